#!/usr/bin/env python3
"""Installs or builds the dependencies of real projects (names/projects.txt) and weighs what that leaves.

Writes measured/projects.jsonl, one line per project: npm (node_modules with and without development dependencies, the
cache), pip (new files of a virtual environment, archives), cargo (registry, target directories, binary). No script of
a dependency is run except cargo's build scripts.

usage: measure_projects.py FOLDER [--minutes 15] [--only npm,pip,cargo]   (FOLDER: OWNER+NAME/repo git directories)
"""
import argparse
import glob
import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib

from measuring import Deadline, Record, read_names, snapshot, weigh


def run(command, cwd, **env):
    clean = {k: v for k, v in os.environ.items() if k not in ('PIP_FIND_LINKS', 'CARGO_TARGET_DIR', 'RUSTFLAGS')}
    done = subprocess.run(command, cwd=cwd, env=dict(clean, **env), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=900)
    if done.returncode:
        raise RuntimeError(done.stdout.strip()[-300:])
    return done.stdout


def checkout(git, temp):
    tree = os.path.join(temp, 'tree')
    os.mkdir(tree)
    archive = subprocess.Popen(['git', '-C', git, 'archive', 'HEAD'], stdout=subprocess.PIPE)
    subprocess.run(['tar', '-x', '-C', tree], stdin=archive.stdout, check=True)
    return tree


def npm(folder, temp):
    cache = os.path.join(temp, 'cache')
    flags = ['--ignore-scripts', '--no-audit', '--cache', cache]
    run(['npm', 'install', *flags], folder)
    modules = os.path.join(folder, 'node_modules')
    facts = dict(zip(('dev', 'dev_gzip'), weigh(modules)), **dict(zip(('cache', 'cache_gzip'), weigh(cache))))
    run(['npm', 'prune', '--omit=dev', *flags], folder)
    if os.path.isdir(modules):
        facts['production'], facts['production_gzip'] = weigh(modules)
    return facts


def pip(file, temp):
    venv, wheels = os.path.join(temp, 'venv'), os.path.join(temp, 'wheels')
    subprocess.run([sys.executable, '-m', 'venv', venv], check=True)
    if file.endswith('.toml'):
        with open(file, 'rb') as text:
            names = tomllib.load(text)['project']['dependencies']
        file = os.path.join(temp, 'requirements.txt')
        with open(file, 'w') as out:
            out.write('\n'.join(names))
    before = snapshot(venv)
    output = run([f'{venv}/bin/pip', 'download', '--no-cache-dir', '-d', wheels, '-r', file], temp)
    run([f'{venv}/bin/pip', 'install', '-q', '--no-cache-dir', '--find-links', wheels, '-r', file], temp)
    after = snapshot(venv)
    unpacked, gz = weigh(venv, [p for p in after if before.get(p) != after[p]])
    return dict(unpacked=unpacked, gzip=gz, archives=sum(os.path.getsize(f) for f in glob.glob(f'{wheels}/*')), packages=len(set(re.findall(r'Saved \S+', output))))


def cargo(folder, temp):
    home = os.path.join(temp, 'cargo')
    env = dict(CARGO_HOME=home)
    run(['cargo', 'fetch', '--target', 'x86_64-unknown-linux-gnu'], folder, **env)
    facts = dict(zip(('registry', 'registry_gzip'), weigh(os.path.join(home, 'registry'))))
    for profile, flags in (('release', ['--release']), ('debug', [])):
        run(['cargo', 'build', *flags], folder, **env)
        target = os.path.join(folder, 'target', profile)
        facts[profile], facts[f'{profile}_gzip'] = weigh(target)
        if profile == 'release':
            files = [f for f in glob.glob(f'{target}/*') if os.access(f, os.X_OK) and os.path.isfile(f) and not f.endswith('.so')]
            facts['binaries'] = [os.path.getsize(f) for f in files]
            data = open(max(files, key=os.path.getsize), 'rb').read()
            facts['binary_gzip'] = len(gzip.compress(data, 6))
            shutil.copy(max(files, key=os.path.getsize), f'{temp}/stripped')
            if shutil.which('strip'):
                run(['strip', f'{temp}/stripped'], temp)
                facts['binary_stripped'] = os.path.getsize(f'{temp}/stripped')
        shutil.rmtree(target)
    return facts


def main():
    args = argparse.ArgumentParser()
    args.add_argument('folder')
    args.add_argument('--minutes', type=float, default=15)
    args.add_argument('--only', default='npm,pip,cargo')
    args = args.parse_args()
    deadline, record = Deadline(args.minutes), Record('projects.jsonl')
    for line in read_names('projects.txt'):
        tool, repository, path = line.split('\t')
        name = f'{tool} {repository} {path}'
        if name in record.rows or tool not in args.only.split(',') or deadline.passed():
            continue
        with tempfile.TemporaryDirectory() as temp:
            try:
                tree = checkout(os.path.join(args.folder, repository.replace('/', '+'), 'repo'), temp)
                facts = dict(npm=npm, pip=pip, cargo=cargo)[tool](os.path.normpath(os.path.join(tree, path)), temp)
            except (RuntimeError, subprocess.SubprocessError, KeyError) as problem:
                print(name, 'failed:', str(problem)[-200:].replace('\n', ' '), flush=True)
                continue
        record.add(name, **facts)
        print(name, facts, flush=True)


main()
