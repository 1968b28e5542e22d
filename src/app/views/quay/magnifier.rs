//! Draws the lens over what ships.

use yew::prelude::*;

use crate::app::format;
use crate::app::measure::{self, Lit};
use crate::app::state::SizeKind;
use crate::app::views::quay::block_fill;
use crate::app::views::quay::column::named;
use crate::app::views::quay::lens::Lens;
use crate::app::views::quay::stack::Block;
use crate::app::widgets::svg::{Area, circle, line, rect, text};
use crate::app::widgets::{Element, class_list, element};
use crate::app::words::{self, page};
use crate::report::{Report, Stage};

/// The lens; the walk by keys passes it by, for its layers are those of the column.
pub fn magnifier(lens: &Lens, report: &Report, kind: SizeKind, lit: Option<Lit>) -> Option<Element> {
    let stage = report.stages.get(lens.stage)?;
    let [from, to] = lens.lead;
    let (x, y, radius, ground) = (lens.x, lens.y, lens.radius, lens.ground);
    let half = (radius.powi(2) - (ground - y).powi(2)).max(0.0).sqrt();
    let clip = element!("clipPath", "id" = "pl-lens-clip").with(element!("circle", "cx" = x, "cy" = y, "r" = radius));
    let blocks = lens.blocks.iter().map(|block| draw(lens, block, stage, kind, lit).map(Html::from).unwrap_or_default());
    let drawn = element!("g", "class" = "pl-lens", "aria-hidden" = "true")
        .with(element!("defs").with(clip))
        .with(line("pl-lens-lead", from, to))
        .with(circle("pl-lens-glass", x, y, radius))
        .with(element!("g", "clip-path" = "url(#pl-lens-clip)").all(blocks.collect()))
        .with(line("pl-lens-ground", (x - half, ground), (x + half, ground)))
        .with(text("pl-lens-times", x, ground + 18.0, &format::times(lens.times)))
        .with(circle("pl-lens-rim", x, y, radius))
        .with(text("pl-lens-caption", x, y - radius - 8.0, page::all_that_ships()));
    Some(drawn)
}

fn draw(lens: &Lens, block: &Block, stage: &Stage, kind: SizeKind, lit: Option<Lit>) -> Option<Element> {
    let layers = stage.layers.get(block.layers.clone()).unwrap_or_default();
    let heaviest = layers.iter().max_by_key(|layer| measure::weight(layer, kind))?;
    let is_lit = lit.is_some_and(|lit| lit.place.stage == lens.stage && block.layers.contains(&lit.place.layer));
    let area = Area { x: lens.left, y: lens.ground - block.top(), width: lens.width, height: block.height };
    let on = ["pl-on-", super::origin_class(heaviest.origin)].concat();
    let label = (block.height >= 16.0).then(|| {
        let (words, y) = (words(lens, block, &words::layer_label(heaviest, stage), measure::weight(heaviest, kind)), block.middle());
        text("pl-block-label", lens.x, lens.ground - y + 4.0, &words)
    });
    let class = class_list("pl-block", &[Some(&on), is_lit.then_some("pl-lit")]);
    let drawn = element!("g", "class" = &class, "data-line" = heaviest.start_line)
        .with(rect("pl-block-fill", &area, Some(&block_fill(heaviest.origin, false)), None))
        .maybe(label);
    Some(drawn)
}

/// What a block says: the last part of its name, and its bytes.
fn words(lens: &Lens, block: &Block, label: &str, bytes: u64) -> String {
    // The circle leaves less room at its top.
    let across = (lens.radius.powi(2) - (lens.y - lens.ground + block.middle() - 2.0).powi(2)).max(0.0).sqrt() * 2.0;
    let room = (across.min(lens.width) / 6.9) as usize;
    let name = label.rsplit_once('/').filter(|(folder, _)| !folder.is_empty()).map_or(label, |(_, name)| name);
    let bytes = format::bytes(bytes);
    named(name, &bytes, room, 4).unwrap_or(bytes)
}
