//! What the packages that a lock file names weigh: rows of `locked.tsv`.
//!
//! Input: a key (`crates-locked`), and names or a number of packages. Output: a [`Weight`]: that of the names the table has, and a sum of
//! so many others, whose range gets narrower with their number. Must not know any lock file.

use super::Catalog;
use super::unpack::Packed;
use crate::size::{Basis, SizeEstimate, Weight, proportion};

/// A row: `of low likely high ratio_per_mille`, where `of` is a number of packages or the name of one.
struct Row {
    of: &'static str,
    ends: [u64; 3],
    ratio: u64,
}

impl Catalog {
    /// What packages of these names weigh together.
    pub fn locked<'n>(&self, key: &str, names: impl Iterator<Item = &'n str>) -> Weight {
        let rows = rows(&self.packed, key);
        let (mut sum, mut others) = (Weight::ZERO, 0);
        for name in names {
            match rows.iter().find(|row| row.of == name) {
                Some(row) => sum += weight(row.ends, row.ratio),
                None => others += 1,
            }
        }
        sum + several(&rows, others)
    }

    /// What so many packages weigh together.
    pub fn several(&self, key: &str, count: u64) -> Weight {
        several(&rows(&self.packed, key), count)
    }
}

fn rows(packed: &Packed, key: &str) -> Vec<Row> {
    packed.lines("locked").filter_map(|line| row(line.strip_prefix(key)?.strip_prefix('\t')?)).collect()
}

fn row(cells: &'static str) -> Option<Row> {
    let mut cells = cells.split('\t');
    let of = cells.next()?;
    let mut next = || cells.next()?.parse::<u64>().ok();
    Some(Row { of, ends: [next()?, next()?, next()?], ratio: next()? })
}

fn weight([low, likely, high]: [u64; 3], ratio: u64) -> Weight {
    Weight::with_ratio(SizeEstimate::range(low, likely, high, Basis::Rule), ratio)
}

/// Between the rows of the next smaller and the next larger number, on the straight line; beyond the largest in proportion.
fn several(rows: &[Row], count: u64) -> Weight {
    let counted = || rows.iter().filter_map(|row| Some((row.of.parse::<u64>().ok()?, row)));
    let Some((below, lower)) = counted().filter(|(of, _)| *of <= count).max_by_key(|(of, _)| *of) else { return Weight::ZERO };
    let Some((above, upper)) = counted().filter(|(of, _)| *of > count).min_by_key(|(of, _)| *of) else {
        return weight(lower.ends.map(|end| proportion(end, count, below)), lower.ratio);
    };
    let mut ends = lower.ends;
    for (end, other) in ends.iter_mut().zip(upper.ends) {
        *end = end.saturating_add(proportion(other.saturating_sub(*end), count - below, above - below));
    }
    weight(ends, lower.ratio)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likely(count: u64) -> [u64; 3] {
        let lines = ["0\t0\t10\t20\t500", "4\t40\t50\t60\t500", "16\t100\t110\t180\t500", "openssl\t1\t2\t3\t400"];
        let rows: Vec<Row> = lines.into_iter().filter_map(row).collect();
        let part = several(&rows, count).unpacked;
        [part.low(), part.likely(), part.high()]
    }

    #[test]
    fn numbers_lie_on_the_line_between_rows_and_beyond_them_in_proportion() {
        assert_eq!([likely(0), likely(2), likely(4)], [[0, 10, 20], [20, 30, 40], [40, 50, 60]]);
        assert_eq!([likely(7), likely(32)], [[55, 65, 90], [200, 220, 360]]);
    }

    #[test]
    fn the_more_packages_the_narrower_and_known_names_count_by_themselves() {
        let catalog = Catalog::bundled();
        for key in ["crates-locked", "modules-required"] {
            let width = |count| {
                let sum = catalog.several(key, count).unpacked;
                sum.high() as f64 / sum.low() as f64
            };
            assert!(width(400) < width(40) && width(40) < width(4), "{key}");
        }
        let names = ["openssl-src", "some-crate-of-ours"];
        let sum = catalog.locked("crates-locked", names.into_iter()).unpacked.likely();
        assert!(sum > 10 * catalog.several("crates-locked", 2).unpacked.likely(), "OpenSSL's sources are large: {sum}");
        assert!(catalog.locked("crates-locked", std::iter::empty()).is_zero());
    }
}
