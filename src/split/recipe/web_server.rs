//! A web server's own image in which a site is built: the same image serves the files, without the tools.

use super::super::packages::installs_compiler;
use super::super::plan::Plan;
use super::super::project::Project;
use super::{account, interpreted};
use crate::dockerfile::Body;
use crate::layers::path;

/// What builds sites.
const BUILDERS: [&str; 14] =
    ["npm", "npx", "yarn", "pnpm", "hugo", "jekyll", "bundle", "mkdocs", "sphinx-build", "eleventy", "zola", "mdbook", "python3", "make"];

pub(super) fn plan(project: &Project<'_, '_>, settings: &str, files: &[&str], server: &str) -> Result<Plan, String> {
    if !project.runs(&BUILDERS) && !installs_compiler(project) {
        return Err("Nothing in this file builds: what ships is the server and its files.".to_owned());
    }
    let starts = project.steps().any(|step| matches!(step.instruction.body, Body::Cmd(_) | Body::Entrypoint(_)));
    if starts {
        let start = interpreted::started(project, server, &["npm", "npx", "yarn", "make"])?;
        let program = interpreted::unwrapped(&start.words).first().map_or("", |word| path::name(word));
        if program != server {
            return Err(format!("The container starts {program} beside the server, which may need anything."));
        }
    }
    let base = project.base.to_string();
    let mut plan = Plan {
        summary: format!("Builds on {base}, and ships the server's settings and its files on {base}."),
        runs_on: (base, "The same server, without what builds the files.".to_owned()),
        ..Plan::default()
    };
    plan.carry(settings);
    let holds = |folder: &&&str| project.rootfs.entries().any(|(key, _)| path::below(folder, &key.path).is_some());
    let served: Vec<&&str> = files.iter().filter(holds).collect();
    if served.is_empty() {
        return Err("Nothing is seen to be built where the server looks for files.".to_owned());
    }
    served.into_iter().for_each(|folder| plan.carry(folder));
    plan.checks.push("packages that the server itself needs (modules) must be installed in the second stage.".to_owned());
    account(project, &mut plan, &["nginx", "caddy", "www-data", "nobody", "daemon"])?;
    Ok(plan)
}
