#!/usr/bin/env python3
"""Writes measured/apk.jsonl: Alpine packages as the databases of names/apk_databases.txt have them, one line per package and release.

Such a database, `/lib/apk/db/installed`, is made of the entries of the index that the packages came from, so it holds both
sizes and the dependencies, of `community` packages too.

usage: record_apk.py FOLDER   (holds a git directory OWNER+NAME/repo for each line of names/apk_databases.txt)
"""
import os
import subprocess
import sys

from measuring import Record, read_names

FIELDS = {'P': 'package', 'V': 'version', 'A': 'arch', 'S': 'compressed', 'I': 'installed', 'D': 'depends', 'p': 'provides', 'i': 'install_if'}
# Its sizes are those of the 64-bit ones only by chance, and its dependencies are the same.
OTHER_SIZES = ('x86', 'armv7', 'armhf')


def entries(text):
    """The packages of an index or a database; only the first line of each field is of the package, later ones are of its files."""
    for block in text.split('\n\n'):
        lines = (line for line in reversed(block.splitlines()) if line[1:2] == ':' and line[0] in FIELDS)
        entry = {FIELDS[line[0]]: line[2:] for line in lines}
        if 'version' in entry and 'compressed' in entry:
            yield entry


def git(repository, *words):
    path = os.path.join(sys.argv[1], repository.replace('/', '+'), 'repo')
    return subprocess.run(['git', '-C', path, *words], check=True, stdout=subprocess.PIPE, text=True).stdout


def main():
    record = Record('apk.jsonl')
    record.clear()
    for line in read_names('apk_databases.txt'):
        repository, commit, path, release = line.split('\t')
        seen = git(repository, 'log', '-1', '--format=%cs', commit).strip()
        for entry in entries(git(repository, 'show', f'{commit}:{path}')):
            name = f"{entry['package']} {release} {entry['arch']}"
            sizes = {} if entry['arch'] in OTHER_SIZES else {key: int(entry[key]) for key in ('compressed', 'installed')}
            words = {key: entry[key] for key in ('depends', 'provides', 'install_if') if entry.get(key)}
            if name not in record.rows and not entry['package'].startswith('.'):
                record.add(name, version=entry['version'], **sizes, **words, source=f'{repository} {path}@{commit}', seen=seen)
    print(len(record.rows), 'packages')


if __name__ == '__main__':
    main()
