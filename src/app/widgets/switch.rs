//! A switch of a few positions: radio buttons that look like one control.

use yew::prelude::*;

use crate::app::widgets::{Element, On, element, listener};

/// One position: its label, and its explanation in one line; an empty one is none.
pub type Position = (&'static str, &'static str);

/// What a switch shows.
pub struct Switch {
    /// What is switched.
    pub label: &'static str,
    /// Name of the group, unique on the page; also `data-pl`.
    pub name: &'static str,
    /// All positions.
    pub positions: Vec<Position>,
    /// Index of the position chosen.
    pub chosen: usize,
    /// A position was chosen.
    pub on_choose: Callback<usize>,
}

/// A group of radio buttons.
pub fn switch(switch: Switch) -> Element {
    let Switch { label, name, positions, chosen, on_choose } = switch;
    let position = |(index, (label, explanation)): (usize, Position)| {
        let change = listener(On::Change, on_choose.reform(move |_| index));
        let input = element!("input", "class" = "pl-switch-input", "type" = "radio", "name" = name);
        element!("label", "class" = "pl-switch-position", "title" = Some(explanation).filter(|words| !words.is_empty()))
            .with(input.value(label).checked(index == chosen).on(change))
            .with(element!("span", "class" = "pl-switch-label").words(label))
            .into()
    };
    element!("fieldset", "class" = "pl-switch", "data-pl" = name)
        .with(element!("legend", "class" = "pl-sr").words(label))
        .all(positions.into_iter().enumerate().map(position).collect())
}
