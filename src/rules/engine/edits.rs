//! Text edits that keep the style of the file: its line ends, its continuation lines, where it puts `&&`.

use super::finding::Edit;
use crate::dockerfile::{Body, CommandLine, Instruction, Run, Trace};
use crate::shell;
use crate::source::Span;
use crate::steps::command::is_script;
use crate::steps::subject::{Step, Subject};

/// Inserts `text` at a byte of the file.
pub fn insert(at: usize, text: impl Into<String>) -> Edit {
    Edit { span: Span::new(at, at), text: text.into() }
}

/// A line below an instruction.
pub fn insert_below(source: &str, instruction: &Instruction, line: &str) -> Edit {
    let end = instruction.span.end;
    let before = source.get(..end).unwrap_or("");
    let line_end = if source.contains("\r\n") { "\r\n" } else { "\n" };
    insert(end, if before.ends_with('\n') { [line, line_end].concat() } else { [line_end, line].concat() })
}

/// Runs one more command at the end of a `RUN`, when all before it has succeeded: `&& rm -rf /x`. `None` where the text leaves no
/// place for it: another instruction, exec form, a script for another program, a last command in the background.
pub fn append_command(subject: &Subject<'_>, step: &Step<'_>, command: &str) -> Option<Edit> {
    let Body::Run(run) = &step.instruction.body else { return None };
    let CommandLine::Shell(word) = &run.command else { return None };
    let line_end = if step.instruction.span.of(subject.source).contains("\r\n") { "\r\n" } else { "\n" };
    let script = run.heredocs.first().filter(|_| is_script(run, &word.text)).map_or(word.text.as_str(), |heredoc| heredoc.body.as_str());
    // Whoever needs `sudo` for the rest needs it for this.
    let command = &if uses_sudo(script) { format!("sudo {command}") } else { command.to_owned() };
    if is_script(run, &word.text) {
        return append_line(subject.source, run, command, line_end);
    }
    let escape = subject.dockerfile.directives.escape;
    let text = word.text.trim_end();
    let place = Trace::of(subject.source, word, escape)?.span(Span::new(0, text.len()));
    let written = place.of(subject.source);
    let (plain, joint) = match text.strip_suffix(';') {
        Some(_) => (format!("{text} {command}"), ""),
        None => (format!("{text} && {command}"), "&& "),
    };
    if !is_one_more(text, &plain, command) {
        return None;
    }
    let style = Style::of(written, escape);
    let text = match style {
        Style::OneLine => format!(" {joint}{command}"),
        Style::Leading(indent) => format!(" {escape}{line_end}{indent}{joint}{command}"),
        Style::Trailing(indent) => format!(" {joint}{escape}{line_end}{indent}{command}"),
    };
    Some(insert(place.end, text))
}

fn uses_sudo(script: &str) -> bool {
    let script = shell::parse(script, &[]);
    let programs = script.simple_commands().filter_map(|simple| simple.words.first());
    programs.filter_map(shell::Word::literal).any(|program| program == "sudo")
}

/// Joins a `RUN` with the one directly below it: `&&` in the place of the second keyword. `None` where something stands between them, or
/// where either is no plain command line.
pub fn join_runs(subject: &Subject<'_>, first: &Step<'_>, second: &Step<'_>) -> Option<Edit> {
    let plain = |step: &Step<'_>| match &step.instruction.body {
        Body::Run(Run { command: CommandLine::Shell(word), heredocs, .. }) if heredocs.is_empty() && step.instruction.flags.is_empty() => {
            Some(word.clone())
        }
        _ => None,
    };
    let (above, below) = (plain(first)?, plain(second)?);
    let escape = subject.dockerfile.directives.escape;
    if !is_one_more(above.text.trim_end(), &format!("{} && {}", above.text.trim_end(), below.text), &below.text) {
        return None;
    }
    let end = Trace::of(subject.source, &above, escape)?.span(Span::new(0, above.text.trim_end().len())).end;
    let between = Span::new(end, second.instruction.keyword_span.start);
    if !between.of(subject.source).chars().all(char::is_whitespace) {
        return None;
    }
    let line_end = if between.of(subject.source).contains('\r') { "\r\n" } else { "\n" };
    let text = match Style::of(Span::new(above.span.start, end).of(subject.source), escape) {
        Style::OneLine => format!(" {escape}{line_end} && "),
        Style::Leading(indent) => format!(" {escape}{line_end}{indent}&& "),
        Style::Trailing(indent) => format!(" && {escape}{line_end}{indent}"),
    };
    Some(Edit { span: Span::new(end, below.span.start), text })
}

/// Adds a line to the script in a heredoc.
fn append_line(source: &str, run: &Run, command: &str, line_end: &str) -> Option<Edit> {
    let heredoc = run.heredocs.first()?;
    let last = heredoc.span.of(source).lines().last().unwrap_or("");
    let indent = last.get(..last.len() - last.trim_start().len()).unwrap_or("");
    is_one_more(&heredoc.body, &format!("{}{command}\n", heredoc.body), command)
        .then(|| insert(heredoc.span.end, [indent, command, line_end].concat()))
}

/// Whether `longer` runs what `text` does and then `command`: it does not where a comment, an open quote or an operator swallows it.
fn is_one_more(text: &str, longer: &str, command: &str) -> bool {
    let steps = |text: &str| shell::parse(text, &[]).steps;
    let (before, after, own) = (steps(text), steps(longer), steps(command));
    let pipelines = |steps: &[shell::Step]| steps.iter().map(|step| step.pipeline.len()).collect::<Vec<_>>();
    let joined = [pipelines(&before), pipelines(&own)].concat();
    !text.ends_with(['&', '|']) && !before.is_empty() && pipelines(&after) == joined
}

/// How a `RUN` is laid out.
#[derive(Debug, PartialEq, Eq)]
enum Style<'a> {
    OneLine,
    /// `&&` begins a line; the indent of the last one.
    Leading(&'a str),
    /// `&&` ends a line.
    Trailing(&'a str),
}

impl<'a> Style<'a> {
    fn of(written: &'a str, escape: char) -> Self {
        let lines: Vec<&str> = written.lines().collect();
        let Some(last) = lines.last().filter(|_| lines.len() > 1) else { return Self::OneLine };
        let ends_in_operator = |line: &&str| line.trim_end().trim_end_matches(escape).trim_end().ends_with("&&");
        let begins_with_operator = |line: &&&str| line.trim_start().starts_with("&&");
        if let Some(line) = lines.iter().rfind(begins_with_operator) {
            return Self::Leading(indent(line));
        }
        match lines.windows(2).rfind(|pair| pair.first().is_some_and(ends_in_operator)) {
            Some([_, line]) => Self::Trailing(indent(line)),
            _ => Self::Leading(indent(last)),
        }
    }
}

fn indent(line: &str) -> &str {
    line.get(..line.len() - line.trim_start().len()).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::super::finding::apply;
    use super::super::trial::with_subject;
    use super::*;

    /// The file after a command is appended to its last instruction.
    fn appended(text: &str) -> Option<String> {
        with_subject(text, |subject| {
            let step = subject.steps().last().expect("a step");
            append_command(subject, step, "rm -rf /x").map(|edit| apply(text, [&edit]))
        })
    }

    #[test]
    fn a_command_is_appended_in_the_style_of_the_file() {
        for (text, expected) in [
            ("FROM a\nRUN b\n", "FROM a\nRUN b && rm -rf /x\n"),
            ("FROM a\nRUN b", "FROM a\nRUN b && rm -rf /x"),
            ("FROM a\nRUN sudo b", "FROM a\nRUN sudo b && sudo rm -rf /x"),
            ("FROM a\r\nRUN b && \\\r\n    c\r\n", "FROM a\r\nRUN b && \\\r\n    c && \\\r\n    rm -rf /x\r\n"),
            ("FROM a\nRUN b \\\n && c \\\n    d\nUSER e\n", "FROM a\nRUN b \\\n && c \\\n    d \\\n && rm -rf /x\nUSER e\n"),
            ("FROM a\nRUN b \\\n    d;\n", "FROM a\nRUN b \\\n    d; \\\n    rm -rf /x\n"),
            ("FROM a\nRUN <<EOF\n  b\nEOF\n", "FROM a\nRUN <<EOF\n  b\n  rm -rf /x\nEOF\n"),
            ("FROM a\nRUN cat <<EOF > /c\nb\nEOF\n", "FROM a\nRUN cat <<EOF > /c && rm -rf /x\nb\nEOF\n"),
            ("# escape=`\nFROM a\nRUN b && `\n  c\n", "# escape=`\nFROM a\nRUN b && `\n  c && `\n  rm -rf /x\n"),
        ] {
            // Instructions after the `RUN` are no place for it.
            let text_of_run = text.strip_suffix("USER e\n").unwrap_or(text);
            let expected_of_run = expected.strip_suffix("USER e\n").unwrap_or(expected);
            assert_eq!(appended(text_of_run).as_deref(), Some(expected_of_run), "{text:?}");
        }
    }

    #[test]
    fn nothing_is_appended_where_there_is_no_place() {
        for text in [
            "FROM a\nRUN b &\n",
            "FROM a\nRUN [\"b\"]\n",
            "FROM a\nRUN b # c\n",
            "FROM a\nRUN echo \"b\n",
            "FROM a\nUSER b\n",
            "FROM a\nRUN b |\n",
        ] {
            assert_eq!(appended(text), None, "{text:?}");
        }
    }
}
