//! # FROM names the platform that it has anyway
//!
//! Without `--platform`, `FROM` takes the platform that the image is built for. `--platform=$TARGETPLATFORM` says the same again.
//!
//! ## Bad
//! ```dockerfile
//! FROM --platform=$TARGETPLATFORM alpine
//! RUN touch /a
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine
//! RUN touch /a
//! ```
//!
//! ```dockerfile
//! FROM --platform=$BUILDPLATFORM alpine
//! RUN touch /a
//! ```

use super::engine::checks::url;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use super::engine::variables::names;
use crate::diagnostic::Severity;
use crate::dockerfile::Body;
use crate::language::words::rule;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    id: "redundant-target-platform",
    topic: Topic::Correctness,
    severity: Severity::Info,
    aliases: &["BuildKit RedundantTargetPlatform"],
    url: url!("redundant-target-platform"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let platform = subject.graph.globals.expand("$TARGETPLATFORM").text;
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        let Body::From(from) = &stage.from.body else { continue };
        let Some(flag) = stage.from.flags.iter().find(|flag| flag.name == "platform") else { continue };
        let text = flag.value.as_deref().unwrap_or("");
        let is_only = names(text, subject.dockerfile.directives.escape, true) == ["TARGETPLATFORM"];
        if !is_only || subject.graph.globals.expand(text).text != platform {
            continue;
        }
        let after = Span::new(flag.span.end, from.base.span.start).of(subject.source);
        let blanks = after.len() - after.trim_start_matches([' ', '\t']).len();
        found.push(Found {
            span: flag.span,
            stage: Some(index),
            message: rule::redundant_target_platform_message().to_owned(),
            fix: Some(Fix {
                title: rule::redundant_target_platform_fix().to_owned(),
                applicability: Applicability::Safe,
                edits: vec![Edit { span: Span::new(flag.span.start, flag.span.end + blanks), text: String::new() }],
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
        let text = "FROM --platform=$TARGETPLATFORM a\nFROM --platform=${TARGETPLATFORM} a\nFROM --platform=${TARGETPLATFORM:-linux/arm64} a\n";
        assert_eq!(lines(&RULE, text), [1, 2, 3]);
    }

    #[test]
    fn ignores() {
        let text = "FROM --platform=$BUILDPLATFORM a\nFROM --platform=linux/$TARGETARCH b\nFROM --platform=$TARGETPLATFORM$X c\nFROM d\n\
                    FROM --platform=${TARGETPLATFORM}/v8 e\n";
        assert_eq!(lines(&RULE, text), [0; 0]);
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM  --platform=$TARGETPLATFORM  a AS b\n"), "FROM  a AS b\n");
    }
}
