//! # Recommended packages are installed
//!
//! `apt-get install` installs what a package needs, and also what it *recommends*: documentation viewers, mail servers, whole toolchains
//! that a desktop user may like. In an image they are mostly weight. `--no-install-recommends` leaves them out.
//!
//! A recommended package is sometimes wanted (`ca-certificates` of `curl` and `git`, without which HTTPS fails): name it then. That is
//! why the fix asks for a look.
//!
//! ## Bad
//! ```dockerfile
//! FROM debian:bookworm-slim
//! RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM debian:bookworm-slim
//! RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates git && rm -rf /var/lib/apt/lists/*
//! ```

use crate::steps::command::{Arg, Command};
use super::engine::edits::insert;
use super::engine::finding::{Applicability, Fix, Found, Rule, Topic};
use super::engine::saving::makes_smaller;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "apt-recommends-installed",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &["hadolint DL3015"],
    url: Some("https://docs.docker.com/build/building/best-practices/#apt-get"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for step in subject.steps() {
        for install in step.commands.iter().filter_map(install) {
            let fix = install.span.map(|span| Fix {
                title: rule::fix_add_option("--no-install-recommends"),
                applicability: Applicability::Review,
                edits: vec![insert(span.end, " --no-install-recommends")],
            });
            // Where nothing is recommended, or the file turns it off elsewhere, or installs it all the same, the flag makes nothing smaller.
            if fix.as_ref().is_some_and(|fix| makes_smaller(subject, step.stage, fix) == Some(false)) {
                continue;
            }
            found.push(Found {
                span: install.span.unwrap_or(step.instruction.span),
                stage: Some(step.stage),
                message: rule::apt_recommends_installed_message().to_owned(),
                fix,
            });
        }
    }
}

/// The word `install` of an `apt-get install` that says nothing of recommended packages.
fn install(command: &Command) -> Option<&Arg> {
    let verb = command.subcommand(&["-o", "-t"]).filter(|_| matches!(command.program.as_str(), "apt-get" | "apt"))?;
    let says = |arg: &Arg| ["no-install-recommends", "Install-Recommends", "install-recommends"].iter().any(|word| arg.text.contains(word));
    (verb.text == "install" && !command.args.iter().any(says)).then_some(verb)
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM debian:12\nRUN apt-get update && apt-get -y install git\nRUN apt install -y gcc\n"), [2, 3]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends git\n",
            "FROM debian:12\nRUN apt-get update && apt-get -o APT::Install-Recommends=false install -y git\n",
            "FROM debian:12\nRUN apt-get update && echo 'APT::Install-Recommends \"0\";' > /etc/apt/apt.conf.d/99x && apt-get install -y git\n",
            "FROM debian:12\nRUN apt-get update && apt-get install -y tini\n",
            "FROM alpine\nRUN apk add git\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        let text = "FROM debian:12\nRUN apt-get update && \\\n    apt-get -y install \\\n      git\n";
        let mended = "FROM debian:12\nRUN apt-get update && \\\n    apt-get -y install --no-install-recommends \\\n      git\n";
        assert_eq!(fixed(&RULE, text), mended);
    }
}
