//! What a change of the text saves: what the image that ships weighs less.

use std::borrow::Cow;
use std::rc::Rc;

use super::finding::{Fix, apply};
use crate::layers::{BuiltStage, Origin, Part, Same};
use crate::size::Weight;
use crate::stages::{Base, Graph};
use crate::steps::subject::{Changed, Subject};
use crate::total::Total;
use crate::{dockerfile, stages};

/// What a fix takes from the image that ships, and what it puts there: the text is changed and built anew. What is the same in both
/// is sure, however wide its range. `None` where so much has been built anew for one text that it would be felt.
pub fn saving(subject: &Subject<'_>, fix: &Fix) -> Option<Weight> {
    changed(subject, fix).map(|changed| changed.saves)
}

/// Whether a stage likely weighs less after a fix, and what ships no more; `None` as above.
pub fn makes_smaller(subject: &Subject<'_>, stage: usize, fix: &Fix) -> Option<bool> {
    let weight = |stages: &[BuiltStage], stage: usize| stages.get(stage).map_or(0, |stage| stage.weight().unpacked.likely());
    let target = subject.graph.target.unwrap_or(stage);
    let before = &subject.built.stages;
    let after = &changed(subject, fix)?.stages;
    Some(weight(after, stage) < weight(before, stage) && weight(after, target) <= weight(before, target))
}

/// The text with a fix. A rule may have had it built to see whether it helps.
fn changed(subject: &Subject<'_>, fix: &Fix) -> Option<Rc<Changed>> {
    let text = apply(subject.source, &fix.edits);
    subject.built_before(&text).or_else(|| {
        let head = fix.edits.iter().map(|edit| edit.span.start).min().unwrap_or(text.len());
        let tail = fix.edits.iter().map(|edit| edit.span.end).max().unwrap_or(0).min(subject.source.len());
        let same = Same { head, tail: (tail, (text.len() + tail).saturating_sub(subject.source.len())) };
        subject.build_again(|rebuilder| {
            let file = dockerfile::parse(&text);
            let graph = stages::resolve(&file, subject.options);
            let (stages, followed) = rebuilder.build(&graph, same);
            let parts = |graph: &Graph<'_>, stages| graph.target.map(|target| parts_of(graph, stages, target)).unwrap_or_default();
            let saves = difference(&parts(subject.graph, &subject.built.stages), &parts(&graph, &stages));
            (Changed { text, stages, saves }, followed)
        })
    })
}

fn difference(mut before: &[Cow<'_, Part>], mut after: &[Cow<'_, Part>]) -> Weight {
    // A fix changes a few lines: all before and after them is the same, in the same order.
    let shared = before.iter().zip(after).take_while(|(one, other)| one == other).count();
    (before, after) = (before.get(shared..).unwrap_or_default(), after.get(shared..).unwrap_or_default());
    let shared = before.iter().rev().zip(after.iter().rev()).take_while(|(one, other)| one == other).count();
    (before, after) = (before.get(..before.len() - shared).unwrap_or_default(), after.get(..after.len() - shared).unwrap_or_default());
    let mut after: Vec<&Part> = after.iter().map(AsRef::as_ref).collect();
    let gone = before.iter().filter(|part| match after.iter().position(|other| *other == part.as_ref()) {
        Some(same) => {
            after.swap_remove(same);
            false
        }
        None => true,
    });
    let gone = gone.map(|part| part.weight).collect::<Total>();
    gone.less(&after.into_iter().map(|part| part.weight).collect())
}

/// All parts of a stage, its base as one of them.
fn parts_of<'b>(graph: &Graph<'_>, built: &'b [BuiltStage], stage: usize) -> Vec<Cow<'b, Part>> {
    let mut parts = Vec::new();
    let mut next = Some(stage);
    for _ in 0..graph.stages.len() {
        let Some((stage, one)) = next.and_then(|index| graph.stages.get(index).zip(built.get(index))) else { break };
        parts.extend(one.layers.iter().flat_map(|layer| &layer.parts).map(Cow::Borrowed));
        next = match &stage.base {
            Base::Stage(parent) => Some(*parent),
            _ => {
                parts.push(Cow::Owned(Part { path: String::new(), label: String::new(), weight: one.base, origin: Origin::Base }));
                None
            }
        };
    }
    parts
}
