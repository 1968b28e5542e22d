//! Packages of the distribution that the second stage needs, by those that the first one installs.

use super::libraries::at_run_time;
use super::plan::Plan;
use super::project::Project;
use crate::catalog::{Ecosystem, Graph, Os};
use crate::language::words::proposed;
use crate::steps::command::Command;
use crate::steps::packages::{self, has_headers};

/// Whether a package is for the build: its tools, the C library's headers, and what fetches and unpacks sources.
pub fn is_of_build(name: &str) -> bool {
    packages::is_tool(name)
        || packages::helps(name)
        || matches!(name, "musl-dev" | "libc-dev" | "libc6-dev" | "glibc-devel" | "$PHPIZE_DEPS")
}

/// Whether a compiler is installed, which the second stage would do without.
pub fn installs_compiler(project: &Project<'_, '_>) -> bool {
    project.steps().flat_map(Project::packages).any(|name| packages::is_tool(&name))
}

/// Packages of the distribution that may be needed when the program runs are installed in the second stage too.
pub fn installs(project: &Project<'_, '_>, plan: &mut Plan) -> Result<bool, String> {
    installs_but(project, plan, is_of_build)
}

/// The same; `is_of_build` tells the packages that only build.
pub fn installs_but(project: &Project<'_, '_>, plan: &mut Plan, is_of_build: impl Fn(&str) -> bool) -> Result<bool, String> {
    let mut names = left(project, installed_but(project, is_of_build)?);
    names.extend(libraries_of_compilers(project));
    if names.is_empty() {
        return Ok(false);
    }
    if let Some(manager @ ("dnf" | "yum" | "microdnf")) = project.manager() {
        return Err(proposed::none_manager(manager));
    }
    let names = without_headers(project, &names);
    if names.is_empty() {
        return Ok(false);
    }
    plan.second.push((install(project, &names), proposed::line_packages()));
    Ok(true)
}

/// Where packages come from that the distribution has not, or has in another version.
const SOURCES: [&str; 7] =
    ["sources.list", "nodesource", "packagecloud", "packages.microsoft", "apt.postgresql", "dl.yarnpkg", "packages.sury"];

/// What is installed beside tools of the build, in order, each once.
pub fn installed(project: &Project<'_, '_>) -> Result<Vec<String>, String> {
    installed_but(project, is_of_build)
}

fn installed_but(project: &Project<'_, '_>, is_of_build: impl Fn(&str) -> bool) -> Result<Vec<String>, String> {
    let mut names: Vec<String> = Vec::new();
    for name in project.steps().flat_map(Project::packages) {
        if !is_of_build(name.split('=').next().unwrap_or(&name)) && !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return Ok(names);
    }
    let unusual = |name: &String| !name.chars().all(|letter| letter.is_ascii_alphanumeric() || "+-.=~:_".contains(letter));
    if names.iter().any(unusual)
        || project.runs(&["add-apt-repository", "apt-key"])
        || project.steps().any(|step| SOURCES.iter().any(|word| step.instruction.text.contains(word)))
    {
        return Err(proposed::none_unusual_packages().to_owned());
    }
    Ok(names)
}

/// The libraries that programs of the installed compilers need, and that a base image has not.
pub fn libraries_of_compilers(project: &Project<'_, '_>) -> Vec<String> {
    let tools: Vec<String> = project.steps().flat_map(Project::packages).filter(|name| packages::is_tool(name)).collect();
    let tools = left(project, tools);
    let has = |names: &[&str]| tools.iter().any(|tool| names.iter().any(|name| tool.starts_with(name)));
    let (is_apk, is_apt) = (project.manager() == Some("apk"), project.manager().is_none_or(|manager| manager.starts_with("apt")));
    let found = [
        (is_apk && has(&["g++", "build-base", "alpine-sdk", "clang"]), "libstdc++"),
        (is_apk && has(&["cargo", "rust"]), "libgcc"),
        (has(&["gfortran"]), if is_apt { "libgfortran5" } else { "libgfortran" }),
        // The gcc image has its own.
        (uses_openmp(project) && !project.base.name().ends_with("gcc"), if is_apt { "libgomp1" } else { "libgomp" }),
    ];
    found.into_iter().filter(|(is_needed, _)| *is_needed).map(|(_, name)| name.to_owned()).collect()
}

/// Whether something is compiled with OpenMP, which has a library of its own.
pub fn uses_openmp(project: &Project<'_, '_>) -> bool {
    project.steps().any(|step| step.instruction.text.contains("-fopenmp"))
}

/// The line that installs packages as the stage does.
pub fn install(project: &Project<'_, '_>, names: &[String]) -> String {
    let names = names.join(" ");
    match project.manager() {
        Some("apk") => with_apk(&names),
        Some(manager @ ("dnf" | "yum" | "microdnf")) => format!("RUN {manager} install -y {names} && {manager} clean all"),
        _ => {
            let lean = if is_lean(project) { "--no-install-recommends " } else { "" };
            // Some packages ask questions, which nobody answers.
            let quiet = if project.mentions(&["DEBIAN_FRONTEND"]) { "DEBIAN_FRONTEND=noninteractive " } else { "" };
            format!("RUN apt-get update && {quiet}apt-get install -y {lean}{names} && rm -rf /var/lib/apt/lists/*")
        }
    }
}

/// The line that installs packages without those that they only recommend.
pub fn lean(project: &Project<'_, '_>, names: &[String]) -> String {
    let names = names.join(" ");
    if project.is_alpine() { with_apk(&names) } else { with_apt(&names) }
}

/// The line that installs these packages of Debian, without those that they only recommend.
pub fn with_apt(names: &str) -> String {
    format!("RUN apt-get update && apt-get install -y --no-install-recommends {names} && rm -rf /var/lib/apt/lists/*")
}

/// The line that installs these packages of Alpine.
pub fn with_apk(names: &str) -> String {
    format!("RUN apk add --no-cache {names}")
}

/// Whether recommended packages stay away wherever the stage installs.
pub fn is_lean(project: &Project<'_, '_>) -> bool {
    project.commands().filter(|command| packages::installs(command)).all(|command| command.has(&["--no-install-recommends"]))
}

/// The packages of which something is left in the end, where the file takes some away again.
pub fn left(project: &Project<'_, '_>, names: Vec<String>) -> Vec<String> {
    let takes = |command: &Command| {
        ["apt-get", "apt", "apk", "dnf", "yum"].contains(&command.program.as_str())
            && command.args.iter().any(|arg| matches!(arg.text.as_str(), "del" | "remove" | "purge" | "autoremove" | "erase"))
    };
    if !project.commands().any(takes) {
        return names;
    }
    let is_left = |name: &String| ["apt", "apk", "rpm"].iter().any(|manager| project.rootfs.has_label(&format!("{manager}: {name}")));
    names.into_iter().filter(is_left).collect()
}

/// These packages, of those with headers the libraries alone where the release is one that the catalog has.
pub fn without_headers(project: &Project<'_, '_>, names: &[String]) -> Vec<String> {
    let graph = suite(project);
    let mut found: Vec<String> = Vec::new();
    for name in names {
        let libraries = graph.as_ref().filter(|_| has_headers(name)).and_then(|graph| libraries(graph, name));
        for name in libraries.unwrap_or_else(|| at_run_time(project, name)) {
            if !found.iter().any(|known| known == name) {
                found.push(name.to_owned());
            }
        }
    }
    found
}

/// The packages of the release that the tag itself names, where the catalog has just these.
fn suite(project: &Project<'_, '_>) -> Option<Graph> {
    let is_numbered = project.base.name().ends_with("debian") && project.tag().starts_with(|letter: char| letter.is_ascii_digit());
    let release = if is_numbered { Some(project.image.release.as_str()) } else { project.debian_release() };
    let ecosystem = match release.filter(|_| project.image.os == Os::Debian)? {
        "bookworm" => Ecosystem::Apt,
        "trixie" => Ecosystem::AptTrixie,
        _ => return None,
    };
    Some(project.subject.catalog.graph(ecosystem))
}

/// The libraries whose headers a package holds; `None` where it brings other things as well, or is not known.
fn libraries(graph: &Graph, name: &str) -> Option<Vec<&'static str>> {
    let (mut found, mut look) = (Vec::new(), vec![graph.find(name)?]);
    let mut at = 0;
    while let Some(number) = look.get(at).copied() {
        at += 1;
        let needs: Vec<&'static str> = graph.needs(number).map(|need| graph.name(need)).filter(|name| !is_of_compilers(name)).collect();
        let (headers, rest): (Vec<&'static str>, Vec<&'static str>) = needs.into_iter().partition(|name| has_headers(name));
        if rest.iter().any(|name| !name.starts_with("lib")) {
            return None;
        }
        // A library brings those that it needs itself; a package without one gathers others.
        let gathered = headers.into_iter().filter(|_| rest.is_empty()).filter_map(|name| graph.find(name));
        look.extend(gathered.filter(|number| !look.contains(number)).collect::<Vec<_>>());
        found.extend(rest);
    }
    Some(found)
}

/// Whether headers of this package are for any program.
fn is_of_compilers(name: &str) -> bool {
    name == "libc6-dev" || (name.starts_with("libstdc++-") && name.ends_with("-dev")) || packages::is_tool(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn headers_give_way_to_their_libraries() {
        let graph = Catalog::bundled().graph(Ecosystem::Apt);
        let libraries = |name| libraries(&graph, name);
        assert_eq!(libraries("libpq-dev"), Some(vec!["libpq5"]));
        assert_eq!(libraries("libncurses5-dev"), Some(vec!["libncurses6", "libncursesw6"]), "through a package that gathers");
        assert_eq!(libraries("zlib1g-dev"), Some(vec![]), "the base has it");
        assert_eq!(libraries("python3-dev"), None, "an interpreter comes with it");
        assert_eq!(libraries("libunheard-of-dev"), None);
    }
}
