//! C, C++, Go and Rust on an image into which the file installs the compilers: what was built runs on the same image without them.
//!
//! The same distribution and release, so that the program finds its C library; its packages are installed again, of those with headers the
//! libraries alone where the catalog knows them. What a command does that is not known here might be needed: then nothing is proposed.
//!
//! `commands.rs` knows what commands do, `artifacts.rs` what crosses over, `surroundings.rs` what comes again.

mod artifacts;
mod commands;
mod surroundings;

use super::super::packages::{install, installed, is_lean, is_of_build, left, libraries_of_compilers, uses_openmp, without_headers};
use super::super::plan::Plan;
use super::super::project::Project;
use super::{refuse_script, started};
use crate::catalog::{MatchKind, Os};
use crate::dockerfile::Body;
use crate::reference::ImageReference;
use crate::steps::packages;
use crate::steps::subject::Step;
use artifacts::{behind_init, library_folders, outside, prefixes, program, trees};
use commands::{COMPILERS, builds, is_among, is_plain_c, known, linked, may_link, sets_up};
use surroundings::{accounts, arguments, arrangements, copies};

/// Whether a file compiles something itself.
pub(super) fn is_for(project: &Project<'_, '_>) -> bool {
    project.commands().any(builds) && (project.manager().is_some() || !matches!(stock(project), Stock::Installed))
}

/// How an image has its compilers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stock {
    /// They are packages of its distribution, beside many libraries with headers.
    Packages,
    /// They are newer than those of its distribution, and so are the libraries that come with them.
    Own,
    /// The file installs them.
    Installed,
}

/// Whether the base is a distribution, or that with compilers, so that it holds no program of its own to start.
fn is_distribution(project: &Project<'_, '_>) -> bool {
    let names = "debian ubuntu alpine fedora centos rockylinux almalinux oraclelinux amazonlinux ubi8 ubi9 ubi8-minimal ubi9-minimal";
    stock(project) != Stock::Installed || project.base.name().rsplit('/').next().is_some_and(|name| is_among(name, names))
}

fn stock(project: &Project<'_, '_>) -> Stock {
    match project.base.name().rsplit('/').next() {
        Some("buildpack-deps") => Stock::Packages,
        Some("gcc") => Stock::Own,
        _ => Stock::Installed,
    }
}

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    let start = &behind_init(project, started(project, &COMPILERS.split_whitespace().collect::<Vec<_>>())?)?;
    refuse_script(start)?;
    known(project)?;
    if !carries_tools(project) {
        return Err("What was installed to build is taken away again: a second stage would save next to nothing.".to_owned());
    }
    if is_restricted(project) {
        return Err(format!("{} runs as another user than root, so it is not known how the second stage would be set up.", project.base));
    }
    let mut plan = Plan::default();
    let (base, why) = base(project)?;
    plan.trees = trees(project);
    prefixes(project, start, &mut plan)?;
    program(project, start, &mut plan)?;
    outside(project, &mut plan)?;
    if !project.is_alpine() && plan.artifacts.iter().any(|(from, _)| from == "/usr/local" || from.starts_with("/etc/ld.so.conf")) {
        plan.then.push(("RUN ldconfig".to_owned(), "The list of libraries names those that were copied, too."));
    }
    copies(project, &mut plan);
    arguments(project, start, &mut plan);
    library_folders(project, &mut plan);
    arrangements(project, &mut plan);
    install_again(project, &mut plan)?;
    accounts(project, &mut plan)?;
    libraries_of_image(project, &mut plan)?;
    if may_link(project) {
        plan.checks.push(format!(
            "ldd {}, run in the first stage, lists the libraries that the program needs; each must be in the second stage, too.",
            plan.starts.clone().unwrap_or_else(|| format!("$(which {})", start.words.first().map_or("", String::as_str)))
        ));
    }
    plan.summary = format!("Builds on {} with the compilers, and ships what was built on {}.", project.base, base);
    plan.runs_on = (base, why);
    Ok(plan)
}

/// Libraries of an image with compilers that the second stage has not: those of a compiler of its own cross over; others must be installed.
fn libraries_of_image(project: &Project<'_, '_>, plan: &mut Plan) -> Result<(), String> {
    if stock(project) == Stock::Installed {
        return Ok(());
    }
    if let Some(library) = linked(project).filter(|_| installed(project).is_ok_and(|names| names.is_empty())) {
        return Err(format!(
            "The program links to a library ({library}) of {}, which a smaller image has not: install it by its name first.",
            project.base
        ));
    }
    if stock(project) != Stock::Own || project.commands().filter(|command| builds(command)).all(is_plain_c) {
        return Ok(());
    }
    if project.env("LD_LIBRARY_PATH").is_some() {
        return Err("It says itself where libraries are (LD_LIBRARY_PATH); those of the compiler must be there, too.".to_owned());
    }
    if project.runs(&["gfortran"]) {
        return Err("Programs of Fortran need libraries of this compiler whose names depend on its version.".to_owned());
    }
    let parallel = uses_openmp(project).then_some("libgomp.so.1");
    for library in ["libstdc++.so.6", "libgcc_s.so.1"].into_iter().chain(parallel) {
        plan.carry(&format!("/usr/local/lib64/{library}"));
    }
    plan.second.push((
        "ENV LD_LIBRARY_PATH=/usr/local/lib64".to_owned(),
        "The libraries of this compiler are newer than those of the distribution; the program looks for them here first.",
    ));
    Ok(())
}

/// Whether a tool of the build is left in the end.
fn carries_tools(project: &Project<'_, '_>) -> bool {
    let tools: Vec<String> = project.steps().flat_map(Project::packages).filter(|name| packages::is_tool(name)).collect();
    tools.is_empty() || stock(project) != Stock::Installed || !left(project, tools).is_empty()
}

/// The base of the second stage: the same image, or that which it is built on.
fn base(project: &Project<'_, '_>) -> Result<(String, String), String> {
    let Body::From(from) = &project.from.body else { return Err("There is no base image.".to_owned()) };
    let name = project.base.name();
    let (folder, last) = name.rsplit_once('/').map_or(("", name.as_str()), |(folder, last)| (folder, last));
    let sibling = |repository: &str, tag: &str| match folder {
        "" => format!("{repository}:{tag}"),
        _ => format!("{folder}/{repository}:{tag}"),
    };
    let lean = "The same release of the distribution, so that the program finds its C library, without compilers and headers.";
    match (last, project.debian_release()) {
        ("buildpack-deps" | "gcc", Some(release)) => Ok((sibling("debian", &format!("{release}-slim")), lean.to_owned())),
        ("buildpack-deps", None) if project.image.os == Os::Ubuntu => {
            Ok((sibling("ubuntu", project.tag().split('-').next().unwrap_or("latest")), lean.to_owned()))
        }
        // A program runs on a newer C library than the one it was built with; other libraries have other names there.
        ("gcc", None) if installed(project)?.is_empty() => Ok((
            sibling("debian", "stable-slim"),
            "The C library of the newest stable Debian, on which the image is built at the latest; no compilers and headers.".to_owned(),
        )),
        ("buildpack-deps" | "gcc", None) => Err(format!(
            "The tag {} does not say on which release of Debian the program is built, and so which C library it needs.",
            project.tag()
        )),
        ("debian", _) if project.base.digest.is_none() && !from.base.span.of(project.subject.source).contains('$') => {
            let is_number = project.tag().chars().all(|letter| letter.is_ascii_digit());
            let slim = sibling("debian", &format!("{}-slim", if is_number { &project.image.release } else { project.tag() }));
            let is_recorded = ImageReference::parse(&slim)
                .is_some_and(|slim| project.subject.catalog.image(&slim, project.subject.options.platform).kind == MatchKind::Exact);
            match is_recorded {
                true => Ok((slim, "The same release without manuals, and without what was installed to build.".to_owned())),
                false => Ok(same(project)),
            }
        }
        _ => Ok(same(project)),
    }
}

/// Whether the base may run its commands as another user than root, who could install nothing in the second stage.
fn is_restricted(project: &Project<'_, '_>) -> bool {
    let becomes_root = |step: &Step<'_>| matches!(&step.instruction.body, Body::User(user) if matches!(user.text.as_str(), "root" | "0"));
    !is_distribution(project) && (!matches!(project.image.user.as_str(), "" | "root" | "0") || project.steps().any(becomes_root))
}

/// The base as the file writes it: a variable stays one.
fn same(project: &Project<'_, '_>) -> (String, String) {
    let Body::From(from) = &project.from.body else { return Default::default() };
    let text = from.base.span.of(project.subject.source).to_owned();
    (text, "The same image, without what was installed to build.".to_owned())
}

/// Installs again what is not for the build alone.
fn install_again(project: &Project<'_, '_>, plan: &mut Plan) -> Result<(), String> {
    let mut names = without_headers(project, &left(project, installed(project)?));
    let add = |name: &str, names: &mut Vec<String>| {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    };
    let of_build: Vec<String> = project.steps().flat_map(Project::packages).filter(|name| is_of_build(name)).collect();
    let has = |start: &str| of_build.iter().any(|name| name.starts_with(start));
    libraries_of_compilers(project).iter().for_each(|name| add(name, &mut names));
    // What fetches sources recommends them.
    let fetches = ["curl", "wget", "git"].iter().any(|tool| has(tool)) && !is_lean(project);
    let comes_with = stock(project) != Stock::Installed && may_link(project);
    if has("ca-certificates") || fetches || comes_with || project.runs(&["cargo", "go"]) {
        add("ca-certificates", &mut names);
    }
    let health = project.health_check().unwrap_or("");
    ["curl", "wget"].iter().filter(|tool| health.contains(**tool) && has(tool)).for_each(|tool| add(tool, &mut names));
    if !names.is_empty() {
        plan.second.push((install(project, &names), "The program may need what these packages bring; leave out what only builds."));
    }
    for step in project.steps().filter(|step| sets_up(step)) {
        plan.second.push((step.instruction.span.of(project.subject.source).to_owned(), "It sets the system up, and does so here too."));
    }
    Ok(())
}
