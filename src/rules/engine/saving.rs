//! What a change of the text saves: what the image that ships weighs less.

use std::rc::Rc;

use super::finding::{Fix, apply};
use crate::layers::{self, Built, Part};
use crate::size::Weight;
use crate::stages::{Base, Graph};
use crate::steps::subject::Subject;
use crate::total::Total;
use crate::{dockerfile, stages};

/// What a fix takes from the image that ships, and what it puts there: the text is changed and built anew. What is the same in both
/// is sure, however wide its range. `None` where so much has been built anew for one text that it would be felt.
pub fn saving(subject: &Subject<'_>, fix: &Fix) -> Option<Weight> {
    with_changed(subject, fix, |graph, built| {
        let target = |graph: &Graph<'_>, built| graph.target.map(|target| parts_of(graph, built, target)).unwrap_or_default();
        difference(target(subject.graph, subject.built), target(graph, built))
    })
}

/// Whether a stage likely weighs less after a fix, and what ships no more; `None` as above.
pub fn makes_smaller(subject: &Subject<'_>, stage: usize, fix: &Fix) -> Option<bool> {
    let weight = |built: &Built, stage: usize| built.stages.get(stage).map_or(0, |stage| stage.weight().unpacked.likely());
    let target = subject.graph.target.unwrap_or(stage);
    with_changed(subject, fix, |_, built| {
        weight(built, stage) < weight(subject.built, stage) && weight(built, target) <= weight(subject.built, target)
    })
}

fn with_changed<T>(subject: &Subject<'_>, fix: &Fix, look: impl FnOnce(&Graph<'_>, &Built) -> T) -> Option<T> {
    if !subject.can_build_again() {
        return None;
    }
    let text = apply(subject.source, &fix.edits);
    let file = dockerfile::parse(&text);
    let graph = stages::resolve(&file, subject.options);
    // A rule may have had it built to see whether it helps.
    let build = || {
        let may = subject.may_build_again();
        may.then(|| subject.remember(&text, Rc::new(layers::rebuild(&graph, subject.catalog, subject.options, subject.built))))
    };
    let built = subject.built_before(&text).or_else(build)?;
    Some(look(&graph, &built))
}

fn difference(mut before: Vec<Part>, mut after: Vec<Part>) -> Weight {
    // A fix changes a few lines: all before and after them is the same, in the same order.
    let ends = before.iter().rev().zip(after.iter().rev()).take_while(|(one, other)| one == other).count();
    before.truncate(before.len() - ends);
    after.truncate(after.len() - ends);
    let starts = before.iter().zip(&after).take_while(|(one, other)| one == other).count();
    before.drain(..starts);
    after.drain(..starts);
    before.retain(|part| match after.iter().position(|other| other == part) {
        Some(same) => {
            after.swap_remove(same);
            false
        }
        None => true,
    });
    let total = |parts: Vec<Part>| parts.into_iter().map(|part| part.weight).collect::<Total>();
    total(before).less(&total(after))
}

/// All parts of a stage, its base as one of them.
fn parts_of(graph: &Graph<'_>, built: &Built, stage: usize) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut next = Some(stage);
    for _ in 0..graph.stages.len() {
        let Some((stage, one)) = next.and_then(|index| graph.stages.get(index).zip(built.stages.get(index))) else { break };
        parts.extend(one.layers.iter().flat_map(|layer| layer.parts.iter().cloned()));
        next = match &stage.base {
            Base::Stage(parent) => Some(*parent),
            _ => {
                parts.push(Part { path: String::new(), label: String::new(), weight: one.base, origin: layers::Origin::Base });
                None
            }
        };
    }
    parts
}
