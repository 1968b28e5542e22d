//! What a layer is called from one picture to the next, so that it can be followed by eye: a changed line is the same layer, a new one is not.
//!
//! Input: one report after the other. Output: a number for every layer. Must not know the page.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::measure::SharedReport;
use crate::report::{Layer, Report};

/// The names of a report's layers, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(Rc<Vec<usize>>);

impl Names {
    /// The name of a layer.
    pub fn of(&self, report: &Report, stage: usize, layer: usize) -> usize {
        let before: usize = report.stages.iter().take(stage).map(|stage| stage.layers.len()).sum();
        self.0.get(before + layer).copied().unwrap_or(before + layer)
    }
}

/// The names of the layers of a report, after those of the one before; before the tools are here, by their places.
#[hook]
pub fn use_names(report: &SharedReport, has_rest: bool) -> Names {
    let last: Rc<RefCell<Option<(SharedReport, Names)>>> = use_mut_ref(|| None);
    let known = last.take();
    let names = match &known {
        None => Names(Rc::new((0..layers(report).count()).collect())),
        Some((before, names)) if before == report || !has_rest => names.clone(),
        Some((before, names)) => carried(before, names, report),
    };
    last.replace(Some((report.clone(), names.clone())));
    names
}

fn layers(report: &Report) -> impl DoubleEndedIterator<Item = &Layer> {
    report.stages.iter().flat_map(|stage| &stage.layers)
}

/// Names what is the same at the beginning and at the end alike, and in between one after the other as far as they go. A door of
/// `www/split.mjs`: the first picture comes after none.
#[inline(never)]
pub fn carried(before: &Report, names: &Names, now: &Report) -> Names {
    let (old, new) = (layers(before).count(), layers(now).count());
    let is_same = |(one, other): &(&Layer, &Layer)| one.text == other.text;
    let head = layers(before).zip(layers(now)).take_while(is_same).count();
    let tail = layers(before).rev().zip(layers(now).rev()).take_while(is_same).count().min(old.min(new) - head);
    let fresh = names.0.iter().max().map_or(0, |most| most + 1);
    let (kept, end) = (names.0.get(..old - tail).unwrap_or_default(), names.0.get(old - tail..).unwrap_or_default());
    let carried = kept.iter().copied().chain(fresh..).take(new - tail).chain(end.iter().copied());
    Names(Rc::new(carried.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;

    fn after(change: impl Fn(&mut Vec<Layer>)) -> Vec<usize> {
        let before = sample::article();
        let mut now = before.clone();
        change(&mut now.stages[0].layers);
        let names = Names(Rc::new((0..layers(&before).count()).collect()));
        carried(&before, &names, &now).0.to_vec()
    }

    #[test]
    fn a_changed_line_keeps_its_name_and_a_new_one_gets_a_new_one() {
        assert_eq!(after(|_| {}), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(after(|layers| layers[1].text.push('x')), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(after(|layers| drop(layers.remove(2))), [0, 1, 3, 4, 5, 6, 7, 8, 9]);
        let added = after(|layers| layers.insert(2, Layer { text: "RUN new".to_owned(), ..layers[2].clone() }));
        assert_eq!(added, [0, 1, 10, 2, 3, 4, 5, 6, 7, 8, 9]);
        let twice = after(|layers| layers.insert(2, layers[1].clone()));
        assert_eq!(twice, [0, 1, 10, 2, 3, 4, 5, 6, 7, 8, 9]);
    }
}
