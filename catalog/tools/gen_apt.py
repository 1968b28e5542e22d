#!/usr/bin/env python3
"""Writes packages-apt.tsv (and prints the figures of the apt-* rules) from Debian bookworm's index and measured/apt.jsonl.

A package weighs what its .deb was measured to unpack to; one that was not measured is estimated from Installed-Size and
the size of its .deb by the medians over the measured packages of its section. A name weighs the sum over its closure.

usage: gen_apt.py [--corpus FILE.jsonl]   (with it: how far sums of closures overstate real install commands)
"""
import argparse
import collections
import copy
import json
import re
import statistics
import tempfile

from apt_index import AptRoot, Resolver
from measuring import Record, quantile, read_counted
from table import weighted, write_packages

# Packages of the closure that are not named by people often enough to be measured come from these ratios.
MIN_OF_SECTION = 8
# A name that no more files of names/apt.txt use is rare, as one is that no table holds.
RARE = 2
# A package of fewer bytes is not compared: a kilobyte more would be a multiple.
SMALL = 10_000
SIZES = ('slim', 'slim_gzip', 'docs', 'docs_gzip')


class Weigher:
    """Unpacked and gzip bytes of single packages."""

    def __init__(self, index, record):
        self.index, self.rows = index, record.rows
        self.scaled, self.generated, self.debconf = {}, {}, (0, 0)
        by_section = collections.defaultdict(list)
        for name, row in self.rows.items():
            # A package of no files has no Installed-Size.
            if 'Installed-Size' in index.get(name, ()):
                installed, deb = int(index[name]['Installed-Size']) * 1024, int(index[name]['Size'])
                for section in (index[name]['Section'], '*'):
                    by_section[section].append((row['slim'] / installed, row['slim_gzip'] / deb, (row['slim'] + row['docs']) / row['slim'],
                                                (row['slim_gzip'] + row['docs_gzip']) / row['slim_gzip']))
        self.ratios = {s: [statistics.median(r[i] for r in rs) for i in range(4)] for s, rs in by_section.items() if s == '*' or len(rs) >= MIN_OF_SECTION}

    def of_suite(self, index, record):
        """The same for another suite: a package that was weighed in this one alone weighs as much more there as its index says."""
        other = copy.copy(self)
        other.index, other.rows, other.scaled = index, record.rows, {}
        for name, row in self.rows.items():
            if all('Installed-Size' in which.get(name, ()) for which in (index, self.index)):
                size, deb = (int(index[name][field]) / int(self.index[name][field]) for field in ('Installed-Size', 'Size'))
                other.scaled[name] = {key: int(value * (deb if key.endswith('gzip') else size)) for key, value in row.items() if key in SIZES}
        return other

    def how(self, name):
        """How a package's sizes are known: weighed, by those weighed in another suite, or estimated."""
        return 'weighed' if name in self.rows else 'scaled' if name in self.scaled else 'estimated'

    def scaling_errors(self):
        """What packages weigh that were weighed in both suites, of what scaling says."""
        both = [(self.rows[name], self.scaled[name]) for name in self.rows if self.scaled.get(name, {}).get('slim', 0) > SMALL]
        return [(own['slim'] / scaled['slim'], own['slim_gzip'] / scaled['slim_gzip']) for own, scaled in both]

    def row(self, name):
        return self.rows.get(name) or self.scaled.get(name)

    def ratio(self, name):
        return self.ratios.get(self.index[name].get('Section'), self.ratios['*'])

    def slim(self, name):
        if self.row(name):
            return self.row(name)['slim'], self.row(name)['slim_gzip']
        unpacked, gzip = self.ratio(name)[:2]
        return int(int(self.index[name].get('Installed-Size', 0)) * 1024 * unpacked), int(int(self.index[name]['Size']) * gzip)

    def docs(self, name):
        if self.row(name):
            return self.row(name)['docs'], self.row(name)['docs_gzip']
        unpacked, gzip = self.slim(name)
        return int(unpacked * (self.ratio(name)[2] - 1)), int(gzip * (self.ratio(name)[3] - 1))

    def sum(self, names):
        pairs = [self.slim(n) for n in names] + [self.generated[n] for n in names if n in self.generated]
        if any('debconf' in self.index[n].get('Depends', '') + self.index[n].get('Pre-Depends', '') for n in names):
            pairs.append(self.debconf)
        return sum(p[0] for p in pairs), sum(p[1] for p in pairs)

    def learn(self, resolver, runs):
        """Takes from real installs (measured/apt_rules.jsonl) what installing writes that is in no .deb.

        A package with debconf questions copies debconf's database up once more; and what a run left beyond the sum of its
        closure is what the named package generated: certificates, caches, database clusters.
        """
        plain, asked = runs['overhead libatomic1'], runs['name ca-certificates']
        self.debconf = tuple(asked['var/cache/debconf'][i] - plain['var/cache/debconf'][i] for i in (0, 1))
        alone = self.sum(resolver.closure(['libatomic1'], False))
        fixed = plain['unpacked'] - alone[0], plain['gzip'] - alone[1]
        for name, row in runs.items():
            if name.startswith('name '):
                closure = self.sum(resolver.closure([name[5:]], False))
                more = row['unpacked'] - fixed[0] - closure[0], row['gzip'] - fixed[1] - closure[1]
                print('generated by', name[5:], more, f'of {row["unpacked"]}')
                if more[0] > 100_000:
                    self.generated[name[5:]] = more

    def measured_share(self, names):
        total = sum(self.slim(n)[0] for n in names)
        return sum(self.slim(n)[0] for n in names if n in self.rows) / total if total else 1


def commands(corpus):
    """(names, with recommends) of the apt install commands in a corpus of Dockerfiles."""
    for line in open(corpus):
        row = json.loads(line)
        text = row.get('text') or row.get('dockerfile') or row.get('content') or ''
        text = re.sub(r'(?m)^\s*#.*\n', '', text)
        for command in re.split(r'&&|;|\n', re.sub(r'\\\s*\n', ' ', text)):
            found = re.search(r'\bapt(?:-get)?\s+(?:-\S+\s+)*install\b(.*)', command)
            if found:
                words = [w.split('=')[0] for w in found.group(1).split() if re.fullmatch(r'[a-z0-9][a-z0-9.+=:~-]+', w)]
                yield words, 'no-install-recommends' not in command


def overlap(resolver, weigher, corpus):
    """Writes measured/overlap.jsonl: what the others add to the largest closure, per number of names in one command."""
    record = Record('overlap.jsonl')
    record.clear()
    groups = collections.defaultdict(list)
    seen, among = set(), []
    counted = read_counted('apt.txt')
    for names, recommends in commands(corpus):
        names = sorted({n for n in names if resolver.real(n)})
        if len(names) < 2 or (tuple(names), recommends) in seen:
            continue
        seen.add((tuple(names), recommends))
        among += added_by_rare(names, recommends, resolver, weigher, counted)
        single = [weigher.sum(resolver.closure([n], recommends))[0] for n in names]
        union = weigher.sum(resolver.closure(names, recommends))[0]
        if not union:
            continue
        total, largest = sum(single), max(single)
        rest = (union - largest) / (total - largest) if total > largest else None
        size = len(names)
        key = '2' if size == 2 else '3' if size == 3 else '4-6' if size <= 6 else '7-12' if size <= 12 else '13+'
        groups[key].append((rest, union, total, largest))
    for key, rows in sorted(groups.items()):
        rest = [r[0] for r in rows if r[0] is not None]
        error = statistics.median(abs(r[3] + (r[2] - r[3]) * quantile(rest, .5) - r[1]) / r[1] for r in rows)
        record.add(key, commands=len(rows), rest=[round(1000 * quantile(rest, q)) for q in (.1, .5, .9)], error_by_rest=round(1000 * error))
        print(f'apt-overlap-rest {key:5} n={len(rows):4} beyond the largest:', *(f'{quantile(rest, q):.3f}' for q in (.1, .5, .9)), f'| median error: {error:.3f}')
    record.add('rare among others', names=len(among), **{key: [round(quantile(values, q)) for q in (.15, .5, .85)] for key, values in zip(('unpacked', 'gzip'), zip(*among))})


def added_by_rare(names, recommends, resolver, weigher, counted):
    """For each name that is rarely named: what it adds to the others of its command, unpacked and gzip."""
    for name in names:
        if counted.get(name, 0) <= RARE and resolver.real(name) not in resolver.base:
            whole = weigher.sum(resolver.closure(names, recommends))
            rest = weigher.sum(resolver.closure([n for n in names if n != name], recommends))
            yield whole[0] - rest[0], whole[1] - rest[1]


def main():
    args = argparse.ArgumentParser()
    args.add_argument('--corpus')
    args = args.parse_args()
    with tempfile.TemporaryDirectory() as temp:
        index = AptRoot(temp, 'bookworm').packages()
    resolver, weigher = Resolver(index), Weigher(index, Record('apt.jsonl'))
    weigher.learn(resolver, Record('apt_rules.jsonl').rows)
    rows, held, shares, docs = [], [], [], []
    for name, count in read_counted('apt.txt').items():
        if not resolver.real(name):
            continue
        lean_names, full_names = resolver.closure([name], False), resolver.closure([name], True)
        lean, full = weigher.sum(lean_names), weigher.sum(full_names)
        share = weigher.measured_share(lean_names)
        spread = 80 if share > .9 else 150 if share > .5 else 250
        rows.append((name, *full, *lean, spread, 'bookworm' if share > .9 else 'bookworm, estimated' if share < .5 else 'bookworm, part estimated'))
        held.append((*lean, count))
        shares.append(share)
        if lean[0] > 10**6:
            docs.append([1 + sum(weigher.docs(n)[i] for n in lean_names) / lean[i] for i in (0, 1)])
    rows.sort()
    middle, compressed, spread = weighted(held)
    full_of_lean = statistics.median(r[1] / r[3] for r in rows if r[3])
    rows.append(('*', int(middle * full_of_lean), int(compressed * full_of_lean), middle, compressed, spread, 'median of the rarely named in this table'))
    write_packages('apt', rows, note=["What installing NAME adds to debian:bookworm-slim, with all it depends on (full: and recommends). Source: Debian's index of that suite;",
                                      '`estimated`: by Installed-Size, not by weighing the files. Lists, archives and the fixed part of the dpkg database are rules of their own.'])
    print(len(rows), 'rows; of the unpacked bytes measured, median', f'{statistics.median(shares):.2f}', '; packages measured', len(weigher.rows), '; base packages', len(resolver.base))
    print('ratios of all sections (slim/installed, gzip/deb, +docs, +docs gzip):', [round(x, 3) for x in weigher.ratios['*']])
    facts = Record('apt_table.jsonl')
    facts.clear()
    facts.add('docs', unpacked=[round(1000 * quantile([d[0] for d in docs], q)) for q in (.1, .5, .9)], gzip=round(1000 * quantile([d[1] for d in docs], .5)))
    facts.add('debs', of_gzip=[round(1000 * quantile([int(index[n]['Size']) / r['slim_gzip'] for n, r in weigher.rows.items() if n in index and r['docs'] < r['slim']], q)) for q in (.1, .5, .9)])
    facts.add('archives', unpacked_of_gzip=[round(1000 * quantile([r['slim'] / r['slim_gzip'] for r in weigher.rows.values()], q)) for q in (.1, .5, .9)])
    facts.add('curl git ca-certificates', debs=sum(int(index[n]['Size']) for n in resolver.closure(['curl', 'git', 'ca-certificates'], False)))
    for key, pattern in (('go', 'golang-1'), ('rust', 'rustc')):
        programs = [f for n, f in index.items() if int(f.get('Installed-Size', 0)) > 500 and not n.startswith(('lib', 'golang-'))
                    and re.search(rf'\b{pattern}', ' '.join(f.get(k, '') for k in ('Static-Built-Using', 'Built-Using', 'X-Cargo-Built-Using')))]
        facts.add(f'{key} programs', packages=len(programs), unpacked=[quantile([int(f['Installed-Size']) * 1024 for f in programs], q) for q in (.1, .5, .9)],
                  deb=quantile([int(f['Size']) for f in programs], .5))
    ruby = [f for n, f in index.items() if n.startswith('ruby-') and not n.endswith(('-doc', '-dev'))]
    facts.add('ruby libraries', packages=len(ruby), unpacked=[quantile([int(f['Installed-Size']) * 1024 for f in ruby], q) for q in (.1, .5, .9)], deb=quantile([int(f['Size']) for f in ruby], .5))
    if args.corpus:
        overlap(resolver, weigher, args.corpus)


if __name__ == "__main__":
    main()
