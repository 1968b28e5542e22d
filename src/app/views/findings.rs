//! What makes the image big or is wrong: why, where, what mending it saves, and a button that does it.
//!
//! Input: the report and its text. Output: markup, mended texts, and remarks for the editor. Behind doors of `www/split.mjs`, as
//! `assumptions.rs`.

use std::cmp::Reverse;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::format;
use crate::app::hooks::editor::{Change, Remark};
use crate::app::measure::{self, Lit};
use crate::app::mending::{self, Hunk};
use crate::app::state::{Action, SizeKind, Tab};
use crate::app::views::problems::{mark, name, rank, told};
use crate::app::views::tabs::Shown;
use crate::app::views::{focus, line_link, sentence};
use crate::app::widgets::{Element, On, class_list, element, listener};
use crate::app::words::{Sentence, found, page, splits};
use crate::order;
use crate::report::{Applicability, Edit, Finding, Fix, Report, Split};

/// Below this, the verdict does not speak of what could be saved. In bytes.
const WORTH_A_NOTE: u64 = 1_000_000;
/// Findings listed at most: nobody reads more.
const MOST: usize = 100;
/// The finding that the Split panel tells more of.
const SPLIT: &str = "single-stage";
/// Says on a button that it carries out all safe fixes.
const ALL: &str = "all";

/// The panel.
#[inline(never)]
pub fn findings(shown: &Shown<'_>) -> Element {
    let report = shown.report;
    let pressing = {
        let (report, dispatch, text) = (report.clone(), shown.dispatch.clone(), shown.state.text.clone());
        Callback::from(move |event: Event| pressed(&event, &report, &text, &dispatch))
    };
    let panel = element!("div", "class" = "pl-findings", "data-pl" = "findings").on(listener(On::Click, pressing));
    let rules = element!("p", "class" = "pl-findings-rules pl-quiet").with(link("rules/index.html", found::all_rules()));
    if report.findings.is_empty() {
        let none = element!("p", "class" = "pl-tab-words", "tabindex" = "-1", "role" = "status").words(found::none());
        return panel.with(none).with(rules);
    }
    let (counts, folded) = sorted(report, shown.state.size);
    let saves = saved(report, &counts, shown.state.size);
    let safe = mending::safe(counts.iter().filter_map(|index| report.findings.get(*index))).count();
    let all = (safe > 0).then(|| {
        element!("button", "class" = "pl-button", "type" = "button", "data-fix" = ALL, "data-pl" = "fix-all").words(&found::apply_all(safe))
    });
    let summary = element!("p", "class" = "pl-findings-summary", "tabindex" = "-1", "role" = "status");
    let head = element!("div", "class" = "pl-findings-head").with(summary.words(&found::summary(counts.len(), saves))).maybe(all);
    panel
        .with(head)
        .maybe((!counts.is_empty()).then(|| rows(&counts, shown)))
        .maybe((!folded.is_empty()).then(|| {
            element!("details", "class" = "pl-findings-folded", "data-pl" = "findings-folded")
                .with(element!("summary", "class" = "pl-findings-more").words(&found::folded(folded.len(), counts.is_empty())))
                .with(rows(&folded, shown))
        }))
        .with(element!("p", "class" = "pl-findings-rules pl-quiet").words(found::undo()))
        .with(rules)
}

/// Carries out the fix whose button was pressed, or all that are safe.
#[inline(never)]
fn pressed(event: &Event, report: &Report, text: &str, dispatch: &Callback<Action>) {
    let Some(button) = event.target().map(JsCast::unchecked_into::<web_sys::Element>) else { return };
    let Some(which) = button.get_attribute("data-fix") else { return };
    let fix = || report.findings.get(which.parse::<usize>().ok()?)?.fix.as_ref();
    let action = if which == ALL {
        Some(Action::MendAll)
    } else {
        fix().and_then(|fix| mending::mended(text, [fix])).map(|text| Action::Mend(text.into()))
    };
    // The button goes with what it mends.
    focus(event, "[data-pl=findings]", "[role=status]");
    action.into_iter().for_each(|action| dispatch.emit(action));
}

/// Below the verdict: what a split would ship, and what mending could save, where that is worth a word.
#[inline(never)]
pub fn note(report: &Report, size: SizeKind, dispatch: &Callback<Action>) -> Option<Element> {
    let (mut counts, _) = sorted(report, size);
    counts.retain(|index| report.findings.get(*index).is_some_and(|finding| finding.id != SPLIT && saving(finding, size) > 0));
    let saves = saved(report, &counts, size);
    let line = |name: &str, words: &str, tab: Tab, see_words: &str| {
        element!("p", "class" = "pl-findings-note", "data-pl" = &[name, "-note"].concat())
            .words(words)
            .words(" ")
            .with(seeing(name, tab, see_words, dispatch))
    };
    let split = match &report.split {
        Some(Split::Proposal(proposal)) => {
            let ships = measure::choose_likely(&proposal.after, &proposal.after_compressed, size);
            Some(line("split", &splits::note(&format::bytes(ships)), Tab::Split, splits::see()))
        }
        _ => None,
    };
    let mending = (saves >= WORTH_A_NOTE).then(|| line("findings", &found::note(counts.len(), saves), Tab::Findings, found::see()));
    (split.is_some() || mending.is_some()).then(|| element!("div").maybe(split).maybe(mending))
}

/// A button that opens a panel.
fn seeing(name: &str, tab: Tab, words: &str, dispatch: &Callback<Action>) -> Element {
    let dispatch = dispatch.clone();
    let seeing = Callback::from(move |event: Event| see(&event, tab, &dispatch));
    let button = element!("button", "class" = "pl-link", "type" = "button", "data-pl" = &["see-", name].concat());
    button.words(words).on(listener(On::Click, seeing))
}

/// Opens a panel and goes to its tab.
#[inline(never)]
fn see(event: &Event, tab: Tab, dispatch: &Callback<Action>) {
    dispatch.emit(Action::Tab(tab));
    focus(event, ".pl-app", if tab == Tab::Split { "#tab-split" } else { "#tab-findings" });
}

/// What the editor shows of the findings that count: at a few words, not over whole instructions.
#[inline(never)]
pub fn remarks(report: &Report, text: &str, size: SizeKind) -> Vec<Remark> {
    let (mut counts, _) = sorted(report, size);
    order::sort(&mut counts);
    let lines: Vec<&str> = text.lines().collect();
    let begins: Vec<usize> = report.stages.iter().flat_map(|stage| &stage.layers).map(|layer| layer.start_line).collect();
    let change = |edit: &Edit| Change {
        start: (edit.start_line, edit.start_column),
        end: (edit.end_line, edit.end_column),
        text: edit.text.clone(),
    };
    let remark = |finding: &Finding| Remark {
        severity: name(finding.severity),
        message: found::remark(finding, size),
        start: (finding.start_line, finding.start_column),
        end: narrow_end(&lines, &begins, finding),
        fix: finding.fix.as_ref().map(|fix| (found::action(fix), fix.edits.iter().map(change).collect())),
    };
    counts.iter().filter_map(|index| report.findings.get(*index)).map(remark).collect()
}

/// Where a finding ends; of one that begins an instruction, where the keyword does. `begins` has the lines where instructions begin.
fn narrow_end(lines: &[&str], begins: &[usize], finding: &Finding) -> (usize, usize) {
    let line = lines.get(finding.start_line.saturating_sub(1)).filter(|_| begins.binary_search(&finding.start_line).is_ok());
    let parts = line.and_then(|line| line.split_at_checked(finding.start_column.saturating_sub(1)));
    match parts {
        Some((before, rest)) if before.trim().is_empty() => {
            let keyword = rest.split_whitespace().next().unwrap_or_default();
            (finding.start_line, finding.start_column + keyword.len())
        }
        _ => (finding.end_line, finding.end_column),
    }
}

/// What a finding saves, for its place in the list.
fn saving(finding: &Finding, size: SizeKind) -> u64 {
    measure::saving(finding, size).map_or(0, |saves| saves.likely)
}

/// The findings that count in the image that ships, and those that cost nothing there; each by what it saves, then by how bad it is.
fn sorted(report: &Report, size: SizeKind) -> (Vec<usize>, Vec<usize>) {
    let rank = |index: &usize| {
        let finding = report.findings.get(*index)?;
        Some((Reverse(saving(finding, size)), rank(finding.severity), finding.start_line))
    };
    let (mut counts, mut folded) = (Vec::new(), Vec::new());
    for (index, finding) in report.findings.iter().enumerate() {
        if measure::costs_nothing(finding) { &mut folded } else { &mut counts }.push(index);
    }
    order::sort_by(&mut counts, |one, other| rank(one).cmp(&rank(other)));
    order::sort_by(&mut folded, |one, other| rank(one).cmp(&rank(other)));
    (counts, folded)
}

/// What mending all of them saves at most: each is measured by itself, and two may save the same bytes. A split is no mending.
fn saved(report: &Report, findings: &[usize], size: SizeKind) -> u64 {
    let mended = findings.iter().filter_map(|index| report.findings.get(*index)).filter(|finding| finding.id != SPLIT);
    let sum = mended.map(|finding| saving(finding, size)).sum::<u64>();
    sum.min(measure::final_image(report, size).map_or(0, |image| image.likely))
}

fn rows(findings: &[usize], shown: &Shown<'_>) -> Element {
    let mut rows: Vec<Html> = Vec::new();
    for index in findings.iter().take(MOST) {
        // The same rule may find much: they are told apart by how many came before.
        let find = |index: usize| shown.report.findings.get(index);
        let Some(finding) = find(*index) else { continue };
        let before = (0..*index).filter(|other| find(*other).is_some_and(|other| other.id == finding.id)).count();
        rows.push(row(*index, finding, &[&finding.id, "-", &before.to_string()].concat(), shown).into());
    }
    let left_out = findings.len().saturating_sub(MOST);
    let more = (left_out > 0).then(|| element!("li", "class" = "pl-finding pl-quiet").words(&page::more(left_out)));
    shown.linking.on(element!("ul", "class" = "pl-findings-list")).all(rows).maybe(more)
}

fn row(index: usize, finding: &Finding, key: &str, shown: &Shown<'_>) -> Element {
    let is_at = |lit: Option<Lit>| lit.is_some_and(|lit| (lit.from..=lit.to).contains(&finding.start_line));
    let title = told(element!("h3", "class" = "pl-finding-title").with(mark(finding.severity)), finding.severity, &finding.title);
    let size = measure::saving(finding, shown.state.size).filter(|saves| saves.likely > 0).map(|saves| {
        let words = Sentence::of(&found::saves(&format::bytes(saves.likely)));
        let size = sentence(element!("p", "class" = "pl-finding-size"), &words);
        match format::range(&saves) {
            Some(range) => size.words(" ").with(element!("span", "class" = "pl-quiet").words(&range)),
            None => size,
        }
    });
    let head = element!("div", "class" = "pl-finding-head").with(title).maybe(size);
    let about = element!("div", "class" = "pl-finding-about", "data-line" = finding.start_line)
        .with(head)
        .with(element!("p", "class" = "pl-finding-message").words(&finding.message));
    let aliases =
        (!finding.aliases.is_empty()).then(|| element!("span", "class" = "pl-quiet").words(&found::also(&finding.aliases.join(", "))));
    let more = element!("p", "class" = "pl-finding-more")
        .with(line_link(shown.go_to, finding.start_line, &found::place(finding)))
        .with(link(&finding.help, found::why()))
        .maybe(aliases);
    let class = class_list("pl-finding", &[is_at(shown.lit).then_some("pl-lit")]);
    element!("li", "class" = &class, "data-lit" = is_at(shown.lit).then_some("true"), "data-pl" = "finding", "data-rule" = &finding.id)
        .key(key)
        .with(about)
        .with(more)
        .maybe(finding.fix.as_ref().map(|fix| mend(index, fix, shown)))
        .maybe(
            (finding.id == SPLIT).then(|| {
                element!("div", "class" = "pl-finding-fix").with(seeing("split-finding", Tab::Split, splits::see(), shown.dispatch))
            }),
        )
}

/// The way to a fix: its button, or for one to be looked at first the lines that change, and then a button.
fn mend(index: usize, fix: &Fix, shown: &Shown<'_>) -> Element {
    let button = |words: &str| element!("button", "class" = "pl-button", "type" = "button", "data-fix" = index).words(words);
    if fix.applicability == Applicability::Safe {
        return element!("div", "class" = "pl-finding-fix").with(button(&fix.title));
    }
    let hunks = mending::hunks(&shown.state.text, fix);
    let summary = element!("summary", "class" = "pl-button").words(&found::show(&fix.title));
    element!("details", "class" = "pl-finding-fix")
        .with(summary)
        .with(element!("p", "class" = "pl-quiet").words(found::check()))
        .all(hunks.iter().map(|hunk| change(hunk).into()).collect())
        .with(button(found::apply()))
}

/// Lines before and after.
fn change(hunk: &Hunk) -> Element {
    let line = |class: &str, sign: &str, what: &str, text: &str| {
        let sign = element!("span", "class" = "pl-change-sign", "aria-hidden" = "true").words(sign);
        element!("span", "class" = class)
            .with(sign)
            .with(element!("span", "class" = "pl-sr").words(what).words(" "))
            .words(text)
            .words("\n")
            .into()
    };
    let before = hunk.before.iter().map(|text| line("pl-change-line pl-change-before", "−", found::removed(), text)).collect();
    let after = hunk.after.iter().map(|text| line("pl-change-line pl-change-after", "+", found::added(), text)).collect();
    let label = found::hunk(&hunk.line.to_string());
    element!("pre", "class" = "pl-change", "tabindex" = "0", "role" = "group", "aria-label" = &label).all(before).all(after)
}

/// A link to a help page, beside the page: what the visitor chose here stays.
fn link(to: &str, words: &str) -> Element {
    element!("a", "class" = "pl-link", "href" = to, "hreflang" = "en", "target" = "_blank", "rel" = "noopener")
        .words(words)
        .with(element!("span", "class" = "pl-sr").words(" ").words(found::new_tab()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;

    #[test]
    fn what_saves_most_comes_first_and_what_does_not_ship_is_folded() {
        let report = sample::with_findings();
        let ids = |list: &[usize]| list.iter().map(|index| report.findings[*index].id.clone()).collect::<Vec<_>>();
        let (counts, folded) = sorted(&report, SizeKind::Unpacked);
        assert_eq!(ids(&counts), ["large", "small", "wrong", "slow"]);
        assert_eq!(ids(&folded), ["ashore"]);
        // Compressed, the smaller one is the larger.
        assert_eq!(ids(&sorted(&report, SizeKind::Pull).0)[..2], ["small", "large"]);
    }

    #[test]
    fn no_more_is_saved_than_there_is() {
        let mut report = sample::with_findings();
        let all: Vec<usize> = (0..report.findings.len()).collect();
        assert_eq!(saved(&report, &all, SizeKind::Unpacked), 110_000_000);
        report.final_image.as_mut().expect("ships").unpacked_bytes.likely = 7;
        assert_eq!(saved(&report, &all, SizeKind::Unpacked), 7);
    }

    #[test]
    fn the_editor_marks_a_keyword_or_a_few_words_and_nothing_that_costs_nothing() {
        let report = sample::with_findings();
        let text = report.stages[0].layers.iter().map(|layer| layer.text.clone() + "\n").collect::<String>();
        let places: Vec<_> = remarks(&report, &text, SizeKind::Unpacked).into_iter().map(|remark| (remark.start, remark.end)).collect();
        assert_eq!(places, [((2, 1), (2, 4)), ((2, 5), (2, 12)), ((3, 1), (3, 4)), ((3, 5), (3, 12))]);
    }
}
