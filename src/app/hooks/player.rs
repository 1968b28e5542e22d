//! Step after step by itself, as long as the player plays.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::hooks::kept::use_change;
use crate::app::state::{Action, AppState};
use crate::app::stepping::Stepped;

/// How long a step stands at the usual pace, in milliseconds: time to read a sentence.
const STANDS: u32 = 3200;

/// Goes on to the next step after a while; at the last one the player stops.
#[hook]
pub fn use_player(state: &AppState, stepped: Option<&Stepped>, dispatch: &Callback<Action>) {
    let waiting = use_mut_ref(|| None);
    let step = stepped.filter(|_| state.playing).map(|stepped| (stepped.number, stepped.count));
    let (pace, dispatch) = (state.pace, dispatch.clone());
    use_change((step, pace), move || {
        let next = step.map(|(number, count)| if number + 1 < count { Action::Step(Some(number + 1)) } else { Action::Play(false) });
        // The timeout before it ends here.
        waiting.replace(next.map(|next| Timeout::new(STANDS * 100 / pace.max(1), move || dispatch.emit(next))));
    });
}
