#!/usr/bin/env python3
"""Installs each requirement set of names/pip_sets.txt into a fresh virtual environment and weighs what it brought, package by package.

Writes measured/pip_sets.jsonl: what `pip install REQUIREMENTS` adds, in all, and which versions it chose; and measured/pip_packages.jsonl:
for each of those versions its files without `.pyc`, the `.pyc` files that pip compiled, both unpacked and compressed, what pip keeps of
its download (`wheel`; an archive of sources and the wheel that was built of it count both) and of its index page (`page`), and what it
requires. Sizes of archives and pages are those of pip's log: whether a cache keeps them is up to the index.

With `--checks` the sets of names/pip_checks.txt, as a whole only, into measured/pip_checks.jsonl: what the table is held against, and no input
of it.

usage: measure_pip_sets.py [--minutes 25] [--quick] [--checks]
"""
import argparse
import csv
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import urllib.parse

from measuring import Deadline, GzipCounter, Record, read_names, snapshot

LARGE = 32 << 20
# What an environment starts with here: the newest, which official images upgrade to.
UPGRADE = '--upgrade pip setuptools wheel'


def key(name):
    """A package's name as the index spells it."""
    return re.sub(r'[-_.]+', '-', name).lower()


def environment():
    env = {k: v for k, v in os.environ.items() if k not in ('PIP_FIND_LINKS', 'PYTHONDONTWRITEBYTECODE', 'VIRTUAL_ENV', 'PIP_NO_CACHE_DIR')}
    return dict(env, PIP_DISABLE_PIP_VERSION_CHECK='1', PIP_NO_INPUT='1')


def compressed(root, names):
    """(unpacked, compressed) of files as a layer's tar holds them; the largest are compressed by samples."""
    counter, unpacked = GzipCounter(), 0
    with tarfile.open(fileobj=counter, mode='w|', format=tarfile.PAX_FORMAT) as tar:
        for name in sorted(names):
            full = os.path.join(root, name)
            size = os.lstat(full).st_size
            unpacked += size
            if size > LARGE:
                with open(full, 'rb') as data:
                    counter.write_sampled(data.read())
            else:
                tar.add(full, arcname=name, recursive=False)
    return unpacked, counter.finish()


def distributions(site):
    """(name, version, folder of its records) of all that is installed in `site`."""
    for found in importlib.metadata.distributions(path=[site]):
        yield key(found.metadata['Name']), found.version, found


def weigh_distribution(venv, site, found):
    with open(os.path.join(str(found._path), 'RECORD'), newline='') as lines:
        listed = [os.path.relpath(os.path.normpath(os.path.join(site, row[0])), venv) for row in csv.reader(lines) if row]
    listed = sorted({name for name in listed if os.path.isfile(os.path.join(venv, name))})
    unpacked, gz = compressed(venv, [name for name in listed if not name.endswith('.pyc')])
    pyc, pyc_gz = compressed(venv, [name for name in listed if name.endswith('.pyc')])
    extras = sorted(found.metadata.get_all('Provides-Extra') or [])
    return dict(unpacked=unpacked, compressed=gz, pyc=pyc, pyc_compressed=pyc_gz, requires=found.requires or [], extras=extras)


FETCHED = re.compile(r'"GET (\S+) HTTP/1\.1" 200 (\d+)')
BUILT = re.compile(r'Created wheel for \S+ filename=(\S+) size=(\d+)')


def fetched(log):
    """What pip fetched and built, by its log: (package, version) -> bytes of its archives, (package, 'page') -> bytes of its index page."""
    found = {}
    for path, size in FETCHED.findall(log) + BUILT.findall(log):
        page = re.search(r'/simple/([^/]+)/$', path)
        label = (key(page.group(1)), 'page') if page else archive(urllib.parse.unquote(path.rpartition('/')[2]))
        found[label] = found.get(label, 0) + int(size)
    return found


def archive(file):
    """(package, version) of an archive's name."""
    if file.endswith('.whl'):
        name, version = file.split('-')[:2]
    else:
        name, _, version = re.sub(r'\.(tar\.\w+|zip|tgz)$', '', file).rpartition('-')
    return key(name), version


def measure(requirements, venv, packages, quick):
    """Installs a set. Returns facts about it, or a string that says why there are none."""
    before = snapshot(venv)
    command = [f'{venv}/bin/pip', 'install', '-vvv', '--no-cache-dir', *requirements.split()]
    try:
        done = subprocess.run(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=420)
    except subprocess.TimeoutExpired:
        return 'took too long'
    if done.returncode:
        return ' '.join([line for line in done.stdout.splitlines() if 'ERROR' in line or 'rror:' in line][-1:])
    after = snapshot(venv)
    new = [path for path in after if before.get(path) != after[path]]
    files = [path for path in new if not os.path.islink(os.path.join(venv, path))]
    whole = dict(unpacked=sum(after[path][0] for path in files)) if quick else dict(zip(('unpacked', 'gzip'), compressed(venv, files)))
    known = fetched(done.stdout)
    site = f'{venv}/lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages'
    chosen, archives = [], 0
    for name, version, found in distributions(site):
        info = os.path.relpath(os.path.join(str(found._path), 'RECORD'), venv)
        if info not in new:
            continue
        label = f'{name} {version}'
        chosen.append(label)
        archives += known.get((name, version), 0)
        if packages is not None and label not in packages.rows:
            facts = weigh_distribution(venv, site, found)
            packages.add(label, wheel=known.get((name, version), 0), page=known.get((name, 'page'), 0), **facts)
    return dict(whole, archives=archives, packages=sorted(chosen))


def main():
    args = argparse.ArgumentParser()
    args.add_argument('--minutes', type=float, default=25)
    args.add_argument('--quick', action='store_true', help='do not compress a set as a whole')
    args.add_argument('--checks', action='store_true', help='weigh the sets of pip_checks.txt as a whole, no single package')
    args = args.parse_args()
    deadline, packages = Deadline(args.minutes), None if args.checks else Record('pip_packages.jsonl')
    sets, names = Record('pip_checks.jsonl' if args.checks else 'pip_sets.jsonl'), 'pip_checks.txt' if args.checks else 'pip_sets.txt'
    with tempfile.TemporaryDirectory() as temp:
        venv, template = (os.path.join(temp, d) for d in ('venv', 'template'))
        subprocess.run([sys.executable, '-m', 'venv', venv], check=True)
        facts = measure(UPGRADE, venv, packages, args.quick)
        if UPGRADE not in sets.rows and not args.checks:
            sets.add(UPGRADE, **facts)
        shutil.copytree(venv, template, symlinks=True)
        for requirements in read_names(names):
            if requirements in sets.rows:
                continue
            if deadline.passed():
                print('time is over before', requirements)
                break
            shutil.rmtree(venv)
            shutil.copytree(template, venv, symlinks=True)
            facts = measure(requirements, venv, packages, args.quick)
            if isinstance(facts, dict):
                sets.add(requirements, **facts)
            print(requirements, facts if isinstance(facts, str) else (facts['unpacked'], facts.get('gzip'), len(facts['packages'])), flush=True)


if __name__ == '__main__':
    main()
