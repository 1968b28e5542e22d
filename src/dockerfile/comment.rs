//! Comments to Plimsoll: `# plimsoll: size=12MB` directly above an instruction says what that one adds.
//!
//! Input: a comment line. Output: a [`GivenSize`], or a remark on what is wrong with it. Must not know the instruction.

use super::GivenSize;
use super::line::Line;
use crate::diagnostic::Diagnostic;
use crate::language::words::diagnostic as say;
use crate::size::read_bytes;
use crate::source::Span;

/// What follows `# plimsoll:`, where a comment begins so.
pub(super) fn to_plimsoll<'a>(line: Line<'a>) -> Option<&'a str> {
    line.text.trim_start().strip_prefix('#')?.trim_start().strip_prefix("plimsoll:").map(str::trim_start)
}

/// Reads what was `said` to Plimsoll on a line that is directly above an instruction, or is not. A door of `www/split.mjs`.
#[inline(never)]
pub(super) fn size(line: Line<'_>, said: &str, is_above: bool, diagnostics: &mut Vec<Diagnostic>) -> Option<GivenSize> {
    let start = line.at + line.text.len() - said.len();
    let said = said.trim_end();
    let span = Span::new(start, start + said.len());
    let mut warn = |span: Span, message: &str| diagnostics.push(Diagnostic::warning(span, message));
    let Some(value) = said.strip_prefix("size").and_then(|rest| rest.trim_start().strip_prefix('=')).map(str::trim_start) else {
        warn(span, say::comment_says_nothing());
        return None;
    };
    if !is_above {
        warn(span, say::size_of_what());
        return None;
    }
    let (unpacked, compressed) = match value.split_once('/') {
        Some((unpacked, compressed)) => (unpacked, Some(compressed)),
        None => (value, None),
    };
    let read = (read_bytes(unpacked), compressed.map(read_bytes));
    let (Some(unpacked), None | Some(Some(_))) = read else {
        warn(Span::new(span.end - value.len(), span.end), say::size_unreadable());
        return None;
    };
    Some(GivenSize { unpacked, compressed: read.1.flatten(), span })
}

#[cfg(test)]
mod tests {
    use crate::dockerfile::parse;

    fn sizes(source: &str) -> Vec<Option<(u64, Option<u64>)>> {
        parse(source).instructions.iter().map(|instruction| instruction.size.map(|size| (size.unpacked, size.compressed))).collect()
    }

    /// The texts that are remarked on.
    fn remarks(source: &str) -> Vec<String> {
        let file = parse(source);
        file.diagnostics.iter().map(|remark| remark.span.of(source).to_owned()).collect()
    }

    #[test]
    fn a_comment_directly_above_gives_the_size() {
        let source = "# plimsoll: size=30MB\nFROM a\n#plimsoll:size = 12 MB / 4MB \r\nRUN b \\\n  c\nRUN d\n";
        assert_eq!(sizes(source), [Some((30_000_000, None)), Some((12_000_000, Some(4_000_000))), None]);
        assert_eq!(remarks(source), [""; 0]);
        let size = parse(source).instructions[1].size.expect("a size");
        assert_eq!(size.span.of(source), "size = 12 MB / 4MB");
    }

    #[test]
    fn other_comments_are_comments() {
        let source = "FROM a\n# Plimsoll measures ships\n# about plimsoll: size=1MB\nRUN b\nRUN c \\\n# plimsoll: size=1MB\n  d\n";
        assert_eq!(sizes(source), [None, None, None]);
        assert_eq!(remarks(source), [""; 0]);
    }

    #[test]
    fn what_cannot_be_meant_is_remarked_on_at_its_place() {
        for (comment, place) in [
            ("# plimsoll: size=lots\nRUN b", "lots"),
            ("# plimsoll: size=12MB/\nRUN b", "12MB/"),
            ("# plimsoll: size=\nRUN b", ""),
            ("# plimsoll: weight=1\nRUN b", "weight=1"),
            ("# plimsoll: size=1MB\n\nRUN b", "size=1MB"),
            ("# plimsoll: size=1MB\n# because\nRUN b", "size=1MB"),
            ("# plimsoll: size=1MB", "size=1MB"),
        ] {
            let source = format!("FROM a\n{comment}");
            assert_eq!(remarks(&source), [place], "{comment}");
            assert!(sizes(&source).iter().all(Option::is_none), "{comment}");
        }
    }
}
