//! # ENV or LABEL is written without an equals sign
//!
//! `ENV NAME value` is the old form: everything after the name is the value, and only one variable fits on a line. `ENV NAME=value` says
//! where the name ends, and takes several.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine
//! ENV MODE production
//! LABEL team data platform
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine
//! ENV MODE=production
//! LABEL team="data platform"
//! ```

use super::engine::checks::url;
use super::engine::finding::{Applicability, Fix, Edit, Found, Rule, Topic};
use super::engine::edits::insert;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Pair};
use crate::language::words::rule;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    id: "legacy-key-value-format",
    topic: Topic::Correctness,
    severity: Severity::Info,
    aliases: &["BuildKit LegacyKeyValueFormat"],
    url: url!("legacy-key-value-format"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        for instruction in stage.instructions {
            let (Body::Env(pairs) | Body::Label(pairs)) = &instruction.body else { continue };
            let [pair] = pairs.as_slice() else { continue };
            let gap = Span::new(pair.name.span.end, pair.value.span.start);
            if gap.of(subject.source).starts_with('=') {
                continue;
            }
            let meant = format!("{}=…", pair.name.text);
            found.push(Found {
                span: instruction.span,
                stage: Some(index),
                message: rule::legacy_key_value_format_message(&[instruction.keyword.name(), " ", &meant].concat()),
                fix: with_equals(subject, pair, gap).map(|edits| Fix {
                    title: rule::fix_write(&meant),
                    applicability: Applicability::Safe,
                    edits,
                }),
            });
        }
    }
}

/// The same with `=`, and with quotes where the value needs them; `None` where that could change the value.
fn with_equals(subject: &Subject<'_>, pair: &Pair, gap: Span) -> Option<Vec<Edit>> {
    let is_plain_name = pair.name.text.chars().all(|letter| letter.is_alphanumeric() || "_.-/".contains(letter));
    let is_on_one_line = gap.of(subject.source).chars().all(|letter| letter == ' ' || letter == '\t');
    (is_plain_name && is_on_one_line && !pair.value.text.is_empty()).then_some(())?;
    let equals = Edit { span: gap, text: "=".to_owned() };
    let value = &pair.value.text;
    let has_marks = value.contains(['"', '\'', subject.dockerfile.directives.escape]);
    if !value.contains(char::is_whitespace) {
        return Some(vec![equals]);
    }
    let is_quoted = |quote: char| {
        let inside = value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
        inside.is_some_and(|inside| !inside.contains(['"', '\'', subject.dockerfile.directives.escape]))
    };
    match has_marks {
        true if is_quoted('"') || is_quoted('\'') => Some(vec![equals]),
        true => None,
        false => Some(vec![equals, insert(pair.value.span.start, "\""), insert(pair.value.span.end, "\"")]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM a\nENV b c=d\nLABEL e f g\nENV \\\n  h i\n"), [2, 3, 4]);
    }

    #[test]
    fn ignores() {
        assert_eq!(lines(&RULE, "FROM a\nENV b=c\nENV d= e=f\nLABEL g=\"h i\" \\\n  j=k\nENV l=\n"), [0; 0]);
    }

    #[test]
    fn fixes() {
        for (text, expected) in [
            ("ENV A b", "ENV A=b"),
            ("ENV  A\tb=c", "ENV  A=b=c"),
            ("ENV A b  c $D", "ENV A=\"b  c $D\""),
            ("LABEL a.b-c 'd e'", "LABEL a.b-c='d e'"),
            ("ENV A \"b c\"", "ENV A=\"b c\""),
            ("ENV PATH $PATH:/x", "ENV PATH=$PATH:/x"),
            ("ENV A b \\\n  c", "ENV A=\"b \\\n  c\""),
        ] {
            assert_eq!(fixed(&RULE, &format!("FROM a\n{text}\n")), format!("FROM a\n{expected}\n"));
        }
    }

    #[test]
    fn a_value_that_could_change_is_left() {
        for text in ["ENV A b\\ c d", "ENV A \"b\" c", "ENV A it's b's", "ENV $A b c", "ENV A \\\n  b"] {
            let text = format!("FROM a\n{text}\n");
            assert_eq!((lines(&RULE, &text), fixed(&RULE, &text)), (vec![2], text.clone()));
        }
    }
}
