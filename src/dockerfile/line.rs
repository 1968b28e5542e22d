//! Physical lines → logical lines.
//!
//! Input: the text. Output: its lines, and the [`Joined`] text of an instruction that goes over several of them, with
//! the way back from every byte of it to the source. Must not know what an instruction is.

use std::ops::Range;

use super::Word;
use crate::source::Span;

/// The longest physical line BuildKit reads, in bytes, its `\n` not counted.
pub(super) const LONGEST_LINE_BYTES: usize = 65_535;

/// One physical line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// With its line end, and on the first line the byte order mark.
    pub span: Span,
    /// Without them.
    pub text: &'a str,
    /// Where `text` starts.
    pub at: usize,
}

impl Line<'_> {
    /// Whether the first character that is no white space is a `#`.
    pub fn is_comment(&self) -> bool {
        self.text.trim_start().starts_with('#')
    }

    /// Whether there is nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.text.trim_start().is_empty()
    }

    /// Whether BuildKit refuses it for its length.
    pub fn is_too_long(&self, source: &str) -> bool {
        self.span.of(source).trim_end_matches('\n').len() > LONGEST_LINE_BYTES
    }
}

/// The lines of a text, and how far they have been read.
#[derive(Debug)]
pub(super) struct Cursor<'a> {
    lines: Vec<Line<'a>>,
    next: usize,
}

impl<'a> Cursor<'a> {
    /// Splits at `\n`; a byte order mark at the very start is left out of the first line's text.
    pub fn new(source: &'a str) -> Self {
        let mut cursor = Self::of_part(source);
        if let Some(first) = cursor.lines.first_mut()
            && let Some(text) = first.text.strip_prefix('\u{feff}')
        {
            first.at += first.text.len() - text.len();
            first.text = text;
        }
        cursor
    }

    /// Splits a part of a text, where a byte order mark is a character like any other.
    fn of_part(source: &'a str) -> Self {
        let mut lines = Vec::new();
        let mut start = 0;
        for whole in source.split_inclusive('\n') {
            let end = start + whole.len();
            lines.push(Line { span: Span::new(start, end), text: whole.trim_end_matches(['\r', '\n']), at: start });
            start = end;
        }
        Self { lines, next: 0 }
    }

    /// All lines, read or not.
    pub fn lines(&self) -> &[Line<'a>] {
        &self.lines
    }

    /// The index of the line that [`Self::take`] gives next.
    pub fn next_index(&self) -> usize {
        self.next
    }

    /// The next line, left unread.
    pub fn peek(&self) -> Option<Line<'a>> {
        self.lines.get(self.next).copied()
    }

    /// The next line.
    pub fn take(&mut self) -> Option<Line<'a>> {
        let line = self.peek()?;
        self.next += 1;
        Some(line)
    }

    /// Reads on until the line of this index is the next one.
    pub fn skip_to(&mut self, index: usize) {
        self.next = self.next.max(index.min(self.lines.len()));
    }

    /// Where the lines read so far end.
    pub fn offset(&self) -> usize {
        self.next.checked_sub(1).and_then(|last| self.lines.get(last)).map_or(0, |line| line.span.end)
    }

    /// Reads one logical line: a physical one and, while it ends in `escape`, those after it; comments and blank lines in
    /// between are left out.
    pub fn take_logical(&mut self, escape: char) -> Option<Logical> {
        let first = self.take()?;
        let mut logical = Logical { joined: Joined::new(first.at), start: first.span.start };
        let text = first.text.trim_start();
        let mut goes_on = logical.add(text, first.at + first.text.len() - text.len(), escape);
        while goes_on {
            let Some(line) = self.take() else { break };
            if line.is_comment() || line.is_blank() {
                continue;
            }
            goes_on = logical.add(line.text, line.at, escape);
        }
        Some(logical)
    }
}

/// One logical line.
#[derive(Debug)]
pub(super) struct Logical {
    /// Its text.
    pub joined: Joined,
    /// Where its first line starts.
    pub start: usize,
}

impl Logical {
    /// Adds a physical line's text; says whether the next line belongs to it as well.
    fn add(&mut self, text: &str, at: usize, escape: char) -> bool {
        let before = before_continuation(text, escape);
        self.joined.push(before.unwrap_or(text), at);
        before.is_some()
    }
}

/// The text before the `escape` that ends the line, where one does: blanks may follow it, and it must not itself be
/// preceded by one.
fn before_continuation(text: &str, escape: char) -> Option<&str> {
    text.trim_end_matches([' ', '\t']).strip_suffix(escape).filter(|before| !before.ends_with(escape))
}

/// Text put together from pieces of the source.
#[derive(Debug, Default)]
pub(super) struct Joined {
    text: String,
    /// Where each piece starts: in `text`, and in the source.
    pieces: Vec<(usize, usize)>,
    /// Where it stands in the source should it be empty.
    origin: usize,
}

impl Joined {
    fn new(origin: usize) -> Self {
        Self { origin, ..Self::default() }
    }

    fn push(&mut self, text: &str, at: usize) {
        if !text.is_empty() {
            self.pieces.push((self.text.len(), at));
            self.text.push_str(text);
        }
    }

    /// All of it.
    pub fn slice(&self) -> Slice<'_> {
        Slice { joined: self, start: 0, end: self.text.len() }
    }

    /// The source bytes from the first to the last byte of `range`.
    fn span(&self, range: Range<usize>) -> Span {
        let source = |offset: usize, pieces_before: usize| match pieces_before.checked_sub(1).and_then(|last| self.pieces.get(last)) {
            Some(&(joined, at)) => at + offset.saturating_sub(joined),
            None => self.origin,
        };
        let start = source(range.start, self.pieces.partition_point(|&(joined, _)| joined <= range.start));
        if range.is_empty() {
            return Span::new(start, start);
        }
        Span::new(start, source(range.end, self.pieces.partition_point(|&(joined, _)| joined < range.end)))
    }
}

/// The way back from the text of a word that was put together from several lines to the source.
#[derive(Debug)]
pub struct Trace(Joined);

impl Trace {
    /// Follows `word` in `source`, whose lines go on after `escape`; `None` where the word is not the text there.
    pub fn of(source: &str, word: &Word, escape: char) -> Option<Self> {
        let covered = word.span.of(source);
        let mut joined = Cursor::of_part(covered).take_logical(escape)?.joined;
        // What followed an escape at its very end was no line end, but a blank that BuildKit does not pass over there.
        if covered.ends_with(escape) && joined.text.len() < word.text.len() {
            joined.push(escape.encode_utf8(&mut [0; 4]), covered.len() - escape.len_utf8());
        }
        joined.pieces.iter_mut().for_each(|(_, at)| *at += word.span.start);
        joined.origin += word.span.start;
        (joined.text == word.text).then_some(Self(joined))
    }

    /// Where the bytes `range` of the word's text stand in the source.
    pub fn span(&self, range: Span) -> Span {
        self.0.span(range.start..range.end)
    }
}

/// A part of a [`Joined`] text that still knows where it comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slice<'a> {
    joined: &'a Joined,
    start: usize,
    end: usize,
}

impl<'a> Slice<'a> {
    /// Its text.
    pub fn text(self) -> &'a str {
        self.joined.text.get(self.start..self.end).unwrap_or("")
    }

    /// Where it stands in the source.
    pub fn span(self) -> Span {
        self.joined.span(self.start..self.end)
    }

    /// Its text and where it stands.
    pub fn word(self) -> Word {
        Word { text: self.text().to_owned(), span: self.span() }
    }

    /// The bytes `range` of it.
    pub fn sub(self, range: Range<usize>) -> Self {
        Self { start: self.start + range.start, end: (self.start + range.end).min(self.end), ..self }
    }

    /// From byte `at` on.
    pub fn from(self, at: usize) -> Self {
        Self { start: (self.start + at).min(self.end), ..self }
    }

    /// Without white space at either end.
    pub fn trim(self) -> Self {
        let text = self.text();
        let start = text.len() - text.trim_start().len();
        self.sub(start..start + text.trim().len())
    }

    /// What stands before and after the first stretch of characters that `is_blank`.
    pub fn split_once(self, is_blank: fn(char) -> bool) -> Option<(Self, Self)> {
        let text = self.text();
        let at = text.find(is_blank)?;
        let after = text.get(at..)?.trim_start_matches(is_blank);
        Some((self.sub(0..at), self.from(text.len() - after.len())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(source: &str, escape: char) -> String {
        let mut cursor = Cursor::new(source);
        cursor.take_logical(escape).map(|logical| logical.joined.text).unwrap_or_default()
    }

    #[test]
    fn a_line_goes_on_after_an_escape_that_none_precedes() {
        assert_eq!(joined("a \\\n b\n", '\\'), "a  b");
        assert_eq!(joined("a \\ \t\r\n b\n", '\\'), "a  b");
        assert_eq!(joined("a \\\\\n b\n", '\\'), "a \\\\");
        assert_eq!(joined("a `\n b\n", '`'), "a  b");
        assert_eq!(joined("a \\\n b\n", '`'), "a \\");
        assert_eq!(joined("\\\n\\\n b\n", '\\'), " b");
        assert_eq!(joined("a \\", '\\'), "a ");
    }

    #[test]
    fn comments_and_blank_lines_inside_are_left_out() {
        let mut cursor = Cursor::new("a \\\n  # no\n\n \t\n b \\\n#\n c\nd");
        let logical = cursor.take_logical('\\').unwrap();
        assert_eq!(logical.joined.text, "a  b  c");
        assert_eq!(cursor.peek().unwrap().text, "d");
    }

    #[test]
    fn every_part_of_a_joined_text_knows_its_bytes() {
        let source = "ENV é=1 \\\r\n # no\r\n  b=\\\r\n2  \r\n";
        let mut cursor = Cursor::new(source);
        let logical = cursor.take_logical('\\').unwrap();
        assert_eq!(logical.joined.text, "ENV é=1   b=2  ");
        let all = logical.joined.slice();
        let at = |part: &str| all.text().find(part).map(|at| all.sub(at..at + part.len()).span().of(source)).unwrap();
        assert_eq!(at("é=1"), "é=1");
        assert_eq!(at("b="), "b=");
        assert_eq!(at("b=2"), "b=\\\r\n2");
        assert_eq!(at("2"), "2");
        let empty = all.sub(13..13).span();
        assert!(empty.is_empty() && source.is_char_boundary(empty.start));
    }

    #[test]
    fn a_word_over_several_lines_is_traced_back() {
        let source = "FROM a\nRUN x \\\n # no\n\n\té \\\n  y\nCMD z\n";
        let word = Word { text: "x \té   y".to_owned(), span: Span::new(11, source.find("\nCMD").unwrap()) };
        let trace = Trace::of(source, &word, '\\').unwrap();
        for part in ["x", "é", "y"] {
            let at = word.text.find(part).unwrap();
            assert_eq!(trace.span(Span::new(at, at + part.len())).of(source), part);
        }
        assert!(Trace::of(source, &Word { text: "other".to_owned(), ..word }, '\\').is_none());
        let marked = Word { text: "\u{feff}x".to_owned(), span: Span::new(4, 8) };
        assert!(Trace::of("RUN \u{feff}x\n", &marked, '\\').is_some(), "no mark of a file");
        let escaped = Word { text: "x \\".to_owned(), span: Span::new(4, 7) };
        let trace = Trace::of("RUN x \\\u{b}\n", &escaped, '\\').unwrap();
        assert_eq!(trace.span(Span::new(2, 3)), Span::new(6, 7), "the line does not go on");
    }

    #[test]
    fn a_byte_order_mark_belongs_to_the_line_but_not_to_its_text() {
        let cursor = Cursor::new("\u{feff}a\n\u{feff}b");
        let texts: Vec<_> = cursor.lines().iter().map(|line| (line.text, line.at, line.span)).collect();
        assert_eq!(texts, [("a", 3, Span::new(0, 5)), ("\u{feff}b", 5, Span::new(5, 9))]);
    }
}
