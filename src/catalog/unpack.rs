//! The packed catalog, read in place.
//!
//! Input: the packed text (see [`super::pack`]). Output: rows of images and cells of tables, found by name. Must not
//! know how a look-up chooses among them. Nothing is copied up front, and only the places of sections and repositories are
//! noted down.

use super::pack::SECTION;

/// The packed text by section.
#[derive(Clone, Debug, Default)]
pub struct Packed {
    sections: Vec<(&'static str, &'static str)>,
    /// Repositories and their lines, sorted by name.
    repositories: Vec<(&'static str, &'static str)>,
    profiles: Vec<&'static str>,
}

/// A row of the images section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImageRow {
    /// The tag.
    pub tag: &'static str,
    /// Bytes on disk, where recorded.
    pub unpacked: Option<u64>,
    /// Compressed bytes for amd64, where recorded.
    pub compressed: Option<u64>,
    /// Compressed bytes for arm64, where recorded; within a thousandth.
    pub arm64: Option<u64>,
    /// When the newer of its figures was recorded; `undated` where the record does not say.
    pub date: &'static str,
    /// Distribution, C library, package manager and shell, with blanks between.
    pub profile: &'static str,
    /// The fullest tag the record gave itself; empty where that is `tag`.
    pub was: &'static str,
    /// Whether the figures are rounded or of an unknown build.
    pub approximate: bool,
}

impl Packed {
    /// Finds the sections of a packed text.
    pub fn new(text: &'static str) -> Self {
        let mut packed = Self::default();
        packed.add(text);
        packed
    }

    /// Adds the sections of a packed text. One of a name that is known already goes on with it: both are searched; but a later one of images
    /// holds all that an earlier one does.
    pub fn add(&mut self, text: &'static str) {
        for (name, lines) in text.split(SECTION).filter_map(|section| section.split_once('\n')) {
            match name {
                "images" => self.repositories = lines.split('!').filter_map(|lines| lines.split_once('\n')).collect(),
                "profiles" => self.profiles = lines.lines().collect(),
                _ => self.sections.push((name, lines)),
            }
        }
    }

    /// The lines of a section, of its first part where it has several; empty where there is none.
    pub fn section(&self, name: &str) -> &'static str {
        self.parts(name).next().unwrap_or("")
    }

    /// The lines of all parts of a section.
    pub fn lines(&self, name: &str) -> impl Iterator<Item = &'static str> + use<> {
        let parts: Vec<&'static str> = self.parts(name).collect();
        parts.into_iter().flat_map(str::lines)
    }

    fn parts(&self, name: &str) -> impl Iterator<Item = &'static str> {
        self.sections.iter().filter(move |(known, _)| *known == name).map(|(_, lines)| *lines)
    }

    /// The rows of a repository, in the order of their tags.
    pub fn images(&self, repository: &str) -> impl Iterator<Item = ImageRow> {
        let lines = self.repositories.binary_search_by_key(&repository, |(name, _)| name).ok().and_then(|at| self.repositories.get(at));
        let lines = lines.map_or("", |(_, lines)| lines);
        lines.lines().filter_map(|line| image_row(line, lines, &self.profiles))
    }

    /// The repositories there are rows of.
    #[cfg(test)]
    pub fn repositories(&self) -> impl Iterator<Item = &'static str> {
        self.repositories.iter().map(|(name, _)| *name)
    }

    /// The cells behind `key` in a section each of whose parts has its lines sorted by name.
    pub fn find(&self, section: &str, key: &str) -> Option<&'static str> {
        self.parts(section).find_map(|lines| find_line(lines, key))
    }
}

/// The cells behind `key` in lines sorted by name.
fn find_line(lines: &'static str, key: &str) -> Option<&'static str> {
    let (mut low, mut high) = (0, lines.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = lines.get(..middle).and_then(|head| head.rfind('\n')).map_or(0, |at| at + 1).max(low);
        let line = lines.get(start..)?.lines().next()?;
        let (name, cells) = line.split_once('\t').unwrap_or((line, ""));
        match name.cmp(key) {
            std::cmp::Ordering::Equal => return Some(cells),
            std::cmp::Ordering::Less => low = start + line.len() + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

/// A row of a repository's lines; one that only names another tag has the cells of that tag.
fn image_row(line: &'static str, lines: &'static str, profiles: &[&'static str]) -> Option<ImageRow> {
    let mut cells = line.split('\t');
    let tag = cells.next()?;
    let was = cells.next().unwrap_or("");
    let mut cells = match cells.next() {
        None => find_line(lines, was)?.split('\t').skip(1),
        Some(_) => line.split('\t').skip(2),
    };
    let mut next = || cells.next().unwrap_or("");
    let number = |text: &str| text.parse::<u64>().ok();
    let profile = number(next()).and_then(|index| profiles.get(usize::try_from(index).ok()?)).copied().unwrap_or("");
    let (date, approximate) = (next(), next() == "~");
    let (unpacked, compressed) = (number(next()), number(next()));
    let arm64 = number(next()).zip(compressed).map(|(per_mille, amd64)| amd64.saturating_mul(per_mille) / 1000);
    Some(ImageRow { tag, unpacked, compressed, arm64, date, profile, was, approximate })
}
