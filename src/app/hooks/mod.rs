//! What touches the browser: storage, the theme, widths, the editor, twins under the pointer.
//!
//! Input: the browser's events. Output: plain values and callbacks. Must not know what is shown.

pub mod editor;
#[cfg_attr(not(feature = "js"), path = "no_host.rs")]
pub mod host;
pub mod kept;
pub mod language;
pub mod later;
pub mod linking;
pub mod player;
pub mod rest;
pub mod storage;
pub mod told;
pub mod width;
