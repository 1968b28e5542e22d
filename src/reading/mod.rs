//! How the text was read: what the phases know of each instruction on the way to the report, for whoever learns or files a bug.
//!
//! Input: instructions, stage graph and built layers with their accounts. Output: [`Reading`], plain data: lines, words as written and as
//! read, what programs were taken for, what they leave. Must not know how it is shown, nor the report.

mod words;

use std::rc::Rc;

use crate::dockerfile::{Body, Dockerfile, Heredoc, Instruction, Source, Transfer};
use crate::layers::{Account, Accounts, Built, BuiltStage, Config, LayerId, Ran};
pub use crate::layers::{How, Origin, Taken};
use crate::order;
use crate::source::{LineIndex, Span};
use crate::stages::{Base, Graph};
use words::said;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// `# syntax=`, where it is written.
    pub syntax: Option<String>,
    /// What continues a line.
    pub escape: char,
    /// What stands before the first `FROM`.
    pub before: Vec<Read>,
    /// The instructions of each stage, its `FROM` first.
    pub stages: Vec<Vec<Read>>,
}

/// An instruction as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// First line.
    pub line: usize,
    /// Last line.
    pub end_line: usize,
    /// In upper case; as written where it is none that is known.
    pub keyword: String,
    /// Joined to one line.
    pub text: String,
    /// Whether it could not be read.
    pub is_broken: bool,
    /// What it says, flags first.
    pub words: Vec<Said>,
    /// Bodies written below it.
    pub heredocs: Vec<Written>,
    /// The programs of a `RUN`, in the order in which they were followed.
    pub programs: Vec<Program>,
    /// How many more there are.
    pub more_programs: usize,
    /// What it hides of layers below, heaviest first.
    pub hides: Vec<Hidden>,
}

/// A word of an instruction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it is.
    pub role: Role,
    /// Of a flag or a variable.
    pub name: String,
    /// As written.
    pub written: String,
    /// As it is read, where that differs: quotes taken off, variables filled in, paths from the root.
    pub read: Option<String>,
    /// Variables in it that have no value.
    pub unset: Vec<String>,
}

/// What a word of an instruction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the thing it names")]
pub enum Role {
    Flag,
    Image,
    StageName,
    Source,
    Destination,
    /// A command in shell form.
    Command,
    /// The shell that reads it.
    Shell,
    /// One word of a command in exec form.
    ExecWord,
    Variable,
    Argument,
    Label,
    Port,
    Path,
    Directory,
    User,
    Signal,
    /// An instruction kept for builds on this image.
    Kept,
    Text,
}

/// A heredoc.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The word that ends it.
    pub name: String,
    /// How many lines it has.
    pub lines: usize,
    /// How many bytes, as the file would hold it before variables are filled in.
    pub bytes: usize,
    /// Whether variables in it are filled in by Docker.
    pub expands: bool,
    /// Whether tabs at the start of lines go.
    pub strips_tabs: bool,
}

/// A program that a `RUN` runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// Its name and arguments, variables filled in.
    pub words: Vec<String>,
    /// The directory that it runs in.
    pub directory: String,
    /// What it was taken for.
    pub taken: Taken,
    /// Whether it hangs on what is not known that it runs at all.
    pub is_conditional: bool,
    /// What it leaves and takes away.
    pub effects: Vec<Effect>,
    /// How many more effects there are.
    pub more_effects: usize,
}

/// What a program does to a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Which of the three.
    pub kind: EffectKind,
    /// Where.
    pub path: String,
    /// Whose (`apt: git`), where the path does not tell.
    pub label: String,
    /// Likely bytes, unpacked; 0 for directories and links.
    pub bytes: u64,
    /// What they are.
    pub origin: Origin,
}

/// Kinds of effects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EffectKind {
    /// It comes into the layer.
    Adds,
    /// The same `RUN` had made it: it never was in the layer.
    Removes,
    /// It comes into a mount and stays out of the layer.
    IntoMount,
}

/// Bytes of a layer below that an instruction hides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// Line of the instruction whose they are; a `FROM`'s for those of an image.
    pub line: usize,
    /// Whether they are gone, or stand there once more.
    pub how: How,
    /// Likely bytes, unpacked.
    pub bytes: u64,
}

/// Effects of one program that are told one by one.
const MOST_EFFECTS: usize = 12;

/// Gathers what the phases know.
pub(crate) fn gather(text: &str, dockerfile: &Dockerfile, graph: &Graph<'_>, built: &Built, accounts: Accounts) -> Reading {
    let lines = LineIndex::new(text);
    let gathering = Gathering { text, lines: &lines, graph, built, accounts: accounts.into_all(), made: layer_lines(graph, built, &lines) };
    let mut stages: Vec<Vec<Read>> = Vec::new();
    stages.resize_with(graph.stages.len(), Vec::new);
    let mut ends: Vec<Option<Config>> = vec![None; graph.stages.len()];
    for &index in &graph.order {
        let (read, end) = gathering.stage(index, &ends);
        if let (Some(stage), Some(place)) = (stages.get_mut(index), ends.get_mut(index)) {
            (*stage, *place) = (read, end);
        }
    }
    let first = graph.stages.first().map_or(usize::MAX, |stage| stage.from.span.start);
    let outside = dockerfile.instructions.iter().take_while(|instruction| instruction.span.start < first);
    Reading {
        syntax: dockerfile.directives.syntax.as_ref().map(|word| word.text.clone()),
        escape: dockerfile.directives.escape,
        before: outside.map(|instruction| gathering.read(instruction, None)).collect(),
        stages,
    }
}

/// The line of the instruction that made each layer, by the layer's number.
fn layer_lines(graph: &Graph<'_>, built: &Built, lines: &LineIndex<'_>) -> Vec<(LayerId, usize)> {
    let mut made = Vec::new();
    for (stage, built) in graph.stages.iter().zip(&built.stages) {
        if built.matched.is_some() {
            made.push((built.first_layer.saturating_sub(1), lines.line(stage.from.span.start)));
        }
        let own = stage.instructions.iter().zip(&built.layers);
        made.extend(own.map(|(instruction, layer)| (layer.id, lines.line(instruction.span.start))));
    }
    order::sort(&mut made);
    made
}

struct Gathering<'a> {
    text: &'a str,
    lines: &'a LineIndex<'a>,
    graph: &'a Graph<'a>,
    built: &'a Built,
    accounts: Vec<(LayerId, Account)>,
    made: Vec<(LayerId, usize)>,
}

impl Gathering<'_> {
    /// The instructions of a stage, and where the last one leaves it.
    fn stage(&self, index: usize, ends: &[Option<Config>]) -> (Vec<Read>, Option<Config>) {
        let (Some(stage), Some(built)) = (self.graph.stages.get(index), self.built.stages.get(index)) else { return Default::default() };
        let parent = match stage.base {
            Base::Stage(parent) => ends.get(parent).cloned().flatten(),
            _ => None,
        };
        let mut place = parent.unwrap_or_else(|| Config::on(Rc::clone(built.image()), &self.graph.globals));
        let hides = hides_of(built, &self.made);
        let mut all = vec![self.read(stage.from, None)];
        for (instruction, layer) in stage.instructions.iter().zip(&built.layers) {
            let mut read = self.read(instruction, Some(&mut place));
            if let Some(account) = self.account(layer.id) {
                read.programs = account.programs.iter().map(program).collect();
                read.more_programs = account.more;
            }
            let first = hides.partition_point(|(by, _)| *by < layer.id);
            let own = hides.get(first..).unwrap_or_default().iter().take_while(|(by, _)| *by == layer.id);
            read.hides = own.map(|(_, hidden)| hidden.clone()).collect();
            all.push(read);
        }
        (all, Some(place))
    }

    fn account(&self, layer: LayerId) -> Option<&Account> {
        let at = self.accounts.binary_search_by(|(known, _)| known.cmp(&layer)).ok()?;
        self.accounts.get(at).map(|(_, account)| account)
    }

    /// One instruction; `place` is where it stands in its stage, and where it leaves it.
    fn read(&self, instruction: &Instruction, place: Option<&mut Config>) -> Read {
        let Span { start, end } = instruction.span;
        let known = instruction.keyword.name();
        let written = instruction.keyword_span.of(self.text);
        let words = said(instruction, &self.graph.globals, place.as_deref());
        if let Some(place) = place {
            place.follow(&instruction.body);
        }
        Read {
            line: self.lines.line(start),
            end_line: self.lines.line(end.saturating_sub(1).max(start)),
            keyword: if known.is_empty() { written.to_owned() } else { known.to_owned() },
            text: instruction.text.clone(),
            is_broken: instruction.body == Body::Invalid,
            words,
            heredocs: heredocs(&instruction.body),
            ..Read::default()
        }
    }
}

fn heredocs(body: &Body) -> Vec<Written> {
    let told = |heredoc: &Heredoc| Written {
        name: heredoc.name.clone(),
        lines: heredoc.body.lines().count(),
        bytes: heredoc.body.len(),
        expands: heredoc.expand,
        strips_tabs: heredoc.strip_tabs,
    };
    match body {
        Body::Run(run) => run.heredocs.iter().map(told).collect(),
        Body::Copy(Transfer { sources, .. }) | Body::Add(Transfer { sources, .. }) => {
            let written = sources.iter().filter_map(|source| match source {
                Source::Heredoc(heredoc) => Some(told(heredoc)),
                Source::Path(_) => None,
            });
            written.collect()
        }
        _ => Vec::new(),
    }
}

/// What each layer of a stage hides of those below it, by its number, heaviest first.
fn hides_of(built: &BuiltStage, made: &[(LayerId, usize)]) -> Vec<(LayerId, Hidden)> {
    let line_of = |layer: LayerId| {
        let at = made.binary_search_by(|(known, _)| known.cmp(&layer)).ok()?;
        made.get(at).map(|(_, line)| *line)
    };
    let mut hides: Vec<(LayerId, Hidden)> = Vec::new();
    for (of, by, how, weight) in built.rootfs.hidden() {
        let bytes = weight.unpacked.likely();
        // What the stage below hid already is told there.
        if let Some(line) = line_of(of).filter(|_| by >= built.first_layer && bytes > 0) {
            hides.push((by, Hidden { line, how, bytes }));
        }
    }
    order::sort_by(&mut hides, |one, other| (one.0, other.1.bytes, one.1.line).cmp(&(other.0, one.1.bytes, other.1.line)));
    hides
}

fn program(ran: &Ran) -> Program {
    let kinds = [(EffectKind::Adds, &ran.adds), (EffectKind::Removes, &ran.removes), (EffectKind::IntoMount, &ran.into_mounts)];
    let effects = kinds.into_iter().flat_map(|(kind, parts)| {
        parts.iter().map(move |part| Effect {
            kind,
            path: part.path.clone(),
            label: part.label.clone(),
            bytes: part.weight.unpacked.likely(),
            origin: part.origin,
        })
    });
    let mut effects: Vec<Effect> = effects.collect();
    let more_effects = effects.len().saturating_sub(MOST_EFFECTS);
    effects.truncate(MOST_EFFECTS);
    Program {
        words: ran.words.clone(),
        directory: ran.directory.clone(),
        taken: ran.taken,
        is_conditional: ran.is_conditional,
        effects,
        more_effects,
    }
}

#[cfg(test)]
mod tests;
