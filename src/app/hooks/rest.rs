//! What the page leaves for later: (in a release) the code of most tools, fetched once it is drawn, and the indexes of packages,
//! fetched when a Dockerfile calls for them.
//!
//! Input: `loadTools` and `loadPackages` of `www/start.js`, and what a report lacks. Output: the catalog with packages, and an
//! [`Action`] that tells what came. Must not know what a package or a tool is.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use crate::app::hooks::kept::{use_change, use_once};
use crate::app::state::{Action, Rest};
use crate::app::{add_packages, add_rest, folder};
use crate::catalog::{Ecosystems, REST_COMES_LATER};

/// The functions that fetch what is left for later.
#[derive(Clone, PartialEq)]
pub struct Load {
    /// Fetches the tools. It calls its first argument back with whether they are there, and from then on its second one with what
    /// it is told (see [`folder`]).
    pub tools: Function,
    /// Fetches the index of the ecosystem that its first argument names. It calls its second one back with the text, or with
    /// `undefined` where it could not be fetched, but not before the tools are here.
    pub packages: Function,
}

/// Asks for the tools after the first drawing, and for an index when a report `lacks` it; each is asked for once.
#[hook]
pub fn use_rest(load: Option<Load>, lacks: Ecosystems, dispatch: &Callback<Action>) {
    let asked = use_once(|| Rc::new(Cell::new(Ecosystems::default())));
    let (load_tools, told, context) = (load.clone(), dispatch.clone(), dispatch.clone());
    use_change((), move || {
        if !REST_COMES_LATER {
            return;
        }
        let failed = told.clone();
        let done = Closure::once_into_js(move |has_rest: bool| {
            if has_rest {
                add_rest();
            }
            told.emit(Action::Rest(if has_rest { Rest::Here } else { Rest::Missing }));
        });
        let tell = Closure::<dyn Fn(String)>::new(move |message: String| {
            folder::read(&message).into_iter().for_each(|action| context.emit(action))
        });
        if load_tools.is_none_or(|load| load.tools.call2(&JsValue::NULL, &done, &tell.into_js_value()).is_err()) {
            failed.emit(Action::Rest(Rest::Missing));
        }
    });
    let told = dispatch.clone();
    use_change(lacks, move || {
        for ecosystem in lacks.without(asked.get()).each() {
            asked.set(asked.get().and(ecosystem.alone()));
            let (came, failed) = (told.clone(), told.clone());
            let done = Closure::once_into_js(move |text: Option<String>| {
                let has_come = text.is_some_and(|text| add_packages(ecosystem, text));
                came.emit(Action::Packages(ecosystem, has_come));
            });
            if load.as_ref().is_none_or(|load| load.packages.call2(&JsValue::NULL, &ecosystem.name().into(), &done).is_err()) {
                failed.emit(Action::Packages(ecosystem, false));
            }
        }
    });
}
