#!/usr/bin/env python3
"""Writes, between README.md's two `sums` marks, how often the range of a sum of layers holds what they really weigh.

usage: python3 tools/sums.py FILE.jsonl

Each line of FILE is a measured layer: {dockerfile, line, unpacked_bytes|null, gzip_bytes|null}. Layers are drawn by chance (a fixed
seed) and added as src/total.rs adds them, each on a guess of its own, and end by end beside it.
"""
import json
import math
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile

DRAWS = 4000
SIZES = [2, 5, 10, 20]
README = 'README.md'
HALVES = [('unpacked_bytes', 'unpackedBytes'), ('gzip_bytes', 'compressedBytes')]


def reports(rows):
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f'{at:05}.Dockerfile') for at in range(len(rows))]
        for path, row in zip(paths, rows):
            open(path, 'w').write(row['dockerfile'])
        command = ['cargo', 'run', '--quiet', '--release', '--example', 'report', '--', *paths]
        return [json.loads(line) for line in subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()]


def layer(report, line):
    layers = (layer for stage in report['stages'] for layer in stage['layers'])
    return next(layer for layer in layers if not layer['fromBase'] and layer['startLine'] <= line <= layer['endLine'])


def by_squares(parts):
    likely = sum(part['likely'] for part in parts)
    return (likely - math.hypot(*(part['likely'] - part['low'] for part in parts)),
            likely + math.hypot(*(part['high'] - part['likely'] for part in parts)))


def end_by_end(parts):
    return sum(part['low'] for part in parts), sum(part['high'] for part in parts)


def lines(rows):
    found = [(row, layer(report, row['line'])) for row, report in zip(rows, reports(rows))]
    pools = [[(row[truth], layer[field]) for row, layer in found if row.get(truth)] for truth, field in HALVES]
    yield (f'Sums of {sum(map(len, pools))} measured layers, drawn by chance ({DRAWS:,} times each; `tools/sums.py` writes this table):')
    yield ''
    yield '| layers in a sum | truth in range | median width, of the likely sum | end by end: in range | width |'
    yield '|---|---|---|---|---|'
    for size in SIZES:
        draw = random.Random(size)
        cells = []
        for add in (by_squares, end_by_end):
            inside, widths = 0, []
            draw.seed(size)
            for _ in range(DRAWS):
                drawn = draw.sample(draw.choice(pools), size)
                low, high = add([part for _, part in drawn])
                inside += low <= sum(truth for truth, _ in drawn) <= high
                widths.append((high - low) / sum(part['likely'] for _, part in drawn))
            cells.append(f'{inside / DRAWS:.0%} | {statistics.median(widths):.0%}')
        yield f'| {size} | {" | ".join(cells)} |'.replace('%', ' %')


def main():
    rows = [json.loads(line) for line in open(sys.argv[1]) if line.strip()]
    text = '\n'.join(lines(rows))
    readme = open(README).read()
    start, end = '<!-- sums -->\n', '\n<!-- /sums -->'
    assert start in readme and end in readme, f'{README} has no sums marks'
    open(README, 'w').write(re.sub(f'{re.escape(start)}.*?{re.escape(end)}', lambda _: start + text + end, readme, flags=re.S))
    print(text)


main()
