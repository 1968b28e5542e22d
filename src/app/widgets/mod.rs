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
pub use switch::{Switch, switch};

/// A length for an SVG attribute: a tenth of a pixel is enough. By whole numbers, for printing floating ones would cost the
/// page some kilobytes.
pub fn px(length: f64) -> String {
    let tenths = (length * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if tenth == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{tenth}") }
}

#[cfg(test)]
mod tests {
    use super::px;

    #[test]
    fn lengths_to_a_tenth() {
        for (length, printed) in [(0.0, "0"), (-0.04, "0"), (12.0, "12"), (3.26, "3.3"), (-0.5, "-0.5"), (-12.34, "-12.3")] {
            assert_eq!(px(length), printed);
        }
    }
}
