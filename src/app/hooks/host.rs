//! The page that an app is a part of (`mount` of the npm package): it steers the app, and hears of it. An instance of the WebAssembly has one app.
//!
//! Input: [`Action`]s of the host; state and report of the app. Output: what the app does, and calls of the host's functions. Must not know why.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::app::hooks::kept::use_change;
use crate::app::measure::SharedReport;
use crate::app::state::{Action, AppState, Theme};

thread_local! {
    /// Takes the host's actions, once the app is drawn.
    static DISPATCH: RefCell<Option<Callback<Action>>> = const { RefCell::new(None) };
    /// What came before that.
    static WAITING: RefCell<Vec<Action>> = const { RefCell::new(Vec::new()) };
    static CHANGED: RefCell<Option<Function>> = const { RefCell::new(None) };
    static FAILED: RefCell<Option<Function>> = const { RefCell::new(None) };
    static IS_READONLY: Cell<bool> = const { Cell::new(false) };
    static IS_HOST: Cell<bool> = const { Cell::new(false) };
}

/// Whom the app tells: `changed` of a text and its report as JSON, `failed` of the message of a panic.
pub fn listen(changed: Function, failed: Function) {
    CHANGED.set(Some(changed));
    FAILED.set(Some(failed));
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

/// Tells of a panic. Nothing of this instance may be called after it.
pub fn crashed(message: &str) {
    if let Some(failed) = FAILED.take() {
        let _ = failed.call1(&JsValue::NULL, &message.into());
    }
}

/// Lets the host steer from now on, and tells it of every text and report.
#[hook]
pub fn use_host(state: &AppState, report: &SharedReport, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    use_change((), move || {
        DISPATCH.set(Some(dispatch));
        steer(WAITING.take());
    });
    let now = (state.text.clone(), report.clone());
    use_change(now.clone(), move || {
        let changed = CHANGED.with_borrow(Clone::clone);
        // What it throws is its own affair.
        let _ = changed.map(|changed| changed.call2(&JsValue::NULL, &(*now.0).into(), &now.1.json().into()));
    });
}
