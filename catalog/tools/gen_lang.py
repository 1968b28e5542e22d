#!/usr/bin/env python3
"""Writes the package tables of the languages and of rpm.

packages-npm.tsv from measured/npm.jsonl;
packages-gem.tsv and packages-rpm.tsv after Debian's packages, for want of those registries (wide spreads, and it says so).

usage: gen_lang.py   (needs packages-apt.tsv and, for gems, apt)
"""
import os
import tempfile

from apt_index import AptRoot, Resolver
from gen_apt import Weigher
from measuring import CATALOG, Record, quantile, read_counted, read_names
from table import read_table, weighted, write_packages

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


def rpm():
    twins = {'devel': 'dev'}
    debian = {row['name']: row for row in read_table(os.path.join(CATALOG, 'packages-apt.tsv'))}
    other = {'gcc-c++': 'g++', 'openssl-devel': 'libssl-dev', 'postgresql-devel': 'libpq-dev', 'xz': 'xz-utils', 'nginx': 'nginx', 'python3-pip': 'python3-pip', 'openssh-clients': 'openssh-client',
             'glib2-devel': 'libglib2.0-dev', 'gcc-gfortran': 'gfortran', 'procps-ng': 'procps', 'curl-minimal': 'curl', 'pkgconfig': 'pkg-config', 'iproute': 'iproute2', 'vim-enhanced': 'vim',
             'java-17-openjdk': 'openjdk-17-jre', 'java-17-openjdk-devel': 'openjdk-17-jdk', 'java-17-openjdk-headless': 'openjdk-17-jre-headless', 'httpd': 'apache2', 'redhat-lsb-core': 'lsb-release',
             'zlib-devel': 'zlib1g-dev', 'bzip2-devel': 'libbz2-dev', 'readline-devel': 'libreadline-dev', 'ncurses-devel': 'libncurses-dev', 'sqlite-devel': 'libsqlite3-dev', 'sqlite': 'sqlite3',
             'libxml2-devel': 'libxml2-dev', 'libxslt-devel': 'libxslt1-dev', 'python3-devel': 'python3-dev', 'ruby-devel': 'ruby-dev', 'which': 'debianutils', 'bind-utils': 'dnsutils', 'iputils': 'iputils-ping'}
    rows = []
    for name in dict.fromkeys([*read_names('rpm.txt'), *other]):
        stem, _, kind = name.rpartition('-')
        twin = next((n for n in (other.get(name), name, f'lib{stem}-dev' if kind in twins else None, f'{stem}-dev' if kind in twins else None) if n in debian), None)
        if twin:
            row = debian[twin]
            rows.append((name, row['full_unpacked'], row['full_compressed'], row['lean_unpacked'], row['lean_compressed'], 2500, f"assumed: Debian's {twin} stands in"))
    rows.sort()
    star = debian['*']
    rows.append(('*', star['full_unpacked'], star['full_compressed'], star['lean_unpacked'], star['lean_compressed'], max(12000, int(star['spread_per_mille'])), 'assumed: as an unknown Debian package, wider'))
    write_packages('rpm', rows, note=['No index of an rpm distribution was to be had: every row is a stand-in.'])
    print('rpm', len(rows), 'rows')


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
    rpm()
    gem()


main()
