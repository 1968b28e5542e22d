//! From a fix to the text it makes, and to the lines it changes.
//!
//! Input: a text and [`Edit`]s of its report. Output: text and lines. Must not know what a fix is good for.

use crate::order;
use crate::report::{Applicability, Edit, Finding, Fix};
use crate::source::{LineIndex, Position};

/// Lines that a fix changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hunk {
    /// The first of them, from 1.
    pub line: usize,
    /// As they are.
    pub before: Vec<String>,
    /// As they will be.
    pub after: Vec<String>,
}

/// The text with all edits of some fixes carried out; `None` where they do not fit it, or each other.
pub fn mended<'e>(text: &str, fixes: impl IntoIterator<Item = &'e Fix>) -> Option<String> {
    let index = LineIndex::new(text);
    let at = |line, column| index.offset(Position { line, column });
    let mut places = Vec::new();
    for edit in fixes.into_iter().flat_map(|fix| &fix.edits) {
        let (start, end) = (at(edit.start_line, edit.start_column)?, at(edit.end_line, edit.end_column)?);
        if end < start {
            return None;
        }
        places.push((start, end, edit.text.as_str()));
    }
    order::sort_by(&mut places, |one, other| (one.0, one.1).cmp(&(other.0, other.1)));
    let (mut made, mut done) = (String::with_capacity(text.len()), 0);
    for (start, end, new) in places {
        made.push_str(text.get(done..start)?);
        made.push_str(new);
        done = end;
    }
    made.push_str(text.get(done..)?);
    Some(made)
}

/// The safe fixes of findings.
pub fn safe<'f>(findings: impl Iterator<Item = &'f Finding>) -> impl Iterator<Item = &'f Fix> {
    findings.filter_map(|finding| finding.fix.as_ref()).filter(|fix| fix.applicability == Applicability::Safe)
}

/// The safe fixes of findings, without those that touch lines of an earlier one: what one adds may not suit the other.
pub fn safe_apart<'f>(findings: impl Iterator<Item = &'f Finding>) -> Vec<&'f Fix> {
    let lines = |fix: &Fix| fix.edits.iter().flat_map(|edit| edit.start_line..=edit.end_line).collect::<Vec<_>>();
    let (mut taken, mut touched) = (Vec::new(), Vec::new());
    for fix in safe(findings) {
        let lines = lines(fix);
        if lines.iter().any(|line| touched.get(*line) == Some(&true)) {
            continue;
        }
        for line in lines {
            touched.resize(touched.len().max(line + 1), false);
            touched.iter_mut().skip(line).take(1).for_each(|is_touched| *is_touched = true);
        }
        taken.push(fix);
    }
    taken
}

/// What a fix changes, line by line: edits of the same line, or of neighbours, make one hunk.
pub fn hunks(text: &str, fix: &Fix) -> Vec<Hunk> {
    let Some(after) = mended(text, [fix]) else { return Vec::new() };
    let (old, new): (Vec<&str>, Vec<&str>) = (text.lines().collect(), after.lines().collect());
    let mut edits: Vec<&Edit> = fix.edits.iter().collect();
    order::sort_by(&mut edits, |one, other| one.start_line.cmp(&other.start_line));
    let mut hunks = Vec::new();
    // How many lines of the new text there are for those of the old one before it.
    let (mut from, mut shift) = (0, 0_isize);
    while let Some(first) = edits.get(from) {
        let (mut end, mut next, mut grows) = (first.end_line, from, 0_isize);
        while let Some(edit) = edits.get(next).filter(|edit| next == from || edit.start_line <= end + 1) {
            end = end.max(edit.end_line);
            grows += line_ends(&edit.text) - (edit.end_line as isize - edit.start_line as isize);
            next += 1;
        }
        let start = first.start_line.saturating_sub(1);
        let before = old.get(start..end.min(old.len())).unwrap_or_default();
        let place = |line: usize, shift: isize| line.saturating_add_signed(shift).min(new.len());
        let after = new.get(place(start, shift)..place(end, shift + grows)).unwrap_or_default();
        hunks.extend(differing(start, before, after));
        (from, shift) = (next, shift + grows);
    }
    hunks
}

fn line_ends(text: &str) -> isize {
    text.matches('\n').count() as isize
}

/// Without the lines that are the same in both, at the beginning and at the end.
fn differing(start: usize, before: &[&str], after: &[&str]) -> Option<Hunk> {
    let head = before.iter().zip(after).take_while(|(one, other)| one == other).count();
    let (before, after) = (before.get(head..)?, after.get(head..)?);
    let tail = before.iter().rev().zip(after.iter().rev()).take_while(|(one, other)| one == other).count();
    let lines = |lines: &[&str]| lines.iter().take(lines.len() - tail).map(|line| (*line).to_owned()).collect::<Vec<_>>();
    let (before, after) = (lines(before), lines(after));
    (!before.is_empty() || !after.is_empty()).then_some(Hunk { line: start + head + 1, before, after })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: (usize, usize), end: (usize, usize), text: &str) -> Edit {
        Edit { start_line: start.0, start_column: start.1, end_line: end.0, end_column: end.1, text: text.to_owned() }
    }

    fn fix(edits: Vec<Edit>) -> Fix {
        Fix { title: "Mend it".to_owned(), applicability: Applicability::Safe, edits }
    }

    #[test]
    fn edits_count_lines_and_columns_as_editors_do() {
        let both = fix(vec![edit((2, 3), (2, 4), "X"), edit((1, 1), (1, 1), "> ")]);
        assert_eq!(mended("é\r\n😀b\nc", [&both]).as_deref(), Some("> é\r\n😀X\nc"));
        assert_eq!(mended("a\nb", [&fix(vec![edit((1, 2), (2, 1), " ")])]).as_deref(), Some("a b"));
    }

    #[test]
    fn edits_that_do_not_fit_are_refused() {
        for wrong in [edit((3, 1), (3, 1), "x"), edit((1, 4), (1, 4), "x"), edit((1, 2), (1, 1), "x")] {
            assert_eq!(mended("ab\nc", [&fix(vec![wrong])]), None);
        }
        let crossing = fix(vec![edit((1, 1), (1, 3), "x"), edit((1, 2), (1, 2), "y")]);
        assert_eq!(mended("ab", [&crossing]), None);
    }

    #[test]
    fn of_safe_fixes_that_touch_the_same_lines_the_first_is_taken() {
        let with = |fix: Fix| Finding { fix: Some(fix), ..crate::app::sample::with_findings().findings.remove(0) };
        let review = Fix { applicability: Applicability::Review, ..fix(vec![edit((9, 1), (9, 1), "e")]) };
        let fixes = [
            fix(vec![edit((2, 1), (3, 1), "a")]),
            fix(vec![edit((5, 1), (5, 1), "b"), edit((3, 4), (3, 4), "b")]),
            fix(vec![edit((4, 1), (4, 1), "c")]),
            fix(vec![edit((5, 1), (5, 1), "d")]),
            review,
        ];
        let findings: Vec<Finding> = fixes.into_iter().map(with).collect();
        let taken: Vec<&str> = safe_apart(findings.iter()).into_iter().map(|fix| fix.edits[0].text.as_str()).collect();
        assert_eq!(taken, ["a", "c", "d"]);
    }

    #[test]
    fn only_changed_lines_are_shown_each_hunk_by_itself() {
        let text = "FROM a\nRUN b\nUSER c\nRUN d \\\n  e\n";
        let hunk = |line, before: &[&str], after: &[&str]| Hunk {
            line,
            before: before.iter().map(|line| (*line).to_owned()).collect(),
            after: after.iter().map(|line| (*line).to_owned()).collect(),
        };
        let two = fix(vec![edit((1, 6), (1, 7), "A\n# new"), edit((5, 4), (5, 4), " \\\n  && f")]);
        let expected = [hunk(1, &["FROM a"], &["FROM A", "# new"]), hunk(5, &["  e"], &["  e \\", "  && f"])];
        assert_eq!(hunks(text, &two), expected);
        let gone = fix(vec![edit((2, 1), (3, 1), "")]);
        assert_eq!(hunks(text, &gone), [hunk(2, &["RUN b"], &[])]);
        let neighbours = fix(vec![edit((2, 5), (2, 6), "B"), edit((3, 6), (3, 7), "C")]);
        assert_eq!(hunks(text, &neighbours), [hunk(2, &["RUN b", "USER c"], &["RUN B", "USER C"])]);
    }
}
