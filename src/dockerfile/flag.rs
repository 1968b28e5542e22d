//! Flags: `--name` and `--name=value` between the keyword and the rest.
//!
//! Input: the text after the keyword. Output: the flags, and what follows them. Must not know which flags an instruction
//! has, save that [`Kind`] says what may stand after their `=`.

use super::line::Slice;
use super::word::is_blank;
use super::{Flag, Word};

/// A flag with the places of its parts.
#[derive(Clone, Debug)]
pub(super) struct RawFlag {
    /// As the instruction shows it.
    pub flag: Flag,
    /// The value with its place.
    pub value: Option<Word>,
}

/// What a flag takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing, `true` or `false`.
    Switch,
    /// A value, once.
    Value,
    /// A value, any number of times.
    Values,
}

/// Takes the flags off the start of `text`: words that begin with `--`, quotes and escapes processed; a `--` alone ends
/// them. Also gives what follows, trimmed.
pub(super) fn take(text: Slice<'_>, escape: char) -> (Vec<RawFlag>, Slice<'_>) {
    let mut flags = Vec::new();
    let mut rest = without_blanks(text);
    while rest.text().starts_with("--") {
        let (word, length, next) = first_word(rest.text(), escape);
        let raw = rest.sub(0..length);
        rest = without_blanks(rest.from(next));
        if word == "--" {
            break;
        }
        flags.push(flag(&word, raw));
    }
    (flags, rest.trim())
}

/// Without blanks at its start. A no-break space is none: a word behind one is no flag.
fn without_blanks(text: Slice<'_>) -> Slice<'_> {
    text.from(text.text().len() - text.text().trim_start_matches(is_blank).len())
}

fn flag(word: &str, raw: Slice<'_>) -> RawFlag {
    let (name, text) = word.split_once('=').map_or((word, None), |(name, value)| (name, Some(value)));
    let after_equals = raw.text().find('=').map_or(raw.text().len(), |at| at + 1);
    RawFlag {
        flag: Flag { name: name.strip_prefix("--").unwrap_or(name).to_owned(), value: text.map(str::to_owned), span: raw.span() },
        value: text.map(|text| Word { text: text.to_owned(), span: raw.from(after_equals).span() }),
    }
}

/// The first word with its quotes and escapes processed, how many bytes it takes, and where to go on. Unlike in a shell, escapes count
/// in single quotes too. A no-break space ends a word: BuildKit, which goes byte by byte, takes its second one for a blank.
fn first_word(text: &str, escape: char) -> (String, usize, usize) {
    let mut word = String::new();
    let mut quote = None;
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            _ if quote == Some(c) => quote = None,
            _ if c == escape => word.extend(chars.next().map(|(_, escaped)| escaped)),
            _ if quote.is_some() => word.push(c),
            '\'' | '"' => quote = Some(c),
            _ if is_blank(c) || matches!(c, '\u{85}' | '\u{a0}') => return (word, at, at + c.len_utf8()),
            _ => word.push(c),
        }
    }
    (word, text.len(), text.len())
}

#[cfg(test)]
mod tests {
    use crate::dockerfile::parse;

    fn flags(line: &str) -> (Vec<(String, Option<String>)>, String) {
        let source = format!("FROM a\n{line}");
        let instruction = parse(&source).instructions.pop().unwrap();
        let end = instruction.flags.last().map_or(instruction.keyword_span.end, |flag| flag.span.end);
        let rest = source[end..].trim().to_owned();
        (instruction.flags.into_iter().map(|flag| (flag.name, flag.value)).collect(), rest)
    }

    fn some(name: &str, value: &str) -> (String, Option<String>) {
        (name.to_owned(), Some(value.to_owned()))
    }

    #[test]
    fn flags_come_off_before_the_rest() {
        let (found, rest) = flags("COPY --from=b --link \\\n  --chown=1:1 --parents=false x --y /z");
        assert_eq!(found, [some("from", "b"), ("link".into(), None), some("chown", "1:1"), some("parents", "false")]);
        assert_eq!(rest, "x --y /z");
    }

    #[test]
    fn quotes_and_escapes_are_processed() {
        assert_eq!(
            flags(r#"RUN --mount="type=cache,id=a b" --network=n\ o'n\'e' x"#).0,
            [some("mount", "type=cache,id=a b"), some("network", "n on'e")]
        );
        assert_eq!(flags("RUN --mount=\"type=cache never closed").0, [some("mount", "type=cache never closed")]);
        assert_eq!(flags("RUN --a=").0, [some("a", "")]);
        assert_eq!(flags("RUN ---a").0, [("-a".into(), None)]);
    }

    #[test]
    fn two_dashes_end_them() {
        let (found, rest) = flags("RUN --network=none -- --x y");
        assert_eq!(found, [some("network", "none")]);
        assert_eq!(rest, "-- --x y");
    }

    #[test]
    fn a_no_break_space_begins_no_flag() {
        assert_eq!(flags("COPY \u{a0}--from=b x /y"), (Vec::new(), "--from=b x /y".to_owned()));
        assert_eq!(flags("COPY --link \u{a0}--from=b x /y"), (vec![("link".into(), None)], "--from=b x /y".to_owned()));
        assert_eq!(flags("RUN --network=none\u{a0}x"), (vec![some("network", "none")], "x".to_owned()));
    }
}
