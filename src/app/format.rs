//! Numbers as a person reads them: bytes, ranges, shares.
//!
//! Input: whole numbers of bytes. Output: strings. Must not know what they are the size of, nor any sentence.
//!
//! As Docker prints them: kB = 10³, MB = 10⁶, GB = 10⁹, three significant digits, no trailing zeros; with the marks and the unit's letter
//! of the language that is spoken.

pub use crate::language::grouped as count;
use crate::language::words::unit;
use crate::language::{Count, locale};
use crate::report::Estimate;
use crate::size::proportion;

/// Between the name of a factor and its number: a no-break space.
const GAP: &str = "\u{a0}";

/// What stands before the letter of bytes, each a thousand times the one before.
const UNITS: [&str; 5] = ["", "k", "M", "G", "T"];

/// `359 MB`, `1.74 MB`, `20 kB`, `0 B`.
pub fn bytes(count: u64) -> String {
    let (digits, unit) = scaled(count, 3, Rounding::Nearest);
    with_unit(&digits, unit)
}

/// `1.3 – 9 MB`: from `low` rounded down to `high` rounded up. `None` where both ends print like `likely`: no range worth
/// telling.
pub fn range(estimate: &Estimate) -> Option<String> {
    if estimate.low == estimate.high {
        return None;
    }
    let likely = bytes(estimate.likely);
    if bytes(estimate.low) == likely && bytes(estimate.high) == likely {
        return None;
    }
    // Two digits tell a wide range; a narrow one needs the third.
    let digits = if estimate.high - estimate.low > estimate.likely / 10 { 2 } else { 3 };
    let (low, low_unit) = scaled(estimate.low, digits, Rounding::Down);
    let (high, high_unit) = scaled(estimate.high, digits, Rounding::Up);
    let low = if low_unit == high_unit || estimate.low == 0 { low } else { with_unit(&low, low_unit) };
    Some([&low, " – ", &with_unit(&high, high_unit)].concat())
}

/// `12.5 MB`, `4,097 B`: in the largest unit in which three decimals tell every byte.
pub fn exact(count: u64) -> String {
    let is_exact = |unit: &u32| count.is_multiple_of(1000_u64.pow(unit.saturating_sub(1))) && count >= 1000_u64.pow(*unit);
    let unit = (1..4).rev().find(is_exact).unwrap_or(0);
    with_unit(&decimal(count, 3 * unit), unit as usize)
}

/// `369 MB`, and `(340 – 400 MB)` after it where there is a range worth telling.
pub fn estimate(estimate: &Estimate) -> String {
    match range(estimate) {
        Some(range) => format!("{} ({range})", bytes(estimate.likely)),
        None => bytes(estimate.likely),
    }
}

/// `about 18 megabytes`: for reading aloud.
pub fn spoken(count: u64) -> String {
    let (digits, unit) = scaled(count, 3, Rounding::Nearest);
    let whole = digits.split(locale().decimal).next().and_then(|whole| whole.parse().ok()).unwrap_or(0);
    let is_exact = !digits.contains(locale().decimal);
    let count = Count::new(digits, whole, is_exact);
    match unit {
        0 => unit::bytes(count),
        1 => unit::kilobytes(count),
        2 => unit::megabytes(count),
        3 => unit::gigabytes(count),
        _ => unit::terabytes(count),
    }
}

/// `99.5%`: how much `part` is of `whole`. Never rounds to all or nothing what is not.
pub fn percent(part: u64, whole: u64) -> String {
    let told = |digits: &str| [digits, locale().percent_gap, "%"].concat();
    if whole == 0 || part == 0 {
        return told("0");
    }
    if part >= whole {
        return told("100");
    }
    match proportion(part, 2000, whole).div_ceil(2) {
        0 => unit::under(&told(&decimal(1, 1))),
        1000.. => told(&decimal(999, 1)),
        tenths => told(&decimal(tenths, 1)),
    }
}

/// `× 211`: how many times larger something is drawn; two significant digits from ten up.
pub fn times(factor: f64) -> String {
    let tenths = (factor * 10.0).round() as u64;
    let step = 10u64.pow(tenths.checked_ilog10().unwrap_or(0).saturating_sub(1));
    ["×", GAP, &decimal(tenths.saturating_add(step / 2) / step * step, 1)].concat()
}

/// The first characters of `text` that fit into `characters`, with an ellipsis where some do not.
pub fn shortened(text: &str, characters: usize) -> String {
    if text.chars().count() <= characters {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(characters.saturating_sub(1)).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

#[derive(Clone, Copy)]
enum Rounding {
    Nearest,
    Down,
    Up,
}

/// Digits and the unit of that index.
fn with_unit(digits: &str, unit: usize) -> String {
    [digits, locale().unit_gap, UNITS.get(unit).copied().unwrap_or("T"), locale().byte].concat()
}

/// `MB`, as a field for a number of such has it.
pub fn megabyte() -> String {
    ["M", locale().byte].concat()
}

/// `count` with so many significant digits, and the index of its unit.
fn scaled(count: u64, digits: u32, rounding: Rounding) -> (String, usize) {
    let mut rounded = count;
    let length = rounded.checked_ilog10().map_or(1, |log| log + 1);
    if length > digits {
        let step = 10u64.pow(length - digits);
        let steps = match rounding {
            Rounding::Nearest => rounded.saturating_add(step / 2) / step,
            Rounding::Down => rounded / step,
            Rounding::Up => rounded.div_ceil(step),
        };
        // Where the next step up is no number any more, the one below it does.
        rounded = steps.checked_mul(step).unwrap_or(rounded / step * step);
    }
    let mut unit = 0;
    while unit + 1 < UNITS.len() && rounded >= 1000u64.pow(unit as u32 + 1) {
        unit += 1;
    }
    (decimal(rounded, 3 * unit as u32), unit)
}

/// Bytes in millions, exactly, as a number field has them: `12.5`.
pub fn megabytes(bytes: u64) -> String {
    decimal(bytes, 6)
}

/// `number / 10^places`, without trailing zeros.
fn decimal(number: u64, places: u32) -> String {
    let one = 10u64.pow(places);
    let (whole, rest) = ((number / one).to_string(), number % one);
    if rest == 0 {
        return whole;
    }
    // The digits of `one + rest` are a 1 and then all those behind the point, leading zeros too.
    let fraction = (one + rest).to_string();
    let mark = locale().decimal.encode_utf8(&mut [0; 4]).to_owned();
    [&whole, &mark, fraction.trim_end_matches('0').strip_prefix('1').unwrap_or_default()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Basis;

    fn plain(text: String) -> String {
        text.replace('\u{a0}', " ")
    }

    fn between(low: u64, likely: u64, high: u64) -> Estimate {
        Estimate { low, likely, high, basis: Basis::Rule, note: String::new() }
    }

    #[test]
    fn an_exact_figure_is_read_back_as_itself() {
        for (count, printed) in [(0, "0 B"), (999, "999 B"), (4_097, "4.097 kB"), (12_500_000, "12.5 MB"), (12_345_678, "12345.678 kB")] {
            assert_eq!(plain(exact(count)), printed);
        }
        for count in [0, 1, 999, 1_000, 123_456_789, 1_000_000_001, 2_500_000_000_000] {
            assert_eq!(crate::size::read_bytes(&exact(count)), Some(count), "{}", exact(count));
        }
    }

    #[test]
    fn bytes_as_docker_prints_them() {
        let cases = [
            (0, "0 B"),
            (1, "1 B"),
            (999, "999 B"),
            (1_000, "1 kB"),
            (20_000, "20 kB"),
            (1_743_211, "1.74 MB"),
            (9_400_000, "9.4 MB"),
            (18_000_000, "18 MB"),
            (359_432_100, "359 MB"),
            (999_600_000, "1 GB"),
            (1_200_000_000_000, "1.2 TB"),
            (u64::MAX, "18400000 TB"),
        ];
        for (count, expected) in cases {
            assert_eq!(plain(bytes(count)), expected);
        }
    }

    #[test]
    fn a_range_is_rounded_outwards_and_shares_its_unit() {
        assert_eq!(range(&between(1_340_000, 1_750_000, 8_930_000)).map(plain).as_deref(), Some("1.3 – 9 MB"));
        assert_eq!(range(&between(900_000, 1_750_000, 8_930_000)).map(plain).as_deref(), Some("900 kB – 9 MB"));
        assert_eq!(range(&between(0, 5_000, 90_000)).map(plain).as_deref(), Some("0 – 90 kB"));
        assert_eq!(range(&between(361_200_000, 369_000_000, 375_100_000)).map(plain).as_deref(), Some("361 – 376 MB"));
    }

    #[test]
    fn no_range_where_both_ends_print_alike() {
        assert_eq!(range(&between(5, 5, 5)), None);
        assert_eq!(range(&between(359_000_001, 359_000_100, 359_000_200)), None);
        assert_eq!(plain(estimate(&between(5, 5, 5))), "5 B");
    }

    #[test]
    fn a_share_is_never_rounded_to_all_or_nothing() {
        assert_eq!(plain(percent(995, 1000)), "99.5%");
        assert_eq!(plain(percent(99_999, 100_000)), "99.9%");
        assert_eq!(plain(percent(1, 100_000)), "under 0.1%");
        assert_eq!(plain(percent(0, 0)), "0%");
        assert_eq!(plain(percent(7, 7)), "100%");
        assert_eq!(plain(percent(1, 2)), "50%");
    }

    #[test]
    fn factors_counts_and_words() {
        assert_eq!(plain(times(1.96)), "× 2");
        assert_eq!(plain(times(211.4)), "× 210");
        assert_eq!(plain(times(3456.0)), "× 3500");
        assert_eq!(count(9), "9");
        assert_eq!(count(1_204), "1,204");
        assert_eq!(count(123_456), "123,456");
        assert_eq!(spoken(18_000_000), "18 megabytes");
        assert_eq!(spoken(1), "1 byte");
        assert_eq!(shortened("ca-certificates.crt", 8), "ca-cert…");
        assert_eq!(shortened("äöü", 3), "äöü");
    }
}
