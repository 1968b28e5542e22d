"""The generator of apt-graph.tsv on a small index: what it resolves, chooses and weighs. Run from this folder: python3 -m unittest"""
import unittest

from apt_index import Resolver, alternatives
from gen_apt import Weigher
from gen_apt_graph import Graph, rows, without_version

INDEX = {
    'libc6': {'Priority': 'required', 'Size': '100', 'Installed-Size': '1'},
    'apt': {'Priority': 'required', 'Size': '100', 'Installed-Size': '1', 'Depends': 'libc6'},
    'web': {'Size': '500', 'Installed-Size': '20', 'Section': 'httpd', 'Depends': 'libc6 (>= 2), libz1, sh | bash, gone', 'Recommends': 'doc', 'Provides': 'httpd'},
    'libz1': {'Size': '300', 'Installed-Size': '10', 'Section': 'libs', 'Depends': 'web | libc6, debconf'},
    'sh': {'Size': '50', 'Installed-Size': '2', 'Section': 'shells'},
    'bash': {'Size': '70', 'Installed-Size': '3', 'Section': 'shells', 'Provides': 'posix-shell, interactive-shell'},
    'doc': {'Size': '900', 'Installed-Size': '40', 'Section': 'doc'},
    'debconf': {'Size': '10', 'Installed-Size': '1', 'Section': 'admin'},
}
WEIGHED = {'web': {'slim': 16_000, 'slim_gzip': 600, 'docs': 1000, 'docs_gzip': 100}}


class Record:
    def __init__(self, rows):
        self.rows = rows


class AptGraph(unittest.TestCase):
    def setUp(self):
        self.resolver = Resolver(INDEX)
        self.weigher = Weigher(INDEX, Record(WEIGHED))
        self.graph = Graph(self.resolver, ['web', 'bash', 'unheard-of'])

    def test_dependencies_are_groups_of_alternatives(self):
        self.assertEqual(alternatives('a (>= 1) | b:any, c'), [['a', 'b'], ['c']])

    def test_the_base_is_what_is_required_and_what_that_needs(self):
        self.assertEqual(self.resolver.base, {'libc6', 'apt'})

    def test_a_closure_takes_the_first_alternative_and_what_is_there(self):
        self.assertEqual(self.resolver.closure(['web'], False), {'web', 'libz1', 'sh', 'debconf'})
        self.assertEqual(self.resolver.closure(['httpd'], True), {'web', 'libz1', 'sh', 'debconf', 'doc'})
        self.assertEqual(self.resolver.closure(['bash', 'web'], False), {'web', 'libz1', 'bash', 'debconf'})

    def test_a_row_has_what_the_base_lacks_in_the_order_of_the_index(self):
        table = {row[0]: row for row in rows(self.graph, self.weigher, 'suite')}
        self.assertEqual(table['web'], ('web', 16_000, 600, 1000, 100, '', 'httpd', 'libz1 sh|bash', 'doc', 'suite, weighed'))
        self.assertEqual(table['libz1'][5:8], ('yes', '', 'debconf'), 'libc6 is in the base and satisfies the other one')
        self.assertEqual(table['bash'][6], 'interactive-shell posix-shell')
        self.assertEqual(table['libc6'][1:3] + table['libc6'][-1:], (0, 0, 'suite, base'))

    def test_what_was_not_weighed_is_estimated_by_what_was(self):
        self.assertEqual(self.weigher.slim('libz1'), (int(10 * 1024 * 16_000 / (20 * 1024)), int(300 * 600 / 500)))

    def test_another_suite_scales_what_was_weighed(self):
        newer = {**INDEX, 'web': {**INDEX['web'], 'Size': '1000', 'Installed-Size': '30'}}
        other = self.weigher.of_suite(newer, Record({}))
        self.assertEqual((other.how('web'), other.how('sh')), ('scaled', 'estimated'))
        self.assertEqual(other.slim('web'), (24_000, 1200))

    def test_names_of_one_package_differ_in_numbers(self):
        self.assertEqual(without_version('php8.3-cli'), without_version('php8.2-cli'))
        self.assertNotEqual(without_version('libicu-dev'), without_version('libicu72'))


if __name__ == '__main__':
    unittest.main()
