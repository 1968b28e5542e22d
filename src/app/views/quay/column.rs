//! Draws one stage: its blocks, its name, its range, the outline of what ships.

use yew::prelude::*;

use crate::app::format;
use crate::app::measure::{self, Fate, Lit};
use crate::app::views::quay::block_fill;
use crate::app::views::quay::keys::Item;
use crate::app::views::quay::layout::{Column, Quay, View, Whisker};
use crate::app::views::quay::stack::Block;
use crate::app::widgets::{class_list, px};
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
}

impl Drawing<'_> {
    /// A stage and its name.
    pub fn column(&self, place: usize, column: &Column) -> Html {
        let Some(stage) = self.report.stages.get(column.stage) else { return html! {} };
        let ground = self.quay.ground;
        let top = ground - column.height();
        let blocks = column.blocks.iter().zip(&column.hidden).enumerate();
        html! {
            <g class={class_list("pl-column", &[Some(fate_class(column.fate))])} key={column.stage}>
                <rect class="pl-column-paper" x={px(column.x)} y={px(top)} width={px(column.width)} height={px(column.height())} />
                { for blocks.map(|(row, (block, hidden))| self.block(column, stage, block, *hidden, Item { column: place, row: row + 1 })) }
                if column.fate == Fate::Ships {
                    <rect class="pl-ships-outline" x={px(column.x - 4.0)} y={px(top - 4.0)} width={px(column.width + 8.0)} height={px(column.height() + 6.0)} rx="2.5" />
                }
                if let Some(whisker) = column.whisker {
                    { draw_whisker(column, whisker, ground) }
                }
                { self.callout(column, stage) }
                { self.name(column, stage, Item { column: place, row: 0 }) }
            </g>
        }
    }

    fn is_in(&self, lit: Option<Lit>, column: &Column, block: &Block) -> bool {
        lit.is_some_and(|lit| lit.place.stage == column.stage && block.layers.contains(&lit.place.layer))
    }

    fn tab_index(&self, item: Item) -> &'static str {
        if item == self.at { "0" } else { "-1" }
    }

    fn block(&self, column: &Column, stage: &Stage, block: &Block, hidden: f64, item: Item) -> Html {
        let layers: Vec<&Layer> = weighty(stage, block, self.view);
        let Some(heaviest) = layers.iter().max_by_key(|layer| measure::layer(layer, self.view.kind).likely) else { return html! {} };
        let (lit, pinned) = (self.is_in(self.lit, column, block), self.is_in(self.pinned, column, block));
        let y = self.quay.ground - block.top();
        let (x, width, height) = (px(column.x), px(column.width), px(block.height));
        let spoken = words::layers_spoken(&layers, stage, self.view.kind);
        let reach = (9.0 - block.height).max(0.0) / 2.0;
        let on = format!("pl-on-{}", super::origin_class(heaviest.origin));
        // The words stand beside the button, whose name says more than they have room for.
        html! {
            <>
            <g
                class={class_list("pl-block", &[lit.then_some("pl-lit"), pinned.then_some("pl-pinned")])}
                role="button"
                tabindex={self.tab_index(item)}
                data-pl="layer"
                data-lit={lit.then_some("true")}
                aria-label={spoken.clone()}
                aria-pressed={pinned.to_string()}
                data-line={heaviest.start_line.to_string()}
                data-item={item.name()}
            >
                <title>{ spoken }</title>
                <rect class="pl-block-fill" x={x.clone()} y={px(y)} width={width.clone()} height={height.clone()} fill={block_fill(heaviest.origin, column.fate == Fate::Skipped)} />
                if hidden > 0.0 {
                    <rect class="pl-block-hidden" x={x.clone()} y={px(y)} width={width.clone()} height={px((block.height * hidden).max(1.0))} fill="url(#pl-pattern-hidden)" />
                }
                <rect class="pl-block-edge" x={x.clone()} y={px(y)} width={width.clone()} {height} />
                <rect class="pl-block-hit" {x} y={px(y - reach)} {width} height={px(block.height + 2.0 * reach)} />
            </g>
            <g class={on} aria-hidden="true">{ self.block_label(column, stage, block, heaviest, layers.len()) }</g>
            </>
        }
    }

    /// The label inside a block, as far as there is room: across, or upright in a narrow column.
    fn block_label(&self, column: &Column, stage: &Stage, block: &Block, layer: &Layer, count: usize) -> Html {
        if !is_labelled(column, block) || count > 1 {
            return html! {};
        }
        let size = measure::layer(layer, self.view.kind);
        let (middle_x, middle_y) = (column.x + column.width / 2.0, self.quay.ground - block.middle());
        let name = words::layer_label(layer, stage);
        if is_narrow(column) {
            let text = format::shortened(&name, letters(block.height - 12.0));
            let turn = format!("rotate(-90 {} {})", px(middle_x), px(middle_y));
            return html! { <text class="pl-block-label" x={px(middle_x)} y={px(middle_y + 4.0)} text-anchor="middle" transform={turn}>{ text }</text> };
        }
        let line = |text: String, class: &'static str, y: f64| {
            html! { <text {class} x={px(middle_x)} y={px(y)} text-anchor="middle">{ text }</text> }
        };
        let room = letters(column.width - 8.0);
        if layer.from_base && block.height >= 42.0 {
            let note = words::base_note(stage, &size);
            let note = if note.chars().count() <= small_letters(column.width - 4.0) { note } else { format::bytes(size.likely) };
            return html! { <>{ line(format::shortened(&name, room), "pl-block-label", middle_y - 4.0) }{ line(note, "pl-block-note", middle_y + 12.0) }</> };
        }
        let bytes = format::bytes(size.likely);
        let text = match room.checked_sub(bytes.chars().count() + 1).filter(|room| *room >= 4) {
            Some(room) => format!("{} {bytes}", format::shortened(&name, room)),
            None => bytes,
        };
        line(text, "pl-block-label", middle_y + 4.0)
    }

    /// Over the column: the lit layer, or the heaviest one that has no label of its own, neither here nor under the lens.
    fn callout(&self, column: &Column, stage: &Stage) -> Html {
        if is_narrow(column) {
            return html! {};
        }
        let alone = |block: &&Block| weighty(stage, block, self.view).len() == 1;
        let unlabelled = column.blocks.iter().filter(|block| !is_labelled(column, block));
        let lit = unlabelled.clone().find(|block| self.is_in(self.lit, column, block));
        let is_told = column.fate == Fate::Skipped || self.quay.lens.as_ref().is_some_and(|lens| lens.stage == column.stage);
        let heaviest =
            || unlabelled.filter(alone).filter(|block| block.height > 3.0).max_by(|one, other| one.height.total_cmp(&other.height));
        let Some(block) = lit.or_else(|| if is_told { None } else { heaviest() }) else {
            return html! {};
        };
        let layers = weighty(stage, block, self.view);
        let lit_layer = self.lit.filter(|_| lit.is_some()).and_then(|lit| stage.layers.get(lit.place.layer));
        let Some(layer) = lit_layer.or(layers.last().copied()) else { return html! {} };
        let size = measure::layer(layer, self.view.kind);
        // From the column's left edge to the end of its slot: clear of its own whisker and of the next column's.
        let room = small_letters((column.slot + column.width) / 2.0 - 4.0);
        let (bytes, with_range) = (format::bytes(size.likely), format::estimate(&size));
        let name = words::layer_label(layer, stage);
        let bytes = if name.chars().count().min(12) + with_range.chars().count() < room { with_range } else { bytes };
        let Some(room) = room.checked_sub(bytes.chars().count() + 1).filter(|room| *room >= 6) else { return html! {} };
        let text = format!("{} {bytes}", format::shortened(&name, room));
        html! {
            <text class="pl-callout" x={px(column.x)} y={px(self.quay.ground - column.height() - 9.0)} aria-hidden="true">{ text }</text>
        }
    }

    fn name(&self, column: &Column, stage: &Stage, item: Item) -> Html {
        let size = measure::stage(stage, self.view.kind);
        let x = column.x + column.width / 2.0;
        let room = column.slot - 8.0;
        let (bytes, fate) = (format::bytes(size.likely), words::fate(column.fate));
        let lines = if small_letters(room) >= 24 { vec![format!("{bytes} · {fate}")] } else { vec![bytes, fate.to_owned()] };
        let range = format::range(&size).filter(|range| column.fate == Fate::Ships && range.chars().count() <= small_letters(room));
        let spoken = words::stage_spoken(stage, column.fate, self.view.kind);
        let ground = self.quay.ground;
        html! {
            <>
            <g class="pl-stage-name" role="button" tabindex={self.tab_index(item)} aria-label={spoken.clone()} data-line={stage.start_line.to_string()} data-item={item.name()}>
                <title>{ spoken }</title>
                <rect class="pl-block-hit" x={px(x - room / 2.0)} y={px(ground + 4.0)} width={px(room)} height="56" rx="4" />
            </g>
            <g aria-hidden="true">
                <text class="pl-stage-title" x={px(x)} y={px(ground + 20.0)} text-anchor="middle">{ format::shortened(&words::stage_title(stage), letters(room)) }</text>
                { for lines.into_iter().chain(range).filter(|line| line.chars().count() <= small_letters(room)).take(2).enumerate().map(|(row, line)| html! {
                    <text class="pl-stage-size" x={px(x)} y={px(ground + 36.0 + 15.0 * row as f64)} text-anchor="middle">{ line }</text>
                }) }
            </g>
            </>
        }
    }
}

/// The layers of a block that weigh something.
fn weighty<'a>(stage: &'a Stage, block: &Block, view: View) -> Vec<&'a Layer> {
    let layers = stage.layers.get(block.layers.clone()).unwrap_or_default();
    layers.iter().filter(|layer| measure::layer(layer, view.kind).likely > 0).collect()
}

/// How many letters of a label fit.
fn letters(width: f64) -> usize {
    (width / LETTER).max(1.0) as usize
}

/// How many of the smaller letters fit.
fn small_letters(width: f64) -> usize {
    (width / SMALL_LETTER).max(1.0) as usize
}

fn is_narrow(column: &Column) -> bool {
    column.width < 78.0
}

/// Whether a block has room for a label.
fn is_labelled(column: &Column, block: &Block) -> bool {
    if is_narrow(column) { block.height >= 64.0 && column.width >= 16.0 } else { block.height >= 13.0 }
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
fn draw_whisker(column: &Column, whisker: Whisker, ground: f64) -> Html {
    let x = column.x - 8.0;
    let (low, high) = (ground - whisker.low, ground - whisker.high);
    let cap = |y: f64| format!("M{} {}h8", px(x - 4.0), px(y));
    let end = if whisker.cut { format!("M{} {}l4 -5l4 5", px(x - 4.0), px(high + 5.0)) } else { cap(high) };
    html! { <path class="pl-whisker" d={format!("M{} {}V{}{}{end}", px(x), px(low), px(high), cap(low))} aria-hidden="true" /> }
}
