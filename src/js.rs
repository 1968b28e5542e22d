//! The JavaScript contract: what the page and others call, and the only file that turns values into JavaScript's.
//!
//! Input: JavaScript values. Output: the same report as in Rust, as plain objects. Must not know how a report is made.

#[cfg(feature = "js")]
mod analyze;

use wasm_bindgen::prelude::*;

use crate::app;

/// Draws the page inside `element`. `host` is `{ createEditor, loadTools, loadPackages }`; without the first the editor
/// is a plain text field, without the others only the first example is read.
#[wasm_bindgen]
pub fn mount(element: web_sys::Element, host: &JsValue) {
    let function = |name: &str| js_sys::Reflect::get(host, &name.into()).ok()?.dyn_into::<js_sys::Function>().ok();
    app::mount(element, function("createEditor"), function("loadTools"), function("loadPackages"));
}

/// From now on a panic is told to the console and to the page, as the event `plimsoll:crashed` whose detail is its message.
pub fn install_panic_hook() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        let details = web_sys::CustomEventInit::new();
        details.set_detail(&info.to_string().into());
        let event = web_sys::CustomEvent::new_with_event_init_dict("plimsoll:crashed", &details);
        if let (Some(window), Ok(event)) = (web_sys::window(), event) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
