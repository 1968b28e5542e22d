//! Where things stand in the text: byte spans, lines and columns.
//!
//! Input: the Dockerfile's text. Output: [`Span`]s and [`Position`]s. Knows nothing of Dockerfiles.

/// A half-open range of bytes in the source text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range `start..end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text it covers; empty where the span does not fit `source`.
    pub fn of(self, source: &str) -> &str {
        source.get(self.start..self.end).unwrap_or("")
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }
}

/// A place as editors count: line from 1, column from 1 in UTF-16 code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in UTF-16 code units.
    pub column: usize,
}

/// Finds the line and column of a byte offset in logarithmic time.
#[derive(Clone, Debug)]
pub struct LineIndex<'a> {
    source: &'a str,
    /// Byte offset of each line's first byte.
    starts: Vec<usize>,
}

impl<'a> LineIndex<'a> {
    /// Reads the line starts of `source` (a line ends at `\n`).
    pub fn new(source: &'a str) -> Self {
        let starts = std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { source, starts }
    }

    /// The line (from 1) that holds `offset`; past the end: the last line.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset).max(1)
    }

    /// The byte offset of a line and column; `None` where the text has no such place.
    pub fn offset(&self, Position { line, column }: Position) -> Option<usize> {
        let start = *self.starts.get(line.checked_sub(1)?)?;
        let (mut at, mut left) = (start, column.checked_sub(1)?);
        for letter in self.source.get(start..)?.chars() {
            if left == 0 {
                break;
            }
            left = left.checked_sub(letter.len_utf16()).filter(|_| letter != '\n')?;
            at += letter.len_utf8();
        }
        (left == 0).then_some(at)
    }

    /// Line and column of `offset`.
    pub fn position(&self, offset: usize) -> Position {
        let line = self.line(offset);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let column = self.source.get(start..offset.min(self.source.len())).map_or(0, |text| text.encode_utf16().count());
        Position { line, column: column + 1 }
    }

    /// How many lines there are; a final `\n` does not open another one.
    pub fn count(&self) -> usize {
        self.starts.len() - usize::from(self.source.ends_with('\n') || self.source.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_utf16_units_from_one() {
        let index = LineIndex::new("FROM a\n# 😀é x\n");
        assert_eq!(index.position(0), Position { line: 1, column: 1 });
        assert_eq!(index.position(6), Position { line: 1, column: 7 });
        assert_eq!(index.position(7), Position { line: 2, column: 1 });
        let x = "FROM a\n# 😀é ".len();
        assert_eq!(index.position(x), Position { line: 2, column: 7 });
        assert_eq!(index.count(), 2);
        assert_eq!(LineIndex::new("").count(), 0);
        assert_eq!(LineIndex::new("a").count(), 1);
    }
}
