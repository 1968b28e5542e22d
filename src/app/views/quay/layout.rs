//! The quay's geometry: a report → columns, bands, a lens and an axis, in pixels.
//!
//! Input: a [`Report`], the number and scale asked for, and the width there is. Output: a [`Quay`]. Must not know words,
//! colours or the page: pure, and the same everywhere.

use crate::app::measure::{self, Fate};
use crate::app::state::{Scale, SizeKind};
use crate::app::views::quay::bands::{self, Band, Pill};
use crate::app::views::quay::lens::{self, Lens};
use crate::app::views::quay::stack::{self, Block};
use crate::report::{Report, Stage};

/// Columns drawn at most; more would be neither legible nor quick.
const MOST_COLUMNS: usize = 40;
/// Width of a column with its gap, at least.
const NARROWEST_SLOT: f64 = 76.0;
/// Width of a column with its gap, at most.
const WIDEST_SLOT: f64 = 320.0;
/// Below the ground: name, size, range.
const BELOW: f64 = 62.0;
/// Above the tallest column: a whisker, a label.
const ABOVE: f64 = 36.0;

/// The whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Quay {
    /// In pixels: at least the width asked for.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// The load line.
    pub ground: f64,
    /// Where the axis ends and the columns begin.
    pub left: f64,
    /// Round sizes, from the ground up; empty where heights are not to scale.
    pub ticks: Vec<Tick>,
    /// Stages from left to right.
    pub columns: Vec<Column>,
    /// Edges between them.
    pub bands: Vec<Band>,
    /// Labels of the edges.
    pub pills: Vec<Pill>,
    /// What ships under the magnifier, where it is a hairline beside the rest.
    pub lens: Option<Lens>,
    /// Stages there was no room for.
    pub left_out: usize,
}

/// A mark of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Pixels from the top.
    pub y: f64,
    /// What the height stands for.
    pub bytes: u64,
}

/// A stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Index into the report's stages.
    pub stage: usize,
    /// What becomes of it.
    pub fate: Fate,
    /// Left edge.
    pub x: f64,
    /// In pixels.
    pub width: f64,
    /// Its width with half the gap on either side.
    pub slot: f64,
    /// From the bottom up.
    pub blocks: Vec<Block>,
    /// Share of each block that later layers hide, 0 to 1.
    pub hidden: Vec<f64>,
    /// The range of its height.
    pub whisker: Option<Whisker>,
}

/// A range, as heights above the ground.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Whisker {
    /// In pixels.
    pub low: f64,
    /// In pixels.
    pub high: f64,
    /// Whether it goes on beyond the picture.
    pub cut: bool,
}

/// What a layout is made for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Which number.
    pub kind: SizeKind,
    /// How heights are drawn.
    pub scale: Scale,
    /// Pixels there are.
    pub width: f64,
    /// The bytes that a column of full height has, at least: what is built step by step grows towards it. Then there is no lens.
    pub most: u64,
}

impl View {
    /// Height of the tallest column.
    pub fn rise(self) -> f64 {
        if self.width < 560.0 { 224.0 } else { 284.0 }
    }

    fn gutter(self) -> f64 {
        match self.scale {
            Scale::Linear if self.width < 560.0 => 54.0,
            Scale::Linear => 64.0,
            Scale::Magnified => 16.0,
        }
    }
}

impl Column {
    /// Right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Its height.
    pub fn height(&self) -> f64 {
        self.blocks.last().map_or(0.0, Block::top)
    }

    /// The block that holds a layer.
    pub fn block_of(&self, layer: usize) -> Option<&Block> {
        self.blocks.iter().find(|block| block.layers.contains(&layer))
    }
}

/// Lays the picture out.
pub fn layout(report: &Report, view: View) -> Quay {
    let fates = measure::fates(report);
    let shown = shown(&fates);
    let stages: Vec<&Stage> = shown.iter().filter_map(|index| report.stages.get(*index)).collect();
    let most = stages.iter().map(|stage| measure::stage_weight(stage, view.kind)).max().unwrap_or(0).max(view.most);
    let pixels = if most == 0 { 0.0 } else { view.rise() / most as f64 };
    let crossing = bands::crossings(report, &shown).min(5) as f64;
    let ground = ABOVE + crossing * 8.0 + view.rise();

    let mut columns: Vec<Column> =
        stages.iter().zip(&shown).map(|(stage, index)| column(stage, *index, fates.get(*index).copied(), pixels, view)).collect();
    let target = columns.iter().position(|column| column.fate == Fate::Ships);
    let wants_lens =
        view.most == 0 && view.scale == Scale::Linear && target.is_some_and(|target| lens::helps(columns.get(target), view.rise()));
    if let Some(column) = target.filter(|_| wants_lens).and_then(|target| columns.get_mut(target)) {
        // The lens tells more than a whisker on a hairline could.
        column.whisker = None;
    }
    let places = place(&mut columns, view, if wants_lens { target } else { None });
    let lens = match (wants_lens.then_some(target).flatten().and_then(|target| columns.get(target)), places.lens) {
        (Some(column), Some(spot)) => lens::lens(report, column, view, spot, ground, pixels),
        _ => None,
    };
    let (bands, pills) = bands::bands(report, &columns, view, ground, pixels);
    Quay {
        width: places.width,
        height: ground + BELOW,
        ground,
        left: view.gutter(),
        ticks: if view.scale == Scale::Linear { ticks(most, pixels, ground) } else { Vec::new() },
        columns,
        bands,
        pills,
        lens,
        left_out: report.stages.len() - shown.len(),
    }
}

/// The stages that are drawn: all, or those that are built, the last ones first.
fn shown(fates: &[Fate]) -> Vec<usize> {
    let all = 0..fates.len();
    if fates.len() <= MOST_COLUMNS {
        return all.collect();
    }
    let mut built: Vec<usize> = all.rev().filter(|index| fates.get(*index) != Some(&Fate::Skipped)).take(MOST_COLUMNS).collect();
    if built.is_empty() {
        built = (0..fates.len()).rev().take(MOST_COLUMNS).collect();
    }
    built.reverse();
    built
}

/// One stage's blocks; where it stands comes later.
fn column(stage: &Stage, index: usize, fate: Option<Fate>, pixels: f64, view: View) -> Column {
    let total = measure::stage(stage, view.kind);
    let sizes: Vec<u64> = stage.layers.iter().map(|layer| measure::weight(layer, view.kind)).collect();
    let weigh = |size: &u64| match view.scale {
        Scale::Linear => *size as f64,
        Scale::Magnified => (*size as f64).sqrt(),
    };
    let weights: Vec<f64> = sizes.iter().map(weigh).collect();
    let height = match view.scale {
        Scale::Linear => sizes.iter().map(|size| *size as f64).sum::<f64>() * pixels,
        Scale::Magnified => view.rise(),
    };
    let blocks = stack::stack(&weights, height);
    let hidden = blocks.iter().map(|block| {
        let layers = stage.layers.get(block.layers.clone()).unwrap_or_default();
        let hidden: u64 = layers.iter().map(|layer| measure::hidden(layer, view.kind)).sum();
        let all: u64 = layers.iter().map(|layer| measure::weight(layer, view.kind)).sum();
        if all == 0 { 0.0 } else { hidden as f64 / all as f64 }
    });
    let (low, high) = (total.low as f64 * pixels, total.high as f64 * pixels);
    let limit = view.rise() + ABOVE - 8.0;
    let whisker = (view.scale == Scale::Linear && high - low >= 4.0).then(|| Whisker { low, high: high.min(limit), cut: high > limit });
    Column { stage: index, fate: fate.unwrap_or(Fate::Ashore), x: 0.0, width: 0.0, slot: 0.0, hidden: hidden.collect(), blocks, whisker }
}

struct Places {
    width: f64,
    lens: Option<lens::Spot>,
}

/// Gives every column its place from left to right, and the lens one after what ships, or above it on a narrow page.
fn place(columns: &mut [Column], view: View, lens_at: Option<usize>) -> Places {
    let count = columns.len().max(1) as f64;
    let room = view.width - view.gutter() - 16.0;
    let beside =
        lens_at.and_then(|_| [84.0, 64.0].into_iter().find(|radius| (room - lens::breadth(*radius)) / count >= NARROWEST_SLOT.max(110.0)));
    let above = lens_at.filter(|_| beside.is_none() && room / count >= 124.0).map(|_| (room / count / 2.0 - 8.0).min(60.0));
    let radius = beside.or(above).unwrap_or(60.0);
    let extra = if lens_at.is_some() && above.is_none() { lens::breadth(radius) } else { 0.0 };
    let slot = ((room - extra) / count).clamp(NARROWEST_SLOT, WIDEST_SLOT);
    let width = (slot * 0.56).max(slot - 100.0).clamp(40.0, 184.0);
    let mut x = view.gutter() + ((room - extra - slot * count) / 2.0).max(0.0);
    let mut spot = None;
    for (index, column) in columns.iter_mut().enumerate() {
        (column.x, column.width, column.slot) = (x + (slot - width) / 2.0, width, slot);
        x += slot;
        if lens_at == Some(index) {
            // Above its column it leans outwards, clear of the label on the band that arrives.
            let centre =
                if above.is_some() { (column.x + width / 2.0).max(x + 12.0 - radius) } else { x + extra / 2.0 - (slot - width) / 4.0 };
            spot = Some(lens::Spot { x: centre, radius, above: above.is_some() });
            x += extra;
        }
    }
    Places { width: view.width.max(x + 16.0), lens: spot }
}

/// Three to six round marks from zero to the tallest column.
fn ticks(most: u64, pixels: f64, ground: f64) -> Vec<Tick> {
    let step = round_step(most);
    if step == 0 {
        return vec![Tick { y: ground, bytes: 0 }];
    }
    (0..=most / step).map(|count| Tick { y: ground - (count * step) as f64 * pixels, bytes: count * step }).collect()
}

/// The smallest of 1, 2, 5 times a power of ten that goes at most five times into `most`.
fn round_step(most: u64) -> u64 {
    let mut power = 1u64;
    while most > 0 && power <= most {
        if let Some(step) = [1, 2, 5].into_iter().map(|digit| power.saturating_mul(digit)).find(|step| most / step <= 5) {
            return step;
        }
        power = power.saturating_mul(10);
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;

    fn view(width: f64) -> View {
        View { kind: SizeKind::Unpacked, scale: Scale::Linear, width, most: 0 }
    }

    fn assert_sound(report: &Report, view: View) {
        let quay = layout(report, view);
        for pair in quay.columns.windows(2) {
            assert!(pair[0].right() + 20.0 <= pair[1].x, "columns keep a gap");
        }
        for column in &quay.columns {
            assert!(column.x >= quay.left && column.right() <= quay.width, "inside the picture");
            assert!(column.height() <= view.rise() * 1.5, "{}", column.height());
            for pair in column.blocks.windows(2) {
                assert!(pair[0].top() <= pair[1].bottom + 1e-9, "blocks do not overlap");
            }
        }
        for pill in &quay.pills {
            assert!(pill.y > 0.0 && pill.y < quay.ground + 20.0, "pills lie on the picture");
        }
        if let Some(lens) = &quay.lens {
            assert!(lens.x + lens.radius <= quay.width && lens.y - lens.radius >= 0.0, "the lens is inside");
        }
    }

    #[test]
    fn every_sample_is_laid_out_soundly_at_every_width() {
        let reports = [
            sample::article(),
            sample::one_stage(),
            sample::wasteful(),
            sample::five_stages(),
            sample::ten_by_sixty(),
            sample::unknown_image(),
            sample::empty(),
        ];
        for report in &reports {
            for width in [280.0, 360.0, 800.0, 1400.0] {
                for scale in [Scale::Linear, Scale::Magnified] {
                    for kind in [SizeKind::Unpacked, SizeKind::Pull, SizeKind::DiskUsage] {
                        assert_sound(report, View { kind, scale, width, most: 0 });
                    }
                }
            }
        }
    }

    #[test]
    fn columns_are_to_scale() {
        let report = sample::article();
        let quay = layout(&report, view(800.0));
        let build = measure::stage(&report.stages[0], SizeKind::Unpacked).likely as f64;
        assert!((quay.columns[0].height() - view(800.0).rise()).abs() < 0.01, "the tallest fills the height");
        let tick = &quay.ticks[1];
        let expected = quay.ground - view(800.0).rise() * tick.bytes as f64 / build;
        assert!((tick.y - expected).abs() < 0.01);
        assert_eq!(quay.columns[1].height(), stack::HAIRLINE, "what ships is a hairline");
    }

    #[test]
    fn a_hairline_that_ships_gets_a_lens_and_a_tower_none() {
        assert!(layout(&sample::article(), view(800.0)).lens.is_some());
        assert!(layout(&sample::article(), view(340.0)).lens.is_some());
        assert!(layout(&sample::one_stage(), view(800.0)).lens.is_none());
        assert!(layout(&sample::five_stages(), view(800.0)).lens.is_none());
        assert!(layout(&sample::article(), View { scale: Scale::Magnified, ..view(800.0) }).lens.is_none());
    }

    #[test]
    fn magnified_columns_all_fill_the_height() {
        let quay = layout(&sample::article(), View { scale: Scale::Magnified, ..view(800.0) });
        assert!(quay.columns.iter().all(|column| (column.height() - view(800.0).rise()).abs() < 0.01));
        assert!(quay.ticks.is_empty());
    }

    #[test]
    fn a_range_beyond_the_picture_is_cut() {
        let quay = layout(&sample::unknown_image(), view(800.0));
        assert!(quay.columns[0].whisker.is_some_and(|whisker| whisker.cut));
    }

    #[test]
    fn steps_are_round_and_few() {
        for (most, step) in
            [(0, 0), (1, 1), (5, 1), (6, 2), (387_000_000, 100_000_000), (1_740_000, 500_000), (u64::MAX, 5_000_000_000_000_000_000)]
        {
            assert_eq!(round_step(most), step, "{most}");
        }
    }

    #[test]
    fn thousands_of_stages_draw_only_some() {
        let mut report = sample::article();
        let one = report.stages[0].clone();
        report.stages = (0..2_000).map(|index| Stage { index, is_target: index == 1_999, ..one.clone() }).collect();
        report.copies.clear();
        let quay = layout(&report, view(800.0));
        assert_eq!((quay.columns.len(), quay.left_out), (MOST_COLUMNS, 1_960));
        assert_eq!(quay.columns.last().map(|column| column.fate), Some(Fate::Ships));
    }
}
