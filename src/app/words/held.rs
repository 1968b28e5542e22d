//! The words of the Inside panel, which come with the tools.

pub use crate::language::words::inside::*;

use crate::app::format::{self, percent};
use crate::app::measure;
use crate::app::state::SizeKind;
use crate::app::words;
use crate::language::words::origin::hidden;
use crate::report::{Origin, Report};

/// What bytes are, those included that later layers hide.
pub fn named(origin: Option<Origin>) -> &'static str {
    origin.map_or_else(hidden, words::origin)
}

/// What weighs most: `The image holds 369 MB (340 – 400 MB): 97 % base image, 3 % packages.`
pub fn sentence(report: &Report, kind: SizeKind, parts: &[(Option<Origin>, u64)]) -> String {
    let Some(ships) = measure::final_image(report, kind) else { return String::new() };
    let share = |&(of, weighs): &(Option<Origin>, u64)| part(&percent(weighs, ships.likely), named(of));
    let most: Vec<String> = parts.iter().take(3).map(share).collect();
    let say = if parts.len() > most.len() { holds_more } else { holds };
    say(&format::estimate(&ships), &words::listed(&most))
}

/// An area, read aloud: `dependencies, /usr/local/lib, 3 things, 71.4 MB, 12 % of the image`.
pub fn area(of: Option<Origin>, name: &str, count: usize, weighs: u64, whole: u64) -> String {
    let mut told = vec![named(of).to_owned()];
    told.extend(Some(name.to_owned()).filter(|name| !name.is_empty()));
    told.extend((count > 1).then(|| things(count)));
    told.push(format::bytes(weighs));
    told.push(of_the_image(&percent(weighs, whole)));
    words::listed(&told)
}
