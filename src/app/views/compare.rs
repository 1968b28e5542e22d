//! Two files side by side, a pinned or pasted one and the present one; and estimates against fact: a field to paste what Docker says of the
//! built image, and a table of both.
//!
//! Input: the report and what was pinned or pasted. Output: markup, what is pasted, and measured sizes to be used. Behind doors of
//! `www/split.mjs`, as `assumptions.rs`.

use std::cmp::Ordering;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::differences::{self, Bytes, Row};
use crate::app::format;
use crate::app::measure;
use crate::app::outcome::report_of;
use crate::app::state::Action;
use crate::app::views::tabs::Shown;
use crate::app::widgets::{Element, On, element, listener};
use crate::app::words::{self, compared, page};
use crate::report::{Layer, Report};

/// The panel.
#[inline(never)]
pub fn compare(shown: &Shown<'_>) -> Element {
    element!("div", "class" = "pl-compare", "data-pl" = "compare").with(files(shown)).with(facts(shown))
}

/// The present file and another.
fn files(shown: &Shown<'_>) -> Element {
    let section = element!("section", "class" = "pl-compare-files", "data-pl" = "compare-files")
        .with(element!("h3", "class" = "pl-heading").words(compared::files()));
    let button = |name: &'static str, words: &str, click: Callback<Event>| {
        element!("button", "class" = "pl-button", "type" = "button", "data-pl" = name).words(words).on(listener(On::Click, click))
    };
    let pin = || doing(Action::Compare(Some(shown.state.text.clone())), shown);
    let Some(other) = &shown.state.other else {
        let pasting = {
            let dispatch = shown.dispatch.clone();
            Callback::from(move |event: Event| pasted_file(&event, &dispatch))
        };
        let field = element!(
            "textarea",
            "class" = "pl-paste",
            "id" = "pl-paste-file",
            "rows" = "2",
            "spellcheck" = "false",
            "autocomplete" = "off",
            "data-pl" = "paste-file"
        );
        return section
            .with(element!("p", "class" = "pl-quiet").words(compared::files_hint()))
            .with(button("pin-file", compared::pin(), pin()))
            .with(element!("label", "class" = "pl-quiet", "for" = "pl-paste-file").words(compared::paste_file()))
            .with(field.on(listener(On::Change, pasting)));
    };
    let before = report_of(shown.state, other);
    let told = match differences::whole(&before, shown.report, shown.state.size) {
        Some(whole) => compared::whole(whole),
        None => compared::nothing_ships().to_owned(),
    };
    let buttons = element!("p", "class" = "pl-compare-buttons")
        .with(button("pin-file", compared::pin_again(), pin()))
        .with(button("unpin-file", compared::unpin(), doing(Action::Compare(None), shown)))
        .with(button("restore-file", compared::restore(), doing(Action::Mend(other.clone()), shown)));
    let size = shown.state.size;
    section
        .with(element!("p", "class" = "pl-compare-told", "role" = "status", "data-pl" = "compare-told").words(&told))
        .with(buttons)
        .with(both(page::stage(), &differences::stages(&before, shown.report, size), shown))
        .with(both(page::instruction(), &differences::instructions(&before, shown.report, size), shown))
}

fn doing(action: Action, shown: &Shown<'_>) -> Callback<Event> {
    let dispatch = shown.dispatch.clone();
    Callback::from(move |_: Event| done(&action, &dispatch))
}

/// Does what a button is for. A door of `www/split.mjs`.
#[inline(never)]
fn done(action: &Action, dispatch: &Callback<Action>) {
    dispatch.emit(action.clone());
}

/// Takes another file that was pasted. A door of `www/split.mjs`.
#[inline(never)]
fn pasted_file(event: &Event, dispatch: &Callback<Action>) {
    if let Some(field) = event.target().map(JsCast::unchecked_into::<HtmlInputElement>) {
        let text = field.value();
        dispatch.emit(Action::Compare(Some(text.into()).filter(|text: &Rc<str>| !text.trim().is_empty())));
    }
}

/// A table of what ships, before and now.
fn both(title: &'static str, rows: &[Row], shown: &Shown<'_>) -> Element {
    let rows = rows.iter().map(|row| row_of_both(row).into()).collect();
    tabled(title, title, [compared::before(), compared::now(), compared::difference()], rows, shown)
}

/// A table of lines, what stands there, and three columns of numbers.
fn tabled(label: &'static str, what: &str, numbers: [&str; 3], rows: Vec<Html>, shown: &Shown<'_>) -> Element {
    let head = |class: &str, words: &str| element!("th", "class" = class, "scope" = "col").words(words);
    let heads = element!("tr").with(head("pl-number", page::line())).with(head("pl-wide", what));
    let heads = heads.all(numbers.iter().map(|words| head("pl-number", words).into()).collect());
    let body = shown.linking.on(element!("tbody")).all(rows);
    let table = element!("table", "class" = "pl-table pl-compare-table").with(element!("thead").with(heads)).with(body);
    element!("div", "class" = "pl-layers-scroll", "role" = "group", "aria-label" = label, "tabindex" = "0").with(table)
}

/// A row of such a table; one without a line leads nowhere.
fn row_at(line: Option<usize>, text: &str, numbers: [Element; 3]) -> Element {
    let attribute = line.map(|line| line.to_string());
    let button = line.map(|line| {
        element!("button", "class" = "pl-row-line", "type" = "button", "aria-label" = &words::line_link(line)).words(&line.to_string())
    });
    element!("tr", "class" = "pl-row", "data-line" = attribute.as_deref())
        .with(element!("td", "class" = "pl-number").maybe(button))
        .with(
            element!("td", "class" = "pl-row-instruction", "title" = text)
                .with(element!("span", "class" = "pl-row-text").words(&format::shortened(text, 160))),
        )
        .all(numbers.map(Html::from).into())
}

fn row_of_both(row: &Row) -> Element {
    let size = |bytes: Option<Bytes>| {
        let cell = element!("td", "class" = "pl-number");
        match bytes {
            None => cell.words(words::NOTHING),
            Some(Bytes { likely, ships: true }) => cell.words(&format::bytes(likely)),
            Some(Bytes { likely, ships: false }) => {
                cell.with(element!("span", "class" = "pl-quiet").words(&compared::kept_ashore(&format::bytes(likely))))
            }
        }
    };
    let shipped = |bytes: Option<Bytes>| bytes.map_or(0, Bytes::shipped);
    let (before, now) = (shipped(row.before), shipped(row.now));
    let class = match before.cmp(&now) {
        Ordering::Greater => "pl-number pl-less",
        Ordering::Less => "pl-number pl-more",
        Ordering::Equal => "pl-number",
    };
    let difference = element!("td", "class" = class).words(&compared::change(before, now));
    row_at(row.line, &row.text, [size(row.before), size(row.now), difference])
}

/// What was estimated, and what was measured.
fn facts(shown: &Shown<'_>) -> Element {
    let pasting = {
        let dispatch = shown.dispatch.clone();
        Callback::from(move |event: Event| pasted(&event, &dispatch))
    };
    let field = element!(
        "textarea",
        "class" = "pl-paste",
        "id" = "pl-paste",
        "rows" = "4",
        "spellcheck" = "false",
        "autocomplete" = "off",
        "aria-describedby" = "pl-paste-hint",
        "data-pl" = "paste"
    );
    let section = element!("section", "data-pl" = "compare-facts")
        .with(element!("label", "class" = "pl-heading", "for" = "pl-paste").words(compared::paste()))
        .with(element!("p", "class" = "pl-quiet", "id" = "pl-paste-hint").words(compared::hint()))
        .with(field.value(&shown.state.pasted).on(listener(On::Input, pasting)));
    if shown.state.pasted.trim().is_empty() {
        return section;
    }
    match shown.report.measured(&shown.state.pasted) {
        Err(told) => section.with(element!("p", "class" = "pl-guess-refused", "role" = "alert").words(&told)),
        Ok(report) => section.maybe(summary(&report)).maybe(table(&report, shown)),
    }
}

/// Takes what was pasted or typed.
#[inline(never)]
fn pasted(event: &Event, dispatch: &Callback<Action>) {
    // A text area has a value as any other field.
    if let Some(field) = event.target().map(JsCast::unchecked_into::<HtmlInputElement>) {
        dispatch.emit(Action::Paste(field.value().into()));
    }
}

fn summary(report: &Report) -> Option<Element> {
    let image = report.final_image.as_ref()?;
    let told = compared::sentence(&image.unpacked_bytes, image.measured_bytes?);
    Some(element!("p", "class" = "pl-compare-told", "role" = "status").words(&told))
}

/// Each instruction of the image that ships; none where only the whole was measured.
fn table(report: &Report, shown: &Shown<'_>) -> Option<Element> {
    let sizes = report.measured_sizes();
    let image = report.final_image.as_ref().filter(|_| !sizes.is_empty())?;
    let mut rows: Vec<Html> = Vec::new();
    let mut chain: Vec<_> = measure::line_of(report, image.stage).collect();
    chain.reverse();
    for stage in chain {
        let own = stage.layers.iter().filter(|layer| !layer.from_base || stage.base.stage.is_none());
        rows.extend(own.map(|layer| row(layer).into()));
    }
    let numbers = [compared::estimate(), compared::measured(), compared::off_by()];
    let table = tabled(page::compare(), page::instruction(), numbers, rows, shown);
    let are_used = sizes.iter().all(|size| shown.state.sizes.contains(size));
    let click = {
        let (dispatch, report) = (shown.dispatch.clone(), shown.report.clone());
        let text = shown.state.pasted.clone();
        Callback::from(move |_: Event| used(&report, &text, are_used, &dispatch))
    };
    let words = if are_used { compared::take_back() } else { compared::use_sizes() };
    let button = element!("button", "class" = "pl-button", "type" = "button", "data-pl" = "use-measured").words(words);
    Some(element!("div").with(button.on(listener(On::Click, click))).with(table))
}

/// Uses what was measured in the place of the estimates, or takes it back.
#[inline(never)]
fn used(report: &Report, pasted: &str, are_used: bool, dispatch: &Callback<Action>) {
    if let Ok(report) = report.measured(pasted) {
        let sizes = report.measured_sizes().into_iter();
        dispatch.emit(Action::Figures(sizes.map(|(key, bytes)| (key, Some(bytes).filter(|_| !are_used))).collect()));
    }
}

fn row(layer: &Layer) -> Element {
    let number = |words: &str| element!("td", "class" = "pl-number").words(words);
    let estimate = layer.unpacked_bytes.likely;
    let (measured, off) = match layer.measured_bytes {
        Some(measured) => (format::bytes(measured), compared::off(estimate, measured)),
        None => (words::NOTHING.to_owned(), compared::not_found().to_owned()),
    };
    row_at(Some(layer.start_line), &layer.text, [number(&format::bytes(estimate)), number(&measured), number(&off)])
}
