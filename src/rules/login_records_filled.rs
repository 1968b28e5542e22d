//! # A large user id fills the login records
//!
//! `/var/log/lastlog` and `/var/log/faillog` have a place of fixed length for each user id, from 0 on. `useradd` writes the place of the
//! new user. On a disk all before it is a hole that takes no room; a layer has no holes, and holds zeros instead: some 320 bytes for each
//! id below. An id of a company's directory (`1200001234`) makes hundreds of gigabytes of them, and the build fails when the disk is full.
//!
//! `--no-log-init` (`-l`) leaves these files alone. In a container nobody logs in, so nothing is lost. Debian's `adduser` has no such
//! option: use `useradd`. Newer releases (shadow 4.13: Debian 12, Ubuntu 24.04) leave the files alone by themselves.
//!
//! ## Bad
//! ```dockerfile
//! FROM debian:11
//! RUN useradd --uid 200000 app
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM debian:11
//! RUN useradd --no-log-init --uid 200000 app
//! ```

use super::engine::edits::insert;
use super::engine::finding::{Edit, Found, Rule, Topic};
use super::engine::kept;
use crate::diagnostic::Severity;
use crate::dockerfile::Keyword;
use crate::language::words::rule;
use crate::steps::command::Command;
use crate::steps::subject::{Step, Subject, WORTH_TELLING};

pub(super) const RULE: Rule = Rule {
    id: "login-records-filled",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &["hadolint DL3046"],
    url: Some("https://docs.docker.com/build/building/best-practices/#user"),
};

const RECORDS: [&str; 2] = ["/var/log/lastlog", "/var/log/faillog"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    // What users of usual ids leave is in most images, and next to nothing.
    let is_large = |step: &&Step<'_>| {
        let records = step.layer.parts.iter().filter(|part| RECORDS.contains(&part.path.as_str()));
        step.instruction.keyword == Keyword::Run && records.map(|part| part.weight.unpacked.likely()).sum::<u64>() > 10 * WORTH_TELLING
    };
    for step in subject.steps().filter(is_large) {
        let fix = kept::with_option(step.commands.iter().filter_map(edit).collect(), "--no-log-init");
        let message = rule::login_records_filled_message().to_owned();
        found.push(Found { span: step.instruction.span, stage: Some(step.stage), message, fix });
    }
}

fn edit(command: &Command) -> Option<Edit> {
    let is_one = command.program == "useradd" && command.has(&["-u", "--uid"]) && !command.has(&["-l", "--no-log-init"]);
    let first = command.args.first().filter(|_| is_one)?;
    Some(insert(first.span?.start, "--no-log-init "))
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM ubuntu:22.04\nARG ID=200000\nRUN useradd -m -u $ID app\nRUN adduser --uid 300000 other\n"), [3, 4]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM debian:11\nRUN useradd -m -u 1000 app\n",
            "FROM debian:11\nRUN useradd -l -u 200000 app\n",
            "FROM debian:11\nRUN useradd -u 200000 app && rm /var/log/lastlog /var/log/faillog\n",
            "FROM debian:11\nARG ID\nRUN useradd -u $ID app\n",
            "FROM debian:12\nRUN useradd -u 200000 app\n",
            "FROM alpine:3.20\nRUN adduser -u 200000 -D app\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        let text = "FROM debian:11\nRUN groupadd app && \\\n    sudo useradd -m -u 200000 \\\n      app\n";
        let mended = "FROM debian:11\nRUN groupadd app && \\\n    sudo useradd --no-log-init -m -u 200000 \\\n      app\n";
        assert_eq!(fixed(&RULE, text), mended);
        let without = "FROM debian:11\nRUN adduser --uid 200000 app\n";
        assert_eq!(fixed(&RULE, without), without);
    }
}
