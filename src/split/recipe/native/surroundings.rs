//! What comes again around the program: files of the build context, folders, users.

use super::super::super::plan::Plan;
use super::super::super::project::{Made, Project, Start};
use super::super::{account, assets, is_code, is_whole, makers};
use super::artifacts::{PASSING, SOURCES, is_archive};
use super::commands::is_among;
use crate::dockerfile::{Body, Source};
use crate::language::words::proposed;
use crate::layers::{Presence, path};
use crate::steps::subject::Step;

/// What the build context brings to other places than those of the build comes into the second stage as well.
pub(super) fn copies(project: &Project<'_, '_>, plan: &mut Plan) {
    assets(project, plan);
    for step in project.steps() {
        let (Body::Copy(copy) | Body::Add(copy)) = &step.instruction.body else { continue };
        let target = project.target(step).unwrap_or_default();
        let is_inside = plan.leaves(&target);
        let is_above = plan.trees.iter().any(|tree| path::below(&target, tree).is_some());
        let is_of_build = is_inside || (is_above && (is_whole(copy) || copy.sources.iter().any(is_code)));
        let is_fetched =
            copy.sources.iter().all(|source| matches!(source, Source::Path(word) if word.text.contains("://") && is_archive(&word.text)));
        let is_source = |source: &Source| {
            let ending = |word: &str| word.rsplit_once('.').is_some_and(|(_, ending)| SOURCES.contains(&ending));
            matches!(source, Source::Path(word) if ending(&word.text) || matches!(word.text.trim_end_matches('/'), "src" | "include"))
        };
        let is_passing = is_fetched
            || copy.sources.iter().all(is_source)
            || PASSING.iter().chain(&["/usr/local/go"]).any(|folder| path::below(folder, &target).is_some());
        if !is_of_build && !is_passing && !plan.carries(&target) && !plan.repeats(step.position) {
            plan.again.push((step.position, proposed::line_not_built()));
        }
    }
    // What crosses over with its folder need not come again.
    let is_inside = |step: &Step<'_>| project.target(step).is_some_and(|target| plan.carries(&target));
    let inside: Vec<usize> = project.steps().filter(|step| is_inside(step)).map(|step| step.position).collect();
    plan.again.retain(|(position, _)| !inside.contains(position));
}

/// Files that the program is told when it starts, and programs that the health check runs.
pub(super) fn arguments(project: &Project<'_, '_>, start: &Start, plan: &mut Plan) {
    let health = project.health_check().unwrap_or("").split([' ', '"', ',', '[', ']']).filter(|word| word.starts_with(['/', '.']));
    for path in health.filter_map(|word| path::resolve(&project.workdir, word)) {
        if plan.leaves(&path) && !plan.carries(&path) {
            plan.carry(&path);
        }
    }
    for word in start.words.iter().skip(1) {
        let word = word.rsplit_once('=').map_or(word.as_str(), |(_, value)| value);
        let is_file =
            word.contains('/') || word.rsplit_once('.').is_some_and(|(_, ending)| ending.starts_with(|c: char| c.is_ascii_alphabetic()));
        let Some(path) = path::resolve(&project.workdir, word).filter(|_| is_file && !word.contains(['$', ':'])) else { continue };
        let brings = |target: String| path::below(&target, &path).is_some() || path::below(path::parent(&path), &target).is_some();
        let comes_again = project.steps().any(|step| plan.repeats(step.position) && project.target(step).is_some_and(brings));
        if plan.carries(&path) || comes_again {
            continue;
        }
        match (project.rootfs.presence(&path), project.made(&path)) {
            (_, Made::Other) => {}
            (Presence::Yes, _) => plan.carry(&path),
            _ => plan.checks.push(proposed::check_argument(&path)),
        }
    }
}

/// What makes and arranges folders does so again where all that it names is there in the second stage, too.
pub(super) fn arrangements(project: &Project<'_, '_>, plan: &mut Plan) {
    for step in project.steps() {
        let at = project.workdir_at(step.position);
        let (mut made, mut is_there): (Vec<String>, bool) = (Vec::new(), !step.commands.is_empty());
        for command in &step.commands {
            let is_change = is_among(&command.program, "chmod chown chgrp");
            let paths = command.operands(&["-m"]).skip(usize::from(is_change)).map(|arg| path::resolve(&at, &project.expand(&arg.text)));
            let paths: Vec<String> = paths.flatten().collect();
            let comes = |path: &String| {
                made.iter().any(|folder| path::below(folder, path).is_some())
                    || path::below(path, &project.workdir).is_some()
                    || plan.again.iter().filter(|(position, _)| *position < step.position).any(|(position, _)| {
                        let earlier = project.steps().find(|step| step.position == *position);
                        earlier.and_then(|step| project.target(step)).is_some_and(|target| path::below(&target, path).is_some())
                    })
            };
            match command.program.as_str() {
                "mkdir" => made.extend(paths),
                _ if is_change && !paths.is_empty() && paths.iter().all(comes) => {}
                _ => is_there = false,
            }
        }
        // Folders for the build, and such as come with what is in them.
        let is_used = |folder: &String| {
            let is_below = |path: &str| path::below(folder, path).is_some();
            plan.trees.iter().any(|tree| is_below(tree))
                || project.steps().filter_map(|step| project.target(step)).any(|target| is_below(&target))
                || plan.artifacts.iter().any(|(from, _)| is_below(from) || path::below(from, folder).is_some())
        };
        let is_idle = !made.is_empty() && made.iter().all(is_used);
        if is_there && !is_idle && !plan.repeats(step.position) {
            plan.again.push((step.position, proposed::line_arranges()));
        }
    }
}

/// Users that the file makes are made again: a program may change to one by itself.
pub(super) fn accounts(project: &Project<'_, '_>, plan: &mut Plan) -> Result<(), String> {
    if project.user.is_some() {
        return account(project, plan, &["nobody", "www-data", "daemon", "ubuntu"]);
    }
    let makers = makers(project).ok_or(proposed::none_some_user_made())?;
    plan.again.extend(makers.into_iter().map(|position| (position, proposed::line_account_changed_to())));
    Ok(())
}
