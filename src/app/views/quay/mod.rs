//! The quay: stages as columns of layers on the load line, bands between them, a lens over what ships.
//!
//! Input: a report and choices. Output: one SVG, its legend, and the keys to walk through it. Geometry is [`layout`]'s.

pub mod bands;
pub mod column;
pub mod keys;
pub mod layout;
pub mod lens;
pub mod magnifier;
pub mod stack;

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::format;
use crate::app::hooks::linking::use_linking;
use crate::app::hooks::width::use_width;
use crate::app::measure::{self, Fate, Lit};
use crate::app::state::{Action, Scale, SizeKind};
use crate::app::views::quay::bands::{Band, Pill};
use crate::app::views::quay::column::Drawing;
use crate::app::views::quay::keys::{Item, use_walk};
use crate::app::views::quay::layout::{Quay, View};
use crate::app::views::{choosing, fill, origin_class, swatch};
use crate::app::widgets::{Switch, class_list, px, switch};
use crate::app::words::{self, BandKind, fixed};
use crate::order;
use crate::report::{Origin, Report};

/// The width before it is known, and in native tests.
const FIRST_WIDTH: f64 = 800.0;
/// The scales in the order of the switch.
const SCALES: [Scale; 2] = [Scale::Linear, Scale::Magnified];

/// Properties of [`QuayView`].
#[derive(Clone, PartialEq, Properties)]
pub struct QuayProps {
    /// The report.
    pub report: Rc<Report>,
    /// Which number.
    pub size: SizeKind,
    /// How heights are drawn.
    pub scale: Scale,
    /// The layer that is lit.
    pub lit: Option<Lit>,
    /// The layer that is held.
    pub pinned: Option<Lit>,
    /// Takes the choices.
    pub dispatch: Callback<Action>,
    /// The width before the browser tells it.
    #[prop_or(FIRST_WIDTH)]
    pub first_width: f64,
}

/// The picture in its frame.
#[component]
pub fn QuayView(props: &QuayProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame, props.first_width);
    let view = View { kind: props.size, scale: props.scale, width };
    let quay = use_memo((props.report.clone(), view), |(report, view)| layout::layout(report, *view));
    use_effect_with((frame.clone(), scroll_to_target(&quay, width)), |(frame, left)| {
        if let Some(frame) = frame.cast::<Element>() {
            frame.set_scroll_left(*left);
        }
    });
    let scales = Switch {
        label: fixed::SCALE,
        name: "scale",
        positions: SCALES.iter().map(|scale| (words::scale(*scale), words::scale_explained(*scale))).collect(),
        chosen: SCALES.iter().position(|one| *one == props.scale).unwrap_or(0),
        on_choose: choosing(&props.dispatch, |index: usize| SCALES.get(index).copied().map(Action::Scale)),
    };
    html! {
        <section class="pl-quay pl-card" aria-labelledby="pl-quay-title" data-pl="quay">
            <div class="pl-card-head">
                <h2 class="pl-heading" id="pl-quay-title">{ fixed::QUAY }</h2>
                { switch(scales) }
            </div>
            <div class="pl-quay-frame" ref={frame}>
                <Picture report={props.report.clone()} quay={quay.clone()} {view} lit={props.lit} pinned={props.pinned} dispatch={props.dispatch.clone()} />
            </div>
            if props.scale == Scale::Magnified {
                <p class="pl-quay-note">{ words::MAGNIFIED_AXIS }</p>
            }
            if quay.left_out > 0 {
                <p class="pl-quay-note">{ words::stages_left_out(quay.left_out) }</p>
            }
            { legend(&props.report, props.size) }
        </section>
    }
}

/// How far a picture wider than its frame is scrolled at first: what ships is in the middle.
fn scroll_to_target(quay: &Quay, width: f64) -> i32 {
    let target = quay.columns.iter().find(|column| column.fate == Fate::Ships);
    target.map_or(0.0, |column| (column.x + column.width / 2.0 - width / 2.0).min(quay.width - width).max(0.0)) as i32
}

#[derive(Clone, PartialEq, Properties)]
struct PictureProps {
    report: Rc<Report>,
    quay: Rc<Quay>,
    view: View,
    lit: Option<Lit>,
    pinned: Option<Lit>,
    dispatch: Callback<Action>,
}

/// The SVG: one stop of the Tab key; arrows walk inside.
#[component]
fn Picture(props: &PictureProps) -> Html {
    let (report, quay) = (&*props.report, &*props.quay);
    let linking = use_linking(&props.dispatch);
    let svg = use_node_ref();
    let walk = use_walk(&svg, &props.quay, &props.dispatch);
    let drawing = Drawing { report, quay, view: props.view, lit: props.lit, pinned: props.pinned, at: walk.at };
    let (width, height) = (px(quay.width), px(quay.height));
    html! {
        <svg
            ref={svg}
            class="pl-quay-picture"
            role="group"
            aria-label={fixed::QUAY_HELP}
            viewBox={format!("0 0 {width} {height}")}
            {width}
            {height}
            onpointerover={linking.over}
            onpointerleave={linking.leave}
            onfocusin={linking.focus}
            onfocusout={linking.blur}
            onclick={linking.click}
            onkeydown={walk.onkeydown}
        >
            { axis(quay) }
            <g class="pl-bands">{ for quay.bands.iter().map(|band| ribbon(band, report, props)) }</g>
            { for quay.columns.iter().enumerate().map(|(place, column)| drawing.column(place, column)) }
            { for quay.pills.iter().map(|pill| label(pill, props.lit)) }
            if let Some(lens) = &quay.lens {
                { magnifier::magnifier(lens, report, props.view.kind, props.lit) }
            }
        </svg>
    }
}

/// Round sizes, and the load line under everything.
fn axis(quay: &Quay) -> Html {
    let right = quay.width - 8.0;
    html! {
        <g class="pl-axis" aria-hidden="true">
            { for quay.ticks.iter().map(|tick| html! {
                <>
                    if tick.bytes > 0 {
                        <line class="pl-tick" x1={px(quay.left)} x2={px(right)} y1={px(tick.y)} y2={px(tick.y)} />
                    }
                    <text class="pl-tick-label" x={px(quay.left - 8.0)} y={px(tick.y + 4.0)} text-anchor="end">{ if tick.bytes == 0 { "0".to_owned() } else { format::bytes(tick.bytes) } }</text>
                </>
            }) }
            <line class="pl-ground" x1={px(quay.left)} x2={px(right)} y1={px(quay.ground)} y2={px(quay.ground)} />
        </g>
    }
}

fn ribbon(band: &Band, report: &Report, props: &PictureProps) -> Html {
    let title = match band.copy.and_then(|copy| report.copies.get(copy)) {
        Some(copy) => words::copy_title(copy, &measure::copy(copy, props.view.kind)),
        None => {
            let stage = |index: usize| report.stages.get(index);
            let size = stage(band.to).and_then(|stage| stage.layers.first()).map(|layer| measure::layer(layer, props.view.kind));
            match (band.from.and_then(stage), stage(band.to), size) {
                (Some(from), Some(to), Some(size)) => words::base_title(from, to, &size),
                _ => String::new(),
            }
        }
    };
    let is = |lit: Option<Lit>| lit.is_some_and(|lit| (lit.from..=lit.to).contains(&band.line));
    let kind = match band.kind {
        BandKind::Copy => "pl-band-copy",
        BandKind::Mount => "pl-band-mount",
        BandKind::Base => "pl-band-base",
    };
    let shape = if band.stroke.is_some() { "pl-band-thin" } else { "pl-band-thick" };
    html! {
        <g class={class_list("pl-band", &[Some(kind), Some(shape), is(props.lit).then_some("pl-lit"), band.missing.then_some("pl-missing"), band.skipped.then_some("pl-skipped")])} data-line={band.line.to_string()}>
            <title>{ title }</title>
            <path class="pl-band-path" d={band.path.clone()} stroke-width={band.stroke.map(px)} />
            if band.stroke.is_some() {
                <path class="pl-band-hit" d={band.path.clone()} stroke-width="12" />
            }
        </g>
    }
}

/// The bytes a band carries, on the band.
fn label(pill: &Pill, lit: Option<Lit>) -> Html {
    let (verb, bytes) = (words::band_verb(pill.kind), format::bytes(pill.bytes));
    let (width, height) =
        if pill.wide { (84.0, 34.0) } else { (f64::from(u32::try_from(bytes.chars().count()).unwrap_or(9)) * 6.8 + 12.0, 18.0) };
    let is_lit = lit.is_some_and(|lit| (lit.from..=lit.to).contains(&pill.line));
    html! {
        <g class={class_list("pl-pill", &[(pill.kind != BandKind::Copy).then_some("pl-pill-quiet"), is_lit.then_some("pl-lit"), pill.missing.then_some("pl-missing")])} data-line={pill.line.to_string()} aria-hidden="true">
            <rect class="pl-pill-frame" x={px(pill.x - width / 2.0)} y={px(pill.y - height / 2.0)} width={px(width)} height={px(height)} rx="9" />
            if pill.wide {
                <text class="pl-pill-verb" x={px(pill.x)} y={px(pill.y - 3.5)} text-anchor="middle">{ verb }</text>
                <text class="pl-pill-bytes" x={px(pill.x)} y={px(pill.y + 11.0)} text-anchor="middle">{ bytes }</text>
            } else {
                <text class="pl-pill-bytes" x={px(pill.x)} y={px(pill.y + 4.0)} text-anchor="middle">{ bytes }</text>
            }
        </g>
    }
}

/// What the patterns stand for, those only that the picture shows.
fn legend(report: &Report, kind: SizeKind) -> Html {
    let layers = || report.stages.iter().filter(|stage| stage.reachable).flat_map(|stage| &stage.layers);
    let mut origins: Vec<Origin> = layers().filter(|layer| measure::layer(layer, kind).likely > 0).map(|layer| layer.origin).collect();
    order::sort(&mut origins);
    origins.dedup();
    let hides = layers().any(|layer| measure::hidden(layer, kind) > 0);
    html! {
        <ul class="pl-legend">
            { for origins.into_iter().map(|origin| html! { <li>{ swatch(origin_class(origin)) }{ words::origin(origin) }</li> }) }
            if hides {
                <li>{ swatch("hidden") }{ words::HIDDEN }</li>
            }
        </ul>
    }
}

/// The fill of a block: grey where its stage is not built.
fn block_fill(origin: Origin, skipped: bool) -> String {
    fill(if skipped { "skipped" } else { origin_class(origin) })
}

/// The first item of the walk.
const START: Item = Item { column: 0, row: 0 };

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;

    #[test]
    fn a_picture_wider_than_its_frame_starts_at_what_ships() {
        let scrolled = |width| {
            let quay = layout::layout(&sample::ten_by_sixty(), View { kind: SizeKind::Unpacked, scale: Scale::Linear, width });
            (scroll_to_target(&quay, width), quay)
        };
        let (left, quay) = scrolled(360.0);
        let (seen, last) = (f64::from(left)..f64::from(left) + 360.0, &quay.columns[9]);
        assert!(seen.contains(&last.x) && seen.contains(&last.right()) && seen.end <= quay.width);
        assert_eq!(scrolled(1400.0).0, 0);
    }
}
