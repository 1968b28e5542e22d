//! The file in two stages: what it would ship, line by line with the reasons, and a button that takes it over, whole or change by change; or why
//! there is none. For a file of several stages the way back: the same in one.
//!
//! Input: the report and its text. Output: markup. Behind doors of `www/split.mjs`, as `assumptions.rs`.

use wasm_bindgen::JsCast;
use web_sys::{Element as Node, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::app::changes::{Line, compared, numbered, taken};
use crate::app::format;
use crate::app::measure;
use crate::app::outcome::ships_of;
use crate::app::state::{Action, AppState, SizeKind};
use crate::app::views::tabs::Shown;
use crate::app::widgets::{Element, On, class_list, element, listener};
use crate::app::words::{self, found, page, splits};
use crate::report::{Estimate, FinalImage, SingleStage, Split, SplitAlternative, SplitProposal, SplitStep};

/// The panel.
#[inline(never)]
pub fn split(shown: &Shown<'_>) -> Element {
    let panel = element!("div", "class" = "pl-split", "data-pl" = "split", "tabindex" = "-1");
    let words = |words: &str| element!("p", "class" = "pl-tab-words", "tabindex" = "-1", "role" = "status").words(words);
    let single = shown.report.single_stage.as_ref().and_then(|single| Some((single, single.dockerfile.as_deref()?)));
    match &shown.report.split {
        Some(Split::Proposal(proposal)) => proposed(panel, proposal, shown),
        Some(Split::NoGain { no_gain_because }) => panel.with(words(&[splits::none_because(), " ", no_gain_because].concat())),
        None => match (single, &shown.report.final_image) {
            (Some((single, text)), Some(image)) => joined(panel, text, single, image, shown),
            _ => panel.with(words(splits::none(shown.report.stages.len()))),
        },
    }
}

fn proposed(panel: Element, proposal: &SplitProposal, shown: &Shown<'_>) -> Element {
    let SplitProposal { summary, dockerfile, before, after, before_compressed, after_compressed, steps, alternatives } = proposal;
    panel
        .with(head(summary, splits::take(), dockerfile, shown))
        .with(sizes((before, before_compressed), (after, after_compressed)))
        .with(file(dockerfile, steps, splits::file(), shown))
        .with(element!("p", "class" = "pl-findings-rules pl-quiet").words(splits::undo()))
        .maybe((!alternatives.is_empty()).then(|| smaller(alternatives, shown)))
}

/// The same in one stage, for a file that is split already.
fn joined(panel: Element, text: &str, single: &SingleStage, image: &FinalImage, shown: &Shown<'_>) -> Element {
    let now = (&image.unpacked_bytes, &image.compressed_bytes);
    panel
        .with(head(splits::joined(), splits::join(), text, shown))
        .with(sizes(now, (&single.unpacked_bytes, &single.compressed_bytes)))
        .with(file(text, &single.steps, splits::joined_file(), shown))
        .with(element!("p", "class" = "pl-findings-rules pl-quiet").words(splits::joined_undo()))
}

/// What it is about, and the button that takes it over.
fn head(summary: &str, take: &str, text: &str, shown: &Shown<'_>) -> Element {
    let button = element!("button", "class" = "pl-button", "type" = "button", "data-pl" = "take-split").words(take);
    element!("div", "class" = "pl-findings-head")
        .with(element!("p", "class" = "pl-findings-summary", "role" = "status").words(summary))
        .with(button.on(listener(On::Click, taking(text, shown))))
}

fn taking(text: &str, shown: &Shown<'_>) -> Callback<Event> {
    let (dispatch, old, new) = (shown.dispatch.clone(), shown.state.text.clone(), text.to_owned());
    let pins = shown.state.other.is_none();
    Callback::from(move |event: Event| take(&event, (&old, &new), pins, &dispatch))
}

fn sizes(before: (&Estimate, &Estimate), after: (&Estimate, &Estimate)) -> Element {
    let size = |kind| {
        let [before, after] =
            [before, after].map(|(unpacked, compressed)| format::bytes(measure::choose_likely(unpacked, compressed, kind)));
        let words = page::named(words::size_kind(kind), &[&before, " → "].concat());
        element!("li").words(&words).with(element!("strong").words(&after)).into()
    };
    let kinds = [SizeKind::Unpacked, SizeKind::Pull, SizeKind::DiskUsage];
    element!("ul", "class" = "pl-split-sizes", "aria-label" = splits::ships()).all(kinds.map(size).into())
}

/// A text as it differs from the present one, with a box to tick at each change.
fn file(text: &str, steps: &[SplitStep], label: &'static str, shown: &Shown<'_>) -> Element {
    let lines = numbered(compared(&shown.state.text, text));
    let changes = lines.iter().filter_map(|(_, change)| *change).max().map_or(0, |last| last + 1);
    let choosing = {
        let (state, new) = (shown.state.clone(), text.to_owned());
        Callback::from(move |event: Event| chosen(&event, &state, &new))
    };
    let mut told = None;
    let rows = lines.iter().map(|(line, change)| {
        let first = change.filter(|change| told.replace(*change) != Some(*change) && changes > 1);
        row(line, first.map(|change| (change, changes)), steps).into()
    });
    let rows: Vec<Html> = rows.collect();
    let lines = element!("ol", "class" = "pl-split-lines", "aria-label" = label, "tabindex" = "0").all(rows);
    // Another text has other changes to tick.
    element!("div").key(&shown.state.text).with(lines.on(listener(On::Change, choosing))).with(element!(
        "p",
        "class" = "pl-split-chosen",
        "data-pl" = "split-chosen",
        "role" = "status"
    ))
}

fn row(line: &Line<'_>, change: Option<(usize, usize)>, steps: &[SplitStep]) -> Element {
    let (class, sign, said, number, text) = match line {
        Line::Kept(number, text) => ("pl-split-line", " ", "", Some(*number), *text),
        Line::Added(number, text) => ("pl-split-line pl-change-after", "+", found::added(), Some(*number), *text),
        Line::Removed(text) => ("pl-split-line pl-change-before", "−", found::removed(), None, *text),
    };
    let reasons = steps.iter().filter(|step| Some(step.line) == number);
    let reason = |step: &SplitStep| {
        let class = class_list("pl-split-reason", &[step.check.then_some("pl-split-check")]);
        element!("p", "class" = &class)
            .words(if step.check { splits::check() } else { "" })
            .words(if step.check { " " } else { "" })
            .words(&step.reason)
            .into()
    };
    let reasons: Vec<Html> = reasons.map(reason).collect();
    let sign = element!("span", "class" = "pl-change-sign", "aria-hidden" = "true").words(sign);
    let code = element!("code").with(element!("span", "class" = "pl-sr").words(said).words(" ")).words(text);
    let tick = change.map(|(change, of)| {
        let input = element!("input", "type" = "checkbox", "data-change" = change, "checked" = "");
        element!("label", "class" = "pl-split-change").with(input).words(&splits::change(&format::count(change + 1), &format::count(of)))
    });
    element!("li", "class" = class).maybe(tick).with(sign).with(code).all(reasons)
}

/// The proposal on smaller images.
fn smaller(alternatives: &[SplitAlternative], shown: &Shown<'_>) -> Element {
    let one = |one: &SplitAlternative| {
        let ships = measure::choose_likely(&one.after, &one.after_compressed, shown.state.size);
        let button = element!("button", "class" = "pl-button", "type" = "button").words(&splits::use_base(&one.base));
        element!("li")
            .with(
                element!("p")
                    .with(element!("code").words(&one.base))
                    .words(" ")
                    .words(&splits::would_ship(&format::bytes(ships)))
                    .words(" ")
                    .words(&one.caveat),
            )
            .with(button.on(listener(On::Click, taking(&one.dockerfile, shown))))
            .into()
    };
    element!("section", "class" = "pl-split-smaller", "data-pl" = "split-smaller")
        .with(element!("h3").words(splits::smaller()))
        .with(element!("ul").all(alternatives.iter().map(one).collect()))
}

/// The changes of the panel around a node that are not ticked.
fn unticked(node: &Node) -> Vec<usize> {
    let Some(list) = node.closest("[data-pl=split]").ok().flatten().and_then(|panel| panel.query_selector_all("[data-change]").ok()) else {
        return Vec::new();
    };
    let boxes = (0..list.length()).filter_map(|index| list.item(index)).map(JsCast::unchecked_into::<HtmlInputElement>);
    boxes.filter(|input| !input.checked()).filter_map(|input| input.get_attribute("data-change")?.parse().ok()).collect()
}

/// Puts the proposal, or what is ticked of it, in the place of the text, as one step that the editor can take back; `pins` the text for the Compare
/// panel. A door of `www/split.mjs`.
#[inline(never)]
fn take(event: &Event, (old, new): (&str, &str), pins: bool, dispatch: &Callback<Action>) {
    // The button goes with the proposal.
    let Some(button) = event.target().map(JsCast::unchecked_into::<Node>) else { return };
    // What is ticked is of the file above, not of one on a smaller image.
    let is_whole = button.closest("[data-pl=split-smaller]").is_ok_and(|section| section.is_some());
    let left = if is_whole { Vec::new() } else { unticked(&button) };
    if let Ok(Some(panel)) = button.closest("[data-pl=split]") {
        let _ = panel.unchecked_into::<HtmlElement>().focus();
    }
    let text = if left.is_empty() { new.to_owned() } else { taken(old, new, |change| !left.contains(&change)) };
    if pins {
        dispatch.emit(Action::Compare(Some(old.into())));
    }
    dispatch.emit(Action::Mend(text.into()));
}

/// Says what the file ships with the changes that are ticked. A door of `www/split.mjs`.
#[inline(never)]
fn chosen(event: &Event, state: &AppState, new: &str) {
    let Some(input) = event.target().map(JsCast::unchecked_into::<Node>) else { return };
    let told = input.closest("[data-pl=split]").ok().flatten().and_then(|panel| panel.query_selector("[data-pl=split-chosen]").ok()?);
    let left = unticked(&input);
    let text = taken(&state.text, new, |change| !left.contains(&change));
    let words = if left.is_empty() { String::new() } else { splits::of_chosen(ships_of(state, &text, new)) };
    if let Some(told) = told {
        told.set_text_content(Some(&words));
    }
}
