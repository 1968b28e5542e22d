//! Nothing to draw yet: examples to start from.

use yew::prelude::*;

use crate::app::examples;
use crate::app::state::Action;
use crate::app::words::fixed;

/// Properties of [`Empty`].
#[derive(Clone, PartialEq, Properties)]
pub struct EmptyProps {
    /// Whether there is no text at all: only then an example would take nothing away.
    pub blank: bool,
    /// Takes the choice.
    pub dispatch: Callback<Action>,
}

/// A button per example.
#[component]
pub fn Empty(props: &EmptyProps) -> Html {
    if !props.blank {
        return html! {};
    }
    html! {
        <section class="pl-empty" aria-label={fixed::START_FROM} data-pl="empty">
            { for examples::groups().into_iter().map(|(group, members)| html! {
                <div class="pl-empty-group">
                    <h2 class="pl-heading">{ group }</h2>
                    <ul class="pl-empty-list">
                        { for members.into_iter().map(|example| html! {
                            <li>
                                <button class="pl-button" type="button" onclick={props.dispatch.reform(move |_| Action::Open(example))}>{ example.title }</button>
                            </li>
                        }) }
                    </ul>
                </div>
            }) }
        </section>
    }
}
