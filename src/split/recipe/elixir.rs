//! Elixir: a release holds the Erlang run time and all code; what is left is a distribution with its C libraries.

use super::super::packages::{installs, with_apk, with_apt};
use super::super::plan::Plan;
use super::super::project::{Made, Project};
use super::{account, interpreted};
use crate::language::words::proposed;
use crate::layers::path;

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    let start = interpreted::started(project, "", &["mix", "iex", "elixir", "erl", "make"])?;
    let word = interpreted::unwrapped(&start.words).first().map_or("", String::as_str);
    // NAME/bin/NAME, or NAME/bin/server of Phoenix.
    let program = path::resolve(&project.workdir, word).ok_or_else(|| proposed::none_no_path(word))?;
    let folder = path::parent(path::parent(&program)).to_owned();
    let is_release = path::name(path::parent(&program)) == "bin" && folder.contains("/rel/");
    if !is_release || !start.others.is_empty() || !project.runs(&["mix"]) || project.made(&program) != Made::Built {
        return Err(proposed::none_elixir().to_owned());
    }
    let (base, why, libraries) = base(project)?;
    let mut plan = Plan { runs_on: (base.clone(), why), starts: Some(program), ..Plan::default() };
    plan.carry(&folder);
    installs(project, &mut plan)?;
    if let Some(libraries) = libraries {
        plan.second.push((libraries, proposed::line_erlang_libraries()));
    }
    if project.env("LANG").is_none() {
        plan.second.push(("ENV LANG=C.UTF-8".to_owned(), proposed::line_erlang_utf8()));
    }
    plan.summary = proposed::summary_release(&project.base.to_string(), &base);
    plan.checks.push(proposed::check_release_without_erlang().to_owned());
    plan.checks.push(proposed::check_release_files().to_owned());
    account(project, &mut plan, &["nobody", "www-data", "daemon"])?;
    Ok(plan)
}

/// On what a release runs, why, and what must be installed there.
fn base(project: &Project<'_, '_>) -> Result<(String, String, Option<String>), String> {
    let words: Vec<&str> = project.tag().split('-').collect();
    let is_hexpm = project.base.name().ends_with("hexpm/elixir");
    let after = |name: &str| words.iter().position(|word| *word == name).and_then(|at| words.get(at + 1..));
    let same = proposed::base_erlang().to_owned();
    match (is_hexpm, after("debian"), after("alpine")) {
        (true, Some([release, date, ..]), _) => {
            let line = with_apt("libstdc++6 openssl libncurses6 ca-certificates");
            Ok((format!("debian:{release}-{date}-slim"), same, Some(line)))
        }
        (true, _, Some([release, ..])) => {
            let line = with_apk("libstdc++ openssl ncurses-libs ca-certificates");
            Ok((format!("alpine:{release}"), same, Some(line)))
        }
        (true, ..) => Err(proposed::none_elixir_tag(project.tag())),
        (false, ..) => {
            let slim = match words.as_slice() {
                ["latest"] => "slim".to_owned(),
                [.., "slim" | "alpine"] => project.tag().to_owned(),
                _ => format!("{}-slim", project.tag()),
            };
            Ok((format!("{}:{slim}", project.base.name()), proposed::base_elixir_slim().to_owned(), None))
        }
    }
}
