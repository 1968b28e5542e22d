#!/usr/bin/env python3
"""Holds the estimates against the sets of measured/pip_checks.jsonl, none of which is an input of pip-graph.tsv.

Each set becomes a Dockerfile, which the example `report` reads. Sets whose names are all known are told apart by what their
likely size rests on: `weighed` (no version asked for), `limited` (versions asked for), `estimated` (more than half of the bytes are
estimated rows). Writes, for each, thousandths of the likely size that the measured one is, to measured/pip_ranges.jsonl.

usage: calibrate_pip.py
"""
import json
import os
import subprocess
import tempfile

from gen_pip_graph import closure
from measuring import CATALOG, Record, quantile
from table import read_table


def reports(sets):
    """The layer of `pip install` of each set, as the program estimates it."""
    root = os.path.dirname(CATALOG)
    subprocess.run(['cargo', 'build', '--quiet', '--release', '--example', 'report'], cwd=root, check=True)
    with tempfile.TemporaryDirectory() as temp:
        files = []
        for number, requirements in enumerate(sets):
            files.append(os.path.join(temp, f'{number:04}.Dockerfile'))
            quoted = ' '.join(f"'{name}'" for name in requirements.split())
            with open(files[-1], 'w') as out:
                out.write(f'FROM python:3.11-slim-bookworm\nRUN pip install --no-cache-dir {quoted}\n')
        target = os.environ.get('CARGO_TARGET_DIR', os.path.join(root, 'target'))
        done = subprocess.run([f'{target}/release/examples/report', *files], check=True, stdout=subprocess.PIPE, text=True)
    return [json.loads(line)['stages'][-1]['layers'][-1] for line in done.stdout.splitlines() if line.strip()]


def kind(requirements, rows):
    """What the likely size of a set rests on; None where a name is not known, or it rests on several."""
    names = [name.split('=')[0] for name in requirements.split()]
    if not all(name in rows for name in names):
        return None
    brought = closure(rows, names)
    total, guessed = (sum(int(row['unpacked']) + int(row['pyc']) for row in some) for some in (brought, [row for row in brought if row['source'].endswith('estimated')]))
    if guessed > total / 2:
        return 'estimated'
    return None if guessed > total / 8 else 'limited' if '==' in requirements else 'weighed'


def main():
    checks = Record('pip_checks.jsonl').rows
    rows = {row['name']: row for row in read_table(os.path.join(CATALOG, 'pip-graph.tsv'))}
    offs, inside, widths = {}, 0, []
    for (requirements, truth), layer in zip(checks.items(), reports(checks)):
        for field, size in (('unpackedBytes', truth['unpacked']), ('compressedBytes', truth['gzip'])):
            estimate = layer[field]
            inside += estimate['low'] <= size <= estimate['high']
            widths.append(estimate['high'] / max(1, estimate['low']))
            offs.setdefault(kind(requirements, rows), []).append(1000 * size / max(1, estimate['likely']))
    record = Record('pip_ranges.jsonl')
    record.clear()
    for name, some in sorted((name, some) for name, some in offs.items() if name):
        record.add(name, count=len(some) // 2, **{f'q{q}': round(quantile(some, q / 100)) for q in (5, 25, 50, 75, 95)})
    print(f'{len(checks)} sets, {100 * inside / len(widths):.0f} % of both sizes inside, median width {quantile(widths, .5):.2f}')


main()
