//! The mark, a circle crossed by the load line, and the icons of the theme button.

use yew::prelude::*;

/// The mark; its class gives its size.
pub fn mark(class: &'static str) -> Html {
    html! {
        <svg {class} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
            <circle class="pl-stroke" cx="14" cy="14" r="9.5" />
            <path class="pl-stroke" d="M1 14H27" />
        </svg>
    }
}

/// Half a disc for `auto`, a sun for `light`, a moon for `dark`.
pub fn theme_icon(name: &str) -> Html {
    let shape = match name {
        "light" => html! {
            <>
                <circle class="pl-solid" cx="10" cy="10" r="3.6" />
                <path class="pl-stroke" d="M10 1.8v2.4M10 15.8v2.4M1.8 10h2.4M15.8 10h2.4M4.2 4.2l1.7 1.7M14.1 14.1l1.7 1.7M4.2 15.8l1.7-1.7M14.1 5.9l1.7-1.7" />
            </>
        },
        "dark" => html! { <path class="pl-solid" d="M15.8 12.4A6.8 6.8 0 0 1 7.6 4.2a6.8 6.8 0 1 0 8.2 8.2Z" /> },
        _ => html! {
            <>
                <circle class="pl-stroke" cx="10" cy="10" r="6.8" />
                <path class="pl-solid" d="M10 3.2a6.8 6.8 0 0 1 0 13.6Z" />
            </>
        },
    };
    html! { <svg class="pl-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">{ shape }</svg> }
}
