#!/usr/bin/env python3
"""Writes measured/pip_locks.jsonl: what lock files of public repositories say of Python packages.

A `uv.lock` lists for each package its version, the size of every wheel, and what it requires on which platform. Of each
repository of names/pip_locks.txt the lock files of its head are read, and of the one at its root the last of every month.
Kept are, per package and minor version, the newest version (no early release where there are others): bytes of the wheel that CPython 3.11 takes on x86-64 Linux with
glibc (`wheel`; `any` where it is for all platforms), or of the sources where there is none (`sdist`), what it requires there, its
extras as far as a lock names them, the repository and the date. Names that a project itself asks for are counted (`direct`), and the extras it asks for listed (`asked`).

usage: read_pip_locks.py FOLDER   (holds a git directory OWNER+NAME/repo for each line of names/pip_locks.txt)
"""
import os
import re
import subprocess
import sys
import tomllib
import urllib.parse

from pip._vendor.packaging.markers import Marker
from pip._vendor.packaging.specifiers import SpecifierSet
from pip._vendor.packaging.utils import parse_wheel_filename
from pip._vendor.packaging.version import Version

from measuring import Record, read_names

ENVIRONMENT = {
    'implementation_name': 'cpython', 'implementation_version': '3.11.9', 'os_name': 'posix', 'platform_machine': 'x86_64',
    'platform_python_implementation': 'CPython', 'platform_release': '', 'platform_system': 'Linux', 'platform_version': '',
    'python_full_version': '3.11.9', 'python_version': '3.11', 'sys_platform': 'linux', 'extra': '',
}
INDEX = 'https://pypi.org/simple'


def holds(marker):
    return not marker or Marker(marker).evaluate(ENVIRONMENT)


def fitness(file):
    """How well a wheel fits CPython 3.11 on x86-64 Linux with glibc; 0: not at all."""
    try:
        tags = parse_wheel_filename(file)[3]
    except ValueError:
        return 0
    return max(map(fitness_of, tags), default=0)


def fitness_of(tag):
    is_any = tag.platform == 'any'
    newest = re.match(r'manylinux_2_(\d+)_x86_64$', tag.platform)
    if not (is_any or tag.platform == 'linux_x86_64' or newest and int(newest[1]) <= 36 or re.match(r'manylinux(1|2010|2014)_x86_64$', tag.platform)):
        return 0
    stable = re.match(r'cp3(\d+)$', tag.interpreter) if tag.abi == 'abi3' else None
    if (tag.interpreter, tag.abi) == ('cp311', 'cp311'):
        return 6
    if stable and int(stable[1]) <= 11:
        return 4
    return (2 if is_any else 3) if tag.abi == 'none' and tag.interpreter in ('py3', 'py311', 'cp311') else 0


def archive(package):
    """The archive that pip takes of a locked package: its kind and bytes (0: not said)."""
    named = [(fitness(urllib.parse.unquote(os.path.basename(wheel.get('url', '')))), wheel) for wheel in package.get('wheels', [])]
    best = max((entry for entry in named if entry[0]), key=lambda entry: entry[0], default=None)
    if best:
        return 'any' if best[1]['url'].endswith('none-any.whl') else 'wheel', best[1].get('size', 0)
    return 'sdist', package.get('sdist', {}).get('size', 0)


def edges(dependencies):
    """`name` or `name[extra,extra]` of the dependencies that hold here."""
    found = []
    for entry in dependencies:
        if holds(entry.get('marker')):
            extras = ','.join(sorted(entry.get('extra', [])))
            found.append(f'{entry["name"]}[{extras}]' if extras else entry['name'])
    return sorted(set(found))


def git(folder, *command):
    env = dict(os.environ, GIT_NO_LAZY_FETCH='1')
    return subprocess.run(['git', '-C', folder, *command], env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode('utf-8', 'replace')


def locks(folder):
    """(date, text) of the lock files of a repository, the newest first."""
    months = set()
    for line in git(folder, 'log', '--format=%H %cs', '--', 'uv.lock').splitlines():
        commit, date = line.split()
        if date[:7] not in months:
            months.add(date[:7])
            yield date, git(folder, 'show', f'{commit}:uv.lock')
    date = git(folder, 'log', '-1', '--format=%cs').strip()
    for path in git(folder, 'ls-tree', '-r', '--name-only', 'HEAD').splitlines():
        if path.endswith('/uv.lock'):
            yield date, git(folder, 'show', f'HEAD:{path}')


class Facts:
    def __init__(self):
        self.packages, self.direct, self.asked = {}, {}, {}

    def read(self, repository, date, text):
        try:
            lock = tomllib.loads(text)
        except tomllib.TOMLDecodeError:
            return
        here = SpecifierSet(lock.get('requires-python', '')).contains('3.11.9')
        for package in lock.get('package', []):
            source = package.get('source', {})
            if source.get('registry') == INDEX and '+' not in package['version']:
                markers = package.get('resolution-markers', [])
                if not here or not markers or any(map(holds, markers)):
                    self.add(repository, date, here, package)
            for entry in package.get('metadata', {}).get('requires-dist', []):
                self.direct.setdefault(entry['name'], set()).add(repository)
                for extra in entry.get('extras', []):
                    self.asked.setdefault(entry['name'], set()).add(extra)

    def add(self, repository, date, here, package):
        kind, size = archive(package)
        fits = here or kind == 'wheel'
        found = dict(version=package['version'], kind=kind, bytes=size, needs=edges(package.get('dependencies', [])), here=fits, date=date, of=repository)
        found['extras'] = {extra: edges(listed) for extra, listed in package.get('optional-dependencies', {}).items()}
        version = Version(package['version'])
        minors = self.packages.setdefault(package['name'], {})
        minor = f'{version.major}.{version.minor}'
        old = minors.get(minor)
        if old is None or (Version(old['version']), old['here'], bool(old['bytes']), old['date']) < (version, fits, bool(size), date):
            extras = {**(old or {}).get('extras', {}), **found['extras']} if old and old['version'] == found['version'] else found['extras']
            minors[minor] = dict(found, extras=extras)


def main():
    facts, record = Facts(), Record('pip_locks.jsonl')
    record.clear()
    for number, line in enumerate(read_names('pip_locks.txt')):
        repository = line.split('\t')[0]
        for date, text in locks(os.path.join(sys.argv[1], repository.replace('/', '+'), 'repo')):
            facts.read(number, date, text)
        print(repository, len(facts.packages), flush=True)
    for name, minors in sorted(facts.packages.items()):
        finals = {minor: entry for minor, entry in minors.items() if not Version(entry['version']).is_prerelease}
        minors = finals or minors
        record.add(name, direct=len(facts.direct.get(name, ())), asked=sorted(facts.asked.get(name, ())), versions=[minors[key] for key in sorted(minors, key=Version)])


if __name__ == '__main__':
    main()
