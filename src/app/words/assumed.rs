//! The words of the Assumptions panel, which come with the tools.

pub use crate::language::words::assumed::*;

use crate::app::words::basis;
use crate::report::Estimate;

/// Where a figure comes from: its note as a sentence; what it rests on, where it has none.
pub fn source(estimate: &Estimate) -> String {
    let note = if estimate.note.is_empty() { basis(estimate.basis) } else { &estimate.note };
    let mut letters = note.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).chain(Some('.').filter(|_| !note.ends_with('.'))).collect()
}

/// A key that nothing uses now, as a person reads it.
pub fn key(key: &str) -> String {
    key.replacen(':', " ", 1)
}
