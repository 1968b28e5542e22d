//! What holds for every proposal to split a file: it builds, starts what the file started, ships less, and is split.

mod properties;

use std::fs;
use std::path::Path;

use expect_test::expect_file;
use plimsoll::analyze;
use plimsoll::catalog::Catalog;
use plimsoll::options::Options;
use plimsoll::report::{Split, SplitStep};

use properties::split::proposal_holds;
use properties::{errors, ships};

/// The files of `tests/splits`, by name: stages of all ecosystems that have a recipe, and (`no-…`) such as cannot be split; or those of
/// `tests/joins`: files of several stages.
fn files(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "Dockerfile"))
        .map(|path| (path.file_stem().expect("a name").to_string_lossy().into_owned(), fs::read_to_string(&path).expect("text")))
        .collect();
    files.sort();
    files
}

fn told(steps: &[SplitStep]) -> String {
    steps.iter().map(|step| format!("line {}: {}{}\n", step.line, if step.check { "to check: " } else { "" }, step.reason)).collect()
}

#[test]
fn each_file_is_joined_as_recorded_and_ships_what_the_verdict_compares_with() {
    let catalog = Catalog::bundled();
    let files = files("tests/joins");
    assert!(files.len() > 4);
    for (name, text) in files {
        let before = analyze(&text, &catalog, &Options::default());
        assert_eq!(errors(&before), 0, "{name}");
        let single = before.single_stage.expect("several stages");
        assert_eq!(single.dockerfile.is_none(), name.starts_with("no-"), "{name}");
        let Some(joined) = single.dockerfile else { continue };
        let after = analyze(&joined, &catalog, &Options::default());
        assert_eq!(errors(&after), 0, "{name}: {:?}\n{joined}", after.diagnostics);
        let (compared, ships) = (single.unpacked_bytes.likely as f64, ships(&after) as f64);
        let is_as_compared = (ships / compared - 1.0).abs() < 0.02 || (ships > compared && joined.contains("cp -a"));
        assert!(
            is_as_compared || single.steps.iter().any(|step| step.check),
            "{name}: {ships} in one stage, compared with {compared}\n{joined}"
        );
        assert!(analyze(&joined, &catalog, &Options::default()).single_stage.is_none_or(|single| single.dockerfile.is_none()), "{name}");
        expect_file![format!("{}/tests/joins/{name}.txt", env!("CARGO_MANIFEST_DIR"))]
            .assert_eq(&format!("{joined}\n{}", told(&single.steps)));
    }
}

#[test]
fn each_file_is_split_as_recorded() {
    let catalog = Catalog::bundled();
    for (name, text) in files("tests/splits") {
        let report = analyze(&text, &catalog, &Options::default());
        let split = report.split.expect("a recipe is for each of these");
        assert_eq!(matches!(split, Split::NoGain { .. }), name.starts_with("no-"), "{name}: {split:?}");
        let told = match split {
            Split::NoGain { no_gain_because } => no_gain_because + "\n",
            Split::Proposal(split) => {
                let steps = told(&split.steps);
                let smaller: String = split.alternatives.iter().map(|one| format!("or on {}: {}\n", one.base, one.caveat)).collect();
                format!("{}\n\n{}\n{steps}{smaller}", split.summary, split.dockerfile)
            }
        };
        expect_file![format!("{}/tests/splits/{name}.txt", env!("CARGO_MANIFEST_DIR"))].assert_eq(&told);
    }
}

#[test]
fn a_proposal_builds_ships_less_and_is_not_split_again() {
    let catalog = Catalog::bundled();
    let mut tried = 0;
    for (name, text) in files("tests/splits") {
        for text in [text.clone(), text.replace('\n', "\r\n")] {
            let before = analyze(&text, &catalog, &Options::default());
            let Some(Split::Proposal(split)) = &before.split else { continue };
            let dockerfile = &split.dockerfile;
            tried += 1;
            proposal_holds(&name, &before, split, &|text| analyze(text, &catalog, &Options::default()));
            let count = |text: &str, keyword: &str| text.lines().filter(|line| line.starts_with(keyword)).count();
            for keyword in ["EXPOSE", "HEALTHCHECK", "LABEL"] {
                assert_eq!(count(&text, keyword), count(dockerfile, keyword), "{name}: each {keyword} is there once");
            }
            for keyword in ["CMD", "ENTRYPOINT"] {
                assert!(
                    count(&text, "CMD") + count(&text, "ENTRYPOINT") >= count(dockerfile, keyword),
                    "{name}: no {keyword} is there twice"
                );
            }
            let starts = |text: &str| count(text, "CMD") + count(text, "ENTRYPOINT") > 0;
            assert_eq!(starts(&text), starts(dockerfile), "{name}: what started something still does");
        }
    }
    assert!(tried >= 24, "only {tried} proposals");
}

#[test]
fn line_ends_change_nothing_else_in_a_proposal() {
    let catalog = Catalog::bundled();
    let proposed = |text: &str| match analyze(text, &catalog, &Options::default()).split {
        Some(Split::Proposal(split)) => split.dockerfile,
        _ => String::new(),
    };
    for (name, text) in files("tests/splits").into_iter().chain([("a blank line".to_owned(), BLANK_ABOVE_WHAT_MOVES.to_owned())]) {
        assert_eq!(proposed(&text.replace('\n', "\r\n")), proposed(&text).replace('\n', "\r\n"), "{name}");
    }
}

/// What stands below the blank line goes to the stage that ships, and the blank line to neither.
const BLANK_ABOVE_WHAT_MOVES: &str =
    "FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN go build -o /server ./cmd/server\n\nEXPOSE 8080\n\nCMD [\"/server\"]\n";
