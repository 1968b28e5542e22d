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

/// The lines of two texts of which the second has the first one's, in about their order, and more.
pub fn compared<'t>(old: &'t str, new: &'t str) -> Vec<Line<'t>> {
    let old: Vec<&str> = old.lines().collect();
    let mut at = 0;
    let mut lines = Vec::new();
    for (number, line) in new.lines().enumerate() {
        // Blank lines are alike: one found further down would skip what is between.
        let rest = old.get(at..).unwrap_or_default();
        let found = if line.trim().is_empty() {
            Some(0).filter(|_| rest.first() == Some(&line))
        } else {
            rest.iter().position(|other| *other == line)
        };
        match found {
            Some(ahead) => {
                // What goes stands before what comes in its place.
                let added = lines.iter().rev().take_while(|line| matches!(line, Line::Added(..))).count();
                let gone = rest.iter().take(ahead).filter(|line| !line.trim().is_empty()).map(|line| Line::Removed(line));
                lines.splice(lines.len() - added..lines.len() - added, gone);
                lines.push(Line::Kept(number + 1, line));
                at += ahead + 1;
            }
            None => lines.push(Line::Added(number + 1, line)),
        }
    }
    lines.extend(old.get(at..).unwrap_or_default().iter().filter(|line| !line.trim().is_empty()).map(|line| Line::Removed(line)));
    lines
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
