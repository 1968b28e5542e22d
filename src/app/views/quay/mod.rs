//! The quay: stages as columns of layers on the load line, bands between them, a lens over what ships.
//!
//! Input: a report and choices. Output: one SVG, its legend, and the keys to walk through it. Geometry is [`layout`]'s.

pub mod bands;
pub mod column;
pub mod keys;
pub mod layout;
pub mod lens;
pub mod magnifier;
pub mod marks;
pub mod stack;

use yew::prelude::*;

use crate::app::format;
use crate::app::hooks::kept::{use_change, use_once};
use crate::app::hooks::linking::use_linking;
use crate::app::hooks::width::use_width;
use crate::app::measure::{self, Fate, Lit, SharedReport};
use crate::app::state::{Action, Scale, SizeKind};
use crate::app::views::exports::exports;
use crate::app::views::quay::bands::{Band, Pill};
use crate::app::views::quay::column::Drawing;
use crate::app::views::quay::keys::{Item, use_walk};
use crate::app::views::quay::layout::{Quay, View};
use crate::app::views::{choosing, fill, origin_class, swatch};
use crate::app::widgets::svg::{Area, line, rect, text};
use crate::app::widgets::{Element, Switch, Value, class_list, element, list, px, switch};
use crate::app::words::{self, BandKind, page};
use crate::language::Locale;
use crate::report::{Origin, Report};

/// The width before it is known.
const FIRST_WIDTH: f64 = 800.0;
/// The scales in the order of the switch.
const SCALES: [Scale; 2] = [Scale::Linear, Scale::Magnified];

/// The origins in the order of the legend.
const ORIGINS: [Origin; 8] =
    [Origin::Base, Origin::Packages, Origin::Dependencies, Origin::Files, Origin::Output, Origin::Artifact, Origin::Cache, Origin::Config];

/// Properties of [`QuayView`].
#[derive(Clone, PartialEq, Properties)]
pub struct QuayProps {
    /// The report.
    pub report: SharedReport,
    /// The bytes that a column of full height has, at least; 0 where the heaviest stage sets it.
    pub most: u64,
    /// Which number.
    pub size: SizeKind,
    /// How heights are drawn.
    pub scale: Scale,
    /// The language of the words in it.
    pub language: &'static Locale,
    /// Whether what is behind doors of `www/split.mjs` is here.
    pub has_rest: bool,
    /// The layer that is lit.
    pub lit: Option<Lit>,
    /// The layer that is held.
    pub pinned: Option<Lit>,
    /// Takes the choices.
    pub dispatch: Callback<Action>,
}

/// The picture in its frame.
#[component]
pub fn QuayView(props: &QuayProps) -> Html {
    let frame = use_once(NodeRef::default);
    let width = use_width(&frame, FIRST_WIDTH);
    let view = View { kind: props.size, scale: props.scale, width, most: props.most };
    let quay = use_memo((props.report.clone(), view, props.language), |(report, view, _)| layout::layout(report, *view));
    let (scrolled, left) = (frame.clone(), scroll_to_target(&quay, width));
    use_change(left, move || {
        if let Some(frame) = scrolled.cast::<web_sys::Element>() {
            frame.set_scroll_left(left);
        }
    });
    let linking = use_linking(&props.dispatch);
    let svg = use_once(NodeRef::default);
    let walk = use_walk(&svg, &quay, &props.dispatch);
    let drawing = Drawing { report: &props.report, quay: &quay, view, lit: props.lit, pinned: props.pinned, at: walk.at };
    let picture = linking.on(drawing.picture()).on(walk.keys).node(&svg);
    let scales = Switch {
        label: page::scale(),
        name: "scale",
        positions: SCALES.iter().map(|scale| (words::scale(*scale), words::scale_explained(*scale))).collect(),
        chosen: SCALES.iter().position(|one| *one == props.scale).unwrap_or(0),
        on_choose: choosing(&props.dispatch, |index: usize| SCALES.get(index).copied().map(Action::Scale)),
    };
    let exports = props.has_rest.then(|| exports(&props.report, props.size));
    let note = |words: &str| element!("p", "class" = "pl-quay-note").words(words);
    let head = element!("div", "class" = "pl-card-head")
        .with(element!("h2", "class" = "pl-heading", "id" = "pl-quay-title").words(page::quay()))
        .with(element!("div", "class" = "pl-quay-tools").with(switch(scales)).maybe(exports));
    element!("section", "class" = "pl-quay pl-card", "aria-labelledby" = "pl-quay-title", "data-pl" = "quay")
        .with(head)
        .with(element!("div", "class" = "pl-quay-frame").node(&frame).with(picture))
        .maybe((props.scale == Scale::Magnified).then(|| note(words::magnified_axis())))
        .maybe((quay.left_out > 0).then(|| note(&page::stages_left_out(quay.left_out))))
        .with(legend(&props.report, props.size))
        .into()
}

/// How far a picture wider than its frame is scrolled at first: what ships is in the middle.
fn scroll_to_target(quay: &Quay, width: f64) -> i32 {
    let target = quay.columns.iter().find(|column| column.fate == Fate::Ships);
    target.map_or(0.0, |column| (column.x + column.width / 2.0 - width / 2.0).min(quay.width - width).max(0.0)) as i32
}

impl Drawing<'_> {
    /// The SVG: one stop of the Tab key; arrows walk inside.
    fn picture(&self) -> Element {
        let quay = self.quay;
        let (width, height) = (px(quay.width), px(quay.height));
        let columns = quay.columns.iter().enumerate();
        let lens = quay.lens.as_ref().and_then(|lens| magnifier::magnifier(lens, self.report, self.view.kind, self.lit));
        element!(
            "svg",
            "class" = "pl-quay-picture",
            "role" = "group",
            "aria-label" = page::quay_help(),
            "viewBox" = &["0 0 ", &width, " ", &height].concat(),
            "width" = &width,
            "height" = &height
        )
        .with(axis(quay))
        .with(element!("g", "class" = "pl-bands").all(quay.bands.iter().map(|band| self.ribbon(band).into()).collect()))
        .all(columns.map(|(place, column)| self.column(place, column).map(Html::from).unwrap_or_default()).collect())
        .all(quay.pills.iter().map(|pill| self.pill(pill).into()).collect())
        .maybe(lens)
    }

    /// Whether a line is one of the lit layer's.
    fn is_lit(&self, line: usize) -> bool {
        self.lit.is_some_and(|lit| (lit.from..=lit.to).contains(&line))
    }

    fn ribbon(&self, band: &Band) -> Element {
        let class = match band.kind {
            BandKind::Copy => "pl-band pl-band-copy",
            BandKind::Mount => "pl-band pl-band-mount",
            BandKind::Base => "pl-band pl-band-base",
        };
        let shape = if band.stroke.is_some() { "pl-band-thin" } else { "pl-band-thick" };
        let (lit, missing) = (self.is_lit(band.line).then_some("pl-lit"), band.missing.then_some("pl-missing"));
        let class = class_list(class, &[Some(shape), lit, missing, band.skipped.then_some("pl-skipped")]);
        let stroke = band.stroke.map_or(Value::Absent, Value::Length);
        let hit = band.stroke.map(|_| element!("path", "class" = "pl-band-hit", "d" = &band.path, "stroke-width" = "12"));
        element!("g", "class" = &class, "data-line" = band.line)
            .with(element!("title").words(&self.ribbon_title(band)))
            .with(element!("path", "class" = "pl-band-path", "d" = &band.path, "stroke-width" = stroke))
            .maybe(hit)
    }

    fn ribbon_title(&self, band: &Band) -> String {
        if let Some(copy) = band.copy.and_then(|copy| self.report.copies.get(copy)) {
            return words::copy_title(copy, &measure::copy(copy, self.view.kind));
        }
        let stage = |index: usize| self.report.stages.get(index);
        let to = stage(band.to).and_then(|to| Some((to, to.layers.first()?)));
        match (band.from.and_then(stage), to) {
            (Some(from), Some((to, base))) => words::base_title(from, to, &measure::layer(base, self.view.kind)),
            _ => String::new(),
        }
    }

    /// The bytes a band carries, on the band.
    fn pill(&self, pill: &Pill) -> Element {
        let bytes = format::bytes(pill.bytes);
        let narrow = (bytes.chars().count() as f64) * 6.8 + 12.0;
        let (width, height) = if pill.wide { (84.0, 34.0) } else { (narrow, 18.0) };
        let area = Area { x: pill.x - width / 2.0, y: pill.y - height / 2.0, width, height };
        let quiet = (pill.kind != BandKind::Copy).then_some("pl-pill-quiet");
        let (lit, missing) = (self.is_lit(pill.line).then_some("pl-lit"), pill.missing.then_some("pl-missing"));
        let verb = pill.wide.then(|| text("pl-pill-verb", pill.x, pill.y - 3.5, words::band_verb(pill.kind)));
        let foot = if pill.wide { 11.0 } else { 4.0 };
        element!("g", "class" = &class_list("pl-pill", &[quiet, lit, missing]), "data-line" = pill.line, "aria-hidden" = "true")
            .with(rect("pl-pill-frame", &area, None, Some("9")))
            .maybe(verb)
            .with(text("pl-pill-bytes", pill.x, pill.y + foot, &bytes))
    }
}

/// Round sizes, and the load line under everything.
fn axis(quay: &Quay) -> Element {
    let across = |class: &str, y: f64| line(class, (quay.left, y), (quay.width - 8.0, y));
    let ticks = quay.ticks.iter().map(|tick| {
        let bytes = if tick.bytes == 0 { "0".to_owned() } else { format::bytes(tick.bytes) };
        let label = element!("text", "class" = "pl-tick-label", "x" = quay.left - 8.0, "y" = tick.y + 4.0, "text-anchor" = "end");
        let mark = (tick.bytes > 0).then(|| across("pl-tick", tick.y).into());
        list(vec![mark.unwrap_or_default(), label.words(&bytes).into()])
    });
    element!("g", "class" = "pl-axis", "aria-hidden" = "true").all(ticks.collect()).with(across("pl-ground", quay.ground))
}

/// What the patterns stand for, those only that the picture shows.
fn legend(report: &Report, kind: SizeKind) -> Element {
    let layers = || report.stages.iter().filter(|stage| stage.reachable).flat_map(|stage| &stage.layers);
    let shows = |origin: Origin| layers().any(|layer| layer.origin == origin && measure::weight(layer, kind) > 0);
    let row = |name: &str, words: &str| element!("li").with(swatch(name)).words(words);
    let rows = ORIGINS.into_iter().filter(|origin| shows(*origin)).map(|origin| row(origin_class(origin), words::origin(origin)).into());
    let hides = layers().any(|layer| measure::hidden(layer, kind) > 0);
    element!("ul", "class" = "pl-legend").all(rows.collect()).maybe(hides.then(|| row("hidden", words::hidden())))
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
            let quay = layout::layout(&sample::ten_by_sixty(), View { kind: SizeKind::Unpacked, scale: Scale::Linear, width, most: 0 });
            (scroll_to_target(&quay, width), quay)
        };
        let (left, quay) = scrolled(360.0);
        let (seen, last) = (f64::from(left)..f64::from(left) + 360.0, &quay.columns[9]);
        assert!(seen.contains(&last.x) && seen.contains(&last.right()) && seen.end <= quay.width);
        assert_eq!(scrolled(1400.0).0, 0);
    }
}
