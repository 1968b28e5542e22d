//! The build step by step: the file as far as one instruction, as a picture of its own.
//!
//! Input: all choices, the report of the whole text, the number of a step. Output: a [`Stepped`]. Must not know how it is shown.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::measure::{self, SharedReport};
use crate::app::outcome::report_of;
use crate::app::state::AppState;
use crate::report::{Estimate, Layer, Report, Stage};

/// The build after one instruction.
#[derive(Clone, Debug, PartialEq)]
pub struct Stepped {
    /// What is built so far; stages that are to come are there, and empty.
    pub report: SharedReport,
    /// The same before this instruction.
    pub before: SharedReport,
    /// Index of the stage that the instruction is of.
    pub stage: usize,
    /// Index of its layer there.
    pub layer: usize,
    /// Its first line.
    pub line: usize,
    /// From 0.
    pub number: usize,
    /// How many steps there are.
    pub count: usize,
    /// The bytes of the heaviest stage in the end, which give the picture its scale.
    pub most: u64,
}

impl Stepped {
    /// What this instruction made of it.
    pub fn made(&self) -> Option<(&Stage, &Layer)> {
        let stage = self.report.stages.get(self.stage)?;
        Some((stage, stage.layers.get(self.layer)?))
    }
}

/// The instructions in the order of the file: stage and layer. What a stage has from another one is no step of its own but its `FROM`.
pub fn steps(report: &Report) -> Vec<(usize, usize)> {
    report.stages.iter().flat_map(|stage| (0..stage.layers.len()).map(|layer| (stage.index, layer))).collect()
}

thread_local! {
    /// The last step: the page is drawn anew at each move of the mouse.
    static LAST: RefCell<Option<(AppState, SharedReport, Stepped)>> = const { RefCell::new(None) };
}

/// The build after the step that is chosen; `None` where none is, or there are no steps. A door of `www/split.mjs`.
#[inline(never)]
pub fn at(state: &AppState, report: &SharedReport) -> Option<Stepped> {
    let number = state.step?;
    // Where somebody points makes no other build.
    let asked = AppState { hovered: None, pinned: None, cursor: None, playing: false, ..state.clone() };
    let known = LAST
        .with_borrow(|last| last.as_ref().filter(|(of, whole, _)| *of == asked && whole == report).map(|(.., stepped)| stepped.clone()));
    if known.is_some() {
        return known;
    }
    let steps = steps(report);
    let number = number.min(steps.len().checked_sub(1)?);
    let (stage, layer) = *steps.get(number)?;
    let line = report.stages.get(stage)?.layers.get(layer)?.start_line;
    let built = |number: usize| {
        let end = steps.get(number).and_then(|(stage, layer)| Some(report.stages.get(*stage)?.layers.get(*layer)?.end_line));
        SharedReport(Rc::new(so_far(report, &report_of(state, &head(&state.text, end.unwrap_or(0))))))
    };
    let is_last = number + 1 == steps.len();
    let stepped = Stepped {
        report: if is_last { report.clone() } else { built(number) },
        before: number.checked_sub(1).map_or_else(|| SharedReport(Rc::new(so_far(report, &report_of(state, "")))), built),
        stage,
        layer,
        line,
        number,
        count: steps.len(),
        most: report.stages.iter().map(|stage| measure::stage_weight(stage, state.size)).max().unwrap_or(0),
    };
    LAST.set(Some((asked, report.clone(), stepped.clone())));
    Some(stepped)
}

/// The first lines of a text.
fn head(text: &str, lines: usize) -> String {
    text.split_inclusive('\n').take(lines).collect()
}

/// The report of the beginning of a text in the frame of that of all of it: the same stages, of which those to come are empty, and the same
/// one that ships.
fn so_far(whole: &Report, begun: &Report) -> Report {
    let stage = |stage: &Stage| {
        let begun = begun.stages.get(stage.index);
        let none = || Estimate { low: 0, likely: 0, high: 0, ..stage.unpacked_bytes.clone() };
        Stage {
            layers: begun.map(|begun| begun.layers.clone()).unwrap_or_default(),
            unpacked_bytes: begun.map_or_else(none, |begun| begun.unpacked_bytes.clone()),
            compressed_bytes: begun.map_or_else(none, |begun| begun.compressed_bytes.clone()),
            ..stage.clone()
        }
    };
    Report {
        stages: whole.stages.iter().map(stage).collect(),
        copies: begun.copies.clone(),
        findings: Vec::new(),
        split: None,
        ..whole.clone()
    }
}

/// What an instruction hides of what layers below it hold, unpacked.
pub fn hides(stepped: &Stepped) -> u64 {
    let hidden = |report: &Report| -> u64 {
        let layers = report.stages.get(stepped.stage).map(|stage| stage.layers.as_slice()).unwrap_or_default();
        layers.iter().map(|layer| layer.hidden_bytes.likely).sum()
    };
    // A `FROM` on a stage has that stage's hidden bytes, which it did not hide.
    if stepped.layer == 0 { 0 } else { hidden(&stepped.report).saturating_sub(hidden(&stepped.before)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::{Rest, Theme};

    const TEXT: &str = "# syntax\nFROM debian:bookworm AS build\nRUN apt-get update && \\\n  apt-get install -y gcc\nRUN rm -rf /var/lib/apt/lists\nCOPY <<END /a\nhello\nEND\nFROM scratch\nCOPY --from=build /a /a\n";

    fn after(step: usize) -> Stepped {
        let state = AppState { step: Some(step), rest: Rest::Here, ..AppState::new(TEXT.into(), None, Theme::Auto) };
        let whole = SharedReport(report_of(&state, TEXT));
        at(&state, &whole).expect("a step")
    }

    #[test]
    fn each_instruction_is_a_step_and_the_last_is_the_whole() {
        let lines: Vec<usize> = (0..6).map(|step| after(step).line).collect();
        assert_eq!(lines, [2, 3, 5, 6, 9, 10]);
        assert_eq!((after(5).count, after(99).number), (6, 5));
        let last = after(5);
        assert_eq!(last.report.stages[1].layers.len(), 2);
        assert_eq!(last.report.copies.len(), 1);
    }

    #[test]
    fn what_is_to_come_is_there_and_empty_and_what_ships_stays_the_same() {
        let first = after(0);
        assert_eq!(first.report.stages.iter().map(|stage| stage.layers.len()).collect::<Vec<_>>(), [1, 0]);
        assert_eq!(first.report.stages.iter().map(|stage| stage.is_target).collect::<Vec<_>>(), [false, true]);
        assert_eq!(first.before.stages[0].layers.len(), 0);
        assert!(first.most > first.report.stages[0].unpacked_bytes.likely);
    }

    #[test]
    fn a_removal_hides_what_is_still_paid_for() {
        assert_eq!(hides(&after(1)), 0);
        let removal = after(2);
        assert!(hides(&removal) > 1_000_000, "{}", hides(&removal));
        assert!(removal.report.stages[0].unpacked_bytes.likely >= removal.before.stages[0].unpacked_bytes.likely);
        // A heredoc is read whole.
        assert!(after(3).made().expect("a layer").1.unpacked_bytes.likely > 0);
    }
}
