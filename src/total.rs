//! Sums of figures of which some are off too far and others not far enough, so that errors partly cancel.
//!
//! Input: [`Weight`]s, each with the number of the guess that it rests on. Output: their sum with its range. Knows nothing of layers.
//!
//! What rests on the same guess is wrong together: it adds end by end. What rests on different guesses is wrong each in its own way,
//! as independent errors are: how far the end of the sum is from what is likely is the root of the sum of squares. `tools/sums.py`
//! holds this against layers that were really weighed.

use crate::size::{GuessNumber, SizeEstimate, Weight};

/// How many guesses are told apart in one sum. What rests on any further one adds end by end, which never makes a range too narrow.
const MOST_GUESSES: usize = 64;

/// A sum that is under way.
#[derive(Clone, Debug, Default)]
pub struct Total {
    /// End by end: the likely sum, and what it rests on.
    sum: Weight,
    /// Of each guess, how much rests on it, in the order in which they came. What is no guess, or one too many, has the number 0.
    parts: Vec<(GuessNumber, Weight)>,
}

impl Total {
    /// Adds a figure: both halves rest on the guess of the unpacked one.
    pub fn add(&mut self, weight: Weight) {
        let guess = weight.unpacked.guess();
        self.sum += weight;
        let number = if self.parts.len() < MOST_GUESSES || self.parts.iter().any(|(known, _)| *known == guess) { guess } else { 0 };
        match self.parts.iter_mut().find(|(known, _)| *known == number) {
            Some((_, sum)) => *sum += weight,
            None => self.parts.push((number, weight)),
        }
    }

    /// The sum.
    pub fn weight(&self) -> Weight {
        self.less(&Self::default())
    }

    /// How much more this is than `other`, never below zero: what rests on the same guess in both is wrong by as much in both.
    pub fn less(&self, other: &Self) -> Weight {
        Weight { unpacked: self.half_less(other, |weight| weight.unpacked), compressed: self.half_less(other, |weight| weight.compressed) }
    }

    fn half_less(&self, other: &Self, half: fn(Weight) -> SizeEstimate) -> SizeEstimate {
        let of =
            |total: &Self, guess| total.parts.iter().find(|(known, _)| *known == guess).map_or(SizeEstimate::ZERO, |(_, sum)| half(*sum));
        let own = self.parts.iter().map(|(guess, _)| *guess);
        let others = other.parts.iter().map(|(guess, _)| *guess).filter(|guess| self.parts.iter().all(|(known, _)| known != guess));
        let (mut below, mut above) = (0.0, 0.0);
        for guess in own.chain(others) {
            let (more, less) = (of(self, guess), of(other, guess));
            let down = [more.likely() - more.low(), less.likely() - less.low()].map(|bytes| bytes as f64);
            let up = [more.high() - more.likely(), less.high() - less.likely()].map(|bytes| bytes as f64);
            // Of what is no guess nothing says that it is the same on both sides. Else both are too low or both too high, and the
            // difference is off by what one is off more than the other.
            let shifts = if guess == 0 { [up[0] + down[1], -down[0] - up[1]] } else { [up[0] - up[1], down[1] - down[0]] };
            let rise = shifts.into_iter().fold(0.0, f64::max);
            let fall = shifts.into_iter().fold(0.0, f64::min);
            above += rise * rise;
            below += fall * fall;
        }
        let sum = half(self.sum).saturating_sub(half(other.sum));
        let likely = sum.likely();
        let (low, high) = (likely.saturating_sub(f64::sqrt(below) as u64), likely.saturating_add(f64::sqrt(above) as u64));
        sum.with_ends(low.max(sum.low()), likely, high.min(sum.high()))
    }
}

impl Extend<Weight> for Total {
    fn extend<I: IntoIterator<Item = Weight>>(&mut self, weights: I) {
        weights.into_iter().for_each(|weight| self.add(weight));
    }
}

impl FromIterator<Weight> for Total {
    fn from_iter<I: IntoIterator<Item = Weight>>(weights: I) -> Self {
        let mut total = Self::default();
        total.extend(weights);
        total
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::size::Basis;

    fn weight(low: u64, likely: u64, high: u64, guess: GuessNumber) -> Weight {
        Weight::with_ratio(SizeEstimate::range(low, likely, high, Basis::Rule), 500).of_guess(guess)
    }

    fn ends(total: &Total) -> (u64, u64, u64) {
        let sum = total.weight().unpacked;
        (sum.low(), sum.likely(), sum.high())
    }

    #[test]
    fn errors_of_different_guesses_partly_cancel() {
        let total: Total = [weight(70, 100, 140, 1), weight(60, 100, 130, 2)].into_iter().collect();
        assert_eq!(ends(&total), (150, 200, 250));
        let compressed = total.weight().compressed;
        assert_eq!((compressed.low(), compressed.likely(), compressed.high()), (75, 100, 125));
    }

    #[test]
    fn errors_of_one_guess_add_up() {
        let total: Total = [weight(70, 100, 140, 1), weight(0, 0, 0, 2), weight(60, 100, 130, 1)].into_iter().collect();
        assert_eq!(ends(&total), (130, 200, 270));
        let unnumbered: Total = [weight(70, 100, 140, 0), weight(60, 100, 130, 0)].into_iter().collect();
        assert_eq!(ends(&unnumbered), (130, 200, 270));
    }

    #[test]
    fn a_sum_is_never_surer_than_its_widest_part_nor_less_sure_than_end_by_end() {
        let mut seed = 7_u64;
        let mut random = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        };
        for _ in 0..300 {
            let parts: Vec<Weight> = (0..random(9) + 1)
                .map(|_| {
                    let likely = random(1_000_000);
                    weight(
                        likely - likely.min(random(500_000)),
                        likely,
                        likely + random(5_000_000),
                        u16::try_from(random(4)).expect("small"),
                    )
                })
                .collect();
            let (low, likely, high) = ends(&parts.iter().copied().collect());
            let linear: Weight = parts.iter().copied().sum();
            assert_eq!(likely, linear.unpacked.likely());
            assert!(linear.unpacked.low() <= low && low <= likely && likely <= high && high <= linear.unpacked.high());
            for part in &parts {
                let widest = part.unpacked.high() - part.unpacked.likely();
                assert!(high - likely + 1 >= widest, "{} is less than {widest}", high - likely);
            }
        }
    }

    #[test]
    fn what_is_on_both_sides_of_a_difference_cancels() {
        let all: Total = [weight(70, 100, 140, 1), weight(60, 100, 130, 2)].into_iter().collect();
        let part: Total = [weight(70, 100, 140, 1)].into_iter().collect();
        let left = all.less(&part).unpacked;
        assert_eq!((left.low(), left.likely(), left.high()), (60, 100, 130));
        let nothing = part.less(&all).unpacked;
        assert_eq!((nothing.low(), nothing.likely()), (0, 0));
        let (some, other) = ([weight(70, 100, 140, 0)], [weight(10, 30, 40, 0)]);
        let unrelated = some.into_iter().collect::<Total>().less(&other.into_iter().collect()).unpacked;
        assert_eq!((unrelated.low(), unrelated.likely(), unrelated.high()), (30, 70, 130));
    }

    #[test]
    fn many_guesses_take_no_more_room_than_some() {
        let total: Total = (0..10_000).map(|guess| weight(0, 100, 200, guess)).collect();
        assert!(total.parts.len() <= MOST_GUESSES + 1);
        assert_eq!(ends(&total).1, 1_000_000);
    }
}
