#!/usr/bin/env python3
"""Writes the package tables of npm and gems.

packages-npm.tsv from measured/npm.jsonl;
packages-gem.tsv after Debian's packages, for want of that registry (wide spreads, and it says so).

usage: gen_lang.py   (for gems needs apt)
"""
import tempfile

from apt_index import AptRoot, Resolver
from gen_apt import Weigher
from measuring import Record, quantile, read_names
from table import write_packages

# Per mille. A measured figure is exact for its day; versions move on.
MEASURED_SPREAD = 150


def unknown(rows, cut=.85):
    """(unpacked, compressed, spread) of a name that is not in the table: the lower half of it is what rare names are like."""
    sizes = [r[1] for r in rows if r[1] > 20_000]
    middle = quantile(sizes, .5)
    ratio = sum(r[2] for r in rows) / sum(r[1] for r in rows)
    return middle, int(middle * ratio), round(1000 * (quantile(sizes, cut) / middle - 1))


def measured(ecosystem, file, unpacked, gzip, source, note):
    rows = [(name, row[unpacked], row[gzip], MEASURED_SPREAD, f'{source} {row["date"]}') for name, row in Record(file).rows.items() if row.get(unpacked)]
    rows.sort()
    rows.append(('*', *unknown(rows), f'median of this table; range to its 85th percentile'))
    write_packages(ecosystem, rows, note=[note])
    print(ecosystem, len(rows), 'rows')


def gem():
    with tempfile.TemporaryDirectory() as temp:
        index = AptRoot(temp, 'bookworm').packages()
    resolver, weigher = Resolver(index), Weigher(index, Record('apt.jsonl'))
    rubies = resolver.closure(['ruby', 'ruby-dev', 'build-essential'], recommends=True)
    rows = []
    for name in read_names('gem.txt'):
        twin = next((n for n in (name, f'ruby-{name.replace("_", "-")}') if n in index), None)
        if twin:
            mine = [n for n in resolver.closure([twin], recommends=False) - rubies if n == twin or n.startswith('ruby-')]
            unpacked, gzip = weigher.sum(mine)
            if unpacked:  # a gem also leaves its archive in cache/, about as large as its compressed files
                rows.append((name, unpacked + gzip, 2 * gzip, 1500, f"modelled after Debian's {twin}, the kept archive added"))
    rows.sort()
    rows.append(('*', *unknown(rows), 'median of this table; range to its 85th percentile'))
    write_packages('gem', rows, note=['A gem and the gems it needs, over an image with Ruby. The registry of gems was not to be had: Debian packages stand in.'])
    print('gem', len(rows), 'rows')


def main():
    measured('npm', 'npm.jsonl', 'unpacked', 'gzip', 'installed', 'What `npm install NAME` puts into node_modules, dependencies included. lean = full.')
    gem()


main()
