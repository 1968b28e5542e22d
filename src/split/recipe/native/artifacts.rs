//! What crosses over: the program, what was installed with it, and files that commands leave elsewhere.

use super::super::super::plan::Plan;
use super::super::super::project::{Made, Project, Start};
use super::super::{ACCOUNTS, ARRANGERS, PATHS, built_program};
use super::commands::{PREPARE, builds, is_among, sets_up};
use super::{Stock, is_distribution, stock};
use crate::dockerfile::Body;
use crate::language::words::proposed;
use crate::layers::{Kind, Origin, path};
use crate::steps::command::Command;

/// Programs that start another one and see to signals.
const INITS: [&str; 3] = ["tini", "dumb-init", "catatonit"];

/// What starts, where a small init starts it.
pub(super) fn behind_init(project: &Project<'_, '_>, start: &Start) -> Result<Start, String> {
    let all = Start { words: start.words.clone(), others: start.others.clone(), needs_shell: start.needs_shell };
    let Some(init) = start.words.first().filter(|word| INITS.contains(&path::name(word))) else { return Ok(all) };
    let is_package = project.steps().flat_map(Project::packages).any(|name| name == path::name(init));
    if !is_package && project.program(init).is_none_or(|path| project.made(&path) == Made::Other) {
        return Err(proposed::none_unknown_start(init));
    }
    let words = start.words.iter().skip(1).skip_while(|word| word.starts_with('-')).cloned().collect();
    Ok(Start { words, ..all })
}

/// Names that scripts have.
const SCRIPTS: &str = "entrypoint docker-entrypoint start run startup launch launcher bootstrap init entry cmd main-entrypoint";
/// Endings of programs that an interpreter runs.
const INTERPRETED: [&str; 7] = [".py", ".pl", ".rb", ".js", ".lua", ".php", ".tcl"];
/// Labels of what a build leaves in its folder.
const LEAVINGS: [&str; 3] = ["build: objects", "configure", "cmake"];

/// The folders in which something is built.
pub(super) fn trees(project: &Project<'_, '_>) -> Vec<String> {
    let mut trees: Vec<String> =
        project.rootfs.entries().filter(|(key, _)| LEAVINGS.contains(&&*key.label)).map(|(key, _)| key.path.to_string()).collect();
    for step in project.steps() {
        let mut at = project.workdir_at(step.position);
        for command in &step.commands {
            match command.args.first() {
                Some(folder) if command.program == "cd" => at = path::resolve(&at, &folder.text).unwrap_or(at),
                _ if builds(command) || is_among(&command.program, PREPARE) => {
                    trees.push(at.clone());
                    trees.extend(sources(command, &at));
                }
                _ => {}
            }
        }
    }
    trees.retain(|tree| tree != "/");
    trees
}

/// Endings of files that compilers read and no program does.
pub(super) const SOURCES: [&str; 10] = ["c", "cc", "cpp", "cxx", "h", "hpp", "go", "rs", "f90", "S"];

/// The folders that a compiler or CMake is told.
fn sources(command: &Command, at: &str) -> Vec<String> {
    let is_cmake = command.program == "cmake";
    let paths = command.operands(&["-G", "--target", "-j", "--config"]).filter_map(|arg| match arg.text.rsplit_once('.') {
        Some((_, ending)) if SOURCES.contains(&ending) => path::resolve(at, &arg.text).map(|path| path::parent(&path).to_owned()),
        _ if is_cmake && arg.is_known => path::resolve(at, &arg.text),
        _ => None,
    });
    paths.collect()
}

/// Carries over what `make install` and its like wrote, prefix by prefix.
pub(super) fn prefixes(project: &Project<'_, '_>, start: &Start, plan: &mut Plan) -> Result<(), String> {
    let mut found: Vec<String> = Vec::new();
    for (key, _) in project.rootfs.entries().filter(|(key, _)| &*key.label == "make install") {
        if !found.iter().any(|known| path::below(known, &key.path).is_some()) {
            found.push(key.path.to_string());
        }
    }
    let is_gcc = stock(project) == Stock::Own;
    for prefix in found {
        if matches!(prefix.as_str(), "/" | "/usr" | "/opt" | "/etc" | "/var") || prefix.contains('$') || (is_gcc && prefix == "/usr/local")
        {
            return Err(proposed::none_native_prefix(&prefix));
        }
        let word = start.words.first().map_or("", String::as_str);
        if !says_prefix(project) && path::resolve(&project.workdir, word).is_none_or(|path| path::below(&prefix, &path).is_none()) {
            return Err(proposed::none_native_makefile().to_owned());
        }
        plan.carry(&prefix);
        if !says_prefix(project) {
            plan.checks.push(proposed::check_make_install(&prefix));
        }
    }
    let elsewhere = |arg: &&str| {
        let folder = arg.split_once('=').filter(|(name, folder)| folder.starts_with('/') && places(name)).map(|(_, folder)| folder);
        folder.is_some_and(|folder| !plan.carries(folder))
    };
    let mut words = project.commands().flat_map(|command| &command.args).map(|arg| arg.text.as_str());
    match words.find(elsewhere) {
        Some(word) => Err(proposed::none_native_beside_prefix(word)),
        None => Ok(()),
    }
}

/// Whether an option of `configure`, CMake or Meson says where a part of what is installed goes.
fn places(option: &str) -> bool {
    let is_folder =
        ["bindir", "sbindir", "libdir", "libexecdir", "datadir", "datarootdir", "sysconfdir", "localstatedir", "sharedstatedir"]
            .contains(&option.trim_start_matches('-'));
    is_folder
        || option.starts_with("-DCMAKE_INSTALL_") && !option.contains("PREFIX")
        || option.starts_with("--") && option.ends_with("-path")
}

/// Whether the file itself says the prefix, or builds with what has a usual one.
fn says_prefix(project: &Project<'_, '_>) -> bool {
    let has_usual = |program: &str| matches!(program, "configure" | "config" | "Configure" | "cmake" | "meson");
    let says = |text: &str| text.starts_with("PREFIX=") || text.starts_with("prefix=");
    project.commands().any(|command| has_usual(&command.program) || command.args.iter().any(|arg| says(&arg.text)))
        || project.env("PREFIX").is_some()
}

/// Carries over what the container starts.
pub(super) fn program(project: &Project<'_, '_>, start: &Start, plan: &mut Plan) -> Result<(), String> {
    let word = start.words.first().map_or("", String::as_str);
    if let Some(ending) = INTERPRETED.iter().find(|ending| word.ends_with(**ending)) {
        return Err(proposed::none_interpreted(word, ending));
    }
    if is_among(path::name(word), SCRIPTS) {
        return Err(proposed::none_script_by_name(word));
    }
    let is_path = word.contains('/');
    let Some(path) = project.program(word).filter(|path| !path.contains('$')) else {
        // `make install` does not tell the names of what it installs.
        let is_installed = is_distribution(project)
            && plan.artifacts.iter().any(|(prefix, _)| {
                prefix == "/usr/local"
                    || project.env("PATH").is_some_and(|value| value.split(':').any(|folder| path::below(prefix, folder).is_some()))
            });
        return match is_installed {
            true => Ok(()),
            false => Err(proposed::none_unknown_start(word)),
        };
    };
    if plan.carries(&path) {
        plan.starts = Some(path);
        return Ok(());
    }
    let is_listed = project.rootfs.entries().any(|(key, _)| *key.path == *path);
    let is_left = !is_listed && plan.leaves(&path);
    let puts = |command: &Command| matches!(command.program.as_str(), "cp" | "mv" | "install");
    let is_put = project.steps().any(|step| step.commands.iter().any(puts) && step.layer.parts.iter().any(|part| part.path == path));
    let path = if is_put || (is_path && is_left) { path } else { built_program(project, start)? };
    // Files of sources that came from elsewhere are not known by name: a program that starts among them may read them.
    let is_fetched = project.runs(&["git", "curl", "wget", "svn", "hg"]) && !project.runs(&["cargo", "go"]);
    if is_fetched && project.workdir != "/" && path::below(&project.workdir, &path).is_some() {
        plan.carry(&project.workdir);
        plan.checks.push(proposed::check_program_alone(&project.workdir, &path));
        plan.starts = Some(path);
        return Ok(());
    }
    let is_found = is_path || PATHS.contains(&path::parent(&path));
    let to = if is_found { path.clone() } else { format!("/usr/local/bin/{}", path::name(&path)) };
    plan.starts = Some(to.clone());
    plan.artifacts.push((path, to));
    Ok(())
}

/// Places where nothing is that a program needs.
pub(super) const PASSING: [&str; 7] = ["/tmp", "/var/tmp", "/var/cache", "/var/lib/apt", "/root/.cache", "/usr/src", "/usr/local/src"];
/// The most files that are carried over one by one.
const MOST_FILES: usize = 6;

/// What a `RUN` leaves outside the folders of the build: single files cross over; of folders among the system's it is not known which files of
/// them are the build's.
pub(super) fn outside(project: &Project<'_, '_>, plan: &mut Plan) -> Result<(), String> {
    let is_system =
        |path: &str| ["/etc", "/usr", "/opt", "/srv", "/var", "/lib", "/home"].iter().any(|folder| path::below(folder, path).is_some());
    for step in project.steps().filter(|step| matches!(step.instruction.body, Body::Run(_)) && !sets_up(step)) {
        let arranges = step.commands.iter().all(|command| ARRANGERS.contains(&command.program.as_str()));
        let makes_users = step.commands.iter().any(|command| ACCOUNTS.contains(&command.program.as_str()));
        let fetches_toolchain = TOOLCHAINS.iter().any(|place| step.instruction.text.contains(place));
        for part in &step.layer.parts {
            let path = part.path.as_str();
            let is_known = matches!(part.origin, Origin::Packages | Origin::Base | Origin::Cache)
                || ["go: ", "cargo: ", "rustup"].iter().any(|start| part.label.starts_with(start))
                || (makes_users && path == "/etc")
                || fetches_toolchain;
            let is_above = !is_everywhere(path) && plan.trees.iter().any(|tree| path::below(path, tree).is_some());
            let is_of_build = is_above || plan.leaves(path);
            // A file that was fetched by its name is no part of the sources.
            let is_data = step.commands.iter().any(|command| is_among(&command.program, "curl wget")) && part.origin == Origin::Files;
            let is_passing = PASSING.iter().any(|folder| path::below(folder, path).is_some()) || is_archive(path);
            let mut entries = project.rootfs.entries().filter(|(key, _)| *key.path == *path);
            let Some((_, node)) = entries.next() else { continue };
            let is_needed = !is_of_build || (is_data && node.kind == Kind::File);
            if is_known || !is_needed || is_passing || plan.carries(path) || arranges {
                continue;
            }
            if node.kind == Kind::Directory && is_everywhere(path) {
                continue;
            }
            if node.kind != Kind::Unlisted && plan.artifacts.len() < MOST_FILES {
                plan.carry(path);
            } else if node.kind != Kind::Unlisted || is_system(path) {
                return Err(proposed::none_native_written(path));
            } else {
                plan.checks.push(proposed::check_written(path));
            }
        }
    }
    Ok(())
}

/// Whether every image has a folder.
fn is_everywhere(path: &str) -> bool {
    path.matches('/').count() < 2 && !["/data", "/app", "/config"].contains(&path)
        || ["/usr/", "/var/"].iter().any(|folder| path.strip_prefix(folder).is_some_and(|rest| !rest.contains('/')))
}

pub(super) fn is_archive(path: &str) -> bool {
    [".git", ".gz", ".tgz", ".bz2", ".xz", ".zip", ".asc", ".sig", ".deb", ".rpm"].iter().any(|ending| path.ends_with(ending))
}

/// Where the compilers of Go and Rust are fetched from.
const TOOLCHAINS: [&str; 5] = ["go.dev/dl", "golang.org/dl", "dl.google.com/go", "storage.googleapis.com/golang", "rustup"];

/// Folders in which the file says that libraries are.
pub(super) fn library_folders(project: &Project<'_, '_>, plan: &mut Plan) {
    let value = project.env("LD_LIBRARY_PATH").map(|value| project.expand(&value)).unwrap_or_default();
    for folder in value.split(':').filter(|folder| folder.starts_with('/')) {
        if plan.leaves(folder) && !plan.carries(folder) {
            plan.carry(folder);
        }
    }
}
