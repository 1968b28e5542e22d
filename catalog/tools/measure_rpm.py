#!/usr/bin/env python3
"""Writes measured/rpm.jsonl: what real lists of rpm packages bring, by the lock files of names/rpm_locks.txt.

A lock file names the packages of a list with all they need and the base lacks, and how large their files are. For each the record
has the names asked for, the release, the base (`minimal`, `full`, `none`; others are left out), and the bytes of each file.

usage: measure_rpm.py FOLDER   (holds a git directory OWNER+NAME/repo for each line of names/rpm_locks.txt)
"""
import collections
import os
import re
import subprocess
import sys

from measuring import Record, read_names

ARCH = 'x86_64'


def git(repository, *words):
    path = os.path.join(sys.argv[1], repository.replace('/', '+'), 'repo')
    return subprocess.run(['git', '-C', path, *words], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout


def asked(text):
    """The names in the list `packages`, written in either of YAML's two ways; those of other architectures only are left out."""
    names, inside = [], False
    for line in re.sub(r'#.*', '', text).splitlines():
        if re.match(r'\w', line):
            inside, line = line.startswith('packages:'), line.removeprefix('packages:')
        if inside and not re.search(r'\b(arches|only|not):', line) and not re.match(r'\s+- (aarch64|ppc64le|s390x|x86_64)$', line):
            names += [word for word in re.split(r'[\s,\[\]"\']+', line) if word and word not in ('-', 'name:')]
    return names


def locked(text):
    """name -> bytes of its file."""
    parts = re.split(r'^- arch: ', text, flags=re.M)
    packages = next((part for part in parts if part.startswith(ARCH)), '').split('\n  source:')[0]
    return {name: int(size) for size, name in re.findall(r'^ +size: (\d+)\n(?: +checksum: .*\n)? +name: (.*)$', packages, re.M)}


def release(text):
    """`el9`, `fc43`: what most packages are built for."""
    found = collections.Counter(re.findall(r'\.(el\d+|fc\d+)', text)).most_common(1)
    return found[0][0] if found else ''


def last_base(text):
    """The image that the last stage of a Dockerfile is built upon."""
    values = dict(re.findall(r'^ARG\s+(\w+)=["\']?([^\s"\']+)', text, re.M | re.I))
    stages, base = {}, ''
    for image, name in re.findall(r'^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?', text, re.M | re.I):
        base = re.sub(r'\$\{?(\w+)[^}/:]*\}?', lambda match: values.get(match[1], ''), image)
        base = stages.get(base.lower(), base)
        stages[name.lower()] = base
    return base


def kind(image):
    """What an image holds before: `minimal` (microdnf), `full` (dnf), or '' where that is not known."""
    name = image.split('@')[0].rsplit('/', 1)[-1].split(':')[0]
    if 'minimal' in image.rsplit('/', 1)[-1]:
        return 'minimal'
    return 'full' if re.fullmatch(r'ubi\d*|fedora|almalinux|rockylinux|centos|stream\d*', name) else ''


def base_of(text, file):
    """What the context of a list holds; `file` reads a file beside it."""
    if re.search(r'^\s+bare: true', text, re.M):
        return 'none'
    image = re.search(r'^\s+image: *["\']?(\S+?)["\']?$', text, re.M)
    if image:
        return kind(image[1])
    path = re.search(r'^\s+(?:containerfile: *|file: *)(\S+)$', text, re.M)
    for name in [path[1]] if path else ['Containerfile', 'Dockerfile']:
        try:
            return kind(last_base(file(name)))
        except subprocess.CalledProcessError:
            continue
    return ''


def main():
    record, left = Record('rpm.jsonl'), 0
    record.clear()
    for line in read_names('rpm_locks.txt'):
        repository, commit, folder = line.split('\t')
        show = lambda name: git(repository, 'show', f'{commit}:{os.path.normpath(os.path.join(folder, name))}')
        wanted, lock = show('rpms.in.yaml'), show('rpms.lock.yaml')
        names, sizes, base = asked(wanted), locked(lock), base_of(wanted, show)
        if base and names and sizes:
            record.add(f'{repository} {folder}', commit=commit, release=release(lock), base=base, asked=names, sizes=sizes)
        else:
            left += 1
    print(len(record.rows), 'lists;', left, 'of an unknown base left out')


if __name__ == '__main__':
    main()
