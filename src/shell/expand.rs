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

/// Expands the words of one command to its command line: the fields of [`expand`], in order.
///
/// Bounded: once the words have become [`MAX_FIELDS`] fields more than they are, each further word is one unknown field.
pub fn expand_words(words: &[Word], lookup: &dyn Fn(&str) -> Option<String>) -> Vec<Field> {
    let mut fields = Vec::with_capacity(words.len());
    for (index, word) in words.iter().enumerate() {
        if fields.len() > index + MAX_FIELDS {
            fields.push(Field::default());
        } else {
            fields.append(&mut expand(word, lookup));
        }
    }
    fields
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

#[cfg(test)]
mod tests {
    use super::super::{Expanded, Item, expanded, parse};
    use super::*;

    const VARIABLES: [(&str, &str); 8] = [
        ("HOME", "/root"),
        ("file", "/usr/src/app.tar.gz"),
        ("list", " a  b* "),
        ("empty", ""),
        ("version", "v1.22.3"),
        ("name", "version"),
        ("star", "*"),
        ("path", "a/b/a"),
    ];

    #[track_caller]
    fn check(cases: &[(&str, &[&str])]) {
        for (source, expected) in cases {
            assert_eq!(expanded(source, &VARIABLES), Expanded::known(expected), "{source}");
        }
    }

    #[test]
    fn unquoted_values_are_split_and_empty_ones_vanish() {
        check(&[
            ("x$list.y", &["x", "a", "b*", ".y"]),
            ("\"$list\"", &[" a  b* "]),
            ("$empty", &[]),
            ("\"$empty\" '' $empty''", &["", "", ""]),
            ("a$empty", &["a"]),
            ("a\" b \"c", &["a b c"]),
        ]);
    }

    #[test]
    fn home_directories() {
        check(&[("~", &["/root"]), ("~/x", &["/root/x"]), ("a~ '~' \\~", &["a~", "~", "~"])]);
        assert_eq!(expanded("~/x", &[]), [Expanded::unknown("/x")]);
        assert_eq!(expanded("~other/x", &VARIABLES), [Expanded::unknown("/x")]);
    }

    #[test]
    fn defaults_and_alternatives() {
        check(&[
            ("${empty:-x} ${empty:=y} ${version:-x}", &["x", "y", "v1.22.3"]),
            ("${empty-x}", &[]),
            ("${version:+x} ${empty:+x} ${empty+y}", &["x", "y"]),
            ("${empty:-a b} \"${empty:-a b}\" ${empty:-'a b'}", &["a", "b", "a b", "a b"]),
            ("${empty:-$version} ${empty:-${empty:-x}}", &["v1.22.3", "x"]),
            ("\"${empty:-}\"", &[""]),
            ("${version:?no}", &["v1.22.3"]),
        ]);
        assert_eq!(expanded("${empty:?no}", &VARIABLES), [Expanded::unknown("")]);
    }

    #[test]
    fn patterns_take_ends_off() {
        check(&[
            ("${file##*/} ${file#*/} ${file%.*} ${file%%.*}", &["app.tar.gz", "usr/src/app.tar.gz", "/usr/src/app.tar", "/usr/src/app"]),
            ("\"${version#v}\" ${version%.*} ${version#x}", &["1.22.3", "v1.22", "v1.22.3"]),
            ("${path%\"$star\"} ${path%%$star}", &["a/b/a"]),
        ]);
    }

    #[test]
    fn replacements() {
        check(&[
            ("${path/a/x} ${path//a/x} ${path//\\//-} ${path//a}", &["x/b/a", "x/b/x", "a-b-a", "/b/"]),
            ("${path/#a/x} ${path/#b/x} ${path/%a/x} ${path/%b/x}", &["x/b/a", "a/b/a", "a/b/x", "a/b/a"]),
            ("${version//[0-9]/9} ${version/2*/$empty}", &["v9.99.9", "v1."]),
        ]);
    }

    #[test]
    fn other_operators() {
        check(&[
            ("${#version} ${!name} ${version^} ${version^^}", &["7", "v1.22.3", "V1.22.3", "V1.22.3"]),
            ("${version:1:4} ${version:5} ${version: -1} ${version:1:-2}", &["1.22", ".3", "3", "1.22"]),
        ]);
        assert_eq!(expanded("${version@Q}", &VARIABLES), [Expanded::unknown("")]);
    }

    #[test]
    fn unknown_stretches_are_left_out() {
        for source in ["a$nope.b", "a$(c).b", "a`c`.b", "a$((1)).b", "a${nope:-x}.b", "a${nope:+x}.b"] {
            assert_eq!(expanded(source, &VARIABLES), [Expanded::unknown("a.b")], "{source}");
        }
        assert_eq!(expanded("$nope", &VARIABLES), [Expanded::unknown("")]);
    }

    fn first_word(source: &str) -> Word {
        match parse(source, &[]).steps.first().map(|step| step.pipeline[0].item.clone()) {
            Some(Item::Simple(simple)) => simple.words[0].clone(),
            other => panic!("no simple command: {other:?}"),
        }
    }

    #[test]
    fn unquoted_pattern_characters_are_told() {
        let pattern = |source: &str| expand(&first_word(source), &|_| Some("*".to_owned())).iter().any(|field| field.pattern);
        assert!(pattern("a*") && pattern("a?") && pattern("[ab]") && pattern("$x"));
        assert!(!pattern("'a*'") && !pattern("a\\*") && !pattern("\"$x\"") && !pattern("a"));
    }

    #[test]
    fn joined_words_are_one_field() {
        let joined = |source: &str| expand_joined(&first_word(source), &|_| Some("a  b".to_owned()));
        assert_eq!(joined("$x{c,d}").text, "a  b{c,d}");
        assert_eq!(joined("~").text, "a  b");
        assert!(joined("$x").known && !joined("$(x)").known);
        assert_eq!(expand_joined(&Word::default(), &|_| None), known_field());
    }

    #[test]
    fn fields_are_bounded() {
        let long = "é".repeat(MAX_TEXT_BYTES);
        let fields = expand(&first_word("x$y"), &|_| Some(long.clone()));
        assert_eq!(fields.iter().map(|field| (field.text.len(), field.known)).collect::<Vec<_>>(), [(MAX_TEXT_BYTES - 1, false)]);
        let many = expand(&first_word("$x$x$x"), &|_| Some("a ".repeat(900)));
        assert_eq!(many.len(), MAX_FIELDS);
        assert!(many.last().is_some_and(|last| !last.known) && many.first().is_some_and(|first| first.known));
        let script = parse(&"{1..999} ".repeat(100), &[]);
        let line = script.simple_commands().flat_map(|simple| expand_words(&simple.words, &|_| None)).collect::<Vec<_>>();
        assert_eq!((line.len(), line.iter().filter(|field| field.known).count()), (2 * 999 + 98, 2 * 999));
        let hostile = first_word(&"${x##*a}$x${x//a*b/}".repeat(5_000));
        assert!(expand(&hostile, &|_| Some(long.clone())).iter().any(|field| !field.known));
    }
}
