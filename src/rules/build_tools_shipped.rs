//! # Build tools are installed in the image that ships
//!
//! Compilers, `make` and header files (`-dev`, `-devel`) are needed while something is built, and never after. In the image that ships
//! they are weight, and tools for an attacker.
//!
//! Build in a stage of its own and copy what was built. On Alpine, a virtual package does it within one `RUN`:
//! `apk add --no-cache --virtual .build gcc musl-dev && … && apk del .build`.
//!
//! ## Bad
//! ```dockerfile
//! FROM python:3.13-slim
//! RUN apt-get update && apt-get install -y --no-install-recommends build-essential libpq-dev && rm -rf /var/lib/apt/lists/*
//! RUN pip install --no-cache-dir psycopg2
//! CMD ["python", "-m", "app"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM python:3.13-slim AS build
//! RUN apt-get update && apt-get install -y --no-install-recommends build-essential libpq-dev && rm -rf /var/lib/apt/lists/*
//! RUN pip wheel --no-cache-dir --wheel-dir /wheels psycopg2
//!
//! FROM python:3.13-slim
//! RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
//! COPY --from=build /wheels /wheels
//! RUN pip install --no-cache-dir /wheels/*
//! CMD ["python", "-m", "app"]
//! ```

use super::engine::finding::{Found, Rule, Topic};
use crate::steps::packages::only_builds;
use crate::steps::subject::{Subject, WORTH_TELLING};
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "build-tools-shipped",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/build/building/multi-stage/"),
};

/// Programs that build.
const BUILDERS: [&str; 10] = ["make", "cmake", "ninja", "gcc", "g++", "clang", "go", "cargo", "mvn", "gradle"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    // What builds when the container starts needs them then.
    if !subject.starts_a_program() || subject.starts_with(&BUILDERS) {
        return;
    }
    for step in subject.steps().filter(|step| subject.ships(step.stage)) {
        let names = subject.kept_parts(step).filter_map(|part| {
            let name = ["apt: ", "apk: ", "rpm: "].iter().find_map(|manager| part.label.strip_prefix(manager))?;
            (only_builds(name) && part.weight.unpacked.likely() >= WORTH_TELLING).then_some(name)
        });
        let names: Vec<&str> = names.take(4).collect();
        if !names.is_empty() {
            found.push(Found {
                span: step.instruction.span,
                stage: Some(step.stage),
                message: rule::build_tools_shipped_message(&names.join(", ")),
                fix: None,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines;
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM debian:12\nRUN apt-get update && apt-get install -y gcc\nRUN apt-get install -y curl\nCMD /x\n"), [2]);
        assert_eq!(lines(&RULE, "FROM alpine:3.22\nRUN apk add --no-cache build-base\nCMD /x\n"), [2]);
        assert_eq!(lines(&RULE, "FROM debian:12\nRUN apt-get update && apt-get install -y g++-12\nRUN apt-get install -y zlib1g-dev\nCMD /x\n"), [2, 3]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM debian:12\nRUN apt-get update && apt-get install -y gcc && make && apt-get purge -y --auto-remove gcc\nCMD /x\n",
            "FROM alpine:3.22\nRUN apk add --no-cache --virtual .build gcc musl-dev && make && apk del .build\nCMD /x\n",
            "FROM debian:12 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM debian:12\nCOPY --from=build /x /x\nCMD /x\n",
            "FROM debian:12\nRUN apt-get update && apt-get install -y gcc\n",
            "FROM debian:12\nRUN apt-get update && apt-get install -y gcc\nCMD [\"bash\"]\n",
            "FROM debian:12\nRUN apt-get update && apt-get install -y gcc make\nENTRYPOINT [\"make\"]\n",
            "FROM debian:12\nRUN apt-get update && apt-get install -y curl git\nCMD /x\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }
}
