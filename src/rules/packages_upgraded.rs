//! # Packages of the base image are upgraded
//!
//! A layer holds whole files. `apt-get upgrade` (`dnf update`, `apk upgrade` …) writes each package that has a newer version once more, and
//! the layers of the base image keep the older copy: both are stored and downloaded. On a base image of last week that is nearly nothing; on
//! one of last year it is a large part of it. And what it brings depends on the day of the build.
//!
//! Take the fixes with the base image: build with `--pull`, and use a tag that is still maintained. Where a fix cannot wait for the image's
//! next build, upgrade the package by its name: `apt-get install --only-upgrade openssl`.
//!
//! ## Bad
//! ```dockerfile
//! FROM debian:bookworm-slim
//! RUN apt-get update && apt-get upgrade -y && rm -rf /var/lib/apt/lists/*
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM debian:bookworm-slim
//! RUN apt-get update && apt-get install -y --only-upgrade openssl && rm -rf /var/lib/apt/lists/*
//! ```

use super::engine::finding::{Found, Rule, Topic};
use crate::diagnostic::Severity;
use crate::language::words::rule;
use crate::steps::command::Command;
use crate::steps::subject::Subject;

pub(super) const RULE: Rule = Rule {
    id: "packages-upgraded",
    topic: Topic::Size,
    severity: Severity::Info,
    aliases: &["hadolint DL3005"],
    url: Some("https://docs.docker.com/build/building/best-practices/#rebuild-your-images-often"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for step in subject.steps() {
        let Some((command, verb)) = step.commands.iter().find_map(|command| Some((command, upgrades(command)?))) else { continue };
        found.push(Found {
            span: step.instruction.span,
            stage: Some(step.stage),
            message: rule::packages_upgraded_message(&[&command.program, " ", verb].concat()),
            fix: None,
        });
    }
}

/// The word with which a command upgrades all packages.
fn upgrades(command: &Command) -> Option<&str> {
    let (verbs, with_value): (&[&str], &[&str]) = match command.program.as_str() {
        "apt-get" | "apt" | "aptitude" => (&["upgrade", "dist-upgrade", "full-upgrade", "safe-upgrade"], &["-o", "-t", "-c"]),
        "apk" => (&["upgrade"], &["-X", "--repository", "-t", "--virtual", "-p", "--root"]),
        "dnf" | "dnf5" | "yum" | "microdnf" | "tdnf" => (&["update", "upgrade", "distro-sync"], &["--setopt", "-c", "-x"]),
        "zypper" => (&["update", "up", "dist-upgrade", "dup", "patch"], &[]),
        _ => return None,
    };
    let mut operands = command.operands(with_value);
    let verb = operands.next().filter(|verb| verbs.contains(&verb.text.as_str()))?;
    // One package by its name is another thing, and so is an image put together in a folder.
    let is_elsewhere = command.args.iter().any(|arg| arg.text.starts_with("--installroot") || arg.text.starts_with("--root") || arg.text == "-p");
    (operands.next().is_none() && !is_elsewhere && !command.has(&["--download-only", "-d", "--dry-run", "-s", "--simulate"])).then_some(&verb.text)
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines;
    use super::RULE;

    #[test]
    fn catches() {
        for (image, command) in [
            ("debian:12", "apt-get update && apt-get -y upgrade"),
            ("ubuntu:24.04", "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get -o A=b dist-upgrade -y"),
            ("alpine:3.22", "apk upgrade --no-cache"),
            ("rockylinux:9", "dnf update -y && dnf clean all"),
        ] {
            assert_eq!(lines(&RULE, &format!("FROM {image}\nRUN {command}\n")), [2], "{command}");
        }
    }

    #[test]
    fn ignores() {
        for (image, command) in [
            ("debian:12", "apt-get update && apt-get install -y --only-upgrade openssl"),
            ("debian:12", "apt-get upgrade -y openssl"),
            ("debian:12", "pip install --upgrade pip"),
            ("alpine:3.22", "apk update"),
            ("alpine:3.22", "apk upgrade --no-cache libcrypto3"),
            ("rockylinux:9", "dnf update -y openssl"),
            ("rockylinux:9", "dnf --installroot=/rootfs update -y"),
        ] {
            assert_eq!(lines(&RULE, &format!("FROM {image}\nRUN {command}\n")), [0; 0], "{command}");
        }
    }
}
