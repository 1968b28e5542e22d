//! # A variable has no value
//!
//! Where a variable is neither set by `ENV` nor declared by `ARG` in this stage (or one below it), BuildKit puts nothing in its place: with
//! no `SRC`, `COPY $SRC /app` copies nothing to `/app`. Often a name is mistyped, or an `ARG` above the first `FROM` is not repeated in
//! the stage.
//!
//! A base image may bring variables of its own. Unless all of them are known, only names that look mistyped are told.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine
//! ARG VERSION=1
//! ENV RELEASE=v$VERSON
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine
//! ARG VERSION=1
//! ENV RELEASE=v$VERSION
//! ```

use super::engine::checks::url;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use super::engine::variables::{names, near, rename};
use crate::catalog::MatchKind;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Instruction, Source, Transfer};
use crate::language::words::rule;
use crate::sorted::Sorted;
use crate::stages::Base;

pub(super) const RULE: Rule = Rule {
    id: "undefined-var",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &["BuildKit UndefinedVar"],
    url: url!("undefined-var"),
};

/// Images that set nothing but `PATH`.
const PLAIN: [&str; 9] =
    ["almalinux", "alpine", "amazonlinux", "busybox", "centos", "debian", "oraclelinux", "rockylinux", "ubuntu"];

/// What a stage's instructions can name.
#[derive(Clone, Default)]
struct Known {
    /// Names, and whether a mistyped one may have meant them: they have a value, and the file itself gives it where the base image may set
    /// more.
    names: Sorted<String, bool>,
    /// Whether the base image may set more.
    may_be_more: bool,
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let mut at_end: Vec<Known> = Vec::new();
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        let mut known = match stage.base {
            Base::Stage(parent) => at_end.get(parent).cloned().unwrap_or_default(),
            _ => of_base(subject, index),
        };
        for instruction in stage.instructions {
            found.extend(undefined(subject, index, instruction, &known));
            known.learn(subject, instruction);
        }
        at_end.push(known);
    }
}

fn of_base(subject: &Subject<'_>, stage: usize) -> Known {
    let built = subject.built(stage);
    let image = built.map(|built| built.image());
    let matched = built.and_then(|built| built.matched.as_ref()).filter(|found| found.kind != MatchKind::Unknown);
    let repository = matched.map_or("", |found| found.image.reference.split(':').next().unwrap_or(""));
    let is_scratch = subject.graph.stages.get(stage).is_some_and(|stage| stage.base == Base::Scratch);
    let may_be_more = !is_scratch && !PLAIN.contains(&repository);
    let own = image.into_iter().flat_map(|image| image.env.iter().map(|(name, _)| name.clone()));
    Known { names: own.chain(["PATH".to_owned()]).map(|name| (name, !may_be_more)).collect(), may_be_more }
}

impl Known {
    fn learn(&mut self, subject: &Subject<'_>, instruction: &Instruction) {
        match &instruction.body {
            Body::Env(pairs) => self.names.extend(pairs.iter().map(|pair| (pair.name.text.clone(), true))),
            Body::Arg(definitions) => {
                for definition in definitions {
                    let name = &definition.name.text;
                    let is_given = subject.options.build_args.iter().any(|(given, _)| given == name);
                    let is_global = || subject.graph.globals.expand(&format!("${{{name}}}")).unset.is_empty();
                    let had_value = self.names.get(name) == Some(&true);
                    let has_value = had_value || is_given || definition.default.is_some() || is_global();
                    self.names.insert(name.clone(), has_value);
                }
            }
            _ => {}
        }
    }
}

fn undefined(subject: &Subject<'_>, stage: usize, instruction: &Instruction, known: &Known) -> Vec<Found> {
    let escape = subject.dockerfile.directives.escape;
    let (texts, bodies) = expanded(instruction);
    let in_texts = texts.into_iter().flat_map(|text| names(text, escape, true)).map(|name| (name, false));
    let in_bodies = bodies.into_iter().flat_map(|body| names(body, '\\', false)).map(|name| (name, true));
    let mut told: Vec<(String, bool)> = Vec::new();
    for (name, is_in_body) in in_texts.chain(in_bodies) {
        if known.names.get(&name).is_none() && !told.iter().any(|(earlier, _)| *earlier == name) {
            told.push((name, is_in_body));
        }
    }
    let one = |(name, is_in_body): (String, bool)| {
        let with_value = known.names.iter().filter(|(_, has_value)| **has_value).map(|(name, _)| name.as_str());
        let is_name = name.starts_with(|first: char| first.is_alphabetic() || first == '_');
        let meant = near(&name, with_value).filter(|_| is_name);
        let variable = ["$", &name].concat();
        let message = match meant {
            Some(meant) => rule::undefined_var_near(&variable, meant),
            None if is_in_body => rule::undefined_var_in_heredoc(&variable),
            None if is_name => rule::undefined_var_declare(&variable),
            None => rule::undefined_var_escape(&variable, &format!("{escape}{variable}")),
        };
        let found = Found {
            span: instruction.span,
            stage: Some(stage),
            message,
            fix: meant.map(|meant| renamed(subject, instruction, &name, meant)),
        };
        (!known.may_be_more || meant.is_some()).then_some(found)
    };
    told.into_iter().filter_map(one).collect()
}

fn renamed(subject: &Subject<'_>, instruction: &Instruction, name: &str, meant: &str) -> Fix {
    let span = instruction.span;
    let edits = vec![Edit { span, text: rename(span.of(subject.source), name, meant) }];
    Fix { title: rule::fix_write(&["$", meant].concat()), applicability: Applicability::Review, edits }
}

/// What BuildKit expands of an instruction: words, and bodies of heredocs. (What `RUN` runs is the shell's, `CMD` and `ENTRYPOINT` the program's.)
fn expanded(instruction: &Instruction) -> (Vec<&str>, Vec<&str>) {
    let words = match &instruction.body {
        Body::Env(pairs) | Body::Label(pairs) => pairs.iter().flat_map(|pair| [pair.name.text.as_str(), pair.value.text.as_str()]).collect(),
        Body::Arg(definitions) => definitions.iter().filter_map(|one| one.default.as_ref()).map(|word| word.text.as_str()).collect(),
        Body::Workdir(word) | Body::User(word) | Body::Stopsignal(word) => vec![word.text.as_str()],
        Body::Volume(words) => words.iter().map(|word| word.text.as_str()).collect(),
        Body::Run(_) => {
            let mounts = instruction.flags.iter().filter(|flag| flag.name == "mount");
            mounts.filter_map(|flag| flag.value.as_deref()).collect()
        }
        Body::Copy(transfer) | Body::Add(transfer) => return of_transfer(transfer),
        _ => Vec::new(),
    };
    (words, Vec::new())
}

fn of_transfer(transfer: &Transfer) -> (Vec<&str>, Vec<&str>) {
    let flags = [&transfer.chown, &transfer.chmod, &transfer.checksum].into_iter().flatten().map(String::as_str);
    let paths = transfer.sources.iter().filter_map(|source| match source {
        Source::Path(word) => Some(word.text.as_str()),
        Source::Heredoc(_) => None,
    });
    let bodies = transfer.sources.iter().filter_map(|source| match source {
        Source::Heredoc(heredoc) if heredoc.expand => Some(heredoc.body.as_str()),
        _ => None,
    });
    (flags.chain(paths).chain([transfer.destination.text.as_str()]).collect(), bodies.collect())
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{findings, fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        let text = "ARG G=1\nFROM alpine AS x\nENV A=$G B=${C:-d}\nCOPY $E /\nWORKDIR /$F\nLABEL a=$A b=$PATH\nARG H=$I\nUSER $J\n\
                    COPY <<EOF /k\n$K '$L'\nEOF\nFROM x\nWORKDIR $A$H\n";
        assert_eq!(lines(&RULE, text), [3, 3, 4, 5, 7, 8, 9, 9]);
    }

    #[test]
    fn catches_in_mounts() {
        assert_eq!(lines(&RULE, "FROM alpine\nARG A=1\nRUN --mount=type=bind,target=/$A$B echo $C\n"), [3]);
    }

    #[test]
    fn a_mistyped_name_is_told_on_any_image() {
        let text = "FROM corp/x\nARG APP_VERSION=1\nENV V=$APP_VERSON W=$OTHER\n";
        let found = findings(&RULE, text);
        assert_eq!(found.len(), 1);
        assert!(found[0].found.message.contains("did you mean APP_VERSION?"));
        assert_eq!(lines(&RULE, "FROM corp/x\nENV A=1\nENV B=$C D=$GOPATH\n"), [0; 0], "it may be the image's own");
    }

    #[test]
    fn ignores() {
        for text in [
            "ARG G=1\nFROM alpine\nARG G N TARGETARCH\nENV A=$G$N$TARGETARCH\nRUN echo $X\nCMD echo $X\nCMD [\"$X\"]\nEXPOSE $X\n",
            "FROM node:22\nENV A=$NODE_VERSION\n",
            "FROM alpine\nENV A='$B' C=\\$D\nCOPY <<'EOF' /k\n$K\nEOF\n",
            "FROM alpine AS x\nARG N\nFROM x\nENV A=$N\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        let text = "FROM alpine\nARG VERSION=1\nENV A=${VERSON:-x} \\\n  B=$VERSON\n";
        let mended = "FROM alpine\nARG VERSION=1\nENV A=${VERSION:-x} \\\n  B=$VERSION\n";
        assert_eq!(fixed(&RULE, text), mended);
    }
}
