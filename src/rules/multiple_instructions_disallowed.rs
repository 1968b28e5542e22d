//! # An instruction is overridden by a later one
//!
//! An image has one `CMD`, one `ENTRYPOINT` and one `HEALTHCHECK`: of several in a stage only the last one counts. The others do nothing,
//! and a reader may take them for what runs.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine
//! CMD ["echo", "one"]
//! CMD ["echo", "two"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine
//! CMD ["echo", "two"]
//! ```

use super::engine::checks::url;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Instruction, Keyword};
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "multiple-instructions-disallowed",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &["BuildKit MultipleInstructionsDisallowed"],
    url: url!("multiple-instructions-disallowed"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        for keyword in [Keyword::Cmd, Keyword::Entrypoint, Keyword::Healthcheck] {
            let is_meant = |one: &&Instruction| one.keyword == keyword && one.body != Body::Invalid;
            let all: Vec<&Instruction> = stage.instructions.iter().filter(is_meant).collect();
            let Some((_, overridden)) = all.split_last() else { continue };
            found.extend(overridden.iter().map(|instruction| Found {
                span: instruction.span,
                stage: Some(index),
                message: rule::multiple_instructions_disallowed_message(keyword.name()),
                fix: Some(Fix {
                    title: rule::multiple_instructions_disallowed_fix(keyword.name()),
                    applicability: Applicability::Safe,
                    edits: vec![Edit { span: instruction.span, text: String::new() }],
                }),
            }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        let text = "FROM a\nCMD [\"b\"]\nENTRYPOINT [\"c\"]\nCMD [\"d\"]\nHEALTHCHECK NONE\nENTRYPOINT [\"e\"]\nHEALTHCHECK CMD f\nCMD g\n";
        assert_eq!(lines(&RULE, text), [2, 3, 4, 5]);
    }

    #[test]
    fn ignores() {
        assert_eq!(lines(&RULE, "FROM a AS x\nCMD [\"b\"]\nENTRYPOINT [\"c\"]\nFROM x\nCMD [\"d\"]\nRUN e\nRUN e\n"), [0; 0]);
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM a\nCMD [\"b\", \\\n  \"c\"]\n# x\nCMD d\n"), "FROM a\n# x\nCMD d\n");
    }
}
