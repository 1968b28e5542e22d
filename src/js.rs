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
#[cfg(not(feature = "js"))]
use crate::app::reader;
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

/// What `www/reader.js` is to be asked so that it reads a text as the page would; `undefined` where it cannot.
#[cfg(not(feature = "js"))]
#[wasm_bindgen]
pub fn ask(text: &str) -> Option<String> {
    reader::ask(text)
}

/// There, the report on what is asked, as JSON; it has taken what that needs.
#[cfg(not(feature = "js"))]
#[wasm_bindgen]
pub fn answer(asked: &str) -> String {
    reader::answer(asked)
}

/// There, takes the file of a language by its tag, which is spoken from now on, or the index of an ecosystem by its name; whether it is one.
#[cfg(not(feature = "js"))]
#[wasm_bindgen]
pub fn take(name: &str, text: String) -> bool {
    reader::take(name, text)
}

/// Takes the answer to what was asked last: when the page comes to the text, it has read it.
#[cfg(not(feature = "js"))]
#[wasm_bindgen]
pub fn answered(report: &str) {
    reader::answered(report);
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
