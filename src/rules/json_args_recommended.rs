//! # CMD or ENTRYPOINT goes through a shell
//!
//! `CMD server --port 80` runs `/bin/sh -c "server --port 80"`: the shell is the first process of the container, and often does not pass
//! on the signal that `docker stop` sends. The server is then killed after ten seconds, without time to finish its work. In the exec form,
//! `CMD ["server", "--port", "80"]`, the server is the first process.
//!
//! A command that needs a shell (variables, `&&`, pipes) can stand in a script that ends with `exec server`. An explicit `SHELL` above says
//! that a shell is meant: then nothing is told.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine
//! ENTRYPOINT sleep 60
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine
//! ENTRYPOINT ["sleep", "60"]
//! ```
//!
//! ```dockerfile
//! FROM alpine
//! SHELL ["/bin/ash", "-c"]
//! ENTRYPOINT sleep 60
//! ```

use super::engine::checks::url;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, CommandLine, Instruction, Keyword};
use crate::language::words::rule;
use crate::shell::{self, Item};
use crate::stages::Base;

pub(super) const RULE: Rule = Rule {
    id: "json-args-recommended",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &["BuildKit JSONArgsRecommended"],
    url: url!("json-args-recommended"),
};

/// What only a shell can run.
const BUILT_IN: [&str; 14] =
    [".", "alias", "cd", "eval", "exec", "exit", "export", "read", "set", "shift", "source", "trap", "ulimit", "umask"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    // Whether a SHELL was set at the end of each stage.
    let mut shells: Vec<bool> = Vec::new();
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        let mut has_shell = matches!(stage.base, Base::Stage(parent) if shells.get(parent) == Some(&true));
        for instruction in stage.instructions {
            has_shell |= matches!(instruction.body, Body::Shell(_));
            let (Body::Cmd(CommandLine::Shell(word)) | Body::Entrypoint(CommandLine::Shell(word))) = &instruction.body else { continue };
            if has_shell {
                continue;
            }
            let name = instruction.keyword.name();
            // With ENTRYPOINT in exec form, the words of CMD would follow it.
            let has_command = |other: &Instruction| other.keyword == Keyword::Cmd;
            let is_alone = instruction.keyword == Keyword::Cmd || !stage.instructions.iter().any(has_command);
            found.push(Found {
                span: instruction.span,
                stage: Some(index),
                message: rule::json_args_recommended_message(name),
                fix: exec_form(&word.text).filter(|_| is_alone).map(|text| Fix {
                    title: rule::json_args_recommended_fix(name),
                    applicability: Applicability::Review,
                    edits: vec![Edit { span: word.span, text }],
                }),
            });
        }
        shells.push(has_shell);
    }
}

/// One command of plain words as a list, `None` where a shell has more to do.
fn exec_form(text: &str) -> Option<String> {
    let script = shell::parse(text, &[]);
    let [step] = script.steps.as_slice() else { return None };
    let ([command], false) = (step.pipeline.as_slice(), step.negated) else { return None };
    let Item::Simple(simple) = &command.item else { return None };
    if !command.redirections.is_empty() || !simple.assignments.is_empty() || text.ends_with(['&', ';']) {
        return None;
    }
    let words = simple.words.iter().map(|word| word.literal()).collect::<Option<Vec<_>>>()?;
    let is_plain = |word: &str| !word.contains(['*', '?', '[', '{', '~', '"', '\\', '#']) && !word.contains(char::is_control);
    let program = words.first()?;
    (!BUILT_IN.contains(&program.as_ref()) && words.iter().all(|word| is_plain(word))).then_some(())?;
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    Some(format!("[{}]", quoted.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM a\nENTRYPOINT b\nCMD c && d\nFROM a\nSHELL [\"x\"]\nFROM a\nCMD [b]\n"), [2, 3, 7]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM a\nCMD [\"b\"]\nENTRYPOINT []\nHEALTHCHECK CMD c\n",
            "FROM a AS x\nSHELL [\"bash\", \"-c\"]\nFROM x\nCMD b\n",
            "FROM a\nONBUILD CMD b\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        let text = "FROM a\nCMD node 'a b.js' \\\n  --x=1\n";
        assert_eq!(fixed(&RULE, text), "FROM a\nCMD [\"node\", \"a b.js\", \"--x=1\"]\n");
    }

    #[test]
    fn what_needs_a_shell_is_not_changed() {
        for command in ["a && b", "a $B", "a > b", "A=1 b", "exec a", "a *.x", "a &", "a `b`", "a | b", "cd a", "a ~/b", "a; b", "(a)", "a 'b\tc'", "a\u{1}", ""] {
            let text = format!("FROM a\nCMD {command}\n");
            assert_eq!((lines(&RULE, &text), fixed(&RULE, &text)), (vec![2], text.clone()), "{command}");
        }
        let with_command = "FROM a\nENTRYPOINT b\nCMD [\"c\"]\n";
        assert_eq!(fixed(&RULE, with_command), with_command);
    }
}
