//! The packed catalog, read in place.
//!
//! Input: the packed text (see [`super::pack`]). Output: rows of images and cells of tables, found by name. Must not
//! know how a look-up chooses among them. Nothing is copied up front: the places of sections and repositories are noted down, and
//! those of a section's rows when one of them is first looked for.

use std::cell::OnceCell;
use std::rc::Rc;

use super::pack::SECTION;

/// The packed text by section.
#[derive(Clone, Debug, Default)]
pub struct Packed {
    sections: Vec<Table>,
    /// Sorted by name.
    repositories: Vec<Table>,
    profiles: Vec<&'static str>,
}

/// A section, or the images of a repository.
#[derive(Clone, Debug)]
struct Table {
    name: &'static str,
    lines: &'static str,
    rows: OnceCell<Rc<[Row]>>,
}

/// The first cell of a line, and those behind it.
type Row = (&'static str, &'static str);

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
                "images" => self.repositories = lines.split('!').filter_map(|lines| lines.split_once('\n')).map(Table::new).collect(),
                "profiles" => self.profiles = lines.lines().collect(),
                _ => self.sections.push(Table::new((name, lines))),
            }
        }
    }

    /// The lines of a section, of its first part where it has several; empty where there is none.
    pub fn section(&self, name: &str) -> &'static str {
        self.parts(name).next().map_or("", |part| part.lines)
    }

    /// The lines of all parts of a section.
    pub fn lines(&self, name: &str) -> impl Iterator<Item = &'static str> + use<> {
        let parts: Vec<&'static str> = self.parts(name).map(|part| part.lines).collect();
        parts.into_iter().flat_map(str::lines)
    }

    fn parts(&self, name: &str) -> impl Iterator<Item = &Table> {
        self.sections.iter().filter(move |part| part.name == name)
    }

    /// The rows of a repository, in the order of their tags.
    pub fn images(&self, repository: &str) -> impl Iterator<Item = ImageRow> {
        let known = self.repositories.binary_search_by_key(&repository, |known| known.name).ok().and_then(|at| self.repositories.get(at));
        known.into_iter().flat_map(|known| known.rows().iter().filter_map(|row| image_row(*row, known, &self.profiles)))
    }

    /// The repositories there are rows of.
    #[cfg(test)]
    pub fn repositories(&self) -> impl Iterator<Item = &'static str> {
        self.repositories.iter().map(|known| known.name)
    }

    /// The cells behind `key` in a section each of whose parts has its lines sorted by name.
    pub fn find(&self, section: &str, key: &str) -> Option<&'static str> {
        self.parts(section).find_map(|part| part.find(key))
    }
}

impl Table {
    const fn new((name, lines): (&'static str, &'static str)) -> Self {
        Self { name, lines, rows: OnceCell::new() }
    }

    fn rows(&self) -> &[Row] {
        self.rows.get_or_init(|| self.lines.lines().map(|line| line.split_once('\t').unwrap_or((line, ""))).collect())
    }

    /// The cells behind `key`, where the lines are sorted by name.
    fn find(&self, key: &str) -> Option<&'static str> {
        let rows = self.rows();
        let at = rows.binary_search_by_key(&key, |(name, _)| name).ok()?;
        rows.get(at).map(|(_, cells)| *cells)
    }
}

/// A row of a repository's lines; one that only names another tag has the cells of that tag.
fn image_row((tag, cells): Row, repository: &Table, profiles: &[&'static str]) -> Option<ImageRow> {
    let (was, cells) = match cells.split_once('\t') {
        Some((was, cells)) => (was, cells),
        None => (cells, repository.find(cells)?.split_once('\t').map_or("", |(_, cells)| cells)),
    };
    let mut cells = cells.split('\t');
    let mut next = || cells.next().unwrap_or("");
    let number = |text: &str| text.parse::<u64>().ok();
    let profile = number(next()).and_then(|index| profiles.get(usize::try_from(index).ok()?)).copied().unwrap_or("");
    let (date, approximate) = (next(), next() == "~");
    let (unpacked, compressed) = (number(next()), number(next()));
    let arm64 = number(next()).zip(compressed).map(|(per_mille, amd64)| amd64.saturating_mul(per_mille) / 1000);
    Some(ImageRow { tag, unpacked, compressed, arm64, date, profile, was, approximate })
}
