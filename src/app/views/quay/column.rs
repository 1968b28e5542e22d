//! Draws one stage: its blocks, its name, its range, the outline of what ships.

use yew::prelude::*;

use crate::app::format;
use crate::app::measure::{self, Fate, Lit};
use crate::app::views::quay::keys::Item;
use crate::app::views::quay::layout::{Column, Quay, View, Whisker};
use crate::app::views::quay::marks::{marks, told};
use crate::app::views::quay::names::Names;
use crate::app::views::quay::stack::Block;
use crate::app::views::quay::{block_fill, moved};
use crate::app::widgets::svg::{Area, rect, text};
use crate::app::widgets::{Element, class_list, element, px};
use crate::app::words;
use crate::report::{Layer, Report, Stage};

/// Width of a letter of a label inside a block, on average, in the widest of the usual fonts.
const LETTER: f64 = 7.6;
/// The same for the smaller words around it.
const SMALL_LETTER: f64 = 6.3;

/// What columns are drawn from.
pub struct Drawing<'a> {
    /// The report.
    pub report: &'a Report,
    /// The geometry.
    pub quay: &'a Quay,
    /// What it was made for.
    pub view: View,
    /// The layer that is lit.
    pub lit: Option<Lit>,
    /// The layer that is held.
    pub pinned: Option<Lit>,
    /// The one place that Tab leads to.
    pub at: Item,
    /// What its layers are called.
    pub names: &'a Names,
    /// Whether what is elsewhere than before is seen to go there.
    pub moves: bool,
}

impl Drawing<'_> {
    /// A stage and its name.
    pub fn column(&self, place: usize, column: &Column) -> Option<Element> {
        let stage = self.report.stages.get(column.stage)?;
        let ground = self.quay.ground;
        let class = class_list("pl-column", &[Some(fate_class(column.fate))]);
        let key = self.key(column.stage, 0).unwrap_or_else(|| ["to-come-", &column.stage.to_string()].concat());
        let area = Area { x: column.x, y: ground - column.height(), width: column.width, height: column.height() };
        let mut blocks = Vec::new();
        for (row, (block, hidden)) in column.blocks.iter().zip(&column.hidden).enumerate() {
            self.block(column, stage, block, *hidden, Item { column: place, row: row + 1 }, &mut blocks);
        }
        let marks = if self.report.findings.is_empty() { Vec::new() } else { marks(self.report, column, ground) };
        let outline = Area { height: column.height() + 6.0, ..area.grown(4.0) };
        let ships = (column.fate == Fate::Ships).then(|| rect("pl-ships-outline", &outline, None, Some("2.5")));
        let [button, words] = self.name(column, stage, Item { column: place, row: 0 });
        let drawn = element!("g", "class" = &class)
            .key(&key)
            .with(rect("pl-column-paper", &area, None, None))
            .all(blocks)
            .maybe(ships)
            .maybe(column.whisker.map(|whisker| draw_whisker(column, whisker, ground)))
            .maybe(self.callout(column, stage))
            .all(marks)
            .with(button)
            .with(words);
        Some(drawn)
    }

    /// What a layer is told by, from one picture to the next.
    fn key(&self, stage: usize, layer: usize) -> Option<String> {
        self.report.stages.get(stage)?.layers.get(layer)?;
        Some(self.names.of(self.report, stage, layer).to_string())
    }

    fn is_in(&self, lit: Option<Lit>, column: &Column, block: &Block) -> bool {
        lit.is_some_and(|lit| lit.place.stage == column.stage && block.layers.contains(&lit.place.layer))
    }

    fn tab_index(&self, item: Item) -> &'static str {
        if item == self.at { "0" } else { "-1" }
    }

    fn block(&self, column: &Column, stage: &Stage, block: &Block, hidden: f64, item: Item, drawn: &mut Vec<Html>) {
        let layers: Vec<&Layer> = weighty(stage, block, self.view);
        let Some(heaviest) = layers.iter().max_by_key(|layer| measure::weight(layer, self.view.kind)) else { return };
        let (lit, pinned) = (self.is_in(self.lit, column, block), self.is_in(self.pinned, column, block));
        let area = Area { x: 0.0, y: 0.0, width: column.width, height: block.height };
        let spoken = words::layers_spoken(&layers, stage, self.view.kind);
        let spoken = if self.report.findings.is_empty() { spoken } else { told(self.report, stage, &layers, &spoken) };
        let reach = (9.0 - block.height).max(0.0) / 2.0;
        let hit = Area { y: -reach, height: area.height + 2.0 * reach, ..area };
        let shade = Area { height: (block.height * hidden).max(1.0), ..area };
        let fill = block_fill(heaviest.origin, column.fate == Fate::Skipped);
        let button = element!(
            "g",
            "class" = &class_list("pl-block pl-placed", &[lit.then_some("pl-lit"), pinned.then_some("pl-pinned")]),
            "transform" = &moved(column.x, self.quay.ground - block.top()),
            "role" = "button",
            "tabindex" = self.tab_index(item),
            "data-pl" = "layer",
            "data-lit" = lit.then_some("true"),
            "aria-label" = &spoken,
            "aria-pressed" = pinned,
            "data-line" = heaviest.start_line,
            "data-item" = &item.name()
        )
        .with(element!("title").words(&spoken))
        .with(rect("pl-block-fill", &area, Some(&fill), None))
        .maybe((hidden > 0.0).then(|| rect("pl-block-hidden", &shade, Some("url(#pl-pattern-hidden)"), None)))
        .with(rect("pl-block-hit", &hit, None, None));
        let key = self.key(column.stage, block.layers.start).unwrap_or_default();
        drawn.push(button.key(&key).into());
        if is_labelled(column, block) && layers.len() == 1 {
            // The words stand beside the button, whose name says more than they have room for.
            let on = ["pl-placed pl-on-", super::origin_class(heaviest.origin)].concat();
            let at = moved(column.x + column.width / 2.0, self.quay.ground - block.middle());
            let label = element!("g", "class" = &on, "transform" = &at, "aria-hidden" = "true").key(&[&key, " label"].concat());
            drawn.push(self.label(label, column, stage, block, heaviest).into());
        }
    }

    /// The label inside a block, as far as there is room: across, or upright in a narrow column.
    fn label(&self, within: Element, column: &Column, stage: &Stage, block: &Block, layer: &Layer) -> Element {
        let name = words::layer_label(layer, stage);
        if column.is_narrow() {
            let text = format::shortened(&name, letters(block.height - 12.0));
            let turned = element!("text", "class" = "pl-block-label", "y" = 4.0, "text-anchor" = "middle", "transform" = "rotate(-90)");
            return within.with(turned.words(&text));
        }
        let room = letters(column.width - 8.0);
        let bytes = format::bytes(measure::weight(layer, self.view.kind));
        if layer.from_base && block.height >= 42.0 {
            let note = words::base_note(stage, &bytes);
            let note = if note.chars().count() <= small_letters(column.width - 4.0) { note } else { bytes };
            let name = text("pl-block-label", 0.0, -4.0, &format::shortened(&name, room));
            return within.with(name).with(text("pl-block-note", 0.0, 12.0, &note));
        }
        let words = named(&name, &bytes, room, 4).unwrap_or(bytes);
        within.with(text("pl-block-label", 0.0, 4.0, &words))
    }

    /// Over the column: the lit layer, or the heaviest one that has no label of its own, neither here nor under the lens.
    fn callout(&self, column: &Column, stage: &Stage) -> Option<Element> {
        if column.is_narrow() {
            return None;
        }
        let unlabelled = || column.blocks.iter().filter(|block| !is_labelled(column, block));
        let lit = unlabelled().find(|block| self.is_in(self.lit, column, block));
        let is_told = column.fate == Fate::Skipped || self.quay.lens.as_ref().is_some_and(|lens| lens.stage == column.stage);
        let heaviest = || {
            let alone = unlabelled().filter(|block| block.height > 3.0 && weighty(stage, block, self.view).len() == 1);
            alone.max_by(|one, other| one.height.total_cmp(&other.height))
        };
        let block = lit.or_else(|| if is_told { None } else { heaviest() })?;
        let lit_layer = self.lit.filter(|_| lit.is_some()).and_then(|lit| stage.layers.get(lit.place.layer));
        let layer = lit_layer.or(weighty(stage, block, self.view).last().copied())?;
        let size = measure::layer(layer, self.view.kind);
        // From the column's left edge: clear of its own whisker.
        let room = small_letters(column.reach - column.x);
        let (bytes, with_range) = (format::bytes(size.likely), format::estimate(&size));
        let name = words::layer_label(layer, stage);
        let bytes = if name.chars().count().min(12) + with_range.chars().count() < room { with_range } else { bytes };
        let (words, y) = (named(&name, &bytes, room, 6)?, self.quay.ground - column.height() - 9.0);
        let at = moved(column.x, y);
        Some(element!("text", "class" = "pl-callout pl-placed", "transform" = &at, "aria-hidden" = "true").words(&words))
    }

    /// The stage's button under the column, and the words on it.
    fn name(&self, column: &Column, stage: &Stage, item: Item) -> [Element; 2] {
        let size = measure::stage(stage, self.view.kind);
        let x = column.x + column.width / 2.0;
        let room = column.slot - 8.0;
        let (bytes, fate) = (format::bytes(size.likely), words::fate(column.fate));
        let mut lines = if small_letters(room) >= 24 { vec![[&bytes, " · ", fate].concat()] } else { vec![bytes, fate.to_owned()] };
        if column.fate == Fate::Ships {
            lines.extend(format::range(&size));
        }
        lines.retain(|line| line.chars().count() <= small_letters(room));
        let spoken = words::stage_spoken(stage, column.fate, self.view.kind);
        let ground = self.quay.ground;
        let hit = Area { x: x - room / 2.0, y: ground + 4.0, width: room, height: 56.0 };
        let button = element!(
            "g",
            "class" = "pl-stage-name",
            "role" = "button",
            "tabindex" = self.tab_index(item),
            "aria-label" = &spoken,
            "data-line" = stage.start_line,
            "data-item" = &item.name()
        )
        .with(element!("title").words(&spoken))
        .with(rect("pl-block-hit", &hit, None, Some("4")));
        let title = format::shortened(&words::stage_title(stage), letters(room));
        let words = element!("g", "class" = "pl-placed", "transform" = &moved(x, ground), "aria-hidden" = "true");
        let words = words.with(text("pl-stage-title", 0.0, 20.0, &title));
        let sizes = lines.iter().take(2).zip([36.0, 51.0]);
        [button, sizes.fold(words, |words, (line, below)| words.with(text("pl-stage-size", 0.0, below, line)))]
    }
}

/// A name and its bytes in so much room; `None` where that leaves the name fewer than `least` letters.
pub fn named(name: &str, bytes: &str, room: usize, least: usize) -> Option<String> {
    let room = room.checked_sub(bytes.chars().count() + 1).filter(|room| *room >= least)?;
    Some([&format::shortened(name, room), " ", bytes].concat())
}

/// The layers of a block that weigh something.
fn weighty<'a>(stage: &'a Stage, block: &Block, view: View) -> Vec<&'a Layer> {
    let layers = stage.layers.get(block.layers.clone()).unwrap_or_default();
    layers.iter().filter(|layer| measure::weight(layer, view.kind) > 0).collect()
}

/// How many letters of a label fit.
fn letters(width: f64) -> usize {
    (width / LETTER).max(1.0) as usize
}

/// How many of the smaller letters fit.
fn small_letters(width: f64) -> usize {
    (width / SMALL_LETTER).max(1.0) as usize
}

/// Whether a block has room for a label.
fn is_labelled(column: &Column, block: &Block) -> bool {
    if column.is_narrow() { block.height >= 64.0 && column.width >= 16.0 } else { block.height >= 13.0 }
}

fn fate_class(fate: Fate) -> &'static str {
    match fate {
        Fate::Ships => "pl-ships",
        Fate::Aboard => "pl-aboard",
        Fate::Ashore => "pl-ashore",
        Fate::Skipped => "pl-skipped",
    }
}

/// A range: from its low end to its high one, with an arrow where it goes on.
fn draw_whisker(column: &Column, whisker: Whisker, ground: f64) -> Element {
    let x = column.x - 8.0;
    let (left, low, high) = (px(x - 4.0), px(ground - whisker.low), ground - whisker.high);
    let (end, shape) = if whisker.cut { (px(high + 5.0), "l4 -5l4 5") } else { (px(high), "h8") };
    let way = ["M", &px(x), " ", &low, "V", &px(high), "M", &left, " ", &low, "h8", "M", &left, " ", &end, shape].concat();
    element!("path", "class" = "pl-whisker", "d" = &way, "aria-hidden" = "true")
}
