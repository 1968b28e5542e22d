//! .NET: what was published runs on the ASP.NET image of the same tag.

use super::super::packages::installs;
use super::super::plan::Plan;
use super::super::project::{Made, Project};
use super::{account, started};
use crate::language::words::proposed;
use crate::layers::path;

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    let start = started(project, &["make"])?;
    let program = start.words.first().map_or("", String::as_str);
    let named = match (path::name(program), start.words.get(1)) {
        ("dotnet", Some(dll)) if dll.ends_with(".dll") => dll,
        ("dotnet", _) => return Err(proposed::none_dotnet().to_owned()),
        _ => program,
    };
    let file = path::resolve(&project.workdir, named).ok_or_else(|| proposed::none_no_path(named))?;
    let folder = path::parent(&file).to_owned();
    if project.made(&file) != Made::Built || folder == "/" {
        return Err(proposed::none_not_published(&file));
    }
    let is_alone = program == named && is_self_contained(project);
    let image = if is_alone { "/runtime-deps" } else { "/aspnet" };
    let base = format!("{}:{}", project.base.name().replace("/sdk", image), project.tag());
    let mut plan = Plan::default();
    plan.carry(&folder);
    installs(project, &mut plan)?;
    plan.summary = proposed::summary_published(&project.base.to_string(), &base);
    let why = match is_alone {
        true => proposed::base_dotnet_alone(),
        false => proposed::base_dotnet(),
    };
    plan.runs_on = (base, why.to_owned());
    account(project, &mut plan, &["app", "nobody", "www-data", "daemon"])?;
    Ok(plan)
}

/// Whether `dotnet publish` is told to put .NET into what it publishes, or to compile it ahead of time.
fn is_self_contained(project: &Project<'_, '_>) -> bool {
    project.commands().filter(|command| command.program == "dotnet").any(|command| {
        let words: Vec<String> = command.args.iter().map(|arg| arg.text.to_ascii_lowercase()).collect();
        let is_no = |at: usize| words.get(at + 1).is_some_and(|word| word == "false");
        let says = |(at, word): (usize, &String)| match word.as_str() {
            "--self-contained" | "--sc" => !is_no(at),
            "--self-contained=true" | "--sc=true" => true,
            _ => ["publishaot=true", "selfcontained=true"].iter().any(|property| word.ends_with(property)),
        };
        words.iter().any(|word| word == "publish") && words.iter().enumerate().any(says)
    })
}
