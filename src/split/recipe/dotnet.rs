//! .NET: what was published runs on the ASP.NET image of the same tag.

use super::super::packages::installs;
use super::super::plan::Plan;
use super::super::project::{Made, Project};
use super::{account, started};
use crate::layers::path;

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    let start = started(project, &["make"])?;
    let program = start.words.first().map_or("", String::as_str);
    let named = match (path::name(program), start.words.get(1)) {
        ("dotnet", Some(dll)) if dll.ends_with(".dll") => dll,
        ("dotnet", _) => return Err("The container starts with dotnet and no .dll: it needs the whole SDK when it runs.".to_owned()),
        _ => program,
    };
    let file = path::resolve(&project.workdir, named).ok_or_else(|| format!("{named} is no path."))?;
    let folder = path::parent(&file).to_owned();
    if project.made(&file) != Made::Built || folder == "/" {
        return Err(format!("Nothing is seen to publish {file}, which the container starts."));
    }
    let base = format!("{}:{}", project.base.name().replace("/sdk", "/aspnet"), project.tag());
    let mut plan = Plan::default();
    plan.carry(&folder);
    installs(project, &mut plan)?;
    plan.summary = format!("Builds on {}, and ships what was published on {base}.", project.base);
    plan.runs_on = (
        base,
        "The run time of the same version. A program that serves no web pages may take dotnet/runtime, which is smaller.".to_owned(),
    );
    account(project, &mut plan, &["app", "nobody", "www-data", "daemon"])?;
    Ok(plan)
}
