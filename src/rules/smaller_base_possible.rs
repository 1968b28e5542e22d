//! # A smaller image has the same program
//!
//! Many images have a sibling with the same program on less: on Alpine, whose C library is musl, or without a shell and a package manager
//! (distroless, chiseled). What ships is smaller, and holds less that could be attacked or must be kept up to date.
//!
//! One gives something up for it, which the finding names. Programs and packages that were compiled for glibc do not run on musl; without a
//! shell there is no `docker exec … sh`, and no `RUN` in that stage. Try it before it ships.
//!
//! Where the file runs what the sibling lacks (`apt-get`, `bash`, a command in shell form), nothing is said.
//!
//! ## Bad
//! ```dockerfile
//! FROM maven:3.9-eclipse-temurin-21 AS build
//! WORKDIR /src
//! COPY . .
//! RUN mvn -q package
//!
//! FROM eclipse-temurin:21-jre
//! COPY --from=build /src/target/app.jar /app.jar
//! ENTRYPOINT ["java", "-jar", "/app.jar"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM maven:3.9-eclipse-temurin-21 AS build
//! WORKDIR /src
//! COPY . .
//! RUN mvn -q package
//!
//! FROM eclipse-temurin:21-jre-alpine
//! COPY --from=build /src/target/app.jar /app.jar
//! ENTRYPOINT ["java", "-jar", "/app.jar"]
//! ```

use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::catalog::Os;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, CommandLine};
use crate::language::words::page::sentence_gap;
use crate::language::words::rule;
use crate::reference::ImageReference;
use crate::stages::{Base, Supplier};
use crate::steps::siblings::{Lacks, OF_DEBIAN, Sibling, siblings};
use crate::steps::subject::{Step, Subject};

pub(super) const RULE: Rule = Rule {
    id: "smaller-base-possible",
    topic: Topic::Size,
    severity: Severity::Info,
    aliases: &[],
    url: Some("https://docs.docker.com/build/building/best-practices/#choose-the-right-base-image"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let shipping = subject.graph.stages.iter().enumerate().filter(|(index, _)| subject.ships(*index));
    for (index, stage) in shipping {
        let (Base::Image(text), Body::From(from)) = (&stage.base, &stage.from.body) else { continue };
        let Some(reference) = ImageReference::parse(text).filter(|reference| reference.digest.is_none()) else { continue };
        let Some(built) = subject.built(index).filter(|_| subject.starts_a_program()) else { continue };
        let lighter = |one: &Sibling| {
            let sibling = ImageReference::parse(&one.image).map(|reference| subject.catalog.image(&reference, subject.options.platform));
            // Ranges that meet would leave it open which is the heavier one.
            sibling.is_some_and(|sibling| sibling.image.weight.unpacked.high() < built.base.unpacked.low())
        };
        let siblings = siblings(&reference, subject.catalog, subject.options.platform);
        let Some(Sibling { image, caveat, .. }) = siblings.into_iter().filter(lighter).find(|one| fits(subject, one.lacks)) else { continue };
        found.push(Found {
            span: from.base.span,
            stage: Some(index),
            message: [&rule::smaller_base_possible_message(&image), sentence_gap(), caveat].concat(),
            // A variable may be there for a reason, and a registry before the name.
            fix: (from.base.text == *text && text.starts_with(&reference.name())).then(|| Fix {
                title: rule::fix_start_from(&image),
                applicability: Applicability::Review,
                edits: vec![Edit { span: from.base.span, text: image.clone() }],
            }),
        });
    }
}

/// Whether what ships does without what the sibling lacks, as far as the file shows.
fn fits(subject: &Subject<'_>, lacks: Lacks) -> bool {
    match lacks {
        // Packages of Python and Ruby often have native code that is not there for musl; those of Node seldom.
        Lacks::Glibc => is_portable(subject) && !takes_from_glibc(subject) && starts(subject, &["node"]),
        Lacks::GlibcOfAddOns => is_portable(subject) && starts(subject, &["java", "dotnet", "nginx", "httpd", "redis-server", "memcached"]),
        Lacks::Shell => needs_no_shell(subject),
    }
}

fn shipping<'s, 'a>(subject: &'s Subject<'a>) -> impl Iterator<Item = &'s Step<'a>> {
    subject.steps().filter(|step| subject.ships(step.stage))
}

/// Whether nothing that ships is of one distribution only.
fn is_portable(subject: &Subject<'_>) -> bool {
    !shipping(subject).any(|step| {
        step.commands.iter().any(|command| OF_DEBIAN.contains(&command.program.as_str()))
            || step.instruction.text.contains("bash")
            || matches!(step.instruction.body, Body::Shell(_))
    })
}

/// Whether what was built or installed on another C library is copied in.
fn takes_from_glibc(subject: &Subject<'_>) -> bool {
    let is_musl = |stage: usize| subject.base_of(stage).is_some_and(|found| found.image.os == Os::Alpine);
    let takes = subject.graph.stages.iter().enumerate().filter(|(index, _)| subject.ships(*index)).flat_map(|(_, stage)| &stage.takes);
    takes.filter(|take| !take.mount).any(|take| !matches!(take.from, Supplier::Stage(from) if is_musl(from)))
}

/// Whether each command of the image that ships starts one of these programs.
fn starts(subject: &Subject<'_>, programs: &[&str]) -> bool {
    let mut lines = shipping(subject).filter_map(|step| line(&step.instruction.body)).peekable();
    lines.peek().is_some() && subject.starts_with(programs) && !shipping(subject).any(|step| step.instruction.text.contains(".sh"))
}

const fn line(body: &Body) -> Option<&CommandLine> {
    match body {
        Body::Cmd(line) | Body::Entrypoint(line) => Some(line),
        _ => None,
    }
}

/// Whether nothing in what ships runs a shell, or asks for a user by name.
fn needs_no_shell(subject: &Subject<'_>) -> bool {
    let is_bare = |step: &Step<'_>| match &step.instruction.body {
        Body::Run(_) | Body::Shell(_) | Body::Healthcheck(Some(_)) => false,
        Body::Cmd(CommandLine::Shell(_)) | Body::Entrypoint(CommandLine::Shell(_)) => false,
        Body::User(user) => user.text.bytes().all(|byte| byte.is_ascii_digit() || byte == b':'),
        _ => !step.instruction.text.contains(".sh"),
    };
    shipping(subject).all(is_bare)
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    const JAVA: &str = "FROM eclipse-temurin:21-jre\nCOPY app.jar /app.jar\nENTRYPOINT [\"java\", \"-jar\", \"/app.jar\"]\n";
    const GO: &str = "FROM golang:1.25-bookworm AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /shop .\nFROM debian:bookworm-slim\nCOPY --from=build /shop /shop\nENTRYPOINT [\"/shop\"]\n";

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, JAVA), [1]);
        assert_eq!(lines(&RULE, GO), [5]);
        for text in [
            "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nCOPY out /app\nENTRYPOINT [\"dotnet\", \"/app/shop.dll\"]\n",
            "FROM node:22-slim\nWORKDIR /app\nCOPY . .\nRUN npm ci --omit=dev\nCMD [\"node\", \"server.js\"]\n",
        ] {
            assert_eq!(lines(&RULE, text), [1], "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM eclipse-temurin:21-jre-alpine\nCOPY app.jar /app.jar\nENTRYPOINT [\"java\", \"-jar\", \"/app.jar\"]\n",
            "FROM eclipse-temurin:21-jre\nRUN apt-get update && apt-get install -y fontconfig\nENTRYPOINT [\"java\", \"-jar\", \"/app.jar\"]\n",
            "FROM node:22-slim\nCOPY start.sh /\nCMD [\"/start.sh\"]\n",
            // Packages that were compiled on Debian do not run on Alpine.
            "FROM node:22 AS build\nWORKDIR /app\nRUN npm install sharp\nFROM node:22-slim\nCOPY --from=build /app /app\nCMD [\"node\", \"/app/server.js\"]\n",
            "FROM python:3.13-slim\nCOPY . .\nRUN pip install -r requirements.txt\nCMD [\"python\", \"app.py\"]\n",
            "FROM debian:bookworm-slim\nCOPY shop /shop\nCMD /shop\n",
            "FROM debian:bookworm-slim\nRUN useradd shop\nCOPY shop /shop\nCMD [\"/shop\"]\n",
            "FROM debian:bookworm-slim\nCOPY shop /shop\nUSER www-data\nCMD [\"/shop\"]\n",
            // A base for other images.
            "FROM node:22-slim\nENV A=b\n",
            "FROM corp.example/eclipse-temurin:21-jre\nENTRYPOINT [\"java\", \"-jar\", \"/app.jar\"]\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, JAVA), JAVA.replace("21-jre", "21-jre-alpine"));
        assert_eq!(fixed(&RULE, GO), GO.replace("debian:bookworm-slim", "gcr.io/distroless/cc-debian12"));
        let variable = format!("ARG V=21\n{}", JAVA.replace("21", "$V"));
        assert_eq!((lines(&RULE, &variable), fixed(&RULE, &variable)), (vec![2], variable.clone()));
    }
}
