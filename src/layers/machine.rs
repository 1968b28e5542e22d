//! The little machine that `RUN` runs on: a file system, a directory, variables, and what effects may do to them.

use std::rc::Rc;

use super::facts::Facts;
use super::rootfs::{Kind, Node, Origin, Presence, Rootfs};
use super::{Accounts, Config, path};
use crate::catalog::{Catalog, Image, Package};
use crate::language::words::note;
use crate::options::{Options, Platform};
use crate::shell::Field;
use crate::size::{Basis, SizeEstimate, Weight};
use crate::sorted::Sorted;
use crate::stages::Scope;

/// Texts of files longer than this are not kept.
const LONGEST_TEXT: usize = 256 * 1024;

/// What a command writes to its standard output, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Stream {
    /// Nothing of weight, or nothing known.
    #[default]
    Nothing,
    /// This very text.
    Text(Rc<str>),
    /// So many bytes, of a file of this name.
    Bytes(Weight, String),
}

/// A mount of a `RUN`: what is written there leaves nothing in the layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mounted {
    /// Absolute.
    pub target: String,
    /// Whether files may be found there.
    pub readable: bool,
}

/// A simple command, its words expanded.
#[derive(Clone, Debug, Default)]
pub(super) struct Call {
    /// The program's name, without directories.
    pub program: String,
    /// The program as written.
    pub path: String,
    /// Its arguments.
    pub args: Vec<Field>,
    /// What it reads.
    pub stdin: Stream,
}

/// The members of a list that is written in one string, with blanks between: `-o --output`.
pub(super) fn members(list: &str) -> std::str::SplitAsciiWhitespace<'_> {
    list.split_ascii_whitespace()
}

/// Whether `word` is a member of such a list.
pub(super) fn is_among(word: &str, list: &str) -> bool {
    members(list).any(|member| member == word)
}

/// Lists of options are written in one string (see [`members`]).
impl Call {
    /// Whether one of `names` stands among the arguments (`-y`; also within joined letters such as `-qy`).
    pub fn flag(&self, names: &str) -> bool {
        self.args.iter().any(|arg| is_among(&arg.text, names) || members(names).any(|name| is_joined(&arg.text, name)))
    }

    /// Whether one of `names` stands among the arguments as it is, no joined letters.
    pub fn has(&self, names: &str) -> bool {
        self.args.iter().any(|arg| is_among(&arg.text, names))
    }

    /// The value of an option that stands apart (`-o x`, `--output x`). The last one wins.
    pub fn option(&self, names: &str) -> Option<&Field> {
        self.options(names).into_iter().next_back()
    }

    /// All values of an option that stand apart (`-o x`).
    pub fn options(&self, names: &str) -> Vec<&Field> {
        let follows = self.args.windows(2).filter_map(|pair| match pair {
            [name, value] if is_among(&name.text, names) => Some(value),
            _ => None,
        });
        follows.collect()
    }

    /// The value of an option in any form, as text: `-o x`, `--output=x`, `-ox` (one letter).
    pub fn value(&self, names: &str) -> Option<String> {
        let glued = self.args.iter().rev().find_map(|arg| {
            members(names).find_map(|name| {
                let rest = arg.text.strip_prefix(name)?;
                match rest.strip_prefix('=') {
                    Some(value) => Some(value.to_owned()),
                    None if !name.starts_with("--") && name.len() == 2 && !rest.is_empty() => Some(rest.to_owned()),
                    None => None,
                }
            })
        });
        self.option(names).map(|field| field.text.clone()).or(glued)
    }

    /// The value of an option that is not glued to a letter: `-o x`, `-o=x`, `--output x`, `--output=x`. The last one
    /// wins.
    pub fn long_value(&self, names: &str) -> Option<Field> {
        let mut value = None;
        let mut args = self.args.iter().peekable();
        while let Some(arg) = args.next() {
            if is_among(&arg.text, names) {
                value = args.peek().map(|next| (*next).clone()).or(value);
            } else if let Some((name, text)) = arg.text.split_once('=')
                && is_among(name, names)
            {
                value = Some(Field { text: text.to_owned(), ..arg.clone() });
            }
        }
        value
    }

    /// Arguments that are no options; `with_value` names the options that take the next argument.
    pub fn operands(&self, with_value: &str) -> Vec<&Field> {
        let mut operands = Vec::new();
        let mut args = self.args.iter();
        let mut only_operands = false;
        while let Some(arg) = args.next() {
            if only_operands || !arg.text.starts_with('-') || arg.text == "-" {
                operands.push(arg);
            } else if arg.text == "--" {
                only_operands = true;
            } else if is_among(&arg.text, with_value) {
                args.next();
            }
        }
        operands
    }

    /// The first operand: the subcommand of `npm`, `go` and the like.
    pub fn subcommand(&self) -> &str {
        self.operands("").first().map_or("", |field| field.text.as_str())
    }
}

/// Whether `-y` is one of the joined letters of `-qy`.
fn is_joined(arg: &str, name: &str) -> bool {
    let letters =
        arg.strip_prefix('-').filter(|rest| !rest.starts_with('-') && rest.len() > 1 && rest.chars().all(|c| c.is_ascii_alphabetic()));
    match (letters, name.strip_prefix('-').filter(|letter| letter.len() == 1)) {
        (Some(letters), Some(letter)) => letters.contains(letter),
        _ => false,
    }
}

/// The machine.
pub(super) struct Machine<'a> {
    pub(super) fs: &'a mut Rootfs,
    pub catalog: &'a Facts<'a>,
    /// The base image's facts: distribution, package manager …
    pub image: Rc<Image>,
    pub platform: Platform,
    /// Paths of this stage that other stages copy: what a build must therefore make.
    wanted: &'a [String],
    scope: &'a Scope,
    user: &'a str,
    /// The current directory.
    pub cwd: String,
    variables: Sorted<String, String>,
    mounts: Vec<Mounted>,
    /// What this `RUN` wrote into its mounts: nothing of it stays, but it may be copied out.
    pub(super) in_mounts: Rootfs,
    /// How many undecided conditions enclose the present command.
    pub doubt: usize,
    /// What the layer held when the innermost of them began.
    pub doubted_since: usize,
    /// What programs were taken for, where somebody asks.
    pub accounts: Option<&'a Accounts>,
    notes: Vec<String>,
}

impl<'a> Machine<'a> {
    pub fn new(
        fs: &'a mut Rootfs,
        catalog: &'a Facts<'a>,
        options: &'a Options,
        config: &'a Config,
        wanted: &'a [String],
        mounts: Vec<Mounted>,
    ) -> Self {
        Self {
            fs,
            catalog,
            image: Rc::clone(&config.image),
            platform: options.platform,
            wanted,
            scope: &config.scope,
            user: &config.user,
            cwd: config.workdir.clone(),
            variables: Sorted::default(),
            mounts,
            in_mounts: Rootfs::default(),
            doubt: 0,
            doubted_since: 0,
            accounts: None,
            notes: Vec::new(),
        }
    }

    /// A note on the layer's figure, for a person to read; said once.
    pub fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        if self.notes.len() < 8 && !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// All notes in one.
    pub fn into_note(self) -> String {
        self.notes.join(note::between())
    }

    /// The value of a variable; `None` where nothing here sets it.
    pub fn variable(&self, name: &str) -> Option<String> {
        match name {
            "PWD" => Some(self.cwd.clone()),
            "HOME" => Some(self.home()),
            _ => self.variables.get(name).or_else(|| self.scope.get(name)).cloned(),
        }
    }

    /// Sets a shell variable; `None`: set, but to what is not known.
    pub fn set(&mut self, name: &str, value: Option<String>) {
        match value {
            Some(value) => self.variables.insert(name.to_owned(), value),
            None => self.variables.remove(name),
        };
    }

    /// The home directory of the user that runs.
    pub fn home(&self) -> String {
        if let Some(home) = self.variables.get("HOME").or_else(|| self.scope.get("HOME")) {
            return home.clone();
        }
        match self.user.split(':').next().unwrap_or("") {
            "" | "root" | "0" => "/root".to_owned(),
            user => format!("/home/{user}"),
        }
    }

    /// `path` as an absolute one, from the current directory.
    pub fn resolve(&self, text: &str) -> Option<String> {
        path::resolve(&self.cwd, text)
    }

    /// A field as an absolute path; `None` where it is not wholly known.
    pub fn place(&self, field: &Field) -> Option<String> {
        if field.known { self.resolve(&field.text) } else { None }
    }

    /// A field as an absolute path for a file to be written: unknown stretches are left out, so that the same word,
    /// written again, stands for the same file. `None` where nothing of its name is known.
    pub fn spot(&self, field: &Field) -> Option<String> {
        if field.known {
            return self.resolve(&field.text);
        }
        if field.text.trim_matches(['/', '.']).is_empty() || path::is_pattern(&field.text) { None } else { self.resolve(&field.text) }
    }

    /// Whether this layer has content of this label already.
    pub fn has_label_here(&self, label: &str) -> bool {
        self.fs.has_label_here(label)
    }

    /// A calibrated figure of the catalog.
    pub fn rule(&self, key: &str) -> Weight {
        self.catalog.rule(key)
    }

    /// Whether `path` is at or below a mount: nothing written there stays.
    pub fn is_mounted(&self, path: &str) -> bool {
        let volatile = ["/dev", "/proc", "/sys"].into_iter();
        volatile.chain(self.mounts.iter().map(|mount| mount.target.as_str())).any(|target| path::below(target, path).is_some())
    }

    /// Whether files may be found at `path` through a mount.
    pub fn is_readable_mount(&self, path: &str) -> bool {
        self.mounts.iter().any(|mount| mount.readable && path::below(&mount.target, path).is_some())
    }

    /// The file system that holds `path`: the image's, or what this `RUN` wrote into its mounts.
    fn holding(&mut self, path: &str) -> &mut Rootfs {
        if self.is_mounted(path) { &mut self.in_mounts } else { self.fs }
    }

    /// What is read at `path`.
    fn read(&self, path: &str) -> &Rootfs {
        if self.is_mounted(path) { &self.in_mounts } else { self.fs }
    }

    /// A file of a mount: to be read, not to be kept.
    pub fn write_mounted(&mut self, path: &str, weight: Weight, text: Option<Rc<str>>) {
        self.in_mounts.write(path, weight, Origin::Files, text);
    }

    /// Writes a file of `weight`.
    pub fn write(&mut self, path: &str, weight: Weight, origin: Origin) {
        let weight = self.doubted(weight);
        self.holding(path).write(path, weight, origin, None);
    }

    /// Writes a file of this very text.
    pub fn write_text(&mut self, path: &str, text: &str, origin: Origin) {
        let weight = self.doubted(text_weight(self.catalog, text.len()));
        self.holding(path).write(path, weight, origin, (text.len() <= LONGEST_TEXT).then(|| text.into()));
    }

    /// Adds content of unknown names at or below `path`; `label` tells whose it is (`npm: express`).
    pub fn add(&mut self, path: &str, label: &str, weight: Weight, origin: Origin) {
        let weight = self.doubted(weight);
        self.holding(path).add_unlisted(path, label, weight, origin);
    }

    /// Makes a directory.
    pub fn make_directory(&mut self, path: &str) {
        self.holding(path).make_directory(path);
    }

    /// Copies out of a mount what this `RUN` wrote there; `false` where it wrote nothing of the kind. A program whose
    /// name was guessed otherwise is taken for the one built beside it.
    pub fn copy_from_mount(&mut self, from: &str, to: &str) -> bool {
        let mut tree = self.in_mounts.tree(from);
        if tree.is_empty() {
            let beside = self.in_mounts.tree(path::parent(from)).into_iter();
            let built = beside
                .into_iter()
                .find(|(below, _, node)| !below.contains('/') && node.kind == Kind::File && node.origin == Origin::Output);
            tree.extend(built.map(|(_, label, node)| (String::new(), label, node)));
        }
        let is_known = !tree.is_empty();
        if is_known {
            self.holding(to).graft(to, tree, None);
        }
        is_known
    }

    /// Removes a path and all below it, or what a pattern matches.
    #[inline(never)]
    pub fn remove(&mut self, path: &str) {
        if self.is_mounted(path) {
            return;
        }
        if self.doubt > 0 {
            // Whoever runs this ran what made it.
            self.fs.remove_since(self.doubted_since, path);
        }
        match (self.doubt, path::is_pattern(path)) {
            (0, true) => self.fs.remove_pattern(path),
            (0, false) => self.fs.remove(path),
            (_, true) => self.fs.matching(path).iter().for_each(|path| self.fs.loosen(path)),
            (_, false) => self.fs.loosen(path),
        }
    }

    /// A part of what this layer adds at and below `path` may be gone: its low end becomes zero.
    pub fn loosen(&mut self, path: &str) {
        self.fs.loosen(path);
    }

    /// The same for the unlisted content that may hold `path`, where this layer adds it.
    pub fn loosen_holder(&mut self, path: &str) {
        self.fs.loosen_holder(path);
    }

    /// Path, label and origin of the unlisted content that this layer adds and that may hold `path`.
    pub fn holder(&self, path: &str) -> Option<(String, String, Origin)> {
        let (key, node) = self.fs.holder(path)?;
        self.fs.is_open(key.layer).then(|| (key.path.to_string(), key.label.to_string(), node.origin))
    }

    /// The same for all unlisted content at and below `path` that this layer adds.
    pub fn loosen_unlisted(&mut self, path: &str) {
        let tree = self.fs.tree(path).into_iter().filter(|(_, _, node)| node.kind == Kind::Unlisted);
        let places: Vec<String> = tree.map(|(below, _, _)| path::join(path, &below)).collect();
        places.iter().for_each(|place| self.fs.loosen_holder(place));
    }

    /// Removes the files at and below `path` whose names match one of `patterns`.
    pub fn remove_named(&mut self, path: &str, patterns: &[String]) {
        let tree = self.fs.tree(path).into_iter().filter(|(_, _, node)| node.kind != Kind::Unlisted);
        let matches = |below: &str| patterns.iter().any(|pattern| path::matches(pattern, path::name(below)));
        let found: Vec<String> = tree.filter(|(below, _, _)| matches(below)).map(|(below, _, _)| path::join(path, &below)).collect();
        found.iter().for_each(|path| self.remove(path));
    }

    /// Makes a link, hard or symbolic.
    pub fn link(&mut self, path: &str, target: &str) {
        if !self.is_mounted(path) {
            self.fs.link(path, target);
        }
    }

    /// Writes the files at and below `path` anew, with the weights that `change` makes of theirs. What an earlier layer
    /// holds without a name counts as one unknown file.
    pub fn rewrite(&mut self, path: &str, change: &dyn Fn(Weight) -> Weight) {
        if self.is_mounted(path) {
            return;
        }
        if self.fs.tree(path).is_empty() {
            self.copy_up(path, false);
        } else {
            self.fs.rewrite(path, change);
        }
    }

    /// Gives packages of label `old` the label `new`: the part that is left of them.
    pub fn relabel(&mut self, old: &str, new: &str) {
        self.fs.relabel(old, new);
    }

    /// Writes what a program printed to a file, or adds it to the file's end.
    #[inline(never)]
    pub fn save(&mut self, path: &str, printed: Stream, append: bool) {
        let old = if append { Some((self.text(path), self.weigh(path))) } else { None };
        let (old_text, old_weight) = old.unwrap_or_default();
        match (printed, old_text) {
            (Stream::Text(text), Some(old)) => self.write_text(path, &format!("{old}{text}"), Origin::Config),
            (Stream::Text(text), None) if old_weight.is_zero() => self.write_text(path, &text, Origin::Config),
            (Stream::Text(text), None) => self.write(path, old_weight + text_weight(self.catalog, text.len()), Origin::Config),
            (Stream::Bytes(weight, _), _) => self.write(path, old_weight + weight, Origin::Files),
            (Stream::Nothing, _) => {
                let weight = old_weight + self.rule("config-file");
                self.write(path, weight, Origin::Config);
            }
        }
    }

    /// Removes content of a label, wherever it stands.
    pub fn remove_label(&mut self, label: &str) {
        self.fs.remove_label(label);
    }

    /// The same, where new content of this label comes in its place.
    pub fn overwrite_label(&mut self, label: &str) {
        self.fs.overwrite_label(label);
    }

    /// Begins commands of which nobody knows whether they run. Returns what [`Self::decide`] needs.
    pub fn doubt(&mut self) -> usize {
        self.doubt += 1;
        std::mem::replace(&mut self.doubted_since, self.fs.mark())
    }

    /// Ends them.
    pub fn decide(&mut self, before: usize) {
        self.doubt -= 1;
        self.doubted_since = before;
    }

    /// Changes owner or mode.
    pub fn change(&mut self, path: &str, recursive: bool) {
        if !self.is_mounted(path) {
            let is_listed = !self.fs.tree(path).is_empty();
            self.fs.change(path, recursive);
            if !is_listed {
                self.copy_up(path, recursive);
            }
        }
    }

    /// What an earlier layer holds at `path` without a name is written again: how much, nobody knows.
    fn copy_up(&mut self, path: &str, recursive: bool) {
        let Some((key, node)) = self.fs.holder(path) else { return };
        if self.fs.is_open(key.layer) {
            return;
        }
        let (origin, limit) = (node.origin, node.weight);
        let weight = within(self.rule(if path.starts_with("/etc/") { "config-file" } else { "unknown-path" }), limit).widened(0, 1000);
        if recursive {
            self.fs.add_unlisted(path, "changed", weight, origin);
        } else {
            self.fs.write(path, weight, origin, None);
        }
    }

    /// Copies (`keep`) or moves what stands at `from` to `to`; unlisted content of an enclosing directory counts as
    /// unknown.
    pub fn transfer(&mut self, from: &str, to: &str, keep: bool) {
        if from == to || path::below(from, to).is_some() {
            return;
        }
        let mut tree = self.fs.tree(from);
        if tree.is_empty()
            && let Presence::Maybe(origin, limit) = self.fs.presence(from)
        {
            let weight = within(self.catalog.rule("unknown-path"), limit);
            // A directory, where later stages take something out of it.
            let kind = if self.wanted_below(to).is_empty() { Kind::File } else { Kind::Unlisted };
            tree.push((String::new(), "".into(), Node { kind, weight, origin, text: None }));
        }
        if !keep {
            self.remove(from);
        }
        if !self.is_mounted(to) {
            self.fs.graft(to, tree, None);
        }
    }

    /// Whether `path` exists.
    pub fn presence(&self, path: &str) -> Presence {
        self.fs.presence(path)
    }

    /// Whether `path` is a directory for all that is known.
    pub fn is_directory(&self, path: &str) -> bool {
        self.fs.is_directory(path)
    }

    /// What stands at and below `path`.
    #[inline(never)]
    pub fn weigh(&self, path: &str) -> Weight {
        self.fs.tree(path).into_iter().map(|(_, _, node)| node.weight).sum()
    }

    /// Paths that a pattern matches.
    pub fn matching(&self, pattern: &str) -> Vec<String> {
        self.fs.matching(pattern)
    }

    /// A file's text, where it is known.
    pub fn text(&self, path: &str) -> Option<Rc<str>> {
        self.read(path).text(path)
    }

    /// Texts of the listed files below `directory` whose name ends with `suffix`.
    pub fn texts_below(&self, directory: &str, suffix: &str) -> Vec<Rc<str>> {
        let tree = self.read(directory).tree(directory).into_iter();
        tree.filter(|(below, _, _)| below.ends_with(suffix)).filter_map(|(_, _, node)| node.text).collect()
    }

    /// From now on any path may exist.
    pub fn cloud(&mut self) {
        self.fs.cloud();
    }

    /// Paths at or below `directory` that other stages copy from this one.
    #[inline(never)]
    pub fn wanted_below(&self, directory: &str) -> Vec<String> {
        let paths = self.wanted.iter().filter_map(|wanted| path::resolve("/", &self.scope.expand(wanted).text));
        paths.filter(|wanted| path::below(directory, wanted).is_some_and(|rest| !rest.is_empty())).collect()
    }

    /// Remembers a group of packages by name.
    pub fn name_group(&mut self, name: &str, labels: Vec<String>) {
        self.fs.name_group(name, labels);
    }

    /// The labels of a group.
    pub fn group(&self, name: &str) -> Option<Vec<String>> {
        self.fs.group(name)
    }

    /// The labels of a group, which is forgotten.
    pub fn take_group(&mut self, name: &str) -> Option<Vec<String>> {
        self.fs.take_group(name)
    }

    /// Remembers which packages of `place` (`apt`, a `node_modules`) came with a label; under an undecided condition it is not
    /// known whether they did.
    pub fn remember_packages(&mut self, place: &str, label: &str, packages: Vec<usize>) {
        if self.doubt == 0 {
            self.fs.remember_packages(place, label, packages);
        }
    }

    /// The packages that are installed in a place, as far as remembered.
    pub fn packages(&self, place: &str) -> impl Iterator<Item = usize> {
        self.fs.packages(place)
    }

    /// Those of them that came with a label.
    pub fn packages_with(&self, place: &str, label: &str) -> Vec<usize> {
        self.fs.packages_with(place, label)
    }

    /// Whether content of this label is there: a package is installed already.
    pub fn has_label(&self, label: &str) -> bool {
        self.fs.has_label(label)
    }

    /// Whether content of this label stands at or below `path`.
    pub fn holds(&self, path: &str, label: &str) -> bool {
        self.fs.labels_in(path).any(|known| **known == *label)
    }

    /// Labels of the content at and below `path`.
    pub fn labels_in(&self, path: &str) -> Sorted<String, ()> {
        self.fs.labels_in(path).map(|label| (label.to_string(), ())).collect()
    }

    /// `estimate` times a calibrated factor, end by end (`catalog/rules.tsv` gives it in thousandths).
    pub fn times(&self, estimate: SizeEstimate, key: &str) -> SizeEstimate {
        self.catalog.times(estimate, key)
    }

    /// Both sizes of `weight` times a calibrated factor.
    pub fn both_times(&self, weight: Weight, key: &str) -> Weight {
        Weight { unpacked: self.times(weight.unpacked, key), compressed: self.times(weight.compressed, key) }
    }

    /// What several packages of one command bring: the heaviest whole, the others less what they share.
    pub fn together(&self, packages: &[(String, Weight)]) -> Vec<(String, Weight)> {
        let rest = match packages.len() {
            0..=2 => "apt-overlap-rest-2",
            3 => "apt-overlap-rest-3",
            4..=6 => "apt-overlap-rest-4-6",
            7..=12 => "apt-overlap-rest-7-12",
            _ => "apt-overlap-rest-13-up",
        };
        let places = packages.iter().enumerate();
        let heaviest = places.max_by_key(|(index, (_, weight))| (weight.unpacked.likely(), usize::MAX - index)).map(|(index, _)| index);
        let share = |(index, (name, weight)): (usize, &(String, Weight))| {
            (name.clone(), if Some(index) == heaviest { *weight } else { self.both_times(*weight, rest) })
        };
        packages.iter().enumerate().map(share).collect()
    }

    /// A weight that an undecided condition may leave out.
    fn doubted(&self, weight: Weight) -> Weight {
        if self.doubt == 0 { weight } else { weight.widened(0, 1000) }
    }
}

/// The weight of a text of so many bytes.
pub(super) fn text_weight(catalog: &Catalog, bytes: usize) -> Weight {
    let unpacked = SizeEstimate::exact(u64::try_from(bytes).unwrap_or(u64::MAX), Basis::Computed);
    Weight { unpacked, compressed: catalog.times(unpacked, "text-ratio") }
}

/// `weight`, but never above what holds it.
pub(super) fn within(weight: Weight, limit: Weight) -> Weight {
    let cap = |part: SizeEstimate, limit: SizeEstimate| {
        if limit.is_zero() {
            return part;
        }
        part.with_ends(part.low().min(limit.likely()), part.likely().min(limit.likely()), part.high().min(limit.high()))
    };
    Weight { unpacked: cap(weight.unpacked, limit.unpacked), compressed: cap(weight.compressed, limit.compressed) }
}

/// One package's weight, recommended packages included or not.
pub(super) fn package_weight(package: Package, lean: bool) -> Weight {
    if lean { package.lean } else { package.full }
}
