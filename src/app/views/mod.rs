//! One file per thing the visitor sees, each with its own `www/css/<view>.css`.
//!
//! Input: a report and choices, as properties. Output: markup, and [`Action`]s. Must not know
//! how a report is made.

pub mod assumptions;
pub mod compare;
pub mod context;
pub mod divider;
pub mod editor;
pub mod empty;
pub mod exports;
pub mod findings;
pub mod halves;
pub mod help;
pub mod inside;
pub mod layers;
pub mod lesson;
pub mod player;
pub mod problems;
pub mod quay;
pub mod read;
pub mod split;
pub mod tabs;
pub mod topbar;
pub mod verdict;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::Listener;

use crate::app::state::Action;
use crate::app::widgets::svg::{Area, picture, rect};
use crate::app::widgets::{Element, On, element, listener};
use crate::app::words::{Piece, Sentence};
use crate::language;
use crate::report::Origin;

/// A callback that turns what a widget tells into a choice, where it is one.
fn choosing<T: 'static>(dispatch: &Callback<Action>, choice: impl Fn(T) -> Option<Action> + 'static) -> Callback<T> {
    let dispatch = dispatch.clone();
    Callback::from(move |told| {
        if let Some(action) = choice(told) {
            dispatch.emit(action);
        }
    })
}

/// A click makes a choice.
fn on_click(dispatch: &Callback<Action>, action: Action) -> Rc<dyn Listener> {
    let dispatch = dispatch.clone();
    listener(On::Click, Callback::from(move |_| dispatch.emit(action.clone())))
}

/// A link to a line of the text.
fn line_link(go_to: &Callback<usize>, line: usize, words: &str) -> Element {
    let click = listener(On::Click, go_to.reform(move |_| line));
    element!("button", "class" = "pl-link", "type" = "button").words(words).on(click)
}

/// Gives the focus to what `selector` finds in the part of the page around what was pressed that `around` names.
fn focus(event: &Event, around: &str, selector: &str) {
    let pressed = event.target().map(JsCast::unchecked_into::<web_sys::Element>);
    let found = pressed.and_then(|pressed| pressed.closest(around).ok()??.query_selector(selector).ok()?);
    if let Some(found) = found {
        let _ = found.unchecked_into::<HtmlElement>().focus();
    }
}

/// An element with a sentence and its bold words.
fn sentence(within: Element, sentence: &Sentence) -> Element {
    sentence.0.iter().fold(within, |within, piece| match piece {
        Piece::Plain(words) | Piece::Link(words) => within.words(words),
        Piece::Strong(words) => within.with(element!("strong").words(words)),
    })
}

/// The language of what is recorded in English, where the page speaks another: for who reads it aloud.
fn in_english() -> Option<&'static str> {
    (language::locale().tag != "en").then_some("en")
}

/// The class and pattern suffix of an origin.
fn origin_class(origin: Origin) -> &'static str {
    match origin {
        Origin::Base => "base",
        Origin::Packages => "packages",
        Origin::Dependencies => "dependencies",
        Origin::Files => "files",
        Origin::Output => "output",
        Origin::Artifact => "artifact",
        Origin::Cache => "cache",
        Origin::Config => "config",
    }
}

/// The fill of an origin.
fn fill(name: &str) -> String {
    ["url(#pl-pattern-", name, ")"].concat()
}

/// A small square of a pattern.
fn swatch(name: &str) -> Element {
    let square = Area { x: 0.5, y: 0.5, width: 13.0, height: 13.0 };
    picture("pl-swatch", "0 0 14 14").with(rect("pl-swatch-square", &square, Some(&fill(name)), Some("2")))
}
