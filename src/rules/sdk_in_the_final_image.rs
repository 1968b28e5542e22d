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

use crate::steps::command::Command;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::catalog::MatchKind;
use crate::diagnostic::Severity;
use crate::dockerfile::Body;
use crate::language::words::rule;
use crate::reference::ImageReference;
use crate::source::Span;
use crate::stages::Base;

pub(super) const RULE: Rule = Rule {
    id: "sdk-in-the-final-image",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/build/building/multi-stage/"),
};

/// An image that is for building: the end of the repository's name, a word that the tag must hold (empty: any), the key of what is said of it, and the
/// programs of which the container needs all when it starts with one.
type Sdk = (&'static str, &'static str, &'static str, &'static [&'static str]);

const SDKS: [Sdk; 12] = [
    ("golang", "", "scratch-or-distroless", &["go", "air"]),
    ("rust", "", "debian-or-distroless", &["cargo"]),
    ("dotnet/sdk", "", "dotnet", &["dotnet run", "dotnet watch", "dotnet test"]),
    ("maven", "", "jre", &["mvn", "mvnw"]),
    ("gradle", "", "jre", &["gradle", "gradlew"]),
    ("eclipse-temurin", "jdk", "same-jre", &["javac", "jshell", "mvn", "mvnw", "gradle", "gradlew"]),
    ("ibm-semeru-runtimes", "jdk", "same-jre", &["javac", "jshell"]),
    ("composer", "", "php", &["composer"]),
    ("gcc", "", "debian", &["gcc", "make"]),
    ("swift", "", "same-slim", &["swift"]),
    ("dart", "", "scratch", &["dart"]),
    ("haskell", "", "debian", &["stack", "cabal", "ghci"]),
];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    // An image that starts nothing of its own may be meant as a toolbox.
    let starts = subject.starts_a_program();
    let shipping = subject.graph.stages.iter().enumerate().filter(|(index, _)| starts && subject.ships(*index));
    for (index, stage) in shipping {
        let (Base::Image(text), Body::From(from)) = (&stage.base, &stage.from.body) else { continue };
        let Some(reference) = ImageReference::parse(text) else { continue };
        let name = reference.name();
        let tag = reference.tag.clone().unwrap_or_default();
        let is_sdk = |known: &str| name == known || (known.contains('/') && name.ends_with(known));
        // Plain tags of Temurin and Semeru are JDKs.
        let has_word = |word: &str| word.is_empty() || tag.contains(word) || !(tag.contains("jre") || tag.contains("slim"));
        let Some((.., message, programs)) = SDKS.iter().find(|(known, word, ..)| is_sdk(known) && has_word(word)) else { continue };
        if !tag.contains("slim") && !subject.starts_with(programs) {
            found.push(Found {
                span: from.base.span,
                stage: Some(index),
                message: rule::by_key(&[RULE.id, "-", message].concat()).unwrap_or_default().to_owned(),
                fix: runtime(subject, index, &reference).filter(|_| from.base.text == *text).map(|tag| Fix {
                    title: rule::fix_start_from(&[&name, ":", &tag].concat()),
                    applicability: Applicability::Review,
                    edits: vec![Edit { span: tag_of(from.base.span, &reference), text: tag }],
                }),
            });
        }
    }
}

/// Programs that a JDK has and a JRE has not, and those that need a JDK to build.
const NEED_JDK: [&str; 14] =
    ["javac", "javadoc", "jar", "jlink", "jdeps", "jpackage", "jshell", "mvn", "mvnw", "gradle", "gradlew", "sbt", "ant", "lein"];

/// The tag of the JRE of the same version, where nothing in the stage needs the JDK.
fn runtime(subject: &Subject<'_>, stage: usize, reference: &ImageReference) -> Option<String> {
    let tag = reference.tag.as_deref().filter(|tag| reference.digest.is_none() && tag.starts_with(|letter: char| letter.is_ascii_digit()))?;
    let of_jre = match tag.split_once('-') {
        _ if reference.repository != "eclipse-temurin" || tag.contains("jre") => return None,
        _ if tag.contains("-jdk") => tag.replacen("-jdk", "-jre", 1),
        Some((version, variant)) => format!("{version}-jre-{variant}"),
        None => format!("{tag}-jre"),
    };
    let needs = |command: &Command| NEED_JDK.contains(&command.program.as_str());
    if subject.of_stage(stage).iter().any(|step| step.commands.iter().any(needs)) {
        return None;
    }
    let sibling = subject.catalog.image(&ImageReference { tag: Some(of_jre.clone()), ..reference.clone() }, subject.options.platform);
    let is_jre = sibling.kind != MatchKind::Unknown && sibling.image.reference.contains("jre");
    let is_lighter = sibling.image.weight.unpacked.likely() < subject.built(stage)?.base.unpacked.likely();
    (is_jre && is_lighter).then_some(of_jre)
}

/// Where the tag of a reference stands: at its end.
fn tag_of(span: Span, reference: &ImageReference) -> Span {
    Span::new(span.end - reference.tag.as_ref().map_or(0, String::len), span.end)
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
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

    #[test]
    fn fixes() {
        let run = |tag: &str| format!("FROM eclipse-temurin:{tag} AS run\nCOPY app.jar /\nCMD [\"java\", \"-jar\", \"/app.jar\"]\n");
        for (tag, jre) in [("21-jdk", "21-jre"), ("21", "21-jre"), ("21-jdk-alpine", "21-jre-alpine"), ("17-alpine", "17-jre-alpine")] {
            assert_eq!(fixed(&RULE, &run(tag)), run(jre));
        }
        let builds = run("21-jdk").replace("CMD", "RUN javac X.java\nCMD");
        assert_eq!(fixed(&RULE, &builds), builds);
    }
}
