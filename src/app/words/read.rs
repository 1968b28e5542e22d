//! The words of the panel that tells how the text was read, which come with the tools.

pub use crate::language::words::read::*;

use crate::app::format::{self, bytes};
use crate::app::measure::{self, Fate};
use crate::app::state::SizeKind;
use crate::app::words::{basis, line_link, listed, stage_title};
use crate::language::words::{found, page};
use crate::reading::{Effect, EffectKind, Hidden, How, Program, Role, Said, Taken, Written};
use crate::report::{BaseKind, Copy, CopyKind, Layer, MatchKind, Report, Stage, label_in_words};

/// The head of a stage: `Stage 0: build`.
pub fn stage_head(stage: &Stage) -> String {
    let number = stage.index.to_string();
    stage.name.as_ref().map_or_else(|| super::read::stage(&number), |name| stage_named(&number, name))
}

/// What the `FROM` of a stage names.
pub fn base(stage: &Stage, report: &Report) -> String {
    let base = &stage.base;
    let from = &base.reference;
    match (base.kind, base.stage.and_then(|index| report.stages.get(index))) {
        (BaseKind::Stage, Some(parent)) => base_stage(&parent.index.to_string(), &stage_title(parent)),
        (BaseKind::Scratch, _) => base_scratch().to_owned(),
        (BaseKind::Unknown, _) if from.is_empty() => base_untold().to_owned(),
        _ => match (base.matched, &base.catalog_reference, &base.recorded) {
            (Some(MatchKind::Exact), Some(known), None) => base_known(from, known),
            (Some(MatchKind::Exact), Some(known), Some(day)) => base_recorded(from, known, day),
            (Some(MatchKind::Nearest), Some(known), None) => base_near(from, known),
            (Some(MatchKind::Nearest), Some(known), Some(day)) => base_near_recorded(from, known, day),
            _ => base_unknown(from),
        },
    }
}

/// Why a stage is built, or is not.
pub fn why(stage: &Stage, fate: Fate, report: &Report) -> String {
    let last = report.stages.len().saturating_sub(1);
    match fate {
        Fate::Ships if stage.index == last => why_last().to_owned(),
        Fate::Ships => why_chosen().to_owned(),
        Fate::Aboard => why_aboard().to_owned(),
        Fate::Skipped => why_skipped().to_owned(),
        Fate::Ashore => {
            let is_built = |index: usize| report.stages.get(index).is_some_and(|stage| stage.reachable);
            let taken = report.copies.iter().find(|copy| copy.from_stage == Some(stage.index) && is_built(copy.to_stage));
            let built_on = report.stages.iter().find(|other| other.base.stage == Some(stage.index) && other.reachable);
            match (taken, built_on) {
                (Some(copy), _) => why_taken(&copy.line.to_string()),
                (_, Some(other)) => why_built_on(&other.index.to_string(), &stage_title(other)),
                _ => why_ashore().to_owned(),
            }
        }
    }
}

/// What a word of an instruction is.
pub fn role(said: &Said) -> &'static str {
    match said.role {
        Role::Flag => role_flag(),
        Role::Image => role_image(),
        Role::StageName => role_stage_name(),
        Role::Source => role_source(),
        Role::Destination => role_destination(),
        Role::Command => role_command(),
        Role::Shell => role_shell(),
        Role::ExecWord => role_exec_word(),
        Role::Variable => role_variable(),
        Role::Argument => role_argument(),
        Role::Label => role_label(),
        Role::Port => role_port(),
        Role::Path => role_path(),
        Role::Directory => role_directory(),
        Role::User => role_user(),
        Role::Signal => role_signal(),
        Role::Kept => role_kept(),
        Role::Text => role_text(),
    }
}

/// A word as it is written: `--from=build`, `PATH=/bin`.
pub fn written(said: &Said) -> String {
    let Said { role, name, written, .. } = said;
    match (role, written.as_str()) {
        (Role::Flag, "") => ["--", name].concat(),
        (Role::Flag, value) => ["--", name, "=", value].concat(),
        (_, value) if name.is_empty() => value.to_owned(),
        (Role::Argument, "") => name.clone(),
        (_, value) => [name, "=", value].concat(),
    }
}

/// Variables that have no value where they stand.
pub fn without_value(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| ["$", name].concat()).collect();
    unset(&listed(&names))
}

/// What a heredoc is, and who reads the variables in it.
pub fn here(document: &Written, keyword: &str) -> String {
    let expands = match (keyword, document.expands) {
        ("RUN", _) => heredoc_shell(),
        (_, true) => heredoc_expands(),
        (_, false) => heredoc_quoted(),
    };
    let how = if document.strips_tabs { page::list(expands, heredoc_tabs()) } else { expands.to_owned() };
    heredoc(document.lines, &document.name, &bytes(document.bytes as u64), &how)
}

/// What a program without effects is.
pub fn without_effects(program: &Program) -> &'static str {
    match program.taken {
        Taken::Builtin => builtin(),
        Taken::Known => leaves_nothing(),
        Taken::Unknown => writes_unknown(),
    }
}

/// The sign before an effect, and what it says to who does not see it.
pub fn effect(kind: EffectKind) -> (&'static str, &'static str) {
    match kind {
        EffectKind::Adds => ("+", effect_adds()),
        EffectKind::Removes => ("−", effect_removes()),
        EffectKind::IntoMount => ("→", effect_mount()),
    }
}

/// `/usr (apk: git)`.
pub fn place(effect: &Effect) -> String {
    if effect.label.is_empty() { effect.path.clone() } else { [&effect.path, " (", &*label_in_words(&effect.label), ")"].concat() }
}

/// How many bytes an effect has, if any.
pub fn weight(effect: &Effect) -> String {
    if effect.bytes == 0 { String::new() } else { bytes(effect.bytes) }
}

/// The layer of an instruction: `Its layer adds 18 MB (14 – 27 MB). Basis: rule (git and what it needs).`
pub fn adds(layer: &Layer, kind: SizeKind) -> String {
    let size = measure::layer(layer, kind);
    match (layer.from_base, layer.empty, layer.instruction.as_str()) {
        (_, true, "ARG") => layer_arg().to_owned(),
        (_, true, "ONBUILD") => layer_onbuild().to_owned(),
        (_, true, _) => layer_config().to_owned(),
        (true, ..) => layer_brings(&format::estimate(&size)),
        _ if size.high == 0 => layer_empty().to_owned(),
        _ if size.note.is_empty() => layer_adds(&format::estimate(&size), basis(size.basis)),
        _ => layer_adds_noted(&format::estimate(&size), basis(size.basis), &size.note),
    }
}

/// A program's line as a shell would take it: `echo 'a b' ''`.
pub fn command_line(program: &Program) -> String {
    let is_plain = |word: &str| !word.is_empty() && !word.contains([' ', '\'', '"', '\n', '\t']);
    let quoted = |word: &String| if is_plain(word) { word.clone() } else { ["'", &word.replace('\'', "'\\''"), "'"].concat() };
    program.words.iter().map(quoted).collect::<Vec<_>>().join(" ")
}

/// What becomes of bytes of an earlier line.
pub fn hides(hidden: &Hidden) -> String {
    let say = match hidden.how {
        How::Removed => hides_removed,
        How::Overwritten => hides_overwritten,
        How::Changed => hides_changed,
    };
    say(&bytes(hidden.bytes), &hidden.line.to_string())
}

/// What an edge between stages takes.
pub fn takes(copy: &Copy, report: &Report) -> String {
    let (paths, size) = (listed(&copy.paths), bytes(copy.unpacked_bytes.likely));
    let stage = copy.from_stage.and_then(|index| report.stages.get(index));
    let told = match (copy.kind, stage) {
        (CopyKind::Copy, Some(stage)) => takes_from_stage(&paths, &stage.index.to_string(), &stage_title(stage), &size),
        (CopyKind::Copy, None) => takes_from_image(&paths, &copy.from_reference, &size),
        (CopyKind::Mount, Some(stage)) => mounts_from_stage(&paths, &stage.index.to_string(), &stage_title(stage), &size),
        (CopyKind::Mount, None) => mounts_from_image(&paths, &copy.from_reference, &size),
    };
    match copy.missing_paths.as_slice() {
        [] => told,
        lost => [&told, page::sentence_gap(), &missing(&listed(lost))].concat(),
    }
}

/// `line 3`, `lines 3 to 5`.
pub fn line_range(line: usize, end_line: usize) -> String {
    if line == end_line { line_link(line) } else { found::lines(&line.to_string(), &end_line.to_string()) }
}
