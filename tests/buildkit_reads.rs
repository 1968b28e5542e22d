//! BuildKit as a witness of phase 1: on each text of `buildkit_reads.jsonl`, damaged Dockerfiles of these tests, we refuse what BuildKit
//! refuses, and read what it reads: keywords, lines, flags and words.
//!
//! Recorded with moby/buildkit at commit 73ed6825c4b7 (2026-08-21): `parser.Parse`, then `instructions.Parse`. Of 60,000 mutations these are
//! the shortest, one for each of its refusals and of the shapes that it reads. Texts with a flag that is not ASCII are left out: BuildKit
//! reads flags byte by byte, and makes other characters of them.

use plimsoll::diagnostic::Severity;
use plimsoll::dockerfile::{self, Body, CommandLine, Heredoc, Instruction, Pair, Source, Transfer, Word};
use plimsoll::source::LineIndex;
use serde_json::{Value, json};

/// An instruction as it is recorded: keyword, first and last line, flags, and what it says.
fn ours(instruction: &Instruction, lines: &LineIndex) -> Value {
    let span = instruction.span;
    let flags: Vec<String> = instruction
        .flags
        .iter()
        .map(|flag| format!("--{}", flag.name) + &flag.value.as_ref().map_or(String::new(), |value| format!("={value}")))
        .collect();
    json!([instruction.keyword.name(), lines.line(span.start), lines.line(span.end.saturating_sub(1)), flags, said(&instruction.body)])
}

fn said(body: &Body) -> Value {
    match body {
        // Only here BuildKit keeps quotes until the words are expanded.
        Body::From(from) => {
            json!([from.base.text, from.name.as_ref().map_or("", |name| &name.text), from.platform.clone().unwrap_or_default()])
        }
        Body::Run(run) => {
            let mut said = command(&run.command);
            said["heredocs"] = heredocs(run.heredocs.iter());
            said
        }
        Body::Cmd(line) | Body::Entrypoint(line) => command(line),
        Body::Shell(words) => json!(words),
        Body::Env(pairs) | Body::Label(pairs) => pairs.iter().map(|Pair { name, value }| json!([name.text, value.text])).collect(),
        Body::Arg(all) => all.iter().map(|arg| json!([arg.name.text, arg.default.as_ref().map(|default| &default.text)])).collect(),
        Body::Copy(transfer) | Body::Add(transfer) => transferred(transfer),
        Body::Expose(ports) => {
            let mut ports: Vec<&str> = ports.iter().map(|port| port.text.as_str()).collect();
            ports.sort_unstable();
            json!(ports)
        }
        Body::Volume(paths) => paths.iter().map(|path| json!(path.text)).collect(),
        Body::User(Word { text, .. })
        | Body::Workdir(Word { text, .. })
        | Body::Stopsignal(Word { text, .. })
        | Body::Maintainer(Word { text, .. }) => json!(text),
        Body::Healthcheck(None) => json!(["NONE"]),
        Body::Healthcheck(Some(CommandLine::Exec(words))) => std::iter::once("CMD").chain(words.iter().map(String::as_str)).collect(),
        Body::Healthcheck(Some(CommandLine::Shell(word))) => json!(["CMD-SHELL", word.text]),
        Body::Onbuild(kept) => json!(kept.text),
        Body::Invalid => json!(null),
    }
}

fn command(line: &CommandLine) -> Value {
    match line {
        CommandLine::Exec(words) => json!({ "exec": words }),
        CommandLine::Shell(word) => json!({ "shell": word.text }),
    }
}

fn heredocs<'a>(heredocs: impl Iterator<Item = &'a Heredoc>) -> Value {
    heredocs.map(|heredoc| json!([heredoc.name, heredoc.body])).collect()
}

fn transferred(transfer: &Transfer) -> Value {
    let paths = transfer.sources.iter().filter_map(|source| if let Source::Path(word) = source { Some(&word.text) } else { None });
    let files = transfer.sources.iter().filter_map(|source| if let Source::Heredoc(heredoc) = source { Some(heredoc) } else { None });
    json!({
        "from": transfer.from.as_ref().map_or("", |from| &from.text),
        "sources": paths.collect::<Vec<_>>(),
        "heredocs": heredocs(files),
        "destination": transfer.destination.text,
    })
}

#[test]
fn we_read_what_buildkit_reads() {
    let (mut read, mut refused) = (0, 0);
    for row in include_str!("buildkit_reads.jsonl").lines() {
        let row: Value = serde_json::from_str(row).expect("JSON");
        let text = row["text"].as_str().expect("a text");
        let file = dockerfile::parse(text);
        let errors: Vec<_> = file.diagnostics.iter().filter(|found| found.severity == Severity::Error).collect();
        if let Some(why) = row.get("refused") {
            refused += 1;
            assert!(!errors.is_empty(), "BuildKit says {why} of\n{text}");
            continue;
        }
        read += 1;
        assert!(errors.is_empty(), "{errors:?} of\n{text}");
        let lines = LineIndex::new(text);
        let ours: Value = file.instructions.iter().map(|instruction| ours(instruction, &lines)).collect();
        assert_eq!(ours, row["reads"], "we (left) and BuildKit (right) on\n{text}");
    }
    assert!(read > 50 && refused > 50, "{read} read, {refused} refused");
}
