//! The verdict: one sentence, and two bars on one scale.

use wasm_bindgen::JsValue;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::format;
use crate::app::measure;
use crate::app::state::{Action, SizeKind};
use crate::app::views::{fill, findings, line_link, origin_class, sentence};
use crate::app::widgets::svg::path;
use crate::app::widgets::{Element, On, element, listener, px};
use crate::app::words::{self, Piece, UnknownImage, Verdict, page};
use crate::language::words::verdict as said;
use crate::report::{Estimate, Layer, Origin, Report, Stage};

/// Milliseconds without a key press before the verdict is read aloud.
pub const PAUSE: u32 = 700;

/// What the verdict is drawn from.
pub struct Told<'a> {
    /// What to say.
    pub verdict: &'a Verdict,
    /// What a screen reader is to say: the same, once it has settled for [`PAUSE`].
    pub aloud: &'a str,
    /// The report.
    pub report: &'a Report,
    /// Which number.
    pub size: SizeKind,
    /// Goes to a line of the text.
    pub go_to: &'a Callback<usize>,
    /// Takes what an image weighs.
    pub dispatch: &'a Callback<Action>,
}

/// The sentence, what to know before trusting it, and the bars.
pub fn verdict(told: Told<'_>) -> Element {
    let Told { verdict, aloud, report, size, go_to, dispatch } = told;
    let headline = sentence(element!("h1", "class" = "pl-verdict-headline"), &verdict.headline);
    let range = verdict.range.as_ref().map(|range| element!("span", "class" = "pl-verdict-range").words(range));
    let stop = verdict.stops_at.map(|line| {
        let words = words::stops_at(line);
        words.0.iter().fold(element!("p", "class" = "pl-verdict-stop"), |told, piece| match piece {
            Piece::Link(words) => told.with(line_link(go_to, line, words)),
            Piece::Plain(words) | Piece::Strong(words) => told.words(words),
        })
    });
    // What is found comes with the tools, and so does what tells of it.
    let note = if report.findings.is_empty() { None } else { findings::note(report, size, dispatch) };
    let caveats = verdict.caveats.iter().map(|caveat| element!("p", "class" = "pl-verdict-caveat").words(caveat).into());
    element!("section", "class" = "pl-verdict", "aria-label" = page::verdict(), "data-pl" = "verdict")
        .with(headline.maybe(range))
        .with(sentence(element!("p", "class" = "pl-verdict-detail"), &verdict.detail))
        .maybe(stop)
        .maybe(note)
        .all(caveats.collect())
        .all(verdict.unknown_images.iter().map(|image| image_field(image, dispatch).into()).collect())
        .maybe(bars(report, size))
        .with(element!("p", "class" = "pl-sr", "role" = "status", "aria-live" = "polite", "data-pl" = "verdict-live").words(aloud))
}

/// The most an image may be said to weigh: a petabyte.
const MOST_BYTES: f64 = 1e15;

/// What is said of an unknown image, with a field for its size in megabytes; an empty field makes it a guess again.
fn image_field(image: &UnknownImage, dispatch: &Callback<Action>) -> Element {
    let key = image.key();
    let changed = dispatch.reform(move |event: Event| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value().replace(',', ".");
        // Nothing and what is no number are no sizes.
        let bytes = (JsValue::from_str(&typed).unchecked_into_f64() * 1e6).round();
        Action::Figure(key.clone(), Some(bytes).filter(|bytes| (1.0..=MOST_BYTES).contains(bytes)).map(|bytes| bytes as u64))
    });
    let value = image.given.map(format::megabytes).unwrap_or_default();
    let field = element!(
        "input",
        "class" = "pl-image-size",
        "type" = "text",
        "inputmode" = "decimal",
        "autocomplete" = "off",
        // Only what it begins with: what is being typed stays, whatever is drawn meanwhile.
        "value" = &value,
        "aria-label" = &image.label(),
        "data-pl" = "image-size"
    );
    element!("p", "class" = if image.given.is_some() { "pl-verdict-given" } else { "pl-verdict-caveat" })
        .key(&image.reference)
        .words(&image.told())
        .words(" ")
        .with(element!("span", "class" = "pl-image-field").with(field.on(listener(On::Change, changed))).words(&format::megabyte()))
}

/// What would ship on the build stage and what ships, each by what its bytes are.
fn bars(report: &Report, kind: SizeKind) -> Option<Element> {
    let (ships, image) = measure::final_image(report, kind).zip(report.final_image.as_ref())?;
    let single = measure::single_stage(report, kind).zip(report.single_stage.as_ref());
    let most = single.as_ref().map_or(0, |(size, _)| size.likely).max(ships.likely);
    // One stage stands on the heavier of both bases.
    let base = |stage: usize| report.stages.get(stage).and_then(|stage| stage.layers.first()).map(|base| measure::weight(base, kind));
    let is_heavier = single.as_ref().is_some_and(|(_, single)| base(image.stage) > base(single.stage));
    let heavier_base = if is_heavier { Origin::Base } else { Origin::Artifact };
    let single_bar = single.as_ref().map(|(size, single)| {
        bar(said::bar_single(), size, &parts(&layers_of_both(report, single.stage, image.stage), kind, size.likely, heavier_base), most)
    });
    let bars = element!("div", "class" = "pl-bars")
        .maybe(single_bar)
        .with(bar(said::bar_ships(), &ships, &parts(&layers_of(report, image.stage), kind, ships.likely, Origin::Artifact), most))
        .with(element!("p", "class" = "pl-bars-explained").words(words::size_kind_explained(kind)));
    Some(bars)
}

/// The layers of a stage, those of the stages it is built on first.
fn layers_of(report: &Report, stage: usize) -> Vec<&Layer> {
    let chain: Vec<&Stage> = measure::line_of(report, stage).collect();
    let mut layers = Vec::new();
    for stage in chain.into_iter().rev() {
        // On a stage, the first row is all of that stage.
        layers.extend(stage.layers.iter().skip(usize::from(stage.base.stage.is_some())));
    }
    layers
}

/// The layers of the one stage that would do the work of the build stage and of what ships.
fn layers_of_both(report: &Report, build: usize, ships: usize) -> Vec<&Layer> {
    if measure::line_of(report, ships).any(|stage| stage.index == build) {
        return layers_of(report, ships);
    }
    let mut layers = layers_of(report, build);
    if let Some(stage) = report.stages.get(ships) {
        layers.extend(stage.layers.iter().filter(|layer| !layer.from_base && layer.origin != Origin::Artifact));
    }
    layers
}

/// Likely bytes by origin in the order of the layers; what they do not account for is of the origin `rest`.
fn parts(layers: &[&Layer], kind: SizeKind, total: u64, rest: Origin) -> Vec<(Origin, u64)> {
    let mut parts: Vec<(Origin, u64)> = Vec::new();
    let mut add = |origin: Origin, bytes: u64| match parts.iter_mut().find(|(found, _)| *found == origin) {
        Some((_, sum)) => *sum += bytes,
        None => parts.push((origin, bytes)),
    };
    let mut left = total;
    for layer in layers {
        let bytes = measure::weight(layer, kind).min(left);
        left -= bytes;
        add(layer.origin, bytes);
    }
    add(rest, left);
    parts.retain(|(_, bytes)| *bytes > 0);
    parts
}

/// One bar: its label, its parts, its range as a whisker; `most` bytes are the full width.
fn bar(label: &'static str, size: &Estimate, parts: &[(Origin, u64)], most: u64) -> Element {
    let share = |bytes: u64| if most == 0 { 0.0 } else { 100.0 * bytes as f64 / most as f64 };
    let mut start = 0.0;
    let parts = parts.iter().map(|(origin, bytes)| {
        let (x, width) = (percent(start), share(*bytes));
        start += width;
        element!("rect", "x" = &x, "width" = &percent(width), "height" = "100%", "fill" = &fill(origin_class(*origin))).into()
    });
    let parts = parts.collect();
    let sliver = (share(size.likely) < 0.4).then(|| element!("rect", "class" = "pl-bar-sliver", "width" = "3", "height" = "100%"));
    let picture =
        element!("svg", "class" = "pl-bar-picture", "width" = "100%", "height" = "16", "aria-hidden" = "true", "focusable" = "false")
            .all(parts)
            .maybe(sliver);
    let words = element!("p", "class" = "pl-bar-label").words(label).words(" ").with(element!("strong").words(&format::bytes(size.likely)));
    let words = match format::range(size) {
        Some(range) => words.words(" ").with(element!("span", "class" = "pl-bar-range").words(&range)),
        None => words,
    };
    element!("div", "class" = "pl-bar").with(words).with(whiskered(picture, share(size.low), share(size.high)))
}

/// The picture of a bar with its range, in percent of its width, where that is wide enough to see.
fn whiskered(picture: Element, low: f64, high: f64) -> Element {
    if high - low <= 0.3 {
        return picture;
    }
    let (from, to) = (percent(low), percent(high));
    let whisker =
        |x1: &str, x2: &str, y1: &str, y2: &str| element!("line", "class" = "pl-whisker", "x1" = x1, "x2" = x2, "y1" = y1, "y2" = y2);
    let end = if high > 100.0 { "M-5 3L0 8L-5 13" } else { "M0 4V12" };
    picture
        .with(whisker(&from, &to, "8", "8"))
        .with(whisker(&from, &from, "4", "12"))
        .with(element!("svg", "x" = &to, "overflow" = "visible").with(path("pl-whisker", end)))
}

/// A share as an SVG length, at most all of it.
fn percent(share: f64) -> String {
    px(share.min(100.0)) + "%"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;

    #[test]
    fn a_stage_on_a_stage_is_made_of_what_that_one_is_made_of() {
        let report = sample::five_stages();
        let total = report.stages[2].unpacked_bytes.likely;
        let parts = parts(&layers_of(&report, 2), SizeKind::Unpacked, total, Origin::Artifact);
        let kinds: Vec<Origin> = parts.iter().map(|(origin, _)| *origin).collect();
        assert_eq!(kinds, [Origin::Base, Origin::Packages, Origin::Dependencies, Origin::Files, Origin::Output]);
        assert_eq!(parts.iter().map(|(_, bytes)| bytes).sum::<u64>(), total);
    }

    #[test]
    fn one_stage_is_made_of_both_but_copies_nothing_over() {
        let report = sample::five_stages();
        let lines: Vec<usize> = layers_of_both(&report, 2, 4).iter().map(|layer| layer.start_line).collect();
        assert_eq!(lines, [1, 2, 9, 10, 11, 19]);
        let built_upon: Vec<usize> = layers_of_both(&report, 0, 4).iter().map(|layer| layer.start_line).collect();
        assert_eq!(built_upon, [1, 2, 17, 18, 19]);
    }
}
