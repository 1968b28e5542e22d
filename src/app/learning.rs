//! Lessons on the page: which one is open, and what of it is shown.
//!
//! Input: what `www/lessons.js` tells of lessons, and what is pressed. Output: [`Learning`], and all choices as they are then. Must not know
//! how a lesson is drawn or judged. Behind a door of `www/split.mjs`.

use std::rc::Rc;

use crate::app::folder;
use crate::app::hooks::storage;
use crate::app::state::{Action, AppState, Half};
use crate::lesson::{self, Lesson, Texts, Wrong};

/// Between the parts of a message.
const GAP: char = '\0';

/// The lessons that are open.
#[derive(Clone, Debug, Default)]
pub struct Learning {
    /// All of the course, or a teacher's one; they stay for as long as the page stands, so that nothing of the first load lets go of them.
    pub lessons: &'static [Lesson],
    /// Whether it is a teacher's.
    pub is_own: bool,
    /// The one that is open; none where the list is shown.
    pub at: Option<usize>,
    /// How many hints are shown.
    pub hints: usize,
    /// Whether the answer is.
    pub has_answer: bool,
    /// The `.dockerignore` as the learner has it.
    pub ignore: Option<Rc<str>>,
    /// What a link brought: with it as it is, nothing is reached by who opened the link.
    pub brought: Option<Rc<Written>>,
    /// Why there are none.
    pub wrong: Option<&'static Wrong>,
}

/// All that a learner solves a lesson by: the Dockerfile, the `.dockerignore` and the target.
type Written = (Rc<str>, Option<Rc<str>>, Option<Rc<str>>);

/// Each change makes another one: what is in it need not be compared.
impl PartialEq for Learning {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Learning {}

impl Learning {
    /// The lesson that is open.
    pub fn open(&self) -> Option<&Lesson> {
        self.lessons.get(self.at?)
    }

    /// Whether the lesson is as a link brought it.
    pub fn is_as_brought(&self, state: &AppState) -> bool {
        self.brought.as_deref() == Some(&written(state, self.ignore.as_ref()))
    }
}

fn written(state: &AppState, ignore: Option<&Rc<str>>) -> Written {
    (state.text.clone(), ignore.cloned(), state.target.clone())
}

/// All choices after a message: `course`, how, an id, and all lessons as JSON; `own`, how, and one as JSON; `translated` and all lessons of the
/// course in another language; `open` and a place in the list; `list`, `close`, `hint`, `answer`, `reset`; `ignore` and a text. How is `open`
/// (from its start), or `keep` (the text stays) or `link` (so does the one that a link brought), each with the learner's `.dockerignore` after a
/// line end. A door of `www/split.mjs`.
#[inline(never)]
pub fn taught(state: &AppState, message: &str) -> AppState {
    let (kind, rest) = message.split_once(GAP).unwrap_or((message, ""));
    let now = state.learning.as_deref().cloned().unwrap_or_default();
    match kind {
        "course" => {
            let (how, rest) = rest.split_once(GAP).unwrap_or((rest, ""));
            let (id, json) = rest.split_once(GAP).unwrap_or((rest, ""));
            match lesson::read_all(json) {
                Ok(lessons) => {
                    let at = lessons.iter().position(|lesson| lesson.id == id);
                    begin(state, Learning { lessons: lessons.leak(), at, ..Learning::default() }, how)
                }
                Err(wrong) => with(state, Some(refused(wrong, false))),
            }
        }
        "own" => {
            let (how, json) = rest.split_once(GAP).unwrap_or((rest, ""));
            match lesson::read(json) {
                Ok(lesson) => {
                    begin(state, Learning { lessons: vec![lesson].leak(), is_own: true, at: Some(0), ..Learning::default() }, how)
                }
                Err(wrong) => with(state, Some(refused(wrong, true))),
            }
        }
        // A teacher's own file is in one language.
        "translated" if state.learning.is_some() && !now.is_own => match lesson::read_all(rest) {
            Ok(lessons) => {
                let learning = Learning { lessons: lessons.leak(), ..now.clone() };
                // The folder bears the lesson's title, unless the visitor gave another one.
                let is_of_lesson = after(state, context(&now)).given == state.given;
                let context = if is_of_lesson { context(&learning) } else { Vec::new() };
                after(&with(state, Some(learning)), context)
            }
            Err(wrong) => with(state, Some(refused(wrong, false))),
        },
        "translated" => state.clone(),
        "open" => begin(state, Learning { at: rest.parse().ok(), hints: 0, has_answer: false, ..now }, "open"),
        "reset" => begin(state, now, "open"),
        "list" => with(state, Some(Learning { at: None, ..now })),
        "hint" => with(state, Some(Learning { hints: now.hints + 1, ..now })),
        "answer" => with(state, Some(Learning { has_answer: true, ..now })),
        "ignore" => {
            let learning = Learning { ignore: Some(rest.into()), ..now };
            if let Some(lesson) = learning.open() {
                storage::note_lesson(Some((&lesson.id, rest)));
            }
            let context = context(&learning);
            after(&with(state, Some(learning)), context)
        }
        _ => {
            storage::note_lesson(None);
            with(state, None)
        }
    }
}

fn refused(wrong: Wrong, is_own: bool) -> Learning {
    Learning { wrong: Some(Box::leak(Box::new(wrong))), is_own, ..Learning::default() }
}

fn with(state: &AppState, learning: Option<Learning>) -> AppState {
    AppState { learning: learning.map(Rc::new), ..state.clone() }
}

/// Opens the lesson that `learning` is at, or the list.
fn begin(state: &AppState, learning: Learning, how: &str) -> AppState {
    let Some(lesson) = learning.open().cloned() else { return after(&with(state, Some(learning)), vec![Action::Half(Half::Text)]) };
    let Texts { dockerfile, ignore, target } = &lesson.start;
    let (way, kept) = how.split_once('\n').unwrap_or((how, ""));
    let stays = way != "open";
    // A link brings the learner's own with the context.
    let linked = state.given.as_ref().and_then(|given| given.context.ignore_text());
    let stayed = if kept.is_empty() { linked.unwrap_or(kept) } else { kept };
    let own = ignore.as_ref().map(|start| Rc::from(if stays && !stayed.is_empty() { stayed } else { start }));
    let brought = (way == "link").then(|| Rc::new(written(state, own.as_ref())));
    let learning = Learning { ignore: own, brought, ..learning };
    storage::note_lesson(Some((&lesson.id, learning.ignore.as_deref().unwrap_or_default())));
    let mut actions = Vec::new();
    if !stays {
        storage::keep_now(dockerfile);
        actions.extend([
            Action::Replace(dockerfile.as_str().into()),
            Action::Target(target.as_deref().map(Into::into)),
            Action::Half(Half::Text),
        ]);
    }
    actions.extend(context(&learning));
    after(&with(state, Some(learning)), actions)
}

/// What makes the lesson's files the build context, as [`folder::read`] is told of a folder: so a link carries them, too.
fn context(learning: &Learning) -> Vec<Action> {
    let Some(lesson) = learning.open() else { return Vec::new() };
    let mut message = ["folder\0", &lesson.title, "\0Dockerfile"].concat();
    let ignore = learning.ignore.as_deref().map(|text| (".dockerignore", text.len() as u64, Some(text)));
    let files = lesson.files.iter().map(|file| (file.path.as_str(), file.bytes, file.text.as_deref())).chain(ignore);
    let mut count = 0;
    for (path, bytes, text) in files {
        let text = text.map(|text| ["=", text].concat()).unwrap_or_default();
        // A NUL would end a part.
        message.extend(["\0", &path.replace(GAP, ""), "\0", &bytes.to_string(), "\0", &text.replace(GAP, "")]);
        count += 1;
    }
    folder::read(if count > 0 { &message } else { "none" }).into_iter().collect()
}

fn after(state: &AppState, actions: Vec<Action>) -> AppState {
    (*actions.into_iter().fold(Rc::new(state.clone()), |state: Rc<AppState>, action| state.reduce(action))).clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::Theme;
    use crate::lesson::Expected;

    fn one(id: &str) -> String {
        format!(
            r#"{{"id":"{id}","front":{{"title":"T","summary":"S","file":[{{"path":"a","size":"9kB"}}],"goal":[{{"kind":"stages","at-least":2,"say":"G"}}]}},
            "prose":"<p>p</p>","blocks":[{{"info":"dockerfile start","text":"FROM {id}"}},{{"info":"dockerignore start","text":"b"}}]}}"#
        )
    }

    fn course() -> AppState {
        let state = AppState::new("FROM mine".into(), None, Theme::Auto);
        taught(&state, &format!("course\0open\0{}\0[{},{}]", "two", one("one"), one("two")))
    }

    #[test]
    fn a_lesson_brings_its_text_and_its_context() {
        let state = course();
        assert_eq!((&*state.text, state.revision, state.half), ("FROM two\n", 1, Half::Text));
        let learning = state.learning.clone().expect("lessons");
        assert_eq!((learning.at, learning.ignore.as_deref(), learning.brought.as_deref()), (Some(1), Some("b\n"), None));
        assert_eq!(state.given.as_ref().map(|given| given.context.sent()), Some(9_002));
        let ignoring = taught(&state, "ignore\0a\n");
        assert_eq!(ignoring.given.as_ref().map(|given| (given.context.sent(), given.context.ignored())), Some((2, 9_000)));
        assert_eq!(&*ignoring.text, "FROM two\n");
        assert_eq!(taught(&ignoring, "reset").given, state.given);
    }

    #[test]
    fn a_lesson_that_goes_on_keeps_the_text() {
        let state = AppState::new("FROM mine".into(), None, Theme::Auto);
        let kept = taught(&state, &format!("course\0keep\na\0one\0[{}]", one("one")));
        assert_eq!((&*kept.text, kept.revision), ("FROM mine", 0));
        assert_eq!(kept.learning.and_then(|learning| learning.ignore.clone()).as_deref(), Some("a"));
    }

    #[test]
    fn what_a_link_brought_is_not_reached_by_its_reader_until_they_change_it() {
        let text = AppState::new("FROM linked".into(), None, Theme::Auto);
        let linked = taught(&text, &format!("course\0link\n\0one\0[{}]", one("one")));
        let is_as_brought = |state: &AppState| state.learning.as_ref().is_some_and(|learning| learning.is_as_brought(state));
        assert_eq!((&*linked.text, is_as_brought(&linked)), ("FROM linked", true));
        for changed in [
            (*Rc::new(linked.clone()).reduce(Action::Edit("FROM linked\n".into()))).clone(),
            (*Rc::new(linked.clone()).reduce(Action::Target(Some("a".into())))).clone(),
            taught(&linked, "ignore\0c"),
            taught(&linked, "reset"),
            taught(&text, &format!("course\0keep\n\0one\0[{}]", one("one"))),
        ] {
            assert!(!is_as_brought(&changed));
        }
    }

    #[test]
    fn the_course_goes_on_in_another_language() {
        let in_german =
            |state: &AppState| taught(state, &["translated\0[", &one("one"), ",", &one("two"), "]"].concat().replace("\"T\"", "\"Titel\""));
        let state = taught(&taught(&course(), "ignore\0c"), "hint");
        let german = in_german(&state);
        let shown = |state: &AppState| state.learning.as_ref().map(|learning| (learning.at, learning.hints, learning.ignore.clone()));
        assert_eq!((shown(&german), &german.text, german.revision), (shown(&state), &state.text, state.revision));
        assert_eq!(german.learning.as_ref().and_then(|learning| Some(learning.open()?.title.as_str())), Some("Titel"));
        assert_eq!(german.given.as_ref().map(|given| given.name.as_str()), Some("Titel"));
        let other = AppState { given: None, ..state };
        assert_eq!(in_german(&other).given, None, "what the visitor took in its place");
        let own = taught(&other, &["own\0open\0", &one("mine")].concat());
        assert_eq!(in_german(&own), own, "a teacher's own stays");
        let closed = taught(&own, "close");
        assert_eq!(in_german(&closed), closed);
    }

    #[test]
    fn hints_come_one_by_one_and_go_with_the_lesson() {
        let state = ["hint", "hint", "answer"].iter().fold(course(), |state, message| taught(&state, message));
        let shown = |state: &AppState| state.learning.as_ref().map(|learning| (learning.at, learning.hints, learning.has_answer));
        assert_eq!(shown(&state), Some((Some(1), 2, true)));
        assert_eq!(shown(&taught(&state, "open\x000")), Some((Some(0), 0, false)));
        assert_eq!(shown(&taught(&state, "list")), Some((None, 2, true)));
        assert_eq!(taught(&state, "close").learning, None);
        assert_eq!(&*taught(&state, "close").text, "FROM two\n");
    }

    #[test]
    fn a_wrong_file_is_told_and_changes_nothing_else() {
        let state = AppState::new("FROM mine".into(), None, Theme::Auto);
        for message in ["own\0open\0{", "course\0open\0one\0{}", "own"] {
            let told = taught(&state, message);
            assert_eq!(&*told.text, "FROM mine");
            let wrong = told.learning.and_then(|learning| learning.wrong).expect("what is wrong");
            assert!(matches!(wrong.expected, Expected::Lesson), "{message}");
        }
        // What nothing is there for.
        for message in ["hint", "reset", "open\x007", "ignore\0x"] {
            assert_eq!(&*taught(&state, message).text, "FROM mine");
        }
    }
}
