//! # The cache of Poetry is kept
//!
//! Poetry keeps every archive it downloads in `~/.cache/pypoetry`. Remove its folders in the same `RUN`, or give them a cache mount.
//!
//! ## Bad
//! ```dockerfile
//! FROM python:3.13-slim
//! RUN pip install --no-cache-dir poetry
//! WORKDIR /app
//! COPY pyproject.toml poetry.lock ./
//! RUN poetry install
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM python:3.13-slim
//! RUN pip install --no-cache-dir poetry
//! WORKDIR /app
//! COPY pyproject.toml poetry.lock ./
//! RUN --mount=type=cache,target=/root/.cache/pypoetry/cache --mount=type=cache,target=/root/.cache/pypoetry/artifacts poetry install
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "poetry-cache-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://python-poetry.org/docs/configuration/#cache-dir"),
};

const LABELS: &[&str] = &["poetry cache"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    kept::tell(subject, found, LABELS, rule::poetry_cache_kept_message(), |step| kept::removed(subject, step, LABELS));
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM python:3.13\nCOPY pyproject.toml .\nRUN poetry install\n"), [3]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM python:3.13\nCOPY pyproject.toml .\nRUN poetry install && rm -rf /root/.cache\n",
            "FROM python:3.13\nENV POETRY_NO_CACHE=1\nCOPY pyproject.toml .\nRUN poetry install\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM python:3.13\nCOPY pyproject.toml .\nRUN poetry install\n"), "FROM python:3.13\nCOPY pyproject.toml .\nRUN poetry install && rm -rf /root/.cache/pypoetry/cache /root/.cache/pypoetry/artifacts\n");
    }
}
