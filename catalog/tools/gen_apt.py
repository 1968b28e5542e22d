#!/usr/bin/env python3
"""Writes packages-apt.tsv (and prints the figures of the apt-* rules) from Debian bookworm's index and measured/apt.jsonl.

A package weighs what its .deb was measured to unpack to; one that was not measured is estimated from Installed-Size and
the size of its .deb by the medians over the measured packages of its section. A name weighs the sum over its closure.

usage: gen_apt.py [--corpus FILE.jsonl]   (with it: how far sums of closures overstate real install commands)
"""
import argparse
import collections
import json
import re
import statistics
import tempfile

from apt_index import AptRoot, Resolver
from measuring import Record, quantile, read_counted
from table import weighted, write_packages

# Packages of the closure that are not named by people often enough to be measured come from these ratios.
MIN_OF_SECTION = 8


class Weigher:
    """Unpacked and gzip bytes of single packages."""

    def __init__(self, index, record):
        self.index, self.rows = index, record.rows
        by_section = collections.defaultdict(list)
        for name, row in self.rows.items():
            if name in index:
                installed, deb = int(index[name]['Installed-Size']) * 1024, int(index[name]['Size'])
                for section in (index[name]['Section'], '*'):
                    by_section[section].append((row['slim'] / installed, row['slim_gzip'] / deb, (row['slim'] + row['docs']) / row['slim'],
                                                (row['slim_gzip'] + row['docs_gzip']) / row['slim_gzip']))
        self.ratios = {s: [statistics.median(r[i] for r in rs) for i in range(4)] for s, rs in by_section.items() if s == '*' or len(rs) >= MIN_OF_SECTION}

    def ratio(self, name):
        return self.ratios.get(self.index[name].get('Section'), self.ratios['*'])

    def slim(self, name):
        if name in self.rows:
            return self.rows[name]['slim'], self.rows[name]['slim_gzip']
        unpacked, gzip = self.ratio(name)[:2]
        return int(int(self.index[name].get('Installed-Size', 0)) * 1024 * unpacked), int(int(self.index[name]['Size']) * gzip)

    def docs(self, name):
        if name in self.rows:
            return self.rows[name]['docs'], self.rows[name]['docs_gzip']
        unpacked, gzip = self.slim(name)
        return int(unpacked * (self.ratio(name)[2] - 1)), int(gzip * (self.ratio(name)[3] - 1))

    def sum(self, names):
        pairs = [self.slim(n) for n in names]
        return sum(p[0] for p in pairs), sum(p[1] for p in pairs)

    def measured_share(self, names):
        total = sum(self.slim(n)[0] for n in names)
        return sum(self.slim(n)[0] for n in names if n in self.rows) / total if total else 1


def commands(corpus):
    """(names, with recommends) of the apt install commands in a corpus of Dockerfiles."""
    for line in open(corpus):
        row = json.loads(line)
        text = row.get('text') or row.get('dockerfile') or row.get('content') or ''
        text = re.sub(r'(?m)^\s*#.*\n', '', text)
        for command in re.split(r'&&|;|\n', re.sub(r'\\\s*\n', ' ', text)):
            found = re.search(r'\bapt(?:-get)?\s+(?:-\S+\s+)*install\b(.*)', command)
            if found:
                words = [w.split('=')[0] for w in found.group(1).split() if re.fullmatch(r'[a-z0-9][a-z0-9.+=:~-]+', w)]
                yield words, 'no-install-recommends' not in command


def overlap(resolver, weigher, corpus):
    """Prints by how much sums of closures overstate the union, per number of names in one command."""
    groups = collections.defaultdict(list)
    seen = set()
    for names, recommends in commands(corpus):
        names = sorted({n for n in names if resolver.real(n)})
        if len(names) < 2 or (tuple(names), recommends) in seen:
            continue
        seen.add((tuple(names), recommends))
        single = [weigher.sum(resolver.closure([n], recommends))[0] for n in names]
        union = weigher.sum(resolver.closure(names, recommends))[0]
        if not union:
            continue
        total, largest = sum(single), max(single)
        rest = (union - largest) / (total - largest) if total > largest else None
        size = len(names)
        for key in ('all', '2' if size == 2 else '3' if size == 3 else '4-6' if size <= 6 else '7-12' if size <= 12 else '13+'):
            groups[key].append((union / total, rest, union, total, largest))
    for key, rows in sorted(groups.items()):
        union_of_sum = [r[0] for r in rows]
        rest = [r[1] for r in rows if r[1] is not None]
        by_factor = statistics.median(abs(r[3] * quantile(union_of_sum, .5) - r[2]) / r[2] for r in rows)
        by_rest = statistics.median(abs(r[4] + (r[3] - r[4]) * quantile(rest, .5) - r[2]) / r[2] for r in rows)
        print(f'apt-overlap {key:5} n={len(rows):4} union/sum p10 p50 p90:', *(f'{quantile(union_of_sum, q):.3f}' for q in (.1, .5, .9)),
              '| beyond the largest:', *(f'{quantile(rest, q):.3f}' for q in (.1, .5, .9)), f'| median error: factor {by_factor:.3f}, rest {by_rest:.3f}')


def main():
    args = argparse.ArgumentParser()
    args.add_argument('--corpus')
    args = args.parse_args()
    with tempfile.TemporaryDirectory() as temp:
        index = AptRoot(temp, 'bookworm').packages()
    resolver, weigher = Resolver(index), Weigher(index, Record('apt.jsonl'))
    rows, held, shares, docs = [], [], [], []
    for name, count in read_counted('apt.txt').items():
        if not resolver.real(name):
            continue
        lean_names, full_names = resolver.closure([name], False), resolver.closure([name], True)
        lean, full = weigher.sum(lean_names), weigher.sum(full_names)
        share = weigher.measured_share(lean_names)
        spread = 80 if share > .9 else 150 if share > .5 else 250
        rows.append((name, *full, *lean, spread, 'bookworm' if share > .9 else 'bookworm, estimated' if share < .5 else 'bookworm, part estimated'))
        held.append((*lean, count))
        shares.append(share)
        if lean[0] > 10**6:
            docs.append([1 + sum(weigher.docs(n)[i] for n in lean_names) / lean[i] for i in (0, 1)])
    rows.sort()
    middle, compressed, spread = weighted(held)
    full_of_lean = statistics.median(r[1] / r[3] for r in rows if r[3])
    rows.append(('*', int(middle * full_of_lean), int(compressed * full_of_lean), middle, compressed, spread, 'median of the rarely named in this table'))
    write_packages('apt', rows, note=["What installing NAME adds to debian:bookworm-slim, with all it depends on (full: and recommends). Source: Debian's index of that suite;",
                                      '`estimated`: by Installed-Size, not by weighing the files. Lists, archives and the fixed part of the dpkg database are rules of their own.'])
    print(len(rows), 'rows; of the unpacked bytes measured, median', f'{statistics.median(shares):.2f}', '; packages measured', len(weigher.rows), '; base packages', len(resolver.base))
    print('ratios of all sections (slim/installed, gzip/deb, +docs, +docs gzip):', [round(x, 3) for x in weigher.ratios['*']])
    for i, what in enumerate(('unpacked', 'gzip')):
        print('apt-docs', what, [round(quantile([d[i] for d in docs], q), 3) for q in (.1, .5, .9)])
    if args.corpus:
        overlap(resolver, weigher, args.corpus)


main()
