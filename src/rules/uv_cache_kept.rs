//! # The cache of uv is kept
//!
//! uv keeps what it downloads and unpacks in `~/.cache/uv`. Where it can link files into the environment they count once, and only what
//! it read about packages is left over; where it copies them (`UV_LINK_MODE=copy`), they are in the layer twice.
//!
//! Say `--no-cache`, or give the folder a cache mount.
//!
//! ## Bad
//! ```dockerfile
//! FROM ghcr.io/astral-sh/uv:python3.13-bookworm-slim
//! ENV UV_LINK_MODE=copy
//! RUN uv pip install --system flask
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM ghcr.io/astral-sh/uv:python3.13-bookworm-slim
//! ENV UV_LINK_MODE=copy
//! RUN uv pip install --no-cache --system flask
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use crate::steps::command::Command;
use super::engine::edits::insert;
use super::engine::finding::Edit;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "uv-cache-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.astral.sh/uv/guides/integration/docker/#caching"),
};

const LABELS: &[&str] = &["uv cache"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let message = rule::uv_cache_kept_message();
    kept::tell(subject, found, LABELS, message, |step| kept::with_option(step.commands.iter().filter_map(edit).collect(), "--no-cache"));
}

fn edit(command: &Command) -> Option<Edit> {
    (command.program == "uv" && !command.has(&["--no-cache", "-n"])).then_some(())?;
    let mut verbs = command.operands(&["--directory", "--project", "--python", "-p"]);
    let verb = verbs.next()?;
    let verb = if matches!(verb.text.as_str(), "pip" | "tool" | "python") { verbs.next()? } else { verb };
    Some(insert(verb.span?.end, " --no-cache"))
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM python:3.13\nRUN pip install --no-cache-dir uv\nRUN uv pip install --system flask\n"), [3]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM python:3.13\nRUN uv pip install --no-cache --system flask\n",
            "FROM python:3.13\nENV UV_NO_CACHE=1\nRUN uv pip install --system flask\n",
            "FROM python:3.13\nRUN --mount=type=cache,target=/root/.cache/uv uv pip install --system flask\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM python:3.13\nRUN uv pip install --system flask && uv sync\n"), "FROM python:3.13\nRUN uv pip install --no-cache --system flask && uv sync --no-cache\n");
    }
}
