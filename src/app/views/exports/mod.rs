//! What the visitor takes along: the picture, the table, the report; as files, on the clipboard, on paper.
//!
//! Input: the report. Output: the menu, and the texts that it offers; `www/exports.js` makes files of them, and draws the picture
//! once more. Behind doors of `www/split.mjs`, as `assumptions.rs`.

mod markdown;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::hooks::told;
use crate::app::link::{self, REPORT, STATE};
use crate::app::measure::{self, SharedReport};
use crate::app::outcome;
use crate::app::state::{Action, AppState, SizeKind};
use crate::app::widgets::{Element, On, element, listener};
use crate::app::words::{exported, page};
use crate::language::words::embed;
use crate::report::{BaseKind, Report};

/// What `www/exports.js` listens for, and keeps from its default to say that it does; its detail is the `data-export` of a button, a NUL, and the
/// text for it.
const EVENT: &str = "plimsoll:export";
/// Where it is told what came of a button, unless the button says otherwise.
const TOLD: &str = "exports-told";
/// The forms of a link.
const LINKS: [&str; 4] = ["copy-link", "copy-link-md", "copy-link-frame", "copy-link-element"];
/// Characters of an image's name in a file's.
const LONGEST_NAME: usize = 60;

/// The button, and the menu that it opens: a popover of the browser's own.
#[inline(never)]
pub fn exports(report: &SharedReport, size: SizeKind, dispatch: &Callback<Action>) -> Element {
    let name = name(report);
    let pressing = {
        let (report, dispatch) = (report.clone(), dispatch.clone());
        Callback::from(move |event: Event| pressed(&event, &report, size, &dispatch))
    };
    let saved = |ending: &str| exported::saved(&["plimsoll-", &name, ".", ending].concat());
    let save = |ending: &'static str, label: &str, words: &str| button(ending, label, words, &saved(ending), exported::not_saved());
    let copy = |kind: &'static str, label: &str, words: &str| button(kind, label, words, exported::copied(), exported::not_copied());
    let row = |label: &str, buttons: Vec<Element>| {
        element!("div", "class" = "pl-exports-row", "role" = "group", "aria-label" = label)
            .with(element!("span", "aria-hidden" = "true").words(label))
            .with(element!("div", "class" = "pl-exports-buttons").all(buttons.into_iter().map(Html::from).collect()))
    };
    let linked = |kind: &'static str, label: &str| button(kind, label, exported::link(), exported::copied(), exported::not_copied());
    let (picture, table, report, paper) = (exported::picture(), exported::table(), exported::report(), exported::paper());
    let menu = element!(
        "div",
        "class" = "pl-exports",
        "id" = "pl-exports",
        "popover" = "auto",
        "role" = "dialog",
        "aria-label" = exported::export(),
        "data-name" = &name,
        "data-source" = exported::source(),
        "data-pl" = "exports"
    )
    .on(listener(On::Click, pressing))
    .with(row(
        exported::link(),
        LINKS
            .into_iter()
            .zip([exported::copy(), "Markdown", "iframe", embed::element()])
            .map(|(kind, label)| linked(kind, label))
            .collect(),
    ))
    .with(element!("p", "class" = "pl-exports-note pl-quiet").words(exported::link_note()))
    .with(row(picture, vec![save("svg", "SVG", picture), save("png", "PNG", picture)]))
    .with(row(table, vec![copy("copy-md", exported::copy(), table), save("md", exported::save(), table)]))
    .with(row(
        report,
        vec![copy("copy-txt", exported::copy_text(), report), save("txt", exported::text(), report), save("json", "JSON", report)],
    ))
    .with(row(paper, vec![button("print", exported::print(), paper, "", exported::not_saved())]))
    .with(element!("p", "class" = "pl-exports-told", "role" = "status", "data-pl" = TOLD));
    let open = element!("button", "class" = "pl-button", "type" = "button", "popovertarget" = "pl-exports", "data-pl" = "exports-button");
    element!("div").with(open.words(exported::export())).with(menu)
}

/// A button that makes what `kind` says of `what`; `done` and `failed` are told afterwards.
fn button(kind: &str, label: &str, what: &str, done: &str, failed: &str) -> Element {
    element!(
        "button",
        "class" = "pl-button",
        "type" = "button",
        "aria-label" = &page::named(label, what),
        "data-export" = kind,
        "data-done" = done,
        "data-failed" = failed
    )
    .words(label)
}

/// Writes what the button that was pressed asks for, and hands it to `www/exports.js` while the browser still knows of the press.
#[inline(never)]
fn pressed(event: &Event, report: &Report, size: SizeKind, dispatch: &Callback<Action>) {
    let Some(button) = event.target().map(JsCast::unchecked_into::<web_sys::Element>) else { return };
    let Some(kind) = button.get_attribute("data-export") else { return };
    if let Some(kind) = LINKS.into_iter().find(|one| *one == kind) {
        return dispatch.emit(Action::Share(kind));
    }
    let text = match kind.as_str() {
        "md" | "copy-md" => markdown::markdown(report, size),
        "txt" | "copy-txt" => report.text(),
        "json" => report.json() + "\n",
        _ => String::new(),
    };
    hand_over(&button, &text);
}

/// Hands a link to all that is chosen to `www/exports.js`, for what a button says; or to `www/embedded.js` what that asks for. A door of
/// `www/split.mjs`.
#[inline(never)]
pub fn share(kind: &str, state: &AppState) {
    if kind == REPORT {
        tell(kind, &outcome::report_now(state).json());
    } else if kind == STATE {
        tell(kind, &link::write(state));
    } else {
        let found = || web_sys::window()?.document()?.query_selector(&["[data-export=", kind, "]"].concat()).ok()?;
        found().into_iter().for_each(|button| hand_over(&button, &link::write(state)));
    }
}

/// Hands a text to `www/exports.js`, for what a button's `data-export` says. Where nobody listens, that is told in the part that its
/// `data-told` names.
pub fn hand_over(button: &web_sys::Element, text: &str) {
    let Some(kind) = button.get_attribute("data-export") else { return };
    if !tell(&kind, text) {
        let place = button.get_attribute("data-told").unwrap_or_else(|| TOLD.to_owned());
        let told = || web_sys::window()?.document()?.query_selector(&["[data-pl=", &place, "]"].concat()).ok()?;
        if let Some(told) = told() {
            told.set_text_content(button.get_attribute("data-failed").as_deref());
        }
    }
}

/// Tells a text of a kind, and whether somebody heard it.
fn tell(kind: &str, text: &str) -> bool {
    told::tell(EVENT, &[kind, "\0", text].concat())
}

/// What files are called after: the image that what ships is built on, or, on `scratch`, the one that its build stage is built on.
fn name(report: &Report) -> String {
    let build = || measure::line_of(report, report.single_stage.as_ref()?.stage).last();
    let root = measure::root(report).filter(|stage| stage.base.kind != BaseKind::Scratch).or_else(build);
    let image = root.and_then(|stage| stage.base.reference.rsplit('/').next()).unwrap_or_default();
    let image = image.split('@').next().unwrap_or_default();
    let plain = |letter: char| if letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_') { letter } else { '-' };
    let name: String = image.chars().map(plain).take(LONGEST_NAME).collect();
    if name.is_empty() { "image".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;

    #[test]
    fn files_are_called_after_the_image_that_matters() {
        let mut report = sample::article();
        assert_eq!(name(&report), "golang-1.13-alpine3.10", "what ships is built on scratch");
        report.single_stage = None;
        assert_eq!(name(&report), "image");
        let mut report = sample::five_stages();
        for stage in &mut report.stages {
            stage.base.reference = "registry.example/team/tool:7 ü@sha256:00".to_owned();
        }
        assert_eq!(name(&report), "tool-7--");
    }
}
