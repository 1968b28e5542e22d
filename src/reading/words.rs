//! The words of an instruction: as written, and as they are read.

use super::{Role, Said};
use crate::dockerfile::word::Expansion;
use crate::dockerfile::{ArgDefinition, Body, CommandLine, Flag, Instruction, Pair, Source, Transfer, Word};
use crate::layers::{Config, path};
use crate::stages::Globals;

impl Said {
    /// A word that is read as it is written.
    fn plain(role: Role, written: &str) -> Self {
        Self { role, name: String::new(), written: written.to_owned(), read: None, unset: Vec::new() }
    }

    fn expanded(role: Role, written: &str, expansion: Expansion) -> Self {
        let read = Some(expansion.text).filter(|text| text != written);
        Self { read, unset: expansion.unset, ..Self::plain(role, written) }
    }

    fn named(self, name: &str) -> Self {
        Self { name: name.to_owned(), ..self }
    }
}

/// What an instruction says, flags first. Without a place it stands before the first `FROM`, or is one.
pub(super) fn said(instruction: &Instruction, globals: &Globals, place: Option<&Config>) -> Vec<Said> {
    let reader = Reader { globals, place };
    let mut words: Vec<Said> = instruction.flags.iter().map(|flag| reader.flag(flag)).collect();
    words.extend(reader.body(&instruction.body));
    words
}

struct Reader<'a> {
    globals: &'a Globals,
    place: Option<&'a Config>,
}

impl Reader<'_> {
    fn expand(&self, role: Role, word: &str) -> Said {
        let expansion = match self.place {
            Some(place) => place.scope.expand(word),
            None => self.globals.expand(word),
        };
        Said::expanded(role, word, expansion)
    }

    fn flag(&self, flag: &Flag) -> Said {
        let value = flag.value.as_deref().unwrap_or_default();
        // Docker fills in no variables there.
        let is_literal = flag.name == "from" || flag.name == "mount";
        let said = if is_literal { Said::plain(Role::Flag, value) } else { self.expand(Role::Flag, value) };
        said.named(&flag.name)
    }

    /// A path from the root, as the directory of the stage has it.
    fn path(&self, role: Role, word: &str) -> Said {
        let said = self.expand(role, word);
        let text = said.read.as_ref().unwrap_or(&said.written);
        let resolved =
            self.place.filter(|_| !text.is_empty() && said.unset.is_empty()).and_then(|place| path::resolve(&place.workdir, text));
        let folder = |path: String| if text.ends_with('/') && !path.ends_with('/') { path + "/" } else { path };
        let read = resolved.map(folder).or_else(|| said.read.clone()).filter(|read| *read != said.written);
        Said { read, ..said }
    }

    fn each(&self, role: Role, words: &[Word]) -> Vec<Said> {
        words.iter().map(|word| self.expand(role, &word.text)).collect()
    }

    fn pairs(&self, role: Role, pairs: &[Pair]) -> Vec<Said> {
        pairs.iter().map(|pair| self.expand(role, &pair.value.text).named(&pair.name.text)).collect()
    }

    /// A variable, and the value that it has from there on.
    fn argument(&self, definition: &ArgDefinition) -> Said {
        let name = &definition.name.text;
        let written = definition.default.as_ref().map_or("", |word| word.text.as_str());
        let value = match self.place {
            Some(place) => {
                let mut scope = place.scope.clone();
                scope.define(definition);
                scope.get(name).cloned()
            }
            None => {
                let value = self.globals.expand(&["${", name, "}"].concat());
                Some(value.text).filter(|_| value.unset.is_empty())
            }
        };
        let unset = if value.is_none() { vec![name.clone()] } else { Vec::new() };
        let read = value.filter(|value| value != written);
        Said { read, unset, ..Said::plain(Role::Argument, written).named(name) }
    }

    fn transfer(&self, transfer: &Transfer) -> Vec<Said> {
        let paths = transfer.sources.iter().filter_map(|source| match source {
            Source::Path(word) => Some(self.expand(Role::Source, &word.text)),
            Source::Heredoc(_) => None,
        });
        paths.chain([self.path(Role::Destination, &transfer.destination.text)]).collect()
    }

    fn body(&self, body: &Body) -> Vec<Said> {
        let shell = self.place.map(|place| place.shell.as_slice());
        match body {
            Body::From(from) => {
                let name = from.name.as_ref().map(|name| Said::plain(Role::StageName, &name.text));
                [self.expand(Role::Image, &from.base.text)].into_iter().chain(name).collect()
            }
            Body::Run(run) => command(&run.command, shell),
            Body::Cmd(line) | Body::Entrypoint(line) | Body::Healthcheck(Some(line)) => command(line, shell),
            Body::Healthcheck(None) | Body::Invalid => Vec::new(),
            Body::Shell(words) => words.iter().map(|word| Said::plain(Role::ExecWord, word)).collect(),
            Body::Env(pairs) => self.pairs(Role::Variable, pairs),
            Body::Label(pairs) => self.pairs(Role::Label, pairs),
            Body::Arg(definitions) => definitions.iter().map(|definition| self.argument(definition)).collect(),
            Body::Copy(transfer) | Body::Add(transfer) => self.transfer(transfer),
            Body::Expose(words) => self.each(Role::Port, words),
            Body::Volume(words) => self.each(Role::Path, words),
            Body::User(word) => vec![self.expand(Role::User, &word.text)],
            Body::Workdir(word) => vec![self.path(Role::Directory, &word.text)],
            Body::Stopsignal(word) => vec![self.expand(Role::Signal, &word.text)],
            Body::Onbuild(kept) => vec![Said::plain(Role::Kept, &kept.text)],
            Body::Maintainer(word) => vec![Said::plain(Role::Text, &word.text)],
        }
    }
}

/// A command in either form, and what reads it.
fn command(command: &CommandLine, shell: Option<&[String]>) -> Vec<Said> {
    match command {
        CommandLine::Exec(words) => words.iter().map(|word| Said::plain(Role::ExecWord, word)).collect(),
        CommandLine::Shell(word) => {
            let shell = shell.map(|shell| Said::plain(Role::Shell, &shell.join(" ")));
            shell.into_iter().chain([Said::plain(Role::Command, &word.text)]).collect()
        }
    }
}
