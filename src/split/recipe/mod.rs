//! The recipes: one file per ecosystem, and what they share.

mod dart;
mod dotnet;
mod elixir;
mod environment;
mod go;
mod interpreted;
mod java;
mod native;
mod next;
mod node;
mod php;
mod python;
mod ruby;
mod rust;
mod web;
mod web_server;

pub use interpreted::is_scripted;

use super::packages::{installs_compiler, with_apk, with_apt};
use super::plan::Plan;
use super::project::{Made, Project, Start};
use crate::dockerfile::{Body, Source, Transfer};
use crate::language::words::proposed;
use crate::layers::{Origin, path};
use crate::steps::command::Command;
use crate::steps::subject::Step;

/// The plan for a project, or why there is none; `None` where no recipe is for its base image.
pub fn of(project: &Project<'_, '_>) -> Option<Result<Plan, String>> {
    let name = project.base.name();
    let last = name.rsplit('/').next().unwrap_or(&name);
    // Images of the same name by others have other tags.
    let is_official = name == last || name.ends_with(&format!("library/{last}")) || name == format!("docker.io/{last}");
    let plan = match last {
        "golang" => go::plan(project),
        "rust" => rust::plan(project),
        "maven" | "gradle" | "openjdk" | "eclipse-temurin" | "amazoncorretto" | "scala-sbt" | "scala-mill" | "clojure" => {
            java::plan(project)
        }
        "sdk" if name.contains("dotnet/") => dotnet::plan(project),
        "node" if is_official => node::plan(project),
        "php" if is_official => php::plan(project),
        "python" if is_official => python::plan(project),
        "uv" if name.contains("astral-sh/") => python::plan(project),
        "ruby" if is_official => ruby::plan(project),
        "elixir" => elixir::plan(project),
        "dart" => dart::plan(project),
        "flutter" => web::plan(project)?,
        "nginx" if is_official => web_server::plan(project, "/etc/nginx", &["/usr/share/nginx/html", "/var/www"], "nginx"),
        "httpd" if is_official => web_server::plan(project, "/usr/local/apache2/conf", &["/usr/local/apache2/htdocs"], "httpd-foreground"),
        "caddy" if is_official => web_server::plan(project, "/etc/caddy", &["/usr/share/caddy", "/srv", "/var/www"], "caddy"),
        _ if native::is_for(project) => native::plan(project),
        _ => return None,
    };
    Some(plan.and_then(|plan| with_surroundings(project, plan)))
}

/// What any program may need around it: files that were put outside the project's folder, and the tools of its health check.
fn with_surroundings(project: &Project<'_, '_>, mut plan: Plan) -> Result<Plan, String> {
    if project.steps().any(|step| matches!(step.instruction.body, Body::Shell(_) | Body::Onbuild(_))) {
        return Err(proposed::none_whole_stage().to_owned());
    }
    if plan.starts_with.is_some() && plan.only_files {
        health(project, &mut plan);
        return Ok(plan);
    }
    if project.steps().any(|step| AUTHORITIES.iter().any(|folder| step.instruction.text.contains(folder))) {
        return Err(proposed::none_own_certificates().to_owned());
    }
    for step in project.steps() {
        match &step.instruction.body {
            Body::Copy(copy) | Body::Add(copy) => {
                let target = project.target(step).unwrap_or_default();
                let file = lands(copy, &target);
                let is_carried = plan.carries(&file);
                let is_outside = path::below(&project.workdir, &target).is_none() && target != "/";
                let is_known = plan.repeats(step.position);
                let carries_folder = plan.runs_sources && plan.artifacts.iter().any(|(from, _)| *from == project.workdir);
                let is_of_build = is_of_build(project, copy) || plan.leaves(&target);
                if project.workdir == "/" || !is_outside || is_carried || is_known || is_of_build {
                    continue;
                }
                match (is_whole(copy), carries_folder) {
                    (true, true) => plan.carry(&target),
                    (false, _) if !copy.sources.iter().any(is_code) => {
                        plan.again.push((step.position, proposed::line_outside()));
                    }
                    _ => {}
                }
            }
            Body::Run(_) => around(project, step, &mut plan),
            _ => {}
        }
    }
    if plan.runs_sources {
        left_behind(project, &mut plan);
    }
    health(project, &mut plan);
    with_a_shell(project, &mut plan);
    refuse_archived(project, &plan)?;
    Ok(plan)
}

/// Whether an image has no shell, so that nothing can be run while it is built on.
pub(super) fn has_no_shell(image: &str) -> bool {
    image == "scratch" || image.contains("distroless") || image.contains("chiseled")
}

/// Where the second stage has to run something after all, it gets a base with a shell.
fn with_a_shell(project: &Project<'_, '_>, plan: &mut Plan) {
    let runs = plan.repeats_a_run(project) || plan.second.iter().chain(&plan.then).any(|(line, _)| line.starts_with("RUN "));
    if runs && has_no_shell(&plan.runs_on.0) {
        let base = "debian:stable-slim";
        plan.summary = plan.summary.replace(&plan.runs_on.0, base);
        plan.runs_on = (base.to_owned(), proposed::base_debian_with_shell().to_owned());
        plan.second.push((with_apt(go::CERTIFICATES), proposed::line_certificates_of_build()));
    }
}

/// Where certificates are put that `update-ca-certificates` and its like make the image trust.
const AUTHORITIES: [&str; 3] = ["/usr/local/share/ca-certificates", "/etc/pki/ca-trust/source", "/etc/pki/trust/anchors"];

/// Releases of Debian whose packages have moved from the mirrors that their images name to `archive.debian.org`
/// (<https://www.debian.org/distrib/archive>).
const ARCHIVED: [&str; 4] = ["wheezy", "jessie", "stretch", "buster"];

/// A second stage cannot install what is not served any more, where the first one does without.
fn refuse_archived(project: &Project<'_, '_>, plan: &Plan) -> Result<(), String> {
    let is_named = |release: &&&str| plan.runs_on.0.contains(**release) || project.image.release == **release;
    let installs = plan.second.iter().any(|(line, _)| line.contains("apt-get update"));
    match ARCHIVED.iter().find(is_named).filter(|_| installs && !project.runs(&["apt-get", "apt"])) {
        Some(release) => Err(proposed::none_archived(release)),
        None => Ok(()),
    }
}

/// What commands made or fetched outside the folders that cross is to be looked at.
fn left_behind(project: &Project<'_, '_>, plan: &mut Plan) {
    const PASSING: [&str; 7] = ["/tmp", "/root", "/var", "/etc", "/usr/share", "/usr/local/lib", "/usr/lib"];
    let mut paths: Vec<String> = Vec::new();
    for (key, node) in project.rootfs.entries().filter(|(_, node)| matches!(node.origin, Origin::Files | Origin::Output)) {
        let path = key.path.as_ref();
        let is_seen = |folder: &str| path::below(folder, path).is_some();
        let is_run = |step: &Step<'_>| step.layer.id == key.layer && matches!(step.instruction.body, Body::Run(_));
        let step = project.steps().find(|step| is_run(step));
        let is_known = step.is_none_or(|step| plan.repeats(step.position));
        let is_carried = plan.carries(path) || paths.iter().any(|known| is_seen(known));
        let is_tool = matches!(path::name(path), "composer" | "composer.phar" | "uv" | "uvx" | "poetry" | "install-php-extensions");
        let is_empty = node.weight.is_zero();
        if !is_known && !is_carried && !is_tool && !is_empty && !PASSING.iter().any(|folder| is_seen(folder)) && project.workdir != "/" {
            paths.push(path.to_owned());
        }
    }
    if !paths.is_empty() {
        paths.truncate(3);
        plan.checks.push(proposed::check_left_behind(&paths.join(", ")));
    }
}

/// Whether another image's tool of the build is copied, which nothing calls when the container starts.
fn is_of_build(project: &Project<'_, '_>, copy: &Transfer) -> bool {
    let is_tool = |source: &Source| matches!(source, Source::Path(word) if matches!(path::name(&word.text), "uv" | "uvx" | "composer" | "install-php-extensions"));
    copy.from.is_some() && copy.sources.iter().all(is_tool) && !project.start.as_ref().is_ok_and(interpreted::is_scripted)
}

/// Where the one file that is copied into a folder is then; the target where that cannot be told.
fn lands(copy: &Transfer, target: &str) -> String {
    match copy.sources.as_slice() {
        [Source::Path(word)]
            if copy.destination.text.ends_with('/') && !word.text.ends_with('/') && path::name(&word.text).contains('.') =>
        {
            path::join(target, path::name(&word.text))
        }
        _ => target.to_owned(),
    }
}

/// The tool of the health check is installed where the base of the second stage has it not.
fn health(project: &Project<'_, '_>, plan: &mut Plan) {
    let base = plan.runs_on.0.as_str();
    let health = project.health_check().unwrap_or("");
    if let Some(tool) = ["curl", "wget"].into_iter().find(|tool| health.contains(tool)).filter(|tool| !plan.names(tool)) {
        let command = match base {
            _ if base.starts_with("eclipse-temurin") || base.starts_with("nginx") || (base.contains("alpine") && tool == "wget") => None,
            _ if matches!(project.manager(), Some("dnf" | "yum" | "microdnf")) => None,
            _ if base.contains("alpine") => Some(with_apk(tool)),
            _ => Some(with_apt(tool)),
        };
        plan.second.extend(command.map(|command| (command, proposed::line_health())));
    }
}

/// Programs that only arrange files.
const ARRANGERS: [&str; 8] = ["mkdir", "chown", "chmod", "touch", "ln", "cd", "true", "chgrp"];

/// A `RUN` that arranges folders outside the project's is needed again; one that does so beside other things is to be looked at.
fn around(project: &Project<'_, '_>, step: &Step<'_>, plan: &mut Plan) {
    let is_outside = |text: &str| {
        text.starts_with('/')
            && path::below(&project.workdir, text).is_none()
            && !plan.artifacts.iter().map(|(from, _)| from).chain(&plan.trees).any(|folder| path::below(folder, text).is_some())
    };
    // The folder above what crosses over comes with it.
    let comes_along = |command: &Command, text: &str| {
        command.program == "mkdir" && plan.artifacts.iter().any(|(from, _)| path::below(text, from).is_some())
    };
    let arranges = |program: &str| ARRANGERS.contains(&program);
    // The folder that the program starts in belongs to whom it was given.
    let is_given = |command: &Command, text: &str| {
        matches!(command.program.as_str(), "chown" | "chmod" | "chgrp")
            && text.trim_end_matches('/') == project.workdir
            && !plan.carries(&project.workdir)
    };
    let is_meant = |command: &Command, text: &str| {
        (is_outside(text) && !text.starts_with("/tmp") && !comes_along(command, text)) || is_given(command, text)
    };
    let touches =
        step.commands.iter().any(|command| arranges(&command.program) && command.args.iter().any(|arg| is_meant(command, &arg.text)));
    if !touches || plan.repeats(step.position) {
        return;
    }
    if step.commands.iter().all(|command| arranges(&command.program)) {
        plan.again.push((step.position, proposed::line_arranges()));
    } else {
        let text: String = step.instruction.text.chars().take(60).collect();
        plan.checks.push(proposed::check_arranges(&text));
    }
}

/// What the container starts, unless it is one of the build's own tools.
fn started<'p>(project: &'p Project<'_, '_>, tools: &[&str]) -> Result<&'p Start, String> {
    let start = project.start.as_ref().map_err(Clone::clone)?;
    let program = start.words.first().map_or("", |word| path::name(word));
    // Programs that every image with a shell has, and that change nothing else.
    const PLAIN: &str = "nproc getconf echo expr export ulimit grep awk uniq wc cut head tail tr sort";
    let is_plain = |words: &Vec<String>| words.first().is_some_and(|word| PLAIN.split(' ').any(|name| name == word));
    if !start.others.iter().all(is_plain) {
        return Err(proposed::none_several_commands().to_owned());
    }
    if matches!(program, "sh" | "bash") {
        return Err(proposed::none_shell_script().to_owned());
    }
    if tools.contains(&program) {
        return Err(proposed::none_toolchain(program));
    }
    Ok(start)
}

/// Folders in which every image looks for programs.
const PATHS: [&str; 4] = ["/usr/local/bin", "/usr/bin", "/bin", "/usr/local/sbin"];

/// A plan that carries over the program which a build made and the container starts. One that is started by its name goes to a folder in which
/// it is found.
fn with_program(project: &Project<'_, '_>, start: &Start) -> Result<Plan, String> {
    let from = built_program(project, start)?;
    let is_named = start.words.first().is_some_and(|word| !word.contains('/'));
    let to = match path::name(&from) {
        name if is_named && !PATHS.contains(&path::parent(&from)) => format!("/usr/local/bin/{name}"),
        _ => from.clone(),
    };
    Ok(Plan { starts: Some(to.clone()), artifacts: vec![(from, to)], ..Plan::default() })
}

/// Why a script that starts the container cannot be split off: it may run anything.
fn refuse_script(start: &Start) -> Result<(), String> {
    match start.words.iter().find(|word| [".sh", ".bash"].iter().any(|ending| word.ends_with(ending))) {
        Some(script) => Err(proposed::none_script(script)),
        None => Ok(()),
    }
}

fn built_program(project: &Project<'_, '_>, start: &Start) -> Result<String, String> {
    let word = start.words.first().map_or("", String::as_str);
    let program = project.program(word).ok_or_else(|| proposed::none_unknown_start(word))?;
    match project.made(&program) {
        Made::Built => Ok(program),
        Made::Brought => Err(proposed::none_brought(&program)),
        Made::Other => Err(proposed::none_not_built(&program)),
    }
}

/// Programs that make users.
const ACCOUNTS: [&str; 6] = ["useradd", "adduser", "groupadd", "addgroup", "usermod", "passwd"];

/// Sees to the user that the program runs as: one with a name must be there in the second stage too. `known` are those that its base has.
fn account(project: &Project<'_, '_>, plan: &mut Plan, known: &[&str]) -> Result<(), String> {
    let Some(user) = &project.user else { return Ok(()) };
    let name = user.split(':').next().unwrap_or(user);
    if name.contains('$') {
        return Err(proposed::none_user_variable().to_owned());
    }
    if name.chars().all(|letter| letter.is_ascii_digit()) || name == "root" || known.contains(&name) {
        return Ok(());
    }
    match makers(project) {
        Some(makers) if !makers.is_empty() => {
            plan.again.extend(makers.into_iter().map(|position| (position, proposed::line_account())));
            Ok(())
        }
        _ => Err(proposed::none_user_made(name)),
    }
}

/// The instructions that make users, by their positions; `None` where one of them does more.
fn makers(project: &Project<'_, '_>) -> Option<Vec<usize>> {
    let is_account = |command: &Command| ACCOUNTS.contains(&command.program.as_str());
    let makers = project.steps().filter(|step| step.commands.iter().any(is_account));
    let only = |step: &Step<'_>| {
        step.commands.iter().all(|command| is_account(command) || matches!(command.program.as_str(), "mkdir" | "true" | "set"))
    };
    makers.map(|step| only(step).then_some(step.position)).collect()
}

/// Names of folders whose files a program often reads when it runs.
const ASSETS: [&str; 21] = [
    "templates",
    "static",
    "public",
    "assets",
    "config",
    "configs",
    "conf",
    "etc",
    "migrations",
    "views",
    "web",
    "www",
    "html",
    "data",
    "certs",
    "locales",
    "i18n",
    "fixtures",
    "resources",
    "scripts",
    "bin",
];
/// Endings of files that no compiler reads.
const PLAIN: [&str; 12] = [".html", ".yml", ".yaml", ".conf", ".ini", ".env", ".pem", ".crt", ".sh", ".sql", ".properties", ".csv"];

/// What a `COPY` brings from the build context that a compiled program may read when it runs comes into the second stage as well.
fn assets(project: &Project<'_, '_>, plan: &mut Plan) {
    for step in project.steps() {
        let (Body::Copy(copy) | Body::Add(copy)) = &step.instruction.body else { continue };
        if copy.from.is_none() && copy.sources.iter().any(is_asset) {
            plan.again.push((step.position, proposed::line_files()));
        } else if copy.from.is_none()
            && (!copy.sources.iter().all(is_code) || is_whole_of(copy))
            && !plan.checks.iter().any(|check| check == proposed::check_files())
        {
            plan.checks.push(proposed::check_files().to_owned());
        }
    }
}

fn is_asset(source: &Source) -> bool {
    let Source::Path(word) = source else { return true };
    let clean = word.text.trim_start_matches("./").trim_end_matches('/');
    let first = clean.split('/').next().unwrap_or("");
    ASSETS.contains(&first) || PLAIN.iter().any(|ending| clean.ends_with(ending))
}

/// Folders and endings of what is compiled.
const CODE: [&str; 34] = [
    "src",
    "cmd",
    "internal",
    "pkg",
    "lib",
    "app",
    "crates",
    ".go",
    ".mod",
    ".sum",
    ".rs",
    ".toml",
    ".lock",
    ".java",
    ".kts",
    ".gradle",
    ".xml",
    ".cs",
    ".csproj",
    ".sln",
    ".props",
    ".proto",
    ".c",
    ".cc",
    ".cpp",
    ".cxx",
    ".h",
    ".hpp",
    ".cmake",
    "include",
    "CMakeLists.txt",
    "Makefile",
    "meson.build",
    "cmake",
];

fn is_code(source: &Source) -> bool {
    let Source::Path(word) = source else { return false };
    let clean = word.text.trim_start_matches("./").trim_end_matches('/');
    CODE.iter().any(|name| clean == *name || (name.starts_with('.') && clean.ends_with(name)))
}

/// `COPY src .`: what is in the folder comes without its name, so that it is likely the whole project.
fn is_whole_of(copy: &Transfer) -> bool {
    let name = |text: &str| path::name(text.trim_end_matches('/')).to_owned();
    let has_other = |word: &str| name(word) != name(&copy.destination.text) && !name(word).contains('.');
    matches!(copy.sources.as_slice(), [Source::Path(word)] if has_other(&word.text))
}

/// `COPY . .`
fn is_whole(copy: &Transfer) -> bool {
    copy.sources.iter().any(|source| matches!(source, Source::Path(word) if matches!(word.text.as_str(), "." | "./" | "/" | "*")))
}

/// The base of the second stage of an interpreted language: the slim image of the same version; the same image where that is small already, and a
/// compiler is installed in it.
fn runtime(project: &Project<'_, '_>, slim: Option<String>, otherwise: impl Fn(&str) -> String) -> Result<(String, String), String> {
    match slim {
        Some(tag) => Ok((format!("{}:{tag}", project.base.name()), proposed::base_slim().to_owned())),
        None if installs_compiler(project) => Ok((project.base.to_string(), proposed::base_same_without_compiler().to_owned())),
        None => Err(otherwise(&project.base.to_string())),
    }
}

/// A tag's leading version: `[1, 24]` of `1.24-alpine`.
fn version(tag: &str) -> Vec<u32> {
    let digits = tag.split('-').next().unwrap_or("");
    digits.split('.').map_while(|part| part.parse().ok()).collect()
}

/// The tag of Alpine's image for the release of the base.
fn alpine(project: &Project<'_, '_>) -> String {
    let named = project.tag().split('-').find_map(|word| word.strip_prefix("alpine")).filter(|release| !release.is_empty());
    named.map_or_else(|| "alpine".to_owned(), |release| format!("alpine:{release}"))
}
