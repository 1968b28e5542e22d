//! What is wrong with the text, where, and what to write instead.
//!
//! Input: a span and a sentence. Output: [`Diagnostic`]. Knows nothing of the rules that make them.

use crate::source::Span;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The build would stop here.
    Error,
    /// The build goes on, but not as one would expect.
    Warning,
    /// Worth knowing.
    Info,
}

/// One remark on the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// One sentence that says what is wrong and, where possible, what to write.
    pub message: String,
    /// The text it is about.
    pub span: Span,
}

impl Diagnostic {
    /// The build would stop here.
    pub fn error(span: Span, message: impl Into<String>) -> Self {
        Self { severity: Severity::Error, message: message.into(), span }
    }

    /// The build goes on, but not as one would expect.
    pub fn warning(span: Span, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, message: message.into(), span }
    }

    /// Worth knowing.
    pub fn info(span: Span, message: impl Into<String>) -> Self {
        Self { severity: Severity::Info, message: message.into(), span }
    }
}
