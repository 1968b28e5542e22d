#!/usr/bin/env python3
"""Writes apt-graph.tsv: single packages of Debian bookworm, their sizes and what each needs, for closures at look-up.

Holds every package that installing a name of names/apt.txt can bring, in any combination with others. What is resolved
here: a dependency becomes the package apt takes when none of its alternatives is there, then (`|`) all others that satisfy
it; what the base holds is left out. Sizes come as in gen_apt.py: weighed (measured/apt.jsonl), or estimated.

Also writes measured/apt_graph.jsonl: how far estimates are off for the packages that were weighed, summed by closure.

usage: gen_apt_graph.py
"""
import tempfile

from apt_index import AptRoot, Resolver, alternatives
from gen_apt import Weigher
from measuring import Record, quantile, read_counted
from table import write_table

NEEDED, RECOMMENDED = ('Pre-Depends', 'Depends'), ('Recommends',)
# Names of single JavaScript modules, a quarter of the table; nobody installs them by these.
UNTYPED = 'node-'


class Graph:
    """Packages by name, and for each what it needs and recommends."""

    def __init__(self, resolver, names):
        self.resolver = resolver
        queue = [resolver.real(name) for name in names if resolver.real(name)]
        queue = [name for name in dict.fromkeys(queue) if name not in resolver.base]
        self.names = set(queue)
        for name in queue:
            for group in self.groups(name, NEEDED + RECOMMENDED):
                pick = resolver.choose(group, resolver.base)
                if pick not in self.names:
                    self.names.add(pick)
                    queue.append(pick)

    def groups(self, name, fields):
        """The dependencies of a package that the base does not satisfy, each a list of alternatives."""
        found = (group for field in fields for group in alternatives(self.resolver.index[name].get(field)))
        return [group for group in found if self.resolver.choose(group, self.resolver.base)]

    def satisfying(self, group):
        """What apt takes for a dependency, then all else in the graph that satisfies it."""
        reals = [self.resolver.real(name) for name in group]
        offers = [offer for name in group for offer in sorted(self.resolver.providers.get(name, ()))]
        return list(dict.fromkeys(n for n in [self.resolver.choose(group, self.resolver.base), *reals, *offers] if n in self.names))

    def texts(self, name, fields):
        """The dependencies of a package as the table holds them, in the index's order: `libc6`, `awk|mawk|gawk`."""
        texts = dict.fromkeys('|'.join(self.satisfying(group)) for group in self.groups(name, fields))
        return [text for text in texts if name not in text.split('|')]

    def asks(self, name):
        """Whether a package has debconf questions."""
        return any('debconf' in self.resolver.index[name].get(field, '') for field in NEEDED)

    def provided(self):
        """package -> virtual names that mean it when somebody installs them: those nothing else provides."""
        found = {}
        for virtual, offers in sorted(self.resolver.providers.items()):
            is_one = virtual not in self.resolver.index and len(set(offers)) == 1 and offers[0] in self.names
            if is_one and not virtual.startswith(UNTYPED):
                found.setdefault(offers[0], []).append(virtual)
        return found


def rows(graph, weigher):
    provided = graph.provided()
    for name in sorted(graph.names):
        more = weigher.generated.get(name, (0, 0))
        slim = [size + extra for size, extra in zip(weigher.slim(name), more)]
        needed = graph.texts(name, NEEDED)
        recommended = [text for text in graph.texts(name, RECOMMENDED) if text not in needed]
        yield (name, *slim, *weigher.docs(name), 'yes' if graph.asks(name) else '', ' '.join(provided.get(name, ())),
               ' '.join(needed), ' '.join(recommended), 'bookworm' if name in weigher.rows else 'bookworm, estimated')
    for name in sorted(graph.resolver.base):
        yield (name, 0, 0, 0, 0, '', '', '', '', 'bookworm, base')


def estimation_errors(resolver, weigher, names):
    """For each closure, unpacked and gzip: what its weighed packages weigh, of what they would be estimated to weigh."""
    def estimate(name):
        row = weigher.rows.pop(name)
        size = weigher.slim(name)
        weigher.rows[name] = row
        return size

    weighed = {name: (row['slim'], row['slim_gzip'], *estimate(name)) for name, row in list(weigher.rows.items()) if name in resolver.index}
    for name in names:
        sums = [sum(column) for column in zip(*(weighed[n] for n in resolver.closure([name], False) if n in weighed))]
        if sums:
            yield sums[0] / sums[2], sums[1] / sums[3]


def main():
    with tempfile.TemporaryDirectory() as temp:
        index = AptRoot(temp, 'bookworm').packages()
    resolver, weigher = Resolver(index), Weigher(index, Record('apt.jsonl'))
    weigher.learn(resolver, Record('apt_rules.jsonl').rows)
    names = [name for name in read_counted('apt.txt') if resolver.real(name)]
    graph = Graph(resolver, names)
    write_table('apt-graph.tsv', COLUMNS, sorted(rows(graph, weigher)), NOTE)
    errors = list(zip(*estimation_errors(resolver, weigher, names)))
    record = Record('apt_graph.jsonl')
    record.clear()
    record.add('estimated', closures=len(errors[0]), **{key: [round(1000 * quantile(values, q)) for q in (.1, .5, .9)] for key, values in zip(('unpacked', 'gzip'), errors)})


COLUMNS = 'name unpacked compressed docs_unpacked docs_compressed debconf provides depends recommends source'.split()
NOTE = ["Single packages without what they depend on, on debian:bookworm-slim; docs: what a base that keeps docs and manuals gets beside. Source: Debian's index of that suite;",
        '`estimated`: by Installed-Size, not by weighing the files; `base`: in the base, adds nothing. debconf: whether it has questions, so that their database is written anew.',
        'provides: virtual names that mean it. depends, recommends: what apt takes, then | what else satisfies it; what the base satisfies is left out.']


if __name__ == '__main__':
    main()
