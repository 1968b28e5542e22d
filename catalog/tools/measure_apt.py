#!/usr/bin/env python3
"""Downloads the .deb files that weigh most in the closures of names/apt.txt and weighs what each one unpacks to.

Writes measured/apt.jsonl (of bookworm) or measured/apt-trixie.jsonl, per package: `slim` / `slim_gzip` (files as a -slim image keeps them: no docs,
manuals or translations; dpkg's records and the .pyc files made at installation included) and `docs` / `docs_gzip`
(what other images keep besides). The rest of the packages is estimated from the index by gen_apt.py.

usage: measure_apt.py [--suite bookworm] [--minutes 10] [--megabytes 900]
"""
import argparse
import glob
import marshal
import os
import re
import subprocess
import tarfile
import tempfile
import warnings

from apt_index import AptRoot, Resolver
from measuring import Deadline, GzipCounter, Record, read_counted

DOCS = re.compile(r'^\./usr/share/(doc/.*/(?!copyright$)[^/]*$|man/|info/|lintian/|linda/|groff/|locale/(?!locale\.alias$))')
PYTHON = re.compile(r'^\./usr/lib/python3.*\.py$')

# Bytes of the largest .deb worth its download; a larger one is estimated from the index.
LARGEST = 40_000_000


def compiled(source):
    """The bytes of the .pyc that installing leaves beside a .py file."""
    try:
        return b'\0' * 16 + marshal.dumps(compile(source, 'x', 'exec', dont_inherit=True))
    except (SyntaxError, ValueError):
        return b''


def tar_of(deb, which):
    pipe = subprocess.Popen(['dpkg-deb', which, deb], stdout=subprocess.PIPE)
    return tarfile.open(fileobj=pipe.stdout, mode='r|')


def header_of(size):
    """A tar header and padding, roughly, so that small files weigh what they weigh in a layer."""
    return os.urandom(24) + b'\0' * (488 + -size % 512)


def weigh_deb(deb):
    slim, docs = GzipCounter(), GzipCounter()
    sizes = {True: 0, False: 0}
    listed = 0
    with tar_of(deb, '--fsys-tarfile') as files:
        for member in files:
            listed += len(member.name)
            counter = docs if DOCS.match(member.name) else slim
            counter.write(header_of(member.size if member.isreg() else 0))
            if not member.isreg():
                continue
            data = files.extractfile(member).read()
            counter.write_sampled(data)
            sizes[counter is docs] += len(data)
            if PYTHON.match(member.name):
                code = compiled(data)
                slim.write(header_of(len(code)) + code)
                sizes[False] += len(code)
    with tar_of(deb, '--ctrl-tarfile') as files:
        for member in files:
            if member.isreg() and os.path.basename(member.name) != 'control':
                data = files.extractfile(member).read()
                slim.write(header_of(len(data)) + data)
                sizes[False] += len(data)
    return dict(slim=sizes[False] + listed, slim_gzip=slim.finish() + listed // 8, docs=sizes[True], docs_gzip=docs.finish() if sizes[True] else 0)


def heaviest(resolver, index, names):
    """Packages by how much they matter: use times size, over all closures."""
    matter = {}
    for name, count in names.items():
        for package in resolver.closure([name], recommends=False):
            matter[package] = matter.get(package, 0) + count + .1
        for package in resolver.closure([name], recommends=True):
            matter[package] = matter.get(package, 0) + count / 8 + .02
    small = [p for p in matter if int(index[p]['Size']) <= LARGEST]
    return sorted(small, key=lambda p: -matter[p] * int(index[p]['Size']))


def main():
    args = argparse.ArgumentParser()
    args.add_argument('--suite', default='bookworm')
    args.add_argument('--minutes', type=float, default=10)
    args.add_argument('--megabytes', type=int, default=900)
    args = args.parse_args()
    warnings.simplefilter('ignore')
    deadline, record, left = Deadline(args.minutes), Record('apt.jsonl' if args.suite == 'bookworm' else f'apt-{args.suite}.jsonl'), args.megabytes * 10**6
    with tempfile.TemporaryDirectory() as temp:
        root = AptRoot(os.path.join(temp, 'root'), args.suite)
        index = root.packages()
        todo = [p for p in heaviest(Resolver(index), index, read_counted('apt.txt')) if p not in record.rows]
        for at in range(0, len(todo), 10):
            batch = todo[at:at + 10]
            left -= sum(int(index[p]['Size']) for p in batch)
            if deadline.passed() or left < 0:
                break
            debs = os.path.join(temp, 'debs')
            os.makedirs(debs, exist_ok=True)
            root.run('apt-get', '-q', 'download', *batch, cwd=debs)
            for deb in sorted(glob.glob(f'{debs}/*.deb')):
                name, version = os.path.basename(deb).split('_')[:2]
                record.add(name, version=version.replace('%3a', ':'), **weigh_deb(deb))
                os.remove(deb)
            print(len(record.rows), 'packages,', left // 10**6, 'MB left', flush=True)


main()
