#!/usr/bin/env python3
"""Runs apt in a fresh bookworm root file system, set up as the official slim image is, and weighs what each step leaves.

Writes measured/apt_rules.jsonl. Each command runs over an overlay of its own; what is weighed is the upper directory.
Needs root, overlayfs and the package `debootstrap` (taken with apt-get download, not installed).

usage: measure_apt_rules.py [--root FOLDER]   (FOLDER: a root file system of debootstrap --variant=minbase to use again)
"""
import argparse
import glob
import os
import shutil
import subprocess
import tempfile

from apt_index import mirrors
from measuring import Record, weigh

CONFIG = {
    'etc/apt/apt.conf.d/docker-clean': 'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true"; };\n'
                                       'APT::Update::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true"; };\n'
                                       'Dir::Cache::pkgcache ""; Dir::Cache::srcpkgcache "";\n',
    'etc/apt/apt.conf.d/docker-gzip-indexes': 'Acquire::GzipIndexes "true";\n',
    'etc/apt/apt.conf.d/docker-no-languages': 'Acquire::Languages "none";\n',
    'etc/dpkg/dpkg.cfg.d/docker': 'path-exclude /usr/share/doc/*\npath-include /usr/share/doc/*/copyright\npath-exclude /usr/share/man/*\npath-exclude /usr/share/info/*\n'
                                  'path-exclude /usr/share/lintian/*\npath-exclude /usr/share/linda/*\npath-exclude /usr/share/groff/*\npath-exclude /usr/share/locale/*\n'
                                  'path-include /usr/share/locale/locale.alias\n',
}
INSTALL = 'apt-get update -q && apt-get install -qy --no-install-recommends {} '
CLEAN = '&& rm -rf /var/lib/apt/lists/*'
# Packages whose installation writes much that is in no .deb: caches, certificates, database clusters.
GENERATING = ['ca-certificates', 'git', 'postgresql', 'mariadb-server', 'texlive-base', 'shared-mime-info', 'python3', 'fontconfig', 'default-jre-headless', 'nginx', 'dbus']
UPGRADE = 'apt-get update -q && apt-get -qy dist-upgrade && apt-get clean ' + CLEAN
STEPS = {
    'lists': 'apt-get update -q',
    'overhead libatomic1': INSTALL.format('libatomic1') + CLEAN,
    'overhead stress': INSTALL.format('stress') + CLEAN,
    'archives kept': 'rm /etc/apt/apt.conf.d/docker-clean; ' + INSTALL.format('curl git ca-certificates') + CLEAN,
    'archives cleaned': 'rm /etc/apt/apt.conf.d/docker-clean; ' + INSTALL.format('curl git ca-certificates') + '&& apt-get clean ' + CLEAN,
    **{f'name {name}': INSTALL.format(name) + CLEAN for name in GENERATING},
    'locale-gen': INSTALL.format('locales') + CLEAN + ' && echo "en_US.UTF-8 UTF-8" > /etc/locale.gen && locale-gen',
    'locales alone': INSTALL.format('locales') + CLEAN,
    'useradd': 'useradd -m -u 1001 app',
    'adduser': 'adduser --system --group --no-create-home app',
    'echo': 'echo "a line of configuration" > /etc/app.conf',
}


def set_up(root):
    main, security = mirrors()
    with open(f'{root}/etc/apt/sources.list', 'w') as out:
        out.write(f'deb {main} bookworm main\ndeb {main} bookworm-updates main\ndeb {security} bookworm-security main\n')
    for path, text in CONFIG.items():
        with open(os.path.join(root, path), 'w') as out:
            out.write(text)
    for pattern in ('var/lib/apt/lists/*', 'var/cache/apt/*', 'var/log/*'):
        for path in glob.glob(os.path.join(root, pattern)):
            shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
    for path in ('var/lib/apt/lists/partial', 'var/cache/apt/archives/partial', 'var/log/apt'):
        os.makedirs(os.path.join(root, path), exist_ok=True)


def run_in(root, command):
    """Runs a command in a root file system; raises with its last words when it fails."""
    environment = dict(PATH='/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND='noninteractive', **{k: v for k, v in os.environ.items() if 'proxy' in k.lower()})
    subprocess.run(['mount', '-t', 'proc', 'proc', f'{root}/proc'], check=True)
    try:
        for file in ('etc/resolv.conf', 'etc/hosts'):
            shutil.copy(f'/{file}', f'{root}/{file}')
        done = subprocess.run(['chroot', root, 'sh', '-c', command], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    finally:
        subprocess.run(['umount', f'{root}/proc'], check=True)
    if done.returncode:
        raise RuntimeError(done.stdout[-500:])


def step(root, temp, command):
    """The upper directory of an overlay over `root` after a command."""
    upper, work, merged = (os.path.join(temp, d) for d in ('upper', 'work', 'merged'))
    for folder in (upper, work, merged):
        os.makedirs(folder)
    subprocess.run(['mount', '-t', 'overlay', 'overlay', '-o', f'lowerdir={root},upperdir={upper},workdir={work}', merged], check=True)
    try:
        run_in(merged, command)
    finally:
        subprocess.run(['umount', merged], check=True)
    for file in ('etc/resolv.conf', 'etc/hosts'):
        if os.path.exists(f'{upper}/{file}'):
            os.remove(f'{upper}/{file}')
    return upper


def main():
    args = argparse.ArgumentParser()
    args.add_argument('--root')
    root = args.parse_args().root
    record = Record('apt_rules.jsonl')
    with tempfile.TemporaryDirectory() as temp:
        if not root:
            root = os.path.join(temp, 'root')
            subprocess.run(['apt-get', '-q', 'download', 'debootstrap'], cwd=temp, check=True)
            subprocess.run(['dpkg-deb', '-x', glob.glob(f'{temp}/debootstrap_*.deb')[0], f'{temp}/tool'], check=True)
            subprocess.run([f'{temp}/tool/usr/sbin/debootstrap', '--variant=minbase', 'bookworm', root, mirrors()[0]],
                           env=dict(os.environ, DEBOOTSTRAP_DIR=f'{temp}/tool/usr/share/debootstrap'), check=True)
        set_up(root)
        if 'upgrade' not in record.rows:
            with tempfile.TemporaryDirectory(dir=temp) as folder:
                upper = step(root, folder, UPGRADE)
                record.add('upgrade', **dict(zip(('unpacked', 'gzip'), weigh(upper))))
            run_in(root, UPGRADE)  # the base from here on is as current as the archive: no later run brings upgrades of it
        for name, command in STEPS.items():
            if name in record.rows:
                continue
            with tempfile.TemporaryDirectory(dir=temp) as folder:
                upper = step(root, folder, command)
                unpacked, gz = weigh(upper)
                facts = dict(unpacked=unpacked, gzip=gz)
                for part in ('var/lib/apt/lists', 'var/lib/dpkg', 'var/cache/apt', 'var/cache/debconf', 'var/log', 'var/cache/ldconfig', 'usr/lib/locale'):
                    if os.path.isdir(f'{upper}/{part}'):
                        facts[part] = weigh(f'{upper}/{part}')
                record.add(name, **facts)
                print(name, facts, flush=True)


main()
