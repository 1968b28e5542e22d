//! # A stage's name is not in lower case
//!
//! BuildKit takes the names of stages in lower case, however they are written. A name with capitals reads as if case mattered, and
//! `FROM Builder` further down does not find the stage: there BuildKit looks for an image.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine AS Builder
//! RUN touch /x
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine AS builder
//! RUN touch /x
//! ```

use super::engine::checks::url;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::Body;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "stage-name-casing",
    topic: Topic::Correctness,
    severity: Severity::Info,
    aliases: &["BuildKit StageNameCasing"],
    url: url!("stage-name-casing"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        let Body::From(from) = &stage.from.body else { continue };
        let Some(name) = &from.name else { continue };
        let written = name.span.of(subject.source);
        if written == name.text || !written.eq_ignore_ascii_case(&name.text) {
            continue;
        }
        found.push(Found {
            span: name.span,
            stage: Some(index),
            message: rule::stage_name_casing_message(&name.text),
            fix: Some(Fix {
                title: rule::stage_name_casing_fix().to_owned(),
                applicability: Applicability::Safe,
                edits: vec![Edit { span: name.span, text: name.text.clone() }],
            }),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM a AS Base\nFROM b AS c\nFROM d as ONE-2\n"), [1, 3]);
    }

    #[test]
    fn ignores() {
        assert_eq!(lines(&RULE, "FROM a AS base-1\nFROM B/a:X\nFROM a \\\n AS base\n"), [0; 0]);
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM a \\\n  AS Base\nFROM a AS build\n"), "FROM a \\\n  AS base\nFROM a AS build\n");
    }
}
