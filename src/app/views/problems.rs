//! What is wrong with the text, each with the way to its line.

use yew::prelude::*;

use crate::app::views::line_link;
use crate::app::widgets::svg::picture;
use crate::app::widgets::{Element, class_list, element};
use crate::app::words::{self, page};
use crate::report::{Diagnostic, Report, Severity};

/// Rows shown at most: nobody reads more, and the first ones are the cause of many others.
const MOST: usize = 100;

/// The list; nothing where nothing is wrong. `go_to` goes to a line of the text.
pub fn problems(report: &Report, go_to: &Callback<usize>) -> Option<Element> {
    let diagnostics = &report.diagnostics;
    if diagnostics.is_empty() {
        return None;
    }
    let of = |severity: Severity| diagnostics.iter().filter(move |one| one.severity == severity);
    let worst_first = of(Severity::Error).chain(of(Severity::Warning)).chain(of(Severity::Info));
    let rows = worst_first.take(MOST).map(|one| problem(one, go_to).into());
    let left_out = diagnostics.len().saturating_sub(MOST);
    let more = (left_out > 0).then(|| element!("p", "class" = "pl-problems-more").words(&page::more(left_out)));
    let section = element!("section", "class" = "pl-problems", "aria-label" = page::problems(), "data-pl" = "problems")
        .with(element!("ul", "class" = "pl-problems-list").all(rows.collect()))
        .maybe(more);
    Some(section)
}

fn problem(one: &Diagnostic, go_to: &Callback<usize>) -> Element {
    element!("li", "class" = "pl-problem")
        .with(mark(one.severity))
        .with(told(element!("p", "class" = "pl-problem-message"), one.severity, &one.message))
        .with(line_link(go_to, one.start_line, &words::line_link(one.start_line)))
}

/// The mark of a severity, for a list in which its name is told to who cannot see it.
pub fn mark(severity: Severity) -> Element {
    picture(&class_list("pl-problem-mark", &[Some(name(severity))]), "0 0 12 12").with(element!("path", "d" = shape(severity)))
}

/// Adds what the report says of something, after how bad it is for who does not see the mark.
pub fn told(within: Element, severity: Severity, message: &str) -> Element {
    let severity = element!("span", "class" = "pl-sr").words(words::severity(severity)).words(": ");
    within.with(severity).with(element!("span").words(message))
}

/// The worst first.
pub fn rank(severity: Severity) -> u8 {
    match severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Info => 2,
    }
}

/// A severity for the editor and for style sheets.
pub fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

/// A lozenge, a triangle, a disc: told apart without colour, and the same as in the editor's gutter.
fn shape(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "M6 0L12 6L6 12L0 6Z",
        Severity::Warning => "M6 0.5L12 11.5H0Z",
        Severity::Info => "M6 1a5 5 0 1 0 0.01 0Z",
    }
}
