//! What holds for every input, as functions of bytes. `tests/mutations.rs` tries each on its seeds and on mutations of them, `fuzz/` on
//! whatever libFuzzer comes to.
//!
//! Input: any bytes. Output: nothing, or a panic that says which law is broken by what. Must not know where the bytes come from.

#![allow(dead_code, reason = "each test file uses what it needs")]

pub mod fixes;
pub mod inputs;
pub mod mutation;
pub mod parse;
pub mod report;
pub mod split;

use std::borrow::Cow;

use plimsoll::catalog::Catalog;
use plimsoll::report::{Report, Severity};

/// A property: its name, which is that of the fuzz target too, and what holds.
pub type Property = (&'static str, fn(&[u8]));

/// All of them.
pub const ALL: [Property; 9] = [
    ("parse", parse::parse),
    ("analyze", report::analyze),
    ("fixes", fixes::fixes),
    ("split", split::split),
    ("link", inputs::link),
    ("history", inputs::history),
    ("lesson", inputs::lesson),
    ("ignore", inputs::ignore),
    ("manifest", inputs::manifest),
];

thread_local! {
    /// Made once: it is the same for every text.
    static CATALOG: Catalog = Catalog::bundled();
}

/// Lends the catalog.
fn with_catalog<T>(use_it: impl FnOnce(&Catalog) -> T) -> T {
    CATALOG.with(use_it)
}

/// Bytes as the page would have them: as text.
fn text(data: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(data)
}

/// Errors of the text itself: instructions that cannot be read, names that are not there.
pub fn errors(report: &Report) -> usize {
    report.diagnostics.iter().filter(|remark| remark.severity == Severity::Error).count()
}

/// What ships, unpacked.
pub fn ships(report: &Report) -> u64 {
    report.final_image.as_ref().map_or(0, |image| image.unpacked_bytes.likely)
}
