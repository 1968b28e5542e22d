//! Goes through a `RUN` command as a shell would: order, conditions, loops, variables, pipes and redirections. What the
//! programs do is told by `effects/`.

use std::rc::Rc;

use super::effects;
use super::machine::{Call, Machine, Stream};
use super::path;
use super::rootfs::{Origin, Presence};
use crate::dockerfile::{CommandLine, Run};
use crate::language::words::note;
use crate::shell::{self, Command, Field, Item, MAX_DEPTH, Operator, Part, Redirection, RedirectionKind, Script, Simple, Step, Word};
use crate::sorted::Sorted;

/// How many commands one `RUN` may carry out for each command it is written with, and at the least.
const FUEL_PER_COMMAND: usize = 8;
const LEAST_FUEL: usize = 400;

/// Before the text that a substitution printed, where it stands as a variable's name; no variable's name begins so.
const PRINTED: &str = "$(";

/// Values of variables longer than this are not looked into.
const LONGEST_VALUE: usize = 4096;

/// Carries out a `RUN` instruction on `machine`.
pub(super) fn instruction(run: &Run, shell: &[String], machine: &mut Machine<'_>) {
    match &run.command {
        CommandLine::Exec(words) => exec_form(words, machine),
        CommandLine::Shell(word) => shell_form(run, &word.text, shell, machine),
    }
}

fn exec_form(words: &[String], machine: &mut Machine<'_>) {
    match words {
        [program, flag, script, ..] if is_shell(path::name(program)) && flag.ends_with('c') && flag.starts_with('-') => {
            script_text(script, &[], machine)
        }
        _ => {
            let fields = words.iter().map(|word| Field { text: word.clone(), known: true, pattern: false }).collect();
            Runner::new(0, machine).call(fields, Stream::Nothing);
        }
    }
}

fn shell_form(run: &Run, text: &str, shell: &[String], machine: &mut Machine<'_>) {
    let program = shell.first().map_or("sh", |program| path::name(program));
    let bodies: Vec<&str> = run.heredocs.iter().map(|heredoc| heredoc.body.as_str()).collect();
    if !is_shell(program) {
        return unknown(&Call { program: program.to_owned(), path: program.to_owned(), ..Call::default() }, machine);
    }
    // `RUN <<EOF`: the body is the script, for the interpreter that its first line names.
    if let ([body, ..], true) = (bodies.as_slice(), text.trim_start().starts_with("<<") && text.split_whitespace().count() <= 2) {
        let interpreter = body
            .strip_prefix("#!")
            .and_then(|line| line.lines().next())
            .map_or("sh", |line| path::name(line.split_whitespace().last().unwrap_or("sh")));
        if is_shell(interpreter) {
            return script_text(body, &[], machine);
        }
        return unknown(&Call { program: interpreter.to_owned(), path: interpreter.to_owned(), ..Call::default() }, machine);
    }
    script_text(text, &bodies, machine);
}

fn script_text(text: &str, heredocs: &[&str], machine: &mut Machine<'_>) {
    let script = shell::parse(text, heredocs);
    let fuel = LEAST_FUEL + FUEL_PER_COMMAND * text.len() / 8;
    Runner::new(fuel, machine).script(&script, Stream::Nothing);
}

/// A program nobody here knows.
fn unknown(call: &Call, machine: &mut Machine<'_>) {
    let before = machine.before();
    effects::unknown(call, machine);
    machine.after(call, false, before);
}

fn is_shell(program: &str) -> bool {
    ["sh", "bash", "ash", "dash", "zsh", "ksh"].contains(&program)
}

/// How a command ended.
#[derive(Clone, Debug, Default)]
struct Outcome {
    stdout: Stream,
    /// Whether it succeeded; `None` where that hangs on what is not known.
    success: Option<bool>,
    /// Whether success is only what one expects of a program: enough for `&&`, too little to choose a branch.
    expected: bool,
}

impl Outcome {
    fn success(stdout: Stream) -> Self {
        Self { stdout, success: Some(true), expected: false }
    }

    /// A program of which one expects that it succeeds.
    fn expected(stdout: Stream) -> Self {
        Self { stdout, success: Some(true), expected: true }
    }

    /// The result that chooses a branch.
    fn decided(&self) -> Option<bool> {
        if self.expected { None } else { self.success }
    }

    fn test(result: Option<bool>) -> Self {
        Self { stdout: Stream::Nothing, success: result, expected: false }
    }
}

struct Runner<'m, 'a, 's> {
    machine: &'m mut Machine<'a>,
    functions: Sorted<&'s str, &'s Command>,
    fuel: usize,
    depth: usize,
    stopped: bool,
}

impl<'m, 'a, 's> Runner<'m, 'a, 's> {
    fn new(fuel: usize, machine: &'m mut Machine<'a>) -> Self {
        Self { machine, functions: Sorted::default(), fuel: fuel.max(1), depth: 0, stopped: false }
    }

    fn script(&mut self, script: &'s Script, stdin: Stream) -> Outcome {
        let mut last = Outcome::success(Stream::Nothing);
        if self.depth > MAX_DEPTH {
            return last;
        }
        self.depth += 1;
        let mut chain = None;
        for step in &script.steps {
            if self.stopped {
                break;
            }
            if step.after != Operator::And {
                chain = None;
            }
            let runs = match (step.after, last.success) {
                (Operator::Then | Operator::Background, _) => Some(true),
                (Operator::And, success) => success,
                (Operator::Or, success) => success.map(|success| !success),
            };
            match runs {
                Some(true) => last = self.step(step, stdin.clone()),
                Some(false) => {}
                None => {
                    let before = self.machine.doubt();
                    // `[ -f x ] && make-y && rm y`: the last runs only where the one before it has run.
                    let since = *chain.get_or_insert(self.machine.doubted_since);
                    self.machine.doubted_since = since;
                    let outcome = self.step(step, stdin.clone());
                    self.machine.decide(before);
                    // Whether `x || true` runs its end or not, it succeeds.
                    let success = outcome.success.filter(|success| *success == (step.after == Operator::Or));
                    last = Outcome { success, ..outcome };
                }
            }
        }
        self.depth -= 1;
        last
    }

    fn step(&mut self, step: &'s Step, stdin: Stream) -> Outcome {
        let mut outcome = Outcome::success(stdin);
        for command in &step.pipeline {
            outcome = self.command(command, outcome.stdout);
        }
        if step.negated {
            outcome.success = outcome.success.map(|success| !success);
        }
        outcome
    }

    fn command(&mut self, command: &'s Command, stdin: Stream) -> Outcome {
        if self.fuel == 0 || self.stopped {
            return Outcome::default();
        }
        self.fuel -= 1;
        let stdin = self.read_redirections(&command.redirections, stdin);
        let outcome = match &command.item {
            Item::Simple(simple) => self.simple(simple, stdin),
            Item::Subshell(script) => self.subshell(script, stdin),
            Item::Group(script) => self.script(script, stdin),
            Item::If { branches, otherwise } => self.branches(branches, otherwise.as_ref()),
            Item::For { variable, words, body } => self.each(variable, words, body),
            Item::While { condition, body } => self.while_loop(condition, body),
            Item::Case { word, arms } => self.case(word, arms),
            Item::Function { name, body } => {
                self.functions.insert(name, body);
                Outcome::success(Stream::Nothing)
            }
            Item::TooDeep => {
                self.machine.note(note::nested_too_deeply());
                Outcome::default()
            }
        };
        self.write_redirections(&command.redirections, outcome)
    }

    #[inline(never)]
    fn subshell(&mut self, script: &'s Script, stdin: Stream) -> Outcome {
        let cwd = self.machine.cwd.clone();
        let outcome = self.script(script, stdin);
        self.machine.cwd = cwd;
        self.stopped = false;
        outcome
    }

    fn doubtful(&mut self, script: &'s Script) -> Outcome {
        let before = self.machine.doubt();
        let outcome = self.script(script, Stream::Nothing);
        self.machine.decide(before);
        self.stopped = false;
        // Where it does not run nothing fails.
        Outcome::expected(outcome.stdout)
    }

    fn branches(&mut self, branches: &'s [(Script, Script)], otherwise: Option<&'s Script>) -> Outcome {
        let mut undecided = false;
        for (condition, body) in branches {
            match self.script(condition, Stream::Nothing).decided() {
                Some(true) if !undecided => return self.script(body, Stream::Nothing),
                Some(false) => {}
                _ => {
                    undecided = true;
                    self.doubtful(body);
                    break;
                }
            }
        }
        match otherwise {
            _ if undecided => Outcome::expected(Stream::Nothing),
            Some(body) => self.script(body, Stream::Nothing),
            None => Outcome::test(Some(true)),
        }
    }

    fn each(&mut self, variable: &'s str, words: &'s [Word], body: &'s Script) -> Outcome {
        let fields = self.expand_all(words);
        if fields.iter().any(|field| !field.known) || fields.is_empty() && !words.is_empty() {
            self.machine.set(variable, None);
            return self.doubtful(body);
        }
        let mut last = Outcome::success(Stream::Nothing);
        for field in fields {
            if self.fuel == 0 {
                break;
            }
            self.machine.set(variable, Some(field.text));
            last = self.script(body, Stream::Nothing);
        }
        last
    }

    fn while_loop(&mut self, condition: &'s Script, body: &'s Script) -> Outcome {
        if self.script(condition, Stream::Nothing).decided() != Some(false) {
            self.doubtful(body);
        }
        Outcome::success(Stream::Nothing)
    }

    fn case(&mut self, word: &'s Word, arms: &'s [(Vec<Word>, Script)]) -> Outcome {
        let value = self.expand_one(word);
        for (patterns, body) in arms {
            for pattern in patterns {
                let pattern = self.expand_one(pattern);
                if value.known && pattern.known && path::matches(&pattern.text, &value.text) {
                    return self.script(body, Stream::Nothing);
                }
            }
        }
        match arms.first() {
            Some((_, body)) if !value.known => self.doubtful(body),
            _ => Outcome::success(Stream::Nothing),
        }
    }

    fn simple(&mut self, simple: &'s Simple, stdin: Stream) -> Outcome {
        let alone = simple.words.is_empty();
        for (name, word) in &simple.assignments {
            let value = self.expand_one(word);
            // Before a program a variable holds for that program only; kept, since nobody reads it afterwards.
            self.machine.set(name, value.known.then_some(value.text));
        }
        if alone {
            return Outcome::success(Stream::Nothing);
        }
        let fields = self.expand_all(&simple.words);
        self.call(fields, stdin)
    }

    /// Calls a function, a builtin or a program.
    fn call(&mut self, mut fields: Vec<Field>, stdin: Stream) -> Outcome {
        if fields.is_empty() {
            return Outcome::default();
        }
        let first = fields.remove(0);
        if !first.known {
            let call = Call { program: first.text.clone(), path: first.text, args: fields, stdin };
            unknown(&call, self.machine);
            return Outcome::success(Stream::Nothing);
        }
        if let Some(body) = self.functions.get(first.text.as_str()).copied() {
            for (index, field) in fields.into_iter().enumerate().take(9) {
                self.machine.set(&(index + 1).to_string(), field.known.then_some(field.text));
            }
            return if self.depth < MAX_DEPTH { self.command(body, stdin) } else { Outcome::default() };
        }
        let call = Call { program: path::name(&first.text).to_owned(), path: first.text, args: fields, stdin };
        if effects::comes_first(&call) { self.tool(call) } else { self.other(call) }
    }

    /// All that the page's first example does not run: a door of `www/split.mjs`.
    #[inline(never)]
    fn other(&mut self, call: Call) -> Outcome {
        let before = self.machine.before();
        match self.builtin(&call) {
            Some(outcome) => {
                self.machine.after(&call, true, before);
                outcome
            }
            None => self.program(call),
        }
    }

    fn tool(&mut self, mut call: Call) -> Outcome {
        call.args = self.globbed(call.args);
        let before = self.machine.before();
        let printed = effects::run(&call, self.machine);
        self.machine.after(&call, false, before);
        Outcome::expected(printed)
    }

    fn program(&mut self, call: Call) -> Outcome {
        match call.program.as_str() {
            // Programs that run another program.
            "sudo" | "exec" | "command" | "nohup" | "time" | "nice" | "ionice" | "eatmydata" | "gosu" | "su-exec" | "env" | "timeout"
            | "setarch" | "xargs" | "builtin" | "eval" | "retry" => self.wrapped(call),
            "sh" | "bash" | "ash" | "dash" | "zsh" | "su" | "runuser" => self.shell(call),
            _ => self.tool(call),
        }
    }

    /// `sudo -E VAR=x program …`: what is left after the wrapper's own words.
    fn wrapped(&mut self, call: Call) -> Outcome {
        if call.program == "command" && call.args.first().is_some_and(|arg| arg.text.starts_with("-v")) {
            return Outcome::test(None);
        }
        let own_operand = matches!(call.program.as_str(), "gosu" | "su-exec" | "timeout" | "setarch");
        let mut rest = call.args.into_iter().peekable();
        let mut skip_operand = own_operand;
        let mut fields = Vec::new();
        while let Some(field) = rest.next() {
            let is_assignment = call.program != "xargs" && field.text.split_once('=').is_some_and(|(name, _)| is_name(name));
            if field.text.starts_with('-') {
                if matches!(
                    (call.program.as_str(), field.text.as_str()),
                    ("sudo", "-u" | "-g") | ("xargs", "-n" | "-P" | "-I" | "-L" | "-d") | ("nice" | "ionice", "-n" | "-c") | ("env", "-u")
                ) {
                    rest.next();
                }
            } else if is_assignment {
                let (name, value) = field.text.split_once('=').unwrap_or_default();
                self.machine.set(name, field.known.then(|| value.to_owned()));
            } else if skip_operand {
                skip_operand = false;
            } else {
                fields.push(field);
                fields.extend(rest.by_ref());
            }
        }
        if call.program == "eval" {
            return Outcome::default();
        }
        if call.program == "xargs" {
            match &call.stdin {
                Stream::Text(text) => {
                    fields.extend(text.split_whitespace().map(|word| Field { text: word.to_owned(), known: true, pattern: false }))
                }
                _ => fields.push(Field { text: String::new(), known: false, pattern: false }),
            }
            return self.call(fields, Stream::Nothing);
        }
        self.call(fields, call.stdin)
    }

    /// `sh -c '…'`, `sh script`, `… | sh`.
    fn shell(&mut self, call: Call) -> Outcome {
        let text = match call.args.iter().position(|arg| arg.text.starts_with('-') && arg.text.ends_with('c')) {
            Some(at) => call.args.get(at + 1).filter(|field| field.known).map(|field| Rc::from(field.text.as_str())),
            None => match (call.operands("-o").first(), &call.stdin) {
                (Some(script), _) => self.machine.place(script).and_then(|path| self.machine.text(&path)),
                (None, Stream::Text(text)) => Some(Rc::clone(text)),
                (None, _) => None,
            },
        };
        match text {
            Some(text) if self.depth < 8 => {
                let script = shell::parse(&text, &[]);
                let mut inner = Runner {
                    machine: &mut *self.machine,
                    functions: Sorted::default(),
                    fuel: self.fuel,
                    depth: self.depth + 1,
                    stopped: false,
                };
                let outcome = inner.script(&script, Stream::Nothing);
                self.fuel = inner.fuel;
                outcome
            }
            _ => {
                unknown(&call, self.machine);
                Outcome::success(Stream::Nothing)
            }
        }
    }

    /// What the shell does itself.
    fn builtin(&mut self, call: &Call) -> Option<Outcome> {
        let done = Some(Outcome::success(Stream::Nothing));
        match call.program.as_str() {
            "cd" | "pushd" => {
                let target = call.operands("").first().copied().cloned();
                let target = target.unwrap_or_else(|| Field { text: self.machine.home(), known: true, pattern: false });
                if let Some(directory) = self.machine.place(&target) {
                    let directory = if path::is_pattern(&directory) {
                        self.machine.matching(&directory).into_iter().next().unwrap_or(directory)
                    } else {
                        directory
                    };
                    self.machine.cwd = directory;
                }
                done
            }
            "export" | "readonly" | "local" | "declare" | "typeset" => {
                for arg in &call.args {
                    if let Some((name, value)) = arg.text.split_once('=') {
                        self.machine.set(name, arg.known.then(|| value.to_owned()));
                    }
                }
                done
            }
            "set" | "shopt" | "trap" | "ulimit" | "umask" | "unset" | "popd" | "wait" | "hash" | "alias" | "shift" | "return" | "break"
            | "continue" => done,
            "read" => {
                call.operands("-p -d").iter().for_each(|name| self.machine.set(&name.text, None));
                done
            }
            ":" | "true" => done,
            "false" => Some(Outcome::test(Some(false))),
            "exit" => {
                self.stopped = true;
                done
            }
            "[" | "test" | "[[" => Some(Outcome::test(self.test(&call.args))),
            "type" | "which" => Some(Outcome::test(None)),
            "echo" | "printf" => Some(Outcome::success(echo(call))),
            "pwd" => Some(Outcome::success(Stream::Text(self.machine.cwd.as_str().into()))),
            "." | "source" => {
                self.source(call);
                done
            }
            _ => None,
        }
    }

    /// `. script`: a virtual environment's `bin/activate` puts its programs first.
    fn source(&mut self, call: &Call) {
        let script = call.args.first().and_then(|script| self.machine.place(script));
        match script.as_deref().and_then(|script| script.strip_suffix("/bin/activate")) {
            Some(environment) => {
                let path = self.machine.variable("PATH").unwrap_or_default();
                self.machine.set("PATH", Some(format!("{environment}/bin:{path}")));
                self.machine.set("VIRTUAL_ENV", Some(environment.to_owned()));
            }
            None => self.machine.note(note::script_unknown()),
        }
    }

    /// `[ … ]`: `None` where it hangs on what is not known.
    fn test(&self, args: &[Field]) -> Option<bool> {
        let args: Vec<&Field> = args.iter().filter(|arg| arg.text != "]" && arg.text != "]]").collect();
        if args.iter().any(|arg| !arg.known) {
            return None;
        }
        let texts: Vec<&str> = args.iter().map(|arg| arg.text.as_str()).collect();
        match texts.as_slice() {
            ["!", rest @ ..] => {
                let inner: Vec<Field> = rest.iter().map(|text| Field { text: (*text).to_owned(), known: true, pattern: false }).collect();
                self.test(&inner).map(|result| !result)
            }
            ["-n", value] => Some(!value.is_empty()),
            ["-z", value] => Some(value.is_empty()),
            [value] => Some(!value.is_empty()),
            [left, "=" | "==", right] => Some(if path::is_pattern(right) { path::matches(right, left) } else { left == right }),
            [left, "!=", right] => Some(if path::is_pattern(right) { !path::matches(right, left) } else { left != right }),
            ["-f" | "-e" | "-d" | "-s" | "-r" | "-x", place] => match self.machine.presence(&self.machine.resolve(place)?) {
                Presence::Yes => Some(true),
                Presence::No => Some(false),
                Presence::Maybe(..) => None,
            },
            _ => None,
        }
    }

    // --- redirections

    fn read_redirections(&mut self, redirections: &'s [Redirection], stdin: Stream) -> Stream {
        let mut stdin = stdin;
        for redirection in redirections {
            match redirection.kind {
                RedirectionKind::Heredoc => stdin = redirection.body.as_deref().map_or(Stream::Nothing, |body| Stream::Text(body.into())),
                RedirectionKind::HereString => {
                    let field = self.expand_one(&redirection.target);
                    stdin = if field.known { Stream::Text(format!("{}\n", field.text).into()) } else { Stream::Nothing };
                }
                RedirectionKind::Read => {
                    let field = self.expand_one(&redirection.target);
                    stdin = self.machine.place(&field).map_or(Stream::Nothing, |path| self.contents(&path));
                }
                _ => {}
            }
        }
        stdin
    }

    fn contents(&self, path: &str) -> Stream {
        match self.machine.text(path) {
            Some(text) => Stream::Text(text),
            None => Stream::Bytes(self.machine.weigh(path), path::name(path).to_owned()),
        }
    }

    fn write_redirections(&mut self, redirections: &'s [Redirection], outcome: Outcome) -> Outcome {
        let mut stdout = outcome.stdout;
        for redirection in redirections {
            let is_stdout = redirection.descriptor.is_none_or(|number| number == 1);
            let append = redirection.kind == RedirectionKind::Append;
            if !append && redirection.kind != RedirectionKind::Write {
                continue;
            }
            let field = self.expand_one(&redirection.target);
            let Some(path) = self.machine.spot(&field) else { continue };
            if !is_stdout {
                self.machine.write_text(&path, "", Origin::Config);
                continue;
            }
            self.machine.save(&path, std::mem::take(&mut stdout), append);
        }
        Outcome { stdout, ..outcome }
    }

    // --- words

    /// The fields of a command line.
    fn expand_all(&mut self, words: &'s [Word]) -> Vec<Field> {
        let settled: Vec<Word> = words.iter().map(|word| self.settle(word).unwrap_or_else(|| word.clone())).collect();
        shell::expand_words(&settled, &|name| self.lookup(name))
    }

    /// A word that is not split: a value, a file name, a pattern of `case`.
    fn expand_one(&mut self, word: &'s Word) -> Field {
        let settled = self.settle(word);
        shell::expand_joined(settled.as_ref().unwrap_or(word), &|name| self.lookup(name))
    }

    /// A variable's value; very long ones count as unknown, so that using them often costs little.
    #[inline(never)]
    fn lookup(&self, name: &str) -> Option<String> {
        if let Some(printed) = name.strip_prefix(PRINTED) {
            return Some(printed.to_owned()).filter(|value| value.len() <= LONGEST_VALUE);
        }
        self.machine.variable(name).filter(|value| value.len() <= LONGEST_VALUE)
    }

    /// The word with its substitutions carried out, where they print a known text.
    fn settle(&mut self, word: &'s Word) -> Option<Word> {
        if !word.parts.iter().any(|part| matches!(part, Part::Substitution { .. })) {
            return None;
        }
        let mut parts = Vec::with_capacity(word.parts.len());
        for part in &word.parts {
            match part {
                Part::Substitution { script, quoted } => match self.subshell(script, Stream::Nothing).stdout {
                    // As a variable of this value, so that it is split like one.
                    Stream::Text(text) => {
                        let name = format!("{PRINTED}{}", text.trim_end_matches('\n'));
                        parts.push(Part::Parameter { name, operation: None, quoted: *quoted });
                    }
                    _ => parts.push(part.clone()),
                },
                _ => parts.push(part.clone()),
            }
        }
        Some(Word { parts })
    }

    /// Patterns replaced by the paths they match, where any does.
    fn globbed(&self, fields: Vec<Field>) -> Vec<Field> {
        let mut all = Vec::with_capacity(fields.len());
        for field in fields {
            let found = match (field.pattern && field.known, self.machine.resolve(&field.text)) {
                (true, Some(pattern)) if path::is_pattern(&pattern) => self.machine.matching(&pattern),
                _ => Vec::new(),
            };
            let ends_in_star = field.text.ends_with("/*") || field.text == "*";
            if found.is_empty() || ends_in_star {
                all.push(field);
            } else {
                all.extend(found.into_iter().map(|text| Field { text, known: true, pattern: false }));
            }
        }
        all
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') && !text.starts_with(|c: char| c.is_ascii_digit())
}

/// What `echo` and `printf` print, where all of it is known.
fn echo(call: &Call) -> Stream {
    let is_option = |arg: &&Field| call.program == "echo" && ["-e", "-n", "-E", "-ne", "-en"].contains(&arg.text.as_str());
    let args: Vec<&Field> = call.args.iter().skip_while(is_option).collect();
    if args.iter().any(|arg| !arg.known) {
        return Stream::Nothing;
    }
    let interprets = call.program == "printf" || call.args.iter().take_while(is_option).any(|arg| arg.text.contains('e'));
    let ends_line = call.program == "echo" && !call.args.iter().take_while(is_option).any(|arg| arg.text.contains('n'));
    let texts: Vec<&str> = args.iter().map(|arg| arg.text.as_str()).collect();
    let mut text = if call.program == "printf" { printf(&texts) } else { texts.join(" ") };
    if interprets {
        text = text.replace("\\n", "\n").replace("\\t", "\t");
    }
    if ends_line {
        text.push('\n');
    }
    Stream::Text(text.into())
}

/// `printf FORMAT arguments`: `%s` and `%d` filled in turn, the format repeated while arguments are left.
fn printf(texts: &[&str]) -> String {
    let [format, args @ ..] = texts else { return String::new() };
    let fields = format.matches("%s").count() + format.matches("%d").count();
    let mut printed = String::new();
    let mut args = args.iter();
    loop {
        let mut rest = *format;
        while let Some(at) = rest.find('%') {
            printed.push_str(rest.get(..at).unwrap_or(""));
            let after = rest.get(at + 1..).unwrap_or("");
            match after.chars().next() {
                Some('s' | 'd') => printed.push_str(args.next().copied().unwrap_or("")),
                Some('%') => printed.push('%'),
                _ => {}
            }
            rest = after.get(after.chars().next().map_or(0, char::len_utf8)..).unwrap_or("");
        }
        printed.push_str(rest);
        if args.len() == 0 || fields == 0 || printed.len() > 64 * 1024 {
            return printed;
        }
    }
}
