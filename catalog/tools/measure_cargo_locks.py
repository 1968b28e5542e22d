#!/usr/bin/env python3
"""Weighs what cargo keeps below `registry/` for the crates of real lock files: archives, sources and index.

For each repository of names/cargo_locks.txt, an empty package that depends on exactly the crates of its Cargo.lock (those of a
registry) is fetched with `cargo fetch`. Adds to measured/cargo_locks.jsonl: per lock file the bytes of each crate, in the order of size,
and a line `crate NAME` for those of HEAVY bytes and more. `built` is the share (per mille, of what is not for other platforms) that a
build on Linux takes, as `cargo tree` lists it; where the project has git dependencies, that cannot be told.

usage: measure_cargo_locks.py FOLDER [--minutes 20]   (FOLDER: OWNER+NAME/repo git directories)
"""
import argparse
import os
import re
import statistics
import subprocess
import tempfile

from measuring import Deadline, Record, ran, read_names, weigh

HEAVY = 4_000_000


def locked(text):
    """(name, version) of the crates that a registry holds."""
    for entry in text.split('[[package]]')[1:]:
        field = dict(re.findall(r'^(\w+) = "(.*)"$', entry, re.M))
        if field.get('source', '').startswith('registry+'):
            yield field['name'], field['version']


def asked_for(text):
    """How many other crates the project's own packages ask for."""
    own, asked = set(), set()
    for entry in text.split('[[package]]')[1:]:
        field = dict(re.findall(r'^(\w+) = "(.*)"$', entry, re.M))
        if 'source' not in field:
            own.add(field['name'])
            listed = re.search(r'^dependencies = \[(.*?)^\]', entry, re.M | re.S)
            asked.update(name.split()[0] for name in re.findall(r'"(.*?)"', listed[1] if listed else ''))
    return len(asked - own)


def fetch(name, crates, lock, home):
    """Downloads crates. What the lock file names may have been yanked since: cargo takes it all the same."""
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, 'src'))
        open(os.path.join(folder, 'src', 'lib.rs'), 'w').close()
        with open(os.path.join(folder, 'Cargo.toml'), 'w') as out:
            out.write('[package]\nname = "empty"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\n')
            for number, (crate, version) in enumerate(crates):
                out.write(f'd{number} = {{ package = "{crate}", version = "={version.split("+")[0]}", default-features = false }}\n')
        with open(os.path.join(folder, 'Cargo.lock'), 'w') as out:
            out.write(lock)
        return ran(name, ['cargo', 'fetch'], 900, cwd=folder, env=dict(os.environ, CARGO_HOME=home))


def below(home, kind):
    """The one folder below `registry/KIND`: cargo names it after the registry."""
    root = os.path.join(home, 'registry', kind)
    return os.path.join(root, next(iter(os.listdir(root))))


def weighed(home, crate, version, known):
    """(archive, sources, sources compressed) of a crate that was fetched."""
    if (crate, version) not in known:
        archive = os.path.join(below(home, 'cache'), f'{crate}-{version}.crate')
        if not os.path.exists(archive):
            return None
        known[crate, version] = (os.path.getsize(archive), *weigh(os.path.join(below(home, 'src'), f'{crate}-{version}')))
    return known[crate, version]


def built(git, home):
    """(name, version) of what `cargo build` takes; nothing is built."""
    with tempfile.TemporaryDirectory() as folder:
        archive = subprocess.run(['git', '-C', git, 'archive', 'HEAD'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        subprocess.run(['tar', '-x', '-C', folder], input=archive, stderr=subprocess.DEVNULL)
        for name in ('rust-toolchain', 'rust-toolchain.toml'):
            if os.path.exists(os.path.join(folder, name)):
                os.remove(os.path.join(folder, name))
        tree = subprocess.run(['cargo', 'tree', '--locked', '--target', 'x86_64-unknown-linux-gnu', '-e', 'normal,build', '--prefix', 'none'], cwd=folder,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=dict(os.environ, CARGO_HOME=home))
        lines = [line.split() for line in tree.stdout.splitlines() if line]
        return {(line[0], line[1].lstrip('v')) for line in lines} if tree.returncode == 0 else set()


def is_elsewhere(crate):
    """Whether a crate is of another platform by its name, as src/layers/effects/crates.rs has it."""
    return crate.startswith(('windows', 'winapi', 'objc2', 'web-sys', 'ndk'))


def index_of(home, crate):
    """Bytes of the index entry that cargo keeps of a crate."""
    lower, size = crate.lower(), len(crate)
    parts = [str(size), lower] if size < 3 else ['3', lower[0], lower] if size == 3 else [lower[:2], lower[2:4], lower]
    path = os.path.join(below(home, 'index'), '.cache', *parts)
    return os.path.getsize(path) if os.path.exists(path) else 0


def main():
    args = argparse.ArgumentParser()
    args.add_argument('folder')
    args.add_argument('--minutes', type=float, default=20)
    args = args.parse_args()
    deadline, record, known = Deadline(args.minutes), Record('cargo_locks.jsonl'), {}
    heavy = {}
    with tempfile.TemporaryDirectory() as home:
        for repository in read_names('cargo_locks.txt'):
            if repository in record.rows or deadline.passed():
                continue
            git = os.path.join(args.folder, repository.replace('/', '+'), 'repo')
            text = subprocess.run(['git', '-C', git, 'show', 'HEAD:Cargo.lock'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
            crates = sorted(set(locked(text)))
            if not crates or not fetch(repository, crates, text, home):
                continue
            rows = {}
            for crate, version in crates:
                found = weighed(home, crate, version, known)
                if found:
                    rows[crate, version] = (*found, index_of(home, crate))
            # The index entry of a crate is there once, whatever versions.
            seen, sizes = set(), []
            for (crate, version), (archive, unpacked, gzip, index) in rows.items():
                index, _ = (0, 0) if crate in seen else (index, seen.add(crate))
                total, compressed = archive + unpacked + index, archive + gzip + index // 4
                if total >= HEAVY:
                    heavy.setdefault(crate, {})[version] = (total, compressed)
                sizes.append((total, compressed, crate if total >= HEAVY else '', (crate, version)))
            here = [s for s in sizes if not is_elsewhere(s[3][0])]
            light = sorted(((total, compressed) for total, compressed, name, _ in here if not name))
            taken = built(git, home)
            facts = dict(built=round(1000 * sum(s[0] for s in here if s[3] in taken) / sum(s[0] for s in here))) if taken else {}
            record.add(repository, crates=len(crates), weighed=len(sizes), bytes=sum(s[0] for s in sizes), gzip=sum(s[1] for s in sizes), here=len(here), asked=asked_for(text),
                       heavy=sorted(s[2] for s in sizes if s[2]), light=[s[0] for s in light], light_gzip=sum(s[1] for s in light), **facts)
            print(repository, len(crates), sum(s[0] for s in sizes), facts, flush=True)
    for crate, versions in sorted(heavy.items()):
        if f'crate {crate}' not in record.rows:
            record.add(f'crate {crate}', bytes=int(statistics.median(v[0] for v in versions.values())), gzip=int(statistics.median(v[1] for v in versions.values())), versions=sorted(versions))


main()
