#!/usr/bin/env python3
"""Writes pip-graph.tsv: single packages of PyPI, their sizes and what each needs, for closures at look-up.

From what measure_pip_sets.py weighed and what read_pip_locks.py read in lock files. A package's row is its newest version for CPython
3.11 on x86-64 Linux with glibc; rows `name@V` stand for versions from V on, up to the next such row or to the version that the
newest row holds from, which it `provides`. They are there where size or needs differ. Rows `name+cpu` are PyTorch's
builds without CUDA. Rows `name[extra]` weigh nothing and need the package and what
its extra asks for. A need is the row that pip would take, then (`|`) the package's other rows, which satisfy it when they are there.

A version that only a lock file names is estimated: its archive's bytes times what the package's nearest weighed version
makes of its own (`scaled`), else what weighed packages of its kind do in the median (`estimated`).

Also writes packages-pip.tsv, the row of an unknown name; measured/pip_unknown.jsonl; and measured/pip_graph.jsonl: how far `estimated` is off for the packages that were weighed.

usage: gen_pip_graph.py
"""
import os
import re
import statistics

from pip._vendor.packaging.requirements import InvalidRequirement, Requirement
from pip._vendor.packaging.specifiers import SpecifierSet
from pip._vendor.packaging.version import Version

from measuring import HERE, Record, quantile, read_names
from read_pip_locks import ENVIRONMENT
from table import read_table, weighted, write_packages, write_table

COLUMNS = 'name provides unpacked compressed pyc pyc_compressed wheel depends source'.split()
SIZES = ('unpacked', 'compressed', 'pyc', 'pyc_compressed', 'wheel')
# Versions whose sizes differ by less share a row.
ALIKE, ALIKE_BYTES = 0.10, 300_000
ANY = SpecifierSet('')
# Archives up to so many bytes are mostly records of themselves: no ratio is taken from them.
SMALL = 50_000


def key(name):
    return re.sub(r'[-_.]+', '-', name).lower()


class Release:
    """One version of a package: its sizes, and what it needs as (name, extras, specifier)."""

    def __init__(self, version, sizes, needs, extras, source):
        self.version, self.sizes, self.needs, self.extras, self.source = Version(version), sizes, needs, extras, source

    def total(self):
        return self.sizes['unpacked'] + self.sizes['pyc']


def weighed_releases():
    """package -> its weighed versions, and those that pip took where nothing limited it."""
    found, newest = {}, {}
    for name, row in Record('pip_sets.jsonl').rows.items():
        if '=' not in name:
            newest.update(label.split(' ') for label in row['packages'])
    for label, row in Record('pip_packages.jsonl').rows.items():
        name, version = label.split(' ')
        needs, extras = requirements(row)
        found.setdefault(name, []).append(Release(version, {s: row[s] for s in SIZES}, needs, extras, f'weighed {row["date"]}'))
    return found, newest


def requirements(row):
    """The needs of a weighed version, and those of each of its extras."""
    needs, extras = [], {key(extra): [] for extra in row['extras']}
    for text in row['requires']:
        try:
            wanted = Requirement(text)
        except InvalidRequirement:
            continue
        need = (key(wanted.name), sorted(map(key, wanted.extras)), wanted.specifier)
        if not wanted.marker or wanted.marker.evaluate(ENVIRONMENT):
            needs.append(need)
            continue
        for extra in row['extras']:
            if wanted.marker.evaluate(dict(ENVIRONMENT, extra=extra)):
                extras[key(extra)].append(need)
    return needs, extras


def edge(text):
    name, _, extras = text.rstrip(']').partition('[')
    return key(name), [key(extra) for extra in extras.split(',') if extra], ANY


class Ratios:
    """What weighed packages make of their archives, by kind; kinds come from the lock files."""

    def __init__(self, weighed, kinds):
        self.by_kind = {}
        for name, releases in weighed.items():
            for release in releases:
                if release.sizes['wheel'] > SMALL and name in kinds:
                    self.by_kind.setdefault(kinds[name], []).append(release.sizes)
        self.by_kind.setdefault('sdist', self.by_kind['any'])

    def sizes(self, kind, archive):
        """The sizes that an archive of so many bytes makes in the median of its kind."""
        like = self.by_kind[kind]
        ratio = {size: statistics.median(sizes[size] / sizes['wheel'] for sizes in like) for size in SIZES}
        return {size: round(archive * ratio[size]) for size in SIZES}

    def typical(self, kind):
        return statistics.median(sizes['wheel'] for sizes in self.by_kind[kind])


def scaled(like, archive):
    """The sizes of a version by those of another one of the package."""
    return {size: round(archive * like.sizes[size] / like.sizes['wheel']) for size in SIZES}


def all_releases(repositories):
    """package -> its known versions, sorted."""
    (found, newest), locked = weighed_releases(), Record('pip_locks.jsonl').rows
    kinds = {key(name): row['versions'][-1]['kind'] for name, row in locked.items()}
    ratios = Ratios(found, kinds)
    for name, row in locked.items():
        known = found.setdefault(key(name), [])
        weighed = [release for release in known if release.sizes['wheel']]
        here = [entry for entry in row['versions'] if entry['here'] and entry['kind'] != 'sdist'] or row['versions']
        for entry in here:
            version = Version(entry['version'])
            if any(release.version.release[:2] == version.release[:2] for release in known) or key(name) in newest and version > Version(newest[key(name)]):
                continue
            nearest = min(weighed, key=lambda release: abs(release.version.major - version.major), default=None)
            archive = entry['bytes'] or ratios.typical(entry['kind'])
            sizes = scaled(nearest, archive) if nearest and entry['bytes'] else ratios.sizes(entry['kind'], archive)
            how = 'scaled' if nearest and entry['bytes'] else 'estimated'
            extras = {key(extra): list(map(edge, listed)) for extra, listed in entry['extras'].items()}
            known.append(Release(entry['version'], sizes, list(map(edge, entry['needs'])), extras, f'{repositories[entry["of"]]} {entry["date"]}, {how}'))
    for releases in found.values():
        releases.sort(key=lambda release: release.version)
    return found, kinds, ratios


def alike(one, other):
    larger = max(one.total(), other.total())
    return abs(one.total() - other.total()) < max(ALIKE_BYTES, ALIKE * larger)


class Row:
    """A row of the table: the versions it stands for, and the one whose figures it has."""

    def __init__(self, name, since, release):
        self.name, self.since, self.release = name, since, release


def spans(name, releases, others):
    """The rows of a package, the oldest first; the last one is that of the newest version. Each has a version it holds from."""
    groups = []
    for release in releases:
        if groups and alike(groups[-1][0], release) and same_needs(groups[-1][0], release, others):
            groups[-1].append(release)
        else:
            groups.append([release])
    rows = []
    for group in groups:
        first = group[0].version
        since = f'{first.major}.{first.minor}' if rows and Version(rows[-1].since.split('.')[0]) >= Version(str(first.major)) or first.major == 0 else str(first.major)
        weighed = [release for release in group if release.source.startswith('weighed')]
        rows.append(Row(f'{name}@{since}', since, (weighed or group)[-1]))
    rows[-1].name = name
    if len(rows) == 1:
        rows[0].since = ''
    return rows


def same_needs(one, other, releases):
    """Whether two versions need about the same packages, and those of the same versions as far as that is known of both."""
    names = [{name for name, _, _ in release.needs} for release in (one, other)]
    moved = sum(releases[name][-1].total() for name in names[0] ^ names[1] if name in releases)
    if moved > max(ALIKE_BYTES, ALIKE * one.total()):
        return False
    limits = [{(n, str(s)) for n, _, s in release.needs if re.search(r'<|==|~=', str(s))} for release in (one, other)]
    return not (one.source.startswith('weighed') and other.source.startswith('weighed')) or limits[0] == limits[1] or one.version.major == other.version.major


def without_cuda(releases):
    """package -> the row of its build without CUDA."""
    found = {}
    for row in read_table(os.path.join(HERE, 'names', 'pip_cpu.tsv')):
        like, archive = releases[row['name']][-1], int(row['wheel'])
        sizes = scaled(like, archive)
        if row['unpacked_per_mille']:
            sizes.update(unpacked=archive * int(row['unpacked_per_mille']) // 1000, pyc=like.sizes['pyc'], pyc_compressed=like.sizes['pyc_compressed'])
        needs = [need for need in like.needs if not re.match('nvidia-|cuda-|triton', need[0])]
        found[row['name']] = Release(row['version'], sizes, needs, {}, 'names/pip_cpu.tsv, estimated')
    return found


class Graph:
    def __init__(self, releases, wanted):
        self.releases, self.rows, self.builds = releases, {}, without_cuda(releases)
        for name, known in releases.items():
            keep = known if name in wanted else known[-1:]
            self.rows[name] = spans(name, keep, releases)
        self.lost = set()

    def row_for(self, name, specifier):
        """The row of the newest version that a specifier allows; of several that none of them satisfies, the newest."""
        rows = self.rows[name]
        fitting = [release.version for release in self.releases[name] if specifier.contains(release.version, prereleases=True)]
        if not fitting:
            return rows[-1]
        holding = [row for row in rows if not row.since or Version(row.since) <= fitting[-1]]
        return (holding or rows[:1])[-1]

    def texts(self, needs):
        found = {}
        for name, extras, specifier in needs:
            if name not in self.rows:
                self.lost.add(name)
                continue
            first = self.row_for(name, specifier).name
            others = [row.name for row in reversed(self.rows[name]) if row.name != first] + [f'{name}+cpu'] * (name in self.builds)
            found['|'.join([first, *others])] = True
            for extra in extras:
                if extra in self.rows[name][-1].release.extras:
                    found[f'{name}[{extra}]'] = True
        return list(found)

    def table(self, asked):
        """All rows. `asked`: (package, extra) that somebody asks for; those that rows need come along."""
        rows, asked = [], set(asked)
        for listed in self.rows.values():
            for row in listed:
                depends = self.texts(row.release.needs)
                asked.update(match.groups() for match in map(EXTRA.match, depends) if match)
                rows.append((row.name, f'{row.name}@{row.since}' if row.since and '@' not in row.name else '', *(row.release.sizes[s] for s in SIZES), ' '.join(depends), source(row)))
        for name, release in self.builds.items():
            rows.append((f'{name}+cpu', '', *(release.sizes[s] for s in SIZES), ' '.join(self.texts(release.needs)), source(Row('', '', release))))
        queue = sorted(asked)
        for name, extra in queue:
            if name not in self.rows or extra not in self.rows[name][-1].release.extras:
                continue
            depends = self.texts([(name, [], ANY), *self.rows[name][-1].release.extras[extra]])
            depends = [text for text in depends if text != f'{name}[{extra}]']
            new = {match.groups() for match in map(EXTRA.match, depends) if match} - asked
            asked |= new
            queue.extend(sorted(new))
            rows.append((f'{name}[{extra}]', '', 0, 0, 0, 0, 0, ' '.join(depends), 'of ' + source(self.rows[name][-1])))
        return sorted(rows)


def write_unknown(rows, direct):
    """packages-pip.tsv: what a name that is not in the graph brings, by those that few projects ask for; and, for rules, what one weighs alone."""
    held, alone = [], []
    for name, uses in direct.items():
        if 0 < uses <= 2 and name in rows:
            brought = closure(rows, [name])
            held.append((sum(row['unpacked'] + row['pyc'] for row in brought), sum(row['compressed'] + row['pyc_compressed'] for row in brought), uses))
            alone.append((rows[name]['unpacked'] + rows[name]['pyc'], rows[name]['compressed'] + rows[name]['pyc_compressed']))
    unpacked, compressed, spread = weighted(held)
    note = [f'Names are looked up in pip-graph.tsv. An unknown one: the median of {len(held)} names that one or two projects ask for, up to their 85th percentile.']
    write_packages('pip', [('*', unpacked, compressed, spread, 'computed over pip-graph.tsv')], note)
    record = Record('pip_unknown.jsonl')
    record.clear()
    sizes = [size for size, _ in alone]
    record.add('alone', count=len(alone), unpacked=[quantile(sizes, q) for q in (.1, .5, .9)], ratio=round(1000 * sum(c for _, c in alone) / sum(sizes)))


EXTRA = re.compile(r'([^\[\]|]+)\[([^\]]+)\]$')


def source(row):
    return f'{row.release.version}: {row.release.source}'


def check(weighed, kinds, ratios):
    """How far `estimated` is off, in thousandths of the truth, for the weighed packages of 1 MB and more."""
    record = Record('pip_graph.jsonl')
    record.clear()
    for kind in ('any', 'wheel'):
        offs = []
        for name, releases in weighed.items():
            for release in releases:
                if kinds.get(name) == kind and release.source.startswith('weighed') and release.sizes['wheel'] and release.total() > 10**6:
                    guess = ratios.sizes(kind, release.sizes['wheel'])
                    offs.append(1000 * release.total() / (guess['unpacked'] + guess['pyc']))
        record.add(f'estimated {kind}', count=len(offs), **{f'q{q}': round(quantile(offs, q / 100)) for q in (5, 25, 50, 75, 95)})


def closure(rows, names):
    """The rows of pip-graph.tsv that names bring."""
    queue, seen = [name for name in names if name in rows], {}
    while queue:
        name = queue.pop()
        if seen.setdefault(name.split('@')[0], name) == name and name not in queue:
            queue.extend(first for first in (text.split('|')[0] for text in rows[name]['depends'].split(' ') if text) if first.split('@')[0] not in seen)
    return [rows[name] for name in seen.values()]


def extras_asked(locked):
    """(package, extra) of the lists of names, and of the projects that have the lock files."""
    texts = [*read_names('pip.txt'), *' '.join(read_names('pip_sets.txt')).split()]
    found = {(key(name), key(extra)) for name, row in locked.items() for extra in row['asked']}
    for text in texts:
        match = re.match(r'([A-Za-z0-9._-]+)\[([^\]]+)\]', text)
        if match:
            found.update((key(match[1]), key(extra)) for extra in match[2].split(','))
    return found


def main():
    repositories = [line.split('\t')[0] for line in read_names('pip_locks.txt')]
    releases, kinds, ratios = all_releases(repositories)
    locked = Record('pip_locks.jsonl').rows
    weighed_twice = {name for name, known in releases.items() if sum(r.source.startswith('weighed') for r in known) > 1}
    wanted = {key(name) for name, row in locked.items() if row['direct'] > 1} | weighed_twice | {key(n.split('[')[0]) for n in read_names('pip.txt')}
    graph = Graph(releases, wanted)
    table = graph.table(extras_asked(locked))
    note = ['Bytes. Packages of PyPI for CPython 3.11 on x86-64 Linux with glibc, each without what it needs.',
            'unpacked, compressed: files without .pyc; pyc, pyc_compressed: what pip compiles; wheel: the archive, which pip keeps in its cache.',
            'Rows name@V: versions from V on, up to the next row of the name; the newest provides the version it holds from. Rows name[extra]: what an extra adds.',
            'Sources: the version, then when it was installed and weighed, or the repository and date of the lock file that has it.']
    write_table('pip-graph.tsv', COLUMNS, table, note)
    rows = {row[0]: dict(zip(COLUMNS, row)) for row in table}
    write_unknown(rows, {key(name): row['direct'] for name, row in locked.items()})
    check(releases, kinds, ratios)
    print(len(table), 'rows', len(graph.rows), 'packages; not known:', len(graph.lost), sorted(graph.lost)[:60])


if __name__ == '__main__':
    main()
