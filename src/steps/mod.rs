//! What rules and splits look at: the instructions, what came of them, and the commands in them.
//!
//! Input: the text and the phases' results. Output: [`subject::Subject`] with its steps, and [`command::Command`]s with the places of their
//! words; `packages.rs` tells packages that build from those that run, `siblings.rs` knows smaller images. Must not know any rule or recipe.

pub mod command;
pub mod packages;
pub mod siblings;
pub mod subject;
