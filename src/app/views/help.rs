//! What the page does, and its keys: a popover of the browser's own.

use crate::app::widgets::{Element, element};
use crate::app::words::{self, fixed};

/// The button that opens the help.
pub fn help_button() -> Element {
    element!(
        "button",
        "class" = "pl-round",
        "type" = "button",
        "popovertarget" = "pl-help",
        "aria-label" = fixed::HELP,
        "title" = fixed::HELP,
        "data-pl" = "help-button"
    )
    .words("?")
}

/// What it opens.
pub fn help() -> Element {
    let dialog = element!(
        "div",
        "class" = "pl-help",
        "id" = "pl-help",
        "popover" = "auto",
        "role" = "dialog",
        "aria-label" = fixed::HELP,
        "data-pl" = "help"
    );
    let close = element!("button", "class" = "pl-button", "type" = "button", "popovertarget" = "pl-help", "popovertargetaction" = "hide");
    words::HELP_TEXT
        .iter()
        .fold(dialog, |dialog, text| dialog.with(element!("p").words(text)))
        .with(
            words::KEYS
                .iter()
                .chain(words::signs::KEYS)
                .fold(element!("dl", "class" = "pl-help-keys"), |list, (keys, what)| list.with(key(keys, what))),
        )
        .with(close.words(fixed::CLOSE))
}

fn key(keys: &str, what: &str) -> Element {
    let names = keys.split(' ').fold(element!("dt"), |names, key| names.with(element!("kbd").words(key)));
    element!("div", "class" = "pl-help-key").with(names).with(element!("dd").words(what))
}
