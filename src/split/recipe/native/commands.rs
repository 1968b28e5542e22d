//! What the commands of a build do: which compile, which are known to leave nothing that a program needs, and what they link to.

use super::super::super::project::Project;
use super::super::ACCOUNTS;
use crate::language::words::proposed;
use crate::steps::command::Command;
use crate::steps::subject::Step;

/// Programs that compile, or drive what does.
pub(super) const COMPILERS: &str = "make gmake ninja cmake meson gcc g++ gfortran cc c++ clang clang++ rustc cargo go";
/// Programs that prepare a build in the folder that they run in.
pub(super) const PREPARE: &str = "configure config Configure autogen.sh bootstrap bootstrap.sh buildconf autoreconf autoconf autoheader aclocal \
    automake libtoolize patch protoc bison flex qmake ar ranlib ld objcopy nasm yasm";
/// Programs that fetch, unpack, install and arrange, all of whose doings are seen; and such as change nothing.
const PLAIN: &str = "apt-get apt apk dnf yum microdnf git svn hg curl wget tar unzip gzip gunzip bzip2 xz gpg gpgconf sha1sum sha256sum \
    sha512sum md5sum shasum mkdir rm rmdir cp mv ln chmod chown chgrp touch install strip cd pushd popd find xargs sed awk gawk grep cat \
    echo printf tee test [ true : set export unset ldconfig pkg-config sort uniq tr head tail cut wc ls date nproc getconf uname dirname basename \
    pwd which mktemp sleep rustup-init rustup exit egrep fgrep expr dpkg-architecture stat diff id scanelf ldd";
/// Programs that set the system up, and may do so again.
const SETUP: &str = "locale-gen update-locale localedef update-ca-certificates";

pub(super) fn is_among(word: &str, names: &str) -> bool {
    names.split_whitespace().any(|name| name == word)
}

pub(super) fn builds(command: &Command) -> bool {
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
pub(super) fn known(project: &Project<'_, '_>) -> Result<(), String> {
    let is_known =
        |program: &str| [COMPILERS, PREPARE, PLAIN, SETUP].iter().any(|names| is_among(program, names)) || ACCOUNTS.contains(&program);
    let strange = project.steps().flat_map(|step| step.commands.iter().map(move |command| (step, command))).find(|(step, command)| {
        let is_rustup = matches!(command.program.as_str(), "sh" | "bash") && step.instruction.text.contains("sh.rustup.rs");
        let is_settings =
            matches!(command.program.as_str(), "." | "source") && command.args.iter().any(|arg| arg.text.ends_with("cargo/env"));
        let runs_other = match command.program.as_str() {
            "xargs" => Some("rm strip chmod chown ls grep"),
            "find" if command.has(&["-exec", "-execdir"]) => Some("rm strip chmod chown ls grep"),
            _ => None,
        };
        let is_harmless = |names: &str| command.args.iter().any(|arg| is_among(&arg.text, names));
        !(is_known(&command.program) || only_says(command) || is_rustup || is_settings)
            || runs_other.is_some_and(|names| !is_harmless(names))
    });
    if let Some((_, command)) = strange {
        return Err(proposed::none_native_runs(&command.program));
    }
    let adds_repository = |command: &Command| {
        let has = |names: &[&str]| command.has(names);
        let verb = |verbs: &str| command.args.iter().any(|arg| is_among(&arg.text, verbs));
        match command.program.as_str() {
            "apt-get" | "apt" => has(&["-t", "--target-release", "--default-release"]) || verb("build-dep source satisfy"),
            "apk" => has(&["--repository", "-X", "--root"]),
            "dnf" | "yum" | "microdnf" => {
                has(&["--enablerepo", "--installroot"])
                    || verb("builddep localinstall module config-manager copr")
                    || command.args.iter().any(|arg| arg.text.contains("release"))
            }
            _ => false,
        }
    };
    if project.commands().any(adds_repository) {
        return Err(proposed::none_unusual_packages().to_owned());
    }
    let edits = |command: &Command| command.program == "sed" && command.has(&["-i", "--in-place"]);
    let mut changed = project.commands().flat_map(|command| command.args.iter().map(move |arg| (command, arg.text.as_str())));
    let is_changed = |(command, path): &(&Command, &str)| {
        let is_below = |folders: &[&str]| folders.iter().any(|folder| path.starts_with(folder));
        edits(command) && is_below(&["/etc/", "/usr/", "/var/"]) && !is_below(&["/usr/src/", "/usr/local/src/"])
            || command.program == "rm" && is_below(&["/etc/"])
    };
    if let Some((_, path)) = changed.find(is_changed) {
        return Err(proposed::none_native_changes(path));
    }
    Ok(())
}

/// Whether a `RUN` does nothing but set the system up, in a way that the second stage can repeat.
pub(super) fn sets_up(step: &Step<'_>) -> bool {
    let is_setup = |command: &Command| is_among(&command.program, SETUP) || command.program == "set";
    !step.commands.is_empty() && step.commands.iter().all(is_setup) && !step.instruction.text.contains('$')
}

/// Libraries that each program finds.
const OF_LANGUAGE: &str = "-lm -lpthread -ldl -lrt -lc -lstdc++";

/// A library that a compiler is told, and that is no language's own.
pub(super) fn linked<'p>(project: &'p Project<'_, '_>) -> Option<&'p str> {
    let words = project.commands().filter(|command| builds(command)).flat_map(|command| &command.args).map(|arg| arg.text.as_str());
    words.into_iter().find(|word| word.starts_with("-l") && !is_among(word, OF_LANGUAGE))
}

/// Whether a call compiles files that are named, with the libraries of the language alone.
fn is_plain(command: &Command) -> bool {
    let is_source = |text: &str| [".c", ".cc", ".cpp", ".cxx"].iter().any(|ending| text.ends_with(ending));
    let is_alone = |text: &str| {
        (!text.starts_with("-l") || is_among(text, OF_LANGUAGE)) && !text.starts_with("-fopenmp") && !text.starts_with("-stdlib")
    };
    is_among(&command.program, "gcc g++ cc c++ clang clang++")
        && command.args.iter().all(|arg| arg.is_known && is_alone(&arg.text))
        && command.args.iter().any(|arg| is_source(&arg.text))
}

/// The same, of C.
pub(super) fn is_plain_c(command: &Command) -> bool {
    let is_other = |text: &str| text == "-lstdc++" || [".cc", ".cpp", ".cxx", ".o", ".a"].iter().any(|ending| text.ends_with(ending));
    is_plain(command) && is_among(&command.program, "gcc cc clang") && !command.args.iter().any(|arg| is_other(&arg.text))
}

/// Whether the program may link to more than the libraries of its language.
pub(super) fn may_link(project: &Project<'_, '_>) -> bool {
    let is_alone = |command: &Command| is_plain(command) || (command.program == "go" && project.mentions(&["CGO_ENABLED=0"]));
    !project.commands().filter(|command| builds(command)).all(is_alone)
}
