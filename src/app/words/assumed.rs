//! The words of the Assumptions panel, which come with the tools.

pub use crate::language::words::assumed::*;

use crate::app::words::{basis, page};
use crate::report::Estimate;

/// Where a figure comes from: its note as a sentence; what it rests on, where it has none.
pub fn source(estimate: &Estimate) -> String {
    let note = if estimate.note.is_empty() { basis(estimate.basis) } else { &estimate.note };
    let mut letters = note.chars();
    let sentence: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    if sentence.ends_with(['.', '。']) { sentence } else { page::as_sentence(&sentence) }
}

/// A key that nothing uses now, as a person reads it.
pub fn key(key: &str) -> String {
    key.replacen(':', " ", 1)
}
