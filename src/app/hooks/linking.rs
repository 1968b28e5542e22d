//! From an event to the line it is about: whatever stands for a line carries `data-line`.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;
use yew::virtual_dom::Listener;

use crate::app::hooks::kept::use_once;
use crate::app::state::Action;
use crate::app::widgets::{Element, On, listener};

/// The line that the element under the event, or one around it, stands for.
fn line_of(event: &Event) -> Option<usize> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    element.closest("[data-line]").ok()??.get_attribute("data-line")?.parse().ok()
}

/// Listeners for an element that holds others with `data-line`: pointing at one, leaving, focusing one, a click.
#[derive(Clone)]
pub struct Linking(Rc<[Rc<dyn Listener>]>);

impl Linking {
    /// The element with these listeners.
    pub fn on(&self, element: Element) -> Element {
        self.0.iter().fold(element, |element, listener| element.on(listener.clone()))
    }
}

/// The listeners, the same ones at every render.
#[hook]
pub fn use_linking(dispatch: &Callback<Action>) -> Linking {
    use_once(|| {
        let tell = |kind: On, choice: fn(Option<usize>) -> Option<Action>| {
            let dispatch = dispatch.clone();
            listener(kind, Callback::from(move |event: Event| choice(line_of(&event)).into_iter().for_each(|action| dispatch.emit(action))))
        };
        let leave = |_| Some(Action::Hover(None));
        let listeners = [
            tell(On::PointerOver, |line| Some(Action::Hover(line))),
            tell(On::PointerLeave, leave),
            tell(On::FocusIn, |line| Some(Action::Hover(line))),
            tell(On::FocusOut, leave),
            tell(On::Click, |line| line.map(Action::Pin)),
        ];
        Linking(Rc::new(listeners))
    })
}
