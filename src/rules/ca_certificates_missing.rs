//! # Certificates to trust are missing
//!
//! `scratch` is empty: a program in it that calls a server by `https://` finds no certificates to trust, and every call fails (`certificate
//! signed by unknown authority`). Copy them from the stage that has them, or take `gcr.io/distroless/static`, which brings them.
//!
//! It is told only where the file speaks of a need: an `https://` address in `ENV`, `CMD` or `ENTRYPOINT`, or `update-ca-certificates` in a
//! stage that the image takes from.
//!
//! ## Bad
//! ```dockerfile
//! FROM golang:1.25-alpine AS build
//! RUN apk add --no-cache ca-certificates && update-ca-certificates
//! RUN CGO_ENABLED=0 go build -o /server example.org/server
//!
//! FROM scratch
//! COPY --from=build /server /server
//! ENTRYPOINT ["/server"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM golang:1.25-alpine AS build
//! RUN apk add --no-cache ca-certificates && update-ca-certificates
//! RUN CGO_ENABLED=0 go build -o /server example.org/server
//!
//! FROM scratch
//! COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
//! COPY --from=build /server /server
//! ENTRYPOINT ["/server"]
//! ```

use super::engine::bare::Bare;
use super::engine::finding::{Found, Rule, Topic};
use crate::catalog::Os;
use crate::layers::Crossing;
use crate::steps::packages::installed;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, CommandLine, Instruction};
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "ca-certificates-missing",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://pkg.go.dev/crypto/x509#SystemCertPool"),
};

/// Words that tell that somebody thought of certificates.
const SIGNS: [&str; 5] = ["/ssl", "cert", ".pem", "/pki", "SSL_"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let Some(bare) = Bare::of(subject).filter(|bare| !bare.speaks_of(&SIGNS)) else { return };
    let calls = bare.stage.instructions.iter().find(|instruction| names_server(instruction));
    let updated = bare.taking_from_one_that(|command| command.program == "update-ca-certificates");
    let message = match (calls, updated) {
        (Some(instruction), _) => rule::ca_certificates_missing_address(instruction.keyword.name()),
        (None, Some(_)) => rule::ca_certificates_missing_left_behind().to_owned(),
        (None, None) => return,
    };
    let supplier = updated
        .or_else(|| bare.taking_from_one_that(|command| installed(command).any(|name| name.text == "ca-certificates")))
        .or_else(|| bare.takes().find(|crossing| is_of_go(subject, crossing)));
    found.push(Found {
        span: calls.map_or(bare.stage.from.span, |instruction| instruction.span),
        stage: Some(bare.target),
        message,
        fix: supplier.filter(|crossing| has_bundle(subject, crossing)).and_then(|crossing| {
            bare.copy_too(crossing, rule::ca_certificates_missing_fix(&crossing.reference), BUNDLE, "/etc/ssl/certs/")
        }),
    });
}

/// Where Debian and Alpine have all certificates in one file, and programs look for it.
const BUNDLE: &str = "/etc/ssl/certs/ca-certificates.crt";

/// Whether something comes from Docker's image of Go, which has them.
fn is_of_go(subject: &Subject<'_>, crossing: &Crossing) -> bool {
    let base = crossing.from.and_then(|stage| subject.base_of(stage));
    base.is_some_and(|base| base.image.reference.starts_with("golang:"))
}

fn has_bundle(subject: &Subject<'_>, crossing: &Crossing) -> bool {
    let base = crossing.from.and_then(|stage| subject.base_of(stage));
    base.is_some_and(|base| matches!(base.image.os, Os::Debian | Os::Ubuntu | Os::Alpine))
}

/// Whether the program is told an address that it calls with TLS.
fn names_server(instruction: &Instruction) -> bool {
    let is_address = |text: &str| text.contains("https://") || text.contains("wss://");
    match &instruction.body {
        Body::Env(pairs) => pairs.iter().any(|pair| is_address(&pair.value.text)),
        Body::Cmd(CommandLine::Exec(words)) | Body::Entrypoint(CommandLine::Exec(words)) => words.iter().any(|word| is_address(word)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    const BUILD: &str = "FROM golang:1.25-alpine AS build\nRUN apk add --no-cache ca-certificates\nRUN go build -o /x x\n";

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, &format!("{BUILD}FROM scratch\nCOPY --from=build /x /x\nENV API=https://example.org\nCMD [\"/x\"]\n")), [6]);
        assert_eq!(lines(&RULE, &format!("{BUILD}RUN update-ca-certificates\nFROM scratch\nCOPY --from=build /x /x\nCMD [\"/x\"]\n")), [5]);
    }

    #[test]
    fn an_image_that_starts_nothing_is_left_alone() {
        assert_eq!(lines(&RULE, &format!("{BUILD}RUN update-ca-certificates\nFROM scratch\nCOPY --from=build /x /x\n")), [0; 0]);
    }

    #[test]
    fn ignores() {
        for rest in [
            "FROM scratch\nCOPY --from=build /x /x\n",
            "FROM scratch\nCOPY --from=build /x /x\nCOPY --from=build /etc/ssl/certs /etc/ssl/certs\nENV API=https://example.org\n",
            "FROM scratch\nCOPY --from=build / /\nENV API=https://example.org\n",
            "FROM scratch\nCOPY --from=build /x /x\nCOPY ca.pem /\nCMD [\"/x\", \"https://example.org\"]\n",
            "FROM scratch\nCOPY --from=build /x /x\nLABEL url=https://example.org\n",
            "FROM alpine\nCOPY --from=build /x /x\nENV API=https://example.org\n",
            "FROM scratch\nENV API=https://example.org\n",
        ] {
            assert_eq!(lines(&RULE, &format!("{BUILD}{rest}CMD [\"/x\"]\n")), [0; 0], "{rest}");
        }
    }

    #[test]
    fn fixes() {
        let text = format!("{BUILD}FROM scratch\nCOPY --from=build /x /x\nENV API=https://example.org\nCMD [\"/x\"]\n");
        let copy = "COPY --from=build /x /x\nCOPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n";
        assert_eq!(fixed(&RULE, &text), text.replace("COPY --from=build /x /x\n", copy));
        let plain = text.replace("RUN apk add --no-cache ca-certificates\n", "");
        assert_ne!(fixed(&RULE, &plain), plain);
        // Whether they are in the other stage, and where, is not known.
        let unknown = text.replace("golang:1.25-alpine", "corp.example/go");
        assert_eq!(fixed(&RULE, &unknown), unknown);
    }
}
