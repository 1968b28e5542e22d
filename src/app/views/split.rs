//! The file in two stages: what it would ship, line by line with the reasons, and a button that takes it over; or why there is none.
//!
//! Input: the report and its text. Output: markup. Behind doors of `www/split.mjs`, as `assumptions.rs`.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::format;
use crate::app::state::{Action, SizeKind};
use crate::app::views::tabs::Shown;
use crate::app::widgets::{Element, On, class_list, element, listener};
use crate::app::words::{self, splits};
use crate::report::{Estimate, Split, SplitProposal, SplitStep};

/// The panel.
#[inline(never)]
pub fn split(shown: &Shown<'_>) -> Element {
    let panel = element!("div", "class" = "pl-split", "data-pl" = "split", "tabindex" = "-1");
    let words = |words: &str| element!("p", "class" = "pl-tab-words", "tabindex" = "-1", "role" = "status").words(words);
    match &shown.report.split {
        Some(Split::Proposal(proposal)) => proposed(panel, proposal, shown),
        Some(Split::NoGain { no_gain_because }) => panel.with(words(&splits::none_because(no_gain_because))),
        None => panel.with(words(splits::none(shown.report.stages.len()))),
    }
}

fn proposed(panel: Element, proposal: &SplitProposal, shown: &Shown<'_>) -> Element {
    let taking = {
        let (dispatch, text) = (shown.dispatch.clone(), proposal.dockerfile.clone());
        Callback::from(move |event: Event| take(&event, &text, &dispatch))
    };
    let button = element!("button", "class" = "pl-button", "type" = "button", "data-pl" = "take-split").words(splits::TAKE);
    let head = element!("div", "class" = "pl-findings-head")
        .with(element!("p", "class" = "pl-findings-summary", "role" = "status").words(&proposal.summary))
        .with(button.on(listener(On::Click, taking)));
    let sizes = [
        (SizeKind::Unpacked, proposal.before.likely, proposal.after.likely),
        (SizeKind::Pull, proposal.before_compressed.likely, proposal.after_compressed.likely),
        (SizeKind::DiskUsage, both(&proposal.before, &proposal.before_compressed), both(&proposal.after, &proposal.after_compressed)),
    ];
    let sizes = sizes.into_iter().map(|(kind, before, after)| {
        element!("li")
            .words(words::size_kind(kind))
            .words(": ")
            .words(&format::bytes(before))
            .words(" → ")
            .with(element!("strong").words(&format::bytes(after)))
            .into()
    });
    let lines = compared(&shown.state.text, &proposal.dockerfile).into_iter().map(|line| row(&line, proposal).into());
    panel
        .with(head)
        .with(element!("ul", "class" = "pl-split-sizes", "aria-label" = splits::SHIPS).all(sizes.collect()))
        .with(element!("ol", "class" = "pl-split-lines", "aria-label" = splits::FILE, "tabindex" = "0").all(lines.collect()))
        .with(element!("p", "class" = "pl-findings-rules pl-quiet").words(splits::UNDO))
}

/// Puts the proposal in the place of the text, as one step that the editor can take back.
#[inline(never)]
fn take(event: &Event, text: &str, dispatch: &Callback<Action>) {
    // The button goes with the proposal.
    let button = event.target().map(JsCast::unchecked_into::<web_sys::Element>);
    if let Some(panel) = button.and_then(|button| button.closest("[data-pl=split]").ok()?) {
        let _ = panel.unchecked_into::<web_sys::HtmlElement>().focus();
    }
    dispatch.emit(Action::Mend(text.into()));
}

fn both(unpacked: &Estimate, compressed: &Estimate) -> u64 {
    unpacked.likely.saturating_add(compressed.likely)
}

/// A line of either text.
#[derive(Debug, PartialEq, Eq)]
enum Line<'t> {
    /// In both, and where in the new one.
    Kept(usize, &'t str),
    /// Only in the new one.
    Added(usize, &'t str),
    /// No longer at its place.
    Removed(&'t str),
}

/// The lines of two texts of which the second has the first one's, in about their order, and more.
fn compared<'t>(old: &'t str, new: &'t str) -> Vec<Line<'t>> {
    let old: Vec<&str> = old.lines().collect();
    let mut at = 0;
    let mut lines = Vec::new();
    for (number, line) in new.lines().enumerate() {
        // Blank lines are alike: one found further down would skip what is between.
        let rest = old.get(at..).unwrap_or_default();
        let found = if line.trim().is_empty() {
            Some(0).filter(|_| rest.first() == Some(&line))
        } else {
            rest.iter().position(|other| *other == line)
        };
        match found {
            Some(ahead) => {
                // What goes stands before what comes in its place.
                let added = lines.iter().rev().take_while(|line| matches!(line, Line::Added(..))).count();
                let gone = rest.iter().take(ahead).filter(|line| !line.trim().is_empty()).map(|line| Line::Removed(line));
                lines.splice(lines.len() - added..lines.len() - added, gone);
                lines.push(Line::Kept(number + 1, line));
                at += ahead + 1;
            }
            None => lines.push(Line::Added(number + 1, line)),
        }
    }
    lines.extend(old.get(at..).unwrap_or_default().iter().filter(|line| !line.trim().is_empty()).map(|line| Line::Removed(line)));
    lines
}

fn row(line: &Line<'_>, proposal: &SplitProposal) -> Element {
    let (class, sign, said, number, text) = match line {
        Line::Kept(number, text) => ("pl-split-line", " ", "", Some(*number), *text),
        Line::Added(number, text) => ("pl-split-line pl-change-after", "+", splits::ADDED, Some(*number), *text),
        Line::Removed(text) => ("pl-split-line pl-change-before", "−", splits::REMOVED, None, *text),
    };
    let reasons = proposal.steps.iter().filter(|step| Some(step.line) == number);
    let reason = |step: &SplitStep| {
        let class = class_list("pl-split-reason", &[step.check.then_some("pl-split-check")]);
        element!("p", "class" = &class).words(if step.check { splits::CHECK } else { "" }).words(&step.reason).into()
    };
    let reasons: Vec<Html> = reasons.map(reason).collect();
    let sign = element!("span", "class" = "pl-change-sign", "aria-hidden" = "true").words(sign);
    let code = element!("code").with(element!("span", "class" = "pl-sr").words(said)).words(text);
    element!("li", "class" = class).with(sign).with(code).all(reasons)
}

#[cfg(test)]
mod tests {
    use super::Line::{Added, Kept, Removed};
    use super::*;

    #[test]
    fn what_moves_is_removed_and_added() {
        let (old, new) = ("FROM a\nEXPOSE 1\nRUN b\n\nCMD c\n", "FROM a AS build\nRUN b\n\nFROM d\nEXPOSE 1\nCMD c\n");
        let lines = compared(old, new);
        let expected = [
            Removed("FROM a"),
            Removed("EXPOSE 1"),
            Added(1, "FROM a AS build"),
            Kept(2, "RUN b"),
            Kept(3, ""),
            Added(4, "FROM d"),
            Added(5, "EXPOSE 1"),
            Kept(6, "CMD c"),
        ];
        assert_eq!(lines, expected);
    }
}
