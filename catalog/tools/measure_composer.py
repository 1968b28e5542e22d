#!/usr/bin/env python3
"""Weighs what Composer installs: committed vendor folders, package by package, and packages as `git archive` gives them.

Adds to measured/composer.jsonl: of a vendor folder the bytes of each package, of a package by itself its own (HEAVY and more: by name).

usage: measure_composer.py FOLDER   (FOLDER: OWNER+NAME/repo git directories of names/composer.txt)
"""
import io
import json
import os
import subprocess
import sys
import tarfile

from measuring import GzipCounter, Record, read_names

HEAVY = 4_000_000
# Snapshots lack files of 4 MiB and more.
ABSENT = 4 << 20


def git(folder, *command):
    return subprocess.run(['git', '-C', folder, *command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout


def vendored(folder, base):
    """package -> bytes"""
    prefix = '' if base == '.' else f'{base}/'
    listed = json.loads(git(folder, 'show', f'HEAD:{prefix}composer/installed.json'))
    sizes = dict.fromkeys([package['name'] for package in (listed['packages'] if isinstance(listed, dict) else listed)], 0)
    for line in git(folder, 'ls-tree', '-rlz', 'HEAD').decode('utf-8', 'replace').split('\0'):
        meta, _, path = line.partition('\t')
        name = '/'.join(path[len(prefix):].split('/')[:2])
        if path.startswith(prefix) and name in sizes:
            size = meta.split()[3]
            sizes[name] += int(size) if size.isdigit() else ABSENT
    return {name: size for name, size in sizes.items() if size}


def packed(folder):
    """(bytes, compressed) of what is exported of a repository."""
    archive, counter = git(folder, 'archive', 'HEAD'), GzipCounter()
    counter.write(archive)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        return sum(member.size for member in tar if member.isfile()), counter.finish()


def main():
    record = Record('composer.jsonl')
    for line in read_names('composer.txt'):
        repository, _, base = line.partition('\t')
        if repository in record.rows:
            continue
        folder = os.path.join(sys.argv[1], repository.replace('/', '+'), 'repo')
        if base:
            sizes = vendored(folder, base)
            record.add(repository, light=sorted(size for size in sizes.values() if size < HEAVY), heavy={name: size for name, size in sizes.items() if size >= HEAVY})
        else:
            name = json.loads(git(folder, 'show', 'HEAD:composer.json'))['name']
            unpacked, gzip = packed(folder)
            record.add(repository, package=name, bytes=unpacked, gzip=gzip)
        print(record.rows[repository])


main()
