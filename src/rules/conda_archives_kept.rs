//! # The archives of conda are kept
//!
//! conda, mamba and micromamba keep the archive of every package in `pkgs`. `conda clean -afy` at the end of the same `RUN` removes
//! them; what is installed stays.
//!
//! ## Bad
//! ```dockerfile
//! FROM continuumio/miniconda3
//! RUN conda install -y numpy
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM continuumio/miniconda3
//! RUN conda install -y numpy && conda clean -afy
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use super::engine::finding::Fix;
use crate::steps::subject::Step;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "conda-archives-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.conda.io/projects/conda/en/stable/commands/clean.html"),
};

const LABELS: &[&str] = &["conda archives"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    kept::tell(subject, found, LABELS, rule::conda_archives_kept_message(), |step| fix(subject, step));
}

fn fix(subject: &Subject<'_>, step: &Step<'_>) -> Option<Fix> {
    let is_one = |name: &&str| matches!(*name, "conda" | "mamba" | "micromamba");
    let program = step.commands.iter().map(|command| command.program.as_str()).rfind(is_one)?;
    kept::cleaned(subject, step, &[&format!("{program} clean -afy")])
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM continuumio/miniconda3\nRUN conda install -y numpy\n"), [2]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM continuumio/miniconda3\nRUN conda install -y numpy && conda clean -afy\n",
            "FROM continuumio/miniconda3\nRUN conda install -y numpy && rm -rf /opt/conda/pkgs\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM continuumio/miniconda3\nRUN mamba install -y numpy\n"), "FROM continuumio/miniconda3\nRUN mamba install -y numpy && mamba clean -afy\n");
    }
}
