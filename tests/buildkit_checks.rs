//! BuildKit as a witness of its own checks: on each text of `buildkit_checks.txt` the rules tell what BuildKit told, or the file says why
//! not.

use std::collections::BTreeSet;
use std::fs;

use plimsoll::analyze;
use plimsoll::catalog::Catalog;
use plimsoll::dockerfile;
use plimsoll::options::Options;
use plimsoll::source::LineIndex;

/// A check, and which instruction it is told of.
type Told = BTreeSet<(String, usize)>;

/// The index of the instruction that holds a line.
fn instruction(text: &str, line: usize) -> usize {
    let lines = LineIndex::new(text);
    let last_line = |span: plimsoll::source::Span| lines.line(span.end.saturating_sub(1));
    dockerfile::parse(text).instructions.iter().take_while(|one| last_line(one.span) < line).count()
}

fn ours(text: &str, catalog: &Catalog) -> Told {
    let report = analyze(text, catalog, &Options::default());
    let check = |alias: &String| alias.strip_prefix("BuildKit ").map(str::to_owned);
    let told =
        report.findings.iter().filter_map(|finding| Some((finding.aliases.iter().find_map(check)?, instruction(text, finding.start_line))));
    told.collect()
}

#[test]
fn the_rules_tell_what_buildkit_tells() {
    let recorded = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/buildkit_checks.txt")).expect("a text");
    let catalog = Catalog::bundled();
    let mut checks = BTreeSet::new();
    for case in recorded.split("\n@@ ").skip(1) {
        let (head, text) = case.split_once('\n').expect("a text below");
        let (head, differs) = head.split_once(" differs: ").map_or((head, None), |(head, why)| (head, Some(why)));
        let told = head.strip_prefix("told:").expect("what was told").trim();
        let theirs: Told = told
            .split(", ")
            .filter_map(|one| one.split_once(' '))
            .map(|(line, check)| (check.to_owned(), instruction(text, line.parse().expect("a line"))))
            .collect();
        checks.extend(theirs.iter().map(|(check, _)| check.clone()));
        match differs {
            None => assert_eq!(ours(text, &catalog), theirs, "{text}"),
            Some(why) => assert_ne!(ours(text, &catalog), theirs, "no longer differs ({why}):\n{text}"),
        }
    }
    assert_eq!(checks.len(), 20, "all but CopyIgnoredFile, which needs a .dockerignore: {checks:?}");
}
