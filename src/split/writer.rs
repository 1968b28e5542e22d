//! Text that is put together line by line, with the reasons for its lines.

use std::cell::Cell;

use super::Reason;

/// Text that is put together line by line.
#[derive(Default)]
pub struct Writer {
    pub text: String,
    pub reasons: Vec<Reason>,
    /// How many bytes of the text were counted, and the lines in them.
    counted: Cell<(usize, usize)>,
}

impl Writer {
    /// The line that is written next, from 1.
    pub fn line(&self) -> usize {
        let (counted, lines) = self.counted.get();
        // What was taken away again is counted anew.
        let (counted, lines) = if counted <= self.text.len() { (counted, lines) } else { (0, 0) };
        let lines = lines + self.text.get(counted..).unwrap_or_default().matches('\n').count();
        self.counted.set((self.text.len(), lines));
        lines + 1
    }

    /// Adds lines as they are, but for carriage returns: [`Writer::finished`] brings them back.
    pub fn raw(&mut self, text: &str) {
        self.text.push_str(&text.replace("\r\n", "\n"));
        if !text.is_empty() && !text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// Adds lines, with why.
    pub fn add(&mut self, text: &str, reason: &str) {
        self.reasons.push(Reason { line: self.line(), text: reason.to_owned(), check: false });
        self.raw(text);
    }

    /// The text with the line ends of `source`, and the reasons.
    pub fn finished(self, source: &str) -> (String, Vec<Reason>) {
        let text = if source.contains("\r\n") { self.text.replace('\n', "\r\n") } else { self.text };
        (text, self.reasons)
    }
}
