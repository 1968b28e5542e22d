//! In the place of `host.rs` where the page stands by itself: nobody steers it, and it tells nobody.

use yew::prelude::*;

use crate::app::measure::SharedReport;
use crate::app::state::{Action, AppState};

/// The visitor may do anything.
pub const fn is_refused(_action: &Action) -> bool {
    false
}

/// Nothing.
#[hook]
pub fn use_host(_state: &AppState, _report: &SharedReport, _dispatch: &Callback<Action>) {}
