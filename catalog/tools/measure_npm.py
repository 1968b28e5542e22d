#!/usr/bin/env python3
"""Installs each line of names/npm.txt into an empty project and weighs node_modules and npm's cache.

Writes measured/npm.jsonl. A name is one package. The cache is fresh for each, so that what `npm install` leaves in
~/.npm is exact too. Nothing a package brings is run (--ignore-scripts).

usage: measure_npm.py [--minutes 25] [--names FILE]
"""
import argparse
import os
import tempfile

from measuring import Deadline, Record, ran, read_names, weigh


def main():
    args = argparse.ArgumentParser()
    args.add_argument('--minutes', type=float, default=25)
    args.add_argument('--names', default='npm.txt')
    args = args.parse_args()
    deadline, record = Deadline(args.minutes), Record('npm.jsonl')
    for name in read_names(args.names):
        if name in record.rows:
            continue
        if deadline.passed():
            print('time is over before', name)
            break
        with tempfile.TemporaryDirectory() as temp:
            project, cache = os.path.join(temp, 'app'), os.path.join(temp, 'cache')
            os.mkdir(project)
            with open(os.path.join(project, 'package.json'), 'w') as out:
                out.write('{"name": "app", "version": "1.0.0"}\n')
            if not ran(name, ['npm', 'install', '--ignore-scripts', '--cache', cache, name], 400, cwd=project):
                continue
            unpacked, gzip = weigh(os.path.join(project, 'node_modules'))
            cache_unpacked, cache_gzip = weigh(cache)
            lock = os.path.getsize(os.path.join(project, 'package-lock.json'))
            record.add(name, unpacked=unpacked, gzip=gzip, cache_unpacked=cache_unpacked, cache_gzip=cache_gzip, lock=lock)
            print(name, record.rows[name], flush=True)


main()
