//! Two texts compared line by line, and what comes of taking over some of the changes.
//!
//! Input: the text as it is and a proposed one. Output: lines, changes, text. Must not know what the change is good for.

/// A line of either text.
#[derive(Debug, PartialEq, Eq)]
pub enum Line<'t> {
    /// In both, and where in the new one.
    Kept(usize, &'t str),
    /// Only in the new one.
    Added(usize, &'t str),
    /// No longer at its place.
    Removed(&'t str),
}

/// The lines of two texts. Blank ones that go are not told.
pub fn compared<'t>(old: &'t str, new: &'t str) -> Vec<Line<'t>> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let line = |pair| match pair {
        (Some(_), Some(at)) => new.get(at).map(|text: &&'t str| Line::Kept(at + 1, text)),
        (None, Some(at)) => new.get(at).map(|text: &&'t str| Line::Added(at + 1, text)),
        (Some(at), None) => old.get(at).filter(|text: &&&str| !text.trim().is_empty()).map(|text| Line::Removed(text)),
        (None, None) => None,
    };
    aligned(&old, &new).into_iter().filter_map(line).collect()
}

/// Two lists side by side: the places of what is in both, of what is only in the old one, and of what is only in the new one. What goes stands
/// before what comes in its place.
pub fn aligned(old: &[&str], new: &[&str]) -> Vec<(Option<usize>, Option<usize>)> {
    let place = |change: similar::Change<&str>| (change.old_index(), change.new_index());
    let operations = similar::capture_diff_slices(similar::Algorithm::Myers, old, new);
    operations.iter().flat_map(|operation| operation.iter_changes(old, new).map(place).collect::<Vec<_>>()).collect()
}

/// The lines, each with the number of the change it belongs to, from 0: neighbouring lines that are not kept are one change, but a `FROM` and
/// what comes with it another one than what is before.
pub fn numbered<'t>(lines: Vec<Line<'t>>) -> Vec<(Line<'t>, Option<usize>)> {
    let (mut next, mut is_open) = (0, false);
    let number = |line: Line<'t>| {
        let change = (!matches!(line, Line::Kept(..))).then(|| {
            next += usize::from(!is_open);
            next - 1
        });
        is_open = change.is_some();
        (line, change)
    };
    lines.into_iter().map(number).collect()
}

/// The text with only those changes that `takes` is true of.
pub fn taken(old: &str, new: &str, takes: impl Fn(usize) -> bool) -> String {
    let lines = numbered(compared(old, new));
    let end = if new.contains("\r\n") { "\r\n" } else { "\n" };
    let stays = |(line, change): &(Line<'_>, Option<usize>)| match (line, change.is_some_and(&takes)) {
        (Line::Kept(_, text), _) | (Line::Added(_, text), true) | (Line::Removed(text), false) => Some([text, end].concat()),
        _ => None,
    };
    lines.iter().filter_map(stays).collect()
}

#[cfg(test)]
mod tests {
    use super::Line::{Added, Kept, Removed};
    use super::*;

    #[test]
    fn changes_are_taken_one_by_one() {
        let (old, new) = ("FROM a\nEXPOSE 1\nRUN b\nCMD c\n", "FROM a AS build\nRUN b\nFROM d\nEXPOSE 1\nCMD c\n");
        assert_eq!(taken(old, new, |_| true), new);
        assert_eq!(taken(old, new, |_| false), old);
        assert_eq!(taken(old, new, |change| change == 1), "FROM a\nEXPOSE 1\nRUN b\nFROM d\nEXPOSE 1\nCMD c\n");
        assert_eq!(taken("FROM a\r\n", "FROM b\r\n", |_| true), "FROM b\r\n");
    }

    #[test]
    fn what_moves_is_removed_and_added() {
        let (old, new) = ("FROM a\nEXPOSE 1\nRUN b\n\nCMD c\n", "FROM a AS build\nRUN b\n\nFROM d\nEXPOSE 1\nCMD c\n");
        let lines = compared(old, new);
        let expected = [
            Removed("FROM a"),
            Removed("EXPOSE 1"),
            Added(1, "FROM a AS build"),
            Kept(2, "RUN b"),
            Kept(3, ""),
            Added(4, "FROM d"),
            Added(5, "EXPOSE 1"),
            Kept(6, "CMD c"),
        ];
        assert_eq!(lines, expected);
    }
}
