//! What Docker says an image really weighs, as pasted: `docker history` or `docker image inspect` → [`History`].
//!
//! Input: the pasted text; instructions to match it with. Output: rows with their bytes, and which row is which instruction's.
//! Must not know how a size is estimated. Nothing but sizes and the words that tell whose they are is read.

mod align;
mod paste;

pub use align::align;
pub use paste::read;

/// One row: what made a layer, and its bytes, unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// `RUN /bin/sh -c make # buildkit`
    pub created_by: String,
    /// Zero where it made no layer.
    pub bytes: u64,
}

/// What was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// In the order in which they were made; empty where only the total is known.
    pub rows: Vec<Row>,
    /// The whole image.
    pub total: u64,
}
