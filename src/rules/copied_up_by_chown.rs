//! # Changing the owner copies every file
//!
//! A layer holds whole files. `chown -R` or `chmod -R` in a `RUN` of its own changes only who owns a file, but each file it touches is
//! written once more, whole, into the new layer: the image holds every byte twice.
//!
//! Set owner and mode when the files are copied: `COPY --chown=app:app --chmod=755 …`. What a `RUN` makes, change in the same `RUN`.
//!
//! ## Bad
//! ```dockerfile
//! FROM debian:bookworm-slim
//! RUN useradd app
//! COPY . /srv/app
//! RUN chown -R app:app /srv/app
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM debian:bookworm-slim
//! RUN useradd app
//! COPY --chown=app:app . /srv/app
//! ```

use super::engine::edits::insert;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::{Step, Subject, WORTH_TELLING};
use crate::diagnostic::Severity;
use crate::dockerfile::Body;
use crate::language::words::rule;
use crate::layers::How;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    id: "copied-up-by-chown",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/reference/dockerfile/#copy---chown---chmod"),
};

/// What changes a file without changing its content.
const CHANGERS: [&str; 4] = ["chown", "chmod", "chgrp", "setfacl"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for (step, below) in subject.hiders(How::Changed) {
        let changes = step.commands.iter().any(|command| CHANGERS.contains(&command.program.as_str()));
        let copied = below.iter().map(|(_, weight)| weight.unpacked.likely()).sum::<u64>();
        if !changes || copied < WORTH_TELLING {
            continue;
        }
        let copies: Vec<&Step<'_>> = below.iter().filter(|(_, weight)| weight.unpacked.likely() > 0).filter_map(|(step, _)| *step).collect();
        found.push(Found {
            span: step.instruction.span,
            stage: Some(step.stage),
            message: rule::copied_up_by_chown_message().to_owned(),
            fix: fix(subject, step, &copies),
        });
    }
}

/// `--chown` on the `COPY`, where the `RUN` does nothing else than one `chown -R` of what `COPY`s of the same stage brought. To be reviewed: the
/// user must be there before the `COPY`.
fn fix(subject: &Subject<'_>, step: &Step<'_>, copies: &[&Step<'_>]) -> Option<Fix> {
    let [command] = step.commands.as_slice() else { return None };
    let mut operands = command.operands(&[]);
    let owner = operands.next().filter(|owner| owner.is_known && command.program == "chown" && command.has(&["-R", "--recursive"]))?;
    operands.next()?;
    let is_free = |copy: &&Step<'_>| copy.stage == step.stage && matches!(&copy.instruction.body, Body::Copy(one) | Body::Add(one) if one.chown.is_none());
    (!copies.is_empty() && copies.iter().all(is_free)).then_some(())?;
    let mut edits: Vec<Edit> =
        copies.iter().map(|copy| insert(copy.instruction.keyword_span.end, format!(" --chown={}", owner.text))).collect();
    edits.push(Edit { span: line_of(subject.source, step.instruction.span), text: String::new() });
    Some(Fix { title: rule::copied_up_by_chown_fix().to_owned(), applicability: Applicability::Review, edits })
}

/// A whole instruction, with the line end before it where it is the last one of a file without one.
fn line_of(source: &str, span: Span) -> Span {
    let is_last = span.end == source.len() && !source.ends_with('\n');
    Span::new(span.start - usize::from(is_last && span.start > 0), span.end)
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM debian:12\nCOPY a.jar /srv/\nRUN chmod -R a+x /srv\nRUN chown 1000 /srv/a.jar && true\n"), [3, 4]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM debian:12\nCOPY --chown=1000 a.jar /srv/\n",
            "FROM debian:12\nRUN mkdir /srv/a && chown -R 1000 /srv/a\n",
            "FROM debian:12\nRUN curl -o /a https://example.com/a && chmod +x /a\n",
            "FROM debian:12\nCOPY a.jar /srv/\nRUN rm /srv/a.jar\n",
            "FROM debian:12\nCOPY assets /srv/\nRUN chmod 755 /srv\n",
            "FROM debian:12\nADD https://example.com/setup.bin /tmp/\nRUN chmod +x /tmp/setup.bin && /tmp/setup.bin && rm /tmp/setup.bin\n",
            "FROM debian:12\nCOPY a.sh /\nRUN apt-get update\nRUN apt-get update && chmod +x /a.sh\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        let text = "FROM debian:12\nCOPY a.jar b.jar /srv/\nRUN chown -R 1000:1000 /srv";
        assert_eq!(fixed(&RULE, text), "FROM debian:12\nCOPY --chown=1000:1000 a.jar b.jar /srv/");
        // What the rest of the RUN does would be lost.
        let more = "FROM debian:12\nCOPY a.jar /srv/\nRUN chown -R 1000 /srv && touch /x\n";
        assert_eq!(fixed(&RULE, more), more);
    }
}
