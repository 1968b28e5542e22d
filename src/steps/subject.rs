//! What a rule looks at.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::command::{Command, commands};
use crate::catalog::{Catalog, Match};
use crate::dockerfile::{Body, CommandLine, Dockerfile, Instruction};
use crate::layers::{Built, BuiltStage, How, Layer, LayerId, Part, Rebuilder, path};
use crate::options::Options;
use crate::order;
use crate::size::Weight;
use crate::source::Span;
use crate::stages::{Base, Graph};

/// Fewer bytes (a script, a manifest) are no reason to write a Dockerfile otherwise.
pub const WORTH_TELLING: u64 = 100 * 1000;

/// The text, its stages, and what they were built to.
pub struct Subject<'a> {
    /// The text.
    pub source: &'a str,
    /// The text, read.
    pub dockerfile: &'a Dockerfile,
    /// Its stages.
    pub graph: &'a Graph<'a>,
    /// What they were built to.
    pub built: &'a Built,
    /// The facts.
    pub catalog: &'a Catalog,
    /// What the visitor chose.
    pub options: &'a Options,
    /// Of each stage, whether its layers are in the image that ships: the target's are, and those of the stages that it is built on.
    shipping: Vec<bool>,
    /// Of each stage, the last one that is built on it; itself where none is.
    last_on: Vec<usize>,
    steps: Vec<Step<'a>>,
    /// Which step made a layer.
    by_layer: Vec<(LayerId, usize)>,
    rebuilder: Rebuilder<'a>,
    /// How many instructions may still be built for changed texts.
    budget: Cell<usize>,
    /// The last changed texts.
    changed: RefCell<Vec<Rc<Changed>>>,
}

/// The text with a change.
pub struct Changed {
    /// The changed text.
    pub text: String,
    /// Its stages, built.
    pub stages: Vec<BuiltStage>,
    /// What the image that ships weighs less.
    pub saves: Weight,
}

/// How many instructions are built for changed texts, at the most.
const MOST_BUILT: usize = 6_000;

/// Reading a changed text costs as much as building one of so many of its instructions.
const READ_FOR_ONE: usize = 12;

/// How many changed texts are remembered.
const MOST_REMEMBERED: usize = 16;

/// One instruction of a stage, and what came of it.
pub struct Step<'a> {
    /// The stage.
    pub stage: usize,
    /// Index into the stage's instructions.
    pub position: usize,
    /// The instruction.
    pub instruction: &'a Instruction,
    /// What it adds.
    pub layer: &'a Layer,
    /// The commands of a `RUN`.
    pub commands: Vec<Command>,
    /// The directory in which it runs, as far as the file and its image say.
    pub workdir: Rc<str>,
    /// The user whom the file names for it: the last `USER` above it.
    pub user: Option<&'a str>,
}

impl<'a> Subject<'a> {
    /// Puts together what the phases found.
    pub fn new(
        source: &'a str,
        dockerfile: &'a Dockerfile,
        graph: &'a Graph<'a>,
        built: &'a Built,
        catalog: &'a Catalog,
        options: &'a Options,
    ) -> Self {
        let mut subject = Self {
            source,
            dockerfile,
            graph,
            built,
            catalog,
            options,
            shipping: vec![false; graph.stages.len()],
            last_on: (0..graph.stages.len()).collect(),
            steps: Vec::new(),
            by_layer: Vec::new(),
            rebuilder: Rebuilder::new(graph, built, catalog, options),
            budget: Cell::new(MOST_BUILT),
            changed: RefCell::default(),
        };
        subject.add_steps();
        subject.by_layer.extend(subject.steps.iter().enumerate().map(|(index, step)| (step.layer.id, index)));
        order::sort(&mut subject.by_layer);
        let shipping: Vec<usize> = graph.target.into_iter().flat_map(|target| subject.bases(target)).collect();
        for stage in shipping {
            set(&mut subject.shipping, stage, true);
        }
        for (stage, text) in graph.stages.iter().enumerate().rev() {
            if let (Base::Stage(parent), Some(&last)) = (&text.base, subject.last_on.get(stage))
                && subject.last_on.get(*parent).is_some_and(|known| *known < last)
            {
                set(&mut subject.last_on, *parent, last);
            }
        }
        subject
    }

    /// Goes through all stages, each with the directory and the user that it has from its base.
    fn add_steps(&mut self) {
        let escape = self.dockerfile.directives.escape;
        let mut users: Vec<Option<&'a str>> = Vec::new();
        for (stage, (text, built)) in self.graph.stages.iter().zip(&self.built.stages).enumerate() {
            let mut workdir: Rc<str> = self.first_workdir(stage).into();
            let mut user = match text.base {
                Base::Stage(parent) => users.get(parent).copied().flatten(),
                _ => None,
            };
            for (position, (instruction, layer)) in text.instructions.iter().zip(&built.layers).enumerate() {
                let commands = commands(self.source, instruction, escape);
                self.steps.push(Step { stage, position, instruction, layer, commands, workdir: workdir.clone(), user });
                match &instruction.body {
                    Body::User(word) => user = Some(&word.text),
                    Body::Workdir(word) => workdir = path::resolve(&workdir, &built.expand(&word.text)).map_or(workdir, Into::into),
                    _ => {}
                }
            }
            users.push(user);
        }
    }

    /// The instructions of one stage.
    pub fn of_stage(&self, stage: usize) -> &[Step<'a>] {
        let bounds = [stage, stage + 1].map(|stage| self.steps.partition_point(|step| step.stage < stage));
        self.steps.get(bounds[0]..bounds[1]).unwrap_or_default()
    }

    /// The instructions of a stage and of those that it is built on, the latter after it.
    pub fn with_bases(&self, stage: usize) -> impl Iterator<Item = &Step<'a>> {
        self.bases(stage).flat_map(|stage| self.of_stage(stage))
    }

    /// All instructions but `FROM`, stage by stage.
    pub fn steps(&self) -> impl Iterator<Item = &Step<'a>> {
        self.steps.iter()
    }

    /// The instructions after `step` in its stage and in the stages that are built on it.
    pub fn later_steps<'s>(&'s self, step: &'s Step<'a>) -> impl Iterator<Item = &'s Step<'a>> {
        let last = self.last_on.get(step.stage).copied().unwrap_or(step.stage);
        let mut on_it = vec![true];
        let mut is_on = move |stage: &usize| {
            let is_on = match self.graph.stages.get(*stage).map(|stage| &stage.base) {
                Some(Base::Stage(parent)) => parent.checked_sub(step.stage).and_then(|place| on_it.get(place)) == Some(&true),
                _ => false,
            };
            on_it.push(is_on);
            is_on
        };
        let on_it = (step.stage + 1..=last).filter(move |stage| is_on(stage)).flat_map(|stage| self.of_stage(stage));
        self.of_stage(step.stage).iter().skip(step.position + 1).chain(on_it)
    }

    /// A stage, the stage it is built on, and so on.
    pub fn bases(&self, stage: usize) -> impl Iterator<Item = usize> {
        let parent = |stage: &usize| match self.graph.stages.get(*stage)?.base {
            Base::Stage(parent) => Some(parent),
            _ => None,
        };
        // A stage on itself is an error of the text; the chain is no longer than there are stages.
        std::iter::successors(Some(stage), parent).take(self.graph.stages.len())
    }

    /// What the catalog knows of the image at the bottom of a stage; `None` for `scratch`.
    pub fn base_of(&self, stage: usize) -> Option<&'a Match> {
        self.bases(stage).last().and_then(|lowest| self.built(lowest)?.matched.as_ref())
    }

    /// Whether the file is written for Windows, where paths have the usual escape character in them.
    pub fn is_for_windows(&self) -> bool {
        self.dockerfile.directives.escape == '`'
    }

    /// Whether something of what the instructions at `span` of a stage bring may be taken from it by another stage.
    pub fn may_cross(&self, stage: usize, span: Span) -> bool {
        let steps = self.of_stage(stage);
        let first = steps.partition_point(|step| step.instruction.span.end <= span.start);
        let here = steps.get(first..).unwrap_or_default().iter().take_while(|step| step.instruction.span.start < span.end);
        let here: Vec<&Step<'_>> = here.collect();
        // What a `FROM` brings may be anywhere, and so may what has no place.
        let is_anywhere = here.is_empty() || here.iter().flat_map(|step| &step.layer.parts).any(|part| part.path.is_empty());
        let is_near = |taken: &str| {
            let mut parts = here.iter().flat_map(|step| &step.layer.parts);
            is_anywhere || parts.any(|part| path::below(taken, &part.path).is_some() || path::below(&part.path, taken).is_some())
        };
        let is_on = |from: usize| self.bases(from).take_while(|below| *below >= stage).any(|below| below == stage);
        let mut crossings = self.built.crossings.iter().filter(|crossing| crossing.from.is_some_and(is_on));
        crossings.any(|crossing| crossing.paths.iter().any(|taken| path::is_pattern(taken) || is_near(taken)))
    }

    /// Whether all of the text may be changed and built once more; counts that it is.
    pub fn may_build_again(&self) -> bool {
        let all = self.steps.len() + 1;
        let may = self.budget.get() >= all;
        if may {
            self.spend(all);
        }
        may
    }

    fn spend(&self, instructions: usize) {
        self.budget.set(self.budget.get().saturating_sub(instructions));
    }

    /// A changed text, if it was built not long ago.
    pub fn built_before(&self, text: &str) -> Option<Rc<Changed>> {
        self.changed.borrow().iter().find(|known| known.text == text).cloned()
    }

    /// Builds a changed text, which says how many instructions that took, and keeps it for a while. `None` where so much has been built that it
    /// would be felt.
    pub fn build_again(&self, build: impl FnOnce(&Rebuilder<'a>) -> (Changed, usize)) -> Option<Rc<Changed>> {
        if self.budget.get() == 0 {
            return None;
        }
        let (built, followed) = build(&self.rebuilder);
        self.spend(followed + 1 + self.steps.len() / READ_FOR_ONE);
        let built = Rc::new(built);
        let mut changed = self.changed.borrow_mut();
        if changed.len() == MOST_REMEMBERED {
            changed.remove(0);
        }
        changed.push(built.clone());
        Some(built)
    }

    /// Whether the layers of a stage are in the image that ships.
    pub fn ships(&self, stage: usize) -> bool {
        self.shipping.get(stage) == Some(&true)
    }

    /// The instructions that hide so what layers below hold, each with those layers and how much it hides there; the layers of a base image
    /// have no instruction.
    pub fn hiders<'s>(&'s self, how: How) -> impl Iterator<Item = (&'s Step<'a>, Vec<(Option<&'s Step<'a>>, Weight)>)> {
        let step_of = |layer: LayerId| {
            let at = self.by_layer.binary_search_by(|(known, _)| known.cmp(&layer)).ok()?;
            self.steps.get(self.by_layer.get(at)?.1)
        };
        self.built.stages.iter().enumerate().flat_map(move |(stage, built)| {
            let mut hidden: Vec<(LayerId, LayerId, Weight)> =
                built.rootfs.hidden().filter(|(_, _, known, _)| *known == how).map(|(of, by, _, weight)| (by, of, weight)).collect();
            // What the stage below hid already is told there.
            hidden.retain(|(by, ..)| *by >= built.first_layer);
            order::sort_by(&mut hidden, |one, other| (one.0, one.1).cmp(&(other.0, other.1)));
            self.of_stage(stage).iter().filter_map(move |step| {
                let first = hidden.partition_point(|(by, ..)| *by < step.layer.id);
                let of_step = hidden.get(first..).unwrap_or_default().iter().take_while(|(by, ..)| *by == step.layer.id);
                let below: Vec<_> = of_step.map(|(_, of, weight)| (step_of(*of), *weight)).collect();
                (!below.is_empty()).then_some((step, below))
            })
        })
    }

    /// Whether the image that ships starts a program: one without a command of its own, or with a bare shell as that, may be meant as a toolbox
    /// or as the base of other images.
    pub fn starts_a_program(&self) -> bool {
        let is_plain = |word: &&str| word.starts_with('-') || matches!(*word, "sh" | "ash" | "bash" | "zsh" | "fish");
        self.commands().iter().any(|words| !words.iter().all(is_plain))
    }

    /// Whether the container starts with one of these programs (`mvn`, `dotnet run`), as far as `CMD` and `ENTRYPOINT` of the image that
    /// ships say.
    pub fn starts_with(&self, programs: &[&str]) -> bool {
        let words = self.commands();
        programs.iter().any(|program| {
            let program: Vec<&str> = program.split(' ').collect();
            words.iter().any(|words| words.windows(program.len()).any(|pair| pair == program))
        })
    }

    /// The words of `CMD` and `ENTRYPOINT` of the image that ships.
    fn commands(&self) -> Vec<Vec<&str>> {
        let is_own = |step: &&Step<'_>| self.ships(step.stage) && matches!(step.instruction.body, Body::Cmd(_) | Body::Entrypoint(_));
        self.steps().filter(is_own).map(|step| started(&step.instruction.body)).collect()
    }

    /// The directory in which a stage begins.
    pub fn first_workdir(&self, stage: usize) -> String {
        let first = match self.graph.stages.get(stage).map(|stage| &stage.base) {
            Some(Base::Stage(base)) => self.built(*base).map(BuiltStage::workdir),
            _ => self.base_of(stage).map(|base| base.image.workdir.as_str()),
        };
        first.filter(|path| !path.is_empty()).unwrap_or("/").to_owned()
    }

    /// The stage, built.
    pub fn built(&self, stage: usize) -> Option<&'a BuiltStage> {
        self.built.stages.get(stage)
    }

    /// What an instruction adds under a label (`pip cache`), as long as it may weigh something and its stage still holds it at its end, or what a
    /// later instruction fetched in its place.
    pub fn kept<'s>(&'s self, step: &'s Step<'a>, labels: &'s [&str]) -> impl Iterator<Item = &'s Part> {
        let stays = move |part: &&Part| self.built(step.stage).is_some_and(|built| built.rootfs.holds_any(&part.path, &part.label));
        let parts = step.layer.parts.iter().filter(|part| !part.weight.is_zero());
        parts.filter(move |part| labels.contains(&part.label.as_str())).filter(stays)
    }

    /// All that an instruction adds and its stage still holds at its end.
    pub fn kept_parts<'s>(&'s self, step: &'s Step<'a>) -> impl Iterator<Item = &'s Part> {
        let stays =
            move |part: &&Part| self.built(step.stage).is_some_and(|built| built.rootfs.holds(&part.path, &part.label, step.layer.id));
        step.layer.parts.iter().filter(|part| !part.weight.is_zero()).filter(stays)
    }
}

fn set<T>(places: &mut [T], index: usize, value: T) {
    if let Some(place) = places.get_mut(index) {
        *place = value;
    }
}

/// The words of `CMD` or `ENTRYPOINT`, directories left out.
fn started(body: &Body) -> Vec<&str> {
    let name = |word: &'_ str| word.rfind('/').map_or(0, |at| at + 1);
    let words: Vec<&str> = match body {
        Body::Cmd(CommandLine::Exec(words)) | Body::Entrypoint(CommandLine::Exec(words)) => {
            words.iter().flat_map(|word| word.split_whitespace()).collect()
        }
        Body::Cmd(CommandLine::Shell(word)) | Body::Entrypoint(CommandLine::Shell(word)) => word.text.split_whitespace().collect(),
        _ => Vec::new(),
    };
    words.into_iter().map(|word| word.get(name(word)..).unwrap_or(word)).collect()
}
