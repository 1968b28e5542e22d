#!/usr/bin/env python3
"""Writes names/pip_checks.txt: requirement sets drawn by chance, to hold the estimates against (measure_pip_checks.py).

One to five names, drawn from those that the projects of measured/pip_locks.jsonl ask for themselves (once for each that does) and
from names/pip.txt; every second set is pinned, each name to a version that some lock file has. Sets of more than 700 MB are left out.

usage: choose_pip_checks.py [--sets 80] [--seed 7]
"""
import argparse
import os
import random

from gen_pip_graph import closure, key
from measuring import CATALOG, HERE, Record, read_names
from table import read_table

LARGEST = 700_000_000


def main():
    args = argparse.ArgumentParser()
    args.add_argument('--sets', type=int, default=80)
    args.add_argument('--seed', type=int, default=7)
    args = args.parse_args()
    chance = random.Random(args.seed)
    locks = Record('pip_locks.jsonl').rows
    rows = {row['name']: row for row in read_table(os.path.join(CATALOG, 'pip-graph.tsv'))}
    pool = [name for name, row in sorted(locks.items()) for _ in range(row['direct'])] + [key(name.split('[')[0]) for name in read_names('pip.txt')]
    sets = []
    while len(sets) < args.sets:
        names = sorted({chance.choice(pool) for _ in range(chance.randint(1, 5))})
        if sum(int(row['unpacked']) + int(row['pyc']) for row in closure(rows, names)) > LARGEST:
            continue
        if len(sets) % 2:
            versions = {name: [v['version'] for v in locks[name]['versions'] if v['here'] and v['kind'] != 'sdist'] for name in names if name in locks}
            names = [f'{name}=={chance.choice(versions[name])}' if versions.get(name) else name for name in names]
        sets.append(' '.join(names))
    with open(os.path.join(HERE, 'names', 'pip_checks.txt'), 'w') as out:
        out.write('# Requirement sets drawn by choose_pip_checks.py, to hold the estimates against.\n')
        out.writelines(f'{line}\n' for line in dict.fromkeys(sets))


if __name__ == '__main__':
    main()
