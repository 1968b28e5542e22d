//! Reports: layers sum to stages, ranges hold their likely value, lines are in the file; and how it was read says the same.

use plimsoll::catalog::Catalog;
use plimsoll::options::Options;
use plimsoll::report::{Estimate, Report};

use super::with_catalog;

/// All that holds for the report of a text.
pub fn analyze(data: &[u8]) {
    let text = super::text(data);
    let options = Options::default();
    with_catalog(|catalog| {
        let report = plimsoll::analyze(&text, catalog, &options);
        hold(&text, &report);
        reading_holds(&text, catalog, &options);
        // A heredoc's body keeps its carriage returns; all else reads the same.
        if !text.contains("<<") && !text.contains('\r') {
            let windows = plimsoll::analyze(&text.replace('\n', "\r\n"), catalog, &options);
            let (windows, unix) = (windows.to_string(), report.to_string());
            let other = windows.lines().zip(unix.lines()).find(|(one, other)| one != other);
            assert_eq!((other, windows.len()), (None, unix.len()), "line ends change nothing:\n{text}");
        }
    });
}

fn ends(estimate: &Estimate) -> (u64, u64, u64) {
    (estimate.low, estimate.likely, estimate.high)
}

/// Whether `whole` is what `layers` sum to: surer than end by end, but no surer than the least sure of them.
fn holds_the_sum<'a>(whole: &Estimate, layers: impl Iterator<Item = &'a Estimate>, text: &str) {
    let (mut low, mut likely, mut high, mut widest) = (0_u64, 0_u64, 0_u64, 0);
    for layer in layers {
        (low, likely, high) = (low.saturating_add(layer.low), likely.saturating_add(layer.likely), high.saturating_add(layer.high));
        widest = widest.max(layer.high - layer.likely);
    }
    assert_eq!(whole.likely, likely, "layers sum to the stage:\n{text}");
    assert!(low <= whole.low && whole.high <= high, "no sum is less sure than end by end:\n{text}");
    assert!(
        (whole.high - whole.likely).saturating_add(1) >= widest || whole.high == high,
        "a sum is as unsure as its widest layer:\n{text}"
    );
}

/// Everything that holds for any report.
pub fn hold(text: &str, report: &Report) {
    let lines = text.lines().count().max(1);
    for stage in &report.stages {
        holds_the_sum(&stage.unpacked_bytes, stage.layers.iter().map(|layer| &layer.unpacked_bytes), text);
        holds_the_sum(&stage.compressed_bytes, stage.layers.iter().map(|layer| &layer.compressed_bytes), text);
        for layer in &stage.layers {
            for estimate in [&layer.unpacked_bytes, &layer.compressed_bytes, &layer.hidden_bytes] {
                assert!(estimate.low <= estimate.likely && estimate.likely <= estimate.high, "a range holds its likely value:\n{text}");
            }
            assert!(!layer.empty || layer.unpacked_bytes.high == 0, "an empty layer weighs nothing:\n{text}");
            assert!(layer.hidden_bytes.likely <= layer.unpacked_bytes.likely, "no layer hides more than it holds:\n{text}");
            assert!(
                layer.start_line >= 1 && layer.start_line <= layer.end_line && layer.end_line <= lines,
                "lines are in the file:\n{text}"
            );
        }
        assert_eq!(stage.layers.iter().filter(|layer| layer.from_base).count(), 1);
    }
    if let Some(image) = &report.final_image {
        let stage = &report.stages[image.stage];
        assert!(stage.is_target && stage.reachable);
        assert_eq!(ends(&image.unpacked_bytes), ends(&stage.unpacked_bytes), "what ships is the target stage");
        assert_eq!(image.disk_usage_bytes.likely, image.unpacked_bytes.likely.saturating_add(image.compressed_bytes.likely));
        assert!(image.wasted_bytes.likely <= image.unpacked_bytes.likely, "no more is wasted than ships:\n{text}");
    } else {
        assert!(report.stages.is_empty());
    }
    for remark in &report.diagnostics {
        assert!(!remark.message.is_empty() && remark.start_line >= 1 && remark.start_column >= 1);
        assert!((remark.start_line, remark.start_column) <= (remark.end_line, remark.end_column), "a remark ends after it starts:\n{text}");
    }
}

/// How a text was read has the instructions of its report, in their order; to tell of programs changes no size.
pub fn reading_holds(text: &str, catalog: &Catalog, options: &Options) {
    let reading = plimsoll::read(text, catalog, options);
    let report = plimsoll::analyze(text, catalog, options);
    assert_eq!(reading.stages.len(), report.stages.len(), "{text}");
    for (read, stage) in reading.stages.iter().zip(&report.stages) {
        let lines: Vec<_> = read.iter().map(|one| (one.line, one.end_line)).collect();
        let layers: Vec<_> = stage.layers.iter().map(|layer| (layer.start_line, layer.end_line)).collect();
        assert_eq!(lines, layers, "{text}");
    }
    let dockerfile = plimsoll::dockerfile::parse(text);
    let graph = plimsoll::stages::resolve(&dockerfile, options);
    let weights = |built: plimsoll::layers::Built| -> Vec<_> { built.stages.iter().map(|stage| stage.weight()).collect() };
    let told = weights(plimsoll::layers::build_with_accounts(&graph, catalog, options).0);
    assert_eq!(told, weights(plimsoll::layers::build(&graph, catalog, options)), "{text}");
}
