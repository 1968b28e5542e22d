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
#[cfg(test)]
mod sketch;
mod walk;
mod word;

use std::rc::Rc;

pub use expand::{Field, MAX_FIELDS, MAX_TEXT_BYTES, expand, expand_joined, expand_words};
pub use walk::SimpleCommands;

use crate::source::Span;

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
    /// The commands joined by `|` (one where there is no pipe). `a |& b` is read as `a 2>&1 | b`.
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
    /// Assignments and words: `A=1 program argument`. `[[ … ]]` and `(( … ))` are such commands too: their program is
    /// the bracket, their operators are words.
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
    /// `for name in words; do …; done` and `select …`
    For {
        /// The loop's variable; empty for `for ((…))`, whose only word is then the arithmetic.
        variable: String,
        /// What it runs over; `"$@"` where there is no `in`.
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
    /// Nested deeper than [`MAX_DEPTH`]; not read, and neither is anything after it.
    TooDeep,
}

/// `A=1 program argument`
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Simple {
    /// Assignments before the program (or alone): name, with its `[subscript]`, and value. `A+=b` is read as `A=$A` and
    /// `b`, the elements of `A=(b c)` as one word with blanks between them.
    pub assignments: Vec<(String, Word)>,
    /// The program and its arguments.
    pub words: Vec<Word>,
    /// Where the words stand in the text; of a command in backquotes, and of `[[ … ]]`, none is told.
    pub spans: Vec<Span>,
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
        /// Operator and word as written, e.g. `(":-", word)`, `("#", …)`, `("/", …)`; `None` for a plain one. `${#NAME}`
        /// has the operator `length`, `${!NAME}` has `indirect`.
        operation: Option<(String, Box<Word>)>,
        /// Whether it stood in double quotes.
        quoted: bool,
    },
    /// `$( … )` and `` `…` ``; also `<( … )` and `>( … )`
    Substitution {
        /// The commands in it, shared by the words that braces multiply.
        script: Rc<Script>,
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
    /// The body of a `<<` redirection, as written but for the tabs that `<<-` removes; `None` where it is not there yet.
    /// Where `target` [`Word::is_quoted`], the shell expands nothing in it.
    pub body: Option<String>,
}

/// The kinds of redirections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedirectionKind {
    /// `<`, `<>`
    Read,
    /// `>`, `>|`; `&>file` and `>&file` stand for `>file 2>&1`, of which the latter is a redirection of its own.
    Write,
    /// `>>`, and `&>>` as above.
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

/// For tests: what a field came to.
#[cfg(test)]
#[derive(Clone, Debug, PartialEq, Eq)]
struct Expanded {
    text: String,
    known: bool,
}

#[cfg(test)]
impl Expanded {
    fn known(texts: &[&str]) -> Vec<Expanded> {
        texts.iter().map(|text| Expanded { text: (*text).to_owned(), known: true }).collect()
    }

    fn unknown(text: &str) -> Expanded {
        Expanded { text: text.to_owned(), known: false }
    }
}

/// For tests: the fields of all words of a simple command, given `variables`.
#[cfg(test)]
fn expanded(words: &str, variables: &[(&str, &str)]) -> Vec<Expanded> {
    let lookup = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    let script = parse(&format!("echo {words}"), &[]);
    let words = script.simple_commands().take(1).flat_map(|simple| &simple.words).skip(1);
    let fields = words.flat_map(|word| expand(word, &lookup));
    fields.map(|Field { text, known, .. }| Expanded { text, known }).collect()
}

#[cfg(test)]
mod hostile {
    use super::*;

    /// What the laws are held against.
    const SCRIPTS: [&str; 8] = [
        "apt-get update && apt-get install -y \"a$b\" ${c:-d} > /dev/null 2>&1 || { echo 'no'; exit 1; }",
        "for x in {a,b}{1..3} $(ls *.c | sort); do gcc -o \"${x%.c}\" $x & done; wait # all",
        "if [[ $a =~ ^v(.*)$ && ! -f b ]]; then c; elif ((d > 1)); then `e \\`f\\``; else g; fi",
        "case \"$(uname -m)\" in x86_64|amd64) a=(1 2);; *) b+=x ;& esac",
        "f() { local x=$'\\x41é'; cat <<-'A' <<B; }\n\tone\n\tA\ntwo $(y)\nB\nf | g |& h",
        "while read -r l; do ! time a <<< \"$l\"; done < <(b) \\\n  && c",
        "é=ü; select ñ in ß; do ${é//ü/ö} !(a|b) ~/x; done\r\nuntil a; do b; done",
        "$((1 + (2))) $((a) | b) ${#a} ${!a} ${a[@]} ${a:1:2} function x { y; }",
    ];

    /// Reads and expands everything; the tests only ask that it comes back.
    fn exercise(source: &str) {
        let script = parse(source, &["body\n"]);
        for simple in script.simple_commands() {
            for word in &simple.words {
                assert!(expand(word, &|name| (name.len() < 2).then(|| format!("{name} *"))).len() <= MAX_FIELDS);
            }
        }
        assert_eq!(script.clone(), script);
    }

    #[test]
    fn every_prefix_is_read() {
        for script in SCRIPTS {
            script.char_indices().for_each(|(end, _)| exercise(&script[..end]));
        }
    }

    #[test]
    fn mutations_are_read() {
        let pieces: Vec<char> = "\\'\"`$(){}[]<>|&;#!~*?=+-/% \n\t\r\0aé1".chars().collect();
        let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
        let mut random = |below: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            usize::try_from(seed % below as u64).unwrap_or(0)
        };
        for round in 0..4_000 {
            let mut script: Vec<char> = SCRIPTS[round % SCRIPTS.len()].chars().collect();
            for _ in 0..=random(6) {
                let at = random(script.len());
                match random(3) {
                    0 => script.insert(at, pieces[random(pieces.len())]),
                    1 => script[at] = pieces[random(pieces.len())],
                    _ => script.truncate(at + 1),
                }
            }
            exercise(&script.into_iter().collect::<String>());
        }
    }

    #[test]
    fn repeated_openings_are_read() {
        let openings = [
            "$(",
            "(",
            "((",
            "$((",
            "{ ",
            "{",
            "${a:-",
            "${a",
            "${",
            "`",
            "`$(",
            "\"",
            "'",
            "\"$(",
            "\"${a#",
            "$'",
            "\\",
            "if ",
            "while ",
            "for x in ",
            "case x in a) ",
            "case ",
            "f() ",
            "function f ",
            "! ",
            "time ",
            "[[ ",
            "a=(",
            "<(",
            "<<a ",
            "<<a\n",
            "<<a '",
            "$(<<a\n",
            "<<a $'\\'\n",
            "&&",
            "| ",
            ";;",
            "#",
            "((#)\n",
            "((a) ",
            "$((a) ",
            "{a,",
            "{a..",
            "a{b,c}",
            "!(",
            "1>",
            "{a}>",
            "a\\\n",
            "${a/",
            "then ",
            "fi ",
            "esac ",
            ") ",
            "} ",
            "\u{e9}",
            "\0",
            "x() { ",
            "select x; do ",
            "until a; do ",
            "a[",
            "~",
            "a=",
            "=~ ",
            "[[ a =~ (",
        ];
        for opening in openings {
            exercise(&opening.repeat(200_000 / opening.len()));
        }
    }

    #[test]
    fn nesting_is_followed_to_the_limit() {
        let nested = |depth: usize| "(".repeat(depth) + "a" + &")".repeat(depth) + "; b";
        let too_deep = |source: &str| sketch::sketch_of(source).contains("too-deep");
        assert!(!too_deep(&nested(MAX_DEPTH).replace("((", "( (")));
        for opening in ["( ", "$(", "{ ", "if ", "${a:-", "f() ", "while ", "case x in a) ", "\"$("] {
            assert!(too_deep(&(opening.repeat(MAX_DEPTH + 1) + "a")), "{opening}");
        }
    }

    #[test]
    fn nesting_to_the_limit_needs_little_stack() {
        let openings = ["( ", "\"$(", "if ", "${a:-", "f() ", "case x in a) ", "{ "];
        let run = move || openings.iter().for_each(|opening| exercise(&opening.repeat(MAX_DEPTH + 1)));
        let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(run);
        assert!(thread.is_ok_and(|thread| thread.join().is_ok()));
    }
}
