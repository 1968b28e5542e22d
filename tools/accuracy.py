#!/usr/bin/env python3
"""Writes README.md's table of how far estimates are from measured layers, between its two `accuracy` marks.

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


def lines(table):
    total = table.pop('all')
    today = datetime.date.today().isoformat()
    yield f"Held against layers that were really built and weighed ({total['n']} figures, {today}; `tools/accuracy.py` writes this table):"
    yield ''
    yield '| kind | n | median error | 90th percentile | measured value in range | median high/low |'
    yield '|---|---|---|---|---|---|'
    for name, row in sorted((f"{NAMES[key.split('/')[0]]}, {UNITS[key.split('/')[1]]}", row) for key, row in table.items()):
        yield f"| {name} | {row['n']} | {row['median']:.1%} | {row['p90']:.0%} | {row['inside']:.0%} | {row['width']:.1f} |".replace('%', ' %')
    yield f"| all | {total['n']} | {total['median']:.1%} | {total['p90']:.0%} | {total['inside']:.0%} |  |".replace('%', ' %')


def main():
    text = '\n'.join(lines(json.load(sys.stdin)))
    readme = open(README).read()
    start, end = '<!-- accuracy -->\n', '\n<!-- /accuracy -->'
    assert start in readme and end in readme, f'{README} has no accuracy marks'
    readme = re.sub(f'{re.escape(start)}.*?{re.escape(end)}', lambda _: start + text + end, readme, flags=re.S)
    open(README, 'w').write(readme)


main()
