//! # The program ships with its debug symbols
//!
//! A Go program holds tables for debuggers that are a quarter to a third of it. Panics and stack traces do not need them.
//! `-ldflags="-s -w"` leaves them out: `-s` the symbol table, `-w` the debug information.
//!
//! A Rust program that cargo builds for release still holds its symbol table. `strip = true` in the profile of `Cargo.toml`, or the variable
//! `CARGO_PROFILE_RELEASE_STRIP=true`, leaves it out; back traces then show addresses and no names. Of Rust it is told where `Cargo.toml` is
//! known: drop the project's folder on the page, or give it with `--context`.
//!
//! The same holds for C and C++ where the GNU build system is used: `configure` compiles with `-g -O2` unless `CFLAGS` and `CXXFLAGS` say
//! otherwise. `make install-strip` in the place of `make install`, or `strip` on the program, takes the debug information out.
//!
//! ## Bad
//! ```dockerfile
//! FROM golang:1.24 AS build
//! WORKDIR /src
//! COPY . .
//! RUN CGO_ENABLED=0 go build -o /server .
//!
//! FROM scratch
//! COPY --from=build /server /server
//! CMD ["/server"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM golang:1.24 AS build
//! WORKDIR /src
//! COPY . .
//! RUN CGO_ENABLED=0 go build -ldflags="-s -w" -o /server .
//!
//! FROM scratch
//! COPY --from=build /server /server
//! CMD ["/server"]
//! ```

use crate::steps::command::{Arg, Command};
use super::engine::edits::insert;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use super::engine::saving::saving;
use crate::steps::subject::{Step, Subject, WORTH_TELLING};
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "debug-symbols-kept",
    topic: Topic::Size,
    severity: Severity::Info,
    aliases: &[],
    url: Some("https://pkg.go.dev/cmd/link"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    check_cargo(subject, found);
    check_autotools(subject, found);
    for step in subject.steps() {
        let edits: Vec<Edit> = step.commands.iter().filter_map(edit).collect();
        if edits.is_empty() {
            continue;
        }
        let fix = Fix { title: rule::fix_add_option("-ldflags=\"-s -w\""), applicability: Applicability::Review, edits };
        // A program that does not ship, or is stripped later, may keep them.
        if saving(subject, &fix).is_some_and(|saves| saves.unpacked.likely() >= WORTH_TELLING) {
            found.push(Found {
                span: step.instruction.span,
                // It is built in one stage and ships in another.
                stage: None,
                message: rule::debug_symbols_kept_message().to_owned(),
                fix: Some(fix),
            });
        }
    }
}

/// The variable that tells cargo to leave the symbols out.
const STRIP: &str = "CARGO_PROFILE_RELEASE_STRIP";

/// The same of programs that cargo builds, where the manifest is known and says nothing of it.
fn check_cargo(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let context = &subject.options.context;
    let is_open = |path: &str| !context.file(path).is_some_and(|file| file.text.as_ref().is_none_or(|text| text.contains("strip")));
    let is_known = context.file("Cargo.toml").is_some_and(|file| file.text.is_some());
    let is_stripped = subject.steps().any(|step| step.commands.iter().any(|command| command.program.ends_with("strip")));
    let is_told = is_stripped || [STRIP, "RUSTFLAGS", "strip="].iter().any(|word| subject.source.contains(word));
    if !is_known || is_told || !["Cargo.toml", ".cargo/config.toml", ".cargo/config"].iter().all(|path| is_open(path)) {
        return;
    }
    for stage in 0..subject.graph.stages.len() {
        let mut of_cargo = subject.of_stage(stage).iter().filter(|step| step.commands.iter().any(|command| command.program == "cargo"));
        let Some(first) = of_cargo.next() else { continue };
        let line_end = if first.instruction.span.of(subject.source).contains("\r\n") { "\r\n" } else { "\n" };
        let fix = Fix {
            title: rule::debug_symbols_kept_fix(STRIP),
            applicability: Applicability::Review,
            // Before all that cargo does here: what it compiled with other settings it compiles anew.
            edits: vec![insert(first.instruction.span.start, format!("ENV {STRIP}=true{line_end}"))],
        };
        if saving(subject, &fix).is_some_and(|saves| saves.unpacked.likely() >= WORTH_TELLING) {
            let message = rule::debug_symbols_kept_cargo().to_owned();
            found.push(Found { span: first.instruction.span, stage: None, message, fix: Some(fix) });
        }
    }
}

/// The same of what `configure` and `make` build, where it is one that Autoconf makes (its manual, "C Compiler": `-g -O2`).
fn check_autotools(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let flags = ["CFLAGS", "CXXFLAGS", "LDFLAGS", "strip", "debug"];
    if flags.iter().any(|word| subject.source.contains(word)) {
        return;
    }
    let crosses = |stage: usize| {
        let mut crossings = subject.built.crossings.iter().filter(|crossing| subject.ships(crossing.to) && !crossing.mount);
        crossings.any(|crossing| crossing.from == Some(stage))
    };
    for stage in 0..subject.graph.stages.len() {
        let runs = |step: &Step<'_>, programs: &[&str]| step.commands.iter().any(|command| programs.contains(&command.program.as_str()));
        let is_install = |command: &Command| command.program == "make" && command.args.iter().any(|arg| arg.text == "install");
        let installs = || subject.of_stage(stage).iter().any(|step| step.commands.iter().any(is_install));
        let from_autoconf = subject.of_stage(stage).iter().skip_while(|step| !runs(step, &["autoreconf", "autoconf", "autogen.sh"]));
        let mut configures = from_autoconf.filter(|step| runs(step, &["configure"]));
        let makes = subject.of_stage(stage).iter().any(|step| runs(step, &["make"]));
        let Some(step) = configures.next().filter(|_| makes) else { continue };
        if (subject.ships(stage) && subject.starts_a_program() && installs()) || crosses(stage) {
            let message = rule::debug_symbols_kept_autotools().to_owned();
            found.push(Found { span: step.instruction.span, stage: None, message, fix: None });
        }
    }
}

fn edit(command: &Command) -> Option<Edit> {
    let verb = command.args.first().filter(|verb| command.program == "go" && matches!(verb.text.as_str(), "build" | "install"))?;
    // Who tells the compiler what to do may want to debug what it makes.
    let is_told = |arg: &Arg| ["ldflags", "gcflags"].iter().any(|flag| arg.text.trim_start_matches('-').starts_with(flag));
    let says = command.args.iter().any(is_told);
    (!says).then_some(insert(verb.span?.end, " -ldflags=\"-s -w\""))
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{findings_with, fixed, lines, lines_with};
    use super::RULE;
    use crate::context::ContextFile;
    use crate::options::Options;

    const SHIPPED: &str = "FROM golang:1.24 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /x .\nFROM scratch\nCOPY --from=build /x /x\n";

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, SHIPPED), [4]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM golang:1.24 AS build\nCOPY . .\nRUN go build -ldflags '-s -w' -o /x .\nFROM scratch\nCOPY --from=build /x /x\n",
            "FROM golang:1.24 AS build\nCOPY . .\nARG F\nRUN go build -ldflags=\"$F\" -o /x .\nFROM scratch\nCOPY --from=build /x /x\n",
            "FROM golang:1.24 AS build\nCOPY . .\nRUN go build -o /x .\nFROM scratch\nCOPY a.txt /\n",
            "FROM golang:1.24 AS build\nCOPY . .\nARG F\nRUN go build -gcflags=\"$F\" -o /x .\nFROM scratch\nCOPY --from=build /x /x\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, SHIPPED), SHIPPED.replace("go build", "go build -ldflags=\"-s -w\""));
    }

    const RUST: &str = "FROM rust:1.84 AS build\nWORKDIR /a\nCOPY . .\nRUN cargo build --release\nFROM debian:12\nCOPY --from=build /a/target/release/x /x\n";

    fn with_manifest(text: &str) -> Options {
        let file = ContextFile { path: "Cargo.toml".to_owned(), bytes: 1, text: Some(text.to_owned()) };
        Options { context: [file].into_iter().collect(), ..Options::default() }
    }

    #[test]
    fn programs_of_cargo_are_told_where_the_manifest_is_known() {
        let plain = with_manifest("[package]\nname = \"x\"\n[profile.release]\nlto = true\n");
        let findings = findings_with(&RULE, RUST, &plain);
        let [finding] = findings.as_slice() else { panic!("{findings:?}") };
        let fix = finding.found.fix.as_ref().expect("a fix");
        let mended = super::super::apply(RUST, &fix.edits);
        assert_eq!(mended, RUST.replace("RUN", "ENV CARGO_PROFILE_RELEASE_STRIP=true\nRUN"));
        assert_eq!(lines_with(&RULE, &mended, &plain), [0; 0]);
        assert_eq!(lines_with(&RULE, RUST, &with_manifest("[profile.release]\nstrip = true\n")), [0; 0]);
        assert_eq!(lines_with(&RULE, &RUST.replace("--release", "--release && strip target/release/x"), &plain), [0; 0]);
        assert_eq!(lines(&RULE, RUST), [0; 0]);
    }

    #[test]
    fn programs_of_configure() {
        let build = "FROM gcc:14 AS build\nWORKDIR /src\nRUN autoreconf -fi && ./configure && make && make install\n";
        let shipped = format!("{build}FROM debian:12\nCOPY --from=build /usr/local /usr/local\nCMD [\"x\"]\n");
        assert_eq!(lines(&RULE, &shipped), [3]);
        assert_eq!(lines(&RULE, &format!("{build}CMD [\"x\"]\n")), [3]);
        for text in [
            shipped.replace("make install", "make install-strip"),
            shipped.replace("./configure", "./configure CFLAGS=-O2"),
            shipped.replace("autoreconf -fi && ", ""),
            shipped.replace("COPY --from=build /usr/local /usr/local\n", ""),
            build.to_owned(),
        ] {
            assert_eq!(lines(&RULE, &text), [0; 0], "{text}");
        }
    }
}
