//! Patterns that tell origins apart without colour, and the swatch that shows one.
//!
//! Drawn once per page; everything else fills with `url(#pl-pattern-…)`.

use yew::prelude::*;

/// Name, tile size and the lines drawn upon the hue: an SVG path.
const PATTERNS: &[(&str, u32, &str)] = &[
    ("base", 7, "M-1 1L1-1M0 7L7 0M6 8L8 6"),
    ("packages", 6, "M1.5 1.5h.01M4.5 4.5h.01"),
    ("dependencies", 5, "M0 2.5H5"),
    ("files", 5, "M2.5 0V5"),
    ("output", 8, ""),
    ("artifact", 9, "M-1 8L1 10M0 0L9 9M8-1L10 1"),
    ("cache", 7, "M0 0L7 7M7 0L0 7"),
    ("config", 6, ""),
];

/// The definitions, in a picture of no size.
pub fn patterns() -> Html {
    html! {
        <svg class="pl-patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                { for PATTERNS.iter().map(|(name, size, lines)| {
                    let size = size.to_string();
                    html! {
                        <pattern id={format!("pl-pattern-{name}")} width={size.clone()} height={size.clone()} patternUnits="userSpaceOnUse">
                            <rect class={format!("pl-fill-{name}")} width={size.clone()} height={size} />
                            <path class="pl-pattern-lines" d={*lines} />
                        </pattern>
                    }
                }) }
                <pattern id="pl-pattern-skipped" width="7" height="7" patternUnits="userSpaceOnUse">
                    <rect class="pl-fill-skipped" width="7" height="7" />
                </pattern>
                <pattern id="pl-pattern-hidden" width="6" height="6" patternUnits="userSpaceOnUse">
                    <rect class="pl-fill-hidden" width="6" height="6" />
                    <path class="pl-pattern-hidden" d="M-1 5L1 7M0 0L6 6M5-1L7 1" />
                </pattern>
            </defs>
        </svg>
    }
}
