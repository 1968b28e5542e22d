//! Reading a text beside the page, in a worker (`www/reader.js`): what takes long there keeps no key waiting.
//!
//! In the page, input: a text, then the worker's answer; output: what the worker is asked, then the outcome, which the page finds prepared. In
//! the worker, input: what is asked; output: the report as JSON. Must not know when that is done, nor how it travels.

use std::cell::RefCell;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::app::outcome::{Outcome, Question};
use crate::app::state::{Action, AppState, Rest, Theme};
use crate::app::{add_packages, add_rest, link, with_catalog};
use crate::catalog::{Catalog, Ecosystem, Ecosystems};
use crate::language;

thread_local! {
    /// The choices on the page.
    static NOW: RefCell<Option<Rc<AppState>>> = const { RefCell::new(None) };
    /// What was asked last.
    static ASKED: RefCell<Option<Question>> = const { RefCell::new(None) };
}

/// What a worker is asked.
#[derive(Serialize, Deserialize)]
struct Asked {
    /// The text and the choices, as a link carries them.
    link: String,
    /// The tag of the language that the report is in. `www/reader.js` sees to it.
    language: String,
    /// The names of the ecosystems whose packages are known. `www/reader.js` sees to them.
    packages: Vec<String>,
}

impl Asked {
    fn question(&self) -> Question {
        let first = AppState {
            rest: Rest::Here,
            packages: Ecosystems::named(&self.packages),
            language: language::by_tag(&self.language).unwrap_or_else(language::locale),
            ..AppState::new("".into(), None, Theme::default())
        };
        let state = link::opened(&first, &self.link);
        Question::of(&state, state.context_example())
    }
}

/// From now on these are the choices.
pub fn note(state: &Rc<AppState>) {
    NOW.set(Some(state.clone()));
}

/// What a worker is to be asked so that it reads a text as the page would; `None` where it cannot, as with a build context too large for a
/// link. A door of `www/split.mjs`.
#[inline(never)]
pub fn ask(text: &str) -> Option<String> {
    let state = NOW.with_borrow(Clone::clone)?.reduce(Action::Edit(text.into()));
    let question = Question::of(&state, state.context_example());
    let packages = state.packages.each().map(|one| one.name().to_owned()).collect();
    let asked = Asked { link: link::write(&state), language: state.language.tag.to_owned(), packages };
    if question.refusal().is_some() || asked.question() != question {
        return None;
    }
    ASKED.set(Some(question));
    serde_json::to_string(&asked).ok()
}

/// The report on what is asked, as JSON; empty where nothing is. A door of `www/split.mjs`.
#[inline(never)]
pub fn answer(asked: &str) -> String {
    if !with_catalog(Catalog::has_rest) {
        add_rest();
    }
    let outcome = serde_json::from_str::<Asked>(asked).map(|asked| asked.question().read());
    outcome.map(|outcome| outcome.report().json()).unwrap_or_default()
}

/// Takes what an answer needs: the index of an ecosystem by its name, or a language's file by its tag, which is spoken from now on. Whether it
/// is one. A door of `www/split.mjs`.
#[inline(never)]
pub fn take(name: &str, text: String) -> bool {
    if let Some(ecosystem) = Ecosystem::of_name(name) {
        return add_packages(ecosystem, text);
    }
    language::by_tag(name).map(|locale| language::speak(locale, text)).is_some()
}

/// Takes the report that answers what was asked last, for the page to find. A door of `www/split.mjs`.
#[inline(never)]
pub fn answered(report: &str) {
    if let (Some(question), Ok(report)) = (ASKED.take(), serde_json::from_str(report)) {
        question.answered(Outcome::Read(Rc::new(report)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{examples, folder};

    fn state(text: &str) -> AppState {
        AppState { rest: Rest::Here, ..AppState::new(text.into(), None, Theme::Dark) }
    }

    /// Asks for an edited text of the state, and answers as the worker does.
    fn asked(state: AppState, text: &str) -> Option<(Question, Outcome)> {
        let state = Rc::new(state);
        note(&state);
        let asked = ask(text)?;
        answered(&answer(&asked));
        let state = state.reduce(Action::Edit(text.into()));
        let question = Question::of(&state, state.context_example());
        let outcome = question.answer(|| {});
        Some((question, outcome))
    }

    #[test]
    fn what_a_worker_reads_is_what_the_page_would_read() {
        let text = "FROM golang:1.22 AS build\nCOPY . .\nRUN apt-get update && apt-get install -y git\nRUN go build -o /app\nFROM a\nCOPY --from=build /app /\nRUN \"\n";
        let example = examples::first();
        let edited = example.text.replace("golang:1.13-alpine3.10", "golang:1.24-alpine");
        let choices = [
            (state("FROM scratch"), text),
            (state(text), "FROM a"),
            (AppState { packages: Ecosystem::Apt.alone(), sizes: vec![("image:a".to_owned(), 7)], ..state("") }, text),
            (AppState { target: Some("build".into()), platform: crate::options::Platform::Arm64, ..state("") }, text),
            (AppState { example: Some(example), ..state(example.text) }, &edited),
        ];
        for (state, text) in choices {
            let (question, outcome) = asked(state, text).expect("it can be asked");
            assert_eq!(outcome, question.read(), "{text}");
            assert!(!outcome.report().stages.is_empty());
        }
    }

    #[test]
    fn the_page_takes_the_answer_of_the_worker() {
        let page = Rc::new(state("FROM a"));
        note(&page);
        let asked = ask("FROM a\nRUN b\n").expect("it can be asked");
        answered(&answer(&asked).replace("RUN b", "RUN c"));
        let edited = page.reduce(Action::Edit("FROM a\nRUN b\n".into()));
        let report = Question::of(&edited, None).answer(|| {}).report();
        assert_eq!(report.stages[0].layers[1].text, "RUN c");
    }

    #[test]
    fn what_a_link_cannot_carry_or_is_not_read_is_not_asked() {
        let mut message = "folder\0shop\0Dockerfile".to_owned();
        (0..20_000).for_each(|number| message += &format!("\0src/{number:06}.js\x0010\0"));
        let with_folder = Rc::new(state("FROM a")).reduce(folder::read(&message).expect("a folder"));
        assert!(asked(AppState::clone(&with_folder), "FROM a\nCOPY . .\n").is_none());
        assert!(asked(state("FROM a"), " ").is_none(), "blank");
        assert!(asked(AppState { rest: Rest::Coming, ..state("FROM a") }, "FROM b").is_none());
    }

    #[test]
    fn what_is_no_question_has_no_answer() {
        assert_eq!(answer("{}"), "");
        answered("{}");
        assert!(!take("apt", "<!DOCTYPE html>".to_owned()) && !take("none", String::new()));
    }
}
