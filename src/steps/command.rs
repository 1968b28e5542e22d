//! The commands of a `RUN`, with the places of their words in the file.
//!
//! Wrappers (`sudo`, `env A=b`) are left out, and `python -m pip` is `pip`, so that rules read as sentences.

use crate::dockerfile::{Body, CommandLine, Instruction, Run, Trace};
use crate::shell;
use crate::source::Span;

/// Programs that run the program after them.
const WRAPPERS: [&str; 8] = ["sudo", "env", "exec", "command", "time", "nice", "nohup", "eatmydata"];

/// A simple command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Its name without directories: `apt-get`, `pip`.
    pub program: String,
    /// What follows.
    pub args: Vec<Arg>,
}

/// A word of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arg {
    /// Without quotes; as written where it holds variables.
    pub text: String,
    /// Whether nothing in it is a variable or the output of a command.
    pub is_known: bool,
    /// Where it stands in the file, where that can be told.
    pub span: Option<Span>,
}

impl Command {
    /// The first word that is no option: `install` of `apt-get -y install curl`. Options that take a value, as `names` lists them, are
    /// stepped over with it.
    pub fn subcommand<'a>(&'a self, names: &'a [&str]) -> Option<&'a Arg> {
        self.operands(names).next()
    }

    /// All words that are no options, nor values of those in `names`.
    pub fn operands<'a>(&'a self, names: &'a [&str]) -> impl Iterator<Item = &'a Arg> {
        let mut is_value = false;
        self.args.iter().filter(move |arg| {
            let is_operand = !is_value && !arg.text.starts_with('-');
            is_value = !is_value && names.contains(&arg.text.as_str());
            is_operand
        })
    }

    /// Whether one of these options is given: as it is, with `=value`, or a single letter among others (`-y` in `-qy`).
    pub fn has(&self, names: &[&str]) -> bool {
        self.args.iter().any(|arg| names.iter().any(|name| is_option(&arg.text, name)))
    }
}

fn is_option(text: &str, name: &str) -> bool {
    let letter = name.strip_prefix('-').filter(|letter| letter.len() == 1);
    text.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
        || letter.is_some_and(|letter| text.starts_with('-') && !text.starts_with("--") && text.contains(letter))
}

/// All commands of an instruction, in order; none where it is no `RUN`.
pub fn commands(source: &str, instruction: &Instruction, escape: char) -> Vec<Command> {
    let Body::Run(run) = &instruction.body else { return Vec::new() };
    match &run.command {
        CommandLine::Exec(words) => {
            let arg = |text: &String| Arg { text: text.clone(), is_known: true, span: None };
            named(words.iter().map(arg).collect()).into_iter().collect()
        }
        CommandLine::Shell(word) if is_script(run, &word.text) => run
            .heredocs
            .iter()
            .flat_map(|heredoc| {
                let at = (!heredoc.strip_tabs && heredoc.span.of(source) == heredoc.body).then_some(heredoc.span.start);
                of_script(source, &heredoc.body, &[], |span| at.map(|at| Span::new(at + span.start, at + span.end)))
            })
            .collect(),
        CommandLine::Shell(word) => {
            let bodies: Vec<&str> = run.heredocs.iter().map(|heredoc| heredoc.body.as_str()).collect();
            let trace = Trace::of(source, word, escape);
            of_script(source, &word.text, &bodies, |span| trace.as_ref().map(|trace| trace.span(span)))
        }
    }
}

/// Whether the body of the heredoc is the script: `RUN <<EOF`.
pub fn is_script(run: &Run, text: &str) -> bool {
    let is_for_a_shell =
        |body: &str| body.strip_prefix("#!").is_none_or(|line| line.lines().next().is_some_and(|line| line.ends_with("sh")));
    run.heredocs.first().is_some_and(|heredoc| is_for_a_shell(&heredoc.body))
        && text.trim_start().starts_with("<<")
        && text.split_whitespace().count() == 1
}

fn of_script(source: &str, text: &str, bodies: &[&str], place: impl Fn(Span) -> Option<Span>) -> Vec<Command> {
    let script = shell::parse(text, bodies);
    let of_simple = |simple: &shell::Simple| {
        let spans = simple.spans.iter().map(|span| Some(*span)).chain(std::iter::repeat(None));
        let args = simple.words.iter().zip(spans).map(|(word, span)| {
            let known = word.literal();
            let is_known = known.is_some();
            let written = || span.map_or("", |span| span.of(text)).to_owned();
            Arg {
                text: known.map_or_else(written, std::borrow::Cow::into_owned),
                is_known,
                span: span.and_then(&place).filter(|span| span.end <= source.len()),
            }
        });
        named(args.collect())
    };
    script.simple_commands().filter_map(of_simple).collect()
}

/// The words as a command: the program's name, wrappers left out.
fn named(mut words: Vec<Arg>) -> Option<Command> {
    let is_wrapper = |arg: &Arg| WRAPPERS.contains(&base_name(&arg.text));
    while words.first().is_some_and(is_wrapper) {
        let own = words.iter().skip(1).take_while(|arg| arg.text.starts_with('-') || arg.text.contains('=')).count();
        words.drain(..=own);
    }
    let program = words.first().filter(|arg| arg.is_known)?;
    let is_python = base_name(&program.text).starts_with("python");
    let own = match words.get(1..3) {
        Some([option, module]) if is_python && option.text == "-m" && module.text == "pip" => 2,
        _ => 0,
    };
    let program = base_name(&words.get(own)?.text).to_owned();
    Some(Command { program, args: words.split_off(own + 1) })
}

fn base_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sketch(text: &str) -> Vec<String> {
        let file = crate::dockerfile::parse(text);
        let shown = |arg: &Arg| match arg.span {
            Some(span) if span.of(text) != arg.text => format!("{}<{}>", arg.text, span.of(text)),
            Some(_) => arg.text.clone(),
            None => format!("({})", arg.text),
        };
        let commands = commands(text, &file.instructions[1], file.directives.escape);
        commands
            .iter()
            .map(|one| [one.program.clone()].into_iter().chain(one.args.iter().map(shown)).collect::<Vec<_>>().join(" "))
            .collect()
    }

    #[test]
    fn commands_have_their_words_with_their_places() {
        assert_eq!(sketch("FROM a\nRUN a 'b c' && \\\n # no\n /bin/d $E;f\n"), ["a b c<'b c'>", "d $E", "f"]);
        assert_eq!(sketch("FROM a\nRUN [\"a\", \"b\"]\n"), ["a (b)"]);
        assert_eq!(sketch("FROM a\nRUN <<EOF\na b\nc d\nEOF\n"), ["a b", "c d"]);
        assert_eq!(sketch("FROM a\nRUN <<-EOF\n\ta b\nEOF\n"), ["a (b)"]);
        assert_eq!(sketch("FROM a\nRUN cat <<EOF > /x && y z\nbody\nEOF\n"), ["cat", "y z"]);
        assert_eq!(sketch("FROM a\nRUN <<EOF\n#!/usr/bin/env python\nprint(1)\nEOF\n"), [""; 0]);
    }

    #[test]
    fn wrappers_are_left_out() {
        assert_eq!(
            sketch("FROM a\nRUN sudo -E env A=b apt-get install x && python3 -m pip install y\n"),
            ["apt-get install x", "pip install y"]
        );
        assert_eq!(sketch("FROM a\nRUN $TOOL x; sudo\n"), [""; 0]);
    }

    #[test]
    fn options_and_operands() {
        let arg = |text: &str| Arg { text: text.to_owned(), is_known: true, span: None };
        let command = Command { program: "apt-get".to_owned(), args: ["-o", "A=b", "-qy", "install", "--c=d", "x"].map(arg).into() };
        let operands: Vec<&str> = command.operands(&["-o"]).map(|arg| arg.text.as_str()).collect();
        assert_eq!(operands, ["install", "x"]);
        assert!(command.has(&["-y"]) && command.has(&["--c"]) && !command.has(&["-x", "--y"]));
    }
}
