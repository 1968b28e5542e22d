//! The exec form: a strict JSON array of strings.
//!
//! Input: the text after the keyword and its flags. Output: the strings and where they stand in it. Must not know which
//! instruction it belongs to.

use std::ops::Range;

/// How deep arrays and objects may lie in one another; BuildKit's JSON reader stops there too.
const DEEPEST: usize = 10_000;

/// What a text is as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Json {
    /// An array of strings: each decoded, with its bytes (quotes included) in the text.
    Strings(Vec<(String, Range<usize>)>),
    /// An array that holds something else: BuildKit refuses it.
    Other,
    /// No JSON array: shell form.
    Not,
}

/// Reads `text` (white space before the `[` allowed).
pub(super) fn read(text: &str) -> Json {
    let mut scanner = Scanner { text, at: text.len() - text.trim_start().len() };
    if scanner.peek() != Some(b'[') {
        return Json::Not;
    }
    scanner.array().unwrap_or(Json::Not)
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// The whole text as one array; `None` where it is not valid JSON.
    fn array(&mut self) -> Option<Json> {
        let mut strings = Vec::new();
        let mut only_strings = true;
        // The closing bracket of each array and object that is open.
        let mut open: Vec<u8> = Vec::new();
        loop {
            // A value stands here, or the end of an empty array or object.
            self.skip_blanks();
            let start = self.at;
            match self.peek()? {
                b'[' => {
                    only_strings &= open.is_empty();
                    self.open(b']', &mut open)?;
                    self.skip_blanks();
                    if !matches!(self.peek(), Some(b']')) {
                        continue;
                    }
                }
                b'{' => {
                    only_strings = false;
                    self.open(b'}', &mut open)?;
                    self.skip_blanks();
                    if !matches!(self.peek(), Some(b'}')) {
                        self.key()?;
                        continue;
                    }
                }
                b'"' => strings.push((self.string()?, start..self.at)),
                _ => {
                    only_strings = false;
                    self.scalar()?;
                }
            }
            // After a value: close what ends here, then go on behind a comma.
            loop {
                self.skip_blanks();
                let Some(&closing) = open.last() else {
                    return (self.at == self.text.len()).then_some(if only_strings { Json::Strings(strings) } else { Json::Other });
                };
                if self.eat(closing) {
                    open.pop();
                } else if self.eat(b',') {
                    if closing == b'}' {
                        self.key()?;
                    }
                    break;
                } else {
                    return None;
                }
            }
        }
    }

    fn open(&mut self, closing: u8, open: &mut Vec<u8>) -> Option<()> {
        self.at += 1;
        open.push(closing);
        (open.len() <= DEEPEST).then_some(())
    }

    /// `"key":`
    fn key(&mut self) -> Option<()> {
        self.skip_blanks();
        self.string()?;
        self.skip_blanks();
        self.eat(b':').then_some(())
    }

    fn string(&mut self) -> Option<String> {
        if !self.eat(b'"') {
            return None;
        }
        let mut out = String::new();
        loop {
            let rest = self.text.get(self.at..)?;
            let plain = rest.find(|c: char| c == '"' || c == '\\' || c < ' ')?;
            out.push_str(rest.get(..plain)?);
            self.at += plain;
            if self.eat(b'"') {
                return Some(out);
            }
            if !self.eat(b'\\') {
                return None;
            }
            out.push(self.escape()?);
        }
    }

    /// What follows a `\` in a string; half a surrogate pair reads as U+FFFD, as in Go.
    fn escape(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.at += 1;
        Some(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => self.unicode()?,
            _ => return None,
        })
    }

    fn unicode(&mut self) -> Option<char> {
        let unit = self.hex()?;
        if !(0xd800..0xdc00).contains(&unit) {
            return Some(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let after_first = self.at;
        if self.eat(b'\\') && self.eat(b'u') {
            let low = self.hex()?;
            if (0xdc00..0xe000).contains(&low) {
                return char::from_u32(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
            }
        }
        self.at = after_first;
        Some(char::REPLACEMENT_CHARACTER)
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }

    /// A number, `true`, `false` or `null`.
    fn scalar(&mut self) -> Option<()> {
        let rest = self.text.get(self.at..)?;
        if let Some(word) = ["true", "false", "null"].into_iter().find(|word| rest.starts_with(word)) {
            self.at += word.len();
            return Some(());
        }
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _ = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        Some(())
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(text: &str) -> Vec<String> {
        match read(text) {
            Json::Strings(strings) => strings.into_iter().map(|(string, _)| string).collect(),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn an_array_of_strings() {
        assert_eq!(strings(r#"["a", "b c"]"#), ["a", "b c"]);
        assert_eq!(strings(" [ ] "), [""; 0]);
        assert_eq!(strings(r#"["\"\\\/\b\f\n\r\t\u0041\u00e9é"]"#), ["\"\\/\u{8}\u{c}\n\r\tAéé"]);
        assert_eq!(strings(r#"["\ud83d\ude00 \ud83d \ude00 \ud83d\u0041"]"#), ["😀 \u{fffd} \u{fffd} \u{fffd}A"]);
        let text = r#"[ "a" ,"é"]"#;
        let Json::Strings(found) = read(text) else { panic!() };
        assert_eq!(found.iter().map(|(_, range)| &text[range.clone()]).collect::<Vec<_>>(), ["\"a\"", "\"é\""]);
    }

    #[test]
    fn an_array_of_anything_else() {
        for text in ["[1]", "[null]", r#"["a", ["b"]]"#, r#"[{"a": [1, {}], "b": -1.5e+3}]"#, "[[]]", "[{}]", "[true, false]"] {
            assert_eq!(read(text), Json::Other, "{text}");
        }
    }

    #[test]
    fn anything_that_is_not_strict_json_is_shell_form() {
        for text in [
            "",
            "a",
            "[",
            "]",
            "['a']",
            r#"["a",]"#,
            r#"["a" "b"]"#,
            r#"["a"] x"#,
            r#"["a]"#,
            r#"["\x"]"#,
            r#"["\u12"]"#,
            "[\"a\tb\"]",
            "[01]",
            "[1.]",
            "[-]",
            "[tru]",
            "[}",
            "[{]",
            r#"[{"a"}]"#,
            r#"[{1:2}]"#,
            "[ -f x ] && y",
            "{}",
            "[,]",
            r#"["a"]]"#,
        ] {
            assert_eq!(read(text), Json::Not, "{text}");
        }
    }

    #[test]
    fn nesting_costs_no_stack() {
        assert_eq!(read(&"[".repeat(1_000_000)), Json::Not);
        assert_eq!(read(&("[".repeat(5_000) + &"]".repeat(5_000))), Json::Other);
    }
}
