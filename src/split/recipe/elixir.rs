//! Elixir: a release holds the Erlang run time and all code; what is left is a distribution with its C libraries.

use super::super::packages::{installs, with_apk, with_apt};
use super::super::plan::Plan;
use super::super::project::{Made, Project};
use super::{account, interpreted};
use crate::layers::path;

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    let start = interpreted::started(project, "", &["mix", "iex", "elixir", "erl", "make"])?;
    let word = interpreted::unwrapped(&start.words).first().map_or("", String::as_str);
    // NAME/bin/NAME, or NAME/bin/server of Phoenix.
    let program = path::resolve(&project.workdir, word).ok_or_else(|| format!("{word} is no path."))?;
    let folder = path::parent(path::parent(&program)).to_owned();
    let is_release = path::name(path::parent(&program)) == "bin" && folder.contains("/rel/");
    if !is_release || !start.others.is_empty() || !project.runs(&["mix"]) || project.made(&program) != Made::Built {
        return Err("The container does not start a release that mix makes here (_build/prod/rel/NAME/bin/NAME).".to_owned());
    }
    let (base, why, libraries) = base(project)?;
    let mut plan = Plan { runs_on: (base.clone(), why), starts: Some(program), ..Plan::default() };
    plan.carry(&folder);
    installs(project, &mut plan)?;
    if let Some(libraries) = libraries {
        plan.second.push((libraries, "The C libraries that Erlang's run time links to, and certificates for HTTPS."));
    }
    if project.env("LANG").is_none() {
        plan.second.push(("ENV LANG=C.UTF-8".to_owned(), "Erlang reads names of files as UTF-8."));
    }
    plan.summary = format!("Builds on {}, and ships the release on {base}.", project.base);
    plan.checks.push("a release that leaves Erlang out (include_erts: false) needs the present image when it runs.".to_owned());
    plan.checks.push("files outside the release that the program reads when it runs must be copied too.".to_owned());
    account(project, &mut plan, &["nobody", "www-data", "daemon"])?;
    Ok(plan)
}

/// On what a release runs, why, and what must be installed there.
fn base(project: &Project<'_, '_>) -> Result<(String, String, Option<String>), String> {
    let words: Vec<&str> = project.tag().split('-').collect();
    let is_hexpm = project.base.name().ends_with("hexpm/elixir");
    let after = |name: &str| words.iter().position(|word| *word == name).and_then(|at| words.get(at + 1..));
    let same = "The same release of the distribution, so that the run time finds its C libraries.".to_owned();
    match (is_hexpm, after("debian"), after("alpine")) {
        (true, Some([release, date, ..]), _) => {
            let line = with_apt("libstdc++6 openssl libncurses6 ca-certificates");
            Ok((format!("debian:{release}-{date}-slim"), same, Some(line)))
        }
        (true, _, Some([release, ..])) => {
            let line = with_apk("libstdc++ openssl ncurses-libs ca-certificates");
            Ok((format!("alpine:{release}"), same, Some(line)))
        }
        (true, ..) => Err(format!("The tag {} does not say on which distribution the release is built.", project.tag())),
        (false, ..) => {
            let slim = match words.as_slice() {
                ["latest"] => "slim".to_owned(),
                [.., "slim" | "alpine"] => project.tag().to_owned(),
                _ => format!("{}-slim", project.tag()),
            };
            Ok((
                format!("{}:{slim}", project.base.name()),
                "The slim image of the same version: the same distribution and Erlang, without compilers.".to_owned(),
                None,
            ))
        }
    }
}
