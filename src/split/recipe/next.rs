//! Next.js with `output: 'standalone'`: the build gathers what the server needs in one folder.

use super::super::plan::Plan;
use super::super::project::{Project, Start};
use super::{account, interpreted, node, web};
use crate::language::words::proposed;
use crate::layers::path;

const OUTPUT: &str = ".next/standalone";

/// A plan where the file, or a configuration whose text is known, says that the build leaves a standalone server.
pub(super) fn standalone(project: &Project<'_, '_>, start: &Start) -> Result<Option<Plan>, String> {
    if project.workdir == "/" || !start.others.is_empty() || interpreted::is_scripted(start) {
        return Ok(None);
    }
    let server = path::join(&project.workdir, &format!("{OUTPUT}/server.js"));
    let words: Vec<&str> = interpreted::unwrapped(&start.words).iter().map(String::as_str).collect();
    let own = web::script(project, "start").is_none_or(|text| text.trim() == "next start");
    let starts = match words.as_slice() {
        ["node", file] => path::resolve(&project.workdir, file).is_some_and(|file| file == server),
        ["next", "start"] | ["npx", "next", "start"] => is_configured(project),
        ["npm" | "yarn" | "pnpm" | "bun", "start"] | ["npm" | "yarn" | "pnpm" | "bun", "run", "start"] => own && is_configured(project),
        _ => false,
    };
    if !starts {
        return Ok(None);
    }
    let base = node::slim(project.tag()).map_or_else(|| project.base.to_string(), |tag| format!("{}:{tag}", project.base.name()));
    let folder = &project.workdir;
    let mut plan = Plan {
        summary: proposed::summary_next(&project.base.to_string(), &base),
        runs_on: (base, proposed::base_next().to_owned()),
        second: vec![("ENV HOSTNAME=0.0.0.0".to_owned(), proposed::line_hostname())],
        artifacts: vec![
            (path::join(folder, OUTPUT), folder.clone()),
            (path::join(folder, ".next/static"), path::join(folder, ".next/static")),
        ],
        starts_with: Some(("CMD [\"node\", \"server.js\"]".to_owned(), proposed::line_starts_next().to_owned())),
        ..Plan::default()
    };
    let context = &project.subject.options.context;
    if context.item("public").is_some() {
        plan.carry(&path::join(folder, "public"));
    } else if !context.is_listed() {
        let instruction = format!("COPY --from={} {folder}/public {folder}/public", project.name());
        plan.checks.push(proposed::check_next_public(&instruction));
    }
    account(project, &mut plan, &["node", "nobody", "www-data", "daemon"])?;
    Ok(Some(plan))
}

fn is_configured(project: &Project<'_, '_>) -> bool {
    let text = |name: &&str| project.rootfs.text(&path::join(&project.workdir, name));
    let texts = ["next.config.js", "next.config.mjs", "next.config.ts"];
    texts.iter().filter_map(text).any(|text| text.contains("output: 'standalone'") || text.contains("output: \"standalone\""))
}
