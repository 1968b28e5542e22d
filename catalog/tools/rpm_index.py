"""An index of rpm packages (`primary.xml`): what there is, what each needs, and what dnf would take for it."""
import re
import xml.etree.ElementTree as xml

COMMON, RPM = '{http://linux.duke.edu/metadata/common}', '{http://linux.duke.edu/metadata/rpm}'
ARCHITECTURES = 'x86_64', 'noarch'


class Entry:
    """One package. Sizes are bytes: `file`, the package; `payload`, that of it which is compressed; `header`; `installed`."""

    def __init__(self, file, payload, header, installed, requires=(), recommends=(), provides=(), order=()):
        self.file, self.payload, self.header, self.installed = file, payload, header, installed
        self.requires, self.recommends, self.provides, self.order = list(requires), list(recommends), list(provides), order


def natural(version):
    """Orders versions: numbers before words, as rpm does."""
    return [(1, int(part)) if part.isdigit() else (0, part) for part in re.findall(r'\d+|[A-Za-z]+', version)]


def read_primary(stream):
    """name -> Entry, the newest of each; modules that one has to enable only where there is nothing else."""
    found = {}
    for _, element in xml.iterparse(stream):
        if element.tag != f'{COMMON}package':
            continue
        name, version, size = (element.find(f'{COMMON}{word}') for word in ('name', 'version', 'size'))
        if element.findtext(f'{COMMON}arch') in ARCHITECTURES:
            order = '.module' not in version.get('rel'), int(version.get('epoch')), natural(version.get('ver')), natural(version.get('rel'))
            if name.text not in found or order > found[name.text].order:
                parts = element.find(f'{COMMON}format')
                listed = {word: [entry.get('name') for entry in parts.iterfind(f'{RPM}{word}/{RPM}entry')] for word in ('requires', 'recommends', 'provides')}
                start, end = (int(parts.find(f'{RPM}header-range').get(side)) for side in ('start', 'end'))
                files = [file.text for file in parts.iterfind(f'{COMMON}file')]
                file = int(size.get('package'))
                found[name.text] = Entry(file, file - end, end - start, int(size.get('installed')), listed['requires'], listed['recommends'], listed['provides'] + files, order)
        element.clear()
    return found


class Index:
    """All packages by name, and who provides what."""

    def __init__(self, entries):
        self.entries, self.providers = entries, {}
        for name, entry in entries.items():
            for item in {name, *entry.provides}:
                self.providers.setdefault(item, []).append(name)

    def offers(self, item):
        """The packages that satisfy a requirement, first the one to take: the one of this name, else the shortest."""
        return sorted(self.providers.get(item, ()), key=lambda name: (name != item, len(name), name))

    def needs(self, name, recommends=False):
        """What a package requires (or recommends), each a list of what satisfies it. Conditions and rpm's own features are left out."""
        entry = self.entries[name]
        items = dict.fromkeys(entry.recommends if recommends else entry.requires)
        groups = [self.offers(item) for item in items if not item.startswith(('rpmlib(', '('))]
        return [group for group in groups if group and name not in group]

    def closure(self, names, base=(), recommends=False):
        """What installing `names` brings beside the base."""
        chosen = dict.fromkeys(offers[0] for offers in map(self.offers, names) if offers)
        queue = list(chosen)
        for name in queue:
            for group in self.needs(name) + (self.needs(name, True) if recommends else []):
                if not any(offer in chosen or offer in base for offer in group):
                    chosen[group[0]] = None
                    queue.append(group[0])
        return {name for name in chosen if name not in base}
