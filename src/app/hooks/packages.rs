//! The packages of the catalog, fetched once the page is drawn.
//!
//! Input: `loadPackages` of `www/start.js`. Output: the catalog with packages, and an [`Action`] that tells whether it has
//! them. Must not know what a package is.

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use crate::app::add_packages;
use crate::app::hooks::kept::use_change;
use crate::app::state::{Action, Packages};
use crate::catalog::PACKAGES_COME_LATER;

/// The function that fetches the packed text and calls its argument back with it, or with `undefined` where it failed.
#[derive(Clone, PartialEq)]
pub struct LoadPackages(pub Function);

/// Asks for the packages after the first drawing.
#[hook]
pub fn use_packages(load: Option<LoadPackages>, dispatch: Callback<Action>) {
    use_change((), move || {
        if !PACKAGES_COME_LATER {
            return;
        }
        let failed = dispatch.clone();
        let done = Closure::once_into_js(move |text: Option<String>| {
            let came = if text.is_some() { Packages::Here } else { Packages::Missing };
            text.into_iter().for_each(add_packages);
            dispatch.emit(Action::Packages(came));
        });
        if load.is_none_or(|load| load.0.call1(&JsValue::NULL, &done).is_err()) {
            failed.emit(Action::Packages(Packages::Missing));
        }
    });
}
