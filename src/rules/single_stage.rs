//! # One stage builds and ships
//!
//! A file of one stage ships all that it took to build: the compiler, its packages and caches, the sources. With a second stage only the
//! result ships: `COPY --from=build` takes it from the first one, which stays behind.
//!
//! The Split panel shows this very file in two stages, with a reason for each line that is new, what is to be checked, and what would ship.
//! The saving is that of the proposal.
//!
//! ## Bad
//! ```dockerfile
//! FROM golang:1.24
//! WORKDIR /src
//! COPY . .
//! RUN CGO_ENABLED=0 go build -o /server .
//! CMD ["/server"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM golang:1.24 AS build
//! WORKDIR /src
//! COPY . .
//! RUN CGO_ENABLED=0 go build -o /server .
//!
//! FROM gcr.io/distroless/static-debian12
//! COPY --from=build /server /server
//! CMD ["/server"]
//! ```

use super::engine::finding::{Finding, Found, Rule, Topic};
use crate::diagnostic::Severity;
use crate::language::words::rule;
use crate::size::Weight;
use crate::source::Span;
use crate::steps::subject::Subject;

pub(super) const RULE: Rule = Rule {
    id: "single-stage",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/build/building/multi-stage/"),
};

/// Whether there are two stages in it is found by proposing them, which is done once: [`finding`] tells of it.
pub(super) fn check(_: &Subject<'_>, _: &mut Vec<Found>) {}

/// The finding for a proposal to split the stage whose base stands at `span`, by what ships before and after.
pub fn finding(stage: usize, span: Span, before: Weight, after: Weight) -> Finding {
    let saves = Weight {
        unpacked: before.unpacked.saturating_sub(after.unpacked),
        compressed: before.compressed.saturating_sub(after.compressed),
    };
    let found = Found { span, stage: Some(stage), message: rule::single_stage_message().to_owned(), fix: None };
    Finding { rule: &RULE, severity: RULE.severity, found, saves: Some(saves) }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::report::{Finding, Split};

    fn told(text: &str) -> (Vec<Finding>, Option<Split>) {
        let report = crate::analyze(text, &crate::catalog::Catalog::bundled(), &crate::options::Options::default());
        (report.findings.into_iter().filter(|finding| finding.id == RULE.id).collect(), report.split)
    }

    const BUILDS: &str = "FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN go build -o /server .\nCMD [\"/server\"]\n";

    #[test]
    fn catches() {
        let (findings, split) = told(BUILDS);
        let Some(Split::Proposal(split)) = split else { panic!("a proposal") };
        let [finding] = findings.as_slice() else { panic!("{findings:?}") };
        let saves = [&finding.saves_unpacked_bytes, &finding.saves_compressed_bytes].map(|saves| saves.as_ref().map(|saves| saves.likely));
        let proposed = [(&split.before, &split.after), (&split.before_compressed, &split.after_compressed)];
        assert_eq!(saves, proposed.map(|(before, after)| Some(before.likely - after.likely)));
        assert_eq!((finding.start_line, finding.start_column), (1, 6));
    }

    #[test]
    fn ignores() {
        for text in [
            BUILDS.replace("CMD [\"/server\"]", "CMD [\"go\", \"run\", \".\"]"),
            BUILDS.replace("golang:1.24", "debian:12"),
            BUILDS.replace("golang:1.24\n", "golang:1.24 AS build\n") + "FROM scratch\nCOPY --from=build /server /server\n",
        ] {
            assert!(told(&text).0.is_empty(), "{text}");
        }
    }
}
