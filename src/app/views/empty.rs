//! Nothing to draw yet: examples to start from.

use yew::prelude::*;

use crate::app::examples;
use crate::app::state::Action;
use crate::app::views::on_click;
use crate::app::widgets::{Element, element};
use crate::app::words::page;

/// A button per example; `dispatch` takes the choice.
pub fn empty(dispatch: &Callback<Action>) -> Element {
    let section = element!("section", "class" = "pl-empty", "aria-label" = page::start_from(), "data-pl" = "empty");
    examples::groups().into_iter().fold(section, |section, (group, members)| {
        let list = members.into_iter().fold(element!("ul", "class" = "pl-empty-list"), |list, example| {
            let button = element!("button", "class" = "pl-button", "type" = "button").words((example.title)());
            list.with(element!("li").with(button.on(on_click(dispatch, Action::Open(example)))))
        });
        section.with(element!("div", "class" = "pl-empty-group").with(element!("h2", "class" = "pl-heading").words(group)).with(list))
    })
}
