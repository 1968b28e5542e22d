//! A switch of a few positions: radio buttons that look like one control.

use yew::prelude::*;

/// One position: its label, and its explanation in one line.
pub type Position = (AttrValue, AttrValue);

/// Properties of [`Switch`].
#[derive(Clone, PartialEq, Properties)]
pub struct SwitchProps {
    /// What is switched.
    pub label: AttrValue,
    /// Name of the group, unique on the page; also `data-pl`.
    pub name: AttrValue,
    /// All positions.
    pub positions: Vec<Position>,
    /// Index of the position chosen.
    pub chosen: usize,
    /// A position was chosen.
    pub on_choose: Callback<usize>,
}

/// A group of radio buttons.
#[component]
pub fn Switch(props: &SwitchProps) -> Html {
    let position = |(index, (label, explanation)): (usize, &Position)| {
        let onchange = props.on_choose.reform(move |_: Event| index);
        html! {
            <label class="pl-switch-position" title={explanation.clone()}>
                <input class="pl-switch-input" type="radio" name={props.name.clone()} value={label.clone()} checked={index == props.chosen} {onchange} />
                <span class="pl-switch-label">{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="pl-switch" data-pl={props.name.clone()}>
            <legend class="pl-sr">{ &props.label }</legend>
            { for props.positions.iter().enumerate().map(position) }
        </fieldset>
    }
}
