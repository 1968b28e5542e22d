//! Lessons: one folder each, a Dockerfile beside the report it gives.
//!
//! `options` (where it stands) holds lines of `target NAME` and `build-arg NAME=VALUE`; the files of `context/` are the
//! build context. `UPDATE_EXPECT=1 cargo test --test golden` rewrites the reports; read the difference before you commit.

mod common;

use plimsoll::analyze;
use plimsoll::catalog::Catalog;

#[test]
fn every_lesson_reads_as_recorded() {
    let catalog = Catalog::bundled();
    let lessons = common::lessons();
    assert!(lessons.len() >= 40, "only {} lessons found", lessons.len());
    for lesson in lessons {
        let report = analyze(&lesson.text, &catalog, &lesson.options);
        expect_test::expect_file![lesson.folder.join("report.txt")].assert_eq(&report.to_string());
    }
}
