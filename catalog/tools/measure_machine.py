#!/usr/bin/env python3
"""Writes measured/machine.jsonl: how large the compiled programs in /usr/bin of this Debian machine are."""
import glob
import gzip
import os

from measuring import Record, quantile

sizes, packed, whole = [], 0, 0
for path in sorted(glob.glob('/usr/bin/*')):
    if os.path.isfile(path) and not os.path.islink(path):
        with open(path, 'rb') as file:
            if file.read(4) == b'\x7fELF':
                sizes.append(os.path.getsize(path))
                if len(sizes) % 10 == 0 and sizes[-1] < 5_000_000:
                    file.seek(0)
                    data = file.read()
                    packed, whole = packed + len(gzip.compress(data, 6)), whole + len(data)
record = Record('machine.jsonl')
record.clear()
record.add('programs', count=len(sizes), quantiles=[quantile(sizes, q) for q in (.25, .9, .99)], ratio=round(1000 * packed / whole))
