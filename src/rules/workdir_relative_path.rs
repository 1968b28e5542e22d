//! # The first WORKDIR is relative
//!
//! A relative `WORKDIR` goes on from the directory before it. The first one of a stage goes on from the base image's, which the Dockerfile
//! does not tell, and which another version of the image may change.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine
//! WORKDIR app
//! COPY . .
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine
//! WORKDIR /app
//! COPY . .
//! WORKDIR src
//! ```

use super::engine::checks::url;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use super::engine::variables::with_scopes;
use crate::catalog::MatchKind;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Keyword, Word};
use crate::language::words::rule;
use crate::layers::path;
use crate::stages::{Base, Stage};

pub(super) const RULE: Rule = Rule {
    id: "workdir-relative-path",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &["BuildKit WorkdirRelativePath"],
    url: url!("workdir-relative-path"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    // Whether each stage sets its directory, or one below it does.
    let mut sets: Vec<bool> = Vec::new();
    let parent = |stage: &Stage<'_>| match stage.base {
        Base::Stage(parent) => Some(parent),
        _ => None,
    };
    for stage in &subject.graph.stages {
        let inherits = parent(stage).is_some_and(|parent| sets.get(parent) == Some(&true));
        sets.push(inherits || stage.instructions.iter().any(|instruction| instruction.keyword == Keyword::Workdir));
    }
    let mut seen = None;
    with_scopes(subject, |index, instruction, scope| {
        let Body::Workdir(word) = &instruction.body else { return };
        let below = subject.graph.stages.get(index).and_then(parent);
        let is_first = seen != Some(index) && below.is_none_or(|below| sets.get(below) != Some(&true));
        seen = Some(index);
        let expansion = scope.expand(&word.text);
        // A variable of the image's own may hold an absolute path.
        if !is_first || is_absolute(&expansion.text) || !expansion.unset.is_empty() || expansion.error.is_some() {
            return;
        }
        found.push(Found {
            span: word.span,
            stage: Some(index),
            message: rule::workdir_relative_path_message(&expansion.text),
            fix: (expansion.text == word.text).then(|| absolute(subject, index, word)).flatten(),
        });
    });
}

fn is_absolute(text: &str) -> bool {
    let is_drive = text.chars().next().is_some_and(|letter| letter.is_ascii_alphabetic()) && text.get(1..2) == Some(":");
    text.starts_with(['/', '\\']) || is_drive
}

/// The whole path, where the base image's directory is known.
fn absolute(subject: &Subject<'_>, stage: usize, word: &Word) -> Option<Fix> {
    let (built, stage) = (subject.built(stage)?, subject.graph.stages.get(stage)?);
    let is_known = stage.base == Base::Scratch || built.matched.as_ref().is_some_and(|found| found.kind != MatchKind::Unknown);
    let start = &built.image().workdir;
    let whole = path::resolve(if start.is_empty() { "/" } else { start }, &word.text).filter(|_| is_known)?;
    let edits = vec![Edit { span: word.span, text: whole.clone() }];
    Some(Fix { title: rule::fix_write(&whole), applicability: Applicability::Review, edits })
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM alpine AS x\nWORKDIR app\nWORKDIR src\nFROM x\nWORKDIR y\nFROM corp/x\nWORKDIR z\n"), [2, 7]);
        assert_eq!(lines(&RULE, "FROM alpine\nENV A=b\nWORKDIR $A/c\n"), [3]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM alpine\nWORKDIR /app\nWORKDIR src\n",
            "FROM alpine AS x\nWORKDIR /app\nFROM x\nWORKDIR y\n",
            "FROM alpine AS x\nWORKDIR /app\nFROM x AS y\nFROM y\nWORKDIR z\n",
            "FROM alpine\nENV A=/b\nWORKDIR \"$A\"\n",
            "FROM corp/x\nWORKDIR $HOME/c\n",
            "FROM mcr.microsoft.com/windows/nanoserver:1809\nWORKDIR C:\\\\app\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM golang:1.22\nWORKDIR src/x\n"), "FROM golang:1.22\nWORKDIR /go/src/x\n");
        let unknown = "FROM corp/x\nWORKDIR src\n";
        assert_eq!(fixed(&RULE, unknown), unknown);
    }
}
