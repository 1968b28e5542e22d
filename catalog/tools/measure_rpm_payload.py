#!/usr/bin/env python3
"""Writes measured/rpm_payload.jsonl: what files weigh in an rpm package, and what of them in a layer, by files of Debian's packages.

An rpm package holds all files under zstd -19 (as those of Enterprise Linux 9 and Fedora); a base image's rpm leaves manuals and
documents out, and a layer is gzip -6. For each package of PACKAGES: unpacked bytes of all its files and of those kept, and both
compressed sizes.

usage: measure_rpm_payload.py   (needs apt, dpkg-deb, zstd)
"""
import os
import subprocess
import tempfile

from measuring import Record, walk, weigh

# Of many kinds, none of them small: compilers, scripts, libraries, headers, data.
PACKAGES = '''binutils-x86-64-linux-gnu cmake-data cpp-12 curl g++-12 git jq libc6-dev libglib2.0-0 libgtk-3-0 libicu72 libperl5.36 libpython3.11-stdlib
    libruby3.1 libssl-dev libssl3 libstdc++-12-dev libxml2 make nginx-common openjdk-17-jre-headless openssh-client openssh-server openssl perl-base
    perl-modules-5.36 postgresql-15 postgresql-client-15 python3.11-minimal rsync tzdata unzip vim vim-runtime wget'''.split()
LEFT_OUT = 'usr/share/doc/', 'usr/share/man/', 'usr/share/info/'


def zstd(root):
    tar = subprocess.Popen(['tar', '-C', root, '-c', '.'], stdout=subprocess.PIPE)
    squeezed = subprocess.run(['zstd', '-19', '-T1', '-c'], stdin=tar.stdout, check=True, stdout=subprocess.PIPE).stdout
    return len(squeezed)


def main():
    record = Record('rpm_payload.jsonl')
    for package in PACKAGES:
        if package in record.rows:
            continue
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(['apt-get', 'download', package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
            (file,) = os.listdir(folder)
            root = os.path.join(folder, 'root')
            subprocess.run(['dpkg-deb', '-x', os.path.join(folder, file), root], check=True)
            everything = sum(os.lstat(os.path.join(root, path)).st_size for path in walk(root) if os.path.isfile(os.path.join(root, path)))
            kept, gzip = weigh(root, [path for path in walk(root) if not path.startswith(LEFT_OUT)])
            record.add(package, all=everything, kept=kept, zstd=zstd(root), gzip=gzip)
        print(package)


if __name__ == '__main__':
    main()
