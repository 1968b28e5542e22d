//! # The cache of pip is kept
//!
//! pip keeps every archive it downloads in `~/.cache/pip`, for the next time. In an image there is no next time: the archives lie beside
//! the packages that were unpacked from them. `--no-cache-dir` leaves them out.
//!
//! To keep them for the next *build* and out of the image, give the folder a cache mount:
//! `RUN --mount=type=cache,target=/root/.cache/pip pip install …`.
//!
//! ## Bad
//! ```dockerfile
//! FROM python:3.13-slim
//! RUN pip install flask
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM python:3.13-slim
//! RUN pip install --no-cache-dir flask
//! ```

use crate::steps::command::Command;
use super::engine::edits::insert;
use super::engine::finding::{Edit, Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "pip-cache-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &["hadolint DL3042"],
    url: Some("https://pip.pypa.io/en/stable/topics/caching/"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let message = rule::pip_cache_kept_message();
    kept::tell(subject, found, &["pip cache"], message, |step| kept::with_option(step.commands.iter().filter_map(edit).collect(), "--no-cache-dir"));
}

fn edit(command: &Command) -> Option<Edit> {
    let is_pip =
        command.program.strip_prefix("pip").is_some_and(|rest| rest.chars().all(|letter| letter == '.' || letter.is_ascii_digit()));
    let is_python = command.program.starts_with("python");
    let first = command.subcommand(&[])?;
    let installs = is_pip && matches!(first.text.as_str(), "install" | "download" | "wheel");
    let verb = Some(first).filter(|first| installs || (is_python && first.text.ends_with("get-pip.py")))?;
    (!command.has(&["--no-cache-dir"])).then_some(())?;
    Some(insert(verb.span?.end, " --no-cache-dir"))
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM python:3.13\nRUN pip install flask\nRUN python -m pip install django\n"), [2, 3]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM python:3.13\nRUN pip install --no-cache-dir flask\n",
            "FROM python:3.13\nENV PIP_NO_CACHE_DIR=1\nRUN pip install flask\n",
            "FROM python:3.13\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n",
            "FROM python:3.13\nRUN pip install flask && rm -rf /root/.cache\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn the_script_that_installs_pip_keeps_a_cache_too() {
        let text = "FROM debian:12\nRUN python3 /tmp/get-pip.py && pip install flask\n";
        let mended = "FROM debian:12\nRUN python3 /tmp/get-pip.py --no-cache-dir && pip install --no-cache-dir flask\n";
        assert_eq!(fixed(&RULE, text), mended);
    }

    #[test]
    fn fixes() {
        let text = "FROM python:3.13\nRUN pip install --upgrade pip && \\\n    python3 -m pip install 'flask>=2'\n";
        let mended =
            "FROM python:3.13\nRUN pip install --no-cache-dir --upgrade pip && \\\n    python3 -m pip install --no-cache-dir 'flask>=2'\n";
        assert_eq!(fixed(&RULE, text), mended);
    }
}
