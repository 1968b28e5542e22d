//! What a component keeps between drawings, and what it does after one. In the place of Yew's `use_state` and
//! `use_effect_with`, which bring a kilobyte of code for every type they are used with.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

/// A value that stays from one drawing to the next.
pub struct Kept<T> {
    value: Rc<RefCell<T>>,
    redraw: UseForceUpdateHandle,
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), redraw: self.redraw.clone() }
    }
}

impl<T: Clone + PartialEq> Kept<T> {
    /// The value as it is now.
    pub fn get(&self) -> T {
        self.value.borrow().clone()
    }

    /// Keeps another value; the component is drawn again where it differs.
    pub fn set(&self, value: T) {
        if *self.value.borrow() != value {
            self.value.replace(value);
            self.redraw.force_update();
        }
    }
}

/// A value that is `first` at the first drawing.
#[hook]
pub fn use_kept<T: 'static>(first: impl FnOnce() -> T) -> Kept<T> {
    Kept { value: use_mut_ref(first), redraw: use_force_update() }
}

/// What is made at the first drawing, the same one at every other.
#[hook]
pub fn use_once<T: Clone + 'static>(make: impl FnOnce() -> T) -> T {
    (*use_ref(make)).clone()
}

/// Something to be done once the page is drawn.
type Due = Box<dyn FnOnce()>;

/// Does `then` after the first drawing, and after every other at which `what` is no longer what it was.
#[hook]
pub fn use_change<T: PartialEq + 'static>(what: T, then: impl FnOnce() + 'static) {
    let before = use_mut_ref(|| None);
    let is_new = before.borrow().as_ref() != Some(&what);
    if is_new {
        before.replace(Some(what));
    }
    use_after(is_new.then(|| Box::new(then) as Due));
}

/// Does `then` after the drawing, in the order of the drawings.
#[hook]
fn use_after(then: Option<Due>) {
    let due: Rc<RefCell<Vec<Due>>> = use_mut_ref(Vec::new);
    due.borrow_mut().extend(then);
    use_effect(move || {
        for then in due.take() {
            then();
        }
    });
}
