//! Phase 2: instructions → stage graph.
//!
//! Input: the instructions and what the visitor chose. Output: [`Graph`]: stages, what each starts from, who takes from
//! whom, which ones BuildKit builds for the target, and in which order. Must not know any size, image or file system.

mod args;
mod reach;
mod resolve;

pub use args::{Globals, Scope};

use crate::diagnostic::Diagnostic;
use crate::dockerfile::{Dockerfile, Instruction};
use crate::options::Options;
use crate::source::Span;

/// The stages and how they hang together.
#[derive(Debug)]
pub struct Graph<'a> {
    /// In order of the file.
    pub stages: Vec<Stage<'a>>,
    /// Index of the stage that ships; `None` without stages.
    pub target: Option<usize>,
    /// The variables before the first `FROM`.
    pub globals: Globals,
    /// Every stage index once, each after all the stages it needs.
    pub order: Vec<usize>,
    /// What is wrong with how they hang together.
    pub diagnostics: Vec<Diagnostic>,
}

/// One stage.
#[derive(Debug)]
pub struct Stage<'a> {
    /// After `AS`, lower-cased.
    pub name: Option<String>,
    /// What it starts from.
    pub base: Base,
    /// Its `FROM`.
    pub from: &'a Instruction,
    /// What follows the `FROM`.
    pub instructions: &'a [Instruction],
    /// The references its instructions take from (`COPY --from`, `RUN --mount from=`), in order.
    pub takes: Vec<Take>,
    /// Paths of this stage that other stages copy.
    pub wanted: Vec<String>,
    /// Whether BuildKit builds it for the target.
    pub reachable: bool,
}

/// What a stage starts from, variables expanded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// An image by its reference.
    Image(String),
    /// An earlier stage.
    Stage(usize),
    /// `scratch`
    Scratch,
    /// A reference that cannot be told (an unset variable, an empty word).
    Unknown(String),
}

/// One reference to another stage or image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Take {
    /// Index into the stage's `instructions`.
    pub instruction: usize,
    /// Where from.
    pub from: Supplier,
    /// As written.
    pub reference: String,
    /// The word.
    pub span: Span,
    /// Whether it is a mount: read, not kept.
    pub mount: bool,
}

/// Where a `COPY --from` or a mount takes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Supplier {
    /// A stage of this file.
    Stage(usize),
    /// An image.
    Image,
    /// Nothing: a bad index, or a cycle cut here.
    Nothing,
}

/// Finds the stages of `dockerfile` and how they hang together.
pub fn resolve<'a>(dockerfile: &'a Dockerfile, options: &Options) -> Graph<'a> {
    let globals = Globals::read(dockerfile, options);
    let mut graph = resolve::stages(dockerfile, globals);
    reach::target(&mut graph, options.target.as_deref());
    reach::order(&mut graph);
    graph
}

#[cfg(test)]
mod tests;
