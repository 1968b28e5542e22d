//! `analyze` for the npm package, as JSON both ways.
//!
//! Input: a text, and options as `www/package/options.js` has checked them. Output: the report. Must not know how a report is made.

use wasm_bindgen::prelude::*;

use super::given::GivenOptions;
use crate::{app, language};

/// The report on a Dockerfile as JSON. Refuses options that are none, with a sentence; what is wrong with the text is in the report's
/// `diagnostics`.
#[wasm_bindgen]
pub fn analyze(text: &str, options: &str) -> Result<String, JsValue> {
    let given: GivenOptions = serde_json::from_str(options).map_err(|error| error.to_string())?;
    Ok(app::with_catalog(|catalog| crate::analyze(text, catalog, &given.into_options())).json())
}

/// From now on reports are in the language of this tag, whose file is `lines`; the package does so once for each instance.
#[wasm_bindgen]
pub fn speak(tag: &str, lines: String) {
    language::by_tag(tag).into_iter().for_each(|locale| language::speak(locale, lines.clone()));
}
