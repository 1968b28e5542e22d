//! Two reports side by side: which bytes of what ships came and went, by stage and by instruction.
//!
//! Input: the report of the text before and that of the text now. Output: rows of numbers. Must not know how they are shown.

use crate::app::changes::aligned;
use crate::app::measure::{self, Fate};
use crate::app::state::SizeKind;
use crate::report::{BaseKind, Layer, Report, Stage};

/// What something ships before and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The name of a stage, or an instruction.
    pub text: String,
    /// Its line now; `None` where it is gone.
    pub line: Option<usize>,
    /// What it had in the image that shipped; `None` where it was not there.
    pub before: Option<Bytes>,
    /// What it has now; `None` where it is gone.
    pub now: Option<Bytes>,
}

/// Bytes, and whether they ship.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bytes {
    /// All of them.
    pub likely: u64,
    /// Whether they are in the image that ships.
    pub ships: bool,
}

impl Bytes {
    /// Those that ship.
    pub const fn shipped(self) -> u64 {
        if self.ships { self.likely } else { 0 }
    }
}

/// What came of the change as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole {
    /// What shipped.
    pub before: u64,
    /// What ships.
    pub now: u64,
    /// How much of what is saved is what now stays ashore.
    pub by_split: u64,
}

/// What shipped and what ships; `None` where one of them ships nothing.
pub fn whole(before: &Report, now: &Report, kind: SizeKind) -> Option<Whole> {
    let [then, ships] = [before, now].map(|report| Some(measure::final_image(report, kind)?.likely));
    let ashore = |report| measure::left_behind(report, kind).likely;
    let (then, ships) = (then?, ships?);
    let by_split = ashore(now).saturating_sub(ashore(before)).min(then.saturating_sub(ships));
    Some(Whole { before: then, now: ships, by_split })
}

/// The stages of both, those of the same name side by side, and those without one by their place.
pub fn stages(before: &Report, now: &Report, kind: SizeKind) -> Vec<Row> {
    let (fates_before, fates) = (measure::fates(before), measure::fates(now));
    let bytes = |fates: &[Fate], stage: &Stage| Bytes { likely: measure::stage_weight(stage, kind), ships: ships(fates, stage.index) };
    let is_same = |one: &Stage, other: &Stage| match (&one.name, &other.name) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.index == other.index || (one.is_target && other.is_target),
        _ => false,
    };
    let mut rows: Vec<Row> = Vec::new();
    let mut taken = vec![false; before.stages.len()];
    for stage in &now.stages {
        let then = before.stages.iter().find(|other| is_same(other, stage) && taken.get(other.index) == Some(&false));
        if let Some(is_taken) = then.and_then(|then| taken.get_mut(then.index)) {
            *is_taken = true;
        }
        rows.push(Row {
            text: name(stage),
            line: Some(stage.start_line),
            before: then.map(|then| bytes(&fates_before, then)),
            now: Some(bytes(&fates, stage)),
        });
    }
    let gone = before.stages.iter().filter(|stage| taken.get(stage.index) == Some(&false));
    rows.extend(gone.map(|stage| Row { text: name(stage), line: None, before: Some(bytes(&fates_before, stage)), now: None }));
    rows
}

/// `build`, or `stage 2: debian:bookworm-slim`.
fn name(stage: &Stage) -> String {
    stage.name.clone().unwrap_or_else(|| format!("stage {}: {}", stage.index + 1, stage.base.reference))
}

/// The instructions of both in the order of the files, without those that add nothing in either.
pub fn instructions(before: &Report, now: &Report, kind: SizeKind) -> Vec<Row> {
    let (old, new) = (steps(before), steps(now));
    let [keys, new_keys] = [&old, &new].map(|steps| steps.iter().map(|(stage, layer)| key(stage, layer)).collect::<Vec<_>>());
    let (fates_before, fates) = (measure::fates(before), measure::fates(now));
    let bytes = |fates: &[Fate], (stage, layer): &(&Stage, &Layer)| Bytes {
        likely: measure::weight(layer, kind),
        ships: ships(fates, stage.index),
    };
    let row = |(then, is): (Option<usize>, Option<usize>)| {
        let (then, is) = (then.and_then(|at| old.get(at)), is.and_then(|at| new.get(at)));
        let (_, layer) = is.or(then)?;
        Some(Row {
            text: layer.text.clone(),
            line: is.map(|(_, layer)| layer.start_line),
            before: then.map(|step| bytes(&fates_before, step)),
            now: is.map(|step| bytes(&fates, step)),
        })
    };
    let adds = |row: &Row| row.before.is_some_and(|bytes| bytes.likely > 0) || row.now.is_some_and(|bytes| bytes.likely > 0);
    aligned(&keys, &new_keys).into_iter().filter_map(row).filter(adds).collect()
}

/// All instructions; a stage on a stage has the layers below it there.
fn steps(report: &Report) -> Vec<(&Stage, &Layer)> {
    let own = |stage: &Stage, layer: &Layer| !layer.from_base || stage.base.kind != BaseKind::Stage;
    report
        .stages
        .iter()
        .flat_map(|stage| stage.layers.iter().filter(move |layer| own(stage, layer)).map(move |layer| (stage, layer)))
        .collect()
}

/// What makes an instruction the same one: its text; of a `FROM` only the image, as its stage may get a name.
fn key<'r>(stage: &'r Stage, layer: &'r Layer) -> &'r str {
    if layer.from_base { &stage.base.reference } else { &layer.text }
}

/// Whether the layers of a stage are in the image that ships.
fn ships(fates: &[Fate], stage: usize) -> bool {
    matches!(fates.get(stage), Some(Fate::Ships | Fate::Aboard))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::options::Options;

    const ONE: &str = "FROM golang:1.25\nCOPY . /src\nRUN cd /src && CGO_ENABLED=0 go build -o /shop\nCMD [\"/shop\"]\n";
    const TWO: &str = "FROM golang:1.25 AS build\nCOPY . /src\nRUN cd /src && CGO_ENABLED=0 go build -o /shop\n\nFROM scratch\nCOPY --from=build /shop /shop\nCMD [\"/shop\"]\n";

    fn read(text: &str) -> Report {
        crate::analyze(text, &Catalog::bundled(), &Options::default())
    }

    #[test]
    fn what_a_split_saves_is_by_the_split() {
        let (one, two) = (read(ONE), read(TWO));
        let Whole { before, now, by_split } = whole(&one, &two, SizeKind::Unpacked).expect("both ship");
        assert!(now < before / 10);
        assert_eq!(by_split, before - now);
        let back = whole(&two, &one, SizeKind::Unpacked).expect("both ship");
        assert_eq!((back.before, back.now, back.by_split), (now, before, 0));
        assert_eq!(whole(&one, &read(""), SizeKind::Unpacked), None);
    }

    #[test]
    fn instructions_are_told_once_with_what_ships_of_them() {
        let rows = instructions(&read(ONE), &read(TWO), SizeKind::Unpacked);
        let told: Vec<_> = rows.iter().map(|row| (row.line, row.before.map(|one| one.ships), row.now.map(|one| one.ships))).collect();
        // FROM, COPY, RUN have moved ashore; COPY --from is new. FROM scratch and CMD add nothing.
        let moved = |line| (Some(line), Some(true), Some(false));
        assert_eq!(told, [moved(1), moved(2), moved(3), (Some(6), None, Some(true))]);
        let shipped = |of: fn(&Row) -> Option<Bytes>| rows.iter().filter_map(of).map(Bytes::shipped).sum::<u64>();
        let image = |text| measure::final_image(&read(text), SizeKind::Unpacked).expect("it ships").likely;
        assert_eq!((shipped(|row| row.before), shipped(|row| row.now)), (image(ONE), image(TWO)), "the rows are all of it");
    }

    #[test]
    fn stages_are_found_again_by_name_or_place() {
        let rows = stages(&read(TWO), &read(ONE), SizeKind::Unpacked);
        let told: Vec<_> = rows.iter().map(|row| (row.text.as_str(), row.before.is_some(), row.now.is_some())).collect();
        assert_eq!(told, [("stage 1: golang:1.25", true, true), ("build", true, false)]);
    }
}
