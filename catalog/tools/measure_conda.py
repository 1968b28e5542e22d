#!/usr/bin/env python3
"""Writes measured/conda.jsonl: what the default environments of public projects download, by the lock files of names/conda_locks.txt.

pixi's lock files name each conda package of an environment with the bytes of its archive. What pip adds to it is left out.

usage: measure_conda.py FOLDER   (holds a git directory OWNER+NAME/repo for each line of names/conda_locks.txt)
"""
import os
import re
import subprocess
import sys

from measuring import Record, read_names

PLATFORM = 'linux-64'


def environment(text):
    """address -> bytes (None where the lock does not say) of the conda packages of the default environment."""
    head, _, packages = text.partition('\npackages:\n')
    sizes = {}
    for block in re.split(r'^- (?=\w+: )', packages, flags=re.M):
        address, size = re.match(r'conda: (\S+)', block), re.search(r'^  size: (\d+)', block, re.M)
        if address and size:
            sizes[address[1]] = int(size[1])
    default = next((part for part in re.split(r'^  (?=\S+:\n)', head, flags=re.M) if part.startswith('default:')), '')
    listed = re.search(rf'^      {PLATFORM}:\n((?:      [- ].*\n?)*)', default, re.M)
    return {address: sizes.get(address) for address in re.findall(r'conda: (\S+)', listed[1] if listed else '')}


def main():
    record = Record('conda.jsonl')
    record.clear()
    for line in read_names('conda_locks.txt'):
        repository, commit, path = line.split('\t')
        folder = os.path.join(sys.argv[1], repository.replace('/', '+'), 'repo')
        text = subprocess.run(['git', '-C', folder, 'show', f'{commit}:{path}'], check=True, stdout=subprocess.PIPE, text=True).stdout
        sizes = environment(text)
        if sizes and None not in sizes.values():
            record.add(f'{repository} {path}', commit=commit, packages=len(sizes), archives=sum(sizes.values()))
    print(len(record.rows), 'environments')


if __name__ == '__main__':
    main()
