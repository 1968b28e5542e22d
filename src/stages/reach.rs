//! Which stages are built for the target, and an order in which each comes after what it needs.

use super::{Base, Graph, Supplier};
use crate::diagnostic::Diagnostic;
use crate::language::words::diagnostic as say;
use crate::source::Span;

/// Sets the target and marks what BuildKit builds for it.
pub(super) fn target(graph: &mut Graph<'_>, wanted: Option<&str>) {
    let last = graph.stages.len().checked_sub(1);
    let found = wanted.and_then(|wanted| {
        let named = graph.stages.iter().rposition(|stage| stage.name.as_deref() == Some(wanted.to_ascii_lowercase().as_str()));
        named.or_else(|| wanted.parse().ok().filter(|&index: &usize| index < graph.stages.len()))
    });
    if let (Some(wanted), None, Some(_)) = (wanted, found, last) {
        graph.diagnostics.push(Diagnostic::warning(Span::default(), say::target_unknown(wanted)));
    }
    graph.target = found.or(last);
    let mut open: Vec<usize> = graph.target.into_iter().collect();
    while let Some(index) = open.pop() {
        let needs = needs(graph, index);
        match graph.stages.get_mut(index) {
            Some(stage) if !stage.reachable => stage.reachable = true,
            _ => continue,
        }
        open.extend(needs);
    }
}

/// The stages that `index` needs: its base and what it takes from.
fn needs(graph: &Graph<'_>, index: usize) -> Vec<usize> {
    let Some(stage) = graph.stages.get(index) else { return Vec::new() };
    let base = match stage.base {
        Base::Stage(base) => Some(base),
        _ => None,
    };
    let suppliers = stage.takes.iter().filter_map(|take| match take.from {
        Supplier::Stage(supplier) => Some(supplier),
        _ => None,
    });
    base.into_iter().chain(suppliers).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Visit {
    New,
    Open,
    Done,
}

/// Sets the order; a take that would close a cycle is cut and told.
pub(super) fn order(graph: &mut Graph<'_>) {
    let count = graph.stages.len();
    let mut visits = vec![Visit::New; count];
    for start in 0..count {
        // Each entry: a stage and the needs of it still to be looked at.
        let mut path = vec![(start, needs(graph, start))];
        if visits.get(start) != Some(&Visit::New) {
            continue;
        }
        set(&mut visits, start, Visit::Open);
        while let Some((stage, open)) = path.last_mut() {
            let stage = *stage;
            match open.pop() {
                None => {
                    set(&mut visits, stage, Visit::Done);
                    graph.order.push(stage);
                    path.pop();
                }
                Some(need) => match visits.get(need) {
                    Some(Visit::New) => {
                        set(&mut visits, need, Visit::Open);
                        path.push((need, needs(graph, need)));
                    }
                    Some(Visit::Open) => cut(graph, stage, need),
                    _ => {}
                },
            }
        }
    }
}

fn set(visits: &mut [Visit], index: usize, visit: Visit) {
    if let Some(place) = visits.get_mut(index) {
        *place = visit;
    }
}

/// Cuts what `stage` takes from `need`: the two need each other.
fn cut(graph: &mut Graph<'_>, stage: usize, need: usize) {
    let Some(taker) = graph.stages.get_mut(stage) else { return };
    for take in taker.takes.iter_mut().filter(|take| take.from == Supplier::Stage(need)) {
        take.from = Supplier::Nothing;
        let message = if stage == need { say::stage_itself } else { say::stage_cycle };
        graph.diagnostics.push(Diagnostic::error(take.span, message(&take.reference)));
    }
}
