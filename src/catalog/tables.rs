//! Packages, rules and files of the build context: rows of tables that are looked up as they are.
//!
//! Input: a name, a key or a path. Output: [`Weight`]s. Must not know what asks for them.

pub use super::pack::ANY;
use super::unpack::Packed;
use super::{Ecosystem, Package};
use crate::size::{Basis, SizeEstimate, Weight, proportion};

/// The section of an ecosystem's packages.
pub fn section_of(ecosystem: Ecosystem) -> &'static str {
    match ecosystem {
        Ecosystem::Apt | Ecosystem::AptTrixie => "packages-apt",
        Ecosystem::Apk => "packages-apk",
        Ecosystem::Rpm => "packages-rpm",
        Ecosystem::Pip => "packages-pip",
        Ecosystem::Npm => "packages-npm",
        Ecosystem::Gem => "packages-gem",
    }
}

/// A package of `packages-*.tsv`: `spread full_unpacked full_compressed lean_unpacked lean_compressed`, the lean sizes
/// empty where they equal the full ones.
pub fn package(packed: &Packed, section: &str, name: &str) -> Option<Package> {
    let mut numbers = packed.find(section, name)?.split('\t').map(|cell| cell.parse::<u64>().ok());
    let spread = numbers.next()??;
    let mut next = || numbers.next().flatten();
    let full = spread_weight(next()?, next()?, spread);
    let lean = next().zip(next()).map_or(full, |(unpacked, compressed)| spread_weight(unpacked, compressed, spread));
    Some(Package { full, lean })
}

/// Likely sizes with `spread` thousandths around them: divided by `1 + spread` at the low end, multiplied at the high one.
fn spread_weight(unpacked: u64, compressed: u64, spread: u64) -> Weight {
    let spread = |bytes: u64| {
        let scale = |up: u64, down: u64| proportion(bytes, up, down);
        let widened = spread.saturating_add(1000);
        SizeEstimate::range(scale(1000, widened), bytes, scale(widened, 1000), Basis::Rule)
    };
    Weight { unpacked: spread(unpacked), compressed: spread(compressed) }
}

/// A figure of `rules.tsv`.
pub fn rule(packed: &Packed, key: &str) -> Option<Weight> {
    weight(packed.find("rules", key)?)
}

/// The ratio of a row of `rules.tsv`, in thousandths.
pub fn ratio(packed: &Packed, key: &str) -> Option<u64> {
    packed.find("rules", key)?.split('\t').nth(3)?.parse().ok()
}

/// The names of a section's rows.
pub fn keys(packed: &Packed, section: &str) -> impl Iterator<Item = &'static str> + use<> {
    packed.lines(section).filter_map(|line| line.split('\t').next())
}

/// A file of the build context: the first row of `context.tsv` whose pattern fits the path, or its last part. A path that
/// ends in a slash is a folder with all it holds, and only a pattern that does so too fits it, or the last row.
pub fn context_file(packed: &Packed, path: &str) -> Weight {
    let mut rows = packed.lines("context").filter_map(|line| line.split_once('\t'));
    let fitting = rows.find(|(pattern, _)| *pattern == ANY || fits_path(pattern, path));
    fitting.and_then(|(_, cells)| weight(cells)).unwrap_or(Weight::ZERO)
}

/// Plain file names of `context.tsv` that fit a pattern.
pub fn usual_files(packed: &Packed, pattern: &str) -> Vec<&'static str> {
    let names = packed.lines("context").filter_map(|line| line.split('\t').next());
    names.filter(|name| !name.contains(['*', '/']) && fits(pattern, name)).collect()
}

/// `low likely high ratio_per_mille`
fn weight(cells: &str) -> Option<Weight> {
    let mut numbers = cells.split('\t').map(|cell| cell.parse::<u64>().ok());
    let mut next = || numbers.next().flatten();
    let unpacked = SizeEstimate::range(next()?, next()?, next()?, Basis::Rule);
    Some(Weight::with_ratio(unpacked, next()?))
}

/// Whether a pattern fits the last part of a path, or, where it holds slashes itself, as many of its last parts.
fn fits_path(pattern: &str, path: &str) -> bool {
    if pattern.ends_with('/') != path.ends_with('/') {
        return false;
    }
    let (pattern, path) = (pattern.trim_end_matches('/'), path.trim_end_matches('/'));
    let parts = pattern.matches('/').count();
    let start = path.rmatch_indices('/').nth(parts).map_or(0, |(at, _)| at + 1);
    fits(pattern, path.get(start..).unwrap_or(path))
}

/// Whether a text fits a pattern in which each `*` stands for any text. Takes linear time for the few stars of a row.
pub fn fits(pattern: &str, text: &str) -> bool {
    let Some((head, mut pattern)) = pattern.split_once('*') else { return pattern == text };
    let Some(mut rest) = text.strip_prefix(head) else { return false };
    while let Some((middle, tail)) = pattern.split_once('*') {
        let Some(at) = rest.find(middle) else { return false };
        rest = rest.get(at + middle.len()..).unwrap_or("");
        pattern = tail;
    }
    rest.ends_with(pattern)
}
