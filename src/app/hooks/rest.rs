//! What the page leaves for later: the sizes of packages, and (in a release) the code of most tools, fetched once it is drawn.
//!
//! Input: `loadRest` of `www/start.js`. Output: the catalog with packages, and an [`Action`] that tells what came. Must not
//! know what a package or a tool is.

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use crate::app::add_packages;
use crate::app::hooks::kept::use_change;
use crate::app::state::{Action, Rest};
use crate::catalog::{PACKAGES_COME_LATER, SECTION};

/// The function that fetches the rest. It calls its argument back with two values: whether the tools are there, and the packed
/// text of the packages, `undefined` where it could not be fetched.
#[derive(Clone, PartialEq)]
pub struct LoadRest(pub Function);

/// Asks for the rest after the first drawing.
#[hook]
pub fn use_rest(load: Option<LoadRest>, dispatch: Callback<Action>) {
    use_change((), move || {
        if !PACKAGES_COME_LATER {
            return;
        }
        let failed = dispatch.clone();
        let done = Closure::once_into_js(move |has_tools: bool, packages: Option<String>| {
            // A server may answer with another page in its place.
            let packages = packages.filter(|text| text.starts_with(SECTION));
            let came = match (has_tools, &packages) {
                (false, _) => Rest::Missing,
                (true, None) => Rest::WithoutPackages,
                (true, Some(_)) => Rest::Here,
            };
            packages.into_iter().for_each(add_packages);
            dispatch.emit(Action::Rest(came));
        });
        if load.is_none_or(|load| load.0.call1(&JsValue::NULL, &done).is_err()) {
            failed.emit(Action::Rest(Rest::Missing));
        }
    });
}
