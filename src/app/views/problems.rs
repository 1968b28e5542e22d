//! What is wrong with the text, each with the way to its line.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::widgets::class_list;
use crate::app::words::{self, fixed};
use crate::order;
use crate::report::{Diagnostic, Report, Severity};

/// Rows shown at most: nobody reads more, and the first ones are the cause of many others.
const MOST: usize = 100;

/// Properties of [`Problems`].
#[derive(Clone, PartialEq, Properties)]
pub struct ProblemsProps {
    /// The report.
    pub report: Rc<Report>,
    /// Goes to a line of the text.
    pub go_to: Callback<usize>,
}

/// The list; nothing where nothing is wrong.
#[component]
pub fn Problems(props: &ProblemsProps) -> Html {
    let diagnostics = &props.report.diagnostics;
    if diagnostics.is_empty() {
        return html! {};
    }
    let mut shown: Vec<&Diagnostic> = diagnostics.iter().collect();
    order::sort_by(&mut shown, |one, other| rank(one.severity).cmp(&rank(other.severity)));
    let left_out = shown.len().saturating_sub(MOST);
    html! {
        <section class="pl-problems" aria-label={fixed::PROBLEMS} data-pl="problems">
            <ul class="pl-problems-list">
                { for shown.into_iter().take(MOST).map(|one| problem(one, &props.go_to)) }
            </ul>
            if left_out > 0 {
                <p class="pl-problems-more">{ words::more_problems(left_out) }</p>
            }
        </section>
    }
}

fn problem(one: &Diagnostic, go_to: &Callback<usize>) -> Html {
    let line = one.start_line;
    let class = match one.severity {
        Severity::Error => "pl-problem-error",
        Severity::Warning => "pl-problem-warning",
        Severity::Info => "pl-problem-info",
    };
    html! {
        <li class={class_list("pl-problem", &[Some(class)])}>
            <svg class="pl-problem-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d={shape(one.severity)} /></svg>
            <p class="pl-problem-message"><span class="pl-sr">{ words::severity(one.severity) }{ ": " }</span>{ one.message.clone() }</p>
            <button class="pl-link" type="button" onclick={go_to.reform(move |_| line)}>{ words::line_link(line) }</button>
        </li>
    }
}

/// The worst first; the order of the text within.
fn rank(severity: Severity) -> u8 {
    match severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Info => 2,
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
