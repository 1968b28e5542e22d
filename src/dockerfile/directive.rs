//! Parser directives: `# key = value` lines at the very top.
//!
//! Input: the lines before any other. Output: [`Directives`]. Must not know what the values mean, `escape` aside.

use super::line::Line;
use super::{Directives, Word};
use crate::diagnostic::Diagnostic;
use crate::language::words::diagnostic as say;
use crate::source::Span;

/// Reads `line` into `directives`; false where it is none, which ends them.
pub(super) fn read(line: Line<'_>, seen: &mut Vec<Key>, directives: &mut Directives, diagnostics: &mut Vec<Diagnostic>) -> bool {
    let Some((key, value)) = split(line) else { return false };
    if seen.contains(&key) {
        diagnostics.push(Diagnostic::error(value.span, say::directive_twice(key.name())));
        return true;
    }
    seen.push(key);
    match key {
        Key::Syntax => directives.syntax = Some(value),
        Key::Check => directives.check = Some(value),
        Key::Escape => match value.text.as_str() {
            "\\" => directives.escape = '\\',
            "`" => directives.escape = '`',
            _ => diagnostics.push(Diagnostic::error(value.span, say::escape_unknown())),
        },
    }
    true
}

/// The directives there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Syntax,
    Escape,
    Check,
}

impl Key {
    const ALL: [Self; 3] = [Self::Syntax, Self::Escape, Self::Check];

    const fn name(self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
            Self::Escape => "escape",
            Self::Check => "check",
        }
    }
}

fn split(line: Line<'_>) -> Option<(Key, Word)> {
    let (name, value) = line.text.trim_start().strip_prefix('#')?.trim_start().split_once('=')?;
    let name = name.trim_end_matches(is_blank);
    let key = Key::ALL.into_iter().find(|key| key.name().eq_ignore_ascii_case(name))?;
    let value = value.trim_start_matches(is_blank);
    let start = line.at + line.text.len() - value.len();
    let value = value.trim_end_matches(is_blank);
    (!value.is_empty()).then(|| (key, Word { text: value.to_owned(), span: Span::new(start, start + value.len()) }))
}

const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{c}' | '\r')
}

#[cfg(test)]
mod tests {
    use crate::dockerfile::{SegmentKind, parse};

    fn escape(source: &str) -> char {
        parse(source).directives.escape
    }

    #[test]
    fn reads_the_three_in_any_case_and_spacing() {
        let source = "#syntax=docker/dockerfile:1 \n  # Check = skip=all\r\n#\tESCAPE\t=\t`\nFROM a";
        let file = parse(source);
        let syntax = file.directives.syntax.unwrap();
        assert_eq!((syntax.text.as_str(), syntax.span.of(source)), ("docker/dockerfile:1", "docker/dockerfile:1"));
        assert_eq!(file.directives.check.unwrap().text, "skip=all");
        assert_eq!(file.directives.escape, '`');
        assert!(file.diagnostics.is_empty());
        assert_eq!(file.segments.iter().filter(|segment| segment.kind == SegmentKind::Directive).count(), 3);
    }

    #[test]
    fn the_first_other_line_ends_them() {
        assert_eq!(escape("# hi\n# escape=`\nFROM a"), '\\');
        assert_eq!(escape("\n# escape=`\nFROM a"), '\\');
        assert_eq!(escape("# other=1\n# escape=`\nFROM a"), '\\');
        assert_eq!(escape("# escape=\n# escape=`\nFROM a"), '\\');
        assert_eq!(escape("FROM a\n# escape=`\n"), '\\');
        assert_eq!(escape("\u{feff}# escape=`\nFROM a"), '`');
    }

    #[test]
    fn a_repeat_and_an_unknown_escape_character_are_errors() {
        for source in ["# escape=`\n# escape=\\\nFROM a", "# escape=x\nFROM a"] {
            let file = parse(source);
            assert_eq!(file.diagnostics.len(), 1, "{source:?}");
            assert_eq!(file.instructions.len(), 1);
        }
        assert_eq!(escape("# escape=`\n# escape=\\\nFROM a"), '`');
    }
}
