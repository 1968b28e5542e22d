//! The words of the player, which come with the tools.

pub use crate::language::words::step::*;

use crate::app::format::{bytes, count};
use crate::app::measure;
use crate::app::state::SizeKind;
use crate::app::stepping::{self, Stepped};
use crate::app::words::{listed, origin, stage_called};
use crate::language::words::page::sentence_gap;
use crate::report::{BaseKind, Copy, CopyKind, Layer, Origin, Stage};

/// `Step 3 of 11, line 5:`
pub fn at(stepped: &Stepped) -> String {
    place(&count(stepped.number + 1), &count(stepped.count), &stepped.line.to_string())
}

/// What the step did, and what its stage weighs now.
pub fn sentence(stepped: &Stepped, kind: SizeKind) -> String {
    let Some((stage, layer)) = stepped.made() else { return String::new() };
    let copies = stepped.report.copies.iter().filter(|copy| copy.to_stage == stepped.stage && copy.line == layer.start_line);
    let (mounts, copies): (Vec<&Copy>, Vec<&Copy>) = copies.partition(|copy| copy.kind == CopyKind::Mount);
    let mut told = match layer.instruction.as_str() {
        _ if layer.from_base => vec![from(stage, layer, kind)],
        "COPY" | "ADD" => vec![copied(stepped, layer, &copies, kind)],
        "RUN" => ran(layer, &mounts, kind),
        other => configured(other, measure::weight(layer, kind)),
    };
    told.extend(hidden(layer, stepping::hides(stepped)));
    if !stage.reachable {
        told.push(skipped().to_owned());
    }
    let weight = bytes(measure::stage_weight(stage, kind));
    told.push(if stage.is_target { ships(&weight) } else { weighs(&stage_called(stage), &weight) });
    told.join(sentence_gap())
}

fn from(stage: &Stage, layer: &Layer, kind: SizeKind) -> String {
    let weight = bytes(measure::weight(layer, kind));
    match stage.base.kind {
        BaseKind::Scratch => scratch().to_owned(),
        BaseKind::Stage => goes_on(&stage.base.reference, &weight),
        _ => begins(&stage.base.reference, &weight),
    }
}

fn copied(stepped: &Stepped, layer: &Layer, copies: &[&Copy], kind: SizeKind) -> String {
    let weight = bytes(measure::weight(layer, kind));
    let Some(copy) = copies.first() else { return brings(&layer.instruction, &weight) };
    if let Some(missing) = copy.missing_paths.first() {
        return stops(missing, &copy.from_reference);
    }
    let paths = listed(&copy.paths);
    match copy.from_stage.and_then(|from| stepped.report.stages.get(from)) {
        Some(from) => takes_from_stage(&paths, &stage_called(from), &weight),
        None => takes_from_image(&paths, &copy.from_reference, &weight),
    }
}

fn ran(layer: &Layer, mounts: &[&Copy], kind: SizeKind) -> Vec<String> {
    let mut parts: Vec<(Origin, u64)> = Vec::new();
    for content in &layer.contents {
        match parts.iter_mut().find(|(origin, _)| *origin == content.origin) {
            Some((_, sum)) => *sum = sum.saturating_add(content.bytes),
            None => parts.push((content.origin, content.bytes)),
        }
    }
    parts.retain(|(_, sum)| *sum > 0);
    crate::order::sort_by(&mut parts, |one, other| other.1.cmp(&one.1));
    let weight = measure::weight(layer, kind);
    let what: Vec<&str> = parts.iter().take(3).map(|(kind, _)| origin(*kind)).collect();
    let mut told = vec![match (weight, what.as_slice()) {
        (0, _) => runs().to_owned(),
        (_, []) => runs_adds(&bytes(weight)),
        (_, what) => runs_adds_what(&bytes(weight), &listed(what)),
    }];
    if layer.text.contains("type=cache") {
        told.push(cache_mount().to_owned());
    }
    told.extend(mounts.first().map(|from| mount(&from.from_reference)));
    told
}

/// Bytes of layers below that it removes, or writes once more.
fn hidden(layer: &Layer, hidden: u64) -> Option<String> {
    let again = layer.text.contains("chown") || layer.text.contains("chmod");
    match hidden {
        0 => None,
        _ if again && layer.unpacked_bytes.likely >= hidden / 2 => Some(twice(&bytes(hidden))),
        _ => Some(hides(&bytes(hidden))),
    }
}

fn configured(instruction: &str, weight: u64) -> Vec<String> {
    let what = match instruction {
        "ENV" => env(),
        "ARG" => arg(),
        "WORKDIR" => workdir(),
        "USER" => user(),
        "CMD" | "ENTRYPOINT" => starts(),
        "EXPOSE" => expose(),
        "LABEL" | "MAINTAINER" => label(),
        "VOLUME" => volume(),
        "HEALTHCHECK" => healthcheck(),
        "SHELL" => shell(),
        "STOPSIGNAL" => stopsignal(),
        "ONBUILD" => onbuild(),
        _ => config(),
    };
    vec![what.to_owned(), if weight == 0 { adds_nothing().to_owned() } else { adds(&bytes(weight)) }]
}
