//! Words: quotes, escapes, `$…` and backticks.

use std::borrow::Cow;

use super::parse::{Parser, ends_word, is_blank};
use super::{Item, Part, Script, Word};

/// Where a word ends, and what quotes mean in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In a command.
    Command,
    /// After `=~`: only a blank or a line end ends it.
    Regex,
    /// In `${…}`: `}` ends it. `quoted` in double quotes; a pattern is not quoted by those around its `${…}`.
    Braces { quoted: bool },
}

impl Place {
    fn ends(self, byte: u8) -> bool {
        match self {
            Place::Command => ends_word(byte),
            Place::Regex => is_blank(byte) || byte == b'\n',
            Place::Braces { .. } => byte == b'}',
        }
    }

    fn quoted(self) -> bool {
        matches!(self, Place::Braces { quoted: true })
    }
}

/// Operators in `${name…}`, longer ones before those they start with.
const PARAMETER_OPERATORS: [&str; 22] =
    [":-", ":=", ":?", ":+", ":", "##", "#", "%%", "%", "//", "/#", "/%", "/", "^^", "^", ",,", ",", "-", "=", "?", "+", "@"];

impl<'t, 's> Parser<'t, 's> {
    /// The word here; empty, and nothing passed over, where none starts.
    pub(super) fn word(&mut self) -> Word {
        self.word_in(Place::Command)
    }

    /// The word after `=~`.
    pub(super) fn regex_word(&mut self) -> Word {
        self.word_in(Place::Regex)
    }

    fn word_in(&mut self, place: Place) -> Word {
        let mut word = Word::default();
        while let Some(byte) = self.cursor.peek() {
            match byte {
                b'\\' => self.escape(&mut word, place.quoted()),
                b'\'' if !place.quoted() => self.single_quotes(&mut word),
                b'"' => self.double_quotes(&mut word),
                b'$' => self.dollar(&mut word, place.quoted()),
                b'`' => self.backticks(&mut word, place.quoted()),
                b'<' | b'>' if place == Place::Command && self.cursor.peek_at(1) == Some(b'(') => self.process(&mut word),
                b'(' if place == Place::Command && word.ends_in_glob_operator() => self.glob_group(&mut word),
                _ if place.ends(byte) => return word,
                _ => self.plain(&mut word, place),
            }
        }
        word
    }

    /// Text up to the next byte that means something. At least one byte, so that callers always get on.
    fn plain(&mut self, word: &mut Word, place: Place) {
        let start = self.cursor;
        self.cursor.next_char();
        self.cursor.take_while(|byte| !(place.ends(byte) || matches!(byte, b'\\' | b'\'' | b'"' | b'$' | b'`' | b'<' | b'>' | b'(')));
        word.push_text(self.cursor.since(&start), place.quoted());
    }

    /// `\` and what it escapes. In double quotes it stays before what needs no escape there.
    fn escape(&mut self, word: &mut Word, in_double_quotes: bool) {
        self.cursor.advance(1);
        if self.cursor.eat("\n") || self.cursor.eat("\r\n") {
            return;
        }
        if in_double_quotes && !matches!(self.cursor.peek(), Some(b'$' | b'`' | b'"' | b'\\' | b'}')) {
            return word.push_text("\\", true);
        }
        let start = self.cursor;
        match self.cursor.next_char() {
            Some(_) => word.push_text(self.cursor.since(&start), true),
            None => word.push_text("\\", true),
        }
    }

    fn single_quotes(&mut self, word: &mut Word) {
        self.cursor.advance(1);
        word.push_text(self.cursor.take_while(|byte| byte != b'\''), true);
        self.cursor.advance(1);
    }

    fn double_quotes(&mut self, word: &mut Word) {
        self.cursor.advance(1);
        word.push_text("", true);
        while let Some(byte) = self.cursor.peek() {
            match byte {
                b'"' => return self.cursor.advance(1),
                b'\\' if self.cursor.peek_at(1) == Some(b'}') => {
                    word.push_text("\\", true);
                    self.cursor.advance(1);
                }
                b'\\' => self.escape(word, true),
                b'$' => self.dollar(word, true),
                b'`' => self.backticks(word, true),
                _ => word.push_text(self.cursor.take_while(|byte| !matches!(byte, b'"' | b'\\' | b'$' | b'`')), true),
            }
        }
    }

    /// `$` and what it starts; a lone one is text.
    // A door of `www/split.mjs`.
    #[inline(never)]
    fn dollar(&mut self, word: &mut Word, quoted: bool) {
        match self.cursor.peek_at(1) {
            Some(b'(') => self.substitution(word, quoted),
            Some(b'{') => self.braces(word, quoted),
            Some(b'\'') if !quoted => self.ansi_quotes(word),
            Some(b'"') if !quoted => self.cursor.advance(1),
            _ => {
                self.cursor.advance(1);
                match self.parameter_name() {
                    "" => word.push_text("$", quoted),
                    name => word.parts.push(Part::Parameter { name: name.to_owned(), operation: None, quoted }),
                }
            }
        }
    }

    /// A name, or one of the special parameters' characters.
    fn parameter_name(&mut self) -> &'t str {
        let start = self.cursor;
        match self.cursor.peek() {
            Some(byte) if is_name_start(byte) => {
                self.cursor.take_while(is_name_byte);
            }
            Some(b'0'..=b'9' | b'@' | b'*' | b'#' | b'?' | b'-' | b'$' | b'!') => self.cursor.advance(1),
            _ => {}
        }
        self.cursor.since(&start)
    }

    /// `$(( … ))` or `$( … )`
    fn substitution(&mut self, word: &mut Word, quoted: bool) {
        self.cursor.advance(1);
        if self.cursor.starts_with("((")
            && let Some(text) = self.arithmetic()
        {
            return word.parts.push(Part::Arithmetic { text });
        }
        self.cursor.advance(1);
        let script = self.nested(Self::parenthesised).unwrap_or_else(too_deep);
        word.parts.push(Part::Substitution { script: script.into(), quoted });
    }

    /// `<( … )` and `>( … )`
    fn process(&mut self, word: &mut Word) {
        self.cursor.advance(2);
        let script = self.nested(Self::parenthesised).unwrap_or_else(too_deep);
        word.parts.push(Part::Substitution { script: script.into(), quoted: true });
    }

    /// The text of `((text))` if that is what stands here; at the end of the text the closing parentheses may be missing.
    #[inline(never)]
    pub(super) fn arithmetic(&mut self) -> Option<String> {
        let mut ahead = self.cursor;
        ahead.advance(2);
        let start = ahead;
        let mut open = 0_usize;
        while let Some(byte) = ahead.peek() {
            self.look_ahead_bytes = self.look_ahead_bytes.checked_sub(1)?;
            match byte {
                b'(' => open += 1,
                b')' if open > 0 => open -= 1,
                b')' if ahead.peek_at(1) == Some(b')') => break,
                b')' => return None,
                _ => {}
            }
            ahead.advance(1);
        }
        let text = ahead.since(&start).to_owned();
        ahead.advance(2);
        self.cursor = ahead;
        Some(text)
    }

    /// `${ … }`; where no name follows it is text.
    fn braces(&mut self, word: &mut Word, quoted: bool) {
        self.cursor.advance(2);
        let prefix = self.parameter_prefix();
        let start = self.cursor;
        if self.cursor.take_while(|byte| byte.is_ascii_digit()).is_empty() && self.parameter_name().is_empty() {
            return word.push_text("${", quoted);
        }
        if self.cursor.peek() == Some(b'[') {
            self.cursor.take_while(|byte| !matches!(byte, b']' | b'}' | b'\n'));
            self.cursor.eat("]");
        }
        let name = self.cursor.since(&start).to_owned();
        let operator = prefix.or_else(|| PARAMETER_OPERATORS.into_iter().find(|operator| self.cursor.eat(operator)));
        let Some(operator) = operator else {
            self.cursor.eat("}");
            return word.parts.push(Part::Parameter { name, operation: None, quoted });
        };
        let place = Place::Braces { quoted: quoted && !operator.starts_with(['#', '%', '/', '^', ',']) };
        let operand = self.nested(|parser| {
            let operand = parser.word_in(place);
            parser.cursor.eat("}");
            operand
        });
        word.parts.push(match operand {
            Some(operand) => Part::Parameter { name, operation: Some((operator.to_owned(), Box::new(operand))), quoted },
            None => Part::Substitution { script: too_deep().into(), quoted },
        });
    }

    /// What `#` and `!` before a name ask for.
    fn parameter_prefix(&mut self) -> Option<&'static str> {
        let next = self.cursor.peek_at(1)?;
        let named = is_name_byte(next);
        match self.cursor.peek() {
            Some(b'#') if named || matches!(next, b'@' | b'*') => {
                self.cursor.advance(1);
                Some("length")
            }
            Some(b'!') if named => {
                self.cursor.advance(1);
                Some("indirect")
            }
            _ => None,
        }
    }

    /// `` `…` ``: the text between, one level of escapes removed, is a script of its own.
    #[inline(never)]
    fn backticks(&mut self, word: &mut Word, quoted: bool) {
        self.cursor.advance(1);
        let mut text = String::new();
        while let Some(byte) = self.cursor.peek() {
            match (byte, self.cursor.peek_at(1)) {
                (b'`', _) => break,
                (b'\\', Some(b'`' | b'\\' | b'$')) => self.cursor.advance(1),
                (b'\\', Some(b'"')) if quoted => self.cursor.advance(1),
                _ => {}
            }
            text.extend(self.cursor.next_char());
            text.push_str(self.cursor.take_while(|byte| byte != b'`' && byte != b'\\'));
        }
        self.cursor.advance(1);
        let script = self.nested(|parser| parser.script_of(&text)).unwrap_or_else(too_deep);
        word.parts.push(Part::Substitution { script: script.into(), quoted });
    }

    /// Reads another text at this depth.
    fn script_of(&mut self, text: &str) -> Script {
        let mut parser = Parser { depth: self.depth, detached: true, ..Parser::new(text, self.supplied) };
        let script = parser.whole_script();
        self.supplied = parser.supplied;
        script
    }

    /// `$'…'`
    fn ansi_quotes(&mut self, word: &mut Word) {
        self.cursor.advance(2);
        let mut text = String::new();
        loop {
            text.push_str(self.cursor.take_while(|byte| byte != b'\'' && byte != b'\\'));
            if !self.cursor.eat("\\") {
                break;
            }
            self.ansi_escape(&mut text);
        }
        self.cursor.advance(1);
        word.push_text(&text, true);
    }

    /// What follows the `\` in `$'…'`.
    fn ansi_escape(&mut self, text: &mut String) {
        let Some(letter) = self.cursor.next_char() else { return text.push('\\') };
        match letter {
            'n' => text.push('\n'),
            't' => text.push('\t'),
            'r' => text.push('\r'),
            'a' => text.push('\x07'),
            'b' => text.push('\x08'),
            'e' | 'E' => text.push('\x1b'),
            'f' => text.push('\x0c'),
            'v' => text.push('\x0b'),
            '\\' | '\'' | '"' | '?' => text.push(letter),
            '0'..='7' => {
                let first = letter.to_digit(8).unwrap_or_default();
                text.extend(self.character_code(first, 8, 2));
            }
            'x' => text.extend(self.character_code(0, 16, 2)),
            'u' => text.extend(self.character_code(0, 16, 4)),
            'U' => text.extend(self.character_code(0, 16, 8)),
            other => text.extend(['\\', other]),
        }
    }

    /// The character with the code given by `first` and up to `digits` more digits.
    fn character_code(&mut self, first: u32, base: u32, digits: usize) -> Option<char> {
        let mut code = first;
        for _ in 0..digits {
            let Some(digit) = self.cursor.peek().and_then(|byte| char::from(byte).to_digit(base)) else { break };
            code = code.saturating_mul(base).saturating_add(digit);
            self.cursor.advance(1);
        }
        char::from_u32(code)
    }

    /// `@(a|b)` and the like: all of it is pattern.
    fn glob_group(&mut self, word: &mut Word) {
        let start = self.cursor;
        let mut open = 0_usize;
        while let Some(character) = self.cursor.next_char() {
            match character {
                '(' => open += 1,
                ')' => open = open.saturating_sub(1),
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
        word.push_text(self.cursor.since(&start), false);
    }

    /// The elements of `name=( … )`, appended to the word `name=` with a blank between them.
    pub(super) fn array(&mut self, word: &mut Word) {
        self.cursor.eat("(");
        let mut separator = "";
        loop {
            self.skip_lines();
            if self.cursor.at_end() || self.cursor.eat(")") {
                return;
            }
            let start = self.cursor.at();
            let element = self.word();
            if self.cursor.at() == start {
                self.cursor.next_char();
                continue;
            }
            word.push_text(separator, false);
            word.parts.extend(element.parts);
            separator = " ";
        }
    }
}

/// A script that was not read.
fn too_deep() -> Script {
    let command = super::Command { item: Item::TooDeep, redirections: Vec::new() };
    Script { steps: vec![super::Step { after: super::Operator::Then, negated: false, pipeline: vec![command] }] }
}

fn is_name_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_'
}

fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Whether `text` is a variable's name, perhaps with `[subscript]`.
fn is_variable(text: &str) -> bool {
    let (name, subscript) = text.split_at(text.find('[').unwrap_or(text.len()));
    name.bytes().next().is_some_and(is_name_start) && name.bytes().all(is_name_byte) && (subscript.is_empty() || subscript.ends_with(']'))
}

impl Word {
    /// An unquoted word without expansions.
    pub fn plain(text: &str) -> Word {
        Word { parts: vec![Part::Text { text: text.to_owned(), quoted: false }] }
    }

    /// The word's text where nothing in it has to be looked up: no parameter, substitution or arithmetic. Quotes are
    /// removed; patterns, braces and `~` stand as written.
    pub fn literal(&self) -> Option<Cow<'_, str>> {
        match self.parts.as_slice() {
            [] => Some(Cow::Borrowed("")),
            [Part::Text { text, .. }] => Some(Cow::Borrowed(text)),
            parts => parts.iter().all(|part| matches!(part, Part::Text { .. })).then(|| Cow::Owned(self.text())),
        }
    }

    /// Whether any text of it is quoted or escaped. For the word of a heredoc: whether the body is taken as it stands.
    pub fn is_quoted(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Text { quoted: true, .. }))
    }

    /// The text parts joined, the others left out.
    pub(super) fn text(&self) -> String {
        self.parts.iter().map(|part| if let Part::Text { text, .. } = part { text.as_str() } else { "" }).collect()
    }

    /// Whether it is just `text`, unquoted.
    pub(super) fn is_unquoted(&self, text: &str) -> bool {
        matches!(self.parts.as_slice(), [Part::Text { text: own, quoted: false }] if own == text)
    }

    /// Whether it is `name=` or `name+=` and nothing more, so that a `(` after it starts an array.
    pub(super) fn is_open_assignment(&self) -> bool {
        let [Part::Text { text, quoted: false }] = self.parts.as_slice() else { return false };
        text.strip_suffix('=').is_some_and(|name| is_variable(name.strip_suffix('+').unwrap_or(name)))
    }

    /// Splits `name=value`; gives the word back where it is none. `name+=value` becomes `name=$name` and the value.
    pub(super) fn into_assignment(mut self) -> Result<(String, Word), Word> {
        let Some(Part::Text { text, quoted: false }) = self.parts.first_mut() else { return Err(self) };
        let Some((left, value)) = text.split_once('=') else { return Err(self) };
        let name = left.strip_suffix('+').unwrap_or(left).to_owned();
        if !is_variable(&name) {
            return Err(self);
        }
        let appended = left.ends_with('+');
        *text = value.to_owned();
        if text.is_empty() {
            self.parts.remove(0);
        }
        if appended {
            self.parts.insert(0, Part::Parameter { name: name.clone(), operation: None, quoted: true });
        }
        Ok((name, self))
    }

    /// Appends text, joined to the text before it where both are quoted or both are not.
    pub(super) fn push_text(&mut self, more: &str, quoted: bool) {
        match self.parts.last_mut() {
            Some(Part::Text { text, quoted: last }) if *last == quoted => text.push_str(more),
            _ if more.is_empty() && !quoted => {}
            _ => self.parts.push(Part::Text { text: more.to_owned(), quoted }),
        }
    }

    /// Whether it ends in a character that makes a `(` after it a group of patterns.
    fn ends_in_glob_operator(&self) -> bool {
        matches!(self.parts.last(), Some(Part::Text { text, quoted: false }) if text.ends_with(['?', '*', '+', '@', '!']))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sketch::sketch_of;
    use super::*;

    #[track_caller]
    fn check(cases: &[(&str, &str)]) {
        for (source, expected) in cases {
            assert_eq!(sketch_of(source), *expected, "{source}");
        }
    }

    #[test]
    fn quotes_are_removed_and_remembered() {
        check(&[
            ("'a $b'c", "'a $b'c"),
            ("\"a $b \\$c \\d\"", "'a '\"$b\"' $c \\d'"),
            ("a\\ b \\;", "a' 'b ';'"),
            ("''", "''"),
            ("a\"\"b", "a''b"),
            ("\"it's\"", "'it's'"),
            ("$'a\\n\\x41\\101\\'b\\u00e9'", "'a\nAA'bé'"),
            ("$\"a\"", "'a'"),
            ("'open; a", "'open; a'"),
            ("\"open $a", "'open '\"$a\""),
            ("a\\", "a'\\'"),
        ]);
    }

    #[test]
    fn parameters() {
        check(&[
            ("$a${b}c$1$@$?", "$a$bc$1$@$?"),
            ("$ a$ $.", "$ a$ $."),
            ("${a:-b c} ${a-} ${a:+$b}", "${a :- b c} ${a - } ${a :+ $b}"),
            ("${a#*/} ${a##x} ${a%.*} ${a%%'*'}", "${a # */} ${a ## x} ${a % .*} ${a %% '*'}"),
            ("${a/b/c} ${a//\\//-} ${a^^} ${a:0:3}", "${a / b/c} ${a // '/'/-} ${a ^^ } ${a : 0:3}"),
            ("${#a} ${!a} ${#} ${a[@]} ${a@Q}", "${a length } ${a indirect } $# $a[@] ${a @ Q}"),
            ("\"${a:-'b' \"c\"}\"", "''\"${a :- ''b' c'}\""),
            ("\"${a%.*}\"", "''\"${a % .*}\""),
            ("${a:-${b:-c}}", "${a :- ${b :- c}}"),
            ("${", "${"),
            ("\"${a\" b", "''\"$a\" b"),
            ("${a:-b", "${a :- b}"),
        ]);
    }

    #[test]
    fn substitutions() {
        check(&[
            ("a $(b | c) d", "a $[b | c] d"),
            ("\"$(a \"b $(c)\")\"", "''\"$[a 'b '\"$[c]\"]\""),
            ("`a \\`b\\` \\$c`", "$[a $[b] $c]"),
            ("\"`a \\\"b\\\"`\"", "''\"$[a 'b']\""),
            ("$((1 + (2))) $((a) | b)", "$((1 + (2))) $[subshell[a] | b]"),
            ("a <(b) >(c)", "a \"$[b]\" \"$[c]\""),
            ("$(a", "$[a]"),
            ("`a", "$[a]"),
            ("$((1 + ", "$((1 + ))"),
        ]);
    }

    #[test]
    fn groups_of_patterns_are_text() {
        check(&[("rm !(a|b) *.@(c|d)", "rm !(a|b) *.@(c|d)")]);
    }

    #[test]
    fn literal_words_have_no_expansions() {
        let word = |source: &str| Parser::new(source, &[]).word();
        assert_eq!(word("a'b c'\\*").literal().as_deref(), Some("ab c*"));
        assert_eq!(word("").literal().as_deref(), Some(""));
        assert_eq!(word("a$b").literal(), None);
        assert!(word("'EOF'").is_quoted() && !word("EOF").is_quoted());
    }
}
