//! What the final image holds: a map of areas, as large as what they stand for is heavy, by origin and then by folder; and the same as a table.
//!
//! Input: the report and the place that is open. Output: markup, and the next place. Behind doors of `www/split.mjs`, as `assumptions.rs`.

mod squares;
mod tree;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element as Node, HtmlElement};
use yew::prelude::*;

use crate::app::format;
use crate::app::measure::SharedReport;
use crate::app::state::{Action, SizeKind};
use crate::app::views::inside::squares::{beside, squares};
use crate::app::views::inside::tree::{Item, Part, class_of, items, parts, trail};
use crate::app::views::tabs::Shown;
use crate::app::views::{fill, swatch};
use crate::app::widgets::svg::Area;
use crate::app::widgets::{Element, On, class_list, element, listener};
use crate::app::words::held;

/// The map's own measure: it is stretched to the page's.
const MAP: Area = Area { x: 0.0, y: 0.0, width: 200.0, height: 100.0 };

/// A place and what it holds.
struct Open {
    /// The way to it: the last one is the place itself; none for the whole.
    way: Vec<Part>,
    place: Rc<str>,
    parts: Vec<Part>,
}

impl Open {
    fn at(report: &SharedReport, size: SizeKind, place: &str) -> Self {
        let items = items(report, size);
        let way = trail(&items, place);
        let place: Rc<str> = way.last().and_then(|part| part.opens.clone()).unwrap_or_default();
        let parts = parts(&items, &place);
        Self { way, place, parts }
    }

    fn areas(&self) -> Vec<Area> {
        let weights: Vec<f64> = self.parts.iter().map(|part| part.bytes as f64).collect();
        squares(&weights, MAP)
    }

    /// The place around this one.
    fn above(&self) -> Option<Rc<str>> {
        let around = self.way.len().checked_sub(1)?;
        Some(around.checked_sub(1).and_then(|index| self.way.get(index)?.opens.clone()).unwrap_or_default())
    }
}

/// The panel.
#[inline(never)]
pub fn inside(shown: &Shown<'_>) -> Element {
    let panel = element!("div", "class" = "pl-inside", "data-pl" = "inside");
    let told = |words: &str| element!("p", "class" = "pl-tab-words").words(words);
    let size = shown.state.size;
    if shown.report.final_image.is_none() {
        return panel.with(told(held::nothing()));
    }
    let whole = Open::at(shown.report, size, "");
    if whole.parts.is_empty() {
        return panel.with(told(held::empty()));
    }
    let sum: u64 = whole.parts.iter().map(|part| part.bytes).sum();
    let origins: Vec<_> = whole.parts.iter().map(|part| (part.origin, part.bytes)).collect();
    let open = Open::at(shown.report, size, &shown.state.inside.0);
    let click = {
        let dispatch = shown.dispatch.clone();
        Callback::from(move |event: Event| clicked(&event, &dispatch))
    };
    let key = {
        let (report, dispatch, place) = (shown.report.clone(), shown.dispatch.clone(), open.place.clone());
        Callback::from(move |event: Event| keyed(&event, &report, size, &place, &dispatch))
    };
    panel
        .with(element!("p", "class" = "pl-inside-told", "data-pl" = "inside-told").words(&held::sentence(shown.report, size, &origins)))
        .maybe((size != SizeKind::Unpacked).then(|| element!("p", "class" = "pl-inside-note pl-quiet").words(held::in_proportion())))
        .with(way(&open))
        .with(map(&open, &items(shown.report, size), shown.state.inside.1, sum))
        .with(table(&open, sum))
        .on(listener(On::Click, click))
        .on(listener(On::KeyDown, key))
}

/// The way to the place that is open: each step leads back.
fn way(open: &Open) -> Element {
    let step = |name: &str, place: &str, is_here: bool| {
        let current = is_here.then_some("location");
        let button = element!("button", "class" = "pl-link", "type" = "button", "data-place" = place, "aria-current" = current);
        Html::from(element!("li").with(button.words(name)))
    };
    let mut steps = vec![step(held::whole(), "", open.way.is_empty())];
    for (index, part) in open.way.iter().enumerate() {
        steps.push(step(title(part), part.opens.as_deref().unwrap_or_default(), index + 1 == open.way.len()));
    }
    element!("nav", "class" = "pl-inside-way", "aria-label" = held::way(), "data-pl" = "inside-way").with(element!("ol").all(steps))
}

fn title(part: &Part) -> &str {
    if part.name.is_empty() { held::named(part.origin) } else { &part.name }
}

fn map(open: &Open, items: &[Item], at: usize, sum: u64) -> Element {
    let stop = at.min(open.parts.len().saturating_sub(1));
    let (mut areas, mut words) = (Vec::new(), Vec::new());
    for (index, (part, area)) in open.parts.iter().zip(open.areas()).enumerate() {
        areas.push(draw(part, &area, items, index, index == stop, sum).into());
        words.push(label(part, &area).into());
    }
    element!("svg", "class" = "pl-inside-map", "role" = "group", "aria-label" = held::map(), "data-pl" = "inside-map")
        .all(areas)
        .with(element!("g", "class" = "pl-area-labels", "aria-hidden" = "true").all(words))
}

/// How far along the map something is, in thousandths of a percent.
fn percent(length: f64, of: f64) -> String {
    let thousandths = (length / of * 100_000.0).round() as u64;
    format!("{}.{:03}%", thousandths / 1000, thousandths % 1000)
}

/// A part of the map that has its own measure, from 0 to 100 %.
fn frame(area: &Area) -> Element {
    element!(
        "svg",
        "class" = "pl-area-frame",
        "x" = &percent(area.x, MAP.width),
        "y" = &percent(area.y, MAP.height),
        "width" = &percent(area.width, MAP.width),
        "height" = &percent(area.height, MAP.height)
    )
}

/// A rectangle at a place of the map.
fn shape(class: &str, area: &Area, fill: Option<&str>) -> Element {
    frame(area).with(element!("rect", "class" = class, "width" = "100%", "height" = "100%", "fill" = fill))
}

/// One area, and faintly what one would find in it.
fn draw(part: &Part, area: &Area, items: &[Item], index: usize, is_stop: bool, sum: u64) -> Element {
    let opens = part.opens.is_some();
    let class = class_list("pl-area", &[Some("pl-area-opens").filter(|_| opens), Some(on(part).as_str())]);
    let told = held::area(part.origin, &part.name, part.count, part.bytes, sum);
    let held: Vec<f64> = part.opens.iter().flat_map(|place| parts(items, place)).map(|inner| inner.bytes as f64).collect();
    let inner = squares(&held, *area).iter().map(|inner| shape("pl-area-inner", inner, None).into()).collect();
    element!(
        "g",
        "class" = &class,
        "role" = if opens { "button" } else { "img" },
        "tabindex" = if is_stop { "0" } else { "-1" },
        "aria-label" = &told,
        "data-area" = index,
        "data-place" = part.opens.as_deref()
    )
    .key(&index.to_string())
    .with(element!("title").words(&told))
    .with(shape("pl-area-fill", area, Some(&fill(class_of(part.origin)))))
    .all(inner)
    .with(shape("pl-area-edge", area, None))
}

/// The words on an area, as far as they have room.
fn label(part: &Part, area: &Area) -> Element {
    const HTML: &str = "http://www.w3.org/1999/xhtml";
    let opens = Some("pl-area-opens").filter(|_| part.opens.is_some());
    let class = class_list("pl-area-words", &[opens, Some(on(part).as_str())]);
    let words = element!("div", "class" = &class, "xmlns" = HTML)
        .with(element!("span", "class" = "pl-area-name", "xmlns" = HTML).words(title(part)))
        .with(element!("span", "class" = "pl-area-size", "xmlns" = HTML).words(&format::bytes(part.bytes)));
    frame(area).with(element!("foreignObject", "width" = "100%", "height" = "100%").with(words))
}

/// The class of what stands on the hue of a part.
fn on(part: &Part) -> String {
    ["pl-on-", class_of(part.origin)].concat()
}

/// The same, row by row.
fn table(open: &Open, sum: u64) -> Element {
    let head = |class: &str, words: &str| element!("th", "class" = class, "scope" = "col").words(words);
    let head = element!("tr")
        .with(head("pl-wide", held::what()))
        .with(head("", held::origin()))
        .with(head("pl-number", held::bytes()))
        .with(head("pl-number", held::share()));
    let rows = open.parts.iter().map(|part| {
        let name = match &part.opens {
            Some(place) => element!("button", "class" = "pl-link", "type" = "button", "data-place" = &**place),
            None => element!("span"),
        };
        let origin = element!("td", "class" = "pl-inside-origin")
            .with(swatch(class_of(part.origin)))
            .with(element!("span").words(held::named(part.origin)));
        element!("tr")
            .with(element!("td", "class" = "pl-inside-path", "title" = title(part)).with(name.words(title(part))))
            .with(origin)
            .with(element!("td", "class" = "pl-number").words(&format::bytes(part.bytes)))
            .with(element!("td", "class" = "pl-number").words(&format::percent(part.bytes, sum)))
            .into()
    });
    let table = element!("table", "class" = "pl-table pl-inside-table", "data-pl" = "inside-table")
        .with(element!("thead").with(head))
        .with(element!("tbody").all(rows.collect()));
    let scroll = element!("div", "class" = "pl-layers-scroll", "role" = "group", "aria-label" = held::table(), "tabindex" = "0");
    scroll.with(table)
}

/// A click opens the place that is clicked at, if it is one.
#[inline(never)]
fn clicked(event: &Event, dispatch: &Callback<Action>) {
    let found = target(event).and_then(|target| target.closest("[data-place]").ok()?);
    if let Some(place) = found.and_then(|found| found.get_attribute("data-place")) {
        go(event, place.into(), 0, dispatch);
    }
}

/// In the map: arrows lead to the area beside, Enter opens it, Escape leads out.
#[inline(never)]
fn keyed(event: &Event, report: &SharedReport, size: SizeKind, place: &Rc<str>, dispatch: &Callback<Action>) {
    let Some(area) = target(event).filter(|target| target.has_attribute("data-area")) else { return };
    let Some(at) = area.get_attribute("data-area").and_then(|at| at.parse::<usize>().ok()) else { return };
    let key = event.unchecked_ref::<KeyboardEvent>().key();
    let open = Open::at(report, size, place);
    let next = match key.as_str() {
        "Enter" | " " => open.parts.get(at).and_then(|part| Some((part.opens.clone()?, 0))),
        "Escape" => open.above().map(|above| {
            let index = Open::at(report, size, &above).parts.iter().position(|part| part.opens.as_ref() == Some(place));
            (above, index.unwrap_or(0))
        }),
        key => beside(&open.areas(), at, key).map(|next| (place.clone(), next)),
    };
    if let Some((place, at)) = next {
        event.prevent_default();
        event.stop_propagation();
        go(event, place, at, dispatch);
    }
}

fn target(event: &Event) -> Option<Node> {
    event.target()?.dyn_into::<Node>().ok()
}

/// Opens a place; the focus goes to a part of it once it is drawn.
fn go(event: &Event, place: Rc<str>, at: usize, dispatch: &Callback<Action>) {
    let panel = target(event).and_then(|target| target.closest(".pl-inside").ok()?);
    dispatch.emit(Action::Inside(place, at));
    Timeout::new(0, move || settled(panel.as_ref())).forget();
}

/// Focuses the part of the map that the Tab key leads to.
#[inline(never)]
fn settled(panel: Option<&Node>) {
    let found = panel.and_then(|panel| panel.query_selector(".pl-area[tabindex='0']").ok()?);
    if let Some(area) = found {
        // SVG elements have the same `focus` as those of HTML.
        let _ = area.unchecked_into::<HtmlElement>().focus();
    }
}
