//! # The cache of Bun is kept
//!
//! To find out which versions there are, Bun downloads a document of each package and keeps it in `~/.bun/install/cache`, in files whose
//! names end in `.npm`. In an image they are of no use. The packages that lie beside them are another thing: `node_modules` links to them,
//! so that they count once, and with some settings are not anywhere else. Leave them. With a lock file (`bun install --frozen-lockfile`)
//! hardly any document is needed.
//!
//! Remove those files in the same `RUN`.
//!
//! ## Bad
//! ```dockerfile
//! FROM node:22-slim
//! RUN bun add express
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM node:22-slim
//! RUN bun add express && rm -f /root/.bun/install/cache/*.npm
//! ```

use super::engine::finding::{Fix, Found, Rule, Topic};
use super::engine::kept;
use crate::diagnostic::Severity;
use crate::language::words::rule;
use crate::layers::path;
use crate::steps::subject::{Step, Subject};

pub(super) const RULE: Rule = Rule {
    id: "bun-cache-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://bun.com/docs/pm/global-cache"),
};

const LABELS: &[&str] = &["bun documents"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    kept::tell(subject, found, LABELS, rule::bun_cache_kept_message(), |step| fix(subject, step));
}

/// Takes the documents and leaves the packages, which `node_modules` may link to.
fn fix(subject: &Subject<'_>, step: &Step<'_>) -> Option<Fix> {
    let place = subject.kept(step, LABELS).map(|part| path::parent(&part.path)).next()?;
    kept::is_plain(place).then(|| kept::cleaned(subject, step, &[format!("rm -f {place}/*.npm")]))?
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM node:22\nRUN npm install -g bun && bun add express\nUSER node\nRUN bun add axios\n"), [2, 4]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM node:22\nRUN bun add express && rm -f /root/.bun/install/cache/*.npm\n",
            "FROM node:22\nRUN --mount=type=cache,target=/root/.bun/install/cache bun add express\n",
            "FROM node:22\nRUN npm install -g bun && npm cache clean --force\n",
            "FROM node:22\nRUN bun run build\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM node:22\nRUN bun add express\n"), "FROM node:22\nRUN bun add express && rm -f /root/.bun/install/cache/*.npm\n");
    }
}
