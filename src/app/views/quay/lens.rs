//! The magnifier over what ships.
//!
//! Input: the column that ships and a spot on the page. Output: a [`Lens`]. Must not know words or colours.

use crate::app::measure;
use crate::app::views::quay::layout::{Column, View};
use crate::app::views::quay::stack::{self, Block};
use crate::report::Report;

/// A circle in which what ships is drawn larger.
#[derive(Clone, Debug, PartialEq)]
pub struct Lens {
    /// Index of the stage.
    pub stage: usize,
    /// Centre.
    pub x: f64,
    /// Centre.
    pub y: f64,
    /// In pixels.
    pub radius: f64,
    /// The load line in it.
    pub ground: f64,
    /// Left edge of its column.
    pub left: f64,
    /// Width of its column.
    pub width: f64,
    /// From the bottom up.
    pub blocks: Vec<Block>,
    /// How many times larger than beside it.
    pub times: f64,
    /// The line that leads there: from the column to the rim.
    pub lead: [(f64, f64); 2],
}

/// Where a lens may stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Its centre.
    pub x: f64,
    /// In pixels.
    pub radius: f64,
    /// Over the column, instead of beside it.
    pub above: bool,
}

/// Width a lens takes beside its column.
pub fn breadth(radius: f64) -> f64 {
    2.0 * radius + 16.0
}

/// Whether a column is so low that a lens helps.
pub fn helps(column: Option<&Column>, rise: f64) -> bool {
    column.is_some_and(|column| !column.blocks.is_empty() && column.height() < rise / 12.0)
}

/// The lens over a column; `None` where the column weighs nothing.
pub fn lens(report: &Report, column: &Column, view: View, spot: Spot, ground: f64, pixels: f64) -> Option<Lens> {
    let stage = report.stages.get(column.stage)?;
    let weights: Vec<f64> = stage.layers.iter().map(|layer| measure::weight(layer, view.kind) as f64).collect();
    let total: f64 = weights.iter().sum();
    let radius = spot.radius;
    let rise = radius * 1.2;
    let y = if spot.above { ground - radius - 44.0 } else { ground - view.rise() * 0.56 };
    let own_ground = y + radius * 0.52;
    let width = radius * 1.36;
    let start = if spot.above { (spot.x, ground - column.height() - 5.0) } else { (column.right() + 4.0, ground - column.height() - 4.0) };
    let (dx, dy) = (start.0 - spot.x, start.1 - y);
    let distance = dx.hypot(dy);
    let rim = (spot.x + dx / distance * radius, y + dy / distance * radius);
    (total > 0.0 && pixels > 0.0).then(|| Lens {
        stage: column.stage,
        x: spot.x,
        y,
        radius,
        ground: own_ground,
        left: spot.x - width / 2.0,
        width,
        blocks: stack::stack(&weights, rise),
        times: rise / total / pixels,
        lead: [start, rim],
    })
}
