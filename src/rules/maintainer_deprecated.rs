//! # MAINTAINER is out of use
//!
//! `MAINTAINER` writes one name into the image. The label `org.opencontainers.image.authors` is what tools read today, and can be looked up
//! with `docker inspect` like any other label.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine
//! MAINTAINER ada@example.org
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine
//! LABEL org.opencontainers.image.authors="ada@example.org"
//! ```

use super::engine::checks::url;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Instruction};
use crate::language::words::rule;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    id: "maintainer-deprecated",
    topic: Topic::Correctness,
    severity: Severity::Info,
    aliases: &["BuildKit MaintainerDeprecated"],
    url: url!("maintainer-deprecated"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        for instruction in stage.instructions {
            let Body::Maintainer(word) = &instruction.body else { continue };
            let span = Span::new(instruction.keyword_span.start, word.span.end);
            found.push(Found {
                span: instruction.span,
                stage: Some(index),
                message: rule::maintainer_deprecated_message().to_owned(),
                fix: Some(Fix {
                    title: rule::maintainer_deprecated_fix().to_owned(),
                    applicability: Applicability::Review,
                    edits: vec![Edit { span, text: label(subject, instruction, &word.text) }],
                }),
            });
        }
    }
}

fn label(subject: &Subject<'_>, instruction: &Instruction, text: &str) -> String {
    let keyword = if instruction.keyword_span.of(subject.source) == "maintainer" { "label" } else { "LABEL" };
    // Quotes would become part of the name under MAINTAINER, and are most often not meant to.
    let is_inside = |inside: &&str| !inside.contains('"');
    let name = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(is_inside).unwrap_or(text);
    let escape = subject.dockerfile.directives.escape;
    let mut quoted = String::new();
    for letter in name.chars() {
        if letter == escape || letter == '"' || letter == '$' {
            quoted.push(escape);
        }
        quoted.push(letter);
    }
    format!("{keyword} org.opencontainers.image.authors=\"{quoted}\"")
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM a\nMAINTAINER b <c>\nFROM d\nmaintainer e\n"), [2, 4]);
    }

    #[test]
    fn ignores() {
        assert_eq!(lines(&RULE, "FROM a\nLABEL maintainer=b\n"), [0; 0]);
    }

    #[test]
    fn fixes() {
        let label = "LABEL org.opencontainers.image.authors=";
        for (text, expected) in [
            ("MAINTAINER Ada <a@b.c>", format!("{label}\"Ada <a@b.c>\"")),
            ("MAINTAINER \"Ada\"", format!("{label}\"Ada\"")),
            ("MAINTAINER \"A\" & $B \\c", format!("{label}\"\\\"A\\\" & \\$B \\\\c\"")),
            ("maintainer é", format!("{}\"é\"", label.replace("LABEL", "label"))),
        ] {
            assert_eq!(fixed(&RULE, &format!("FROM a\n{text}\n# x\n")), format!("FROM a\n{expected}\n# x\n"));
        }
    }
}
