//! The quay's geometry: a report → columns, bands, a lens and an axis, in pixels.
//!
//! Input: a [`Report`], the number and scale asked for, and the width there is. Output: a [`Quay`]. Must not know words,
//! colours or the page: pure, and the same everywhere.

use crate::app::measure::{self, Fate};
use crate::app::state::{Scale, SizeKind};
use crate::app::views::quay::bands::{self, Band};
use crate::app::views::quay::labels::{self, Pill};
use crate::app::views::quay::lens::{self, Lens};
use crate::app::views::quay::stack::{self, Block};
use crate::app::widgets::svg::Area;
use crate::report::{Report, Stage};

/// Width of a column with its gap, at least.
const NARROWEST_SLOT: f64 = 70.0;
/// Width of a column with its gap, at most.
const WIDEST_SLOT: f64 = 320.0;
/// Below the ground: name, size, range.
const BELOW: f64 = 62.0;
/// Above the tallest column: a whisker, a label.
const ABOVE: f64 = 36.0;
/// How far a range may reach above the tallest column: lanes begin beyond.
const REACH: f64 = 20.0;
/// Narrower columns have their labels upright.
const NARROW: f64 = 78.0;

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
    /// Where the words above it must end.
    pub reach: f64,
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

    /// Whether its labels stand upright.
    pub fn is_narrow(&self) -> bool {
        self.width < NARROW
    }

    /// The block that holds a layer.
    pub fn block_of(&self, layer: usize) -> Option<&Block> {
        self.blocks.iter().find(|block| block.layers.contains(&layer))
    }
}

/// The place of a stage among the columns.
pub fn place_of(columns: &[Column], stage: usize) -> Option<usize> {
    columns.iter().position(|column| column.stage == stage)
}

/// Lays the picture out, the columns in the given order. Of a build step by step, `whole` is all of it: it says where lanes are to be.
pub fn layout(report: &Report, whole: &Report, order: &[usize], view: View) -> Quay {
    let fates = measure::fates(report);
    let stages: Vec<&Stage> = order.iter().filter_map(|index| report.stages.get(*index)).collect();
    let most = stages.iter().map(|stage| measure::stage_weight(stage, view.kind)).max().unwrap_or(0).max(view.most);
    let pixels = if most == 0 { 0.0 } else { view.rise() / most as f64 };
    let (lanes, labelled) = bands::lanes(whole, order, view, pixels);
    let ground = ABOVE + lanes.height + view.rise();

    let mut columns: Vec<Column> =
        stages.iter().zip(order).map(|(stage, index)| column(stage, *index, fates.get(*index).copied(), pixels, view)).collect();
    let target = columns.iter().position(|column| column.fate == Fate::Ships);
    let wants_lens =
        view.most == 0 && view.scale == Scale::Linear && target.is_some_and(|target| lens::helps(columns.get(target), view.rise()));
    if let Some(column) = target.filter(|_| wants_lens).and_then(|target| columns.get_mut(target)) {
        // The lens tells more than a whisker on a hairline could.
        column.whisker = None;
    }
    let needed: Vec<f64> = labelled.iter().enumerate().map(|(gap, labelled)| labels::needed(&lanes, gap, *labelled)).collect();
    let places = place(&mut columns, view, if wants_lens { target } else { None }, &needed);
    let lens = match (wants_lens.then_some(target).flatten().and_then(|target| columns.get(target)), places.lens) {
        (Some(column), Some(spot)) => lens::lens(report, column, view, spot, ground, pixels),
        _ => None,
    };
    let (bands, wanted) = bands::bands(report, &columns, &lanes, view, ground, pixels);
    let pills = labels::labels(wanted, &columns, &lanes, view, ground);
    for (place, column) in columns.iter_mut().enumerate() {
        let words = Area { x: column.right(), y: ground - column.height() - 22.0, width: column.slot - column.width, height: 18.0 };
        let is_free = lanes.taken(place).0 == 0.0 && !pills.iter().any(|pill| labels::overlap(&words, &pill.area()));
        column.reach = column.right() + if is_free { (column.slot - column.width) / 2.0 - 4.0 } else { 0.0 };
    }
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
        left_out: report.stages.len() - order.len(),
    }
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
    let limit = view.rise() + REACH;
    let whisker = (view.scale == Scale::Linear && high - low >= 4.0).then(|| Whisker { low, high: high.min(limit), cut: high > limit });
    Column {
        stage: index,
        fate: fate.unwrap_or(Fate::Ashore),
        x: 0.0,
        width: 0.0,
        slot: 0.0,
        hidden: hidden.collect(),
        blocks,
        whisker,
        reach: 0.0,
    }
}

struct Places {
    width: f64,
    lens: Option<lens::Spot>,
}

/// Gives every column its place from left to right, and the lens one after what ships, or above it on a narrow page. `needed` is what the
/// gap after each column must be wide for.
fn place(columns: &mut [Column], view: View, lens_at: Option<usize>, needed: &[f64]) -> Places {
    let count = columns.len().max(1) as f64;
    let room = view.width - view.gutter() - 16.0;
    let beside =
        lens_at.and_then(|_| [84.0, 64.0].into_iter().find(|radius| (room - lens::breadth(*radius)) / count >= NARROWEST_SLOT.max(110.0)));
    let above = lens_at.filter(|_| beside.is_none() && room / count >= 124.0).map(|_| (room / count / 2.0 - 8.0).min(60.0));
    let radius = beside.or(above).unwrap_or(60.0);
    let extra = if lens_at.is_some() && above.is_none() { lens::breadth(radius) } else { 0.0 };
    let (mut slot, mut width, mut wider) = (0.0, 0.0, 0.0);
    // The more a gap needs beyond its share, the less is left to share.
    for _ in 0..4 {
        slot = ((room - extra - wider) / count).clamp(NARROWEST_SLOT, WIDEST_SLOT);
        width = (slot * 0.54).max(slot - 100.0).clamp(40.0, 184.0);
        wider = needed.iter().map(|needed| (needed - (slot - width)).max(0.0)).sum();
    }
    let mut x = view.gutter() + ((room - extra - wider - slot * count) / 2.0).max(0.0);
    let mut spot = None;
    for (index, column) in columns.iter_mut().enumerate() {
        (column.x, column.width, column.slot) = (x + (slot - width) / 2.0, width, slot);
        x += slot + needed.get(index).map_or(0.0, |needed| (needed - (slot - width)).max(0.0));
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
    use crate::app::views::quay::arrange::{Graph, MOST_COLUMNS};

    fn layout(report: &Report, view: View) -> Quay {
        super::layout(report, report, &Graph::of(report).order(), view)
    }

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
