//! Words: splitting, quotes, and the expansion of `$VAR`.
//!
//! Input: the text of a word, the escape character, a way to look a variable up. Output: what BuildKit makes of it. Must
//! not know where variables come from, nor which instruction the word stands in.

use std::iter::Peekable;
use std::ops::Range;
use std::str::Chars;

use super::pattern::{Pattern, Reach};
use crate::language::words::{diagnostic as say, page};

/// The longest text an expansion may grow to, in bytes, unless what is written is itself longer: variables that double
/// each other line by line stop here.
pub const LONGEST_EXPANSION_BYTES: usize = 64 * 1024;

/// How much text the variables of one word may bring in, in bytes, used or not.
const LONGEST_LOOK_UP_BYTES: usize = 64 * LONGEST_EXPANSION_BYTES;

/// How deep `${A:-${B:-…}}` may go.
const DEEPEST: usize = 100;

/// A word with its variables filled in and its quotes gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expansion {
    /// The result; where there is an `error`, the word as given.
    pub text: String,
    /// Names that had no value, each once, in order, the first 64. One that says itself what holds then (`${NAME:-…}`, `${NAME:+…}`)
    /// does not count.
    pub unset: Vec<String>,
    /// Why BuildKit would refuse the word.
    pub error: Option<String>,
}

/// Expands one word: variables filled in, quotes and escapes taken away, blanks kept.
///
/// `lookup` gives a variable's value. Knows `$NAME ${NAME}`, `${NAME:-word}` and `-`, `:+` `+`, `:?` `?`,
/// `${NAME#pattern}` and `## % %%`, `${NAME/pattern/text}` and `//`.
pub fn expand(text: &str, escape: char, lookup: &dyn Fn(&str) -> Option<String>) -> Expansion {
    let mut lexer = Lexer::new(text, escape, lookup);
    lexer.longest = LONGEST_EXPANSION_BYTES.max(text.len());
    match lexer.run(None, false) {
        Ok(parts) => Expansion { text: parts.text, unset: lexer.unset, error: None },
        Err(error) => Expansion { text: text.to_owned(), unset: lexer.unset, error: Some(error.message()) },
    }
}

/// Fills in the variables of a heredoc's body: quotes are plain text, and the escape is always `\\`. Where the body cannot
/// be expanded, it stays as written.
pub fn expand_heredoc(body: &str, lookup: &dyn Fn(&str) -> Option<String>) -> String {
    let mut lexer = Lexer::new(body, '\\', lookup);
    lexer.plain_quotes = true;
    lexer.longest = LONGEST_EXPANSION_BYTES.max(body.len());
    lexer.run(None, false).map_or_else(|_| body.to_owned(), |parts| parts.text)
}

/// Expands a text that may hold several words: split at the blanks outside quotes, those that come out of a variable too.
/// Nothing where the text cannot be expanded.
pub fn expand_words(text: &str, escape: char, lookup: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let mut lexer = Lexer::new(text, escape, lookup);
    lexer.longest = LONGEST_EXPANSION_BYTES.max(text.len());
    lexer.run(None, false).map(|parts| parts.words).unwrap_or_default()
}

/// The quote that is opened and never closed, which BuildKit refuses wherever it expands the word.
pub fn open_quote(text: &str, escape: char) -> Option<char> {
    if !text.contains(['\'', '"']) {
        return None;
    }
    match Lexer::new(text, escape, &|_| None).run(None, false) {
        Err(Error::OpenQuote(quote)) => Some(quote),
        Ok(_) | Err(_) => None,
    }
}

/// The words of a line in which heredocs may open: quotes, escapes and variables stay as written, blanks after `<<` are
/// part of the word. Nothing where a quote is left open.
pub(super) fn raw_words(text: &str) -> Vec<String> {
    let mut lexer = Lexer::new(text, '\\', &|_| None);
    lexer.raw_quotes = true;
    lexer.skip_unset = true;
    lexer.raw_escapes = true;
    lexer.run(None, true).map(|parts| parts.words).unwrap_or_default()
}

/// The words of a heredoc's name, quotes kept or taken away, variables left as written.
#[inline(never)]
pub(super) fn name_words(text: &str, keep_quotes: bool) -> Vec<String> {
    let mut lexer = Lexer::new(text, '\\', &|_| None);
    lexer.raw_quotes = keep_quotes;
    lexer.skip_unset = true;
    lexer.run(None, false).map(|parts| parts.words).unwrap_or_default()
}

/// `text` without its quotes, variables and escapes still in it, so that it expands to the same.
pub fn unquote(text: &str, escape: char) -> String {
    if !text.contains(['\'', '"']) || open_quote(text, escape).is_some() {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut quote = None;
    let mut braces = 0_usize;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let in_variable = braces > 0;
        match c {
            '\'' | '"' if !in_variable && quote == Some(c) => quote = None,
            '\'' | '"' if !in_variable && quote.is_none() => quote = Some(c),
            '\'' | '"' if !in_variable => out.extend([escape, c]),
            '$' if quote == Some('\'') => out.extend([escape, c]),
            '$' => {
                out.push(c);
                if chars.next_if_eq(&'{').is_some() {
                    out.push('{');
                    braces += 1;
                }
            }
            '}' if in_variable => {
                out.push(c);
                braces -= 1;
            }
            _ if c == escape && quote != Some('\'') => {
                out.push(c);
                // In double quotes an escape before anything else stands for itself.
                if quote == Some('"') && !matches!(chars.peek(), Some(&next) if next == '"' || next == '$' || next == escape) {
                    out.push(c);
                } else {
                    out.extend(chars.next());
                }
            }
            _ if c == escape => out.extend([c, c]),
            _ => out.push(c),
        }
    }
    out
}

/// The blanks at which `COPY`, `FROM`, `EXPOSE` and `VOLUME` split, quotes or not.
pub(super) const fn is_blank(c: char) -> bool {
    matches!(c, '\t' | '\u{b}' | '\u{c}' | '\r' | ' ')
}

/// The bytes of each word of `text`, split at blanks.
pub(super) fn split_blank(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in text.split(is_blank) {
        if !word.is_empty() {
            words.push(at..at + word.len());
        }
        at += word.len() + 1;
    }
    words
}

/// The bytes of each word of `text`, split at white space outside quotes (`ARG`, `ENV`, `LABEL`); quotes and escapes are
/// part of the word, save an escape at the very end.
pub(super) fn split_quoted(text: &str, escape: char) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    let mut quote = None;
    let mut end = text.len();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        if quote.is_none() && c.is_whitespace() {
            words.extend(start.take().map(|start| start..at));
            continue;
        }
        start.get_or_insert(at);
        if c == escape && quote != Some('\'') {
            if chars.next().is_none() {
                end = at;
            }
        } else if quote == Some(c) {
            quote = None;
        } else if quote.is_none() && matches!(c, '\'' | '"') {
            quote = Some(c);
        }
    }
    words.extend(start.map(|start| start..end).filter(|word| !word.is_empty()));
    words
}

/// Why a word cannot be expanded.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Error {
    OpenQuote(char),
    OpenBrace,
    OpenSlash,
    BadSubstitution,
    Modifier(String),
    Pattern(String),
    Required { name: String, message: String },
    Empty(String),
    Unset(String),
    TooLong,
    TooDeep,
}

impl Error {
    fn message(&self) -> String {
        match self {
            Self::OpenQuote(quote) => say::expand_quote_open(&quote.to_string()),
            Self::OpenBrace => say::expand_brace_open("${", "}"),
            Self::OpenSlash => say::expand_slash_missing("${NAME/pattern/replacement}"),
            Self::BadSubstitution => say::expand_name_missing("${NAME}"),
            Self::Modifier(modifier) => say::expand_modifier_unknown(modifier, "${}", "${NAME:-default}", "${NAME:+other}"),
            Self::Pattern(pattern) => say::expand_pattern_unreadable(pattern),
            Self::Required { name, message } => page::named(name, message),
            Self::Empty(name) => say::expand_empty(name),
            Self::Unset(name) => say::expand_unset(name),
            Self::TooLong => say::expand_too_long(&LONGEST_EXPANSION_BYTES.to_string()),
            Self::TooDeep => say::expand_too_deep(&DEEPEST.to_string(), "${}"),
        }
    }
}

/// What a stretch of text comes to: as one word, and split into several.
#[derive(Debug, Default)]
struct Parts {
    text: String,
    words: Vec<String>,
}

struct Lexer<'a> {
    chars: Peekable<Chars<'a>>,
    escape: char,
    lookup: &'a dyn Fn(&str) -> Option<String>,
    /// Keep quotes.
    raw_quotes: bool,
    /// Take quotes as any other character.
    plain_quotes: bool,
    /// Keep escapes.
    raw_escapes: bool,
    /// Leave a variable that has no value as written.
    skip_unset: bool,
    /// In bytes.
    longest: usize,
    looked_up: usize,
    depth: usize,
    unset: Vec<String>,
    /// The word being put together. As in BuildKit, a nested `${A:-…}` starts it anew, and what stood before is lost to
    /// the split words (not to the text).
    word: String,
}

impl<'a> Lexer<'a> {
    fn new(text: &'a str, escape: char, lookup: &'a dyn Fn(&str) -> Option<String>) -> Self {
        Self {
            chars: text.chars().peekable(),
            escape,
            lookup,
            raw_quotes: false,
            plain_quotes: false,
            raw_escapes: false,
            skip_unset: false,
            longest: usize::MAX,
            looked_up: 0,
            depth: 0,
            unset: Vec::new(),
            word: String::new(),
        }
    }

    /// Reads up to `stop`, or to the end.
    fn run(&mut self, stop: Option<char>, raw_escapes: bool) -> Result<Parts, Error> {
        if self.depth > DEEPEST {
            return Err(Error::TooDeep);
        }
        let outer = std::mem::replace(&mut self.raw_escapes, raw_escapes);
        self.depth += 1;
        let parts = self.run_inside(stop);
        self.depth -= 1;
        self.raw_escapes = outer;
        parts
    }

    fn run_inside(&mut self, stop: Option<char>) -> Result<Parts, Error> {
        self.word.clear();
        let mut parts = Parts::default();
        loop {
            if parts.text.len() > self.longest {
                return Err(Error::TooLong);
            }
            let Some(&c) = self.chars.peek() else { break };
            if stop == Some(c) {
                self.chars.next();
                self.end_word(&mut parts);
                return Ok(parts);
            }
            match c {
                '$' => {
                    let value = self.dollar()?;
                    value.chars().for_each(|c| self.add(c, &mut parts));
                    parts.text.push_str(&value);
                }
                '\'' | '"' | '<' if !self.plain_quotes => {
                    let raw = match c {
                        '\'' => self.single_quoted()?,
                        '"' => self.double_quoted()?,
                        _ => self.less_than(),
                    };
                    self.add_raw(&raw, &mut parts);
                }
                _ => {
                    self.chars.next();
                    if !self.plain(c, &mut parts) {
                        break;
                    }
                }
            }
        }
        match stop {
            Some('/') => Err(Error::OpenSlash),
            Some(_) => Err(Error::OpenBrace),
            None => {
                self.end_word(&mut parts);
                Ok(parts)
            }
        }
    }

    /// A character outside quotes, or the escaped one after it; false at the end of the text.
    fn plain(&mut self, c: char, parts: &mut Parts) -> bool {
        if c != self.escape {
            self.add(c, parts);
            parts.text.push(c);
            return true;
        }
        if self.raw_escapes {
            self.word.push(c);
            parts.text.push(c);
        }
        let Some(escaped) = self.chars.next() else { return false };
        self.word.push(escaped);
        parts.text.push(escaped);
        true
    }

    fn add(&mut self, c: char, parts: &mut Parts) {
        if c.is_whitespace() {
            self.end_word(parts);
        } else {
            self.word.push(c);
        }
    }

    fn add_raw(&mut self, text: &str, parts: &mut Parts) {
        self.word.push_str(text);
        parts.text.push_str(text);
    }

    fn end_word(&mut self, parts: &mut Parts) {
        if !self.word.is_empty() {
            parts.words.push(std::mem::take(&mut self.word));
        }
    }

    fn single_quoted(&mut self) -> Result<String, Error> {
        let mut out = String::new();
        self.quote(&mut out);
        while let Some(&c) = self.chars.peek() {
            if c == '\'' {
                self.quote(&mut out);
                return Ok(out);
            }
            out.push(c);
            self.chars.next();
        }
        Err(Error::OpenQuote('\''))
    }

    fn double_quoted(&mut self) -> Result<String, Error> {
        let mut out = String::new();
        self.quote(&mut out);
        while let Some(&c) = self.chars.peek() {
            if out.len() > self.longest {
                return Err(Error::TooLong);
            }
            match c {
                '"' => {
                    self.quote(&mut out);
                    return Ok(out);
                }
                '$' => out.push_str(&self.dollar()?),
                _ => {
                    self.chars.next();
                    if c == self.escape {
                        self.escape_in_double_quotes(&mut out);
                    } else {
                        out.push(c);
                    }
                }
            }
        }
        Err(Error::OpenQuote('"'))
    }

    /// Takes a quote, and keeps it if quotes are kept.
    fn quote(&mut self, out: &mut String) {
        out.extend(self.chars.next().filter(|_| self.raw_quotes));
    }

    /// Only `"`, `$` and the escape itself are escaped here; before anything else an escape stands for itself.
    fn escape_in_double_quotes(&mut self, out: &mut String) {
        let escape = self.escape;
        if self.raw_escapes {
            out.push(escape);
        }
        match self.chars.peek() {
            None => {}
            Some(&next) if next == '"' || next == '$' || next == escape => out.extend(self.chars.next()),
            Some(_) => out.push(escape),
        }
    }

    /// `<`, or `<<` and the blanks after it.
    fn less_than(&mut self) -> String {
        self.chars.next();
        let mut out = String::from("<");
        if self.chars.next_if_eq(&'<').is_some() {
            out.push('<');
            while let Some(blank) = self.chars.next_if(|c| matches!(c, '\t' | '\r' | ' ')) {
                out.push(blank);
            }
        }
        out
    }

    // A door of `www/split.mjs`.
    #[inline(never)]
    fn dollar(&mut self) -> Result<String, Error> {
        self.chars.next();
        if self.chars.next_if_eq(&'{').is_some() {
            return self.braces();
        }
        let name = self.name();
        if name.is_empty() {
            return Ok("$".to_owned());
        }
        let value = self.value(&name)?;
        Ok(self.value_or(&name, value, |name| format!("${name}")))
    }

    /// After `${`.
    fn braces(&mut self) -> Result<String, Error> {
        match self.chars.peek() {
            None => return Err(Error::OpenBrace),
            Some('{' | '}' | ':') => return Err(Error::BadSubstitution),
            Some(_) => {}
        }
        let name = self.name();
        match self.chars.next() {
            None => Err(Error::OpenBrace),
            Some('}') => {
                let value = self.value(&name)?;
                Ok(self.value_or(&name, value, |name| format!("${{{name}}}")))
            }
            Some('/') => self.replacement(&name),
            Some(':') => match self.chars.next() {
                None => Err(Error::OpenBrace),
                Some(modifier @ ('#' | '%')) => Err(Error::Modifier(format!(":{modifier}"))),
                Some(modifier) => self.modified(&name, modifier, true),
            },
            Some(modifier @ ('+' | '-' | '?' | '#' | '%')) => self.modified(&name, modifier, false),
            Some(other) => Err(Error::Modifier(other.to_string())),
        }
    }

    /// A nested word up to `stop`; whatever ends it at the end of the text is the missing `stop`.
    fn nested(&mut self, stop: char, raw_escapes: bool) -> Result<String, Error> {
        self.run(Some(stop), raw_escapes).map(|parts| parts.text).map_err(|error| match error {
            Error::TooLong | Error::TooDeep => error,
            _ if self.chars.peek().is_some() => error,
            _ if stop == '/' => Error::OpenSlash,
            _ => Error::OpenBrace,
        })
    }

    /// `${name-word}` and its kin, after the modifier.
    fn modified(&mut self, name: &str, modifier: char, empty_is_unset: bool) -> Result<String, Error> {
        let word = self.nested('}', matches!(modifier, '#' | '%'))?;
        let colon = if empty_is_unset { ":" } else { "" };
        let value = self.look_up(name)?;
        if self.skip_unset && value.is_none() {
            return Ok(format!("${{{name}{colon}{modifier}{word}}}"));
        }
        let usable = value.clone().filter(|value| !(empty_is_unset && value.is_empty()));
        match modifier {
            '-' => Ok(usable.unwrap_or(word)),
            '+' => Ok(usable.map(|_| word).unwrap_or_default()),
            '?' => usable.ok_or_else(|| required(name.to_owned(), word, value.is_some())),
            '#' | '%' => {
                self.note_unset(name, value.is_none());
                trim(&word, &value.unwrap_or_default(), modifier)
            }
            other => Err(Error::Modifier(format!("{colon}{other}"))),
        }
    }

    /// `${name/pattern/text}`, after the first `/`.
    fn replacement(&mut self, name: &str) -> Result<String, Error> {
        let all = self.chars.next_if_eq(&'/').is_some();
        let pattern = self.nested('/', true)?;
        let text = self.nested('}', true)?;
        let value = self.value(name)?;
        if self.skip_unset && value.is_none() {
            return Ok(format!("${{{name}/{pattern}/{text}}}"));
        }
        let read = Pattern::new(&pattern).ok_or(Error::Pattern(pattern))?;
        read.replace(&value.unwrap_or_default(), &text, all).map_err(|_| Error::TooLong)
    }

    /// Letters, digits and `_`; where the first is a digit, all digits that follow; or one special parameter.
    fn name(&mut self) -> String {
        let mut name = String::new();
        match self.chars.peek() {
            Some(c) if c.is_ascii_digit() => {
                while let Some(digit) = self.chars.next_if(char::is_ascii_digit) {
                    name.push(digit);
                }
            }
            Some('@' | '*' | '#' | '?' | '-' | '$' | '!') => name.extend(self.chars.next()),
            _ => {
                while let Some(c) = self.chars.next_if(|&c| c.is_alphanumeric() || c == '_') {
                    name.push(c);
                }
            }
        }
        name
    }

    fn look_up(&mut self, name: &str) -> Result<Option<String>, Error> {
        let value = (self.lookup)(name);
        self.looked_up += value.as_ref().map_or(0, String::len);
        if self.looked_up > LONGEST_LOOK_UP_BYTES { Err(Error::TooLong) } else { Ok(value) }
    }

    /// A variable's value, noted where it has none.
    fn value(&mut self, name: &str) -> Result<Option<String>, Error> {
        let value = self.look_up(name)?;
        self.note_unset(name, value.is_none());
        Ok(value)
    }

    fn value_or(&self, name: &str, value: Option<String>, written: fn(&str) -> String) -> String {
        value.unwrap_or_else(|| if self.skip_unset { written(name) } else { String::new() })
    }

    fn note_unset(&mut self, name: &str, unset: bool) {
        // Those few names that one word can hold; a longer list says no more.
        const MOST: usize = 64;
        if unset && self.unset.len() < MOST && !self.unset.iter().any(|noted| noted == name) {
            self.unset.push(name.to_owned());
        }
    }
}

/// Why `${name:?message}` has no value.
fn required(name: String, message: String, set: bool) -> Error {
    match (message.is_empty(), set) {
        (false, _) => Error::Required { name, message },
        (true, true) => Error::Empty(name),
        (true, false) => Error::Unset(name),
    }
}

/// `${name#word}` and its kin: a doubled modifier takes the longest match.
fn trim(word: &str, value: &str, modifier: char) -> Result<String, Error> {
    let (word, reach) = word.strip_prefix(modifier).map_or((word, Reach::Shortest), |rest| (rest, Reach::Longest));
    let pattern = Pattern::new(word).ok_or_else(|| Error::Pattern(word.to_owned()))?;
    let trimmed = if modifier == '%' { pattern.without_suffix(value, reach) } else { pattern.without_prefix(value, reach) };
    trimmed.map_err(|_| Error::TooLong)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(name: &str) -> Option<String> {
        let values = [("V", "1.22.3"), ("EMPTY", ""), ("TWO", "a  b"), ("P", "/usr/local/bin"), ("é", "ü")];
        values.into_iter().find(|&(known, _)| known == name).map(|(_, value)| value.to_owned())
    }

    fn ok(text: &str) -> String {
        let expansion = expand(text, '\\', &value);
        assert_eq!(expansion.error, None, "{text}");
        expansion.text
    }

    fn error(text: &str) -> String {
        expand(text, '\\', &value).error.unwrap_or_else(|| panic!("{text} expands"))
    }

    #[test]
    fn quotes_and_escapes_go() {
        assert_eq!(ok(r#"a"b c"'d e'\ f"#), "ab cd e f");
        assert_eq!(ok(r#""it's" '"$V"' \$V "\$V" "\n" '\n' \n"#), r#"it's "$V" $V $V \n \n n"#);
        assert_eq!(ok(r"end\"), "end");
        assert_eq!(expand("a`$V \\b", '`', &value).text, "a$V \\b");
    }

    #[test]
    fn variables_are_filled_in() {
        assert_eq!(ok("go$V-x ${V}y \"${V}\" $é"), "go1.22.3-x 1.22.3y \"1.22.3\" ü".replace('"', ""));
        assert_eq!(ok("$ $. a$"), "$ $. a$");
        assert_eq!(ok("$12a$@b$$c"), "abc");
    }

    #[test]
    fn defaults_alternatives_and_demands() {
        assert_eq!(ok("${X:-d} ${X-d} ${EMPTY:-d} ${EMPTY-d} ${V:-d}"), "d d d  1.22.3");
        assert_eq!(ok("${X:+d} ${X+d} ${EMPTY:+d} ${EMPTY+d} ${V:+d}"), "   d d");
        assert_eq!(ok("${V:?no} ${EMPTY?no}"), "1.22.3 ");
        assert_eq!(error("${X:?give it}"), "X: give it");
        assert_eq!(error("${EMPTY:?}"), "EMPTY: is empty, and must not be: give it a value");
        assert_eq!(error("${X?}"), "X: is not set, and must be: give it a value");
        assert_eq!(ok("${X:-${Y:-\"$V}\"}}${X:-'}'}"), "1.22.3}}");
        assert_eq!(ok("\"${X:-\"a'b\"}\""), "a'b");
    }

    #[test]
    fn patterns_cut_and_replace() {
        assert_eq!(
            ok("${V%.*} ${V%%.*} ${V#*.} ${V##*.} ${P##*/} ${P/local/share} ${P//\\//-}"),
            "1.22 1 22.3 3 bin /usr/share/bin -usr-local-bin"
        );
        assert_eq!(ok("${P//?s/_}${V#$EMPTY}"), "/_r/local/bin1.22.3");
        assert!(error("${V%\\a}").contains("pattern"));
    }

    #[test]
    fn what_cannot_be_expanded_says_why_and_stays_as_written() {
        for (text, part) in [
            ("a'b", "'"),
            ("a\"b", "\""),
            ("\"a\\\"", "\""),
            ("${V", "}"),
            ("${X:-a", "}"),
            ("${", "}"),
            ("${}", "name"),
            ("${{V}}", "name"),
            ("${:-a}", "name"),
            ("${V:=a}", ":="),
            ("${V:#a}", ":#"),
            ("${V!}", "!"),
            ("${.}", "."),
            ("${V/a}", "/"),
            ("${V/a/b", "}"),
        ] {
            let expansion = expand(text, '\\', &value);
            assert!(expansion.error.as_ref().is_some_and(|error| error.contains(part)), "{text}: {expansion:?}");
            assert_eq!(expansion.text, text);
        }
    }

    #[test]
    fn names_without_a_value_are_listed_once() {
        assert_eq!(expand("$A ${B%x} $A ${C:-x} ${D/a/b} $V", '\\', &value).unset, ["A", "B", "D"]);
    }

    #[test]
    fn words_are_split_after_expansion() {
        let words = |text| expand_words(text, '\\', &value);
        assert_eq!(words("x${TWO}y \"$TWO\"  c\\ d 'e f'"), ["xa", "by", "a  b", "c d", "e f"]);
        assert_eq!(words("  "), [""; 0]);
        assert_eq!(words("a 'b"), [""; 0]);
        assert_eq!(words("80${X:-81}"), ["81"], "what BuildKit makes of it");
    }

    #[test]
    fn growth_and_nesting_are_bounded() {
        let mut doubled = "x".to_owned();
        for _ in 0..40 {
            let last = doubled.clone();
            let expansion = expand("$A$A", '\\', &|_| Some(last.clone()));
            assert!(expansion.text.len() <= LONGEST_EXPANSION_BYTES);
            if let Some(error) = expansion.error {
                assert!(error.contains("65536"));
                return;
            }
            doubled = expansion.text;
        }
        panic!("never stopped");
    }

    #[test]
    fn unused_variables_and_nesting_are_bounded_too() {
        let long = "x".repeat(LONGEST_EXPANSION_BYTES);
        assert!(expand(&"${A:+}".repeat(1_000), '\\', &|_| Some(long.clone())).error.is_some());
        assert!(error(&"${X:-".repeat(100_000)).contains("in one another"));
        let nested = |depth: usize| "${X:-".repeat(depth) + "v" + &"}".repeat(depth);
        assert_eq!(ok(&nested(100)), "v");
        assert!(expand(&nested(101), '\\', &value).error.is_some());
        assert_eq!(ok(&"a".repeat(100_000)).len(), 100_000);
    }

    #[test]
    fn an_open_quote_is_found() {
        assert_eq!(open_quote("a\"b", '\\'), Some('"'));
        assert_eq!(open_quote("it's", '\\'), Some('\''));
        assert_eq!(open_quote("it\\'s \"a'b\" ${X", '\\'), None);
    }

    #[test]
    fn unquoting_keeps_the_meaning() {
        assert_eq!(unquote("\"node:8\"", '\\'), "node:8");
        assert_eq!(unquote("node:${V:-\"8\"}", '\\'), "node:${V:-\"8\"}");
        for text in ["\"a\\nb\"", "'a$V\\'", "\"it's ${X:-\"y\"}$V\"", "a\\\"b", "'\"'", "\"\\$V\\\\\"", "a\\ b"] {
            assert_eq!(ok(&unquote(text, '\\')), ok(text), "{text} as {}", unquote(text, '\\'));
        }
    }

    #[test]
    fn splitting_minds_quotes_where_buildkit_does() {
        let of = |text: &str, ranges: Vec<Range<usize>>| ranges.into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>();
        let quoted = |text: &str| of(text, split_quoted(text, '\\'));
        assert_eq!(quoted(r#"A="x y" B=a\ b C='\' D="\" e""#), [r#"A="x y""#, r"B=a\ b", r"C='\'", r#"D="\" e""#]);
        assert_eq!(quoted(r"A=1 B=2\"), ["A=1", "B=2"]);
        assert_eq!(quoted(r"A=1 \"), ["A=1"]);
        assert_eq!(quoted("A=\"never closed B=2"), ["A=\"never closed B=2"]);
        assert_eq!(quoted("\"\" x"), ["\"\"", "x"]);
        let blank = |text: &str| of(text, split_blank(text));
        assert_eq!(blank("\"a b\"\tc  d"), ["\"a", "b\"", "c", "d"]);
    }

    #[test]
    fn heredoc_words_keep_what_is_written() {
        assert_eq!(raw_words(r#"RUN cat << "A B" $X ${Y:-z} \'q <<<x"#), ["RUN", "cat", "<< \"A B\"", "$X", "${Y:-z}", r"\'q", "<<<x"]);
        assert_eq!(raw_words("RUN echo \"<<EOF"), [""; 0]);
        assert_eq!(name_words("'EOF'", false), ["EOF"]);
        assert_eq!(name_words("'EOF'", true), ["'EOF'"]);
    }
}
