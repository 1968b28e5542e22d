//! A value as it was a moment ago: what changes with every key press settles before it is told.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// `value` once it has stayed the same for `delay` milliseconds; the first one at once.
#[hook]
pub fn use_settled(value: String, delay: u32) -> String {
    let settled = use_state_eq(|| value.clone());
    {
        let settled = settled.clone();
        use_effect_with(value, move |value| {
            let value = value.clone();
            let timeout = Timeout::new(delay, move || settled.set(value));
            move || drop(timeout)
        });
    }
    (*settled).clone()
}
