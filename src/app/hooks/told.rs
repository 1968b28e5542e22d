//! What the app tells scripts: events of the page, and in the npm package of the element that it is drawn in.

use std::rc::Rc;

use web_sys::{CustomEvent, CustomEventInit};
use yew::prelude::*;

use crate::app::hooks::kept::use_change;
use crate::app::hooks::{host, storage};
use crate::app::measure::SharedReport;

/// Another text or report is drawn; its detail is the text.
const CHANGED: &str = "plimsoll:change";
/// A panic; its detail is the message. Nothing of this instance may be called after it.
pub const CRASHED: &str = "plimsoll:crashed";

/// Tells an event with a text as its detail. Whether somebody kept it from its default, as a listener may say that it does something.
pub fn tell(event: &str, detail: &str) -> bool {
    let details = CustomEventInit::new();
    details.set_cancelable(true);
    details.set_detail(&detail.into());
    let made = CustomEvent::new_with_event_init_dict(event, &details);
    let goes_on = |made: CustomEvent| host::page()?.dispatch_event(&made).ok();
    made.ok().and_then(goes_on) == Some(false)
}

/// Notes that the page came through a text, and tells it, once it is drawn with the `report` that is of it alone.
#[hook]
pub fn use_told(text: &Rc<str>, report: &SharedReport) {
    let text = text.clone();
    use_change(report.clone(), move || {
        storage::has_read();
        tell(CHANGED, &text);
    });
}
