//! Laws: what holds for every Dockerfile, tried on the lessons, on every prefix of them, and on mutations of them.

mod common;
mod properties;

use plimsoll::analyze;
use plimsoll::catalog::Catalog;
use plimsoll::options::Options;

use properties::report::{hold, reading_holds};

/// The lessons and examples to which instructions can be added at the end.
fn extendable() -> impl Iterator<Item = common::Lesson> {
    common::lessons_and_examples().into_iter().filter(|lesson| !lesson.folder.ends_with("an-unterminated-heredoc"))
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
