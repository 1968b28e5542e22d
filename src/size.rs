//! Sizes as honest ranges: the lowest, the likely and the highest number of bytes, and on what they rest.
//!
//! Input: figures from the catalog. Output: [`SizeEstimate`] and [`Weight`], which add up. Knows nothing of layers.

use std::iter::Sum;
use std::ops::{Add, AddAssign};

/// What a figure rests on, from the firmest to the weakest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Given by the visitor.
    Yours,
    /// Read off a published record of this very thing.
    Recorded,
    /// Computed from the text itself (a heredoc's length, nothing at all) or from exact facts.
    #[default]
    Computed,
    /// The record of a near relative: another tag, another release.
    Nearest,
    /// A calibrated rule of a named kind ("what `apt-get update` leaves").
    Rule,
    /// A plain assumption, with a wide range.
    Assumed,
}

/// The number of a figure that was looked up and is a guess, within one report; 0 for what is none.
pub type GuessNumber = u16;

/// A number of bytes with its range. Always `low ≤ likely ≤ high`. Two are equal whatever they were looked up as.
#[derive(Clone, Copy, Debug, Default)]
pub struct SizeEstimate {
    low: u64,
    likely: u64,
    high: u64,
    basis: Basis,
    guess: GuessNumber,
}

impl PartialEq for SizeEstimate {
    fn eq(&self, other: &Self) -> bool {
        (self.low, self.likely, self.high, self.basis) == (other.low, other.likely, other.high, other.basis)
    }
}

impl Eq for SizeEstimate {}

/// `bytes * up / down`, rounded down; the largest number there is where it is larger. Off by a rounding of the last digits only
/// where the product of `up` and the rest of a division by `down` takes more than 64 bits.
pub fn proportion(bytes: u64, up: u64, down: u64) -> u64 {
    let down = down.max(1);
    let (whole, rest) = (bytes / down, bytes % down);
    let part = match rest.checked_mul(up) {
        Some(product) => product / down,
        None => (rest as f64 / down as f64 * up as f64) as u64,
    };
    whole.saturating_mul(up).saturating_add(part)
}

/// The units that sizes are written in, as Docker prints them and by powers of 1024, and how many bytes each has.
const UNITS: [(&str, u64, u32); 8] = [
    ("", 1000, 0),
    ("b", 1000, 0),
    ("kb", 1000, 1),
    ("mb", 1000, 2),
    ("gb", 1000, 3),
    ("kib", 1024, 1),
    ("mib", 1024, 2),
    ("gib", 1024, 3),
];
/// The most bytes that are taken for a size: a petabyte.
const MOST: u64 = 1000_u64.pow(5);

/// Bytes as a person writes them: `12MB`, `1.5 GB`, `300 KiB`, `4096`. `None` for what is no size, or more than a petabyte.
pub fn read_bytes(text: &str) -> Option<u64> {
    let text = text.trim();
    let end = text.find(|c: char| !matches!(c, '0'..='9' | '.' | ',')).unwrap_or(text.len());
    let (number, unit) = text.split_at_checked(end)?;
    let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let (_, base, power) = UNITS.iter().find(|(name, ..)| unit.trim().eq_ignore_ascii_case(name))?;
    let bytes = base.pow(*power);
    // What is below a byte does not count, and more digits than these say nothing.
    let part = part.get(..9).unwrap_or(part);
    let whole: u64 = if whole.is_empty() && !part.is_empty() { 0 } else { whole.parse().ok()? };
    let part = if part.is_empty() { 0 } else { proportion(bytes, part.parse().ok()?, 10_u64.pow(u32::try_from(part.len()).ok()?)) };
    whole.checked_mul(bytes)?.checked_add(part).filter(|bytes| *bytes <= MOST)
}

impl SizeEstimate {
    /// Nothing at all.
    pub const ZERO: Self = Self::exact(0, Basis::Computed);

    /// One figure, no range.
    pub const fn exact(bytes: u64, basis: Basis) -> Self {
        Self { low: bytes, likely: bytes, high: bytes, basis, guess: 0 }
    }

    /// A range; the ends are moved so that they hold `likely`.
    pub fn range(low: u64, likely: u64, high: u64, basis: Basis) -> Self {
        Self { low: low.min(likely), likely, high: high.max(likely), basis, guess: 0 }
    }

    /// Other ends for the same figure: on its basis, and of the guess that it is.
    pub fn with_ends(self, low: u64, likely: u64, high: u64) -> Self {
        Self { guess: self.guess, ..Self::range(low, likely, high, self.basis) }
    }

    /// The same figure, known as a guess of this number.
    pub const fn of_guess(self, guess: GuessNumber) -> Self {
        Self { guess, ..self }
    }

    /// Which guess the figure is, or most of it.
    pub const fn guess(self) -> GuessNumber {
        self.guess
    }

    /// The lowest plausible number of bytes.
    pub const fn low(self) -> u64 {
        self.low
    }

    /// The likely number of bytes.
    pub const fn likely(self) -> u64 {
        self.likely
    }

    /// The highest plausible number of bytes.
    pub const fn high(self) -> u64 {
        self.high
    }

    /// What the figure rests on.
    pub const fn basis(self) -> Basis {
        self.basis
    }

    /// Whether it is zero at both ends.
    pub const fn is_zero(self) -> bool {
        self.high == 0
    }

    /// The same figures on another basis.
    pub const fn on(self, basis: Basis) -> Self {
        Self { basis, ..self }
    }

    /// Scaled by `per_mille` thousandths: 1000 leaves it as it is.
    pub fn scaled(self, per_mille: u64) -> Self {
        let scale = |bytes: u64| proportion(bytes, per_mille, 1000);
        Self { low: scale(self.low), likely: scale(self.likely), high: scale(self.high), ..self }
    }

    /// This times a factor in thousandths, end by end; it rests on the weaker basis of both.
    pub fn times(self, factor: Self) -> Self {
        let end = |end: fn(Self) -> u64| end(self.scaled(end(factor)));
        self.with_ends(end(Self::low), end(Self::likely), end(Self::high)).on(self.basis.max(factor.basis))
    }

    /// The range widened: the low end to `low_per_mille` of itself, the high end to `high_per_mille`.
    pub fn widened(self, low_per_mille: u64, high_per_mille: u64) -> Self {
        self.with_ends(self.scaled(low_per_mille).low, self.likely, self.scaled(high_per_mille).high)
    }

    /// How much more `self` is than `other`, end by end, never below zero.
    pub fn saturating_sub(self, other: Self) -> Self {
        if other.is_zero() {
            return self;
        }
        let ends = (self.low.saturating_sub(other.high), self.likely.saturating_sub(other.likely), self.high.saturating_sub(other.low));
        self.with_ends(ends.0, ends.1, ends.2).on(self.basis.max(other.basis))
    }
}

impl Add for SizeEstimate {
    type Output = Self;

    /// Adds end by end. The sum rests on the weakest basis of the parts that weigh something, and is the guess that the heavier
    /// part is.
    fn add(self, other: Self) -> Self {
        let basis = match (self.is_zero(), other.is_zero()) {
            (false, true) => self.basis,
            (true, false) => other.basis,
            _ => self.basis.max(other.basis),
        };
        let guess = if (self.likely, self.high) < (other.likely, other.high) { other.guess } else { self.guess };
        Self {
            low: self.low.saturating_add(other.low),
            likely: self.likely.saturating_add(other.likely),
            high: self.high.saturating_add(other.high),
            basis,
            guess,
        }
    }
}

impl AddAssign for SizeEstimate {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for SizeEstimate {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::ZERO, Add::add)
    }
}

/// Both sizes of one thing: unpacked on disk, and compressed as a registry serves it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// Sum of the file sizes.
    pub unpacked: SizeEstimate,
    /// The same files as a gzip-compressed layer.
    pub compressed: SizeEstimate,
}

impl Weight {
    /// Nothing at all.
    pub const ZERO: Self = Self { unpacked: SizeEstimate::ZERO, compressed: SizeEstimate::ZERO };

    /// Both sizes, the compressed one at `per_mille` thousandths of the unpacked one.
    pub fn with_ratio(unpacked: SizeEstimate, per_mille: u64) -> Self {
        Self { unpacked, compressed: unpacked.scaled(per_mille) }
    }

    /// Whether both sizes are zero.
    pub const fn is_zero(self) -> bool {
        self.unpacked.is_zero() && self.compressed.is_zero()
    }

    /// Both sizes scaled by `per_mille` thousandths.
    pub fn scaled(self, per_mille: u64) -> Self {
        Self { unpacked: self.unpacked.scaled(per_mille), compressed: self.compressed.scaled(per_mille) }
    }

    /// Both ranges widened as [`SizeEstimate::widened`] does.
    pub fn widened(self, low_per_mille: u64, high_per_mille: u64) -> Self {
        Self {
            unpacked: self.unpacked.widened(low_per_mille, high_per_mille),
            compressed: self.compressed.widened(low_per_mille, high_per_mille),
        }
    }

    /// Both sizes on another basis.
    pub const fn on(self, basis: Basis) -> Self {
        Self { unpacked: self.unpacked.on(basis), compressed: self.compressed.on(basis) }
    }

    /// The same weight, known as a guess of this number.
    pub const fn of_guess(self, guess: GuessNumber) -> Self {
        Self { unpacked: self.unpacked.of_guess(guess), compressed: self.compressed.of_guess(guess) }
    }

    /// So many bytes, as the visitor says, in the place of this weight: compressed as this one is.
    pub fn replaced(self, bytes: u64) -> Self {
        let (up, down) = match (self.compressed.likely(), self.unpacked.likely()) {
            (up, down) if down > 0 => (up, down),
            _ => (self.compressed.high(), self.unpacked.high().max(1)),
        };
        let compressed = proportion(bytes, up, down).min(bytes);
        Self { unpacked: SizeEstimate::exact(bytes, Basis::Yours), compressed: SizeEstimate::exact(compressed, Basis::Yours) }
    }
}

impl Add for Weight {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { unpacked: self.unpacked + other.unpacked, compressed: self.compressed + other.compressed }
    }
}

impl AddAssign for Weight {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Weight {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_rests_on_its_weakest_part_that_weighs_something() {
        let firm = SizeEstimate::exact(10, Basis::Recorded);
        let guess = SizeEstimate::range(1, 5, 20, Basis::Assumed);
        assert_eq!(firm + guess, SizeEstimate::range(11, 15, 30, Basis::Assumed));
        assert_eq!((firm + SizeEstimate::exact(0, Basis::Assumed)).basis(), Basis::Recorded);
    }

    #[test]
    fn a_range_always_holds_its_likely_value() {
        let odd = SizeEstimate::range(9, 5, 2, Basis::Rule);
        assert!(odd.low() <= odd.likely() && odd.likely() <= odd.high());
        let difference = SizeEstimate::exact(3, Basis::Rule).saturating_sub(SizeEstimate::range(0, 5, 9, Basis::Rule));
        assert_eq!((difference.low(), difference.likely(), difference.high()), (0, 0, 3));
    }

    #[test]
    fn bytes_as_a_person_writes_them() {
        let read = [("12MB", 12_000_000), ("12 mb", 12_000_000), ("1.5GB", 1_500_000_000), (" 4096 ", 4096), ("0B", 0), ("0.5 kB", 500)];
        for (text, bytes) in read.into_iter().chain([("2KiB", 2048), ("1.5 MiB", 1_572_864), (".25MB", 250_000), ("1,5 MB", 1_500_000)]) {
            assert_eq!(read_bytes(text), Some(bytes), "{text}");
        }
        for text in ["", "MB", "-1MB", "12 MBit", "1e6", "1.2.3MB", "12MB/4MB", "99999999999 GB", "99999999999999999999", "twelve", "."] {
            assert_eq!(read_bytes(text), None, "{text}");
        }
    }

    #[test]
    fn huge_sizes_saturate() {
        assert_eq!([proportion(10, 2, 3), proportion(7, 3, 0), proportion(u64::MAX, 3, 2)], [6, 21, u64::MAX]);
        assert_eq!(proportion(30_000_000_000, 20_000_000_000, 40_000_000_000), 15_000_000_000);
        let huge = SizeEstimate::exact(u64::MAX, Basis::Assumed);
        assert_eq!((huge + huge).high(), u64::MAX);
        assert_eq!(huge.scaled(2000).high(), u64::MAX);
    }
}
