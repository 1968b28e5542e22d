//! Words → fields of the command line.
//!
//! Input: a [`Word`] and what is known of the variables. Output: [`Field`]s, each saying whether all of it is known.
//! Must not know where the variables come from.

use super::braces::{self, Piece};
use super::parameter::{Resolver, Value};
use super::{Part, Word};

/// How many fields one word may become.
pub const MAX_FIELDS: usize = 1_000;

/// How long the text of a field may become, in bytes.
pub const MAX_TEXT_BYTES: usize = 1 << 16;

/// What may be spent on one word, in steps of about one byte of value, text or pattern.
const MAX_WORK: usize = 1 << 20;

/// A word after expansion: one field of the command line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// The text. Where `known` is false, unknown stretches are left out.
    pub text: String,
    /// Whether every part of it is known.
    pub known: bool,
    /// Whether it holds an unquoted `*`, `?` or `[`.
    pub pattern: bool,
}

/// Expands `word` into fields: variables replaced by what `lookup` knows, unquoted ones split at blanks, braces
/// (`{a,b}`) expanded. What `lookup` does not know, substitutions and arithmetic make a field unknown.
///
/// Bounded: beyond [`MAX_FIELDS`] fields, or [`MAX_TEXT_BYTES`] in one of them, the rest is left out and the last field is
/// not `known`.
pub fn expand(word: &Word, lookup: &dyn Fn(&str) -> Option<String>) -> Vec<Field> {
    let mut expansion = Expansion::new(lookup, true);
    match braces::expand(word) {
        Some(words) => words.iter().for_each(|pieces| expansion.word(pieces)),
        None => expansion.unknown(),
    }
    expansion.end_field();
    expansion.fields
}

/// Expands `word` to one field, as the value of an assignment, the target of a redirection and the word of `case` are:
/// nothing is split, braces stand as written.
pub fn expand_joined(word: &Word, lookup: &dyn Fn(&str) -> Option<String>) -> Field {
    let mut expansion = Expansion::new(lookup, false);
    let pieces: Vec<Piece> = word.parts.iter().map(Piece::Part).collect();
    expansion.word(&pieces);
    expansion.end_field();
    expansion.fields.pop().unwrap_or_else(known_field)
}

fn known_field() -> Field {
    Field { text: String::new(), known: true, pattern: false }
}

/// The longest start of `text` that is at most `bytes` long.
fn start_of(text: &str, bytes: usize) -> &str {
    (0..=bytes.min(text.len())).rev().find_map(|end| text.get(..end)).unwrap_or_default()
}

/// Fields under construction.
struct Expansion<'l> {
    resolver: Resolver<'l>,
    /// Whether unquoted values are split at blanks.
    splits: bool,
    fields: Vec<Field>,
    /// The field being written; `None` while nothing of it is there, not even quotes.
    current: Option<Field>,
}

impl<'l> Expansion<'l> {
    fn new(lookup: &'l dyn Fn(&str) -> Option<String>, splits: bool) -> Self {
        Expansion { resolver: Resolver { lookup, work: MAX_WORK }, splits, fields: Vec::new(), current: None }
    }

    /// One word after brace expansion.
    fn word(&mut self, pieces: &[Piece<'_>]) {
        self.end_field();
        for (index, piece) in pieces.iter().enumerate() {
            match piece {
                Piece::Text(text) => self.source_text(text, index == 0),
                Piece::Part(Part::Text { text, quoted: false }) => self.source_text(text, index == 0),
                Piece::Part(part) => self.part(part),
            }
        }
    }

    /// Unquoted text as written in the command: not split, but `~` at the start of the word means a home directory.
    fn source_text(&mut self, text: &str, at_start: bool) {
        let Some(after_tilde) = text.strip_prefix('~').filter(|_| at_start) else { return self.push(text, false) };
        let (user, path) = after_tilde.split_at(after_tilde.find('/').unwrap_or(after_tilde.len()));
        match self.resolver.resolve("HOME", None) {
            Value::Known(home) if user.is_empty() => self.push(&home, true),
            _ => self.unknown(),
        }
        self.push(path, false);
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Text { text, quoted: true } => self.push(text, true),
            Part::Text { text, quoted: false } => self.push_split(text),
            Part::Parameter { name, operation, quoted } => {
                let operation = operation.as_ref().map(|(operator, operand)| (operator.as_str(), operand.as_ref()));
                match self.resolver.resolve(name, operation) {
                    Value::Known(value) if *quoted => self.push(&value, true),
                    Value::Known(value) => self.push_split(&value),
                    Value::Operand(word) => self.operand(word, *quoted),
                    Value::Unknown => self.unknown(),
                }
            }
            Part::Substitution { .. } | Part::Arithmetic { .. } => self.unknown(),
        }
    }

    /// The word behind `:-` and the like, in the parameter's place.
    fn operand(&mut self, word: &Word, quoted: bool) {
        if quoted {
            self.push("", true);
        }
        word.parts.iter().for_each(|part| self.part(part));
    }

    /// An unquoted value: blanks in it end fields.
    fn push_split(&mut self, value: &str) {
        if !self.splits {
            return self.push(value, false);
        }
        for (index, text) in value.split([' ', '\t', '\n']).enumerate() {
            if index > 0 {
                self.end_field();
            }
            if self.resolver.work == 0 {
                return self.unknown();
            }
            self.push(text, false);
        }
    }

    /// Appends to the field being written. Quoted text makes a field even when it is empty.
    fn push(&mut self, text: &str, quoted: bool) {
        if text.is_empty() && !quoted {
            return;
        }
        let affordable = self.resolver.spend(text.len());
        let field = self.current.get_or_insert_with(known_field);
        let room = MAX_TEXT_BYTES.saturating_sub(field.text.len());
        let kept = if affordable { start_of(text, room) } else { "" };
        field.text.push_str(kept);
        field.known &= kept.len() == text.len();
        field.pattern |= !quoted && kept.contains(['*', '?', '[']);
    }

    fn unknown(&mut self) {
        self.current.get_or_insert_with(known_field).known = false;
    }

    fn end_field(&mut self) {
        let Some(field) = self.current.take() else { return };
        if self.fields.len() < MAX_FIELDS {
            self.fields.push(field);
        } else if let Some(last) = self.fields.last_mut() {
            last.known = false;
        }
    }
}
