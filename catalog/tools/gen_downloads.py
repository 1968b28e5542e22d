#!/usr/bin/env python3
"""Writes downloads.tsv from measured/downloads.jsonl, and how far its figures are off to measured/download_spread.jsonl (see gen_rules.py).

usage: gen_downloads.py
"""
import collections
import json
import os

from downloads import nearest, numbers, read_patterns, shared
from measuring import HERE, Record
from table import weighted_quantile, write_table

VERSIONS = 14  # of a file, for one processor
UNVERSIONED = 6
SERIES = ('other major version', 'same major version', 'same series')


def read_records():
    with open(os.path.join(HERE, 'measured', 'downloads.jsonl')) as lines:
        return [json.loads(line) for line in lines]


def chosen(rows):
    """The rows of one file that the table holds: the newest of each series, of many series the newest and every second older one."""
    plain = sorted((row for row in rows if not numbers(row['version'])), key=lambda row: (row['date'] != 'undated', row['date']), reverse=True)[:UNVERSIONED]
    series = {}
    for row in sorted(rows, key=lambda row: (numbers(row['version']), row['date']), reverse=True):
        if numbers(row['version']):
            series.setdefault(tuple(numbers(row['version'])[:2]), row)
    heads = list(series.values())
    if len(heads) > VERSIONS:
        late, early = heads[:VERSIONS // 2], heads[VERSIONS // 2:]
        step = len(early) / (VERSIONS - len(late))
        heads = late + [early[int(place * step)] for place in range(VERSIONS - len(late))]
    if len(heads) < VERSIONS:
        rest = [row for row in rows if numbers(row['version']) and row not in heads]
        heads += sorted(rest, key=lambda row: numbers(row['version']), reverse=True)[:VERSIONS - len(heads)]
    return sorted(heads, key=lambda row: numbers(row['version']), reverse=True) + plain


def spread(files):
    """(class, per mille, weight): each record held against what the table says of its version without it; a file's records weigh 1 together."""
    for rows, kept in files:
        versioned = [row for row in rows if numbers(row['version'])]
        for row in versioned:
            others = {tuple(numbers(one['version'])): one['bytes'] for one in kept if one is not row and numbers(one['version'])}
            version = numbers(row['version'])
            others.pop(tuple(version), None)
            if others:
                found = nearest(version, [list(other) for other in others])
                yield SERIES[min(2, shared(version, found))], 1000 * row['bytes'] / others[tuple(found)], 1 / len(versioned)


def main():
    order = {pattern: place for place, pattern in reversed(list(enumerate(dict.fromkeys(pattern for pattern, _ in read_patterns()))))}
    files = collections.defaultdict(list)
    for row in read_records():
        files[row['pattern'], row['processor']].append(row)
    kept = {key: chosen(rows) for key, rows in files.items()}
    table = [(row['pattern'], row['processor'], row['version'], row['bytes'], row['source'], row['date'])
             for (pattern, _), rows in sorted(kept.items(), key=lambda item: (order[item[0][0]], item[0][1])) for row in rows]
    write_table('downloads.tsv', 'pattern processor version bytes source date'.split(), table,
                ['Files that Dockerfiles download, by the end of their URL: % is the version, @ the processor, * any text. See README.md.'])
    record = Record('download_spread.jsonl')
    record.clear()
    pairs = collections.defaultdict(list)
    for name, ratio, weight in spread((rows, kept[key]) for key, rows in files.items()):
        pairs[name].append((ratio, weight))
    for pattern in order:
        amd64, arm64 = ({row['version']: row['bytes'] for row in files.get((pattern, processor), ())} for processor in ('amd64', 'arm64'))
        both = amd64.keys() & arm64.keys()
        pairs['other processor'] += [(1000 * arm64[version] / amd64[version], 1 / len(both)) for version in both]
    for name, ratios in sorted(pairs.items()):
        record.add(name, records=len(ratios), files=round(sum(weight for _, weight in ratios)), per_mille=[round(weighted_quantile(ratios, share)) for share in (.05, .5, .95)])


if __name__ == '__main__':
    main()
