//! The guesses that the sizes rest on, each with its lines, its range, its source and a field to replace it.
//!
//! Input: the report and the visitor's figures. Output: markup, and figures given or taken back. Behind doors of
//! `www/split.mjs`: it comes with the tools. A component, or a closure with more than a call in it, would not.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::format;
use crate::app::measure::Lit;
use crate::app::state::Action;
use crate::app::views::in_english;
use crate::app::views::tabs::Shown;
use crate::app::widgets::{Element, On, class_list, element, listener};
use crate::app::words::{self, assumed, page};
use crate::report::{Assumption, Basis};
use crate::size::read_bytes;

/// Id of what is said of a field whose text is no size.
const REFUSED: &str = "pl-refused";

/// The panel.
#[inline(never)]
pub fn assumptions(shown: &Shown<'_>) -> Element {
    let (listed, sizes) = (&shown.report.assumptions, &shown.state.sizes);
    let words = |words: &str| element!("p", "class" = "pl-tab-words").words(words);
    let telling = |tell: fn(&Event, &Callback<Action>)| {
        let dispatch = shown.dispatch.clone();
        Callback::from(move |event: Event| tell(&event, &dispatch))
    };
    let panel = element!("div", "class" = "pl-assumptions", "data-pl" = "assumptions")
        .on(listener(On::Change, telling(given)))
        .on(listener(On::Click, telling(undone)));
    let panel = if listed.is_empty() {
        panel.with(words(assumed::none()))
    } else {
        let row = |one: &Assumption| guess(one, sizes.iter().find(|(key, _)| *key == one.key).map(|(_, bytes)| *bytes), shown).into();
        panel
            .with(words(assumed::introduction()))
            .with(shown.linking.on(element!("ul", "class" = "pl-guesses")).all(listed.iter().map(row).collect()))
            .with(words(assumed::small()))
    };
    let mut rest: Vec<Html> = Vec::new();
    for (key, bytes) in sizes {
        if !listed.iter().any(|one| one.key == *key) {
            rest.push(unused(key, *bytes).into());
        }
    }
    let rest = (!rest.is_empty()).then(|| {
        element!("section", "class" = "pl-unused", "aria-labelledby" = "pl-unused-title", "data-pl" = "unused-sizes")
            .with(element!("h2", "class" = "pl-heading", "id" = "pl-unused-title").words(assumed::unused()))
            .with(element!("ul").all(rest))
    });
    panel.maybe(rest)
}

/// Takes what was written into a field: a size replaces the figure, nothing gives it back, and anything else is refused.
#[inline(never)]
fn given(event: &Event, dispatch: &Callback<Action>) {
    let Some(field) = event.target().map(JsCast::unchecked_into::<HtmlInputElement>) else { return };
    let Some(key) = field.get_attribute("data-key") else { return };
    let text = field.value();
    let bytes = read_bytes(&text);
    let is_size = bytes.is_some() || text.trim().is_empty();
    dispatch.emit(if is_size { Action::Figure(key, bytes) } else { Action::Refuse(key) });
}

/// Takes a figure back where its button was pressed. What was written into its field goes, and the field has the focus.
#[inline(never)]
fn undone(event: &Event, dispatch: &Callback<Action>) {
    let Some(button) = event.target().map(JsCast::unchecked_into::<web_sys::Element>) else { return };
    let Some(key) = button.get_attribute("data-undo") else { return };
    let field = button.parent_element().and_then(|around| around.query_selector("input").ok()?);
    if let Some(field) = field.map(JsCast::unchecked_into::<HtmlInputElement>) {
        field.set_value("");
        let _ = field.focus();
    }
    dispatch.emit(Action::Figure(key, None));
}

/// A figure that nothing here uses, and how to be rid of it.
fn unused(key: &str, bytes: u64) -> Element {
    // As a person reads it.
    let label = key.replacen(':', " ", 1);
    element!("li", "class" = "pl-unused-size")
        .key(key)
        .with(element!("span", "class" = "pl-guess-name").words(&format::shortened(&label, 160)))
        .with(element!("strong").words(&format::exact(bytes)))
        .with(undo(assumed::remove(), &label, key))
}

/// A button that takes the figure of a key back.
fn undo(what: &str, label: &str, key: &str) -> Element {
    element!("button", "class" = "pl-button", "type" = "button", "aria-label" = &page::named(what, label), "data-undo" = key).words(what)
}

fn guess(assumption: &Assumption, given: Option<u64>, shown: &Shown<'_>) -> Element {
    let Assumption { key, label, lines, estimate } = assumption;
    let held = |lit: Option<Lit>| lit.map(|lit| lit.from).filter(|line| lines.contains(line));
    let is_lit = held(shown.lit).is_some();
    let is_refused = shown.state.refused.as_ref() == Some(key);
    let is_yours = estimate.basis == Basis::Yours;
    // Only what the field begins with: what is being typed stays, whatever is drawn meanwhile.
    let value = given.map(format::exact).unwrap_or_default();
    let field = element!(
        "input",
        "class" = "pl-size-field",
        "type" = "text",
        "autocomplete" = "off",
        "placeholder" = assumed::placeholder(),
        "value" = &value,
        "aria-label" = &assumed::your_size_of(label),
        "aria-invalid" = is_refused.then_some("true"),
        "aria-describedby" = is_refused.then_some(REFUSED),
        "data-key" = key,
        "data-pl" = "size-field"
    );
    let entry = element!("div", "class" = "pl-guess-entry")
        .with(field)
        .maybe(given.map(|_| undo(assumed::take_back(), label, key)))
        .maybe(is_refused.then(|| element!("p", "class" = "pl-guess-refused", "role" = "alert", "id" = REFUSED).words(assumed::no_size())));
    let size = element!("p", "class" = "pl-guess-size").with(element!("strong").words(&format::bytes(estimate.likely)));
    let size = match format::range(estimate) {
        Some(range) => size.words(" ").with(element!("span", "class" = "pl-quiet").words(&range)),
        None => size,
    };
    let note = assumed::source(estimate);
    // Where the catalog has a figure from is told as it was recorded.
    let is_cited = key.starts_with("rule:") && !is_yours && !estimate.note.is_empty();
    let source = element!("p", "class" = "pl-guess-source pl-quiet", "lang" = in_english().filter(|_| is_cited)).words(if is_yours {
        assumed::yours()
    } else {
        &note
    });
    let name = element!("p", "class" = if key.starts_with("layer") { "pl-guess-name pl-row-text" } else { "pl-guess-name" });
    let first = lines.first().map(usize::to_string);
    let about = element!("div", "class" = "pl-guess-about", "data-line" = first.as_deref())
        .with(name.words(&format::shortened(label, 160)))
        .with(size)
        .with(links(lines, held(shown.pinned)))
        .with(source);
    let class = class_list("pl-guess", &[is_lit.then_some("pl-lit"), is_yours.then_some("pl-guess-yours")]);
    element!("li", "class" = &class, "data-lit" = is_lit.then_some("true"), "data-pl" = "guess").key(key).with(about).with(entry)
}

/// The lines that a figure is looked up for: pointing at one lights it everywhere, a click holds it.
fn links(lines: &[usize], pinned: Option<usize>) -> Element {
    let link = |(index, line): (usize, &usize)| {
        let button =
            element!("button", "class" = "pl-link", "type" = "button", "data-line" = *line, "aria-pressed" = pinned == Some(*line));
        let before = if index == 0 { "" } else { ", " };
        element!("span").words(before).with(button.words(&words::line_link(*line))).into()
    };
    element!("p", "class" = "pl-guess-lines").words(assumed::in_lines()).words(" ").all(lines.iter().enumerate().map(link).collect())
}
