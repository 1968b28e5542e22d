//! The divider between the text and the picture, where both are shown: `www/divider.js` moves it.

use crate::app::widgets::{Element, element};
use crate::app::words::page;

/// The divider. A door of `www/split.mjs`.
#[inline(never)]
pub fn divider() -> Element {
    element!(
        "div",
        "class" = "pl-divider",
        "role" = "separator",
        "tabindex" = "0",
        "aria-orientation" = "vertical",
        "aria-label" = page::divider(),
        "aria-valuemin" = "20",
        "aria-valuemax" = "70",
        "aria-valuenow" = "39",
        "data-pl" = "divider"
    )
}
