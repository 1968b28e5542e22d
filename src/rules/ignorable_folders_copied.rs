//! # Folders that no image needs are copied in
//!
//! `COPY . .` takes all that lies beside the Dockerfile: the history of the project (`.git`), and packages that were installed on the
//! machine of whoever builds (`node_modules`, `.venv`), which may be for another system than that of the image. They make the layer larger,
//! each build sends them, and every commit makes the layers after the `COPY` be built anew.
//!
//! Name them in a file `.dockerignore` beside the Dockerfile, one a line. Then they are not sent at all.
//!
//! It is told where the files of the build context are known: drop the project's folder on the page, or give it with `--context`. Packages
//! are told only where the file installs them itself, and `.git` only where nothing in it calls `git`.
//!
//! ## Bad
//! ```context
//! .git/objects/pack/pack-1.pack 40MB
//! package.json 2kB
//! server.js 8kB
//! ```
//! ```dockerfile
//! FROM node:22-slim
//! WORKDIR /app
//! COPY . .
//! CMD ["node", "server.js"]
//! ```
//!
//! ## Good
//! ```context
//! .git/objects/pack/pack-1.pack 40MB
//! package.json 2kB
//! server.js 8kB
//! ```
//! ```dockerignore
//! .git
//! node_modules
//! ```
//! ```dockerfile
//! FROM node:22-slim
//! WORKDIR /app
//! COPY . .
//! CMD ["node", "server.js"]
//! ```

use super::engine::edits::insert;
use super::engine::finding::{Applicability, Fix, Found, Rule, Topic, joined};
use super::engine::saving::makes_smaller;
use super::engine::variables::with_scopes;
use crate::context::Context;
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Source, Transfer};
use crate::language::words::rule;
use crate::layers::path;
use crate::stages::Scope;
use crate::steps::command::Command;
use crate::steps::subject::{Subject, WORTH_TELLING};

pub(super) const RULE: Rule = Rule {
    id: "ignorable-folders-copied",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/build/concepts/context/#dockerignore-files"),
};

/// Folders, and the programs of which one must run for the folder to be told (none: of which none may run).
const FOLDERS: [(&str, bool, &[&str]); 6] = [
    (".git", false, &["git"]),
    (".hg", false, &["hg"]),
    (".svn", false, &["svn"]),
    ("node_modules", true, &["npm", "yarn", "pnpm", "bun"]),
    (".venv", true, &["pip", "pip3", "uv", "poetry", "pipenv"]),
    ("venv", true, &["pip", "pip3", "uv", "poetry", "pipenv"]),
];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let context = &subject.options.context;
    if !context.is_listed() {
        return;
    }
    let runs = |programs: &[&str]| {
        let is_one = |command: &Command| programs.contains(&command.program.as_str());
        subject.steps().any(|step| step.commands.iter().any(is_one))
    };
    let folders: Vec<&str> = FOLDERS.iter().filter(|(_, must, programs)| runs(programs) == *must).map(|(name, ..)| *name).collect();
    with_scopes(subject, |stage, instruction, scope| {
        let (Body::Copy(transfer) | Body::Add(transfer)) = &instruction.body else { return };
        let taken = folders_in(context, transfer, scope, &folders);
        if taken.is_empty() {
            return;
        }
        // What would be left out, as an edit of this file says it: it is weighed, and not offered.
        let excluded: String = taken.iter().map(|path| format!(" --exclude={path}")).collect();
        let fix = Fix {
            title: rule::ignorable_folders_copied_fix().to_owned(),
            applicability: Applicability::Elsewhere,
            edits: vec![insert(instruction.keyword_span.end, excluded)],
        };
        if makes_smaller(subject, stage, &fix) != Some(false) {
            let message = rule::ignorable_folders_copied_message(taken.len(), &joined(&taken));
            found.push(Found { span: instruction.span, stage: Some(stage), message, fix: Some(fix) });
        }
    });
}

/// Those of `folders` that stand in a folder which is copied from the build context, where they weigh something.
fn folders_in(context: &Context, transfer: &Transfer, scope: &Scope, folders: &[&str]) -> Vec<String> {
    let mut taken = Vec::new();
    for source in transfer.sources.iter().filter(|_| transfer.from.is_none()) {
        let Source::Path(word) = source else { continue };
        let expansion = scope.expand(&word.text);
        let wanted = path::resolve("/", &expansion.text).filter(|_| expansion.unset.is_empty() && !expansion.text.contains("://"));
        let Some(folder) = wanted else { continue };
        let places = folders.iter().map(|name| path::join(&folder, name).trim_start_matches('/').to_owned());
        let weighty = |place: &String| context.item(place).is_some_and(|item| context.bytes_of(&item.files) >= WORTH_TELLING);
        taken.extend(places.filter(weighty));
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{findings_with, lines, lines_with};
    use super::RULE;
    use crate::context::{Context, ContextFile};
    use crate::options::Options;

    const FILES: [&str; 4] = [".git/pack", "app/node_modules/x/x.js", "app/package.json", "node_modules/y.js"];

    fn options(ignore: &str) -> Options {
        let file = |path: &&str| ContextFile { path: (*path).to_owned(), bytes: 1_000_000, text: None };
        let rules = ContextFile { path: ".dockerignore".to_owned(), bytes: 1, text: Some(ignore.to_owned()) };
        let context: Context = FILES.iter().map(file).chain([rules]).collect();
        Options { context, ..Options::default() }
    }

    #[test]
    fn catches() {
        let text = "FROM node:22 AS build\nWORKDIR /a\nCOPY . .\nRUN npm ci\nFROM node:22\nADD app /b\n";
        assert_eq!(lines_with(&RULE, text, &options("")), [3, 6]);
        let findings = findings_with(&RULE, text, &options(""));
        assert!(findings[0].found.message.contains(".git and node_modules "), "{}", findings[0].found.message);
        assert!(findings[1].saves.is_some_and(|saves| saves.unpacked.likely() == 1_000_000), "{:?}", findings[1].saves);
        assert_eq!(lines_with(&RULE, text, &options("node_modules\n")), [3, 6]);
    }

    #[test]
    fn ignores() {
        for (ignore, text) in [
            (".git\nnode_modules\n", "FROM node:22\nCOPY . /a\nRUN npm ci\n"),
            ("", "FROM node:22\nCOPY app/package.json /a/\nRUN npm ci\n"),
            ("", "FROM node:22\nCOPY app/node_modules /a/node_modules\nRUN npm run build\n"),
            ("", "FROM node:22\nCOPY app /a\nCMD [\"node\", \"/a/x\"]\n"),
            ("node_modules\n", "FROM node:22\nCOPY . /a\nRUN npm ci && git describe > /version\n"),
            ("", "FROM node:22\nCOPY --exclude=.git --exclude=node_modules . /a\nRUN npm ci\n"),
            ("", "FROM node:22 AS b\nFROM node:22\nCOPY --from=b . /a\nRUN npm ci\n"),
        ] {
            assert_eq!(lines_with(&RULE, text, &options(ignore)), [0; 0], "{text}");
        }
        assert_eq!(lines(&RULE, "FROM node:22\nCOPY . /a\nRUN npm ci\n"), [0; 0], "the context is not known");
    }
}
