//! Phase 6b: the page. Draws a report and lets the visitor choose.
//!
//! Input: what the visitor types and chooses. Output: markup. Must not know how a report is made: one memoised call of
//! [`crate::analyze`] makes it, everything on the page is drawn from it.

pub mod examples;
pub mod format;
pub mod hooks;
pub mod measure;
pub mod outcome;
#[cfg(test)]
mod sample;
pub mod state;
pub mod views;
pub mod widgets;
pub mod words;

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::hooks::editor::{CreateEditor, EditorSlot};
use crate::app::hooks::rest::{LoadRest, use_rest};
use crate::app::hooks::storage::{self, Kept, use_storage};
use crate::app::measure::Lit;
use crate::app::outcome::{Outcome, Question};
use crate::app::state::{Action, AppState};
use crate::app::views::empty::empty;
use crate::app::views::{EditorPane, Layers, Problems, QuayView, TopBar, VerdictView};
use crate::app::widgets::{element, list, listener, patterns};
use crate::catalog::Catalog;

thread_local! {
    /// Made once: it is the same for every text.
    static CATALOG: RefCell<Catalog> = RefCell::new(Catalog::bundled());
}

/// Lends the catalog.
pub fn with_catalog<T>(use_it: impl FnOnce(&Catalog) -> T) -> T {
    CATALOG.with_borrow(use_it)
}

/// Adds the packages to the catalog, for as long as the page stands.
pub fn add_packages(text: String) {
    CATALOG.with_borrow_mut(|catalog| *catalog = std::mem::take(catalog).with_packages(text.leak()));
}

/// Draws the page inside `element`, with `createEditor` and `loadRest` of `www/start.js` where there are such.
pub fn mount(element: web_sys::Element, create_editor: Option<js_sys::Function>, load_rest: Option<js_sys::Function>) {
    let props = AppProps { create: create_editor.map(CreateEditor), load: load_rest.map(LoadRest), kept: storage::kept() };
    yew::Renderer::<App>::with_root_and_props(element, props).render();
}

/// Properties of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Makes the editor; a plain text field stands in for it.
    pub create: Option<CreateEditor>,
    /// Fetches what the page leaves for later.
    #[prop_or_default]
    pub load: Option<LoadRest>,
    /// What an earlier visit left.
    #[prop_or_default]
    pub kept: Kept,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer_eq(|| first_state(&props.kept));
    let dispatch = use_dispatch(&state);
    let outcome = use_memo(Question::of(&state), Question::answer);
    let slot = (*use_memo((), |()| EditorSlot::default())).clone();
    use_storage(&state);
    use_rest(props.load.clone(), dispatch.clone());

    let keys = {
        let dispatch = dispatch.clone();
        let escape = move |event: Event| {
            if event.unchecked_into::<KeyboardEvent>().key() == "Escape" {
                dispatch.emit(Action::Unpin);
            }
        };
        listener(ListenerKind::onkeydown, Callback::from(escape))
    };
    let go_to = {
        let slot = slot.clone();
        use_callback((), move |line: usize, ()| slot.go_to(line))
    };

    let report = outcome.report();
    let lit = state.lit_line().and_then(|line| Lit::at(&report, line));
    let pinned = state.pinned.and_then(|line| Lit::at(&report, line));
    let top_bar = html! {
        <TopBar
            report={report.clone()}
            text={state.text.clone()}
            example={state.context_example()}
            target={state.target.clone()}
            platform={state.platform}
            size={state.size}
            theme={state.theme}
            dispatch={dispatch.clone()}
        />
    };
    let editor = html! {
        <EditorPane
            create={props.create.clone()}
            slot={slot}
            text={state.text.clone()}
            revision={state.revision}
            report={report.clone()}
            size={state.size}
            lit={lit.map(|lit| (lit.from, lit.to))}
            pinned={pinned.map(|lit| lit.from)}
            context={state.context_example()}
            dispatch={dispatch.clone()}
        />
    };
    let problems = html! { <Problems report={report.clone()} go_to={go_to.clone()} /> };
    let verdict = html! {
        <VerdictView verdict={outcome.verdict(state.size, state.rest)} report={report.clone()} size={state.size} {go_to} />
    };
    let picture = if matches!(*outcome, Outcome::Blank) {
        empty(&dispatch).into()
    } else if report.stages.is_empty() {
        Html::default()
    } else {
        let quay =
            html! { <QuayView report={report.clone()} size={state.size} scale={state.scale} {lit} {pinned} dispatch={dispatch.clone()} /> };
        list(vec![quay, html! { <Layers {report} size={state.size} sort={state.sort} {lit} {pinned} {dispatch} /> }])
    };
    let main = element!("main", "class" = "pl-main")
        .with(element!("div", "class" = "pl-side").child(editor).child(problems))
        .with(element!("div", "class" = "pl-view").child(verdict).child(picture));
    element!("div", "class" = "pl-app", "data-pl-theme" = words::theme(state.theme))
        .on(keys)
        .child(patterns())
        .child(top_bar)
        .with(main)
        .into()
}

/// The text of the last visit, or the first example.
fn first_state(kept: &Kept) -> AppState {
    match &kept.text {
        Some(text) => {
            if !kept.stopped {
                storage::reading();
            }
            let example = kept.example.as_deref().and_then(examples::by_id);
            AppState { held: kept.stopped, ..AppState::new(text.as_str().into(), example, kept.theme) }
        }
        None => AppState::new(examples::first().text.into(), Some(examples::first()), kept.theme),
    }
}

/// One callback for every choice; a new text is kept before anything is done with it.
#[hook]
fn use_dispatch(state: &UseReducerHandle<AppState>) -> Callback<Action> {
    let dispatcher = state.dispatcher();
    let callback = use_memo((), move |()| {
        Callback::from(move |action: Action| {
            match &action {
                Action::Edit(text) | Action::Replace(text) => storage::keep_now(text),
                Action::Open(example) => storage::keep_now(example.text),
                _ => {}
            }
            dispatcher.dispatch(action);
        })
    });
    (*callback).clone()
}
