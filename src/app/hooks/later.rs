//! A value as it was a moment ago: what changes with every key press settles before it is told.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::hooks::kept::{use_change, use_kept};

/// `value` once it has stayed the same for `delay` milliseconds; the first one at once.
#[hook]
pub fn use_settled(value: String, delay: u32) -> String {
    let settled = use_kept(|| value.clone());
    let waiting = use_mut_ref(|| None);
    let settling = settled.clone();
    use_change(value.clone(), move || {
        // The timeout before it ends here.
        waiting.replace(Some(Timeout::new(delay, move || settling.set(value))));
    });
    settled.get()
}
