//! # COPY takes what .dockerignore leaves out
//!
//! What `.dockerignore` leaves out is not sent to the builder: a `COPY` or `ADD` of it finds nothing, and the build stops there. Take the line
//! out of `.dockerignore`, or add an exception below it (`!path`).
//!
//! It is told as far as the `.dockerignore` is known: drop the project's folder on the page, or give it with `--context`.
//!
//! ## Bad
//! ```dockerignore
//! dist
//! ```
//! ```dockerfile
//! FROM alpine
//! COPY dist /app
//! ```
//!
//! ## Good
//! ```dockerignore
//! dist/*.map
//! ```
//! ```dockerfile
//! FROM alpine
//! COPY dist /app
//! ```

use super::engine::checks::url;
use super::engine::finding::{Found, Rule, Topic};
use crate::steps::subject::Subject;
use super::engine::variables::with_scopes;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Source};
use crate::ignore::Ignore;
use crate::language::words::rule;
use crate::layers::path;

pub(super) const RULE: Rule = Rule {
    id: "copy-ignored-file",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &["BuildKit CopyIgnoredFile"],
    url: url!("copy-ignored-file"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let context = &subject.options.context;
    // Where it has exceptions, a folder may be left out and what is in it may not: only the files themselves tell.
    let has_exceptions = |text: &str| text.lines().any(|line| line.trim().starts_with('!'));
    let text = context.ignore_text().filter(|text| !has_exceptions(text));
    let takes_all = text.is_some_and(|text| text.lines().any(|line| matches!(line.trim().trim_start_matches('/'), "*" | "**" | "**/*")));
    let ignore = text.map(Ignore::parse);
    with_scopes(subject, |index, instruction, scope| {
        let (Body::Copy(transfer) | Body::Add(transfer)) = &instruction.body else { return };
        if transfer.from.is_some() {
            return;
        }
        for source in &transfer.sources {
            let Source::Path(word) = source else { continue };
            let expansion = scope.expand(&word.text);
            let is_remote = expansion.text.contains("://") || expansion.text.starts_with("git@");
            let Some(wanted) = path::resolve("/", &expansion.text).filter(|_| !is_remote && expansion.unset.is_empty()) else { continue };
            let name = wanted.trim_start_matches('/');
            let by_rules = ignore.as_ref().is_some_and(|ignore| ignore.walk().leaves_out(name));
            let is_ignored = if name.is_empty() { takes_all } else { by_rules || context.leaves_out(name) };
            if is_ignored {
                let message = match name {
                    "" => rule::copy_ignored_file_everything().to_owned(),
                    name => rule::copy_ignored_file_message(name),
                };
                found.push(Found { span: word.span, stage: Some(index), message, fix: None });
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines_with;
    use super::RULE;
    use crate::context::{Context, ContextFile};
    use crate::options::Options;

    fn lines(ignore: &str, files: &[&str], text: &str) -> Vec<usize> {
        let file = |path: &&str| ContextFile { path: (*path).to_owned(), bytes: 1, text: Some(ignore.to_owned()).filter(|_| *path == ".dockerignore") };
        let context: Context = [".dockerignore"].iter().chain(files).map(file).collect();
        lines_with(&RULE, text, &Options { context, ..Options::default() })
    }

    #[test]
    fn catches() {
        let text = "FROM a\nCOPY dist/x.js /x\nADD [\"./dist\", \"b\", \"/x/\"]\nENV D=dist\nCOPY $D /x\n";
        assert_eq!(lines("# no\ndist\n", &["b"], text), [2, 3, 5]);
        assert_eq!(lines("*\n", &["b"], "FROM a\nCOPY . b /x\n"), [2, 2]);
        assert_eq!(lines("*\n!b\n", &["b", "c"], "FROM a\nCOPY b c /x/\n"), [2], "the files tell, whatever the exceptions");
    }

    #[test]
    fn ignores() {
        let text = "FROM a AS x\nCOPY . /x\nCOPY src /x\nADD https://example.org/dist /x\nFROM a\nCOPY --from=x /dist /x\nCOPY <<dist /x\ndist\n";
        assert_eq!(lines("dist\n", &["src"], text), [0; 0]);
        assert_eq!(lines("*\n!dist/x\n", &["dist/x"], "FROM a\nCOPY dist /x\n"), [0; 0]);
        assert_eq!(super::super::engine::trial::lines(&RULE, "FROM a\nCOPY dist /x\n"), [0; 0]);
    }
}
