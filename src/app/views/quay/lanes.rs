//! The lanes above the columns, for bands between stages that are not neighbours: each goes up beside its source, along its lane, and down
//! before the stage that takes. The longer a band, the higher its lane.
//!
//! Input: the places and thicknesses of such bands. Output: a [`Way`] for each, and the room they take. Must not know reports or paths.

use crate::order;

/// Between a column and the first band that goes up beside it.
const BESIDE: f64 = 7.0;
/// Between the last band that comes down and its column: a whisker.
pub const WHISKER: f64 = 13.0;
/// Between two bands beside each other.
const BETWEEN: f64 = 3.0;
/// Between two lanes: a label on one keeps clear of the next.
const LANE: f64 = 9.5;
/// All lanes together, at most; more of them stand closer.
const HIGHEST: f64 = 170.0;

/// A band over columns in between.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Long {
    /// Index into the report's copies.
    pub copy: usize,
    /// Place of the column it comes from.
    pub from: usize,
    /// Place of the column it goes to.
    pub to: usize,
    /// In pixels.
    pub thickness: f64,
    /// Whether it is read and not kept: those have lanes of their own.
    pub is_mount: bool,
}

/// The way of a band, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Way {
    /// Of its middle, from the lowest lane up.
    pub lift: f64,
    /// The same of the middle of all bands that share its lane and its ends.
    pub middle: f64,
    /// Where it goes up: right of its source.
    pub up: f64,
    /// Where it comes down: left of the stage that takes.
    pub down: f64,
}

/// All ways.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lanes {
    ways: Vec<(usize, Way)>,
    /// The height of all lanes.
    pub height: f64,
    /// What bands take of each gap between two columns: behind the left one, and before the right one.
    taken: Vec<(f64, f64)>,
}

impl Lanes {
    /// The way of a copy that has a lane.
    pub fn way(&self, copy: usize) -> Option<Way> {
        self.ways.iter().find(|(one, _)| *one == copy).map(|(_, way)| *way)
    }

    /// What bands take of the gap after a column.
    pub fn taken(&self, place: usize) -> (f64, f64) {
        self.taken.get(place).copied().unwrap_or_default()
    }

    /// Gives every band its lane.
    pub fn of(bands: &[Long], gaps: usize) -> Self {
        if bands.is_empty() { Self::default() } else { Self::laid(bands, gaps) }
    }

    /// The same where there are such bands. A door of `www/split.mjs`.
    #[inline(never)]
    fn laid(bands: &[Long], gaps: usize) -> Self {
        let mut bundles = bundles(bands);
        order::sort_by(&mut bundles, |one, other| (one.to - one.from, one.from).cmp(&(other.to - other.from, other.from)));
        let mut lanes: Vec<f64> = Vec::new();
        for index in 0..bundles.len() {
            let (before, rest) = bundles.split_at_mut(index);
            let Some(bundle) = rest.first_mut() else { continue };
            let is_free =
                |lane: &usize| !before.iter().any(|other| other.lane == *lane && other.from < bundle.to && bundle.from < other.to);
            bundle.lane = (0..lanes.len()).find(is_free).unwrap_or(lanes.len());
            match lanes.get_mut(bundle.lane) {
                Some(thickest) => *thickest = thickest.max(bundle.thickness()),
                None => lanes.push(bundle.thickness()),
            }
        }
        Self::spread(bundles, &lanes, gaps)
    }

    fn spread(mut bundles: Vec<Bundle>, lanes: &[f64], gaps: usize) -> Self {
        let thick: f64 = lanes.iter().sum();
        let between = LANE.min((HIGHEST - thick) / lanes.len().max(1) as f64).max(BETWEEN);
        let mut spread = Self { ways: Vec::new(), height: thick + between * lanes.len() as f64, taken: vec![(0.0, 0.0); gaps] };
        // The highest goes up next to its source and comes down next to its end: so lanes cross no band beside them.
        order::sort_by(&mut bundles, |one, other| other.lane.cmp(&one.lane));
        for bundle in &bundles {
            let thickness = bundle.thickness();
            let middle =
                lanes.iter().take(bundle.lane).map(|lane| lane + between).sum::<f64>() + lanes.get(bundle.lane).unwrap_or(&0.0) / 2.0;
            let up = place(spread.taken.get_mut(bundle.from).map(|gap| &mut gap.0), BESIDE, thickness);
            let down = place(spread.taken.get_mut(bundle.to - 1).map(|gap| &mut gap.1), WHISKER + BETWEEN, thickness);
            let mut beside = -thickness / 2.0;
            for (copy, thickness) in &bundle.copies {
                let off = beside + thickness / 2.0;
                spread.ways.push((*copy, Way { lift: middle + off, middle, up: up - off, down: down - off }));
                beside += thickness + BETWEEN / 2.0;
            }
        }
        spread
    }
}

/// The middle of one more band beside what a gap holds already.
fn place(taken: Option<&mut f64>, first: f64, thickness: f64) -> f64 {
    let Some(taken) = taken else { return first };
    let middle = if *taken == 0.0 { first } else { *taken } + thickness / 2.0;
    *taken = middle + thickness / 2.0 + BETWEEN;
    middle
}

/// Bands with the same ends, beside each other on one lane.
struct Bundle {
    from: usize,
    to: usize,
    is_mount: bool,
    copies: Vec<(usize, f64)>,
    lane: usize,
}

impl Bundle {
    fn thickness(&self) -> f64 {
        self.copies.iter().map(|(_, thickness)| thickness + BETWEEN / 2.0).sum::<f64>() - BETWEEN / 2.0
    }
}

fn bundles(bands: &[Long]) -> Vec<Bundle> {
    let mut bundles: Vec<Bundle> = Vec::new();
    for band in bands {
        let same = |one: &&mut Bundle| (one.from, one.to, one.is_mount) == (band.from, band.to, band.is_mount);
        match bundles.iter_mut().find(same) {
            Some(bundle) => bundle.copies.push((band.copy, band.thickness)),
            None => {
                let copies = vec![(band.copy, band.thickness)];
                bundles.push(Bundle { from: band.from, to: band.to, is_mount: band.is_mount, copies, lane: 0 });
            }
        }
    }
    bundles
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lanes(ends: &[(usize, usize)]) -> Lanes {
        let long = |(copy, (from, to)): (usize, &(usize, usize))| Long { copy, from: *from, to: *to, thickness: 2.0, is_mount: false };
        Lanes::of(&ends.iter().enumerate().map(long).collect::<Vec<_>>(), 9)
    }

    #[test]
    fn longer_bands_are_higher_and_nearer_to_both_their_columns() {
        let lanes = lanes(&[(3, 5), (0, 5), (0, 3)]);
        let [near, far, first] = [0, 1, 2].map(|copy| lanes.way(copy).expect("a way"));
        assert!(far.lift > near.lift + LANE && far.down + BETWEEN <= near.down && far.up + BETWEEN <= first.up);
        assert_eq!(near.lift, first.lift, "what does not overlap shares a lane");
        assert_eq!((lanes.way(3), lanes.taken(1)), (None, (0.0, 0.0)));
    }

    #[test]
    fn copies_between_two_stages_keep_together() {
        let lanes = lanes(&[(0, 2), (0, 2)]);
        let [one, other] = [0, 1].map(|copy| lanes.way(copy).expect("a way"));
        assert_eq!((one.middle, other.lift - one.lift, one.up - other.up), (other.middle, 3.5, 3.5));
    }

    #[test]
    fn many_lanes_stand_closer() {
        let ends: Vec<(usize, usize)> = (0..30).map(|from| (from, 32)).collect();
        assert!(lanes(&ends).height <= HIGHEST + 1.0);
    }
}
