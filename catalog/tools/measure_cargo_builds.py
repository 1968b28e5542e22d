#!/usr/bin/env python3
"""Builds made-up Rust programs of more and more crates and weighs what `target/` holds afterwards, debug and release.

Each program of names/cargo_projects.txt is a `main` that does nothing, with the newest versions of its crates: cargo compiles all of
them. Adds to measured/cargo_builds.jsonl. `crates` is how many others are compiled, as `cargo tree` counts them.

usage: measure_cargo_builds.py [--minutes 20]
"""
import argparse
import os
import subprocess
import tempfile

from measuring import HERE, Deadline, Record, walk
from measure_cargo_tree import weigh_sampled


def projects():
    with open(os.path.join(HERE, 'names', 'cargo_projects.txt')) as lines:
        for line in lines:
            if line.strip() and not line.startswith('#'):
                name, _, crates = line.rstrip('\n').partition('\t')
                yield name, crates.split()


def dependency(crate):
    name, _, features = crate.partition(':')
    return f'{name} = {{ version = "*", features = [{", ".join(f"{one!r}" for one in features.split(",") if one)}] }}'.replace("'", '"')


def measure(name, crates, folder):
    os.makedirs(os.path.join(folder, 'src'))
    with open(os.path.join(folder, 'src', 'main.rs'), 'w') as out:
        out.write('fn main() {}\n')
    with open(os.path.join(folder, 'Cargo.toml'), 'w') as out:
        out.write(f'[package]\nname = "{name}"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\n' + '\n'.join(map(dependency, crates)) + '\n')
    env = dict(os.environ)
    env.pop('CARGO_TARGET_DIR', None)
    run = lambda *command: subprocess.run(command, cwd=folder, env=env, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True).stdout
    compiled = {' '.join(line.split()[:2]) for line in run('cargo', 'tree', '-e', 'normal,build', '--prefix', 'none').splitlines() if line}
    facts = dict(crates=len(compiled) - 1)
    with open(os.path.join(folder, 'Cargo.lock')) as lock:
        facts['locked'] = lock.read().count('\n[[package]]') - 1
    for profile, flags in (('debug', []), ('release', ['--release'])):
        run('cargo', 'build', *flags)
        facts[profile], facts[f'{profile}_gzip'] = weigh_sampled(os.path.join(folder, 'target', profile))
        facts[f'{profile}_files'] = sum(1 for _ in walk(os.path.join(folder, 'target', profile)))
    return facts


def main():
    args = argparse.ArgumentParser()
    args.add_argument('--minutes', type=float, default=20)
    deadline, record = Deadline(args.parse_args().minutes), Record('cargo_builds.jsonl')
    for name, crates in projects():
        if name in record.rows or deadline.passed():
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                record.add(name, **measure(name, crates, folder))
            except subprocess.CalledProcessError as failed:
                print(name, 'failed:', failed.stderr.strip().splitlines()[-3:])
                continue
        print(name, record.rows[name])


main()
