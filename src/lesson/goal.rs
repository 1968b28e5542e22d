//! Goals: a kind, its parameters, and how far a report reaches it.

use crate::report::{BaseKind, CopyKind, Layer, Origin, Report, Severity, Stage};

/// Rules that tell of a program that cannot be started.
const NOT_STARTED: &str = "entrypoint-not-in-image";

/// What is to be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// As the lesson says it.
    pub sentence: String,
    /// How it is computed.
    pub kind: Kind,
}

/// Which of the three numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// What `docker history` sums.
    #[default]
    Unpacked,
    /// Compressed.
    Pull,
    /// What Docker 29 shows.
    DiskUsage,
}

/// How a goal is computed. In a pattern, `*` stands for any characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The image that ships weighs so much at most.
    ShipsAtMost(u64, Size),
    /// What is at paths of this pattern ships, weighs so much at least, and is of this origin.
    ShipsFile {
        /// The pattern.
        path: String,
        /// In bytes, unpacked.
        at_least: u64,
        /// One of these, where it matters.
        from: Vec<Origin>,
    },
    /// The container starts this: these words stand in its `ENTRYPOINT` and `CMD` in this order, and it is in the image.
    Starts(String),
    /// No package, folder, file or base image whose name is of one of these patterns is in any layer that ships.
    LeavesOut(Vec<String>),
    /// A package or a base image whose name is of one of these patterns ships.
    Holds(Vec<String>),
    /// There are so many stages.
    Stages(Bounds),
    /// The stage that ships adds so many layers that are not empty to what it starts from.
    Layers(Bounds),
    /// The stage of this name ships.
    Target(String),
    /// BuildKit builds the stage of this name for what ships.
    Builds(String),
    /// There is a stage of this name, and BuildKit does not build it.
    Skips(String),
    /// A stage that is built takes files by `COPY --from` this stage or image, as it is written there; a pattern.
    CopiesFrom(String),
    /// The stage of this name (none: the one that ships) starts from an image or a stage of this pattern; after a `!`, of any other.
    Base(Option<String>, String),
    /// So many bytes at most are hidden by later layers, and still paid for.
    WastedAtMost(u64),
    /// No rule of these finds anything.
    NoFinding(Vec<String>),
    /// So many bytes at most of the build context are sent.
    ContextAtMost(u64),
    /// A `RUN` of a stage that is built has a mount of this type (`cache`, `bind`), at this target where it matters.
    Mounts(String, Option<String>),
    /// A `RUN` of a stage that is built has these words in this order.
    Runs(String),
    /// Any instruction of a stage that is built has.
    Says(String),
}

/// How many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// No fewer.
    pub at_least: Option<usize>,
    /// No more.
    pub at_most: Option<usize>,
}

/// The names of all kinds in a lesson's file.
pub const KINDS: [&str; 18] = [
    "ships-at-most",
    "ships-file",
    "starts",
    "leaves-out",
    "holds",
    "stages",
    "layers",
    "target",
    "builds",
    "skips",
    "copies-from",
    "base",
    "wasted-at-most",
    "no-finding",
    "context-at-most",
    "mounts",
    "runs",
    "says",
];

/// How far a goal is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether it is.
    pub met: bool,
    /// How it is now.
    pub now: Now,
}

/// How it is now; with what the goal asks for, where that is a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says what its goal is about")]
pub enum Now {
    NoImage,
    Ships(u64, u64, Size),
    File(String, u64),
    NoFile(String),
    SmallFile(String, u64, u64),
    OtherOrigin(String, Origin),
    Starts(String),
    StartsOther(String),
    StartsNothing,
    NotInImage(String),
    LeftOut,
    StillShips(String),
    Holds(String),
    HoldsNot(String),
    Stages(usize),
    Layers(usize),
    Target(String),
    Builds(String),
    Skips(String),
    NoStage(String),
    Copies(String),
    NoCopies(String),
    Base(String),
    Wasted(u64, u64),
    Found(String, usize),
    NothingFound,
    Sent(u64, u64),
    NothingSent,
    Mounted(String),
    NoMount(String),
    Said(String),
    NotSaid(String),
}

/// Why a build of it would fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The text has an error, on this line.
    Error(String, usize),
    /// Nothing makes what is to be copied, on this line.
    NotThere(String, usize),
}

/// Why a build of it would fail, as far as a report tells.
pub fn failure(report: &Report) -> Option<Failure> {
    let error = report.diagnostics.iter().find(|one| one.severity == Severity::Error);
    if let Some(error) = error {
        return Some(Failure::Error(error.message.clone(), error.start_line));
    }
    let is_built = |stage: usize| report.stages.get(stage).is_some_and(|stage| stage.reachable);
    let copy = report.copies.iter().find(|copy| is_built(copy.to_stage) && !copy.missing_paths.is_empty())?;
    Some(Failure::NotThere(copy.missing_paths.first().cloned().unwrap_or_default(), copy.line))
}

impl Bounds {
    fn hold(self, count: usize) -> bool {
        self.at_least.is_none_or(|least| count >= least) && self.at_most.is_none_or(|most| count <= most)
    }
}

impl Goal {
    /// How far a report reaches it.
    pub fn standing(&self, report: &Report) -> Standing {
        let (met, now) = self.kind.judge(report);
        Standing { met, now }
    }
}

impl Kind {
    fn judge(&self, report: &Report) -> (bool, Now) {
        let Some(image) = &report.final_image else { return (false, Now::NoImage) };
        match self {
            Self::ShipsAtMost(most, size) => {
                let bytes = match size {
                    Size::Unpacked => &image.unpacked_bytes,
                    Size::Pull => &image.compressed_bytes,
                    Size::DiskUsage => &image.disk_usage_bytes,
                };
                (bytes.likely <= *most, Now::Ships(bytes.likely, *most, *size))
            }
            Self::ShipsFile { path, at_least, from } => ships_file(report, path, *at_least, from),
            Self::Starts(program) => starts(report, program),
            Self::LeavesOut(names) => match that_ships(report, names) {
                Some(what) => (false, Now::StillShips(what)),
                None => (true, Now::LeftOut),
            },
            Self::Holds(names) => match that_ships(report, names) {
                Some(what) => (true, Now::Holds(what)),
                None => (false, Now::HoldsNot(names.first().cloned().unwrap_or_default())),
            },
            Self::Stages(bounds) => (bounds.hold(report.stages.len()), Now::Stages(report.stages.len())),
            Self::Layers(bounds) => {
                let own = report.stages.get(image.stage).into_iter().flat_map(|stage| &stage.layers);
                let count = own.filter(|layer| !layer.from_base && !layer.empty).count();
                (bounds.hold(count), Now::Layers(count))
            }
            Self::Target(name) => match report.stages.get(image.stage) {
                Some(stage) => (is_called(stage, name), Now::Target(called(stage))),
                None => (false, Now::NoImage),
            },
            Self::Builds(name) => builds(report, name, true),
            Self::Skips(name) => builds(report, name, false),
            Self::CopiesFrom(from) => copies_from(report, from),
            Self::Base(stage, pattern) => base(report, stage.as_deref(), pattern),
            Self::WastedAtMost(most) => (image.wasted_bytes.likely <= *most, Now::Wasted(image.wasted_bytes.likely, *most)),
            Self::NoFinding(ids) => match report.findings.iter().find(|finding| ids.contains(&finding.id)) {
                Some(finding) => (false, Now::Found(finding.title.clone(), finding.start_line)),
                None => (true, Now::NothingFound),
            },
            Self::ContextAtMost(most) => match &report.context {
                Some(context) => (context.bytes <= *most, Now::Sent(context.bytes, *most)),
                None => (true, Now::NothingSent),
            },
            Self::Mounts(kind, target) => mounts(report, kind, target.as_deref()),
            Self::Runs(words) => said(built_runs(report), words),
            Self::Says(words) => said(built(report).map(|layer| layer.text.as_str()), words),
        }
    }
}

fn ships_file(report: &Report, path: &str, at_least: u64, from: &[Origin]) -> (bool, Now) {
    let contents = report.final_image.iter().flat_map(|image| &image.contents);
    let (mut bytes, mut other, mut is_there) = (0_u64, None, false);
    for content in contents.filter(|content| is_like(path, path_of(&content.path))) {
        if from.is_empty() || from.contains(&content.origin) {
            bytes = bytes.saturating_add(content.bytes);
            is_there = true;
        } else {
            other = Some(content.origin);
        }
    }
    match other {
        _ if is_there && bytes >= at_least => (true, Now::File(path.to_owned(), bytes)),
        _ if is_there => (false, Now::SmallFile(path.to_owned(), bytes, at_least)),
        Some(origin) => (false, Now::OtherOrigin(path.to_owned(), origin)),
        None => (false, Now::NoFile(path.to_owned())),
    }
}

/// `/usr (apt: gcc)` is at `/usr`.
fn path_of(shown: &str) -> &str {
    shown.split(" (").next().unwrap_or(shown)
}

/// The stages that ship, from the lowest: the final one, and those that it stands on.
fn shipped(report: &Report) -> Vec<&Stage> {
    let mut stages: Vec<&Stage> = Vec::new();
    let mut next = report.final_image.as_ref().map(|image| image.stage);
    while let Some(stage) = next.and_then(|index| report.stages.get(index)) {
        stages.push(stage);
        // A stage stands on an earlier one.
        next = stage.base.stage.filter(|below| *below < stage.index);
    }
    stages.reverse();
    stages
}

fn starts(report: &Report, program: &str) -> (bool, Now) {
    let mut said = [None, None];
    for layer in shipped(report).iter().flat_map(|stage| &stage.layers) {
        match layer.instruction.as_str() {
            "ENTRYPOINT" => said = [Some(layer.text.as_str()), None],
            "CMD" => said[1] = Some(layer.text.as_str()),
            _ => {}
        }
    }
    let text = said.into_iter().flatten().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return (false, Now::StartsNothing);
    }
    if !has_words(&text, program) {
        return (false, Now::StartsOther(text));
    }
    if report.findings.iter().any(|finding| finding.id == NOT_STARTED) {
        return (false, Now::NotInImage(program.to_owned()));
    }
    (true, Now::Starts(program.to_owned()))
}

/// What of these names is in a layer that ships: a base image, a package, a folder or a file.
fn that_ships(report: &Report, names: &[String]) -> Option<String> {
    let stages = shipped(report);
    let named = |name: &str| names.iter().any(|pattern| is_like(pattern, name));
    let base = stages.first().map(|stage| stage.base.reference.as_str()).filter(|reference| named(repository(reference)));
    let contents = stages.iter().flat_map(|stage| &stage.layers).flat_map(|layer| &layer.contents);
    let all = contents.chain(report.final_image.iter().flat_map(|image| &image.contents));
    let content = all.map(|content| content.path.as_str()).find(|shown| words_of(shown).any(named));
    base.or(content).map(str::to_owned)
}

/// `docker.io/library/golang:1.24@sha256:…` is `golang`.
fn repository(reference: &str) -> &str {
    let name = reference.rsplit('/').next().unwrap_or(reference);
    name.split([':', '@']).next().unwrap_or(name)
}

/// The names in `/usr/lib/jvm (apt: openjdk, make)`: the last part of the path, and those of packages.
fn words_of(shown: &str) -> impl Iterator<Item = &str> {
    let last = path_of(shown).rsplit('/').next();
    let packages = shown.split_once(" (").and_then(|(_, label)| label.trim_end_matches(')').split_once(": "));
    last.into_iter().chain(packages.into_iter().flat_map(|(_, names)| names.split(", ")))
}

fn is_called(stage: &Stage, name: &str) -> bool {
    stage.name.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(name))
}

/// The name of a stage, or its number.
fn called(stage: &Stage) -> String {
    stage.name.clone().unwrap_or_else(|| stage.index.to_string())
}

fn builds(report: &Report, name: &str, wanted: bool) -> (bool, Now) {
    let Some(stage) = report.stages.iter().find(|stage| is_called(stage, name)) else { return (false, Now::NoStage(name.to_owned())) };
    let now = if stage.reachable { Now::Builds(name.to_owned()) } else { Now::Skips(name.to_owned()) };
    (stage.reachable == wanted, now)
}

fn copies_from(report: &Report, from: &str) -> (bool, Now) {
    let is_built = |stage: usize| report.stages.get(stage).is_some_and(|stage| stage.reachable);
    let is_from = |copy: &&crate::report::Copy| {
        copy.kind == CopyKind::Copy && is_built(copy.to_stage) && copy.missing_paths.is_empty() && is_like(from, &copy.from_reference)
    };
    match report.copies.iter().find(is_from) {
        Some(copy) => (true, Now::Copies(copy.from_reference.clone())),
        None => (false, Now::NoCopies(from.to_owned())),
    }
}

fn base(report: &Report, stage: Option<&str>, pattern: &str) -> (bool, Now) {
    let of = match stage {
        Some(name) => report.stages.iter().find(|stage| is_called(stage, name)),
        None => report.final_image.as_ref().and_then(|image| report.stages.get(image.stage)),
    };
    let Some(of) = of else { return (false, Now::NoStage(stage.unwrap_or_default().to_owned())) };
    let below = of.base.stage.and_then(|index| report.stages.get(index));
    let name = match (of.base.kind, below) {
        (BaseKind::Stage, Some(below)) => called(below),
        _ => of.base.reference.clone(),
    };
    let is = match pattern.strip_prefix('!') {
        Some(pattern) => !is_like(pattern, &name),
        None => is_like(pattern, &name),
    };
    (is, Now::Base(name))
}

/// The instructions of stages that are built.
fn built(report: &Report) -> impl Iterator<Item = &Layer> {
    report.stages.iter().filter(|stage| stage.reachable).flat_map(|stage| &stage.layers)
}

/// The texts of what stages that are built run.
fn built_runs(report: &Report) -> impl Iterator<Item = &str> {
    built(report).filter(|layer| layer.instruction == "RUN").map(|layer| layer.text.as_str())
}

fn said<'a>(mut texts: impl Iterator<Item = &'a str>, words: &str) -> (bool, Now) {
    let is_said = texts.any(|text| has_words(text, words));
    if is_said { (true, Now::Said(words.to_owned())) } else { (false, Now::NotSaid(words.to_owned())) }
}

fn mounts(report: &Report, kind: &str, target: Option<&str>) -> (bool, Now) {
    let has = |text: &str| {
        let flags = text.split_whitespace().skip(1).take_while(|word| word.starts_with("--"));
        flags.filter_map(|flag| flag.strip_prefix("--mount=")).any(|mount| {
            let value = |names: &[&str]| {
                mount.split(',').find_map(|part| part.split_once('=').filter(|(key, _)| names.contains(key))).map(|(_, value)| value)
            };
            let is_kind = value(&["type"]).unwrap_or("bind") == kind;
            is_kind
                && target.is_none_or(|target| {
                    value(&["target", "dst", "destination"]).is_some_and(|at| is_like(target, at.trim_end_matches('/')))
                })
        })
    };
    if built_runs(report).any(has) { (true, Now::Mounted(kind.to_owned())) } else { (false, Now::NoMount(kind.to_owned())) }
}

/// Whether a text has these words in this order, with others between; a path stands for the name at its end, too.
fn has_words(text: &str, words: &str) -> bool {
    let gaps = |letter: char| letter.is_whitespace() || "[]\",'".contains(letter);
    let mut has = text.split(gaps).filter(|word| !word.is_empty());
    words
        .split_whitespace()
        .all(|wanted| has.any(|word| is_like(wanted, word) || word.rsplit('/').next().is_some_and(|name| is_like(wanted, name))))
}

/// Whether a text is of a pattern, in which `*` stands for any characters.
fn is_like(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (pattern, text, is) in [
            ("a", "a", true),
            ("a", "ab", false),
            ("*", "", true),
            ("a*", "abc", true),
            ("*c", "abc", true),
            ("a*c*e", "abcde", true),
            ("a*a", "a", false),
            ("*/hello", "/bin/hello", true),
            ("*/hello", "hello", false),
        ] {
            assert_eq!(is_like(pattern, text), is, "{pattern} {text}");
        }
    }

    #[test]
    fn words_stand_in_their_order() {
        assert!(has_words(r#"CMD ["/app/hello", "--port", "80"]"#, "hello --port"));
        assert!(has_words("CMD ./hello", "hello"));
        assert!(!has_words("CMD port hello", "hello port"));
        assert!(!has_words("CMD hellos", "hello"));
    }

    #[test]
    fn names_of_what_ships() {
        assert_eq!(words_of("/usr (apt: gcc, make)").collect::<Vec<_>>(), ["usr", "gcc", "make"]);
        assert_eq!(words_of("/usr/local/go").collect::<Vec<_>>(), ["go"]);
        assert_eq!(repository("mcr.microsoft.com/dotnet/sdk:9.0"), "sdk");
        assert_eq!(repository("localhost:5000/a/golang"), "golang");
    }
}
