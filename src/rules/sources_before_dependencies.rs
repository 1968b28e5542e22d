//! # Sources are copied before the dependencies are installed
//!
//! A layer is built anew when anything that was copied before it has changed. Where `COPY . .` stands before the install, every change of any
//! file installs all dependencies again. Copy first what names them (`package.json`, `requirements.txt`, `go.mod`), install, and then copy the
//! rest: the install is then taken from the cache. It is a matter of time, not of size.
//!
//! There is a fix where the files of the build context are known, the install stands right below the `COPY`, and nothing in the manifests
//! speaks of other files (workspaces, scripts that run after an install, packages of the project itself).
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
use super::engine::edits::insert;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic, joined};
use crate::steps::subject::{Step, Subject};
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, MountKind, Source};
use crate::language::words::rule;
use crate::layers::path;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    id: "sources-before-dependencies",
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
        let Some(message) = step.commands.iter().find_map(installs) else { continue };
        if let Some(copy) = open.filter(|_| !is_done && !has_cache(step)) {
            found.push(Found {
                span: copy.instruction.span,
                stage: Some(step.stage),
                message,
                fix: fix(subject, copy, step),
            });
        }
        is_done = true;
    }
}

/// Copies the manifests and installs before the rest is copied. Only where the files of the build context are known, and nothing in the
/// manifests speaks of other files that the install needs.
fn fix(subject: &Subject<'_>, copy: &Step<'_>, run: &Step<'_>) -> Option<Fix> {
    let (Body::Copy(transfer) | Body::Add(transfer)) = &copy.instruction.body else { return None };
    let is_next = run.position == copy.position + 1 && run.instruction.flags.is_empty() && run.stage == copy.stage;
    let [_] = transfer.sources.as_slice() else { return None };
    let to = transfer.destination.text.as_str();
    let is_there = path::resolve(&copy.workdir, to)? == *run.workdir;
    let files: Option<Vec<Vec<String>>> = run.commands.iter().map(|command| manifests(subject, command)).collect();
    let files = files.filter(|_| is_next && is_there && !to.contains('$'))?.concat();
    if files.is_empty() {
        return None;
    }
    let (from, until) = (copy.instruction.span.start, run.instruction.span.end);
    // The install goes with the comments above it.
    let moved = Span::new(copy.instruction.span.end, until);
    let line_end = if subject.source.contains("\r\n") { "\r\n" } else { "\n" };
    let flags: String = copy.instruction.flags.iter().map(|flag| format!("{} ", flag.span.of(subject.source))).collect();
    let text = moved.of(subject.source);
    let closed = if text.ends_with('\n') { "" } else { line_end };
    let first = format!("COPY {flags}{} {}/{line_end}{text}{closed}", files.join(" "), to.trim_end_matches('/'));
    Some(Fix {
        title: rule::sources_before_dependencies_fix(&joined(&files)),
        applicability: Applicability::Review,
        edits: vec![insert(from, first), Edit { span: moved, text: String::new() }],
    })
}

/// The files that a command of the install reads, as far as they are all known; none where it only tidies up. `None` where it may need others.
fn manifests(subject: &Subject<'_>, command: &Command) -> Option<Vec<String>> {
    let context = &subject.options.context;
    let is_tidy = command.program == "rm" || command.operands(&[]).next().is_some_and(|arg| arg.text == "cache");
    if installs(command).is_none() {
        return is_tidy.then(Vec::new);
    }
    let list = command.args.windows(2).find(|pair| pair.first().is_some_and(|arg| arg.text == "-r" || arg.text == "--requirement"));
    let list = list.and_then(|pair| pair.last()).map_or("", |arg| arg.text.as_str());
    // The manifest, what else may stand beside it, and words in it that speak of other files.
    let (manifest, beside, others): (&str, &[&str], &[&str]) = match command.program.as_str() {
        "npm" => ("package.json", &["package-lock.json", "npm-shrinkwrap.json", ".npmrc"], &SCRIPTS),
        "yarn" => ("package.json", &["yarn.lock", ".npmrc", ".yarnrc"], &SCRIPTS),
        "pnpm" => ("package.json", &["pnpm-lock.yaml", ".npmrc"], &SCRIPTS),
        "go" => ("go.mod", &["go.sum"], &["=> .", "=> /"]),
        "bundle" => ("Gemfile", &["Gemfile.lock"], &["gemspec", "path", "file", "require", "File"]),
        program if program.starts_with("pip") && !list.contains('/') => (list, &[], &["-r", "-c", "-e", "--", "./", "file:"]),
        _ => return None,
    };
    let text = context.file(manifest)?.text.as_deref()?;
    let is_alone = !others.iter().any(|word| text.contains(word)) && !ELSEWHERE.iter().any(|name| context.item(name).is_some());
    let beside = beside.iter().copied().filter(|name| context.file(name).is_some());
    is_alone.then(|| std::iter::once(manifest).chain(beside).map(str::to_owned).collect())
}

/// What in a `package.json` needs more than it: other packages of the project, and scripts that run after an install.
const SCRIPTS: [&str; 8] =
    ["\"workspaces\"", "file:", "link:", "\"preinstall\"", "\"install\"", "\"postinstall\"", "\"prepare\"", "patch"];
/// Files beside the manifest that change what an install does, and folders that the later `COPY` would put over what was installed.
const ELSEWHERE: [&str; 9] =
    ["node_modules", ".yarnrc.yml", ".yarn", "pnpm-workspace.yaml", ".pnpmfile.cjs", "patches", "go.work", "vendor", ".bundle"];

/// `COPY . somewhere` of the build context.
fn is_whole_context(step: &Step<'_>) -> bool {
    let (Body::Copy(transfer) | Body::Add(transfer)) = &step.instruction.body else { return false };
    let is_all = |source: &Source| matches!(source, Source::Path(word) if matches!(word.text.as_str(), "." | "./" | "/" | "*" | "./*"));
    transfer.from.is_none() && transfer.exclude.is_empty() && transfer.sources.iter().any(is_all)
}

/// What is told of a command that installs what a file lists.
fn installs(command: &Command) -> Option<String> {
    let words: Vec<&str> = command.operands(&["-r", "--requirement", "--prefix", "-C", "--cwd", "-c"]).map(|arg| arg.text.as_str()).collect();
    let is_of = |programs: &[&str], verbs: &[&str]| programs.contains(&command.program.as_str()) && verbs == words.as_slice();
    let is_pip = command.program.starts_with("pip") && words.first() == Some(&"install") && command.has(&["-r", "--requirement"]);
    // A project that is installed itself needs its sources.
    let is_itself = |arg: &str| arg == "." || arg.starts_with("./") || arg == "-e" || arg == "--editable";
    let told = |command: &str, manifest: &str, lock: &str| Some(rule::sources_before_dependencies_and_lock(command, manifest, lock));
    match command.program.as_str() {
        "npm" if is_of(&["npm"], &["ci"]) || is_of(&["npm"], &["install"]) || is_of(&["npm"], &["i"]) => Some(rule::sources_before_dependencies_npm().to_owned()),
        "yarn" if words.is_empty() && !command.has(&["--version", "-v"]) || is_of(&["yarn"], &["install"]) => told("yarn", "package.json", "yarn.lock"),
        "pnpm" if is_of(&["pnpm"], &["install"]) || is_of(&["pnpm"], &["i"]) => told("pnpm", "package.json", "pnpm-lock.yaml"),
        "go" if words.starts_with(&["mod", "download"]) => told("go mod download", "go.mod", "go.sum"),
        "bundle" if words.is_empty() || is_of(&["bundle"], &["install"]) => told("bundle install", "Gemfile", "Gemfile.lock"),
        "composer" if is_of(&["composer"], &["install"]) && command.has(&["--no-scripts"]) => told("composer", "composer.json", "composer.lock"),
        "dotnet" if words.as_slice() == ["restore"] => Some(rule::sources_before_dependencies_dotnet().to_owned()),
        _ if is_pip && !command.args.iter().any(|arg| is_itself(&arg.text)) => Some(rule::sources_before_dependencies_pip().to_owned()),
        _ => None,
    }
}

/// A cache mount keeps what was downloaded: the second time is short.
fn has_cache(step: &Step<'_>) -> bool {
    matches!(&step.instruction.body, Body::Run(run) if run.mounts.iter().any(|mount| mount.kind == MountKind::Cache))
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{findings_with, lines, lines_with};
    use super::RULE;
    use crate::context::ContextFile;
    use crate::options::Options;

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

    /// The file after the fix, with these files of the build context.
    fn mended(text: &str, files: &[(&str, &str)]) -> Option<String> {
        let file = |(path, text): &(&str, &str)| ContextFile { path: (*path).to_owned(), bytes: 9, text: Some((*text).to_owned()) };
        let options = Options { context: files.iter().map(file).collect(), ..Options::default() };
        let findings = findings_with(&RULE, text, &options);
        let [finding] = findings.as_slice() else { panic!("{findings:?}") };
        let done = super::super::apply(text, &finding.found.fix.as_ref()?.edits);
        assert_eq!(lines_with(&RULE, &done, &options), [0; 0], "{done}");
        Some(done)
    }

    #[test]
    fn fixes() {
        let text = "FROM node:22\nWORKDIR /app\nCOPY --chown=node . .\n# all of it\nRUN npm ci && npm cache clean --force\nCMD [\"node\"]\n";
        let done = "FROM node:22\nWORKDIR /app\nCOPY --chown=node package.json package-lock.json ./\n# all of it\nRUN npm ci && npm cache clean --force\nCOPY --chown=node . .\nCMD [\"node\"]\n";
        let package = ("package.json", "{\"dependencies\": {\"x\": \"1\"}}");
        assert_eq!(mended(text, &[package, ("package-lock.json", "{}")]).as_deref(), Some(done));
        let go = "FROM golang:1.24\nWORKDIR /src\nADD . /src\nRUN go mod download";
        let done = "FROM golang:1.24\nWORKDIR /src\nCOPY go.mod go.sum /src/\nRUN go mod download\nADD . /src\n";
        assert_eq!(mended(go, &[("go.mod", "module x\n"), ("go.sum", "")]).as_deref(), Some(done));
        let pip = "FROM python:3.13\nCOPY . /\nRUN pip install --no-cache-dir -r requirements.txt\n";
        let done = "FROM python:3.13\nCOPY requirements.txt /\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY . /\n";
        assert_eq!(mended(pip, &[("requirements.txt", "flask\n")]).as_deref(), Some(done));
    }

    #[test]
    fn nothing_is_moved_that_may_need_other_files() {
        let text = "FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\n";
        let plain = ("package.json", "{}");
        assert!(mended(text, &[plain]).is_some());
        for (text, files) in [
            (text.to_owned(), vec![("server.js", "")]),
            (text.to_owned(), vec![("package.json", "{\"scripts\": {\"postinstall\": \"x\"}}")]),
            (text.to_owned(), vec![("package.json", "{\"workspaces\": [\"a\"]}")]),
            (text.to_owned(), vec![plain, ("node_modules/x/x.js", "")]),
            (text.replace("npm ci", "npm ci && npm run build"), vec![plain]),
            (text.replace("RUN", "ENV A=b\nRUN"), vec![plain]),
            (text.replace("COPY . .", "COPY . /srv"), vec![plain]),
            (text.replace("RUN", "RUN --network=host"), vec![plain]),
        ] {
            assert_eq!(mended(&text, &files), None, "{text}");
        }
        assert_eq!(mended("FROM golang:1.24\nWORKDIR /a\nCOPY . .\nRUN go mod download\n", &[("go.mod", "replace x => ../x\n")]), None);
        assert_eq!(mended("FROM python:3.13\nCOPY . /\nRUN pip install -r a.txt\n", &[("a.txt", "-r b.txt\n")]), None);
    }
}
