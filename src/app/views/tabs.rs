//! What stands below the picture: one thing at a time, each under its tab.

use yew::prelude::*;

use crate::app::hooks::linking::Linking;
use crate::app::measure::{self, Lit, SharedReport};
use crate::app::state::{Action, AppState, Tab};
use crate::app::views::assumptions::assumptions;
use crate::app::views::choosing;
use crate::app::views::compare::compare;
use crate::app::views::findings::findings;
use crate::app::views::inside::inside;
use crate::app::views::layers::{Layers, LayersProps};
use crate::app::views::read::read;
use crate::app::views::split::split;
use crate::app::widgets::{self, Element, Tabs, component, element};
use crate::app::words::page;

/// What stands in their place where the tools cannot be had.
pub fn missing() -> Element {
    element!("p", "class" = "pl-card pl-tab-words").words(page::tab_missing())
}

/// The tabs in their order.
const TABS: [Tab; 7] = [Tab::Layers, Tab::Inside, Tab::Findings, Tab::Split, Tab::Assumptions, Tab::Compare, Tab::Read];

/// What the tabs show.
pub struct Shown<'a> {
    /// The report.
    pub report: &'a SharedReport,
    /// All choices.
    pub state: &'a AppState,
    /// The layer that is lit.
    pub lit: Option<Lit>,
    /// The layer that is held.
    pub pinned: Option<Lit>,
    /// From what is pointed at to its line.
    pub linking: &'a Linking,
    /// Goes to a line of the text.
    pub go_to: &'a Callback<usize>,
    /// Takes the choices.
    pub dispatch: &'a Callback<Action>,
}

/// The tabs and what the open one holds: where the first example is drawn, they are out of sight and come with the tools. A door of `www/split.mjs`.
#[inline(never)]
pub fn tabs(shown: &Shown<'_>) -> Element {
    let tab = |tab: &Tab| match tab {
        Tab::Layers => widgets::Tab { name: "layers", label: page::layers(), count: None },
        Tab::Findings => {
            let count = shown.report.findings.iter().filter(|finding| !measure::costs_nothing(finding)).count();
            widgets::Tab { name: "findings", label: page::findings(), count: Some(count).filter(|count| *count > 0) }
        }
        Tab::Split => widgets::Tab { name: "split", label: page::split(), count: None },
        Tab::Inside => widgets::Tab { name: "inside", label: page::inside(), count: None },
        Tab::Compare => widgets::Tab { name: "compare", label: page::compare(), count: None },
        Tab::Read => widgets::Tab { name: "read", label: page::read(), count: None },
        Tab::Assumptions => widgets::Tab {
            name: "assumptions",
            label: page::assumptions(),
            count: Some(shown.report.assumptions.len()).filter(|count| *count > 0),
        },
    };
    widgets::tabs(Tabs {
        label: page::below_the_picture(),
        tabs: &TABS.each_ref().map(tab),
        open: TABS.iter().position(|one| *one == shown.state.tab).unwrap_or(0),
        on_open: choosing(shown.dispatch, |index: usize| TABS.get(index).copied().map(Action::Tab)),
        panel: panel(shown),
    })
}

fn panel(shown: &Shown<'_>) -> Html {
    let &Shown { report, state, lit, pinned, dispatch, .. } = shown;
    match state.tab {
        Tab::Layers => {
            let layers = LayersProps {
                report: report.clone(),
                size: state.size,
                language: state.language,
                sort: state.sort,
                lit,
                pinned,
                dispatch: dispatch.clone(),
            };
            component::<Layers>(layers, None)
        }
        Tab::Findings => findings(shown).into(),
        Tab::Split => split(shown).into(),
        Tab::Assumptions => assumptions(shown).into(),
        Tab::Inside => inside(shown).into(),
        Tab::Compare => compare(shown).into(),
        Tab::Read => read(shown).into(),
    }
}
