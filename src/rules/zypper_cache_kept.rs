//! # The metadata of zypper is kept
//!
//! zypper keeps descriptions of all packages of all repositories in `/var/cache/zypp`. `zypper clean --all` at the end of the same
//! `RUN` removes them.
//!
//! ## Bad
//! ```dockerfile
//! FROM opensuse/leap:15.6
//! RUN zypper --non-interactive install git
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM opensuse/leap:15.6
//! RUN zypper --non-interactive install git && zypper clean --all
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "zypper-cache-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &["hadolint DL3036"],
    url: None,
};

const LABELS: &[&str] = &["zypper metadata"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    kept::tell(subject, found, LABELS, rule::zypper_cache_kept_message(), |step| kept::cleaned(subject, step, &["zypper clean --all"]));
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM opensuse/leap:15.6\nRUN zypper -n in git\n"), [2]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM opensuse/leap:15.6\nRUN zypper -n in git && zypper clean --all\n",
            "FROM opensuse/leap:15.6\nRUN zypper -n in git && rm -rf /var/cache/zypp\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM opensuse/leap:15.6\nRUN zypper -n in git\n"), "FROM opensuse/leap:15.6\nRUN zypper -n in git && zypper clean --all\n");
    }
}
