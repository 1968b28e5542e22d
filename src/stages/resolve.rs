//! Finds the stages, what each starts from and what it takes from others.

use super::{Base, Globals, Graph, Stage, Supplier, Take};
use crate::diagnostic::Diagnostic;
use crate::dockerfile::suggest::nearest;
use crate::dockerfile::{Body, Dockerfile, From, Instruction, Keyword, Source, Transfer, Word};
use crate::language::words::diagnostic as say;
use crate::sorted::Sorted;
use crate::source::Span;

/// The most paths that are remembered as wanted from one stage.
const MOST_WANTED: usize = 256;

/// With more stages than this nobody looks for a name that was meant.
const MOST_SUGGESTED_FROM: usize = 200;

/// The stages of `dockerfile`, target and order still open.
pub(super) fn stages(dockerfile: &Dockerfile, globals: Globals) -> Graph<'_> {
    let mut graph = Graph { stages: Vec::new(), target: None, globals, order: Vec::new(), diagnostics: Vec::new() };
    let all_names = names_of_all(dockerfile);
    let mut known: Sorted<String, usize> = Sorted::default();
    for (from, instructions) in split(&dockerfile.instructions) {
        let index = graph.stages.len();
        let (base, name) = match &from.body {
            Body::From(body) => {
                let base = base_of(body, &known, &all_names, index, &mut graph);
                (base, body.name.as_ref().map(|word| word.text.to_ascii_lowercase()))
            }
            _ => (Base::Unknown(String::new()), None),
        };
        if let Some(name) = &name {
            known.insert(name.clone(), index);
        }
        graph.stages.push(Stage { name, base, from, instructions, takes: Vec::new(), wanted: Vec::new(), reachable: false });
    }
    for index in 0..graph.stages.len() {
        take_from_others(index, &known, &mut graph);
    }
    graph
}

/// Each `FROM` (a broken one too) with the instructions up to the next.
fn split(instructions: &[Instruction]) -> impl Iterator<Item = (&Instruction, &[Instruction])> {
    let is_from = |instruction: &Instruction| instruction.keyword == Keyword::From;
    let first = instructions.iter().position(is_from).unwrap_or(instructions.len());
    instructions.get(first..).unwrap_or_default().chunk_by(move |_, next| !is_from(next)).filter_map(<[Instruction]>::split_first)
}

/// The last stage of each name, anywhere in the file.
fn names_of_all(dockerfile: &Dockerfile) -> Sorted<String, usize> {
    let froms = dockerfile.instructions.iter().filter(|instruction| instruction.keyword == Keyword::From);
    let named = froms.enumerate().filter_map(|(index, instruction)| match &instruction.body {
        Body::From(From { name: Some(name), .. }) => Some((name.text.to_ascii_lowercase(), index)),
        _ => None,
    });
    named.collect()
}

fn base_of(from: &From, known: &Sorted<String, usize>, all: &Sorted<String, usize>, index: usize, graph: &mut Graph<'_>) -> Base {
    let expansion = graph.globals.expand(&from.base.text);
    let text = expansion.text;
    if let Some(&stage) = known.get(&text.to_ascii_lowercase()) {
        return Base::Stage(stage);
    }
    if text == "scratch" {
        return Base::Scratch;
    }
    if text.is_empty() || expansion.error.is_some() || !expansion.unset.is_empty() {
        // A variable without a value is told by the rules on FROM.
        let nothing = || expansion.unset.is_empty().then(|| say::from_empty().to_owned());
        if let Some(message) = expansion.error.or_else(nothing) {
            graph.diagnostics.push(Diagnostic::warning(from.base.span, message));
        }
        return Base::Unknown(text);
    }
    if all.get(&text.to_ascii_lowercase()).is_some_and(|&later| later >= index) {
        graph.diagnostics.push(Diagnostic::warning(from.base.span, say::stage_comes_later(&text)));
    }
    Base::Image(text)
}

/// Notes every `COPY --from` and `RUN --mount from=` of stage `index`, and the paths they want.
fn take_from_others(index: usize, known: &Sorted<String, usize>, graph: &mut Graph<'_>) {
    let Some(stage) = graph.stages.get(index) else { return };
    let mut takes = Vec::new();
    let mut wanted = Vec::new();
    for (position, instruction) in stage.instructions.iter().enumerate() {
        for (reference, span, mount) in references(instruction) {
            let from = supplier(&reference, span, known, graph.stages.len(), &mut graph.diagnostics);
            if let (Supplier::Stage(supplier), Body::Copy(transfer)) = (&from, &instruction.body) {
                wanted.extend(paths(transfer).map(|path| (*supplier, path.to_owned())));
            }
            takes.push(Take { instruction: position, from, reference, span, mount });
        }
    }
    for (supplier, path) in wanted {
        if let Some(stage) = graph.stages.get_mut(supplier)
            && stage.wanted.len() < MOST_WANTED
            && !stage.wanted.contains(&path)
        {
            stage.wanted.push(path);
        }
    }
    if let Some(stage) = graph.stages.get_mut(index) {
        stage.takes = takes;
    }
}

/// The stages or images an instruction names: reference, place, whether it is a mount.
fn references(instruction: &Instruction) -> Vec<(String, Span, bool)> {
    match &instruction.body {
        Body::Copy(Transfer { from: Some(Word { text, span }), .. }) => vec![(text.clone(), *span, false)],
        Body::Run(run) => run.mounts.iter().filter_map(|mount| Some((mount.from.clone()?, mount.span, true))).collect(),
        _ => Vec::new(),
    }
}

fn paths(transfer: &Transfer) -> impl Iterator<Item = &str> {
    transfer.sources.iter().filter_map(|source| match source {
        Source::Path(word) => Some(word.text.as_str()),
        Source::Heredoc(_) => None,
    })
}

fn supplier(reference: &str, span: Span, known: &Sorted<String, usize>, stages: usize, diagnostics: &mut Vec<Diagnostic>) -> Supplier {
    if let Ok(number) = reference.parse::<usize>() {
        if number < stages {
            return Supplier::Stage(number);
        }
        let message = say::stage_number_unknown(&number.to_string(), &stages.saturating_sub(1).to_string());
        diagnostics.push(Diagnostic::error(span, message));
        return Supplier::Nothing;
    }
    if let Some(&stage) = known.get(&reference.to_ascii_lowercase()) {
        return Supplier::Stage(stage);
    }
    if reference.contains('$') {
        diagnostics.push(Diagnostic::warning(span, say::stage_variable(reference)));
        return Supplier::Nothing;
    }
    if known.len() <= MOST_SUGGESTED_FROM
        && !reference.contains(['/', ':', '.'])
        && let Some(meant) = nearest(reference, known.keys().map(String::as_str))
    {
        diagnostics.push(Diagnostic::warning(span, say::stage_unknown_near(reference, meant)));
    }
    Supplier::Image
}
