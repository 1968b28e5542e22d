//! # A blank line stands inside an instruction
//!
//! An instruction that goes on over several lines passes over blank lines. BuildKit warns of them, and will refuse them one day: a blank
//! line looks like the end of the instruction. A comment line may stay.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine
//! RUN touch /a && \
//!
//!     touch /b
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine
//! RUN touch /a && \
//!     # then the other
//!     touch /b
//! ```

use super::engine::checks::url;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Instruction, Source};
use crate::language::words::rule;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    id: "no-empty-continuation",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &["BuildKit NoEmptyContinuation"],
    url: url!("no-empty-continuation"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for instruction in &subject.dockerfile.instructions {
        let blank = blank_lines(subject.source, instruction);
        let Some(first) = blank.first() else { continue };
        found.push(Found {
            span: *first,
            stage: None,
            message: rule::no_empty_continuation_message().to_owned(),
            fix: Some(Fix {
                title: rule::no_empty_continuation_fix().to_owned(),
                applicability: Applicability::Safe,
                edits: blank.into_iter().map(|span| Edit { span, text: String::new() }).collect(),
            }),
        });
    }
}

/// The blank lines of an instruction, those in heredocs left out.
fn blank_lines(source: &str, instruction: &Instruction) -> Vec<Span> {
    let end = heredocs_start(&instruction.body).unwrap_or(instruction.span.end);
    let mut at = instruction.span.start;
    let lines = Span::new(at, end).of(source).split_inclusive('\n').map(|line| {
        at += line.len();
        (line, Span::new(at - line.len(), at))
    });
    lines.filter(|(line, _)| line.trim().is_empty()).map(|(_, span)| span).collect()
}

/// Where the first heredoc's body begins.
fn heredocs_start(body: &Body) -> Option<usize> {
    match body {
        Body::Run(run) => run.heredocs.first().map(|heredoc| heredoc.span.start),
        Body::Copy(transfer) | Body::Add(transfer) => transfer.sources.iter().filter_map(of_source).min(),
        Body::Onbuild(kept) => match &kept.body {
            Body::Run(run) => run.heredocs.first().map(|heredoc| heredoc.span.start),
            Body::Copy(transfer) | Body::Add(transfer) => transfer.sources.iter().filter_map(of_source).min(),
            _ => None,
        },
        _ => None,
    }
}

fn of_source(source: &Source) -> Option<usize> {
    match source {
        Source::Heredoc(heredoc) => Some(heredoc.span.start),
        Source::Path(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM a\nRUN b && \\\n\n  c \\\n \t\n\n  d\nENV A=\\\n\n b\n"), [3, 9]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM a\n\nRUN b && \\\n  # c\n  d\n\n",
            "FROM a\nRUN <<EOF\n\nb\n\nEOF\n",
            "FROM a\nCOPY <<EOF x /\n\nb\nEOF\n",
            "FROM a\nONBUILD COPY <<EOF /x\n\nb\nEOF\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        let text = "FROM a\r\nRUN b && \\\r\n\r\n  c \\\r\n  # d\r\n \r\n  e\r\n";
        assert_eq!(fixed(&RULE, text), "FROM a\r\nRUN b && \\\r\n  c \\\r\n  # d\r\n  e\r\n");
        assert_eq!(fixed(&RULE, "FROM a\nRUN cat <<EOF > \\\n\n/b\n\nc\nEOF\n"), "FROM a\nRUN cat <<EOF > \\\n/b\n\nc\nEOF\n");
    }
}
