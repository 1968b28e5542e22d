//! # A whole stage is copied
//!
//! `COPY --from=build / /` takes everything that the other stage holds: its base image once more, its compilers, its caches. Nothing is
//! left ashore, and the split gains nothing. Copy the paths that run.
//!
//! (With `FROM scratch` as the base it is a way to make one layer of many, and then it is meant. A stage that is itself `FROM scratch` holds
//! nothing but what it is for.)
//!
//! ## Bad
//! ```dockerfile
//! FROM golang:1.24 AS build
//! WORKDIR /src
//! COPY . .
//! RUN go build -o /server .
//!
//! FROM debian:bookworm-slim
//! COPY --from=build / /
//! CMD ["/server"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM golang:1.24 AS build
//! WORKDIR /src
//! COPY . .
//! RUN go build -o /server .
//!
//! FROM debian:bookworm-slim
//! COPY --from=build /server /server
//! CMD ["/server"]
//! ```

use super::engine::finding::{Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::catalog::MatchKind;
use crate::diagnostic::Severity;
use crate::language::words::rule;
use crate::stages::Base;

pub(super) const RULE: Rule = Rule {
    id: "whole-stage-copied",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: None,
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let from_image = |stage: usize| subject.base_of(stage).is_some_and(|base| base.kind != MatchKind::Unknown);
    for crossing in subject.built.crossings.iter().filter(|crossing| !crossing.mount && crossing.from.is_some_and(from_image)) {
        let stage = subject.graph.stages.get(crossing.to);
        let is_flattened = stage.is_some_and(|stage| stage.base == Base::Scratch);
        let instruction = stage.and_then(|stage| stage.instructions.get(crossing.instruction));
        if let Some(instruction) = instruction.filter(|_| !is_flattened && crossing.paths.iter().any(|path| path == "/")) {
            found.push(Found {
                span: instruction.span,
                stage: Some(crossing.to),
                message: rule::whole_stage_copied_message(&crossing.reference),
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
        assert_eq!(lines(&RULE, "FROM golang:1.24 AS b\nFROM alpine\nCOPY --from=b / /\n"), [3]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM golang:1.24 AS b\nFROM alpine\nCOPY --from=b /x /\n",
            "FROM scratch AS b\nCOPY x /\nFROM alpine\nCOPY --from=b / /usr/bin/\n",
            "FROM corp.example/tools AS b\nFROM alpine\nCOPY --from=b / /\n",
            "FROM golang:1.24 AS b\nFROM scratch\nCOPY --from=b / /\n",
            "FROM golang:1.24 AS b\nFROM alpine\nRUN --mount=from=b,target=/b true\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }
}
