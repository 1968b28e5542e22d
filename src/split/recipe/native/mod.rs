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
use crate::language::words::proposed;
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
    if !carries_tools(project) {
        return Err(proposed::none_native_taken_away().to_owned());
    }
    let start = &behind_init(project, started(project, &COMPILERS.split_whitespace().collect::<Vec<_>>())?)?;
    refuse_script(start)?;
    known(project)?;
    if is_restricted(project) {
        return Err(proposed::none_native_other_user(&project.base.to_string()));
    }
    let mut plan = Plan::default();
    let (base, why) = base(project)?;
    plan.trees = trees(project);
    prefixes(project, start, &mut plan)?;
    program(project, start, &mut plan)?;
    outside(project, &mut plan)?;
    if !project.is_alpine() && plan.artifacts.iter().any(|(from, _)| from == "/usr/local" || from.starts_with("/etc/ld.so.conf")) {
        plan.then.push(("RUN ldconfig".to_owned(), proposed::line_ldconfig()));
    }
    copies(project, &mut plan);
    arguments(project, start, &mut plan);
    library_folders(project, &mut plan);
    arrangements(project, &mut plan);
    install_again(project, &mut plan)?;
    accounts(project, &mut plan)?;
    libraries_of_image(project, &mut plan)?;
    if may_link(project) {
        plan.checks.push(proposed::check_ldd(
            &plan.starts.clone().unwrap_or_else(|| format!("$(which {})", start.words.first().map_or("", String::as_str))),
        ));
    }
    plan.summary = proposed::summary_native(&project.base.to_string(), &base);
    plan.runs_on = (base, why);
    Ok(plan)
}

/// Libraries of an image with compilers that the second stage has not: those of a compiler of its own cross over; others must be installed.
fn libraries_of_image(project: &Project<'_, '_>, plan: &mut Plan) -> Result<(), String> {
    if stock(project) == Stock::Installed {
        return Ok(());
    }
    if let Some(library) = linked(project).filter(|_| installed(project).is_ok_and(|names| names.is_empty())) {
        return Err(proposed::none_native_links(library, &project.base.to_string()));
    }
    if stock(project) != Stock::Own || project.commands().filter(|command| builds(command)).all(is_plain_c) {
        return Ok(());
    }
    if project.env("LD_LIBRARY_PATH").is_some() {
        return Err(proposed::none_native_library_path().to_owned());
    }
    if project.runs(&["gfortran"]) {
        return Err(proposed::none_native_fortran().to_owned());
    }
    let parallel = uses_openmp(project).then_some("libgomp.so.1");
    for library in ["libstdc++.so.6", "libgcc_s.so.1"].into_iter().chain(parallel) {
        plan.carry(&format!("/usr/local/lib64/{library}"));
    }
    plan.second.push(("ENV LD_LIBRARY_PATH=/usr/local/lib64".to_owned(), proposed::line_library_path()));
    Ok(())
}

/// Whether a tool of the build is left in the end.
fn carries_tools(project: &Project<'_, '_>) -> bool {
    let tools: Vec<String> = project.steps().flat_map(Project::packages).filter(|name| packages::is_tool(name)).collect();
    tools.is_empty() || stock(project) != Stock::Installed || !left(project, tools).is_empty()
}

/// The base of the second stage: the same image, or that which it is built on.
fn base(project: &Project<'_, '_>) -> Result<(String, String), String> {
    let Body::From(from) = &project.from.body else { return Err(proposed::none_no_base().to_owned()) };
    let name = project.base.name();
    let (folder, last) = name.rsplit_once('/').map_or(("", name.as_str()), |(folder, last)| (folder, last));
    let sibling = |repository: &str, tag: &str| match folder {
        "" => format!("{repository}:{tag}"),
        _ => format!("{folder}/{repository}:{tag}"),
    };
    let lean = proposed::base_release_lean();
    match (last, project.debian_release()) {
        ("buildpack-deps" | "gcc", Some(release)) => Ok((sibling("debian", &format!("{release}-slim")), lean.to_owned())),
        ("buildpack-deps", None) if project.image.os == Os::Ubuntu => {
            Ok((sibling("ubuntu", project.tag().split('-').next().unwrap_or("latest")), lean.to_owned()))
        }
        // A program runs on a newer C library than the one it was built with; other libraries have other names there.
        ("gcc", None) if installed(project)?.is_empty() => {
            Ok((sibling("debian", "stable-slim"), proposed::base_newest_debian().to_owned()))
        }
        ("buildpack-deps" | "gcc", None) => Err(proposed::none_native_tag(project.tag())),
        ("debian", _) if project.base.digest.is_none() && !from.base.span.of(project.subject.source).contains('$') => {
            let is_number = project.tag().chars().all(|letter| letter.is_ascii_digit());
            let slim = sibling("debian", &format!("{}-slim", if is_number { &project.image.release } else { project.tag() }));
            let is_recorded = ImageReference::parse(&slim)
                .is_some_and(|slim| project.subject.catalog.image(&slim, project.subject.options.platform).kind == MatchKind::Exact);
            match is_recorded {
                true => Ok((slim, proposed::base_release_without_manuals().to_owned())),
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
    (text, proposed::base_same_without_build().to_owned())
}

/// Installs again what is not for the build alone.
fn install_again(project: &Project<'_, '_>, plan: &mut Plan) -> Result<(), String> {
    let asked = left(project, installed(project)?);
    let mut names = without_headers(project, &asked);
    let add = |name: &str, names: &mut Vec<String>| {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    };
    let of_build: Vec<String> = project.steps().flat_map(Project::packages).filter(|name| is_of_build(name)).collect();
    let has = |start: &str| of_build.iter().any(|name| name.starts_with(start));
    // A program may start the interpreter of those.
    asked.iter().filter(|name| name.starts_with("python")).for_each(|name| add(name, &mut names));
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
        plan.second.push((install(project, &names), proposed::line_packages()));
    }
    for step in project.steps().filter(|step| sets_up(step)) {
        plan.second.push((step.instruction.span.of(project.subject.source).to_owned(), proposed::line_sets_up()));
    }
    Ok(())
}
