"""How npm-graph.tsv is read: which row a range means, and what a manifest brings. Run from this folder: python3 -m unittest"""
import unittest

from npm_graph import NpmGraph


def row(name, unpacked, depends='', recommends=''):
    return dict(name=name, unpacked=unpacked, compressed=unpacked // 2, metadata=1000, metadata_compressed=100, depends=depends, recommends=recommends)


class Closures(unittest.TestCase):
    def setUp(self):
        self.graph = NpmGraph.__new__(NpmGraph)
        rows = [row('app', 10, 'lib@1 ui|ui@17', 'types'), row('lib', 200), row('lib@1', 20, 'app'), row('ui', 4000), row('ui@17', 3000),
                row('axe@0.27', 5), row('axe', 7), row('types', 1)]
        self.graph.rows = {one['name']: one for one in rows}

    def test_a_range_means_a_major(self):
        ranges = {'^1.2.3': 'lib@1', '~1': 'lib@1', '*': 'lib', '': 'lib', '^9': 'lib'}
        self.assertEqual({version: self.graph.find('lib', version) for version in ranges}, ranges)
        self.assertEqual(self.graph.find('axe', '^0.27.2'), 'axe@0.27')
        self.assertIsNone(self.graph.find('unheard-of'))

    def test_a_closure_counts_each_once_and_takes_what_is_there(self):
        self.assertEqual(self.graph.closure({'app': '*'})['unpacked'], 10 + 20 + 4000)
        self.assertEqual(self.graph.closure({'app': '*', 'ui': '^17'})['unpacked'], 10 + 20 + 3000)
        self.assertIsNone(self.graph.closure({'app': '*', 'unheard-of': '*'}))

    def test_documents_are_read_of_what_is_recommended_too(self):
        self.assertEqual(self.graph.closure({'app': '*'})['metadata'], 4 * 1000)
        self.assertEqual(self.graph.closure({'app': '*', 'types': '*'})['metadata'], 4 * 1000, 'once')


if __name__ == '__main__':
    unittest.main()
