//! # COPY --from takes a path that its stage does not make
//!
//! The build stops at a `COPY --from` whose path is not there. Most often the other stage writes the file elsewhere: a relative path
//! starts at that stage's `WORKDIR`, and a program may have another name than its project.
//!
//! ## Bad
//! ```dockerfile
//! FROM golang:1.25-alpine AS build
//! WORKDIR /src
//! COPY . .
//! RUN go build -o server .
//!
//! FROM alpine:3.22
//! COPY --from=build /server /usr/local/bin/server
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM golang:1.25-alpine AS build
//! WORKDIR /src
//! COPY . .
//! RUN go build -o server .
//!
//! FROM alpine:3.22
//! COPY --from=build /src/server /usr/local/bin/server
//! ```

use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use super::engine::variables::near;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Source, Word};
use crate::language::words::rule;
use crate::layers::{Crossing, Kind, Origin, Rootfs, path};

pub(super) const RULE: Rule = Rule {
    id: "copy-from-missing-path",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/reference/dockerfile/#copy---from"),
};

/// For how many paths a name much like theirs is looked for.
const MOST_LOOKED_FOR: usize = 20;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    // Where a line of the other stage cannot be read, it may be what makes the path.
    let is_read = |stage: usize| {
        let instructions = subject.graph.stages.get(stage).map_or(&[][..], |stage| stage.instructions);
        instructions.iter().all(|instruction| instruction.body != Body::Invalid)
    };
    for crossing in subject.built.crossings.iter().filter(|crossing| crossing.from.is_none_or(is_read)) {
        for missing in &crossing.missing {
            let looks_further = found.len() < MOST_LOOKED_FOR;
            found.push(one(subject, crossing, missing, looks_further));
        }
    }
}

fn one(subject: &Subject<'_>, crossing: &Crossing, missing: &str, looks_further: bool) -> Found {
    let rootfs = crossing.from.and_then(|stage| subject.built(stage)).map(|built| &built.rootfs);
    let same_name = rootfs.and_then(|rootfs| rootfs.made_as(path::name(missing)));
    let meant = same_name.or_else(|| near_name(rootfs.filter(|_| looks_further)?, missing));
    let stage = crossing.from.and_then(|stage| subject.graph.stages.get(stage)?.name.clone()).unwrap_or_else(|| crossing.reference.clone());
    let word = source_word(subject, crossing, missing);
    let message = match &meant {
        Some(meant) => rule::copy_from_missing_path_near(&stage, missing, meant),
        None => rule::copy_from_missing_path_message(&stage, missing),
    };
    Found {
        span: word.map_or(crossing.span, |word| word.span),
        stage: Some(crossing.to),
        message,
        fix: word.zip(meant).map(|(word, meant)| Fix {
            title: rule::copy_from_missing_path_fix(&meant),
            applicability: Applicability::Review,
            edits: vec![Edit { span: word.span, text: word.span.of(subject.source).replace(&word.text, &meant) }],
        }),
    }
}

/// A file that was made under a name much like this one.
fn near_name(rootfs: &Rootfs, missing: &str) -> Option<String> {
    let made = rootfs.entries().filter(|(_, node)| node.kind == Kind::File && node.origin != Origin::Base);
    let names: Vec<&str> = made.map(|(key, _)| path::name(&key.path)).collect();
    rootfs.made_as(near(path::name(missing), names.into_iter())?)
}

/// The word of the instruction that is this path, where it is written without variables.
fn source_word<'a>(subject: &Subject<'a>, crossing: &Crossing, missing: &str) -> Option<&'a Word> {
    let Body::Copy(transfer) = &subject.graph.stages.get(crossing.to)?.instructions.get(crossing.instruction)?.body else { return None };
    transfer.sources.iter().find_map(|source| match source {
        Source::Path(word) if path::resolve("/", &word.text).as_deref() == Some(missing) => Some(word),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{findings, fixed, lines};
    use super::RULE;

    const BUILD: &str = "FROM golang:1.25-alpine AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o server .\n";

    #[test]
    fn catches() {
        let text = format!("{BUILD}FROM alpine\nARG N=x\nCOPY --from=build /app/server \\\n  /data/$N /\n");
        assert_eq!(lines(&RULE, &text), [7, 7]);
        let messages: Vec<String> = findings(&RULE, &text).into_iter().map(|finding| finding.found.message).collect();
        assert!(messages.iter().any(|message| message.contains("did you mean /src/server?")), "{messages:?}");
    }

    #[test]
    fn a_name_that_is_nearly_right_is_found() {
        let text = format!("{BUILD}FROM alpine\nCOPY --from=build /sever /\n");
        assert!(findings(&RULE, &text)[0].found.message.contains("did you mean /src/server?"));
        let other = format!("{BUILD}FROM alpine\nCOPY --from=build /data/other /\n");
        assert!(!findings(&RULE, &other)[0].found.message.contains("did you mean"));
    }

    #[test]
    fn ignores() {
        for copy in ["--from=build /src/server /", "--from=build /etc/passwd /", "--from=corp/x /app/y /", "server /", "--from=build /src/*.x /"] {
            assert_eq!(lines(&RULE, &format!("{BUILD}FROM alpine\nCOPY {copy}\n")), [0; 0], "{copy}");
        }
        assert_eq!(lines(&RULE, "FROM alpine AS build\n...\nFROM alpine\nCOPY --from=build /app/server /\n"), [0; 0]);
        assert_eq!(lines(&RULE, "FROM corp/x AS build\nFROM alpine\nCOPY --from=build /app/server /\n"), [0; 0]);
    }

    #[test]
    fn fixes() {
        let text = format!("{BUILD}FROM alpine\nCOPY --from=build [\"/server\", \"/x\"]\n");
        assert_eq!(fixed(&RULE, &text), text.replace("\"/server\"", "\"/src/server\""));
    }
}
