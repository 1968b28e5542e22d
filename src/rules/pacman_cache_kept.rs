//! # The package files of pacman are kept
//!
//! pacman keeps every package file it downloads in `/var/cache/pacman/pkg`. (`pacman -Scc --noconfirm` answers its own question with
//! no, and removes nothing.) Remove them in the same `RUN`.
//!
//! ## Bad
//! ```dockerfile
//! FROM archlinux
//! RUN pacman -Sy --noconfirm git
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM archlinux
//! RUN pacman -Sy --noconfirm git && rm -rf /var/cache/pacman/pkg/*
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "pacman-cache-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://wiki.archlinux.org/title/Pacman#Cleaning_the_package_cache"),
};

const LABELS: &[&str] = &["package files"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let message = rule::pacman_cache_kept_message();
    kept::tell(subject, found, LABELS, message, |step| kept::cleaned(subject, step, &["rm -rf /var/cache/pacman/pkg/*"]));
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM archlinux\nRUN pacman -Sy --noconfirm git\n"), [2]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM archlinux\nRUN pacman -Sy --noconfirm git && rm -rf /var/cache/pacman/pkg/*\n",
            "FROM archlinux\nRUN --mount=type=cache,target=/var/cache/pacman/pkg pacman -Sy --noconfirm git\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM archlinux\nRUN pacman -Sy --noconfirm git\n"), "FROM archlinux\nRUN pacman -Sy --noconfirm git && rm -rf /var/cache/pacman/pkg/*\n");
    }
}
