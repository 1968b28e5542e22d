//! Phase 1: Dockerfile text → instructions.
//!
//! Input: the text. Output: [`Dockerfile`]: instructions with exact spans, and diagnostics. Must not know what any
//! instruction does to an image, nor any stage, size or package.
//!
//! Never fails: a broken line becomes [`Body::Invalid`] plus a [`Diagnostic`] that says what to write, and everything
//! around it is still read. Reads as BuildKit's parser does.

mod comment;
mod directive;
mod flag;
mod heredoc;
mod instruction;
mod json;
mod line;
mod mount;
mod pattern;
mod read;
pub mod suggest;
pub mod word;

#[cfg(test)]
mod tests;

pub use instruction::*;
pub use line::Trace;

use self::heredoc::Terminators;
use self::line::{Cursor, Line};
use self::read::{Head, Reader};

use crate::diagnostic::Diagnostic;
use crate::language::words::diagnostic as say;
use crate::order;
use crate::source::Span;

/// The text, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dockerfile {
    /// Parser directives at the top.
    pub directives: Directives,
    /// What each stretch of the text is. The spans tile the text: no gap, no overlap, in order.
    pub segments: Vec<Segment>,
    /// The instructions in order, invalid ones too.
    pub instructions: Vec<Instruction>,
    /// What is wrong, in order of place.
    pub diagnostics: Vec<Diagnostic>,
}

/// Parser directives: `# key = value` lines at the very top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directives {
    /// `# syntax = docker/dockerfile:1`
    pub syntax: Option<Word>,
    /// `\` or `` ` ``.
    pub escape: char,
    /// `# check = skip=…;error=true`
    pub check: Option<Word>,
}

impl Default for Directives {
    fn default() -> Self {
        Self { syntax: None, escape: '\\', check: None }
    }
}

/// A stretch of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Whole lines, their line ends included.
    pub span: Span,
    /// What they are.
    pub kind: SegmentKind,
}

/// What a stretch of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// A parser directive.
    Directive,
    /// A comment line between instructions.
    Comment,
    /// A blank line between instructions.
    Blank,
    /// The instruction of this index, its continuation lines and heredoc bodies included.
    Instruction(usize),
}

/// Reads a Dockerfile.
pub fn parse(source: &str) -> Dockerfile {
    let mut walk = Walk { source, cursor: Cursor::new(source), terminators: None, size: None, file: Dockerfile::default() };
    walk.directives();
    while walk.step() {}
    walk.check_lengths();
    walk.check_stages();
    order::sort_by(&mut walk.file.diagnostics, |one, other| one.span.start.cmp(&other.span.start));
    walk.file
}

/// The way through the lines.
struct Walk<'a> {
    source: &'a str,
    cursor: Cursor<'a>,
    /// Made for the first heredoc.
    terminators: Option<Terminators<'a>>,
    /// What the comment directly above says of the next instruction's size.
    size: Option<GivenSize>,
    file: Dockerfile,
}

impl<'a> Walk<'a> {
    fn directives(&mut self) {
        let mut seen = Vec::new();
        while let Some(line) = self.cursor.peek() {
            if !directive::read(line, &mut seen, &mut self.file.directives, &mut self.file.diagnostics) {
                return;
            }
            self.take_line(line, SegmentKind::Directive);
        }
    }

    /// Reads a comment, a blank line or an instruction; false at the end.
    fn step(&mut self) -> bool {
        let Some(line) = self.cursor.peek() else { return false };
        if line.is_comment() {
            self.take_line(line, SegmentKind::Comment);
            if let Some(said) = comment::to_plimsoll(line) {
                let is_above = self.cursor.peek().is_some_and(|next| !next.is_comment() && !next.is_blank());
                self.size = comment::size(line, said, is_above, &mut self.file.diagnostics);
            }
        } else if line.is_blank() {
            self.take_line(line, SegmentKind::Blank);
        } else {
            self.take_instruction();
        }
        true
    }

    fn take_line(&mut self, line: Line<'a>, kind: SegmentKind) {
        self.cursor.take();
        self.file.segments.push(Segment { span: line.span, kind });
    }

    fn take_instruction(&mut self) {
        let escape = self.file.directives.escape;
        let Some(logical) = self.cursor.take_logical(escape) else { return };
        let head = Head::new(logical.joined.slice(), escape);
        let heredocs = self.take_heredocs(&head, logical.joined.slice().span());
        let span = Span::new(logical.start, self.cursor.offset());
        let mut instruction = Reader::new(escape, &mut self.file.diagnostics).instruction(&head, heredocs, span);
        instruction.size = self.size.take();
        self.file.segments.push(Segment { span, kind: SegmentKind::Instruction(self.file.instructions.len()) });
        self.file.instructions.push(instruction);
    }

    fn take_heredocs(&mut self, head: &Head<'_>, line: Span) -> Vec<Heredoc> {
        let openings = head.openings(self.file.directives.escape);
        if openings.is_empty() {
            return Vec::new();
        }
        let terminators = self.terminators.get_or_insert_with(|| Terminators::new(self.cursor.lines()));
        let bodies = heredoc::bodies(openings, &mut self.cursor, terminators, self.source);
        if let Some(missing) = bodies.unterminated {
            self.file.diagnostics.push(Diagnostic::error(line, say::heredoc_open(&missing.name)));
        }
        bodies.heredocs
    }

    fn check_lengths(&mut self) {
        let long = self.cursor.lines().iter().filter(|line| line.is_too_long(self.source));
        let escape = self.file.directives.escape;
        let message = || say::line_too_long(&line::LONGEST_LINE_BYTES.to_string(), &escape.to_string());
        self.file.diagnostics.extend(long.map(|line| Diagnostic::error(line.span, message())));
    }

    /// Says what stands before the first `FROM`, or that there is none.
    fn check_stages(&mut self) {
        let outside = |instruction: &&Instruction| instruction.keyword != Keyword::From;
        let stray = |instruction: &&Instruction| !matches!(instruction.keyword, Keyword::Arg | Keyword::Unknown);
        let before = || self.file.instructions.iter().take_while(outside);
        if before().count() < self.file.instructions.len() {
            let found = before()
                .filter(stray)
                .map(|instruction| Diagnostic::error(instruction.keyword_span, say::before_from(instruction.keyword.name())));
            let found: Vec<_> = found.collect();
            self.file.diagnostics.extend(found);
        } else if !self.source.trim_start_matches('\u{feff}').trim().is_empty() {
            let place = before().find(stray).or(before().next()).map(|instruction| instruction.keyword_span);
            let span = place.or(self.file.segments.first().map(|segment| segment.span)).unwrap_or_default();
            self.file.diagnostics.push(Diagnostic::error(span, say::from_missing()));
        }
    }
}
