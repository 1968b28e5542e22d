//! The shapes that pictures are made of.

use crate::app::widgets::{Element, element};

/// A rectangle's place and size, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
}

impl Area {
    /// The area with `by` more pixels on every side.
    pub fn grown(self, by: f64) -> Self {
        Self { x: self.x - by, y: self.y - by, width: self.width + 2.0 * by, height: self.height + 2.0 * by }
    }
}

/// A rectangle; its corners rounded by `radius` where there is one.
#[inline(never)]
pub fn rect(class: &str, area: &Area, fill: Option<&str>, radius: Option<&str>) -> Element {
    element!(
        "rect",
        "class" = class,
        "x" = area.x,
        "y" = area.y,
        "width" = area.width,
        "height" = area.height,
        "fill" = fill,
        "rx" = radius
    )
}

/// Words around `x`, with their foot at `y`.
#[inline(never)]
pub fn text(class: &str, x: f64, y: f64, words: &str) -> Element {
    element!("text", "class" = class, "x" = x, "y" = y, "text-anchor" = "middle").words(words)
}

/// A line between two points.
#[inline(never)]
pub fn line(class: &str, from: (f64, f64), to: (f64, f64)) -> Element {
    element!("line", "class" = class, "x1" = from.0, "x2" = to.0, "y1" = from.1, "y2" = to.1)
}

/// A path.
#[inline(never)]
pub fn path(class: &str, way: &str) -> Element {
    element!("path", "class" = class, "d" = way)
}

/// A circle.
#[inline(never)]
pub fn circle(class: &str, x: f64, y: f64, radius: f64) -> Element {
    element!("circle", "class" = class, "cx" = x, "cy" = y, "r" = radius)
}

/// A picture that says nothing to a reader: `view_box` as SVG writes it.
#[inline(never)]
pub fn picture(class: &str, view_box: &str) -> Element {
    element!("svg", "class" = class, "viewBox" = view_box, "aria-hidden" = "true", "focusable" = "false")
}
