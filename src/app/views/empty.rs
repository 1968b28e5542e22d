//! Nothing to draw yet: examples to start from.

use yew::prelude::*;

use crate::app::examples;
use crate::app::state::Action;
use crate::app::words::fixed;

/// A button per example; for a page without any text, where an example takes nothing away.
pub fn empty(dispatch: &Callback<Action>) -> Html {
    html! {
        <section class="pl-empty" aria-label={fixed::START_FROM} data-pl="empty">
            { for examples::groups().into_iter().map(|(group, members)| html! {
                <div class="pl-empty-group">
                    <h2 class="pl-heading">{ group }</h2>
                    <ul class="pl-empty-list">
                        { for members.into_iter().map(|example| html! {
                            <li>
                                <button class="pl-button" type="button" onclick={dispatch.reform(move |_| Action::Open(example))}>{ example.title }</button>
                            </li>
                        }) }
                    </ul>
                </div>
            }) }
        </section>
    }
}
