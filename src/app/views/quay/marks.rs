//! Marks beside the blocks that findings are about.
//!
//! Input: a report and a column. Output: markup, and words for the blocks' labels. Behind doors of `www/split.mjs`: there are no findings before
//! what comes later is here.

use yew::prelude::*;

use crate::app::measure::{self, Fate};
use crate::app::views::quay::layout::Column;
use crate::app::widgets::{element, px};
use crate::app::words::found;
use crate::report::{Finding, Layer, Report, Severity, Stage};

/// A triangle at the edge of each block with findings that count in the image that ships, with what they are called.
#[inline(never)]
pub fn marks(report: &Report, column: &Column, ground: f64) -> Vec<Html> {
    let Some(stage) = report.stages.get(column.stage) else { return Vec::new() };
    let mark = |block: &super::stack::Block| {
        let layers = stage.layers.get(block.layers.clone()).unwrap_or_default();
        let about: Vec<&Finding> = report.findings.iter().filter(|one| layers.iter().any(|layer| is_about(one, stage, layer))).collect();
        let first = about.first()?;
        let words = found::marked(about.iter().map(|one| one.title.as_str()));
        // Bands leave the others at their right, and what ships has its outline there.
        let x = column.right() + if column.fate == Fate::Ships { 8.0 } else { -6.0 };
        let way = ["M", &px(x), " ", &px(ground - block.middle()), "l9 -5v10z"].concat();
        let path =
            element!("path", "class" = "pl-mark", "d" = &way, "data-pl" = "mark", "data-line" = first.start_line, "aria-hidden" = "true");
        Some(path.with(element!("title").words(&words)).into())
    };
    column.blocks.iter().filter_map(mark).collect()
}

/// What a block is called, with its findings.
#[inline(never)]
pub fn told(report: &Report, stage: &Stage, layers: &[&Layer], spoken: &str) -> String {
    let count = report.findings.iter().filter(|one| layers.iter().any(|layer| is_about(one, stage, layer))).count();
    found::told(spoken, count)
}

/// Whether a finding is about a layer, and is not about bytes of which none ship.
fn is_about(finding: &Finding, stage: &Stage, layer: &Layer) -> bool {
    finding.severity != Severity::Info
        && !measure::costs_nothing(finding)
        && finding.stage.is_none_or(|index| index == stage.index)
        && layer.start_line <= finding.end_line
        && finding.start_line <= layer.end_line
}
