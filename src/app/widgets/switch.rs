//! A switch of a few positions: radio buttons that look like one control.

use yew::prelude::*;

/// One position: its label, and its explanation in one line.
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
pub fn switch(switch: Switch) -> Html {
    let Switch { label, name, positions, chosen, on_choose } = switch;
    let position = |(index, (label, explanation)): (usize, Position)| {
        let onchange = on_choose.reform(move |_: Event| index);
        html! {
            <label class="pl-switch-position" title={explanation}>
                <input class="pl-switch-input" type="radio" {name} value={label} checked={index == chosen} {onchange} />
                <span class="pl-switch-label">{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="pl-switch" data-pl={name}>
            <legend class="pl-sr">{ label }</legend>
            { for positions.into_iter().enumerate().map(position) }
        </fieldset>
    }
}
