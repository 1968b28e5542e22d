//! What rules share.
//!
//! Input: the steps that `crate::steps` gives. Output: text edits that keep the file's style ([`edits`]), caches that stay in a layer
//! ([`kept`]), what an image built from nothing lacks ([`bare`]), variables ([`variables`]), ports ([`ports`]), what the file says of BuildKit's checks ([`checks`]), and what a fix saves
//! ([`saving`]). Must not know any rule.

pub mod bare;
pub mod checks;
pub mod edits;
pub mod finding;
pub mod kept;
pub mod ports;
pub mod saving;
#[cfg(test)]
pub mod trial;
pub mod variables;
