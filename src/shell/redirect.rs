//! Redirections, and the heredoc bodies in the text.

use super::parse::{Parser, errors_to_output};
use super::{Redirection, RedirectionKind, Word};

/// Where the heredoc bodies of one line lie.
#[derive(Clone, Copy)]
pub(super) struct Bodies {
    /// Offset of the line end before the first body.
    line_end: usize,
    /// Offset after the last body.
    resume: usize,
}

/// What an operator does, beside [`RedirectionKind`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Plain,
    /// `<<-`
    StripTabs,
    /// `&>` and `&>>`
    WithErrors,
}

/// The operators, longer ones before those they start with.
const OPERATORS: [(&str, RedirectionKind, Form); 12] = [
    ("<<<", RedirectionKind::HereString, Form::Plain),
    ("<<-", RedirectionKind::Heredoc, Form::StripTabs),
    ("<<", RedirectionKind::Heredoc, Form::Plain),
    ("<&", RedirectionKind::Duplicate, Form::Plain),
    ("<>", RedirectionKind::Read, Form::Plain),
    ("<", RedirectionKind::Read, Form::Plain),
    ("&>>", RedirectionKind::Append, Form::WithErrors),
    ("&>", RedirectionKind::Write, Form::WithErrors),
    (">>", RedirectionKind::Append, Form::Plain),
    (">&", RedirectionKind::Duplicate, Form::Plain),
    (">|", RedirectionKind::Write, Form::Plain),
    (">", RedirectionKind::Write, Form::Plain),
];

impl<'t> Parser<'t, '_> {
    /// Reads a redirection if one starts here.
    pub(super) fn redirection(&mut self, into: &mut Vec<Redirection>) -> bool {
        let start = self.cursor;
        let digits = self.cursor.take_while(|byte| byte.is_ascii_digit());
        if digits.is_empty() {
            self.descriptor_variable();
        }
        let Some((kind, form)) = self.redirection_operator(self.cursor.at() > start.at()) else {
            self.cursor = start;
            return false;
        };
        self.skip_blanks();
        let target = self.word();
        let (kind, form) = match kind {
            RedirectionKind::Duplicate if !is_descriptor(&target) => (RedirectionKind::Write, Form::WithErrors),
            kind => (kind, form),
        };
        let body = (kind == RedirectionKind::Heredoc).then(|| self.heredoc_body(&target.text(), form)).flatten();
        into.push(Redirection { descriptor: digits.parse().ok(), kind, target, body });
        if form == Form::WithErrors {
            into.push(errors_to_output());
        }
        true
    }

    /// Steps over the `{name}` of `{name}>file`; the caller goes back where no operator follows.
    fn descriptor_variable(&mut self) {
        let start = self.cursor;
        if self.cursor.eat("{") {
            let name = self.cursor.take_while(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
            if name.is_empty() || !self.cursor.eat("}") {
                self.cursor = start;
            }
        }
    }

    fn redirection_operator(&mut self, after_descriptor: bool) -> Option<(RedirectionKind, Form)> {
        if !after_descriptor && (self.cursor.starts_with("<(") || self.cursor.starts_with(">(")) {
            return None;
        }
        OPERATORS
            .iter()
            .filter(|(_, _, form)| !(after_descriptor && *form == Form::WithErrors))
            .find(|(operator, _, _)| self.cursor.eat(operator))
            .map(|(_, kind, form)| (*kind, *form))
    }

    /// The body of the heredoc whose word was just read: supplied, or from the lines below this one.
    fn heredoc_body(&mut self, delimiter: &str, form: Form) -> Option<String> {
        if let Some((body, rest)) = self.supplied.split_first() {
            self.supplied = rest;
            return Some((*body).to_owned());
        }
        let bodies = match self.bodies {
            Some(bodies) if bodies.resume > self.cursor.at() => bodies,
            _ => self.bodies_below(),
        };
        let mut lines = self.cursor;
        lines.jump_to(bodies.resume);
        if lines.at_end() {
            self.bodies = Some(bodies);
            return None;
        }
        let mut body = String::new();
        while !lines.at_end() {
            let line = lines.take_while(|byte| byte != b'\n');
            let line = if form == Form::StripTabs { line.trim_start_matches('\t') } else { line };
            let ended = lines.eat("\n");
            if line.strip_suffix('\r').unwrap_or(line) == delimiter {
                break;
            }
            body.push_str(line);
            body.push_str(if ended { "\n" } else { "" });
        }
        self.bodies = Some(Bodies { resume: lines.at(), ..bodies });
        Some(body)
    }

    /// Where this line ends, and so the bodies below it start. Quoted line ends and escaped ones do not count.
    fn bodies_below(&self) -> Bodies {
        let mut ahead = self.cursor;
        let mut quote = None;
        let mut word_start = false;
        while let Some(byte) = ahead.peek() {
            match (quote, byte) {
                (None | Some(b'"'), b'\\') => ahead.advance(1),
                (None, b'\n') => break,
                (None, b'\'' | b'"') => quote = Some(byte),
                (None, b'#') if word_start => {
                    ahead.take_while(|byte| byte != b'\n');
                    continue;
                }
                (Some(open), byte) if open == byte => quote = None,
                _ => {}
            }
            word_start = super::parse::ends_word(byte);
            ahead.advance(1);
        }
        let line_end = ahead.at();
        ahead.advance(1);
        Bodies { line_end, resume: ahead.at() }
    }

    /// Steps over the line end here and the heredoc bodies that follow it.
    pub(super) fn line_end(&mut self) {
        match self.bodies {
            Some(bodies) if bodies.line_end <= self.cursor.at() && self.cursor.at() < bodies.resume => {
                self.cursor.jump_to(bodies.resume);
            }
            _ => self.cursor.advance(1),
        }
    }
}

/// Whether the word after `>&` names a descriptor: digits, `-`, or something to be expanded.
fn is_descriptor(target: &Word) -> bool {
    target
        .literal()
        .is_none_or(|text| text.is_empty() || text == "-" || text.trim_end_matches('-').bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::super::{parse, sketch};

    #[track_caller]
    fn check(cases: &[(&str, &str)]) {
        for (source, expected) in cases {
            assert_eq!(sketch::sketch_of(source), *expected, "{source}");
        }
    }

    #[test]
    fn operators_and_descriptors() {
        check(&[
            ("a >b 2>>c <d", "a >b 2>>c <d"),
            ("a 2>&1 >&2 <&- >| b", "a 2>&1 >&2 >&- >b"),
            ("a &>b &>>c >&d", "a >b 2>&1 >>c 2>&1 >d 2>&1"),
            ("a2>b 2 >c", "a2 2 >b >c"),
            (">a b", "b >a"),
            ("a {fd}>b <>c", "a >b <c"),
            ("a <<< \"b $c\"", "a <<<'b '\"$c\""),
            ("a >", "a >"),
        ]);
    }

    #[test]
    fn heredoc_bodies_lie_below_the_line() {
        check(&[
            ("a <<E && b\nx $y\nE\nc", "a <<E\"x $y\\n\" && b; c"),
            ("a <<-'E'\n\tx\n\tE\nb", "a <<'E'\"x\\n\"; b"),
            ("a <<A <<B\n1\nA\n2\nB\nc", "a <<A\"1\\n\" <<B\"2\\n\"; c"),
            ("a <<E \\\n b\nx\nE\nc", "a b <<E\"x\\n\"; c"),
            ("a <<E 'b\nc' # it's\nx\nE\nd", "a 'b\nc' <<E\"x\\n\"; d"),
            ("$(a <<E\n)\nE\n) b", "$[a <<E\")\\n\"] b"),
            ("if a <<E; then\nfi\nE\nb; fi", "if[a <<E\"fi\\n\"] then[b]"),
            ("a <<E\r\nx\r\nE\r\nb", "a <<E\"x\\r\\n\"; b"),
        ]);
    }

    #[test]
    fn unfinished_heredocs_reach_to_the_end() {
        check(&[("a <<E\nx\ny", "a <<E\"x\\ny\""), ("a <<E", "a <<E"), ("a <<", "a <<"), ("a <<A <<B\nx", "a <<A\"x\" <<B")]);
    }

    #[test]
    fn supplied_bodies_come_first() {
        let script = parse("a <<A && b <<B\n2\nB\n`c <<C`", &["1\n"]);
        assert_eq!(sketch::script(&script), "a <<A\"1\\n\" && b <<B\"2\\n\"; $[c <<C]");
        let script = parse("<<A\n`b <<B` <<C", &["1", "2", "3"]);
        assert_eq!(sketch::script(&script), "<<A\"1\"; $[b <<B\"2\"] <<C\"3\"");
    }
}
