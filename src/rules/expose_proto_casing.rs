//! # The protocol of EXPOSE is not in lower case
//!
//! Protocols are `tcp`, `udp` and `sctp`. Docker takes them in any case, and stores them in lower case.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine
//! EXPOSE 53/UDP
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine
//! EXPOSE 53/udp
//! ```

use super::engine::checks::url;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use super::engine::ports::exposed;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "expose-proto-casing",
    topic: Topic::Correctness,
    severity: Severity::Info,
    aliases: &["BuildKit ExposeProtoCasing"],
    url: url!("expose-proto-casing"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for port in exposed(subject) {
        let lower = port.protocol.to_ascii_lowercase();
        if port.protocol == lower {
            continue;
        }
        let edit = || Edit { span: port.word.span, text: port.word.text.replace(&port.protocol, &lower) };
        found.push(Found {
            span: port.word.span,
            stage: Some(port.stage),
            message: rule::expose_proto_casing_message(&lower),
            fix: port.is_literal.then(|| Fix {
                title: rule::fix_write(&lower),
                applicability: Applicability::Safe,
                edits: vec![edit()],
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
        assert_eq!(lines(&RULE, "FROM a\nEXPOSE 1/TCP 2/Udp\nENV P=3/SCTP\nEXPOSE $P\n"), [2, 2, 4]);
    }

    #[test]
    fn ignores() {
        assert_eq!(lines(&RULE, "FROM a\nEXPOSE 1 2/tcp 3-4/udp 5/ICMP $X\n"), [0; 0]);
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM a\nEXPOSE 1 2-3/TCP\n"), "FROM a\nEXPOSE 1 2-3/tcp\n");
    }
}
