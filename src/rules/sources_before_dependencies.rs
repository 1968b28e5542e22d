//! # Sources are copied before the dependencies are installed
//!
//! A layer is built anew when anything that was copied before it has changed. Where `COPY . .` stands before the install, every change of any
//! file installs all dependencies again. Copy first what names them (`package.json`, `requirements.txt`, `go.mod`), install, and then copy the
//! rest: the install is then taken from the cache. It is a matter of time, not of size.
//!
//! ## Bad
//! ```dockerfile
//! FROM node:22-slim
//! WORKDIR /app
//! COPY . .
//! RUN npm ci
//! CMD ["node", "server.js"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM node:22-slim
//! WORKDIR /app
//! COPY package.json package-lock.json ./
//! RUN npm ci
//! COPY . .
//! CMD ["node", "server.js"]
//! ```

use crate::steps::command::Command;
use super::engine::finding::{Found, Rule, Topic};
use crate::steps::subject::{Step, Subject};
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, MountKind, Source};

pub(super) const RULE: Rule = Rule {
    id: "sources-before-dependencies",
    title: "Sources are copied before the dependencies are installed",
    topic: Topic::Cache,
    severity: Severity::Info,
    aliases: &[],
    url: Some("https://docs.docker.com/build/cache/optimize/#order-your-layers"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let mut open: Option<&Step<'_>> = None;
    let mut stage = None;
    // Whether the stage has installed something before all sources were there.
    let mut is_done = false;
    for step in subject.steps() {
        if stage != Some(step.stage) {
            (open, stage, is_done) = (None, Some(step.stage), false);
        }
        if is_whole_context(step) {
            open = open.or(Some(step));
        }
        let Some((install, manifest)) = step.commands.iter().find_map(installs) else { continue };
        if let Some(copy) = open.filter(|_| !is_done && !has_cache(step)) {
            found.push(Found {
                span: copy.instruction.span,
                stage: Some(step.stage),
                message: format!("Every change of a file runs {install} again: copy {manifest} first, install, and then copy the rest."),
                fix: None,
            });
        }
        is_done = true;
    }
}

/// `COPY . somewhere` of the build context.
fn is_whole_context(step: &Step<'_>) -> bool {
    let (Body::Copy(transfer) | Body::Add(transfer)) = &step.instruction.body else { return false };
    let is_all = |source: &Source| matches!(source, Source::Path(word) if matches!(word.text.as_str(), "." | "./" | "/" | "*" | "./*"));
    transfer.from.is_none() && transfer.exclude.is_empty() && transfer.sources.iter().any(is_all)
}

/// What a command installs by, and the files that name it.
fn installs(command: &Command) -> Option<(&'static str, &'static str)> {
    let words: Vec<&str> = command.operands(&["-r", "--requirement", "--prefix", "-C", "--cwd", "-c"]).map(|arg| arg.text.as_str()).collect();
    let is_of = |programs: &[&str], verbs: &[&str]| programs.contains(&command.program.as_str()) && verbs == words.as_slice();
    let is_pip = command.program.starts_with("pip") && words.first() == Some(&"install") && command.has(&["-r", "--requirement"]);
    // A project that is installed itself needs its sources.
    let is_itself = |arg: &str| arg == "." || arg.starts_with("./") || arg == "-e" || arg == "--editable";
    match command.program.as_str() {
        "npm" if is_of(&["npm"], &["ci"]) || is_of(&["npm"], &["install"]) || is_of(&["npm"], &["i"]) => Some(("npm", "package.json and its lock file")),
        "yarn" if words.is_empty() && !command.has(&["--version", "-v"]) || is_of(&["yarn"], &["install"]) => Some(("yarn", "package.json and yarn.lock")),
        "pnpm" if is_of(&["pnpm"], &["install"]) || is_of(&["pnpm"], &["i"]) => Some(("pnpm", "package.json and pnpm-lock.yaml")),
        "go" if words.starts_with(&["mod", "download"]) => Some(("go mod download", "go.mod and go.sum")),
        "bundle" if words.is_empty() || is_of(&["bundle"], &["install"]) => Some(("bundle install", "Gemfile and Gemfile.lock")),
        "composer" if is_of(&["composer"], &["install"]) && command.has(&["--no-scripts"]) => Some(("composer", "composer.json and composer.lock")),
        "dotnet" if words.as_slice() == ["restore"] => Some(("dotnet restore", "the project files")),
        _ if is_pip && !command.args.iter().any(|arg| is_itself(&arg.text)) => Some(("pip", "the requirements file")),
        _ => None,
    }
}

/// A cache mount keeps what was downloaded: the second time is short.
fn has_cache(step: &Step<'_>) -> bool {
    matches!(&step.instruction.body, Body::Run(run) if run.mounts.iter().any(|mount| mount.kind == MountKind::Cache))
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::lines;
    use super::RULE;

    #[test]
    fn catches() {
        for install in ["npm ci --omit=dev", "npm install", "yarn --frozen-lockfile", "pnpm i", "pip install -r requirements.txt", "go mod download -x"] {
            assert_eq!(lines(&RULE, &format!("FROM node\nWORKDIR /a\nCOPY . .\nRUN x && {install} && y\n")), [3], "{install}");
        }
        assert_eq!(lines(&RULE, "FROM a\nADD ./ /a\nRUN bundle install\nRUN npm ci\nFROM b\nCOPY . /b\nRUN npm ci\n"), [2, 6]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM node\nCOPY package.json .\nRUN npm ci\nCOPY . .\nRUN npm install\n",
            "FROM node\nCOPY package*.json ./\nRUN npm ci\n",
            "FROM node\nCOPY . .\nRUN npm install -g x && npm run build && yarn build && pip install flask && pip install -r a.txt -e .\n",
            "FROM node\nCOPY . .\nRUN --mount=type=cache,target=/root/.npm npm ci\n",
            "FROM node\nCOPY --from=x . .\nRUN npm ci\n",
            "FROM node AS x\nCOPY . .\nFROM node\nRUN npm ci\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }
}
