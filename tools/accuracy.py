#!/usr/bin/env python3
"""Writes how far estimates are from measured layers: the table of README.md, between its two `accuracy` marks, and site/accuracy.tsv, of which
the site's page on sizes is made.

usage: python3 SCORE.py --json | python3 tools/accuracy.py

SCORE.py holds the reports of `examples/report.rs` against measured layers. It prints, as JSON, for each kind and unit: n, median
and 90th percentile of the relative error, the share inside the range, and the median of high/low.
"""
import datetime
import json
import re
import sys

NAMES = {'apt': 'apt, on Debian 12', 'pip': 'pip, named packages', 'npm': 'npm, named packages', 'manifest': 'a manifest in the file',
         'layer-apt': 'apt layers of build images (Ubuntu, Debian)', 'layer-apk': 'apk layers of build images', 'layer-dnf': 'dnf layers of build images',
         'layer-tdnf': 'tdnf layers of build images'}
UNITS = {'unpacked': 'unpacked', 'gzip': 'compressed'}
README = 'README.md'
TABLE = 'site/accuracy.tsv'
COLUMNS = ['kind', 'n', 'median', 'p90', 'inside', 'width']
SOURCE = "installs of our own on Debian 12, and the public record of official images' layers"


def rows(table):
    """The kinds by name, and all of them last; shares to the digits that are shown."""
    named = [(f"{NAMES[key.split('/')[0]]}, {UNITS[key.split('/')[1]]}", row) for key, row in table.items() if key != 'all']
    for name, row in sorted(named) + [('all', table['all'])]:
        width = f"{row['width']:.1f}" if name != 'all' else ''
        yield [name, str(row['n']), f"{row['median']:.3f}", f"{row['p90']:.2f}", f"{row['inside']:.2f}", width]


def readme_lines(lines, count, today):
    yield f"Held against layers that were really built and weighed ({count} figures, {today}; `tools/accuracy.py` writes this table):"
    yield ''
    yield '| kind | n | median error | 90th percentile | measured value in range | median high/low |'
    yield '|---|---|---|---|---|---|'
    for name, n, median, p90, inside, width in lines:
        yield f"| {name} | {n} | {float(median):.1%} | {float(p90):.0%} | {float(inside):.0%} | {width} |".replace('%', ' %')


def table_lines(lines, count, today):
    yield f'# Held against layers that were really built and weighed, {count} figures of {today}: {SOURCE}.'
    yield '\t'.join(COLUMNS)
    for line in lines:
        yield '\t'.join(line)


def main():
    lines, today = list(rows(json.load(sys.stdin))), datetime.date.today().isoformat()
    count = lines[-1][1]
    with open(TABLE, 'w') as file:
        file.write('\n'.join(table_lines(lines, count, today)) + '\n')
    text = '\n'.join(readme_lines(lines, count, today))
    readme = open(README).read()
    start, end = '<!-- accuracy -->\n', '\n<!-- /accuracy -->'
    assert start in readme and end in readme, f'{README} has no accuracy marks'
    readme = re.sub(f'{re.escape(start)}.*?{re.escape(end)}', lambda _: start + text + end, readme, flags=re.S)
    open(README, 'w').write(readme)


main()
