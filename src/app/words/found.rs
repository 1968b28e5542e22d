//! The words of findings, which come with the tools.

pub use crate::language::words::found::*;

use crate::app::format::bytes;
use crate::app::measure;
use crate::app::state::SizeKind;
use crate::app::words::line_link;
use crate::report::{Applicability, Finding, Fix};

/// On a mark beside a layer: `3 findings: The base image has a slim sibling; …`
pub fn marked<'t>(titles: impl Iterator<Item = &'t str>) -> String {
    let titles: Vec<&str> = titles.collect();
    mark(titles.len(), &titles.join("; "))
}

/// What a layer is called, read aloud, with how much was found there.
pub fn told(spoken: &str, count: usize) -> String {
    if count == 0 { spoken.to_owned() } else { layer(count, spoken) }
}

/// `line 3`, `lines 3 to 5`.
pub fn place(finding: &Finding) -> String {
    match (finding.start_line, finding.end_line) {
        (first, last) if last > first => lines(&first.to_string(), &last.to_string()),
        (first, _) => line_link(first),
    }
}

/// What stands over the list: how many cost something, and what that is.
pub fn summary(how_many: usize, saves: u64) -> String {
    match (how_many, saves) {
        (0, _) => costs_nothing().to_owned(),
        (_, 0) => count(how_many),
        _ => count_saving(how_many, &bytes(saves)),
    }
}

/// The heading of what costs nothing, below what does, if anything does.
pub fn folded(count: usize, is_all: bool) -> String {
    if is_all { free(count) } else { free_more(count) }
}

/// Below the verdict: `Findings: 3 could save up to 120 MB.`
pub fn note(count: usize, saves: u64) -> String {
    note_saving(count, &bytes(saves))
}

/// In the editor: `Package lists of apt are kept, 18 MB: nothing needs them any more.`
pub fn remark(finding: &Finding, kind: SizeKind) -> String {
    let saves = measure::saving(finding, kind).map(|saves| saves.likely).filter(|saves| *saves > 0);
    let saves = saves.map(|saves| [", ", &bytes(saves)].concat()).unwrap_or_default();
    [&finding.title, &*saves, ": ", &finding.message].concat()
}

/// In the editor, the button that carries a fix out.
pub fn action(fix: &Fix) -> String {
    if fix.applicability == Applicability::Safe { fix.title.clone() } else { look(&fix.title) }
}
