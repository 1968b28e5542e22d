//! # Overwritten in a later layer
//!
//! Files that are copied over other files hide them: both copies are in the image, and only the upper one can be seen. A frequent case is a
//! second `COPY . .` after a first one, to get a file that changed.
//!
//! Copy each file once: the manifests before the dependencies are installed, the rest after it. What must not be copied, name in
//! `.dockerignore`.
//!
//! ## Bad
//! ```dockerfile
//! FROM node:22-alpine
//! WORKDIR /app
//! COPY . .
//! RUN npm ci --omit=dev
//! COPY . .
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM node:22-alpine
//! WORKDIR /app
//! COPY package.json package-lock.json ./
//! RUN npm ci --omit=dev
//! COPY . .
//! ```

use super::engine::finding::{Found, Rule, Topic};
use crate::steps::subject::{Subject, WORTH_TELLING};
use crate::diagnostic::Severity;
use crate::dockerfile::Body;
use crate::language::words::rule;
use crate::layers::How;

pub(super) const RULE: Rule = Rule {
    id: "overwritten-in-a-later-layer",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: None,
};

/// Manifests and lock files that come once more with the sources are no reason to write a Dockerfile otherwise.
const WORTH_IT: u64 = 10 * WORTH_TELLING;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for (step, below) in subject.hiders(How::Overwritten).filter(|(step, _)| matches!(step.instruction.body, Body::Copy(_) | Body::Add(_))) {
        let hidden: u64 = below.iter().filter(|(step, _)| step.is_some()).map(|(_, weight)| weight.unpacked.likely()).sum();
        if hidden >= WORTH_IT {
            found.push(Found {
                span: step.instruction.span,
                stage: Some(step.stage),
                message: rule::overwritten_in_a_later_layer_message().to_owned(),
                fix: None,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines;
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM debian:12\nCOPY a.jar /srv/\nCOPY a.jar /srv/\n"), [3]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM node:22\nWORKDIR /app\nCOPY package.json ./\nCOPY . .\n",
            "FROM debian:12\nCOPY a.jar /srv/\nCOPY b.jar /srv/\n",
            "FROM debian:12 AS a\nARG X=a\nARG Y=b\nFROM a\nCOPY $X.jar /srv/\nCOPY $Y.jar /srv/\n",
            "FROM debian:12\nCOPY a/* /srv/\nCOPY b/* /srv/\n",
            "FROM corp.example/b AS b\nFROM debian:12\nCOPY --from=b /x/lib.linux-x86_64-3.11 /srv/lib\nCOPY --from=b /y/lib.linux-x86_64-3.11 /srv/lib\n",
            "FROM debian:12\nCOPY a.jar /srv/\nRUN chown 1000 /srv/a.jar\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }
}
