//! Dart: a program that was compiled ahead of time needs a C library only, which the official image keeps apart for this.

use super::super::packages::{installs, with_apt};
use super::super::plan::Plan;
use super::super::project::Project;
use super::{account, assets, started, with_program};
use crate::language::words::proposed;

/// The official image's folder with what compiled programs need.
const RUNTIME: &str = "/runtime/";

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    let start = started(project, &["dart", "pub", "make", "dart_frog", "webdev"])?;
    let compiles = project.commands().any(|command| {
        command.program == "dart2native"
            || (command.program == "dart" && command.args.iter().any(|arg| matches!(arg.text.as_str(), "exe" | "build")))
    });
    if !compiles {
        return Err(proposed::none_dart().to_owned());
    }
    let mut plan = with_program(project, start)?;
    assets(project, &mut plan);
    let needs_packages = installs(project, &mut plan)?;
    let is_number = |user: &String| user.chars().all(|letter| letter.is_ascii_digit() || letter == ':');
    let needs_more =
        start.needs_shell || needs_packages || project.health_check().is_some() || !project.user.as_ref().is_none_or(is_number);
    let arranges = project.runs(&["mkdir", "ln"]);
    if project.base.name().ends_with("google/dart") || needs_more || arranges {
        plan.second.push((with_apt("ca-certificates"), proposed::line_certificates()));
        plan.runs_on = ("debian:stable-slim".to_owned(), proposed::base_debian_libc().to_owned());
        account(project, &mut plan, &["nobody", "www-data", "daemon"])?;
    } else {
        plan.runs_on = ("scratch".to_owned(), proposed::base_scratch().to_owned());
        plan.artifacts.insert(0, (RUNTIME.to_owned(), "/".to_owned()));
    }
    plan.summary = proposed::summary_program(&project.base.to_string(), &plan.runs_on.0);
    Ok(plan)
}
