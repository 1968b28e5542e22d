//! # The program that starts is not in the image
//!
//! A container whose `ENTRYPOINT` or `CMD` is not there stops at once: `no such file or directory`. Most often a `COPY` puts the program
//! elsewhere, or a `COPY --from` is missing. (A volume that is mounted when the container starts may bring it.)
//!
//! It is told of whole paths only, and only where the base image is known and nothing ran that may have written the file.
//!
//! ## Bad
//! ```dockerfile
//! FROM golang:1.25-alpine AS build
//! WORKDIR /src
//! COPY . .
//! RUN go build -o server .
//!
//! FROM scratch
//! COPY --from=build /src/server /app/server
//! ENTRYPOINT ["/server"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM golang:1.25-alpine AS build
//! WORKDIR /src
//! COPY . .
//! RUN go build -o server .
//!
//! FROM scratch
//! COPY --from=build /src/server /app/server
//! ENTRYPOINT ["/app/server"]
//! ```

use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::{Step, Subject};
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, CommandLine, Keyword};
use crate::language::words::rule;
use crate::layers::{Presence, path};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    id: "entrypoint-not-in-image",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/reference/dockerfile/#entrypoint"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let Some(target) = subject.graph.target else { return };
    let Some(built) = subject.built(target) else { return };
    let own: Vec<&Step<'_>> = subject.steps().filter(|step| subject.ships(step.stage)).collect();
    let last = |keyword: Keyword| own.iter().rev().find(|step| step.instruction.keyword == keyword);
    let starter = last(Keyword::Entrypoint).or_else(|| last(Keyword::Cmd));
    let Some(step) = starter else { return };
    let (Body::Entrypoint(CommandLine::Exec(words)) | Body::Cmd(CommandLine::Exec(words))) = &step.instruction.body else { return };
    let Some(program) = words.first().filter(|program| program.starts_with('/') && !program.contains('$')) else { return };
    let Some(wanted) = path::resolve("/", program) else { return };
    if built.rootfs.presence(&wanted) != Presence::No || is_in_volume(&own, &wanted) {
        return;
    }
    let keyword = step.instruction.keyword.name();
    let is_above = |meant: &str| path::below(meant, &wanted).is_some();
    let meant = built.rootfs.made_as(path::name(&wanted)).filter(|meant| !is_above(meant));
    // In a directory that is there, a program may go by a name that the Dockerfile does not tell.
    let top = wanted.split('/').nth(1).unwrap_or("");
    if meant.is_none() && built.rootfs.presence(&format!("/{top}")) != Presence::No {
        return;
    }
    let message = match &meant {
        Some(meant) => rule::entrypoint_not_in_image_near(keyword, program, meant),
        None => rule::entrypoint_not_in_image_message(keyword, program),
    };
    found.push(Found {
        span: step.instruction.span,
        stage: Some(step.stage),
        message,
        fix: meant.and_then(|meant| renamed(subject, step, program, &meant)),
    });
}

/// Whether a volume holds the path: what is mounted there when the container starts may bring it.
fn is_in_volume(steps: &[&Step<'_>], wanted: &str) -> bool {
    steps.iter().any(|step| match &step.instruction.body {
        Body::Volume(words) => words.iter().any(|word| path::below(word.text.trim_end_matches('/'), wanted).is_some()),
        _ => false,
    })
}

/// The other path in the place of this one, where it is written once.
fn renamed(subject: &Subject<'_>, step: &Step<'_>, program: &str, meant: &str) -> Option<Fix> {
    let written = format!("\"{program}\"");
    let text = step.instruction.span.of(subject.source);
    let at = text.find(&written).filter(|_| text.matches(&written).count() == 1)?;
    let start = step.instruction.span.start + at;
    let edits = vec![Edit { span: Span::new(start, start + written.len()), text: format!("\"{meant}\"") }];
    Some(Fix { title: rule::entrypoint_not_in_image_fix(meant), applicability: Applicability::Review, edits })
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{findings, fixed, lines};
    use super::RULE;

    const BUILD: &str = "FROM golang:1.25-alpine AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o server .\n";

    #[test]
    fn catches() {
        let text = format!("{BUILD}FROM scratch\nCOPY --from=build /src/server /app/\nCMD [\"/server\"]\n");
        assert_eq!(lines(&RULE, &text), [7]);
        assert!(findings(&RULE, &text)[0].found.message.contains("did you mean /app/server?"));
        assert_eq!(lines(&RULE, "FROM alpine\nENTRYPOINT [\"/server\"]\nCMD [\"x\"]\n"), [2]);
    }

    #[test]
    fn ignores() {
        for text in [
            format!("{BUILD}FROM scratch\nCOPY --from=build /src/server /\nCMD [\"/server\"]\n"),
            "FROM corp/x\nCMD [\"/server\"]\n".to_owned(),
            "FROM alpine\nCMD [\"/bin/sh\"]\n".to_owned(),
            "FROM alpine\nCMD [\"server\"]\n".to_owned(),
            "FROM alpine\nCMD /server\n".to_owned(),
            "FROM alpine\nCOPY . /app\nCMD [\"/app/server\"]\n".to_owned(),
            "FROM alpine\nRUN ./x.sh\nCMD [\"/server\"]\n".to_owned(),
            "FROM alpine\nVOLUME /app/\nCMD [\"/app/server\"]\n".to_owned(),
            format!("{BUILD}FROM alpine\nCOPY --from=build /src/s* /app/\nCMD [\"/app/run\"]\n"),
            "FROM alpine\nENTRYPOINT [\"/bin/sh\"]\nCMD [\"/server\"]\n".to_owned(),
        ] {
            assert_eq!(lines(&RULE, &text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        let text = format!("{BUILD}FROM scratch\nCOPY --from=build /src/server /app/\nCMD [\"/server\", \"x\"]\n");
        assert_eq!(fixed(&RULE, &text), text.replace("[\"/server\"", "[\"/app/server\""));
    }
}
