//! The bands between stages: what `COPY --from` carries over, and what `FROM stage` builds upon.
//!
//! Input: a report and the columns in their places. Output: [`Band`]s as SVG paths, and what there is to label. Must not know
//! colours.

use crate::app::measure::{self, Fate};
use crate::app::state::Scale;
use crate::app::views::quay::labels::{Form, Pill, Spot};
use crate::app::views::quay::lanes::{Lanes, Long};
use crate::app::views::quay::layout::{Column, View, place_of};
use crate::app::views::quay::stack::Block;
use crate::app::widgets::px;
use crate::app::words::BandKind;
use crate::report::{Copy, CopyKind, Report, Stage};

/// The thinnest band, in pixels.
const THINNEST: f64 = 2.5;
/// From here up a band is a filled shape: a stroke this thick would break in its bends.
pub const FILLED: f64 = 9.0;
/// From here up a band passes behind the columns in between, not over them.
const TOO_THICK_TO_CLIMB: f64 = 24.0;
/// Thickness of a band on a lane where heights are not to scale.
const MAGNIFIED: f64 = 6.0;
/// Between the tallest column and the lowest lane.
const BELOW_LANES: f64 = 32.0;

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

/// The lanes of the copies that pass over columns, and which gaps have labels of others: by the whole build, of which a step may show less.
pub fn lanes(report: &Report, order: &[usize], view: View, pixels: f64) -> (Lanes, Vec<bool>) {
    let place = |stage: usize| order.iter().position(|one| *one == stage);
    let mut long = Vec::new();
    let mut labelled = vec![false; order.len()];
    for (index, copy) in report.copies.iter().enumerate().filter(|(_, copy)| !is_base_edge(report, copy)) {
        let Some((from, to)) = copy.from_stage.and_then(place).zip(place(copy.to_stage)) else { continue };
        let thickness = lane_thickness(copy, view, pixels);
        if to > from + 1 && thickness <= TOO_THICK_TO_CLIMB {
            long.push(Long { copy: index, from, to, thickness, is_mount: copy.kind == CopyKind::Mount });
        } else if let Some(labelled) = to.checked_sub(1).and_then(|gap| labelled.get_mut(gap)) {
            *labelled = true;
        }
    }
    (Lanes::of(&long, order.len()), labelled)
}

/// How thick a copy is that passes over columns.
fn lane_thickness(copy: &Copy, view: View, pixels: f64) -> f64 {
    match (copy.kind, view.scale) {
        (CopyKind::Mount, _) => THINNEST,
        (CopyKind::Copy, Scale::Linear) => (measure::copy_weight(copy, view.kind) as f64 * pixels).max(THINNEST),
        (CopyKind::Copy, Scale::Magnified) => MAGNIFIED,
    }
}

/// All bands, and their labels as they are wanted: those of copies before those of stages on stages.
pub fn bands(report: &Report, columns: &[Column], lanes: &Lanes, view: View, ground: f64, pixels: f64) -> (Vec<Band>, Vec<(Pill, Spot)>) {
    let drawing = Drawing { report, columns, lanes, view, ground, pixels };
    let bases: Vec<(Band, Spot)> = columns.iter().filter_map(|column| drawing.base(column)).collect();
    let copies = report.copies.iter().enumerate().filter(|(_, copy)| !is_base_edge(report, copy));
    let copies: Vec<(Band, Spot)> = copies.filter_map(|(index, copy)| drawing.copy(index, copy)).collect();
    let mut wanted = Vec::new();
    for (band, spot) in copies.iter().chain(&bases) {
        want(&mut wanted, band, *spot);
    }
    (bases.into_iter().chain(copies).map(|(band, _)| band).collect(), wanted)
}

/// Whether an edge is the `FROM stage` line itself, which the stages tell already.
fn is_base_edge(report: &Report, copy: &Copy) -> bool {
    report.stages.get(copy.to_stage).is_some_and(|stage| stage.start_line == copy.line)
}

/// One label for each pair of stages that are built and each kind.
fn want(wanted: &mut Vec<(Pill, Spot)>, band: &Band, spot: Spot) {
    let Some(from) = band.from.filter(|_| !band.skipped) else { return };
    match wanted.iter_mut().find(|(pill, _)| (pill.from, pill.to, pill.kind) == (from, band.to, band.kind)) {
        Some((pill, _)) => {
            pill.bytes = pill.bytes.saturating_add(band.bytes);
            pill.missing |= band.missing;
        }
        None => {
            let Band { to, kind, bytes, line, missing, .. } = *band;
            wanted.push((Pill { from, to, kind, bytes, line, missing, x: 0.0, y: 0.0, form: Form::Short }, spot));
        }
    }
}

struct Drawing<'a> {
    report: &'a Report,
    columns: &'a [Column],
    lanes: &'a Lanes,
    view: View,
    ground: f64,
    pixels: f64,
}

impl Drawing<'_> {
    fn column(&self, stage: usize) -> Option<&Column> {
        self.columns.get(place_of(self.columns, stage)?)
    }

    /// The band of `FROM stage`.
    fn base(&self, to: &Column) -> Option<(Band, Spot)> {
        let stage = self.report.stages.get(to.stage)?;
        let from = self.column(stage.base.stage?)?;
        self.upon(from, stage, to)
    }

    /// The same where it stands on a stage. A door of `www/split.mjs`.
    #[inline(never)]
    fn upon(&self, from: &Column, stage: &Stage, to: &Column) -> Option<(Band, Spot)> {
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
        Some((band, Spot::Gap(self.ground - block.height / 2.0)))
    }

    /// The band of one copy.
    fn copy(&self, index: usize, copy: &Copy) -> Option<(Band, Spot)> {
        let to = self.column(copy.to_stage)?;
        let end = self.landing(to, copy.line);
        let source = copy.from_stage.and_then(|stage| self.column(stage));
        let (path, stroke, spot) = match (source, self.lanes.way(index)) {
            (None, _) => (stroked(&[(to.x - 20.0, end), (to.x, end)]), Some(THINNEST), Spot::Gap(end)),
            (Some(from), Some(way)) => {
                let thickness = lane_thickness(copy, self.view, self.pixels);
                let (start, floor) = (self.departure(from, copy, thickness), self.ground - self.view.rise() - BELOW_LANES);
                let (up, down) = (from.right() + way.up, to.x - way.down);
                let path = over((from.right(), start), (up, floor - way.lift, down), (to.x, end), thickness / 2.0 + 3.0);
                (path, Some(thickness), Spot::Lane(floor - way.middle, up, down))
            }
            (Some(from), None) => {
                let thickness = self.thickness(copy, to);
                let points = [(from.right(), self.departure(from, copy, thickness)), (to.x, end)];
                let fill = thickness > FILLED;
                let path = if fill { filled(&points, thickness) } else { stroked(&points) };
                (path, (!fill).then_some(thickness), Spot::Gap(points.iter().map(|point| point.1).sum::<f64>() / 2.0))
            }
        };
        let band = Band {
            kind: if copy.kind == CopyKind::Mount { BandKind::Mount } else { BandKind::Copy },
            from: copy.from_stage,
            to: copy.to_stage,
            line: copy.line,
            copy: Some(index),
            bytes: measure::copy_weight(copy, self.view.kind),
            missing: !copy.missing_paths.is_empty(),
            skipped: to.fate == Fate::Skipped,
            path,
            stroke,
        };
        Some((band, spot))
    }

    /// How thick a copy between neighbours is.
    fn thickness(&self, copy: &Copy, to: &Column) -> f64 {
        if copy.kind == CopyKind::Mount || self.view.scale == Scale::Linear {
            return lane_thickness(copy, self.view, self.pixels);
        }
        let block = self.layer_at(to, copy.line).and_then(|layer| to.block_of(layer));
        block.map_or(THINNEST, |block| (block.height * 0.5).clamp(THINNEST, TOO_THICK_TO_CLIMB))
    }

    fn layer_at(&self, column: &Column, line: usize) -> Option<usize> {
        let stage = self.report.stages.get(column.stage)?;
        stage.layers.iter().position(|layer| (layer.start_line..=layer.end_line).contains(&line))
    }

    /// Where a copy arrives: the middle of its layer, or where that would be if it weighed something.
    fn landing(&self, to: &Column, line: usize) -> f64 {
        let layer = self.layer_at(to, line).unwrap_or(usize::MAX);
        let below = || to.blocks.iter().rfind(|block| block.layers.start < layer).map_or(0.0, Block::top);
        self.ground - to.block_of(layer).map_or_else(below, Block::middle)
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

/// Adds a smooth way through points to a path: to the first one by the command `start`, from each to the next in an S; the commands are
/// always the same ones, so that one shape can turn into another.
fn through(points: &[(f64, f64)], start: &str, path: &mut String) {
    let mut before: Option<(f64, f64)> = None;
    for (x, y) in points {
        let (to_x, to_y) = (px(*x), px(*y));
        let step = match before {
            None => [start, &to_x, " ", &to_y].concat(),
            Some((from_x, from_y)) => {
                let middle = px((from_x + x) / 2.0);
                ["C", &middle, " ", &px(from_y), " ", &middle, " ", &to_y, " ", &to_x, " ", &to_y].concat()
            }
        };
        path.push_str(&step);
        before = Some((*x, *y));
    }
}

/// The way over the columns in between: up, along the lane, down, with round corners.
fn over(start: (f64, f64), (up, lane, down): (f64, f64, f64), end: (f64, f64), radius: f64) -> String {
    let corner = |height: f64, beside: f64| radius.min(height.abs() / 2.0).min(beside.abs());
    let (first, last) = (corner(start.1 - lane, up - start.0), corner(end.1 - lane, end.0 - down));
    let level = |x: f64| ["H", &px(x)].concat();
    let upright = |y: f64| ["V", &px(y)].concat();
    let turn = |at: (f64, f64), to: (f64, f64)| ["Q", &px(at.0), " ", &px(at.1), " ", &px(to.0), " ", &px(to.1)].concat();
    [
        ["M", &px(start.0), " ", &px(start.1)].concat(),
        level(up - first),
        turn((up, start.1), (up, start.1 - first)),
        upright(lane + first),
        turn((up, lane), (up + first, lane)),
        level(down - last),
        turn((down, lane), (down, lane + last)),
        upright(end.1 - last),
        turn((down, end.1), (down + last, end.1)),
        level(end.0),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;
    use crate::app::state::SizeKind;
    use crate::app::views::quay::arrange::Graph;
    use crate::app::views::quay::layout::{Quay, layout};

    fn quay(report: &Report) -> Quay {
        layout(report, report, &Graph::of(report).order(), View { kind: SizeKind::Unpacked, scale: Scale::Linear, width: 800.0, most: 0 })
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
    fn a_copy_over_stages_in_between_passes_above_them_with_its_label() {
        let quay = quay(&sample::ten_by_sixty());
        let top = quay.ground - quay.columns.iter().map(Column::height).fold(0.0, f64::max);
        let long = quay.bands.iter().find(|band| band.to == 9 && band.from == Some(0)).expect("the long copy");
        let lane = quay.pills.iter().find(|pill| pill.to == 9 && pill.from == 0).expect("its label").y;
        assert!(lane < top - BELOW_LANES && long.path.contains(&format!(" {}H", px(lane))), "{} {}", px(lane), long.path);
    }

    #[test]
    fn shapes_are_made_of_the_same_commands() {
        assert_eq!(stroked(&[(0.0, 1.0), (5.0, 1.0)]), "M0 1C2.5 1 2.5 1 5 1");
        let commands = |path: String| path.chars().filter(|one| one.is_alphabetic()).collect::<String>();
        assert_eq!(commands(filled(&[(0.0, 5.0), (8.0, 5.0)], 4.0)), "MCLCZ");
        let level = over((0.0, 9.0), (7.0, 9.0, 50.0), (60.0, 9.0), 4.0);
        assert_eq!(commands(level), commands(over((0.0, 90.0), (7.0, 9.0, 50.0), (60.0, 40.0), 4.0)));
    }
}
