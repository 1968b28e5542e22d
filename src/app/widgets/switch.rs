//! A switch of a few positions: radio buttons that look like one control.

use yew::prelude::*;

/// One position: its label, and its explanation in one line.
pub type Position = (&'static str, &'static str);

/// A group of radio buttons: what is switched, its name, which is unique on the page and also `data-pl`, all positions, the
/// index of the one chosen, and what is told when another is chosen.
pub fn switch(legend: &'static str, name: &'static str, positions: &[Position], chosen: usize, on_choose: &Callback<usize>) -> Html {
    let position = |(index, (label, explanation)): (usize, &Position)| {
        let onchange = on_choose.reform(move |_: Event| index);
        html! {
            <label class="pl-switch-position" title={*explanation}>
                <input class="pl-switch-input" type="radio" {name} value={*label} checked={index == chosen} {onchange} />
                <span class="pl-switch-label">{ *label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="pl-switch" data-pl={name}>
            <legend class="pl-sr">{ legend }</legend>
            { for positions.iter().enumerate().map(position) }
        </fieldset>
    }
}
