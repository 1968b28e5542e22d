"""How names of downloads are read, and which version stands in for another. Run from this folder: python3 -m unittest"""
import unittest

from downloads import expression, kind, nearest, numbers
from gen_downloads import VERSIONS, chosen


def groups(pattern, name):
    match = expression(pattern).match(name)
    return match and match.groupdict()


class Names(unittest.TestCase):
    def test_a_pattern_tells_version_and_processor(self):
        self.assertEqual(groups('node-v%-linux-@.tar.xz', 'node-v20.1.0-linux-x64.tar.xz'), {'version': '20.1.0', 'processor': 'x64'})
        self.assertEqual(groups('%/jq-linux-@', 'jq-1.8.1/jq-linux-amd64'), {'version': '1.8.1', 'processor': 'amd64'})
        self.assertEqual(groups('%/yq_linux_@', 'yq_linux_amd64')['processor'], 'amd64', 'a log does not tell the folder')
        self.assertEqual(groups('google-chrome-stable_%_@.deb', 'google-chrome-stable_current_amd64.deb')['version'], 'current')

    def test_another_file_of_the_same_name_is_no_version(self):
        for pattern, name in (('node-v%.tar.gz', 'node-v12.16.1-darwin-x64.tar.gz'), ('node-v%.tar.gz', 'node-v12.16.1-headers.tar.gz'), ('nginx-%.tar.gz', 'nginx-module-vts-0.1.18.tar.gz')):
            self.assertIsNone(groups(pattern, name), name)

    def test_a_name_tells_its_kind(self):
        self.assertEqual([kind(name) for name in ('tool-1.2.tar.gz', 'tool-1.2-linux-amd64.tar.gz', 'tool_Linux_x86_64', 'a.deb', 'get.sh', 'README')],
                         ['download-sources', 'download-binaries', 'download-program', 'download-deb', 'download-script', None])


class Versions(unittest.TestCase):
    def test_the_nearest_version_shares_most_numbers(self):
        versions = [numbers(version) for version in ('3.9.1', '3.8.6', '3.8.1', '2.0')]
        for wanted, found in (('3.8.5', '3.8.6'), ('3.9', '3.9.1'), ('3.1.0', '3.8.6'), ('1.0', '2.0'), ('4.0.0', '3.9.1')):
            self.assertEqual(nearest(numbers(wanted), versions), numbers(found), wanted)

    def test_the_newest_of_each_series_is_kept(self):
        rows = [dict(version=f'1.{minor}.{patch}', bytes=minor, date='2024-01-01') for minor in range(30) for patch in range(3)]
        kept = [row['version'] for row in chosen(rows + [dict(version='', bytes=7, date='2025-01-01')])]
        self.assertEqual(kept[:2], ['1.29.2', '1.28.2'])
        self.assertEqual((len(kept), kept[-1]), (VERSIONS + 1, ''))


if __name__ == '__main__':
    unittest.main()
