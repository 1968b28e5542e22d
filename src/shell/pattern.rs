//! Shell patterns (`*`, `?`, `[a-z]`) held against a text.
//!
//! Input: characters, each with whether it is quoted. Output: how long a stretch matches. Must not know any variable.

/// A pattern; [`Pattern::reversed`] matches from the other end.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    tokens: Vec<Token>,
}

#[derive(Clone, Debug)]
enum Token {
    Literal(char),
    /// `?`
    One,
    /// `*`
    Many,
    /// `[a-z]`, `[!a-z]`
    Class {
        negated: bool,
        ranges: Vec<(char, char)>,
    },
}

/// Lengths, in characters, of the stretches from the start that match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Matches {
    pub(super) shortest: Option<usize>,
    pub(super) longest: Option<usize>,
}

impl Pattern {
    /// Reads a pattern; quoted characters stand for themselves.
    pub(super) fn new(characters: &[(char, bool)]) -> Pattern {
        let mut tokens = Vec::new();
        let mut rest = characters;
        while let Some((first, after)) = rest.split_first() {
            rest = after;
            tokens.push(match first {
                ('*', false) => Token::Many,
                ('?', false) => Token::One,
                ('[', false) => match class(after) {
                    Some((token, behind)) => {
                        rest = behind;
                        token
                    }
                    None => Token::Literal('['),
                },
                (literal, _) => Token::Literal(*literal),
            });
        }
        Pattern { tokens }
    }

    pub(super) fn reversed(mut self) -> Pattern {
        self.tokens.reverse();
        self
    }

    /// Which stretches of `text` from its start match. `work` is what may be spent, in steps; `None` when it is used up.
    pub(super) fn matches(&self, text: impl IntoIterator<Item = char>, work: &mut usize) -> Option<Matches> {
        let mut states = vec![false; self.tokens.len() + 1];
        states.iter_mut().take(1).for_each(|start| *start = true);
        let mut found = Matches::default();
        let mut text = text.into_iter();
        for length in 0.. {
            *work = work.checked_sub(states.len())?;
            self.pass_stars(&mut states);
            if states.last() == Some(&true) {
                found = Matches { shortest: found.shortest.or(Some(length)), longest: Some(length) };
            }
            if !states.contains(&true) {
                break;
            }
            let Some(character) = text.next() else { break };
            states = self.after(&states, character);
        }
        Some(found)
    }

    /// A `*` may also match nothing.
    fn pass_stars(&self, states: &mut [bool]) {
        let mut here = false;
        for (index, state) in states.iter_mut().enumerate() {
            let through_star = here && index.checked_sub(1).and_then(|before| self.tokens.get(before)).is_some_and(Token::is_many);
            *state |= through_star;
            here = *state;
        }
    }

    fn after(&self, states: &[bool], character: char) -> Vec<bool> {
        let mut next = vec![false; states.len()];
        for (index, token) in self.tokens.iter().enumerate() {
            if states.get(index) == Some(&true) && token.accepts(character) {
                let target = if token.is_many() { index } else { index + 1 };
                next.iter_mut().skip(target).take(1).for_each(|state| *state = true);
            }
        }
        next
    }
}

impl Token {
    fn is_many(&self) -> bool {
        matches!(self, Token::Many)
    }

    fn accepts(&self, character: char) -> bool {
        match self {
            Token::Literal(literal) => *literal == character,
            Token::One | Token::Many => true,
            Token::Class { negated, ranges } => ranges.iter().any(|(from, to)| (*from..=*to).contains(&character)) != *negated,
        }
    }
}

/// Reads a class after its `[`; gives what stands behind its `]`. `None` where it is not closed.
fn class(characters: &[(char, bool)]) -> Option<(Token, &[(char, bool)])> {
    let (negated, mut rest) = match characters {
        [('!' | '^', false), rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    let mut ranges = Vec::new();
    loop {
        match rest {
            [(']', false), behind @ ..] if !ranges.is_empty() => return Some((Token::Class { negated, ranges }, behind)),
            [('[', false), (':', false), behind @ ..] => {
                let name: String =
                    behind.iter().map(|(character, _)| *character).take_while(|character| *character != ':').take(8).collect();
                ranges.extend(named_class(&name)?);
                rest = behind.get(name.chars().count() + 2..)?;
            }
            [(from, _), ('-', false), (to, quoted), behind @ ..] if *to != ']' || *quoted => {
                ranges.push((*from, *to));
                rest = behind;
            }
            [(single, _), behind @ ..] => {
                ranges.push((*single, *single));
                rest = behind;
            }
            [] => return None,
        }
    }
}

/// The ranges of `[:digit:]` and the like.
fn named_class(name: &str) -> Option<Vec<(char, char)>> {
    Some(match name {
        "digit" => vec![('0', '9')],
        "lower" => vec![('a', 'z')],
        "upper" => vec![('A', 'Z')],
        "alpha" => vec![('a', 'z'), ('A', 'Z')],
        "alnum" => vec![('a', 'z'), ('A', 'Z'), ('0', '9')],
        "space" => vec![(' ', ' '), ('\t', '\r')],
        "blank" => vec![(' ', ' '), ('\t', '\t')],
        "punct" => vec![('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Matches with all of `pattern` unquoted.
    fn matches(pattern: &str, text: &str) -> (Option<usize>, Option<usize>) {
        let characters: Vec<(char, bool)> = pattern.chars().map(|character| (character, false)).collect();
        let found = Pattern::new(&characters).matches(text.chars(), &mut 100_000).unwrap_or_default();
        (found.shortest, found.longest)
    }

    #[test]
    fn stretches_from_the_start() {
        assert_eq!(matches("ab", "abc"), (Some(2), Some(2)));
        assert_eq!(matches("b", "abc"), (None, None));
        assert_eq!(matches("*", "abc"), (Some(0), Some(3)));
        assert_eq!(matches("*b", "abab"), (Some(2), Some(4)));
        assert_eq!(matches("?é*", "aébc"), (Some(2), Some(4)));
        assert_eq!(matches("", "abc"), (Some(0), Some(0)));
        assert_eq!(matches("[a-c][!a-c]", "bd"), (Some(2), Some(2)));
        assert_eq!(matches("[[:digit:].]*", "1.x"), (Some(1), Some(3)));
        assert_eq!(matches("[]]", "]"), (Some(1), Some(1)));
        assert_eq!(matches("[a", "[a"), (Some(2), Some(2)));
    }

    #[test]
    fn work_is_bounded() {
        let stars = vec![('*', false); 1_000];
        assert_eq!(Pattern::new(&stars).matches("a".repeat(10_000).chars(), &mut 100_000), None);
    }
}
