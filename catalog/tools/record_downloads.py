#!/usr/bin/env python3
"""Reads the sizes of files that Dockerfiles download out of public repositories, into measured/downloads.jsonl and measured/download_kinds.jsonl.

usage: record_downloads.py GIT_FOLDER

GIT_FOLDER holds a git directory owner+name/repo of each repository in names/download_repositories.txt, with its history. What wget wrote is in
names/download_logs.tsv. gen_downloads.py chooses among the versions.
"""
import collections
import json
import os
import re
import subprocess
import sys

from downloads import WORDS, expression, kind, numbers, read_patterns
from measuring import HERE, TODAY, quantile, read_counted

LINES = {'manifest': ('*Manifest', re.compile(r'\+DIST (\S+) (\d+) ')), 'distinfo': ('*distinfo', re.compile(r'\+SIZE \(([^)]+)\) = (\d+)'))}


LONGEST_SCRIPT = 1024 * 1024
# Commits, and what comes before a release; `8u292b10` is one.
NO_RELEASE = re.compile(r'^(?=.*[a-f])[0-9a-f]{7,}$|rc|alpha|beta|preview|^[^u]*\d[ab]\d+$')
# Libraries of a language, some of which are called like the program that they are for (redis-4.6.0.tar.gz).
LIBRARY = re.compile(r'dev-(python|perl|ruby|lua|haskell|R|ml|php|go|java)/|/(py|py2|py3|p5|rubygem|php|pecl|R-cran|hs|lua|ocaml)\d*-')


def git(folder, *command):
    return subprocess.run(['git', '-C', folder, *command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, errors='replace').stdout


def history(folder, paths, context):
    """(commit, date, path, line) of all lines ever added to files, newest first."""
    head = git(folder, 'log', '-1', '--format=%H').strip()
    commit = date = path = ''
    log = subprocess.Popen(['git', '-C', folder, 'log', '-p', f'-U{context}', '--no-renames', '--format=@@ %H %cs', head, '--', paths], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, errors='replace')
    for line in log.stdout:
        if re.match('@@ [0-9a-f]{40} ', line):
            _, commit, date = line.split()
        elif line.startswith('+++ '):
            path = line[6:].strip()
        elif line.startswith(('+', ' ')):
            yield commit, date, path, line


def of_lines(folder, form):
    paths, found = LINES[form]
    for commit, date, path, line in history(folder, paths, 0):
        # Crates have an ending of their own only where they are called by it.
        if (match := found.match(line)) and 'crates/' not in match[1]:
            yield match[1].split('/')[-1], int(match[2]), date, f'{path} {commit[:12]}'


def of_mise(folder):
    size = None
    for commit, date, path, line in history(folder, '*mise*.lock', 3):
        match = re.match(r'.(size|url) = "?([^"\n]+)', line)
        if match and match[1] == 'url' and size:
            yield '/'.join(match[2].split('/')[-2:]), size, date, f'{path} {commit[:12]}'
        size = int(match[2]) if match and match[1] == 'size' else None


def of_java(folder):
    commit, date = git(folder, 'log', '-1', '--format=%H %cs').split()
    paths = [path for path in git(folder, 'ls-tree', '-r', '--name-only', commit, 'docs/metadata/vendor/').split('\n') if path.endswith('.json') and 'linux' in path.lower()]
    batch = subprocess.run(['git', '-C', folder, 'cat-file', '--batch'], input='\n'.join(f'{commit}:{path}' for path in paths) + '\n', stdout=subprocess.PIPE, text=True).stdout
    for body in re.findall(r'^\{.*?\}(?=[0-9a-f]{40} |\n|$)', batch, re.MULTILINE):
        record = json.loads(body)
        if record.get('size'):
            yield record['filename'], int(record['size']), date, f'docs/metadata/vendor/{record["vendor"]}/{record["filename"]}.json {commit[:12]}'


def records(folder):
    """(name, bytes, date, source) of all records."""
    with open(os.path.join(HERE, 'names', 'download_repositories.txt')) as lines:
        for line in lines:
            if line.startswith('#'):
                continue
            repository, form = line.split()
            place = os.path.join(folder, repository.replace('/', '+'), 'repo')
            read = {'mise': of_mise, 'java': of_java}.get(form) or (lambda place, form=form: of_lines(place, form))
            for name, size, date, source in read(place):
                yield name, size, date, f'{repository} {source}'
    with open(os.path.join(HERE, 'names', 'download_logs.tsv')) as lines:
        for line in lines:
            if not line.startswith('#'):
                name, size, date, text = line.rstrip('\n').split('\t')
                yield name, int(size), date, f'wget log, text {text}'


def fits(name, patterns):
    """(pattern, version, processor) of a recorded name; the first pattern that it fits, and all that record the same name."""
    found = [(pattern, match) for pattern, form in patterns if (match := form.match(name) or form.match(name.split('/')[-1]))]
    for pattern, match in found:
        groups = match.groupdict()
        yield pattern, groups.get('version') or '', WORDS[groups['processor'].lower()] if groups.get('processor') else ''


def main(folder):
    patterns = [(pattern, expression(recorded)) for pattern, recorded in read_patterns()]
    named = read_counted('download_projects.txt')
    found, kinds, stems = {}, collections.defaultdict(lambda: collections.defaultdict(list)), collections.defaultdict(dict)
    for name, size, date, source in records(folder):
        for pattern, version, processor in () if LIBRARY.search(source) and re.search(r'\.(tar\.\w+|tgz)$', name) else fits(name, patterns):
            if NO_RELEASE.search(version):
                continue
            # Of one version's several records the newest counts; of a name without a version each is told.
            key = (pattern, processor, version if numbers(version) else '') + (() if numbers(version) else (date, size))
            if key not in found or date > found[key]['date']:
                found[key] = dict(name=name, pattern=pattern, version=key[2], processor=processor, bytes=size, date=date, source=source)
        if source.startswith('wget') or '%' in name or name.endswith('.crate') or re.search(r'-(deps|vendor|crates|docs)\.tar', name):
            continue
        if (rule := kind(name)):
            # A script of so many bytes carries what it installs.
            rule = 'download-binaries' if rule == 'download-script' and size > LONGEST_SCRIPT else rule
            kinds[rule][re.split(r'\d', name)[0].lower()].append(size)
        stem, ending = re.match(r'(.*?)(\.tar\.(?:gz|xz|bz2)|$)', name).groups()
        if ending and not re.search('-(bin|linux)', name):
            stems[stem][ending] = size
    kept = collections.defaultdict(list)
    for (pattern, processor, *_), row in found.items():
        kept[pattern, processor].append(row)
    with open(os.path.join(HERE, 'measured', 'downloads.jsonl'), 'w') as out:
        for (pattern, processor), rows in sorted(kept.items()):
            rows.sort(key=lambda row: (numbers(row['version']), row['date'], row['bytes']), reverse=True)
            for row in rows:
                out.write(json.dumps(row, sort_keys=True) + '\n')
    with open(os.path.join(HERE, 'measured', 'download_kinds.jsonl'), 'w') as out:
        for rule, projects in sorted(kinds.items()):
            # Most ports are small libraries: of sources only what Dockerfiles name counts.
            projects = {project: sizes for project, sizes in projects.items() if rule != 'download-sources' or project in named}
            sizes = [quantile(sizes, .5) for sizes in projects.values()]
            out.write(json.dumps(dict(name=rule, date=TODAY, files=sum(map(len, projects.values())), projects=len(sizes), bytes=[quantile(sizes, share) for share in (.1, .5, .9)]), sort_keys=True) + '\n')
        for ending in ('.tar.xz', '.tar.bz2'):
            pairs = collections.defaultdict(list)
            for stem, one in stems.items():
                # Where the two differ more, the same name stands for other files.
                if ending in one and '.tar.gz' in one and 1 <= one['.tar.gz'] / one[ending] <= 3:
                    pairs[re.split(r'\d', stem)[0]].append(1000 * one['.tar.gz'] / one[ending])
            pairs = [quantile(ratios, .5) for ratios in pairs.values()]
            out.write(json.dumps(dict(name=f'gzip of {ending[5:]}', date=TODAY, projects=len(pairs), per_mille=[round(quantile(pairs, share)) for share in (.1, .5, .9)]), sort_keys=True) + '\n')


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
