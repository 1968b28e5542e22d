#!/usr/bin/env python3
"""Writes packages-apk.tsv: what `apk add NAME` adds to alpine, by Alpine's own package indexes.

The indexes (`main` of 3.16 x86_64, and of 3.17 aarch64 for what 3.16 lacks) and the table of sizes seen in newer images
are read from the folder given; see README.md. A name in neither (mostly `community`) is modelled after Debian's package
of the same name, by the median ratio over the names both have; such rows have a wide spread and say so.

usage: gen_apk.py DATA_FOLDER   (needs packages-apt.tsv to be there)
"""
import csv
import gzip
import os
import re
import statistics
import sys

from measuring import CATALOG, quantile, read_counted
from table import read_table, weighted, write_packages

BASE = ['libcrypto3', 'libssl3', 'alpine-baselayout', 'alpine-keys', 'apk-tools', 'busybox', 'libc-utils']
# Names of old releases, and what newer ones call the same.
RENAMED = {
    'nodejs-npm': 'npm', 'nodejs-current': 'nodejs', 'python': 'python3', 'python-dev': 'python3-dev', 'py-pip': 'py3-pip', 'py2-pip': 'py3-pip',
    'python2': 'python3', 'python2-dev': 'python3-dev', 'py-setuptools': 'py3-setuptools', 'libressl-dev': 'openssl-dev', 'libressl': 'openssl',
    'libcrypto3': 'libcrypto1.1', 'libssl3': 'libssl1.1', 'postgresql-dev': 'libpq-dev', 'postgresql-libs': 'libpq', 'mariadb-client': 'mariadb-client',
    'jpeg-dev': 'libjpeg-turbo-dev', 'jpeg': 'libjpeg-turbo', 'curl-dev': 'curl-dev', 'ninja': 'samurai', 'pkgconfig': 'pkgconf', 'gpg': 'gnupg',
    'ttf-dejavu': 'font-dejavu', 'util-linux-misc': 'util-linux', 'iputils-ping': 'iputils', 'protoc': 'protobuf', 'samba-server': 'samba',
    'lua5.3-lzlib': 'lua5.2-lzlib', 'mysql-client': 'mariadb-client', 'openssh-client': 'openssh-client-default', 'netcat-openbsd': 'netcat-openbsd',
    'postgresql-client': 'postgresql14-client', 'postgresql': 'postgresql14', 'postgresql-contrib': 'postgresql14-contrib', 'perl-utils': 'perl-utils',
    'libc-dev': 'musl-dev', 'py-boto': 'py3-boto', 'openssh': 'openssh',
}


# Real share of a size rounded up to 4 KiB per file, for sizes from so many bytes on (measure_rounding.py, medians).
ROUNDING = [(1_000_000, .993), (200_000, .984), (50_000, .963), (0, .885)]


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


def unrounded(size):
    return int(size * next(share for least, share in ROUNDING if size >= least))


def natural(version):
    return [int(part) if part.isdigit() else part for part in re.split(r'(\d+)', version)]


class Index:
    """Packages and who provides what."""

    def __init__(self, folder):
        self.packages, self.provides = {}, {}
        for release, file in (('3.17', 'apk_index_alpine3.17_main_aarch64.tsv.gz'), ('3.16', 'apk_index_alpine3.16_main_x86_64.tsv.gz')):
            with gzip.open(os.path.join(folder, file), 'rt') as lines:
                for row in csv.DictReader(lines, delimiter='\t'):
                    self.packages[row['name']] = dict(row, release=release)
        for name, row in self.packages.items():
            for item in row['provides'].split():
                self.provides.setdefault(re.sub(r'[=<>~].*', '', item), []).append(name)
        self.newer = self.sizes_of_newer_images(os.path.join(folder, 'apk_packages.tsv'))
        self.base = self.closure(BASE, set())

    @staticmethod
    def sizes_of_newer_images(path):
        """Sizes since 3.21, whose apk no longer rounds each file up to 4 KiB."""
        newest = {}
        with open(path) as lines:
            for row in csv.DictReader(lines, delimiter='\t'):
                exact = re.search(r'alpine:3\.2[1-9]|node:2[2-9]|golang:1\.2[5-9]', row['seen_in'])
                if exact and (row['name'] not in newest or natural(newest[row['name']][0]) < natural(row['version'])):
                    newest[row['name']] = (row['version'], int(row['installed_bytes']))
        return {name: size for name, (_, size) in newest.items()}

    def find(self, item):
        item = re.sub(r'[=<>~].*', '', item)
        if item in self.packages:
            return item
        offers = self.provides.get(item) or self.provides.get(item.replace('x86_64', 'aarch64'))
        return min(offers, key=lambda n: (len(n), n)) if offers else None

    def closure(self, names, base=None):
        chosen = set(self.base if base is None else base)
        before, queue = set(chosen), [n for n in map(self.find, names) if n and n not in chosen]
        chosen |= set(queue)
        for name in queue:
            for item in self.packages[name]['depends'].split():
                found = None if item.startswith('!') else self.find(item)
                if found and found not in chosen:
                    chosen.add(found)
                    queue.append(found)
        return chosen - before

    def weigh(self, names):
        """(installed, compressed) bytes; sizes of newer images first, else those of the index, freed of the rounding."""
        installed = sum(self.newer.get(n) or unrounded(int(self.packages[n]['installed_bytes'])) for n in names)
        return installed, sum(int(self.packages[n]['apk_compressed_bytes']) for n in names)


def main():
    index, names = Index(sys.argv[1]), read_counted('apk.txt')
    debian = {row['name']: row for row in read_table(os.path.join(CATALOG, 'packages-apt.tsv'))}
    rows, ratios, held = [], [], []
    for name, count in names.items():
        known = name if index.find(name) else RENAMED.get(name)
        if not known or not index.find(known):
            continue
        installed, compressed = index.weigh(index.closure([known]))
        release = index.packages[index.find(known)]['release']
        source = f'Alpine {release} main index' + ('' if known == name else f', {known} stands in')
        rows.append((name, installed, compressed, 350 if known == name else 600, source))
        held.append((installed, compressed, count))
        if name in debian and installed > 10**5 and int(debian[name]['lean_unpacked']) > 10**5:
            ratios.append((installed / int(debian[name]['lean_unpacked']), compressed / int(debian[name]['lean_compressed'])))
    unpacked_ratio, compressed_ratio = (statistics.median(r[i] for r in ratios) for i in (0, 1))
    spread = quantile([abs(r[0] / unpacked_ratio) if r[0] > unpacked_ratio else unpacked_ratio / r[0] for r in ratios], .7) - 1
    print(f'{len(rows)} rows from the indexes; against Debian (n={len(ratios)}): x{unpacked_ratio:.3f}, compressed x{compressed_ratio:.3f}, spread {spread:.2f}')
    modelled, have = 0, {r[0] for r in rows}
    for name, count in names.items():
        twin = None if name in have else twin_of(name, debian)
        if twin:
            row = debian[twin]
            rows.append((name, int(int(row['lean_unpacked']) * unpacked_ratio), int(int(row['lean_compressed']) * compressed_ratio), round(spread * 1000), f"modelled after Debian's {twin}"))
            modelled += 1
    print(modelled, 'rows modelled after Debian;', len(names) - len(rows), 'names unknown')
    rows.sort()
    rows.append(('*', *weighted(held), "median of this table, weighted by use"))
    write_packages('apk', rows, note=['What `apk add NAME` adds to alpine; index of 2022, sizes of newer releases where seen. apk has no recommended packages: lean = full.'])


if __name__ == "__main__":
    main()
