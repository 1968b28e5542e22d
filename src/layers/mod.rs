//! Phase 3: stage graph + catalog → layers with sizes.
//!
//! Input: the stages, the catalog's facts and what is known of the build context. Output: [`Built`]: each stage's
//! layers, its file system after the last one, and what crosses between stages. Must not know how anything is shown,
//! nor any figure that is not the catalog's.
//!
//! `effects/` holds one file per family of commands; `rootfs.rs` what exists after each layer, and what an instruction looked at there.

mod account;
mod copy;
mod effects;
mod facts;
mod guesses;
mod known;
mod machine;
pub mod path;
mod rebuild;
mod rootfs;
mod run;
mod stage;
mod written_in;

pub use account::{Account, Accounts, Ran, Taken};
pub use effects::json_members;
use facts::Known;
pub use facts::{image_key, layer_key};
pub use rebuild::{Rebuilder, Same};
use rootfs::{Difference, Seen};
pub use rootfs::{How, Kind, LayerId, Node, Origin, Presence, Rootfs};
use stage::World;

use std::rc::Rc;

use crate::catalog::{Catalog, Ecosystems, Image, Match};
use crate::diagnostic::Diagnostic;
use crate::dockerfile::Body;
use crate::options::Options;
use crate::order;
use crate::size::{SizeEstimate, Weight};
use crate::source::Span;
use crate::stages::{Globals, Graph, Scope};
use crate::total::Total;

/// All stages, built.
#[derive(Debug, Default)]
pub struct Built {
    /// One for each stage of the graph.
    pub stages: Vec<BuiltStage>,
    /// What crosses between stages, in order of the file.
    pub crossings: Vec<Crossing>,
    /// What building would stumble over.
    pub diagnostics: Vec<Diagnostic>,
    /// Whose packages were looked up in a catalog without their index.
    pub packages_missing: Ecosystems,
    /// The guesses that all of it rests on, those that weigh most first.
    pub guesses: Vec<Guess>,
    known: Known,
}

impl Built {
    /// The heaviest stage that the target is built from, itself left out.
    pub fn heaviest_build_stage(&self, graph: &Graph<'_>) -> Option<usize> {
        let is_needed = |index: &usize| Some(*index) != graph.target && graph.stages.get(*index).is_some_and(|stage| stage.reachable);
        let weight = |index: usize| self.stages.get(index).map_or(0, |stage| stage.weight().unpacked.likely());
        graph.target?;
        (0..graph.stages.len()).filter(is_needed).max_by_key(|index| (weight(*index), usize::MAX - index))
    }
}

/// A figure that is a guess, or the visitor's in the place of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// `rule:npm-install`, `package:apt/foo`, `context:app.jar`, `image:corp/base`, `layer:RUN make`.
    pub key: String,
    /// The figure as it was looked up, unpacked: what the visitor may replace.
    pub figure: SizeEstimate,
    /// How much of it is in layers, all together.
    pub adds: SizeEstimate,
    /// The instructions that add it.
    pub spans: Vec<Span>,
}

/// A stage, built.
#[derive(Clone, Debug)]
pub struct BuiltStage {
    /// How the catalog knows its base image; `None` for `scratch` and for stages on stages.
    pub matched: Option<Match>,
    /// The base's own weight (all layers below this stage's).
    pub base: Weight,
    /// The same, by the guesses that it rests on.
    pub below: Total,
    /// How the base's figure came about.
    pub base_note: String,
    /// The first layer of its own; lower numbers are the base's.
    pub first_layer: LayerId,
    /// One for each of its instructions.
    pub layers: Vec<Rc<Layer>>,
    /// What it holds after the last one.
    pub rootfs: Rootfs,
    config: Config,
}

impl BuiltStage {
    /// What is known of the image that it starts from, through other stages too.
    pub fn image(&self) -> &Rc<Image> {
        &self.config.image
    }

    /// The folder in which its container starts.
    pub fn workdir(&self) -> &str {
        &self.config.workdir
    }

    /// A word of its last instruction, variables expanded.
    pub fn expand(&self, text: &str) -> String {
        self.config.scope.expand(text).text
    }

    /// Base and layers.
    pub fn weight(&self) -> Weight {
        self.total().weight()
    }

    /// The same, by the guesses that it rests on.
    pub fn total(&self) -> Total {
        let mut total = self.below.clone();
        total.extend(self.layers.iter().map(|layer| layer.weight));
        total
    }
}

/// What one instruction adds.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Its number; rises over the whole file.
    pub id: LayerId,
    /// Whether BuildKit makes no layer of it.
    pub empty: bool,
    /// What it adds.
    pub weight: Weight,
    /// What most of its bytes are.
    pub origin: Origin,
    /// What it adds, path by path, heaviest first.
    pub parts: Vec<Part>,
    /// How the figure came about.
    pub note: String,
    /// What its instruction looked at, where somebody asks.
    seen: Seen,
}

/// Bytes under one path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Absolute.
    pub path: String,
    /// Whose they are (`apt: git`), where the path does not tell.
    pub label: String,
    /// How many.
    pub weight: Weight,
    /// What they are.
    pub origin: Origin,
}

/// What one `COPY --from` or mount takes from a stage or image.
#[derive(Clone, Debug)]
pub struct Crossing {
    /// The source stage; `None` for an image.
    pub from: Option<usize>,
    /// The source as written.
    pub reference: String,
    /// The stage that takes.
    pub to: usize,
    /// Index into that stage's instructions.
    pub instruction: usize,
    /// Whether it is a mount: read, not kept.
    pub mount: bool,
    /// What is taken.
    pub paths: Vec<String>,
    /// Those of `paths` that nothing in the source makes.
    pub missing: Vec<String>,
    /// What crosses over.
    pub weight: Weight,
    /// The word that names the source.
    pub span: Span,
}

/// What of an image's configuration steers the build: as the image has it, then as each instruction changes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The variables.
    pub scope: Scope,
    /// The directory, from the root.
    pub workdir: String,
    /// As whom commands run.
    pub user: String,
    /// What reads commands in shell form.
    pub shell: Vec<String>,
    image: Rc<Image>,
}

impl Config {
    /// Where a stage on an image begins.
    pub fn on(image: Rc<Image>, globals: &Globals) -> Self {
        Self {
            scope: Scope::new(globals, image.env.iter().cloned().collect()),
            workdir: if image.workdir.is_empty() { "/".to_owned() } else { image.workdir.clone() },
            user: image.user.clone(),
            shell: vec!["/bin/sh".to_owned(), "-c".to_owned()],
            image,
        }
    }

    /// What an instruction changes for those after it.
    pub fn follow(&mut self, body: &Body) {
        match body {
            Body::Env(pairs) => self.scope.set_env(pairs),
            Body::Arg(definitions) => definitions.iter().for_each(|definition| self.scope.define(definition)),
            Body::User(user) => self.user = self.scope.expand(&user.text).text,
            Body::Shell(words) => self.shell.clone_from(words),
            Body::Workdir(word) => {
                if let Some(directory) = self.resolve(&word.text) {
                    self.workdir = directory;
                }
            }
            _ => {}
        }
    }

    /// A path as written, from the root; `None` where it cannot be told.
    pub fn resolve(&self, written: &str) -> Option<String> {
        path::resolve(&self.workdir, &self.scope.expand(written).text)
    }
}

/// Builds every stage of `graph`, in an order in which each comes after what it needs.
pub fn build(graph: &Graph<'_>, catalog: &Catalog, options: &Options) -> Built {
    // Rules ask of changed texts; without the tools there are none.
    build_with(graph, catalog, options, Known::default(), None, catalog.has_rest())
}

/// The same, with an account of what each program was taken for.
pub fn build_with_accounts(graph: &Graph<'_>, catalog: &Catalog, options: &Options) -> (Built, Accounts) {
    let accounts = Accounts::default();
    (build_with(graph, catalog, options, Known::default(), Some(&accounts), false), accounts)
}

/// Builds a changed text: guesses that were looked up for `before` keep their numbers, so that both can be compared.
pub fn rebuild(graph: &Graph<'_>, catalog: &Catalog, options: &Options, before: &Built) -> Built {
    build_with(graph, catalog, options, before.known.clone(), None, false)
}

fn build_with(
    graph: &Graph<'_>,
    catalog: &Catalog,
    options: &Options,
    known: Known,
    accounts: Option<&Accounts>,
    is_watched: bool,
) -> Built {
    let mut stages: Vec<Option<BuiltStage>> = vec![None; graph.stages.len()];
    catalog.lacking();
    let facts = facts::Facts::new(catalog, options, known);
    let world = if catalog.has_rest() { World::accounting(graph, &facts, options, accounts) } else { World::new(graph, &facts, options) };
    let mut world = World { is_watched, ..world };
    for &index in &graph.order {
        let built = world.build(index, &stages);
        if let Some(place) = stages.get_mut(index) {
            *place = built;
        }
    }
    let World { mut crossings, diagnostics, ledger, .. } = world;
    order::sort_by(&mut crossings, |a, b| (a.to, a.instruction).cmp(&(b.to, b.instruction)));
    let known = facts.into_known();
    Built {
        stages: stages.into_iter().flatten().collect(),
        crossings,
        diagnostics,
        packages_missing: catalog.lacking(),
        guesses: if catalog.has_rest() { ledger.list(&known.looked) } else { Vec::new() },
        known,
    }
}

#[cfg(test)]
mod tests;
