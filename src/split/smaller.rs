//! Smaller images for the second stage than the one a recipe chose, each with what one gives up for it.
//!
//! Input: a project and its plan. Output: the plan on other bases. A recipe chooses the same distribution, on which all goes on as it did;
//! these are for somebody who knows the program.

use super::plan::Plan;
use super::project::Project;
use super::recipe::is_scripted;
use crate::language::words::proposed;
use crate::layers::path;
use crate::reference::ImageReference;
use crate::steps::siblings::{Lacks, OF_DEBIAN, Sibling, siblings};

/// A plan on a smaller base.
pub struct Smaller {
    /// The plan.
    pub plan: Plan,
    /// What to know before one takes it: one or two sentences.
    pub caveat: &'static str,
}

/// The smaller bases that a plan could have, of those the catalog knows.
pub fn smaller(project: &Project<'_, '_>, plan: &Plan) -> Vec<Smaller> {
    let Some(base) = ImageReference::parse(&plan.runs_on.0) else { return Vec::new() };
    let on = |sibling: Sibling| {
        let fits = match sibling.lacks {
            // Both stages get the same C library.
            Lacks::Glibc => base.name() == project.base.name() && plan.build_on.is_none() && is_portable(project, plan),
            Lacks::GlibcOfAddOns => starts_no_binary(project) && is_portable(project, plan),
            Lacks::Shell => needs_no_shell(project, plan) && plan.second.iter().all(|(line, _)| is_in_distroless(line)),
        };
        let mut plan = Plan { runs_on: (sibling.image.clone(), proposed::base_smaller().to_owned()), ..plan.clone() };
        match sibling.lacks {
            Lacks::Glibc => plan.build_on = Some((sibling.image, proposed::build_same_libc())),
            Lacks::GlibcOfAddOns => {}
            Lacks::Shell => plan.second.clear(),
        }
        fits.then_some(Smaller { plan, caveat: sibling.caveat })
    };
    siblings(&base, project.subject.catalog, project.subject.options.platform).into_iter().filter_map(on).collect()
}

/// Whether what starts is a program of the base image, and not one that was compiled for another C library.
fn starts_no_binary(project: &Project<'_, '_>) -> bool {
    let first = project.start.as_ref().ok().and_then(|start| start.words.first());
    first.is_none_or(|word| matches!(path::name(word), "java" | "dotnet" | "nginx"))
}

/// Whether nothing in the file, or in what the plan adds, is of one distribution only.
fn is_portable(project: &Project<'_, '_>, plan: &Plan) -> bool {
    let uses = plan.second.iter().any(|(line, _)| line.starts_with("RUN "));
    // A script, and what sbt makes to start a program, may be written for bash.
    let is_scripted =
        project.start.as_ref().is_ok_and(is_scripted) || plan.artifacts.iter().any(|(from, _)| from.ends_with("/universal/stage"));
    !uses && !is_scripted && !project.runs(&OF_DEBIAN) && !project.steps().any(|step| step.instruction.text.contains("bash"))
}

/// Whether nothing in the second stage runs a shell, or asks for a user by name.
fn needs_no_shell(project: &Project<'_, '_>, plan: &Plan) -> bool {
    project.start.as_ref().is_ok_and(|start| !start.needs_shell)
        && project.health_check().is_none()
        && plan.then.is_empty()
        && project.user.as_ref().is_none_or(|user| user.chars().all(|letter| letter.is_ascii_digit() || letter == ':'))
        && !plan.repeats_a_run(project)
}

/// Whether a line installs only what distroless images have.
fn is_in_distroless(line: &str) -> bool {
    let Some((_, rest)) = line.split_once("apt-get install -y --no-install-recommends ") else { return false };
    let names = rest.split(" && ").next().unwrap_or("").split(' ');
    line.starts_with("RUN ") && names.into_iter().all(|name| matches!(name, "ca-certificates" | "tzdata" | "libssl3"))
}
