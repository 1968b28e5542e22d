//! The patterns of `${NAME#pattern}` and its kin: `*` and `?`, no brackets.
//!
//! Input: a pattern, a value. Output: what of the value it matches. Must not know variables.

use std::cell::Cell;

/// A pattern, read.
#[derive(Debug)]
pub(super) struct Pattern {
    tokens: Vec<Token>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Char(char),
    /// `?`
    One,
    /// `*`
    Many,
}

/// Which of several possible matches is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    Shortest,
    Longest,
}

/// Matching would take more steps than the length of pattern and value justifies.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooCostly;

/// Steps that may be spent per character of pattern and value, and on top of that in any case.
const STEPS_PER_CHARACTER: usize = 16;
const STEPS_AT_LEAST: usize = 65_536;

impl Pattern {
    /// Reads a pattern; `None` where a `\` stands before a character that needs none.
    pub fn new(pattern: &str) -> Option<Self> {
        let mut tokens = Vec::new();
        let mut chars = pattern.chars().peekable();
        while let Some(c) = chars.next() {
            tokens.push(match c {
                '*' => Token::Many,
                '?' => Token::One,
                // `}` and `/` are escaped for the sake of the `${}` around, not of the pattern.
                '\\' => Token::Char(chars.next().filter(|escaped| matches!(escaped, '*' | '?' | '\\' | '}' | '/'))?),
                _ => Token::Char(c),
            });
        }
        Some(Self { tokens })
    }

    /// `value` without the start that matches.
    pub fn without_prefix(&self, value: &str, reach: Reach) -> Result<String, TooCostly> {
        let chars: Vec<char> = value.chars().collect();
        let end = Matcher::new(&self.tokens, &chars).prefix(reach)?;
        Ok(chars.get(end.unwrap_or(0)..).unwrap_or_default().iter().collect())
    }

    /// `value` without the end that matches.
    pub fn without_suffix(&self, value: &str, reach: Reach) -> Result<String, TooCostly> {
        let chars: Vec<char> = value.chars().rev().collect();
        let tokens: Vec<Token> = self.tokens.iter().rev().copied().collect();
        let end = Matcher::new(&tokens, &chars).prefix(reach)?;
        Ok(chars.get(end.unwrap_or(0)..).unwrap_or_default().iter().rev().collect())
    }

    /// `value` with the first match, or all of them, replaced; matches are as long as possible.
    pub fn replace(&self, value: &str, replacement: &str, all: bool) -> Result<String, TooCostly> {
        let chars: Vec<char> = value.chars().collect();
        let matcher = Matcher::new(&self.tokens, &chars);
        let mut out = String::new();
        let mut copied = 0;
        let mut from = 0;
        let mut last_end = None;
        while let Some((start, end)) = matcher.find(from)? {
            // An empty match right behind another match is none.
            if start == end && last_end == Some(start) {
                from = start + 1;
                continue;
            }
            out.extend(chars.get(copied..start).unwrap_or_default());
            out.push_str(replacement);
            copied = end;
            last_end = Some(end);
            from = if end == start { end + 1 } else { end };
            if !all {
                break;
            }
        }
        out.extend(chars.get(copied..).unwrap_or_default());
        Ok(out)
    }
}

/// Where a pattern matches, or why not.
enum Found {
    To(usize),
    /// Not here.
    No,
    /// Neither here nor further on: a later part of the pattern is nowhere to be found.
    Never,
}

struct Matcher<'a> {
    /// The parts between the `*`s; always at least one.
    parts: Vec<&'a [Token]>,
    chars: &'a [char],
    steps_left: Cell<usize>,
}

impl<'a> Matcher<'a> {
    fn new(tokens: &'a [Token], chars: &'a [char]) -> Self {
        let steps_left = Cell::new(STEPS_AT_LEAST + STEPS_PER_CHARACTER * (tokens.len() + chars.len()));
        Self { parts: tokens.split(|&token| token == Token::Many).collect(), chars, steps_left }
    }

    fn prefix(&self, reach: Reach) -> Result<Option<usize>, TooCostly> {
        Ok(match self.at(0, reach)? {
            Found::To(end) => Some(end),
            Found::No | Found::Never => None,
        })
    }

    /// The first match that starts at `from` or later.
    fn find(&self, from: usize) -> Result<Option<(usize, usize)>, TooCostly> {
        for start in from..=self.chars.len() {
            match self.at(start, Reach::Longest)? {
                Found::To(end) => return Ok(Some((start, end))),
                Found::No => {}
                Found::Never => return Ok(None),
            }
        }
        Ok(None)
    }

    /// The match that starts at `start`. Each part but the first stands as early as it can; the last one as late as it
    /// can, where the longest match is asked for.
    fn at(&self, start: usize, reach: Reach) -> Result<Found, TooCostly> {
        let Some((&first, rest)) = self.parts.split_first() else { return Ok(Found::To(start)) };
        if !self.part_at(first, start)? {
            return Ok(Found::No);
        }
        let mut end = start + first.len();
        let Some((&last, middle)) = rest.split_last() else { return Ok(Found::To(end)) };
        for part in middle {
            match self.search(part, end, false)? {
                Some(at) => end = at + part.len(),
                None => return Ok(Found::Never),
            }
        }
        Ok(self.search(last, end, reach == Reach::Longest)?.map_or(Found::Never, |at| Found::To(at + last.len())))
    }

    /// The first or the last place from `from` on where `part` stands.
    fn search(&self, part: &[Token], from: usize, backwards: bool) -> Result<Option<usize>, TooCostly> {
        let Some(last) = self.chars.len().checked_sub(part.len()) else { return Ok(None) };
        for step in 0..(last + 1).saturating_sub(from) {
            let at = if backwards { last - step } else { from + step };
            if self.part_at(part, at)? {
                return Ok(Some(at));
            }
        }
        Ok(None)
    }

    fn part_at(&self, part: &[Token], at: usize) -> Result<bool, TooCostly> {
        let Some(chars) = self.chars.get(at..at + part.len()) else { return Ok(false) };
        for (token, c) in part.iter().zip(chars) {
            self.spend()?;
            if !matches!(token, Token::One) && *token != Token::Char(*c) {
                return Ok(false);
            }
        }
        self.spend()?;
        Ok(true)
    }

    fn spend(&self) -> Result<(), TooCostly> {
        self.steps_left.set(self.steps_left.get().checked_sub(1).ok_or(TooCostly)?);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prefix(pattern: &str, value: &str, reach: Reach) -> String {
        Pattern::new(pattern).unwrap().without_prefix(value, reach).unwrap()
    }

    fn suffix(pattern: &str, value: &str, reach: Reach) -> String {
        Pattern::new(pattern).unwrap().without_suffix(value, reach).unwrap()
    }

    fn replace(pattern: &str, value: &str, all: bool) -> String {
        Pattern::new(pattern).unwrap().replace(value, "-", all).unwrap()
    }

    #[test]
    fn prefixes_go_short_or_long() {
        assert_eq!(prefix("*.", "1.2.3", Reach::Shortest), "2.3");
        assert_eq!(prefix("*.", "1.2.3", Reach::Longest), "3");
        assert_eq!(prefix("*", "abc", Reach::Shortest), "abc");
        assert_eq!(prefix("*", "abc", Reach::Longest), "");
        assert_eq!(prefix("a*b*", "aabbcc", Reach::Shortest), "bcc");
        assert_eq!(prefix("?é", "aéc", Reach::Shortest), "c");
        assert_eq!(prefix("x*", "abc", Reach::Longest), "abc");
        assert_eq!(prefix("abcd", "abc", Reach::Longest), "abc");
        assert_eq!(prefix("\\*", "*a", Reach::Longest), "a");
    }

    #[test]
    fn suffixes_go_short_or_long() {
        assert_eq!(suffix(".*", "1.2.3", Reach::Shortest), "1.2");
        assert_eq!(suffix(".*", "1.2.3", Reach::Longest), "1");
        assert_eq!(suffix("-slim", "12-slim", Reach::Shortest), "12");
        assert_eq!(suffix("\\*", "a*", Reach::Shortest), "a");
        assert_eq!(suffix("", "a", Reach::Longest), "a");
    }

    #[test]
    fn replaces_the_first_or_all_longest_matches() {
        assert_eq!(replace("b", "abcb", false), "a-cb");
        assert_eq!(replace("b", "abcb", true), "a-c-");
        assert_eq!(replace("b*", "abcb", true), "a-");
        assert_eq!(replace("*", "abc", true), "-");
        assert_eq!(replace("", "ab", true), "-a-b-");
        assert_eq!(replace("?", "ab", true), "--");
        assert_eq!(replace("\\/", "a/b", true), "a-b");
        assert_eq!(replace("x", "ab", true), "ab");
    }

    #[test]
    fn only_wildcards_are_escaped() {
        assert!(Pattern::new("\\a").is_none());
        assert!(Pattern::new("a\\").is_none());
        assert!(Pattern::new("\\\\").is_some());
    }

    #[test]
    fn work_is_bounded_by_the_length() {
        let value = "a".repeat(60_000);
        let pattern = Pattern::new(&format!("*{}b", "a".repeat(30_000))).unwrap();
        assert_eq!(pattern.without_prefix(&value, Reach::Longest), Err(TooCostly));
        assert_eq!(Pattern::new("a*b").unwrap().replace(&value, "", true).unwrap(), value);
    }
}
