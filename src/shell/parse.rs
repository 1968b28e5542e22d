//! Shell text → pipelines, groups, loops, branches.
//!
//! One pass over the text, one method per construct. A construct that is not finished ends where the text does, or
//! where a construct around it is closed.

use super::cursor::Cursor;
use super::{Command, Item, MAX_DEPTH, Operator, Part, Redirection, RedirectionKind, Script, Simple, Step, Word};
use crate::source::Span;

/// What closes the constructs that are open at some place. A set; see [`CLOSING_WORDS`].
#[derive(Clone, Copy)]
pub(super) struct Closers(u16);

impl Closers {
    const NONE: Closers = Closers(0);
    /// `)`
    pub(super) const PAREN: Closers = Closers(1);
    /// `;;`, `;&`, `;;&`
    const ARM: Closers = Closers(1 << 1);
    const BRACE: Closers = Closers(1 << 2);
    const THEN: Closers = Closers(1 << 3);
    const ELIF: Closers = Closers(1 << 4);
    const ELSE: Closers = Closers(1 << 5);
    const FI: Closers = Closers(1 << 6);
    const DO: Closers = Closers(1 << 7);
    const DONE: Closers = Closers(1 << 8);
    const ESAC: Closers = Closers(1 << 9);

    fn and(self, other: Closers) -> Closers {
        Closers(self.0 | other.0)
    }

    fn has(self, other: Closers) -> bool {
        self.0 & other.0 != 0
    }
}

/// The words that close something.
const CLOSING_WORDS: [(&str, Closers); 8] = [
    ("}", Closers::BRACE),
    ("then", Closers::THEN),
    ("elif", Closers::ELIF),
    ("else", Closers::ELSE),
    ("fi", Closers::FI),
    ("do", Closers::DO),
    ("done", Closers::DONE),
    ("esac", Closers::ESAC),
];

/// The words that open a compound command.
#[derive(Clone, Copy)]
enum Opening {
    Subshell,
    Group,
    If,
    While,
    For,
    Case,
    Function,
}

/// The opening words as written. `(` is no word: it needs no blank after it.
const OPENING_WORDS: [(&str, Opening); 8] = [
    ("{", Opening::Group),
    ("if", Opening::If),
    ("while", Opening::While),
    ("until", Opening::While),
    ("for", Opening::For),
    ("select", Opening::For),
    ("case", Opening::Case),
    ("function", Opening::Function),
];

/// Reads one text. Methods on it are spread over the files of this module: commands here, words in `word.rs`,
/// redirections and heredocs in `redirect.rs`.
pub(super) struct Parser<'t, 's> {
    pub(super) cursor: Cursor<'t>,
    /// Heredoc bodies that came with the text and are not used yet.
    pub(super) supplied: &'s [&'s str],
    /// Heredoc bodies in the text that the next line end has to step over.
    pub(super) bodies: Option<super::redirect::Bodies>,
    /// Whether the text is not a part of the script as it stands: that of backquotes.
    pub(super) detached: bool,
    /// How many constructs are open here.
    pub(super) depth: usize,
    /// Bytes that may still be read ahead to tell `((` from `( (`. Keeps the whole pass linear.
    pub(super) look_ahead_bytes: usize,
}

impl<'t, 's> Parser<'t, 's> {
    pub(super) fn new(text: &'t str, supplied: &'s [&'s str]) -> Self {
        let look_ahead_bytes = text.len().saturating_mul(4);
        Parser { cursor: Cursor::new(text), supplied, bodies: None, detached: false, depth: 0, look_ahead_bytes }
    }

    /// Reads to the end of the text, whatever stands there.
    pub(super) fn whole_script(&mut self) -> Script {
        self.script(Closers::NONE)
    }

    /// Reads a construct one level further in; `None`, and the rest of the text skipped, where that is too deep.
    pub(super) fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth >= MAX_DEPTH {
            self.cursor.jump_to_end();
            return None;
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        Some(result)
    }

    /// Pipelines up to one of `closers`, which is left standing.
    pub(super) fn script(&mut self, closers: Closers) -> Script {
        let mut steps = Vec::new();
        loop {
            let after = self.separators(closers);
            if self.cursor.at_end() || self.at_closer(closers) {
                return Script { steps };
            }
            let start = self.cursor.at();
            steps.extend(self.step(after, closers));
            if self.cursor.at() == start {
                self.cursor.next_char();
            }
        }
    }

    /// Steps over everything that may stand between pipelines; line ends and `;` never weaken an operator before them.
    fn separators(&mut self, closers: Closers) -> Operator {
        let mut operator = Operator::Then;
        loop {
            self.skip_lines();
            if self.at_closer(closers) || self.cursor.starts_with("&>") {
                return operator;
            } else if self.cursor.eat("&&") {
                operator = Operator::And;
            } else if self.cursor.eat("||") {
                operator = Operator::Or;
            } else if self.cursor.eat("&") {
                operator = Operator::Background;
            } else if !(self.cursor.eat(";") || self.cursor.eat("|") || self.cursor.eat(")")) {
                return operator;
            }
        }
    }

    /// Whether one of `closers` stands here.
    fn at_closer(&self, closers: Closers) -> bool {
        match self.cursor.peek() {
            Some(b')') => closers.has(Closers::PAREN),
            Some(b';') => closers.has(Closers::ARM) && (self.cursor.starts_with(";;") || self.cursor.starts_with(";&")),
            _ => CLOSING_WORDS.iter().any(|(word, closer)| closers.has(*closer) && self.at_word(word)),
        }
    }

    /// One pipeline with the `!` and `time` before it.
    fn step(&mut self, after: Operator, closers: Closers) -> Option<Step> {
        let mut negated = false;
        loop {
            self.skip_blanks();
            if self.eat_word("!") {
                negated = !negated;
            } else if !self.eat_time() {
                break;
            }
        }
        let pipeline = self.pipeline(closers);
        (!pipeline.is_empty()).then_some(Step { after, negated, pipeline })
    }

    /// Steps over `time` or `time -p` where a command follows; alone it is a program.
    fn eat_time(&mut self) -> bool {
        let start = self.cursor;
        if !self.eat_word("time") {
            return false;
        }
        self.skip_blanks();
        self.eat_word("-p");
        self.skip_blanks();
        let alone = matches!(self.cursor.peek(), None | Some(b'\n' | b';' | b'&' | b'|' | b')' | b'<' | b'>'));
        if alone {
            self.cursor = start;
        }
        !alone
    }

    fn pipeline(&mut self, closers: Closers) -> Vec<Command> {
        let mut commands: Vec<Command> = Vec::new();
        loop {
            let Some(command) = self.command(closers) else { return commands };
            commands.push(command);
            self.skip_blanks();
            if self.cursor.starts_with("||") || !self.cursor.eat("|") {
                return commands;
            }
            if self.cursor.eat("&")
                && let Some(writer) = commands.last_mut()
            {
                writer.redirections.push(errors_to_output());
            }
            self.skip_lines();
            if self.at_closer(closers) {
                return commands;
            }
        }
    }

    /// One command; `None` where none starts here.
    fn command(&mut self, closers: Closers) -> Option<Command> {
        self.skip_blanks();
        if self.cursor.starts_with("((")
            && let Some(text) = self.arithmetic()
        {
            return Some(self.with_redirections(Item::Simple(arithmetic_command(text))));
        }
        match self.opening() {
            Some((word, opening)) => {
                let item = self.nested(|parser| {
                    parser.cursor.advance(word.len());
                    parser.compound(opening, closers)
                });
                Some(self.with_redirections(item.unwrap_or(Item::TooDeep)))
            }
            None => self.simple(closers),
        }
    }

    fn opening(&self) -> Option<(&'static str, Opening)> {
        if self.cursor.peek() == Some(b'(') {
            return Some(("(", Opening::Subshell));
        }
        OPENING_WORDS.iter().find(|(word, _)| self.at_word(word)).copied()
    }

    fn with_redirections(&mut self, item: Item) -> Command {
        let mut redirections = Vec::new();
        loop {
            self.skip_blanks();
            if !self.redirection(&mut redirections) {
                return Command { item, redirections };
            }
        }
    }

    fn compound(&mut self, opening: Opening, closers: Closers) -> Item {
        match opening {
            Opening::Subshell => Item::Subshell(self.parenthesised()),
            Opening::Group => {
                let body = self.script(closers.and(Closers::BRACE));
                self.eat_word("}");
                Item::Group(body)
            }
            Opening::If => self.branches(closers),
            Opening::While => {
                let condition = self.script(closers.and(Closers::DO).and(Closers::DONE));
                Item::While { condition, body: self.loop_body(closers) }
            }
            Opening::For => self.for_loop(closers),
            Opening::Case => self.case(closers),
            Opening::Function => {
                self.skip_blanks();
                let name = self.word().text();
                self.eat_empty_parentheses();
                self.function_body(name, closers)
            }
        }
    }

    /// A script up to and with its `)`.
    pub(super) fn parenthesised(&mut self) -> Script {
        let script = self.script(Closers::PAREN);
        self.cursor.eat(")");
        script
    }

    /// What follows `if`.
    fn branches(&mut self, closers: Closers) -> Item {
        let in_body = closers.and(Closers::ELIF).and(Closers::ELSE).and(Closers::FI);
        let mut branches = Vec::new();
        let mut otherwise = None;
        loop {
            let condition = self.script(in_body.and(Closers::THEN));
            let body = if self.eat_word("then") { self.script(in_body) } else { Script::default() };
            branches.push((condition, body));
            if self.eat_word("elif") {
                continue;
            }
            if self.eat_word("else") {
                otherwise = Some(self.script(closers.and(Closers::FI)));
            }
            self.eat_word("fi");
            return Item::If { branches, otherwise };
        }
    }

    /// What follows `for` and `select`.
    fn for_loop(&mut self, closers: Closers) -> Item {
        self.skip_blanks();
        if self.cursor.starts_with("((")
            && let Some(text) = self.arithmetic()
        {
            let words = vec![Word { parts: vec![Part::Arithmetic { text }] }];
            return Item::For { variable: String::new(), words, body: self.loop_body(closers) };
        }
        let variable = self.word().text();
        self.skip_lines();
        let words = if self.eat_word("in") { self.words_of_line() } else { vec![all_arguments()] };
        Item::For { variable, words, body: self.loop_body(closers) }
    }

    /// Words up to the end of the line or an operator.
    fn words_of_line(&mut self) -> Vec<Word> {
        let mut words = Vec::new();
        loop {
            self.skip_blanks();
            let start = self.cursor.at();
            let word = self.word();
            if self.cursor.at() == start {
                return words;
            }
            words.push(word);
        }
    }

    /// `do … done`, or `{ … }` in its place.
    #[inline(never)]
    fn loop_body(&mut self, closers: Closers) -> Script {
        self.skip_lines();
        while !self.at_closer(closers) && self.cursor.eat(";") {
            self.skip_lines();
        }
        if self.eat_word("do") {
            let body = self.script(closers.and(Closers::DONE));
            self.eat_word("done");
            body
        } else if self.eat_word("{") {
            let body = self.script(closers.and(Closers::BRACE));
            self.eat_word("}");
            body
        } else {
            self.eat_word("done");
            Script::default()
        }
    }

    /// What follows `case`.
    fn case(&mut self, closers: Closers) -> Item {
        self.skip_blanks();
        let word = self.word();
        self.skip_lines();
        let mut arms = Vec::new();
        if self.eat_word("in") {
            while let Some(arm) = self.arm(closers.and(Closers::ESAC)) {
                arms.push(arm);
            }
        }
        self.eat_word("esac");
        Item::Case { word, arms }
    }

    /// `pattern | pattern) script ;;`; `None` at `esac` and where no pattern stands.
    fn arm(&mut self, closers: Closers) -> Option<(Vec<Word>, Script)> {
        self.skip_lines();
        if self.at_word("esac") {
            return None;
        }
        let parenthesis = self.cursor.eat("(");
        let patterns = self.patterns();
        if patterns.is_empty() && !parenthesis {
            return None;
        }
        if !self.cursor.eat(")") {
            return Some((patterns, Script::default()));
        }
        let script = self.script(closers.and(Closers::ARM));
        let _ = self.cursor.eat(";;&") || self.cursor.eat(";;") || self.cursor.eat(";&");
        Some((patterns, script))
    }

    fn patterns(&mut self) -> Vec<Word> {
        let mut patterns = Vec::new();
        loop {
            self.skip_blanks();
            let start = self.cursor.at();
            let word = self.word();
            if self.cursor.at() > start {
                patterns.push(word);
            }
            self.skip_blanks();
            if !self.cursor.eat("|") {
                return patterns;
            }
        }
    }

    /// Assignments, words and redirections; or `name() body`.
    fn simple(&mut self, closers: Closers) -> Option<Command> {
        let mut simple = Simple::default();
        let mut redirections = Vec::new();
        loop {
            self.skip_blanks();
            if self.redirection(&mut redirections) {
                continue;
            }
            if let Some(name) = self.function_name(&simple) {
                let item = self.nested(|parser| parser.function_body(name, closers)).unwrap_or(Item::TooDeep);
                return Some(Command { item, redirections });
            }
            let start = self.cursor.at();
            let word = self.word();
            if self.cursor.at() == start {
                break;
            }
            self.push_word(&mut simple, word);
            if simple.words.len() == simple.spans.len() + 1 && !self.detached {
                simple.spans.push(Span::new(start, self.cursor.at()));
            }
        }
        let empty = simple.assignments.is_empty() && simple.words.is_empty() && redirections.is_empty();
        (!empty).then_some(Command { item: Item::Simple(simple), redirections })
    }

    /// Files `word` as an assignment or as a word, with the array that may follow it.
    fn push_word(&mut self, simple: &mut Simple, mut word: Word) {
        if self.cursor.peek() == Some(b'(') && word.is_open_assignment() {
            self.array(&mut word);
        }
        if simple.words.is_empty() {
            match word.into_assignment() {
                Ok(assignment) => return simple.assignments.push(assignment),
                Err(plain) => word = plain,
            }
            if word.is_unquoted("[[") {
                simple.words.push(word);
                return self.test_words(&mut simple.words);
            }
        }
        simple.words.push(word);
    }

    /// The name, where `simple` is a lone plain word with `()` after it, which is stepped over.
    fn function_name(&mut self, simple: &Simple) -> Option<String> {
        let [name] = simple.words.as_slice() else { return None };
        if !simple.assignments.is_empty() || self.cursor.peek() != Some(b'(') {
            return None;
        }
        self.eat_empty_parentheses().then(|| name.text())
    }

    /// Steps over `()`, blanks allowed before and inside.
    fn eat_empty_parentheses(&mut self) -> bool {
        self.skip_blanks();
        let start = self.cursor;
        if self.cursor.eat("(") {
            self.cursor.take_while(is_blank);
            if self.cursor.eat(")") {
                return true;
            }
        }
        self.cursor = start;
        false
    }

    #[inline(never)]
    fn function_body(&mut self, name: String, closers: Closers) -> Item {
        self.skip_lines();
        let body = if self.at_closer(closers) { None } else { self.command(closers) };
        let nothing = || Command { item: Item::Simple(Simple::default()), redirections: Vec::new() };
        Item::Function { name, body: Box::new(body.unwrap_or_else(nothing)) }
    }

    /// The words of `[[ … ]]` after the first, with `]]`; the operators in it are words.
    fn test_words(&mut self, words: &mut Vec<Word>) {
        loop {
            self.skip_lines();
            if self.cursor.at_end() || self.cursor.peek() == Some(b';') {
                return;
            }
            if self.eat_word("]]") {
                words.push(Word::plain("]]"));
                return;
            }
            let word = self.test_word();
            let is_match = word.is_unquoted("=~");
            words.push(word);
            if is_match {
                self.skip_blanks();
                words.push(self.regex_word());
            }
        }
    }

    /// A word or an operator between `[[` and `]]`.
    fn test_word(&mut self) -> Word {
        for operator in ["&&", "||"] {
            if self.cursor.eat(operator) {
                return Word::plain(operator);
            }
        }
        let start = self.cursor;
        let word = self.word();
        if self.cursor.at() > start.at() {
            return word;
        }
        self.cursor.next_char();
        Word::plain(self.cursor.since(&start))
    }

    /// Steps over blanks, comments and escaped line ends.
    pub(super) fn skip_blanks(&mut self) {
        loop {
            self.cursor.take_while(is_blank);
            if self.cursor.peek() == Some(b'#') {
                self.cursor.take_while(|byte| byte != b'\n');
            } else if !(self.cursor.eat("\\\n") || self.cursor.eat("\\\r\n")) {
                return;
            }
        }
    }

    /// The same, and line ends with the heredoc bodies after them.
    pub(super) fn skip_lines(&mut self) {
        loop {
            self.skip_blanks();
            if self.cursor.peek() != Some(b'\n') {
                return;
            }
            self.line_end();
        }
    }

    /// Whether `word` stands here as a whole word.
    fn at_word(&self, word: &str) -> bool {
        self.cursor.starts_with(word) && self.cursor.peek_at(word.len()).is_none_or(ends_word)
    }

    fn eat_word(&mut self, word: &str) -> bool {
        self.at_word(word) && self.cursor.eat(word)
    }
}

/// A blank between words; the carriage return of a Windows line end is one.
pub(super) fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r')
}

/// Whether a byte ends an unquoted word.
pub(super) fn ends_word(byte: u8) -> bool {
    is_blank(byte) || matches!(byte, b'\n' | b';' | b'&' | b'|' | b'<' | b'>' | b'(' | b')')
}

/// `(( text ))` as the simple command it is read as.
fn arithmetic_command(text: String) -> Simple {
    let arithmetic = Word { parts: vec![Part::Arithmetic { text }] };
    Simple { assignments: Vec::new(), words: vec![Word::plain("(("), arithmetic, Word::plain("))")], spans: Vec::new() }
}

/// `"$@"`, over which a `for` without `in` runs.
fn all_arguments() -> Word {
    Word { parts: vec![Part::Parameter { name: "@".to_owned(), operation: None, quoted: true }] }
}

/// `2>&1`
pub(super) fn errors_to_output() -> Redirection {
    Redirection { descriptor: Some(2), kind: RedirectionKind::Duplicate, target: Word::plain("1"), body: None }
}

#[cfg(test)]
mod tests {
    use super::super::sketch::sketch_of;

    #[track_caller]
    fn check(cases: &[(&str, &str)]) {
        for (source, expected) in cases {
            assert_eq!(sketch_of(source), *expected, "{source}");
        }
    }

    #[test]
    fn operators_join_pipelines() {
        check(&[
            ("a && b || c; d & e\nf", "a && b || c; d & e; f"),
            ("a | b |& c", "a | b 2>&1 | c"),
            ("a &&\n\n # why\n b", "a && b"),
            ("! a && time -p b; time", "! a && b; time"),
            ("a&&b|c;d", "a && b | c; d"),
        ]);
    }

    #[test]
    fn comments_start_at_words_only() {
        check(&[("a b#c # d && e\nf", "a b#c; f"), ("#a\n  # b\nc", "c"), ("(a)#b", "subshell[a]"), ("a 'x'#y", "a 'x'#y")]);
    }

    #[test]
    fn escaped_line_ends_vanish() {
        check(&[("a \\\n  b\\\nc && \\\n d", "a bc && d"), ("a \\\r\n b\r\nc", "a b; c"), ("\"a\\\nb\"", "'ab'")]);
    }

    #[test]
    fn groups_and_subshells() {
        check(&[
            ("{ a; b; } > c 2>&1", "group[a; b] >c 2>&1"),
            ("(a; (b)) | c", "subshell[a; subshell[b]] | c"),
            ("echo { } ( a )", "echo { }; subshell[a]"),
            ("{a,b}", "{a,b}"),
        ]);
    }

    #[test]
    fn branches() {
        check(&[
            ("if a; then b; fi", "if[a] then[b]"),
            ("if a\nthen b\nelif c; then d\nelse e; fi && f", "if[a] then[b] if[c] then[d] else[e] && f"),
            ("if ! a && b; then c; fi > d", "if[! a && b] then[c] >d"),
            ("echo if then fi", "echo if then fi"),
        ]);
    }

    #[test]
    fn loops() {
        check(&[
            ("for x in a $b 'c'; do d $x; done", "for x in a $b 'c' do[d $x]"),
            ("for x\ndo d; done", "for x in \"$@\" do[d]"),
            ("for x in; do a; done", "for x in  do[a]"),
            ("for ((i=0; i<3; i++)); do a; done", "for  in $((i=0; i<3; i++)) do[a]"),
            ("select x in a; do b; done", "for x in a do[b]"),
            ("while a; do b; done < c", "while[a] do[b] <c"),
            ("until a; do b; done", "while[a] do[b]"),
        ]);
    }

    #[test]
    fn cases() {
        check(&[
            ("case $x in a|b) c ;; (*) d; e;; esac; f", "case $x a|b)[c] *)[d; e]; f"),
            ("case x in\n a) ;;\n 'b c') d\nesac", "case x a)[] 'b c')[d]"),
            ("case x in a) b;& c) d;;& esac", "case x a)[b] c)[d]"),
            ("case x in esac", "case x"),
            ("$(case x in a) b;; esac)", "$[case x a)[b]]"),
        ]);
    }

    #[test]
    fn functions() {
        check(&[
            ("f() { a; }; f", "function f group[a]; f"),
            ("f ( )\n(a) > b", "function f subshell[a] >b"),
            ("function f { a; }", "function f group[a]"),
            ("function f() if a; then b; fi", "function f if[a] then[b]"),
        ]);
    }

    #[test]
    fn assignments_stand_before_the_program() {
        check(&[
            ("A=1 B='x y' c D=2", "A=1 B='x y' c D=2"),
            ("A= b", "A= b"),
            ("PATH+=:/x", "PATH=\"$PATH\":/x"),
            ("A=(x 'y z' $w) B[1]=c", "A=x 'y z' $w B[1]=c"),
            ("A=(\n x # why\n y\n)\nb", "A=x y; b"),
            ("1A=b =c a-b=d", "1A=b =c a-b=d"),
        ]);
    }

    #[test]
    fn tests_are_simple_commands() {
        check(&[
            ("[[ -f a && $b == c* ]] && d", "[[ -f a && $b == c* ]] && d"),
            ("[[ a < b || ( c > d ) ]]; e", "[[ a < b || ( c > d ) ]]; e"),
            ("[[ $a =~ ^(b|c)$ ]]", "[[ $a =~ ^(b|c)$ ]]"),
            ("[ -f a ] || b", "[ -f a ] || b"),
            ("((a > 1)) && b", "(( $((a > 1)) )) && b"),
            ("((a) | b)", "subshell[subshell[a] | b]"),
        ]);
    }

    #[test]
    fn unfinished_scripts_keep_what_is_there() {
        check(&[
            ("if a; then b", "if[a] then[b]"),
            ("if a", "if[a] then[]"),
            ("if", "if[] then[]"),
            ("for x in a b", "for x in a b do[]"),
            ("while a; do", "while[a] do[]"),
            ("case x in a) b", "case x a)[b]"),
            ("case x in a", "case x a)[]"),
            ("(a; { b", "subshell[a; group[b]]"),
            ("f() ", "function f "),
            ("a && ", "a"),
            ("a | ", "a"),
            ("[[ -f a", "[[ -f a"),
        ]);
    }

    #[test]
    fn an_unfinished_part_ends_where_the_one_around_it_does() {
        check(&[
            ("(if a; then b) && c", "subshell[if[a] then[b]] && c"),
            ("while a; do if b; then c; done; d", "while[a] do[if[b] then[c]]; d"),
            ("{ for x in a; }; b", "group[for x in a do[]]; b"),
        ]);
    }

    #[test]
    fn strays_are_passed_over() {
        check(&[("a ) b", "a; b"), (";; a ;& b", "a & b"), ("| a || && b", "a && b"), ("fi; done", "fi; done"), ("}", "}")]);
    }
}
