//! # FROM and AS differ in case
//!
//! Keywords may be written in either case. Where `FROM` is in capitals and `as` is not, or the other way round, a line is harder to read
//! than it need be.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine as builder
//! RUN touch /x
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine AS builder
//! RUN touch /x
//! ```
//!
//! ```dockerfile
//! from alpine as builder
//! run touch /x
//! ```

use super::engine::checks::url;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::Body;
use crate::language::words::rule;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    id: "from-as-casing",
    topic: Topic::Correctness,
    severity: Severity::Info,
    aliases: &["BuildKit FromAsCasing"],
    url: url!("from-as-casing"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        let keyword = stage.from.keyword_span.of(subject.source);
        // A keyword of both cases is told by another rule.
        let meant = match keyword {
            "FROM" => "AS",
            "from" => "as",
            _ => continue,
        };
        let Body::From(from) = &stage.from.body else { continue };
        let Some(span) = from.name.as_ref().and_then(|name| keyword_as(subject.source, from.base.span.end, name.span.start)) else { continue };
        let written = span.of(subject.source);
        if written != meant {
            found.push(Found {
                span,
                stage: Some(index),
                message: rule::from_as_casing_message(meant, keyword),
                fix: Some(Fix {
                    title: rule::fix_write(meant),
                    applicability: Applicability::Safe,
                    edits: vec![Edit { span, text: meant.to_owned() }],
                }),
            });
        }
    }
}

/// The word `AS` between the image and the name.
fn keyword_as(source: &str, start: usize, end: usize) -> Option<Span> {
    let between = Span::new(start, end).of(source);
    let word = between.split_whitespace().find(|word| word.eq_ignore_ascii_case("as"))?;
    let at = start + between.find(word)?;
    Some(Span::new(at, at + word.len()))
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM a as b\nfrom a AS c\nFROM a As d\n"), [1, 2, 3]);
    }

    #[test]
    fn ignores() {
        assert_eq!(lines(&RULE, "FROM a AS b\nfrom a as c\nFROM as\nFrom a as d\n"), [0; 0]);
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM as \\\n  as as\nfrom a AS c\n"), "FROM as \\\n  AS as\nfrom a as c\n");
    }
}
