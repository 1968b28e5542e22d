//! # Two stages have the same name
//!
//! A name that is given twice means the later stage from there on. A `COPY --from` of that name takes from another stage than a reader may
//! think, and the first stage can be reached by its number only.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine AS builder
//! RUN touch /a
//!
//! FROM debian AS builder
//! RUN touch /b
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine AS tools
//! RUN touch /a
//!
//! FROM debian AS builder
//! RUN touch /b
//! ```

use super::engine::checks::url;
use super::engine::finding::{Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::Body;
use crate::language::words::rule;
use crate::sorted::Sorted;

pub(super) const RULE: Rule = Rule {
    id: "duplicate-stage-name",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &["BuildKit DuplicateStageName"],
    url: url!("duplicate-stage-name"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let mut seen: Sorted<&str, ()> = Sorted::default();
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        let Body::From(from) = &stage.from.body else { continue };
        let Some(name) = &from.name else { continue };
        if seen.insert(&name.text, ()).is_some() {
            found.push(Found {
                span: name.span,
                stage: Some(index),
                message: rule::duplicate_stage_name_message(&name.text),
                fix: None,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines;
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM a AS b\nFROM c AS B\nFROM d AS b\n"), [2, 3]);
    }

    #[test]
    fn ignores() {
        assert_eq!(lines(&RULE, "FROM a AS b\nFROM b AS c\nFROM b\nFROM b\n"), [0; 0]);
    }
}
