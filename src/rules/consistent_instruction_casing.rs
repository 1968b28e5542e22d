//! # Keywords are written in different cases
//!
//! Instructions may be written in capitals or in small letters. One file should keep to one of the two, most often capitals, so that an
//! instruction is seen at a glance. The case of most instructions counts.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine
//! Run touch /a
//! CMD ["sh"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine
//! RUN touch /a
//! CMD ["sh"]
//! ```
//!
//! ```dockerfile
//! from alpine
//! run touch /a
//! cmd ["sh"]
//! ```

use super::engine::checks::url;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::{Instruction, Keyword};
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "consistent-instruction-casing",
    topic: Topic::Correctness,
    severity: Severity::Info,
    aliases: &["BuildKit ConsistentInstructionCasing"],
    url: url!("consistent-instruction-casing"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    // As BuildKit does, what stands before the first FROM is left out.
    let all = || subject.graph.stages.iter().flat_map(|stage| std::iter::once(stage.from).chain(stage.instructions));
    let written = |instruction: &Instruction| instruction.keyword_span.of(subject.source);
    let lower = all().filter(|one| written(one).chars().all(|letter| letter.is_ascii_lowercase())).count();
    let upper = all().filter(|one| written(one).chars().all(|letter| letter.is_ascii_uppercase())).count();
    let is_lower = lower > upper;
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        for instruction in std::iter::once(stage.from).chain(stage.instructions).filter(|one| one.keyword != Keyword::Unknown) {
            let name = instruction.keyword.name();
            let meant = if is_lower { name.to_ascii_lowercase() } else { name.to_owned() };
            let keyword = written(instruction);
            if keyword == meant || !keyword.eq_ignore_ascii_case(name) {
                continue;
            }
            let message = match is_lower {
                true => rule::consistent_instruction_casing_small(&meant),
                false => rule::consistent_instruction_casing_capitals(&meant),
            };
            found.push(Found {
                span: instruction.keyword_span,
                stage: Some(index),
                message,
                fix: Some(Fix {
                    title: rule::fix_write(&meant),
                    applicability: Applicability::Safe,
                    edits: vec![Edit { span: instruction.keyword_span, text: meant }],
                }),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM a\nrun b\nCopy c d\nUSER e\n"), [2, 3]);
        assert_eq!(lines(&RULE, "from a\nrun b\nUSER e\n"), [3]);
        assert_eq!(lines(&RULE, "FROM a\nrun b\n"), [2], "as many of each: capitals");
    }

    #[test]
    fn ignores() {
        assert_eq!(lines(&RULE, "arg A=b\narg C\nFROM a\nRUN b\nONBUILD run c\nNonsense x\n"), [0; 0]);
        assert_eq!(lines(&RULE, "from a\nrun b\n"), [0; 0]);
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM a\nrun b\n  Copy c d\nUSER e\n"), "FROM a\nRUN b\n  COPY c d\nUSER e\n");
    }
}
