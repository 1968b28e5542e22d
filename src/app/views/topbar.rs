//! The top bar: the name, and every choice that changes the report.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::examples::{self, Example};
use crate::app::measure::SharedReport;
use crate::app::names::Named;
use crate::app::state::{Action, Platform, SizeKind, Theme};
use crate::app::views::help::{help, help_button};
use crate::app::views::{choosing, on_click};
use crate::app::widgets::{Choice, Element, Menu, Switch, element, globe, mark, menu, switch, theme_icon};
use crate::app::words::{self, page};
use crate::language::words::lesson;
use crate::language::{self, Locale};
use crate::report::Report;

/// The numbers in the order of the switch.
const SIZES: [SizeKind; 3] = [SizeKind::Unpacked, SizeKind::Pull, SizeKind::DiskUsage];
/// The platforms in the order of the menu.
const PLATFORMS: [Platform; 2] = [Platform::Amd64, Platform::Arm64];

/// What opens the lessons: `www/lessons.js` listens for it.
const LESSONS: &str = "lessons";

/// Properties of [`TopBar`].
#[derive(Clone, PartialEq, Properties)]
pub struct TopBarProps {
    /// The report, for its stages.
    pub report: SharedReport,
    /// The text, to tell whether it is an example's.
    pub text: Rc<str>,
    /// The example the text comes from.
    pub example: Option<&'static Example>,
    /// Whether lessons are open.
    pub is_learning: bool,
    /// The stage that ships.
    pub target: Option<Rc<str>>,
    /// Which platform's sizes.
    pub platform: Platform,
    /// Which number.
    pub size: SizeKind,
    /// Colours.
    pub theme: Theme,
    /// The language of the page.
    pub language: &'static Locale,
    /// The one that was asked for, which may be on its way.
    pub asked: Option<&'static Locale>,
    /// Whether what is behind doors of `www/split.mjs` is here.
    pub has_rest: bool,
    /// Takes the choices.
    pub dispatch: Callback<Action>,
}

/// The top bar.
#[component]
pub fn TopBar(props: &TopBarProps) -> Html {
    let dispatch = &props.dispatch;
    let chosen_example = props.example.filter(|example| *example.text == *props.text).map_or("", |example| example.id);
    let on_example = choosing(dispatch, |id: String| examples::by_id(&id).map(Action::Open));
    let on_target = dispatch.reform(|target: String| Action::Target(Some(target).filter(|target| !target.is_empty()).map(Rc::from)));
    let on_platform =
        choosing(dispatch, |name: String| PLATFORMS.into_iter().find(|one| words::platform(*one) == name).map(Action::Platform));
    let on_size = choosing(dispatch, |index: usize| SIZES.get(index).copied().map(Action::Size));
    let sizes = Switch {
        label: page::size(),
        name: "size",
        positions: SIZES.iter().map(|kind| (words::size_kind(*kind), words::size_kind_explained(*kind))).collect(),
        chosen: SIZES.iter().position(|one| *one == props.size).unwrap_or(0),
        on_choose: on_size,
    };
    let target = props.target.as_deref().unwrap_or("");
    let examples = Menu {
        label: page::example(),
        icon: None,
        name: "example",
        choices: &example_choices(chosen_example),
        chosen: if props.is_learning { LESSONS } else { chosen_example },
        on_choose: on_example,
    };
    let targets = Menu {
        label: page::target(),
        icon: None,
        name: "target",
        choices: &target_choices(&props.report, props.target.as_deref()),
        chosen: target,
        on_choose: on_target,
    };
    let platforms = Menu {
        label: page::platform(),
        icon: None,
        name: "platform",
        choices: &platform_choices(),
        chosen: words::platform(props.platform),
        on_choose: on_platform,
    };
    let brand = element!("div", "class" = "pl-brand")
        .with(mark("pl-mark"))
        .with(element!("span", "class" = "pl-name").words(words::NAME))
        .with(element!("span", "class" = "pl-tagline").words(page::tagline()));
    let choices =
        element!("div", "class" = "pl-choices").with(menu(examples)).with(menu(targets)).with(menu(platforms)).with(switch(sizes));
    let tools = element!("div", "class" = "pl-tools")
        .with(languages(props.asked.unwrap_or(props.language), dispatch))
        .with(theme_button(props.theme, dispatch))
        .with(help_button())
        .maybe(props.has_rest.then(help));
    element!("header", "class" = "pl-topbar", "data-pl" = "topbar").with(brand).with(choices).with(tools).into()
}

fn example_choices(chosen: &str) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    if chosen.is_empty() {
        choices.push(Choice::of("", page::own_text()));
    }
    // The npm package has no scripts that would open them.
    if !cfg!(feature = "js") {
        choices.push(Choice { group: Some(lesson::menu_group()), ..Choice::of(LESSONS, lesson::menu()) });
    }
    for (group, members) in examples::groups() {
        choices.extend(members.into_iter().map(|example| Choice { group: Some(group), ..Choice::of(example.id, (example.title)()) }));
    }
    choices
}

/// The last stage, every stage by name or number, and the one asked for even where the text has none of that name.
fn target_choices(report: &Report, target: Option<&str>) -> Vec<Choice> {
    let mut choices = vec![Choice::of("", &words::last_stage(report.stages.last()))];
    for stage in &report.stages {
        let value = stage.name.clone().unwrap_or_else(|| stage.index.to_string());
        choices.push(Choice { value, label: words::stage_choice(stage), group: None });
    }
    if let Some(target) = target.filter(|target| !choices.iter().any(|choice| choice.value == **target)) {
        choices.push(Choice::of(target, &page::missing_target(target)));
    }
    choices
}

fn platform_choices() -> [Choice; 2] {
    PLATFORMS.map(|one| Choice::of(words::platform(one), words::platform(one)))
}

/// Each language by its own name: who cannot read the page finds it.
fn languages(chosen: &'static Locale, dispatch: &Callback<Action>) -> Element {
    let choices: Vec<Choice> = language::all().iter().map(|one| Choice::of(one.tag, one.name)).collect();
    let on_choose = choosing(dispatch, |tag: String| language::by_tag(&tag).map(Action::Ask));
    menu(Menu { label: page::language(), icon: Some(globe()), name: "language", choices: &choices, chosen: chosen.tag, on_choose })
}

fn theme_button(theme: Theme, dispatch: &Callback<Action>) -> Element {
    let next = match theme {
        Theme::Auto => Theme::Light,
        Theme::Light => Theme::Dark,
        Theme::Dark => Theme::Auto,
    };
    let label = page::theme_button(words::theme(theme), words::theme(next));
    element!("button", "class" = "pl-round", "type" = "button", "aria-label" = &label, "title" = &label, "data-pl" = "theme")
        .on(on_click(dispatch, Action::Theme(next)))
        .with(theme_icon(theme.name()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;

    #[test]
    fn every_stage_can_be_the_target_and_a_lost_one_stays_in_sight() {
        let labels =
            |target| target_choices(&sample::article(), target).into_iter().map(|choice| choice.label.to_string()).collect::<Vec<_>>();
        assert_eq!(labels(None), ["last stage: scratch", "build", "stage 1 (scratch)"]);
        assert_eq!(labels(Some("buidl")).last().map(String::as_str), Some("buidl (not in this file)"));
    }

    #[test]
    fn a_stage_on_a_stage_names_it() {
        let labels: Vec<String> = target_choices(&sample::five_stages(), None).into_iter().map(|choice| choice.label.to_string()).collect();
        assert_eq!((labels[0].as_str(), labels[5].as_str()), ("last stage: stage 4", "stage 4 (base)"));
    }

    #[test]
    fn an_edited_text_is_ones_own() {
        assert_eq!(example_choices("").first().map(|choice| choice.label.to_string()).as_deref(), Some("your own"));
        assert_eq!(example_choices("article").len(), examples::ALL.len() + 1);
    }
}
