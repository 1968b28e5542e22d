//! Phase 4b: a file whose stage that ships builds, too → the same with that stage in two, of which only the second ships.
//!
//! Input: the text and what the phases made of it. Output: an [`Outcome`]: the proposed text with a reason for each new or moved line, or
//! why there is none. Must not know how anything is shown; what it saves is what the proposed text weighs less.
//!
//! `recipe/` has one file per ecosystem: which part builds, what crosses over, and on what it runs. `project.rs` is what a recipe looks
//! at, `packages.rs` what the second stage needs of the distribution, `plan.rs` writes the file, `smaller.rs` knows smaller images for the
//! second stage, `joined.rs` goes the other way. A proposal that would break the program is worse than none: where a recipe cannot know, it
//! says so. All that is said stands in `/languages/*/split.ftl`.

mod joined;
mod libraries;
mod packages;
mod plan;
mod project;
mod recipe;
mod smaller;
mod writer;

use crate::diagnostic::Severity;
use crate::dockerfile::{self, Body, Dockerfile};
use crate::language::words::proposed;
use crate::layers::{self, Built, Presence};
use crate::order;
use crate::size::Weight;
use crate::stages::{self, Graph};
use crate::steps::subject::{Subject, WORTH_TELLING};
pub use joined::Joined;
use plan::Plan;
use project::Project;

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The file in two stages.
    Proposal(Proposal),
    /// Why there is none: one sentence.
    NoGain(String),
}

/// The file in two stages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The whole text.
    pub text: String,
    /// What it does, in one sentence.
    pub summary: String,
    /// Why a line of it is new or has moved, in order.
    pub reasons: Vec<Reason>,
    /// What ships now.
    pub before: Weight,
    /// What ships then.
    pub after: Weight,
    /// The same on smaller images, the smallest last.
    pub alternatives: Vec<Alternative>,
}

/// The proposal on a smaller image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The image of the second stage.
    pub base: String,
    /// What to know before one takes it.
    pub caveat: &'static str,
    /// The whole text.
    pub text: String,
    /// What ships then.
    pub after: Weight,
}

/// Why a line of the proposed text is new or has moved; or what to look at there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// From 1.
    pub line: usize,
    /// One sentence.
    pub text: String,
    /// Whether it is something to look at before the proposal is used.
    pub check: bool,
}

/// Splits a file of one stage, or the last of several, where its ecosystem has a recipe. `None` where nothing is to be said: broken files, a
/// base of which no recipe is, several stages of which the last is well as it is.
pub fn propose(subject: &Subject<'_>) -> Option<Outcome> {
    if errors(subject.dockerfile, subject.graph, subject.built) > 0 {
        return None;
    }
    let project = Project::of(subject)?;
    let outcome = recipe::of(&project)?.and_then(|plan| {
        let mut proposal = proposal(&project, &plan)?;
        proposal.alternatives = alternatives(&project, &plan, proposal.after);
        Ok(proposal)
    });
    match outcome {
        Ok(proposal) => Some(Outcome::Proposal(proposal)),
        Err(because) => Some(Outcome::NoGain(because)).filter(|_| project.stage == 0),
    }
}

/// The same file in one stage, for those of several: what splitting saved. `None` where that could not be written, and for broken files.
pub fn join(subject: &Subject<'_>) -> Option<Joined> {
    if subject.graph.stages.len() < 2 || errors(subject.dockerfile, subject.graph, subject.built) > 0 {
        return None;
    }
    joined::join(subject)
}

fn errors(dockerfile: &Dockerfile, graph: &Graph<'_>, built: &Built) -> usize {
    let remarks = dockerfile.diagnostics.iter().chain(&graph.diagnostics).chain(&built.diagnostics);
    remarks.filter(|remark| remark.severity == Severity::Error).count()
}

/// The plan on smaller images, as far as it holds there and ships less than `most`.
fn alternatives(project: &Project<'_, '_>, plan: &Plan, most: Weight) -> Vec<Alternative> {
    let smaller = smaller::smaller(project, plan).into_iter().filter(|_| project.subject.may_build_again());
    let mut found: Vec<Alternative> = smaller
        .filter_map(|one| {
            let Proposal { text, after, .. } = proposal(project, &one.plan).ok()?;
            Some(Alternative { base: one.plan.runs_on.0, caveat: one.caveat, text, after })
        })
        .filter(|one| one.after.unpacked.likely() < most.unpacked.likely())
        .collect();
    order::sort_by(&mut found, |one, other| other.after.unpacked.likely().cmp(&one.after.unpacked.likely()));
    found
}

/// Writes the file and builds it: whatever does not hold then is a reason to propose nothing.
fn proposal(project: &Project<'_, '_>, plan: &Plan) -> Result<Proposal, String> {
    let subject = project.subject;
    let (text, reasons) = plan.write(project);
    let file = dockerfile::parse(&text);
    let graph = stages::resolve(&file, subject.options);
    let built = layers::rebuild(&graph, subject.catalog, subject.options, subject.built);
    if errors(&file, &graph, &built) > 0 {
        return Err(proposed::none_layout().to_owned());
    }
    if let Some(path) = built.crossings.iter().flat_map(|crossing| &crossing.missing).next() {
        return Err(proposed::none_missing(path));
    }
    let runs = graph.stages.last().is_some_and(|stage| stage.instructions.iter().any(|one| matches!(one.body, Body::Run(_))));
    if runs && recipe::has_no_shell(&plan.runs_on.0) {
        return Err(proposed::none_no_shell(&plan.runs_on.0));
    }
    let (before, after) = match (subject.built(project.stage), built.stages.last()) {
        (Some(before), Some(after)) => (before.weight(), after),
        _ => return Err(proposed::none_no_stage().to_owned()),
    };
    if let Some(path) = plan.starts.as_ref().filter(|path| after.rootfs.presence(path) == Presence::No) {
        return Err(proposed::none_not_in_image(path));
    }
    let after = after.weight();
    let (then, now) = (after.unpacked.likely(), before.unpacked.likely());
    if then.saturating_add(50 * WORTH_TELLING) > now || then > now / 10 * 9 {
        return Err(proposed::none_saves_nothing().to_owned());
    }
    Ok(Proposal { text, summary: plan.summary.clone(), reasons, before, after, alternatives: Vec::new() })
}
