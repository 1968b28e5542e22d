//! # An archive stays beside what was unpacked from it
//!
//! A program that comes as an archive is in the image twice when the archive stays: once packed, once unpacked. An `rm` in a later `RUN`
//! frees nothing: the layer that brought the archive keeps it.
//!
//! Download, unpack and remove in one `RUN`, or let the bytes flow straight through: `curl … | tar -xz`. A local archive needs neither:
//! `ADD` unpacks it on the way in, and the archive itself stays out.
//!
//! ## Bad
//! ```dockerfile
//! FROM debian:bookworm-slim
//! COPY app.tar.gz /opt/
//! RUN tar -xzf /opt/app.tar.gz -C /opt
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM debian:bookworm-slim
//! ADD app.tar.gz /opt/
//! ```

use super::engine::edits::append_command;
use super::engine::finding::{Applicability, Fix, Found, Rule, Topic};
use crate::steps::subject::{Step, Subject, WORTH_TELLING};
use crate::diagnostic::Severity;
use crate::dockerfile::Body;
use crate::language::words::page::sentence_gap;
use crate::language::words::rule;
use crate::layers::{LayerId, path};

pub(super) const RULE: Rule = Rule {
    id: "archive-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &["hadolint DL3010"],
    url: Some("https://docs.docker.com/build/building/best-practices/#add-or-copy"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for step in subject.steps() {
        let files = subject.kept_parts(step).filter(|part| part.label.is_empty() && part.weight.unpacked.likely() >= WORTH_TELLING);
        let unpacked = files.filter_map(|part| Some((part.path.as_str(), unpacked_in(subject, step.stage, path::name(&part.path))?)));
        let unpacked: Vec<(&str, LayerId)> = unpacked.collect();
        let Some((first, _)) = unpacked.first() else { continue };
        let name = path::name(first);
        let advice = match &step.instruction.body {
            Body::Copy(_) if is_tar(name) => rule::archive_kept_add_unpacks(),
            Body::Copy(_) => rule::archive_kept_stage_of_its_own(),
            Body::Add(_) => rule::archive_kept_download_in_run(),
            _ => rule::archive_kept_remove_in_run(),
        };
        found.push(Found {
            span: step.instruction.span,
            stage: Some(step.stage),
            message: [&rule::archive_kept_message(name), sentence_gap(), advice].concat(),
            fix: fix(subject, step, &unpacked),
        });
    }
}

/// Whether `ADD` unpacks a file of this name.
fn is_tar(name: &str) -> bool {
    name.contains(".tar") || [".tgz", ".txz", ".tbz2", ".tzst"].iter().any(|ending| name.ends_with(ending))
}

/// The layer of a stage that holds what a `RUN` unpacked from an archive of this name.
fn unpacked_in(subject: &Subject<'_>, stage: usize, name: &str) -> Option<LayerId> {
    let label = format!("unpacked {name}");
    let of_run = |layer: LayerId| subject.steps().any(|step| step.layer.id == layer && matches!(step.instruction.body, Body::Run(_)));
    let entries = subject.built(stage)?.rootfs.entries();
    entries.filter(|(key, _)| *key.label == *label).map(|(key, _)| key.layer).find(|layer| of_run(*layer))
}

/// `rm` at the end of the `RUN` that downloads and unpacks. To be reviewed: something else may read the archive.
fn fix(subject: &Subject<'_>, step: &Step<'_>, unpacked: &[(&str, LayerId)]) -> Option<Fix> {
    let is_plain = |path: &str| path.chars().all(|letter| letter.is_alphanumeric() || "/._-+".contains(letter));
    (!subject.is_for_windows()).then_some(())?;
    unpacked.iter().all(|(path, layer)| *layer == step.layer.id && is_plain(path)).then_some(())?;
    let paths: Vec<&str> = unpacked.iter().map(|(path, _)| *path).collect();
    let edit = append_command(subject, step, &format!("rm {}", paths.join(" ")))?;
    Some(Fix { title: rule::archive_kept_fix().to_owned(), applicability: Applicability::Review, edits: vec![edit] })
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        for text in [
            "FROM debian:12\nADD https://example.com/a.tar.gz /opt/\nRUN tar xf /opt/a.tar.gz -C /opt\n",
            "FROM debian:12\nRUN curl -LO https://example.com/a.tar.gz && tar xf a.tar.gz\n",
        ] {
            assert_eq!(lines(&RULE, text), [2], "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM debian:12\nRUN curl -LO https://example.com/a.tar.gz && tar xf a.tar.gz && rm a.tar.gz\n",
            "FROM debian:12\nRUN curl -L https://example.com/a.tar.gz | tar xz\n",
            "FROM debian:12\nADD a.tar.gz /opt/\n",
            "FROM debian:12\nCOPY a.tar.gz /srv/\n",
            "FROM debian:12\nADD a.tar.gz /opt/\nCOPY a.tar.gz /srv/\n",
            "FROM debian:12\nCOPY a.tar.gz /opt/\nRUN tar xf /opt/a.tar.gz -C /opt\nRUN rm /opt/a.tar.gz\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        let text = "FROM debian:12\nWORKDIR /opt\nRUN curl -LO https://example.com/a.tar.gz && tar xf a.tar.gz\n";
        assert_eq!(fixed(&RULE, text), text.replace("xf a.tar.gz", "xf a.tar.gz && rm /opt/a.tar.gz"));
        // The archive is in a layer below.
        let copied = "FROM debian:12\nCOPY a.tar.gz /opt/\nRUN tar xf /opt/a.tar.gz -C /opt\n";
        assert_eq!(fixed(&RULE, copied), copied);
        // There is no `rm`.
        let windows = "# escape=`\nFROM corp.example/nano\nRUN curl -LO https://example.com/a.tar.gz && tar xf a.tar.gz\n";
        assert_eq!(fixed(&RULE, windows), windows);
    }
}
