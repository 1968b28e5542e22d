//! # EXPOSE maps a port
//!
//! `EXPOSE` tells which ports the program listens on inside the container. Which address and port of the machine leads there is said when the
//! container starts: `docker run -p 127.0.0.1:8080:80`. BuildKit passes over the rest, and will refuse it one day.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine
//! EXPOSE 127.0.0.1:8080:80
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine
//! EXPOSE 80
//! ```

use super::engine::checks::url;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use super::engine::ports::exposed;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "expose-invalid-format",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &["BuildKit ExposeInvalidFormat"],
    url: url!("expose-invalid-format"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for port in exposed(subject).into_iter().filter(|port| port.is_mapped) {
        found.push(Found {
            span: port.word.span,
            stage: Some(port.stage),
            message: rule::expose_invalid_format_message(&port.own),
            fix: port.is_literal.then(|| Fix {
                title: rule::fix_write(&port.own),
                applicability: Applicability::Safe,
                edits: vec![Edit { span: port.word.span, text: port.own.clone() }],
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
        assert_eq!(lines(&RULE, "FROM a\nEXPOSE 80:81 127.0.0.1:80:81\nEXPOSE [::1]:82:83/tcp\nENV P=1:2\nEXPOSE $P\n"), [2, 2, 3, 5]);
    }

    #[test]
    fn ignores() {
        assert_eq!(lines(&RULE, "FROM a\nEXPOSE 80 81-82/udp :83 84: $X:85\n"), [0; 0]);
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM a\nEXPOSE 80:81/tcp 5\n"), "FROM a\nEXPOSE 81/tcp 5\n");
    }
}
