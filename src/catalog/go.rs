//! Measured sizes of Go programs that import nothing but the standard library.
//!
//! Input: a release of Go, the imports, whether symbols are left out. Output: a [`Weight`]. Must not know any source.

use super::Catalog;
use super::unpack::Packed;
use crate::size::{Basis, SizeEstimate, Weight, proportion};

/// A row of `go_binaries.tsv`.
struct Measured<'t> {
    version: (u32, u32),
    imports: Vec<&'t str>,
    stripped: bool,
    unpacked: u64,
    compressed: u64,
}

impl Catalog {
    /// What a program weighs that imports these packages of the standard library, built by the release of Go nearest to
    /// `version` (the newest, where it is not known); `None` where nothing is measured.
    pub fn go_binary(&self, version: Option<(u32, u32)>, imports: &[String], stripped: bool) -> Option<Weight> {
        look_up(&rows(&self.packed), version, imports, stripped)
    }
}

fn rows(packed: &Packed) -> Vec<Measured<'static>> {
    packed.section("go").lines().filter_map(row).collect()
}

/// `go_version imports stripped unpacked compressed`; the imports with commas between, `none` for an empty program.
fn row(line: &str) -> Option<Measured<'_>> {
    let mut cells = line.split('\t');
    let mut version = cells.next()?.split('.').map(str::parse);
    let version = (version.next()?.ok()?, version.next()?.ok()?);
    let imports = cells.next()?.split(',').filter(|name| *name != "none").collect();
    let stripped = cells.next()? == "yes";
    Some(Measured { version, imports, stripped, unpacked: cells.next()?.parse().ok()?, compressed: cells.next()?.parse().ok()? })
}

fn look_up(rows: &[Measured<'_>], version: Option<(u32, u32)>, imports: &[String], stripped: bool) -> Option<Weight> {
    let rows: Vec<&Measured<'_>> = rows.iter().filter(|row| row.stripped == stripped).collect();
    let distance = |row: &Measured<'_>| {
        let (major, minor) = version.unwrap_or((u32::MAX, u32::MAX));
        (row.version.0.abs_diff(major), row.version.1.abs_diff(minor))
    };
    let nearest = rows.iter().min_by_key(|row| distance(row))?.version;
    let near: Vec<&Measured<'_>> = rows.iter().copied().filter(|row| row.version == nearest).collect();
    let covers = |row: &Measured<'_>| imports.iter().all(|name| row.imports.contains(&name.as_str()));
    let shared = |row: &Measured<'_>| imports.iter().filter(|name| row.imports.contains(&name.as_str())).count();
    let smallest = near.iter().map(|row| row.unpacked).min()?;
    let largest = near.iter().map(|row| row.unpacked).max()?;
    let ends = |row: &Measured<'_>, low: u64, high: u64, basis: Basis| {
        let part = |bytes: u64| {
            let scale = |end: u64| proportion(bytes, end, row.unpacked);
            SizeEstimate::range(scale(low), bytes, scale(high), basis)
        };
        Weight { unpacked: part(row.unpacked), compressed: part(row.compressed) }
    };
    match near.iter().filter(|row| covers(row)).min_by_key(|row| (row.imports.len(), row.unpacked)) {
        // These very imports, by this very release.
        Some(row) if row.imports.len() == imports.len() && version == Some(row.version) => {
            Some(ends(row, row.unpacked, row.unpacked, Basis::Computed))
        }
        // These very imports, by a release nearby: the step to the next measured release tells the range.
        Some(row) if row.imports.len() == imports.len() => {
            let others = rows.iter().filter(|other| other.imports == row.imports && other.version != nearest);
            let step = others.min_by_key(|other| distance(other)).map_or(row.unpacked / 2, |other| other.unpacked.abs_diff(row.unpacked));
            Some(ends(row, row.unpacked.saturating_sub(step), row.unpacked.saturating_add(step), Basis::Nearest))
        }
        Some(row) => Some(ends(row, smallest, largest, Basis::Rule)),
        None => {
            let likest = near.iter().max_by_key(|row| (shared(row), row.unpacked))?;
            Some(ends(likest, smallest, largest.saturating_add(smallest), Basis::Rule))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "1.15.15\tnone\tno\t100\t50\n1.15.15\tlog\tno\t200\t100\n1.15.15\tlog,net/http\tno\t600\t300\n\
                         1.24.4\tnone\tno\t140\t70\n1.24.4\tlog\tno\t240\t120\n1.24.4\tlog\tyes\t160\t60\n1.24.4\tlog,net/http\tno\t700\t300";

    fn likely(version: Option<(u32, u32)>, imports: &[&str], stripped: bool) -> Option<(u64, Basis)> {
        let rows: Vec<Measured<'_>> = TABLE.lines().filter_map(row).collect();
        let imports: Vec<String> = imports.iter().map(|name| (*name).to_owned()).collect();
        let found = look_up(&rows, version, &imports, stripped)?.unpacked;
        assert!(found.low() <= found.likely() && found.likely() <= found.high());
        Some((found.likely(), found.basis()))
    }

    #[test]
    fn the_nearest_release_and_the_fewest_imports_that_cover() {
        assert_eq!(likely(Some((1, 15)), &["log"], false), Some((200, Basis::Computed)));
        assert_eq!(likely(Some((1, 13)), &["log"], false), Some((200, Basis::Nearest)));
        assert_eq!(likely(Some((1, 23)), &["log"], true), Some((160, Basis::Nearest)));
        assert_eq!(likely(None, &[], false), Some((140, Basis::Nearest)), "an unknown release is taken for the newest");
        assert_eq!(likely(Some((1, 24)), &["net/http"], false), Some((700, Basis::Rule)));
    }

    #[test]
    fn imports_that_no_program_covers_take_the_likest_one_and_a_range() {
        assert_eq!(likely(Some((1, 24)), &["net/http", "strings"], false), Some((700, Basis::Rule)));
        assert!(look_up(&[], Some((1, 24)), &[], false).is_none());
    }
}
