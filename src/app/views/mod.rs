//! One file per thing the visitor sees, each with its own `www/css/<view>.css`.
//!
//! Input: a report and choices, as properties. Output: markup, and [`Action`]s. Must not know
//! how a report is made.

pub mod editor;
pub mod empty;
pub mod help;
pub mod layers;
pub mod problems;
pub mod quay;
pub mod topbar;
pub mod verdict;

pub use editor::EditorPane;
pub use empty::Empty;
pub use layers::Layers;
pub use problems::Problems;
pub use quay::QuayView;
pub use topbar::TopBar;
pub use verdict::VerdictView;

use yew::prelude::*;

use crate::app::state::Action;
use crate::app::words::{Piece, Sentence};
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

/// A sentence with its bold words.
fn sentence(sentence: &Sentence) -> Html {
    sentence
        .0
        .iter()
        .map(|piece| match piece {
            Piece::Plain(words) => html! { { words.clone() } },
            Piece::Strong(words) => html! { <strong>{ words.clone() }</strong> },
        })
        .collect()
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
    format!("url(#pl-pattern-{name})")
}

/// A small square of a pattern.
fn swatch(name: &str) -> Html {
    html! {
        <svg class="pl-swatch" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
            <rect class="pl-swatch-square" x="0.5" y="0.5" width="13" height="13" rx="2" fill={fill(name)} />
        </svg>
    }
}
