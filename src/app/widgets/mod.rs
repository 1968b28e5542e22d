//! Parts that know nothing of Dockerfiles: elements, shapes, a menu, a switch, tabs, marks, patterns and prose.
//!
//! Input: labels and values. Output: markup. Must not know reports, states or words of ours.

pub mod element;
pub mod mark;
pub mod menu;
pub mod patterns;
pub mod prose;
pub mod svg;
pub mod switch;
pub mod tabs;

pub(crate) use element::element;
pub use element::{Element, On, Value, component, list, listener};
pub use mark::{globe, mark, theme_icon};
pub use menu::{Choice, Menu, menu};
pub use patterns::patterns;
pub use prose::prose;
pub use switch::{Switch, switch};
pub use tabs::{Tab, Tabs, tabs};

/// A list of classes: one that always stands, and those of the others that are there. Yew's own `classes!` keeps a set, which
/// costs the page some kilobytes.
#[inline(never)]
pub fn class_list(first: &str, others: &[Option<&str>]) -> String {
    let mut list = first.to_owned();
    for class in others.iter().flatten() {
        list.push(' ');
        list.push_str(class);
    }
    list
}

/// A length for an SVG attribute: a tenth of a pixel is enough. By whole numbers, for printing floating ones would cost the
/// page some kilobytes.
#[inline(never)]
pub fn px(length: f64) -> String {
    let tenths = (length * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if tenth == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{tenth}") }
}

#[cfg(test)]
mod tests {
    use super::{class_list, px};

    #[test]
    fn classes_that_are_there() {
        assert_eq!(class_list("a", &[None, Some("b"), None, Some("c")]), "a b c");
    }

    #[test]
    fn lengths_to_a_tenth() {
        for (length, printed) in [(0.0, "0"), (-0.04, "0"), (12.0, "12"), (3.26, "3.3"), (-0.5, "-0.5"), (-12.34, "-12.3")] {
            assert_eq!(px(length), printed);
        }
    }
}
