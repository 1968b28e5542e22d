//! Laws: what holds for every Dockerfile, tried on the lessons, on every prefix of them, and on mutations of them.

mod common;

use plimsoll::analyze;
use plimsoll::catalog::Catalog;
use plimsoll::options::Options;
use plimsoll::report::{Estimate, Report};

/// A small seeded generator (xorshift64*), so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) % limit.max(1) as u64) as usize
    }
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

/// The lessons and examples to which instructions can be added at the end.
fn extendable() -> impl Iterator<Item = common::Lesson> {
    common::lessons_and_examples().into_iter().filter(|lesson| !lesson.folder.ends_with("an-unterminated-heredoc"))
}

/// Everything that holds for any report.
fn hold(text: &str, report: &Report) {
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

#[test]
fn every_lesson_and_example_keeps_the_laws() {
    let catalog = Catalog::bundled();
    for lesson in common::lessons_and_examples() {
        hold(&lesson.text, &analyze(&lesson.text, &catalog, &lesson.options));
    }
}

#[test]
fn every_prefix_keeps_the_laws() {
    let catalog = Catalog::bundled();
    for lesson in common::lessons_and_examples() {
        for end in (0..lesson.text.len()).filter(|&end| lesson.text.is_char_boundary(end)).step_by(3) {
            let text = &lesson.text[..end];
            hold(text, &analyze(text, &catalog, &lesson.options));
        }
    }
}

/// How a text was read has the instructions of its report, in their order; to tell of programs changes no size.
fn reading_holds(text: &str, catalog: &Catalog, options: &Options) {
    let reading = plimsoll::read(text, catalog, options);
    let report = analyze(text, catalog, options);
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

#[test]
fn what_was_read_is_what_is_reported() {
    let catalog = Catalog::bundled();
    for lesson in common::lessons_and_examples() {
        reading_holds(&lesson.text, &catalog, &lesson.options);
        for end in (0..lesson.text.len()).filter(|&end| lesson.text.is_char_boundary(end)).step_by(29) {
            reading_holds(&lesson.text[..end], &catalog, &lesson.options);
        }
    }
}

#[test]
fn mutations_keep_the_laws() {
    let catalog = Catalog::bundled();
    let lessons = common::lessons_and_examples();
    let lines: Vec<&str> = lessons.iter().flat_map(|lesson| lesson.text.lines()).collect();
    let noise =
        ["\\", "\"", "'", "<<EOF", "${", "$(", "`", "[\"", "&&", "\0", "\u{feff}", "é", "\r", "\t", "#", "--from=", "FROM ", "{", "(", "*"];
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for _ in 0..1500 {
        let lesson = &lessons[random.below(lessons.len())];
        let mut text: Vec<String> = lesson.text.lines().map(str::to_owned).collect();
        for _ in 0..=random.below(4) {
            let at = random.below(text.len() + 1).min(text.len().saturating_sub(1));
            match random.below(4) {
                0 => text.insert(at, lines[random.below(lines.len())].to_owned()),
                1 if text.len() > 1 => drop(text.remove(at)),
                2 => {
                    let line = &mut text[at];
                    let place =
                        (0..=line.len()).filter(|&place| line.is_char_boundary(place)).nth(random.below(line.len() + 1)).unwrap_or(0);
                    line.insert_str(place, noise[random.below(noise.len())]);
                }
                _ => text.swap(at, 0),
            }
        }
        let text = text.join("\n");
        hold(&text, &analyze(&text, &catalog, &lesson.options));
    }
}

#[test]
fn line_ends_change_nothing() {
    let catalog = Catalog::bundled();
    // A heredoc's body keeps its carriage returns; all else reads the same.
    for lesson in common::lessons_and_examples().into_iter().filter(|lesson| !lesson.text.contains("<<")) {
        let windows = lesson.text.replace('\n', "\r\n");
        let (unix, windows) = (analyze(&lesson.text, &catalog, &lesson.options), analyze(&windows, &catalog, &lesson.options));
        assert_eq!(unix.to_string(), windows.to_string(), "{}", lesson.folder.display());
    }
}

#[test]
fn stages_that_are_not_needed_add_nothing() {
    let catalog = Catalog::bundled();
    for lesson in extendable() {
        let before = analyze(&lesson.text, &catalog, &lesson.options);
        if before.stages.is_empty() || lesson.options.target.is_some() {
            continue;
        }
        let last = before.stages.len() - 1;
        let text = format!("{}\nFROM debian:bookworm AS nobody-needs-this\nRUN apt-get update\n", lesson.text);
        let after = analyze(&text, &catalog, &Options { target: Some(last.to_string()), ..lesson.options });
        assert_eq!(
            before.final_image.map(|image| image.unpacked_bytes.likely),
            after.final_image.map(|image| image.unpacked_bytes.likely),
            "{}",
            lesson.folder.display()
        );
    }
}

#[test]
fn removing_later_never_shrinks_an_earlier_layer() {
    let catalog = Catalog::bundled();
    for lesson in extendable() {
        let before = analyze(&lesson.text, &catalog, &lesson.options);
        let after = analyze(
            &format!("{}\nRUN rm -rf /app /src /srv /opt /usr/share /var/lib/apt/lists/*\n", lesson.text),
            &catalog,
            &lesson.options,
        );
        for (old, new) in before.stages.iter().zip(&after.stages) {
            for (old, new) in old.layers.iter().zip(&new.layers) {
                assert_eq!(old.unpacked_bytes, new.unpacked_bytes, "{} line {}", lesson.folder.display(), old.start_line);
            }
        }
    }
}

#[test]
fn hostile_texts_give_a_report() {
    let catalog = Catalog::bundled();
    let many_lines = |line: &str| format!("FROM alpine\n{}", line.repeat(20_000));
    let texts = [
        String::new(),
        "\0".repeat(1000),
        "x".repeat(1_000_000),
        format!("FROM alpine\nRUN {}", "$(".repeat(100_000)),
        format!("FROM alpine\nRUN {}", "( ".repeat(100_000)),
        format!("FROM alpine\nRUN {}", "{ ".repeat(100_000)),
        format!("FROM alpine\nRUN {}", "if true; then ".repeat(50_000)),
        format!("FROM alpine\nENV A={}", "${A:-".repeat(50_000)),
        format!("FROM alpine\nRUN x {}", "\\\n".repeat(50_000)),
        format!("FROM alpine\nWORKDIR {}", "/a".repeat(200_000)),
        many_lines("RUN true\n"),
        many_lines("ENV A=$A$A\n"),
        many_lines("COPY a b\n"),
        many_lines("FROM alpine AS a\n"),
        many_lines("# comment\n"),
        many_lines("RUN cat <<EOF\nx\n"),
    ];
    for text in texts {
        hold(&text, &analyze(&text, &catalog, &Options::default()));
    }
}
