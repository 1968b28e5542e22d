#!/usr/bin/env python3
"""Installs made-up package.json files with npm, yarn and pnpm, and weighs what each leaves: to hold closures of npm-graph.tsv against.

Writes measured/npm_sets.jsonl: the manifest, the tool, and unpacked and gzip bytes of `node_modules`, of the tool's cache and
(pnpm) of both together, whose files are hard links of each other. Names and majors are drawn from the table with a fixed seed.
Nothing a package brings is run (--ignore-scripts).

usage: measure_npm_sets.py [--sets 60] [--minutes 25]
"""
import argparse
import json
import os
import random
import re
import tempfile

from measuring import CATALOG, Deadline, Record, ran, read_names, weigh
from table import read_table

TOOLS = {
    'npm': lambda cache: ['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--cache', cache],
    'yarn': lambda cache: ['npx', '--yes', 'yarn@1', 'install', '--ignore-scripts', '--ignore-engines', '--cache-folder', cache],
    'pnpm': lambda cache: ['npx', '--yes', 'pnpm@9', 'install', '--ignore-scripts', '--store-dir', cache],
}


def sets(count):
    """Made-up manifests: a few names people write, a few others, some of them held at an older major."""
    draw = random.Random(20261126)
    written = read_names('npm.txt')
    keys = [row['name'] for row in read_table(os.path.join(CATALOG, 'npm-graph.tsv'))]
    majors = {}
    for key in keys:
        found = re.fullmatch(r'(.+)@([\d.]+)', key)
        if found:
            majors.setdefault(found[1], []).append(found[2])
    latest = [key for key in keys if not re.fullmatch(r'.+@[\d.]+', key)]
    for _ in range(count):
        names = draw.sample(written, draw.randint(1, 5)) + draw.sample(latest, draw.randint(0, 2))
        manifest = {name: f'^{draw.choice(majors[name])}.0' if name in majors and draw.random() < .4 else '*' for name in names}
        yield draw.choices(list(TOOLS), [3, 1, 1])[0], manifest


def main():
    args = argparse.ArgumentParser()
    args.add_argument('--sets', type=int, default=60)
    args.add_argument('--minutes', type=float, default=25)
    args = args.parse_args()
    deadline, record = Deadline(args.minutes), Record('npm_sets.jsonl')
    for tool, manifest in sets(args.sets):
        name = f'{tool} {json.dumps(manifest, sort_keys=True)}'
        if name in record.rows:
            continue
        if deadline.passed():
            break
        with tempfile.TemporaryDirectory() as temp:
            project, cache, home = (os.path.join(temp, part) for part in ('app', 'cache', 'home'))
            os.mkdir(project), os.mkdir(home)
            with open(os.path.join(project, 'package.json'), 'w') as out:
                json.dump({'name': 'app', 'version': '1.0.0', 'dependencies': manifest}, out)
            own = dict(os.environ, XDG_CACHE_HOME=os.path.join(home, 'cache'))
            if not ran(name, TOOLS[tool](cache), 300, cwd=project, env=own):
                continue
            modules = os.path.join(project, 'node_modules')
            facts = dict(zip(('unpacked', 'gzip'), weigh(modules)))
            facts |= dict(zip(('cache_unpacked', 'cache_gzip'), weigh(cache)))
            if tool == 'pnpm':
                facts |= dict(zip(('documents_unpacked', 'documents_gzip'), weigh(own['XDG_CACHE_HOME'])))
                facts['both'] = sum({(s.st_dev, s.st_ino): s.st_size for s in map(os.lstat, files(temp))}.values())
            record.add(name, **facts)
            print(name, facts, flush=True)


def files(root):
    return [os.path.join(folder, name) for folder, _, names in os.walk(root) for name in names]


main()
