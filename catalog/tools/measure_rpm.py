#!/usr/bin/env python3
"""Writes measured/rpm.jsonl: what real lists of rpm packages bring, by the lock files of names/rpm_locks.txt.

A lock file names the packages of a list with all they need and the base lacks, and how large their files are (zstd or xz). For each the
record has the names asked for, and the sum of the files.

usage: measure_rpm.py FOLDER   (holds a git directory OWNER+NAME/repo for each line of names/rpm_locks.txt)
"""
import os
import re
import subprocess
import sys

from measuring import Record, read_names

ARCH = 'x86_64'
# A longer list is that of all packages of an image, most of which its base has.
LONGEST = 100


def git(repository, *words):
    path = os.path.join(sys.argv[1], repository.replace('/', '+'), 'repo')
    return subprocess.run(['git', '-C', path, *words], check=True, stdout=subprocess.PIPE, text=True).stdout


def asked(text):
    """The names in the list `packages`, written in either of YAML's two ways."""
    names, inside = [], False
    for line in re.sub(r'#.*', '', text).splitlines():
        if re.match(r'\w', line):
            inside, line = line.startswith('packages:'), line.removeprefix('packages:')
        if inside:
            names += [word for word in re.split(r'[\s,\[\]]+', line) if word and word not in ('-', 'name:')]
    return names


def locked(text):
    """name -> bytes of its file."""
    parts = re.split(r'^- arch: ', text, flags=re.M)
    packages = next(part for part in parts if part.startswith(ARCH)).split('\n  source:')[0]
    return {name: int(size) for size, name in re.findall(r'^ +size: (\d+)\n(?: +checksum: .*\n)? +name: (.*)$', packages, re.M)}


def main():
    record = Record('rpm.jsonl')
    record.clear()
    for line in read_names('rpm_locks.txt'):
        repository, commit, folder = line.split('\t')
        names, sizes = (read(git(repository, 'show', f'{commit}:{os.path.normpath(os.path.join(folder, file))}')) for read, file in ((asked, 'rpms.in.yaml'), (locked, 'rpms.lock.yaml')))
        if len(names) <= LONGEST:
            own = {name: sizes[name] for name in names if name in sizes}
            record.add(f'{repository} {folder}', commit=commit, asked=names, packages=len(sizes), files=sum(sizes.values()), own=own)
    print(len(record.rows), 'lists')


if __name__ == '__main__':
    main()
