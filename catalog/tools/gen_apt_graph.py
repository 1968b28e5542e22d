#!/usr/bin/env python3
"""Writes apt-graph.tsv and apt-trixie-graph.tsv: single packages of a Debian suite, their sizes and what each needs, for closures
at look-up.

Holds every package that installing a chosen name can bring, in any combination with others. Chosen are the names of
names/apt.txt, those that differ from one of these in version numbers only (of `php8.3-cli`: `php8.2-cli`), and what many
source packages are built with, and what base images hold (image_facts.tsv). What is resolved here: a dependency becomes the package apt takes when none of its alternatives is there, then (`|`) all others that satisfy
it; what the base holds is left out. Sizes come as in gen_apt.py: weighed, or estimated. A package of trixie that was weighed in
bookworm only is scaled: it weighs as much more as its index says.

Also writes measured/apt_graph.jsonl: how far estimates are off for the packages that were weighed, summed by closure; the same for
single scaled ones; and how far closures of one suite are from those of the other.

usage: gen_apt_graph.py
"""
import collections
import os
import re
import tempfile

from apt_index import AptRoot, Resolver, alternatives
from gen_apt import Weigher
from measuring import CATALOG, Record, quantile, read_counted
from table import read_table, write_table

NEEDED, RECOMMENDED = ('Pre-Depends', 'Depends'), ('Recommends',)
# Names of single JavaScript modules, a quarter of the table; nobody installs them by these.
UNTYPED = 'node-'
# What so many source packages are built with is chosen, save what only Debian's own packaging and the modules of languages need,
# which have package managers of their own.
BUILT_WITH = 45
PACKAGING = re.compile(r'^(debhelper|dh-|pkg-|(node|ruby|golang|python3|r|elpa|haskell|erlang|octave|lua|php|maven|gir1\.2|cl)-|lib(rust|ghc|js|kf\d|k|akonadi)|kf\d|qml|rebar)'
                       r'|-(perl|java|ocaml|ocaml-dev|doc|el|prof|cil|cil-dev|dbg|i18n-dev)$')
# Closures of fewer bytes are not compared: a kilobyte more would be a multiple.
SMALL = 300_000


def without_version(name):
    """`php8.3-cli` and `php8.2-cli` are one then."""
    return re.sub(r'\d+(\.\d+)*', '#', name)


def chosen(resolver, built_with):
    wanted = read_counted('apt.txt')
    versioned = {without_version(name) for name in wanted} - set(wanted)
    others = [name for name in resolver.index if without_version(name) in versioned]
    tools = [name for name, count in built_with.items() if count >= BUILT_WITH and not PACKAGING.search(name)]
    facts = read_table(os.path.join(CATALOG, 'image_facts.tsv'))
    held = [name for fact in facts if fact['kind'] == 'packages' for name in fact['value'].split()]
    return [name for name in dict.fromkeys([*wanted, *sorted(others), *sorted(tools), *held]) if resolver.real(name)]


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


def rows(graph, weigher, suite):
    provided = graph.provided()
    for name in sorted(graph.names):
        more = weigher.generated.get(name, (0, 0))
        slim = [size + extra for size, extra in zip(weigher.slim(name), more)]
        needed = graph.texts(name, NEEDED)
        recommended = [text for text in graph.texts(name, RECOMMENDED) if text not in needed]
        yield (name, *slim, *weigher.docs(name), 'yes' if graph.asks(name) else '', ' '.join(provided.get(name, ())),
               ' '.join(needed), ' '.join(recommended), f'{suite}, {weigher.how(name)}')
    for name in sorted(graph.resolver.base):
        yield (name, 0, 0, 0, 0, '', '', '', '', f'{suite}, base')


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


class Suite:
    """A suite's graph, its packages weighed by `weigher`, or by the index alone as far as that was taken elsewhere."""

    def __init__(self, name, other=None):
        self.name = name
        with tempfile.TemporaryDirectory() as temp:
            root = AptRoot(temp, name)
            index, self.built_with = root.packages(), root.build_dependencies()
        self.resolver = Resolver(index)
        if other:
            self.weigher = other.weigher.of_suite(index, Record(f'apt-{name}.jsonl'))
        else:
            self.weigher = Weigher(index, Record('apt.jsonl'))
            self.weigher.learn(self.resolver, Record('apt_rules.jsonl').rows)
        self.names = chosen(self.resolver, self.built_with)

    def write(self, table):
        graph = Graph(self.resolver, self.names)
        write_table(f'{table}.tsv', COLUMNS, sorted(rows(graph, self.weigher, self.name)), NOTE)
        print(table, len(graph.names), 'packages')

    def sum(self, name):
        return self.weigher.sum(self.resolver.closure([name], False))


def apart(suites):
    """What closures weigh in one suite, of what they weigh in the other: those of the same name, and those whose name differs in
    its version."""
    same, versions = [], []
    for one, other in (suites, suites[::-1]):
        stems = collections.defaultdict(list)
        for name in other.names:
            stems[without_version(name)].append(name)
        for name in one.names:
            twins = [name] if name in other.names else stems[without_version(name)]
            if twins and one.sum(name)[0] > SMALL and other.sum(twins[-1])[0] > SMALL:
                ratios = [a / b for a, b in zip(one.sum(name), other.sum(twins[-1]))]
                (same if twins == [name] else versions).append(ratios)
    return {'other suite': same, 'other version': versions}


def main():
    bookworm = Suite('bookworm')
    trixie = Suite('trixie', bookworm)
    bookworm.write('apt-graph')
    trixie.write('apt-trixie-graph')
    record = Record('apt_graph.jsonl')
    record.clear()
    errors = list(estimation_errors(bookworm.resolver, bookworm.weigher, bookworm.names))
    for name, ratios in {'estimated': errors, 'scaled': list(trixie.weigher.scaling_errors()), **apart([bookworm, trixie])}.items():
        columns = zip(('unpacked', 'gzip'), zip(*ratios), strict=True)
        record.add(name, closures=len(ratios), **{key: [round(1000 * quantile(values, q)) for q in (.05, .1, .5, .9, .95)] for key, values in columns})


COLUMNS = 'name unpacked compressed docs_unpacked docs_compressed debconf provides depends recommends source'.split()
NOTE = ["Single packages without what they depend on, on debian:bookworm-slim; docs: what a base that keeps docs and manuals gets beside. Source: Debian's index of that suite;",
        '`estimated`: by Installed-Size, not by weighing the files; `scaled`: weighed in the other suite; `base`: in the base, adds nothing. debconf: whether it has questions, so that their database is written anew.',
        'provides: virtual names that mean it. depends, recommends: what apt takes, then | what else satisfies it; what the base satisfies is left out.']


if __name__ == '__main__':
    main()
