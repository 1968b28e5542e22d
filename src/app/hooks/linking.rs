//! From an event to the line it is about: whatever stands for a line carries `data-line`.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::app::state::Action;

/// The line that the element under the event, or one around it, stands for.
fn line_of(event: &Event) -> Option<usize> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest("[data-line]").ok()??.get_attribute("data-line")?.parse().ok()
}

/// Callbacks for an element that holds others with `data-line`: pointing at one, leaving, focusing one.
#[derive(Clone, PartialEq)]
pub struct Linking {
    /// `onpointerover`
    pub over: Callback<PointerEvent>,
    /// `onpointerleave`
    pub leave: Callback<PointerEvent>,
    /// `onfocusin`
    pub focus: Callback<FocusEvent>,
    /// `onfocusout`
    pub blur: Callback<FocusEvent>,
    /// `onclick`
    pub click: Callback<MouseEvent>,
}

/// The callbacks, the same ones at every render.
#[hook]
pub fn use_linking(dispatch: &Callback<Action>) -> Linking {
    let made = use_memo(dispatch.clone(), |dispatch| {
        let hover = {
            let dispatch = dispatch.clone();
            move |event: &Event| dispatch.emit(Action::Hover(line_of(event)))
        };
        let (over, focus) = (hover.clone(), hover);
        let click = {
            let dispatch = dispatch.clone();
            Callback::from(move |event: MouseEvent| {
                if let Some(line) = line_of(&event) {
                    dispatch.emit(Action::Pin(line));
                }
            })
        };
        Linking {
            over: Callback::from(move |event: PointerEvent| over(&event)),
            leave: dispatch.reform(|_| Action::Hover(None)),
            focus: Callback::from(move |event: FocusEvent| focus(&event)),
            blur: dispatch.reform(|_| Action::Hover(None)),
            click,
        }
    });
    (*made).clone()
}
