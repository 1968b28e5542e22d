//! # Without build arguments, FROM names no image
//!
//! With the defaults of its arguments, a `FROM` should name an image: `FROM alpine:${VERSION}` with an `ARG VERSION` that has no default is
//! `FROM alpine:`, and the build works only for those who know what to pass. Give the `ARG` a default, or the variable: `${VERSION:-3.22}`.
//!
//! Names of images and stages are in lower case after `FROM`: `FROM Builder` names none either.
//!
//! ## Bad
//! ```dockerfile
//! ARG VERSION
//! FROM alpine:${VERSION}
//! ```
//!
//! ## Good
//! ```dockerfile
//! ARG VERSION=3.22
//! FROM alpine:${VERSION}
//! ```
//!
//! ```dockerfile
//! ARG VERSION
//! FROM alpine:${VERSION:-3.22}
//! ```

use super::engine::checks::url;
use super::engine::finding::{Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::Body;
use crate::language::words::rule;
use crate::options::Options;
use crate::reference::ImageReference;
use crate::stages::{Base, Globals};

pub(super) const RULE: Rule = Rule {
    id: "invalid-default-arg-in-from",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &["BuildKit InvalidDefaultArgInFrom"],
    url: url!("invalid-default-arg-in-from"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let without = Options { build_args: Vec::new(), ..subject.options.clone() };
    let defaults = Globals::read(subject.dockerfile, &without);
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        let Body::From(from) = &stage.from.body else { continue };
        let expansion = defaults.expand(&from.base.text);
        // As BuildKit does: what cannot be read is told elsewhere, and ends the search.
        if expansion.error.is_some() {
            return;
        }
        let is_stage = matches!(stage.base, Base::Stage(_)) && !expansion.text.contains(|letter: char| letter.is_ascii_uppercase());
        if is_stage || ImageReference::parse(&expansion.text).is_some() {
            continue;
        }
        let message = match (from.base.text.contains('$'), expansion.text.as_str()) {
            (true, "") => rule::invalid_default_arg_in_from_empty(&from.base.text),
            (true, text) => rule::invalid_default_arg_in_from_no_image(text),
            (false, text) => rule::invalid_default_arg_in_from_neither(text),
        };
        found.push(Found { span: from.base.span, stage: Some(index), message, fix: None });
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines;
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "ARG V\nARG I\nFROM a:$V\nFROM $I\nFROM b AS c\nFROM C\nFROM d:e:f\n"), [3, 4, 6, 7]);
    }

    #[test]
    fn ignores() {
        let text = "ARG V=1\nARG I\nFROM a:$V AS b\nFROM b\nFROM scratch\nFROM a${I}\nFROM ${I:-c}\nFROM Registry.example/a@sha256:\
                    0123456789012345678901234567890123456789012345678901234567890123\n";
        assert_eq!(lines(&RULE, text), [0; 0]);
    }
}
