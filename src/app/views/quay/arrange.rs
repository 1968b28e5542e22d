//! The order of the columns: what belongs together stands together, and few bands cross.
//!
//! Input: a report. Output: the stages that are drawn, from left to right. Must not know sizes or pixels, so that the order only changes
//! where stages and copies do.

use crate::app::measure::{self, Fate};
use crate::report::Report;

/// Columns drawn at most; more would be neither legible nor quick.
pub const MOST_COLUMNS: usize = 40;
/// Stages at most for which another order than the file's is looked for: the search takes their number's fifth power.
const MOST_ARRANGED: usize = 14;

/// What the order depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graph {
    /// The stages that are drawn, in the order of the file.
    shown: Vec<usize>,
    /// The place of the one that ships.
    target: Option<usize>,
    /// `FROM stage`, and the copies between two stages in the order in which they arrive.
    edges: Vec<Edge>,
}

/// An edge between two of the stages that are drawn, by their places in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Edge {
    from: usize,
    to: usize,
    is_base: bool,
}

impl Graph {
    /// The stages of a report that are drawn, and what goes between them.
    pub fn of(report: &Report) -> Self {
        let shown = shown(&measure::fates(report));
        let edge = |from: Option<usize>, to: usize, is_base: bool| {
            let (from, to) = (shown.binary_search(&from?).ok()?, shown.binary_search(&to).ok()?);
            (from < to).then_some(Edge { from, to, is_base })
        };
        let bases = report.stages.iter().filter_map(|stage| edge(stage.base.stage, stage.index, true));
        let mut edges: Vec<Edge> = bases.collect();
        for copy in &report.copies {
            // Many copies between two stages are one on the way.
            let copied = edge(copy.from_stage, copy.to_stage, false);
            edges.extend(copied.filter(|one| !edges.iter().any(|other| (other.from, other.to) == (one.from, one.to))));
        }
        let target = report.stages.iter().find(|stage| stage.is_target).and_then(|stage| shown.binary_search(&stage.index).ok());
        Self { shown, target, edges }
    }

    /// The stages from left to right: sources stand before what takes from them.
    pub fn order(&self) -> Vec<usize> {
        let is_arranged = (3..=MOST_ARRANGED).contains(&self.shown.len()) && !self.edges.is_empty();
        if is_arranged { self.arranged() } else { self.shown.clone() }
    }

    /// The same where there is a choice. A door of `www/split.mjs`.
    #[inline(never)]
    fn arranged(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.shown.len()).collect();
        let mut least = self.cost(&order);
        while let Some((better, cost)) = self.better(&order, least) {
            (order, least) = (better, cost);
        }
        order.iter().filter_map(|place| self.shown.get(*place).copied()).collect()
    }

    /// The best order that moving one run of neighbours makes, where it is a better one.
    fn better(&self, order: &[usize], least: usize) -> Option<(Vec<usize>, usize)> {
        let mut best: Option<(Vec<usize>, usize)> = None;
        for start in 0..order.len() {
            for middle in start + 1..order.len() {
                for end in middle + 1..=order.len() {
                    let mut moved = order.to_vec();
                    if let Some(run) = moved.get_mut(start..end) {
                        run.rotate_left(middle - start);
                    }
                    let cost = self.cost(&moved);
                    if cost < best.as_ref().map_or(least, |(_, cost)| *cost) {
                        best = Some((moved, cost));
                    }
                }
            }
        }
        best
    }

    /// What is wrong with an order: crossings, of which one is not worth a change and many are; bands that are longer than they must be; the
    /// distance from the order of the file.
    fn cost(&self, order: &[usize]) -> usize {
        let mut place = vec![0; order.len()];
        for (at, stage) in order.iter().enumerate() {
            if let Some(place) = place.get_mut(*stage) {
                *place = at;
            }
        }
        let at = |stage: usize| place.get(stage).copied().unwrap_or(0);
        // What stands before the one that ships in the file does so here.
        if self.target.is_some_and(|target| at(target) != target) {
            return usize::MAX;
        }
        let (mut cost, mut crossings) = (0, 0);
        for (index, edge) in self.edges.iter().enumerate() {
            let (from, to) = (at(edge.from), at(edge.to));
            if from >= to {
                return usize::MAX;
            }
            cost += (to - from - 1) * if edge.is_base { BASE_LENGTH } else { COPY_LENGTH };
            if !edge.is_base {
                let others = self.edges.iter().skip(index + 1).filter(|other| !other.is_base);
                crossings += others.filter(|other| crosses((from, to), (at(other.from), at(other.to)))).count();
            }
        }
        let moved: usize = order.iter().enumerate().map(|(at, stage)| at.abs_diff(*stage)).sum();
        cost + moved + crossings.pow(2)
    }
}

/// What each column costs that a band passes: one of a stage on a stage passes behind it, in its full height.
const BASE_LENGTH: usize = 5;
const COPY_LENGTH: usize = 1;

/// Whether two arcs over the columns cross, the second of which arrives later, and so higher where both arrive at one stage.
fn crosses(one: (usize, usize), later: (usize, usize)) -> bool {
    let interleaved = |a: (usize, usize), b: (usize, usize)| a.0 < b.0 && b.0 < a.1 && a.1 < b.1;
    interleaved(one, later) || interleaved(later, one) || (one.1 == later.1 && one.0 < later.0)
}

/// The stages that are drawn: all, or those that are built, the last ones first.
fn shown(fates: &[Fate]) -> Vec<usize> {
    let all = 0..fates.len();
    if fates.len() <= MOST_COLUMNS {
        return all.collect();
    }
    let mut built: Vec<usize> = all.rev().filter(|index| fates.get(*index) != Some(&Fate::Skipped)).take(MOST_COLUMNS).collect();
    if built.is_empty() {
        built = (0..fates.len()).rev().take(MOST_COLUMNS).collect();
    }
    built.reverse();
    built
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;

    fn graph(count: usize, edges: &[(usize, usize, bool)]) -> Graph {
        let edges = edges.iter().map(|(from, to, is_base)| Edge { from: *from, to: *to, is_base: *is_base }).collect();
        Graph { shown: (0..count).collect(), target: count.checked_sub(1), edges }
    }

    #[test]
    fn the_order_of_the_file_stays_where_it_is_as_good() {
        for report in [sample::article(), sample::five_stages(), sample::ten_by_sixty(), sample::empty()] {
            assert_eq!(Graph::of(&report).order(), (0..report.stages.len()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn what_arrives_first_stands_next_to_what_takes_it() {
        let copies: Vec<_> = (0..4).map(|from| (from, 4, false)).collect();
        assert_eq!(graph(5, &copies).order(), [3, 1, 2, 0, 4], "the nearest arrives first, the farthest last");
    }

    #[test]
    fn stages_on_one_stage_stay_beside_it() {
        // A build, assets in between, a program on the build.
        assert_eq!(graph(4, &[(0, 2, true), (1, 3, false), (2, 3, false)]).order(), [0, 2, 1, 3]);
    }

    #[test]
    fn sources_stand_before_what_takes_from_them() {
        for seed in 1..=200 {
            let graph = Graph::of(&sample::crossing(seed));
            let order = graph.order();
            let place = |stage: usize| order.iter().position(|one| *one == stage);
            assert_eq!(order.len(), graph.shown.len());
            assert!(graph.edges.iter().all(|edge| place(edge.from) < place(edge.to)), "{seed}");
        }
    }
}
