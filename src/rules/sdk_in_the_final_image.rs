//! # The image that ships holds the whole toolchain
//!
//! Compilers and SDKs are for building. A program that was built needs the run time of its language, or nothing at all: a Go program runs
//! on `scratch`, a .NET one on `dotnet/aspnet`, a jar on a JRE.
//!
//! Name the present stage (`FROM … AS build`), and add a last one on the smaller base that copies only what runs:
//! `COPY --from=build …`.
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
//! FROM golang:1.24 AS build
//! WORKDIR /src
//! COPY . .
//! RUN CGO_ENABLED=0 go build -o /server .
//!
//! FROM scratch
//! COPY --from=build /server /server
//! CMD ["/server"]
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::Body;
use crate::reference::ImageReference;
use crate::stages::Base;

pub(super) const RULE: Rule = Rule {
    id: "sdk-in-the-final-image",
    title: "The image that ships holds the whole toolchain",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/build/building/multi-stage/"),
};

/// Images that are for building: the end of the repository's name, a word that the tag must hold (empty: any), what to ship on, and the
/// programs of which the container needs all when it starts with one.
const SDKS: [(&str, &str, &str, &[&str]); 12] = [
    ("golang", "", "scratch or a distroless image", &["go", "air"]),
    ("rust", "", "a slim Debian or a distroless image", &["cargo"]),
    ("dotnet/sdk", "", "mcr.microsoft.com/dotnet/aspnet or …/runtime", &["dotnet run", "dotnet watch", "dotnet test"]),
    ("maven", "", "a JRE image", &["mvn", "mvnw"]),
    ("gradle", "", "a JRE image", &["gradle", "gradlew"]),
    ("eclipse-temurin", "jdk", "the -jre image of the same version", &["javac", "jshell", "mvn", "mvnw", "gradle", "gradlew"]),
    ("ibm-semeru-runtimes", "jdk", "the -jre image of the same version", &["javac", "jshell"]),
    ("composer", "", "a php image", &["composer"]),
    ("gcc", "", "a slim Debian image", &["gcc", "make"]),
    ("swift", "", "the -slim image of the same version", &["swift"]),
    ("dart", "", "scratch", &["dart"]),
    ("haskell", "", "a slim Debian image", &["stack", "cabal", "ghci"]),
];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    // An image that starts nothing of its own may be meant as a toolbox.
    let starts = subject.steps().any(|step| subject.ships(step.stage) && matches!(step.instruction.body, Body::Cmd(_) | Body::Entrypoint(_)));
    let shipping = subject.graph.stages.iter().enumerate().filter(|(index, _)| starts && subject.ships(*index));
    for (index, stage) in shipping {
        let (Base::Image(text), Body::From(from)) = (&stage.base, &stage.from.body) else { continue };
        let Some(reference) = ImageReference::parse(text) else { continue };
        let name = reference.name();
        let tag = reference.tag.unwrap_or_default();
        let is_sdk = |known: &str| name == known || (known.contains('/') && name.ends_with(known));
        // Plain tags of Temurin and Semeru are JDKs.
        let has_word = |word: &str| word.is_empty() || tag.contains(word) || !(tag.contains("jre") || tag.contains("slim"));
        let Some((.., instead, programs)) = SDKS.iter().find(|(known, word, ..)| is_sdk(known) && has_word(word)) else { continue };
        if !tag.contains("slim") && !subject.starts_with(programs) {
            found.push(Found {
                span: from.base.span,
                stage: Some(index),
                message: format!("This image is for building; what was built can ship on {instead}."),
                fix: None,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines;
    use super::RULE;

    #[test]
    fn catches() {
        for base in ["golang:1.24", "mcr.microsoft.com/dotnet/sdk:9.0", "maven:3-eclipse-temurin-21", "eclipse-temurin:21", "eclipse-temurin:21-jdk"] {
            assert_eq!(lines(&RULE, &format!("FROM {base}\nCMD [\"/server\"]\n")), [1], "{base}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM golang:1.24 AS build\nRUN go build -o /x .\nFROM scratch\nCOPY --from=build /x /x\nCMD [\"/x\"]\n",
            "FROM golang:1.24\nRUN go install example.com/tool@latest\n",
            "FROM golang:1.24\nCMD go run .\n",
            "FROM mcr.microsoft.com/dotnet/sdk:9.0\nENTRYPOINT [\"dotnet\", \"watch\", \"run\"]\n",
            "FROM eclipse-temurin:21-jre\nCMD [\"java\", \"-jar\", \"/app.jar\"]\n",
            "FROM corp.example/golang:1.24\nCMD [\"/x\"]\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }
}
