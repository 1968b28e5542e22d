//! # The cache of pnpm is kept
//!
//! To find out which versions there are, pnpm downloads a document of each package and keeps it in `~/.cache/pnpm`: often tens of megabytes.
//! (Its store, below `~/.local/share/pnpm`, is another thing: `node_modules` links to the files in it, which count once.) With a lock file
//! that holds all versions (`pnpm install --frozen-lockfile`) none is needed.
//!
//! Remove the folder in the same `RUN`. To keep it for the next *build* and out of the image, give it a cache mount:
//! `RUN --mount=type=cache,target=/root/.cache/pnpm pnpm install`.
//!
//! ## Bad
//! ```dockerfile
//! FROM node:22-slim
//! RUN pnpm add express
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM node:22-slim
//! RUN pnpm add express && rm -rf /root/.cache/pnpm
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::diagnostic::Severity;
use crate::language::words::rule;
use crate::steps::subject::Subject;

pub(super) const RULE: Rule = Rule {
    id: "pnpm-cache-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://pnpm.io/settings#cachedir"),
};

const LABELS: &[&str] = &["pnpm cache"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    kept::tell(subject, found, LABELS, rule::pnpm_cache_kept_message(), |step| kept::removed(subject, step, LABELS));
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM node:22\nRUN npm install -g pnpm && pnpm add express\nUSER node\nRUN pnpm add axios\n"), [2, 4]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM node:22\nRUN pnpm add express && rm -rf /root/.cache/pnpm\n",
            "FROM node:22\nRUN --mount=type=cache,target=/root/.cache/pnpm pnpm add express\n",
            "FROM node:22\nRUN npm install -g pnpm && npm cache clean --force\n",
            "FROM node:22\nRUN pnpm run build\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM node:22\nRUN pnpm add express\n"), "FROM node:22\nRUN pnpm add express && rm -rf /root/.cache/pnpm\n");
    }
}
