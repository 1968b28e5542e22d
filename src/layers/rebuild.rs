//! Changed texts, built: a rule asks what a fix saves, a dozen times for one text.
//!
//! Input: a text's stages and what they were built to, and the stages of the text with a change. Output: the latter's stages, built.
//! What stands before the change is not carried out again.

use std::cell::RefCell;

use super::facts::Facts;
use super::stage::World;
use super::{Built, BuiltStage, LayerId};
use crate::catalog::Catalog;
use crate::options::Options;
use crate::stages::{Graph, Take};

/// A text, and what is known of building it.
pub struct Rebuilder<'a> {
    graph: &'a Graph<'a>,
    built: &'a Built,
    catalog: &'a Catalog,
    options: &'a Options,
    /// Its stages up to where changes were.
    begun: RefCell<Vec<Begun>>,
}

/// A stage up to one of its instructions.
#[derive(Clone)]
struct Begun {
    stage: usize,
    built: BuiltStage,
    /// The number of its last layer.
    last: LayerId,
}

impl<'a> Rebuilder<'a> {
    /// Nothing is built anew yet.
    pub fn new(graph: &'a Graph<'a>, built: &'a Built, catalog: &'a Catalog, options: &'a Options) -> Self {
        Self { graph, built, catalog, options, begun: RefCell::default() }
    }

    /// The stages of a changed text whose first `same` bytes are those of the text, and how many instructions were carried out for it. Guesses
    /// keep their numbers, so that both can be compared.
    pub fn build(&self, changed: &Graph<'_>, same: usize) -> (Vec<BuiltStage>, usize) {
        let facts = Facts::new(self.catalog, self.options, self.built.looked.clone());
        let mut world = World::new(changed, &facts, self.options, None);
        let mut done: Vec<Option<BuiltStage>> = vec![None; changed.stages.len()];
        let mut is_same = true;
        let mut followed = 0;
        for (at, &index) in changed.order.iter().enumerate() {
            let kept = if is_same && self.graph.order.get(at) == Some(&index) { self.kept(changed, index, same) } else { None };
            let count = changed.stages.get(index).map_or(0, |stage| stage.instructions.len());
            let built = match (kept, self.built.stages.get(index)) {
                (Some(kept), Some(whole)) if kept == count && kept == whole.layers.len() => {
                    world.layers += count + 1;
                    Some(whole.clone())
                }
                (Some(kept), _) => self.go_on(&mut world, index, kept, &done, &mut followed),
                (None, _) => {
                    followed += count;
                    world.build(index, &done)
                }
            };
            is_same = kept == Some(count);
            if let Some(place) = done.get_mut(index) {
                *place = built;
            }
        }
        (done.into_iter().flatten().collect(), followed)
    }

    /// How many instructions of a stage come to the same in both texts; `None` where what it starts from may differ.
    fn kept(&self, changed: &Graph<'_>, index: usize, same: usize) -> Option<usize> {
        let (before, after) = (self.graph.stages.get(index)?, changed.stages.get(index)?);
        let is_alike = before.from.span.end < same && before.base == after.base && before.wanted == after.wanted;
        let kept = before.instructions.partition_point(|instruction| instruction.span.end < same).min(after.instructions.len());
        let is_kept = |take: &&Take| take.instruction < kept;
        let take_alike = before.takes.iter().take_while(is_kept).eq(after.takes.iter().take_while(is_kept));
        (is_alike && take_alike).then_some(kept)
    }

    /// A stage whose first `kept` instructions are known. They are carried out once for all changes behind them.
    fn go_on(
        &self,
        world: &mut World<'_>,
        index: usize,
        kept: usize,
        done: &[Option<BuiltStage>],
        followed: &mut usize,
    ) -> Option<BuiltStage> {
        let is_before = |one: &&Begun| one.stage == index && one.built.layers.len() <= kept;
        let nearest = self.begun.borrow().iter().filter(is_before).max_by_key(|one| one.built.layers.len()).cloned();
        let mut built = match nearest {
            Some(begun) => {
                world.layers = begun.last;
                begun.built
            }
            None => world.begin(index, done)?,
        };
        let known = built.layers.len();
        if known < kept {
            world.follow(index, kept, &mut built, done);
            self.begun.borrow_mut().push(Begun { stage: index, built: built.clone(), last: world.layers });
        }
        world.follow(index, usize::MAX, &mut built, done);
        *followed += built.layers.len() - known;
        Some(built)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dockerfile, layers, stages};

    const TEXT: &str = "ARG V=3.20\nFROM golang:1.22 AS build\nRUN apt-get update && apt-get install -y git\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n\
        FROM debian:12 AS tools\nRUN apt-get update\nRUN apt-get install -y curl jq\nFROM alpine:$V\nRUN apk add ca-certificates\n\
        COPY --from=build /app /app\nCOPY --from=tools /usr/bin/jq /usr/bin/jq\nRUN rm -rf /var/cache/apk\nCMD [\"/app\"]\n";

    /// What all layers add, and what the stages hold at their ends.
    fn told(stages: &[BuiltStage]) -> Vec<String> {
        stages.iter().map(|stage| format!("{:?} {:?} {:?}", stage.base, stage.layers, stage.rootfs)).collect()
    }

    /// Changes of the text, each with how many bytes before it are the same, are built as if nothing were known of it.
    #[test]
    fn a_change_anywhere_comes_to_what_building_all_of_it_comes_to() {
        let (catalog, options) = (Catalog::bundled(), Options::default());
        let file = dockerfile::parse(TEXT);
        let graph = stages::resolve(&file, &options);
        let built = layers::build(&graph, &catalog, &options);
        let rebuilder = Rebuilder::new(&graph, &built, &catalog, &options);
        let lines: Vec<usize> = TEXT.match_indices('\n').map(|(at, _)| at + 1).collect();
        let spared = |at: usize, change: &str| {
            let text = [&TEXT[..at], change, &TEXT[at..]].concat();
            let file = dockerfile::parse(&text);
            let changed = stages::resolve(&file, &options);
            let (stages, followed) = rebuilder.build(&changed, at);
            let whole = layers::rebuild(&changed, &catalog, &options, &built);
            assert_eq!(told(&stages), told(&whole.stages), "{text}");
            whole.stages.iter().map(|stage| stage.layers.len()).sum::<usize>() - followed
        };
        let changes = [
            "RUN apt-get install -y vim || apk add vim\n",
            "ENV A=b\n",
            "FROM scratch AS none\n",
            "COPY --from=build /src /src\n",
            "# a remark\n",
        ];
        let mut all = 0;
        // Backwards too: what is kept of one change may stand behind the next.
        for at in lines.iter().chain(lines.iter().rev()) {
            all += changes.iter().map(|change| spared(*at, change)).sum::<usize>();
        }
        assert!(all > 0 && spared(TEXT.len(), "USER a\n") > 0, "what stands before a change is not built again");
    }
}
