//! Logical lines → typed instructions: one function per keyword.
//!
//! Input: a joined line and its heredocs. Output: an [`Instruction`] and diagnostics. Must not know other instructions.

use super::flag::{self, Kind, RawFlag};
use super::json::{self, Json};
use super::line::Slice;
use super::{
    ArgDefinition, Body, CommandLine, Flag, From, Heredoc, Instruction, Keyword, Mount, Pair, Run, Source, Transfer, Word, heredoc, mount,
    suggest, word,
};
use crate::diagnostic::Diagnostic;
use crate::language::words::diagnostic as say;
use crate::sorted::Sorted;
use crate::source::Span;

/// A line taken apart: keyword, flags, and the rest.
#[derive(Debug)]
pub(super) struct Head<'a> {
    whole: Slice<'a>,
    name: Slice<'a>,
    keyword: Keyword,
    flags: Vec<RawFlag>,
    arguments: Slice<'a>,
}

impl<'a> Head<'a> {
    pub fn new(line: Slice<'a>, escape: char) -> Self {
        let whole = line.trim();
        let (name, rest) = whole.split_once(word::is_blank).unwrap_or((whole, whole.from(whole.text().len())));
        let keyword = Keyword::ALL.into_iter().find(|keyword| keyword.name().eq_ignore_ascii_case(name.text()));
        let (flags, arguments) = flag::take(rest, escape);
        Self { whole, name, keyword: keyword.unwrap_or(Keyword::Unknown), flags, arguments }
    }

    /// The heredocs that the lines after it hold: those of `RUN`, `COPY` and `ADD`, and of an `ONBUILD` of them.
    pub fn openings(&self, escape: char) -> Vec<heredoc::Opening> {
        let holds = match self.keyword {
            Keyword::Onbuild => Self::new(self.arguments, escape).may_hold_heredocs(),
            _ => self.may_hold_heredocs(),
        };
        if holds { heredoc::openings(self.whole.text()) } else { Vec::new() }
    }

    fn may_hold_heredocs(&self) -> bool {
        matches!(self.keyword, Keyword::Run | Keyword::Copy | Keyword::Add) && json::read(self.arguments.text()) == Json::Not
    }

    fn words_at_blanks(&self) -> Vec<Slice<'a>> {
        word::split_blank(self.arguments.text()).into_iter().map(|range| self.arguments.sub(range)).collect()
    }

    fn words_outside_quotes(&self, escape: char) -> Vec<Slice<'a>> {
        word::split_quoted(self.arguments.text(), escape).into_iter().map(|range| self.arguments.sub(range)).collect()
    }

    fn flag(&self, name: &str) -> Option<&RawFlag> {
        self.flags.iter().find(|raw| raw.flag.name == name)
    }

    fn value(&self, name: &str) -> Option<String> {
        self.flag(name).and_then(|raw| raw.flag.value.clone())
    }

    fn values(&self, name: &str) -> Vec<String> {
        self.flags.iter().filter(|raw| raw.flag.name == name).filter_map(|raw| raw.flag.value.clone()).collect()
    }

    fn switch(&self, name: &str) -> Option<bool> {
        self.flag(name).map(|raw| switch(raw.flag.value.as_deref()) == Some(true))
    }

    fn is_empty(&self) -> bool {
        self.arguments.text().is_empty()
    }
}

/// What `--name`, `--name=true` and `--name=false` say; `None` for anything else after the `=`.
fn switch(value: Option<&str>) -> Option<bool> {
    match value {
        None => Some(true),
        Some(text) if text.eq_ignore_ascii_case("true") => Some(true),
        Some(text) if text.eq_ignore_ascii_case("false") => Some(false),
        Some(_) => None,
    }
}

const FROM_FLAGS: &[(&str, Kind)] = &[("platform", Kind::Value)];
const RUN_FLAGS: &[(&str, Kind)] =
    &[("mount", Kind::Values), ("network", Kind::Value), ("security", Kind::Value), ("device", Kind::Values)];
const COPY_FLAGS: &[(&str, Kind)] = &[
    ("from", Kind::Value),
    ("chown", Kind::Value),
    ("chmod", Kind::Value),
    ("link", Kind::Switch),
    ("parents", Kind::Switch),
    ("exclude", Kind::Values),
];
const ADD_FLAGS: &[(&str, Kind)] = &[
    ("chown", Kind::Value),
    ("chmod", Kind::Value),
    ("link", Kind::Switch),
    ("keep-git-dir", Kind::Switch),
    ("checksum", Kind::Value),
    ("unpack", Kind::Switch),
    ("exclude", Kind::Values),
];
const HEALTHCHECK_FLAGS: &[(&str, Kind)] = &[
    ("interval", Kind::Value),
    ("timeout", Kind::Value),
    ("start-period", Kind::Value),
    ("start-interval", Kind::Value),
    ("retries", Kind::Value),
];

/// Text from the file for a message, cut where it is long.
fn shown(text: &str) -> String {
    const MOST: usize = 40;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("`{}…`", text.get(..end).unwrap_or("")),
        None => format!("`{text}`"),
    }
}

/// The remarks that one instruction can have: more would not help to mend it.
const MOST_REMARKS: usize = 20;

/// Reads an instruction and notes what is wrong with it.
#[derive(Debug)]
pub(super) struct Reader<'d> {
    /// The escape character of the file.
    pub escape: char,
    /// Where remarks go.
    pub diagnostics: &'d mut Vec<Diagnostic>,
    /// Reading what an `ONBUILD` keeps: BuildKit checks that only where it runs.
    trigger: bool,
    /// How many more remarks are taken down.
    room: usize,
}

impl<'d> Reader<'d> {
    pub fn new(escape: char, diagnostics: &'d mut Vec<Diagnostic>) -> Self {
        Self { escape, diagnostics, trigger: false, room: MOST_REMARKS }
    }

    /// Types `head`; `span` covers all its lines.
    pub fn instruction(&mut self, head: &Head<'_>, heredocs: Vec<Heredoc>, span: Span) -> Instruction {
        Instruction {
            keyword: head.keyword,
            keyword_span: head.name.span(),
            span,
            text: head.whole.text().to_owned(),
            flags: head.flags.iter().map(|raw| raw.flag.clone()).collect(),
            size: None,
            body: self.body(head, heredocs, span),
        }
    }

    fn body(&mut self, head: &Head<'_>, heredocs: Vec<Heredoc>, span: Span) -> Body {
        let body = match head.keyword {
            Keyword::Cmd => self.command_only(head).map(Body::Cmd),
            Keyword::Copy => self.copy(head, heredocs),
            Keyword::From => self.from(head),
            Keyword::Run => self.run(head, heredocs),
            _ => self.other(head, heredocs, span),
        };
        body.unwrap_or(Body::Invalid)
    }

    /// Instructions that the page's first example has not: a door of `www/split.mjs`.
    #[inline(never)]
    fn other(&mut self, head: &Head<'_>, heredocs: Vec<Heredoc>, span: Span) -> Option<Body> {
        match head.keyword {
            Keyword::Add => self.add(head, heredocs),
            Keyword::Arg => self.arg(head),
            Keyword::Entrypoint => self.command_only(head).map(Body::Entrypoint),
            Keyword::Env => self.pairs(head).map(Body::Env),
            Keyword::Expose => self.expose(head),
            Keyword::Healthcheck => self.healthcheck(head),
            Keyword::Label => self.pairs(head).map(Body::Label),
            Keyword::Maintainer => self.single(head, "MAINTAINER name <address>").map(Body::Maintainer),
            Keyword::Onbuild => self.onbuild(head, heredocs, span),
            Keyword::Shell => self.shell(head),
            Keyword::Stopsignal => self.stopsignal(head),
            Keyword::User => self.expanded(head, "USER name").map(Body::User),
            Keyword::Volume => self.volume(head),
            Keyword::Workdir => self.expanded(head, "WORKDIR /path").map(Body::Workdir),
            Keyword::Cmd | Keyword::Copy | Keyword::From | Keyword::Run | Keyword::Unknown => self.unknown(head),
        }
    }

    /// Notes one remark, unless the instruction has its fill of them.
    fn remark(&mut self, diagnostic: Diagnostic) {
        if self.room > 0 {
            self.room -= 1;
            self.diagnostics.push(diagnostic);
        }
    }

    /// BuildKit refuses the line when it splits it.
    fn refuse_line(&mut self, span: Span, message: impl Into<String>) {
        self.remark(Diagnostic::error(span, message));
    }

    /// BuildKit refuses the instruction when it checks it; under `ONBUILD` that is later, in another build.
    fn refuse(&mut self, span: Span, message: impl Into<String>) {
        let diagnostic = if self.trigger { Diagnostic::warning } else { Diagnostic::error };
        self.remark(diagnostic(span, message.into()));
    }

    fn warn(&mut self, span: Span, message: impl Into<String>) {
        self.remark(Diagnostic::warning(span, message));
    }

    /// Where to point at when something is missing.
    fn place(head: &Head<'_>) -> Span {
        if head.is_empty() { head.name.span() } else { head.arguments.span() }
    }

    fn check_flags(&mut self, head: &Head<'_>, known: &[(&str, Kind)]) {
        let mut seen: Vec<&str> = Vec::new();
        for raw in &head.flags {
            if self.room == 0 {
                return;
            }
            let Flag { name, value, span } = &raw.flag;
            let Some(&(_, kind)) = known.iter().find(|(known, _)| known == name) else {
                self.unknown_flag(head.keyword, &raw.flag, known);
                continue;
            };
            let repeated = seen.contains(&name.as_str());
            if kind != Kind::Values && repeated {
                self.refuse(*span, say::flag_twice(name));
            } else if kind == Kind::Switch && switch(value.as_deref()).is_none() {
                self.refuse(*span, say::flag_is_switch(name));
            } else if kind != Kind::Switch && value.is_none() {
                self.refuse(*span, say::flag_needs_value(name));
            }
            if !repeated {
                seen.push(name);
            }
        }
    }

    fn unknown_flag(&mut self, keyword: Keyword, flag: &Flag, known: &[(&str, Kind)]) {
        let name = shown(&format!("--{}", flag.name));
        let keyword = keyword.name();
        let message = match suggest::nearest(&flag.name, known.iter().map(|&(known, _)| known)) {
            Some(near) => say::flag_unknown_near(&name, keyword, near),
            None if known.is_empty() => say::flag_unknown_none(&name, keyword),
            None => {
                let all: Vec<_> = known.iter().map(|(known, _)| format!("`--{known}`")).collect();
                say::flag_unknown_of(&name, keyword, &all.join(", "))
            }
        };
        self.refuse(flag.span, message);
    }

    /// `ARG` and `STOPSIGNAL`: BuildKit takes flags off and says nothing.
    fn ignored_flags(&mut self, head: &Head<'_>) {
        for raw in &head.flags {
            self.warn(raw.flag.span, say::flag_ignored(&shown(&format!("--{}", raw.flag.name)), head.keyword.name()));
        }
    }

    /// A quote that is never closed: BuildKit reads the line, and stops once it builds the stage and expands the word.
    fn check_quotes(&mut self, word: &Word) {
        if let Some(quote) = word::open_quote(&word.text, self.escape) {
            self.warn(word.span, say::quote_open_in_word(&shown(&word.text), &quote.to_string()));
        }
    }

    fn unknown(&mut self, head: &Head<'_>) -> Option<Body> {
        let name = shown(head.name.text());
        let message = match suggest::nearest(head.name.text(), Keyword::ALL.into_iter().map(Keyword::name)) {
            Some(near) => say::instruction_unknown_near(&name, near),
            None => say::instruction_unknown(&name, &self.escape.to_string()),
        };
        self.refuse(head.name.span(), message);
        None
    }

    /// Says that an array of the exec form may hold strings only.
    fn only_strings(&mut self, head: &Head<'_>) -> Option<Body> {
        self.refuse_line(head.arguments.span(), say::only_strings());
        None
    }

    /// Exec form where `text` is one, else shell form; `None` (and a remark) where BuildKit takes neither.
    fn command(&mut self, head: &Head<'_>, text: Slice<'_>) -> Option<CommandLine> {
        match json::read(text.text()) {
            Json::Strings(strings) => Some(CommandLine::Exec(strings.into_iter().map(|(string, _)| string).collect())),
            Json::Not => Some(CommandLine::Shell(text.word())),
            Json::Other => {
                self.only_strings(head);
                None
            }
        }
    }

    /// `CMD`, `ENTRYPOINT`
    fn command_only(&mut self, head: &Head<'_>) -> Option<CommandLine> {
        self.check_flags(head, &[]);
        self.command(head, head.arguments)
    }

    /// The words of a list: exec form, or split at blanks.
    fn list(&mut self, head: &Head<'_>) -> Option<Vec<Word>> {
        match json::read(head.arguments.text()) {
            Json::Strings(strings) => {
                Some(strings.into_iter().map(|(text, range)| Word { text, span: head.arguments.sub(range).span() }).collect())
            }
            Json::Not => Some(head.words_at_blanks().into_iter().map(Slice::word).collect()),
            Json::Other => {
                self.only_strings(head);
                None
            }
        }
    }

    /// All that follows, as one word; `usage` is what to write.
    fn single(&mut self, head: &Head<'_>, usage: &str) -> Option<Word> {
        self.check_flags(head, &[]);
        self.something(head, usage).then(|| head.arguments.word())
    }

    /// The same, expanded later.
    fn expanded(&mut self, head: &Head<'_>, usage: &str) -> Option<Word> {
        let word = self.single(head, usage)?;
        self.check_quotes(&word);
        Some(word)
    }

    /// Whether anything follows the flags; a remark where not.
    fn something(&mut self, head: &Head<'_>, usage: &str) -> bool {
        if head.is_empty() {
            self.refuse(head.name.span(), say::nothing_follows(head.keyword.name(), usage));
        }
        !head.is_empty()
    }

    fn from(&mut self, head: &Head<'_>) -> Option<Body> {
        self.check_flags(head, FROM_FLAGS);
        if !self.something(head, "FROM image") {
            return None;
        }
        let words = head.words_at_blanks();
        let base = words.first()?.word();
        self.check_quotes(&base);
        let name = match words.as_slice() {
            [_] => None,
            [_, r#as, name] if r#as.text().eq_ignore_ascii_case("as") => Some(self.stage_name(*name)),
            [_, r#as] if r#as.text().eq_ignore_ascii_case("as") => {
                self.refuse(r#as.span(), say::stage_name_missing());
                None
            }
            [_, rest @ ..] => {
                let span = Span::new(rest.first().map_or(base.span.end, |word| word.span().start), head.arguments.span().end);
                self.refuse(span, say::from_has_more());
                match rest {
                    [r#as, name, ..] if r#as.text().eq_ignore_ascii_case("as") => Some(self.stage_name(*name)),
                    _ => None,
                }
            }
            [] => None,
        };
        let base = Word { text: word::unquote(&base.text, self.escape), span: base.span };
        Some(Body::From(From { base, name, platform: head.value("platform") }))
    }

    fn stage_name(&mut self, name: Slice<'_>) -> Word {
        let text = name.text().to_ascii_lowercase();
        let starts_well = text.starts_with(|c: char| c.is_ascii_lowercase());
        if !starts_well || !text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.')) {
            self.refuse(name.span(), say::stage_name_unfit(&shown(name.text())));
        }
        Word { text, span: name.span() }
    }

    fn run(&mut self, head: &Head<'_>, heredocs: Vec<Heredoc>) -> Option<Body> {
        self.check_flags(head, RUN_FLAGS);
        self.one_of(head, "network", &["default", "none", "host"], say::network_unknown);
        self.one_of(head, "security", &["sandbox", "insecure"], say::security_unknown);
        let mounts = self.mounts(head);
        let command = self.command(head, head.arguments)?;
        Some(Body::Run(Run { command, heredocs, mounts, network: head.value("network"), security: head.value("security") }))
    }

    fn one_of(&mut self, head: &Head<'_>, name: &str, allowed: &[&str], unknown: fn(&str) -> String) {
        let Some(raw) = head.flag(name) else { return };
        let Some(value) = raw.flag.value.as_deref().filter(|value| !allowed.contains(value)) else { return };
        self.refuse(raw.flag.span, unknown(&shown(value)));
    }

    fn mounts(&mut self, head: &Head<'_>) -> Vec<Mount> {
        let flags = head.flags.iter().map(|raw| &raw.flag).filter(|flag| flag.name == "mount");
        let mut mounts = Vec::new();
        for Flag { value, span, .. } in flags {
            let Some(value) = value else { continue };
            let Some(fields) = mount::fields(value) else {
                self.refuse(*span, say::mount_unreadable());
                continue;
            };
            let read = mount::read(&fields, *span);
            if read.variable_in_from {
                self.refuse(*span, say::mount_from_variable());
            }
            if let Some(kind) = read.unknown_kind.filter(|kind| !kind.contains('$')) {
                self.warn(*span, say::mount_kind_unknown(&shown(&kind)));
            }
            mounts.push(read.mount);
        }
        mounts
    }

    fn copy(&mut self, head: &Head<'_>, heredocs: Vec<Heredoc>) -> Option<Body> {
        self.check_flags(head, COPY_FLAGS);
        self.transfer(head, heredocs).map(Body::Copy)
    }

    fn add(&mut self, head: &Head<'_>, heredocs: Vec<Heredoc>) -> Option<Body> {
        self.check_flags(head, ADD_FLAGS);
        self.transfer(head, heredocs).map(Body::Add)
    }

    fn transfer(&mut self, head: &Head<'_>, heredocs: Vec<Heredoc>) -> Option<Transfer> {
        let name = head.keyword.name();
        let mut words = self.list(head)?;
        let destination = words.pop();
        let Some(destination) = destination.filter(|_| !words.is_empty()) else {
            self.refuse(Self::place(head), say::copy_needs_two(name));
            return None;
        };
        if heredoc::opening(&destination.text).is_some() {
            self.refuse(destination.span, say::heredoc_is_destination(name));
        }
        let sources = sources(words, heredocs);
        let paths = sources.iter().filter_map(|source| match source {
            Source::Path(word) => Some(word),
            Source::Heredoc(_) => None,
        });
        for word in paths.chain([&destination]) {
            self.check_quotes_of_path(name, word);
        }
        let copy = head.keyword == Keyword::Copy;
        let from = head.flag("from").and_then(|raw| raw.value.clone()).filter(|from| copy && !from.text.is_empty());
        Some(Transfer {
            sources,
            destination,
            from,
            chown: head.value("chown"),
            chmod: head.value("chmod"),
            link: head.switch("link").unwrap_or(false),
            parents: copy && head.switch("parents").unwrap_or(false),
            exclude: head.values("exclude"),
            checksum: head.value("checksum").filter(|_| !copy),
            keep_git_dir: !copy && head.switch("keep-git-dir").unwrap_or(false),
            unpack: head.switch("unpack").filter(|_| !copy),
        })
    }

    /// Paths are split at blanks, quoted or not; a quote left open is most often a path with a blank in it.
    fn check_quotes_of_path(&mut self, keyword: &str, word: &Word) {
        if word::open_quote(&word.text, self.escape).is_some() {
            self.warn(word.span, say::quote_open_in_path(&shown(&word.text), keyword));
        }
    }

    /// `ENV` and `LABEL`: `NAME=value …`, or the old `NAME value`.
    fn pairs(&mut self, head: &Head<'_>) -> Option<Vec<Pair>> {
        self.check_flags(head, &[]);
        let keyword = head.keyword.name();
        let words = head.words_outside_quotes(self.escape);
        let Some(first) = words.first() else {
            self.refuse(head.name.span(), say::nothing_follows(keyword, &format!("{keyword} NAME=value")));
            return None;
        };
        let pairs = if first.text().contains('=') { self.new_pairs(&words)? } else { vec![self.old_pair(head)?] };
        for pair in &pairs {
            if pair.name.text.is_empty() {
                self.refuse(pair.value.span, say::pair_without_name(keyword));
                return None;
            }
            self.check_quotes(&pair.name);
            self.check_quotes(&pair.value);
        }
        Some(pairs)
    }

    fn new_pairs(&mut self, words: &[Slice<'_>]) -> Option<Vec<Pair>> {
        let mut pairs = Vec::new();
        for word in words {
            match split_equals(*word) {
                Some((name, value)) => pairs.push(Pair { name: name.word(), value: value.word() }),
                None => {
                    self.refuse_line(word.span(), say::pair_without_equals(&shown(word.text())));
                    return None;
                }
            }
        }
        Some(pairs)
    }

    fn old_pair(&mut self, head: &Head<'_>) -> Option<Pair> {
        match head.arguments.split_once(word::is_blank) {
            Some((name, value)) => Some(Pair { name: name.word(), value: value.word() }),
            None => {
                let name = shown(head.arguments.text());
                let message = say::pair_without_value(&name, head.keyword.name(), name.trim_matches('`'));
                self.refuse_line(head.arguments.span(), message);
                None
            }
        }
    }

    fn arg(&mut self, head: &Head<'_>) -> Option<Body> {
        self.ignored_flags(head);
        let words = head.words_outside_quotes(self.escape);
        if words.is_empty() {
            self.refuse(head.name.span(), say::arg_needs_name());
            return None;
        }
        let mut definitions = Vec::new();
        for word in words {
            let (name, default) = split_equals(word).map_or((word, None), |(name, default)| (name, Some(default.word())));
            if name.text().is_empty() {
                self.refuse(word.span(), say::arg_without_name());
                return None;
            }
            let definition = ArgDefinition { name: name.word(), default };
            self.check_quotes(definition.default.as_ref().unwrap_or(&definition.name));
            definitions.push(definition);
        }
        Some(Body::Arg(definitions))
    }

    fn expose(&mut self, head: &Head<'_>) -> Option<Body> {
        self.check_flags(head, &[]);
        if !self.something(head, "EXPOSE 80") {
            return None;
        }
        let ports: Vec<_> = head.words_at_blanks().into_iter().map(Slice::word).collect();
        ports.iter().for_each(|port| self.check_quotes(port));
        Some(Body::Expose(ports))
    }

    fn volume(&mut self, head: &Head<'_>) -> Option<Body> {
        self.check_flags(head, &[]);
        let mut volumes = self.list(head)?;
        volumes.iter_mut().for_each(|volume| volume.text = volume.text.trim().to_owned());
        if volumes.is_empty() {
            self.refuse(Self::place(head), say::volume_needs_path());
            return None;
        }
        for volume in &volumes {
            if volume.text.is_empty() {
                self.refuse(volume.span, say::volume_empty());
                return None;
            }
            self.check_quotes(volume);
        }
        Some(Body::Volume(volumes))
    }

    fn stopsignal(&mut self, head: &Head<'_>) -> Option<Body> {
        self.ignored_flags(head);
        if !self.something(head, "STOPSIGNAL SIGTERM") {
            return None;
        }
        let signal = head.arguments.word();
        self.check_quotes(&signal);
        Some(Body::Stopsignal(signal))
    }

    fn shell(&mut self, head: &Head<'_>) -> Option<Body> {
        self.check_flags(head, &[]);
        match self.command(head, head.arguments)? {
            CommandLine::Exec(words) if !words.is_empty() => Some(Body::Shell(words)),
            CommandLine::Exec(_) | CommandLine::Shell(_) => {
                self.refuse(Self::place(head), say::shell_needs_list());
                None
            }
        }
    }

    fn healthcheck(&mut self, head: &Head<'_>) -> Option<Body> {
        if !self.something(head, "HEALTHCHECK CMD command") {
            return None;
        }
        let end = head.arguments.from(head.arguments.text().len());
        let (kind, rest) = head.arguments.split_once(char::is_whitespace).unwrap_or((head.arguments, end));
        // BuildKit splits off the list before it looks at the kind.
        let command = self.command(head, rest)?;
        let missing = match &command {
            CommandLine::Exec(words) => words.is_empty(),
            CommandLine::Shell(text) => text.text.is_empty(),
        };
        if kind.text().eq_ignore_ascii_case("none") {
            self.ignored_flags(head);
            if !missing {
                self.refuse(rest.span(), say::healthcheck_none_has_more());
            }
            return Some(Body::Healthcheck(None));
        }
        self.check_flags(head, HEALTHCHECK_FLAGS);
        self.health_values(head);
        if !kind.text().eq_ignore_ascii_case("cmd") {
            self.refuse(kind.span(), say::healthcheck_kind_unknown(&shown(kind.text())));
            return None;
        }
        if missing {
            self.refuse(kind.span(), say::healthcheck_needs_command());
            return None;
        }
        Some(Body::Healthcheck(Some(command)))
    }

    fn health_values(&mut self, head: &Head<'_>) {
        for raw in &head.flags {
            let Flag { name, value, span } = &raw.flag;
            let Some(value) = value.as_deref().filter(|value| !value.is_empty()) else { continue };
            match name.as_str() {
                "interval" | "timeout" | "start-period" | "start-interval" if !is_duration(value) => {
                    self.refuse(*span, say::healthcheck_time(&shown(value), name));
                }
                "retries" if !value.parse::<i32>().is_ok_and(|retries| retries >= 0) => {
                    self.refuse(*span, say::healthcheck_retries(&shown(value)));
                }
                _ => {}
            }
        }
    }

    fn onbuild(&mut self, head: &Head<'_>, heredocs: Vec<Heredoc>, span: Span) -> Option<Body> {
        self.check_flags(head, &[]);
        if !self.something(head, "ONBUILD RUN command") {
            return None;
        }
        let inner = Head::new(head.arguments, self.escape);
        if let Keyword::Onbuild | Keyword::From | Keyword::Maintainer = inner.keyword {
            self.refuse(inner.name.span(), say::onbuild_cannot_keep(inner.keyword.name()));
            return None;
        }
        let outer = std::mem::replace(&mut self.trigger, true);
        let inner_span = Span::new(inner.whole.span().start, span.end);
        let inner = self.instruction(&inner, heredocs, inner_span);
        self.trigger = outer;
        Some(Body::Onbuild(Box::new(inner)))
    }
}

/// Around the first `=`.
fn split_equals(word: Slice<'_>) -> Option<(Slice<'_>, Slice<'_>)> {
    let at = word.text().find('=')?;
    Some((word.sub(0..at), word.from(at + 1)))
}

/// The sources `words` name: where a word opens a heredoc, the last of that name. Opened twice, it is one file, and one
/// source.
fn sources(words: Vec<Word>, heredocs: Vec<Heredoc>) -> Vec<Source> {
    let places: Sorted<String, usize> = heredocs.iter().enumerate().map(|(at, heredoc)| (heredoc.name.clone(), at)).collect();
    // Each body, until it is given away.
    let mut bodies: Vec<Option<Heredoc>> = heredocs.into_iter().map(Some).collect();
    let mut sources = Vec::new();
    for word in words {
        let Some(opening) = heredoc::opening(&word.text) else {
            sources.push(Source::Path(word));
            continue;
        };
        match places.get(&opening.name).and_then(|&at| bodies.get_mut(at)).map(Option::take) {
            Some(Some(heredoc)) => sources.push(Source::Heredoc(heredoc)),
            Some(None) => {}
            // In exec form there is no body.
            None => {
                let span = Span::new(word.span.end, word.span.end);
                let heredoc::Opening { name, expand, strip_tabs } = opening;
                sources.push(Source::Heredoc(Heredoc { name, expand, strip_tabs, body: String::new(), span }));
            }
        }
    }
    sources
}

/// Reads `1`, `1.`, `.5` and `1.5`, of digits and points only; refuses `.` and `1.2.3`. Near enough for limits, and much
/// smaller than the standard library's exact reading.
fn decimal(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if (whole.is_empty() && fraction.is_empty()) || fraction.contains('.') {
        return None;
    }
    let digit = |byte: u8| f64::from(byte.wrapping_sub(b'0'));
    let whole = whole.bytes().fold(0.0, |value, byte| value * 10.0 + digit(byte));
    Some(whole + fraction.bytes().rev().fold(0.0, |value, byte| (value + digit(byte)) / 10.0))
}

/// Whether Go reads it as a duration of nothing, or of a millisecond and more: `1h2m3.5s`.
fn is_duration(text: &str) -> bool {
    const UNITS: [(&str, f64); 8] =
        [("ns", 1e-6), ("us", 1e-3), ("µs", 1e-3), ("μs", 1e-3), ("ms", 1.0), ("s", 1e3), ("m", 60e3), ("h", 3600e3)];
    let negative = text.starts_with('-');
    let mut rest = text.strip_prefix(['-', '+']).unwrap_or(text);
    if rest == "0" {
        return true;
    }
    let mut milliseconds = 0.0;
    while !rest.is_empty() || text.is_empty() {
        let unit_at = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let (number, after) = rest.split_at_checked(unit_at).unwrap_or(("", ""));
        let next_at = after.find(|c: char| c.is_ascii_digit() || c == '.').unwrap_or(after.len());
        let (unit, next) = after.split_at_checked(next_at).unwrap_or(("", ""));
        let (Some(number), Some(&(_, factor))) = (decimal(number), UNITS.iter().find(|(name, _)| *name == unit)) else { return false };
        milliseconds += number * factor;
        rest = next;
    }
    let most = i64::MAX as f64 / 1e6;
    !text.trim_start_matches(['-', '+']).is_empty() && (milliseconds == 0.0 || (!negative && (1.0..=most).contains(&milliseconds)))
}
