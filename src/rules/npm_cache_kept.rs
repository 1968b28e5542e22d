//! # The cache of npm is kept
//!
//! npm keeps what it downloads in `~/.npm`: the archive of each package and, without a lock file, long documents about all versions of
//! each. `npm ci` and `npm install` leave it there, with `--omit=dev` too.
//!
//! Clean it in the same `RUN`, or give it a cache mount: `RUN --mount=type=cache,target=/root/.npm npm ci`.
//!
//! ## Bad
//! ```dockerfile
//! FROM node:22-alpine
//! RUN npm install -g typescript
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM node:22-alpine
//! RUN npm install -g typescript && npm cache clean --force
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "npm-cache-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.npmjs.com/cli/commands/npm-cache"),
};

const LABELS: &[&str] = &["npm cache"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    kept::tell(subject, found, LABELS, rule::npm_cache_kept_message(), |step| kept::cleaned(subject, step, &["npm cache clean --force"]));
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM node:22\nCOPY package.json .\nRUN npm install\nRUN npm i -g pnpm\n"), [3, 4]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM node:22\nRUN npm install -g pnpm && npm cache clean --force\n",
            "FROM node:22\nRUN npm install -g pnpm && rm -rf /root/.npm\n",
            "FROM node:22\nRUN --mount=type=cache,target=/root/.npm npm install -g pnpm\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM node:22\nRUN npm i -g pnpm\n"), "FROM node:22\nRUN npm i -g pnpm && npm cache clean --force\n");
    }
}
