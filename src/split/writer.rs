//! Text that is put together line by line, with the reasons for its lines.

use super::Reason;

/// Text that is put together line by line.
#[derive(Default)]
pub struct Writer {
    pub text: String,
    pub reasons: Vec<Reason>,
}

impl Writer {
    /// The line that is written next, from 1.
    pub fn line(&self) -> usize {
        self.text.matches('\n').count() + 1
    }

    /// Adds lines as they are.
    pub fn raw(&mut self, text: &str) {
        self.text.push_str(text);
        if !text.is_empty() && !text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// Adds lines, with why.
    pub fn add(&mut self, text: &str, reason: &str) {
        self.reasons.push(Reason { line: self.line(), text: reason.to_owned(), check: false });
        self.raw(text);
    }
}
