//! # FROM is fixed to one platform
//!
//! `FROM --platform=linux/amd64` gives that platform whatever is asked for: on an Arm machine the image runs slowly, under emulation, and
//! `docker build --platform` has no effect. Say the platform on the command line, or take `$BUILDPLATFORM` for a stage of tools that compile
//! for others.
//!
//! Where a stage is meant for one platform, its name can say so (`build-amd64`): then nothing is told.
//!
//! ## Bad
//! ```dockerfile
//! FROM --platform=linux/amd64 alpine AS build
//! RUN touch /a
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine AS build
//! RUN touch /a
//! ```
//!
//! ```dockerfile
//! FROM --platform=linux/amd64 alpine AS build-amd64
//! RUN touch /a
//! ```

use super::engine::checks::url;
use super::engine::finding::{Found, Rule, Topic};
use crate::steps::subject::Subject;
use super::engine::variables::names;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "from-platform-flag-const-disallowed",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &["BuildKit FromPlatformFlagConstDisallowed"],
    url: url!("from-platform-flag-const-disallowed"),
};

/// Systems that may stand alone, and processors by the names of Go, with others that mean the same.
const SYSTEMS: [&str; 8] = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "solaris", "windows"];
const PROCESSORS: [&str; 11] =
    ["386", "amd64", "arm", "arm64", "loong64", "mips64le", "ppc64", "ppc64le", "riscv64", "s390x", "wasm"];
const OTHER_NAMES: [(&str, &str); 6] =
    [("aarch64", "arm64"), ("armel", "arm"), ("armhf", "arm"), ("i386", "386"), ("x86-64", "amd64"), ("x86_64", "amd64")];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        let Some(flag) = stage.from.flags.iter().find(|flag| flag.name == "platform") else { continue };
        let text = flag.value.as_deref().unwrap_or("");
        if !names(text, subject.dockerfile.directives.escape, true).is_empty() {
            continue;
        }
        let Some((system, processor)) = platform(&subject.graph.globals.expand(text).text) else { continue };
        let name = stage.name.as_deref().unwrap_or("");
        if name.contains(&system) || name.contains(&processor) {
            continue;
        }
        found.push(Found {
            span: flag.span,
            stage: Some(index),
            message: rule::from_platform_flag_const_disallowed_message(text),
            fix: None,
        });
    }
}

/// System and processor; `None` where there is no such platform.
fn platform(text: &str) -> Option<(String, String)> {
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_alphanumeric() || "_.-".contains(letter));
    let lower = text.to_ascii_lowercase();
    let parts: Vec<&str> = lower.split('/').collect();
    parts.iter().all(|part| is_part(part)).then_some(())?;
    let processor = |name: &str| OTHER_NAMES.iter().find(|(other, _)| *other == name).map_or(name, |(_, meant)| meant).to_owned();
    match parts.as_slice() {
        [system] if SYSTEMS.contains(system) => Some(((*system).to_owned(), "amd64".to_owned())),
        [name] => Some(("linux".to_owned(), processor(name))).filter(|(_, known)| PROCESSORS.contains(&known.as_str())),
        [system, name] | [system, name, _] => Some(((*system).to_owned(), processor(name))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines;
    use super::RULE;

    #[test]
    fn catches() {
        let text = "FROM --platform=linux/amd64 a\nFROM --platform=linux/arm64/v8 a AS build\nFROM --platform=arm64 a\nFROM --platform=linux a\n";
        assert_eq!(lines(&RULE, text), [1, 2, 3, 4]);
    }

    #[test]
    fn ignores() {
        let text = "FROM --platform=$BUILDPLATFORM a\nFROM --platform=linux/$X a\nFROM --platform=linux/x86_64 a AS build-amd64\n\
                    FROM --platform=windows/amd64 a AS on-windows\nFROM --platform=nonsense a\nFROM a\n";
        assert_eq!(lines(&RULE, text), [0; 0]);
    }
}
