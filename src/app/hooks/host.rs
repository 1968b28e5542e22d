//! The page that an app is a part of (`mount` of the npm package): it steers the app, and hears it. An instance of the WebAssembly has one app.
//!
//! Input: [`Action`]s of the host; the report of the app. Output: what the app does, and what the host asks for. Must not know why.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::EventTarget;
use yew::prelude::*;

use crate::app::hooks::kept::use_change;
use crate::app::measure::SharedReport;
use crate::app::state::{Action, AppState, Theme};

thread_local! {
    /// Takes the host's actions, once the app is drawn.
    static DISPATCH: RefCell<Option<Callback<Action>>> = const { RefCell::new(None) };
    /// What came before that.
    static WAITING: RefCell<Vec<Action>> = const { RefCell::new(Vec::new()) };
    static PAGE: RefCell<Option<EventTarget>> = const { RefCell::new(None) };
    static REPORT: RefCell<Option<SharedReport>> = const { RefCell::new(None) };
    static IS_READONLY: Cell<bool> = const { Cell::new(false) };
    static IS_HOST: Cell<bool> = const { Cell::new(false) };
}

/// Whose events are the app's, once it is drawn in something.
pub fn page() -> Option<EventTarget> {
    PAGE.with_borrow(Clone::clone)
}

/// The app is drawn in this.
pub fn set_page(page: EventTarget) {
    PAGE.set(Some(page));
}

/// The report that is drawn, as JSON; empty before the first one.
pub fn report() -> String {
    REPORT.with_borrow(|report| report.as_ref().map(|report| report.json())).unwrap_or_default()
}

/// Whether the visitor may change the text.
pub fn set_readonly(is_readonly: bool) {
    IS_READONLY.set(is_readonly);
}

/// Whether an action is one that the visitor must not do.
pub fn is_refused(action: &Action) -> bool {
    let changes_text = matches!(action, Action::Edit(_) | Action::Mend(_) | Action::MendAll | Action::Replace(_) | Action::Open(_));
    changes_text && IS_READONLY.get() && !IS_HOST.get()
}

/// What is shown at first: no text, but for what the host wants.
pub fn first_state() -> Rc<AppState> {
    let state = Rc::new(AppState::new("".into(), None, Theme::Auto));
    WAITING.take().into_iter().fold(state, AppState::reduce)
}

/// Does what the host wants.
pub fn steer(actions: Vec<Action>) {
    let Some(dispatch) = DISPATCH.with_borrow(Clone::clone) else {
        return WAITING.with_borrow_mut(|waiting| waiting.extend(actions));
    };
    IS_HOST.set(true);
    actions.into_iter().for_each(|action| dispatch.emit(action));
    IS_HOST.set(false);
}

/// Lets the host steer from now on, and ask for the report.
#[hook]
pub fn use_host(report: &SharedReport, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    use_change((), move || {
        DISPATCH.set(Some(dispatch));
        steer(WAITING.take());
    });
    let now = report.clone();
    use_change(report.clone(), move || REPORT.set(Some(now)));
}
