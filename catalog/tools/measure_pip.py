#!/usr/bin/env python3
"""Installs each package of names/pip.txt into a fresh virtual environment and weighs the files that are new.

Writes measured/pip.jsonl: what `pip install --no-cache-dir NAME` adds to an image that has Python 3.11, pip and
setuptools, with all dependencies and .pyc files; `archives` is the sum of the downloaded files, which is what pip
keeps in its cache when it has one. A file is downloaded once per run, however many packages depend on it.

usage: measure_pip.py [--minutes 25] [--names FILE]
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

from measuring import Deadline, Record, read_names, snapshot, weigh


def environment():
    env = {k: v for k, v in os.environ.items() if k not in ('PIP_FIND_LINKS', 'PYTHONDONTWRITEBYTECODE', 'VIRTUAL_ENV')}
    return dict(env, PIP_DISABLE_PIP_VERSION_CHECK='1', PIP_NO_INPUT='1', PIP_NO_CACHE_DIR='1')


def run(*command, timeout=400):
    """(output, None) of a command that went well, ('', reason) of one that did not."""
    try:
        done = subprocess.run(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=timeout)
    except subprocess.TimeoutExpired:
        return '', 'took too long'
    return (done.stdout, None) if done.returncode == 0 else ('', done.stdout.strip().splitlines()[-1])


def measure(name, venv, wheels):
    """Facts about one package, or a string that says why there are none."""
    pip = f'{venv}/bin/pip'
    output, problem = run(pip, 'download', '-d', wheels, name)
    if problem:
        return problem
    files = set(re.findall(r'(?:Saved|File was already downloaded) (\S+)', output))
    files = [os.path.join(wheels, os.path.basename(f)) for f in files]
    before = snapshot(venv)
    offline = ['--no-index'] if files and all(f.endswith('.whl') for f in files) else []
    _, problem = run(pip, 'install', '-q', '--find-links', wheels, *offline, name)
    if problem:
        return problem
    after = snapshot(venv)
    unpacked, gzip = weigh(venv, [p for p in after if before.get(p) != after[p]])
    return dict(unpacked=unpacked, gzip=gzip, archives=sum(map(os.path.getsize, files)))


def upgrade(name, venv):
    """What `pip install --upgrade NAME` writes where an older one is part of the image."""
    subprocess.run([sys.executable, '-m', 'venv', '--clear', venv], check=True)
    before = snapshot(venv)
    run(f'{venv}/bin/pip', 'install', '-q', '-U', name)
    after = snapshot(venv)
    unpacked, gzip = weigh(venv, [p for p in after if before.get(p) != after[p]])
    return dict(unpacked=unpacked, gzip=gzip, archives=gzip)


def main():
    args = argparse.ArgumentParser()
    args.add_argument('--minutes', type=float, default=25)
    args.add_argument('--names', default='pip.txt')
    args = args.parse_args()
    deadline, record = Deadline(args.minutes), Record('pip.jsonl')
    with tempfile.TemporaryDirectory() as temp:
        venv, template, wheels = (os.path.join(temp, d) for d in ('venv', 'template', 'wheels'))
        subprocess.run([sys.executable, '-m', 'venv', venv], check=True)
        run(f'{venv}/bin/pip', 'install', '-q', '-U', 'pip', 'setuptools', 'wheel')
        shutil.copytree(venv, template, symlinks=True)
        for name in ('pip', 'setuptools', 'wheel'):
            if name not in record.rows:
                record.add(name, **upgrade(name, venv))
        for name in read_names(args.names):
            if name in record.rows:
                continue
            if deadline.passed():
                print('time is over before', name)
                break
            shutil.rmtree(venv)
            shutil.copytree(template, venv, symlinks=True)
            facts = measure(name, venv, wheels)
            if isinstance(facts, dict) and facts['unpacked']:
                record.add(name, **facts)
            print(name, facts, flush=True)


main()
