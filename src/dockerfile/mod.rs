//! Phase 1: Dockerfile text → instructions.
//!
//! Input: the text. Output: [`Dockerfile`]: instructions with exact spans, and diagnostics. Must not know what any
//! instruction does to an image, nor any stage, size or package.
//!
//! Never fails: a broken line becomes [`Body::Invalid`] plus a [`Diagnostic`] that says what to write, and everything
//! around it is still read. Reads as BuildKit's parser does.

mod instruction;

pub use instruction::*;

use crate::diagnostic::Diagnostic;
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
    let _ = source;
    Dockerfile::default()
}

/// STUB until the parser lands.
pub struct Expansion {
    pub text: String,
    pub unset: Vec<String>,
    pub error: Option<String>,
}
/// STUB
pub fn expand(text: &str, _escape: char, _lookup: &dyn Fn(&str) -> Option<String>) -> Expansion {
    Expansion { text: text.to_owned(), unset: vec![], error: None }
}

/// STUB
pub fn expand_heredoc(text: &str, _escape: char, _lookup: &dyn Fn(&str) -> Option<String>) -> String {
    text.to_owned()
}
