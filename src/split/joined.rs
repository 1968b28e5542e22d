//! The way back, for teaching: a file of several stages → the same in one, on the stage that weighs most.
//!
//! Input: a [`Subject`]. Output: the text, and what became of its lines. It is what the verdict compares with.
//!
//! A stage that is copied from, but is neither below the image that ships nor below the heaviest one, stays a stage of its own.

use super::Reason;
use super::writer::Writer;
use crate::catalog::PackageManager;
use crate::dockerfile::{Body, Instruction, SegmentKind, Source, Transfer};
use crate::language::words::proposed;
use crate::layers::{BuiltStage, Crossing, Presence, path};
use crate::reference::ImageReference;
use crate::stages::{Base, Supplier, Take};
use crate::steps::subject::{Step, Subject};

/// A file in one stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The whole text.
    pub text: String,
    /// What became of a line of it, in order.
    pub reasons: Vec<Reason>,
}

/// Joins the stages that the image is made of. `None` where there is nothing to join: one stage, an image that ships the heaviest one
/// whole, one on a heavier base than that stage has, a stage that stays and needs one that goes.
pub(super) fn join(subject: &Subject<'_>) -> Option<Joined> {
    let stages = &subject.graph.stages;
    let target = subject.graph.target.filter(|target| target + 1 == stages.len())?;
    let heaviest = subject.built.heaviest_build_stage(subject.graph).filter(|heaviest| !subject.ships(*heaviest))?;
    let base = |stage| subject.built(stage).map_or(0, |built| built.base.unpacked.likely());
    if base(target) > base(heaviest) {
        return None;
    }
    let from_the_root = |stage| {
        let mut bases: Vec<usize> = subject.bases(stage).collect();
        bases.reverse();
        bases
    };
    let below = from_the_root(heaviest);
    let own: Vec<usize> = from_the_root(target).into_iter().filter(|stage| !below.contains(stage)).collect();
    let goes = |stage: usize| below.contains(&stage) || own.contains(&stage);
    let stays: Vec<usize> =
        (0..stages.len()).filter(|index| !goes(*index) && stages.get(*index).is_some_and(|one| one.reachable)).collect();
    for (index, stage) in stages.iter().enumerate().filter(|(_, stage)| stage.reachable) {
        let is_on = matches!(stage.base, Base::Stage(base) if goes(base));
        let takes = |from: &Supplier| matches!(from, Supplier::Stage(from) if goes(*from));
        // Numbers of stages change.
        let is_number = |reference: &str| reference.bytes().all(|byte| byte.is_ascii_digit());
        let is_lost = |take: &Take| (take.mount || !goes(index)) && takes(&take.from) || (!takes(&take.from) && is_number(&take.reference));
        if (!goes(index) && is_on) || stage.takes.iter().any(is_lost) {
            return None;
        }
    }
    let missing = subject.built.crossings.iter().filter(|one| !one.missing.is_empty()).collect();
    let mut joining = Joining { subject, pieces: pieces(subject), out: Writer::default(), heaviest, missing };
    joining.header();
    stays.iter().for_each(|stage| joining.whole(*stage));
    joining.start(*below.first()?)?;
    below.iter().for_each(|stage| joining.instructions(*stage, false));
    joining.change_over(&own);
    own.iter().for_each(|stage| joining.instructions(*stage, true));
    let (text, reasons) = joining.out.finished(subject.source);
    Some(Joined { text, reasons })
}

/// Each instruction with the comments and blank lines above it.
fn pieces(subject: &Subject<'_>) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut above = String::new();
    for segment in &subject.dockerfile.segments {
        let text = segment.span.of(subject.source);
        match segment.kind {
            SegmentKind::Directive => {}
            SegmentKind::Comment | SegmentKind::Blank => above.push_str(text),
            SegmentKind::Instruction(_) => pieces.push(std::mem::take(&mut above) + text),
        }
    }
    pieces
}

struct Joining<'s, 'a> {
    subject: &'s Subject<'a>,
    pieces: Vec<String>,
    out: Writer,
    heaviest: usize,
    /// What takes a path that nothing is seen to make.
    missing: Vec<&'s Crossing>,
}

impl Joining<'_, '_> {
    /// The place of an instruction in the file.
    fn index(&self, instruction: &Instruction) -> usize {
        self.subject.dockerfile.instructions.partition_point(|one| one.span.start < instruction.span.start)
    }

    /// Directives, and what stands above the first `FROM`.
    fn header(&mut self) {
        let directives = self.subject.dockerfile.segments.iter().filter(|segment| segment.kind == SegmentKind::Directive);
        directives.for_each(|segment| self.out.raw(segment.span.of(self.subject.source)));
        let first = self.subject.graph.stages.first().map_or(0, |stage| self.index(stage.from));
        self.pieces.iter().take(first).for_each(|piece| self.out.raw(piece));
    }

    fn piece(&self, instruction: &Instruction) -> String {
        self.pieces.get(self.index(instruction)).cloned().unwrap_or_default()
    }

    /// A stage as it is.
    fn whole(&mut self, stage: usize) {
        let Some(stage) = self.subject.graph.stages.get(stage) else { return };
        let pieces: String = std::iter::once(stage.from).chain(stage.instructions).map(|one| self.piece(one)).collect();
        self.out.raw(&pieces);
    }

    /// The `FROM` of the one stage.
    fn start(&mut self, root: usize) -> Option<()> {
        let source = self.subject.source;
        let from = self.subject.graph.stages.get(root)?.from;
        let Body::From(body) = &from.body else { return None };
        let piece = self.piece(from);
        // `FROM` is one line, or its continuation lines: what is above it are comments.
        let comments = piece.trim_end().strip_suffix(from.span.of(source).trim_end()).unwrap_or("");
        self.out.raw(comments);
        let flags: String = from.flags.iter().map(|flag| format!("{} ", flag.span.of(source))).collect();
        self.out.add(&format!("FROM {flags}{}", body.base.span.of(source)), proposed::joined_together());
        Some(())
    }

    /// The instructions of a stage; of the one that ships, what it copies from a stage that goes is here already.
    fn instructions(&mut self, stage: usize, ships: bool) {
        let subject = self.subject;
        let mut workdir = subject.first_workdir(stage);
        for step in subject.of_stage(stage) {
            let piece = self.piece(step.instruction);
            match &step.instruction.body {
                // What a stage is told for when it starts is told by the one that ships.
                Body::Cmd(_) | Body::Entrypoint(_) | Body::Healthcheck(_) if !ships => {}
                Body::Copy(copy) if self.taken_from(step).is_some() => {
                    let from = self.taken_from(step).unwrap_or(stage);
                    if let Some((line, why)) = self.in_place(copy, from, &workdir) {
                        self.out.add(&line, why);
                        let line = self.out.line() - 1;
                        let missing = self.missing.iter().filter(|one| (one.to, one.instruction) == (stage, step.position));
                        let told = missing.flat_map(|one| &one.missing).map(|path| proposed::joined_check_missing(path));
                        self.out.reasons.extend(told.map(|text| Reason { line, text, check: true }));
                    }
                }
                Body::Workdir(word) => {
                    workdir = path::resolve(&workdir, &word.text).unwrap_or(workdir);
                    self.out.raw(&piece);
                }
                _ => {
                    let line = self.out.line() + piece.matches('\n').count().saturating_sub(1);
                    self.out.raw(&piece);
                    if let Some(check) = self.foreign(step).filter(|_| ships) {
                        self.out.reasons.push(Reason { line, text: check, check: true });
                    }
                }
            }
        }
    }

    /// The stage that a `COPY` takes from, where it is one that goes.
    fn taken_from(&self, step: &Step<'_>) -> Option<usize> {
        let stage = self.subject.graph.stages.get(step.stage)?;
        let first = stage.takes.partition_point(|take| take.instruction < step.position);
        let takes = stage.takes.get(first..)?.iter().take_while(|take| take.instruction == step.position).find(|take| !take.mount)?;
        match takes.from {
            Supplier::Stage(from) if self.subject.bases(self.heaviest).any(|below| below == from) => Some(from),
            _ => None,
        }
    }

    /// The line that puts what was copied in its place; `None` where it is there.
    fn in_place(&self, copy: &Transfer, from: usize, workdir: &str) -> Option<(String, &'static str)> {
        let here = &self.subject.built(self.heaviest)?.rootfs;
        let written = copy.destination.text.trim_matches('"');
        let destination = path::resolve(workdir, written)?;
        let into = written.ends_with('/') || written.ends_with('.') || copy.sources.len() > 1;
        let (mut commands, mut why) = (Vec::new(), proposed::joined_linked());
        for source in &copy.sources {
            let Source::Path(word) = source else { continue };
            // Where a variable says the place, it is not known what is there.
            if word.text.contains('$') || written.contains('$') {
                let folder = if into { format!("mkdir -p {written} && ") } else { String::new() };
                commands.push(format!("{folder}cp -a {} {written}", word.text));
                why = proposed::joined_copied();
                continue;
            }
            let source = path::resolve("/", &word.text)?;
            let taken = &self.subject.built(from)?.rootfs;
            let is_folder = taken.is_directory(&source);
            let place = if is_folder || !into { destination.clone() } else { path::join(&destination, path::name(&source)) };
            if place == source {
                continue;
            }
            let is_free = here.presence(&place) == Presence::No;
            let command = match is_free {
                _ if path::is_pattern(&source) => format!("mkdir -p {destination} && cp -a {source} {destination}/"),
                true => format!("{}ln -s {source} {place}", make_parent(&place)),
                false => format!("{}cp -aT {source} {place}", make_parent(&place)),
            };
            why = if command.contains("cp -a") { proposed::joined_copied() } else { why };
            commands.push(command);
        }
        (!commands.is_empty()).then(|| (format!("RUN {}", commands.join(" && ")), why))
    }

    /// What to do about a command of another distribution than the one stage is on.
    fn foreign(&self, step: &Step<'_>) -> Option<String> {
        let own = command_of(self.subject.base_of(self.heaviest)?.image.package_manager);
        let is_foreign = |program: &&str| MANAGERS.contains(program) && *program != own && !(*program == "apt" && own == "apt-get");
        let other = step.commands.iter().map(|command| command.program.as_str()).find(is_foreign).filter(|_| !own.is_empty())?;
        Some(proposed::joined_check_manager(other, own))
    }

    /// What changes where the instructions of the stage that ships begin.
    fn change_over(&mut self, own: &[usize]) {
        let subject = self.subject;
        let Some(lowest) = own.first().copied() else { return };
        if !self.out.text.ends_with("\n\n") {
            self.out.text.push('\n');
        }
        let user = subject.bases(self.heaviest).find_map(|stage| last(subject, stage, user_of));
        if user.is_some_and(|user| user != "root" && user != "0") {
            self.out.add("USER root", proposed::joined_again());
        }
        let first = own.iter().flat_map(|stage| subject.of_stage(*stage)).next();
        let is_told = first.is_some_and(|step| matches!(&step.instruction.body, Body::Workdir(word) if word.text.starts_with('/')));
        let (now, then) = (subject.built(self.heaviest).map_or("/", BuiltStage::workdir), subject.first_workdir(lowest));
        if !is_told && now != then {
            self.out.add(&format!("WORKDIR {then}"), proposed::joined_again());
        }
        let Some(Base::Image(text)) = subject.graph.stages.get(lowest).map(|stage| &stage.base) else { return };
        let base = subject.base_of(self.heaviest).map_or("", |found| found.image.reference.split(':').next().unwrap_or(""));
        if ImageReference::parse(text).is_some_and(|image| !is_kin(&image.name(), base) && brings_programs(&image)) {
            let text = proposed::joined_check_base(text);
            self.out.reasons.push(Reason { line: self.out.line(), text, check: true });
        }
    }
}

/// What makes the folder of a path, before ` && `.
fn make_parent(path: &str) -> String {
    match path::parent(path) {
        "/" | "" => String::new(),
        parent => format!("mkdir -p {parent} && "),
    }
}

/// Commands that install packages of a distribution.
const MANAGERS: [&str; 9] = ["apt-get", "apt", "apk", "dnf", "yum", "microdnf", "tdnf", "zypper", "pacman"];

/// What the package manager of an image is called; empty where it has none, or it is not known.
const fn command_of(manager: PackageManager) -> &'static str {
    match manager {
        PackageManager::Apt => "apt-get",
        PackageManager::Apk => "apk",
        PackageManager::Dnf => "dnf",
        PackageManager::Yum => "yum",
        PackageManager::Microdnf => "microdnf",
        PackageManager::Tdnf => "tdnf",
        PackageManager::Zypper => "zypper",
        PackageManager::Pacman => "pacman",
        PackageManager::None | PackageManager::Unknown => "",
    }
}

/// Whether what an image runs with is in another one, too: the same one, or the SDK or JDK of a run time.
fn is_kin(image: &str, other: &str) -> bool {
    let of_java =
        |name: &str| ["eclipse-temurin", "openjdk", "amazoncorretto", "maven", "gradle"].iter().any(|known| name.ends_with(known));
    image == other || (image.contains("dotnet/") && other.ends_with("dotnet/sdk")) || (of_java(image) && of_java(other))
}

/// Whether an image has more than a distribution.
fn brings_programs(image: &ImageReference) -> bool {
    const PLAIN: [&str; 14] = [
        "alpine",
        "debian",
        "ubuntu",
        "busybox",
        "fedora",
        "centos",
        "almalinux",
        "rockylinux",
        "amazonlinux",
        "static",
        "base",
        "cc",
        "wolfi-base",
        "runtime-deps",
    ];
    let name = image.name();
    let last = name.rsplit('/').next().unwrap_or(&name);
    !PLAIN.iter().any(|plain| last.strip_prefix(plain).is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_alphanumeric())))
        && !last.starts_with("ubi")
}

/// What the last instruction of a stage says of which `of` knows something.
fn last<'a, T>(subject: &Subject<'a>, stage: usize, of: impl Fn(&'a Body) -> Option<T>) -> Option<T> {
    subject.of_stage(stage).iter().rev().find_map(|step| of(&step.instruction.body))
}

fn user_of(body: &Body) -> Option<&str> {
    match body {
        Body::User(user) => Some(&user.text),
        _ => None,
    }
}
