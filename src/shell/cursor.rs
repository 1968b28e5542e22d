//! A place in the shell text that only moves forward.
//!
//! Input: the text. Output: bytes looked at and slices passed over. Must not know any shell syntax.

/// A byte offset into a text. All moves end on a character boundary as long as only ASCII bytes are stepped over singly.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Cursor { text, at: 0 }
    }

    /// Bytes from the start of the text.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    pub(super) fn at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    /// The byte here.
    pub(super) fn peek(&self) -> Option<u8> {
        self.peek_at(0)
    }

    /// The byte `ahead` bytes from here.
    pub(super) fn peek_at(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at + ahead).copied()
    }

    /// Everything from here on.
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// What was passed over since `start`.
    pub(super) fn since(&self, start: &Cursor<'t>) -> &'t str {
        self.text.get(start.at..self.at).unwrap_or_default()
    }

    pub(super) fn starts_with(&self, prefix: &str) -> bool {
        self.text.as_bytes().get(self.at..).is_some_and(|rest| rest.starts_with(prefix.as_bytes()))
    }

    /// Steps over `bytes` bytes, at most to the end.
    pub(super) fn advance(&mut self, bytes: usize) {
        self.jump_to(self.at.saturating_add(bytes));
    }

    /// Goes to an offset, at most to the end.
    pub(super) fn jump_to(&mut self, offset: usize) {
        self.at = offset.min(self.text.len());
    }

    pub(super) fn jump_to_end(&mut self) {
        self.at = self.text.len();
    }

    /// Steps over `prefix` if it stands here.
    pub(super) fn eat(&mut self, prefix: &str) -> bool {
        let found = self.starts_with(prefix);
        if found {
            self.advance(prefix.len());
        }
        found
    }

    /// Steps over the character here, whole.
    pub(super) fn next_char(&mut self) -> Option<char> {
        let next = self.rest().chars().next()?;
        self.advance(next.len_utf8());
        Some(next)
    }

    /// Steps over bytes while `wanted` holds. `wanted` must treat all bytes outside ASCII alike.
    pub(super) fn take_while(&mut self, wanted: impl Fn(u8) -> bool) -> &'t str {
        let start = *self;
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.advance(rest.iter().position(|byte| !wanted(*byte)).unwrap_or(rest.len()));
        self.since(&start)
    }
}
