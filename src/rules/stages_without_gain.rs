//! # A second stage, and hardly anything is gained
//!
//! A second stage makes the image smaller only where it leaves something behind. It leaves nothing behind where it starts from the stage
//! that builds (`FROM build`): a stage on another one keeps all its layers. Nor where it starts from the same heavy image and copies the
//! whole folder in which was built, with sources and development dependencies: then one stage would have shipped nearly as much.
//!
//! Start the last stage from an image that only runs, and copy into it what runs: the program, the bundle, the production dependencies.
//!
//! ## Bad
//! ```dockerfile
//! FROM node:22 AS build
//! WORKDIR /app
//! COPY . .
//! RUN npm ci && npm run build
//!
//! FROM node:22
//! WORKDIR /app
//! COPY --from=build /app .
//! CMD ["node", "dist/server.js"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM node:22 AS build
//! WORKDIR /app
//! COPY . .
//! RUN npm ci && npm run build
//!
//! FROM node:22-slim
//! WORKDIR /app
//! COPY package.json package-lock.json ./
//! RUN npm ci --omit=dev && npm cache clean --force
//! COPY --from=build /app/dist dist
//! CMD ["node", "dist/server.js"]
//! ```

use super::engine::finding::{Found, Rule, Topic};
use crate::catalog::MatchKind;
use crate::diagnostic::Severity;
use crate::language::words::{rule, stage};
use crate::stages::Base;
use crate::steps::command::Command;
use crate::steps::subject::Subject;

pub(super) const RULE: Rule = Rule {
    id: "stages-without-gain",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/build/building/multi-stage/"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    // What is no program that runs (a check, a toolbox, a library's build) may need all of it.
    let Some(target) = subject.graph.target.filter(|_| subject.starts_a_program()) else { return };
    let Some(stage) = subject.graph.stages.get(target).filter(|stage| !is_for_development(stage.name.as_deref())) else { return };
    let name = |index: usize| {
        let name = subject.graph.stages.get(index).and_then(|stage| stage.name.clone());
        name.unwrap_or_else(|| stage::number(&index.to_string()))
    };
    let message = match stage.base {
        Base::Stage(below) if builds(subject, below) && ships_all(subject, below) => {
            rule::stages_without_gain_all(&name(below))
        }
        _ => {
            let Some(build) = suppliers(subject, target).into_iter().find(|build| ships_as_much(subject, *build, target)) else { return };
            rule::stages_without_gain_most(&name(build))
        }
    };
    found.push(Found { span: stage.from.span, stage: Some(target), message, fix: None });
}

/// Whether nothing is left behind: all that ships comes from stages that ship, and no other stage needs the one below apart from the last.
fn ships_all(subject: &Subject<'_>, below: usize) -> bool {
    let users = subject.graph.stages.iter().filter(|stage| stage.base == Base::Stage(below)).count();
    let mut crossings = subject.built.crossings.iter().filter(|crossing| subject.ships(crossing.to));
    users == 1 && crossings.all(|crossing| crossing.from.is_some_and(|from| subject.ships(from)))
}

/// The stages that something is copied from into another one, none of which it is built on.
fn suppliers(subject: &Subject<'_>, to: usize) -> Vec<usize> {
    let copies = subject.built.crossings.iter().filter(|crossing| crossing.to == to && !crossing.mount);
    copies.filter_map(|crossing| crossing.from).filter(|from| !subject.ships(*from)).collect()
}

/// Whether a stage builds on the very image that another one ships on, most of what it adds comes over, and what ships is hardly smaller.
fn ships_as_much(subject: &Subject<'_>, build: usize, target: usize) -> bool {
    let base = |stage: usize| subject.base_of(stage).filter(|base| base.kind != MatchKind::Unknown).map(|base| &base.image.reference);
    let weight = |stage: usize| subject.built(stage).map_or(0, |built| built.weight().unpacked.likely());
    let is_same = base(build).is_some() && base(build) == base(target);
    let own = subject.with_bases(build).filter(|step| !subject.ships(step.stage));
    let added = own.map(|step| step.layer.weight.unpacked.likely()).sum::<u64>();
    let copies = subject.built.crossings.iter().filter(|crossing| crossing.from == Some(build) && crossing.to == target && !crossing.mount);
    let copied = copies.map(|crossing| crossing.weight.unpacked.likely()).sum::<u64>();
    is_same && builds(subject, build) && copied > added / 2 && weight(target) > weight(build) / 5 * 4
}

/// Programs that always build, and those that do with one of these words.
const BUILDERS: [&str; 12] = ["make", "cmake", "ninja", "gcc", "g++", "clang", "mvn", "mvnw", "gradle", "gradlew", "tsc", "webpack"];
const BUILD_WITH: [(&[&str], &[&str]); 4] = [
    (&["go", "cargo", "ng", "vite", "next"], &["build"]),
    (&["npm", "yarn", "pnpm", "bun"], &["build", "run-script build"]),
    (&["dotnet"], &["build", "publish"]),
    (&["bundle", "rails", "rake"], &["assets:precompile"]),
];

fn builds(subject: &Subject<'_>, stage: usize) -> bool {
    let is_build = |command: &Command| {
        let says = |words: &[&str]| command.operands(&[]).any(|arg| words.contains(&arg.text.as_str()));
        let program = command.program.as_str();
        BUILDERS.contains(&program) || BUILD_WITH.iter().any(|(programs, words)| programs.contains(&program) && says(words))
    };
    subject.of_stage(stage).iter().any(|step| step.commands.iter().any(is_build))
}

/// Whether a stage's name says that it is not what runs in production.
fn is_for_development(name: Option<&str>) -> bool {
    let words = ["dev", "develop", "development", "test", "tests", "testing", "ci", "lint", "validate", "debug"];
    name.is_some_and(|name| name.split(|letter: char| !letter.is_alphanumeric()).any(|word| words.contains(&word)))
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines;
    use super::RULE;

    const BUILD: &str = "FROM node:22 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\n";

    #[test]
    fn catches() {
        for rest in ["FROM build\n", "FROM node:22\nCOPY --from=build /app /app\n", "FROM node:22 AS run\nCOPY --from=0 /app/ /srv/\n"] {
            assert_eq!(lines(&RULE, &format!("{BUILD}{rest}CMD [\"node\", \"/app/x\"]\n")), [5], "{rest}");
        }
    }

    #[test]
    fn ignores() {
        for rest in [
            "FROM node:22-slim\nCOPY --from=build /app /app\n",
            "FROM nginx\nCOPY --from=build /app/dist /usr/share/nginx/html\n",
            "FROM build AS test\n",
            "FROM build AS dev-envs\n",
            "FROM build AS lean\nFROM build\n",
            "FROM node:22\nCOPY --from=build /app/dist /app\n",
            "FROM alpine AS tools\nFROM build\nCOPY --from=tools /bin/busybox /bin/\n",
        ] {
            assert_eq!(lines(&RULE, &format!("{BUILD}{rest}CMD [\"node\", \"/app/x\"]\n")), [0; 0], "{rest}");
        }
        // A last stage that starts nothing may be meant to hold the build.
        assert_eq!(lines(&RULE, &format!("{BUILD}FROM build\n")), [0; 0]);
        let base = "FROM debian:12 AS base\nRUN apt-get update\nFROM base\nCMD [\"/x\"]\n";
        assert_eq!(lines(&RULE, base), [0; 0]);
        let fetched = "FROM debian:12 AS get\nADD https://example.org/x.tar.gz /x\nFROM debian:12\nCOPY --from=get /x /x\nCMD [\"/x\"]\n";
        assert_eq!(lines(&RULE, fetched), [0; 0]);
        let small = "FROM debian:12 AS build\nRUN apt-get update && apt-get install -y gcc && gcc x.c -o /x\nFROM debian:12\nCOPY --from=build /x /x\nCMD [\"/x\"]\n";
        assert_eq!(lines(&RULE, small), [0; 0]);
    }
}
