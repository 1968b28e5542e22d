//! The labels of the bands: on their lane, or in the gap before the stage that takes, none upon another or upon a block.
//!
//! Input: what there is to label, and the columns in their places. Output: [`Pill`]s. Must not know colours or paths.

use crate::app::format;
use crate::app::views::quay::lanes::{Lanes, WHISKER};
use crate::app::views::quay::layout::{Column, View};
use crate::app::widgets::svg::Area;
use crate::app::words::BandKind;
use crate::order;

/// Between two labels.
const APART: f64 = 2.0;
/// Height of a line of words in its frame.
const LINE: f64 = 18.0;
/// Width and height of a label with a verb.
const WIDE: (f64, f64) = (76.0, 34.0);
/// What a gap keeps free for the marks of the column before it.
const MARKS: f64 = 4.0;

/// The label of all edges of a kind between two stages.
#[derive(Clone, Debug, PartialEq)]
pub struct Pill {
    /// Index of the stage that gives.
    pub from: usize,
    /// Index of the stage that takes.
    pub to: usize,
    /// What it is the label of.
    pub kind: BandKind,
    /// Sum of the likely bytes.
    pub bytes: u64,
    /// The line of the first of them.
    pub line: usize,
    /// Whether one of them copies what is not there.
    pub missing: bool,
    /// Centre.
    pub x: f64,
    /// Centre.
    pub y: f64,
    /// How it stands.
    pub form: Form,
}

/// How a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The verb above the bytes.
    Wide,
    /// The bytes.
    Short,
    /// The bytes, read from below.
    Upright,
}

/// Where a label may stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spot {
    /// On a lane: its height, and where the band comes up and goes down.
    Lane(f64, f64, f64),
    /// In the gap before the stage that takes, near this height.
    Gap(f64),
}

impl Pill {
    /// Its width and height.
    pub fn size(&self) -> (f64, f64) {
        let across = format::bytes(self.bytes).chars().count() as f64 * 6.8 + 12.0;
        match self.form {
            Form::Wide => WIDE,
            Form::Short => (across, LINE),
            Form::Upright => (LINE, across),
        }
    }

    /// What it covers.
    pub fn area(&self) -> Area {
        let (width, height) = self.size();
        Area { x: self.x - width / 2.0, y: self.y - height / 2.0, width, height }
    }
}

/// What the gap after a column must be wide for.
pub fn needed(lanes: &Lanes, place: usize, is_labelled: bool) -> f64 {
    let (up, down) = lanes.taken(place);
    if is_labelled { up.max(MARKS) + LINE + APART + down.max(WHISKER) } else { up + down }
}

/// Places the labels, those that matter most first; one that finds no room is left out.
pub fn labels(wanted: Vec<(Pill, Spot)>, columns: &[Column], lanes: &Lanes, view: View, ground: f64) -> Vec<Pill> {
    let ways: Vec<(f64, f64, f64)> =
        wanted.iter().filter_map(|(_, spot)| if let Spot::Lane(y, from, to) = spot { Some((*y, *from, *to)) } else { None }).collect();
    let mut placed: Vec<Pill> = Vec::new();
    let mut gaps: Vec<Vec<Pill>> = columns.iter().map(|_| Vec::new()).collect();
    for (pill, spot) in wanted {
        match spot {
            Spot::Lane(y, from, to) => placed.extend(on_lane(Pill { y, ..pill }, (from, to), &ways, &placed)),
            Spot::Gap(y) => {
                let place = columns.iter().position(|column| column.stage == pill.to).and_then(|to| to.checked_sub(1));
                let fitting = place.and_then(|place| Some((gaps.get_mut(place)?, in_gap(Pill { y, ..pill }, columns, lanes, place)?)));
                if let Some((gap, pill)) = fitting {
                    gap.push(pill);
                }
            }
        }
    }
    placed.extend(gaps.into_iter().flat_map(|gap| stacked(gap, ground - view.rise() - 6.0, ground - 2.0)));
    placed
}

/// The label at the first place of its lane where it lies upon no other one and nothing goes up or down behind it. A door of `www/split.mjs`.
#[inline(never)]
fn on_lane(pill: Pill, (from, to): (f64, f64), ways: &[(f64, f64, f64)], placed: &[Pill]) -> Option<Pill> {
    let half = pill.size().0 / 2.0;
    let (first, last) = (from + half + 8.0, to - half - 8.0);
    let steps = ((last - first) / 8.0).max(0.0) as usize;
    let tried = (0..=steps).map(|step| Pill { x: first + step as f64 * 8.0, ..pill.clone() });
    let is_clear = |pill: &Pill| {
        let area = pill.area();
        let behind = |x: f64, y: f64| y < area.y + area.height && (x - pill.x).abs() < half + 4.0;
        last >= first
            && !placed.iter().any(|other| overlap(&area, &other.area()))
            && !ways.iter().any(|(y, up, down)| behind(*up, *y) || behind(*down, *y))
    };
    tried.into_iter().find(is_clear)
}

/// The label as wide as the gap after a column has room for; what is the label of a whole stage needs it across.
fn in_gap(pill: Pill, columns: &[Column], lanes: &Lanes, place: usize) -> Option<Pill> {
    let (before, to) = (columns.get(place)?, columns.get(place + 1)?);
    let (up, down) = lanes.taken(place);
    let left = before.right() + up.max(MARKS);
    let right = to.x - if to.whisker.is_some() { down.max(WHISKER) } else { down.max(6.0) };
    let room = right - left;
    let x = (left + right) / 2.0;
    let fits = |form: Form| Some(Pill { x, form, ..pill.clone() }).filter(|pill| pill.size().0 <= room);
    let upright = || if pill.kind == BandKind::Base { None } else { fits(Form::Upright) };
    fits(Form::Wide).or_else(|| fits(Form::Short)).or_else(upright)
}

/// Labels of one gap, as near to their heights as they can be.
fn stacked(mut pills: Vec<Pill>, top: f64, bottom: f64) -> Vec<Pill> {
    let height = |pill: &Pill| pill.size().1 + APART;
    while pills.iter().map(height).sum::<f64>() > bottom - top {
        let whole = pills.iter().rposition(|pill| pill.kind == BandKind::Base);
        pills.remove(whole.unwrap_or(pills.len() - 1));
    }
    order::sort_by(&mut pills, |one, other| other.y.total_cmp(&one.y));
    let mut limit = bottom;
    for pill in &mut pills {
        pill.y = pill.y.min(limit - height(pill) / 2.0);
        limit = pill.y - height(pill) / 2.0;
    }
    limit = top;
    for pill in pills.iter_mut().rev() {
        pill.y = pill.y.max(limit + height(pill) / 2.0);
        limit = pill.y + height(pill) / 2.0;
    }
    pills
}

/// Whether two areas lie upon each other, or nearly so.
pub fn overlap(one: &Area, other: &Area) -> bool {
    (one.x - other.x) < other.width + APART
        && (other.x - one.x) < one.width + APART
        && (one.y - other.y) < other.height + APART
        && (other.y - one.y) < one.height + APART
}
