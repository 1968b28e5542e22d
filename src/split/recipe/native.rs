//! C, C++, Go and Rust on an image into which the file installs the compilers: what was built runs on the same image without them.
//!
//! The same distribution and release, so that the program finds its C library; its packages are installed again, of those with headers the
//! libraries alone where the catalog knows them. What a command does that is not known here might be needed: then nothing is proposed.

use super::super::packages::{install, installed, is_lean, is_of_build, left, without_headers};
use super::super::plan::Plan;
use super::super::project::{Made, Project, Start};
use super::{ACCOUNTS, ARRANGERS, account, assets, built_program, is_code, is_whole, makers, refuse_script, started};
use crate::catalog::{MatchKind, Os};
use crate::dockerfile::{Body, Source};
use crate::layers::{Kind, Origin, Presence, path};
use crate::reference::ImageReference;
use crate::steps::command::Command;
use crate::steps::packages;
use crate::steps::subject::Step;

/// Programs that compile, or drive what does.
const COMPILERS: &str = "make gmake ninja cmake meson gcc g++ gfortran cc c++ clang clang++ rustc cargo go";
/// Programs that prepare a build in the folder that they run in.
const PREPARE: &str = "configure config Configure autogen.sh bootstrap bootstrap.sh buildconf autoreconf autoconf autoheader aclocal \
    automake libtoolize patch protoc bison flex qmake ar ranlib ld objcopy nasm yasm";
/// Programs that fetch, unpack, install and arrange, all of whose doings are seen; and such as change nothing.
const PLAIN: &str = "apt-get apt apk dnf yum microdnf git svn hg curl wget tar unzip gzip gunzip bzip2 xz gpg gpgconf sha1sum sha256sum \
    sha512sum md5sum shasum mkdir rm rmdir cp mv ln chmod chown chgrp touch install strip cd pushd popd find xargs sed awk gawk grep cat \
    echo printf tee test [ true : set export unset ldconfig sort uniq tr head tail cut wc ls date nproc getconf uname dirname basename \
    pwd which mktemp sleep rustup-init rustup exit egrep fgrep expr dpkg-architecture stat diff id scanelf ldd";
/// Programs that set the system up, and may do so again.
const SETUP: &str = "locale-gen update-locale localedef update-ca-certificates";
/// Endings of programs that an interpreter runs.
const INTERPRETED: [&str; 7] = [".py", ".pl", ".rb", ".js", ".lua", ".php", ".tcl"];

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
    install_again(project, &base, &mut plan)?;
    accounts(project, &mut plan)?;
    if stock(project) == Stock::Own && !project.commands().filter(|command| builds(command)).all(is_plain_c) {
        if project.env("LD_LIBRARY_PATH").is_some() {
            return Err("It says itself where libraries are (LD_LIBRARY_PATH); those of the compiler must be there, too.".to_owned());
        }
        ["/usr/local/lib64/libstdc++.so.6", "/usr/local/lib64/libgcc_s.so.1"].iter().for_each(|library| plan.carry(library));
        plan.second.push((
            "ENV LD_LIBRARY_PATH=/usr/local/lib64".to_owned(),
            "The libraries of this compiler are newer than those of the distribution; the program looks for them here first.",
        ));
    }
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

/// Programs that start another one and see to signals.
const INITS: [&str; 3] = ["tini", "dumb-init", "catatonit"];

/// What starts, where a small init starts it.
fn behind_init(project: &Project<'_, '_>, start: &Start) -> Result<Start, String> {
    let all = Start { words: start.words.clone(), others: start.others.clone(), needs_shell: start.needs_shell };
    let Some(init) = start.words.first().filter(|word| INITS.contains(&path::name(word))) else { return Ok(all) };
    let is_package = project.steps().flat_map(Project::packages).any(|name| name == path::name(init));
    if !is_package && project.program(init).is_none_or(|path| project.made(&path) == Made::Other) {
        return Err(format!("It is not known where {init}, which the container starts, comes from."));
    }
    let words = start.words.iter().skip(1).skip_while(|word| word.starts_with('-')).cloned().collect();
    Ok(Start { words, ..all })
}

fn is_among(word: &str, names: &str) -> bool {
    names.split_whitespace().any(|name| name == word)
}

fn builds(command: &Command) -> bool {
    if only_says(command) {
        return false;
    }
    let word = || command.subcommand(&[]).map_or("", |word| word.text.as_str());
    match command.program.as_str() {
        "go" => matches!(word(), "build" | "install" | "get"),
        "cargo" => matches!(word(), "build" | "b" | "install"),
        program => is_among(program, COMPILERS),
    }
}

/// Whether a program is only asked for its version, its help or the like.
fn only_says(command: &Command) -> bool {
    let asks = ["--version", "-version", "-v", "-V", "version", "--help", "-h", "--print-architecture"];
    matches!(command.args.as_slice(), [only] if asks.contains(&only.text.as_str()))
}

/// What the file runs must be known, program by program.
fn known(project: &Project<'_, '_>) -> Result<(), String> {
    let is_known =
        |program: &str| [COMPILERS, PREPARE, PLAIN, SETUP].iter().any(|names| is_among(program, names)) || ACCOUNTS.contains(&program);
    let strange = project.steps().flat_map(|step| step.commands.iter().map(move |command| (step, command))).find(|(step, command)| {
        let is_rustup = matches!(command.program.as_str(), "sh" | "bash") && step.instruction.text.contains("sh.rustup.rs");
        !is_known(&command.program) && !only_says(command) && !is_rustup
    });
    if let Some((_, command)) = strange {
        return Err(format!("The file runs {}, of which it is not known what it leaves for the program to use.", command.program));
    }
    let adds_repository = |command: &Command| {
        command.has(&["--repository", "-X", "--add-architecture", "--enablerepo", "--installroot"])
            || (matches!(command.program.as_str(), "dnf" | "yum") && command.args.iter().any(|arg| arg.text.contains("release")))
    };
    if project.commands().any(adds_repository) {
        return Err(
            "It installs packages of another repository than the image's own, which could not be repeated in a second stage.".to_owned()
        );
    }
    let edits = |command: &Command| command.program == "sed" && command.has(&["-i", "--in-place"]);
    let mut edited = project.commands().filter(|command| edits(command)).flat_map(|command| &command.args);
    if let Some(file) = edited
        .find(|arg| ["/etc/", "/usr/", "/var/"].iter().any(|folder| arg.text.starts_with(folder)) && !arg.text.starts_with("/usr/src/"))
    {
        return Err(format!("It changes {}, which the second stage would have as it was.", file.text));
    }
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

/// The base as the file writes it: a variable stays one.
fn same(project: &Project<'_, '_>) -> (String, String) {
    let Body::From(from) = &project.from.body else { return Default::default() };
    let text = from.base.span.of(project.subject.source).to_owned();
    (text, "The same image, without what was installed to build.".to_owned())
}

/// Labels of what a build leaves in its folder.
const LEAVINGS: [&str; 3] = ["build: objects", "configure", "cmake"];

/// The folders in which something is built.
fn trees(project: &Project<'_, '_>) -> Vec<String> {
    let mut trees: Vec<String> =
        project.rootfs.entries().filter(|(key, _)| LEAVINGS.contains(&&*key.label)).map(|(key, _)| key.path.to_string()).collect();
    for step in project.steps() {
        let mut at = project.workdir_at(step.position);
        for command in &step.commands {
            match command.args.first() {
                Some(folder) if command.program == "cd" => at = path::resolve(&at, &folder.text).unwrap_or(at),
                _ if builds(command) || is_among(&command.program, PREPARE) => trees.push(at.clone()),
                _ => {}
            }
        }
    }
    trees.retain(|tree| tree != "/");
    trees
}

/// Carries over what `make install` and its like wrote, prefix by prefix.
fn prefixes(project: &Project<'_, '_>, start: &Start, plan: &mut Plan) -> Result<(), String> {
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
            return Err(format!(
                "It installs into {prefix}, among what the image has there: with a folder of its own as prefix it could be copied."
            ));
        }
        let word = start.words.first().map_or("", String::as_str);
        if !says_prefix(project) && path::resolve(&project.workdir, word).is_none_or(|path| path::below(&prefix, &path).is_none()) {
            return Err("A Makefile of its own says where make install puts things, so it is not known what must be copied.".to_owned());
        }
        plan.carry(&prefix);
    }
    let elsewhere = |arg: &&str| {
        let folder = arg.split_once('=').filter(|(name, folder)| folder.starts_with('/') && places(name)).map(|(_, folder)| folder);
        folder.is_some_and(|folder| !is_carried(plan, folder))
    };
    let mut words = project.commands().flat_map(|command| &command.args).map(|arg| arg.text.as_str());
    match words.find(elsewhere) {
        Some(word) => Err(format!("It installs with {word}, beside its prefix, where it is not known what must be copied.")),
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

/// Whether a path is carried over already.
fn is_carried(plan: &Plan, path: &str) -> bool {
    plan.artifacts.iter().any(|(from, _)| path::below(from, path).is_some())
}

/// Carries over what the container starts.
fn program(project: &Project<'_, '_>, start: &Start, plan: &mut Plan) -> Result<(), String> {
    let word = start.words.first().map_or("", String::as_str);
    if let Some(ending) = INTERPRETED.iter().find(|ending| word.ends_with(**ending)) {
        return Err(format!("The container starts {word}: what a program in {ending} needs when it runs is not known."));
    }
    let is_path = word.contains('/');
    let Some(path) = project.program(word).filter(|path| !path.contains('$')) else {
        // `make install` does not tell the names of what it installs.
        let is_installed = plan.artifacts.iter().any(|(prefix, _)| {
            prefix == "/usr/local"
                || project.env("PATH").is_some_and(|value| value.split(':').any(|folder| path::below(prefix, folder).is_some()))
        });
        return match is_installed {
            true => Ok(()),
            false => Err(format!("It is not known where {word}, which the container starts, comes from.")),
        };
    };
    if is_carried(plan, &path) {
        plan.starts = Some(path);
        return Ok(());
    }
    let is_listed = project.rootfs.entries().any(|(key, _)| *key.path == *path);
    let is_left = !is_listed && plan.trees.iter().any(|tree| path::below(tree, &path).is_some());
    let puts = |command: &Command| matches!(command.program.as_str(), "cp" | "mv" | "install");
    let is_put = project.steps().any(|step| step.commands.iter().any(puts) && step.layer.parts.iter().any(|part| part.path == path));
    let path = if is_put || (is_path && is_left) { path } else { built_program(project, start)? };
    // Files of sources that came from elsewhere are not known by name: a program that starts among them may read them.
    let is_fetched = project.runs(&["git", "curl", "wget", "svn", "hg"]) && !project.runs(&["cargo", "go"]);
    if is_fetched && project.workdir != "/" && path::below(&project.workdir, &path).is_some() {
        plan.carry(&project.workdir);
        plan.checks.push(format!("where the program reads no other file of {}, {path} alone is enough.", project.workdir));
        plan.starts = Some(path);
        return Ok(());
    }
    let is_found = is_path || super::PATHS.contains(&path::parent(&path));
    let to = if is_found { path.clone() } else { format!("/usr/local/bin/{}", path::name(&path)) };
    plan.starts = Some(to.clone());
    plan.artifacts.push((path, to));
    Ok(())
}

/// Places where nothing is that a program needs.
const PASSING: [&str; 6] = ["/tmp", "/var/tmp", "/var/cache", "/var/lib/apt", "/root/.cache", "/usr/src"];
/// The most files that are carried over one by one.
const MOST_FILES: usize = 6;

/// What a `RUN` leaves outside the folders of the build: single files cross over; of folders among the system's it is not known which files of
/// them are the build's.
fn outside(project: &Project<'_, '_>, plan: &mut Plan) -> Result<(), String> {
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
                || fetches_toolchain && !path.ends_with("/bin");
            let is_of_build = plan.trees.iter().any(|tree| path::below(tree, path).is_some() || path::below(path, tree).is_some());
            let is_passing = PASSING.iter().any(|folder| path::below(folder, path).is_some()) || is_archive(path);
            let mut entries = project.rootfs.entries().filter(|(key, _)| *key.path == *path);
            let Some((_, node)) = entries.next() else { continue };
            if is_known || is_of_build || is_passing || is_carried(plan, path) || arranges {
                continue;
            }
            if node.kind == Kind::Directory && is_everywhere(path) {
                continue;
            }
            if node.kind != Kind::Unlisted && plan.artifacts.len() < MOST_FILES {
                plan.carry(path);
            } else if node.kind != Kind::Unlisted || is_system(path) {
                return Err(format!("{path}, too, is written by the build, and the program may need it."));
            } else {
                plan.checks.push(format!("{path} must be copied too where the program reads it."));
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

fn is_archive(path: &str) -> bool {
    [".gz", ".tgz", ".bz2", ".xz", ".zip", ".asc", ".sig", ".deb", ".rpm"].iter().any(|ending| path.ends_with(ending))
}

/// Where the compilers of Go and Rust are fetched from.
const TOOLCHAINS: [&str; 5] = ["go.dev/dl", "golang.org/dl", "dl.google.com/go", "storage.googleapis.com/golang", "rustup"];

/// Endings of files that compilers read and no program does.
const SOURCES: [&str; 10] = ["c", "cc", "cpp", "cxx", "h", "hpp", "go", "rs", "f90", "S"];

/// What the build context brings to other places than those of the build comes into the second stage as well.
fn copies(project: &Project<'_, '_>, plan: &mut Plan) {
    assets(project, plan);
    for step in project.steps() {
        let (Body::Copy(copy) | Body::Add(copy)) = &step.instruction.body else { continue };
        let target = project.target(step).unwrap_or_default();
        let is_inside = plan.trees.iter().any(|tree| path::below(tree, &target).is_some());
        let is_above = plan.trees.iter().any(|tree| path::below(&target, tree).is_some());
        let is_of_build = is_inside || (is_above && (is_whole(copy) || copy.sources.iter().any(is_code)));
        let is_fetched =
            copy.sources.iter().all(|source| matches!(source, Source::Path(word) if word.text.contains("://") && is_archive(&word.text)));
        let is_source = |source: &Source| {
            let ending = |word: &str| word.rsplit_once('.').is_some_and(|(_, ending)| SOURCES.contains(&ending));
            matches!(source, Source::Path(word) if ending(&word.text) || matches!(word.text.trim_end_matches('/'), "src" | "include"))
        };
        let is_passing = is_fetched
            || copy.sources.iter().all(is_source)
            || PASSING.iter().chain(&["/usr/local/go"]).any(|folder| path::below(folder, &target).is_some());
        if !is_of_build && !is_passing && !is_carried(plan, &target) && !plan.again.iter().any(|(position, _)| *position == step.position) {
            plan.again.push((step.position, "It is no part of what is built, so the program may need it."));
        }
    }
    // What crosses over with its folder need not come again.
    let is_inside = |step: &Step<'_>| project.target(step).is_some_and(|target| is_carried(plan, &target));
    let inside: Vec<usize> = project.steps().filter(|step| is_inside(step)).map(|step| step.position).collect();
    plan.again.retain(|(position, _)| !inside.contains(position));
}

/// Files that the program is told when it starts.
fn arguments(project: &Project<'_, '_>, start: &Start, plan: &mut Plan) {
    for word in start.words.iter().skip(1) {
        let word = word.rsplit_once('=').map_or(word.as_str(), |(_, value)| value);
        if !word.contains('/') || word.contains(['$', ':']) {
            continue;
        }
        let Some(path) = path::resolve(&project.workdir, word) else { continue };
        let brings = |target: String| path::below(&target, &path).is_some() || path::below(path::parent(&path), &target).is_some();
        let comes_again = project
            .steps()
            .any(|step| plan.again.iter().any(|(position, _)| *position == step.position) && project.target(step).is_some_and(brings));
        if is_carried(plan, &path) || comes_again {
            continue;
        }
        match (project.rootfs.presence(&path), project.made(&path)) {
            (_, Made::Other) => {}
            (Presence::Yes, _) => plan.carry(&path),
            _ => plan.checks.push(format!("{path}, which the program is told, must be copied too where it is a file of the project.")),
        }
    }
}

/// Installs again what is not for the build alone.
fn install_again(project: &Project<'_, '_>, base: &str, plan: &mut Plan) -> Result<(), String> {
    let mut names = without_headers(project, &left(project, installed(project)?));
    let add = |name: &str, names: &mut Vec<String>| {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    };
    let of_build: Vec<String> = project.steps().flat_map(Project::packages).filter(|name| is_of_build(name)).collect();
    let has = |start: &str| of_build.iter().any(|name| name.starts_with(start));
    let is_alpine = base.split(['/', ':']).any(|word| word == "alpine") || project.is_alpine();
    if is_alpine && ["g++", "build-base", "clang", "alpine-sdk"].iter().any(|name| has(name)) {
        add("libstdc++", &mut names);
    } else if is_alpine && project.runs(&["cargo", "rustc"]) {
        add("libgcc", &mut names);
    }
    if has("gfortran") {
        add(if project.manager().is_some_and(|manager| manager.starts_with("apt")) { "libgfortran5" } else { "libgfortran" }, &mut names);
    }
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

/// Whether a `RUN` does nothing but set the system up, in a way that the second stage can repeat.
fn sets_up(step: &Step<'_>) -> bool {
    let is_setup = |command: &Command| is_among(&command.program, SETUP) || command.program == "set";
    !step.commands.is_empty() && step.commands.iter().all(is_setup) && !step.instruction.text.contains('$')
}

/// Users that the file makes are made again: a program may change to one by itself.
fn accounts(project: &Project<'_, '_>, plan: &mut Plan) -> Result<(), String> {
    if project.user.is_some() {
        return account(project, plan, &["nobody", "www-data", "daemon", "ubuntu"]);
    }
    let makers = makers(project).ok_or("A RUN that makes a user does more; make it in a RUN of its own first.")?;
    plan.again.extend(makers.into_iter().map(|position| (position, "The program may change to this user.")));
    Ok(())
}

/// Whether a call compiles files that are named, with the libraries of the language alone.
fn is_plain(command: &Command) -> bool {
    let own = ["-lm", "-lpthread", "-ldl", "-lrt", "-lc", "-lstdc++"];
    let is_source = |text: &str| [".c", ".cc", ".cpp", ".cxx"].iter().any(|ending| text.ends_with(ending));
    let is_alone = |text: &str| (!text.starts_with("-l") || own.contains(&text)) && !text.starts_with("-fopenmp");
    is_among(&command.program, "gcc g++ cc c++ clang clang++")
        && command.args.iter().all(|arg| arg.is_known && is_alone(&arg.text))
        && command.args.iter().any(|arg| is_source(&arg.text))
}

/// The same, of C.
fn is_plain_c(command: &Command) -> bool {
    let is_other = |text: &str| text == "-lstdc++" || [".cc", ".cpp", ".cxx", ".o", ".a"].iter().any(|ending| text.ends_with(ending));
    is_plain(command) && is_among(&command.program, "gcc cc clang") && !command.args.iter().any(|arg| is_other(&arg.text))
}

/// Whether the program may link to more than the libraries of its language.
fn may_link(project: &Project<'_, '_>) -> bool {
    let is_alone = |command: &Command| is_plain(command) || (command.program == "go" && project.mentions(&["CGO_ENABLED=0"]));
    !project.commands().filter(|command| builds(command)).all(is_alone)
}
