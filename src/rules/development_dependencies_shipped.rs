//! # Development dependencies are installed in the image that ships
//!
//! Projects list what they need to be built and tested (compilers, bundlers, test runners) apart from what they need to run. Package
//! managers install both unless told otherwise, and the first part is often the larger one.
//!
//! Leave it out where the program only runs: `npm ci --omit=dev`, `yarn install --production` (Yarn 1; later ones have `yarn workspaces focus
//! --production`), `pnpm install --prod`, `bun install --production`, `composer install --no-dev`, `poetry install --only main`, `uv sync
//! --no-dev`, `ENV BUNDLE_WITHOUT=development:test` above a `bundle install`. Where something is built first, build in a stage of its own.
//!
//! A `prepare` or `postinstall` script of the project that calls a development tool (`husky install`) fails without it: that is why the fix
//! asks for a look.
//!
//! ## Bad
//! ```dockerfile
//! FROM node:22-alpine
//! WORKDIR /app
//! COPY package.json package-lock.json ./
//! RUN npm ci
//! COPY . .
//! CMD ["node", "server.js"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM node:22-alpine
//! WORKDIR /app
//! COPY package.json package-lock.json ./
//! RUN npm ci --omit=dev
//! COPY . .
//! CMD ["node", "server.js"]
//! ```

use crate::steps::command::Command;
use super::engine::edits::insert;
use super::engine::finding::{Applicability, Fix, Found, Rule, Topic};
use super::engine::saving::makes_smaller;
use crate::steps::subject::{Step, Subject};
use crate::diagnostic::Severity;
use crate::dockerfile::Body;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "development-dependencies-shipped",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: None,
};

/// A package manager: its programs, the words that install what a manifest lists, the option that leaves development out, what else says
/// so or asks for them, and with which programs a container starts that needs none of them.
struct Manager {
    programs: &'static [&'static str],
    verbs: &'static [&'static str],
    option: &'static str,
    says: &'static [&'static str],
    starts: &'static [&'static str],
}

/// The option of npm since its version 7, which came with Node 15.
const OMIT: &str = "--omit=dev";
const FIRST_NODE_WITH_OMIT: u32 = 15;

const MANAGERS: [Manager; 7] = [
    Manager {
        programs: &["npm"],
        verbs: &["ci", "install", "i"],
        option: OMIT,
        says: &["--omit", "--only", "--production", "--include", "--dev", "-g", "--global", "--location"],
        starts: &["node"],
    },
    Manager {
        programs: &["yarn", "yarnpkg"],
        verbs: &["install"],
        option: "--production",
        says: &["--production", "--prod", "--immutable", "--mode", "--version", "-v", "--help"],
        starts: &["node"],
    },
    Manager {
        programs: &["bun"],
        verbs: &["install", "i"],
        option: "--production",
        says: &["--production", "-p", "--omit", "--dev", "-d", "-g", "--global", "--filter"],
        starts: &["bun", "node"],
    },
    Manager {
        programs: &["pnpm"],
        verbs: &["install", "i"],
        option: "--prod",
        says: &["--prod", "-P", "--production", "--dev", "-D", "-g", "--global", "--filter", "-F"],
        starts: &["node"],
    },
    Manager {
        programs: &["composer", "composer.phar"],
        verbs: &["install", "i"],
        option: "--no-dev",
        says: &["--no-dev", "--dev", "--dry-run"],
        starts: &["php", "php-fpm", "apache2-foreground", "frankenphp", "rr"],
    },
    Manager {
        programs: &["poetry"],
        verbs: &["install"],
        option: "--only main",
        says: &["--only", "--no-dev", "--without", "--with", "--only-root"],
        starts: &["python", "python3", "gunicorn", "uvicorn"],
    },
    Manager {
        programs: &["uv"],
        verbs: &["sync"],
        option: "--no-dev",
        says: &["--no-dev", "--no-default-groups", "--production", "--group", "--all-groups", "--only-dev", "--dev"],
        starts: &["python", "python3", "gunicorn", "uvicorn"],
    },
];

/// Programs after an install that need nothing which only development needs.
const HARMLESS: [&str; 29] = [
    "apk", "apt-get", "cat", "cd", "chgrp", "chmod", "chown", "cp", "curl", "echo", "export", "find", "groupadd", "addgroup", "adduser", "ln", "ls",
    "mkdir", "mv", "pwd", "rm", "sed", "set", "test", "touch", "true", "useradd", "usermod", "wget",
];

/// Names of stages that are not for production.
const DEVELOPMENT: [&str; 7] = ["dev", "develop", "development", "test", "tests", "testing", "ci"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    check_bundler(subject, found);
    for step in subject.steps().filter(|step| subject.ships(step.stage)) {
        for (at, command) in step.commands.iter().enumerate() {
            let Some((manager, place)) = install(command) else { continue };
            let after = step.commands.iter().skip(at + 1);
            let all_after = after.chain(subject.later_steps(step).flat_map(|later| &later.commands));
            let is_needed = all_after.into_iter().any(|command| !is_harmless(command));
            let is_other = manager.programs.contains(&"yarn") && is_later_yarn(subject);
            // A script of the manifest may call what is for development.
            let is_script = subject.starts_with(&["bun run", "bun start", "bun dev", "bunx"]);
            if is_needed || is_other || is_script || !subject.starts_with(manager.starts) || is_for_development(subject, step) {
                continue;
            }
            let option = if manager.option == OMIT && is_before_omit(subject, step) { "--production" } else { manager.option };
            let fix = Fix {
                title: rule::fix_add_option(option),
                applicability: Applicability::Review,
                edits: vec![insert(place, format!(" {option}"))],
            };
            if makes_smaller(subject, step.stage, &fix) == Some(true) {
                found.push(Found {
                    span: step.instruction.span,
                    stage: Some(step.stage),
                    message: rule::development_dependencies_shipped_message(option),
                    fix: Some(fix),
                });
            }
        }
    }
}

/// What a Ruby program's container starts with.
const RUBY: [&str; 8] = ["ruby", "bundle", "rails", "puma", "unicorn", "rackup", "thin", "sidekiq"];

/// The same of Bundler, whose groups are left out by a setting. How much they weigh is not known.
fn check_bundler(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let gemfile = subject.options.context.file("Gemfile").and_then(|file| file.text.as_deref());
    // A small program's may have no such groups; one that Rails wrote has.
    let has_groups = gemfile.map_or_else(
        || subject.source.contains("RAILS_ENV") || subject.starts_with(&["rails"]),
        |text| [":development", ":test"].iter().any(|group| text.contains(group)),
    );
    let is_told = ["BUNDLE_WITH", "BUNDLE_ONLY", "without", "config set with"].iter().any(|word| subject.source.contains(word));
    if !has_groups || is_told || !subject.starts_with(&RUBY) {
        return;
    }
    for step in subject.steps().filter(|step| subject.ships(step.stage)) {
        let installs = |command: &Command| {
            let mut operands = command.operands(&["-j", "--jobs", "--retry", "--path", "--gemfile"]);
            matches!(command.program.as_str(), "bundle" | "bundler") && operands.next().is_none_or(|verb| verb.text == "install") && operands.next().is_none()
        };
        let tests = |command: &Command| command.args.iter().any(|arg| matches!(arg.text.as_str(), "rspec" | "test" | "rubocop" | "spec" | "cucumber"));
        let is_needed = || subject.of_stage(step.stage).iter().any(|other| other.commands.iter().any(tests));
        if step.commands.iter().any(installs) && !is_needed() && !is_for_development(subject, step) {
            let message = rule::development_dependencies_shipped_gems().to_owned();
            found.push(Found { span: step.instruction.span, stage: Some(step.stage), message, fix: None });
        }
    }
}

/// Whether the npm of the stage's image is older than the option.
fn is_before_omit(subject: &Subject<'_>, step: &Step<'_>) -> bool {
    let image = subject.base_of(step.stage).map(|base| base.image.reference.as_str()).unwrap_or_default();
    let version = image.strip_prefix("node:").and_then(|tag| tag.split(['.', '-']).next()).and_then(|version| version.parse::<u32>().ok());
    version.is_some_and(|version| version < FIRST_NODE_WITH_OMIT)
}

/// Whether Yarn may be of a later major version than 1, which has no such option.
fn is_later_yarn(subject: &Subject<'_>) -> bool {
    let signs = [".yarnrc.yml", ".yarn/", "corepack", "yarn set", "yarn@", "berry", "packageManager"];
    let context = &subject.options.context;
    let is_in_context = context.file(".yarnrc.yml").is_some()
        || context.file("package.json").and_then(|file| file.text.as_deref()).is_some_and(|text| text.contains("\"packageManager\""));
    is_in_context || signs.iter().any(|sign| subject.source.contains(sign))
}

/// The package manager of a command that installs all of a manifest, and where an option can stand.
fn install(command: &Command) -> Option<(&'static Manager, usize)> {
    let manager = MANAGERS.iter().find(|manager| manager.programs.contains(&command.program.as_str()))?;
    let is_open = command.args.iter().all(|arg| arg.is_known) && !command.has(manager.says);
    let mut operands = command.operands(&["--prefix", "-C", "--dir", "-d", "--working-dir", "--cwd", "--network-timeout", "--registry"]);
    let place = match operands.next() {
        Some(verb) => verb.span.filter(|_| manager.verbs.contains(&verb.text.as_str()) && operands.next().is_none())?.end,
        // `yarn --frozen-lockfile` installs.
        None if manager.programs.contains(&"yarn") => command.args.last()?.span?.end,
        None => return None,
    };
    is_open.then_some((manager, place))
}

/// Whether a command after the install does without development dependencies.
fn is_harmless(command: &Command) -> bool {
    let cleans = || command.operands(&[]).any(|arg| matches!(arg.text.as_str(), "cache" | "clear-cache" | "dump-autoload" | "dumpautoload"));
    HARMLESS.contains(&command.program.as_str()) || (MANAGERS.iter().any(|manager| manager.programs.contains(&command.program.as_str())) && cleans())
}

/// Whether a stage is named, or set up, for something else than production.
fn is_for_development(subject: &Subject<'_>, step: &Step<'_>) -> bool {
    let name = subject.graph.stages.get(step.stage).and_then(|stage| stage.name.as_deref()).unwrap_or_default();
    let is_such = |text: &str| text.split(|letter: char| !letter.is_alphanumeric()).any(|word| DEVELOPMENT.contains(&word));
    let sets = |step: &&Step<'_>| match &step.instruction.body {
        Body::Env(pairs) => pairs.iter().any(|pair| pair.name.text.ends_with("_ENV") && is_such(&pair.value.text)),
        _ => false,
    };
    is_such(name) || subject.steps().filter(|step| subject.ships(step.stage)).any(|step| sets(&step))
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines, lines_with};
    use super::RULE;
    use crate::context::ContextFile;
    use crate::options::Options;

    const NODE: &str = "FROM node:22\nCOPY package*.json ./\nRUN npm ci && npm cache clean --force\nCOPY . .\nCMD [\"node\", \"server.js\"]\n";

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, NODE), [3]);
        assert_eq!(lines(&RULE, &NODE.replace("npm ci", "pnpm install --frozen-lockfile")), [3]);
    }

    #[test]
    fn ignores() {
        for text in [
            NODE.replace("npm ci", "npm ci --omit=dev"),
            NODE.replace("npm ci", "npm install express"),
            NODE.replace("npm ci", "npm ci && npm run build"),
            NODE.replace("COPY . .", "COPY . .\nRUN npx tsc"),
            NODE.replace("COPY . .", "ENV NODE_ENV=development"),
            NODE.replace("FROM node:22", "FROM node:22 AS dev"),
            NODE.replace("COPY . .", "ENV NODE_ENV=production").replace("COPY package", "ENV NODE_ENV=production\nCOPY package"),
            NODE.replace("\"node\", \"server.js\"", "\"npm\", \"start\""),
            "FROM node:22 AS build\nCOPY . .\nRUN npm ci\nFROM nginx\nCOPY --from=build /dist /srv\nCMD [\"node\", \"x\"]\n".to_owned(),
        ] {
            assert_eq!(lines(&RULE, &text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, NODE), NODE.replace("npm ci", "npm ci --omit=dev"));
        let old = NODE.replace("node:22", "node:14");
        assert_eq!(fixed(&RULE, &old), old.replace("npm ci", "npm ci --production"));
    }

    #[test]
    fn yarn_and_bun() {
        let yarn = NODE.replace("npm ci && npm cache clean --force", "yarn install --frozen-lockfile && yarn cache clean");
        assert_eq!(fixed(&RULE, &yarn), yarn.replace("yarn install", "yarn install --production"));
        let short = NODE.replace("npm ci && npm cache clean --force", "yarn --frozen-lockfile");
        assert_eq!(fixed(&RULE, &short), short.replace("--frozen-lockfile", "--frozen-lockfile --production"));
        let bun = NODE.replace("npm ci && npm cache clean --force", "bun install --frozen-lockfile").replace("[\"node\"", "[\"bun\"");
        assert_eq!(fixed(&RULE, &bun), bun.replace("bun install", "bun install --production"));
        for text in [
            bun.replace("\"bun\", \"server.js\"", "\"bun\", \"run\", \"start\""),
            yarn.replace("--frozen-lockfile", "--immutable"),
            yarn.replace("COPY package*.json", "COPY .yarnrc.yml package*.json"),
            yarn.replace("RUN yarn", "RUN corepack enable && yarn"),
            short.replace("yarn --frozen-lockfile", "yarn --version"),
            short.replace("yarn --frozen-lockfile", "yarn build --frozen-lockfile"),
        ] {
            assert_eq!(lines(&RULE, &text), [0; 0], "{text}");
        }
    }

    #[test]
    fn bundler() {
        let text = "FROM ruby:3.3\nENV RAILS_ENV=production\nWORKDIR /app\nCOPY Gemfile* ./\nRUN bundle install -j 4\nCOPY . .\nCMD [\"bundle\", \"exec\", \"puma\"]\n";
        assert_eq!(lines(&RULE, text), [5]);
        for text in [
            text.replace("COPY Gem", "ENV BUNDLE_WITHOUT=development:test\nCOPY Gem"),
            text.replace("RUN bundle", "RUN bundle config set --local without development && bundle"),
            text.replace("=production", "=development"),
            text.replace("COPY . .", "COPY . .\nRUN bundle exec rspec"),
            text.replace("ENV RAILS_ENV=production\n", ""),
            text.replace("COPY Gem", "ENV BUNDLE_WITH=puma\nCOPY Gem"),
            text.replace("bundle install", "gem install puma"),
            text.replace("\"bundle\", \"exec\", \"puma\"", "\"bash\""),
        ] {
            assert_eq!(lines(&RULE, &text), [0; 0], "{text}");
        }
        let gemfile = |text: &str| {
            let file = ContextFile { path: "Gemfile".to_owned(), bytes: 1, text: Some(text.to_owned()) };
            Options { context: [file].into_iter().collect(), ..Options::default() }
        };
        assert_eq!(lines_with(&RULE, text, &gemfile("gem 'puma'\n")), [0; 0]);
        assert_eq!(lines_with(&RULE, text, &gemfile("group :development, :test do\n  gem 'rspec'\nend\n")), [5]);
    }
}
