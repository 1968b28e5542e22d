//! What programs of interpreted languages share: what starts them comes along with the project's folder, or is carried over.

use super::super::plan::Plan;
use super::super::project::{Made, Project, Start};
use crate::dockerfile::Body;
use crate::language::words::proposed;
use crate::layers::path;
use crate::steps::packages::helps;

/// Programs of a shell, and small ones that every image of a distribution has.
const SHELL: &str = "cd export set unset echo printf sleep test [ [[ true false : mkdir cp mv rm ln chmod chown touch cat ls env date hostname id \
    whoami grep sed head tail cut tr sort wc find xargs ulimit umask trap wait if read exit nproc dirname basename pwd uname sh bash";

/// Programs that start the one after them.
const WRAPPERS: [&str; 8] = ["tini", "dumb-init", "catatonit", "exec", "env", "docker-entrypoint.sh", "docker-php-entrypoint", "nice"];

/// Scripts that the base images of languages start with.
const OF_BASE: [&str; 2] = ["docker-entrypoint.sh", "docker-php-entrypoint"];

/// A command without what only starts it: `node server.js` of `tini -- node server.js`.
pub(super) fn unwrapped(words: &[String]) -> &[String] {
    let is_wrapper = words.first().is_some_and(|word| WRAPPERS.contains(&path::name(word)));
    match words {
        [_, rest @ ..] if is_wrapper => {
            let own = rest.iter().take_while(|word| word.starts_with('-') || word.contains('=')).count();
            match rest.get(own..) {
                Some([]) | None => words,
                Some(rest) => unwrapped(rest),
            }
        }
        _ => words,
    }
}

/// What the container starts: one command, or a line of shell all of whose programs are the shell's own or in `known`. `tools` are programs
/// that need the whole of the present image.
pub(super) fn started<'p>(project: &'p Project<'_, '_>, known: &str, tools: &[&str]) -> Result<&'p Start, String> {
    let start = project.start.as_ref().map_err(Clone::clone)?;
    for words in commands(start) {
        let program = words.first().map_or("", |word| path::name(word));
        if tools.contains(&program) {
            return Err(proposed::none_toolchain(program));
        }
        let is_known = || known.split(' ').chain(SHELL.split_whitespace()).any(|name| name == program) || is_script(program);
        if !start.others.is_empty() && !is_known() {
            return Err(proposed::none_shell_line_with(program));
        }
    }
    Ok(start)
}

/// The commands of a start, those that go on running last, without their wrappers.
pub(super) fn commands(start: &Start) -> impl Iterator<Item = &[String]> {
    start.others.iter().chain([&start.words]).map(|words| unwrapped(words))
}

/// Whether the file only installs packages: then nothing of the project's own is in the image.
pub(super) fn only_installs(project: &Project<'_, '_>) -> bool {
    const INSTALLERS: &str = "apt-get apt apk pip pip3 gem rm true set echo";
    let installs = |program: &str| INSTALLERS.split(' ').any(|name| name == program);
    project.steps().all(|step| !matches!(step.instruction.body, Body::Copy(_) | Body::Add(_)))
        && project.commands().all(|command| installs(&command.program))
}

/// Whether the text of one of these manifests is known.
pub(super) fn knows(project: &Project<'_, '_>, manifests: &[&str]) -> bool {
    let is_one = |path: &str| manifests.iter().any(|name| path::name(path).starts_with(name));
    let context = &project.subject.options.context;
    context.with_texts(&context.root().files).any(|file| is_one(&file.path))
        || project.rootfs.entries().any(|(key, node)| node.text.is_some() && is_one(&key.path))
}

fn is_script(word: &str) -> bool {
    [".sh", ".bash", "entrypoint"].iter().any(|ending| word.ends_with(ending)) && !OF_BASE.contains(&word)
}

/// The scripts that start the container, by the paths that they have in the stage.
fn scripts<'s>(start: &'s Start) -> impl Iterator<Item = &'s String> {
    let own = |words: &'s [String]| {
        let shell = words.first().is_some_and(|word| matches!(path::name(word), "sh" | "bash"));
        words.iter().enumerate().filter(move |(index, word)| is_script(word) || (*index == 1 && shell)).map(|(_, word)| word)
    };
    start.others.iter().chain([&start.words]).flat_map(move |words| own(words)).filter(|word| !OF_BASE.contains(&word.as_str()))
}

/// Whether a script starts the container.
pub fn is_scripted(start: &Start) -> bool {
    scripts(start).next().is_some()
}

/// Whether what starts the container calls the program of a package that is usually for the build: by its name, or in a script, which may
/// call what fetches and unpacks.
pub(super) fn calls(start: &Start, package: &str) -> bool {
    let is_named = |words: &Vec<String>| words.iter().any(|word| path::name(word) == package);
    let is_small = package == "ca-certificates";
    is_small || is_named(&start.words) || start.others.iter().any(is_named) || (is_scripted(start) && helps(package))
}

/// Says which programs that the file installs were taken for tools of the build.
pub(super) fn tell_tools(project: &Project<'_, '_>, start: &Start, plan: &mut Plan) {
    const TOLD: [&str; 8] = ["git", "curl", "wget", "bash", "openssh-client", "openssh", "unzip", "gnupg"];
    let all: Vec<String> = project.steps().flat_map(Project::packages).collect();
    let health = project.health_check().unwrap_or("");
    let left: Vec<&str> = TOLD
        .into_iter()
        .filter(|name| all.iter().any(|known| known == name) && !calls(start, name) && !plan.names(name) && !health.contains(name))
        .collect();
    if !left.is_empty() {
        plan.checks.push(proposed::check_tools(&left.join(", ")));
    }
}

/// Carries over what starts the container and lies outside the folders that cross: scripts, and programs that were downloaded or copied. A
/// script may call more, which the writer of the file must look at. `of_base` are programs that the second stage's base has at the same place,
/// by how their names begin.
pub(super) fn carry_start(project: &Project<'_, '_>, start: &Start, plan: &mut Plan, of_base: &[&str]) -> Result<(), String> {
    for script in scripts(start) {
        let path = if script.contains('/') || path::resolve(&project.workdir, script).is_some_and(|path| in_folder(project, &path)) {
            path::resolve(&project.workdir, script)
        } else {
            project.program(script)
        };
        let path = path.filter(|path| in_folder(project, path) || project.made(path) != Made::Other);
        let path = path.ok_or_else(|| proposed::none_unknown_start(script))?;
        if !plan.carries(&path) {
            plan.carry(&path);
        }
        plan.checks.push(proposed::check_script(script, &plan.runs_on.0));
        plan.starts = Some(path);
    }
    let all = start.others.iter().chain([&start.words]);
    for word in all.flat_map(|words| words.first().into_iter().chain(unwrapped(words).first())) {
        let path = if word.contains('/') { path::resolve(&project.workdir, word) } else { project.program(word) };
        let is_replaced = plan.starts_with.is_some() && matches!(word.as_str(), "uv" | "poetry");
        let Some(path) = path.filter(|path| !is_replaced && !plan.carries(path)) else { continue };
        match project.made(&path) {
            Made::Brought | Made::Built => plan.carry(&path),
            Made::Other if word.contains('/') && !of_base.iter().any(|name| path::name(word).starts_with(name)) => {
                return Err(proposed::none_outside(word));
            }
            Made::Other => {}
        }
    }
    Ok(())
}

fn in_folder(project: &Project<'_, '_>, path: &str) -> bool {
    project.workdir != "/" && path::below(&project.workdir, path).is_some()
}
