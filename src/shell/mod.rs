//! A `RUN` body → commands.
//!
//! Input: shell text. Output: [`Script`]: simple commands with their words, groups, loops and branches kept as such.
//! Must not know any program: not what `apt-get` is, nor what `cd` does.
//!
//! Never fails and accepts every prefix of a script while it is typed. Nesting deeper than [`MAX_DEPTH`] is not
//! followed: such a part is read as [`Item::TooDeep`].

mod braces;
mod cursor;
mod expand;
mod parameter;
mod parse;
mod pattern;
mod redirect;
mod walk;
mod word;

pub use expand::{Field, MAX_FIELDS, MAX_TEXT_BYTES, expand, expand_joined};
pub use walk::SimpleCommands;

/// How deep groups, loops, branches and substitutions may nest.
pub const MAX_DEPTH: usize = 100;

/// A whole script, or the body of a group, loop or branch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Script {
    /// Pipelines in order.
    pub steps: Vec<Step>,
}

/// One pipeline and how it hangs together with the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The operator between the pipeline before and this one; `Then` for the first.
    pub after: Operator,
    /// `! …`
    pub negated: bool,
    /// The commands joined by `|` (one where there is no pipe).
    pub pipeline: Vec<Command>,
}

/// What stands between two pipelines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `;`, a line end, or the start.
    Then,
    /// `&&`
    And,
    /// `||`
    Or,
    /// `&`
    Background,
}

/// One command of a pipeline, with its redirections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// What it is.
    pub item: Item,
    /// `>file`, `2>&1`, `<<EOF` …, in order.
    pub redirections: Vec<Redirection>,
}

/// The kinds of commands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// Assignments and words: `A=1 program argument`.
    Simple(Simple),
    /// `( … )`
    Subshell(Script),
    /// `{ …; }`
    Group(Script),
    /// `if … then … [elif …] [else …] fi`
    If {
        /// Condition and body of `if` and each `elif`.
        branches: Vec<(Script, Script)>,
        /// Body of `else`.
        otherwise: Option<Script>,
    },
    /// `for name in words; do …; done`
    For {
        /// The loop's variable.
        variable: String,
        /// What it runs over.
        words: Vec<Word>,
        /// The loop's body.
        body: Script,
    },
    /// `while …; do …; done` and `until …`
    While {
        /// The condition.
        condition: Script,
        /// The loop's body.
        body: Script,
    },
    /// `case word in pattern) …;; esac`
    Case {
        /// What is looked at.
        word: Word,
        /// Patterns and body of each arm.
        arms: Vec<(Vec<Word>, Script)>,
    },
    /// `name() { … }`
    Function {
        /// Its name.
        name: String,
        /// What a call runs.
        body: Box<Command>,
    },
    /// Nested deeper than [`MAX_DEPTH`]; not read.
    TooDeep,
}

/// `A=1 program argument`
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Simple {
    /// Assignments before the program (or alone).
    pub assignments: Vec<(String, Word)>,
    /// The program and its arguments.
    pub words: Vec<Word>,
}

/// A shell word, not yet expanded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Its parts, to be joined.
    pub parts: Vec<Part>,
}

/// A part of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text; `quoted` text is neither split nor taken as a pattern.
    Text {
        /// Quotes and escapes already removed.
        text: String,
        /// Whether it stood in quotes or behind an escape.
        quoted: bool,
    },
    /// `$NAME`, `${NAME}`, `${NAME:-word}` …
    Parameter {
        /// The name (or digit, `@`, `?` …).
        name: String,
        /// Operator and word as written, e.g. `(":-", word)`, `("#", …)`, `("/", …)`; `None` for a plain one.
        operation: Option<(String, Box<Word>)>,
        /// Whether it stood in double quotes.
        quoted: bool,
    },
    /// `$( … )` and `` `…` ``
    Substitution {
        /// The commands in it.
        script: Script,
        /// Whether it stood in double quotes.
        quoted: bool,
    },
    /// `$(( … ))`
    Arithmetic {
        /// The text between the parentheses.
        text: String,
    },
}

/// `n>word` and the like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirection {
    /// The number before it, if any.
    pub descriptor: Option<u32>,
    /// What it does.
    pub kind: RedirectionKind,
    /// The file, the descriptor, or the heredoc's word.
    pub target: Word,
    /// The body of a `<<` redirection.
    pub body: Option<String>,
}

/// The kinds of redirections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedirectionKind {
    /// `<`
    Read,
    /// `>`, `>|`, `&>`
    Write,
    /// `>>`, `&>>`
    Append,
    /// `>&`, `<&`
    Duplicate,
    /// `<<`, `<<-`
    Heredoc,
    /// `<<<`
    HereString,
}

/// Reads a script. `heredocs` are bodies the Dockerfile already split off, in order, for the `<<` words in `source`;
/// once they are used up, a body is looked for in `source` itself, from the line after its `<<` word.
pub fn parse(source: &str, heredocs: &[&str]) -> Script {
    parse::Parser::new(source, heredocs).whole_script()
}
