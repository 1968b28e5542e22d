//! What holds for every rule: its help page is complete and true, and its fixes do what they promise.

mod common;
mod properties;

use std::fs;
use std::path::Path;

use plimsoll::analyze;
use plimsoll::catalog::Catalog;
use plimsoll::context::ContextFile;
use plimsoll::options::Options;
use plimsoll::report::{Applicability, Edit};
use plimsoll::rules::ALL;
use plimsoll::size::read_bytes;

use properties::fixes::{edited, mends, of};

/// The help page of a rule: the doc comment of its file.
fn page(id: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/rules/{}.rs", id.replace('-', "_")));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
    lines.map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned() + "\n").collect()
}

/// The Dockerfiles below a heading, each with the files of the build context (path and size a line) and the `.dockerignore` that stand
/// before it.
fn examples(page: &str, heading: &str) -> Vec<(String, Options)> {
    let below = page.split(&format!("\n## {heading}\n")).nth(1).unwrap_or("").split("\n## ").next().unwrap_or("");
    let block =
        |text: &str, kind: &str| text.split(&format!("```{kind}\n")).nth(1).and_then(|part| part.split("```").next()).map(str::to_owned);
    let ends = below.match_indices("```dockerfile\n").map(|(at, _)| at);
    let mut before = 0;
    let each = ends.map(|at| {
        let ignore = block(&below[before..at], "dockerignore");
        let rules = |text: String| ContextFile { path: ".dockerignore".to_owned(), bytes: text.len() as u64, text: Some(text) };
        let listed = block(&below[before..at], "context").unwrap_or_default();
        let file = |line: &str| {
            let (path, size) = line.split_once(' ').expect("a path and a size");
            ContextFile { path: path.to_owned(), bytes: read_bytes(size).expect("a size"), text: None }
        };
        let options = Options { context: listed.lines().map(file).chain(ignore.map(rules)).collect(), ..Options::default() };
        before = at;
        (block(&below[at..], "dockerfile").expect("a block"), options)
    });
    each.collect()
}

#[test]
fn every_rule_has_a_page_whose_examples_are_true() {
    let catalog = Catalog::bundled();
    for rule in ALL {
        let page = page(rule.id);
        assert!(page.starts_with(&format!("# {}\n\n", rule.title())), "{}: the page begins with the rule's title", rule.id);
        let (bad, good) = (examples(&page, "Bad"), examples(&page, "Good"));
        assert!(!bad.is_empty() && !good.is_empty(), "{}: a bad and a good example", rule.id);
        for (text, options) in bad {
            let report = analyze(&text, &catalog, &options);
            assert!(!of(&report, rule.id).is_empty(), "{} does not find\n{text}", rule.id);
        }
        for (text, options) in good {
            let report = analyze(&text, &catalog, &options);
            assert!(of(&report, rule.id).is_empty(), "{} finds\n{text}", rule.id);
        }
    }
}

#[test]
fn every_file_of_a_rule_is_registered() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let mut files: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .filter_map(|entry| entry.expect("readable").file_name().to_str()?.strip_suffix(".rs").map(|name| name.replace('_', "-")))
        .filter(|name| name != "mod")
        .collect();
    files.sort();
    assert_eq!(ALL.iter().map(|rule| rule.id).collect::<Vec<_>>(), files, "in alphabetical order");
}

/// The lessons, the examples, and the bad examples of all rules, broken ones left out.
fn texts() -> Vec<(String, Options)> {
    let lessons = common::lessons_and_examples().into_iter().map(|lesson| (lesson.text, lesson.options));
    let bad = ALL.iter().flat_map(|rule| examples(&page(rule.id), "Bad"));
    lessons.chain(bad).collect()
}

#[test]
fn a_fix_mends_its_finding_and_breaks_nothing() {
    let catalog = Catalog::bundled();
    let mut tried = 0;
    for (text, options) in texts() {
        let before = analyze(&text, &catalog, &options);
        for finding in &before.findings {
            tried += usize::from(mends(&text, finding, &before, &|changed| analyze(changed, &catalog, &options)));
        }
    }
    assert!(tried >= ALL.len(), "only {tried} fixes were tried");
}

#[test]
fn safe_fixes_converge() {
    let catalog = Catalog::bundled();
    for (start, options) in texts() {
        let mut text = start.clone();
        for round in 0.. {
            let report = analyze(&text, &catalog, &options);
            let fixes = report.findings.iter().filter_map(|finding| finding.fix.as_ref());
            let edits: Vec<&Edit> = fixes.filter(|fix| fix.applicability == Applicability::Safe).flat_map(|fix| &fix.edits).collect();
            if edits.is_empty() {
                break;
            }
            assert!(round < 3, "not done after three rounds:\n{start}\nnow\n{text}");
            text = edited(&text, &edits);
        }
    }
}
