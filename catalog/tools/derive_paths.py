#!/usr/bin/env python3
"""Derives the size of large known paths in base images: an image less the base that its own Dockerfile starts from.

    python3 catalog/tools/derive_paths.py

Reads   catalog/images.tsv (and the rules below, each with the Dockerfile that shows base and path)
Writes  catalog/image_paths.tsv
A difference also holds what else the Dockerfile adds (certificates, a few libraries): see `holds` in each source.
"""

import re

from choose_images import CATALOG, Tag, write_tsv

COMMAND = "python3 catalog/tools/derive_paths.py"
# repository, tag must match, path, base repository, base tag of a release, what else the difference holds
RULES = [
    ("golang", r"alpine", "/usr/local/go", "alpine", "{0}", "ca-certificates", "docker-library/golang 1.26/alpine3.23/Dockerfile@7c8c182"),
    ("node", r"alpine", "/usr/local", "alpine", "{0}", "libstdc++ and /opt/yarn-*", "nodejs/docker-node 22/alpine3.23/Dockerfile@f27d936f"),
    ("node", r"slim", "/usr/local", "debian", "{0}-slim", "/opt/yarn-*", "nodejs/docker-node 22/bookworm-slim/Dockerfile@f27d936f"),
    ("python", r"alpine", "/usr/local", "alpine", "{0}", "ca-certificates, tzdata and libraries", "docker-library/python 3.10/alpine3.23/Dockerfile@4f070595"),
    ("python", r"slim", "/usr/local", "debian", "{0}-slim", "ca-certificates, netbase, tzdata", "docker-library/python 3.13/slim-bookworm/Dockerfile@4f070595"),
    ("rust", r"^1\.\d+\.\d+-(stretch|buster)$", "/usr/local", "buildpack-deps", "{0}", "nothing", "rust-lang/docker-rust nightly/bookworm/Dockerfile@7668ee2"),
    ("openjdk", r"^\d+.*-jdk-slim-buster$", "/usr/local/openjdk-{1}", "debian", "{0}-slim", "ca-certificates", "docker-library/openjdk 27/slim-bookworm/Dockerfile@da2d75fd"),
]


def size(text):
    return int(text) if text else None


def release_of(row):
    """`3.10`, `bookworm`: the release the tag, or the record of it, names."""
    return next((tag.release for tag in (Tag(row["tag"]), Tag(row["was"])) if tag.release), "")


def base_of(bases, template, release):
    """The base's row: that release, else the newest earlier one of its numbers (Alpine releases differ by a few per cent)."""
    exact = bases.get(template.format(release))
    if exact and exact["unpacked"]:
        return exact
    if not re.fullmatch(r"\d+\.\d+", release):
        return None
    number = lambda text: [int(n) for n in text.split(".")]
    earlier = [tag for tag, row in bases.items() if re.fullmatch(r"\d+\.\d+", tag) and row["unpacked"] and number(tag) <= number(release)]
    nearest = max(earlier, key=number, default=None)
    return bases[nearest] if nearest and template == "{0}" else None


def main():
    images = [row for row in read_table("images.tsv")]
    out = []
    for image, pattern, path, base_image, template, holds, dockerfile in RULES:
        bases = {row["tag"]: row for row in images if row["image"] == base_image}
        seen = set()
        for row in images:
            if row["image"] != image or not re.search(pattern, row["tag"]) or not row["unpacked"] or row["approximate"]:
                continue
            base = base_of(bases, template, release_of(row))
            if base is None:
                continue
            unpacked = size(row["unpacked"]) - size(base["unpacked"])
            both = row["compressed_amd64"] and base["compressed_amd64"]
            compressed = size(row["compressed_amd64"]) - size(base["compressed_amd64"]) if both else ""
            tag = max((row["tag"], row["was"]), key=lambda text: (len(Tag(text).version), len(text)))
            version = Tag(tag).version
            if unpacked <= 0 or (unpacked, compressed) in seen:
                continue
            seen.add((unpacked, compressed))
            out.append([image, tag, path.format("", version[0] if version else ""), unpacked, compressed,
                        f"{image}:{row['tag']} less {base_image}:{base['tag']} ({row['source_unpacked']}, {base['source_unpacked']}); "
                        f"{dockerfile}; holds {holds} too", row["unpacked_date"]])
    write_tsv("image_paths.tsv", [
        "Large known paths in base images, in bytes: an image less the base its Dockerfile starts from. sN: see sources.tsv.",
        f"Written by `{COMMAND}`.",
    ], ["image", "tag", "path", "unpacked", "compressed", "source", "date"], out)
    print(f"{len(out)} paths of {len({row[0] for row in out})} repositories")


def read_table(name):
    lines = [line for line in (CATALOG / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"))) for line in lines[1:]]


if __name__ == "__main__":
    main()
