//! Brace expansion: one word → the words it stands for.
//!
//! Input: a [`Word`]. Output: per word its pieces. Must not know any variable.

use std::borrow::Cow;

use super::expand::MAX_FIELDS;
use super::{MAX_DEPTH, Part, Word};

/// How many pieces all words made from one word may have beside its own.
const MAX_PIECES: usize = 1 << 16;

/// A stretch of a word after brace expansion.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece<'w> {
    /// Unquoted text.
    Text(Cow<'w, str>),
    /// Any other part.
    Part(&'w Part),
}

/// The words that `word` stands for; `None` where they are too many.
pub(super) fn expand(word: &Word) -> Option<Vec<Vec<Piece<'_>>>> {
    let mut tokens = tokens(word);
    if tokens.iter().any(|token| matches!(token, Token::Mark { byte: b'{', .. })) {
        match_marks(&mut tokens);
    }
    Words::new(tokens.len()).build(&tokens)
}

/// A word taken apart at `{`, `,` and `}`.
#[derive(Debug)]
enum Token<'w> {
    Piece(Piece<'w>),
    /// One of the three characters; `active` where it belongs to a group that is expanded.
    Mark {
        byte: u8,
        active: bool,
    },
    /// `{1..5}`: its ends and step.
    Sequence(&'w str),
}

fn tokens(word: &Word) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for part in &word.parts {
        match part {
            Part::Text { text, quoted: false } => text_tokens(text, &mut tokens),
            part => tokens.push(Token::Piece(Piece::Part(part))),
        }
    }
    tokens
}

fn text_tokens<'w>(text: &'w str, tokens: &mut Vec<Token<'w>>) {
    let mut rest = text;
    while let Some(at) = rest.find(['{', ',', '}']) {
        let (before, from_mark) = rest.split_at(at);
        if !before.is_empty() {
            tokens.push(Token::Piece(Piece::Text(Cow::Borrowed(before))));
        }
        tokens.extend(from_mark.bytes().next().map(|byte| Token::Mark { byte, active: false }));
        rest = from_mark.get(1..).unwrap_or_default();
    }
    if !rest.is_empty() {
        tokens.push(Token::Piece(Piece::Text(Cow::Borrowed(rest))));
    }
}

/// Marks the groups that are closed and have a comma or are a sequence; all other braces and commas stay text.
#[inline(never)]
fn match_marks(tokens: &mut [Token<'_>]) {
    let mut open: Vec<(usize, Vec<usize>)> = Vec::new();
    for at in 0..tokens.len() {
        match tokens.get(at) {
            Some(Token::Mark { byte: b'{', .. }) if open.len() < MAX_DEPTH => open.push((at, Vec::new())),
            Some(Token::Mark { byte: b',', .. }) => open.iter_mut().next_back().into_iter().for_each(|(_, commas)| commas.push(at)),
            Some(Token::Mark { byte: b'}', .. }) => {
                let Some((start, commas)) = open.pop() else { continue };
                if commas.is_empty() {
                    make_sequence(tokens, start, at);
                } else {
                    [start, at].iter().chain(&commas).for_each(|mark| activate(tokens, *mark));
                }
            }
            _ => {}
        }
    }
}

fn activate(tokens: &mut [Token<'_>], at: usize) {
    if let Some(Token::Mark { active, .. }) = tokens.get_mut(at) {
        *active = true;
    }
}

/// Turns `{`, `1..5`, `}` into one sequence, where that is what stands between `start` and `end`.
fn make_sequence(tokens: &mut [Token<'_>], start: usize, end: usize) {
    let Some([open, middle, close]) = tokens.get_mut(start..=end) else { return };
    if let Token::Piece(Piece::Text(Cow::Borrowed(text))) = middle
        && sequence_ends(text).is_some()
    {
        *middle = Token::Sequence(text);
        *open = Token::Piece(Piece::Text(Cow::Borrowed("")));
        *close = Token::Piece(Piece::Text(Cow::Borrowed("")));
    }
}

/// First and last element and the step of `1..9..2` or `a..e`.
fn sequence_ends(text: &str) -> Option<(&str, &str, u64)> {
    let mut fields = text.split("..");
    let (first, last, step) = (fields.next()?, fields.next()?, fields.next());
    let numbers = first.parse::<i64>().is_ok() && last.parse::<i64>().is_ok();
    let letters = [first, last].iter().all(|end| end.len() == 1 && end.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let step = step.map_or(Some(1), |step| step.parse::<i64>().ok().map(i64::unsigned_abs))?;
    (fields.next().is_none() && (numbers || letters)).then_some((first, last, step.max(1)))
}

/// The elements of a sequence; `None` where they are too many.
fn sequence(text: &str) -> Option<Vec<String>> {
    let (first, last, step) = sequence_ends(text)?;
    match (first.parse::<i64>(), last.parse::<i64>()) {
        (Ok(from), Ok(to)) => {
            let padded = [first, last].iter().any(|end| end.trim_start_matches(['-', '+']).starts_with('0') && end.len() > 1);
            let width = if padded { first.len().max(last.len()) } else { 0 };
            Some(steps(from, to, step)?.into_iter().map(|number| format!("{number:0width$}")).collect())
        }
        _ => {
            let (from, to) = (first.bytes().next()?, last.bytes().next()?);
            let codes = steps(i64::from(from), i64::from(to), step)?;
            Some(codes.into_iter().filter_map(|code| u8::try_from(code).ok()).map(|code| char::from(code).to_string()).collect())
        }
    }
}

/// The numbers from `from` to `to`, both included; `None` where they are more than [`MAX_FIELDS`].
fn steps(from: i64, to: i64, step: u64) -> Option<Vec<i64>> {
    let count = from.abs_diff(to) / step;
    if count >= MAX_FIELDS as u64 {
        return None;
    }
    let step = i64::try_from(step).unwrap_or(i64::MAX);
    let signed = if to < from { -step } else { step };
    Some((0..=i64::try_from(count).ok()?).map(|index| from.saturating_add(signed.saturating_mul(index))).collect())
}

/// Words under construction.
type Choices<'w> = Vec<Vec<Piece<'w>>>;

/// Builds the words: a stack with one entry per open group.
struct Words<'w> {
    open: Vec<Group<'w>>,
    pieces_left: usize,
}

/// What a group has come to so far.
struct Group<'w> {
    /// The alternatives before the last comma.
    done: Choices<'w>,
    /// The alternative being read.
    current: Choices<'w>,
}

impl<'w> Group<'w> {
    fn new() -> Self {
        Group { done: Vec::new(), current: vec![Vec::new()] }
    }
}

impl<'w> Words<'w> {
    fn new(pieces: usize) -> Self {
        Words { open: vec![Group::new()], pieces_left: MAX_PIECES.saturating_add(pieces) }
    }

    fn build(mut self, tokens: &[Token<'w>]) -> Option<Choices<'w>> {
        for token in tokens {
            match token {
                Token::Mark { byte: b'{', active: true } => self.open.push(Group::new()),
                Token::Mark { byte: b',', active: true } => {
                    let group = self.open.last_mut()?;
                    group.done.append(&mut group.current);
                    group.current.push(Vec::new());
                }
                Token::Mark { active: true, .. } => {
                    let mut group = self.open.pop()?;
                    group.done.append(&mut group.current);
                    self.multiply(&group.done)?;
                }
                Token::Mark { byte, .. } => self.append(&Piece::Text(Cow::Borrowed(mark_text(*byte))))?,
                Token::Piece(piece) => self.append(piece)?,
                Token::Sequence(text) => {
                    let choices: Choices<'w> = sequence(text)?.into_iter().map(|text| vec![Piece::Text(Cow::Owned(text))]).collect();
                    self.multiply(&choices)?;
                }
            }
        }
        self.open.pop().map(|whole| whole.current)
    }

    fn append(&mut self, piece: &Piece<'w>) -> Option<()> {
        let group = self.open.last_mut()?;
        self.pieces_left = self.pieces_left.checked_sub(group.current.len())?;
        group.current.iter_mut().for_each(|word| word.push(piece.clone()));
        Some(())
    }

    /// Every word so far, followed by every one of `choices`.
    #[inline(never)]
    fn multiply(&mut self, choices: &Choices<'w>) -> Option<()> {
        let group = self.open.last_mut()?;
        let count = group.current.len().checked_mul(choices.len()).filter(|count| *count <= MAX_FIELDS)?;
        let pieces = |words: &Choices<'w>| words.iter().map(|word| word.len() + 1).sum::<usize>();
        let cost = pieces(&group.current) * choices.len() + pieces(choices) * group.current.len();
        self.pieces_left = self.pieces_left.checked_sub(cost)?;
        let mut product = Vec::with_capacity(count);
        for word in &group.current {
            product.extend(choices.iter().map(|choice| [word.as_slice(), choice.as_slice()].concat()));
        }
        group.current = product;
        Some(())
    }
}

fn mark_text(byte: u8) -> &'static str {
    match byte {
        b'{' => "{",
        b',' => ",",
        _ => "}",
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Expanded, expanded};

    #[test]
    fn alternatives_and_sequences() {
        let cases: [(&str, &[&str]); 14] = [
            ("a{b,c}d", &["abd", "acd"]),
            ("{a,b}{1,2}", &["a1", "a2", "b1", "b2"]),
            ("{a,{b,c}d}", &["a", "bd", "cd"]),
            ("x{,.bak}", &["x", "x.bak"]),
            ("{1..3} {c..a} {08..10} {1..7..3} {2..-1..2}", &["1", "2", "3", "c", "b", "a", "08", "09", "10", "1", "4", "7", "2", "0"]),
            ("{a} {} {a..} {1..b} {..}", &["{a}", "{}", "{a..}", "{1..b}", "{..}"]),
            ("{a,b", &["{a,b"]),
            ("{a,{b,c}", &["{a,b", "{a,c"]),
            ("a,b}", &["a,b}"]),
            ("'{a,b}' \\{a,b}", &["{a,b}", "{a,b}"]),
            ("{'a,b',c}", &["a,b", "c"]),
            ("{$x,b}", &["1", "b"]),
            ("{\"\",b}", &["", "b"]),
            ("{,}", &[]),
        ];
        for (source, expected) in cases {
            assert_eq!(expanded(source, &[("x", "1")]), Expanded::known(expected), "{source}");
        }
    }

    #[test]
    fn too_many_words_are_one_unknown_field() {
        assert_eq!(expanded("{1..1000}", &[]).len(), 1_000);
        for source in ["{1..1001}", "{1..100}{1..100}", "{1..9223372036854775807}", "{-9223372036854775808..9223372036854775807}"] {
            assert_eq!(expanded(source, &[]), [Expanded::unknown("")], "{source}");
        }
    }

    #[test]
    fn nesting_beyond_the_limit_stays_text() {
        let deep = "{a,".repeat(5_000) + &"}".repeat(5_000);
        assert!(!expanded(&deep, &[]).is_empty());
    }
}
