//! # A virtual package is never deleted
//!
//! `apk add --virtual .build …` gives packages a name, so that one `apk del .build` takes all of them away once they have done their work.
//! Without that, the name is of no use and the packages ship.
//!
//! Delete it in the same `RUN`: an `apk del` in a later one frees nothing.
//!
//! ## Bad
//! ```dockerfile
//! FROM python:3.13-alpine
//! RUN apk add --no-cache --virtual .build gcc musl-dev && pip install --no-cache-dir cffi
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM python:3.13-alpine
//! RUN apk add --no-cache --virtual .build gcc musl-dev && pip install --no-cache-dir cffi && apk del .build
//! ```

use crate::steps::command::Command;
use super::engine::edits::append_command;
use super::engine::finding::{Applicability, Fix, Found, Rule, Topic};
use crate::steps::subject::{Step, Subject};
use crate::diagnostic::Severity;
use crate::dockerfile::Body;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "virtual-packages-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper#Virtual_Packages"),
};

/// What those are called that are needed as long as the image runs.
const STAYS: [&str; 3] = ["run", "rundeps", "runtime"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for step in subject.steps() {
        for name in step.commands.iter().filter_map(group) {
            let is_meant_to_stay = name.split(|letter: char| !letter.is_alphanumeric()).any(|word| STAYS.contains(&word));
            let deletes = |step: &Step<'_>| step.commands.iter().any(|command| may_delete(command, name));
            if is_meant_to_stay || deletes(step) || subject.later_steps(step).any(deletes) {
                continue;
            }
            found.push(Found {
                span: step.instruction.span,
                stage: Some(step.stage),
                message: rule::virtual_packages_kept_message(name),
                fix: fix(subject, step, name),
            });
        }
    }
}

/// The name that `apk add --virtual` gives to packages.
fn group(command: &Command) -> Option<&str> {
    let is_add = command.program == "apk" && command.args.iter().any(|arg| arg.text == "add");
    let mut args = command.args.iter().filter(|_| is_add);
    let first = args.find(|arg| arg.text == "-t" || arg.text.starts_with("--virtual"))?;
    let name = first.text.strip_prefix("--virtual=").map_or_else(|| args.next(), |_| Some(first)).filter(|name| name.is_known)?;
    Some(name.text.strip_prefix("--virtual=").unwrap_or(&name.text))
}

fn may_delete(command: &Command, name: &str) -> bool {
    command.program == "apk" && command.args.iter().any(|arg| arg.text == "del") && command.args.iter().any(|arg| arg.text == name || !arg.is_known)
}

/// `apk del` at the end of the `RUN`, where it is the last one. To be reviewed: the program may need them when it runs.
fn fix(subject: &Subject<'_>, step: &Step<'_>, name: &str) -> Option<Fix> {
    let is_last = !subject.later_steps(step).any(|later| matches!(later.instruction.body, Body::Run(_)));
    let edit = append_command(subject, step, &format!("apk del {name}")).filter(|_| is_last && step.commands.len() > 1)?;
    Some(Fix { title: rule::virtual_packages_kept_fix(name), applicability: Applicability::Review, edits: vec![edit] })
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        for option in ["--virtual .b", "--virtual=.b", "-t .b"] {
            assert_eq!(lines(&RULE, &format!("FROM alpine:3.22\nRUN apk add {option} gcc && make\n")), [2], "{option}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM alpine:3.22\nRUN apk add --virtual .b gcc && make && apk del .b\n",
            "FROM alpine:3.22\nRUN apk add --virtual .b gcc\nRUN make && apk del --no-network .b\n",
            "FROM alpine:3.22\nRUN apk add --virtual .b gcc && make && apk del $GROUPS\n",
            "FROM alpine:3.22\nRUN apk add --virtual .php-rundeps curl && make\n",
            "FROM alpine:3.22\nRUN apk add gcc && make\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        let text = "FROM alpine:3.22\nRUN apk add --no-cache --virtual .b gcc \\\n && make\n";
        assert_eq!(fixed(&RULE, text), format!("{} \\\n && apk del .b\n", text.trim_end()));
        // A later RUN may need them.
        let more = "FROM alpine:3.22\nRUN apk add --no-cache --virtual .b gcc && make\nRUN make install\n";
        assert_eq!(fixed(&RULE, more), more);
    }
}
