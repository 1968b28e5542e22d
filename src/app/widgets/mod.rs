//! Parts that know nothing of Dockerfiles: a menu, a switch, marks and patterns.
//!
//! Input: labels and values. Output: markup. Must not know reports, states or words of ours.

pub mod mark;
pub mod menu;
pub mod patterns;
pub mod switch;

pub use mark::{mark, theme_icon};
pub use menu::{Choice, Menu};
pub use patterns::patterns;
pub use switch::switch;

use crate::app::format;

/// A length for an SVG attribute: a tenth of a pixel is enough.
pub fn px(length: f64) -> String {
    format::rounded(length, 1)
}
