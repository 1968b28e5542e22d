//! Tabs: a row of buttons of which one is open, and its panel below. The row is one stop of the Tab key; arrows open the next one.

use wasm_bindgen::JsCast;
use web_sys::{Element as Node, HtmlElement};
use yew::prelude::*;

use crate::app::widgets::{Element, On, element, listener};

/// One tab.
pub struct Tab {
    /// Tells it from the others; also the end of its id and `data-pl`.
    pub name: &'static str,
    /// As shown.
    pub label: &'static str,
    /// How many things are in it, where that is worth a word.
    pub count: Option<usize>,
}

/// What tabs show.
pub struct Tabs<'a> {
    /// What all of them are about.
    pub label: &'static str,
    /// All of them.
    pub tabs: &'a [Tab],
    /// Index of the open one.
    pub open: usize,
    /// Another one was opened.
    pub on_open: Callback<usize>,
    /// What the open one holds.
    pub panel: Html,
}

/// A row of tabs with the open one's panel.
pub fn tabs(shown: Tabs<'_>) -> Element {
    let Tabs { label, tabs, open, on_open, panel } = shown;
    let last = tabs.len().saturating_sub(1);
    let keys = {
        let on_open = on_open.clone();
        Callback::from(move |event: Event| {
            let event = event.unchecked_into::<KeyboardEvent>();
            let next = match event.key().as_str() {
                key @ ("ArrowLeft" | "ArrowRight") if (key == "ArrowLeft") == is_mirrored(&event) => {
                    Some(open + 1).filter(|next| *next <= last).unwrap_or(0)
                }
                "ArrowLeft" | "ArrowRight" => open.checked_sub(1).unwrap_or(last),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            on_open.emit(next);
            focus(&event, next);
        })
    };
    let button = |(index, tab): (usize, &Tab)| {
        let is_open = index == open;
        let click = listener(On::Click, on_open.reform(move |_| index));
        let count = tab.count.map(|count| element!("span", "class" = "pl-tab-count").words(&count.to_string()));
        element!(
            "button",
            "class" = "pl-tab",
            "type" = "button",
            "role" = "tab",
            "id" = &id_of(tab),
            "data-tab" = index,
            "data-pl" = &id_of(tab),
            "aria-selected" = is_open,
            "aria-controls" = is_open.then_some(PANEL),
            "tabindex" = if is_open { "0" } else { "-1" }
        )
        .words(tab.label)
        .maybe(count)
        .on(click)
        .into()
    };
    let row = element!("div", "class" = "pl-tablist", "role" = "tablist", "aria-label" = label).on(listener(On::KeyDown, keys));
    let opened = tabs.get(open).map(id_of).unwrap_or_default();
    element!("section", "class" = "pl-tabs pl-card")
        .with(row.all(tabs.iter().enumerate().map(button).collect()))
        .with(element!("div", "class" = "pl-tabpanel", "role" = "tabpanel", "id" = PANEL, "aria-labelledby" = &opened).child(panel))
}

const PANEL: &str = "pl-tabpanel";

fn id_of(tab: &Tab) -> String {
    ["tab-", tab.name].concat()
}

fn tab_of(event: &KeyboardEvent) -> Option<Node> {
    event.target()?.dyn_into().ok()
}

/// Whether the row runs from right to left.
fn is_mirrored(event: &KeyboardEvent) -> bool {
    tab_of(event).is_some_and(|tab| tab.matches(":dir(rtl)").unwrap_or(false))
}

fn focus(event: &KeyboardEvent, next: usize) {
    let row = tab_of(event).and_then(|tab| tab.parent_element());
    let found = row.and_then(|row| row.query_selector(&["[data-tab='", &next.to_string(), "']"].concat()).ok()?);
    if let Some(tab) = found {
        let _ = tab.unchecked_into::<HtmlElement>().focus();
    }
}
