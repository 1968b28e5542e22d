//! # A build for debugging ships
//!
//! Built for debugging, a program holds tables that tell a debugger of each line and variable, and is not optimised: it is several times as
//! large, and slow. `cargo build` builds so unless told `--release`, CMake with `-DCMAKE_BUILD_TYPE=Debug` or `RelWithDebInfo`, Meson with
//! `--buildtype=debug`, a C compiler with `-g`.
//!
//! Build for release, or take the tables out at the end: `strip`, `cmake --install … --strip`, `meson install --strip`.
//!
//! It is told only where the file itself says how it builds, and what it builds is in the image that ships.
//!
//! ## Bad
//! ```dockerfile
//! FROM rust:1.84 AS build
//! WORKDIR /src
//! COPY . .
//! RUN cargo build
//!
//! FROM debian:bookworm-slim
//! COPY --from=build /src/target/debug/server /usr/local/bin/
//! CMD ["server"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM rust:1.84 AS build
//! WORKDIR /src
//! COPY . .
//! RUN cargo build --release
//!
//! FROM debian:bookworm-slim
//! COPY --from=build /src/target/release/server /usr/local/bin/
//! CMD ["server"]
//! ```

use super::engine::finding::{Found, Rule, Topic};
use crate::diagnostic::Severity;
use crate::language::words::rule;
use crate::layers::path;
use crate::steps::command::Command;
use crate::steps::subject::{Step, Subject};

pub(super) const RULE: Rule = Rule {
    id: "debug-build-shipped",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: None,
};

/// Words in a stage or a target's name that say that debugging is meant.
const MEANT: [&str; 6] = ["debug", "dev", "test", "ci", "profil", "coverage"];

/// Programs that test or debug.
const TESTERS: [&str; 6] = ["make", "ctest", "test", "gdb", "lldb", "valgrind"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let is_meant = |stage: usize| {
        let name = subject.graph.stages.get(stage).and_then(|stage| stage.name.as_deref()).unwrap_or_default();
        MEANT.iter().any(|word| name.contains(word))
    };
    let target = subject.graph.target;
    // An image that tests, or debugs, may need all that a debugger reads.
    if subject.starts_with(&TESTERS) {
        return;
    }
    for step in subject.steps().filter(|step| !is_meant(step.stage) && !target.is_some_and(is_meant)) {
        let Some((message, made)) = step.commands.iter().find_map(debugs) else { continue };
        if is_stripped(subject, step) || !ships(subject, step, made.as_deref()) {
            continue;
        }
        found.push(Found {
            span: step.instruction.span,
            // It is built in one stage and may ship in another.
            stage: None,
            message,
            fix: None,
        });
    }
}

/// What is told of a command that builds for debugging, and a part of the path of what it makes, where it has one.
fn debugs(command: &Command) -> Option<(String, Option<String>)> {
    let args = || command.args.iter().map(|arg| arg.text.as_str());
    let given = |names: &[&'static str]| args().find(|arg| names.contains(arg)).map(str::to_owned);
    let told = |flag: &str| rule::debug_build_shipped_message(&[&command.program, " ", flag].concat());
    let of_cargo = || {
        let builds = command.subcommand(&[]).is_some_and(|verb| matches!(verb.text.as_str(), "build" | "b"));
        let is_open = command.args.iter().all(|arg| arg.is_known) && !command.has(&["--release", "-r", "--profile", "--target-dir"]);
        (builds && is_open).then(|| (rule::debug_build_shipped_cargo().to_owned(), Some("/debug/".to_owned())))
    };
    let of_compiler = || {
        let output = command.args.windows(2).find(|pair| pair.first().is_some_and(|option| option.text == "-o"))?.last()?;
        let is_last = args().any(|arg| matches!(arg, "-c" | "-E" | "-S" | "-s" | "-Wl,-s"));
        let flag = given(&["-g", "-g2", "-g3", "-ggdb", "-ggdb3"]).filter(|_| !is_last && output.is_known)?;
        Some((told(&flag), Some(path::name(&output.text).to_owned())))
    };
    let flags: &[&str] = match command.program.as_str() {
        "cargo" => return of_cargo(),
        "gcc" | "g++" | "cc" | "c++" | "clang" | "clang++" => return of_compiler(),
        "cmake" => &["-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_BUILD_TYPE=RelWithDebInfo", "-DCMAKE_BUILD_TYPE:STRING=Debug"],
        "meson" => &["--buildtype=debug", "--buildtype=debugoptimized", "-Dbuildtype=debug", "-Dbuildtype=debugoptimized"],
        _ => return None,
    };
    given(flags).map(|flag| (told(&flag), None))
}

/// Whether something in the stage takes the tables out.
fn is_stripped(subject: &Subject<'_>, step: &Step<'_>) -> bool {
    let strips = |command: &Command| {
        let own = command.program == "strip" || command.program.ends_with("-strip") || command.program == "upx";
        own || command.args.iter().any(|arg| matches!(arg.text.as_str(), "strip" | "--strip" | "--strip-all" | "install-strip" | "install/strip"))
    };
    subject.of_stage(step.stage).iter().any(|step| step.commands.iter().any(strips))
}

/// Whether what a step builds is in the image that ships: in its stage, or copied from it, under a path that holds `made`.
fn ships(subject: &Subject<'_>, step: &Step<'_>, made: Option<&str>) -> bool {
    // A folder is taken with all in it.
    let fits = |path: &str| made.is_none_or(|made| [path, "/"].concat().contains(made));
    let crosses = subject.built.crossings.iter().filter(|crossing| subject.ships(crossing.to) && !crossing.mount);
    let mut from_here = crosses.filter(|crossing| crossing.from == Some(step.stage));
    let is_own = subject.ships(step.stage) && subject.starts_a_program();
    // In the stage itself: whether the container starts just that one.
    let starts = || subject.steps().any(|step| subject.ships(step.stage) && step.layer.parts.is_empty() && fits(&step.instruction.text));
    from_here.any(|crossing| crossing.paths.iter().any(|path| fits(path))) || (is_own && (made.is_none() || starts()))
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines;
    use super::RULE;

    const RUST: &str = "FROM rust:1.84 AS build\nWORKDIR /a\nCOPY . .\nRUN cargo build\nFROM debian:12\nCOPY --from=build /a/target/debug/x /x\nCMD [\"/x\"]\n";

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, RUST), [4]);
        assert_eq!(lines(&RULE, "FROM rust:1.84\nWORKDIR /a\nCOPY . .\nRUN cargo build\nCMD [\"./target/debug/x\"]\n"), [4]);
        assert_eq!(lines(&RULE, &RUST.replace("/a/target/debug/x /x", "/a/target/debug/ /bin/")), [4]);
        for build in ["gcc -g -O0 x.c -o /src/x", "cmake -B b -DCMAKE_BUILD_TYPE=Debug && cmake --build b", "meson setup --buildtype=debug b"] {
            let text = format!("FROM gcc:14 AS build\nRUN {build}\nFROM debian:12\nCOPY --from=build /src/x /x\nCMD [\"/x\"]\n");
            assert_eq!(lines(&RULE, &text), [2], "{build}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            RUST.replace("cargo build", "cargo build --release").replace("/debug/", "/release/"),
            RUST.replace("cargo build", "cargo build $FLAGS"),
            RUST.replace("cargo build", "cargo build && strip target/debug/x"),
            RUST.replace("cargo build", "cargo build && cargo build --release").replace("/debug/", "/release/"),
            RUST.replace("FROM debian:12", "FROM debian:12 AS debug"),
            "FROM gcc:14 AS build\nRUN gcc -g x.c -o /test && /test && gcc x.c -o /x\nFROM debian:12\nCOPY --from=build /x /x\nCMD /x\n".to_owned(),
            "FROM gcc:14 AS build\nRUN gcc -g -c x.c -o /x.o\nFROM debian:12\nCOPY --from=build /x /x\nCMD /x\n".to_owned(),
            "FROM gcc:14 AS build\nRUN cmake -B b -DCMAKE_BUILD_TYPE=Debug && cmake --install b --strip\nFROM debian:12\nCOPY --from=build /x /x\n".to_owned(),
            "FROM gcc:14 AS build\nRUN cmake -B b -DCMAKE_BUILD_TYPE=Release\nFROM debian:12\nCOPY --from=build /x /x\nCMD /x\n".to_owned(),
            "FROM gcc:14\nRUN cmake -B b -DCMAKE_BUILD_TYPE=Debug\n".to_owned(),
            "FROM gcc:14\nRUN cmake -B b -DCMAKE_BUILD_TYPE=Debug\nCMD make test\n".to_owned(),
        ] {
            assert_eq!(lines(&RULE, &text), [0; 0], "{text}");
        }
    }
}
