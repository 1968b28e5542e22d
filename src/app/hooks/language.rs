//! The language of the page, as the visitor chooses another.
//!
//! Input: what was asked for, and `loadLanguage` of `www/start.js`. Output: an [`Action`] once it is spoken. Must not know any word.

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use crate::app::hooks::kept::use_change;
use crate::app::state::Action;
use crate::language::{self, Locale};

/// Fetches a language by its tag. It calls its second argument back with the file, which for English is empty, or with `undefined` where it could
/// not be fetched.
#[derive(Clone, PartialEq)]
pub struct LoadLanguage(pub Function);

/// Fetches and speaks the language that is `asked` for.
#[hook]
pub fn use_language(load: Option<LoadLanguage>, asked: Option<&'static Locale>, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    use_change(asked, move || {
        let (Some(asked), Some(LoadLanguage(load))) = (asked, load) else { return };
        let done = Closure::once_into_js(move |lines: Option<String>| {
            let is_here = lines.is_some();
            lines.into_iter().for_each(|lines| language::speak(asked, lines));
            dispatch.emit(Action::Speak(Some(asked).filter(|_| is_here)));
        });
        // What it calls is there as long as the page is; what it throws is told to the console.
        let _ = load.call2(&JsValue::NULL, &asked.tag.into(), &done);
    });
}
