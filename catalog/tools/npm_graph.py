"""npm-graph.tsv as the page reads it: which package a name and a range mean, and the closure of several."""
import os
import re

from measuring import CATALOG
from table import read_table

SIZES = ('unpacked', 'compressed', 'metadata', 'metadata_compressed')


class NpmGraph:
    def __init__(self):
        self.rows = {row['name']: row for row in read_table(os.path.join(CATALOG, 'npm-graph.tsv'))}

    def find(self, name, version=''):
        """The row for a name and a range of versions, by its major one; None where there is none."""
        found = re.match(r'[\^~]?(0\.\d+|\d+)', version)
        return next((key for key in (f'{name}@{found[1]}' if found else name, name) if key in self.rows), None)

    def closure(self, manifest):
        """Sums of SIZES over what `{name: range}` brings; None where a name is not in the table."""
        keys = [self.find(name, version) for name, version in manifest.items()]
        if None in keys:
            return None
        chosen = dict.fromkeys(keys)
        queue = list(chosen)
        for key in queue:
            for group in self.rows[key]['depends'].split():
                names = group.split('|')
                if not any(name in chosen for name in names):
                    chosen[names[0]] = None
                    queue.append(names[0])
        looked = {name for key in chosen for name in self.rows[key]['recommends'].split()} - set(chosen)
        sums = {size: sum(int(self.rows[key][size]) for key in chosen) for size in SIZES}
        for size in ('metadata', 'metadata_compressed'):
            sums[size] += sum(int(self.rows[name][size]) for name in looked)
        return sums
