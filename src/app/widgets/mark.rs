//! The mark, a circle crossed by the load line, and the icons of the round buttons.

use crate::app::widgets::Element;
use crate::app::widgets::svg::{circle, path, picture};

/// The mark; its class gives its size.
pub fn mark(class: &str) -> Element {
    picture(class, "0 0 28 28").with(circle("pl-stroke", 14.0, 14.0, 9.5)).with(path("pl-stroke", "M1 14H27"))
}

/// A globe, for the language.
pub fn globe() -> Element {
    picture("pl-icon", "0 0 20 20")
        .with(circle("pl-stroke", 10.0, 10.0, 7.2))
        .with(path("pl-stroke", "M2.8 10h14.4M10 2.8c2.4 2 3.4 4.4 3.4 7.2s-1 5.2-3.4 7.2c-2.4-2-3.4-4.4-3.4-7.2s1-5.2 3.4-7.2Z"))
}

/// Half a disc for `auto`, a sun for `light`, a moon for `dark`.
pub fn theme_icon(name: &str) -> Element {
    let icon = picture("pl-icon", "0 0 20 20");
    match name {
        "light" => icon.with(circle("pl-solid", 10.0, 10.0, 3.6)).with(path(
            "pl-stroke",
            "M10 1.8v2.4M10 15.8v2.4M1.8 10h2.4M15.8 10h2.4M4.2 4.2l1.7 1.7M14.1 14.1l1.7 1.7M4.2 15.8l1.7-1.7M14.1 5.9l1.7-1.7",
        )),
        "dark" => icon.with(path("pl-solid", "M15.8 12.4A6.8 6.8 0 0 1 7.6 4.2a6.8 6.8 0 1 0 8.2 8.2Z")),
        _ => icon.with(circle("pl-stroke", 10.0, 10.0, 6.8)).with(path("pl-solid", "M10 3.2a6.8 6.8 0 0 1 0 13.6Z")),
    }
}
