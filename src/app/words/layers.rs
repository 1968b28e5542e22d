//! Stages, layers and bands: what they are called in the picture, in tables, and read aloud.

use crate::app::format;
use crate::app::measure::{self, Fate};
use crate::app::state::SizeKind;
use crate::app::words::{basis, listed};
use crate::language::words::{band, layer, origin, page, stage as said};
use crate::report::{BaseKind, Copy, CopyKind, Estimate, Layer, Origin, Stage};

/// A stage by its name, or by what it starts from.
pub fn stage_title(stage: &Stage) -> String {
    match (&stage.name, stage.base.kind) {
        (Some(name), _) => name.clone(),
        (None, BaseKind::Stage) => said::number(&stage.index.to_string()),
        (None, _) => base_name(stage).to_owned(),
    }
}

/// The same where the word for a stage stands before it: `Stage build`, `Stage 2`.
pub fn stage_called(stage: &Stage) -> String {
    match (&stage.name, stage.base.kind) {
        (None, BaseKind::Stage) => stage.index.to_string(),
        _ => stage_title(stage),
    }
}

/// A stage in the menu of targets.
pub fn stage_choice(stage: &Stage) -> String {
    match &stage.name {
        Some(name) => name.clone(),
        None => said::number_from(&stage.index.to_string(), base_name(stage)),
    }
}

/// The choice of no target: `last stage: build`.
pub fn last_stage(last: Option<&Stage>) -> String {
    last.map_or_else(|| said::last().to_owned(), |stage| said::last_named(&stage_title(stage)))
}

/// `registry.example/team/tool:7` → `tool:7`.
fn image_name(reference: &str) -> &str {
    reference.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or_else(|| said::no_image())
}

/// What a stage starts from: an image's short name, or a stage as its `FROM` names it.
fn base_name(stage: &Stage) -> &str {
    let written = stage.layers.first().filter(|_| stage.base.kind == BaseKind::Stage).and_then(|layer| arguments(&layer.text).next());
    written.unwrap_or_else(|| image_name(&stage.base.reference))
}

/// The words of an instruction without its keyword and flags.
fn arguments(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().skip(1).filter(|word| !word.starts_with("--"))
}

/// What becomes of a stage.
pub fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Ships => said::ships(),
        Fate::Aboard => said::aboard(),
        Fate::Ashore => said::ashore(),
        Fate::Skipped => said::skipped(),
    }
}

/// A stage's total in the table.
pub fn total(fate_of_it: Fate) -> String {
    said::total(fate(fate_of_it))
}

/// What becomes of a stage, in a sentence.
pub fn fate_explained(fate: Fate) -> &'static str {
    match fate {
        Fate::Ships => said::ships_explained(),
        Fate::Aboard => said::aboard_explained(),
        Fate::Ashore => said::ashore_explained(),
        Fate::Skipped => said::skipped_explained(),
    }
}

/// A layer in a few words: `apk add git`, `/app`, `golang:1.13-alpine3.10`.
pub fn layer_label(layer: &Layer, stage: &Stage) -> String {
    if layer.from_base {
        return base_name(stage).to_owned();
    }
    match layer.instruction.as_str() {
        "RUN" => command_label(&layer.text),
        "COPY" | "ADD" if layer.origin == Origin::Artifact => copied_label(&layer.text),
        keyword => {
            let told = arguments(&layer.text).filter(|word| !word.starts_with("<<"));
            format!("{keyword} {}", told.take(3).collect::<Vec<_>>().join(" "))
        }
    }
}

/// Where a copy goes, as written; what is copied, where it goes into a folder.
pub(super) fn copied_label(text: &str) -> String {
    let mut paths = arguments(text).map(|word| word.trim_matches(['[', ']', '"', ','])).collect::<Vec<_>>();
    let target = paths.pop().unwrap_or_default();
    let is_folder = target.ends_with(['/', '.']);
    let shown = paths.pop().filter(|_| is_folder).unwrap_or(target);
    Some(shown.trim_end_matches('/')).filter(|name| !name.is_empty()).unwrap_or(shown).to_owned()
}

/// The first command that does more than prepare or tidy: its program and what it is asked, without options and without
/// `NAME=value` before it.
pub(super) fn command_label(text: &str) -> String {
    let mut words: Vec<&str> = arguments(text).collect();
    if words.first().is_some_and(|word| word.starts_with("[\"")) {
        words = words.iter().map(|word| word.trim_matches(['[', ']', '"', ','])).collect();
    }
    if words.first().is_some_and(|word| word.starts_with("<<")) {
        return layer::heredoc().to_owned();
    }
    let is_end = |word: &&str| matches!(*word, "&&" | "||" | "|") || word.ends_with(';');
    let mut commands = words.split_inclusive(is_end).map(named).filter(|command| !command.is_empty());
    let first = commands.next().unwrap_or_default();
    let chosen = if is_chore(&first) { commands.find(|command| !is_chore(command)).unwrap_or(first) } else { first };
    chosen.join(" ")
}

/// A command's first three words that are neither options nor assignments before it.
fn named<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let is_assignment =
        |word: &&str| word.split_once('=').is_some_and(|(name, _)| name.chars().all(|one| one.is_ascii_alphanumeric() || one == '_'));
    let is_said = |word: &&str| !word.is_empty() && !matches!(*word, "&&" | "||" | "|") && !word.starts_with(['-', '<']);
    let is_syntax = |word: &&str| word.is_empty() || matches!(*word, "if" | "then" | "else" | "do" | "{" | "!");
    let words = words.iter().map(|word| word.trim_end_matches(';').trim_start_matches('('));
    words.skip_while(|word| is_syntax(word) || is_assignment(word)).filter(is_said).take(3).collect()
}

/// Whether a command only prepares or tidies.
fn is_chore(command: &[&str]) -> bool {
    match command {
        ["apt-get" | "apt" | "apk", rest @ ..] => rest.first() == Some(&"update"),
        [program, ..] => matches!(*program, "set" | "cd" | "mkdir" | "echo" | "rm" | "export" | "[" | "test" | ":" | "true"),
        [] => true,
    }
}

/// A layer read aloud: `Stage build, line 2, RUN apk add git, adds about 18 megabytes`.
pub fn layer_spoken(layer: &Layer, stage: &Stage, kind: SizeKind) -> String {
    let adds = measure::layer(layer, kind);
    let say = if adds.low == adds.high { layer::spoken } else { layer::spoken_about };
    let (line, text) = (layer.start_line.to_string(), format::shortened(&layer.text, 80));
    let spoken = say(&stage_called(stage), &line, &text, &format::spoken(adds.likely));
    match measure::hidden(layer, kind) {
        0 => spoken,
        some => layer::spoken_hidden(&spoken, &format::spoken(some)),
    }
}

/// Layers too thin to tell apart, read aloud.
pub fn layers_spoken(layers: &[&Layer], stage: &Stage, kind: SizeKind) -> String {
    let (Some(first), Some(last)) = (layers.first(), layers.last()) else { return String::new() };
    if layers.len() == 1 {
        return layer_spoken(first, stage, kind);
    }
    let total = layers.iter().map(|layer| measure::weight(layer, kind)).sum();
    let (from, to) = (first.start_line.to_string(), last.end_line.to_string());
    layer::spoken_together(layers.len(), &stage_called(stage), &from, &to, &format::spoken(total))
}

/// A stage read aloud.
pub fn stage_spoken(stage: &Stage, fate: Fate, kind: SizeKind) -> String {
    let size = format::spoken(measure::stage_weight(stage, kind));
    said::spoken(&stage_called(stage), base_name(stage), &size, fate_explained(fate))
}

/// An edge between stages, as its tool tip.
pub fn copy_title(copy: &Copy, size: &Estimate) -> String {
    let say = match copy.kind {
        CopyKind::Copy => band::copy_title,
        CopyKind::Mount => band::mount_title,
    };
    let told = say(&copy.line.to_string(), &copy.from_reference, &listed(&copy.paths), &format::estimate(size));
    match copy.missing_paths.as_slice() {
        [] => told,
        paths => [&told, "\n", &band::missing(&listed(paths))].concat(),
    }
}

/// The first line of the label on a band; its bytes are the second.
pub fn band_verb(kind: BandKind) -> &'static str {
    match kind {
        BandKind::Copy => band::copy(),
        BandKind::Mount => band::mount(),
        BandKind::Base => band::base(),
    }
}

/// What a band between two stages stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandKind {
    /// `COPY --from`: the bytes are copied.
    Copy,
    /// `RUN --mount from`: read, not kept.
    Mount,
    /// `FROM stage`: all of it is built upon.
    Base,
}

/// The tool tip of a stage built on a stage.
pub fn base_title(from: &Stage, to: &Stage, size: &Estimate) -> String {
    band::base_title(&to.start_line.to_string(), &stage_title(to), &stage_title(from), &format::estimate(size))
}

/// The second line inside a base image's block, after its likely `bytes` in words.
pub fn base_note(stage: &Stage, bytes: &str) -> String {
    match &stage.base.recorded {
        _ if measure::given(stage).is_some() => said::base_yours(bytes),
        _ if measure::is_unknown(&stage.base) => said::base_unknown(bytes),
        Some(day) => said::base_recorded(bytes, day.get(..7).unwrap_or(day)),
        None => bytes.to_owned(),
    }
}

/// The tool tip of a layer's size: `18 MB (14 – 27 MB), by rule: git and what it needs`.
pub fn size_title(layer: &Layer, kind: SizeKind) -> String {
    let size = measure::layer(layer, kind);
    let rests_on = if size.note.is_empty() { basis(size.basis).to_owned() } else { page::named(basis(size.basis), &size.note) };
    let hidden = match measure::hidden(layer, kind) {
        0 => String::new(),
        some => ["\n", &page::left_aside(&format::bytes(some), origin::hidden())].concat(),
    };
    [&format::estimate(&size), ", ", &rests_on, &hidden].concat()
}
