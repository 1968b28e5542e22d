//! The switch between the two halves of the page, which narrow screens show one at a time: `halves.css` says below which width.

use yew::prelude::*;

use crate::app::state::{Action, Half};
use crate::app::views::choosing;
use crate::app::widgets::{Element, Switch, element, switch};
use crate::language::words::halves as said;

/// The halves in the order of the switch.
const HALVES: [Half; 2] = [Half::Text, Half::Picture];

/// The switch.
pub fn halves(shown: Half, dispatch: &Callback<Action>) -> Element {
    let halves = Switch {
        label: said::shown(),
        name: "half",
        positions: [said::text(), said::picture()].map(|label| (label, "")).into(),
        chosen: HALVES.iter().position(|half| *half == shown).unwrap_or(0),
        on_choose: choosing(dispatch, |index: usize| HALVES.get(index).copied().map(Action::Half)),
    };
    element!("div", "class" = "pl-halves").with(switch(halves))
}

/// A half's name in style sheets.
pub fn name(half: Half) -> &'static str {
    match half {
        Half::Text => "text",
        Half::Picture => "picture",
    }
}
