//! Node: what was installed and built on the full image runs on the slim one of the same version.

use super::super::packages::installs;
use super::super::plan::Plan;
use super::super::project::Project;
use super::{account, refuse_script, runtime, started};
use crate::steps::subject::Step;

/// Scripts and programs that serve while somebody develops.
const DEVELOPMENT: [&str; 12] = [
    "dev",
    "develop",
    "start:dev",
    "watch",
    "nodemon",
    "ts-node",
    "ts-node-dev",
    "tsx",
    "vite",
    "webpack-dev-server",
    "react-scripts",
    "test",
];

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    let start = started(project, &["make", "nx", "ng", "gulp", "grunt"])?;
    refuse_script(start)?;
    if let Some(word) = start.words.iter().find(|word| DEVELOPMENT.contains(&word.as_str())) {
        return Err(format!("The container starts {word}, which is for development and needs all that is installed."));
    }
    let (base, why) = runtime(project, slim(project.tag()), "npm ci --omit=dev is what is left to be gained.")?;
    if project.workdir == "/" {
        return Err("The program has no folder of its own (WORKDIR), so it is not known what must be copied.".to_owned());
    }
    let mut plan = Plan::default();
    plan.carry(&project.workdir);
    installs(project, &mut plan)?;
    let global = |step: &&Step<'_>| {
        step.commands.iter().any(|command| {
            matches!(command.program.as_str(), "npm" | "yarn" | "pnpm" | "corepack")
                && (command.has(&["-g", "--global", "--location"])
                    || command.program == "corepack"
                    || command.args.iter().any(|arg| arg.text == "global"))
        })
    };
    let globals: Vec<(usize, &str)> =
        project.steps().filter(global).map(|step| (step.position, "What is installed for all projects is needed here too.")).collect();
    plan.again.extend(globals);
    plan.summary = format!("Installs and builds on {}, and ships the project's folder on {base}.", project.base);
    plan.runs_on = (base, why);
    plan.checks
        .push("development dependencies come over too; npm prune --omit=dev at the end of the first stage leaves them out.".to_owned());
    account(project, &mut plan, &["node", "nobody", "www-data", "daemon"])?;
    Ok(plan)
}

/// The tag of the slim image; `None` where the tag is a variant already.
fn slim(tag: &str) -> Option<String> {
    let is_version = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit()) || matches!(word, "lts" | "current");
    let is_release = |word: &str| matches!(word, "stretch" | "buster" | "bullseye" | "bookworm" | "trixie");
    match tag.split('-').collect::<Vec<_>>().as_slice() {
        ["latest"] => Some("slim".to_owned()),
        [word] if is_version(word) || is_release(word) => Some(format!("{word}-slim")),
        [word, release] if is_version(word) && is_release(release) => Some(format!("{word}-{release}-slim")),
        _ => None,
    }
}
