#!/usr/bin/env python3
"""Holds the package tables against measured layers: what one gets by summing closures, and the rules for what tools leave.

Reads a JSON-lines file of measured layers ({kind, dockerfile, line, unpacked_bytes, gzip_bytes}); prints, per kind, the
median and 90th percentile of the relative error. It knows only one RUN line at a time, far less than the engine.

usage: check_dev.py FILE.jsonl [--rows]
"""
import json
import os
import re
import statistics
import sys

from measuring import CATALOG, quantile
from table import read_table


def table(ecosystem):
    return {row['name']: row for row in read_table(os.path.join(CATALOG, f'packages-{ecosystem}.tsv'))}


RULES = {row['key']: row for row in read_table(os.path.join(CATALOG, 'rules.tsv'))}


def rule(key):
    likely = int(RULES[key]['likely'])
    return likely, likely * int(RULES[key]['ratio_per_mille']) // 1000


def group(count):
    return {0: '-2', 1: '-2', 2: '-2', 3: '-3'}.get(count) or ('-4-6' if count <= 6 else '-7-12' if count <= 12 else '-13-up')


def joined(pairs, rest):
    """The largest closure whole, of the others the share (per mille) that is usually new."""
    total = [sum(p[i] for p in pairs) for i in (0, 1)]
    largest = [max(p[i] for p in pairs) for i in (0, 1)]
    return [largest[i] + (total[i] - largest[i]) * rest // 1000 for i in (0, 1)]


def words_after(body, pattern):
    for command in re.split(r'&&|;|\n', body):
        found = re.search(pattern, command)
        if found:
            yield from (w for w in found.group(1).split() if not w.startswith('-') and w not in ('>/dev/null',))


def apt(row, body, first):
    names = [w.split('=')[0] for w in words_after(body, r'\bapt(?:-get)?\s+(?:-\S+\s+)*install\b(.*)')]
    column = 'lean' if 'no-install-recommends' in body else 'full'
    known = table('apt')
    pairs = [tuple(int(known.get(n, known['*'])[f'{column}_{u}']) for u in ('unpacked', 'compressed')) for n in names]
    if any(n not in known for n in names):
        row['unknown'] = True
    size = joined(pairs, int(RULES['apt-overlap-rest' + group(len(pairs))]['likely']))
    if '-slim' not in first:
        size = [size[0] * int(RULES['apt-docs']['likely']) // 1000, size[1] * int(RULES['apt-docs']['ratio_per_mille']) // 1000]
    extra = [rule('apt-dpkg-overhead')] + ([] if re.search(r'rm -r\S* .*/var/lib/apt', body) else [rule('apt-lists')])
    return [size[i] + sum(e[i] for e in extra) for i in (0, 1)]


def apk(row, body, first):
    names = list(words_after(body, r'\bapk add\b(.*)'))
    known = table('apk')
    row['unknown'] = any(n not in known for n in names)
    pairs = [tuple(int(known.get(n, known['*'])[f'full_{u}']) for u in ('unpacked', 'compressed')) for n in names]
    size, overhead = joined(pairs, int(RULES['apt-overlap-rest' + group(len(pairs))]['likely'])), rule('apk-db-overhead')
    return [size[i] + overhead[i] for i in (0, 1)]


def npm(row, body, first):
    names = list(words_after(body, r'\bnpm install\b(.*)'))
    size = [0, 0]
    for file in ('npm', 'npm-cache'):
        known = table(file)
        row['unknown'] = any(n not in known for n in names)
        part = joined([tuple(int(known.get(n, known['*'])[f'full_{u}']) for u in ('unpacked', 'compressed')) for n in names], int(RULES['npm-overlap-rest']['likely']))
        size = [size[i] + part[i] for i in (0, 1)]
    return size


def main():
    errors = {}
    for line in open(sys.argv[1]):
        row = json.loads(line)
        reader = dict(apt=apt, npm=npm, **{'layer-apk': apk}).get(row['kind'])
        if not reader:
            continue
        lines = row['dockerfile'].replace('\\\n', ' ').splitlines()
        size = reader(row, ' '.join(lines[row['line'] - 1:]).replace('&&', '\n'), lines[0])
        for got, key in zip(size, ('unpacked_bytes', 'gzip_bytes')):
            if row[key] is None:
                continue
            error = abs(got - row[key]) / row[key]
            errors.setdefault((row['kind'], key, 'all'), []).append(error)
            errors.setdefault((row['kind'], key, 'with an unknown name' if row.get('unknown') else 'all names known'), []).append(error)
            if '--rows' in sys.argv:
                print(f"{row['id']} {key} {got / row[key]:.3f} {row[key]:>11} {row['dockerfile'].splitlines()[-1][:110]}")
    for key, values in sorted(errors.items()):
        print(*key, f'n={len(values)} median {statistics.median(values):.1%} p90 {quantile(values, .9):.1%}')


main()
