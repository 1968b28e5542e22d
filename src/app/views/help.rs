//! What the page does, and its keys: a popover of the browser's own.

use yew::prelude::*;

use crate::app::words::{self, fixed};

/// The button and what it opens.
pub fn help() -> Html {
    html! {
        <>
            <button class="pl-round" type="button" popovertarget="pl-help" aria-label={fixed::HELP} title={fixed::HELP} data-pl="help-button">{ "?" }</button>
            <div class="pl-help" id="pl-help" popover="auto" role="dialog" aria-label={fixed::HELP} data-pl="help">
                { for words::HELP_TEXT.iter().map(|text| html! { <p>{ *text }</p> }) }
                <dl class="pl-help-keys">
                    { for words::KEYS.iter().map(|(keys, what)| html! {
                        <div class="pl-help-key">
                            <dt>{ for keys.split(' ').map(|key| html! { <kbd>{ key }</kbd> }) }</dt>
                            <dd>{ *what }</dd>
                        </div>
                    }) }
                </dl>
                <button class="pl-button" type="button" popovertarget="pl-help" popovertargetaction="hide">{ fixed::CLOSE }</button>
            </div>
        </>
    }
}
