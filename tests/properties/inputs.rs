//! Whatever else comes from outside: links, pasted histories, lessons, `.dockerignore`, manifests and lock files.

use plimsoll::app::link as links;
use plimsoll::app::state::{AppState, Theme};
use plimsoll::context::{Context, ContextFile};
use plimsoll::ignore::Ignore;
use plimsoll::options::Options;
use plimsoll::{history as histories, lesson as lessons};

use super::report::hold;
use super::with_catalog;

/// A link's JSON: what was opened makes a link that opens the same, and its folder, figures and target give a report.
pub fn link(data: &[u8]) {
    let json = super::text(data);
    let fresh = AppState::new("FROM scratch".into(), None, Theme::Auto);
    let opened = links::opened(&fresh, &json);
    let written = links::write(&opened);
    let again = links::opened(&fresh, &written);
    assert_eq!(links::write(&again), written, "{json:?}");
    let context = opened.given.as_deref().map(|given| given.context.clone()).unwrap_or_default();
    assert!(context.is_listed() || context.ignored() == 0, "{json:?}");
    let options = Options {
        target: opened.target.as_deref().map(str::to_owned),
        platform: opened.platform,
        context,
        sizes: opened.sizes.clone(),
        ..Options::default()
    };
    with_catalog(|catalog| hold(&opened.text, &plimsoll::analyze(&opened.text, catalog, &options)));
}

/// What the image of a pasted history is built of.
const BUILT: &str = "FROM alpine\nENV A=1\nRUN apt-get update && make\nCOPY <<EOF /a\none\nEOF\nCOPY a b\nCMD [\"/app\"]\n";

/// A pasted history: the whole is the sum of its rows, and what is put beside the report is the history's.
pub fn history(data: &[u8]) {
    let pasted = super::text(data);
    let Ok(history) = histories::read(&pasted) else { return };
    let sum = history.rows.iter().fold(0_u64, |sum, row| sum.saturating_add(row.bytes));
    assert!(history.rows.is_empty() || history.total == sum, "{pasted:?}");
    let mut report = with_catalog(|catalog| plimsoll::analyze(BUILT, catalog, &Options::default()));
    if report.measure(&history).is_ok() {
        let measured = report.final_image.and_then(|image| image.measured_bytes);
        assert_eq!(measured, Some(history.total), "{pasted:?}");
    }
}

/// The JSON of a lesson: its start and its answer give reports, which are held against its goals.
pub fn lesson(data: &[u8]) {
    let json = super::text(data);
    let Ok(lesson) = lessons::read(&json) else { return };
    with_catalog(|catalog| {
        for texts in [&lesson.start, &lesson.answer] {
            let options = Options { target: texts.target.clone(), context: lesson.context(texts.ignore.as_deref()), ..Options::default() };
            let report = plimsoll::analyze(&texts.dockerfile, catalog, &options);
            hold(&texts.dockerfile, &report);
            let standings = lesson.standings(&report);
            let is_solved = lessons::failure(&report).is_none() && standings.iter().all(|standing| standing.met);
            assert_eq!((standings.len(), is_solved), (lesson.goals.len(), lesson.is_solved(&report)), "{json:?}");
        }
    });
}

/// A `.dockerignore`, an empty line, and paths: what is left out does not hang on which path was asked before, and no file is lost.
pub fn ignore(data: &[u8]) {
    let data = super::text(data);
    let (rules, paths) = data.split_once("\n\n").unwrap_or((&data, "a\nsrc/a.js\nnode_modules/x/y.js\n.git/HEAD"));
    let file = |path: &str, text| ContextFile { path: path.to_owned(), bytes: 1, text };
    let named: Context = paths.lines().map(|path| file(path, None)).collect();
    // What is sent although it is left out is none of this.
    let is_needed = |file: &&ContextFile| [".dockerignore", "Dockerfile.dockerignore", "Dockerfile"].contains(&file.path.as_str());
    let files: Vec<ContextFile> = named.files(&named.root().files).iter().filter(|file| !is_needed(file)).cloned().collect();
    let count = files.len() as u64;
    let context: Context = files.iter().cloned().chain([file(".dockerignore", Some(rules.to_owned()))]).collect();
    let ignore = Ignore::parse(rules);
    let mut walk = ignore.walk();
    for ContextFile { path, .. } in &files {
        let is_left_out = walk.leaves_out(path);
        assert_eq!(is_left_out, ignore.walk().leaves_out(path), "{path:?} of {data:?}");
        assert_eq!(is_left_out, context.file(path).is_none(), "{path:?} of {data:?}");
    }
    assert_eq!(context.sent() + context.ignored(), count + 1, "{data:?}");
}

/// Dockerfiles that read a manifest, by the names of the files.
const READERS: [(&[&str], &str); 8] = [
    (
        &["package.json", "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", ".npmrc"],
        "FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci --omit=dev\nRUN yarn install\nRUN pnpm install\nRUN npm run build\n",
    ),
    (
        &["pyproject.toml", "uv.lock", "poetry.lock", "Pipfile", "Pipfile.lock", "setup.py", "environment.yml"],
        "FROM python:3.12\nWORKDIR /app\nCOPY . .\nRUN pip install uv poetry pipenv\nRUN uv sync --extra a\nRUN poetry install\nRUN pipenv install --deploy\nRUN pip install .\n",
    ),
    (&["requirements.txt"], "FROM python:3.12\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\n"),
    (&["go.mod", "go.sum", "go.work"], "FROM golang:1.24\nWORKDIR /app\nCOPY . .\nRUN go mod download\nRUN go build -o /x .\n"),
    (&["Cargo.toml", "Cargo.lock"], "FROM rust:1.80\nWORKDIR /app\nCOPY . .\nRUN cargo fetch\nRUN cargo build --release\n"),
    (&["pom.xml"], "FROM maven:3.9\nWORKDIR /app\nCOPY . .\nRUN mvn package\nCMD [\"java\", \"-jar\", \"target/a.jar\"]\n"),
    (&["Gemfile", "Gemfile.lock"], "FROM ruby:3.3\nWORKDIR /app\nCOPY . .\nRUN bundle install\n"),
    (&["composer.json", "composer.lock"], "FROM composer:2\nWORKDIR /app\nCOPY . .\nRUN composer install --no-dev\n"),
];

/// The name of a manifest, a line end, and its text: the build that reads it gives a report. Then `---`, and another one, and so on.
pub fn manifest(data: &[u8]) {
    let data = super::text(data);
    let one = |part: &str| {
        let (name, text) = part.split_once('\n').unwrap_or((part, ""));
        ContextFile { path: name.trim().to_owned(), bytes: text.len() as u64, text: Some(text.to_owned()) }
    };
    let files: Vec<ContextFile> = data.split("\n---\n").map(one).collect();
    let is_read = |names: &[&str]| files.iter().any(|file| names.contains(&file.path.as_str()));
    let Some((_, dockerfile)) = READERS.iter().find(|(names, _)| is_read(names)) else { return };
    let options = Options { context: Context::new(None, files), ..Options::default() };
    with_catalog(|catalog| hold(dockerfile, &plimsoll::analyze(dockerfile, catalog, &options)));
}
