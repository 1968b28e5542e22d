#!/usr/bin/env python3
"""Writes rpm-graph.tsv and packages-rpm.tsv: single packages of CentOS Stream 9, their sizes and what each needs, for closures at look-up.

The indexes of names/rpm_indexes.txt say what there is. What is resolved here: a requirement becomes the package that provides it
(`libz.so.1()(64bit)` becomes zlib), the one of that name or else the shortest name first, then (`|`) all others that provide it.
The rows `.rpm` and `.rpm-minimal` are what base images with dnf and with microdnf hold (names/rpm_base.txt). Sizes are those of the
index, scaled by what measured/rpm_payload.jsonl says of documents and of the other compression. Packages that lists ask for and the
index lacks are added by the bytes of their files, alone: `estimated`.

packages-rpm.tsv holds the row of any other package. Also writes measured/rpm_graph.jsonl: how far its closures are from the lists of measured/rpm.jsonl and from other releases.

usage: gen_rpm_graph.py FOLDER   (holds a git directory OWNER+NAME/repo for each line of names/rpm_indexes.txt)
"""
import gzip
import io
import os
import random
import re
import statistics
import subprocess
import sys

from measuring import Record, quantile, read_counted, read_names
from rpm_index import Entry, Index, read_primary
from table import write_packages, write_table

# Kinds of packages that nobody names and nothing needs.
UNTYPED = re.compile(
    r'.*-(doc|docs|javadoc|demo|slowdebug|fastdebug|tests|examples|manual|help|debug|debuginfo)(-.*)?'
    r'|(texlive|langpacks|hunspell|hyphen|mythes|autocorr|libreoffice-langpack|libreoffice-help|ansible-test|gcc-toolset-1[1-2]|kernel-rt|google-noto|tesseract-langpack|edk2|ibus|pcp)(-.*)?'
)
# Names of other releases and distributions of the family, and what this one calls the same.
RENAMED = {
    'procps': 'procps-ng', 'icu': 'libicu', 'krb5': 'krb5-libs', 'python': 'python3', 'python2': 'python3', 'python36': 'python3', 'python38': 'python3', 'python39': 'python3',
    'platform-python': 'python3', 'nodejs18': 'nodejs', 'nodejs20': 'nodejs', 'curl-devel': 'libcurl-devel', 'vim': 'vim-enhanced', 'netcat': 'nmap-ncat', 'nc': 'nmap-ncat',
    'gnupg': 'gnupg2', 'libjpeg-devel': 'libjpeg-turbo-devel',
}
# What is provided that one can ask for: no library, no file.
NAME = re.compile(r'(?!.*\.so\b)[A-Za-z][\w.+-]*')
# Closures of fewer bytes say little about errors that matter.
ENOUGH = 1_000_000
# So many packages that weigh something does an install bring, as the median of closures.
SET = 8
# The release that the table is of.
OWN = 'el9'


def read_indexes(folder):
    """name -> Entry, and what index each is of; the first index that has a name counts."""
    entries, sources = {}, {}
    for line in read_names('rpm_indexes.txt'):
        repository, commit, path, what = line.split('\t')
        command = ['git', '-C', os.path.join(folder, repository.replace('/', '+'), 'repo'), 'show', f'{commit}:{path}']
        packed = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
        for name, entry in read_primary(io.BytesIO(gzip.decompress(packed))).items():
            if name not in entries:
                entries[name], sources[name] = entry, what
    return entries, sources


def read_bases(index):
    """What each kind of base holds, by kind."""
    leaves = [line.split('\t') for line in read_names('rpm_base.txt')]
    found = {kind: index.closure([name for of, name in leaves if of == kind]) for kind in ('full', 'minimal')}
    return {**found, 'none': set()}


class Scale:
    """From the sizes of an index to those in a layer."""

    def __init__(self, payload):
        total = {key: sum(row[key] for row in payload) for key in ('all', 'kept', 'zstd', 'gzip')}
        self.kept, self.gzip = total['kept'] / total['all'], total['gzip'] / total['zstd']

    def sets(self, payload):
        """How far sets of packages, as large as a usual install, are from this: compressed bytes, of what it says."""
        draw = random.Random(1)
        for _ in range(1000):
            some = draw.sample(payload, SET)
            yield sum(row['gzip'] for row in some) / (self.gzip * sum(row['zstd'] for row in some))

    def sizes(self, entry):
        """(unpacked, compressed)"""
        return int(entry.installed * self.kept), int(entry.payload * self.gzip)


def rows(index, scale, sources, bases, names, aliases):
    for name in sorted(names):
        entry = index.entries[name]
        needed, recommended = (' '.join(dict.fromkeys('|'.join(group) for group in index.needs(name, weak))) for weak in (False, True))
        yield name, *scale.sizes(entry), ' '.join(sorted(aliases.get(name, ()))), needed, recommended, sources[name]
    for kind, row in (('full', '.rpm'), ('minimal', '.rpm-minimal')):
        yield row, 0, 0, '', ' '.join(sorted(bases[kind])), '', 'base images'


def add_estimated(index, sources, lists, names):
    """Packages that lists hold and the index lacks, of those in `names`: by the bytes of their files, the newest list's."""
    ratio = statistics.median(entry.installed / entry.payload for entry in index.entries.values() if entry.payload > 100_000)
    sizes = {name: (size, row['release']) for row in lists for name, size in row['sizes'].items() if name in names and name not in index.entries}
    for name, (size, release) in sizes.items():
        index.entries[name] = Entry(size, size, 0, int(size * ratio))
        sources[name] = f'a list for {release}, estimated'
    return Index(index.entries)


def compare_lists(index, bases, lists):
    """(release, locked bytes / the closure's) of lists all of whose names are known; updates of what the base has are left out."""
    for row in lists:
        base = bases[row['base']]
        closure = index.closure(row['asked'], base, True)
        ours = sum(index.entries[name].file for name in closure)
        theirs = sum(size for name, size in row['sizes'].items() if name not in base or name in row['asked'])
        if all(index.offers(name) for name in row['asked']) and ours >= ENOUGH:
            yield row['release'], theirs / ours


def compare_closures(index, bases, lists, names):
    """(release, bytes / the table's) of closures of single names, by what lists of one release say their packages weigh."""
    for release in sorted({row['release'] for row in lists}):
        sizes = {name: size for row in lists if row['release'] == release for name, size in row['sizes'].items()}
        for name in names:
            members = [member for member in index.closure([name], bases['full'], True) if member in sizes]
            ours = sum(index.entries[member].file for member in members)
            if ours >= ENOUGH:
                yield release, sum(sizes[member] for member in members) / ours


def beside_others(index, bases, lists):
    """What a name adds to the others of its list, of its own bytes: for packages of which is not known what they need."""
    for row in lists:
        if row['release'] == OWN and len(row['asked']) > 3:
            for name in row['asked']:
                others = index.closure([other for other in row['asked'] if other != name], bases[row['base']], True)
                own = index.entries[name].file if name in index.entries else 0
                if own >= ENOUGH / 20 and name not in bases[row['base']]:
                    brought = index.closure([name], bases[row['base']] | others, True) | {name}
                    yield sum(index.entries[member].file for member in brought) / own


def unknown(index, scale, base, names):
    """The row of packages that are in no table: the median closure of the names people ask for, up to the 90th percentile."""
    found = {}
    for weak in (True, False):
        sums = [[sum(part) for part in zip(*(scale.sizes(index.entries[member]) for member in index.closure([name], base, weak)))] for name in names]
        found[weak] = [sum_ for sum_ in sums if sum_ and sum_[0] > ENOUGH / 50]
    middles = [round(quantile([sum_[part] for sum_ in found[weak]], .5)) for weak in (True, False) for part in (0, 1)]
    spread = round(1000 * (quantile([sum_[0] for sum_ in found[True]], .9) / middles[0] - 1))
    return '*', *middles, spread, f'median of {len(found[True])} names that real lists ask for; range to their 90th percentile'


def compare_logs(index, logs):
    """Sets of packages of Azure Linux, by what its tdnf said of them: (installed, file) of what the table's packages of these names have."""
    pairs = [(row, index.entries[name]) for name, row in logs.items() if name in index.entries]
    draw = random.Random(1)
    for some in (draw.sample(pairs, SET) for _ in range(1000)):
        yield [sum(row[key] for row, _ in some) / sum(getattr(entry, key) for _, entry in some) for key in ('installed', 'file')]


def main():
    entries, sources = read_indexes(sys.argv[1])
    lists = list(Record('rpm.jsonl').rows.values())
    asked = dict.fromkeys([*read_counted('rpm.txt'), *(name for row in lists for name in row['asked'])])
    index = Index(entries)
    bases, own = read_bases(index), list(beside_others(index, read_bases(index), lists))
    known = [name for name in asked if name in entries]
    record = Record('rpm_graph.jsonl')
    record.clear()
    pairs = {'lists': list(compare_lists(index, bases, lists)), 'closures': list(compare_closures(index, bases, lists, known))}
    for what, found in pairs.items():
        for key, some in (('own', [ratio for release, ratio in found if release == OWN]), ('others', [ratio for release, ratio in found if release != OWN])):
            record.add(f'{what} {key}', count=len(some), ratios=[round(1000 * quantile(some, q)) for q in (.05, .5, .95)])
    record.add('alone', count=len(own), ratios=[round(1000 * quantile(own, q)) for q in (.05, .5, .95)])
    payload = list(Record('rpm_payload.jsonl').rows.values())
    scale = Scale(payload)
    record.add('scale', count=len(payload), kept=round(1000 * scale.kept), gzip=round(1000 * scale.gzip), ratios=[round(1000 * quantile(list(scale.sets(payload)), q)) for q in (.05, .5, .95)])
    logs = Record('rpm_logs.jsonl').rows
    by_key = dict(zip(('installed', 'file'), zip(*compare_logs(index, logs))))
    record.add('logs', count=sum(name in entries for name in logs), **{key: [round(1000 * quantile(list(ratios), q)) for q in (.05, .5, .95)] for key, ratios in by_key.items()})
    record.add('headers', **{kind: sum(entries[name].header for name in bases[kind]) for kind in ('full', 'minimal')})
    for row in record.rows.values():
        print(row)
    write_packages('rpm', [unknown(index, scale, bases['full'], known)], note=['Any package that rpm-graph.tsv does not have.'])
    index = add_estimated(index, sources, lists, asked)
    aliases = {}
    for name, meant in RENAMED.items():
        if name not in index.entries and meant in index.entries:
            aliases.setdefault(meant, set()).add(name)
    for name, entry in index.entries.items():
        for item in entry.provides:
            if NAME.fullmatch(item) and item not in index.entries and item not in RENAMED and index.offers(item)[0] == name:
                aliases.setdefault(name, set()).add(item)
    typed = {name for name in index.entries if name in asked or not UNTYPED.fullmatch(name)}
    names = typed | bases['full'] | bases['minimal'] | index.closure(sorted(typed), (), True)
    table = sorted(rows(index, scale, sources, bases, names, aliases))
    write_table('rpm-graph.tsv', COLUMNS, table, NOTE)
    print(len(table), 'packages,', sum(row[-1].endswith('estimated') for row in table), 'estimated')


COLUMNS = 'name unpacked compressed provides depends recommends source'.split()
NOTE = ["Single packages of CentOS Stream 9 without what they need, as in a layer: without manuals and documents, under gzip. `estimated`: by the bytes of its file alone.",
        'provides: other names that mean it. depends, recommends: what dnf takes, then | what else satisfies it. .rpm and .rpm-minimal: what base images with dnf and with microdnf hold.']


if __name__ == '__main__':
    main()
