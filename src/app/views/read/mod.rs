//! How the text was read: stages, instructions, programs, effects. What is closed is not drawn, so that a long file stays quick.
//!
//! Input: the reading, the report, and what the visitor opened. Output: markup, and what is opened. Behind doors of `www/split.mjs`, as
//! `assumptions.rs`.

mod row;
mod text;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element as Node;
use yew::prelude::*;

use crate::app::measure::{self, Fate};
use crate::app::outcome;
use crate::app::state::{Action, Fold, Folds};
use crate::app::views::exports::hand_over;
use crate::app::views::problems::{mark, told};
use crate::app::views::tabs::Shown;
use crate::app::widgets::svg::picture;
use crate::app::widgets::{Element, On, element, listener};
use crate::app::words;
use crate::app::words::read as said;
use crate::reading::{Read, Reading};
use crate::report::{Copy, Diagnostic, Layer, Report, Severity};
use row::row;

/// Instructions of a stage, and stages, that are drawn before one asks for all.
const MOST_ROWS: usize = 200;
const MOST_STAGES: usize = 50;
/// A file of so many instructions is open at first; one of more shows its stages open, or of still more only the one that ships.
const ALL_OPEN: usize = 12;
const STAGES_OPEN: usize = 60;
/// More than these are not opened all at once.
const MOST_AT_ONCE: usize = 300;

/// What all rows are drawn from.
struct View<'a> {
    shown: &'a Shown<'a>,
    reading: &'a Reading,
    /// How many instructions there are.
    count: usize,
}

impl View<'_> {
    fn report(&self) -> &Report {
        self.shown.report
    }

    fn is_open(&self, fold: Fold, at_first: bool) -> bool {
        self.shown.state.folds.is_open(fold, at_first)
    }

    /// Remarks on an instruction: those that begin in its lines.
    fn remarks(&self, read: &Read) -> &[Diagnostic] {
        between(&self.report().diagnostics, |one| one.start_line, read)
    }

    /// What it takes from elsewhere.
    fn copies(&self, read: &Read) -> impl Iterator<Item = &Copy> {
        self.report().copies.iter().filter(|copy| copy.line == read.line)
    }

    /// Whether its row is open: at first in a small file, and where it would stop the build.
    fn is_row_open(&self, read: &Read) -> bool {
        let is_stopping = self.remarks(read).iter().any(|one| one.severity == Severity::Error);
        self.is_open(Fold::Line(read.line), self.count <= ALL_OPEN || is_stopping)
    }
}

/// Those of `all`, which are in order, whose lines are an instruction's.
fn between<'a, T>(all: &'a [T], line: impl Fn(&T) -> usize, read: &Read) -> &'a [T] {
    let (from, to) = (all.partition_point(|one| line(one) < read.line), all.partition_point(|one| line(one) <= read.end_line));
    all.get(from..to).unwrap_or_default()
}

/// The panel.
#[inline(never)]
pub fn read(shown: &Shown<'_>) -> Element {
    let reading: Rc<Reading> = outcome::reading(shown.state);
    let count = reading.before.len() + reading.stages.iter().map(Vec::len).sum::<usize>();
    let view = View { shown, reading: &reading, count };
    let turning = {
        let (folds, dispatch) = (shown.state.folds.clone(), shown.dispatch.clone());
        Callback::from(move |event: Event| turned(&event, &folds, &dispatch))
    };
    let fates = measure::fates(shown.report);
    let stages = reading.stages.len();
    let drawn = if view.is_open(Fold::Stages, false) { stages } else { stages.min(MOST_STAGES) };
    let mut parts: Vec<Html> = Vec::new();
    if !reading.before.is_empty() {
        let rows = reading.before.iter().take(MOST_ROWS).map(|read| row(&view, read, None).into()).collect();
        let heading = element!("h3", "class" = "pl-heading").words(said::before());
        let list = element!("ol", "class" = "pl-read-rows").all(rows);
        parts.push(element!("section", "class" = "pl-read-stage").key("before").with(heading).with(list).into());
    }
    for index in 0..drawn {
        parts.extend(stage(&view, index, fates.get(index).copied().unwrap_or(Fate::Skipped)).map(Html::from));
    }
    // What opens and closes is told before the line is pinned.
    let inner = element!("div", "class" = "pl-read-stages").on(listener(On::Click, turning)).all(parts);
    let more = (drawn < stages).then(|| all_of("stages", &said::show_stages(stages)));
    element!("div", "class" = "pl-read", "data-pl" = "read")
        .with(head(&view))
        .maybe(remarks(&view))
        .with(shown.linking.on(element!("div")).with(inner.maybe(more)))
}

/// A button that draws what was left out.
fn all_of(turns: &str, words: &str) -> Element {
    element!("button", "class" = "pl-button", "type" = "button", "data-turn" = turns).words(words)
}

/// What the panel is for, and its buttons.
fn head(view: &View<'_>) -> Element {
    let pressing = {
        let report = view.shown.report.clone();
        let dispatch = view.shown.dispatch.clone();
        Callback::from(move |event: Event| copied(&event, &report, &dispatch))
    };
    let all = |is_open: bool, label: &str| {
        let button = element!("button", "class" = "pl-button", "type" = "button", "data-all" = is_open);
        (view.count <= MOST_AT_ONCE).then(|| button.words(label))
    };
    let copy = element!(
        "button",
        "class" = "pl-button",
        "type" = "button",
        "data-export" = "copy-read",
        "data-told" = "read-told",
        "data-done" = said::copied_all(),
        "data-failed" = words::exported::not_copied()
    );
    let buttons = element!("div", "class" = "pl-read-buttons")
        .maybe(all(true, said::open_all()))
        .maybe(all(false, said::close_all()))
        .with(copy.words(said::copy()))
        .with(element!("p", "class" = "pl-read-told pl-quiet", "role" = "status", "data-pl" = "read-told"))
        .on(listener(On::Click, pressing));
    element!("div", "class" = "pl-read-head").with(element!("p", "class" = "pl-quiet").words(said::introduction())).with(buttons)
}

/// Remarks that no instruction holds.
fn remarks(view: &View<'_>) -> Option<Element> {
    let reading = view.reading;
    let mut lines: Vec<(usize, usize)> = Vec::new();
    lines.extend(reading.before.iter().chain(reading.stages.iter().flatten()).map(|read| (read.line, read.end_line)));
    let is_held = |line: usize| {
        let after = lines.partition_point(|(first, _)| *first <= line);
        after.checked_sub(1).and_then(|at| lines.get(at)).is_some_and(|(_, last)| *last >= line)
    };
    let free = view.report().diagnostics.iter().filter(|one| !is_held(one.start_line)).take(MOST_STAGES);
    let rows: Vec<Html> = free.map(|one| remark(one).into()).collect();
    (!rows.is_empty()).then(|| {
        element!("section", "class" = "pl-read-stage")
            .with(element!("h3", "class" = "pl-heading").words(said::remarks()))
            .with(element!("ul", "class" = "pl-read-remarks").all(rows))
    })
}

fn remark(one: &Diagnostic) -> Element {
    element!("li", "class" = "pl-read-remark").with(mark(one.severity)).with(told(element!("p"), one.severity, &one.message))
}

/// A stage: what it begins with, why it is built, and its instructions.
fn stage(view: &View<'_>, index: usize, fate: Fate) -> Option<Element> {
    let (stage, read) = (view.report().stages.get(index)?, view.reading.stages.get(index)?);
    let is_open = view.is_open(Fold::Stage(index), view.count <= STAGES_OPEN || stage.is_target);
    let name = ["stage-", &index.to_string()].concat();
    let button = disclosure(&name, is_open).with(element!("span", "class" = "pl-read-stage-name").words(&said::stage_head(stage)));
    let class = if fate == Fate::Skipped { "pl-read-stage pl-read-skipped" } else { "pl-read-stage" };
    let fate_told = element!("span", "class" = "pl-quiet").words(&said::instructions(read.len())).words(", ").words(words::fate(fate));
    let heading = element!("h3", "class" = "pl-heading").with(button);
    let section = element!("section", "class" = class, "data-pl" = "read-stage")
        .key(&name)
        .with(element!("div", "class" = "pl-read-stage-head").with(heading).with(fate_told))
        .with(element!("p", "class" = "pl-read-why pl-quiet").words(&said::base(stage, view.report())).words(" ").words(&said::why(
            stage,
            fate,
            view.report(),
        )));
    if !is_open {
        return Some(section);
    }
    let drawn = if view.is_open(Fold::Rest(index), false) { read.len() } else { read.len().min(MOST_ROWS) };
    let rows = read.iter().zip(&stage.layers).take(drawn).map(|(read, layer): (&Read, &Layer)| row(view, read, Some(layer)).into());
    let list = element!("ol", "class" = "pl-read-rows").all(rows.collect());
    let more = (drawn < read.len()).then(|| {
        let turns = ["rest-", &index.to_string()].concat();
        all_of(&turns, &said::show_instructions(read.len()))
    });
    let none = (read.len() == 1).then(|| element!("p", "class" = "pl-read-why pl-quiet").words(said::nothing_here()));
    Some(section.with(list).maybe(none).maybe(more))
}

/// A button that opens and closes what stands below it, with the sign that says which.
fn disclosure(turns: &str, is_open: bool) -> Element {
    let arrow = picture("pl-read-arrow", "0 0 8 8").with(element!("path", "d" = "M2 0.5L7 4L2 7.5Z"));
    let class = if is_open { "pl-read-sign pl-read-open" } else { "pl-read-sign" };
    element!("button", "class" = "pl-read-turn", "type" = "button", "aria-expanded" = is_open, "data-turn" = turns)
        .with(element!("span", "class" = class).with(arrow))
}

/// Opens or closes what was pressed. That pins nothing, nor does a click into what is open: somebody may mark its words.
#[inline(never)]
fn turned(event: &Event, folds: &Folds, dispatch: &Callback<Action>) {
    let found = event.target().and_then(|target| target.dyn_into::<Node>().ok()?.closest("[data-turn], .pl-read-details").ok()?);
    let Some(found) = found else { return };
    event.stop_propagation();
    let Some(turns) = found.get_attribute("data-turn") else { return };
    let number = |kind: &str| turns.strip_prefix(kind).and_then(|number| number.parse().ok());
    let stage = || number("stage-").map(Fold::Stage);
    let fold = number("line-").map(Fold::Line).or_else(stage).or_else(|| number("rest-").map(Fold::Rest)).unwrap_or(Fold::Stages);
    dispatch.emit(Action::Fold(Rc::new(folds.with(fold))));
}

/// Opens or closes all, or writes what was read for the clipboard.
#[inline(never)]
fn copied(event: &Event, report: &Report, dispatch: &Callback<Action>) {
    let Some(button) = event.target().map(JsCast::unchecked_into::<Node>) else { return };
    if let Some(open) = button.get_attribute("data-all") {
        dispatch.emit(Action::Fold(Rc::new(Folds { all: Some(open == "true"), turned: Vec::new() })));
    } else if button.has_attribute("data-export")
        && let Some((source, reading)) = outcome::last_reading()
    {
        hand_over(&button, &text::text(report, &reading, &source));
    }
}

#[cfg(test)]
mod tests;
