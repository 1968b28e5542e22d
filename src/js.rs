//! The JavaScript contract: what the page and others call, and the only file that turns values into JavaScript's.
//!
//! Input: JavaScript values. Output: the same report as in Rust, as plain objects. Must not know how a report is made.

#[cfg(feature = "js")]
mod analyze;
#[cfg(any(feature = "js", test))]
mod choices;
#[cfg(feature = "js")]
mod component;
#[cfg(any(feature = "js", test))]
mod given;
#[cfg(test)]
mod typescript;

use wasm_bindgen::prelude::*;

use crate::app::hooks::told::{self, CRASHED};
use crate::{app, language};

/// Reads the text that the page begins with, so that `mount`, which is given the same `host`, has only to draw it.
#[wasm_bindgen]
pub fn prepare(host: &JsValue) {
    let _ = host_of(host);
    app::prepare();
}

/// Draws the page inside `element`. `host` is `{ createEditor, loadTools, loadPackages, loadLanguage, language, lines }`; without the first
/// the editor is a plain text field, without the next two only the first example is read. `language` is the tag of the language to speak and
/// `lines` its file; without them, and without `loadLanguage`, that is English.
#[wasm_bindgen]
pub fn mount(element: web_sys::Element, host: &JsValue) {
    let _ = app::mount(element, host_of(host));
}

/// What a host offers, from now on in its language.
fn host_of(host: &JsValue) -> app::Host {
    let value = |name: &str| js_sys::Reflect::get(host, &name.into()).ok();
    let function = |name: &str| value(name)?.dyn_into::<js_sys::Function>().ok();
    let text = |name: &str| value(name)?.as_string();
    if let (Some(locale), Some(lines)) = (text("language").and_then(|tag| language::by_tag(&tag)), text("lines")) {
        language::speak(locale, lines);
    }
    app::Host {
        create_editor: function("createEditor"),
        load_tools: function("loadTools"),
        load_packages: function("loadPackages"),
        load_language: function("loadLanguage"),
    }
}

/// From now on a panic is told to the console and as an event. Set by way of Yew, which puts its own in the place of any other hook.
pub fn install_panic_hook() {
    yew::set_custom_panic_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        told::tell(CRASHED, &info.to_string());
    }));
}
