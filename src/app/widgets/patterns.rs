//! Patterns that tell origins apart without colour, and the swatch that shows one.
//!
//! Drawn once per page; everything else fills with `url(#pl-pattern-…)`.

use yew::prelude::*;

use crate::app::widgets::element;
use crate::app::widgets::svg::path;

/// Name, tile size, the class of the lines drawn upon the hue, and those lines: an SVG path.
const PATTERNS: &[(&str, usize, &str, &str)] = &[
    ("base", 7, LINES, "M-1 1L1-1M0 7L7 0M6 8L8 6"),
    ("packages", 6, LINES, "M1.5 1.5h.01M4.5 4.5h.01"),
    ("dependencies", 5, LINES, "M0 2.5H5"),
    ("files", 5, LINES, "M2.5 0V5"),
    ("output", 8, LINES, ""),
    ("artifact", 9, LINES, "M-1 8L1 10M0 0L9 9M8-1L10 1"),
    ("cache", 7, LINES, "M0 0L7 7M7 0L0 7"),
    ("config", 6, LINES, ""),
    ("skipped", 7, "", ""),
    ("hidden", 6, "pl-pattern-hidden", "M-1 5L1 7M0 0L6 6M5-1L7 1"),
];
/// The class of most patterns' lines.
const LINES: &str = "pl-pattern-lines";

/// The definitions, in a picture of no size.
pub fn patterns() -> Html {
    let definitions = PATTERNS.iter().map(|(name, size, class, lines)| {
        let (id, fill) = (["pl-pattern-", name].concat(), ["pl-fill-", name].concat());
        element!("pattern", "id" = &id, "width" = *size, "height" = *size, "patternUnits" = "userSpaceOnUse")
            .with(element!("rect", "class" = &fill, "width" = *size, "height" = *size))
            .maybe(Some(path(class, lines)).filter(|_| !class.is_empty()))
            .into()
    });
    element!("svg", "class" = "pl-patterns", "width" = "0", "height" = "0", "aria-hidden" = "true", "focusable" = "false")
        .with(element!("defs").all(definitions.collect()))
        .into()
}
