//! The quay: stages as columns of layers on the load line, bands between them, a lens over what ships.
//!
//! Input: a report and choices. Output: one SVG, its legend, and the keys to walk through it. Geometry is [`layout`]'s.

pub mod arrange;
pub mod bands;
pub mod column;
pub mod keys;
pub mod labels;
pub mod lanes;
#[cfg(test)]
mod laws;
pub mod layout;
pub mod lens;
pub mod magnifier;
pub mod marks;
pub mod names;
pub mod stack;

use yew::prelude::*;

use crate::app::format;
use crate::app::hooks::kept::{use_change, use_once};
use crate::app::hooks::linking::use_linking;
use crate::app::hooks::width::use_width;
use crate::app::measure::{self, Fate, Lit, SharedReport};
use crate::app::state::{Action, Scale, SizeKind};
use crate::app::views::exports::exports;
use crate::app::views::player::opener;
use crate::app::views::quay::arrange::Graph;
use crate::app::views::quay::bands::Band;
use crate::app::views::quay::column::Drawing;
use crate::app::views::quay::keys::{Item, use_walk};
use crate::app::views::quay::labels::{Form, Pill};
use crate::app::views::quay::layout::{Column, Quay, View};
use crate::app::views::quay::names::use_names;
use crate::app::views::{choosing, fill, origin_class, swatch};
use crate::app::widgets::svg::{Area, line, path, picture, rect, text};
use crate::app::widgets::{Element, Switch, Value, class_list, element, px, switch};
use crate::app::words::{self, BandKind, exported, page, stepped};
use crate::language::Locale;
use crate::language::words::{band as bands_are, stage as stages_are};
use crate::order;
use crate::report::{Origin, Report};

/// Pages narrower than this have one column, and on each side of the picture so much that is not the picture: app.css.
const ONE_COLUMN: f64 = 960.0;
const BESIDE: f64 = 17.0;
/// Blocks at most that are seen to move: with more the page would not keep up.
const MOST_MOVING: usize = 160;
/// What a dashed band is of, in the legend.
const MOUNT: &str = "RUN --mount";
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
    /// The report of the whole build, where the other one is of its first steps: it says where everything is to stand.
    pub whole: SharedReport,
    /// The bytes that a column of full height has, at least; 0 where the heaviest stage sets it.
    pub most: u64,
    /// Which number.
    pub size: SizeKind,
    /// How heights are drawn.
    pub scale: Scale,
    /// The language of the words in it.
    pub language: &'static Locale,
    /// Whether the build is stepped through.
    pub is_stepping: bool,
    /// Whether what is behind doors of `www/split.mjs` is here.
    pub has_rest: bool,
    /// The layer that is lit.
    pub lit: Option<Lit>,
    /// The layer that is held.
    pub pinned: Option<Lit>,
    /// The width of the page before it is drawn.
    pub page_width: f64,
    /// Takes the choices.
    pub dispatch: Callback<Action>,
}

/// The picture in its frame.
#[component]
pub fn QuayView(props: &QuayProps) -> Html {
    let frame = use_once(NodeRef::default);
    let width = use_width(&frame, || first_width(props.page_width));
    let view = View { kind: props.size, scale: props.scale, width, most: props.most };
    let graph = use_memo(props.whole.clone(), |whole| Graph::of(whole));
    let order = use_memo((*graph).clone(), Graph::order);
    let drawn = (props.report.clone(), props.whole.clone(), view, props.language);
    let quay = use_memo(drawn, |(report, whole, view, _)| layout::layout(report, whole, &order, *view));
    let (scrolled, left) = (frame.clone(), scroll_to_target(&quay, width));
    use_change(left, move || {
        if let Some(frame) = scrolled.cast::<web_sys::Element>() {
            frame.set_scroll_left(left);
        }
    });
    let linking = use_linking(&props.dispatch);
    let svg = use_once(NodeRef::default);
    let walk = use_walk(&svg, &quay, props.scale, &props.dispatch);
    let names = use_names(&props.report, props.has_rest);
    let moves =
        use_mut_ref(|| 0.0).replace(width) == width && quay.columns.iter().map(|column| column.blocks.len()).sum::<usize>() <= MOST_MOVING;
    let (report, lit, pinned, at) = (&props.report, props.lit, props.pinned, walk.at);
    let drawing = Drawing { report, quay: &quay, view, lit, pinned, at, names: &names, moves };
    let picture = linking.on(drawing.picture()).on(walk.keys).node(&svg);
    let scales = Switch {
        label: page::scale(),
        name: "scale",
        positions: SCALES.iter().map(|scale| (words::scale(*scale), words::scale_explained(*scale))).collect(),
        chosen: SCALES.iter().position(|one| *one == props.scale).unwrap_or(0),
        on_choose: choosing(&props.dispatch, |index: usize| SCALES.get(index).copied().map(Action::Scale)),
    };
    let tools = if props.has_rest {
        [opener(props.is_stepping, &props.dispatch), exports(&props.report, props.size, &props.dispatch)]
    } else {
        // Their places, so that nothing moves when they come.
        [stepped::title(), exported::export()]
            .map(|words| element!("span", "class" = "pl-button pl-waiting", "aria-hidden" = "true").words(words))
    };
    let note = |words: &str| element!("p", "class" = "pl-quay-note").words(words);
    let head = element!("div", "class" = "pl-card-head")
        .with(element!("h2", "class" = "pl-heading", "id" = "pl-quay-title").words(page::quay()))
        .with(element!("div", "class" = "pl-quay-tools").with(switch(scales)).all(tools.map(Html::from).into()));
    element!("section", "class" = "pl-quay pl-card", "aria-labelledby" = "pl-quay-title", "data-pl" = "quay")
        .with(head)
        .with(element!("div", "class" = "pl-quay-frame").node(&frame).with(picture))
        .maybe((props.scale == Scale::Magnified).then(|| note(words::magnified_axis())))
        .maybe((quay.left_out > 0).then(|| note(&page::stages_left_out(quay.left_out))))
        .with(legend(&props.report, props.size, &quay))
        .maybe(leaves_all_others(&quay).then(|| note(page::quay_caption())))
        .into()
}

/// The picture's width before it is known, on a page of this one. A wrong one costs a second drawing, which on a phone takes its time.
fn first_width(page: f64) -> f64 {
    if page < ONE_COLUMN { page - 2.0 * BESIDE } else { 800.0 }
}

/// Whether there are other stages than the one that ships, and nothing of them is in it but what it copies.
fn leaves_all_others(quay: &Quay) -> bool {
    let has = |fate: Fate| quay.columns.iter().any(|column| column.fate == fate);
    has(Fate::Ships) && has(Fate::Ashore) && !has(Fate::Aboard)
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
        // On the page in the order of the file, wherever they stand: so none has to be taken out when the order changes.
        let mut columns: Vec<(usize, &Column)> = quay.columns.iter().enumerate().collect();
        order::sort_by(&mut columns, |one, other| one.1.stage.cmp(&other.1.stage));
        let columns = columns.into_iter();
        let lens = quay.lens.as_ref().and_then(|lens| magnifier::magnifier(lens, self.report, self.view.kind, self.lit));
        element!(
            "svg",
            "class" = if self.moves { "pl-quay-picture pl-moves" } else { "pl-quay-picture" },
            "role" = "group",
            "aria-label" = page::quay_help(),
            "aria-keyshortcuts" = "M",
            "viewBox" = &["0 0 ", &width, " ", &height].concat(),
            "width" = &width,
            "height" = &height
        )
        .with(axis(quay))
        .with(element!("g", "class" = "pl-bands").all(self.ribbons()))
        .all(columns.map(|(place, column)| self.column(place, column).map(Html::from).unwrap_or_default()).collect())
        .with(element!("g", "class" = "pl-pills").all(quay.pills.iter().map(|pill| self.pill(pill).into()).collect()))
        .maybe(lens)
    }

    /// Whether a line is one of the lit layer's.
    fn is_lit(&self, line: usize) -> bool {
        self.lit.is_some_and(|lit| (lit.from..=lit.to).contains(&line))
    }

    /// All bands, each told by the layer that takes and its number among the bands of that.
    fn ribbons(&self) -> Vec<Html> {
        let mut keys: Vec<String> = Vec::new();
        let ribbon = |band: &Band| {
            let layers = self.report.stages.get(band.to).map(|stage| stage.layers.as_slice()).unwrap_or_default();
            let layer = layers.iter().position(|layer| (layer.start_line..=layer.end_line).contains(&band.line)).unwrap_or(0);
            let mut key = self.names.of(self.report, band.to, layer).to_string();
            while keys.contains(&key) {
                key.push('+');
            }
            keys.push(key.clone());
            self.ribbon(band).key(&key).into()
        };
        self.quay.bands.iter().map(ribbon).collect()
    }

    fn ribbon(&self, band: &Band) -> Element {
        let class = match band.kind {
            BandKind::Copy => "pl-band pl-band-copy",
            BandKind::Mount => "pl-band pl-band-mount",
            BandKind::Base => "pl-band pl-band-base",
        };
        let shape = match band.stroke {
            None => "pl-band-thick",
            Some(stroke) if stroke > bands::FILLED => "pl-band-thin pl-band-broad",
            Some(_) => "pl-band-thin",
        };
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
        let is_wide = pill.form == Form::Wide;
        let quiet = (pill.kind != BandKind::Copy).then_some("pl-pill-quiet");
        let (lit, missing) = (self.is_lit(pill.line).then_some("pl-lit"), pill.missing.then_some("pl-missing"));
        let verb = is_wide.then(|| text("pl-pill-verb", 0.0, -3.5, words::band_verb(pill.kind)));
        let bytes = text("pl-pill-bytes", 0.0, if is_wide { 11.0 } else { 4.0 }, &format::bytes(pill.bytes));
        let turn = (pill.form == Form::Upright).then_some("rotate(-90)");
        let (width, height) = pill.size();
        let area = Area { x: -width / 2.0, y: -height / 2.0, width, height };
        let key = [pill.from, pill.to, pill.kind as usize].map(|part| part.to_string()).join("-");
        element!(
            "g",
            "class" = &class_list("pl-pill pl-placed", &[quiet, lit, missing]),
            "transform" = &moved(pill.x, pill.y),
            "data-line" = pill.line,
            "aria-hidden" = "true"
        )
        .key(&key)
        .with(rect("pl-pill-frame", &area, None, Some("9")))
        .with(element!("g", "transform" = turn).maybe(verb).with(bytes))
    }
}

/// Moves what is drawn around the origin to its place: unlike places of words and lines, the way there can be animated.
fn moved(x: f64, y: f64) -> String {
    ["translate(", &px(x), " ", &px(y), ")"].concat()
}

/// Round sizes, and the load line under everything.
fn axis(quay: &Quay) -> Element {
    let across = |class: &str| line(class, (quay.left, 0.0), (quay.width - 8.0, 0.0));
    let place = |y: f64| element!("g", "class" = "pl-placed", "transform" = &moved(0.0, y));
    let ticks = quay.ticks.iter().map(|tick| {
        let bytes = if tick.bytes == 0 { "0".to_owned() } else { format::bytes(tick.bytes) };
        let label = element!("text", "class" = "pl-tick-label", "x" = quay.left - 8.0, "y" = 4.0, "text-anchor" = "end");
        let mark = (tick.bytes > 0).then(|| across("pl-tick"));
        place(tick.y).key(&bytes).maybe(mark).with(label.words(&bytes)).into()
    });
    let ticks = ticks.collect();
    element!("g", "class" = "pl-axis", "aria-hidden" = "true").all(ticks).with(place(quay.ground).with(across("pl-ground")))
}

/// What patterns, bands and marks stand for, those only that the picture shows.
fn legend(report: &Report, kind: SizeKind, quay: &Quay) -> Element {
    let layers = || report.stages.iter().filter(|stage| stage.reachable).flat_map(|stage| &stage.layers);
    let shows = |origin: Origin| layers().any(|layer| layer.origin == origin && measure::weight(layer, kind) > 0);
    let row = |name: &str, words: &str| element!("li").with(swatch(name)).words(words);
    let rows = ORIGINS.into_iter().filter(|origin| shows(*origin)).map(|origin| row(origin_class(origin), words::origin(origin)).into());
    let hides = layers().any(|layer| measure::hidden(layer, kind) > 0);
    let has = |kind: BandKind| quay.bands.iter().any(|band| band.kind == kind);
    let ranges = quay.columns.iter().any(|column| column.whisker.is_some());
    let sign = |is_shown: bool, class: &str, way: &str, words: &str| {
        is_shown.then(|| element!("li").with(picture("pl-sign", "0 0 22 14").with(path(class, way))).words(words))
    };
    element!("ul", "class" = "pl-legend")
        .all(rows.collect())
        .maybe(hides.then(|| row("hidden", words::hidden())))
        .maybe(sign(has(BandKind::Copy), "pl-sign-copy", "M0 11C11 11 11 3 22 3", bands_are::copy()))
        .maybe(sign(has(BandKind::Mount), "pl-sign-mount", "M0 11C11 11 11 3 22 3", MOUNT))
        .maybe(sign(has(BandKind::Base), "pl-sign-base", "M0 1H22V13H0Z", bands_are::base()))
        .maybe(sign(ranges, "pl-whisker", "M11 1V13M7 1h8M7 13h8", bands_are::range()))
        .maybe(sign(true, "pl-ships-outline", "M1 2H21V12H1Z", stages_are::ships()))
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
            let (report, view) = (sample::ten_by_sixty(), View { kind: SizeKind::Unpacked, scale: Scale::Linear, width, most: 0 });
            let quay = layout::layout(&report, &report, &Graph::of(&report).order(), view);
            (scroll_to_target(&quay, width), quay)
        };
        let (left, quay) = scrolled(360.0);
        let (seen, last) = (f64::from(left)..f64::from(left) + 360.0, &quay.columns[9]);
        assert!(seen.contains(&last.x) && seen.contains(&last.right()) && seen.end <= quay.width);
        assert_eq!(scrolled(1400.0).0, 0);
    }
}
