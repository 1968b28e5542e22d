//! The properties of `tests/properties`, for the targets in `fuzz_targets/`: one each, of the same name.

#[path = "../../tests/properties/mod.rs"]
pub mod properties;
