//! # A program that needs a C library goes where there is none
//!
//! `scratch` and `gcr.io/distroless/static` have no C library and no loader. A program that was linked against one does not start there:
//! `no such file or directory`, though the file is there. Link it statically (Go: `CGO_ENABLED=0`; Rust: a `musl` target; C: `-static`), or take
//! a base that has the library (`gcr.io/distroless/base`, `gcr.io/distroless/cc`, a `-slim` image).
//!
//! It is told only where the build shows it: `cargo build` on a glibc image without a musl target, `go build` with `CGO_ENABLED=1`, `gcc`
//! without `-static`.
//!
//! ## Bad
//! ```dockerfile
//! FROM rust:1.90 AS build
//! WORKDIR /src
//! COPY . .
//! RUN cargo build --release
//!
//! FROM scratch
//! COPY --from=build /src/target/release/server /server
//! ENTRYPOINT ["/server"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM rust:1.90 AS build
//! WORKDIR /src
//! COPY . .
//! RUN cargo build --release
//!
//! FROM gcr.io/distroless/cc-debian12
//! COPY --from=build /src/target/release/server /server
//! ENTRYPOINT ["/server"]
//! ```
//!
//! ```dockerfile
//! FROM rust:1.90 AS build
//! WORKDIR /src
//! COPY . .
//! RUN rustup target add x86_64-unknown-linux-musl && cargo build --release --target x86_64-unknown-linux-musl
//!
//! FROM scratch
//! COPY --from=build /src/target/x86_64-unknown-linux-musl/release/server /server
//! ENTRYPOINT ["/server"]
//! ```

use crate::steps::command::Command;
use super::engine::finding::{Found, Rule, Topic};
use crate::steps::subject::{Step, Subject};
use crate::catalog::Libc;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Keyword, Source};
use crate::language::words::rule;
use crate::layers::{Crossing, path};
use crate::stages::Base;

pub(super) const RULE: Rule = Rule {
    id: "dynamic-binary-on-scratch",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://github.com/GoogleContainerTools/distroless/blob/main/base/README.md"),
};

/// Images for programs that need nothing.
const STATIC: [&str; 3] = ["gcr.io/distroless/static", "cgr.dev/chainguard/static", "chainguard/static"];

/// Words that tell of a static program, of a tool that makes one, or of a library that is brought along.
const SIGNS_OF_STATIC: [&str; 7] = ["musl", "-static", "crt-static", "static-pie", "zigbuild", "xx-", "staticlib"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    if SIGNS_OF_STATIC.iter().any(|sign| subject.source.contains(sign)) {
        return;
    }
    for crossing in subject.built.crossings.iter().filter(|crossing| !crossing.mount) {
        let Some(from) = crossing.from.filter(|_| has_no_library(subject, crossing.to)) else { continue };
        let Some(message) = crossing.paths.iter().find_map(|path| links(subject, from, path)) else { continue };
        found.push(Found {
            span: crossing.span,
            stage: Some(crossing.to),
            message: message.to_owned(),
            fix: None,
        });
    }
}

/// Whether a stage starts a program and has nothing to load its libraries with: an empty image, or one for static programs, and none
/// copied in.
fn has_no_library(subject: &Subject<'_>, stage: usize) -> bool {
    let is_bare = match subject.graph.stages.get(stage).map(|stage| &stage.base) {
        Some(Base::Scratch) => true,
        Some(Base::Image(reference)) => STATIC.iter().any(|known| reference.starts_with(known)),
        _ => false,
    };
    let is_library = |path: &str| path == "/" || path.contains("/lib") || path.contains(".so") || path.ends_with("/usr");
    let takes_libraries = |crossing: &Crossing| crossing.to == stage && crossing.paths.iter().any(|path| is_library(path));
    let mut own = subject.of_stage(stage).iter();
    let may_add_some = |step: &Step<'_>| match &step.instruction.body {
        Body::Copy(transfer) => transfer.sources.iter().any(|source| matches!(source, Source::Path(word) if transfer.from.is_none() && is_library(&word.text))),
        Body::Add(_) | Body::Run(_) => true,
        _ => false,
    };
    // Without a program to start, a stage only hands files on.
    let starts = subject.graph.stages.get(stage).is_some_and(|stage| {
        stage.instructions.iter().any(|instruction| matches!(instruction.keyword, Keyword::Cmd | Keyword::Entrypoint))
    });
    is_bare && starts && !subject.built.crossings.iter().any(takes_libraries) && !own.any(may_add_some)
}

/// What is told of the program at `path`, where a stage shows that it was linked against a C library.
fn links(subject: &Subject<'_>, stage: usize, path: &str) -> Option<&'static str> {
    let is_glibc = subject.built(stage)?.image().libc == Libc::Glibc;
    let steps = || subject.of_stage(stage).iter();
    let is_run = |program: &str, verbs: &[&str]| {
        let is_it = |command: &Command| {
            command.program == program && command.subcommand(&[]).is_some_and(|verb| verbs.contains(&verb.text.as_str()))
        };
        steps().any(|step| step.commands.iter().any(is_it))
    };
    let is_of_cargo = path.contains("/target/") && (path.contains("/release/") || path.contains("/debug/")) || path.contains("/cargo/bin/");
    if is_glibc && is_of_cargo && is_run("cargo", &["build", "install"]) {
        return Some(rule::dynamic_binary_on_scratch_cargo());
    }
    let has_cgo = steps().any(|step| step.instruction.text.contains("CGO_ENABLED=1")) && !subject.source.contains("CGO_ENABLED=0");
    if has_cgo && is_run("go", &["build", "install"]) {
        return Some(rule::dynamic_binary_on_scratch_go());
    }
    let is_compiled = steps().any(|step| step.commands.iter().any(|command| compiles(command, path)));
    is_compiled.then(rule::dynamic_binary_on_scratch_compiler)
}

/// Whether a command compiles and links the program at `path`.
fn compiles(command: &Command, path: &str) -> bool {
    let is_compiler = matches!(command.program.as_str(), "gcc" | "g++" | "cc" | "c++" | "clang" | "clang++");
    let outputs = command.args.windows(2).filter(|pair| pair.first().is_some_and(|option| option.text == "-o"));
    let mut names = outputs.filter_map(|pair| pair.last()).map(|output| path::name(&output.text));
    is_compiler && !command.has(&["-shared", "-nostdlib", "-ffreestanding"]) && names.any(|name| name == path::name(path))
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines;
    use super::RULE;

    fn copied(build: &str, path: &str, base: &str) -> Vec<usize> {
        lines(&RULE, &format!("FROM {build}\nFROM {base}\nCOPY --from=0 {path} /x\nCMD [\"/x\"]\n"))
    }

    #[test]
    fn catches() {
        let rust = "rust:1.90\nRUN cargo build --release";
        assert_eq!(copied(rust, "/src/target/release/x", "scratch"), [4]);
        assert_eq!(copied(rust, "/src/target/release/x", "gcr.io/distroless/static-debian12:nonroot"), [4]);
        assert_eq!(copied("golang:1.25\nRUN CGO_ENABLED=1 go build -o /x .", "/x", "scratch"), [4]);
        assert_eq!(copied("gcc:14\nRUN gcc -O2 -o x x.c", "/x", "scratch"), [4]);
    }

    #[test]
    fn ignores() {
        let rust = "rust:1.90\nRUN cargo build --release";
        let files = format!("FROM {rust}\nFROM scratch AS files\nCOPY --from=0 /src/target/release/x /\nFROM debian\nCOPY --from=files / /\n");
        assert_eq!(lines(&RULE, &files), [0; 0], "nothing starts there");
        for (build, path, base) in [
            (rust, "/src/target/release/x", "gcr.io/distroless/cc"),
            (rust, "/src/target/release/x", "debian:12-slim"),
            (rust, "/etc/passwd", "scratch"),
            (rust, "/src/target/release/x", "scratch\nCOPY --from=0 /lib64 /lib64"),
            ("rust:1.90-alpine\nRUN cargo build --release", "/src/target/release/x", "scratch"),
            ("rust:1.90\nRUN cargo build --release --target x86_64-unknown-linux-musl", "/src/target/release/x", "scratch"),
            ("rust:1.90\nENV RUSTFLAGS='-C target-feature=+crt-static'\nRUN cargo build --release", "/src/target/release/x", "scratch"),
            ("golang:1.25\nRUN go build -o /x .", "/x", "scratch"),
            ("golang:1.25\nENV CGO_ENABLED=1\nRUN go build -ldflags '-linkmode external -extldflags -static' -o /x .", "/x", "scratch"),
            ("gcc:14\nRUN gcc -static -o x x.c", "/x", "scratch"),
            ("gcc:14\nRUN gcc -o y y.c", "/x", "scratch"),
        ] {
            assert_eq!(copied(build, path, base), [0; 0], "{build} {path} {base}");
        }
    }
}
