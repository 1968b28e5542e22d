//! # Time zones are missing
//!
//! `scratch` is empty: a program in it knows UTC and no other time zone. `TZ=Europe/Berlin` is taken for UTC without a word, and Go's
//! `time.LoadLocation` fails. Copy `/usr/share/zoneinfo` from the stage that has it (package `tzdata`), let Go put it in the program (`-tags
//! timetzdata`, or `import _ "time/tzdata"`), or take `gcr.io/distroless/static`, which brings it.
//!
//! It is told only where the file speaks of a need: a `TZ` that names a place, or `tzdata` in a stage that the image takes from.
//!
//! ## Bad
//! ```dockerfile
//! FROM golang:1.25-alpine AS build
//! RUN apk add --no-cache tzdata
//! RUN CGO_ENABLED=0 go build -o /server example.org/server
//!
//! FROM scratch
//! COPY --from=build /server /server
//! ENV TZ=Europe/Berlin
//! ENTRYPOINT ["/server"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM golang:1.25-alpine AS build
//! RUN apk add --no-cache tzdata
//! RUN CGO_ENABLED=0 go build -o /server example.org/server
//!
//! FROM scratch
//! COPY --from=build /server /server
//! COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo
//! ENV TZ=Europe/Berlin
//! ENTRYPOINT ["/server"]
//! ```

use super::engine::bare::Bare;
use super::engine::finding::{Found, Rule, Topic};
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Instruction};
use crate::language::words::rule;
use crate::steps::packages::installed;
use crate::steps::subject::Subject;

pub(super) const RULE: Rule = Rule {
    id: "time-zones-missing",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://pkg.go.dev/time#LoadLocation"),
};

/// Where they lie.
const ZONES: &str = "/usr/share/zoneinfo";
/// Words that tell that they are there: copied, or within a program of Go's.
const SIGNS: [&str; 4] = ["zoneinfo", "timetzdata", "time/tzdata", "ZONEINFO"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let Some(bare) = Bare::of(subject).filter(|_| !SIGNS.iter().any(|sign| subject.source.contains(sign))) else { return };
    let set = bare.stage.instructions.iter().find(|instruction| sets_zone(instruction));
    let installed = bare.taking_from_one_that(|command| installed(command).any(|name| name.text == "tzdata"));
    let message = match (set, installed) {
        (Some(_), _) => rule::time_zones_missing_set(),
        (None, Some(_)) => rule::time_zones_missing_left_behind(),
        (None, None) => return,
    };
    found.push(Found {
        span: set.map_or(bare.stage.from.span, |instruction| instruction.span),
        stage: Some(bare.target),
        message: message.to_owned(),
        fix: installed.and_then(|crossing| bare.copy_too(crossing, rule::time_zones_missing_fix(&crossing.reference), ZONES, ZONES)),
    });
}

/// Whether `TZ` names a place: `Europe/Berlin`, not `UTC` or `CET-1CEST`.
fn sets_zone(instruction: &Instruction) -> bool {
    let is_place = |value: &str| value.contains('/') && !value.ends_with("/UTC") && !value.ends_with("/GMT") && !value.starts_with('/');
    matches!(&instruction.body, Body::Env(pairs) if pairs.iter().any(|pair| pair.name.text == "TZ" && is_place(&pair.value.text)))
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    const BUILD: &str = "FROM golang:1.25-alpine AS build\nRUN apk add --no-cache git tzdata\nRUN go build -o /x x\nFROM scratch\n";
    const REST: &str = "COPY --from=build /x /x\nCMD [\"/x\"]\n";

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, &format!("{BUILD}{REST}")), [4]);
        let without = BUILD.replace(" tzdata", "");
        assert_eq!(lines(&RULE, &format!("{without}ENV TZ=Asia/Tokyo\n{REST}")), [5]);
        let above = BUILD.replace("-alpine AS build\n", "-alpine AS base\n").replace("RUN go", "FROM base AS build\nRUN go");
        assert_eq!(lines(&RULE, &format!("{above}{REST}")), [5]);
    }

    #[test]
    fn ignores() {
        let without = BUILD.replace(" tzdata", "");
        for text in [
            format!("{without}{REST}"),
            format!("{without}ENV TZ=UTC\n{REST}"),
            format!("{without}ENV TZ=Etc/UTC\n{REST}"),
            format!("{without}ENV TZ=CET-1CEST\n{REST}"),
            format!("{BUILD}COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo\n{REST}"),
            format!("{BUILD}COPY --from=build / /\n{REST}"),
            format!("{}{REST}", BUILD.replace("go build", "go build -tags timetzdata")),
            format!("{}{REST}", BUILD.replace("FROM scratch", "FROM gcr.io/distroless/static")),
            format!("{BUILD}COPY --from=build /x /x\n"),
        ] {
            assert_eq!(lines(&RULE, &text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        let copy = "COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo\n";
        assert_eq!(fixed(&RULE, &format!("{BUILD}{REST}")), format!("{BUILD}{}", REST.replace("CMD", &format!("{copy}CMD"))));
    }
}
