"""What the measuring scripts share: weigh files as an image layer would, and keep a resumable record.

A record is a JSON-lines file in `measured/`; each line has at least `name` and `date`. What is recorded once is not
measured again until its line is deleted.
"""
import datetime
import json
import os
import stat
import subprocess
import tarfile
import time
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
CATALOG = os.path.dirname(HERE)
TODAY = datetime.date.today().isoformat()


class GzipCounter:
    """A file that only counts the bytes gzip -6 would write."""

    def __init__(self):
        self.size = 18  # gzip header and trailer
        self.zip = zlib.compressobj(6, zlib.DEFLATED, -15)

    def write(self, data):
        self.size += len(self.zip.compress(data))
        return len(data)

    def write_sampled(self, data, slices=6, width=1 << 16):
        """Counts a large file by slices of it: within a few per cent of `write`, at a fraction of the time."""
        if len(data) <= 2 * slices * width:
            return self.write(data)
        step = len(data) // slices
        sample = b''.join(data[at:at + width] for at in range(0, step * slices, step))
        self.size += len(zlib.compress(sample, 6)) * len(data) // len(sample)
        return len(data)

    def finish(self):
        self.size += len(self.zip.flush())
        return self.size


def weigh(root, names=None):
    """(sum of file sizes, gzip -6 size of the tar) of the files `names` (default: all) under `root`."""
    counter, unpacked = GzipCounter(), 0
    with tarfile.open(fileobj=counter, mode='w|', format=tarfile.PAX_FORMAT) as tar:
        for path in sorted(names if names is not None else walk(root)):
            full = os.path.join(root, path)
            if stat.S_ISREG(os.lstat(full).st_mode):
                unpacked += os.lstat(full).st_size
            tar.add(full, arcname=path, recursive=False)
    return unpacked, counter.finish()


def walk(root):
    """Relative paths of all files, links and directories under `root`."""
    for folder, dirs, files in os.walk(root):
        for name in files + dirs:
            yield os.path.relpath(os.path.join(folder, name), root)


def snapshot(root):
    """path -> (size, modification time) of all files under `root`, to tell later what is new."""
    found = {}
    for path in walk(root):
        info = os.lstat(os.path.join(root, path))
        if not stat.S_ISDIR(info.st_mode):
            found[path] = (info.st_size, info.st_mtime_ns)
    return found


def read_counted(file):
    """name -> how often it is used (1 where the list does not say); `#` starts a comment line."""
    found = {}
    with open(os.path.join(HERE, 'names', file)) as lines:
        for line in lines:
            if line.strip() and not line.startswith('#'):
                name, _, count = line.strip().partition('\t')
                found.setdefault(name, int(count) if count.isdigit() else 1)
    return found


def read_names(file):
    """The lines of a list without counts, in order and without doubles."""
    with open(os.path.join(HERE, 'names', file)) as lines:
        return list(dict.fromkeys(line.strip() for line in lines if line.strip() and not line.startswith('#')))


class Record:
    """The JSON-lines record `measured/<file>`."""

    def __init__(self, file):
        self.path = os.path.join(HERE, 'measured', file)
        self.rows = {}
        if os.path.exists(self.path):
            with open(self.path) as lines:
                self.rows = {row['name']: row for row in map(json.loads, lines)}

    def clear(self):
        """Forgets all: for a record that is computed, not measured."""
        self.rows = {}
        open(self.path, 'w').close()

    def add(self, name, **facts):
        row = dict(name=name, date=TODAY, **facts)
        self.rows[name] = row
        with open(self.path, 'a') as out:
            out.write(json.dumps(row, sort_keys=True) + '\n')


def ran(name, command, timeout, **where):
    """Whether a command went well; says of `name` what went wrong."""
    try:
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=timeout, **where)
    except subprocess.TimeoutExpired:
        print(name, 'took too long')
        return False
    if run.returncode:
        print(name, 'failed:', run.stdout.strip().splitlines()[-1:])
    return run.returncode == 0


class Deadline:
    """Says when `minutes` are over."""

    def __init__(self, minutes):
        self.end = time.monotonic() + 60 * minutes

    def passed(self):
        return time.monotonic() > self.end


def quantile(values, share):
    """The value at `share` (0..1) of the sorted values."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
