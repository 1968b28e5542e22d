//! What the browser keeps between visits. Everything works without it: full, blocked or absent storage is no failure.

use gloo::timers::callback::Timeout;
use web_sys::Storage;
use yew::prelude::*;

use crate::app::examples::Example;
use crate::app::hooks::kept::use_change;
use crate::app::names::Named;
use crate::app::state::{AppState, Theme};

/// The text. `www/start.js` reads it when the page cannot.
const TEXT: &str = "plimsoll.text";
/// Id of the example the text comes from.
const EXAMPLE: &str = "plimsoll.example";
/// The theme's name.
const THEME: &str = "plimsoll.theme";
/// The tag of the language that was chosen; `www/start.js` reads it.
const LANGUAGE: &str = "plimsoll.language";
/// Figures in the place of guesses: a line for each, its key, a tab, its bytes.
const SIZES: &str = "plimsoll.sizes";
/// What an earlier version kept: the same for images, by their references.
const IMAGES: &str = "plimsoll.images";
/// Ids of the lessons that were solved, a line for each.
const SOLVED: &str = "plimsoll.lessons";
/// The lesson that is open: its id, a line end, and the `.dockerignore` of it; `www/lessons.js` reads it.
const LESSON: &str = "plimsoll.lesson";
/// Set while a text of an earlier visit is read and first shown: found at the start, that text stopped the page.
const READING: &str = "plimsoll.reading";
/// Up to this many bytes a text is stored at once; a longer one when typing pauses.
const SMALL: usize = 100_000;

fn window() -> Option<web_sys::Window> {
    // Not `web_sys::window()` alone: native tests have none, and the storage of a host page is not ours.
    if cfg!(all(target_arch = "wasm32", not(feature = "js"))) { web_sys::window() } else { None }
}

/// What all tabs and later visits share.
fn local() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// What is this tab's alone.
fn session() -> Option<Storage> {
    window()?.session_storage().ok()?
}

fn read(storage: Option<Storage>, key: &str) -> Option<String> {
    storage?.get_item(key).ok()?
}

fn write(storage: Option<Storage>, key: &str, value: Option<&str>) {
    let Some(storage) = storage else { return };
    // A full storage keeps the older text; the page goes on.
    let _ = match value {
        Some(value) => storage.set_item(key, value),
        None => storage.remove_item(key),
    };
}

/// What an earlier visit left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The text.
    pub text: Option<String>,
    /// Id of its example.
    pub example: Option<String>,
    /// Colours.
    pub theme: Theme,
    /// The visitor's figures in the place of guesses.
    pub sizes: Vec<(String, u64)>,
    /// Whether the page stopped while it read that text.
    pub stopped: bool,
}

thread_local! {
    /// As it was found at the start: what is noted since is of this visit.
    static KEPT: Kept = found();
}

/// What an earlier visit left.
pub fn kept() -> Kept {
    KEPT.with(Clone::clone)
}

fn found() -> Kept {
    Kept {
        text: read(local(), TEXT),
        example: read(local(), EXAMPLE),
        theme: read(local(), THEME).and_then(|name| Theme::of_name(&name)).unwrap_or_default(),
        sizes: sizes(&read(local(), IMAGES).unwrap_or_default(), "image:")
            .into_iter()
            .chain(sizes(&read(local(), SIZES).unwrap_or_default(), ""))
            .collect(),
        stopped: read(session(), READING).is_some(),
    }
}

/// Figures as they are kept; all keys begin with `kind`, which is not.
fn sizes(lines: &str, kind: &str) -> Vec<(String, u64)> {
    let line = |line: &str| line.rsplit_once('\t').and_then(|(name, bytes)| Some(([kind, name].concat(), bytes.parse().ok()?)));
    lines.lines().filter_map(line).collect()
}

/// Keeps a text at once, unless it is so long that one would feel it while typing.
pub fn keep_now(text: &str) {
    if text.len() <= SMALL {
        write(local(), TEXT, Some(text));
    }
}

/// The lessons that were solved.
pub fn solved() -> Vec<String> {
    read(local(), SOLVED).unwrap_or_default().lines().map(str::to_owned).collect()
}

/// Notes that a lesson is solved; a second time changes nothing.
pub fn note_solved(id: &str) {
    let mut all = solved();
    if !all.iter().any(|one| one == id) {
        all.push(id.to_owned());
        write(local(), SOLVED, Some(&all.join("\n")));
    }
}

/// Notes which lesson is open, with its `.dockerignore`.
pub fn note_lesson(lesson: Option<(&str, &str)>) {
    write(local(), LESSON, lesson.map(|(id, ignore)| [id, "\n", ignore].concat()).as_deref());
}

/// Notes that a text is about to be read.
pub fn reading() {
    write(session(), READING, Some("1"));
}

/// Notes that the page came through it.
pub fn has_read() {
    write(session(), READING, None);
}

/// Keeps what changed, the example that the text still comes from too.
#[hook]
pub fn use_storage(state: &AppState, example: Option<&'static Example>) {
    let waiting = use_mut_ref(|| None);
    let text = state.text.clone();
    use_change(text.clone(), move || {
        // The timeout before it ends here.
        waiting.replace((text.len() > SMALL).then(|| Timeout::new(400, move || write(local(), TEXT, Some(&text)))));
    });
    let sizes = state.sizes.clone();
    use_change(sizes.clone(), move || {
        let lines: Vec<String> = sizes.iter().map(|(key, bytes)| [key, "\t", &bytes.to_string()].concat()).collect();
        write(local(), SIZES, Some(&lines.join("\n")).filter(|lines| !lines.is_empty()).map(String::as_str));
        write(local(), IMAGES, None);
    });
    let asked = state.asked;
    use_change(asked, move || asked.into_iter().for_each(|language| write(local(), LANGUAGE, Some(language.tag))));
    let (theme, example) = (state.theme, example.map(|example| example.id));
    use_change((theme, example), move || {
        write(local(), EXAMPLE, example);
        write(local(), THEME, Some(theme.name()).filter(|_| theme != Theme::Auto));
    });
}

#[cfg(test)]
mod tests {
    use super::sizes;

    #[test]
    fn lines_that_are_no_sizes_are_left_out() {
        assert_eq!(sizes("corp/base:7\t300\nhalf\ncorp/other\tmany\n\n", "image:"), [("image:corp/base:7".to_owned(), 300)]);
        assert_eq!(sizes("layer:RUN a\tb\t7", ""), [("layer:RUN a\tb".to_owned(), 7)]);
    }
}
