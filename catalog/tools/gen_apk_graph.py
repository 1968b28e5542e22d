#!/usr/bin/env python3
"""Writes apk-graph.tsv: single packages of Alpine, their sizes and what each needs, for closures at look-up.

The indexes of `main` (3.17 aarch64, and 3.16 x86_64) say what there is; where a newer release's entry is recorded
(measured/apk.jsonl, `community` too), it replaces theirs. What is resolved here: a dependency becomes the package that
provides it (`so:libz.so.1` becomes zlib), the shortest name first, then (`|`) all others that provide it. The row
`.alpine` is what the image alpine holds.

Sizes are those of the newest entry of a 64-bit Intel machine; where Alpine 3.21 or newer had the package, they are exact,
else estimated: freed of the rounding up to 4 KiB per file, and the compressed size moves with the installed one.

Also writes measured/apk_graph.jsonl: how far the sizes of single releases are from those of this table, by closure.

usage: gen_apk_graph.py DATA_FOLDER
"""
import csv
import gzip
import os
import re
import sys

from measuring import Record, quantile, read_counted
from table import write_table

INDEXES = {(3, 16): 'apk_index_alpine3.16_main_x86_64.tsv.gz', (3, 17): 'apk_index_alpine3.17_main_aarch64.tsv.gz'}
# The first release whose apk no longer rounds each file up to 4 KiB.
EXACT = (3, 21)
# Closures of fewer bytes say little about errors that matter.
ENOUGH = 500_000
BASE = 'alpine-baselayout alpine-keys alpine-release apk-tools busybox busybox-binsh ca-certificates-bundle libc-utils musl-utils scanelf ssl_client zlib libcrypto3 libssl3'.split()
# Kinds of packages that nobody names and nothing needs, most of them a few files.
UNTYPED = re.compile(r'.*-(doc|dbg|openrc|static|lang|bash-completion|zsh-completion|fish-completion|completion|vim|pyc)$')


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


def unrounded(size):
    return int(size * next(share for least, share in ROUNDING if size >= least))


def natural(version):
    """Orders versions: text and numbers by turns."""
    return [int(part) if part.isdigit() else part for part in re.split(r'(\d+)', version)]


def bare(item):
    return re.sub(r'[=<>~].*', '', item).replace('x86_64', 'aarch64')


def unversioned(item):
    """A library's name less its version: `so:libicuuc.so`."""
    return re.sub(r'(\.so)[.\d]*$', r'\1', item)


def preference(name):
    """Orders what provides the same: the default, then the shortest name, of those that differ by a number the newest."""
    return not name.endswith('-default'), len(re.sub(r'\d+', '', name)), [-part if isinstance(part, int) else 0 for part in natural(name)], name


class Entry:
    """A package: what it needs and provides in the newest release recorded, and what sizes it had."""

    def __init__(self):
        self.release, self.depends, self.provides, self.triggers = (), [], [], []
        # (installed, compressed) by release: of the indexes, and of later entries.
        self.indexed, self.recorded = {}, {}
        # (version, installed) in a newer image, exact or freed of the rounding; and the index's version.
        self.seen, self.later, self.version = None, None, ''

    def meet(self, release, row):
        if release >= self.release:
            self.release = release
            self.depends, self.provides, self.triggers = ((row.get(key) or '').split() for key in ('depends', 'provides', 'install_if'))

    def estimated(self):
        """By the index alone: that of Intel's machines where it has the package."""
        return self.indexed[min(self.indexed)]

    def newest(self):
        """(installed, compressed, of what release, whether exact)."""
        if self.recorded:
            release = max(self.recorded)
            installed, compressed = self.recorded[release]
            if release >= EXACT or not self.seen:
                return installed, compressed, '.'.join(map(str, release)), release >= EXACT
        else:
            installed, compressed = self.estimated()
            release = min(self.indexed)
        seen = self.seen or (None if self.recorded else self.later)
        if seen:
            version, size = seen
            return size, compressed * size // max(1, installed), f'seen as {version}', bool(self.seen)
        return installed, compressed, '.'.join(map(str, release)), False


class Alpine:
    """All packages by name, and who provides what."""

    def __init__(self, folder):
        self.entries = {}
        for release, file in INDEXES.items():
            with gzip.open(os.path.join(folder, file), 'rt') as lines:
                for row in csv.DictReader(lines, delimiter='\t'):
                    entry = self.entries.setdefault(row['name'], Entry())
                    entry.meet(release, row)
                    entry.version = max(entry.version, row['version'], key=natural)
                    entry.indexed[release] = (unrounded(int(row['installed_bytes'])), int(row['apk_compressed_bytes']))
        for row in Record('apk.jsonl').rows.values():
            name, release, arch = row['name'].split()
            release, entry = tuple(map(int, release.split('.'))), self.entries.setdefault(name, Entry())
            entry.meet(release, row)
            if 'installed' in row and (arch == 'x86_64' or not entry.indexed):
                entry.recorded[release] = (row['installed'] if release >= EXACT else unrounded(row['installed']), row['compressed'])
        self.entries = {name: entry for name, entry in self.entries.items() if entry.indexed or entry.recorded}
        self.see(os.path.join(folder, 'apk_packages.tsv'))
        self.providers, self.kin = {}, {}
        for name, entry in self.entries.items():
            for item in {bare(item) for item in [name, *entry.provides]}:
                self.providers.setdefault(item, set()).add(name)
                self.kin.setdefault(unversioned(item), set()).add(name)
        self.triggered = {}
        for name, entry in self.entries.items():
            if name.endswith('-pyc') and entry.triggers:
                self.triggered.setdefault(bare(entry.triggers[0]), []).append(name)
        self.base = set()
        self.base = self.closure(BASE)

    def see(self, path):
        """Installed sizes in newer images; exact are those of images with a size that is no multiple of 4 KiB."""
        with open(path) as lines:
            rows = list(csv.DictReader(lines, delimiter='\t'))
        exact = {image for row in rows if int(row['installed_bytes']) % 4096 for image in row['seen_in'].split(',')}
        for row in rows:
            entry, version, size = self.entries.get(row['name']), row['version'], int(row['installed_bytes'])
            if not entry:
                continue
            if exact.intersection(row['seen_in'].split(',')):
                entry.seen = max(entry.seen or (version, size), (version, size), key=lambda seen: natural(seen[0]))
            elif natural(version) > natural(entry.version):
                entry.later = max(entry.later or (version, unrounded(size)), (version, unrounded(size)), key=lambda seen: natural(seen[0]))

    def offers(self, item):
        """The packages that satisfy a dependency, first the one to take."""
        item = bare(item)
        found = {item} if item in self.entries else self.providers.get(item) or self.kin.get(unversioned(item), ())
        others = self.providers.get(item, ())
        return list(dict.fromkeys([*sorted(found, key=preference), *sorted(others)]))

    def needs(self, name):
        """A package's dependencies, each a list of what satisfies it, and what installs itself where the package is."""
        entry = self.entries[name]
        groups = [self.offers(item) for item in entry.depends if not item.startswith('!')]
        return [group for group in [*groups, *([pyc] for pyc in self.triggered.get(name, ()))] if group]

    def closure(self, names):
        """What installing `names` brings, the base aside, in the order in which it is found."""
        chosen = dict.fromkeys(name for name in names if name in self.entries)
        queue = list(chosen)
        for name in queue:
            for group in self.needs(name):
                if not any(offer in chosen or offer in self.base for offer in group):
                    chosen[group[0]] = None
                    queue.append(group[0])
        return {name for name in chosen if name not in self.base}

    def meaning(self, name):
        """The package that a name means which is none: what provides it, its newer name, or the one with the nearest number."""
        for known in (RENAMED.get(name), name):
            if known and self.offers(known):
                return self.offers(known)[0]
        stem = re.sub(r'\d[\d.]*', '#', name)
        kin = [other for other in self.entries if re.sub(r'\d[\d.]*', '#', other) == stem] or [other for other in self.entries if re.fullmatch(re.escape(name) + r'\d[\d.]*', other)]
        return max(kin, key=natural) if kin else None


def rows(alpine, names, aliases):
    for name in sorted(names):
        installed, compressed, release, exact = alpine.entries[name].newest()
        needed = dict.fromkeys('|'.join(group) for group in alpine.needs(name) if name not in group)
        source = f'Alpine {release}' + ('' if exact else ', estimated')
        yield name, installed, compressed, ' '.join(sorted(aliases.get(name, ()))), ' '.join(needed), source
    yield '.alpine', 0, 0, '', ' '.join(sorted(alpine.base)), 'the image itself'


def moves(alpine, names):
    """(key, ratios of installed, of compressed bytes): what recorded packages weigh in a release, of what the table says; by closure.

    A closure counts with those of its packages of which both sides are recorded, if they weigh enough to matter. Releases
    before EXACT are `older`.
    """
    def compare(real, table):
        found = {'older': [], 'newer': []}
        for name in names:
            for when, ratios in found.items():
                pairs = [(real(entry, when), table(entry)) for entry in map(alpine.entries.get, alpine.closure([name]))]
                sums = [[sum(side[i] for side in pair) for i in (0, 1)] for pair in zip(*[pair for pair in pairs if all(pair)])]
                if sums and sums[1][0] >= ENOUGH:
                    ratios.append([sums[0][i] / sums[1][i] for i in (0, 1)])
        return found

    def recorded(entry, when):
        found = [release for release in entry.recorded if (release >= EXACT) == (when == 'newer')]
        return entry.recorded[min(found)] if found else None

    def exact(entry):
        installed, compressed, _, is_exact = entry.newest()
        return (installed, compressed) if is_exact and entry.recorded else None

    for key, table in (('weighed', exact), ('estimated', lambda entry: entry.estimated() if entry.indexed else None)):
        for when, ratios in compare(recorded, table).items():
            yield f'{key}-{when}', *zip(*ratios)


def main():
    alpine, asked = Alpine(sys.argv[1]), read_counted('apk.txt')
    aliases = {}
    for name in [*asked, *RENAMED]:
        meant = None if name in alpine.entries else alpine.meaning(name)
        if meant:
            aliases.setdefault(meant, set()).add(name)
    for name, entry in alpine.entries.items():
        for item in {bare(item) for item in entry.provides if not re.match(r'(so|cmd|pc|py3\.\d+):|/', item)}:
            if item not in alpine.entries and alpine.offers(item)[:1] == [name]:
                aliases.setdefault(name, set()).add(item)
    named = {name for name in asked if name in alpine.entries} | set(aliases)
    typed = {name for name in alpine.entries if name in named or not UNTYPED.fullmatch(name)}
    names = typed | alpine.base | alpine.closure(sorted(typed))
    table = sorted(rows(alpine, names, aliases))
    write_table('apk-graph.tsv', COLUMNS, table, NOTE)
    unknown = [name for name in asked if name not in alpine.entries and not alpine.meaning(name)]
    print(len(table), 'packages,', sum(row[-1].endswith('estimated') for row in table), 'estimated; not known:', len(unknown), 'names')
    record = Record('apk_graph.jsonl')
    record.clear()
    for key, installed, compressed in moves(alpine, sorted(named)):
        quantiles = {word: [round(1000 * quantile(ratios, q)) for q in (.05, .5, .95)] for word, ratios in (('installed', installed), ('compressed', compressed))}
        record.add(key, closures=len(installed), **quantiles)
        print(record.rows[key])


COLUMNS = 'name unpacked compressed provides depends source'.split()
NOTE = ["Single packages of Alpine without what they depend on. Source: the release whose entry of the index was recorded (`seen as`: an installed size in a newer image);",
        '`estimated`: by an index of 2022. provides: other names that mean it, those of old releases too. depends: what apk takes, then | what else satisfies it.',
        '.alpine: what the image of that name holds.']


if __name__ == '__main__':
    main()
