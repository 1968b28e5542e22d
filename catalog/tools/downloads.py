"""What the scripts on downloads share: patterns of URLs, versions in them, and which recorded version stands in for another.

`src/catalog/download.rs` reads a URL the same way.
"""
import os
import re

from measuring import HERE

# Words for processors in the names of files, by the name the table has for them.
PROCESSORS = {'amd64': 'amd64 x86_64 x86-64 x64 64bit linux64', 'arm64': 'arm64 aarch64 aarch_64'}
WORDS = {word: name for name, words in PROCESSORS.items() for word in words.split()}
ARCHIVES = '.tar.gz .tgz .tar.xz .txz .tar.bz2 .tbz2 .tar.zst .tar .zip .gz .xz .bz2 .7z'.split()
VERSION = r'v?(?P<version>\d[^/-]*(?:-(?:\d|rc|alpha|beta|preview)[^/-]*)*|latest|stable|current|)'
FOLDER = r'[^/\d]*(?P<version>[^/]*)'
PLATFORM = re.compile(r'(?:^|[-_.])(?:linux|musl|gnu|' + '|'.join(WORDS) + r')(?=$|[-_.])')


def read_patterns():
    """(pattern, name in records) of names/downloads.txt."""
    with open(os.path.join(HERE, 'names', 'downloads.txt')) as lines:
        for line in lines:
            if line.strip() and not line.startswith('#'):
                pattern, _, recorded = line.rstrip('\n').partition('\t')
                yield pattern, recorded or pattern


def expression(pattern):
    """A pattern as a regular expression with the groups `version` and `processor`. A recorded name may lack the folder that says the version."""
    def translated(text, version):
        text = re.escape(text).replace(r'\*', '.*?').replace('%', version)
        return text.replace('@', f'(?P<processor>{"|".join(map(re.escape, WORDS))})')

    folder, slash, rest = pattern.rpartition('/')
    text = f"(?:{translated(folder, FOLDER)}/)?{translated(rest, '')}" if slash and folder == '%' else translated(pattern, VERSION)
    return re.compile(text + '$', re.IGNORECASE)


def numbers(version):
    return [int(number) for number in re.findall(r'\d+', version or '')]


def shared(one, other):
    """How many leading numbers two versions share."""
    count = 0
    for a, b in zip(one, other):
        if a != b:
            break
        count += 1
    return count


def nearest(version, versions):
    """The version that shares most leading numbers, then differs least in the next one; of equals the newest. Versions are lists of numbers."""
    def distance(other):
        count = shared(version, other)
        step = abs((version + [0])[min(count, len(version))] - (other + [0])[min(count, len(other))])
        return (-count, step, [-number for number in other])
    return min(versions, key=distance)


def kind(name):
    """The rule that says what a file weighs of which only the name is known; None where no rule is for such names."""
    name = name.lower()
    for ending, rule in (('.deb', 'download-deb'), ('.rpm', 'download-rpm'), ('.jar', 'download-jar'), ('.war', 'download-jar')):
        if name.endswith(ending):
            return rule
    if name.endswith(('.sh', '.bash', '.py', '.pl')):
        return 'download-binaries' if PLATFORM.search(name) else 'download-script'
    if any(name.endswith(ending) for ending in ARCHIVES):
        return 'download-binaries' if PLATFORM.search(name) else 'download-sources'
    return 'download-program' if PLATFORM.search(name) and not re.search(r'\.[a-z]\w*$', re.sub(PLATFORM, '', name)) else None
