//! # The caches of Go are kept
//!
//! `go build` keeps the modules it downloads and every package it compiles. The program that was built from them needs neither.
//!
//! Build in a stage of its own and copy the program out of it: then nothing of it ships. Or give both folders a cache mount, which also
//! makes the next build faster.
//!
//! ## Bad
//! ```dockerfile
//! FROM golang:1.24
//! WORKDIR /src
//! COPY . .
//! RUN go build -o /server .
//! CMD ["/server"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM golang:1.24
//! WORKDIR /src
//! COPY . .
//! RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build -o /server .
//! CMD ["/server"]
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "go-cache-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/build/cache/optimize/#use-cache-mounts"),
};

const LABELS: &[&str] = &["go: modules", "go: build cache"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    // What builds when the container starts needs it then.
    if subject.starts_with(&["go", "air"]) {
        return;
    }
    kept::tell(subject, found, LABELS, rule::go_cache_kept_message(), |step| kept::mounted(subject, step, LABELS, &["go"]));
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN go build -o /server .\n"), [4]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build -o /server .\n",
            "FROM golang:1.24\nCOPY . .\nRUN go build ./...\nCMD go run .\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn no_mount_where_it_would_hide_files_or_belong_to_another_user() {
        for text in [
            "FROM golang:1.13\nRUN go get -d example.com/a\nWORKDIR /go/src/example.com/a\nRUN go get -d ./... && go build -o a .\n",
            "FROM golang:1.24\nUSER app\nCOPY . .\nRUN go build -o /tmp/a .\n",
        ] {
            assert_eq!(fixed(&RULE, text), text);
        }
    }

    #[test]
    fn a_later_build_by_another_program_has_the_mounts_too() {
        let text = "FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN go build -o /server .\nRUN make\n";
        let mounts = "RUN --mount=type=cache,target=/root/.cache/go-build --mount=type=cache,target=/go/pkg/mod ";
        assert_eq!(fixed(&RULE, text), text.replace("RUN ", mounts));
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN go build -o /server .\n"), "FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN --mount=type=cache,target=/root/.cache/go-build --mount=type=cache,target=/go/pkg/mod go build -o /server .\n");
    }
}
