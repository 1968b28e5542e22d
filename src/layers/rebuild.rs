//! Changed texts, built: a rule asks what a fix saves, a dozen times for one text.
//!
//! Input: a text's stages and what they were built to, and the stages of the text with a change. Output: the latter's stages, built.
//! What stands before the change is not carried out again, nor what comes after it and looks at nothing that came out otherwise.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use super::facts::Facts;
use super::stage::World;
use super::{Built, BuiltStage, Difference};
use crate::catalog::Catalog;
use crate::dockerfile::Instruction;
use crate::options::Options;
use crate::stages::{Base, Graph, Supplier, Take};

/// The most states of stages that are kept.
const MOST_STATES: usize = 512;

/// A text, and what is known of building it.
pub struct Rebuilder<'a> {
    graph: &'a Graph<'a>,
    built: &'a Built,
    options: &'a Options,
    facts: Facts<'a>,
    /// Its stages, as others take from them.
    done: OnceCell<Vec<Option<BuiltStage>>>,
    states: RefCell<Vec<State>>,
}

/// What so many instructions of a stage leave, by both.
type State = ((usize, usize), Rc<BuiltStage>);

/// How much of a text a change leaves as it is.
#[derive(Clone, Copy, Debug)]
pub struct Same {
    /// So many bytes at its start.
    pub head: usize,
    /// Where the rest begins that is the same: in the text, and in the changed one.
    pub tail: (usize, usize),
}

impl Same {
    /// Whether an instruction, now `after`, is not changed.
    fn has(self, before: &Instruction, after: &Instruction) -> bool {
        let (old, new) = (before.span, after.span);
        let size = |one: &Instruction| one.size.map(|size| (size.unpacked, size.compressed));
        let is_in_tail = || old.start.checked_sub(self.tail.0).is_some_and(|at| new.start.checked_sub(self.tail.1) == Some(at));
        (old.end < self.head && old == new) || (is_in_tail() && size(before) == size(after))
    }
}

/// How far a changed text is built.
struct Progress<'w> {
    world: World<'w>,
    done: Vec<Option<BuiltStage>>,
    /// Which of them were built anew.
    is_new: Vec<bool>,
    followed: usize,
}

impl<'a> Rebuilder<'a> {
    /// Nothing is built anew yet.
    pub fn new(graph: &'a Graph<'a>, built: &'a Built, catalog: &'a Catalog, options: &'a Options) -> Self {
        let facts = Facts::new(catalog, options, built.known.clone());
        Self { graph, built, options, facts, done: OnceCell::new(), states: RefCell::default() }
    }

    /// The stages of a changed text, and how many instructions were carried out for it. Guesses keep their numbers, so that both can be
    /// compared.
    pub fn build(&self, changed: &Graph<'_>, same: Same) -> (Vec<BuiltStage>, usize) {
        let world = World::new(changed, &self.facts, self.options);
        let count = changed.stages.len();
        let mut progress = Progress { world, done: vec![None; count], is_new: vec![true; count], followed: 0 };
        // Layers are numbered over the whole file.
        let mut is_aligned = changed.order == self.graph.order && !self.facts.are_layers_given();
        for &index in &changed.order {
            let span = if is_aligned { self.changed(changed, index, same) } else { None };
            let count = |graph: &Graph<'_>| graph.stages.get(index).map_or(0, |stage| stage.instructions.len());
            is_aligned &= count(changed) == count(self.graph);
            let layers = progress.world.layers;
            let carried_on = span.and_then(|span| self.carry_on(&mut progress, index, span));
            let built = carried_on.or_else(|| {
                progress.world.layers = layers;
                progress.followed += count(changed);
                progress.world.build(index, &progress.done)
            });
            if let Some(place) = progress.done.get_mut(index) {
                *place = built;
            }
        }
        (progress.done.into_iter().flatten().collect(), progress.followed)
    }

    /// Which instructions of a stage are changed: all that follow the first of them, where there are more or fewer now. `None` where it starts
    /// otherwise.
    fn changed(&self, changed: &Graph<'_>, index: usize, same: Same) -> Option<Range<usize>> {
        let (before, after) = (self.graph.stages.get(index)?, changed.stages.get(index)?);
        let is_alike = same.has(before.from, after.from)
            && before.base == after.base
            && before.wanted == after.wanted
            // Without a layer, there is no state to go on from.
            && before.instructions.is_empty() == after.instructions.is_empty();
        let pairs = || before.instructions.iter().zip(after.instructions);
        let is_same = |(old, new): &(&Instruction, &Instruction)| same.has(old, new);
        let first = pairs().take_while(is_same).count();
        let count = after.instructions.len();
        let rest = if before.instructions.len() == count { pairs().skip(first).rev().take_while(is_same).count() } else { 0 };
        let span = first..count - rest;
        let key = |take: &Take| (take.instruction, take.from.clone(), take.reference.clone(), take.mount);
        let is_outside = |take: &&Take| !(first..if rest == 0 { usize::MAX } else { span.end }).contains(&take.instruction);
        let takes_alike = before.takes.iter().filter(is_outside).map(key).eq(after.takes.iter().filter(is_outside).map(key));
        (is_alike && takes_alike).then_some(span)
    }

    /// A stage of which only the instructions at `span` are changed, and those that take from stages built anew.
    fn carry_on(&self, progress: &mut Progress<'_>, index: usize, span: Range<usize>) -> Option<BuiltStage> {
        let Progress { world, done, is_new, followed } = progress;
        let (whole, stage) = (self.built.stages.get(index)?, world.graph.stages.get(index)?);
        let count = stage.instructions.len();
        let is_anew = |stage: usize| is_new.get(stage) != Some(&false);
        let is_on_new = matches!(stage.base, Base::Stage(parent) if is_anew(parent));
        let takes_new = |take: &&Take| matches!(take.from, Supplier::Stage(from) if is_anew(from));
        if span.is_empty() && !is_on_new && !stage.takes.iter().any(|take| takes_new(&take)) && whole.layers.len() == count {
            world.layers += count + 1;
            if let Some(place) = is_new.get_mut(index) {
                *place = false;
            }
            return Some(whole.clone());
        }
        let base = world.layers + 1;
        // The stage, with the layers that are known; whether the rest of it is as they leave it; and how that differs from what the same
        // instructions of the text leave, once that is known.
        let (mut built, mut is_here, mut difference) = if is_on_new {
            let built = world.begin(index, done)?;
            let difference = self.difference(index, &built);
            (built, true, difference)
        } else {
            world.layers = base;
            (BuiltStage { layers: Vec::with_capacity(count), ..whole.clone() }, false, Some(Difference::default()))
        };
        for position in 0..count {
            let Some(known) = &difference else { break };
            let is_changed = span.contains(&position) || stage.takes.iter().any(|take| take.instruction == position && takes_new(&take));
            if let Some(layer) = whole.layers.get(position).filter(|layer| !is_changed && !known.is_seen(&layer.seen)) {
                built.layers.push(layer.clone());
                is_here = false;
                continue;
            }
            if !is_here {
                let before = self.state(index, position)?;
                built.rootfs = known.carried_over(&before.rootfs);
                built.config.clone_from(&before.config);
            }
            world.layers = base + position;
            world.follow(index, position + 1, &mut built, done);
            *followed += 1;
            is_here = true;
            difference = match position + 1 {
                next if span.contains(&next) => Some(Difference::default()),
                next if next < count => self.difference(index, &built),
                _ => None,
            };
        }
        match difference {
            Some(known) if !is_here => {
                built.rootfs = known.carried_over(&whole.rootfs);
                built.config.clone_from(&whole.config);
            }
            _ => {
                *followed += count - built.layers.len();
                world.follow(index, count, &mut built, done);
            }
        }
        world.layers = base + count;
        Some(built)
    }

    /// How a stage of a changed text differs from what so many instructions of the text leave; `None` where it does by what is not traced.
    fn difference(&self, index: usize, built: &BuiltStage) -> Option<Difference> {
        let before = self.state(index, built.layers.len())?;
        if before.config == built.config { Difference::between(&before.rootfs, &built.rootfs) } else { None }
    }

    /// What so many instructions of a stage leave.
    fn state(&self, index: usize, position: usize) -> Option<Rc<BuiltStage>> {
        let whole = self.built.stages.get(index)?;
        let mut states = self.states.borrow_mut();
        let nearest = states.partition_point(|(place, _)| *place <= (index, position)).checked_sub(1).and_then(|at| states.get(at));
        let nearest = nearest.filter(|((stage, _), _)| *stage == index).map(|(_, state)| state.clone());
        if let Some(state) = nearest.as_ref().filter(|state| state.layers.len() == position) {
            return Some(state.clone());
        }
        let mut world = World::new(self.graph, &self.facts, self.options);
        let done = self.done.get_or_init(|| self.built.stages.iter().cloned().map(Some).collect());
        let first = whole.layers.first()?.id;
        let mut built = match nearest {
            Some(state) => BuiltStage::clone(&state),
            None => {
                world.layers = first.checked_sub(2)?;
                world.begin(index, done)?
            }
        };
        world.layers = built.layers.last().map_or(first - 1, |layer| layer.id);
        world.follow(index, position, &mut built, done);
        let built = Rc::new(built);
        if states.len() == MOST_STATES {
            states.clear();
        }
        let at = states.partition_point(|(place, _)| *place <= (index, position));
        states.insert(at, ((index, position), built.clone()));
        Some(built)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dockerfile, layers, stages};

    const TEXT: &str = "ARG V=3.20\nFROM golang:1.22 AS build\nRUN apt-get update && apt-get install -y git\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n\
        FROM debian:12 AS tools\nRUN apt-get update\nRUN apt-get install -y curl jq\nFROM alpine:$V AS small\nFROM small\nRUN apk add ca-certificates\n\
        COPY --from=build /app /app\nCOPY --from=tools /usr/bin/jq /usr/bin/jq\nRUN rm -rf /var/cache/apk\nCMD [\"/app\"]\n";

    /// What all layers add, and what the stages hold at their ends. Guesses beyond the first `known` have any number.
    fn told(stages: &[BuiltStage], known: usize) -> Vec<String> {
        let told = stages.iter().map(|stage| format!("{:?} {:?} {:?}", stage.base, stage.layers, stage.rootfs));
        let mut pieces = told.flat_map(|text| text.split("guess: ").map(str::to_owned).collect::<Vec<_>>()).collect::<Vec<_>>();
        for piece in &mut pieces {
            let digits = piece.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(piece.len());
            if piece[..digits].parse().is_ok_and(|number: usize| number > known) {
                piece.replace_range(..digits, "new");
            }
        }
        pieces
    }

    /// Changes of the text at every line, each built as if nothing were known of it.
    #[test]
    fn a_change_anywhere_comes_to_what_building_all_of_it_comes_to() {
        let (catalog, options) = (Catalog::bundled(), Options::default());
        let file = dockerfile::parse(TEXT);
        let graph = stages::resolve(&file, &options);
        let built = layers::build(&graph, &catalog, &options);
        let rebuilder = Rebuilder::new(&graph, &built, &catalog, &options);
        // How many instructions were not carried out again.
        let spared = |(start, end): (usize, usize), change: &str| {
            let text = [&TEXT[..start], change, &TEXT[end..]].concat();
            let file = dockerfile::parse(&text);
            let changed = stages::resolve(&file, &options);
            let (stages, followed) = rebuilder.build(&changed, Same { head: start, tail: (end, start + change.len()) });
            let whole = layers::rebuild(&changed, &catalog, &options, &built);
            let told = |stages: &[BuiltStage]| told(stages, built.known.looked.len());
            assert_eq!(told(&stages), told(&whole.stages), "{text}");
            whole.stages.iter().map(|stage| stage.layers.len()).sum::<usize>() - followed
        };
        let lines = [
            "RUN apt-get install -y vim || apk add vim\n",
            "ENV A=b\n",
            "FROM scratch AS none\n",
            "COPY --from=build /src /src\n",
            "# a remark\n",
            "# plimsoll: size=1MB\n",
        ];
        let ends = [
            " && rm -rf /var/lib/apt/lists/*",
            " && apt-get purge -y git",
            " && echo PATH=/x > /usr/bin/jq",
            " && ln -s /app /usr/bin/go",
            " && make",
            " \\\n",
            "",
        ];
        let places: Vec<usize> = TEXT.match_indices('\n').map(|(at, _)| at).collect();
        let mut all = 0;
        // Backwards too: what is kept of one change may stand behind the next.
        for (number, at) in places.iter().enumerate().chain(places.iter().enumerate().rev()) {
            let start = number.checked_sub(1).and_then(|before| places.get(before)).map_or(0, |end| end + 1);
            all += lines.iter().map(|change| spared((at + 1, at + 1), change)).sum::<usize>();
            all += ends.iter().map(|change| spared((*at, *at), change)).sum::<usize>();
            // In the place of a line.
            all += lines.iter().map(|change| spared((start, at + 1), change)).sum::<usize>();
        }
        let count: usize = built.stages.iter().map(|stage| stage.layers.len()).sum();
        assert!(all > count, "something is spared: {all}");
        let lists = TEXT.find(" git\n").map(|at| at + 4).unwrap();
        assert_eq!(spared((lists, lists), " && rm -rf /var/lib/apt/lists/*"), count - 2, "itself, and the COPY from its stage");
    }
}
