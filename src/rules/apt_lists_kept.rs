//! # Package lists of apt are kept
//!
//! `apt-get update` downloads the lists of all packages into `/var/lib/apt/lists`: some 20 MB on Debian, 50 MB on Ubuntu. They are of
//! use only until the packages are installed, and out of date some days later. They stay in the layer unless the same `RUN` removes
//! them: an `rm` in a later `RUN` only hides them, and frees nothing.
//!
//! Remove them in the `RUN` that fetched them. Or give the folder a cache mount (`--mount=type=cache,target=/var/lib/apt/lists`): then
//! they never enter the layer, and the next build finds them.
//!
//! ## Bad
//! ```dockerfile
//! FROM debian:bookworm-slim
//! RUN apt-get update && apt-get install -y --no-install-recommends curl
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM debian:bookworm-slim
//! RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
//! ```

use super::engine::edits::append_command;
use super::engine::saving::makes_smaller;
use super::engine::finding::{Applicability, Fix, Found, Rule, Topic};
use crate::steps::subject::{Step, Subject};
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "apt-lists-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &["hadolint DL3009"],
    url: Some("https://docs.docker.com/build/building/best-practices/#apt-get"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for step in subject.steps().filter(|step| subject.kept(step, &["apt lists"]).any(|part| part.weight.unpacked.likely() > 0)) {
        let is_needed = subject.later_steps(step).any(installs_from_older_lists);
        let (message, edit) = if is_needed {
            (rule::apt_lists_kept_for_a_later_run(), None)
        } else {
            let edit = append_command(subject, step, "rm -rf /var/lib/apt/lists/*");
            (rule::apt_lists_kept_message(), edit)
        };
        let fix = edit.map(|edit| Fix { title: rule::apt_lists_kept_fix().to_owned(), applicability: Applicability::Safe, edits: vec![edit] });
        let fix = fix.filter(|fix| makes_smaller(subject, step.stage, fix) != Some(false));
        found.push(Found {
            span: step.instruction.span,
            stage: Some(step.stage),
            message: message.to_owned(),
            fix,
        });
    }
}

/// Whether an instruction installs with apt before it fetches lists of its own.
fn installs_from_older_lists(step: &Step<'_>) -> bool {
    let of_apt = step.commands.iter().filter(|command| matches!(command.program.as_str(), "apt-get" | "apt" | "aptitude"));
    let mut verbs = of_apt.filter_map(|command| command.subcommand(&["-o", "-t"])).map(|arg| arg.text.as_str());
    verbs
        .find(|verb| matches!(*verb, "update" | "install" | "upgrade" | "dist-upgrade" | "full-upgrade" | "build-dep"))
        .is_some_and(|verb| verb != "update")
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM debian:12\nRUN apt-get update\nRUN apt-get install -y curl\nRUN rm -rf /tmp/x\n"), [2]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM debian:12\nRUN for x in $Y; do if [ -f $x ]; then apt-get update; fi; done && rm -rf /var/lib/apt/lists/*\n",
            "FROM debian:12\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n",
            "FROM debian:12\nRUN --mount=type=cache,target=/var/lib/apt/lists apt-get update\n",
            "FROM debian:12\nRUN apt-get install -y curl\n",
            "FROM debian:12\nRUN apt-get update && rm /var/lib/apt/lists/*_*\n",
            "FROM debian:12\nRUN if ! command -v gpg; then apt-get update; rm -rf /var/lib/apt/lists/*; fi\n",
            "FROM alpine\nRUN apk update\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn lists_that_a_later_run_needs_are_not_removed() {
        let text = "FROM debian:12 AS a\nRUN apt-get update\nFROM a\nRUN apt-get install -y curl\n";
        assert_eq!((lines(&RULE, text), fixed(&RULE, text)), (vec![2], text.to_owned()));
        let fresh = "FROM debian:12 AS a\nRUN apt-get update\nFROM a\nRUN apt-get update && apt-get install -y curl\n";
        assert_ne!(fixed(&RULE, fresh), fresh);
    }

    #[test]
    fn fixes() {
        let text = "FROM debian:12\nRUN apt-get update \\\n && apt-get install -y curl\n";
        let mended = "FROM debian:12\nRUN apt-get update \\\n && apt-get install -y curl \\\n && rm -rf /var/lib/apt/lists/*\n";
        assert_eq!(fixed(&RULE, text), mended);
    }
}
