//! # A stage has a reserved name
//!
//! `scratch` is the empty image and `context` the build context. A stage of such a name cannot be told from them: `FROM scratch` would no
//! longer be empty.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine AS scratch
//! RUN touch /a
//!
//! FROM scratch
//! COPY --from=scratch /a /a
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine AS tools
//! RUN touch /a
//!
//! FROM scratch
//! COPY --from=tools /a /a
//! ```

use super::engine::checks::url;
use super::engine::finding::{Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::Body;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "reserved-stage-name",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &["BuildKit ReservedStageName"],
    url: url!("reserved-stage-name"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        let Body::From(from) = &stage.from.body else { continue };
        let Some(name) = from.name.as_ref().filter(|name| matches!(name.text.as_str(), "context" | "scratch")) else { continue };
        found.push(Found {
            span: name.span,
            stage: Some(index),
            message: rule::reserved_stage_name_message(&name.text),
            fix: None,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines;
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM a AS scratch\nFROM b AS Context\n"), [1, 2]);
    }

    #[test]
    fn ignores() {
        assert_eq!(lines(&RULE, "FROM scratch AS b\nFROM context AS scratches\n"), [0; 0]);
    }
}
