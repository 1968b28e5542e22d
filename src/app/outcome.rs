//! What came of the text: a report, or why there is none.
//!
//! Input: the visitor's choices that bear on the report. Output: an [`Outcome`]. Must not know how it is shown.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::examples::{self, Example};
use crate::app::state::{AppState, Rest, TEXT_LIMIT};
use crate::app::with_catalog;
use crate::app::words::{self, Verdict};
use crate::app::{measure, mending};
use crate::catalog::{Ecosystems, Platform};
use crate::options::{Context, Options};
use crate::reading::Reading;
use crate::report::{Copy, Estimate, Report, Severity};

thread_local! {
    /// An answer that was found beforehand.
    static PREPARED: RefCell<Option<(Question, Outcome)>> = const { RefCell::new(None) };
}

/// All that the report depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    text: Rc<str>,
    target: Option<Rc<str>>,
    platform: Platform,
    example: Option<&'static Example>,
    sizes: Vec<(String, u64)>,
    given: Option<Context>,
    held: bool,
    rest: Rest,
    packages: Ecosystems,
    /// The report is in words, too.
    language: &'static str,
}

/// What came of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// There is no text.
    Blank,
    /// So many bytes are too many.
    TooLarge(usize),
    /// The text stopped the page at an earlier visit and has not changed since.
    Held,
    /// What is needed to read the text is being fetched.
    Coming,
    /// What is needed to read the text could not be fetched.
    Missing,
    /// The text was read.
    Read(Rc<Report>),
}

impl Question {
    /// What a state asks; `example` is the one its text still comes from.
    pub fn of(state: &AppState, example: Option<&'static Example>) -> Self {
        Self {
            text: state.text.clone(),
            target: state.target.clone(),
            platform: state.platform,
            example,
            sizes: state.sizes.clone(),
            given: state.given.as_ref().map(|given| given.context.clone()),
            held: state.held,
            rest: state.rest,
            packages: state.packages,
            language: state.language.tag,
        }
    }

    /// Why the text is not read, if it is not.
    pub fn refusal(&self) -> Option<Outcome> {
        if self.text.trim().is_empty() {
            return Some(Outcome::Blank);
        }
        if self.text.len() > TEXT_LIMIT {
            return Some(Outcome::TooLarge(self.text.len()));
        }
        if self.held {
            return Some(Outcome::Held);
        }
        // With its own build context, that is: without one, `COPY . .` calls for the rest.
        let is_first = self.example == Some(examples::first()) && is_first_example(&self.text);
        match self.rest {
            Rest::Coming if !is_first => Some(Outcome::Coming),
            Rest::Missing if !is_first => Some(Outcome::Missing),
            _ => None,
        }
    }

    fn options(&self) -> Options {
        Options {
            target: self.target.as_deref().map(str::to_owned),
            build_args: Vec::new(),
            platform: self.platform,
            context: self.given.clone().or_else(|| self.example.map(Example::context)).unwrap_or_default(),
            image_bytes: Vec::new(),
            sizes: self.sizes.clone(),
        }
    }

    /// Reads the text, which nothing refuses.
    pub fn read(&self) -> Outcome {
        Outcome::Read(Rc::new(with_catalog(|catalog| crate::analyze(&self.text, catalog, &self.options()))))
    }

    /// What comes of the text; `before` is done before it is read, or a report that was made beforehand is shown.
    pub fn answer(&self, before: fn()) -> Outcome {
        let prepared = PREPARED.take().filter(|(question, _)| question == self).map(|(_, outcome)| outcome);
        if let Some(outcome) = self.refusal() {
            return outcome;
        }
        before();
        prepared.unwrap_or_else(|| self.read())
    }

    /// Finds the answer for the next who asks.
    pub fn prepare(self, before: fn()) {
        let outcome = self.answer(before);
        self.answered(outcome);
    }

    /// The next who asks has this answer.
    pub fn answered(self, outcome: Outcome) {
        PREPARED.set(Some((self, outcome)));
    }
}

impl Outcome {
    /// The report; one without stages where none was made.
    pub fn report(&self) -> Rc<Report> {
        match self {
            Self::Read(report) => report.clone(),
            Self::Blank | Self::TooLarge(_) | Self::Held | Self::Coming | Self::Missing => Rc::new(nothing()),
        }
    }

    /// What the page says first.
    pub fn verdict(&self, state: &AppState) -> Verdict {
        match self {
            Self::Blank => words::nothing_yet(),
            Self::TooLarge(length) => words::too_large(*length, TEXT_LIMIT),
            Self::Held => words::held(),
            Self::Coming => words::coming(),
            Self::Missing => words::missing(),
            Self::Read(report) => {
                // The page opens with the first example: a sentence that is gone at once would only make it jump.
                let are_coming = |one| !state.packages_gone.has(one);
                let said = report.packages_missing.each().filter(|one| !are_coming(*one) || !is_first_example(&state.text));
                said.fold(words::verdict(report, state.size), |verdict, one| verdict.with_packages(one.manager(), are_coming(one)))
            }
        }
    }
}

/// The report of another text under the same choices.
pub fn report_of(state: &AppState, text: &str) -> Rc<Report> {
    let mut question = Question::of(state, state.context_example());
    question.text = text.into();
    question.read().report()
}

/// The report that is on the page; one without stages where the text is not read.
pub fn report_now(state: &AppState) -> Rc<Report> {
    let question = Question::of(state, state.context_example());
    question.refusal().unwrap_or_else(|| question.read()).report()
}

thread_local! {
    /// The last text that somebody asked [`reading`] of: it is drawn anew whenever something is pointed at.
    static LAST: RefCell<Option<(Question, Rc<Reading>)>> = const { RefCell::new(None) };
}

/// How the text was read. A door of `www/split.mjs`.
#[inline(never)]
pub fn reading(state: &AppState) -> Rc<Reading> {
    let question = Question::of(state, state.context_example());
    LAST.with_borrow_mut(|last| match last {
        Some((known, reading)) if *known == question => reading.clone(),
        _ => {
            let reading = Rc::new(with_catalog(|catalog| crate::read(&question.text, catalog, &question.options())));
            *last = Some((question, reading.clone()));
            reading
        }
    })
}

/// What [`reading`] told last, and the text that it is of.
pub fn last_reading() -> Option<(Rc<str>, Rc<Reading>)> {
    LAST.with_borrow(|last| last.as_ref().map(|(question, reading)| (question.text.clone(), reading.clone())))
}

/// What a part of a proposed text would ship under the same choices, in the size that is shown; `None` where it does not build.
pub fn ships_of(state: &AppState, text: &str, proposed: &str) -> Option<u64> {
    let report = report_of(state, text);
    // Without the line that names a stage, its name would be an image's.
    let is_lost = |copy: &Copy| copy.from_stage.is_none() && proposed.contains(&[" AS ", &copy.from_reference].concat());
    let builds = report.diagnostics.iter().all(|one| one.severity != Severity::Error) && !report.copies.iter().any(is_lost);
    measure::final_image(&report, state.size).filter(|_| builds).map(|ships| ships.likely)
}

/// Rounds of [`all_safe`] at most. Safe fixes of a file are done after three (`tests/rules.rs`); those that wait for each other need more.
const ROUNDS: usize = 8;

/// The text with all safe fixes that count in the image that ships, round by round: two that touch the same lines come one after the
/// other, each on the text as it is then. A door of `www/split.mjs`.
#[inline(never)]
pub fn all_safe(state: &AppState) -> Rc<str> {
    let mut question = Question::of(state, state.context_example());
    for _ in 0..ROUNDS {
        let Outcome::Read(report) = question.read() else { break };
        let fixes = mending::safe_apart(report.findings.iter().filter(|finding| !measure::costs_nothing(finding)));
        match mending::mended(&question.text, fixes) {
            Some(text) if *text != *question.text => question.text = text.into(),
            _ => break,
        }
    }
    question.text
}

/// Whether a text is the one that needs nothing of [`Rest`].
fn is_first_example(text: &str) -> bool {
    *text == *examples::first().text
}

/// A report on nothing.
fn nothing() -> Report {
    Report {
        schema_version: 1,
        stages: Vec::new(),
        copies: Vec::new(),
        final_image: None,
        single_stage: None,
        left_behind_bytes: Estimate::default(),
        left_behind_compressed_bytes: Estimate::default(),
        findings: Vec::new(),
        split: None,
        diagnostics: Vec::new(),
        context: None,
        packages_missing: Ecosystems::default(),
        assumptions: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::Theme;
    use crate::catalog::{Catalog, Ecosystem};
    use crate::report::SingleStage;

    fn answer(state: &AppState) -> Outcome {
        let question = Question::of(state, state.context_example());
        question.refusal().unwrap_or_else(|| question.read())
    }

    fn outcome(text: &str) -> Outcome {
        answer(&AppState::new(text.into(), None, Theme::Auto))
    }

    #[test]
    fn no_text_and_too_much_text_are_not_read() {
        assert_eq!(outcome(" \n\t"), Outcome::Blank);
        let large = "x".repeat(TEXT_LIMIT + 1);
        assert_eq!(outcome(&large), Outcome::TooLarge(TEXT_LIMIT + 1));
        let said = outcome(&large).verdict(&AppState::new("".into(), None, Theme::Auto)).spoken().replace('\u{a0}', " ");
        assert_eq!(said, "Too large to read. This text has 1,000,001 bytes; Plimsoll reads up to 1,000,000. The text is kept as it is.");
    }

    #[test]
    fn before_the_tools_are_here_only_the_first_example_is_read() {
        let first = examples::first();
        let asked = |text: &str, example, rest| {
            let state = AppState { rest, ..AppState::new(text.into(), example, Theme::default()) };
            answer(&state)
        };
        for (rest, outcome) in [(Rest::Coming, Outcome::Coming), (Rest::Missing, Outcome::Missing)] {
            assert_eq!(asked("FROM scratch", None, rest), outcome);
            assert_eq!(asked(first.text, None, rest), outcome, "its build context is not known");
            assert!(matches!(asked(first.text, Some(first), rest), Outcome::Read(_)));
        }
    }

    #[test]
    fn the_first_example_needs_no_more_of_the_catalog_than_the_page_starts_with() {
        let first = examples::first();
        let options = Options { context: first.context(), ..Options::default() };
        let early = crate::analyze(first.text, &Catalog::of_first_example(), &options);
        let mut with_rest = crate::analyze(first.text, &Catalog::of_first_example().with_rest(), &options);
        assert!(early.assumptions.is_empty() && !with_rest.assumptions.is_empty(), "what is a guess is listed once the tools are here");
        assert!(early.findings.is_empty() && !with_rest.findings.is_empty(), "so is what is found");
        with_rest.stages.iter_mut().flat_map(|stage| &mut stage.layers).for_each(|layer| layer.finding_ids.clear());
        let single = with_rest.single_stage.take().map(|single| SingleStage { dockerfile: None, steps: Vec::new(), ..single });
        with_rest.single_stage = single;
        assert_eq!(early, Report { assumptions: Vec::new(), findings: Vec::new(), ..with_rest });
        assert!(early.packages_missing.has(Ecosystem::Apk), "its packages come later");
    }

    #[test]
    fn all_safe_fixes_are_one_step_and_leave_build_stages_alone() {
        let text = "FROM debian:12 AS build\nRUN apt-get update\nFROM debian:12\nCOPY --from=build /etc/hosts /x\nRUN apt-get update; pip install flask;\n";
        let state = AppState { rest: Rest::Here, ..AppState::new(text.into(), None, Theme::Auto) };
        let mended = all_safe(&state);
        let head = text.split("FROM debian:12\n").next().expect("a build stage");
        assert!(mended.starts_with(head) && *mended != *text, "{mended}");
        let again = all_safe(&AppState { text: mended.clone(), ..state });
        assert_eq!(again, mended);
    }

    #[test]
    fn packages_that_are_not_here_are_said() {
        let (apt, npm) = (Ecosystem::Apt.alone(), Ecosystem::Npm.alone());
        let caveats = |packages_missing, packages_gone| {
            let read = Outcome::Read(Rc::new(Report { packages_missing, ..nothing() }));
            read.verdict(&AppState { packages_gone, ..AppState::new("FROM scratch".into(), None, Theme::Auto) }).caveats
        };
        assert!(caveats(Ecosystems::default(), npm).is_empty());
        let expected = [
            "The sizes of apt packages are being loaded: until then each has a wide range.",
            "The sizes of npm packages could not be loaded: each has a wide range. Reload the page to try again.",
        ];
        assert_eq!(caveats(apt, npm), expected[..1]);
        assert_eq!(caveats(apt.and(npm), npm), expected);
    }

    #[test]
    fn a_text_at_the_limit_and_one_with_nul_bytes_are_read() {
        assert!(matches!(outcome(&"#".repeat(TEXT_LIMIT)), Outcome::Read(_)));
        assert!(matches!(outcome("FROM scratch\0\0"), Outcome::Read(_)));
    }

    #[test]
    fn a_text_that_stopped_the_page_waits_until_it_changes() {
        let state = AppState { held: true, ..AppState::new("FROM scratch".into(), None, Theme::Auto) };
        assert_eq!(answer(&state), Outcome::Held);
    }
}
