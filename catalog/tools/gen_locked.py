#!/usr/bin/env python3
"""Writes locked.tsv: what so many packages of a lock file weigh, and those that weigh much by name.

Packages are drawn from real lock files: first a file, then so many of its packages. Low, likely and high are the 5th, 50th and 95th
percentile of such sums: the more packages, the narrower. Prints how often the sum of a whole file is within what all others say.
gen_rules.py takes the rows of one package.

usage: gen_locked.py
"""
import random
import statistics

from measuring import Record, quantile
from table import write_table

COUNTS = (0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024)
DRAWS = 3000
# PHP packages of so many bytes stand by name where they were weighed by themselves: few are so large.
BIG_PHP = 1_500_000
# The share of a name's figure to either side: other versions.
OF_A_NAME = (.6, 1.6)


def drawn(lists, count, chance):
    return [sum(chance.choices(chance.choice(lists), k=count)) for _ in range(DRAWS)]


def figures(lists, counts=COUNTS):
    """count -> (low, likely, high)"""
    chance = random.Random(1)
    return {count: tuple(quantile(drawn(lists, count, chance), q) for q in (.05, .5, .95)) for count in counts}


def left_out(lists):
    """How many of the lists have their sum within what the others say of as many packages, and the median error."""
    inside, errors = 0, []
    for place, own in enumerate(lists):
        low, likely, high = figures(lists[:place] + lists[place + 1:], [len(own)])[len(own)]
        inside += low <= sum(own) <= high
        errors.append(abs(likely - sum(own)) / sum(own))
    return inside, statistics.median(errors)


def by_count(key, lists, ratio, source):
    inside, error = left_out(lists)
    print(f'{key}: {inside} of {len(lists)} lists are within what the others say; median error {error:.0%}')
    source = f'{source}; {inside} of {len(lists)} are within what the others say'
    return [(key, count, *map(round, range_), round(ratio), source) for count, range_ in figures(lists).items()]


def by_name(key, row, source):
    return (key, row['name'].split(' ', 1)[1], round(row['bytes'] * OF_A_NAME[0]), row['bytes'], round(row['bytes'] * OF_A_NAME[1]), round(1000 * row['gzip'] / row['bytes']), source)


def crates():
    rows = Record('cargo_locks.jsonl').rows.values()
    locks = [row for row in rows if 'light' in row]
    ratio = 1000 * sum(row['light_gzip'] for row in locks) / sum(sum(row['light']) for row in locks)
    yield from by_count('crates-locked', [row['light'] for row in locks], ratio, f'measured: crates of {len(locks)} public Cargo.lock files')
    used = [name for row in locks for name in row['heavy']]
    for row in rows:
        # What one project alone needs says little of the next.
        if row['name'].startswith('crate ') and used.count(row['name'][6:]) >= 2:
            yield by_name('crates-locked', row, 'measured: archive, sources and index')


def targets():
    """target/ grows with the crates, from what an empty program leaves on."""
    builds = sorted(Record('cargo_builds.jsonl').rows.values(), key=lambda row: row['crates'])
    for profile in ('debug', 'release'):
        empty = next(row[profile] for row in builds if not row['crates'])
        some = [row for row in builds if row['crates']]
        each = [(row[profile] - empty) / row['crates'] for row in some]
        ratio = 1000 * sum(row[f'{profile}_gzip'] for row in some) / sum(row[profile] for row in some)
        low, likely, high = min(each), statistics.median(each), max(each)
        print(f'target {profile}: {likely / 1e6:.1f} MB a crate, {low / 1e6:.1f} to {high / 1e6:.1f}, of {len(some)} programs')
        for count in COUNTS:
            yield (f'cargo-{profile}-locked', count, *(round(empty + count * one) for one in (low / 1.3, likely, high * 1.3)), round(ratio), f'measured: {len(some)} built programs of {some[0]["crates"]} to {some[-1]["crates"]} crates')


def modules_of(row):
    """What the modules of a go.mod likely weigh in the module cache: those that nobody weighed as the others."""
    named = {other['name'][7:]: other['bytes'] for other in Record('go_modules.jsonl').rows.values() if other['name'].startswith('module ')}
    return sum(row['light']) / len(row['light']) * (row['modules'] - len(row['heavy'])) + sum(named.get(name, 0) for name in row['heavy'])


def modules():
    rows = list(Record('go_modules.jsonl').rows.values())
    lists = [row for row in rows if 'light' in row]
    ratio = next(row['ratio'] for row in rows if row['name'] == 'debian')
    yield from by_count('modules-required', [row['light'] for row in lists], ratio, f'measured and by Debian: modules of {len(lists)} public go.mod files')
    for row in rows:
        if row['name'].startswith('module '):
            yield by_name('modules-required', row, "computed: Debian's package" if row.get('debian') else "measured: its repository's files and their zip")


def php():
    rows = list(Record('composer.jsonl').rows.values())
    lists, alone = [row for row in rows if 'light' in row], [row for row in rows if 'package' in row]
    ratio = 1000 * sum(row['gzip'] for row in alone) / sum(row['bytes'] for row in alone)
    yield from by_count('php-packages-locked', [row['light'] for row in lists], ratio, f'measured: packages of {len(lists)} committed vendor folders')
    named = {row['package']: (row['bytes'], row['gzip'], 'measured: what its repository exports') for row in alone if row['bytes'] >= BIG_PHP}
    for name, size in [pair for row in lists for pair in row['heavy'].items()]:
        named.setdefault(name, (size, size * ratio / 1000, 'measured: in a committed vendor folder'))
    for name, (size, gzip, source) in sorted(named.items()):
        yield by_name('php-packages-locked', dict(name=f'package {name}', bytes=size, gzip=gzip), source)


def rows():
    return [row for part in (crates, targets, modules, php) for row in part()]


if __name__ == '__main__':
    write_table('locked.tsv', 'key of low likely high ratio_per_mille source'.split(), rows(),
                note=['Bytes of a number of packages, or of the one of this name. The ratio is compressed bytes per mille of unpacked ones.'])
