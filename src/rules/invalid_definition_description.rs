//! # A comment above FROM or ARG does not describe it
//!
//! A comment directly above a stage or an `ARG` that begins with its name is a description: `docker build --call=targets` and
//! `--call=outline` print it. This check asks that every such comment is one; it is told only where the file says
//! `# check=experimental=InvalidDefinitionDescription` (or `all`). A blank line or an empty comment parts a comment from what follows.
//!
//! ## Bad
//! ```dockerfile
//! # check=experimental=all
//! # the small one
//! FROM alpine AS tools
//! RUN touch /a
//! ```
//!
//! ## Good
//! ```dockerfile
//! # check=experimental=all
//! # tools has what the build needs
//! FROM alpine AS tools
//! RUN touch /a
//! ```
//!
//! ```dockerfile
//! # check=experimental=all
//! # the small one
//!
//! FROM alpine AS tools
//! RUN touch /a
//! ```

use super::engine::checks::{comments_above, url};
use super::engine::finding::{Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Instruction};
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "invalid-definition-description",
    topic: Topic::Correctness,
    severity: Severity::Info,
    aliases: &["BuildKit InvalidDefinitionDescription"],
    url: url!("invalid-definition-description"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for instruction in &subject.dockerfile.instructions {
        let names = described(instruction);
        let Some(first) = names.first() else { continue };
        let comments = comments_above(subject, instruction.span, false);
        let Some(comment) = comments.last() else { continue };
        let word = comment.split(' ').next().unwrap_or("");
        if !names.contains(&word) {
            found.push(Found {
                span: instruction.span,
                stage: None,
                message: rule::invalid_definition_description_message(instruction.keyword.name(), first),
                fix: None,
            });
        }
    }
}

/// The names that a comment above an instruction may describe.
fn described(instruction: &Instruction) -> Vec<&str> {
    match &instruction.body {
        Body::From(from) => from.name.iter().map(|name| name.text.as_str()).collect(),
        Body::Arg(definitions) => definitions.iter().map(|definition| definition.name.text.as_str()).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines;
    use super::RULE;

    const ON: &str = "# check=experimental=InvalidDefinitionDescription\n";

    #[test]
    fn catches() {
        let text = format!("{ON}# x\nARG A=b\n# y A\nARG C D\n# z\nFROM a AS e\n# w\nARG F\n");
        assert_eq!(lines(&RULE, &text), [3, 5, 7, 9]);
    }

    #[test]
    fn ignores() {
        let text = format!("{ON}# A is b\nARG A=b\n# D is\nARG C D\n\n# z\n\nFROM a AS e\n# x\n#\nARG F\n# y\nRUN c\n# z\nFROM b\n");
        assert_eq!(lines(&RULE, &text), [0; 0]);
        assert_eq!(lines(&RULE, "# x\nARG A=b\nFROM a\n"), [0; 0], "only where it is asked for");
    }
}
