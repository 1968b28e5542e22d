//! `mount` for the npm package: the page as a part of another one.
//!
//! Input: an element and choices. Output: [`Mounted`]. Must not know what the page shows.

use wasm_bindgen::prelude::*;
use yew::AppHandle;

use super::choices::GivenChoices;
use crate::app::hooks::host;
use crate::app::state::Action;
use crate::app::{self, App};
use crate::language;

/// A page that stands in another one.
#[wasm_bindgen]
pub struct Mounted(AppHandle<App>);

/// Draws the page inside `element`, which has its events; `host` is as for `mount`.
#[wasm_bindgen(js_name = mountIn)]
pub fn mount_in(element: web_sys::Element, host: &JsValue, choices: &str) -> Result<Mounted, JsValue> {
    let choices = read(choices)?;
    host::set_page(element.clone().into());
    host::steer(choices);
    Ok(Mounted(app::mount(element, super::host_of(host))))
}

fn read(choices: &str) -> Result<Vec<Action>, JsValue> {
    let given: GivenChoices = serde_json::from_str(choices).map_err(|error| error.to_string())?;
    Ok(given.actions())
}

#[wasm_bindgen]
impl Mounted {
    /// Changes choices.
    pub fn update(&self, choices: &str) -> Result<(), JsValue> {
        host::steer(read(choices)?);
        Ok(())
    }

    /// The report that is drawn, as JSON.
    pub fn report(&self) -> String {
        host::report()
    }

    /// Whether the visitor may change the text.
    #[wasm_bindgen(js_name = setReadonly)]
    pub fn set_readonly(&self, is_readonly: bool) {
        host::set_readonly(is_readonly);
    }

    /// Asks for another language.
    pub fn ask(&self, tag: &str) {
        host::steer(language::by_tag(tag).into_iter().map(Action::Ask).collect());
    }

    /// Takes the page away.
    pub fn destroy(self) {
        self.0.destroy();
    }
}
