//! # FROM names an argument that is not declared
//!
//! `FROM` sees the arguments that `ARG` declares above the first `FROM`, and those of the platform (`BUILDPLATFORM`, `TARGETARCH` …). Any
//! other name is empty: `FROM alpine:${VERSON}` becomes `FROM alpine:`. An `ARG` inside a stage does not count here.
//!
//! ## Bad
//! ```dockerfile
//! ARG VERSION=3.22
//! FROM alpine:${VERSON:-latest}
//! ```
//!
//! ## Good
//! ```dockerfile
//! ARG VERSION=3.22
//! FROM alpine:${VERSION}
//! ```
//!
//! ```dockerfile
//! FROM --platform=$BUILDPLATFORM alpine
//! ```

use super::engine::checks::url;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use super::engine::variables::{near, names, rename};
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Keyword};
use crate::language::words::rule;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    id: "undefined-arg-in-from",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &["BuildKit UndefinedArgInFrom"],
    url: url!("undefined-arg-in-from"),
};

/// What BuildKit sets itself.
const OF_PLATFORM: [&str; 11] = [
    "BUILDPLATFORM",
    "BUILDOS",
    "BUILDOSVERSION",
    "BUILDARCH",
    "BUILDVARIANT",
    "TARGETPLATFORM",
    "TARGETOS",
    "TARGETOSVERSION",
    "TARGETARCH",
    "TARGETVARIANT",
    "TARGETSTAGE",
];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let before = subject.dockerfile.instructions.iter().take_while(|instruction| instruction.keyword != Keyword::From);
    let declared = before.flat_map(|instruction| match &instruction.body {
        Body::Arg(definitions) => definitions.as_slice(),
        _ => &[],
    });
    let known: Vec<&str> = declared.map(|definition| definition.name.text.as_str()).chain(OF_PLATFORM).collect();
    let escape = subject.dockerfile.directives.escape;
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        let Body::From(from) = &stage.from.body else { continue };
        let flag = stage.from.flags.iter().find(|flag| flag.name == "platform").map(|flag| flag.span);
        let texts = [(from.base.text.as_str(), Some(from.base.span)), (from.platform.as_deref().unwrap_or(""), flag)];
        for (text, span) in texts {
            for name in names(text, escape, true).into_iter().filter(|name| !known.contains(&name.as_str())) {
                found.push(one(subject, index, span.unwrap_or(stage.from.span), &name, near(&name, known.iter().copied())));
            }
        }
    }
}

fn one(subject: &Subject<'_>, stage: usize, span: Span, name: &str, meant: Option<&str>) -> Found {
    let written = span.of(subject.source);
    // With an escape in it, the name is not found there.
    let renamed = meant.map(|meant| (meant, rename(written, name, meant))).filter(|(_, text)| text != written);
    Found {
        span,
        stage: Some(stage),
        message: meant.map_or_else(|| rule::undefined_arg_in_from_message(name), |meant| rule::undefined_arg_in_from_near(name, meant)),
        fix: renamed.map(|(meant, text)| Fix {
            title: rule::fix_write(meant),
            applicability: Applicability::Review,
            edits: vec![Edit { span, text }],
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{findings, fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "ARG A=b\nFROM $A$C\nARG D=e\nFROM x:${D:-1}\nFROM --platform=$P a\n"), [2, 4, 5]);
        let near = findings(&RULE, "ARG VERSION\nFROM a:$VERSON\n");
        assert!(near[0].found.message.contains("did you mean VERSION?"));
    }

    #[test]
    fn ignores() {
        assert_eq!(lines(&RULE, "ARG A B=c\nFROM --platform=$BUILDPLATFORM a:$A$B$TARGETARCH\nFROM '$x'\n"), [0; 0]);
    }

    #[test]
    fn fixes() {
        let text = "ARG VERSION=1\nFROM --platform=$BILDPLATFORM a:${VERSON:-$VERSON}\n";
        assert_eq!(fixed(&RULE, text), "ARG VERSION=1\nFROM --platform=$BUILDPLATFORM a:${VERSION:-$VERSION}\n");
        let escaped = "FROM --platform=$BUILDPLA\\FORM a\n";
        assert_eq!(fixed(&RULE, escaped), escaped);
    }
}
