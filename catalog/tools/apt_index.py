"""Debian's package index through the ordinary apt client, and the closure of what one install command pulls in.

The mirror is the one this machine's apt is set up with; the suite is named by the caller, so the figures do not depend
on what the machine runs. Needs apt on a Debian system. No root needed: everything lives in a temporary folder.
"""
import collections
import os
import re
import subprocess

KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg'


def mirrors():
    """Base addresses of (main archive, security archive) from this machine's own apt settings."""
    found = subprocess.run(['apt-get', 'indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'],
                           check=True, stdout=subprocess.PIPE, text=True).stdout.split()
    main = [u for u in found if u.rstrip('/').endswith('/debian')]
    security = [u for u in found if 'security' in u]
    return main[0], (security or main)[0]


class AptRoot:
    """An apt configuration of its own for one suite, with updated lists."""

    def __init__(self, folder, suite, security=True):
        self.folder = folder
        for part in ('etc/apt/apt.conf.d', 'etc/apt/preferences.d', 'var/lib/apt/lists/partial', 'var/cache/apt/archives/partial', 'var/lib/dpkg'):
            os.makedirs(os.path.join(folder, part), exist_ok=True)
        open(os.path.join(folder, 'var/lib/dpkg/status'), 'a').close()
        main, safe = mirrors()
        signed = f'[signed-by={KEYRING}]'
        lines = [f'deb {signed} {main} {suite} main', f'deb-src {signed} {main} {suite} main']
        if security:
            lines += [f'deb {signed} {main} {suite}-updates main', f'deb {signed} {safe} {suite}-security main']
        with open(os.path.join(folder, 'etc/apt/sources.list'), 'w') as out:
            out.write('\n'.join(lines) + '\n')
        self.run('apt-get', '-q', '-o', 'Acquire::Check-Valid-Until=false', 'update')

    def run(self, tool, *args, cwd=None):
        options = ['-o', f'Dir={self.folder}', '-o', f'Dir::State::status={self.folder}/var/lib/dpkg/status',
                   '-o', 'APT::Sandbox::User=root', '-o', 'Dir::Etc::Parts=/dev/null', '-o', 'Acquire::GzipIndexes=true',
                   '-o', 'DPkg::Post-Invoke=']
        return subprocess.run([tool, *options, *args], check=True, stdout=subprocess.PIPE, text=True, cwd=cwd).stdout

    def entries(self, kind):
        """The entries of all lists of a kind (`Packages`, `Sources`), each as its fields."""
        for file in filter(os.path.exists, self.run('apt-get', 'indextargets', '--format', '$(FILENAME)', f'Created-By: {kind}').split()):
            text = subprocess.run(['/usr/lib/apt/apt-helper', 'cat-file', file], check=True, stdout=subprocess.PIPE, text=True).stdout
            for block in text.split('\n\n'):
                yield dict(line.split(': ', 1) for line in re.sub(r'\n[ \t]', ' ', block).splitlines() if ': ' in line)

    def packages(self):
        """name -> fields of the newest version in all lists."""
        index = {}
        for fields in self.entries('Packages'):
            if 'Package' in fields and newer(fields, index.get(fields['Package'])):
                index[fields['Package']] = fields
        return index

    def build_dependencies(self):
        """name -> how many source packages are built with it; of alternatives the first."""
        counts = collections.Counter()
        for fields in self.entries('Sources'):
            needed = ', '.join(fields.get(field, '') for field in ('Build-Depends', 'Build-Depends-Arch', 'Build-Depends-Indep'))
            counts.update({group[0] for group in alternatives(needed)})
        return counts


def newer(fields, known):
    """Whether a version replaces the one known so far."""
    if known is None:
        return True
    return subprocess.run(['dpkg', '--compare-versions', fields['Version'], 'gt', known['Version']]).returncode == 0


def alternatives(field):
    """`a (>= 1) | b, c` -> [[a, b], [c]]."""
    groups = []
    for group in (field or '').split(','):
        names = [re.sub(r'[\s(\[:].*', '', choice.strip()) for choice in group.split('|')]
        if any(names):
            groups.append([n for n in names if n])
    return groups


class Resolver:
    """Which packages an install command brings, as apt chooses them: the first alternative that is there."""

    def __init__(self, index):
        self.index = index
        self.providers = {}
        for name, fields in index.items():
            for group in alternatives(fields.get('Provides')):
                self.providers.setdefault(group[0], []).append(name)
        self.base = self.closure(
            ['usr-is-merged', 'apt', 'debian-archive-keyring']
            + [n for n, f in index.items() if f.get('Essential') == 'yes' or f.get('Priority') == 'required'],
            recommends=False, base=frozenset())

    def real(self, name):
        """The package that stands for a name: itself, or a provider of a virtual one; None if there is none."""
        if name in self.index:
            return name
        offers = self.providers.get(name)
        return min(offers, key=lambda n: (len(n), n)) if offers else None

    def choose(self, group, chosen):
        """The package to take for `a | b | c`, or None when one is there already or none exists."""
        reals = [r for r in map(self.real, group) if r]
        if any(r in chosen for r in reals) or any(p in chosen for name in group for p in self.providers.get(name, ())):
            return None
        return reals[0] if reals else None

    def closure(self, names, recommends, base=None):
        """Set of packages that installing `names` adds to the base (the base is included when `base` is empty)."""
        chosen = set(self.base if base is None else base)
        before, queue = set(chosen), []
        for name in names:
            real = self.real(name)
            if real and real not in chosen:
                chosen.add(real)
                queue.append(real)
        fields = ['Pre-Depends', 'Depends'] + (['Recommends'] if recommends else [])
        for name in queue:
            for field in fields:
                for group in alternatives(self.index[name].get(field)):
                    pick = self.choose(group, chosen)
                    if pick:
                        chosen.add(pick)
                        queue.append(pick)
        return chosen - before

    def weigh(self, names):
        """(installed bytes, .deb bytes) of a set of packages, by the index."""
        installed = sum(int(self.index[n].get('Installed-Size', 0)) * 1024 for n in names)
        return installed, sum(int(self.index[n]['Size']) for n in names)
