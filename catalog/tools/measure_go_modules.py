#!/usr/bin/env python3
"""Weighs Go modules as the module cache keeps them (a zip, and unpacked), and what the go.mod files of real projects ask for.

Modules: those of the repositories in names/go_modules.txt, file by file, without nested modules and vendor/. For all others Debian's
packages golang-*-dev stand in (apt's index), which lack documents: how much lighter they are is computed from those that are in both.
Writes measured/go_modules.jsonl: a line `module PATH` for those of HEAVY bytes and more, one per go.mod of names/go_projects.txt with
the bytes of each module it requires, `known` of `modules`, and what vendor/ holds where there is one, and `debian`, the factor.

usage: measure_go_modules.py FOLDER   (FOLDER: OWNER+NAME/repo git directories; needs apt with Debian's index)
"""
import os
import re
import subprocess
import sys
import zlib

from measuring import Record, quantile, read_names

HEAVY = 12_000_000
# Beside the zip and the files: .info, .mod, .ziphash, .lock and the list of versions.
SMALL = 4_000
SAMPLE = 400
# Snapshots lack files of 4 MiB and more.
ABSENT = 4 << 20


def git(folder, *command, text=True):
    return subprocess.run(['git', '-C', folder, *command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=text).stdout


def files(folder):
    """(path, bytes, object) at HEAD."""
    for line in git(folder, 'ls-tree', '-rlz', 'HEAD').split('\0'):
        if line:
            meta, path = line.split('\t', 1)
            mode, kind, name, size = meta.split()
            if kind == 'blob' and mode != '120000':
                yield path, int(size) if size.isdigit() else ABSENT, name


def ratio(folder, objects):
    """Deflated bytes of files, of all bytes."""
    step = max(1, len(objects) // SAMPLE)
    asked = '\n'.join(objects[::step]).encode()
    batch = subprocess.run(['git', '-C', folder, 'cat-file', '--batch'], input=asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    whole = packed = at = 0
    while at < len(batch):
        end = batch.index(b'\n', at)
        fields = batch[at:end].split()
        at = end + 1
        if len(fields) == 3:
            data = batch[at:at + int(fields[2])]
            at += int(fields[2]) + 1
            whole += len(data)
            packed += len(zlib.compress(data, 6))
    return packed / whole if whole else .3


def modules(folder):
    """path -> (bytes in the module cache, compressed) of the modules of a repository."""
    everything = list(files(folder))
    roots = {}
    for path, _, _ in everything:
        if path.rsplit('/', 1)[-1] == 'go.mod' and not re.search(r'(^|/)(vendor|testdata|_?examples?|internal)/', path):
            named = re.search(r'^module\s+"?([^\s"]+)', git(folder, 'show', f'HEAD:{path}'), re.M)
            if named:
                roots[path[:-len('go.mod')]] = named[1]
    inner = {path[:-len('go.mod')] for path, _, _ in everything if path.rsplit('/', 1)[-1] == 'go.mod'}
    sums, objects = {}, {}
    for path, size, name in everything:
        own = max((root for root in inner if path.startswith(root)), key=len, default=None)
        if own in roots and not re.search(r'(^|/)vendor/', path[len(own):]):
            sums[own] = sums.get(own, 0) + size
            objects.setdefault(own, []).append(name)
    for root, size in sums.items():
        zipped = size * ratio(folder, objects[root])
        yield roots[root], round(size + zipped) + SMALL, round(2 * zipped) + SMALL // 2


def requires(text):
    """The modules of a go.mod that a build downloads."""
    inside = False
    for line in text.splitlines():
        line = line.split('//')[0].strip()
        if line in ('require (', 'require('):
            inside = True
        elif line == ')':
            inside = False
        elif inside and line:
            yield line.split()[0].strip('"')
        elif line.startswith('require ') and len(line.split()) > 1:
            yield line.split()[1].strip('"')


def debian():
    """golang-*-dev -> bytes."""
    listing = subprocess.run(['apt-cache', 'dumpavail'], stdout=subprocess.PIPE, text=True).stdout
    found = {}
    for entry in listing.split('\n\n'):
        name = re.match(r'Package: (golang-\S+-dev)$', entry, re.M)
        size = re.search(r'^Installed-Size: (\d+)$', entry, re.M)
        if name and size:
            found[name[1]] = 1024 * int(size[1])
    return found


def debian_name(module):
    module = re.sub(r'/v\d+$', '', module)
    host, _, path = module.partition('/')
    short = {'github.com': 'github', 'golang.org': 'golang', 'gopkg.in': 'gopkg', 'google.golang.org': 'google', 'k8s.io': 'k8s', 'sigs.k8s.io': 'sigs-k8s',
             'go.uber.org': 'go.uber', 'go.opentelemetry.io': 'opentelemetry', 'cloud.google.com': 'google-cloud'}.get(host, host.rsplit('.', 1)[0])
    return f'golang-{short}-{path.replace("/", "-").replace("_", "-").lower()}-dev'


def main():
    root = sys.argv[1]
    weighed = {}
    for repository in read_names('go_modules.txt'):
        for module, size, gzip in modules(os.path.join(root, repository.replace('/', '+'), 'repo')):
            weighed.setdefault(module, (size, gzip))
    packages = debian()
    pairs = [weighed[m][0] / packages[debian_name(m)] for m in weighed if debian_name(m) in packages and weighed[m][0] < HEAVY]
    factor = quantile(pairs, .5)
    ratios = [gzip / size for size, gzip in weighed.values()]
    record, stand_ins = Record('go_modules.jsonl'), {}
    record.clear()
    record.add('debian', factor=round(1000 * factor), pairs=len(pairs), packages=len(packages), weighed=len(weighed), ratio=round(1000 * quantile(ratios, .5)))
    for module, (size, gzip) in sorted(weighed.items()):
        if size >= HEAVY:
            record.add(f'module {module}', bytes=size, gzip=gzip)
    lists = []
    for project in read_names('go_projects.txt'):
        repository = os.path.join(root, project.replace('/', '+'), 'repo')
        paths = [p for p in git(repository, 'ls-tree', '-r', '--name-only', 'HEAD').splitlines() if p.rsplit('/', 1)[-1] == 'go.mod' and not re.search(r'vendor/|test|example|fixtures', p)]
        lists += [(project, path, sorted(set(requires(git(repository, 'show', f'HEAD:{path}'))))) for path in paths]
    # A package of Debian's holds nested modules too, which a go.mod names by themselves.
    everywhere = {name for _, _, names in lists for name in names}
    nesting = {parent for name in everywhere for parent in everywhere if name.startswith(f'{parent}/') and not re.fullmatch(r'/v\d+', name[len(parent):])}
    for project, path, names in lists:
        sizes = {}
        for name in names:
            if name in weighed:
                sizes[name] = weighed[name][0]
            elif debian_name(name) in packages and name not in nesting:
                sizes[name] = round(packages[debian_name(name)] * factor)
                if sizes[name] >= HEAVY:
                    stand_ins[name] = sizes[name]
        light = sorted(size for size in sizes.values() if size < HEAVY)
        facts = {}
        if path == 'go.mod':
            vendored = [size for file, size, _ in files(os.path.join(root, project.replace('/', '+'), 'repo')) if file.startswith('vendor/')]
            facts = dict(vendored=sum(vendored)) if vendored else {}
        if len(light) >= 3:
            record.add(f'{project} {path}', modules=len(names), known=len(sizes), heavy=sorted(n for n, s in sizes.items() if s >= HEAVY), light=light, **facts)
    for name, size in sorted(stand_ins.items()):
        record.add(f'module {name}', bytes=size, gzip=round(size * quantile(ratios, .5)), debian=True)


main()
