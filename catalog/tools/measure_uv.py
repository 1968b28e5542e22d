#!/usr/bin/env python3
"""Installs some requirement sets of names/pip_checks.txt with uv and weighs its cache.

Writes measured/uv.jsonl: how many packages were installed, whether files of the environment are hard links to the cache (`linked`), how
many `.pyc` files there are, and what else the cache holds than those files: index pages and records (`index`, `index_gzip`).

usage: measure_uv.py [--sets 12]
"""
import argparse
import os
import subprocess
import sys
import tempfile

from measure_pip_sets import environment
from measuring import Record, read_names, walk, weigh


def measure(uv, requirements, temp):
    cache, venv = os.path.join(temp, 'cache'), os.path.join(temp, 'venv')
    subprocess.run([sys.executable, '-m', 'venv', '--without-pip', venv], check=True)
    command = [uv, 'pip', 'install', '-q', '--cache-dir', cache, '--python', f'{venv}/bin/python', *requirements.split()]
    if subprocess.run(command, env=environment()).returncode:
        return None
    files = [name for name in walk(cache) if os.path.isfile(os.path.join(cache, name))]
    linked = [name for name in files if os.lstat(os.path.join(cache, name)).st_nlink > 1]
    index, gz = weigh(cache, [name for name in files if not name.startswith('archive-')])
    packages = sum(name.endswith('.dist-info/METADATA') for name in walk(venv))
    pyc = sum(name.endswith('.pyc') for name in walk(venv))
    return dict(packages=packages, linked=len(linked) > len(files) // 2, pyc=pyc, index=index, index_gzip=gz)


def main():
    args = argparse.ArgumentParser()
    args.add_argument('--sets', type=int, default=12)
    args = args.parse_args()
    record = Record('uv.jsonl')
    with tempfile.TemporaryDirectory() as tools:
        subprocess.run([sys.executable, '-m', 'venv', tools], check=True)
        subprocess.run([f'{tools}/bin/pip', 'install', '-q', 'uv'], env=environment(), check=True)
        for requirements in read_names('pip_checks.txt')[:args.sets]:
            if requirements not in record.rows:
                with tempfile.TemporaryDirectory() as temp:
                    facts = measure(f'{tools}/bin/uv', requirements, temp)
                if facts:
                    record.add(requirements, **facts)
                print(requirements, facts, flush=True)


main()
