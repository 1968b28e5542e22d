//! The bands between stages: what `COPY --from` carries over, and what `FROM stage` builds upon.
//!
//! Input: a report and the columns in their places. Output: [`Band`]s as SVG paths and their [`Pill`]s. Must not know
//! colours.

use crate::app::measure::{self, Fate};
use crate::app::state::Scale;
use crate::app::views::quay::layout::{Column, View};
use crate::app::widgets::px;
use crate::app::words::BandKind;
use crate::order;
use crate::report::{Copy, CopyKind, Report};

/// The thinnest band, in pixels.
const THINNEST: f64 = 2.5;
/// From here up a band is a filled shape: a stroke this thick would break in its bends.
const FILLED: f64 = 9.0;
/// From here up a band passes behind the columns in between, not over them.
const TOO_THICK_TO_CLIMB: f64 = 24.0;
/// Height of a pill with its gap.
const PILL: f64 = 36.0;

/// One edge.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// What it stands for.
    pub kind: BandKind,
    /// The source; `None` for an image.
    pub from: Option<usize>,
    /// The stage that takes.
    pub to: usize,
    /// The line of the instruction.
    pub line: usize,
    /// Index into the report's copies; `None` for `FROM stage`.
    pub copy: Option<usize>,
    /// Likely bytes.
    pub bytes: u64,
    /// Whether the source makes nothing of that name.
    pub missing: bool,
    /// Whether the stage that takes is not built.
    pub skipped: bool,
    /// `d` of its path.
    pub path: String,
    /// Width of its stroke; `None` where the path is to be filled.
    pub stroke: Option<f64>,
}

/// The label of all edges of a kind between two stages.
#[derive(Clone, Debug, PartialEq)]
pub struct Pill {
    /// Centre.
    pub x: f64,
    /// Centre.
    pub y: f64,
    /// What it is the label of.
    pub kind: BandKind,
    /// Sum of the likely bytes.
    pub bytes: u64,
    /// The line of the first of them.
    pub line: usize,
    /// Whether one of them copies what is not there.
    pub missing: bool,
    /// Whether there is room for more than the bytes.
    pub wide: bool,
}

/// How many edges have to climb over columns in between.
pub fn crossings(report: &Report, shown: &[usize]) -> usize {
    let place = |stage: usize| shown.binary_search(&stage).ok();
    let crosses = |copy: &&Copy| match (copy.from_stage.and_then(place), place(copy.to_stage)) {
        (Some(from), Some(to)) => to > from + 1,
        _ => false,
    };
    report.copies.iter().filter(crosses).count()
}

/// All bands and their labels.
pub fn bands(report: &Report, columns: &[Column], view: View, ground: f64, pixels: f64) -> (Vec<Band>, Vec<Pill>) {
    let drawing = Drawing { report, columns, view, ground, pixels };
    let mut drawn: Vec<(Band, f64)> = columns.iter().filter_map(|column| drawing.base(column)).collect();
    let mut lane = 0;
    for (index, copy) in report.copies.iter().enumerate().filter(|(_, copy)| !is_base_edge(report, copy)) {
        drawn.extend(drawing.copy(index, copy, &mut lane));
    }
    let pills = pills(&drawn, columns);
    (drawn.into_iter().map(|(band, _)| band).collect(), pills)
}

/// Whether an edge is the `FROM stage` line itself, which the stages tell already.
fn is_base_edge(report: &Report, copy: &Copy) -> bool {
    report.stages.get(copy.to_stage).is_some_and(|stage| stage.start_line == copy.line)
}

struct Drawing<'a> {
    report: &'a Report,
    columns: &'a [Column],
    view: View,
    ground: f64,
    pixels: f64,
}

impl Drawing<'_> {
    fn column(&self, stage: usize) -> Option<(usize, &Column)> {
        let place = self.columns.binary_search_by_key(&stage, |column| column.stage).ok()?;
        Some((place, self.columns.get(place)?))
    }

    /// The band of `FROM stage`, and the height of its label.
    fn base(&self, to: &Column) -> Option<(Band, f64)> {
        let stage = self.report.stages.get(to.stage)?;
        let (_, from) = self.column(stage.base.stage?)?;
        let block = to.blocks.first().filter(|block| block.layers.start == 0)?;
        let bytes = stage.layers.first().map_or(0, |layer| measure::weight(layer, self.view.kind));
        let (from_top, to_top) = (self.ground - from.height(), self.ground - block.top());
        let path = ribbon((from.right(), from_top, self.ground), (to.x, to_top, self.ground));
        let band = Band {
            kind: BandKind::Base,
            from: Some(from.stage),
            to: to.stage,
            line: stage.start_line,
            copy: None,
            bytes,
            missing: false,
            skipped: to.fate == Fate::Skipped,
            path,
            stroke: None,
        };
        Some((band, self.ground - block.height / 2.0))
    }

    /// The band of one copy, and the height of its label.
    fn copy(&self, index: usize, copy: &Copy, lane: &mut usize) -> Option<(Band, f64)> {
        let (to_place, to) = self.column(copy.to_stage)?;
        let bytes = measure::copy_weight(copy, self.view.kind);
        let end = self.landing(to, copy.line);
        let thickness = self.thickness(copy, bytes, to);
        let source = copy.from_stage.and_then(|stage| self.column(stage));
        let (path, label, fill) = match source {
            None => (stroked(&[(to.x - 20.0, end), (to.x, end)]), end, false),
            Some((from_place, from)) => {
                let start = self.departure(from, copy, thickness);
                let climbs = to_place > from_place + 1 && thickness <= TOO_THICK_TO_CLIMB;
                let points = if climbs {
                    *lane += 1;
                    let between = self.columns.get(from_place + 1..to_place).unwrap_or_default();
                    self.over(between, (from.right(), start), (to.x, end), thickness, *lane)
                } else {
                    vec![(from.right(), start), (to.x, end)]
                };
                let label = points.iter().rev().take(2).map(|point| point.1).sum::<f64>() / 2.0;
                let fill = thickness > FILLED;
                (if fill { filled(&points, thickness) } else { stroked(&points) }, label, fill)
            }
        };
        let band = Band {
            kind: if copy.kind == CopyKind::Mount { BandKind::Mount } else { BandKind::Copy },
            from: copy.from_stage,
            to: copy.to_stage,
            line: copy.line,
            copy: Some(index),
            bytes,
            missing: !copy.missing_paths.is_empty(),
            skipped: to.fate == Fate::Skipped,
            path,
            stroke: (!fill).then_some(thickness.min(FILLED)),
        };
        Some((band, label))
    }

    fn thickness(&self, copy: &Copy, bytes: u64, to: &Column) -> f64 {
        match (copy.kind, self.view.scale) {
            (CopyKind::Mount, _) => THINNEST,
            (CopyKind::Copy, Scale::Linear) => (bytes as f64 * self.pixels).max(THINNEST),
            (CopyKind::Copy, Scale::Magnified) => self
                .layer_at(to, copy.line)
                .and_then(|layer| to.block_of(layer))
                .map_or(THINNEST, |block| (block.height * 0.5).clamp(THINNEST, 24.0)),
        }
    }

    fn layer_at(&self, column: &Column, line: usize) -> Option<usize> {
        let stage = self.report.stages.get(column.stage)?;
        stage.layers.iter().position(|layer| (layer.start_line..=layer.end_line).contains(&line))
    }

    /// Where a copy arrives: the middle of its layer, or the top of the stage.
    fn landing(&self, to: &Column, line: usize) -> f64 {
        let block = self.layer_at(to, line).and_then(|layer| to.block_of(layer));
        self.ground - block.map_or(to.height(), |block| block.middle())
    }

    /// Where a copy starts: the last layer that makes its first path, or the top of the stage.
    fn departure(&self, from: &Column, copy: &Copy, thickness: f64) -> f64 {
        let makes = |path: &str| {
            copy.paths.iter().any(|taken| path == taken || path.strip_prefix(taken.as_str()).is_some_and(|rest| rest.starts_with('/')))
        };
        let layers = self.report.stages.get(from.stage).map(|stage| stage.layers.as_slice()).unwrap_or_default();
        let layer = layers.iter().rposition(|layer| layer.contents.iter().any(|content| makes(&content.path)));
        let above =
            layer.and_then(|layer| from.block_of(layer)).map_or_else(|| from.height() - thickness.max(4.0) / 2.0, |block| block.middle());
        self.ground - above.min(from.height() - thickness / 2.0).max(thickness / 2.0)
    }

    /// The way over the columns in between.
    fn over(&self, between: &[Column], start: (f64, f64), end: (f64, f64), thickness: f64, lane: usize) -> Vec<(f64, f64)> {
        let tallest = between.iter().map(Column::height).fold(0.0, f64::max);
        let clear = self.ground - tallest - thickness / 2.0 - 3.0 - 7.0 * (lane.min(5) as f64);
        let run = if start.1 <= clear { start.1 } else { end.1.min(clear) };
        let (first, last) = (between.first().map_or(start.0, |column| column.x), between.last().map_or(end.0, Column::right));
        vec![start, (first, run), (last, run), end]
    }
}

/// One label for each pair of stages that are built and each kind, in the gap before the stage that takes, none upon another.
fn pills(drawn: &[(Band, f64)], columns: &[Column]) -> Vec<Pill> {
    let mut pills: Vec<(usize, usize, Pill)> = Vec::new();
    for (band, y) in drawn.iter().filter(|(band, _)| !band.skipped) {
        let Some(from) = band.from else { continue };
        match pills.iter_mut().find(|(one, other, pill)| (*one, *other, pill.kind) == (from, band.to, band.kind)) {
            Some((_, _, pill)) => {
                pill.bytes = pill.bytes.saturating_add(band.bytes);
                pill.missing |= band.missing;
            }
            None => {
                let Ok(place) = columns.binary_search_by_key(&band.to, |column| column.stage) else { continue };
                let (Some(to), before) = (columns.get(place), place.checked_sub(1).and_then(|before| columns.get(before))) else {
                    continue;
                };
                let gap = before.map_or(40.0, |before| to.x - before.right());
                let pill = Pill {
                    x: to.x - gap / 2.0,
                    y: *y,
                    kind: band.kind,
                    bytes: band.bytes,
                    line: band.line,
                    missing: band.missing,
                    wide: gap >= 88.0,
                };
                pills.push((from, band.to, pill));
            }
        }
    }
    apart(pills.into_iter().map(|(_, _, pill)| pill).collect())
}

/// Moves pills of one gap up until none lies upon another.
fn apart(mut pills: Vec<Pill>) -> Vec<Pill> {
    order::sort_by(&mut pills, |one, other| one.x.total_cmp(&other.x).then(other.y.total_cmp(&one.y)));
    for index in 1..pills.len() {
        if let [.., below, pill] = &mut pills[..=index] {
            let height = if pill.wide { PILL } else { PILL * 0.62 };
            if (below.x - pill.x).abs() < 1.0 && below.y - pill.y < height {
                pill.y = below.y - height;
            }
        }
    }
    pills
}

/// A smooth way through points, level at each.
fn stroked(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    through(points, "M", &mut path);
    path
}

/// The same way, as a shape of a thickness.
fn filled(points: &[(f64, f64)], thickness: f64) -> String {
    let shifted = |by: f64| points.iter().map(|(x, y)| (*x, y + by)).collect::<Vec<_>>();
    let mut under = shifted(thickness / 2.0);
    under.reverse();
    enclosed(&shifted(-thickness / 2.0), &under)
}

/// A shape between two upright edges, each `(x, top, bottom)`.
fn ribbon(from: (f64, f64, f64), to: (f64, f64, f64)) -> String {
    enclosed(&[(from.0, from.1), (to.0, to.1)], &[(to.0, to.2), (from.0, from.2)])
}

/// A shape between a way there and a way back.
fn enclosed(there: &[(f64, f64)], back: &[(f64, f64)]) -> String {
    let mut path = stroked(there);
    through(back, "L", &mut path);
    path.push('Z');
    path
}

/// Adds a smooth way through points to a path: to the first one by the command `start`, from each to the next level where
/// they are level, else in an S.
fn through(points: &[(f64, f64)], start: &str, path: &mut String) {
    let mut before: Option<(f64, f64)> = None;
    for (x, y) in points {
        let (to_x, to_y) = (px(*x), px(*y));
        let step = match before {
            None => [start, &to_x, " ", &to_y].concat(),
            Some((_, from_y)) if (from_y - y).abs() < 0.05 => ["H", &to_x].concat(),
            Some((from_x, from_y)) => {
                let middle = px((from_x + x) / 2.0);
                ["C", &middle, " ", &px(from_y), " ", &middle, " ", &to_y, " ", &to_x, " ", &to_y].concat()
            }
        };
        path.push_str(&step);
        before = Some((*x, *y));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;
    use crate::app::state::SizeKind;
    use crate::app::views::quay::layout::layout;

    fn quay(report: &Report) -> crate::app::views::quay::layout::Quay {
        layout(report, View { kind: SizeKind::Unpacked, scale: Scale::Linear, width: 800.0, most: 0 })
    }

    #[test]
    fn copies_between_two_stages_share_one_label() {
        let quay = quay(&sample::article());
        assert_eq!((quay.bands.len(), quay.pills.len()), (2, 1));
        assert_eq!(quay.pills[0].bytes, quay.bands.iter().map(|band| band.bytes).sum::<u64>());
        assert!(quay.pills[0].missing, "one of the two copies what is not there");
        assert!(quay.bands.iter().all(|band| band.stroke.is_some_and(|stroke| stroke >= THINNEST)), "thin bands stay visible");
    }

    #[test]
    fn a_stage_on_a_stage_is_a_band_of_its_whole_height() {
        let quay = quay(&sample::five_stages());
        let bases: Vec<_> = quay.bands.iter().filter(|band| band.kind == BandKind::Base).map(|band| (band.from, band.to)).collect();
        assert_eq!(bases, [(Some(0), 1), (Some(0), 2), (Some(2), 3), (Some(0), 4)]);
    }

    #[test]
    fn labels_of_one_gap_do_not_lie_upon_each_other() {
        for report in [sample::five_stages(), sample::ten_by_sixty()] {
            let quay = quay(&report);
            for (index, one) in quay.pills.iter().enumerate() {
                for other in &quay.pills[index + 1..] {
                    assert!((one.x - other.x).abs() > 1.0 || (one.y - other.y).abs() > 20.0);
                }
            }
        }
    }

    #[test]
    fn a_copy_over_stages_in_between_passes_above_them() {
        let report = sample::ten_by_sixty();
        let quay = quay(&report);
        assert_eq!(crossings(&report, &(0..10).collect::<Vec<_>>()), 1);
        let tallest = quay.columns[1..9].iter().map(Column::height).fold(0.0, f64::max);
        let long = quay.bands.iter().find(|band| band.to == 9 && band.from == Some(0)).expect("the long copy");
        let run: f64 =
            long.path.split('H').next().and_then(|before| before.rsplit(' ').next()).and_then(|y| y.parse().ok()).expect("a level run");
        assert!(run < quay.ground - tallest, "{run}");
    }

    #[test]
    fn paths_are_level_where_they_can_be() {
        assert_eq!(stroked(&[(0.0, 1.0), (5.0, 1.0)]), "M0 1H5");
        assert_eq!(filled(&[(0.0, 5.0), (8.0, 5.0)], 4.0), "M0 3H8L8 7H0Z");
    }
}
