"""How an index of rpm packages is read and resolved, and how published figures make a range. Run from this folder: python3 -m unittest"""
import io
import unittest

from gen_rpm_graph import SET, Scale, add_estimated, compare_lists, compare_logs
from gen_rules import ENOUGH, observed
from measure_rpm import asked, base_of, last_base, locked
from rpm_index import Entry, Index, read_primary

PACKAGE = '''<package type="rpm"><name>{name}</name><arch>{arch}</arch><version epoch="0" ver="{ver}" rel="{rel}"/><size package="1000" installed="{size}" archive="1"/>
<format><rpm:header-range start="50" end="200"/><rpm:provides><rpm:entry name="so.1()(64bit)"/></rpm:provides><rpm:requires><rpm:entry name="/bin/sh"/></rpm:requires></format></package>'''


def primary(*packages):
    text = ''.join(PACKAGE.format(name=name, arch=arch, ver=ver, rel=rel, size=size) for name, arch, ver, rel, size in packages)
    return io.BytesIO(f'<metadata xmlns="http://linux.duke.edu/metadata/common" xmlns:rpm="http://linux.duke.edu/metadata/rpm">{text}</metadata>'.encode())


def entry(size=100, **lists):
    return Entry(size, size, 0, 3 * size, **lists)


class RpmIndex(unittest.TestCase):
    def test_the_newest_plain_package_of_this_machine_is_read(self):
        found = read_primary(primary(('a', 'x86_64', '1.9', '1', 5), ('a', 'x86_64', '1.10', '1', 7), ('a', 'x86_64', '2.0', '1.module+x', 8), ('a', 'i686', '3', '1', 9)))
        self.assertEqual((found['a'].installed, found['a'].payload, found['a'].header), (7, 800, 150))
        self.assertEqual((found['a'].requires, found['a'].provides), (['/bin/sh'], ['so.1()(64bit)']))

    def test_a_closure_takes_what_is_there_or_the_shortest_name(self):
        index = Index({'app': entry(requires=['so.1', '(x if y)', 'rpmlib(z)'], recommends=['tool']), 'lib': entry(provides=['so.1']), 'lib-full': entry(provides=['so.1']), 'tool': entry(), 'sh': entry()})
        self.assertEqual(index.closure(['app']), {'app', 'lib'})
        self.assertEqual(index.closure(['app'], recommends=True), {'app', 'lib', 'tool'})
        self.assertEqual(index.closure(['app', 'lib-full'], base={'tool'}, recommends=True), {'app', 'lib-full'})

    def test_a_list_is_compared_where_all_its_names_are_known(self):
        index = Index({'app': entry(2_000_000, requires=['lib']), 'lib': entry(2_000_000), 'base': entry(9)})
        row = dict(release='el9', base='full', asked=['app'], sizes={'app': 2_000_000, 'lib': 3_000_000, 'base': 77})
        self.assertEqual(list(compare_lists(index, {'full': {'base'}}, [row])), [('el9', 1.25)])
        self.assertEqual(list(compare_lists(index, {'full': set()}, [{**row, 'asked': ['app', 'unheard-of']}])), [])

    def test_what_only_lists_hold_is_estimated_by_its_file(self):
        index, sources = Index({'lib': entry(200_000)}), {}
        grown = add_estimated(index, sources, [dict(release='el10', sizes={'ninja': 100, 'other': 5})], ['ninja'])
        self.assertEqual((grown.entries['ninja'].installed, sources, 'other' in grown.entries), (300, {'ninja': 'a list for el10, estimated'}, False))

    def test_logs_are_compared_by_sets_of_packages_the_table_has(self):
        index = Index({str(number): entry(100) for number in range(SET)})
        logs = {str(number): dict(installed=330, file=200) for number in range(SET)} | {'unheard-of': dict(installed=1, file=1)}
        self.assertEqual({tuple(round(ratio, 3) for ratio in ratios) for ratios in compare_logs(index, logs)}, {(1.1, 2.0)})

    def test_documents_and_compression_scale_sizes(self):
        scale = Scale([dict(all=100, kept=90, zstd=20, gzip=30), dict(all=100, kept=70, zstd=20, gzip=20)])
        self.assertEqual(scale.sizes(entry(1000)), (2400, 1250))


class Locks(unittest.TestCase):
    def test_both_ways_of_writing_a_list_are_read(self):
        self.assertEqual(asked('packages: [git, make]\narches: [x86_64]\n'), ['git', 'make'])
        self.assertEqual(asked('context:\n  image: x\npackages:\n  - git  # why\n  - name: gcc-c++\n    arches:\n      only:\n        - x86_64\n'), ['git', 'gcc-c++'])

    def test_only_this_architecture_counts_and_no_sources(self):
        text = 'arches:\n- arch: aarch64\n  packages:\n  - size: 9\n    name: a\n- arch: x86_64\n  packages:\n  - url: u\n    size: 7\n    checksum: c\n    name: a\n  source:\n  - size: 5\n    name: s\n'
        self.assertEqual(locked(text), {'a': 7})

    def test_the_base_is_that_of_the_last_stage(self):
        text = 'ARG V=9\nFROM registry/ubi${V}/ubi-minimal:9 AS small\nFROM x/ubi9:latest AS build\nFROM small\n'
        self.assertEqual(last_base(text), 'registry/ubi9/ubi-minimal:9')
        self.assertEqual(base_of('context:\n  containerfile: D\n', lambda name: text), 'minimal')
        self.assertEqual([base_of(f'context:\n  {line}\n', None) for line in ('bare: true', 'image: r/ubi9/ubi:9.4', 'image: r/ubi9/python-312')], ['none', 'full', ''])


class Published(unittest.TestCase):
    def test_few_observations_stay_wide(self):
        self.assertEqual(observed([3, 30, 6]), (2, 6, 45))
        self.assertEqual(observed(range(100, 100 + ENOUGH)), (100, 100 + ENOUGH // 2, 99 + ENOUGH))


if __name__ == '__main__':
    unittest.main()
