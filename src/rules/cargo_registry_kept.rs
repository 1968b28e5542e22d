//! # The registry of cargo is kept
//!
//! cargo keeps the archive and the sources of every crate in its registry. The program that was built from them needs neither.
//!
//! Build in a stage of its own and copy the program out of it: then nothing of it ships. Or give the registry a cache mount, which also
//! makes the next build faster.
//!
//! ## Bad
//! ```dockerfile
//! FROM rust:1.88
//! WORKDIR /app
//! COPY . .
//! RUN cargo build --release
//! CMD ["/app/target/release/main"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM rust:1.88 AS build
//! WORKDIR /app
//! COPY . .
//! RUN --mount=type=cache,target=/usr/local/cargo/registry cargo build --release
//! CMD ["/app/target/release/main"]
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "cargo-registry-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/build/cache/optimize/#use-cache-mounts"),
};

const LABELS: &[&str] = &["cargo: registry"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    // What builds when the container starts needs it then.
    if subject.starts_with(&["cargo"]) {
        return;
    }
    kept::tell(subject, found, LABELS, rule::cargo_registry_kept_message(), |step| kept::mounted(subject, step, LABELS, &["cargo"]));
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM rust:1.88\nCOPY . .\nRUN cargo build --release\n"), [3]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM rust:1.88\nCOPY . .\nRUN --mount=type=cache,target=/usr/local/cargo/registry cargo build --release\n",
            "FROM rust:1.88\nCOPY . .\nRUN cargo build\nCMD [\"cargo\", \"run\"]\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM rust:1.88\nCOPY . .\nRUN cargo build --release\n"), "FROM rust:1.88\nCOPY . .\nRUN --mount=type=cache,target=/usr/local/cargo/registry cargo build --release\n");
    }
}
