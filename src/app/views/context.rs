//! The build context: what is known of it, and how to say more. `www/context.js` listens to what is drawn here.

use yew::prelude::*;

use crate::app::format;
use crate::app::state::Action;
use crate::app::state::{AppState, Given};
use crate::app::views::on_click;
use crate::app::widgets::{Element, element};
use crate::app::words::contexts as said;

/// The part of the page about the build context.
#[inline(never)]
pub fn context(state: &AppState, dispatch: &Callback<Action>) -> Element {
    let given = state.given.as_deref();
    let section = element!("section", "class" = "pl-context pl-card", "aria-labelledby" = "pl-context-title", "data-pl" = "context")
        .with(element!("h2", "class" = "pl-heading", "id" = "pl-context-title").words(said::title()));
    let section = section.with(summary(given));
    let section = given.into_iter().fold(section, |section, given| section.maybe(largest(given)).all(lessons(given)));
    section
        .with(choices(given))
        .maybe(given.and_then(|given| open(given, state, dispatch)))
        .with(element!("p", "class" = "pl-quiet").words(said::private()))
}

/// Where `www/context.js` says how far it is, and what it refuses: over the page, wherever the visitor is.
#[inline(never)]
pub fn told() -> Element {
    element!("p", "class" = "pl-context-told", "role" = "status", "popover" = "manual", "data-pl" = "context-told")
}

/// `shop: 1,204 files, 38 MB; .dockerignore leaves out 212 MB.` It stands there before, so that a change is read aloud.
fn summary(given: Option<&Given>) -> Element {
    let class = if given.is_some() { "pl-context-summary" } else { "pl-context-unknown" };
    let words = given.map_or_else(|| said::unknown().to_owned(), said::context_summary);
    element!("p", "class" = class, "role" = "status", "data-pl" = "context-summary").words(&words)
}

/// The heaviest of what stands straight in the folder.
fn largest(given: &Given) -> Option<Element> {
    let words = said::most(given)?;
    Some(element!("p", "class" = "pl-quiet").words(&words))
}

/// Folders that are sent although hardly any build needs them.
fn lessons(given: &Given) -> Vec<Html> {
    let lesson = |folders| element!("p", "class" = "pl-context-lesson").words(&said::needless(folders)).into();
    given.needless.iter().map(lesson).collect()
}

/// A folder, a total size, or neither any more.
fn choices(given: Option<&Given>) -> Element {
    let folder = element!("input", "class" = "pl-context-file", "type" = "file", "webkitdirectory" = "", "data-pl" = "context-folder");
    let total = given.and_then(|given| given.context.bytes).map(format::megabytes).unwrap_or_default();
    let size = element!(
        "input",
        "class" = "pl-image-size",
        "type" = "text",
        "inputmode" = "decimal",
        "autocomplete" = "off",
        "value" = &total,
        "data-pl" = "context-size"
    );
    let back =
        given.map(|_| element!("button", "class" = "pl-button", "type" = "button", "data-pl" = "context-drop").words(said::take_back()));
    element!("div", "class" = "pl-context-choices")
        .with(element!("label", "class" = "pl-button pl-context-choose").words(said::choose()).with(folder))
        .with(element!("label", "class" = "pl-image-field").words(said::total()).words(" ").with(size).words(&format::megabyte()))
        .maybe(back)
}

/// The folder's own Dockerfile, where the editor has another text.
fn open(given: &Given, state: &AppState, dispatch: &Callback<Action>) -> Option<Element> {
    let text = given.dockerfile.clone().filter(|text| **text != *state.text)?;
    let button =
        element!("button", "class" = "pl-link", "type" = "button").words(said::open()).on(on_click(dispatch, Action::Replace(text)));
    Some(element!("p").words(said::kept()).words(" ").with(button))
}
