//! Draws the lens over what ships.

use yew::prelude::*;

use crate::app::format;
use crate::app::measure::{self, Lit};
use crate::app::state::SizeKind;
use crate::app::views::quay::block_fill;
use crate::app::views::quay::lens::Lens;
use crate::app::views::quay::stack::Block;
use crate::app::widgets::{class_list, px};
use crate::app::words::{self, fixed};
use crate::report::{Layer, Report, Stage};

/// The lens; the walk by keys passes it by, for its layers are those of the column.
pub fn magnifier(lens: &Lens, report: &Report, kind: SizeKind, lit: Option<Lit>) -> Html {
    let Some(stage) = report.stages.get(lens.stage) else { return html! {} };
    let [(from_x, from_y), (to_x, to_y)] = lens.lead;
    let (x, y, radius) = (px(lens.x), px(lens.y), px(lens.radius));
    let half = (lens.radius.powi(2) - (lens.ground - lens.y).powi(2)).max(0.0).sqrt();
    html! {
        <g class="pl-lens" aria-hidden="true">
            <defs><clipPath id="pl-lens-clip"><circle cx={x.clone()} cy={y.clone()} r={radius.clone()} /></clipPath></defs>
            <line class="pl-lens-lead" x1={px(from_x)} y1={px(from_y)} x2={px(to_x)} y2={px(to_y)} />
            <circle class="pl-lens-glass" cx={x.clone()} cy={y.clone()} r={radius.clone()} />
            <g clip-path="url(#pl-lens-clip)">
                { for lens.blocks.iter().map(|block| draw(lens, block, stage, kind, lit)) }
            </g>
            <line class="pl-lens-ground" x1={px(lens.x - half)} x2={px(lens.x + half)} y1={px(lens.ground)} y2={px(lens.ground)} />
            <text class="pl-lens-times" {x} y={px(lens.ground + 18.0)} text-anchor="middle">{ format::times(lens.times) }</text>
            <circle class="pl-lens-rim" cx={px(lens.x)} cy={y} r={radius} />
            <text class="pl-lens-caption" x={px(lens.x)} y={px(lens.y - lens.radius - 8.0)} text-anchor="middle">{ fixed::ALL_THAT_SHIPS }</text>
        </g>
    }
}

fn draw(lens: &Lens, block: &Block, stage: &Stage, kind: SizeKind, lit: Option<Lit>) -> Html {
    let layers = stage.layers.get(block.layers.clone()).unwrap_or_default();
    let size = |layer: &&Layer| measure::layer(layer, kind).likely;
    let Some(heaviest) = layers.iter().max_by_key(size) else { return html! {} };
    let is_lit = lit.is_some_and(|lit| lit.place.stage == lens.stage && block.layers.contains(&lit.place.layer));
    let (y, height) = (lens.ground - block.top(), px(block.height));
    // The circle leaves less room at its top.
    let across = (lens.radius.powi(2) - (lens.y - lens.ground + block.middle() - 2.0).powi(2)).max(0.0).sqrt() * 2.0;
    let room = (across.min(lens.width) / 6.9) as usize;
    let bytes = format::bytes(size(&heaviest));
    let label = words::layer_label(heaviest, stage);
    let name = label.rsplit_once('/').filter(|(folder, _)| !folder.is_empty()).map_or(label.as_str(), |(_, name)| name);
    let text = match room.checked_sub(bytes.chars().count() + 1).filter(|room| *room >= 4) {
        Some(room) => format!("{} {bytes}", format::shortened(name, room)),
        None => bytes,
    };
    html! {
        <g class={class_list("pl-block", &[Some(&format!("pl-on-{}", super::origin_class(heaviest.origin))), is_lit.then_some("pl-lit")])} data-line={heaviest.start_line.to_string()}>
            <rect class="pl-block-fill" x={px(lens.left)} y={px(y)} width={px(lens.width)} height={height.clone()} fill={block_fill(heaviest.origin, false)} />
            <rect class="pl-block-edge" x={px(lens.left)} y={px(y)} width={px(lens.width)} {height} />
            if block.height >= 16.0 {
                <text class="pl-block-label" x={px(lens.x)} y={px(lens.ground - block.middle() + 4.0)} text-anchor="middle">{ text }</text>
            }
        </g>
    }
}
