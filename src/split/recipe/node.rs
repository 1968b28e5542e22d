//! Node: what was installed and built runs on the slim image of the same version; files that a build left go behind a web server.

use super::super::libraries;
use super::super::packages::{installs_but, installs_compiler, is_of_build};
use super::super::plan::Plan;
use super::super::project::{Project, Start, commands_of};
use super::{account, interpreted, next, runtime, version, web};
use crate::language::words::proposed;
use crate::layers::{json_members, path};
use crate::steps::command::Command;

/// Scripts and programs that serve while somebody develops.
const DEVELOPMENT: [&str; 14] = [
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
    "vue-cli-service",
    "live-server",
    "test",
];

/// Packages of npm, and the packages of Debian and Alpine whose library or program they call (see [`libraries::needed`]).
const LINKED: &str = "prisma:openssl:- @prisma/client:openssl:- simple-git:git:git gm:imagemagick:imagemagick pg-native:libpq5:libpq \
    node-libcurl:: oracledb:: nodegit::";

/// Packages that download a browser.
const BROWSERS: [&str; 4] = ["puppeteer", "playwright", "cypress", "@playwright/test"];

/// Programs that come with Node, or with what its package managers install.
const KNOWN: &str = "node npm npx yarn pnpm pm2 pm2-runtime next nuxt nest prisma sequelize knex typeorm sequelize-cli strapi serve";

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    if let Some(plan) = web::plan(project) {
        return plan;
    }
    let start = interpreted::started(project, KNOWN, &["make", "nx", "ng", "gulp", "grunt"])?;
    if let Some(word) = development(project, start) {
        return Err(proposed::none_development(&word));
    }
    if let Some(plan) = next::standalone(project, start)? {
        return Ok(plan);
    }
    if let Some(name) = BROWSERS.iter().find(|name| project.mentions(&[name])) {
        return Err(proposed::none_browser(name));
    }
    let prunes = prunes(project, start);
    let (base, why) = match slim(project.tag()) {
        None if prunes => (project.base.to_string(), proposed::base_same_without_development().to_owned()),
        slim => runtime(project, slim, proposed::none_small_npm)?,
    };
    if project.workdir == "/" {
        return Err(proposed::none_no_folder().to_owned());
    }
    let mut plan = Plan { runs_on: (base.clone(), why), runs_sources: true, ..Plan::default() };
    plan.carry(&project.workdir);
    install(project, start, &mut plan)?;
    globals(project, &mut plan);
    plan.summary = proposed::summary_node(&project.base.to_string(), &base);
    interpreted::tell_tools(project, start, &mut plan);
    if slim(project.tag()).is_some() && !interpreted::knows(project, &["package.json"]) {
        plan.checks.push(proposed::check_node_libraries(&base));
    }
    interpreted::carry_start(project, start, &mut plan, &["node", "npm", "npx", "yarn", "tini", "dumb-init", "sh", "bash", "env"])?;
    if prunes {
        let option = if version(project.tag()).first().is_some_and(|major| *major < 16) { "--production" } else { "--omit=dev" };
        plan.last.push((format!("RUN npm prune {option}"), proposed::line_prune()));
        plan.checks.push(proposed::check_dependencies().to_owned());
    } else if !installs_production(project) {
        plan.checks.push(proposed::check_development().to_owned());
    }
    if project.commands().any(|command| command.program == "next" || command.args.iter().any(|arg| arg.text == "next")) {
        plan.checks.push(proposed::check_standalone().to_owned());
    }
    account(project, &mut plan, &["node", "nobody", "www-data", "daemon"])?;
    Ok(plan)
}

/// What is installed for all projects is installed in the second stage, too.
fn globals(project: &Project<'_, '_>, plan: &mut Plan) {
    let is_manager = |command: &Command| matches!(command.program.as_str(), "npm" | "yarn" | "pnpm" | "corepack");
    let is_global = |command: &Command| {
        let words = || command.args.iter().map(|arg| arg.text.as_str());
        is_manager(command)
            && (command.has(&["-g", "--global", "--location"]) || command.program == "corepack" || words().any(|word| word == "global"))
    };
    let tidies =
        |command: &Command| command.args.iter().any(|arg| arg.text == "cache") || matches!(command.program.as_str(), "rm" | "set" | "true");
    for step in project.steps().filter(|step| step.commands.iter().any(is_global)) {
        if step.commands.iter().all(|command| is_global(command) || tidies(command)) {
            plan.again.push((step.position, proposed::line_global()));
            continue;
        }
        // The rest of the line is about the project, which is not there yet.
        let written = |command: &Command| {
            let words = command.args.iter().map(|arg| arg.text.as_str());
            [command.program.as_str()].into_iter().chain(words).collect::<Vec<_>>().join(" ")
        };
        let lines: Vec<String> = step.commands.iter().filter(|command| is_global(command)).map(written).collect();
        plan.second.push((format!("RUN {}", lines.join(" && ")), proposed::line_global()));
    }
    let calls = |name: &str| {
        project.start.as_ref().is_ok_and(|start| interpreted::commands(start).any(|words| words.first().is_some_and(|word| word == name)))
    };
    if project.runs(&["corepack"]) && (calls("pnpm") || calls("yarn")) {
        plan.checks.push(proposed::check_corepack().to_owned());
    }
}

/// The word that says that the container starts what is for development.
fn development(project: &Project<'_, '_>, start: &Start) -> Option<String> {
    let is_for_it = |word: &&str| DEVELOPMENT.contains(word);
    let words = || interpreted::commands(start).flatten().map(String::as_str);
    let named = words().find(is_for_it).map(str::to_owned);
    let mut scripts = words().filter_map(|word| web::script(project, word));
    named.or_else(|| scripts.find_map(|text| text.split_whitespace().find(is_for_it).map(str::to_owned)))
}

/// Whether development dependencies, which the known `package.json` lists and npm installs, can go when the build is done: node itself runs
/// the program.
fn prunes(project: &Project<'_, '_>, start: &Start) -> bool {
    let lists = project.rootfs.text(&path::join(&project.workdir, "package.json")).and_then(|text| json_members(&text, "devDependencies"));
    let Some(names) = lists.filter(|names| !names.is_empty()) else { return false };
    let is_node = |words: &[String]| words.first().is_some_and(|word| word == "node");
    let runs_node = |words: &[String]| match words {
        [npm, name] | [npm, _, name] if npm == "npm" => {
            web::script(project, name).and_then(|text| commands_of(&text).ok()).is_some_and(|all| all.iter().all(|words| is_node(words)))
        }
        words => is_node(words),
    };
    let is_told = |word: &String| names.iter().any(|(name, _)| word == name || word.starts_with(&format!("{name}/")));
    project.user.is_none()
        && !installs_production(project)
        && !project.runs(&["yarn", "pnpm", "bun"])
        && interpreted::commands(start).all(|words| runs_node(words) && !words.iter().any(is_told))
}

fn installs_production(project: &Project<'_, '_>) -> bool {
    project.commands().any(|command| command.program == "npm" && (command.has(&["--production", "--omit", "--only"])))
        || project.commands().any(|command| command.program != "npm" && command.has(&["--prod", "--production"]))
}

/// What only node-gyp needs beside a compiler.
const GYP: [&str; 5] = ["python", "python2", "python3", "py3-pip", "python-is-python3"];

/// The packages that are needed when the program runs.
fn install(project: &Project<'_, '_>, start: &Start, plan: &mut Plan) -> Result<(), String> {
    let is_scripted = interpreted::is_scripted(start);
    let calls_python = is_scripted || start.words.iter().any(|word| word.contains("python"));
    let is_for_gyp = |name: &str| GYP.contains(&name) && installs_compiler(project) && !calls_python;
    if project.steps().flat_map(Project::packages).any(|name| is_for_gyp(&name)) {
        plan.checks.push(proposed::check_node_gyp().to_owned());
    }
    installs_but(project, plan, |name| is_for_gyp(name) || (is_of_build(name) && !interpreted::calls(start, name)))?;
    libraries::needed(project, plan, LINKED)
}

/// The tag of the slim image; `None` where the tag is a variant already.
pub(super) fn slim(tag: &str) -> Option<String> {
    let is_version = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit()) || matches!(word, "lts" | "current");
    let is_release = |word: &str| matches!(word, "stretch" | "buster" | "bullseye" | "bookworm" | "trixie");
    match tag.split('-').collect::<Vec<_>>().as_slice() {
        ["latest"] => Some("slim".to_owned()),
        [word] if is_version(word) || is_release(word) => Some(format!("{word}-slim")),
        [word, release] if is_version(word) && is_release(release) => Some(format!("{word}-{release}-slim")),
        _ => None,
    }
}
