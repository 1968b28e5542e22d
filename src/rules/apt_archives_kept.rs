//! # The .deb files of apt are kept
//!
//! The official images of Debian and Ubuntu tell apt to delete each `.deb` file once it is installed. Other images, and files that
//! remove `/etc/apt/apt.conf.d/docker-clean` (as the recipe for cache mounts does), keep them in `/var/cache/apt/archives`.
//!
//! Without a cache mount on that folder, clean it in the same `RUN`.
//!
//! ## Bad
//! ```dockerfile
//! FROM debian:bookworm-slim
//! RUN rm -f /etc/apt/apt.conf.d/docker-clean
//! RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM debian:bookworm-slim
//! RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "apt-archives-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/build/building/best-practices/#apt-get"),
};

const LABELS: &[&str] = &["apt archives"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let before = found.len();
    kept::tell(subject, found, LABELS, rule::apt_archives_kept_message(), |step| kept::cleaned(subject, step, &["apt-get clean"]));
    // An image whose name is not known yet may delete them.
    let has_base = |found: &Found| found.stage.is_some_and(|stage| subject.base_of(stage).is_some());
    let own = found.split_off(before);
    found.extend(own.into_iter().filter(has_base));
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM debian:12\nRUN rm /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git\n"), [2]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM debian:12\nRUN apt-get update && apt-get install -y git\n",
            "ARG BASE\nFROM $BASE\nRUN apt-get update && apt-get install -y git\n",
            "FROM debian:12\nRUN rm /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git && apt-get clean\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM debian:12\nRUN rm /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git\n"), "FROM debian:12\nRUN rm /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git && apt-get clean\n");
    }
}
