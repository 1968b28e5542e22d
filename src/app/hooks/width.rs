//! The width of an element, followed as it changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// The width of the element at `node` in CSS pixels, whole; `first` until it is known.
#[hook]
pub fn use_width(node: &NodeRef, first: f64) -> f64 {
    let width = use_state_eq(|| first);
    {
        let width = width.clone();
        use_effect_with(node.clone(), move |node| {
            let watched = node.cast::<Element>().and_then(|element| watch(element, move |found| width.set(found)));
            move || {
                if let Some((observer, closure)) = watched {
                    observer.disconnect();
                    drop(closure);
                }
            }
        });
    }
    *width
}

/// Tells the element's inner width now and at every change, until the observer is disconnected.
fn watch(element: Element, tell: impl Fn(f64) + 'static) -> Option<(ResizeObserver, Closure<dyn Fn()>)> {
    let measured = element.clone();
    let measure = move || {
        let found = f64::from(measured.client_width());
        if found > 0.0 {
            tell(found);
        }
    };
    measure();
    let closure = Closure::<dyn Fn()>::new(measure);
    let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
    observer.observe(&element);
    Some((observer, closure))
}
