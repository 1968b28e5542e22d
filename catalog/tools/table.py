"""Reading and writing the catalog's tables."""
import csv
import os

from measuring import CATALOG, TODAY

PACKAGE_COLUMNS = 'name full_unpacked full_compressed lean_unpacked lean_compressed spread_per_mille source'.split()


def read_table(path):
    """Rows of a table as dictionaries; comment lines are skipped."""
    with open(path) as lines:
        return list(csv.DictReader((line for line in lines if not line.startswith('#')), delimiter='\t'))


def write_table(file, columns, rows, note=(), date=TODAY):
    with open(os.path.join(CATALOG, file), 'w') as out:
        for line in note:
            out.write(f'# {line}\n')
        out.write(f'#date: {date}\n')
        out.write('\t'.join(columns) + '\n')
        for row in rows:
            assert len(row) == len(columns), row
            out.write('\t'.join(map(str, row)) + '\n')


def write_packages(ecosystem, rows, note, date=TODAY):
    """Rows (name, unpacked, compressed, spread, source), or with lean sizes (name, full, full, lean, lean, spread, source)."""
    full = [row if len(row) == 7 else (row[0], row[1], row[2], row[1], row[2], row[3], row[4]) for row in rows]
    write_table(f'packages-{ecosystem}.tsv', PACKAGE_COLUMNS, full, ['Bytes. low = likely/(1+spread/1000), high = likely*(1+spread/1000).', *note], date)


def weighted_quantile(values, share):
    """The value at `share` of (value, weight) pairs."""
    ordered = sorted(values)
    goal, seen = share * sum(w for _, w in ordered), 0
    for value, weight in ordered:
        seen += weight
        if seen >= goal:
            return value
    return ordered[-1][0]


def weighted(held):
    """(unpacked, compressed, spread) of an unknown package, from (unpacked, compressed, uses).

    The likely value is the median of the packages people name once or twice: an unknown name is a rare one. The spread
    reaches from the median to the 85th percentile.
    """
    rare = [(u, c) for u, c, uses in held if uses <= 2 and u > 0]
    pairs = [(u, 1) for u, _ in rare]
    middle, high = weighted_quantile(pairs, .5), weighted_quantile(pairs, .85)
    compressed = weighted_quantile([(c, 1) for _, c in rare], .5)
    return middle, compressed, min(30000, round((high / middle - 1) * 1000))
