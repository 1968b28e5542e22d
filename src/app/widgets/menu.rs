//! A labelled menu of the browser's own, so that it works by touch, keys and screen reader everywhere.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// One line of a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Handed back when chosen.
    pub value: AttrValue,
    /// As shown.
    pub label: AttrValue,
    /// The heading it stands under; neighbours with the same one share it.
    pub group: Option<AttrValue>,
}

/// Properties of [`Menu`].
#[derive(Clone, PartialEq, Properties)]
pub struct MenuProps {
    /// Before the menu.
    pub label: AttrValue,
    /// For tests and styles: `data-pl`.
    pub name: AttrValue,
    /// All lines.
    pub choices: Vec<Choice>,
    /// The value chosen.
    pub chosen: AttrValue,
    /// A value was chosen.
    pub on_choose: Callback<String>,
}

/// A label and a `select`.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let select = use_node_ref();
    // The attribute `selected` no longer counts once the visitor has chosen: the value is set instead.
    use_effect_with((props.chosen.clone(), props.choices.clone(), select.clone()), |(chosen, _, select)| {
        if let Some(select) = select.cast::<HtmlSelectElement>() {
            select.set_value(chosen);
        }
    });
    let onchange = {
        let on_choose = props.on_choose.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok()) {
                on_choose.emit(select.value());
            }
        })
    };
    let runs = props.choices.chunk_by(|one, other| one.group == other.group);
    let option = |choice: &Choice| {
        html! {
            <option key={choice.value.to_string()} value={choice.value.clone()} selected={choice.value == props.chosen}>{ &choice.label }</option>
        }
    };
    html! {
        <label class="pl-menu" data-pl={props.name.clone()}>
            <span class="pl-menu-label">{ &props.label }</span>
            <select ref={select} class="pl-menu-select" {onchange}>
                { for runs.map(|run| {
                    let options = run.iter().map(option).collect::<Html>();
                    match run.first().and_then(|choice| choice.group.clone()) {
                        Some(group) => html! { <optgroup label={group}>{ options }</optgroup> },
                        None => options,
                    }
                }) }
            </select>
        </label>
    }
}
