//! What the visitor chose, and how a choice changes it.
//!
//! Input: an [`Action`]. Output: the next [`AppState`]. Must not know the report: everything that follows from the text is
//! derived, never kept here.

use std::rc::Rc;

use crate::app::examples::{self, Example};
use crate::app::learning::Learning;
pub use crate::catalog::Platform;
use crate::catalog::{Ecosystem, Ecosystems, REST_COMES_LATER};
use crate::language::{self, Locale};
use crate::options::Context;

/// Text above this many bytes is kept but not analysed.
pub const TEXT_LIMIT: usize = 1_000_000;

/// Which of the three honest numbers is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SizeKind {
    /// What `docker history` sums.
    #[default]
    Unpacked,
    /// Compressed, as a registry sends it.
    Pull,
    /// What Docker 29 shows: both added.
    DiskUsage,
}

/// Colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// How heights are drawn on the quay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Height is bytes.
    #[default]
    Linear,
    /// Each stage fills the height, its layers by square root.
    Magnified,
}

/// Columns of the table that sort it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Order of the text.
    #[default]
    Line,
    /// The keyword, then the text.
    Instruction,
    /// What the layer adds.
    Adds,
    /// What later layers hide of it.
    Hidden,
}

/// Order of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// By which column.
    pub column: Column,
    /// Largest first.
    pub descending: bool,
}

/// What stands below the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// The table twin of the picture.
    #[default]
    Layers,
    /// What makes the image big or is wrong, and what mends it.
    Findings,
    /// The file in two stages.
    Split,
    /// What is a guess, with a field to replace each.
    Assumptions,
    /// What the final image holds, as areas.
    Inside,
    /// Estimates against what was measured.
    Compare,
    /// What the text was read as.
    Read,
}

/// What opens and closes in [`Tab::Read`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// The instructions of a stage.
    Stage(usize),
    /// The instruction at a line.
    Line(usize),
    /// Instructions of a stage beyond the first ones.
    Rest(usize),
    /// Stages beyond the first ones.
    Stages,
}

/// What of that the visitor opened and closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folds {
    /// All instructions at once.
    pub all: Option<bool>,
    /// Those that are not as they would be.
    pub turned: Vec<Fold>,
}

impl Folds {
    /// Whether something is open that is so at first, or is not.
    pub fn is_open(&self, fold: Fold, at_first: bool) -> bool {
        let is_line = matches!(fold, Fold::Line(_));
        self.all.filter(|_| is_line).unwrap_or(at_first) != self.turned.contains(&fold)
    }

    /// With one of them turned; a second time turns it back.
    pub fn with(&self, fold: Fold) -> Self {
        let mut turned = self.turned.clone();
        turned.retain(|one| *one != fold);
        turned.extend((turned.len() == self.turned.len()).then_some(fold));
        Self { turned, ..*self }
    }
}

/// Which half of the page a narrow screen shows; a wide one shows both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Half {
    /// The Dockerfile.
    Text,
    /// What it comes to.
    #[default]
    Picture,
}

/// What the page leaves for later: most tools.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// It is being fetched: until it is here, only the first example is read, which needs none of it.
    Coming,
    /// It is here.
    Here,
    /// It could not be fetched.
    Missing,
}

/// The visitor's own build context.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// The folder's name; empty where only a total size was given.
    pub name: String,
    /// What is in it.
    pub context: Context,
    /// Its Dockerfile.
    pub dockerfile: Option<Rc<str>>,
    /// The heaviest of what stands straight in it, and bytes.
    pub largest: Vec<(String, u64)>,
    /// What is sent although a build seldom needs it.
    pub needless: Vec<Needless>,
    /// The message that told it, where a link can carry that.
    pub told: Option<Rc<str>>,
}

/// Folders of one name that a build seldom needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needless {
    /// `node_modules`
    pub name: &'static str,
    /// The first of them.
    pub path: String,
    /// How many there are.
    pub count: usize,
    /// What they weigh together.
    pub bytes: u64,
}

/// All the visitor's choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppState {
    /// The Dockerfile.
    pub text: Rc<str>,
    /// Counts the times the text was replaced from outside the editor, which then has to be told.
    pub revision: u32,
    /// The example whose build context is in use, as long as the text still resembles it.
    pub example: Option<&'static Example>,
    /// The example before that, for an undo.
    pub earlier: Option<&'static Example>,
    /// The stage that ships: a name or an index; the last one where `None`.
    pub target: Option<Rc<str>>,
    /// Which platform's sizes.
    pub platform: Platform,
    /// Which of the three numbers.
    pub size: SizeKind,
    /// Colours.
    pub theme: Theme,
    /// Heights on the quay.
    pub scale: Scale,
    /// Order of the table.
    pub sort: Sort,
    /// What stands below the picture.
    pub tab: Tab,
    /// Which half of the page a narrow screen shows.
    pub half: Half,
    /// The line pointed at or focused, anywhere.
    pub hovered: Option<usize>,
    /// The line held lit.
    pub pinned: Option<usize>,
    /// The line of the editor's cursor, once it was moved.
    pub cursor: Option<usize>,
    /// The visitor's figures in the place of guesses, unpacked, by the keys of the report's assumptions.
    pub sizes: Vec<(String, u64)>,
    /// The step of the build that is shown, from 0; `None` for all of it.
    pub step: Option<usize>,
    /// Whether step follows step by itself.
    pub playing: bool,
    /// How quickly, in percent of the usual pace.
    pub pace: u32,
    /// The place that is open in what the image holds, and which of its parts the Tab key leads to.
    pub inside: (Rc<str>, usize),
    /// What is open of how the text was read.
    pub folds: Rc<Folds>,
    /// The file that the present one is compared with.
    pub other: Option<Rc<str>>,
    /// The lessons, once the visitor opened them.
    pub learning: Option<Rc<Learning>>,
    /// What was pasted to compare with; empty for nothing.
    pub pasted: Rc<str>,
    /// The key in whose field stands what is no size.
    pub refused: Option<String>,
    /// The visitor's own build context, in the place of the example's.
    pub given: Option<Rc<Given>>,
    /// Whether the text stopped the page at an earlier visit: it is not read until it changes.
    pub held: bool,
    /// What came of what the page leaves for later.
    pub rest: Rest,
    /// Whose packages' indexes came.
    pub packages: Ecosystems,
    /// Whose could not be fetched.
    pub packages_gone: Ecosystems,
    /// The language that is spoken.
    pub language: &'static Locale,
    /// The language that the visitor chose, once they did.
    pub asked: Option<&'static Locale>,
    /// Whether it could not be fetched.
    pub language_gone: bool,
}

/// A choice, or news.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Typed or pasted in the editor.
    Edit(Rc<str>),
    /// The same text, mended.
    Mend(Rc<str>),
    /// Carry out all safe fixes: becomes [`Action::Mend`] where the text is read.
    MendAll,
    /// A whole text from elsewhere: a dropped file.
    Replace(Rc<str>),
    /// An example, with its build context.
    Open(&'static Example),
    /// Which stage ships; `None` for the last.
    Target(Option<Rc<str>>),
    /// Which platform's sizes.
    Platform(Platform),
    /// Which of the three numbers.
    Size(SizeKind),
    /// Colours.
    Theme(Theme),
    /// Heights on the quay.
    Scale(Scale),
    /// Sort by this column; a second time turns the order round.
    Sort(Column),
    /// What stands below the picture.
    Tab(Tab),
    /// Which half of the page a narrow screen shows.
    Half(Half),
    /// A place in what the image holds, and one of its parts.
    Inside(Rc<str>, usize),
    /// A figure in the place of the guess of this key; `None` takes that back.
    Figure(String, Option<u64>),
    /// Many figures at once.
    Figures(Vec<(String, Option<u64>)>),
    /// Show the build after a step; `None` for all of it.
    Step(Option<usize>),
    /// Let step follow step, or stop.
    Play(bool),
    /// How quickly, in percent.
    Pace(u32),
    /// What is open of how the text was read.
    Fold(Rc<Folds>),
    /// Another file to compare with; `None` for none.
    Compare(Option<Rc<str>>),
    /// A history of the built image.
    Paste(Rc<str>),
    /// What stands in the field of this key is no size.
    Refuse(String),
    /// The visitor's own build context; `None` takes it back.
    Context(Option<Rc<Given>>),
    /// Pointed at a line, or away from it.
    Hover(Option<usize>),
    /// Hold a line lit; a second time lets it go.
    Pin(usize),
    /// Let go of what is held lit.
    Unpin,
    /// The cursor came to a line.
    Cursor(usize),
    /// What the page leaves for later came, or did not.
    Rest(Rest),
    /// The index of an ecosystem's packages came, or could not be fetched.
    Packages(Ecosystem, bool),
    /// Speak another language.
    Ask(&'static Locale),
    /// It is spoken from now on; `None` where it could not be fetched.
    Speak(Option<&'static Locale>),
    /// Open a link, by its JSON: done where all choices are known, as the next one.
    Link(Rc<str>),
    /// What was pressed or told of lessons: done where all choices are known, as the next one.
    Teach(Rc<str>),
    /// Hand a link over, for the button whose `data-export` this is; or `app::link::REPORT`, or `STATE`, for whoever asks.
    Share(&'static str),
}

impl AppState {
    /// The first state: a text, and the example it is from.
    pub fn new(text: Rc<str>, example: Option<&'static Example>, theme: Theme) -> Self {
        Self {
            text,
            revision: 0,
            example,
            earlier: None,
            target: None,
            platform: Platform::default(),
            size: SizeKind::default(),
            theme,
            scale: Scale::default(),
            sort: Sort::default(),
            tab: Tab::default(),
            half: Half::default(),
            hovered: None,
            pinned: None,
            cursor: None,
            sizes: Vec::new(),
            step: None,
            playing: false,
            pace: 100,
            inside: ("".into(), 0),
            folds: Rc::default(),
            other: None,
            learning: None,
            pasted: "".into(),
            refused: None,
            given: None,
            held: false,
            rest: if REST_COMES_LATER { Rest::Coming } else { Rest::Here },
            packages: Ecosystems::default(),
            packages_gone: Ecosystems::default(),
            language: language::locale(),
            asked: None,
            language_gone: false,
        }
    }

    /// The line whose twins are lit: pointed at before held, held before the cursor's.
    pub fn lit_line(&self) -> Option<usize> {
        self.hovered.or(self.pinned).or(self.cursor)
    }

    /// The example this text still comes from: its build context is a fact as long as a third of its lines are kept.
    pub fn context_example(&self) -> Option<&'static Example> {
        self.example.filter(|example| example.resembles(&self.text))
    }

    /// The state after an action; the same one where nothing changes.
    pub fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        if *self == next { self } else { Rc::new(next) }
    }

    fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Edit(text) => next.edit(text),
            Action::Mend(text) => {
                next.edit(text);
                next.revision += 1;
            }
            Action::MendAll | Action::Link(_) | Action::Teach(_) | Action::Share(_) => {}
            Action::Replace(text) => next.replace(text, None),
            Action::Open(example) => {
                // It brings a context of its own.
                next.given = None;
                next.replace(example.text.into(), Some(example));
            }
            Action::Context(given) => next.take_context(given),
            Action::Target(target) => next.target = target,
            Action::Platform(platform) => next.platform = platform,
            Action::Size(size) => next.size = size,
            Action::Rest(rest) => next.rest = rest,
            Action::Packages(one, true) => next.packages = next.packages.and(one.alone()),
            Action::Packages(one, false) => next.packages_gone = next.packages_gone.and(one.alone()),
            Action::Ask(language) => (next.asked, next.language_gone) = (Some(language), false),
            Action::Speak(Some(language)) => next.language = language,
            // The one that is spoken can be asked for again.
            Action::Speak(None) => (next.asked, next.language_gone) = (None, true),
            Action::Theme(theme) => next.theme = theme,
            Action::Scale(scale) => next.scale = scale,
            Action::Sort(column) => next.sort = next.sort.by(column),
            Action::Tab(tab) => next.tab = tab,
            Action::Half(half) => next.half = half,
            Action::Inside(place, at) => next.inside = (place, at),
            Action::Refuse(key) => next.refused = Some(key),
            Action::Paste(text) => next.pasted = text,
            Action::Compare(other) => next.other = other,
            Action::Fold(folds) => next.folds = folds,
            Action::Step(step) => (next.step, next.playing) = (step, next.playing && step.is_some()),
            Action::Play(playing) => next.playing = playing,
            Action::Pace(pace) => next.pace = pace,
            Action::Figure(key, bytes) => next.give(key, bytes),
            Action::Figures(sizes) => sizes.into_iter().for_each(|(key, bytes)| next.give(key, bytes)),
            Action::Hover(line) => next.hovered = line,
            Action::Pin(line) => next.pinned = if next.pinned == Some(line) { None } else { Some(line) },
            Action::Unpin => (next.hovered, next.pinned, next.cursor) = (None, None, None),
            Action::Cursor(line) => next.cursor = Some(line),
        }
        next
    }

    fn edit(&mut self, text: Rc<str>) {
        if self.text != text {
            (self.hovered, self.pinned, self.held) = (None, None, false);
            (self.step, self.playing) = (None, false);
        }
        self.text = text;
        self.find_example();
    }

    /// An undo may bring an earlier example back: the one that has just this text, or the one that was in use before.
    fn find_example(&mut self) {
        let own = examples::ALL.iter().find(|example| *example.text == *self.text);
        if own.is_some_and(|own| self.example != Some(own)) {
            self.earlier = std::mem::replace(&mut self.example, own);
        } else if self.context_example().is_none() && self.earlier.is_some_and(|example| example.resembles(&self.text)) {
            std::mem::swap(&mut self.example, &mut self.earlier);
        }
    }

    fn give(&mut self, key: String, bytes: Option<u64>) {
        self.refused = None;
        self.sizes.retain(|(known, _)| *known != key);
        self.sizes.extend(bytes.map(|bytes| (key, bytes)));
    }

    /// Takes a build context, and the Dockerfile in it where that overwrites nothing of the visitor's own.
    fn take_context(&mut self, given: Option<Rc<Given>>) {
        let is_untouched = self.text.trim().is_empty() || examples::ALL.iter().any(|example| *example.text == *self.text);
        if let Some(text) = given.as_ref().and_then(|given| given.dockerfile.clone()).filter(|text| is_untouched && *text != self.text) {
            self.replace(text, None);
        }
        self.given = given;
    }

    fn replace(&mut self, text: Rc<str>, example: Option<&'static Example>) {
        self.text = text;
        self.earlier = std::mem::replace(&mut self.example, example).or(self.earlier);
        self.held = false;
        self.revision += 1;
        (self.target, self.hovered, self.pinned, self.cursor) = (None, None, None, None);
        self.folds = Rc::default();
        (self.step, self.playing) = (None, false);
    }
}

impl Sort {
    /// The order after a click on the head of `column`: sizes start with the largest.
    fn by(self, column: Column) -> Self {
        if self.column == column {
            return Self { column, descending: !self.descending };
        }
        Self { column, descending: matches!(column, Column::Adds | Column::Hidden) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start() -> Rc<AppState> {
        Rc::new(AppState::new("FROM scratch".into(), None, Theme::Auto))
    }

    fn after(actions: &[Action]) -> Rc<AppState> {
        actions.iter().cloned().fold(start(), AppState::reduce)
    }

    #[test]
    fn a_choice_already_made_changes_nothing() {
        let state = start();
        for action in [
            Action::Edit("FROM scratch".into()),
            Action::Target(None),
            Action::Platform(Platform::Amd64),
            Action::Size(SizeKind::Unpacked),
            Action::Theme(Theme::Auto),
            Action::Scale(Scale::Linear),
            Action::Hover(None),
            Action::Unpin,
        ] {
            assert!(Rc::ptr_eq(&state, &state.clone().reduce(action)));
        }
    }

    #[test]
    fn typing_keeps_the_editor_in_charge() {
        let state = after(&[Action::Hover(Some(1)), Action::Pin(1), Action::Edit("FROM a".into())]);
        assert_eq!((&*state.text, state.revision, state.hovered, state.pinned), ("FROM a", 0, None, None));
    }

    #[test]
    fn a_mended_text_is_told_to_the_editor_and_keeps_the_choices() {
        let state = after(&[Action::Target(Some("build".into())), Action::Cursor(2), Action::Mend("FROM b".into())]);
        assert_eq!((&*state.text, state.revision, state.target.as_deref(), state.cursor), ("FROM b", 1, Some("build"), Some(2)));
    }

    #[test]
    fn a_replaced_text_starts_afresh() {
        let state = after(&[Action::Target(Some("build".into())), Action::Pin(3), Action::Replace("FROM b".into())]);
        assert_eq!((state.revision, &state.target, state.pinned, state.example), (1, &None, None, None));
    }

    #[test]
    fn an_example_brings_its_build_context_until_little_is_left_of_it() {
        let article = examples::first();
        let state = after(&[Action::Open(article)]);
        assert_eq!(state.context_example(), Some(article));
        let edited = state.text.replace("golang:1.13-alpine3.10", "golang:1.24-alpine");
        let state = state.reduce(Action::Edit(edited.into()));
        assert_eq!(state.context_example(), Some(article));
        let state = state.reduce(Action::Edit("FROM scratch\nCOPY . .\n".into()));
        assert_eq!(state.context_example(), None);
    }

    #[test]
    fn a_folders_dockerfile_is_opened_where_nothing_is_lost() {
        let given = Some(Rc::new(Given { dockerfile: Some("FROM b".into()), ..Given::default() }));
        let own = after(&[Action::Edit("FROM a".into()), Action::Context(given.clone())]);
        assert_eq!((&*own.text, own.revision, &own.given), ("FROM a", 0, &given));
        for untouched in [Action::Open(examples::first()), Action::Edit(" \n".into())] {
            let opened = after(&[untouched, Action::Context(given.clone())]);
            assert_eq!((&*opened.text, opened.context_example(), &opened.given), ("FROM b", None, &given));
        }
    }

    #[test]
    fn an_example_brings_its_own_context_and_none_takes_it_back() {
        let given = Action::Context(Some(Rc::default()));
        assert_eq!(after(&[given.clone(), Action::Open(examples::first())]).given, None);
        assert_eq!(after(&[given, Action::Context(None)]).given, None);
    }

    #[test]
    fn an_undo_brings_an_examples_build_context_back() {
        let (article, go) = (examples::first(), examples::by_id("go").expect("an example"));
        let edited = article.text.replace("golang:1.13-alpine3.10", "golang:1.24-alpine");
        for text in [article.text, &edited] {
            let state = after(&[Action::Open(article), Action::Edit(text.into()), Action::Open(go), Action::Edit(text.into())]);
            assert_eq!(state.context_example(), Some(article), "undone");
            let state = state.reduce(Action::Edit(go.text.into()));
            assert_eq!(state.context_example(), Some(go), "redone");
        }
        let own = after(&[Action::Open(article), Action::Replace("FROM debian\nRUN make\n".into()), Action::Edit("FROM debian\n".into())]);
        assert_eq!(own.context_example(), None);
    }

    #[test]
    fn the_last_figure_given_counts_and_can_be_taken_back() {
        let give = |state: AppState, bytes| state.after(Action::Figure("image:corp/base".to_owned(), bytes));
        let state = AppState::new("FROM corp/base".into(), None, Theme::default());
        let state = give(give(state, Some(1)), Some(2));
        assert_eq!(state.sizes, [("image:corp/base".to_owned(), 2)]);
        let refused = state.after(Action::Refuse("image:corp/base".to_owned()));
        assert!(refused.refused.is_some() && refused.sizes.len() == 1);
        let state = give(refused, None);
        assert!(state.sizes.is_empty() && state.refused.is_none());
    }

    #[test]
    fn pointed_at_goes_before_held_and_held_before_the_cursor() {
        let mut state = after(&[Action::Cursor(1)]);
        assert_eq!(state.lit_line(), Some(1));
        state = state.reduce(Action::Pin(2));
        assert_eq!(state.lit_line(), Some(2));
        state = state.reduce(Action::Hover(Some(3)));
        assert_eq!(state.lit_line(), Some(3));
        state = state.reduce(Action::Hover(None)).reduce(Action::Pin(2));
        assert_eq!(state.lit_line(), Some(1));
        assert_eq!(state.reduce(Action::Unpin).lit_line(), None);
    }

    #[test]
    fn what_is_turned_twice_is_as_before_and_all_goes_over_each() {
        let (line, first) = (Fold::Line(2), Folds::default());
        let is_open = |folds: &Folds| folds.is_open(line, false);
        assert!(!is_open(&first) && is_open(&first.with(line)) && !is_open(&first.with(line).with(line)));
        let all = Folds { all: Some(true), turned: Vec::new() };
        assert!(is_open(&all) && !is_open(&all.with(line)));
        assert!(!all.is_open(Fold::Rest(0), false), "rows that are left out stay so");
        let state = after(&[Action::Fold(Rc::new(all)), Action::Replace("FROM b".into())]);
        assert_eq!(*state.folds, first, "another text begins as any");
    }

    #[test]
    fn sizes_sort_largest_first_and_turn_round() {
        let sorts = |columns: &[Column]| columns.iter().fold(Sort::default(), |sort, column| sort.by(*column));
        assert!(sorts(&[Column::Adds]).descending);
        assert!(!sorts(&[Column::Adds, Column::Adds]).descending);
        assert!(!sorts(&[Column::Adds, Column::Instruction]).descending);
        assert!(sorts(&[Column::Line]).descending, "the table starts in the order of lines");
    }
}
