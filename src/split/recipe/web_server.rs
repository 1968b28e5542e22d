//! A web server's own image in which a site is built: the same image serves the files, without the tools.

use super::super::packages::installs_compiler;
use super::super::plan::Plan;
use super::super::project::Project;
use super::{account, interpreted};
use crate::dockerfile::Body;
use crate::language::words::proposed;
use crate::layers::path;

/// What builds sites.
const BUILDERS: [&str; 14] =
    ["npm", "npx", "yarn", "pnpm", "hugo", "jekyll", "bundle", "mkdocs", "sphinx-build", "eleventy", "zola", "mdbook", "python3", "make"];

pub(super) fn plan(project: &Project<'_, '_>, settings: &str, files: &[&str], server: &str) -> Result<Plan, String> {
    if !project.runs(&BUILDERS) && !installs_compiler(project) {
        return Err(proposed::none_server_builds_nothing().to_owned());
    }
    let starts = project.steps().any(|step| matches!(step.instruction.body, Body::Cmd(_) | Body::Entrypoint(_)));
    if starts {
        let start = interpreted::started(project, server, &["npm", "npx", "yarn", "make"])?;
        let program = interpreted::unwrapped(&start.words).first().map_or("", |word| path::name(word));
        if program != server {
            return Err(proposed::none_beside_server(program));
        }
    }
    let base = project.base.to_string();
    let mut plan = Plan {
        summary: proposed::summary_server(&base, &base),
        runs_on: (base, proposed::base_same_server().to_owned()),
        ..Plan::default()
    };
    plan.carry(settings);
    let holds = |folder: &&&str| project.rootfs.entries().any(|(key, _)| path::below(folder, &key.path).is_some());
    let served: Vec<&&str> = files.iter().filter(holds).collect();
    if served.is_empty() {
        return Err(proposed::none_server_no_files().to_owned());
    }
    served.into_iter().for_each(|folder| plan.carry(folder));
    plan.checks.push(proposed::check_server_packages().to_owned());
    account(project, &mut plan, &["nginx", "caddy", "www-data", "nobody", "daemon"])?;
    Ok(plan)
}
