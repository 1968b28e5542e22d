//! # A secret goes through ARG or ENV
//!
//! What `ENV` sets is in the image for everyone to read, and what a build gives to an `ARG` stays in its history (`docker history`). A secret
//! is better mounted for the one `RUN` that needs it: `--mount=type=secret` leaves nothing behind. What a container needs at run time is
//! given to it when it starts.
//!
//! The names tell: a part of the name such as `TOKEN`, `PASSWORD` or `KEY`, unless another part says `PUBLIC`, `FILE` or `VERSION`.
//!
//! ## Bad
//! ```dockerfile
//! FROM alpine
//! ARG API_TOKEN
//! RUN wget --header "Token: $API_TOKEN" https://example.org/x
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM alpine
//! RUN --mount=type=secret,id=api,env=API_TOKEN wget --header "Token: $API_TOKEN" https://example.org/x
//! ```

use super::engine::checks::url;
use super::engine::finding::{Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Instruction, Word};
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "secrets-used-in-arg-or-env",
    topic: Topic::Correctness,
    severity: Severity::Warning,
    aliases: &["BuildKit SecretsUsedInArgOrEnv"],
    url: url!("secrets-used-in-arg-or-env"),
};

/// Parts of a name that tell a secret, and those that say it is none.
const TELLING: [&str; 10] = ["apikey", "auth", "credential", "credentials", "key", "passwd", "password", "pword", "secret", "token"];
const HARMLESS: [&str; 3] = ["file", "public", "version"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        for instruction in stage.instructions {
            let keyword = instruction.keyword.name();
            found.extend(names(instruction).into_iter().filter(|name| is_secret(&name.text)).map(|name| Found {
                span: name.span,
                stage: Some(index),
                message: rule::secrets_used_in_arg_or_env_message(keyword, &name.text),
                fix: None,
            }));
        }
    }
}

fn names(instruction: &Instruction) -> Vec<&Word> {
    match &instruction.body {
        Body::Env(pairs) => pairs.iter().map(|pair| &pair.name).collect(),
        Body::Arg(definitions) => definitions.iter().map(|definition| &definition.name).collect(),
        _ => Vec::new(),
    }
}

fn is_secret(name: &str) -> bool {
    let is_any = |words: &[&str]| name.split('_').any(|part| words.iter().any(|word| part.eq_ignore_ascii_case(word)));
    is_any(&TELLING) && !is_any(&HARMLESS)
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines;
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM a\nARG github_token\nENV A=b KEY=c API_PASSWORD_X=d\nENV AUTH e\n"), [2, 3, 3, 4]);
    }

    #[test]
    fn ignores() {
        let text = "ARG TOKEN\nFROM a\nARG KEYS TOKENIZER PUBLIC_KEY\nENV PASSWORD_FILE=/x KEY_VERSION=1 MONKEY=b\nLABEL key=c\nRUN --mount=type=secret,id=token true\n";
        assert_eq!(lines(&RULE, text), [0; 0]);
    }
}
