//! # The base image has a slim sibling
//!
//! The plain images of Python, Node, Ruby, Rust, Perl and Debian hold what somebody might want: compilers, headers, version control. Their
//! `-slim` siblings are the same distribution and the same version of the language without them, often a tenth of the size.
//!
//! What is left out must not be needed: packages that compile native code while they are installed want a compiler. Install it in a build
//! stage then, and copy what was built. An `-alpine` sibling is smaller still, but has musl in the place of glibc: programs and packages
//! that were built for glibc do not run there.
//!
//! ## Bad
//! ```dockerfile
//! FROM python:3.13
//! WORKDIR /app
//! COPY . .
//! CMD ["python", "app.py"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM python:3.13-slim
//! WORKDIR /app
//! COPY . .
//! CMD ["python", "app.py"]
//! ```

use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::catalog::MatchKind;
use crate::diagnostic::Severity;
use crate::dockerfile::Body;
use crate::language::words::rule;
use crate::reference::ImageReference;
use crate::stages::Base;

pub(super) const RULE: Rule = Rule {
    id: "heavier-base-than-needed",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/build/building/best-practices/#choose-the-right-base-image"),
};

/// Official images with `-slim` siblings, and whether `slim` stands before the name of the release (`3.13-slim-bookworm`).
const SLIM: [(&str, bool); 6] =
    [("python", true), ("node", false), ("ruby", true), ("rust", true), ("perl", true), ("debian", false)];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let shipping = subject.graph.stages.iter().enumerate().filter(|(index, _)| subject.ships(*index));
    for (index, stage) in shipping {
        let (Base::Image(text), Body::From(from)) = (&stage.base, &stage.from.body) else { continue };
        let Some(reference) = ImageReference::parse(text).filter(|reference| reference.digest.is_none()) else { continue };
        let Some(tag) = slim(&reference) else { continue };
        let slimmer = ImageReference { tag: Some(tag), ..reference.clone() };
        let sibling = subject.catalog.image(&slimmer, subject.options.platform);
        let is_known = sibling.kind != MatchKind::Unknown && sibling.image.reference.contains("slim");
        let Some(built) = subject.built(index).filter(|_| is_known) else { continue };
        // Ranges that meet would leave it open which is the heavier one.
        if sibling.image.weight.unpacked.high() >= built.base.unpacked.low() {
            continue;
        }
        let (missed, image) = (missed(subject, index), slimmer.to_string());
        let message = match (reference.repository == "debian", missed.join(", ").as_str()) {
            (true, "") => rule::heavier_base_than_needed_debian(&image),
            (true, programs) => rule::heavier_base_than_needed_debian_missed(&image, programs),
            (false, "") => rule::heavier_base_than_needed_message(&image),
            (false, programs) => rule::heavier_base_than_needed_missed(&image, programs),
        };
        found.push(Found {
            span: from.base.span,
            stage: Some(index),
            message,
            fix: (from.base.text == *text && missed.is_empty()).then(|| Fix {
                title: rule::fix_start_from(&image),
                applicability: Applicability::Review,
                edits: vec![Edit { span: from.base.span, text: written(text, &reference, &slimmer) }],
            }),
        });
    }
}

/// Programs that the plain images have and the slim ones have not.
const TOOLS: [&str; 12] = ["curl", "wget", "git", "gcc", "g++", "cc", "make", "hg", "svn", "unzip", "patch", "ssh"];

/// Those of them that the instructions of a stage run, and do not install.
fn missed<'s>(subject: &'s Subject<'_>, stage: usize) -> Vec<&'s str> {
    let mut missed: Vec<&str> = Vec::new();
    let mut installed: Vec<&str> = Vec::new();
    for command in subject.of_stage(stage).iter().flat_map(|step| &step.commands) {
        if matches!(command.program.as_str(), "apt-get" | "apt") {
            installed.extend(command.args.iter().map(|arg| arg.text.as_str()));
        }
        let program = command.program.as_str();
        let comes_with = |name: &&str| *name == program || (matches!(program, "gcc" | "g++" | "cc" | "make") && *name == "build-essential");
        if TOOLS.contains(&program) && !missed.contains(&program) && !installed.iter().any(comes_with) {
            missed.push(program);
        }
    }
    missed
}

/// The tag of the slim sibling; `None` for images that have none, and tags that are a variant already.
fn slim(reference: &ImageReference) -> Option<String> {
    let (_, before) = SLIM.iter().find(|(name, _)| reference.registry.is_none() && reference.repository == *name)?;
    let is_release = |word: &str| matches!(word, "stretch" | "buster" | "bullseye" | "bookworm" | "trixie" | "forky" | "stable" | "testing" | "unstable");
    let is_version = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit()) || matches!(word, "lts" | "current");
    match reference.tag.as_deref().unwrap_or("latest").split('-').collect::<Vec<_>>().as_slice() {
        ["latest"] if reference.repository == "debian" => Some("stable-slim".to_owned()),
        ["latest"] => Some("slim".to_owned()),
        [word] if is_version(word) || is_release(word) => Some(format!("{word}-slim")),
        [version, release] if is_version(version) && is_release(release) && *before => Some(format!("{version}-slim-{release}")),
        [version, release] if is_version(version) && is_release(release) => Some(format!("{version}-{release}-slim")),
        _ => None,
    }
}

/// The slimmer reference as the file writes the other one: with `docker.io/library/`, where that is there.
fn written(text: &str, reference: &ImageReference, slimmer: &ImageReference) -> String {
    let tag = reference.tag.as_deref().map_or(0, |tag| tag.len() + 1);
    let name = text.get(..text.len() - tag).unwrap_or(text);
    format!("{name}:{}", slimmer.tag.as_deref().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        for base in ["python:3.13", "node:22", "docker.io/library/node:20-bookworm", "debian:bookworm", "ruby:3.3"] {
            assert_eq!(lines(&RULE, &format!("FROM {base}\n")), [1], "{base}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM python:3.13-slim\n",
            "FROM node:22-alpine\n",
            "FROM golang:1.24\n",
            "FROM corp.example/python:3.13\n",
            "FROM python:3.13 AS build\nFROM python:3.13-slim\nCOPY --from=build /x /x\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        let after = |base: &str| fixed(&RULE, &format!("FROM {base} AS x\n"));
        assert_eq!(after("python:3.12-bookworm"), "FROM python:3.12-slim-bookworm AS x\n");
        assert_eq!(after("docker.io/library/node:20-bookworm"), "FROM docker.io/library/node:20-bookworm-slim AS x\n");
        // What the slim image lacks is installed, or the build would stop.
        let tool = "FROM python:3.13\nRUN wget https://example.com/x\n";
        assert_eq!((lines(&RULE, tool), fixed(&RULE, tool)), (vec![1], tool.to_owned()));
        let installed = "FROM python:3.13\nRUN apt-get update && apt-get install -y wget && wget https://example.com/x\n";
        assert_ne!(fixed(&RULE, installed), installed);
        // The variable may be there for a reason.
        let variable = "ARG V=3.13\nFROM python:$V\n";
        assert_eq!((lines(&RULE, variable), fixed(&RULE, variable)), (vec![2], variable.to_owned()));
    }
}
