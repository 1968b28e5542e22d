//! The player under the picture: the build step by step, each with a sentence on what it did.
//!
//! Input: the choices and the step. Output: markup, and where a button leads. Behind doors of `www/split.mjs`, as `assumptions.rs`.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::state::{Action, AppState};
use crate::app::stepping::Stepped;
use crate::app::views::focus;
use crate::app::widgets::{Element, On, element, listener};
use crate::app::words::{exported, stepped as words};

/// The link to the step that is shown.
const LINK: &str = "copy-link-step";
/// Where it is told what came of that.
const LINKED: &str = "step-linked";

/// The paces, in percent.
const PACES: [u32; 3] = [50, 100, 200];

// What stands on the buttons: paths in a square of 16.
const TO_FIRST: &str = "M3 3v10M8.5 3.5v9L4.5 8zM13.5 3.5v9L9.5 8z";
const BACK: &str = "M4.5 3v10M12 3.5v9L6 8z";
const PLAYING: &str = "M4 3l9 5-9 5z";
const PAUSING: &str = "M4.5 3v10M6 3v10M10 3v10M11.5 3v10";
const ON: &str = "M11.5 3v10M4 3.5v9L10 8z";
const TO_LAST: &str = "M13 3v10M2.5 3.5v9L6.5 8zM7.5 3.5v9L11.5 8z";

/// The button that opens the player, and closes it; among the picture's tools.
#[inline(never)]
pub fn opener(is_open: bool, dispatch: &Callback<Action>) -> Element {
    let then = Some(vec![Action::Step(Some(0).filter(|_| !is_open))]);
    let button = element!(
        "button",
        "class" = "pl-button",
        "type" = "button",
        "data-pl" = "step-open",
        "aria-expanded" = if is_open { "true" } else { "false" }
    );
    let dispatch = dispatch.clone();
    button.words(words::title()).on(listener(On::Click, Callback::from(move |event: Event| pressed(&event, &then, &dispatch))))
}

/// The player.
#[inline(never)]
pub fn player(state: &AppState, stepped: &Stepped, dispatch: &Callback<Action>) -> Element {
    let section = element!("section", "class" = "pl-player pl-card", "aria-label" = words::title(), "data-pl" = "player");
    let (number, last) = (stepped.number, stepped.count - 1);
    let to = |number: usize| Some(vec![Action::Play(false), Action::Step(Some(number))]);
    let play = if state.playing {
        vec![Action::Play(false)]
    } else {
        vec![Action::Play(true), Action::Step(Some(if number == last { 0 } else { number }))]
    };
    let (play_sign, play_words) = if state.playing { (PAUSING, words::pause()) } else { (PLAYING, words::play()) };
    let sliding = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| slid(&event, &dispatch))
    };
    let slider = element!(
        "input",
        "class" = "pl-player-slider",
        "type" = "range",
        "min" = "0",
        "max" = last,
        "step" = "1",
        "aria-label" = words::slider(),
        "aria-valuetext" = &words::at(stepped),
        "data-pl" = "step-slider"
    );
    let buttons = element!("div", "class" = "pl-player-buttons", "role" = "group", "aria-label" = words::buttons())
        .with(button("step-first", TO_FIRST, words::first(), to(0).filter(|_| number > 0), dispatch))
        .with(button("step-back", BACK, words::back(), to(number.saturating_sub(1)).filter(|_| number > 0), dispatch))
        .with(button("step-play", play_sign, play_words, Some(play), dispatch))
        .with(button("step-next", ON, words::next(), to(number + 1).filter(|_| number < last), dispatch))
        .with(button("step-last", TO_LAST, words::last(), to(last).filter(|_| number < last), dispatch))
        .with(slider.value(&number.to_string()).on(listener(On::Input, sliding)))
        .with(paces(state.pace, dispatch))
        .with(button("step-close", words::close(), words::close(), Some(vec![Action::Step(None)]), dispatch));
    let linking = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: Event| dispatch.emit(Action::Share(LINK)))
    };
    let link = element!(
        "button",
        "class" = "pl-link",
        "type" = "button",
        "data-export" = LINK,
        "data-told" = LINKED,
        "data-done" = exported::copied(),
        "data-failed" = exported::not_copied(),
        "data-pl" = "step-link"
    )
    .words(words::link())
    .on(listener(On::Click, linking));
    let told = element!("span", "class" = "pl-quiet", "role" = "status", "data-pl" = LINKED);
    // While it plays, each sentence would interrupt the one before.
    let live = if state.playing { "off" } else { "polite" };
    section
        .with(buttons)
        .with(element!("p", "class" = "pl-player-place").words(&words::at(stepped)).words(" ").with(code(stepped)))
        .with(
            element!("p", "class" = "pl-player-told", "aria-live" = live, "data-pl" = "step-told")
                .words(&words::sentence(stepped, state.size)),
        )
        .with(element!("p", "class" = "pl-player-link").with(link).words(" ").with(told))
}

fn code(stepped: &Stepped) -> Element {
    let text = stepped.made().map_or("", |(_, layer)| layer.text.as_str());
    element!("code").words(&crate::app::format::shortened(text, 120))
}

fn paces(pace: u32, dispatch: &Callback<Action>) -> Element {
    let dispatch = dispatch.clone();
    let choosing = Callback::from(move |event: Event| paced(&event, &dispatch));
    let option = |one: u32| {
        let option = element!("option", "value" = &one.to_string(), "selected" = (one == pace).then_some(""));
        option.words(pace_name(one)).into()
    };
    let select = element!("select", "class" = "pl-player-pace", "aria-label" = words::pace(), "data-pl" = "step-pace");
    select.on(listener(On::Change, choosing)).all(PACES.map(option).into())
}

/// `½ ×`, `1 ×`, `2 ×`, from percent.
fn pace_name(percent: u32) -> &'static str {
    match percent {
        ..100 => "½ ×",
        100 => "1 ×",
        _ => "2 ×",
    }
}

/// A button that does something; without that it cannot be pressed now.
fn button(name: &'static str, sign: &'static str, words: &'static str, then: Option<Vec<Action>>, dispatch: &Callback<Action>) -> Element {
    let disabled = then.is_none().then_some("true");
    let button = element!("button", "class" = "pl-button", "type" = "button", "data-pl" = name, "aria-disabled" = disabled);
    let button = if sign == words {
        button.words(words)
    } else {
        let path = element!("path", "d" = sign);
        let icon =
            element!("svg", "class" = "pl-player-sign", "viewBox" = "0 0 16 16", "width" = "16", "height" = "16", "aria-hidden" = "true");
        button.with(icon.with(path)).with(element!("span", "class" = "pl-sr").words(words))
    };
    let dispatch = dispatch.clone();
    button.on(listener(On::Click, Callback::from(move |event: Event| pressed(&event, &then, &dispatch))))
}

/// A button was pressed. A door of `www/split.mjs`.
#[inline(never)]
fn pressed(event: &Event, then: &Option<Vec<Action>>, dispatch: &Callback<Action>) {
    if then.iter().flatten().any(|action| *action == Action::Step(None)) {
        // The button goes with the player.
        focus(event, ".pl-app", "[data-pl=step-open]");
    }
    then.iter().flatten().for_each(|action| dispatch.emit(action.clone()));
}

/// The slider was moved. A door of `www/split.mjs`.
#[inline(never)]
fn slid(event: &Event, dispatch: &Callback<Action>) {
    let field = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
    if let Some(number) = field.and_then(|field| field.value().parse().ok()) {
        dispatch.emit(Action::Play(false));
        dispatch.emit(Action::Step(Some(number)));
    }
}

/// Another pace was chosen. A door of `www/split.mjs`.
#[inline(never)]
fn paced(event: &Event, dispatch: &Callback<Action>) {
    // A select has a value as any other field.
    let field = event.target().map(JsCast::unchecked_into::<web_sys::HtmlSelectElement>);
    if let Some(pace) = field.and_then(|field| field.value().parse().ok()) {
        dispatch.emit(Action::Pace(pace));
    }
}
