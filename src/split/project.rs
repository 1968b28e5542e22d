//! What a recipe looks at: the stage that ships, what it is on, what it starts.

use crate::catalog::{Image, Os};
use crate::dockerfile::{Body, CommandLine, Instruction};
use crate::language::words::proposed;
use crate::layers::{Origin, Presence, Rootfs, path};
use crate::reference::ImageReference;
use crate::shell;
use crate::stages::Base;
use crate::steps::command::Command;
use crate::steps::packages::{installed, installs};
use crate::steps::subject::{Step, Subject};

/// The stage that ships: the only one, or the last.
pub struct Project<'s, 'a> {
    pub subject: &'s Subject<'a>,
    /// Its number.
    pub stage: usize,
    /// Its `FROM`.
    pub from: &'a Instruction,
    /// The base image as the text names it, variables expanded.
    pub base: ImageReference,
    /// The facts of the base image.
    pub image: &'s Image,
    /// What the stage holds in the end.
    pub rootfs: &'s Rootfs,
    /// The last `WORKDIR`, absolute.
    pub workdir: String,
    /// The last `USER`.
    pub user: Option<String>,
    /// The words of `ENTRYPOINT` and `CMD`; an error where they cannot be told.
    pub start: Result<Start, String>,
}

/// What the container starts.
pub struct Start {
    /// The program that goes on running, with its arguments.
    pub words: Vec<String>,
    /// The commands that the same line of shell runs beside it.
    pub others: Vec<Vec<String>>,
    /// Whether a shell is needed for it.
    pub needs_shell: bool,
}

/// What a path of the stage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// A build made it.
    Built,
    /// It came from the build context, another image or the network.
    Brought,
    /// It is the base image's, or nothing is known of it.
    Other,
}

impl<'s, 'a> Project<'s, 'a> {
    pub fn of(subject: &'s Subject<'a>) -> Option<Self> {
        let index = subject.graph.target.filter(|target| target + 1 == subject.graph.stages.len())?;
        let (stage, built) = (subject.graph.stages.get(index)?, subject.built(index)?);
        let Base::Image(text) = &stage.base else { return None };
        let image = &built.matched.as_ref()?.image;
        let mut users = subject.of_stage(index).iter().filter_map(|step| match &step.instruction.body {
            Body::User(word) => Some(word.text.clone()),
            _ => None,
        });
        let user = users.next_back();
        Some(Self {
            subject,
            stage: index,
            from: stage.from,
            base: ImageReference::parse(text)?,
            image,
            rootfs: &built.rootfs,
            workdir: built.workdir().to_owned(),
            user,
            start: start(subject.of_stage(index)),
        })
    }

    pub fn steps(&self) -> impl Iterator<Item = &Step<'a>> {
        self.subject.of_stage(self.stage).iter()
    }

    /// The name of the stage that builds: its own where that says so, else one that no stage has.
    pub fn name(&self) -> String {
        let stages = &self.subject.graph.stages;
        let is_free = |name: &String| !stages.iter().any(|stage| stage.name.as_ref() == Some(name));
        let mut names = std::iter::once("build".to_owned()).chain((2..).map(|number| format!("build-{number}")));
        let own = stages.get(self.stage).and_then(|stage| stage.name.clone());
        own.filter(|_| self.name_that_ships().is_none()).or_else(|| names.find(is_free)).unwrap_or_default()
    }

    /// The name that the stage that ships has and keeps, as written: somebody may build it by that.
    pub fn name_that_ships(&self) -> Option<&'a str> {
        let Body::From(from) = &self.from.body else { return None };
        from.name.as_ref().map(|name| name.text.as_str()).filter(|name| !name.to_ascii_lowercase().contains("build"))
    }

    /// The working directory at an instruction.
    pub fn workdir_at(&self, position: usize) -> String {
        let step = self.subject.of_stage(self.stage).get(position);
        step.map_or_else(|| self.workdir.clone(), |step| step.workdir.to_string())
    }

    /// A word, variables expanded as they are in the end.
    pub fn expand(&self, text: &str) -> String {
        self.subject.built(self.stage).map_or_else(|| text.to_owned(), |built| built.expand(text))
    }

    /// Where a `COPY` or `ADD` puts what it brings.
    pub fn target(&self, step: &Step<'_>) -> Option<String> {
        let (Body::Copy(copy) | Body::Add(copy)) = &step.instruction.body else { return None };
        path::resolve(&self.workdir_at(step.position), &self.expand(&copy.destination.text))
    }

    /// Whom the file gives files to: the user that the program runs as, or one that images of languages have.
    pub fn owner(&self) -> Option<String> {
        let is_root = |user: &str| matches!(user.split(':').next(), Some("root" | "0" | ""));
        let by_flag = |step: &Step<'_>| {
            let chown = step.instruction.flags.iter().find(|flag| flag.name == "chown");
            chown.and_then(|flag| flag.value.clone())
        };
        let by_command = |step: &Step<'_>| {
            let command = step.commands.iter().find(|command| command.program == "chown");
            command.and_then(|command| command.operands(&[]).next().map(|arg| arg.text.clone()))
        };
        let mut owners = self.steps().filter_map(|step| by_flag(step).or_else(|| by_command(step)));
        let owner = owners.find(|owner| !is_root(owner));
        let is_user = |step: &Step<'_>| matches!(&step.instruction.body, Body::User(user) if !is_root(&user.text));
        // What a user's own commands write is the user's.
        let mut later = self.steps().skip_while(|step| !is_user(step));
        match &self.user {
            Some(user) if owner.is_some() || later.any(|step| matches!(step.instruction.body, Body::Run(_))) => {
                Some(user.clone()).filter(|user| !is_root(user))
            }
            Some(_) => None,
            None => owner.filter(|owner| matches!(owner.split(':').next(), Some("www-data" | "node" | "nobody"))),
        }
    }

    /// The words of `HEALTHCHECK`, as written.
    pub fn health_check(&self) -> Option<&str> {
        self.steps()
            .filter(|step| matches!(step.instruction.body, Body::Healthcheck(Some(_))))
            .last()
            .map(|step| step.instruction.text.as_str())
    }

    pub fn commands(&self) -> impl Iterator<Item = &Command> {
        self.steps().flat_map(|step| &step.commands)
    }

    pub fn runs(&self, programs: &[&str]) -> bool {
        self.commands().any(|command| programs.contains(&command.program.as_str()))
    }

    /// The tag of the base image; `latest` where there is none.
    pub fn tag(&self) -> &str {
        self.base.tag.as_deref().unwrap_or("latest")
    }

    pub fn is_alpine(&self) -> bool {
        self.image.os == Os::Alpine
    }

    /// The release of Debian that the tag itself names.
    pub fn debian_release(&self) -> Option<&str> {
        let releases = ["buster", "bullseye", "bookworm", "trixie"];
        self.tag().split('-').find(|word| releases.contains(word))
    }

    /// A variable that an `ENV` sets, by its name.
    pub fn env(&self, name: &str) -> Option<String> {
        let pairs = self.steps().filter_map(|step| match &step.instruction.body {
            Body::Env(pairs) => Some(pairs),
            _ => None,
        });
        pairs.flatten().filter(|pair| pair.name.text == name).last().map(|pair| pair.value.text.trim_matches('"').to_owned())
    }

    /// What the container starts, resolved: a path as it is from the working directory, a name where the stage holds it below a `bin`.
    pub fn program(&self, name: &str) -> Option<String> {
        if name.contains('/') {
            return path::resolve(&self.workdir, name);
        }
        let ending = format!("/bin/{name}");
        self.rootfs.entries().map(|(key, _)| &key.path).find(|path| path.ends_with(&ending)).map(|path| path.to_string())
    }

    /// What a path is.
    pub fn made(&self, path: &str) -> Made {
        let origin = match self.rootfs.presence(path) {
            Presence::Yes => self.rootfs.entries().find(|(key, _)| path::below(path, &key.path).is_some()).map(|(_, node)| node.origin),
            Presence::Maybe(origin, _) => Some(origin),
            Presence::No => None,
        };
        match origin {
            Some(Origin::Output | Origin::Cache) => Made::Built,
            Some(Origin::Files | Origin::Artifact) => Made::Brought,
            _ => Made::Other,
        }
    }

    /// All that is known of what the file says and what the build context's manifests hold.
    pub fn mentions(&self, words: &[&str]) -> bool {
        let context = &self.subject.options.context;
        let root = context.root();
        let files = context.with_texts(&root.files).filter_map(|file| file.text.as_deref());
        let written = self.rootfs.entries().filter_map(|(_, node)| node.text.as_deref());
        let steps = self.steps().map(|step| step.instruction.text.as_str());
        let texts: Vec<&str> = files.chain(written).chain(steps).collect();
        words.iter().any(|word| texts.iter().any(|text| has_word(text, word)))
    }

    /// Packages that a `RUN` installs with the distribution's package manager.
    pub fn packages(step: &Step<'_>) -> Vec<String> {
        step.commands.iter().flat_map(installed).map(|name| name.text.clone()).collect()
    }

    /// The package manager that the stage installs with.
    pub fn manager(&self) -> Option<&str> {
        self.commands().find(|command| installs(command)).map(|command| command.program.as_str())
    }
}

/// Whether `word` stands in `text`, not as a part of a longer name.
fn has_word(text: &str, word: &str) -> bool {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(is_name) && !after.is_some_and(is_name)
    })
}

/// What `ENTRYPOINT` and `CMD` start.
fn start(steps: &[Step<'_>]) -> Result<Start, String> {
    let (mut entrypoint, mut command) = (None, None);
    for step in steps {
        match &step.instruction.body {
            // A CMD above it stays; only that of the base image would go.
            Body::Entrypoint(line) => entrypoint = Some(line),
            Body::Cmd(line) => command = Some(line),
            _ => {}
        }
    }
    let is_shell = |word: &String| matches!(word.as_str(), "sh" | "bash" | "/bin/sh" | "/bin/bash");
    let read = |line: Option<&CommandLine>| match line {
        None => Ok((Vec::new(), false)),
        Some(CommandLine::Exec(words)) => match words.as_slice() {
            [shell, option, text] if is_shell(shell) && matches!(option.as_str(), "-c" | "-ec" | "-xc" | "-exc") => {
                commands_of(text).map(|commands| (commands, true))
            }
            _ => Ok((vec![words.clone()], false)),
        },
        Some(CommandLine::Shell(word)) => commands_of(&word.text).map(|commands| (commands, true)),
    };
    let ((mut commands, first), (more, second)) = (read(entrypoint)?, read(command)?);
    match (commands.last_mut(), more.as_slice()) {
        (None, _) => commands = more,
        // What a shell starts takes no further words.
        (Some(_), _) | (_, []) if first => {}
        (Some(last), more) => {
            // A line of shell is one word to ENTRYPOINT: the program at its end goes on running.
            let (rest, end) = more.split_at(more.len().saturating_sub(1));
            last.extend(end.iter().flatten().cloned());
            commands.splice(0..0, rest.iter().cloned());
        }
    }
    let words = commands.pop().filter(|words| !words.is_empty());
    let words = words.ok_or(proposed::none_no_start())?;
    match words.as_slice() {
        [shell] if is_shell(shell) && commands.is_empty() => Err(proposed::none_bare_shell().to_owned()),
        [shell, option, ..] if is_shell(shell) && option.starts_with('-') => Err(proposed::none_shell_options().to_owned()),
        _ => Ok(Start { words, others: commands, needs_shell: first || second }),
    }
}

/// The commands of a shell line, the one that goes on running last; an error where the program of one cannot be told.
pub fn commands_of(text: &str) -> Result<Vec<Vec<String>>, String> {
    let script = shell::parse(text, &[]);
    let words = |simple: &shell::Simple| {
        let is_known = simple.words.len() == simple.spans.len() && simple.words.first().is_none_or(|word| word.literal().is_some());
        let words = simple.words.iter().zip(&simple.spans);
        let words = words.map(|(word, span)| word.literal().map_or_else(|| span.of(text).to_owned(), |word| word.into_owned()));
        is_known.then(|| words.skip_while(|word| word == "exec").collect::<Vec<String>>())
    };
    let last = script.steps.last().and_then(|step| step.pipeline.last()).and_then(|command| match &command.item {
        shell::Item::Simple(simple) => Some(simple),
        _ => None,
    });
    // What is in a substitution comes before the command that waits for it.
    let is_last = |simple: &shell::Simple| last.is_some_and(|last| std::ptr::eq(last, simple));
    let commands = script.simple_commands().filter(|simple| !is_last(simple)).chain(last);
    let commands: Option<Vec<Vec<String>>> = commands.map(words).collect();
    let mut commands = commands.ok_or(proposed::none_shell_line())?;
    commands.retain(|words| !words.is_empty());
    Ok(commands)
}
