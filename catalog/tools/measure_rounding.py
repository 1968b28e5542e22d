#!/usr/bin/env python3
"""Prints how much of a size rounded up to 4 KiB per file is real, by size class, over the packages installed here.

For ROUNDING in gen_apk.py: apk before Alpine 3.21 rounded so. Docs are left out, as Alpine keeps them apart. Debian only.
"""
import glob
import os
import re
import statistics

DOCS = re.compile(r'^/usr/share/(doc|man|info|locale|lintian)/')


def sizes(listing):
    for path in open(listing):
        path = path.rstrip('\n')
        if not DOCS.match(path) and os.path.isfile(path) and not os.path.islink(path):
            yield os.path.getsize(path)


packages = [list(sizes(listing)) for listing in glob.glob('/var/lib/dpkg/info/*.list')]
pairs = [(sum(-(-s // 4096) * 4096 for s in files), sum(files)) for files in packages]
for low, high in ((1, 50_000), (50_000, 200_000), (200_000, 1_000_000), (1_000_000, 10**12)):
    ratios = [real / rounded for rounded, real in pairs if low <= rounded < high]
    print(f'{low:>9} bytes and more: n={len(ratios)} quartiles', [round(q, 3) for q in statistics.quantiles(ratios, n=4)])
