//! What a recorded image weighs, and how wide the range must be.
//!
//! Input: a row, and what sets it apart from what was asked for. Output: [`Weight`]s. Must not know how the row was found.

use super::guess::unknown_weight;
use super::release_parts;
use crate::catalog::Platform;
use crate::catalog::tables::ANY;
use crate::catalog::tag::{Difference, Precision};
use crate::catalog::unpack::{ImageRow, Packed};
use crate::size::{Basis, SizeEstimate, Weight, proportion};

/// Per mille ends of a range that nothing is calibrated for: a half to double.
const UNCALIBRATED: (u64, u64) = (500, 2000);
/// The days the `drift-*` rows of `image_ranges.tsv` are measured over.
const DRIFT_DAYS: u64 = 1000;

/// Both sizes as recorded; the one that is not is computed from the other by the family's ratio.
pub(super) fn recorded_weight(packed: &Packed, repository: &str, row: &ImageRow, platform: Platform) -> Weight {
    let exact = |bytes| SizeEstimate::exact(bytes, Basis::Recorded);
    let ratio = ratio(packed, repository, row);
    let amd64 = match (row.unpacked, row.compressed) {
        (Some(unpacked), Some(compressed)) => Weight { unpacked: exact(unpacked), compressed: exact(compressed) },
        (Some(unpacked), None) => Weight { unpacked: exact(unpacked), compressed: at_ratio(unpacked, 1000, ratio) },
        (None, Some(compressed)) => Weight { unpacked: over_ratio(compressed, ratio), compressed: exact(compressed) },
        (None, None) => return unknown_weight(packed, ANY),
    };
    match platform {
        Platform::Amd64 => amd64,
        Platform::Arm64 => arm64(packed, row, amd64),
    }
}

/// What an image weighs that somebody says weighs `bytes` unpacked: compressed, as other images do.
pub fn given_weight(packed: &Packed, bytes: u64) -> Weight {
    let ratio = triple(packed, "ratios", "*/*").unwrap_or((0, 1000, 1000));
    Weight { unpacked: SizeEstimate::exact(bytes, Basis::Yours), compressed: at_ratio(bytes, 1000, ratio) }
}

/// The sizes of the arm64 build: its recorded compressed one, and what differs between the platforms of other images.
fn arm64(packed: &Packed, row: &ImageRow, amd64: Weight) -> Weight {
    let by_platform = triple(packed, "ranges", "arm64").unwrap_or((UNCALIBRATED.0, 1000, UNCALIBRATED.1));
    let scale = |size: SizeEstimate, (low, likely, high): (u64, u64, u64)| {
        let (low, likely, high) = (size.scaled(low).low(), size.scaled(likely).likely(), size.scaled(high).high());
        SizeEstimate::range(low, likely, high, size.basis().max(Basis::Nearest))
    };
    match (row.arm64, row.compressed) {
        (Some(arm64), Some(compressed)) if compressed > 0 => {
            let likely = arm64.saturating_mul(1000) / compressed;
            let unpacked = scale(amd64.unpacked, (by_platform.0.min(likely), likely, by_platform.2.max(likely)));
            Weight { unpacked, compressed: SizeEstimate::exact(arm64, Basis::Recorded) }
        }
        _ => Weight { unpacked: scale(amd64.unpacked, by_platform), compressed: scale(amd64.compressed, by_platform) },
    }
}

/// The ratio of compressed to unpacked, per mille, of the closest kin it is known for: low, median, high.
pub(super) fn ratio(packed: &Packed, repository: &str, row: &ImageRow) -> (u64, u64, u64) {
    let os = row.profile.split(' ').next().unwrap_or("");
    let keys = [format!("{repository}/{os}"), format!("{repository}/*"), format!("*/{os}"), "*/*".to_owned()];
    keys.iter().find_map(|key| triple(packed, "ratios", key)).unwrap_or((UNCALIBRATED.0 / 2, 400, UNCALIBRATED.1 / 2))
}

pub(super) fn at_ratio(bytes: u64, per: u64, (low, median, high): (u64, u64, u64)) -> SizeEstimate {
    let scale = |ratio: u64| proportion(bytes, ratio, per);
    SizeEstimate::range(scale(low), scale(median), scale(high), Basis::Rule)
}

fn over_ratio(bytes: u64, (low, median, high): (u64, u64, u64)) -> SizeEstimate {
    let over = |ratio: u64| at_ratio(bytes, ratio, (1000, 1000, 1000)).likely();
    SizeEstimate::range(over(high), over(median), over(low), Basis::Rule)
}

/// The ends, per mille, to which the age of a record widens its range. A tag that never moves does not age, and none is
/// taken to drift further than tags did over the days that were measured.
pub(super) fn drift(packed: &Packed, repository: &str, precision: Precision, date: &str) -> (u64, u64) {
    let key = match precision {
        Precision::Full => return (1000, 1000),
        Precision::Minor if release_parts(repository).is_some() => "drift-release",
        Precision::Minor => "drift-minor",
        Precision::Moving => "drift-moving",
    };
    let today = days(packed.section("newest").trim_end()).unwrap_or(0);
    let age = days(date).map_or(DRIFT_DAYS, |recorded| today.saturating_sub(recorded)).min(DRIFT_DAYS);
    let (low, high) = per_mille(packed, "ranges", key);
    let grown = |end: u64| end.abs_diff(1000) * age / DRIFT_DAYS;
    (1000_u64.saturating_sub(grown(low)), 1000 + grown(high))
}

/// Days since year 0, near enough for ages: `2026-08-19`, `2026-08`. `None` where undated.
pub(super) fn days(date: &str) -> Option<u64> {
    let mut numbers = date.split(|c: char| !c.is_ascii_digit()).map(|number| number.parse::<u64>().ok());
    let year = numbers.next().flatten()?;
    let mut next = |default| numbers.next().flatten().unwrap_or(default);
    Some(year * 365 + next(7) * 30 + next(15))
}

pub(super) fn neighbour_key(difference: Difference) -> &'static str {
    match difference {
        Difference::None | Difference::Patch => "patch",
        Difference::Release => "release",
        Difference::Minor => "minor",
        Difference::Major => "major",
        Difference::Flavour => "flavour",
        Difference::Os => "os",
    }
}

pub(super) fn triple(packed: &Packed, section: &str, key: &str) -> Option<(u64, u64, u64)> {
    let mut numbers = packed.find(section, key)?.split('\t').map(|cell| cell.parse::<u64>().ok());
    let mut next = || numbers.next().flatten();
    Some((next()?, next()?, next()?))
}

pub(super) fn per_mille(packed: &Packed, section: &str, key: &str) -> (u64, u64) {
    triple(packed, section, key).map_or(UNCALIBRATED, |(low, _, high)| (low, high))
}

pub(super) fn widen(weight: Weight, (low, high): (u64, u64)) -> Weight {
    weight.widened(low, high)
}
