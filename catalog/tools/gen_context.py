#!/usr/bin/env python3
"""Writes context.tsv: how large files and folders of a build context are, by their names, over public repositories.

Low, likely and high are the 15th, 50th and 85th percentile; every repository has the same say in a pattern, however many
such files it holds. The ratio is that of gzip -6 over a sample of the files themselves. Also records the quantiles of
whole trees, for the rules `context-default` and, by what projects are written in, `context-go` and the like.

usage: gen_context.py FOLDER   (holds a git directory OWNER+NAME/repo for each line of names/repositories.txt)
"""
import fnmatch
import os
import subprocess
import sys
import zlib

from measuring import TODAY, Record, read_names
from table import weighted_quantile, write_table

# First match wins, so the special comes before the general. A trailing slash is a folder with all it holds.
PATTERNS = '''
package.json package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml pnpm-workspace.yaml bun.lock tsconfig*.json .npmrc .yarnrc* lerna.json nx.json turbo.json
*.config.js *.config.ts *.config.mjs angular.json go.mod go.sum go.work go.work.sum Cargo.toml Cargo.lock rust-toolchain* build.rs
requirements*.txt pyproject.toml setup.py setup.cfg uv.lock poetry.lock Pipfile Pipfile.lock manage.py pom.xml mvnw gradlew *.gradle *.gradle.kts gradle.properties gradle-wrapper.jar maven-wrapper.jar *.jar *.war
*.csproj *.fsproj *.sln *.slnx *.props NuGet.config nuget.config appsettings*.json Gemfile Gemfile.lock Rakefile composer.json composer.lock artisan mix.exs mix.lock
Makefile CMakeLists.txt *.cmake configure Dockerfile* docker-compose*.y*ml compose*.y*ml .dockerignore .env* .gitignore LICENSE* README* *.md
nginx.conf *.conf *.cnf *.cfg *.ini *.toml *.yaml *.yml *.json *.xml *.properties *.env docker-entrypoint* entrypoint* *.sh *.bash *.service
*.go *.rs *.py *.rb *.php *.java *.kt *.scala *.cs *.cshtml *.c *.h *.cc *.cpp *.hpp *.js *.mjs *.cjs *.jsx *.ts *.tsx *.vue *.svelte *.css *.scss *.html *.erb *.sql *.proto *.lua *.pl *.ex *.exs *.txt *.csv *.pem *.crt *.key
*.svg *.png *.jpg *.jpeg *.gif *.ico *.woff *.woff2 *.ttf *.mp3 *.wav *.mp4 *.pdf *.zip *.tar.gz *.tgz *.deb *.whl *.db *.sqlite* *.so *.dll *.exe
src/ app/ lib/ public/ static/ assets/ templates/ views/ config/ conf/ etc/ scripts/ bin/ cmd/ internal/ pkg/ api/ server/ client/ frontend/ backend/ web/ migrations/ db/ tests/ test/ docs/ proto/ gradle/ .mvn/ .yarn/ docker/ node_modules/ target/ dist/ build/ publish/ vendor/ patches/ prisma/ resources/ locale/
'''.split()
SAMPLE = 24
# Snapshots lack files of 4 MiB and more: they count as much.
ABSENT = 4 << 20
# What repositories do not hold but build contexts do: (low, likely, high, ratio) and why.
ASSUMED = {
    '*.jar': (200_000, 25_000_000, 90_000_000, 900, 'assumed: a built application; a thin one to one with its dependencies inside; a jar is compressed already'),
    '*.war': (5_000_000, 40_000_000, 150_000_000, 900, 'assumed: as a jar, with a web framework inside'),
    'node_modules/': (20_000_000, 200_000_000, 900_000_000, 250, 'assumed: as the rule npm-install-dev'),
    'target/': (5_000_000, 60_000_000, 600_000_000, 500, 'assumed: a build output of Java (small) or Rust (large)'),
    'dist/': (200_000, 3_000_000, 30_000_000, 330, 'assumed: as the rule npm-build-output'),
    'build/': (200_000, 5_000_000, 80_000_000, 400, 'assumed: as dist, a Gradle one is larger'),
    'publish/': (500_000, 5_000_000, 90_000_000, 400, 'assumed: as the rules dotnet-publish and dotnet-publish-self-contained'),
    '*.tar.gz': (100_000, 8_000_000, 120_000_000, 1000, 'assumed: as the rule download-unknown'),
    '*.tgz': (20_000, 3_000_000, 80_000_000, 1000, 'assumed: as the rule download-unknown'),
    '*.zip': (50_000, 6_000_000, 120_000_000, 1000, 'assumed: as the rule download-unknown'),
    '*.deb': (50_000, 5_000_000, 80_000_000, 1000, 'assumed: as the rule download-unknown'),
    '*.whl': (10_000, 300_000, 20_000_000, 1000, 'assumed: pure Python ones are small, binary ones large'),
    '*.so': (20_000, 1_000_000, 20_000_000, 400, 'assumed'),
    '*.mp4': (500_000, 5_000_000, 60_000_000, 1000, 'assumed: seconds to minutes of video'),
}


def repositories():
    """(git directory, what it is written in)"""
    for line in read_names('repositories.txt'):
        name, _, kind = (line + '\t\t').split('\t')[:3]
        yield os.path.join(sys.argv[1], name.replace('/', '+'), 'repo'), kind


def tree(git):
    """(path, bytes, object) of the files at HEAD; folders get the sum of what they hold and no object."""
    env = dict(os.environ, GIT_NO_LAZY_FETCH='1')
    listing = subprocess.run(['git', '-C', git, 'ls-tree', '-rlz', 'HEAD'], env=env, check=True, stdout=subprocess.PIPE).stdout.decode('utf-8', 'replace')
    folders = {}
    for line in filter(None, listing.split('\0')):
        meta, path = line.split('\t', 1)
        mode, kind, name, size = meta.split()
        if kind != 'blob' or mode == '120000':
            continue
        size = int(size) if size.isdigit() else ABSENT
        yield path, size, name
        parts = path.split('/')
        for depth in range(1, min(len(parts), 4)):
            folder = '/'.join(parts[:depth]) + '/'
            folders[folder] = folders.get(folder, 0) + size
    for path, size in folders.items():
        yield path, size, None


def history(git):
    """Bytes of all objects, as a full clone brings them."""
    objects = os.path.join(git, 'objects')
    return sum(os.path.getsize(os.path.join(folder, file)) for folder, _, files in os.walk(objects) for file in files)


def pattern_of(path):
    base = path.rstrip('/').rsplit('/', 1)[-1] + ('/' if path.endswith('/') else '')
    return next((p for p in PATTERNS if p.endswith('/') == base.endswith('/') and fnmatch.fnmatchcase(base, p)), None)


def read(git, name):
    done = subprocess.run(['git', '-C', git, 'cat-file', 'blob', name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return done.stdout if done.returncode == 0 else b''


def ratio(objects):
    """gzip size per mille of the files' size, each with a tar header before it."""
    step = max(1, len(objects) // SAMPLE)
    data = [read(*o) for o in objects[::step][:SAMPLE]]
    total = sum(map(len, data))
    return round(1000 * sum(len(zlib.compress(d[:2_000_000], 6)) * max(1, len(d) / 2_000_000) for d in data if d) / total) if total else 300


def main():
    sizes, objects, everything, any_file, any_folder = {}, {}, [], [], []
    gits, by_kind = list(repositories()), {}
    for git, kind in gits:
        files = list(tree(git))
        everything.append((sum(s for _, s, o in files if o), 1))
        by_kind.setdefault(kind, []).append(everything[-1])
        mine = {}
        for path, size, name in files:
            pattern = pattern_of(path)
            mine.setdefault(pattern, []).append(size)
            if pattern and name:
                objects.setdefault(pattern, []).append((git, name))
        for pattern, found in mine.items():
            sizes.setdefault(pattern, []).extend((s, 1 / len(found)) for s in found)
        single, folders = [s for _, s, o in files if o], [s for p, s, o in files if not o]
        any_file += [(s, 1 / len(single)) for s in single]
        any_folder += [(s, 1 / len(folders)) for s in folders]
    rows = []
    for pattern in PATTERNS:
        values = sizes.get(pattern)
        if pattern in ASSUMED:
            rows.append((pattern, *ASSUMED[pattern], TODAY))
            continue
        if not values:
            print('none seen:', pattern)
            continue
        repos = round(sum(w for _, w in values))
        low, likely, high = (weighted_quantile(values, q) for q in (.15, .5, .85))
        if repos < 3:  # too few to know the tails
            low, high = min(low, likely // 3), max(high, likely * 3)
        per_mille = 350 if pattern.endswith('/') else ratio(objects[pattern])
        rows.append((pattern, low, likely, high, per_mille, f'{len(values)} in {repos} of {len(gits)} public repositories', TODAY))
    for pattern, values in (('*/', any_folder), ('*', any_file)):
        rows.append((pattern, *(weighted_quantile(values, q) for q in (.1, .5, .9)), 350, f'any of {len(values)} in {len(gits)} public repositories', TODAY))
    write_table('context.tsv', 'pattern low likely high ratio_per_mille source date'.split(), rows,
                note=['Bytes, 15th, 50th and 85th percentile. First match wins, on the last part of a path; a trailing slash is a folder with all it holds.'])
    trees = Record('context.jsonl')
    trees.clear()
    trees.add('context', repositories=len(gits), trees=[weighted_quantile(everything, q) for q in (.1, .5, .9)])
    for kind, found in sorted(by_kind.items()):
        if kind:
            trees.add(f'context {kind}', repositories=len(found), trees=[weighted_quantile(found, q) for q in (.1, .5, .9)])
    clones = [(tree_size[0] + history(git), 1) for tree_size, (git, _) in zip(everything, gits)]
    trees.add('clone', repositories=len(gits), sizes=[weighted_quantile(clones, q) for q in (.1, .5, .9)])
    print('whole trees, p10 p25 p50 p75 p90:', [weighted_quantile(everything, q) for q in (.1, .25, .5, .75, .9)])


main()
