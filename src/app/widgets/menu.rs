//! A labelled menu of the browser's own, so that it works by touch, keys and screen reader everywhere.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::widgets::{Element, On, Value, element, list, listener};

/// One line of a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Handed back when chosen.
    pub value: String,
    /// As shown.
    pub label: String,
    /// The heading it stands under; neighbours with the same one share it.
    pub group: Option<&'static str>,
}

impl Choice {
    /// A line without a heading.
    pub fn of(value: &str, label: &str) -> Self {
        Self { value: value.to_owned(), label: label.to_owned(), group: None }
    }
}

/// What a menu shows.
pub struct Menu<'a> {
    /// Before the menu.
    pub label: &'static str,
    /// In the place of the label and of what is chosen.
    pub icon: Option<Element>,
    /// For tests and styles: `data-pl`.
    pub name: &'static str,
    /// All lines.
    pub choices: &'a [Choice],
    /// The value chosen.
    pub chosen: &'a str,
    /// A value was chosen.
    pub on_choose: Callback<String>,
}

/// A label and a `select`.
pub fn menu(menu: Menu<'_>) -> Element {
    let Menu { label, icon, name, choices, chosen, on_choose } = menu;
    let changed = Callback::from(move |event: Event| {
        if let Some(select) = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok()) {
            on_choose.emit(select.value());
        }
    });
    let runs = choices.chunk_by(|one, other| one.group == other.group).map(|run| {
        let options = run.iter().map(|choice| option(choice, chosen)).collect();
        match run.first().and_then(|choice| choice.group) {
            Some(group) => element!("optgroup", "label" = group).all(options).into(),
            None => list(options),
        }
    });
    let select = element!("select", "class" = "pl-menu-select").on(listener(On::Change, changed)).all(runs.collect());
    match icon {
        // The icon stands in for what is chosen; the menu lies over it, unseen.
        Some(icon) => element!("label", "class" = "pl-round pl-menu-icon", "title" = label, "data-pl" = name)
            .with(icon)
            .with(element!("span", "class" = "pl-sr").words(label))
            .with(select),
        None => element!("label", "class" = "pl-menu", "data-pl" = name)
            .with(element!("span", "class" = "pl-menu-label").words(label))
            .with(select),
    }
}

/// The attribute `selected` no longer counts once the visitor has chosen: the property is set instead.
fn option(choice: &Choice, chosen: &str) -> Html {
    let is_chosen = Value::Property(choice.value == chosen);
    element!("option", "value" = &choice.value, "selected" = is_chosen).key(&choice.value).words(&choice.label).into()
}
