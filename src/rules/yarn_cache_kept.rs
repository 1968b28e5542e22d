//! # The cache of Yarn is kept
//!
//! Yarn keeps the files and the archive of every package in its cache, so that they are in the layer once more beside `node_modules`.
//!
//! Clean it in the same `RUN`, or give it a cache mount.
//!
//! ## Bad
//! ```dockerfile
//! FROM node:22
//! WORKDIR /app
//! COPY package.json yarn.lock ./
//! RUN yarn install --frozen-lockfile
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM node:22
//! WORKDIR /app
//! COPY package.json yarn.lock ./
//! RUN yarn install --frozen-lockfile && yarn cache clean
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "yarn-cache-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &["hadolint DL3060"],
    url: Some("https://classic.yarnpkg.com/en/docs/cli/cache"),
};

const LABELS: &[&str] = &["yarn cache"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    kept::tell(subject, found, LABELS, rule::yarn_cache_kept_message(), |step| kept::cleaned(subject, step, &["yarn cache clean"]));
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM node:22\nRUN yarn add lodash\n"), [2]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM node:22\nRUN yarn add lodash && yarn cache clean\n",
            "FROM node:22\nRUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn add lodash\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM node:22\nRUN yarn add lodash\n"), "FROM node:22\nRUN yarn add lodash && yarn cache clean\n");
    }
}
