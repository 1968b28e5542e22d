#!/usr/bin/env python3
"""Writes rules.tsv from the records in measured/ and from names/assumed_rules.tsv.

A rule is a range of bytes (low, likely, high) and its compressed bytes per mille. Some are factors: then the note begins
with `factor:` and low, likely and high are per mille of what the note names.

usage: gen_rules.py
"""
import collections
import json
import math
import os
import statistics

import gen_locked
from measuring import CATALOG, HERE, TODAY, Record, quantile
from npm_graph import NpmGraph
from table import read_table, write_table

RECORDS = {name: Record(f'{name}.jsonl').rows for name in ('apt_rules', 'apt_table', 'apt_graph', 'apk_graph', 'rpm_graph', 'overlap', 'npm', 'npm_sets', 'pip_packages', 'pip_sets', 'pip_ranges', 'pip_unknown', 'uv', 'go', 'projects', 'context', 'machine', 'published', 'conda', 'cargo_locks', 'go_modules', 'download_kinds', 'download_spread')}
# So many observations make a range.
ENOUGH = 8
rows = []


def add(key, values, ratio, source, note):
    low, likely, high = (int(round(v)) for v in values)
    assert low <= likely <= high, (key, values)
    rows.append((key, low, likely, high, int(round(ratio)), source, TODAY, note))


def spread(values, low=.1, high=.9):
    return quantile(values, low), quantile(values, .5), quantile(values, high)


def per_mille(part, whole):
    return 1000 * sum(part) / sum(whole)


def apt():
    runs, table = RECORDS['apt_rules'], RECORDS['apt_table']
    run = 'measured: apt in a bookworm root'
    lists = runs['lists']['unpacked'], runs['lists']['gzip']
    add('apt-lists', (lists[0] * .9, lists[0], lists[0] * 1.12), 1000 * lists[1] / lists[0], run, 'lists of main, updates and security as the official image keeps them (lz4); a trixie list is larger, a bullseye list smaller')
    fixed = runs['overhead stress']
    add('apt-dpkg-overhead', (fixed['unpacked'] * .8, fixed['unpacked'], fixed['unpacked'] * 1.9), 1000 * fixed['gzip'] / fixed['unpacked'], run, "dpkg's status, debconf's database, logs, linker cache: copied up once per layer that installs")
    old, new = runs['old base git'], runs['name git']
    locked = old['unpacked'] - new['unpacked']
    add('apt-locked-upgrade', (0, 0, locked), 1000 * (old['gzip'] - new['gzip']) / locked, run, 'installing what is locked to the version of a base package (git and perl, libc6-dev and libc6) upgrades that too where the base is older than the archive: nothing on a fresh base, this much for git on one that is behind')
    up = runs['upgrade']
    add('apt-upgrade', (0, up['unpacked'] * .6, up['unpacked'] * 6), 1000 * up['gzip'] / up['unpacked'], run + ', range assumed', 'upgrading a base: measured on the last point release (all security updates since); nothing on a fresh image, most of the base on one of years ago')
    kept = runs['archives kept']['var/cache/apt'][0] - table['curl git ca-certificates']['debs']
    kept_gzip = runs['archives kept']['var/cache/apt'][1] - table['curl git ca-certificates']['debs']
    add('apt-pkgcache', (kept * .8, kept, kept * 1.2), 1000 * kept_gzip / kept, run, 'pkgcache.bin and srcpkgcache.bin, kept where docker-clean was removed and no `apt-get clean` follows')
    add('apt-debs-ratio', table['debs']['of_gzip'], 1000, 'measured: weighed .deb files', "factor: of the packages' compressed bytes; archives kept where docker-clean was removed")
    add('apt-docs', table['docs']['unpacked'], table['docs']['gzip'], 'measured: weighed .deb files', "factor: of the table's unpacked bytes (last column: of its compressed bytes) on a base that keeps docs and manuals (not -slim)")
    asked, plain = runs['name ca-certificates']['var/cache/debconf'], runs['overhead libatomic1']['var/cache/debconf']
    debconf = asked[0] - plain[0]
    add('apt-debconf', (debconf * .8, debconf, debconf * 1.9), 1000 * (asked[1] - plain[1]) / debconf, run, "debconf's database, written anew once per layer that installs a package with questions")
    for key, name, note in (('apt-estimated', 'estimated', 'of the estimated sizes of packages: what sums of them really weigh'),
                            ('apt-other-suite', 'other suite', 'of what a closure weighs in one of bookworm and trixie: what it weighs in the other; for releases that stand nearer to one of them'),
                            ('apt-other-version', 'other version', 'of what a package brings: what one brings whose name differs in its version')):
        off = RECORDS['apt_graph'][name]
        add(key, (min(off['unpacked'][1], off['gzip'][1]), 1000, max(off['unpacked'][3], off['gzip'][3])), 1000, f'computed over {off["closures"]} closures', f'factor: {note}, unpacked or compressed, the wider of both; 80 in 100')
    rare = RECORDS['overlap'].pop('rare among others')
    add('apt-unknown-among', rare['unpacked'], 1000 * rare['gzip'][1] / rare['unpacked'][1], f'computed over {rare["names"]} names in real commands', 'what a rarely named package adds to the others of its command: most of what it needs they bring too')
    for name, row in RECORDS['overlap'].items():
        add(f'apt-overlap-rest-{name.replace("+", "-up")}', row['rest'], row['rest'][1], f'computed over {row["commands"]} real commands', f'factor: what the others add to the largest closure, of their sum; {name} names in one command; median error of using it {row["error_by_rest"] / 10:.1f} %; for packages whose dependencies are not known one by one')
    locale = runs['locale-gen']['unpacked'] - runs['locales alone']['unpacked']
    locale_gzip = runs['locale-gen']['gzip'] - runs['locales alone']['gzip']
    add('locale-gen', (locale * .9, locale, locale * 6), 1000 * locale_gzip / locale, run, 'the locale archive with one locale; more locales add to it')
    add('user-add', (runs['adduser']['unpacked'] * .5, runs['useradd']['unpacked'], runs['useradd']['unpacked'] * 3), 1000 * runs['useradd']['gzip'] / runs['useradd']['unpacked'], run, 'the account files copied up with their backups, and a home folder with its skeleton')
    # struct lastlog of glibc (bits/utmp.h: time 4, line 32, host 256), struct faillog of shadow (lib/faillog.h) on 64 bits.
    for key, record, of in (('lastlog', 292, 'struct lastlog of glibc'), ('faillog', 32, "struct faillog of shadow's lib/faillog.h")):
        add(key, 3 * [1000 * record], 1, f'computed: {of}, 64 bits', f'/var/log/{key} for a thousand user ids; zeros but for the last, which gzip makes a thousandth of')
    built = [r for r in read_table(os.path.join(CATALOG, 'go_binaries.tsv')) if r['imports'] != 'none']
    size = {(r['go_version'], r['imports'], r['stripped']): r for r in built}
    stripped = statistics.median(int(r['unpacked']) / int(size[v, i, 'yes']['unpacked']) for (v, i, s), r in size.items() if s == 'no')
    packed = {s: statistics.median(1000 * int(r['compressed']) / int(r['unpacked']) for r in built if r['stripped'] == s) for s in ('no', 'yes')}
    go, rust, ruby = table['go programs'], table['rust programs'], table['ruby libraries']
    add('go-binary-stripped', go['unpacked'], packed['yes'], f'computed: {go["packages"]} Go packages of bookworm', 'stripped by Debian; ratio from go_binaries.tsv')
    add('go-binary', [v * stripped for v in go['unpacked']], packed['no'], f'computed: {go["packages"]} Go packages of bookworm', f'as go-binary-stripped, times the median of unstripped to stripped in go_binaries.tsv (x{stripped:.2f})')
    add('rust-binary-stripped', rust['unpacked'], 400, f'computed: {rust["packages"]} Rust packages of bookworm', 'stripped by Debian')
    add('rust-binary', (rust['unpacked'][0], rust['unpacked'][1] * 1.3, rust['unpacked'][2] * 3), 400, f'computed: {rust["packages"]} Rust packages of bookworm', 'Debian strips them; cargo does not, so likely and high are raised (see measured/projects.jsonl)')
    add('gem-pure', ruby['unpacked'], 1000 * ruby['deb'] / ruby['unpacked'][1], f'computed: {ruby["packages"]} ruby- packages of bookworm', 'one gem without its dependencies')
    both = [v for k, v in table['archives'].items() if k == 'unpacked_of_gzip'][0]
    add('archive-unpack-ratio', both, 1000, 'measured: weighed .deb files against gzip', 'factor: unpacked, of the archive; the compressed bytes are about those of the archive')


def downloads():
    # What is packed already gzip does not make smaller.
    kinds, spreads = RECORDS['download_kinds'], RECORDS['download_spread']
    built = next(row for row in rows if row[0] == 'go-binary-stripped')[4]
    text = next(row for row in rows if row[0] == 'text-ratio')[2]
    notes = {'download-binaries': ('an archive of programs', 1000), 'download-sources': ('an archive of sources, of the projects that Dockerfiles name', 1000),
             'download-program': ('a program as it is; ratio as go-binary-stripped', built), 'download-deb': ('a .deb package', 1000), 'download-rpm': ('an .rpm package', 1000),
             'download-jar': ('a library or an application in a .jar; ratio as the rule jar', 900), 'download-script': ('an install script of up to 1 MiB (larger ones count as archives of programs); ratio as text-ratio', text)}
    for key, (note, ratio) in notes.items():
        row = kinds[key]
        add(key, row['bytes'], ratio, f'recorded: {row["files"]} files of {row["projects"]} projects', f'{note}, of which no more than the name is known; 80 in 100')
    jars = kinds['download-jar']
    add('jar-thin', jars['bytes'], 900, f'recorded: {jars["files"]} jars of {jars["projects"]} projects', 'a jar with the classes of one project and nothing that it depends on; 80 in 100')
    for key, name in (('archive-gzip-of-xz', 'gzip of xz'), ('archive-gzip-of-bz2', 'gzip of bz2')):
        add(key, kinds[name]['per_mille'], 1000, f'recorded: {kinds[name]["projects"]} projects with archives of both forms', "factor: of an archive's bytes, what its content weighs packed by gzip; 80 in 100")
    for key, name, note in (('download-same-series', 'same series', 'another version of the same series (1.2.3, 1.2.4)'), ('download-same-major', 'same major version', 'another version of the same major one'),
                            ('download-other-version', 'other major version', 'a version of another major one'), ('download-other-processor', 'other processor', 'the same file for amd64')):
        row = spreads[name]
        add(key, row['per_mille'], 1000, f'recorded: {row["records"]} records of {row["files"]} files', f'factor: of the bytes of {note}; 90 in 100')


def closures(packages):
    """How far closures of npm-graph.tsv are from real installs, of one name and of made-up manifests."""
    graph, sets = NpmGraph(), collections.defaultdict(list)
    for name, row in RECORDS['npm_sets'].items():
        tool, manifest = name.split(' ', 1)
        sets[tool].append((json.loads(manifest), row))
    installs = [({name: ''}, row) for name, row in packages.items()] + sets['npm']
    found = [(row, sums) for row, sums in ((row, graph.closure(manifest)) for manifest, row in installs) if sums]
    source, of = f'measured: {len(found)} installs', 'factor: of what npm-graph.tsv says'
    add('npm-files', spread([1000 * r['unpacked'] / c['unpacked'] for r, c in found], .05, .95), 1000, source, f'{of}; 90 in 100')
    add('npm-files-compressed', spread([1000 * r['gzip'] / c['compressed'] for r, c in found], .05, .95), 1000, source, f'{of} of archives: files in a layer; 90 in 100')
    low, likely, high = spread([1000 * r['cache_unpacked'] / (c['compressed'] + c['metadata']) for r, c in found], .05, .95)
    add('npm-archives', (low, likely, high), 1000, source, f'{of}; archives in ~/.npm, by what is there in all; 90 in 100')
    short = statistics.median(1000 * int(row['short']) / int(row['metadata']) for row in graph.rows.values() if row['short'])
    add('npm-documents', (low * short / 1000, likely, high), 1000, source, f'{of}; documents in ~/.npm. A registry that gives the short form leaves {short:.0f} per mille of it: the low end')
    rare = [(r['cache_unpacked'] - c['compressed'], r['cache_gzip'] - c['compressed']) for r, c in found]
    documents = [max(0, r[0]) for r in rare]
    add('npm-documents-unknown', spread(documents), per_mille([max(0, r[1]) for r in rare], documents), source, 'documents in ~/.npm for a package that is not in the table, with what it needs')
    sizes = [int(row['unpacked']) for row in graph.rows.values() if int(row['unpacked']) > 1]
    mean = statistics.mean(sizes)
    add('npm-package', (quantile(sizes, .5), mean, 2 * mean), per_mille([int(row['compressed']) for row in graph.rows.values()], sizes), f'computed: {len(sizes)} rows of npm-graph.tsv', 'a package of a lock file that is not in the table, alone: their mean, low their median')


def apk():
    for key, row in RECORDS['apk_graph'].items():
        (low, likely, high), compressed = row['installed'], row['compressed'][1]
        note = f'factor: of the {key.split("-")[0]} sizes of packages (last column: of the compressed ones, of this): what such sums weigh in releases '
        if key == 'weighed-newer':  # the table is of the newest release; the next one is as far from it as the last
            high = max(high, 1000 * 1000 // low)
        name = f'apk-{key.removesuffix("-newer")}'
        add(name, (low, likely, high), 1000 * compressed / likely, f'computed over {row["closures"]} closures of recorded packages', note + ('since 3.21' if key.endswith('newer') else 'before 3.21') + '; nine in ten are within')


def rpm():
    graph = RECORDS['rpm_graph']
    scale = graph['scale']['ratios']
    for name, key, note in (('rpm-weighed', 'own', 'in newer builds of Enterprise Linux 9'), ('rpm-elsewhere', 'others', 'in Enterprise Linux 8 and 10 and in Fedora 42 and 43')):
        found = [graph[f'{what} {key}'] for what in ('closures', 'lists')]
        # Two things are off independently: the bytes of the package files, and what they become in a layer.
        off = [math.hypot(1000 - side([row['ratios'][at] for row in found]), 1000 - scale[at]) for side, at in ((min, 0), (max, 2))]
        add(name, (1000 - off[0], 1000, 1000 + off[1]), 1000, f"computed over {found[0]['count']} closures and {found[1]['count']} lists of packages (names/rpm_locks.txt)",
            f'factor: of rpm-graph.tsv: what packages and what they need weigh {note}; nine in ten are within')
    logs = graph['logs']
    installed, file = logs['installed'], logs['file']
    # What such an install consists of was not to be had: taken to be off by twice as much as in other releases, off still being that of rpm-elsewhere.
    low = installed[1] - math.hypot(installed[1] - installed[0], 2 * off[0])
    high = installed[1] + math.hypot(max(installed[2] - installed[1], file[2] - file[1]), 2 * off[1])
    add('rpm-stand-in', (low, installed[1], high), 1000 * file[1] / installed[1], f"measured: {logs['count']} packages of Azure Linux in published logs; range assumed: what they need may differ twice as much as in rpm-elsewhere",
        'factor: of rpm-graph.tsv: what packages of the same names weigh in distributions that are further away (Azure Linux, openSUSE, Arch)')
    low, likely, high = graph['alone']['ratios']
    add('rpm-alone', (low, likely, high), 1000, f"computed over {graph['alone']['count']} names in lists", 'factor: of its own bytes: what a package brings beside the others of its list; for packages of which is not known what they need')


def npm():
    packages = {n: r for n, r in RECORDS['npm'].items() if r['unpacked'] > 10**5}
    ratios = [1000 * r['cache_unpacked'] / r['unpacked'] for r in packages.values()]
    add('npm-cache', spread(ratios), per_mille([r['cache_gzip'] for r in packages.values()], [r['cache_unpacked'] for r in packages.values()]), f'measured: {len(packages)} packages', 'factor: of node_modules; archives and package documents left in ~/.npm')
    closures(packages)
    projects = [r for n, r in RECORDS['projects'].items() if n.startswith('npm')]
    source = f'measured: {len(projects)} public projects'
    dev = [r['dev'] for r in projects]
    production = [r['production'] for r in projects if 'production' in r]
    if len(projects) >= 5:
        add('npm-install-dev', spread(dev), per_mille([r['dev_gzip'] for r in projects], dev), source, 'node_modules with development dependencies, cache not included')
        add('npm-install', spread(production), per_mille([r.get('production_gzip', 0) for r in projects], production), source, 'node_modules without development dependencies, cache not included')
    add('npm-overlap-rest', (200, 700, 1000), 700, 'assumed', 'factor: what the others add to the largest of several packages named in one command, of their sum; shared dependencies are common but small')


def pip():
    packages, sets, uv = (RECORDS[name] for name in ('pip_packages', 'pip_sets', 'uv'))
    installed = lambda row: row['unpacked'] + row['pyc']
    known = [[packages[label] for label in row['packages']] for row in sets.values()]
    add('pip-cache', spread([1000 * sum(r['wheel'] for r in some) / sum(map(installed, some)) for some in known]), 990, f'measured: {len(known)} requirement sets', 'factor: of the installed bytes; the downloaded files, which pip keeps without --no-cache-dir')
    large = [r for r in packages.values() if r['wheel'] > 50_000]
    gzip = per_mille([r['compressed'] + r['pyc_compressed'] for r in large], list(map(installed, large)))
    add('pip-unpacked-archive', spread([1000 * installed(r) / r['wheel'] for r in large], .05, .95), gzip, f'measured: {len(large)} packages', 'factor: what an archive installs, .pyc files included, of its bytes; for packages of lock files that the table does not have')
    alone = RECORDS['pip_unknown']['alone']
    add('pip-unknown-alone', alone['unpacked'], alone['ratio'], f'computed over {alone["count"]} packages of pip-graph.tsv', 'a package that a lock file names and the table does not have, without what it needs')
    add('pip-index-page', [.25 * size for size in spread([r['page'] for r in packages.values()])], 1000, f'measured: {len(packages)} packages; that pages are kept compressed to a quarter is assumed', 'what pip keeps of a package\'s index page')
    pages = [r['index'] / r['packages'] for r in uv.values()]
    add('uv-index-page', spread(pages), per_mille([r['index_gzip'] for r in uv.values()], [r['index'] for r in uv.values()]), f'measured: {len(uv)} requirement sets', 'what uv keeps per package beside the files that it links: index page and records')
    for key, note in (('weighed', 'weighed packages of the newest version'), ('limited', 'weighed packages of versions that are asked for'), ('estimated', 'packages whose sizes are estimated')):
        row = RECORDS['pip_ranges'][key]
        floor = dict(weighed=(950, 1060), limited=(900, 1110), estimated=(700, 1400))[key]
        add(f'pip-{key}', (min(row['q5'], floor[0]), 1000, max(row['q95'], floor[1])), 1000, f'measured: {row["count"]} drawn requirement sets, both sizes; at least {floor[0]} to {floor[1]}', f'factor: of the sizes of {note}: what 90 % of such sets weigh')
    projects = [r for n, r in RECORDS['projects'].items() if n.startswith('pip')]
    if len(projects) >= 5:
        values = [r['unpacked'] for r in projects]
        add('pip-requirements', spread(values), per_mille([r['gzip'] for r in projects], values), f'measured: {len(projects)} public projects', 'a requirements.txt of unknown content; scientific ones are far larger')


def cargo():
    projects = [r for n, r in RECORDS['projects'].items() if n.startswith('cargo')]
    if not projects:
        return
    source = f'measured: {len(projects)} built tree{"s" if len(projects) > 1 else ""}, range assumed'
    for key, field in (('cargo-registry', 'registry'), ('cargo-target-release', 'release'), ('cargo-target-debug', 'debug')):
        values = [r[field] for r in projects]
        middle = statistics.median(values)
        note = 'a web application of 129 crates and what was built for its tests; small tools are a tenth of it, large services several times'
        add(key, (min(values) * .1, middle * .6, max(values) * 3), per_mille([r[f'{field}_gzip'] for r in projects], values), source, note)


LOCKED = {
    'crates-locked': 'one crate of a Cargo.lock (locked.tsv has more of them): archive, sources and index entry below registry/',
    'cargo-debug-locked': 'target/debug with one crate (locked.tsv has more of them), with what an empty program leaves',
    'cargo-release-locked': 'target/release with one crate (locked.tsv has more of them), with what an empty program leaves',
    'php-packages-locked': 'one package of a composer.lock (locked.tsv has more of them) in vendor/',
    'modules-required': 'one module of a go.mod (locked.tsv has more of them): its zip and its files in the module cache',
}


def locked():
    for key, of, *figure in gen_locked.rows():
        if of == 1:
            low, likely, high, ratio, source = figure
            add(key, (low, likely, high), ratio, source, LOCKED[key])
    built = [row['built'] for row in RECORDS['cargo_locks'].values() if 'built' in row]
    add('crates-built', spread(built, .05, .95), 1000, f'measured: {len(built)} public projects', 'factor: of the crates of a Cargo.lock that are not of another platform, what a build on Linux takes: tests and features not asked for stay away')
    locks = [row for row in RECORDS['cargo_locks'].values() if 'asked' in row]
    add('crates-asked', spread([1000 * row['crates'] / row['asked'] for row in locks], .05, .95), 1000, f'measured: {len(locks)} public Cargo.lock files', 'factor: of the crates that a project asks for itself, how many a Cargo.lock names')
    vendored = [1000 * row['vendored'] / gen_locked.modules_of(row) for row in RECORDS['go_modules'].values() if 'vendored' in row]
    add('modules-vendored', spread(vendored, .05, .95), 330, f'measured: {len(vendored)} public projects with vendor/', 'factor: of what modules weigh in the module cache; vendor/ holds the packages that are used, once')


def go():
    caches = [r for n, r in RECORDS['go'].items() if n.endswith(' net/http')]
    values = [r['cache_unpacked'] for r in caches]
    add('go-build-cache-std', (min(r['cache_unpacked'] for r in RECORDS['go'].values() if r['cache_unpacked'] > 1000), quantile(values, .5), max(values)),
        per_mille([r['cache_gzip'] for r in caches], values), 'measured: programs that import only the standard library', 'low: an empty main by a Go that ships compiled packages; likely: one that imports net/http')


KINDS = {'node': 'JavaScript', 'python': 'Python', 'go': 'Go', 'rust': 'Rust', 'java': 'Java', 'dotnet': '.NET', 'php': 'PHP', 'ruby': 'Ruby', 'static': 'static web'}


def machine():
    if 'context' in RECORDS['context']:
        row = RECORDS['context']['context']
        add('context-default', row['trees'], 450, f'counted: {row["repositories"]} public repositories', '`COPY . .` of unknown size: all tracked files of a repository, without .git')
        for name, row_of in RECORDS['context'].items():
            if name.startswith('context '):
                kind = name[8:]
                add(f'context-{kind}', row_of['trees'], 450, f'counted: {row_of["repositories"]} public repositories', f'as context-default, of {KINDS[kind]} projects')
        tree, clone = row['trees'], RECORDS['context']['clone']['sizes']
        add('git-clone', clone, 900, f'counted: {row["repositories"]} public repositories', 'work tree and full history (compressed already)')
        add('git-clone-shallow', [1.45 * v for v in tree], 620, f'computed: {row["repositories"]} public repositories', 'work tree, and the same once more compressed (as context-default)')
    if 'programs' in RECORDS['machine']:
        row = RECORDS['machine']['programs']
        add('c-binary', row['quantiles'], row['ratio'], f'measured: {row["count"]} programs of Debian', 'a compiled program of unknown size; quartile, 90th and 99th percentile of /usr/bin, as what one builds for an image is larger than the usual small tool')
        add('unknown-tool', (row['quantiles'][1], 8_000_000, 60_000_000), 400, 'measured and assumed', 'a program copied from another image: C ones are small (low), Go ones (rule go-binary-stripped) are what people copy')


def context():
    counted = [r for r in read_table(os.path.join(CATALOG, 'context.tsv')) if 'public repositories' in r['source']]
    small = [r for r in counted if not r['pattern'].endswith('/') and int(r['likely']) <= 10_000]
    what = 'factor: compressed, of unpacked bytes'
    for key, some, note in (('context-ratio', counted, 'a file or folder whose content is not known'), ('text-ratio', small, 'a text written in the Dockerfile: as small files of build contexts')):
        add(key, spread([int(r['ratio_per_mille']) for r in some], .05, .95), 1000, f'computed: {len(some)} rows of context.tsv', f'{what}; {note}')


def observed(values):
    """(low, likely, high): the quantiles of enough observations, else all of them, half as wide again on both sides."""
    if len(values) >= ENOUGH:
        return spread(values, .05, .95)
    return min(values) / 1.5, statistics.median(values), max(values) * 1.5


def conda():
    archives = [row['archives'] for row in RECORDS['conda'].values()]
    scale, kept = RECORDS['rpm_graph']['scale'], next(row[2] for row in rows if row[0] == 'pip-cache')
    # Its archives are as dense as wheels, and under zstd -19 as those of rpm.
    unpacked = [1000 * size / kept for size in spread(archives, .05, .95)]
    add('conda-install', unpacked, kept * scale['gzip'] / 1000, f'computed over {len(archives)} environments of public projects (names/conda_locks.txt), unpacked by rule pip-cache', 'an environment with its interpreter and libraries; the largest has CUDA. Archives kept in pkgs/ are conda-archives')
    of_files = [1e6 / scale['gzip'] / ratio * 1000 for ratio in reversed(scale['ratios'])]
    add('conda-archives', (of_files[0], 1e6 / scale['gzip'], of_files[2]), 1000, f"measured: files of {scale['count']} Debian packages under zstd -19", "factor: of the environment's compressed bytes; archives kept until `conda clean`")


def published():
    """Figures that people published of what they built (measured/published.jsonl), one of each source; names/published_rules.tsv has what for."""
    for key, ratio, why in lines_of('published_rules.tsv'):
        sizes = {what: {row['source']: row['bytes'] for row in RECORDS['published'].values() if (row['rule'], row['what']) == (key, what)} for what in ('unpacked', 'compressed')}
        ratios = [1000 * size / sizes['unpacked'][source] for source, size in sizes['compressed'].items() if source in sizes['unpacked']]
        values = list(sizes['unpacked'].values())
        source = f'published: {len(values)} builds' + ('' if len(values) >= ENOUGH else ', too few to be narrow') + ('' if ratios else '; ratio assumed')
        add(key, observed(values), statistics.median(ratios or [int(ratio)]), source, why)


def lines_of(file):
    """The cells of each line of a list."""
    with open(os.path.join(HERE, 'names', file)) as lines:
        return [line.rstrip('\n').split('\t') for line in lines if line.strip() and not line.startswith('#')]


def assumed():
    measured = {r[0] for r in rows}
    for key, low, likely, high, ratio, why in lines_of('assumed_rules.tsv'):
        if key not in measured:
            add(key, (int(low), int(likely), int(high)), int(ratio), 'assumed', why)


def main():
    for part in (apt, apk, rpm, npm, pip, cargo, locked, go, machine, context, conda, published, downloads, assumed):
        try:
            part()
        except KeyError as missing:
            print(f'{part.__name__}: no record of {missing}; run its measuring script')
    rows.sort()
    write_table('rules.tsv', 'key low likely high ratio_per_mille source date note'.split(), rows,
                note=['Bytes, or per mille where the note begins with `factor:`. The ratio is compressed bytes per mille of unpacked ones.'])
    print(len(rows), 'rules,', sum(r[5] == 'assumed' for r in rows), 'of them assumed')


if __name__ == '__main__':
    main()
