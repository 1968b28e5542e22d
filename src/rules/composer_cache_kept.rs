//! # The cache of Composer is kept
//!
//! Composer keeps the archive of every package in its cache. Remove it in the same `RUN`, or give it a cache mount.
//!
//! ## Bad
//! ```dockerfile
//! FROM composer:2
//! COPY composer.json composer.lock ./
//! RUN composer install --no-dev
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM composer:2
//! COPY composer.json composer.lock ./
//! RUN --mount=type=cache,target=/tmp/cache composer install --no-dev
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "composer-cache-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://getcomposer.org/doc/03-cli.md#clear-cache-clearcache-cc"),
};

const LABELS: &[&str] = &["composer cache"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    kept::tell(subject, found, LABELS, rule::composer_cache_kept_message(), |step| kept::removed(subject, step, LABELS));
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM composer:2\nCOPY composer.json ./\nRUN composer install\n"), [3]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM composer:2\nRUN [ -f composer.lock ] && composer install && rm -rf /tmp/cache\n",
            "FROM composer:2\nCOPY composer.json ./\nRUN composer install && composer clear-cache\n",
            "FROM composer:2\nCOPY composer.json ./\nRUN --mount=type=cache,target=/tmp/cache composer install\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM composer:2\nCOPY composer.json ./\nRUN composer install\n"), "FROM composer:2\nCOPY composer.json ./\nRUN composer install && rm -rf /tmp/cache\n");
    }
}
