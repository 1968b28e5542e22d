//! In the place of `host.rs` where the page stands by itself: nobody steers it, and its window hears it.

use web_sys::EventTarget;
use yew::prelude::*;

use crate::app::measure::SharedReport;
use crate::app::state::Action;

/// Whose events are the app's.
pub fn page() -> Option<EventTarget> {
    web_sys::window().map(Into::into)
}

/// The visitor may do anything.
pub const fn is_refused(_action: &Action) -> bool {
    false
}

/// Nothing.
#[hook]
pub fn use_host(_report: &SharedReport, _dispatch: &Callback<Action>) {}
