//! What a link carries: the text, and every choice that another reader is to find as it is.
//!
//! Input: all choices; or a link's JSON. Output: JSON; or all choices. Must not know how a link is packed
//! (`www/packed.js`), nor what its reader chose for themselves: colours and language are not in it.
//!
//! The contract: fields keep name and meaning while links begin with `1.`; fields may be added; what a page does not know it leaves out.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::app::examples;
use crate::app::folder;
use crate::app::learning::Learning;
use crate::app::names::Named;
use crate::app::state::{Action, AppState};

/// What [`Action::Share`] hands over for no button: the report as JSON, and the JSON of a link.
pub const REPORT: &str = "report";
/// See [`REPORT`].
pub const STATE: &str = "state";

/// A state as a link carries it; what is as it is at first is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Link {
    /// The Dockerfile. Where it is left out, the rest is put over what is chosen: so `www/embedded.js` tells what a host page wants.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    /// The example whose build context is in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    example: Option<String>,
    /// The stage that ships: a name or an index.
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<String>,
    /// A name of a [`Platform`](crate::app::state::Platform).
    #[serde(skip_serializing_if = "Option::is_none")]
    platform: Option<String>,
    /// A name of a [`SizeKind`](crate::app::state::SizeKind).
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<String>,
    /// A name of a [`Scale`](crate::app::state::Scale).
    #[serde(skip_serializing_if = "Option::is_none")]
    scale: Option<String>,
    /// A name of a [`Tab`](crate::app::state::Tab).
    #[serde(skip_serializing_if = "Option::is_none")]
    panel: Option<String>,
    /// The step of the build, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<usize>,
    /// The line that is held lit, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    /// Figures in the place of guesses: key and bytes, unpacked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sizes: Vec<(String, u64)>,
    /// The build context, as [`folder::read`] is told of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    context: Option<String>,
    /// The lesson that is open: its name in the course, or the address of a teacher's own. `www/lessons.js` opens it.
    #[serde(skip_serializing_if = "Option::is_none")]
    lesson: Option<String>,
    /// The file that the text is compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    other: Option<String>,
    /// The history of a built image that the text is compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    history: Option<String>,
}

/// The name of a choice; none for that of the first visit.
fn name<T: Named + Default>(choice: T) -> Option<String> {
    (choice != T::default()).then(|| choice.name().to_owned())
}

/// The choice of a name; none where there is no such choice.
fn choice<T: Named>(name: Option<String>) -> Option<T> {
    T::of_name(&name?)
}

/// The JSON of a link to all that is chosen.
pub fn write(state: &AppState) -> String {
    let given = state.given.as_deref();
    let context = given.map(|given| match &given.told {
        Some(told) => told.to_string(),
        None => folder::total(given.context.sent()),
    });
    let link = Link {
        text: Some(state.text.to_string()),
        example: state.context_example().filter(|_| given.is_none()).map(|example| example.id.to_owned()),
        target: state.target.as_deref().map(str::to_owned),
        platform: name(state.platform),
        size: name(state.size),
        scale: name(state.scale),
        panel: name(state.tab),
        step: state.step,
        line: state.pinned,
        sizes: state.sizes.clone(),
        context,
        lesson: state.learning.as_deref().and_then(Learning::open).map(|lesson| lesson.id.clone()),
        other: state.other.as_deref().map(str::to_owned),
        history: Some(&*state.pasted).filter(|pasted| !pasted.is_empty()).map(str::to_owned),
    };
    // Nothing in it can fail: its keys are strings, and it is written to memory.
    serde_json::to_string(&link).unwrap_or_default()
}

/// All choices as a link's JSON has them; colours and language stay, and so does everything where that is none of a link. A door of
/// `www/split.mjs`.
#[inline(never)]
pub fn opened(state: &AppState, json: &str) -> AppState {
    let Ok(mut link) = serde_json::from_str::<Link>(json) else { return state.clone() };
    let Some(text) = link.text.take() else { return after(state.clone(), choices(link)) };
    let text = text.as_str();
    let mut actions = match link.example.as_deref().and_then(examples::by_id) {
        Some(example) => vec![Action::Open(example), Action::Mend(text.into())],
        None => vec![Action::Replace(text.into())],
    };
    actions.extend(link.context.take().and_then(|told| folder::read(&told)).filter(|action| matches!(action, Action::Context(_))));
    // The Dockerfile of a folder may be another than the text.
    actions.push(Action::Mend(text.into()));
    actions.extend(choices(link));
    let first = AppState::new("".into(), None, state.theme);
    let fresh = AppState {
        revision: state.revision,
        half: state.half,
        rest: state.rest,
        packages: state.packages,
        packages_gone: state.packages_gone,
        language: state.language,
        asked: state.asked,
        ..first
    };
    after(fresh, actions)
}

/// What a link chooses, beside the text and what is known of its context. An empty target is the last stage.
fn choices(link: Link) -> Vec<Action> {
    let mut actions = Vec::new();
    actions.extend(link.target.map(|target| Action::Target(Some(target).filter(|target| !target.is_empty()).map(Into::into))));
    actions.extend(choice(link.platform).map(Action::Platform));
    actions.extend(choice(link.size).map(Action::Size));
    actions.extend(choice(link.scale).map(Action::Scale));
    actions.extend(choice(link.panel).map(Action::Tab));
    actions.push(Action::Figures(link.sizes.into_iter().map(|(key, bytes)| (key, Some(bytes))).collect()));
    actions.extend(link.other.map(|other| Action::Compare(Some(other.into()))));
    actions.extend(link.history.map(|history| Action::Paste(history.into())));
    actions.extend(link.line.map(Action::Pin));
    actions.extend(link.step.map(|step| Action::Step(Some(step))));
    actions
}

fn after(state: AppState, actions: Vec<Action>) -> AppState {
    (*actions.into_iter().fold(Rc::new(state), |state: Rc<AppState>, action| state.reduce(action))).clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::{Platform, Scale, SizeKind, Tab, Theme};

    fn fresh(text: &str) -> AppState {
        AppState::new(text.into(), None, Theme::Dark)
    }

    #[test]
    fn a_link_brings_back_every_choice_and_nothing_of_the_state_before() {
        let text = "FROM a\nRUN b\n";
        let context =
            folder::read("folder\0shop\0Dockerfile\0src/a.js\x0012\0\0.dockerignore\x005\0=logs\0logs/x\x0090\0").expect("a folder");
        let choices = vec![
            Action::Replace(text.into()),
            context,
            Action::Target(Some("b".into())),
            Action::Platform(Platform::Arm64),
            Action::Size(SizeKind::DiskUsage),
            Action::Scale(Scale::Magnified),
            Action::Tab(Tab::Split),
            Action::Figure("image:a".to_owned(), Some(7)),
            Action::Compare(Some("FROM c".into())),
            Action::Paste("IMAGE".into()),
            Action::Pin(2),
            Action::Step(Some(1)),
        ];
        let state = after(fresh("FROM scratch"), choices);
        let json = write(&state);
        let others = vec![Action::Figure("image:other".to_owned(), Some(1)), Action::Tab(Tab::Read), Action::Theme(Theme::Light)];
        let opened = opened(&after(fresh("FROM other"), others), &json);
        assert_eq!(write(&opened), json);
        assert_eq!(opened.theme, Theme::Light, "the reader's own");
        assert_eq!((opened.given, opened.sizes, opened.step, opened.tab), (state.given, state.sizes, Some(1), Tab::Split));
    }

    #[test]
    fn what_has_no_text_is_put_over_what_is_chosen() {
        let before = after(
            fresh("FROM a AS b\nFROM c"),
            vec![Action::Target(Some("b".into())), Action::Size(SizeKind::Pull), Action::Step(Some(1))],
        );
        let chosen = opened(&before, r#"{"platform":"linux/arm64","panel":"split"}"#);
        assert_eq!((chosen.platform, chosen.tab, chosen.size, chosen.step), (Platform::Arm64, Tab::Split, SizeKind::Pull, Some(1)));
        assert_eq!((&chosen.text, &chosen.target, chosen.revision), (&before.text, &before.target, before.revision));
        let chosen = opened(&chosen, r#"{"target":"","platform":"linux/amd64","step":0}"#);
        assert_eq!((chosen.target, chosen.platform, chosen.step), (None, Platform::Amd64, Some(0)));
    }

    #[test]
    fn an_untouched_page_has_a_short_link() {
        assert_eq!(write(&fresh("FROM a")), r#"{"text":"FROM a"}"#);
    }

    #[test]
    fn an_example_keeps_its_build_context_and_its_edits() {
        let example = examples::first();
        let edited = example.text.replace("golang:1.13-alpine3.10", "golang:1.24-alpine");
        let state = after(fresh(""), vec![Action::Open(example), Action::Edit(edited.as_str().into())]);
        let opened = opened(&fresh("FROM a"), &write(&state));
        assert_eq!((&*opened.text, opened.context_example()), (edited.as_str(), Some(example)));
    }

    #[test]
    fn a_folder_that_is_too_large_for_a_link_leaves_its_total() {
        let mut message = "folder\0shop\0Dockerfile".to_owned();
        (0..20_000).for_each(|number| message += &format!("\0src/{number:06}.js\x0010\0"));
        let state = after(fresh("FROM a\nCOPY . .\n"), vec![folder::read(&message).expect("a folder")]);
        let opened = opened(&fresh("FROM a"), &write(&state));
        assert_eq!(opened.given.expect("a context").context.sent(), 200_000);
    }

    #[test]
    fn what_is_unknown_is_left_out_and_what_is_no_link_changes_nothing() {
        let before = fresh("FROM b");
        let after = opened(
            &before,
            r#"{"text":"FROM a","panel":"tides","platform":"plan9/mips","mood":[[[]]],"example":"none","context":"text\u0000FROM x"}"#,
        );
        assert_eq!(
            (&*after.text, after.tab, after.platform, after.example, &after.given),
            ("FROM a", Tab::Layers, Platform::Amd64, None, &None)
        );
        let deep = "[".repeat(100_000);
        for wrong in ["", "7", "[]x", r#"{"text":7}"#, r#"{"text":"a","step":-1}"#, &deep, &[r#"{"a":"#, &deep].concat()] {
            assert_eq!(opened(&before, wrong), before, "{}", &wrong[..wrong.len().min(30)]);
        }
    }
}
