//! The lessons: the list of them, or the one that is open, with its goals as they stand.
//!
//! Input: the lessons and the report. Output: markup; what is pressed is an [`Action::Teach`]. Behind doors of `www/split.mjs`, as
//! `assumptions.rs`.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element as Node, HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::format::count;
use crate::app::hooks::storage;
use crate::app::learning::Learning;
use crate::app::state::{Action, AppState};
use crate::app::widgets::{Element, On, class_list, element, listener, prose};
use crate::app::words::lessons as said;
use crate::lesson::{Lesson, failure};
use crate::report::Report;

/// The part of the page above the editor.
#[inline(never)]
pub fn lesson(learning: &Learning, state: &AppState, report: &Report, dispatch: &Callback<Action>) -> Element {
    let pressing = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| pressed(&event, &dispatch))
    };
    let section = element!("section", "class" = "pl-lesson", "aria-labelledby" = "pl-lesson-title", "data-pl" = "lesson")
        .on(listener(On::Click, pressing));
    if let Some(wrong) = &learning.wrong {
        let told = element!("p", "class" = "pl-lesson-wrong", "role" = "alert", "data-pl" = "lesson-wrong").words(&said::wrong_with(wrong));
        return section.with(head(said::wrong(), None, "", false)).with(told);
    }
    match learning.open() {
        Some(lesson) => open(section, lesson, learning, state, report, dispatch),
        None => all(section, learning),
    }
}

/// The title, which takes the focus when another lesson is opened, and the way out.
fn head(title: &str, language: Option<&str>, number: &str, has_list: bool) -> Element {
    let list = has_list.then(|| button("pl-link", "list", said::all()));
    element!("div", "class" = "pl-lesson-head")
        .with(
            element!("div", "class" = "pl-lesson-top")
                .with(element!("p", "class" = "pl-quiet").words(number))
                .with(element!("div", "class" = "pl-lesson-ways").maybe(list).with(button("pl-link", "close", said::close()))),
        )
        .with(
            element!(
                "h2",
                "class" = "pl-heading pl-lesson-title",
                "id" = "pl-lesson-title",
                "tabindex" = "-1",
                "lang" = language,
                "data-pl" = "lesson-title"
            )
            .words(title),
        )
}

fn button(class: &str, teaches: &str, words: &str) -> Element {
    element!("button", "class" = class, "type" = "button", "data-teach" = teaches).words(words)
}

/// The list.
fn all(section: Element, learning: &Learning) -> Element {
    let solved = storage::solved();
    let is_solved = |lesson: &Lesson| solved.contains(&lesson.id);
    let rows = learning.lessons.iter().enumerate().map(|(place, lesson)| {
        let done = is_solved(lesson);
        let language = Some(lesson.language.as_str());
        let open = element!(
            "button",
            "class" = "pl-link",
            "type" = "button",
            "data-teach" = &["open ", &place.to_string()].concat(),
            "lang" = language
        )
        .words(&lesson.title);
        let mark = done.then(|| element!("span", "class" = "pl-lesson-done").words("✓ ").words(said::done()));
        element!("li", "class" = "pl-lesson-row")
            .with(open)
            .words(" ")
            .maybe(mark)
            .with(element!("p", "class" = "pl-quiet", "lang" = language).words(&lesson.summary))
            .into()
    });
    let done = learning.lessons.iter().filter(|lesson| is_solved(lesson)).count();
    section
        .with(head(said::title(), None, &said::done_of(&count(done), &count(learning.lessons.len())), false))
        .with(element!("ol", "class" = "pl-lesson-list").all(rows.collect()))
}

/// One lesson.
fn open(section: Element, lesson: &Lesson, learning: &Learning, state: &AppState, report: &Report, dispatch: &Callback<Action>) -> Element {
    let language = Some(lesson.language.as_str());
    let place = learning.at.unwrap_or(0) + 1;
    let number = if learning.is_own { said::own().to_owned() } else { said::number(&count(place), &count(learning.lessons.len())) };
    // What comes still may change the sizes.
    let is_waiting = report.packages_missing.without(state.packages_gone).each().next().is_some();
    let standings = if is_waiting { Vec::new() } else { lesson.standings(report) };
    let is_solved = !is_waiting && lesson.is_solved(report);
    if is_solved && !learning.is_as_brought(state) {
        storage::note_solved(&lesson.id);
    }
    // A file that cannot be built ships nothing, whatever its goals come to.
    let fails = failure(report).filter(|_| !is_waiting).map(|failure| said::failure(&failure));
    let builds = !is_waiting && fails.is_none() && report.final_image.is_some();
    let met = standings.iter().filter(|standing| standing.met).count() + usize::from(builds);
    let told = if is_solved {
        said::solved().to_owned()
    } else if is_waiting {
        said::waiting().to_owned()
    } else {
        said::met_of(&count(met), &count(lesson.goals.len() + 1))
    };
    let goals = lesson.goals.iter().enumerate().map(|(place, one)| {
        let standing = standings.get(place);
        goal(&one.sentence, language, standing.is_some_and(|standing| standing.met), standing.map(|standing| said::now(&standing.now)))
    });
    let goals = std::iter::once(goal(said::builds(), None, builds, fails)).chain(goals).map(Html::from);
    let next = (!learning.is_own && place < learning.lessons.len()).then(|| {
        button(if is_solved { "pl-button pl-lesson-next" } else { "pl-button" }, &["open ", &place.to_string()].concat(), said::next())
    });
    let words = element!("div", "class" = "pl-lesson-prose", "lang" = language, "data-pl" = "lesson-prose").key(&lesson.id);
    section
        .with(head(&lesson.title, language, &number, !learning.is_own))
        .with(prose(&lesson.prose, words))
        .with(
            element!("div", "class" = "pl-lesson-goals")
                .with(element!("h3", "class" = "pl-lesson-sub").words(said::goals()))
                .with(element!("ul", "data-pl" = "lesson-goals").all(goals.collect())),
        )
        .maybe(learning.ignore.as_deref().map(|ignore| ignoring(ignore, lesson, dispatch)))
        .maybe((learning.hints > 0).then(|| hints(lesson, learning.hints, language)))
        .maybe(learning.has_answer.then(|| answer(lesson)))
        .with(
            element!("div", "class" = "pl-lesson-foot")
                .with(
                    element!(
                        "p",
                        "class" = &class_list("pl-lesson-told", &[is_solved.then_some("pl-lesson-solved")]),
                        "role" = "status",
                        "data-pl" = "lesson-told"
                    )
                    .words(&told),
                )
                .maybe(help(lesson, learning, is_solved))
                .with(button("pl-button", "reset", said::reset()))
                .maybe(next),
        )
}

fn goal(sentence: &str, language: Option<&str>, met: bool, now: Option<String>) -> Element {
    let (sign, spoken) = if met { ("✓", said::met()) } else { ("○", said::not_met()) };
    let now = now.map(|now| element!("span", "class" = "pl-lesson-now").words(&now));
    element!("li", "class" = &class_list("pl-lesson-goal", &[met.then_some("pl-lesson-met")]), "data-met" = met)
        .with(element!("span", "class" = "pl-lesson-sign", "aria-hidden" = "true").words(sign))
        .with(
            element!("span", "class" = "pl-lesson-goal-words")
                .with(element!("span", "class" = "pl-sr").words(spoken).words(": "))
                .with(element!("span", "lang" = language).words(sentence))
                .words(" ")
                .maybe(now),
        )
}

/// The field for `.dockerignore`.
fn ignoring(ignore: &str, lesson: &Lesson, dispatch: &Callback<Action>) -> Element {
    let dispatch = dispatch.clone();
    let typing = Callback::from(move |event: Event| typed(&event, &dispatch));
    let field = element!(
        "textarea",
        "class" = "pl-lesson-ignore",
        "rows" = 4,
        "spellcheck" = "false",
        "autocapitalize" = "off",
        "data-pl" = "lesson-ignore"
    )
    .value(ignore)
    .on(listener(On::Input, typing));
    element!("label", "class" = "pl-lesson-field").key(&lesson.id).words(said::ignore()).with(field)
}

fn hints(lesson: &Lesson, shown: usize, language: Option<&str>) -> Element {
    let rows = lesson.hints.iter().take(shown).map(|hint| element!("li", "lang" = language).words(hint).into());
    element!("ol", "class" = "pl-lesson-hints", "aria-label" = said::hints(), "aria-live" = "polite", "data-pl" = "lesson-hints")
        .all(rows.collect())
}

/// The next hint, or the answer after the last one.
fn help(lesson: &Lesson, learning: &Learning, is_solved: bool) -> Option<Element> {
    if learning.hints < lesson.hints.len() && !is_solved {
        return Some(button("pl-button", "hint", &said::hint(&count(learning.hints + 1), &count(lesson.hints.len()))));
    }
    (!learning.has_answer).then(|| button("pl-button", "answer", said::show_answer()))
}

/// One right answer.
fn answer(lesson: &Lesson) -> Element {
    let text = |text: &str| element!("pre", "class" = "pl-lesson-code", "tabindex" = "0").with(element!("code").words(text));
    let differs = |answer: &Option<String>, start: &Option<String>| answer.clone().filter(|_| answer != start);
    let ignore = differs(&lesson.answer.ignore, &lesson.start.ignore);
    let target = differs(&lesson.answer.target, &lesson.start.target);
    element!("div", "class" = "pl-lesson-answer", "data-pl" = "lesson-answer")
        .with(element!("h3", "class" = "pl-lesson-sub pl-lesson-answer-title", "tabindex" = "-1").words(said::answer()))
        .with(text(&lesson.answer.dockerfile))
        .maybe(ignore.as_deref().map(|ignore| element!("div").with(element!("p").words(".dockerignore")).with(text(ignore))))
        .maybe(target.as_deref().map(|target| element!("p").words(&said::answer_target(target))))
}

/// A button was pressed. The focus goes to the title where another lesson comes, and to the answer. A door of `www/split.mjs`.
#[inline(never)]
fn pressed(event: &Event, dispatch: &Callback<Action>) {
    let pressed = event.target().map(JsCast::unchecked_into::<Node>).and_then(|node| node.closest("[data-teach]").ok()?);
    let Some((button, what)) = pressed.and_then(|button| Some((button.clone(), button.get_attribute("data-teach")?))) else { return };
    let Ok(Some(page)) = button.closest(".pl-app") else { return };
    dispatch.emit(Action::Teach(what.replace(' ', "\0").into()));
    let selector = match what.split(' ').next() {
        Some("open" | "list" | "reset") => ".pl-lesson-title",
        Some("answer") => ".pl-lesson-answer-title",
        Some("close") => "[data-pl=example] select",
        _ => return,
    };
    Timeout::new(0, move || {
        if let Ok(Some(node)) = page.query_selector(selector) {
            let _ = node.unchecked_into::<HtmlElement>().focus();
        }
    })
    .forget();
}

/// The `.dockerignore` was changed. A door of `www/split.mjs`.
#[inline(never)]
fn typed(event: &Event, dispatch: &Callback<Action>) {
    if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok()) {
        dispatch.emit(Action::Teach(["ignore\0", &field.value()].concat().as_str().into()));
    }
}

#[cfg(test)]
mod tests {
    use yew::{AttrValue, LocalServerRenderer};

    use super::*;
    use crate::app::learning::taught;
    use crate::app::outcome;
    use crate::app::state::Theme;

    #[derive(Clone, PartialEq, Properties)]
    struct PanelProps {
        messages: Vec<AttrValue>,
        text: AttrValue,
    }

    #[component]
    fn Panel(props: &PanelProps) -> Html {
        let fresh = AppState::new("".into(), None, Theme::Auto);
        let state = props.messages.iter().fold(fresh, |state, message| taught(&state, message));
        let report = outcome::report_of(&state, &props.text);
        let learning = state.learning.clone().expect("lessons");
        lesson(&learning, &state, &report, &Callback::noop()).into()
    }

    fn drawn(messages: &[&str], text: &str) -> String {
        let messages = messages.iter().map(|message| AttrValue::from((*message).to_owned())).collect();
        let props = PanelProps { messages, text: text.to_owned().into() };
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let drawing = LocalServerRenderer::<Panel>::with_props(props).hydratable(false).render();
        tokio::task::LocalSet::new().block_on(&runtime, drawing).replace('\u{a0}', " ")
    }

    const COURSE: &str = concat!(
        "course\0open\0a\0",
        r#"[{"id":"a","front":{"title":"Two","summary":"S","hints":["h"],"goal":[{"kind":"stages","at-least":2,"say":"There are two."}]},"#,
        r#""prose":"<p>Read <strong>this</strong>.</p>","blocks":[{"info":"dockerfile","text":"FROM a"}]}]"#
    );

    #[test]
    fn goals_are_judged_as_one_types() {
        let html = drawn(&[COURSE], "FROM alpine:3.20\nFROM scratch\n");
        for told in
            ["<strong>this</strong>", "Lesson 1 of 1", "There are two.", "There are 2 stages.", "All goals are met", "Show an answer"]
        {
            assert!(html.contains(told), "{told}: {html}");
        }
        let html = drawn(&[COURSE], "FROM alpine:3.20\n");
        assert!(html.contains("1 of 2 goals met.") && html.contains("Show hint 1 of 1"), "{html}");
    }

    #[test]
    fn what_cannot_be_built_does_not_solve_a_lesson() {
        let html = drawn(&[COURSE], "FROM alpine:3.20 AS b\nFROM scratch\nCOPY --from=b /nothing/here /x\n");
        assert!(html.contains("Line 3 stops the build: nothing makes /nothing/here.") && html.contains("1 of 2 goals met."), "{html}");
    }

    #[test]
    fn hints_the_answer_and_the_list() {
        let html = drawn(&[COURSE, "hint", "answer"], "FROM alpine:3.20\n");
        assert!(html.contains(">h</li>") && html.contains("One right answer") && html.contains("FROM a\n"), "{html}");
        let html = drawn(&[COURSE, "list"], "FROM alpine:3.20\n");
        assert!(html.contains("0 of 1 lessons done") && html.contains("data-teach=\"open 0\""), "{html}");
        assert!(drawn(&["own\0open\0{"], "").contains("a lesson is expected"));
    }
}
