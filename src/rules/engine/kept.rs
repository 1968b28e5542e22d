//! Caches that stay in a layer: what the rules on them share.

use super::edits::{append_command, insert};
use super::finding::{Applicability, Edit, Fix, Found, joined};
use super::saving::makes_smaller;
use crate::dockerfile::{Body, Keyword};
use crate::language::words::rule;
use crate::steps::subject::{Step, Subject};

/// Tells of each `RUN` whose layer likely keeps content under one of `labels`; with a fix where that helps.
pub fn tell(subject: &Subject<'_>, found: &mut Vec<Found>, labels: &[&str], message: &str, fix: impl Fn(&Step<'_>) -> Option<Fix>) {
    let is_worth_it = |step: &&Step<'_>| subject.kept(step, labels).any(|part| part.weight.unpacked.likely() > 0);
    for step in subject.steps().filter(|step| step.instruction.keyword == Keyword::Run).filter(is_worth_it) {
        let fix = fix(step).filter(|fix| makes_smaller(subject, step.stage, fix) != Some(false));
        found.push(Found { span: step.instruction.span, stage: Some(step.stage), message: message.to_owned(), fix });
    }
}

/// Cleans up at the end of the same `RUN`.
pub fn cleaned(subject: &Subject<'_>, step: &Step<'_>, commands: &[impl AsRef<str>]) -> Option<Fix> {
    let edits: Option<Vec<Edit>> = commands.iter().map(|command| append_command(subject, step, command.as_ref())).collect();
    Some(safe(rule::fix_run_at_end(&joined(commands)), edits?))
}

/// Removes the folders in which the layer keeps it, at the end of the same `RUN`.
pub fn removed(subject: &Subject<'_>, step: &Step<'_>, labels: &[&str]) -> Option<Fix> {
    let folders: Vec<&str> = subject.kept(step, labels).map(|part| part.path.as_str()).collect();
    (!folders.is_empty() && folders.iter().all(|folder| is_plain(folder))).then_some(())?;
    cleaned(subject, step, &[format!("rm -rf {}", folders.join(" "))])
}

/// Whether a path means nothing else to a shell.
pub fn is_plain(path: &str) -> bool {
    path.chars().all(|letter| letter.is_alphanumeric() || "/._-".contains(letter))
}

/// Adds an option behind a word of some of the commands.
pub fn with_option(edits: Vec<Edit>, option: &str) -> Option<Fix> {
    (!edits.is_empty()).then(|| safe(rule::fix_add_option(option), edits))
}

/// Puts the folders in cache mounts, in this `RUN` and in all that follow on it and run one of `tools` or use the folders: the next build finds them,
/// no layer holds them. To be reviewed: something else may need them too.
pub fn mounted(subject: &Subject<'_>, step: &Step<'_>, labels: &[&str], tools: &[&str]) -> Option<Fix> {
    let mut folders: Vec<&str> = subject.kept(step, labels).map(|part| part.path.as_str()).collect();
    folders.dedup();
    let is_plain = |path: &&str| !path.contains([' ', ',', '"', '=']);
    (!folders.is_empty() && folders.iter().all(is_plain)).then_some(())?;
    // A cache mount belongs to root, and hides what else stands in its folder.
    let is_of_root = step.user.is_none_or(|user| matches!(user.split(':').next(), Some("root" | "0")));
    let is_of_cache = |folder: &&str| {
        let entries = subject.built(step.stage).into_iter().flat_map(|built| built.rootfs.within(folder));
        let mut others = entries.filter(|(key, node)| !node.weight.is_zero() && !labels.contains(&&*key.label));
        !folder.starts_with("/home/") && others.next().is_none()
    };
    (is_of_root && !subject.is_for_windows() && folders.iter().all(is_of_cache)).then_some(())?;
    let runs_one = |step: &Step<'_>| step.commands.iter().any(|command| tools.contains(&command.program.as_str()));
    // What finds the folders filled, and adds nothing now, would fill them: a `make` that builds once more.
    let later = subject.later_steps(step).filter(|step| runs_one(step) || subject.kept(step, labels).next().is_some());
    let edits = std::iter::once(step).chain(later).filter_map(|step| {
        let Body::Run(run) = &step.instruction.body else { return None };
        let has = |folder: &str| run.mounts.iter().any(|mount| mount.target.as_deref() == Some(folder));
        let mounts = folders.iter().filter(|folder| !has(folder)).map(|folder| format!(" --mount=type=cache,target={folder}"));
        Some(insert(step.instruction.keyword_span.end, mounts.collect::<String>())).filter(|edit| !edit.text.is_empty())
    });
    let edits = edits.collect();
    Some(Fix { title: rule::fix_cache_mount().to_owned(), applicability: Applicability::Review, edits })
}

fn safe(title: String, edits: Vec<Edit>) -> Fix {
    Fix { title, applicability: Applicability::Safe, edits }
}
