//! What the page does, and its keys: a popover of the browser's own.

use crate::app::views::in_english;
use crate::app::widgets::{Element, element};
use crate::app::words::{self, page};
use crate::language::words::help as help_words;

/// The button that opens the help.
pub fn help_button() -> Element {
    element!(
        "button",
        "class" = "pl-round",
        "type" = "button",
        "popovertarget" = "pl-help",
        "aria-label" = page::help(),
        "title" = page::help(),
        "data-pl" = "help-button"
    )
    .words("?")
}

/// What it opens. A door of `www/split.mjs`.
#[inline(never)]
pub fn help() -> Element {
    let dialog = element!(
        "div",
        "class" = "pl-help",
        "id" = "pl-help",
        "popover" = "auto",
        "role" = "dialog",
        "aria-label" = page::help(),
        "data-pl" = "help"
    );
    let close = element!("button", "class" = "pl-button", "type" = "button", "popovertarget" = "pl-help", "popovertargetaction" = "hide");
    // Beside the page, as with the help pages of findings: what the visitor chose here stays.
    let site = element!("a", "class" = "pl-link", "href" = "about.html", "hreflang" = "en", "target" = "_blank").words(help_words::site());
    words::help_text()
        .iter()
        .fold(dialog, |dialog, text| dialog.with(element!("p").words(text)))
        .maybe(in_english().map(|_| element!("p").words(help_words::english())))
        .with(words::keys().iter().fold(element!("dl", "class" = "pl-help-keys"), |list, (keys, what)| list.with(key(keys, what))))
        .with(element!("p").with(site))
        .with(close.words(page::close()))
}

fn key(keys: &[&str], what: &str) -> Element {
    let names = keys.iter().fold(element!("dt"), |names, key| names.with(element!("kbd").words(key)));
    element!("div", "class" = "pl-help-key").with(names).with(element!("dd").words(what))
}
