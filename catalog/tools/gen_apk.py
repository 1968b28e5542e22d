#!/usr/bin/env python3
"""Writes packages-apk.tsv: what `apk add NAME` adds to alpine, of names that apk-graph.tsv does not have (mostly `community`).

They are modelled after Debian's package of the same name, by the median ratio over the names both have; the spread is what
nine in ten of those are within.

usage: gen_apk.py DATA_FOLDER   (needs packages-apt.tsv and measured/apk.jsonl)
"""
import os
import re
import statistics
import sys

from gen_apk_graph import Alpine
from measuring import CATALOG, quantile, read_counted
from table import read_table, weighted, write_packages

# Debian's names of Alpine's `community` packages.
TWINS = {'go': 'golang-go', 'rust': 'rustc', 'docker': 'docker.io', 'docker-cli': 'docker.io', 'chromium-chromedriver': 'chromium-driver', 'tesseract-ocr-data-jpn': 'tesseract-ocr-jpn',
         'shadow-uidmap': 'uidmap', 'samurai': 'ninja-build', 'font-noto': 'fonts-noto', 'font-noto-cjk': 'fonts-noto-cjk', 'ttf-freefont': 'fonts-freefont-ttf', 'ttf-liberation': 'fonts-liberation',
         'qt5-qtbase-dev': 'qtbase5-dev', 'vips': 'libvips', 'mono': 'mono-complete', 'openjdk8': 'openjdk-17-jdk', 'postgresql15-client': 'postgresql-client'}


def twin_of(name, debian):
    """The Debian package that stands in for a name Alpine's `main` index does not have."""
    java = re.fullmatch(r'openjdk\d+(-jre-headless|-jre-base|-jre|-jdk)?', name)
    choices = [TWINS.get(name), name, name.replace('py3-', 'python3-'), re.sub(r'^(php)\d+', r'\1', name)]
    if java:
        choices.append('openjdk-17' + {'-jre-base': '-jre-headless', None: '-jdk'}.get(java.group(1), java.group(1)))
    if name.endswith('-dev'):
        choices.append(f'lib{name}')
    return next((c for c in choices if c in debian), None)


def weigh(alpine, name):
    """(installed, compressed) bytes of what installing a name brings."""
    sizes = [alpine.entries[held].newest() for held in alpine.closure([name])]
    return sum(size[0] for size in sizes), sum(size[1] for size in sizes)


def main():
    alpine, names = Alpine(sys.argv[1]), read_counted('apk.txt')
    debian = {row['name']: row for row in read_table(os.path.join(CATALOG, 'packages-apt.tsv'))}
    known = {name: alpine.meaning(name) for name in names}
    ratios, held = [], []
    for name, count in names.items():
        if known[name]:
            installed, compressed = weigh(alpine, known[name])
            held.append((installed, compressed, count))
            twin = debian.get(name)
            if twin and installed > 10**5 and int(twin['lean_unpacked']) > 10**5:
                ratios.append((installed / int(twin['lean_unpacked']), compressed / int(twin['lean_compressed'])))
    unpacked_ratio, compressed_ratio = (statistics.median(r[i] for r in ratios) for i in (0, 1))
    spread = quantile([max(r[0] / unpacked_ratio, unpacked_ratio / r[0]) for r in ratios], .9) - 1
    print(f'against Debian (n={len(ratios)}): x{unpacked_ratio:.3f}, compressed x{compressed_ratio:.3f}, spread {spread:.2f}')
    rows = []
    for name in sorted(names):
        twin = None if known[name] else twin_of(name, debian)
        if twin:
            row = debian[twin]
            rows.append((name, int(int(row['lean_unpacked']) * unpacked_ratio), int(int(row['lean_compressed']) * compressed_ratio), round(spread * 1000), f"modelled after Debian's {twin}"))
    print(len(rows), 'rows;', sum(not meant for meant in known.values()) - len(rows), 'names unknown')
    rows.append(('*', *weighted(held), "median of the names that apk-graph.tsv has, weighted by use"))
    write_packages('apk', rows, note=['What `apk add NAME` adds to alpine, of names that apk-graph.tsv does not have. apk has no recommended packages: lean = full.'])


if __name__ == "__main__":
    main()
