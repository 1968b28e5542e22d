//! The words of the Split panel, which come with the tools.

pub use crate::language::words::split::*;

use crate::app::format::bytes;

/// With some changes only; `None` where the file does not build so.
pub fn of_chosen(ships: Option<u64>) -> String {
    ships.map_or_else(|| chosen_stops().to_owned(), |ships| chosen(&bytes(ships)))
}

/// Where no recipe says anything.
pub fn none(stages: usize) -> &'static str {
    match stages {
        0 => no_stage(),
        1 => no_recipe(),
        _ => several(),
    }
}
