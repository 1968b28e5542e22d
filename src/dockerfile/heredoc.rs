//! Heredocs: which words open one, and where its body ends.
//!
//! Input: a joined line, the lines after it. Output: [`Heredoc`]s. Must not know what is done with the bodies.

use super::line::{Cursor, Line};
use super::{Heredoc, Keyword, word};
use crate::order;
use crate::source::Span;

/// A word that opens a heredoc.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Opening {
    pub name: String,
    pub expand: bool,
    pub strip_tabs: bool,
}

/// All that `line` (an instruction, joined) opens, in order.
pub(super) fn openings(line: &str) -> Vec<Opening> {
    if !line.contains("<<") {
        return Vec::new();
    }
    word::raw_words(line).iter().filter_map(|word| opening(word)).collect()
}

/// Reads one word: `<<NAME`, `<<-NAME`, `3<<NAME`, the name in quotes or not.
pub(super) fn opening(word: &str) -> Option<Opening> {
    let after = word.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix("<<")?;
    let (strip_tabs, rest) = after.strip_prefix('-').map_or((false, after), |rest| (true, rest));
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace());
    if rest.is_empty() || rest.contains('<') {
        return None;
    }
    let [name] = word::name_words(rest, false).try_into().ok()?;
    let [quoted] = word::name_words(rest, true).try_into().ok()?;
    Some(Opening { expand: quotes(&name) == quotes(&quoted), name, strip_tabs })
}

fn quotes(text: &str) -> usize {
    text.matches(['\'', '"']).count()
}

/// Finds the line that ends a heredoc without walking the text anew for each.
#[derive(Debug)]
pub(super) struct Terminators<'a> {
    /// The text of each line and its index, in order.
    whole: Vec<(&'a str, usize)>,
    /// The same for lines that begin with tabs, with their text after those.
    tabbed: Vec<(&'a str, usize)>,
}

impl<'a> Terminators<'a> {
    pub fn new(lines: &[Line<'a>]) -> Self {
        let mut found = Self { whole: Vec::new(), tabbed: Vec::new() };
        for (index, line) in lines.iter().enumerate() {
            found.whole.push((line.text, index));
            let after_tabs = line.text.trim_start_matches('\t');
            if after_tabs.len() < line.text.len() {
                found.tabbed.push((after_tabs, index));
            }
        }
        order::sort(&mut found.whole);
        order::sort(&mut found.tabbed);
        found
    }

    /// The first line at `from` or later that ends the heredoc.
    fn find(&self, opening: &Opening, from: usize) -> Option<usize> {
        let name = opening.name.as_str();
        let first = |lines: &[(&str, usize)]| {
            let &(text, index) = lines.get(lines.partition_point(|line| *line < (name, from)))?;
            (text == name).then_some(index)
        };
        let whole = first(&self.whole);
        let tabbed = if opening.strip_tabs { first(&self.tabbed) } else { None };
        whole.into_iter().chain(tabbed).min()
    }
}

/// The bodies read, and the opening whose end is missing.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    pub heredocs: Vec<Heredoc>,
    pub unterminated: Option<Opening>,
}

/// Reads the bodies of `openings` off the lines that follow.
///
/// Where an end is missing, BuildKit stops. So that the rest of the file is still seen while someone types, the body then
/// ends before the next line that looks like an instruction.
pub(super) fn bodies<'a>(openings: Vec<Opening>, cursor: &mut Cursor<'a>, terminators: &Terminators<'a>, source: &str) -> Bodies {
    let mut bodies = Bodies::default();
    for opening in openings {
        let from = cursor.next_index();
        let start = cursor.offset();
        let end = if bodies.unterminated.is_some() { Some(from) } else { terminators.find(&opening, from) };
        match end {
            Some(end) => cursor.skip_to(end),
            None => {
                while cursor.peek().is_some_and(|line| !looks_like_instruction(line.text)) {
                    cursor.take();
                }
            }
        }
        let span = Span::new(start, cursor.offset());
        match end {
            Some(_) if bodies.unterminated.is_none() => drop(cursor.take()),
            Some(_) => {}
            None => bodies.unterminated = Some(opening.clone()),
        }
        bodies.heredocs.push(heredoc(opening, span, source));
    }
    bodies
}

fn heredoc(opening: Opening, span: Span, source: &str) -> Heredoc {
    let written = span.of(source);
    let body = if opening.strip_tabs {
        written.split_inclusive('\n').map(|line| line.trim_start_matches('\t')).collect()
    } else {
        written.to_owned()
    };
    Heredoc { name: opening.name, expand: opening.expand, strip_tabs: opening.strip_tabs, body, span }
}

/// A keyword in upper case at the very start, and a blank.
fn looks_like_instruction(line: &str) -> bool {
    line.split_once([' ', '\t']).is_some_and(|(word, _)| Keyword::ALL.into_iter().any(|keyword| keyword.name() == word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dockerfile::{Body, Dockerfile, Source, parse};

    fn open(word: &str) -> Option<(String, bool, bool)> {
        opening(word).map(|opening| (opening.name, opening.expand, opening.strip_tabs))
    }

    #[test]
    fn words_that_open_one() {
        assert_eq!(open("<<EOF"), Some(("EOF".into(), true, false)));
        assert_eq!(open("<<-EOF"), Some(("EOF".into(), true, true)));
        assert_eq!(open("<< EOF"), Some(("EOF".into(), true, false)));
        assert_eq!(open("3<<EOF"), Some(("EOF".into(), true, false)));
        assert_eq!(open("<<'EOF'"), Some(("EOF".into(), false, false)));
        assert_eq!(open("<<E\"O\"F"), Some(("EOF".into(), false, false)));
        assert_eq!(open("<<-\"A B\""), Some(("A B".into(), false, true)));
        assert_eq!(open("<<EOF>/x"), Some(("EOF>/x".into(), true, false)));
        for word in ["<<", "<<-", "<<<x", "a<<EOF", "$((1<<3))", "<EOF", "\"<<EOF\"", "<<\"\"", "<<A<<B"] {
            assert_eq!(open(word), None, "{word}");
        }
    }

    fn runs(source: &str) -> Vec<Vec<(String, String)>> {
        let of = |heredocs: &[Heredoc]| heredocs.iter().map(|heredoc| (heredoc.name.clone(), heredoc.body.clone())).collect();
        parse(source)
            .instructions
            .iter()
            .filter_map(|instruction| match &instruction.body {
                Body::Run(run) => Some(of(&run.heredocs)),
                _ => None,
            })
            .collect()
    }

    fn pair(name: &str, body: &str) -> (String, String) {
        (name.to_owned(), body.to_owned())
    }

    fn errors(file: &Dockerfile) -> Vec<&str> {
        file.diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect()
    }

    #[test]
    fn bodies_follow_one_after_another() {
        let source = "FROM a\nRUN <<A cat && <<-B tac\n# x\n\nA\n\t1\\\n\t B\n\tB\nRUN c\n";
        assert_eq!(runs(source), [vec![pair("A", "# x\n\n"), pair("B", "1\\\n B\n")], vec![]]);
        assert_eq!(runs("FROM a\nRUN <<A\r\nx\r\nA\r\nRUN b"), [vec![pair("A", "x\r\n")], vec![]]);
        assert_eq!(runs("FROM a\nRUN <<A\nA"), [vec![pair("A", "")]]);
    }

    #[test]
    fn the_line_is_the_joined_one() {
        let source = "FROM a\nRUN x \\\n  # no <<C\n  <<A\nbody\nA\nRUN y";
        assert_eq!(runs(source), [vec![pair("A", "body\n")], vec![]]);
        let file = parse(source);
        assert_eq!(file.instructions[1].text, "RUN x   <<A");
        assert_eq!(file.instructions[1].span.of(source), "RUN x \\\n  # no <<C\n  <<A\nbody\nA\n");
    }

    #[test]
    fn only_run_copy_and_add_have_them_and_not_in_exec_form() {
        for line in ["CMD cat <<A", "ENV A <<A", "RUN [\"cat\", \"<<A\"]", "RUN echo \"<<A\"", "RUN echo \"<<A", "ONBUILD CMD <<A"] {
            let file = parse(&format!("FROM a\n{line}\nRUN b"));
            assert_eq!(file.instructions.len(), 3, "{line}");
        }
        let file = parse("FROM a\nONBUILD COPY <<A /a\nx\nA\nRUN b");
        let Body::Onbuild(inner) = &file.instructions[1].body else { panic!() };
        let Body::Copy(copy) = &inner.body else { panic!() };
        assert!(matches!(&copy.sources[..], [Source::Heredoc(heredoc)] if heredoc.body == "x\n"));
        assert_eq!(file.instructions.len(), 3);
    }

    #[test]
    fn a_missing_end_is_an_error_and_the_rest_is_still_read() {
        let source = "FROM a\nRUN <<A\nset -e\nRUNNING x\nRUN b\nCOPY <<B <<C /d\nCMD c";
        let file = parse(source);
        assert_eq!(runs(source), [vec![pair("A", "set -e\nRUNNING x\n")], vec![]]);
        assert_eq!(file.instructions.len(), 5);
        assert_eq!(errors(&file).len(), 2);
        assert!(errors(&file)[0].contains("`A`"), "{:?}", errors(&file));
    }
}
