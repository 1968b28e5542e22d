use yew::{AttrValue, LocalServerRenderer};

use super::*;
use crate::app::hooks::linking::use_linking;
use crate::app::measure::{Lit, SharedReport};
use crate::app::state::{AppState, Folds, Theme};
use crate::catalog::Catalog;
use crate::options::Options;

#[derive(Clone, PartialEq, Properties)]
struct PanelProps {
    text: AttrValue,
    folds: Folds,
    pinned: Option<usize>,
}

#[component]
fn Panel(props: &PanelProps) -> Html {
    let dispatch = Callback::noop();
    let linking = use_linking(&dispatch);
    let state = AppState { folds: props.folds.clone().into(), ..AppState::new((&*props.text).into(), None, Theme::Auto) };
    let report = outcome::report_of(&state, &state.text);
    let pinned = props.pinned.and_then(|line| Lit::at(&report, line));
    let report = SharedReport(report);
    read(&Shown { report: &report, state: &state, lit: pinned, pinned, linking: &linking, go_to: &Callback::noop(), dispatch: &dispatch })
        .into()
}

fn drawn_with(text: &str, folds: Folds, pinned: Option<usize>) -> String {
    let props = PanelProps { text: text.to_owned().into(), folds, pinned };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let drawing = LocalServerRenderer::<Panel>::with_props(props).hydratable(false).render();
    tokio::task::LocalSet::new().block_on(&runtime, drawing).replace('\u{a0}', " ")
}

fn drawn(text: &str) -> String {
    drawn_with(text, Folds::default(), None)
}

fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}

#[test]
fn a_small_file_is_open_and_tells_words_programs_and_effects() {
    let html = drawn("ARG V=3.20\nFROM alpine:$V AS build\nRUN apk add --no-cache git && rm -rf /x\nCMD [\"sh\"]\n");
    for told in
        ["alpine:$V", "is read as", "alpine:3.20", "Before the first FROM", "apk add --no-cache git", "(apk: git)", "It is the target"]
    {
        assert!(html.contains(told), "{told}: {html}");
    }
    assert_eq!((count(&html, "data-pl=\"read-program\""), count(&html, "aria-expanded=\"false\"")), (2, 0));
    assert!(html.contains("It makes no layer"), "CMD");
}

#[test]
fn a_longer_file_is_closed_but_where_it_would_stop() {
    let text = format!("FROM alpine\n{}RNU x\n", "RUN touch /a\n".repeat(20));
    let html = drawn(&text);
    assert_eq!((count(&html, "data-pl=\"read-row\""), count(&html, "pl-read-details")), (22, 1));
    assert!(html.contains("not read"));
    let opened = drawn_with(&text, Folds { all: Some(true), turned: Vec::new() }, None);
    assert_eq!(count(&opened, "pl-read-details"), 22);
}

#[test]
fn of_a_very_long_file_only_the_first_rows_of_what_ships_are_drawn() {
    let stage = |name: &str| format!("FROM alpine AS {name}\n{}", "RUN true\n".repeat(1000));
    let text = [stage("a"), stage("b")].concat();
    let html = drawn(&text);
    assert_eq!(count(&html, "data-pl=\"read-row\""), MOST_ROWS);
    assert!(html.contains("Show all 1,001 instructions") && !html.contains("Open all"));
    let all = drawn_with(&text, Folds { all: None, turned: vec![Fold::Rest(1)] }, None);
    assert_eq!(count(&all, "data-pl=\"read-row\""), 1001);
    let many = "FROM scratch\n".repeat(80);
    assert_eq!(count(&drawn(&many), "data-pl=\"read-stage\""), MOST_STAGES);
}

#[test]
fn why_a_stage_is_built_is_told() {
    let html = drawn("FROM alpine AS a\nFROM alpine AS lint\nFROM a AS b\nFROM scratch\nCOPY --from=b /etc /etc\n");
    for told in [
        "as stage 2 (b) is built on it",
        "BuildKit does not build it",
        "as line 5 takes from it",
        "It goes on where stage 0 (a) ends",
        "scratch is no image",
    ] {
        assert!(html.contains(told), "{told}");
    }
}

#[test]
fn a_pinned_line_is_lit_and_pressed() {
    let html = drawn_with("FROM alpine\nRUN true\n", Folds::default(), Some(2));
    assert_eq!((count(&html, "data-lit=\"true\""), count(&html, "aria-pressed=\"true\"")), (1, 1));
}

#[test]
fn what_has_no_instruction_is_told_above() {
    assert!(!drawn("FROM alpine\n").contains("About the whole text"));
    let html = drawn("# plimsoll: size=much\n\nFROM alpine\n");
    assert!(html.contains("About the whole text"), "{html}");
}

#[test]
fn all_of_it_as_text() {
    let source =
        "ARG V=3.20\nFROM alpine:$V AS build\nRUN <<EOF\nmkdir /a\n./mine $X\nEOF\nFROM scratch\nCOPY --from=build /a /b\nENV A=$NO\n";
    let (catalog, options) = (Catalog::bundled(), Options::default());
    let told = text::text(&crate::analyze(source, &catalog, &options), &crate::read(source, &catalog, &options), source);
    for line in [
        "  1 ARG",
        "    build argument: V=3.20",
        "Stage 0: build",
        "    image or stage: alpine:$V is read as alpine:3.20",
        "  3–6 RUN",
        "    $ mkdir /a",
        "      + /a",
        "    destination: /b",
        "    variable: A=$NO is read as (empty) ($NO: no value here)",
    ] {
        assert!(told.lines().any(|one| one == line), "{line}\n{told}");
    }
    assert!(told.contains("[not known]") && told.ends_with(&format!("\n----\n{source}")));
}
