//! The width of an element, followed as it changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

use crate::app::hooks::kept::{Kept, use_change, use_kept};

/// The width of the page in CSS pixels. A question for before anything changes: later the browser would first lay the page out.
pub fn page() -> f64 {
    let window = if cfg!(target_arch = "wasm32") { web_sys::window() } else { None };
    window.and_then(|window| window.inner_width().ok()?.as_f64()).unwrap_or(f64::INFINITY)
}

/// The width of the element at `node` in CSS pixels, whole; what `first` says until it is known.
#[hook]
pub fn use_width(node: &NodeRef, first: impl FnOnce() -> f64) -> f64 {
    let width = use_kept(first);
    let watch = use_mut_ref(|| None);
    let (node, told) = (node.clone(), width.clone());
    use_change((), move || {
        watch.replace(node.cast::<Element>().and_then(|element| Watch::start(element, told)));
    });
    width.get()
}

/// Follows an element until it is dropped.
struct Watch {
    observer: ResizeObserver,
    /// The observer calls it.
    _measure: Closure<dyn Fn()>,
}

impl Watch {
    /// Tells the element's inner width now and at every change.
    fn start(element: Element, width: Kept<f64>) -> Option<Self> {
        let measured = element.clone();
        let measure = move || {
            let found = f64::from(measured.client_width());
            if found > 0.0 {
                width.set(found);
            }
        };
        measure();
        let measure = Closure::<dyn Fn()>::new(measure);
        let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok()?;
        observer.observe(&element);
        Some(Self { observer, _measure: measure })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
