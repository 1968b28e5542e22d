//! # The metadata of dnf or yum is kept
//!
//! dnf, yum, microdnf and tdnf fetch descriptions of all packages of all repositories before they install one, and keep them in
//! `/var/cache`: often more than the packages themselves.
//!
//! `dnf clean all` at the end of the same `RUN` removes them. In a later `RUN` it frees nothing.
//!
//! ## Bad
//! ```dockerfile
//! FROM fedora:42
//! RUN dnf install -y git
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM fedora:42
//! RUN dnf install -y git && dnf clean all
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use super::engine::finding::Fix;
use crate::steps::subject::Step;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "dnf-cache-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &["hadolint DL3040", "hadolint DL3032"],
    url: Some("https://dnf.readthedocs.io/en/latest/command_ref.html#clean-command"),
};

const LABELS: &[&str] = &["dnf metadata", "yum metadata"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    kept::tell(subject, found, LABELS, rule::dnf_cache_kept_message(), |step| {
        let mut whole = fix(subject, step)?;
        // Where this one leaves nothing, the next one fetches it.
        let later = subject.later_steps(step).take_while(|later| subject.kept(later, LABELS).next().is_none());
        let cleans = |step: &Step<'_>| step.commands.iter().any(|command| command.operands(&[]).any(|arg| arg.text == "clean"));
        whole.edits.extend(later.filter(|later| !cleans(later)).filter_map(|later| fix(subject, later)).flat_map(|fix| fix.edits));
        Some(whole)
    });
}

fn fix(subject: &Subject<'_>, step: &Step<'_>) -> Option<Fix> {
    let of_family = |name: &&str| matches!(*name, "dnf" | "dnf5" | "yum" | "microdnf" | "tdnf");
    let names: Vec<&str> = step.commands.iter().map(|command| command.program.as_str()).filter(of_family).collect();
    // Where yum is a program of its own it has a cache of its own.
    let keeps = |label: &str| subject.kept(step, &[label]).next().is_some();
    let programs = match (keeps("yum metadata"), names.iter().rfind(|name| **name != "yum")) {
        (true, Some(other)) if keeps("dnf metadata") => vec!["yum", *other],
        _ => vec![*names.last()?],
    };
    let commands: Vec<String> = programs.iter().map(|program| format!("{program} clean all")).collect();
    kept::cleaned(subject, step, &commands)
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM fedora:42\nRUN dnf install -y git\n"), [2]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM fedora:42\nRUN dnf install -y git && dnf clean all\n",
            "FROM fedora:42\nRUN dnf install -y git && rm -rf /var/cache/libdnf5 /var/cache/dnf\n",
            "FROM fedora:42\nRUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y git\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn yum_and_dnf_are_cleaned_each() {
        let text = "FROM corp.example/base\nRUN yum install -y dnf && dnf install -y zip\n";
        assert_eq!(fixed(&RULE, text), text.replace("y zip", "y zip && yum clean all && dnf clean all"));
    }

    #[test]
    fn later_runs_that_would_fetch_it_are_cleaned_too() {
        let text = "FROM centos:7\nRUN yum install -y wget\nRUN yum install -y git\n";
        assert_eq!(fixed(&RULE, text), "FROM centos:7\nRUN yum install -y wget && yum clean all\nRUN yum install -y git && yum clean all\n");
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM rockylinux:9\nRUN microdnf install -y git \\\n && echo\n"), "FROM rockylinux:9\nRUN microdnf install -y git \\\n && echo \\\n && microdnf clean all\n");
    }
}
