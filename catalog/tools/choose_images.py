#!/usr/bin/env python3
"""Chooses the base images of the catalog from a folder of recorded sizes, and calibrates what is not recorded.

    python3 catalog/tools/choose_images.py DATA_FOLDER

Reads   DATA_FOLDER/base_images.tsv, image_pairs_2018_2020.tsv.gz, usage/base_images.tsv
Writes  catalog/images.tsv, sources.tsv, image_ratios.tsv, image_ranges.tsv
Prints  how many rows each reason keeps or drops. The same input gives the same files.
No figure is made up here: a size that is not recorded stays empty, and is computed at look-up from image_ratios.tsv.
"""

import collections
import csv
import datetime
import gzip
import io
import math
import pathlib
import re
import sys

CATALOG = pathlib.Path(__file__).resolve().parent.parent
COMMAND = "python3 catalog/tools/choose_images.py DATA_FOLDER"

# Records made since then are "of today": both sizes of a ratio, and the stand-ins of moving tags, are taken from these.
MODERN = "2021"
# Records made since then stand for the newest of their line.
RECENT = "2026"
# Both sizes of a row count as of one build where their dates are this close.
PAIR_DAYS = 122
# A repository that so many files of the usage counts name is written often.
OFTEN = 10
# Fewer pairs than this give no ratio of their own.
FEWEST_PAIRS = 5

CODENAMES = {
    "debian": "wheezy jessie stretch buster bullseye bookworm trixie forky sid".split(),
    "ubuntu": "trusty xenial bionic focal jammy noble plucky questing resolute artful zesty eoan disco".split(),
}
OS_OF_WORD = {word: os for os, words in CODENAMES.items() for word in words} | {
    "debian": "debian", "ubuntu": "ubuntu", "alpine": "alpine", "centos": "centos", "oraclelinux": "oraclelinux", "oracle": "oraclelinux",
    "ol": "oraclelinux", "al": "amazonlinux", "ubi": "ubi", "fedora": "fedora", "azurelinux": "azurelinux", "mariner": "mariner",
}
OS_REPOSITORIES = {"debian", "ubuntu", "alpine", "fedora", "centos", "amazonlinux", "oraclelinux", "almalinux", "rockylinux", "opensuse",
                   "opensuse/leap", "buildpack-deps", "photon", "quay.io/centos/centos"}
TWO_PART_RELEASES = {"alpine", "ubuntu", "opensuse", "opensuse/leap"}
# Words that name no flavour, only "the newest".
MOVING_WORDS = {"latest", "lts", "stable", "current", "mainline", "cbl"}


class Tag:
    """A tag in parts: leading version, the OS it names, and flavours with their numbers."""

    def __init__(self, text):
        self.version, self.os, self.release, self.stamped = (), "", "", False
        flavours = []
        for i, word in enumerate(text.split("-")):
            letters, rest = re.match(r"(v(?=\d)|[A-Za-z]*)(.*)", word).groups()
            letters = letters.lower() if letters != "v" else ""
            numbers = tuple(int(n) for n in re.findall(r"\d+", rest))
            if any(n >= 20000000 for n in numbers):
                self.stamped = True
            elif not letters:
                if i == 0:
                    self.version = numbers
                elif flavours:
                    flavours[-1] = (flavours[-1][0], flavours[-1][1] + numbers)
            elif letters in OS_OF_WORD:
                self.os = OS_OF_WORD[letters]
                self.release = letters if letters in CODENAMES.get(self.os, ()) else rest
                if letters == "sid":
                    flavours.append((letters, ()))
            elif letters not in MOVING_WORDS:
                flavours.append((letters, numbers))
        self.flavours = tuple(sorted(flavours))

    def precision(self, image):
        """`full` never moves again, `minor` gets patches, `moving` follows the newest version."""
        parts = len(self.version)
        if self.stamped or parts >= 3 or (parts == 2 and self.release):
            return "full"
        if parts == 2 or (image in OS_REPOSITORIES and (parts >= (2 if image in TWO_PART_RELEASES else 1) or self.release)):
            return "minor"
        return "moving"


def read_tsv(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def write_tsv(name, comments, header, rows):
    out = io.StringIO()
    for comment in comments:
        out.write(f"# {comment}\n")
    out.write("\t".join(header) + "\n")
    for row in rows:
        assert len(row) == len(header), row
        out.write("\t".join(str(cell) for cell in row) + "\n")
    (CATALOG / name).write_text(out.getvalue(), encoding="utf-8")


def day(text):
    """Days since year 1 of `2026-08-19`, `2026-08` or `2026`; None where undated."""
    parts = [int(n) for n in re.findall(r"\d+", text)][:3]
    if not parts:
        return None
    if ".." in text:
        parts = parts[:2]
    return datetime.date(*(parts + [7, 1] if len(parts) == 1 else parts + [15] if len(parts) == 2 else parts)).toordinal()


def quantile(values, share):
    values = sorted(values)
    at = share * (len(values) - 1)
    low = math.floor(at)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (at - low)


def interval(values, share=0.05):
    """(low, median, high) that hold all but `share` at each end; a small sample is stretched by a quarter of its spread."""
    low, middle, high = (quantile(values, q) for q in (share, 0.5, 1 - share))
    if len(values) < 20:
        stretch = (max(values) - min(values)) / 4
        low, high = max(min(values) - stretch, min(values) / 2), max(values) + stretch
    return low, middle, high


class Row:
    def __init__(self, record):
        number = lambda key: int(record[key]) if record[key] else None
        self.image, self.tag = record["image"], record["tag"]
        self.unpacked = number("on_disk_bytes")
        self.compressed, self.arm64 = number("compressed_bytes"), number("compressed_arm64_bytes")
        self.unpacked_date = record["on_disk_date"].strip("-") or "undated"
        self.compressed_date = record["compressed_date"].strip("-") or "undated"
        self.unpacked_source, self.compressed_source = record["source_on_disk"], record["source_compressed"]
        self.os, self.libc = record["os_family"], record["libc"]
        self.package_manager, self.shell = record["package_manager"], record["shell"]
        header = re.search(r"local record header ([^\s;]+)", record["note"])
        product = re.search(r"product ([\d.]+)", record["note"])
        self.was = header.group(1).rpartition(":")[2] if header else product.group(1) if product else ""
        if self.was == self.tag:
            self.was = ""
        self.approximate = "approximate" in record["note"] or "doubtful" in record["note"] or "rounded" in record["note"]
        self.parsed = Tag(self.tag)
        self.was_parsed = Tag(self.was) if self.was else self.parsed
        self.precision = self.parsed.precision(self.image)

    def newest(self):
        dates = [d for d in (self.unpacked_date if self.unpacked else "", self.compressed_date if self.compressed else "") if d and d != "undated"]
        return max(dates, default="")

    def version(self):
        return max(self.parsed.version, self.was_parsed.version)

    def signature(self):
        return (self.image, self.os, self.parsed.flavours)

    def paired(self):
        if self.approximate or not self.unpacked or not self.compressed:
            return False
        days = day(self.unpacked_date), day(self.compressed_date)
        return None not in days and abs(days[0] - days[1]) <= PAIR_DAYS

    def ratio(self):
        return self.compressed / self.unpacked


# --- what is not recorded: ratios and ranges -------------------------------------------------------------------------

def ratio_groups(image, os):
    """From the closest kin to everything."""
    return (f"{image}/{os}", f"{image}/*", f"*/{os}", "*/*")


def calibrate_ratios(rows):
    """key -> (n, low, median, high, share inside when each is left out, days), of compressed/unpacked."""
    pairs, gapped = collections.defaultdict(set), collections.defaultdict(set)
    for row in rows:
        if row.unpacked and row.compressed and not row.approximate:
            for key in ratio_groups(row.image, row.os):
                (pairs if row.paired() else gapped)[key].add((row.newest() >= MODERN, row.unpacked, row.compressed))
    table = {}
    for key in sorted(set(pairs) | set(gapped)):
        found, days = pairs[key], PAIR_DAYS
        if len(found) < FEWEST_PAIRS and not key.startswith("*"):
            found, days = found | gapped[key], 0
        modern = [pair for pair in found if pair[0]]
        values = sorted(c / u for _, u, c in (modern if len(modern) >= FEWEST_PAIRS else found))
        if len(values) < FEWEST_PAIRS:
            continue
        inside = 0
        for i, value in enumerate(values):
            low, _, high = interval(values[:i] + values[i + 1:])
            inside += low <= value <= high
        table[key] = (len(values), *interval(values), inside / len(values), days)
    return table


def ratio_of(table, row):
    return next(table[key] for key in ratio_groups(row.image, row.os) if key in table)


def drop_stale_halves(rows, table):
    """Where both sizes are of different builds and do not fit together, the older one goes: the tag has moved since."""
    dropped = 0
    for row in rows:
        if row.unpacked and row.compressed and not row.paired() and row.unpacked != 0:
            _, low, _, high, _, _ = ratio_of(table, row)
            if not low <= row.ratio() <= high:
                # An undated half cannot be shown to be the older one; the dated one stays.
                older_is_unpacked = (day(row.unpacked_date) or 0) < (day(row.compressed_date) or 0)
                if older_is_unpacked:
                    row.unpacked, row.unpacked_date, row.unpacked_source = None, "", ""
                else:
                    row.compressed, row.arm64, row.compressed_date, row.compressed_source = None, None, "", ""
                dropped += 1
    return dropped


def calibrate_ranges(rows, pairs):
    """Rows (key, unit, n, low, likely, high, source) of image_ranges.tsv."""
    out = []
    pairs_source = "image_pairs_2018_2020: the same tag in the snapshots of 2018-01 and 2020-10"
    recorded = collections.defaultdict(dict)
    for pair in pairs:
        recorded[pair["image"], pair["tag"]][pair["snapshot"]] = int(pair["on_disk_bytes"])
    drift = collections.defaultdict(set)
    for (image, tag), sizes in sorted(recorded.items()):
        if len(sizes) == 2:
            old, new = sizes["mariko2018"], sizes["beatzevo2020"]
            precision = Tag(tag).precision(image)
            drift["release" if precision == "minor" and image in OS_REPOSITORIES else precision].add((image, old, new))
    for precision in ("full", "release", "minor", "moving"):
        values = [new / old for _, old, new in drift[precision]]
        out.append((f"drift-{precision}", "per mille in 1000 days", len(values),
                    *(round(1000 * x) for x in interval(values, 0.1)), pairs_source))
    arm = {(r.compressed, r.arm64) for r in rows if r.compressed and r.arm64}
    out.append(("arm64", "per mille of amd64", len(arm), *(round(1000 * quantile([b / a for a, b in arm], q)) for q in (0.05, 0.5, 0.95)),
                "base_images: all rows with both platforms"))
    for os in ["*"] + sorted({r.os for r in rows if r.os}):
        for half in ("unpacked", "compressed"):
            # One figure per repository (the median of its rows), so that none with many tags outweighs the others.
            by_image = collections.defaultdict(list)
            for row in rows:
                if os in ("*", row.os) and getattr(row, half):
                    by_image[row.image].append(getattr(row, half))
            values = [quantile(sizes, 0.5) for sizes in by_image.values()]
            if len(values) >= FEWEST_PAIRS:
                out.append((f"unknown-{half}/{os}", "bytes", len(values), *(round(quantile(values, q)) for q in (0.05, 0.5, 0.95)),
                            "base_images: the median row of each repository"))
    return out


# --- what is kept ----------------------------------------------------------------------------------------------------

def read_usage(path):
    """(image, tag) -> files that name it."""
    usage = collections.Counter()
    for row in read_tsv(path):
        item = re.sub(r"^(?:mirror\.gcr\.io|docker\.io|public\.ecr\.aws/docker)/library/", "", row["item"])
        image, _, tag = item.partition(":")
        usage[image, tag or "latest"] += int(row["files"])
    return usage


def superseded(row, newest_of):
    """A moving tag whose record is half a year older than that of a sibling, or of an older version than a later one's."""
    kin = newest_of.get(row.signature())
    if row.precision != "moving" or kin is None or kin is row or not kin.newest():
        return False
    if not row.newest():
        # Undated: it gives way only to what is surely of today.
        return not row.version() and kin.newest() >= RECENT
    same_line = not row.parsed.version or kin.version()[:1] == row.parsed.version[:1]
    newer = (day(kin.newest()) or 0) > (day(row.newest()) or 0)
    much_newer = (day(kin.newest()) or 0) - (day(row.newest()) or 0) > 180
    return same_line and newer and (much_newer or kin.version() > row.version() > ())


def choose(rows, usage):
    """Rows kept, with the reason for each."""
    by_image = collections.defaultdict(list)
    newest_of = {}
    for row in rows:
        by_image[row.image].append(row)
        kin = newest_of.get(row.signature())
        if row.newest() >= (MODERN if row.precision == "moving" else "") and (kin is None or (row.newest(), row.version()) > (kin.newest(), kin.version())):
            newest_of[row.signature()] = row
    kept, reasons = [], collections.Counter()

    def keep(row, reason):
        kept.append(row)
        reasons["keep: " + reason] += 1

    for image in sorted(by_image):
        kin = by_image[image]
        groups = collections.defaultdict(list)
        for row in kin:
            if not row.unpacked and not row.compressed:
                reasons["drop: no size, or scratch, which is no image"] += 1
            elif image in OS_REPOSITORIES and row.parsed.stamped and not usage[image, row.tag]:
                reasons["drop: a dated tag of a distribution that nobody writes"] += 1
            elif superseded(row, newest_of):
                reasons["drop: the tag has moved, a newer sibling is recorded"] += 1
            elif not usage[image, row.tag] and any(word in row.tag for word in ("onbuild", "-rc", "rc-", "-ea-", "rc1", "rc2", "backports", "windows")):
                reasons["drop: pre-releases, onbuild, backports that nobody writes"] += 1
            else:
                groups[(row.unpacked, row.compressed, row.arm64)].append(row)
        # Old builds of a repository that few people write are not worth their bytes; its newest ones stay.
        written = sum(files for (name, _), files in usage.items() if name == image)
        newest_year = max((row.newest() for row in kin), default="")[:4]
        for same in groups.values():
            same.sort(key=lambda r: (-len(r.tag), r.tag))
            fullest = max(same, key=lambda r: (len(r.parsed.version), len(r.tag), r.tag))
            for row in same:
                if usage[image, row.tag]:
                    keep(row, "written by people")
                elif row.newest() >= MODERN or (row.unpacked and row.newest() == ""):
                    keep(row, "recorded since 2021")
                elif row is fullest and (written >= OFTEN or (written and row.newest()[:4] == newest_year)):
                    keep(row, "fullest tag of one build, the repository is written by people")
                elif row is fullest and row.newest()[:4] == newest_year and not row.parsed.flavours:
                    keep(row, "fullest tag of the newest build of another repository")
                elif row.precision == "minor" and written >= OFTEN and not row.parsed.release:
                    keep(row, "the X.Y tag of one build, the repository is written by people")
                else:
                    reasons["drop: another tag of the same build, or a build of a repository nobody writes"] += 1
    return kept, reasons


def main():
    data = pathlib.Path(sys.argv[1])
    rows = [Row(record) for record in read_tsv(data / "base_images.tsv")]
    today = max(row.newest() for row in rows)
    rows.sort(key=lambda r: (r.image, r.tag))
    usage = read_usage(data / "usage" / "base_images.tsv")

    ratios = calibrate_ratios(rows)
    stale = drop_stale_halves(rows, ratios)
    ranges = calibrate_ranges(rows, read_tsv(data / "image_pairs_2018_2020.tsv.gz"))
    kept, reasons = choose(rows, usage)

    sources = {}

    def source_id(row, text):
        if not text:
            return "-"
        text = re.sub(r"\s+", " ", text.replace(f"repos/{row.image}/", "repos/{image}/").replace(f"/{row.tag}.md", "/{tag}.md"))
        return sources.setdefault(text, f"s{len(sources) + 1}")

    write_tsv("images.tsv", [
        "Base images: recorded sizes in bytes (MB of repo-info are 10^6, two decimals; compressed ones are exact sums of layers).",
        "Empty: not recorded. Dates: when that half was recorded. was: the fullest tag the record gives itself. sN: see sources.tsv.",
        f"Written by `{COMMAND}`; by hand added rows are in images_extra.tsv.",
    ], ["image", "tag", "unpacked", "compressed_amd64", "compressed_arm64", "unpacked_date", "compressed_date", "was", "os", "libc",
        "package_manager", "shell", "approximate", "source_unpacked", "source_compressed"], [
        [r.image, r.tag, *("" if n is None else n for n in (r.unpacked, r.compressed, r.arm64)), r.unpacked_date if r.unpacked is not None else "",
         r.compressed_date if r.compressed is not None else "", r.was, r.os, r.libc, r.package_manager, r.shell, "yes" if r.approximate else "",
         source_id(r, r.unpacked_source) if r.unpacked is not None else "-", source_id(r, r.compressed_source) if r.compressed is not None else "-"]
        for r in kept])
    write_tsv("sources.tsv", ["Where the figures of images.tsv are from: repository, path, commit. {image} and {tag} stand for the row's own."],
              ["id", "source"], [[key, text] for text, key in sources.items()])
    write_tsv("image_ratios.tsv", [
        "compressed / unpacked in thousandths, for images of which only one size is recorded: quantiles over the pairs of a family.",
        f"Pairs: both sizes dated within {PAIR_DAYS} days; where a family has fewer than {FEWEST_PAIRS}, pairs of any dates (days = 0).",
        f"Of {MODERN} and later where there are {FEWEST_PAIRS} of these. inside: the share of pairs within low..high of the others, in thousandths.",
        "low..high: 5 % and 95 % quantiles; with fewer than 20 pairs least and greatest, stretched by a quarter of their spread.",
        f"Written by `{COMMAND}`.",
    ], ["key", "n", "low", "median", "high", "inside", "days", "source", "date"], [
        [key, n, math.floor(1000 * low), round(1000 * middle), math.ceil(1000 * high), round(1000 * inside), days, "base_images", today]
        for key, (n, low, middle, high, inside, days) in sorted(ratios.items())
        if any(key in ratio_groups(r.image, r.os) for r in kept)])
    write_tsv("image_ranges.tsv", [
        "How far tags drift with age (10 %, 50 %, 90 %), platforms differ and images of unknown repositories vary (5 %, 50 %, 95 %).",
        f"Written by `{COMMAND}`.",
    ], ["key", "unit", "n", "low", "likely", "high", "source", "date"], [[*row, today] for row in ranges])

    print(f"{len(rows)} records, {len(kept)} kept of {len({r.image for r in kept})} repositories; {stale} stale halves left empty; newest {today}")
    for reason, count in sorted(reasons.items()):
        print(f"{count:6} {reason}")
    inside = [(n, share) for n, _, _, _, share, _ in ratios.values()]
    print(f"ratios: {len(ratios)} groups, {1000 * sum(n * s for n, s in inside) / sum(n for n, _ in inside):.0f} of 1000 pairs inside the range of their kin")
    written = sum(usage.values())
    exact = sum(n for (i, t), n in usage.items() if any(r.image == i and r.tag == t for r in kept))
    family = sum(n for (i, _), n in usage.items() if i in {r.image for r in kept})
    print(f"of {written} uses: {exact} name a kept tag, {family} a kept repository")


if __name__ == "__main__":
    main()
