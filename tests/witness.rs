//! Other readers of Dockerfiles as witnesses: on each file of `tests/witness`, `parse-dockerfile` and
//! `dockerfile-parser` see the same instructions, stages and `--from` as we do, or their disagreement is listed here by
//! name. BuildKit is on our side in each of these.

mod properties;

use std::collections::BTreeSet;
use std::path::Path;

use plimsoll::diagnostic::Severity;
use plimsoll::dockerfile::{self, Body};
use plimsoll::source::LineIndex;

use properties::mutation::{Random, mutations, seeds, words};

/// What a reader sees in a file.
#[derive(Debug, Default, PartialEq, Eq)]
struct Seen {
    /// Keyword and first line.
    instructions: Vec<(String, usize)>,
    /// Base and name.
    stages: Vec<(String, Option<String>)>,
    /// `COPY --from`.
    copies: Vec<String>,
}

impl Seen {
    fn instruction(&mut self, keyword: &str, line: usize) {
        self.instructions.push((keyword.to_ascii_uppercase(), line));
    }

    /// Names are compared as BuildKit keeps them, in lower case, and images without quotes.
    fn stage(&mut self, base: &str, name: Option<&str>) {
        self.stages.push((base.trim_matches('"').to_owned(), name.map(str::to_lowercase)));
    }
}

fn ours(source: &str) -> Seen {
    let lines = LineIndex::new(source);
    let mut seen = Seen::default();
    for instruction in dockerfile::parse(source).instructions {
        seen.instruction(instruction.keyword.name(), lines.line(instruction.keyword_span.start));
        match instruction.body {
            Body::From(from) => seen.stage(&from.base.text, from.name.as_ref().map(|name| name.text.as_str())),
            Body::Copy(copy) => seen.copies.extend(copy.from.map(|from| from.text)),
            _ => {}
        }
    }
    seen
}

fn parse_dockerfile_sees(source: &str) -> Option<Seen> {
    use parse_dockerfile::Instruction::*;

    let lines = LineIndex::new(source);
    let mut seen = Seen::default();
    for instruction in parse_dockerfile::parse(source).ok()?.instructions {
        let (keyword, span) = match &instruction {
            Add(add) => ("ADD", &add.add.span),
            Arg(arg) => ("ARG", &arg.arg.span),
            Cmd(cmd) => ("CMD", &cmd.cmd.span),
            Copy(copy) => ("COPY", &copy.copy.span),
            Entrypoint(entrypoint) => ("ENTRYPOINT", &entrypoint.entrypoint.span),
            Env(env) => ("ENV", &env.env.span),
            Expose(expose) => ("EXPOSE", &expose.expose.span),
            From(from) => ("FROM", &from.from.span),
            Healthcheck(healthcheck) => ("HEALTHCHECK", &healthcheck.healthcheck.span),
            Label(label) => ("LABEL", &label.label.span),
            Maintainer(maintainer) => ("MAINTAINER", &maintainer.maintainer.span),
            Onbuild(onbuild) => ("ONBUILD", &onbuild.onbuild.span),
            Run(run) => ("RUN", &run.run.span),
            Shell(shell) => ("SHELL", &shell.shell.span),
            Stopsignal(stopsignal) => ("STOPSIGNAL", &stopsignal.stopsignal.span),
            User(user) => ("USER", &user.user.span),
            Volume(volume) => ("VOLUME", &volume.volume.span),
            Workdir(workdir) => ("WORKDIR", &workdir.workdir.span),
            other => panic!("a new instruction: {other:?}"),
        };
        seen.instruction(keyword, lines.line(span.start));
        match &instruction {
            From(from) => seen.stage(&from.image.value, from.as_.as_ref().map(|(_, name)| name.value.as_ref())),
            Copy(copy) => {
                let from = copy.options.iter().find(|flag| flag.name.value == "from");
                seen.copies.extend(from.and_then(|flag| flag.value.as_ref()).map(|value| value.value.clone().into_owned()));
            }
            _ => {}
        }
    }
    Some(seen)
}

fn dockerfile_parser_sees(source: &str) -> Option<Seen> {
    use dockerfile_parser::Instruction::*;

    let lines = LineIndex::new(source);
    let mut seen = Seen::default();
    for instruction in dockerfile_parser::Dockerfile::parse(source).ok()?.instructions {
        let keyword = match &instruction {
            From(_) => "FROM",
            Arg(_) => "ARG",
            Label(_) => "LABEL",
            Run(_) => "RUN",
            Entrypoint(_) => "ENTRYPOINT",
            Cmd(_) => "CMD",
            Copy(_) => "COPY",
            Env(_) => "ENV",
            Misc(misc) => misc.instruction.content.as_str(),
        };
        seen.instruction(keyword, lines.line(instruction.span().start));
        match &instruction {
            From(from) => seen.stage(&from.image.content, from.alias.as_ref().map(|alias| alias.content.as_str())),
            Copy(copy) => {
                let from = copy.flags.iter().find(|flag| flag.name.content == "from");
                seen.copies.extend(from.map(|flag| flag.value.content.clone()));
            }
            _ => {}
        }
    }
    Some(seen)
}

/// The files of `tests/witness`, by name.
fn files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/witness");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap()))
        .collect();
    files.sort();
    files
}

/// Holds a witness against us: `disagreements` lists each file it refuses or reads otherwise, and why BuildKit does not.
fn hold(witness: impl Fn(&str) -> Option<Seen>, disagreements: &[(&str, &str)]) {
    let mut found = BTreeSet::new();
    for (name, source) in files() {
        let theirs = witness(&source);
        if theirs.as_ref() != Some(&ours(&source)) {
            println!("{name}: {theirs:?}\nours: {:?}", ours(&source));
            found.insert(name);
        }
    }
    let listed: BTreeSet<_> = disagreements.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(found, listed, "files on which the witness and we disagree (left) against those listed (right)");
}

#[test]
fn buildkit_accepts_every_file_and_so_do_we() {
    let files = files();
    assert!(files.len() >= 12);
    for (name, source) in files {
        let errors: Vec<_> = dockerfile::parse(&source).diagnostics.into_iter().filter(|found| found.severity == Severity::Error).collect();
        assert_eq!(errors, [], "{name}");
    }
}

#[test]
fn parse_dockerfile_agrees() {
    hold(
        parse_dockerfile_sees,
        &[
            ("byte_order_mark", "counts the lines of the text without the mark by offsets with it"),
            ("empty_list", "refuses `[]`, which BuildKit takes for no command"),
            ("escaped_escape", "goes on after `\\\\` at the end of a line, which BuildKit does not"),
            ("heredocs_inside", "sees a heredoc only at the start of a RUN"),
            ("same_name", "refuses two stages of one name, which BuildKit only warns of"),
        ],
    );
}

#[test]
fn dockerfile_parser_agrees() {
    hold(
        dockerfile_parser_sees,
        &[
            ("blank_in_continuation", "refuses a blank line in a continuation, which BuildKit only warns of"),
            ("byte_order_mark", "refuses a byte order mark"),
            ("continuation_at_end", "refuses a continuation at the end of the file"),
            ("directives", "takes FROM with a quoted image for an instruction it does not know"),
            ("escaped_escape", "goes on after `\\\\` at the end of a line, which BuildKit does not"),
            ("forms", "splits the exec form of COPY at blanks, and then misses a quote"),
            ("heredocs", "knows no heredocs"),
            ("heredocs_inside", "knows no heredocs"),
            ("stages", "refuses several variables in one ARG"),
            ("values", "refuses an escaped blank in ENV"),
            ("windows", "knows no `escape` directive"),
        ],
    );
}

/// What the witness is known to read otherwise than BuildKit, by the lists above.
fn is_disputed(text: &str) -> bool {
    text.contains("<<") || text.contains("[]") || text.starts_with('\u{feff}') || text.contains("\\\\") || text.contains("``")
}

#[test]
fn parse_dockerfile_agrees_on_damaged_files() {
    let (seeds, words) = (seeds("parse"), words());
    let mut tried = 0;
    for data in mutations(&seeds, &words, 3000, &mut Random(0x9E37_79B9_7F4A_7C15)) {
        let Ok(text) = String::from_utf8(data) else { continue };
        let has_errors = || dockerfile::parse(&text).diagnostics.iter().any(|found| found.severity == Severity::Error);
        if is_disputed(&text) || has_errors() {
            continue;
        }
        let Some(theirs) = parse_dockerfile_sees(&text) else { continue };
        tried += 1;
        assert_eq!(theirs, ours(&text), "the witness (left) and we (right) on\n{text}");
    }
    assert!(tried > 300, "only {tried} files are accepted");
}
