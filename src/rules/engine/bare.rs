//! The image that ships, where it is built from nothing: what it lacks, another stage may have.

use super::edits::insert_below;
use super::finding::{Applicability, Fix};
use crate::dockerfile::{Instruction, Keyword};
use crate::layers::Crossing;
use crate::stages::{Base, Stage};
use crate::steps::command::Command;
use crate::steps::subject::Subject;

/// A last stage `FROM scratch` that starts a program.
pub struct Bare<'s, 'a> {
    subject: &'s Subject<'a>,
    /// Its number.
    pub target: usize,
    /// Its text.
    pub stage: &'s Stage<'a>,
}

impl<'s, 'a> Bare<'s, 'a> {
    /// `None` where the image that ships is another one, only hands files on, or takes all of another stage or its `/etc` or `/usr`.
    pub fn of(subject: &'s Subject<'a>) -> Option<Self> {
        let target = subject.graph.target?;
        let stage = subject.graph.stages.get(target).filter(|stage| stage.base == Base::Scratch)?;
        let bare = Self { subject, target, stage };
        let starts = stage.instructions.iter().any(|instruction| matches!(instruction.keyword, Keyword::Cmd | Keyword::Entrypoint));
        let is_whole = |path: &String| matches!(path.as_str(), "/" | "/etc" | "/usr" | "/usr/share");
        let takes_all = bare.takes().any(|crossing| crossing.paths.iter().any(is_whole));
        (starts && !takes_all && bare.takes().next().is_some()).then_some(bare)
    }

    /// Whether a word in it tells that somebody thought of it.
    pub fn speaks_of(&self, signs: &[&str]) -> bool {
        self.stage.instructions.iter().any(|instruction| signs.iter().any(|sign| instruction.text.contains(sign)))
    }

    /// What it copies from other stages.
    pub fn takes(&self) -> impl Iterator<Item = &'s Crossing> {
        let target = self.target;
        self.subject.built.crossings.iter().filter(move |crossing| crossing.to == target && !crossing.mount)
    }

    /// The first copy from a stage that runs such a command.
    pub fn taking_from_one_that(&self, runs: impl Fn(&Command) -> bool) -> Option<&'s Crossing> {
        self.takes()
            .find(|crossing| crossing.from.is_some_and(|from| self.subject.with_bases(from).any(|step| step.commands.iter().any(&runs))))
    }

    /// Copies a path too, from the stage that something is copied from already.
    pub fn copy_too(&self, crossing: &Crossing, title: String, from: &str, to: &str) -> Option<Fix> {
        let copy: &Instruction = self.stage.instructions.get(crossing.instruction)?;
        let line = format!("COPY --from={} {from} {to}", crossing.reference);
        let edits = vec![insert_below(self.subject.source, copy, &line)];
        Some(Fix { title, applicability: Applicability::Review, edits })
    }
}
