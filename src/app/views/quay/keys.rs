//! Walking through the quay by keys: the picture is one stop of the Tab key, arrows go from layer to layer.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::Listener;

use crate::app::hooks::kept::{use_change, use_kept};
use crate::app::state::{Action, Scale};
use crate::app::views::quay::START;
use crate::app::views::quay::layout::Quay;
use crate::app::widgets::{On, listener};

/// A place of the walk: row 0 is the stage's name, then its blocks from the bottom up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Index of the column.
    pub column: usize,
    /// Index in it.
    pub row: usize,
}

impl Item {
    /// As `data-item` has it.
    pub fn name(self) -> String {
        [&self.column.to_string(), "-", &self.row.to_string()].concat()
    }

    fn read(name: &str) -> Option<Self> {
        let (column, row) = name.split_once('-')?;
        Some(Self { column: column.parse().ok()?, row: row.parse().ok()? })
    }

    /// Where a key leads; `None` for keys that lead nowhere.
    pub fn after(self, key: &str, quay: &Quay) -> Option<Self> {
        let last = quay.columns.len().checked_sub(1)?;
        let next = match key {
            "ArrowUp" => Self { row: self.row + 1, ..self },
            "ArrowDown" => Self { row: self.row.saturating_sub(1), ..self },
            "ArrowLeft" => Self { column: self.column.saturating_sub(1), ..self },
            "ArrowRight" => Self { column: self.column + 1, ..self },
            "Home" => START,
            "End" => Self { column: last, row: 0 },
            _ => return None,
        };
        Some(next.inside(quay))
    }

    /// The nearest place there is.
    fn inside(self, quay: &Quay) -> Self {
        let column = self.column.min(quay.columns.len().saturating_sub(1));
        let rows = quay.columns.get(column).map_or(0, |column| column.blocks.len());
        Self { column, row: self.row.min(rows) }
    }
}

/// The state of a walk.
pub struct Walk {
    /// The one place that Tab leads to.
    pub at: Item,
    /// For the picture.
    pub keys: Rc<dyn Listener>,
}

/// The walk through a picture. Enter and Space hold a layer; M magnifies, and keeps the focus near its place.
#[hook]
pub fn use_walk(svg: &NodeRef, quay: &Rc<Quay>, scale: Scale, dispatch: &Callback<Action>) -> Walk {
    let at = use_kept(|| START);
    let turned = use_mut_ref(|| false);
    {
        let (turned, svg, near) = (turned.clone(), svg.clone(), at.get().inside(quay));
        use_change(scale, move || {
            if turned.take() {
                focus(&svg, near);
            }
        });
    }
    let pressed = {
        let (at, svg, quay, dispatch) = (at.clone(), svg.clone(), quay.clone(), dispatch.clone());
        Callback::from(move |event: Event| {
            let event = event.unchecked_into::<KeyboardEvent>();
            let Some(from) = item_of(&event) else { return };
            let key = event.key();
            if matches!(key.as_str(), "Enter" | " ") {
                event.prevent_default();
                if let Some(line) = line_of(&event) {
                    dispatch.emit(Action::Pin(line));
                }
            } else if matches!(key.as_str(), "m" | "M") && !(event.ctrl_key() || event.meta_key() || event.alt_key()) {
                at.set(from);
                turned.replace(true);
                dispatch.emit(Action::Scale(if scale == Scale::Linear { Scale::Magnified } else { Scale::Linear }));
            } else if let Some(next) = from.after(&key, &quay) {
                event.prevent_default();
                at.set(next);
                focus(&svg, next);
            }
        })
    };
    Walk { at: at.get().inside(quay), keys: listener(On::KeyDown, pressed) }
}

fn attribute_of(event: &KeyboardEvent, name: &str) -> Option<String> {
    event.target()?.dyn_into::<Element>().ok()?.get_attribute(name)
}

fn item_of(event: &KeyboardEvent) -> Option<Item> {
    Item::read(&attribute_of(event, "data-item")?)
}

fn line_of(event: &KeyboardEvent) -> Option<usize> {
    attribute_of(event, "data-line")?.parse().ok()
}

fn focus(svg: &NodeRef, item: Item) {
    let found = svg.cast::<Element>().and_then(|svg| svg.query_selector(&["[data-item='", &item.name(), "']"].concat()).ok()?);
    if let Some(element) = found {
        // SVG elements have the same `focus` as those of HTML.
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;
    use crate::app::state::SizeKind;
    use crate::app::views::quay::arrange::Graph;
    use crate::app::views::quay::layout::{View, layout};
    use crate::report::Report;

    fn quay(report: &Report) -> Quay {
        let view = View { kind: SizeKind::Unpacked, scale: Scale::Linear, width: 800.0, most: 0 };
        layout(report, report, &Graph::of(report).order(), view)
    }

    fn walk(keys: &[&str]) -> Item {
        let quay = quay(&sample::article());
        keys.iter().fold(START, |item, key| item.after(key, &quay).expect("a key that leads somewhere"))
    }

    #[test]
    fn arrows_walk_and_stop_at_the_ends() {
        assert_eq!(walk(&["ArrowUp", "ArrowUp"]), Item { column: 0, row: 2 });
        assert_eq!(walk(&["ArrowDown"]), START);
        assert_eq!(walk(&["ArrowUp"; 40]), Item { column: 0, row: 4 });
        assert_eq!(walk(&["ArrowUp", "ArrowUp", "ArrowUp", "ArrowRight"]), Item { column: 1, row: 1 }, "the nearest in a lower column");
        assert_eq!(walk(&["End", "ArrowRight"]), Item { column: 1, row: 0 });
        assert_eq!(walk(&["End", "Home"]), START);
    }

    #[test]
    fn other_keys_lead_nowhere_and_names_are_read_back() {
        let quay = quay(&sample::empty());
        assert_eq!(START.after("ArrowUp", &quay), None);
        let item = Item { column: 3, row: 14 };
        assert_eq!(Item::read(&item.name()), Some(item));
        assert_eq!(Item::read("x"), None);
    }
}
