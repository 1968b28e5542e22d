//! # The index of apk is kept
//!
//! `apk update`, and every `apk add` without `--no-cache`, leaves the index of all packages in `/var/cache/apk`: some 2.5 MB. Nothing
//! in the image needs it.
//!
//! `apk add --no-cache` fetches the index, installs, and keeps nothing; it needs no `apk update` before it.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine:3.22
//! RUN apk update && apk add curl
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine:3.22
//! RUN apk add --no-cache curl
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use super::engine::edits::insert;
use super::engine::finding::{Edit, Fix};
use crate::steps::subject::Step;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "apk-cache-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &["hadolint DL3019"],
    url: Some("https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper#Cache"),
};

const LABELS: &[&str] = &["apk index", "apk packages"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    kept::tell(subject, found, LABELS, rule::apk_cache_kept_message(), |step| fix(subject, step));
}

/// `--no-cache` where `apk add` alone fetched the index; else the index goes at the end.
fn fix(subject: &Subject<'_>, step: &Step<'_>) -> Option<Fix> {
    let verbs = step.commands.iter().filter(|command| command.program == "apk");
    let verbs: Vec<_> = verbs.filter_map(|command| Some((command, command.subcommand(&["-p", "--root", "-X", "--repository", "-t", "--virtual"])?))).collect();
    let adds = verbs.iter().filter(|(command, verb)| verb.text == "add" && !command.has(&["--no-cache"]));
    let edits: Option<Vec<Edit>> = adds.map(|(_, verb)| Some(insert(verb.span?.end, " --no-cache"))).collect();
    match edits {
        Some(edits) if verbs.iter().all(|(_, verb)| !matches!(verb.text.as_str(), "update" | "upgrade")) => kept::with_option(edits, "--no-cache"),
        _ => kept::cleaned(subject, step, &["rm -rf /var/cache/apk/*"]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM alpine:3.22\nRUN apk add git\nRUN apk update\n"), [2, 3], "each layer has an index");
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM alpine:3.22\nRUN apk add --no-cache git\n",
            "FROM alpine:3.22\nRUN apk add git && rm -rf /var/cache/apk/*\n",
            "FROM alpine:3.22\nRUN --mount=type=cache,target=/var/cache/apk apk add git\n",
            "FROM debian:12\nRUN apt-get update\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM alpine:3.22\nRUN apk add -U \\\n    git && apk add curl\n"), "FROM alpine:3.22\nRUN apk add --no-cache -U \\\n    git && apk add --no-cache curl\n");
    }
}
