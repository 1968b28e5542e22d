//! Phase 6b: the page. Draws a report and lets the visitor choose.
//!
//! Input: what the visitor types and chooses. Output: markup. Must not know how a report is made: one memoised call of
//! [`crate::analyze`] makes it, everything on the page is drawn from it.

pub mod changes;
pub mod differences;
mod examples;
pub mod folder;
pub mod format;
pub mod hooks;
pub mod learning;
pub mod link;
pub mod measure;
pub mod mending;
pub mod names;
pub mod outcome;
pub mod reader;
#[cfg(test)]
mod sample;
pub mod state;
pub mod stepping;
pub mod views;
pub mod widgets;
pub mod words;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::hooks::editor::{CreateEditor, EditorSlot};
use crate::app::hooks::host::{self, use_host};
use crate::app::hooks::kept::{use_kept, use_once};
use crate::app::hooks::language::{LoadLanguage, use_language};
use crate::app::hooks::later::use_settled;
use crate::app::hooks::linking::use_linking;
use crate::app::hooks::player::use_player;
use crate::app::hooks::rest::{Load, use_rest};
use crate::app::hooks::storage::{self, Kept, use_storage};
use crate::app::hooks::told::use_told;
use crate::app::hooks::width;
use crate::app::measure::{Lit, SharedReport};
use crate::app::names::Named;
use crate::app::outcome::{Outcome, Question};
use crate::app::state::{Action, AppState, Half, Rest};
use crate::app::views::context;
use crate::app::views::divider::divider;
use crate::app::views::editor::{Pane, use_pane};
use crate::app::views::empty::empty;
use crate::app::views::exports;
use crate::app::views::halves::{self, halves};
use crate::app::views::lesson;
use crate::app::views::player::player;
use crate::app::views::problems::problems;
use crate::app::views::quay::{QuayProps, QuayView};
use crate::app::views::tabs::{Shown, missing, tabs};
use crate::app::views::topbar::{TopBar, TopBarProps};
use crate::app::views::verdict::{PAUSE, Told, verdict};
use crate::app::widgets::{On, component, element, list, listener, patterns};
use crate::catalog::{Catalog, Ecosystem, REST_COMES_LATER, SECTION};

thread_local! {
    /// Made once: it is the same for every text.
    static CATALOG: RefCell<Catalog> = RefCell::new(if REST_COMES_LATER { Catalog::of_first_example() } else { Catalog::bundled() });
}

/// Lends the catalog.
pub fn with_catalog<T>(use_it: impl FnOnce(&Catalog) -> T) -> T {
    CATALOG.with_borrow(use_it)
}

/// Adds what tools do to the catalog: once, when the tools are here.
#[inline(never)]
pub fn add_rest() {
    CATALOG.with_borrow_mut(|catalog| *catalog = std::mem::take(catalog).with_rest());
}

/// Adds the packages of an ecosystem to the catalog, for as long as the page stands; whether the text is such an index, for a server may answer with
/// another page in its place. Only when the tools are here.
#[inline(never)]
pub fn add_packages(ecosystem: Ecosystem, text: String) -> bool {
    let is_index = text.starts_with(SECTION);
    if is_index {
        CATALOG.with_borrow_mut(|catalog| *catalog = std::mem::take(catalog).with_packages(ecosystem, text.leak()));
    }
    is_index
}

/// What `www/start.js` offers, where it does.
pub struct Host {
    /// Makes the editor.
    pub create_editor: Option<js_sys::Function>,
    /// Fetches the tools; see [`Load`].
    pub load_tools: Option<js_sys::Function>,
    /// Fetches the index of an ecosystem; see [`Load`].
    pub load_packages: Option<js_sys::Function>,
    /// Fetches a language; see [`LoadLanguage`].
    pub load_language: Option<js_sys::Function>,
}

/// Reads the text that the page begins with, for [`mount`] to draw: both take their time.
pub fn prepare() {
    let state = first_state(&storage::kept());
    Question::of(&state, state.context_example()).prepare(storage::reading);
}

/// Draws the page inside `element`.
pub fn mount(element: web_sys::Element, host: Host) -> yew::AppHandle<App> {
    let load = host.load_tools.zip(host.load_packages).map(|(tools, packages)| Load { tools, packages });
    let (create, load_language) = (host.create_editor.map(CreateEditor), host.load_language.map(LoadLanguage));
    let props = AppProps { create, load, load_language, kept: storage::kept(), width: width::page() };
    yew::Renderer::<App>::with_root_and_props(element, props).render()
}

/// Properties of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Makes the editor; a plain text field stands in for it.
    pub create: Option<CreateEditor>,
    /// Fetches what the page leaves for later.
    #[prop_or_default]
    pub load: Option<Load>,
    /// Fetches another language.
    #[prop_or_default]
    pub load_language: Option<LoadLanguage>,
    /// What an earlier visit left.
    #[prop_or_default]
    pub kept: Kept,
    /// The width of the page before it is drawn.
    pub width: f64,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let slot = use_once(EditorSlot::default);
    let (state, dispatch) = use_choices(&props.kept, &slot);
    reader::note(&state);
    let example = state.context_example();
    let answered = use_memo(Question::of(&state, example), |question| {
        let outcome = question.answer(storage::reading);
        (SharedReport(outcome.report()), outcome)
    });
    let (report, outcome) = (&answered.0, &answered.1);
    let keys = {
        let dispatch = dispatch.clone();
        let escape = move |event: Event| {
            if event.unchecked_into::<KeyboardEvent>().key() == "Escape" {
                dispatch.emit(Action::Unpin);
            }
        };
        listener(On::KeyDown, Callback::from(escape))
    };
    let go_to = {
        let (slot, dispatch) = (slot.clone(), dispatch.clone());
        use_once(move || Callback::from(move |line: usize| go_to(line, &slot, &dispatch)))
    };

    let linking = use_linking(&dispatch);
    let stepped = if state.step.is_some() && state.rest == Rest::Here { stepping::at(&state, report) } else { None };
    use_player(&state, stepped.as_ref(), &dispatch);
    let at_step = stepped.as_ref().map(|stepped| stepped.line);
    let lit = state.hovered.or(at_step).or(state.lit_line()).and_then(|line| Lit::at(report, line));
    let pinned = state.pinned.and_then(|line| Lit::at(report, line));
    let top_bar = TopBarProps {
        report: report.clone(),
        text: state.text.clone(),
        example,
        is_learning: state.learning.is_some(),
        target: state.target.clone(),
        platform: state.platform,
        size: state.size,
        theme: state.theme,
        language: state.language,
        asked: state.asked,
        has_rest: state.rest == Rest::Here,
        dispatch: dispatch.clone(),
    };
    let pane = use_pane(&Pane {
        create: props.create.clone(),
        slot,
        text: state.text.clone(),
        report: report.clone(),
        size: state.size,
        language: state.language,
        lit: lit.map(|lit| (lit.from, lit.to)),
        pinned: pinned.map(|lit| lit.from),
        context: state.given.as_deref().map(words::contexts::context_summary).or_else(|| example.and_then(words::contexts::of)),
        dispatch: dispatch.clone(),
    });
    let told = outcome.verdict(&state).with_language(state.language_gone);
    let aloud = use_settled(told.spoken(), PAUSE);
    use_storage(&state, example);
    use_language(props.load_language.clone(), state.asked, &dispatch);
    use_rest(props.load.clone(), report.packages_missing, &dispatch);
    use_host(report, &dispatch);
    // After the editor's own effects: what stops the page there is to be noted as such.
    use_told(&state.text, report);

    let verdict = verdict(Told { verdict: &told, aloud: &aloud, report, size: state.size, go_to: &go_to, dispatch: &dispatch });
    let picture = if matches!(outcome, Outcome::Blank) {
        empty(&dispatch).into()
    } else if report.stages.is_empty() {
        Html::default()
    } else {
        let (size, scale) = (state.size, state.scale);
        let has_rest = state.rest == Rest::Here;
        let (drawn, most) = stepped.as_ref().map_or((report, 0), |stepped| (&stepped.report, stepped.most));
        let quay = QuayProps {
            report: drawn.clone(),
            whole: report.clone(),
            most,
            size,
            scale,
            language: state.language,
            is_stepping: stepped.is_some(),
            has_rest,
            lit,
            pinned,
            page_width: props.width,
            dispatch: dispatch.clone(),
        };
        let player = stepped.as_ref().map(|stepped| player(&state, stepped, &dispatch));
        let below = match state.rest {
            Rest::Here => Some(tabs(&Shown { report, state: &state, lit, pinned, linking: &linking, go_to: &go_to, dispatch: &dispatch })),
            Rest::Coming => None,
            Rest::Missing => Some(missing()),
        };
        list(vec![component::<QuayView>(quay, None), player.map(Html::from).unwrap_or_default(), below.map(Html::from).unwrap_or_default()])
    };
    // What it is drawn by comes with the tools.
    let (context, told) = (state.rest == Rest::Here).then(|| (context::context(&state, &dispatch), context::told())).unzip();
    let lesson = state.learning.as_ref().map(|learning| lesson::lesson(learning, &state, report, &dispatch));
    let main = element!("main", "class" = "pl-main")
        .with(halves(state.half, &dispatch))
        .with(
            element!("div", "class" = "pl-side")
                .maybe(lesson)
                .with(pane)
                .maybe(problems(report, &go_to))
                .maybe((state.rest == Rest::Here).then(divider)),
        )
        .with(element!("div", "class" = "pl-view").with(verdict).child(picture).maybe(context).maybe(told));
    element!("div", "class" = "pl-app", "data-pl-theme" = state.theme.name(), "data-pl-half" = halves::name(state.half))
        .on(keys)
        .child(patterns())
        .child(component::<TopBar>(top_bar, None))
        .with(main)
        .into()
}

/// Goes to a line of the text. Where that is out of sight it is shown first, for what is not seen takes no focus.
fn go_to(line: usize, slot: &EditorSlot, dispatch: &Callback<Action>) {
    let slot = slot.clone();
    dispatch.emit(Action::Half(Half::Text));
    Timeout::new(0, move || slot.go_to(line)).forget();
}

/// What the host page wants.
#[cfg(feature = "js")]
fn first_state(_kept: &Kept) -> Rc<AppState> {
    host::first_state()
}

/// The text of the last visit, or the first example.
#[cfg(not(feature = "js"))]
fn first_state(kept: &Kept) -> Rc<AppState> {
    let state = match &kept.text {
        Some(text) => {
            let example = kept.example.as_deref().and_then(examples::by_id);
            AppState { held: kept.stopped, ..AppState::new(text.as_str().into(), example, kept.theme) }
        }
        None => AppState::new(examples::first().text.into(), Some(examples::first()), kept.theme),
    };
    Rc::new(AppState { sizes: kept.sizes.clone(), ..state })
}

/// All choices, and one callback for every other; a new text is kept before anything is done with it. A text that comes from elsewhere is in the editor at
/// once: until all is drawn, the browser may do something else, and what the editor tells then is to be of that text.
#[hook]
fn use_choices(kept: &Kept, slot: &EditorSlot) -> (Rc<AppState>, Callback<Action>) {
    let state = use_kept(|| first_state(kept));
    let (now, kept, slot) = (state.get(), state, slot.clone());
    let dispatch = use_once(move || {
        Callback::from(move |action: Action| {
            if host::is_refused(&action) {
                return;
            }
            let state = kept.get();
            let action = if action == Action::MendAll { Action::Mend(outcome::all_safe(&state)) } else { action };
            match &action {
                Action::Edit(text) | Action::Replace(text) | Action::Mend(text) => storage::keep_now(text),
                Action::Open(example) => storage::keep_now(example.text),
                _ => {}
            }
            let next = match &action {
                Action::Share(kind) => return exports::share(kind, &state),
                Action::Link(json) => Rc::new(link::opened(&state, json)),
                Action::Teach(message) => Rc::new(learning::taught(&state, message)),
                _ => state.clone().reduce(action),
            };
            kept.set(next.clone());
            if next.revision != state.revision {
                slot.set_text(&next.text);
            }
        })
    });
    (now, dispatch)
}
