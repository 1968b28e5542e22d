#!/usr/bin/env python3
"""Weighs what cargo has left of a build that was made already: this project's own, say. Compresses by samples.

Adds the line `cargo own tree` to measured/projects.jsonl.

usage: measure_cargo_tree.py RELEASE_FOLDER DEBUG_FOLDER REGISTRY_FOLDER
"""
import os
import sys

from measuring import GzipCounter, Record, walk


def weigh_sampled(root):
    counter, unpacked, seen = GzipCounter(), 0, set()
    for path in walk(root):
        full = os.path.join(root, path)
        try:
            info = os.lstat(full)
            if os.path.islink(full) or not os.path.isfile(full) or info.st_ino in seen:
                continue
            seen.add(info.st_ino)  # a hard link is stored once in a layer
            unpacked += info.st_size
            with open(full, 'rb') as file:
                counter.write(b'\0' * 512)
                if info.st_size < 2_000_000:
                    counter.write_sampled(file.read(), slices=2, width=1 << 14)
                else:
                    slices = []
                    for at in range(0, info.st_size - 65536, info.st_size // 4):
                        file.seek(at)
                        slices.append(file.read(32768))
                    part = GzipCounter()
                    part.write(b''.join(slices))
                    counter.size += part.finish() * info.st_size // sum(map(len, slices))
        except FileNotFoundError:
            continue
    return unpacked, counter.finish()


def main():
    facts = {}
    for key, folder in zip(('release', 'debug', 'registry'), sys.argv[1:]):
        facts[key], facts[f'{key}_gzip'] = weigh_sampled(folder)
    Record('projects.jsonl').add('cargo own tree', **facts)
    print(facts)


if __name__ == '__main__':
    main()
