//! Every word the visitor reads, in one place, so that another language is one file.
//!
//! Input: the report and the visitor's choices. Output: words and sentences. Must not know markup or pixels.

use crate::app::examples::Example;
use crate::app::format::{self, bytes};
use crate::app::measure::{self, Fate};
use crate::app::state::{Given, Needless, Scale, SizeKind, Theme};
use crate::catalog::Platform;
use crate::report::{BaseKind, Basis, Copy, CopyKind, Estimate, Finding, Fix, Layer, Origin, Report, Severity, Stage};

/// A sentence with some of its words in bold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence(pub Vec<Piece>);

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// As the rest.
    Plain(String),
    /// In bold.
    Strong(String),
}

impl Sentence {
    /// Adds plain words.
    fn say(mut self, words: impl Into<String>) -> Self {
        self.0.push(Piece::Plain(words.into()));
        self
    }

    /// Adds words in bold.
    fn stress(mut self, words: impl Into<String>) -> Self {
        self.0.push(Piece::Strong(words.into()));
        self
    }

    /// Its words alone.
    pub fn plain(&self) -> String {
        self.0.iter().map(|(Piece::Plain(words) | Piece::Strong(words))| words.as_str()).collect()
    }
}

/// What the page says first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What ships.
    pub headline: Sentence,
    /// Its range, where there is one.
    pub range: Option<String>,
    /// What that means.
    pub detail: Sentence,
    /// What to know before trusting it.
    pub caveats: Vec<String>,
    /// Images the catalog does not know: a field for each, to say what it weighs.
    pub unknown_images: Vec<UnknownImage>,
    /// The line at which the build would stop.
    pub stops_at: Option<usize>,
}

/// An image the catalog does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownImage {
    /// Its reference.
    pub reference: String,
    /// Its unpacked bytes, where the visitor gave them.
    pub given: Option<u64>,
}

impl UnknownImage {
    /// The key of its size among the report's assumptions.
    pub fn key(&self) -> String {
        ["image:", &self.reference].concat()
    }

    /// What stands before the field.
    pub fn told(&self) -> String {
        match self.given {
            Some(_) => format!("{} weighs what you say: ", self.reference),
            None => format!("The catalog does not know {}: its size is a guess, so the range is wide. If you know it: ", self.reference),
        }
    }

    /// What the field is, read alone.
    pub fn label(&self) -> String {
        format!("Unpacked size of {} in {}", self.reference, fixed::MEGABYTES)
    }
}

impl Verdict {
    fn of(headline: Sentence, detail: Sentence) -> Self {
        Self { headline, range: None, detail, caveats: Vec::new(), unknown_images: Vec::new(), stops_at: None }
    }

    /// The same, with a word on an index of packages that is missing: it is being loaded, or could not be.
    pub fn with_packages(mut self, ecosystem: &str, are_coming: bool) -> Self {
        let [before, after] = if are_coming { PACKAGES_COMING } else { PACKAGES_GONE };
        self.caveats.push([before, ecosystem, after].concat());
        self
    }

    /// All of it in a row, for reading aloud.
    pub fn spoken(&self) -> String {
        let stop = self.stops_at.map(stops_at).unwrap_or_default();
        let mut parts = vec![self.headline.plain(), self.detail.plain(), self.caveats.join(" ")];
        parts.extend(self.unknown_images.iter().map(|image| format!("{}.", image.told().trim_end_matches([':', ' ']))));
        parts.push(stop);
        parts.retain(|part| !part.is_empty());
        parts.join(" ")
    }
}

/// `As written, the build stops at line 10.`
pub fn stops_at(line: usize) -> String {
    format!("{STOPS_AT}{}.", line_link(line))
}

/// The first line at which a build would stop: an error, or a copy of what its stage never makes.
fn first_stop(report: &Report) -> Option<usize> {
    let errors = report.diagnostics.iter().filter(|one| one.severity == Severity::Error).map(|one| one.start_line);
    let is_built = |stage: usize| report.stages.get(stage).is_some_and(|stage| stage.reachable);
    let missing = report.copies.iter().filter(|copy| !copy.missing_paths.is_empty() && is_built(copy.to_stage)).map(|copy| copy.line);
    errors.chain(missing).min()
}

/// The verdict on a text that was analysed.
pub fn verdict(report: &Report, kind: SizeKind) -> Verdict {
    let plain = |words: &str| Sentence::default().say(words);
    let stops = first_stop(report);
    let mut verdict = match measure::final_image(report, kind) {
        None if report.stages.is_empty() => {
            Verdict::of(plain("No FROM yet."), plain("A build starts from an image: begin with FROM and its name."))
        }
        None => Verdict::of(plain("Nothing ships yet."), plain("The stage asked for cannot be built from this text.")),
        Some(ships) => {
            let is_guess = measure::root(report).is_some_and(|stage| measure::is_unknown(&stage.base) && measure::given(stage).is_none());
            let headline = match ships.high {
                0 => plain("Ships nothing yet."),
                _ if is_guess => plain("Ships about ").stress(bytes(ships.likely)).say(", at a guess."),
                _ => plain("Ships ").stress(bytes(ships.likely)).say("."),
            };
            Verdict { range: format::range(&ships), ..Verdict::of(headline, comparison(report, &ships, kind)) }
        }
    };
    verdict.stops_at = stops.filter(|_| !report.stages.is_empty());
    (verdict.unknown_images, verdict.caveats) = unknown_images(report);
    verdict
}

/// The verdict on a text too large to analyse.
pub fn too_large(length: usize, limit: usize) -> Verdict {
    let (mut has, mut reads) = (bytes(length as u64), bytes(limit as u64));
    if has == reads {
        (has, reads) = (format!("{} bytes", format::count(length)), format::count(limit));
    }
    Verdict::of(
        Sentence::default().say("Too large to read."),
        Sentence::default().say(format!("This text has {has}; Plimsoll reads up to {reads}. The text is kept as it is.")),
    )
}

/// The verdict on no text.
pub fn nothing_yet() -> Verdict {
    Verdict::of(Sentence::default().say("Paste a Dockerfile, or start from an example."), Sentence::default())
}

/// Why the page still stands after text that stopped it.
pub fn held() -> Verdict {
    Verdict::of(
        Sentence::default().say("Not analysed."),
        Sentence::default().say("This text stopped Plimsoll when it was last read. It is safe; change it to try again."),
    )
}

/// While what is needed to read the text is being fetched.
pub fn coming() -> Verdict {
    Verdict::of(Sentence::default().say("Loading what tools install and build…"), Sentence::default())
}

/// Where that could not be fetched.
pub fn missing() -> Verdict {
    Verdict::of(
        Sentence::default().say("Not analysed."),
        Sentence::default().say("A part of Plimsoll could not be loaded. The text is kept as it is; reload the page to try again."),
    )
}

fn comparison(report: &Report, ships: &Estimate, kind: SizeKind) -> Sentence {
    let plain = |words: &str| Sentence::default().say(words);
    let Some((single, build)) = measure::single_stage(report, kind).zip(report.single_stage.as_ref()) else {
        return match report.stages.len() {
            0 | 1 if ships.high == 0 => Sentence::default(),
            0 | 1 => plain("One stage: everything the build needs ships too."),
            _ => plain("Nothing is copied from the other stages, so BuildKit does not build them."),
        };
    };
    if measure::fates(report).get(build.stage) == Some(&Fate::Aboard) {
        let name = report.stages.get(build.stage).map(stage_title).unwrap_or_default();
        return plain(&format!("It is built on {name}, so all of that stage ships too."));
    }
    let start = plain("In one stage it would ship ").stress(bytes(single.likely));
    let ashore = measure::left_behind(report, kind).likely;
    // Under a thousandth is less than any estimate here can tell.
    if ashore.saturating_mul(1000) <= single.likely {
        return start.say(format!(", no more than the {} it ships now: the split saves nothing.", bytes(ships.likely)));
    }
    start.say(". ").stress(format!("{} ({})", bytes(ashore), format::percent(ashore, single.likely))).say(" stays ashore.")
}

/// How many images may be asked for by a field each.
const MOST_FIELDS: usize = 4;

fn unknown_images(report: &Report) -> (Vec<UnknownImage>, Vec<String>) {
    let mut images: Vec<UnknownImage> = Vec::new();
    for stage in report.stages.iter().filter(|stage| stage.reachable && measure::is_unknown(&stage.base)) {
        let image = UnknownImage { reference: stage.base.reference.clone(), given: measure::given(stage) };
        if !images.contains(&image) {
            images.push(image);
        }
    }
    let some = images.len();
    images.retain(|image| !image.reference.is_empty());
    let mut caveats: Vec<String> = if images.len() < some { vec![NO_BASE.to_owned()] } else { vec![] };
    if images.len() > MOST_FIELDS {
        caveats.push(format!("The catalog does not know {} more of its base images.", images.len() - MOST_FIELDS));
        images.truncate(MOST_FIELDS);
    }
    (images, caveats)
}

/// Said of a `FROM` that names nothing.
const NO_BASE: &str = "FROM needs an image or a stage name.";
/// Stands for the name of an image not yet typed.
const NO_NAME: &str = "no image yet";

/// Why ranges are wide while an index of packages is being fetched, around the ecosystem's name.
const PACKAGES_COMING: [&str; 2] = ["The sizes of ", " packages are being loaded: until then each has a wide range."];
/// Why ranges are wide where it could not be fetched.
const PACKAGES_GONE: [&str; 2] = ["The sizes of ", " packages could not be loaded: each has a wide range. Reload the page to try again."];
/// Before the link to the line at which the build would stop.
pub const STOPS_AT: &str = "As written, the build stops at ";

/// The two bars.
pub const BAR_SINGLE: &str = "In one stage";
/// The two bars.
pub const BAR_SHIPS: &str = "What ships";

/// Name of a number, for the switch.
pub fn size_kind(kind: SizeKind) -> &'static str {
    match kind {
        SizeKind::Unpacked => "unpacked",
        SizeKind::Pull => "pull",
        SizeKind::DiskUsage => "Docker 29",
    }
}

/// What a number counts, in one line.
pub fn size_kind_explained(kind: SizeKind) -> &'static str {
    match kind {
        SizeKind::Unpacked => "Unpacked: all files of all layers on disk, as docker history sums them.",
        SizeKind::Pull => "Pull: what a registry sends, every layer compressed.",
        SizeKind::DiskUsage => "Docker 29 disk usage: the compressed layers and their unpacked files, both kept on disk.",
    }
}

/// Name of a platform.
pub fn platform(platform: Platform) -> &'static str {
    match platform {
        Platform::Amd64 => "amd64",
        Platform::Arm64 => "arm64",
    }
}

/// Name of a theme.
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

/// Name of a scale.
pub fn scale(scale: Scale) -> &'static str {
    match scale {
        Scale::Linear => "to scale",
        Scale::Magnified => "magnified",
    }
}

/// What a scale does, in one line.
pub fn scale_explained(scale: Scale) -> &'static str {
    match scale {
        Scale::Linear => "Height is bytes, the same for every stage.",
        Scale::Magnified => "Every stage at full height, thin layers drawn thicker.",
    }
}

/// What a magnified picture's heights mean.
pub const MAGNIFIED_AXIS: &str = "Not to scale: square root of bytes, each stage at full height";

/// What bytes are.
pub fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Base => "base image",
        Origin::Packages => "packages",
        Origin::Dependencies => "dependencies",
        Origin::Files => "your files",
        Origin::Output => "build output",
        Origin::Artifact => "copied artifact",
        Origin::Cache => "caches",
        Origin::Config => "configuration",
    }
}

/// Bytes that later layers hide.
pub const HIDDEN: &str = "hidden, still paid for";

/// On what a size rests.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Recorded => "recorded",
        Basis::Nearest => "a near relative",
        Basis::Computed => "computed",
        Basis::Rule => "rule",
        Basis::Assumed => "assumed",
        Basis::Yours => "yours",
    }
}

/// Size of an instruction that makes no layer.
pub const NOTHING: &str = "—";
/// On what that rests.
pub const NO_LAYER: &str = "no layer";

/// How bad something is.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Info => "Note",
    }
}

/// A stage by its name, or by what it starts from.
pub fn stage_title(stage: &Stage) -> String {
    match (&stage.name, stage.base.kind) {
        (Some(name), _) => name.clone(),
        (None, BaseKind::Stage) => format!("stage {}", stage.index),
        (None, _) => base_name(stage).to_owned(),
    }
}

/// A stage in the menu of targets.
pub fn stage_choice(stage: &Stage) -> String {
    match &stage.name {
        Some(name) => name.clone(),
        None => format!("stage {} ({})", stage.index, base_name(stage)),
    }
}

/// The choice of no target: `last stage: build`.
pub fn last_stage(last: Option<&Stage>) -> String {
    last.map_or_else(|| "last stage".to_owned(), |stage| format!("last stage: {}", stage_title(stage)))
}

/// `registry.example/team/tool:7` → `tool:7`.
fn image_name(reference: &str) -> &str {
    reference.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or(NO_NAME)
}

/// What a stage starts from: an image's short name, or a stage as its `FROM` names it.
fn base_name(stage: &Stage) -> &str {
    let written = stage.layers.first().filter(|_| stage.base.kind == BaseKind::Stage).and_then(|layer| arguments(&layer.text).next());
    written.unwrap_or_else(|| image_name(&stage.base.reference))
}

/// The words of an instruction without its keyword and flags.
fn arguments(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().skip(1).filter(|word| !word.starts_with("--"))
}

/// What becomes of a stage.
pub fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Ships => "ships",
        Fate::Aboard => "ships too",
        Fate::Ashore => "stays ashore",
        Fate::Skipped => "not built",
    }
}

/// A stage's total in the table.
pub fn total(fate_of_it: Fate) -> String {
    format!("all of it, {}", fate(fate_of_it))
}

/// What becomes of a stage, in a sentence.
pub fn fate_explained(fate: Fate) -> &'static str {
    match fate {
        Fate::Ships => "This is what ships.",
        Fate::Aboard => "What ships is built on it, so all of it ships.",
        Fate::Ashore => "It is built, and stays ashore.",
        Fate::Skipped => "BuildKit does not build this: nothing that ships needs it.",
    }
}

/// A layer in a few words: `apk add git`, `/app`, `golang:1.13-alpine3.10`.
pub fn layer_label(layer: &Layer, stage: &Stage) -> String {
    if layer.from_base {
        return base_name(stage).to_owned();
    }
    match layer.instruction.as_str() {
        "RUN" => command_label(&layer.text),
        "COPY" | "ADD" if layer.origin == Origin::Artifact => copied_label(&layer.text),
        keyword => {
            let told = arguments(&layer.text).filter(|word| !word.starts_with("<<"));
            format!("{keyword} {}", told.take(3).collect::<Vec<_>>().join(" "))
        }
    }
}

/// Where a copy goes, as written; what is copied, where it goes into a folder.
fn copied_label(text: &str) -> String {
    let mut paths = arguments(text).map(|word| word.trim_matches(['[', ']', '"', ','])).collect::<Vec<_>>();
    let target = paths.pop().unwrap_or_default();
    let is_folder = target.ends_with(['/', '.']);
    let shown = paths.pop().filter(|_| is_folder).unwrap_or(target);
    Some(shown.trim_end_matches('/')).filter(|name| !name.is_empty()).unwrap_or(shown).to_owned()
}

/// The first command that does more than prepare or tidy: its program and what it is asked, without options and without
/// `NAME=value` before it.
fn command_label(text: &str) -> String {
    let mut words: Vec<&str> = arguments(text).collect();
    if words.first().is_some_and(|word| word.starts_with("[\"")) {
        words = words.iter().map(|word| word.trim_matches(['[', ']', '"', ','])).collect();
    }
    if words.first().is_some_and(|word| word.starts_with("<<")) {
        return "heredoc script".to_owned();
    }
    let is_end = |word: &&str| matches!(*word, "&&" | "||" | "|") || word.ends_with(';');
    let mut commands = words.split_inclusive(is_end).map(named).filter(|command| !command.is_empty());
    let first = commands.next().unwrap_or_default();
    let chosen = if is_chore(&first) { commands.find(|command| !is_chore(command)).unwrap_or(first) } else { first };
    chosen.join(" ")
}

/// A command's first three words that are neither options nor assignments before it.
fn named<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let is_assignment =
        |word: &&str| word.split_once('=').is_some_and(|(name, _)| name.chars().all(|one| one.is_ascii_alphanumeric() || one == '_'));
    let is_said = |word: &&str| !word.is_empty() && !matches!(*word, "&&" | "||" | "|") && !word.starts_with(['-', '<']);
    let is_syntax = |word: &&str| word.is_empty() || matches!(*word, "if" | "then" | "else" | "do" | "{" | "!");
    let words = words.iter().map(|word| word.trim_end_matches(';').trim_start_matches('('));
    words.skip_while(|word| is_syntax(word) || is_assignment(word)).filter(is_said).take(3).collect()
}

/// Whether a command only prepares or tidies.
fn is_chore(command: &[&str]) -> bool {
    match command {
        ["apt-get" | "apt" | "apk", rest @ ..] => rest.first() == Some(&"update"),
        [program, ..] => matches!(*program, "set" | "cd" | "mkdir" | "echo" | "rm" | "export" | "[" | "test" | ":" | "true"),
        [] => true,
    }
}

/// A layer read aloud: `Stage build, line 2, RUN apk add git, adds about 18 megabytes`.
pub fn layer_spoken(layer: &Layer, stage: &Stage, kind: SizeKind) -> String {
    let adds = measure::layer(layer, kind);
    let about = if adds.low == adds.high { "" } else { "about " };
    let hidden = match measure::hidden(layer, kind) {
        0 => String::new(),
        some => format!(", of which later layers hide about {}", format::spoken(some)),
    };
    format!(
        "Stage {}, line {}, {}, adds {about}{}{hidden}",
        stage_title(stage),
        layer.start_line,
        format::shortened(&layer.text, 80),
        format::spoken(adds.likely)
    )
}

/// Layers too thin to tell apart, read aloud.
pub fn layers_spoken(layers: &[&Layer], stage: &Stage, kind: SizeKind) -> String {
    let (Some(first), Some(last)) = (layers.first(), layers.last()) else { return String::new() };
    if layers.len() == 1 {
        return layer_spoken(first, stage, kind);
    }
    let total = layers.iter().map(|layer| measure::weight(layer, kind)).sum();
    format!(
        "Stage {}, {} layers, lines {} to {}, add together about {}",
        stage_title(stage),
        layers.len(),
        first.start_line,
        last.end_line,
        format::spoken(total)
    )
}

/// A stage read aloud.
pub fn stage_spoken(stage: &Stage, fate: Fate, kind: SizeKind) -> String {
    format!(
        "Stage {}, from {}, {} in all. {}",
        stage_title(stage),
        base_name(stage),
        format::spoken(measure::stage_weight(stage, kind)),
        fate_explained(fate)
    )
}

/// An edge between stages, as its tool tip.
pub fn copy_title(copy: &Copy, size: &Estimate) -> String {
    let verb = match copy.kind {
        CopyKind::Copy => "COPY --from",
        CopyKind::Mount => "RUN --mount from",
    };
    let missing = match copy.missing_paths.as_slice() {
        [] => String::new(),
        paths => format!("\nNothing there makes {}.", paths.join(", ")),
    };
    format!("Line {}: {verb}={} takes {}: {}{missing}", copy.line, copy.from_reference, copy.paths.join(", "), format::estimate(size))
}

/// The first line of the label on a band; its bytes are the second.
pub fn band_verb(kind: BandKind) -> &'static str {
    match kind {
        BandKind::Copy => "COPY --from",
        BandKind::Mount => "mounted from",
        BandKind::Base => "FROM stage",
    }
}

/// What a band between two stages stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandKind {
    /// `COPY --from`: the bytes are copied.
    Copy,
    /// `RUN --mount from`: read, not kept.
    Mount,
    /// `FROM stage`: all of it is built upon.
    Base,
}

/// The tool tip of a stage built on a stage.
pub fn base_title(from: &Stage, to: &Stage, size: &Estimate) -> String {
    format!("Line {}: {} is built on {}: {}", to.start_line, stage_title(to), stage_title(from), format::estimate(size))
}

/// The second line inside a base image's block, after its likely `bytes` in words.
pub fn base_note(stage: &Stage, bytes: &str) -> String {
    match &stage.base.recorded {
        _ if measure::given(stage).is_some() => [bytes, " · yours"].concat(),
        _ if measure::is_unknown(&stage.base) => [bytes, " · not known"].concat(),
        Some(day) => [bytes, " · recorded ", day.get(..7).unwrap_or(day)].concat(),
        None => bytes.to_owned(),
    }
}

/// Words of the page that never change.
#[expect(missing_docs, reason = "each is named for its place")]
pub mod fixed {
    pub const NAME: &str = "Plimsoll";
    pub const TAGLINE: &str = "Dockerfile playground";
    pub const EXAMPLE: &str = "Example";
    pub const OWN_TEXT: &str = "your own";
    pub const TARGET: &str = "Target";
    pub const PLATFORM: &str = "Platform";
    pub const SIZE: &str = "Size";
    pub const MEGABYTES: &str = "MB";
    pub const SCALE: &str = "Heights";
    pub const HELP: &str = "Help and keys";
    pub const EDITOR: &str = "Dockerfile";
    pub const VERDICT: &str = "Verdict";
    pub const QUAY: &str = "What is built, what crosses, what ships";
    pub const QUAY_HELP: &str =
        "Stages as columns of layers. Arrow keys move between layers and stages, Enter holds one lit, Escape lets go.";
    pub const LAYERS: &str = "Layers";
    pub const BELOW_THE_PICTURE: &str = "In detail";
    pub const FINDINGS: &str = "Findings";
    pub const SPLIT: &str = "Split";
    pub const ASSUMPTIONS: &str = "Assumptions";
    pub const INSIDE: &str = "Inside";
    pub const COMPARE: &str = "Compare";
    pub const READ: &str = "How it was read";
    pub const TAB_COMING: &str = "Loading…";
    pub const TAB_MISSING: &str = "This part could not be loaded. Reload the page to try again.";
    pub const PROBLEMS: &str = "Problems";
    pub const LINE: &str = "Line";
    pub const STAGE: &str = "Stage";
    pub const INSTRUCTION: &str = "Instruction";
    pub const ADDS: &str = "Adds";
    pub const HIDDEN_LATER: &str = "Hidden later";
    pub const RANGE: &str = "Range";
    pub const RESTS_ON: &str = "Rests on";
    pub const TOTALS: &str = "Whole stages";
    pub const ALL_THAT_SHIPS: &str = "all that ships";
    pub const START_FROM: &str = "Start from an example";
    pub const CLOSE: &str = "Close";
}

/// The words of the Assumptions panel, which come with the tools.
#[expect(missing_docs, reason = "each says what it is")]
pub mod assumed {
    pub const INTRODUCTION: &str = "These figures are guesses, the heaviest first. What you know better, write into its field: everything is worked out anew. It is kept in this browser.";
    pub const NONE: &str = "Every number here is recorded or computed.";
    pub const SMALL: &str = "Guesses that likely add less than 1 MB are left out, unless their range is 10 MB wide.";
    pub const UNUSED: &str = "Kept, but not in use here";
    pub const YOUR_SIZE: &str = "Your size";
    pub const PLACEHOLDER: &str = "as 12 MB";
    pub const NO_SIZE: &str = "Not a size. Write a number and B, kB, MB or GB, as in 12 MB.";
    pub const TAKE_BACK: &str = "Take back";
    pub const REMOVE: &str = "Remove";
    pub const YOURS: &str = "This is your figure, taken as exact.";
    pub const IN_LINES: &str = "Used in ";

    /// The field of a figure, read alone.
    pub fn field(label: &str) -> String {
        ["Your size of ", label].concat()
    }

    /// A button that undoes, read alone.
    pub fn button(what: &str, label: &str) -> String {
        [what, ": ", label].concat()
    }

    /// Where a figure comes from: its note as a sentence; what it rests on, where it has none.
    pub fn source(estimate: &super::Estimate) -> String {
        let note = if estimate.note.is_empty() { super::basis(estimate.basis) } else { &estimate.note };
        let mut letters = note.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).chain(Some('.').filter(|_| !note.ends_with('.'))).collect()
    }

    /// A key that nothing uses now, as a person reads it.
    pub fn key(key: &str) -> String {
        key.replacen(':', " ", 1)
    }
}

/// The words of exports, which come with the tools.
#[expect(missing_docs, reason = "each says what it is")]
pub mod exported {
    pub const EXPORT: &str = "Export";
    pub const PICTURE: &str = "Picture";
    pub const TABLE: &str = "Table, as Markdown";
    pub const REPORT: &str = "Whole report";
    pub const PAPER: &str = "Picture and table";
    pub const COPY: &str = "Copy";
    pub const COPY_TEXT: &str = "Copy text";
    pub const SAVE: &str = "Save";
    pub const SVG: &str = "SVG";
    pub const PNG: &str = "PNG";
    pub const TEXT: &str = "Text";
    pub const JSON: &str = "JSON";
    pub const PRINT: &str = "Print";
    pub const COPIED: &str = "Copied: it is on the clipboard.";
    pub const NOT_COPIED: &str = "This browser keeps the clipboard from the page. Save it instead.";
    pub const NOT_SAVED: &str = "That could not be made. Another form may work.";
    pub const ALL_OF_IT: &str = "all of it";
    /// On every picture and table that leaves the page.
    pub const SOURCE: &str = "Estimated from the Dockerfile by Plimsoll.";

    /// `Saved: plimsoll-debian-12.svg`
    pub fn saved(name: &str, ending: &str) -> String {
        ["Saved as plimsoll-", name, ".", ending].concat()
    }
}

/// The words of findings, which come with the tools.
#[expect(missing_docs, reason = "each says what it is")]
pub mod found {
    use super::format::{self, bytes};
    use super::{Finding, Fix, SizeKind, measure};
    use crate::report::Applicability;

    pub const NONE: &str = "Nothing here is known to make the image larger than it needs to be.";
    pub const UNDO: &str = "Every saving is what the changed file is estimated to weigh less. In the editor, F8 goes from one finding to the next, Ctrl+. to its fix, and Ctrl+Z takes a change back.";
    pub const ALL_RULES: &str = "All rules, with examples";
    pub const SAVES: &str = "saves ";
    pub const WHY: &str = "Why, with examples";
    pub const NEW_TAB: &str = "(opens in a new tab)";
    pub const ALSO: &str = "Also known as ";
    pub const SHOW: &str = "Show the change: ";
    pub const REMOVED: &str = "Removed: ";
    pub const ADDED: &str = "Added: ";
    pub const CHECK: &str = "This may change more than the size: look at it first.";
    pub const APPLY: &str = "Make this change";
    pub const SEE: &str = "See them";

    /// On a mark beside a layer: `3 findings: The base image has a slim sibling; …`
    pub fn mark<'t>(titles: impl Iterator<Item = &'t str>) -> String {
        let titles: Vec<&str> = titles.collect();
        let count = if titles.len() == 1 { "1 finding: ".to_owned() } else { format!("{} findings: ", titles.len()) };
        count + &titles.join("; ")
    }

    /// What a layer is called, read aloud, with how much was found there.
    pub fn told(spoken: &str, count: usize) -> String {
        match count {
            0 => spoken.to_owned(),
            1 => [spoken, ", 1 finding"].concat(),
            _ => format!("{spoken}, {count} findings"),
        }
    }

    /// `line 3`, `lines 3 to 5`.
    pub fn lines(finding: &Finding) -> String {
        match (finding.start_line, finding.end_line) {
            (first, last) if last > first => format!("lines {first} to {last}"),
            (first, _) => super::line_link(first),
        }
    }

    /// Where lines of a change stand.
    pub fn hunk(line: usize) -> String {
        format!("From line {line}")
    }

    /// What stands over the list: how many cost something, and what that is.
    pub fn summary(count: usize, saves: u64) -> String {
        let what = match count {
            0 => return "No finding adds to the image that ships.".to_owned(),
            1 => "1 finding".to_owned(),
            count => format!("{} findings", format::count(count)),
        };
        if saves == 0 { format!("{what}.") } else { format!("{what}; fixing all could save up to {}.", bytes(saves)) }
    }

    /// The button that applies all that is safe.
    pub fn apply_all(count: usize) -> String {
        format!("Apply all safe fixes ({})", format::count(count))
    }

    /// The heading of what costs nothing, below what does, if anything does.
    pub fn folded(count: usize, is_all: bool) -> String {
        let (more, cost) = (if is_all { "" } else { " more" }, if count == 1 { "costs" } else { "cost" });
        format!("{}{more} that {cost} 0 B in the image that ships", format::count(count))
    }

    /// Below the verdict: `Findings: 3 could save up to 120 MB. `
    pub fn note(count: usize, saves: u64) -> String {
        format!("Findings: {} could save up to {}. ", format::count(count), bytes(saves))
    }

    /// In the editor: `Package lists of apt are kept, 18 MB: nothing needs them any more.`
    pub fn remark(finding: &Finding, kind: SizeKind) -> String {
        let saves = measure::saving(finding, kind).map(|saves| saves.likely).filter(|saves| *saves > 0);
        let saves = saves.map(|saves| format!(", {}", bytes(saves))).unwrap_or_default();
        format!("{}{saves}: {}", finding.title, finding.message)
    }

    /// In the editor, the button that carries a fix out.
    pub fn action(fix: &Fix) -> String {
        let check = if fix.applicability == Applicability::Safe { "" } else { " (look at it)" };
        [&fix.title, check].concat()
    }
}

/// The words of the Split panel, which come with the tools.
#[expect(missing_docs, reason = "each says what it is")]
pub mod splits {
    pub const TAKE: &str = "Use this file";
    pub const SMALLER: &str = "On a smaller image";
    pub const JOINED: &str = "This file is split already. So it would be in one stage, which the verdict compares with:";
    pub const JOIN: &str = "Put it in the editor";
    pub const JOINED_FILE: &str = "The file in one stage, with what is new in it and why";
    pub const JOINED_UNDO: &str = "It is there to compare, and to see what splitting saves. In the editor, Ctrl+Z takes it back.";
    pub const CHECK: &str = "To check: ";
    pub const SEE: &str = "See the split";
    pub const SHIPS: &str = "What ships now, and what would ship";
    pub const FILE: &str = "The proposed file, with what is new in it and why";
    pub const ADDED: &str = "Added: ";
    pub const REMOVED: &str = "Removed: ";
    pub const UNDO: &str = "The sizes are those of both files as they are estimated. A proposal is no build: read the reasons, above all what is to be checked. In the editor, Ctrl+Z takes it back.";

    /// At the box of a change: `Change 2 of 5`.
    pub fn change(number: usize, of: usize) -> String {
        format!("Change {number} of {of}")
    }

    /// After the name of an image: ` would ship about 18 MB. `
    pub fn would_ship(ships: u64) -> String {
        format!(" would ship about {}. ", super::format::bytes(ships))
    }

    /// What a button does: `Use the file on node:22-alpine`.
    pub fn use_base(base: &str) -> String {
        ["Use the file on ", base].concat()
    }

    /// With some changes only; `None` where the file does not build so.
    pub fn chosen(ships: Option<u64>) -> String {
        match ships {
            Some(ships) => format!("With the changes that are ticked it would ship about {}.", super::format::bytes(ships)),
            None => "The changes that are ticked do not build without the others.".to_owned(),
        }
    }

    /// Why nothing is proposed.
    pub fn none_because(because: &str) -> String {
        ["No split is proposed. ", because].concat()
    }

    /// Below the verdict: `In two stages it would ship about 18 MB. `
    pub fn note(ships: u64) -> String {
        format!("In two stages it would ship about {}. ", super::format::bytes(ships))
    }

    /// Where no recipe says anything.
    pub fn none(stages: usize) -> &'static str {
        match stages {
            0 => "There is no stage to split yet.",
            1 => {
                "There is no recipe for this file: splits are proposed for files without errors whose base and commands show what is built and how it starts."
            }
            _ => "This file has several stages already.",
        }
    }
}

/// The words of the player, which come with the tools.
#[expect(missing_docs, reason = "each says what it is")]
pub mod stepped {
    use super::format::bytes;
    use super::{SizeKind, measure, stage_title};
    use crate::app::stepping::{Stepped, hides};
    use crate::report::{BaseKind, Copy, CopyKind, Layer, Origin, Stage};

    pub const TITLE: &str = "Step through the build";
    pub const OPEN: &str = "Step through the build";
    pub const BUTTONS: &str = "Steps";
    pub const SLIDER: &str = "Step of the build";
    pub const FIRST: &str = "First step";
    pub const BACK: &str = "One step back";
    pub const PLAY: &str = "Play";
    pub const PAUSE: &str = "Pause";
    pub const NEXT: &str = "Next step";
    pub const LAST: &str = "Last step";
    pub const PACE: &str = "Pace";
    pub const CLOSE: &str = "Show all of it";

    /// `½ ×`, `1 ×`, `2 ×`, from percent.
    pub const fn pace(percent: u32) -> &'static str {
        match percent {
            ..100 => "½ ×",
            100 => "1 ×",
            _ => "2 ×",
        }
    }

    /// `Step 3 of 11, line 5: `
    pub fn place(stepped: &Stepped) -> String {
        format!("Step {} of {}, line {}: ", stepped.number + 1, stepped.count, stepped.line)
    }

    /// What the step did, and what its stage weighs now.
    pub fn sentence(stepped: &Stepped, kind: SizeKind) -> String {
        let Some((stage, layer)) = stepped.made() else { return String::new() };
        let copies = stepped.report.copies.iter().filter(|copy| copy.to_stage == stepped.stage && copy.line == layer.start_line);
        let (mounts, copies): (Vec<&Copy>, Vec<&Copy>) = copies.partition(|copy| copy.kind == CopyKind::Mount);
        let mut told = match layer.instruction.as_str() {
            _ if layer.from_base => from(stage, layer, kind),
            "COPY" | "ADD" => copied(stepped, layer, &copies, kind),
            "RUN" => ran(layer, &mounts, kind),
            other => configured(other, measure::weight(layer, kind)),
        };
        told += &hidden(layer, hides(stepped));
        if !stage.reachable {
            told += " BuildKit skips this stage: nothing that ships needs it.";
        }
        let weight = measure::stage_weight(stage, kind);
        let shown = stage_title(stage);
        told + &if stage.is_target {
            format!(" So far {} would ship.", bytes(weight))
        } else {
            format!(" So far stage {shown} weighs {}.", bytes(weight))
        }
    }

    fn from(stage: &Stage, layer: &Layer, kind: SizeKind) -> String {
        let weight = bytes(measure::weight(layer, kind));
        match stage.base.kind {
            BaseKind::Scratch => "The stage begins empty: scratch is no image.".to_owned(),
            BaseKind::Stage => {
                format!("The stage goes on where stage {} ended: its {weight} are shared, and not copied.", stage.base.reference)
            }
            _ => format!("The stage begins with the image {}: {weight} are there before anything runs.", stage.base.reference),
        }
    }

    fn copied(stepped: &Stepped, layer: &Layer, copies: &[&Copy], kind: SizeKind) -> String {
        let weight = bytes(measure::weight(layer, kind));
        let Some(copy) = copies.first() else {
            return format!("{} brings {weight} into the image; they are there from now on.", layer.instruction);
        };
        if let Some(missing) = copy.missing_paths.first() {
            return format!(
                "It takes {missing} from {}, which nothing there is seen to make: the build would stop here.",
                copy.from_reference
            );
        }
        let from = match copy.from_stage.and_then(|from| stepped.report.stages.get(from)) {
            Some(from) => format!("stage {}", stage_title(from)),
            None => format!("the image {}", copy.from_reference),
        };
        format!("It takes {} from {from}: {weight} cross over, and all else stays there.", copy.paths.join(", "))
    }

    fn ran(layer: &Layer, mounts: &[&Copy], kind: SizeKind) -> String {
        let mut parts: Vec<(Origin, u64)> = Vec::new();
        for content in &layer.contents {
            match parts.iter_mut().find(|(origin, _)| *origin == content.origin) {
                Some((_, sum)) => *sum = sum.saturating_add(content.bytes),
                None => parts.push((content.origin, content.bytes)),
            }
        }
        parts.retain(|(_, sum)| *sum > 0);
        crate::order::sort_by(&mut parts, |one, other| other.1.cmp(&one.1));
        let weight = measure::weight(layer, kind);
        let what: Vec<&str> = parts.iter().take(3).map(|(origin, _)| super::origin(*origin)).collect();
        let mut told = match (weight, what.as_slice()) {
            (0, _) => "The command runs, and leaves no bytes behind.".to_owned(),
            (_, []) => format!("The command runs, and adds {}.", bytes(weight)),
            (_, what) => format!("The command runs, and adds {}: {}.", bytes(weight), what.join(", ")),
        };
        if layer.text.contains("type=cache") {
            told += " What it writes to its cache mount stays with the builder, and is not in the image.";
        }
        if let Some(mount) = mounts.first() {
            told += &format!(" What it mounts from {} is read, and not kept.", mount.from_reference);
        }
        told
    }

    /// Bytes of layers below that it removes, or writes once more.
    fn hidden(layer: &Layer, hides: u64) -> String {
        let again = layer.text.contains("chown") || layer.text.contains("chmod");
        match hides {
            0 => String::new(),
            _ if again && layer.unpacked_bytes.likely >= hides / 2 => {
                format!(" A file whose owner or mode changes is stored again whole: {} are there twice now.", bytes(hides))
            }
            _ => format!(" It hides {} of layers below: one no longer sees them, and still pays for them.", bytes(hides)),
        }
    }

    fn configured(instruction: &str, weight: u64) -> String {
        let what = match instruction {
            "ENV" => "ENV sets a variable for what runs from here on, and in the container.",
            "ARG" => "ARG lets the build be told a value; the image does not keep it.",
            "WORKDIR" => "WORKDIR makes the folder in which what follows runs.",
            "USER" => "USER says as whom what follows runs.",
            "CMD" | "ENTRYPOINT" => "This says what the container starts.",
            "EXPOSE" => "EXPOSE notes a port; it opens none.",
            "LABEL" | "MAINTAINER" => "A label is noted in the image's configuration.",
            "VOLUME" => "VOLUME says which folder is kept outside the container.",
            "HEALTHCHECK" => "HEALTHCHECK says how to see whether the container is well.",
            "SHELL" => "SHELL says with what the commands that follow run.",
            "STOPSIGNAL" => "STOPSIGNAL says how the container is told to stop.",
            "ONBUILD" => "ONBUILD waits: it runs when another file builds on this image.",
            _ => "This changes the image's configuration.",
        };
        if weight == 0 { [what, " It adds no bytes."].concat() } else { format!("{what} It adds {}.", bytes(weight)) }
    }
}

/// The words of the Inside panel, which come with the tools.
#[expect(missing_docs, reason = "each says what it is")]
pub mod held {
    use super::format::{self, bytes, percent};
    use super::{SizeKind, measure};
    use crate::report::{Origin, Report};

    pub const NOTHING: &str = "Nothing ships yet, so there is nothing inside.";
    pub const EMPTY: &str = "The image that ships holds no files.";
    pub const WHOLE: &str = "The image";
    pub const WAY: &str = "Where this is in the image";
    pub const MAP: &str =
        "What the image holds: the larger the area, the heavier. Arrow keys move between areas, Enter opens one, Escape goes back.";
    pub const TABLE: &str = "The same as a table";
    pub const WHAT: &str = "Path";
    pub const ORIGIN: &str = "Origin";
    pub const BYTES: &str = "Size";
    pub const SHARE: &str = "Of the image";
    pub const IN_PROPORTION: &str =
        "What each thing weighs compressed is not known one by one: in this number, all are drawn in proportion to their unpacked sizes.";

    /// What bytes are, those included that later layers hide.
    pub fn origin(origin: Option<Origin>) -> &'static str {
        origin.map_or(super::HIDDEN, super::origin)
    }

    /// What weighs most: `The image holds 369 MB (340 – 400 MB): 97 % is the base image, 3 % packages.`
    pub fn sentence(report: &Report, kind: SizeKind, parts: &[(Option<Origin>, u64)]) -> String {
        let Some(ships) = measure::final_image(report, kind) else { return String::new() };
        let share = |&(of, weighs): &(Option<Origin>, u64)| [&percent(weighs, ships.likely), " ", origin(of)].concat();
        let most: Vec<String> = parts.iter().take(3).map(share).collect();
        let more = if parts.len() > most.len() { ", and less of other things" } else { "" };
        ["The image holds ", &format::estimate(&ships), ": ", &most.join(", "), more, "."].concat()
    }

    /// An area, read aloud: `dependencies, /usr/local/lib, 3 things, 71.4 MB, 12 % of the image`.
    pub fn area(of: Option<Origin>, name: &str, count: usize, weighs: u64, whole: u64) -> String {
        let mut told = vec![origin(of).to_owned()];
        told.extend(Some(name.to_owned()).filter(|name| !name.is_empty()));
        told.extend((count > 1).then(|| format!("{} things", format::count(count))));
        told.push(bytes(weighs));
        told.push([&percent(weighs, whole), " of the image"].concat());
        told.join(", ")
    }
}

/// The words of the Compare panel, which come with the tools.
#[expect(missing_docs, reason = "each says what it is")]
pub mod compared {
    use super::format::{bytes, percent, times};
    use crate::app::differences::Whole;
    use crate::report::Estimate;

    pub const FILES: &str = "Two files";
    pub const FILES_HINT: &str = "Pin the file as it is now, then go on editing: what each change saves or costs stands here.";
    pub const PIN: &str = "Pin this file";
    pub const PIN_AGAIN: &str = "Pin the present file instead";
    pub const UNPIN: &str = "Stop comparing";
    pub const RESTORE: &str = "Put the pinned file back";
    pub const PASTE_FILE: &str = "or paste another Dockerfile:";
    pub const NOTHING_SHIPS: &str = "One of the two files ships nothing, so there is nothing to compare.";
    pub const BY_STAGE: &str = "Stage";
    pub const BY_INSTRUCTION: &str = "Instruction";
    pub const BEFORE: &str = "Pinned";
    pub const NOW: &str = "Now";
    pub const DIFFERENCE: &str = "Difference";
    pub const PASTE: &str = "Estimate against fact";
    pub const HINT: &str = "Paste what docker history --no-trunc IMAGE prints of the built image (with --format json too), or docker image inspect IMAGE. Only sizes are read, and nothing leaves this browser.";
    pub const ESTIMATE: &str = "Estimate";
    pub const MEASURED: &str = "Measured";
    pub const OFF_BY: &str = "Off by";
    pub const USE: &str = "Use these sizes";
    pub const TAKE_BACK: &str = "Take them back";
    pub const NOT_FOUND: &str = "not found";

    /// The whole of it: `You saved 312 MB (90 %), of which 290 MB by the split: 347 MB → 35 MB.`
    pub fn saved(Whole { before, now, by_split }: Whole) -> String {
        let both = format!("{} → {}", bytes(before), bytes(now));
        let difference = bytes(before.abs_diff(now));
        // The likely sizes are told to three digits: a thousandth more or less is none.
        if before.abs_diff(now).saturating_mul(1000) <= before {
            return format!("Both ship the same: {}.", bytes(now));
        }
        if now > before {
            return format!("It ships {difference} more: {both}.");
        }
        let by_split = match by_split {
            part if part.saturating_mul(100) < before - now => String::new(),
            part if part == before - now => ", all of it by the split".to_owned(),
            part => format!(", of which {} by the split", bytes(part)),
        };
        format!("You saved {difference} ({}){by_split}: {both}.", percent(before - now, before))
    }

    /// Bytes that do not ship: `ashore: 312 MB`.
    pub fn ashore(likely: u64) -> String {
        ["ashore: ", &bytes(likely)].concat()
    }

    /// `−312 MB`, `+4 MB`, `0 B`.
    pub fn difference(before: u64, now: u64) -> String {
        let sign = match before.cmp(&now) {
            std::cmp::Ordering::Greater => "−",
            std::cmp::Ordering::Less => "+",
            std::cmp::Ordering::Equal => "",
        };
        sign.to_owned() + &bytes(before.abs_diff(now))
    }

    /// How far off an estimate is of what was measured: `14 % less`, `3 % more`, `4.1 times as much`, `equal`.
    pub fn off(estimate: u64, measured: u64) -> String {
        let difference = estimate.abs_diff(measured);
        let more = if estimate > measured { " more" } else { " less" };
        match (difference, measured) {
            (0, _) => "equal".to_owned(),
            (_, 0) => bytes(difference) + more,
            _ if estimate / 2 >= measured => {
                let factor = times(estimate as f64 / measured as f64);
                factor.trim_start_matches('×').trim().to_owned() + " times as much"
            }
            _ => percent(difference, measured) + more,
        }
    }

    /// The whole of it in a sentence.
    pub fn sentence(estimate: &Estimate, measured: u64) -> String {
        let inside = if (estimate.low..=estimate.high).contains(&measured) { "inside" } else { "outside" };
        let off = match off(estimate.likely, measured).as_str() {
            "equal" => "the same".to_owned(),
            off => off.to_owned(),
        };
        format!(
            "The image measures {}; the estimate is {}: {off}. What was measured lies {inside} the range.",
            bytes(measured),
            bytes(estimate.likely)
        )
    }
}

/// The button that changes the theme.
pub fn theme_button(now: Theme, next: Theme) -> String {
    format!("Theme: {}. Change to {}", theme(now), theme(next))
}

/// A link to a line.
pub fn line_link(line: usize) -> String {
    format!("line {line}")
}

/// A target that is no stage of the text.
pub fn missing_target(name: &str) -> String {
    format!("{name} (not in this file)")
}

/// Words about the build context.
#[expect(missing_docs, reason = "each is named for its place")]
pub mod context {
    pub const TITLE: &str = "Build context";
    pub const UNKNOWN: &str = "Drop your project's folder anywhere on this page, and COPY is weighed by the files it takes.";
    pub const PRIVATE: &str = "Only paths, sizes and the texts of manifests such as package.json are read. Nothing leaves your browser, though it may speak of an upload.";
    pub const CHOOSE: &str = "Choose a folder";
    pub const TOTAL: &str = "or its total size:";
    pub const TAKE_BACK: &str = "Take it back";
    pub const KEPT: &str = "The text above is not this folder's Dockerfile.";
    pub const OPEN: &str = "Open that";
}

/// What is known of the visitor's build context.
#[inline(never)]
pub fn context_summary(given: &Given) -> String {
    let sent = bytes(given.context.sent());
    if given.name.is_empty() {
        return format!("The build context is {sent}.");
    }
    let files = match given.context.len() {
        1 => "1 file".to_owned(),
        files => format!("{} files", format::count(files)),
    };
    let ignored = match given.context.ignored() {
        0 => String::new(),
        ignored => format!("; .dockerignore leaves out {}", bytes(ignored)),
    };
    format!("{}: {files}, {sent}{ignored}.", given.name)
}

/// `Largest: assets 20 MB, src 3 MB, package-lock.json 300 kB.`
pub fn context_largest(given: &Given) -> Option<String> {
    let named: Vec<String> = given.largest.iter().map(|(path, size)| format!("{path} {}", bytes(*size))).collect();
    (!named.is_empty()).then(|| format!("Largest: {}.", named.join(", ")))
}

/// What is sent although a build seldom needs it, and how to keep it back.
pub fn context_lesson(folders: &Needless) -> String {
    let Needless { name, path, count, bytes: size } = folders;
    let what = if *count == 1 { path.clone() } else { format!("{} folders {name}", format::count(*count)) };
    let line = if *count == 1 && path == name { (*name).to_owned() } else { format!("**/{name}") };
    format!("{} of that are {what}, which builds seldom need: a line {line} in .dockerignore leaves it out.", bytes(*size))
}

/// The files that an example brings, where it brings any.
pub fn context_of(example: &Example) -> Option<String> {
    let files: Vec<&str> = example.files.iter().map(|(path, _)| *path).collect();
    (!files.is_empty()).then(|| format!("Build context of the example: {}", files.join(", ")))
}

/// The button under a long table.
pub fn show_all(rows: usize) -> String {
    format!("Show all {} rows", format::count(rows))
}

/// Problems beyond the first ones.
pub fn more_problems(count: usize) -> String {
    format!("{} more", format::count(count))
}

/// The tool tip of a layer's size: `18 MB (14 – 27 MB), by rule: git and what it needs`.
pub fn size_title(layer: &Layer, kind: SizeKind) -> String {
    let size = measure::layer(layer, kind);
    let note = if size.note.is_empty() { String::new() } else { format!(": {}", size.note) };
    let hidden = match measure::hidden(layer, kind) {
        0 => String::new(),
        some => format!("\n{} of it {HIDDEN}", bytes(some)),
    };
    format!("{}, {}{note}{hidden}", format::estimate(&size), basis(size.basis))
}

/// Stages left out of the picture.
pub fn stages_left_out(count: usize) -> String {
    format!("{} more stages are in the table only.", format::count(count))
}

/// The keys, and what each does.
pub const KEYS: &[(&str, &str)] = &[
    ("Tab", "From part to part; in the editor it indents: press Escape first to leave"),
    ("↑ ↓", "In the picture: from layer to layer"),
    ("← →", "In the picture: from stage to stage"),
    ("Home End", "In the picture: first and last stage"),
    ("Enter", "Hold the layer lit, and let go again"),
    ("Escape", "Let go"),
];

/// What the page does, for the help.
pub const HELP_TEXT: &[&str] = &[
    "Plimsoll reads the Dockerfile here in the browser; nothing is sent anywhere. It estimates what each instruction adds and what the image that ships weighs.",
    "Every size is an estimate with a range and a source; the table tells both. A real build can differ.",
    "What is a guess stands under Assumptions, each with a field for what you know better. In the Dockerfile, # plimsoll: size=12MB on the line above an instruction sets what it adds.",
    "Point at a line, a layer, a band or a row: its twins light up. Click holds them.",
];

/// The words of the panel that tells how the text was read, which comes with the tools.
#[expect(missing_docs, reason = "each says what it is")]
pub mod read {
    use super::format::{self, bytes};
    use super::{SizeKind, measure, stage_title};
    use crate::app::measure::Fate;
    use crate::reading::{Effect, EffectKind, Hidden, How, Program, Role, Said, Taken, Written};
    use crate::report::{BaseKind, Copy, CopyKind, Layer, MatchKind, Report, Stage};

    pub const INTRODUCTION: &str =
        "What BuildKit reads out of each line, what Plimsoll takes it to do, and what that leaves: to learn from, and for bug reports.";
    pub const BEFORE: &str = "Before the first FROM";
    pub const REMARKS: &str = "About the whole text";
    pub const OPEN_ALL: &str = "Open all";
    pub const CLOSE_ALL: &str = "Close all";
    pub const COPY: &str = "Copy as text";
    pub const COPIED: &str = "Copied: all of it is on the clipboard, the Dockerfile too.";
    pub const NOT_COPIED: &str = "This browser keeps the clipboard from the page.";
    pub const PROGRAMS: &str = "Programs, as the shell is followed";
    pub const LEAVES: &str = "What it leaves";
    pub const WORDS: &str = "What it says";
    pub const BROKEN: &str = "not read";
    pub const CONDITIONAL: &str = "may not run";
    pub const UNKNOWN: &str = "not known";
    pub const NO_PROGRAMS: &str = "No program was found in it.";
    pub const NO_VALUE: &str = "without a value";
    pub const EMPTY: &str = "(empty)";
    pub const NOTHING_HERE: &str = "No instruction follows.";

    /// The head of a stage: `Stage 0: build`.
    pub fn stage_head(stage: &Stage) -> String {
        match &stage.name {
            Some(name) => format!("Stage {}: {name}", stage.index),
            None => format!("Stage {}", stage.index),
        }
    }

    pub fn instructions(count: usize) -> String {
        if count == 1 { "1 instruction".to_owned() } else { format!("{} instructions", format::count(count)) }
    }

    /// What the `FROM` of a stage names.
    pub fn base(stage: &Stage, report: &Report) -> String {
        let base = &stage.base;
        let from = &base.reference;
        let recorded = base.recorded.as_ref().map_or_else(String::new, |day| format!(", recorded {day}"));
        match (base.kind, base.stage.and_then(|index| report.stages.get(index))) {
            (BaseKind::Stage, Some(parent)) => format!("It goes on where stage {} ({}) ends.", parent.index, stage_title(parent)),
            (BaseKind::Scratch, _) => "It begins empty: scratch is no image.".to_owned(),
            (BaseKind::Unknown, _) if from.is_empty() => "What it begins with cannot be told.".to_owned(),
            _ => match (base.matched, &base.catalog_reference) {
                (Some(MatchKind::Exact), Some(known)) => format!("It begins with the image {from}: the catalog has {known}{recorded}."),
                (Some(MatchKind::Nearest), Some(known)) => {
                    format!("It begins with the image {from}: the catalog does not have it, and takes its nearest, {known}{recorded}.")
                }
                _ => format!("It begins with the image {from}, which the catalog does not know: its size is a guess."),
            },
        }
    }

    /// Why a stage is built, or is not.
    pub fn why(stage: &Stage, fate: Fate, report: &Report) -> String {
        let last = report.stages.len().saturating_sub(1);
        match fate {
            Fate::Ships if stage.index == last => "It is the target, as the last stage is: it is built and ships.".to_owned(),
            Fate::Ships => "It is the target that was chosen: it is built and ships.".to_owned(),
            Fate::Aboard => "It is built and ships: the target is built on it.".to_owned(),
            Fate::Skipped => "BuildKit does not build it: nothing that the target needs leads here.".to_owned(),
            Fate::Ashore => {
                let is_built = |index: usize| report.stages.get(index).is_some_and(|stage| stage.reachable);
                let taken = report.copies.iter().find(|copy| copy.from_stage == Some(stage.index) && is_built(copy.to_stage));
                let built_on = report.stages.iter().find(|other| other.base.stage == Some(stage.index) && other.reachable);
                match (taken, built_on) {
                    (Some(copy), _) => format!("It is built, as line {} takes from it; the stage itself does not ship.", copy.line),
                    (_, Some(other)) => {
                        format!("It is built, as stage {} ({}) is built on it; it does not ship.", other.index, stage_title(other))
                    }
                    _ => "It is built, and does not ship.".to_owned(),
                }
            }
        }
    }

    /// What a word of an instruction is.
    pub fn role(said: &Said) -> &'static str {
        match said.role {
            Role::Flag => "flag",
            Role::Image => "image or stage",
            Role::StageName => "stage name",
            Role::Source => "source",
            Role::Destination => "destination",
            Role::Command => "command",
            Role::Shell => "read by",
            Role::ExecWord => "word",
            Role::Variable => "variable",
            Role::Argument => "build argument",
            Role::Label => "label",
            Role::Port => "port",
            Role::Path => "path",
            Role::Directory => "directory",
            Role::User => "user",
            Role::Signal => "signal",
            Role::Kept => "for later",
            Role::Text => "text",
        }
    }

    /// A word as it is written: `--from=build`, `PATH=/bin`.
    pub fn written(said: &Said) -> String {
        let Said { role, name, written, .. } = said;
        match (role, written.as_str()) {
            (Role::Flag, "") => ["--", name].concat(),
            (Role::Flag, value) => ["--", name, "=", value].concat(),
            (_, value) if name.is_empty() => value.to_owned(),
            (Role::Argument, "") => name.clone(),
            (_, value) => [name, "=", value].concat(),
        }
    }

    /// Between a word as written and as it is read.
    pub const IS_READ: &str = "is read as";

    pub fn unset(names: &[String]) -> String {
        let names: Vec<String> = names.iter().map(|name| format!("${name}")).collect();
        [names.join(", ").as_str(), if names.len() == 1 { " has no value here" } else { " have no value here" }].concat()
    }

    pub fn heredoc(heredoc: &Written, keyword: &str) -> String {
        let lines = if heredoc.lines == 1 { "1 line".to_owned() } else { format!("{} lines", format::count(heredoc.lines)) };
        let expands = match (keyword, heredoc.expands) {
            ("RUN", _) => "variables in it are the shell's",
            (_, true) => "Docker fills in the variables in it",
            (_, false) => "it is taken as it stands, as its word is quoted",
        };
        let tabs = if heredoc.strips_tabs { ", tabs at the start of lines go" } else { "" };
        format!("Heredoc {}: {lines}, {}; {expands}{tabs}.", heredoc.name, bytes(heredoc.bytes as u64))
    }

    /// What a program without effects is.
    pub fn without_effects(program: &Program) -> &'static str {
        match program.taken {
            Taken::Builtin => "The shell does this itself.",
            Taken::Known => "It leaves nothing behind.",
            Taken::Unknown => "What it writes is not known.",
        }
    }

    pub fn in_directory(directory: &str) -> String {
        format!("in {directory}")
    }

    /// The sign before an effect, and what it says to who does not see it.
    pub fn effect(kind: EffectKind) -> (&'static str, &'static str) {
        match kind {
            EffectKind::Adds => ("+", "adds"),
            EffectKind::Removes => ("−", "takes away what this RUN made"),
            EffectKind::IntoMount => ("→", "into a mount, not into the layer"),
        }
    }

    /// `/usr (apk: git)`, and how many bytes.
    pub fn place(effect: &Effect) -> String {
        match (effect.path.as_str(), effect.label.as_str()) {
            (path, "") => path.to_owned(),
            (path, label) => format!("{path} ({label})"),
        }
    }

    pub fn weight(effect: &Effect) -> String {
        if effect.bytes == 0 { String::new() } else { bytes(effect.bytes) }
    }

    pub fn more(count: usize) -> String {
        format!("… and {} more", format::count(count))
    }

    /// The layer of an instruction: `Adds 18 MB (14 – 27 MB), by rule: git and what it needs.`
    pub fn adds(layer: &Layer, kind: SizeKind) -> String {
        match (layer.from_base, layer.empty, layer.instruction.as_str()) {
            (_, true, "ARG") => "It makes no layer, and nothing of it stays in the image.".to_owned(),
            (_, true, "ONBUILD") => "It makes no layer: it waits for builds on this image.".to_owned(),
            (_, true, _) => "It makes no layer: it changes the image's configuration.".to_owned(),
            (true, ..) => format!("It brings {}.", format::estimate(&measure::layer(layer, kind))),
            _ => {
                let size = measure::layer(layer, kind);
                let note = if size.note.is_empty() { String::new() } else { format!(" ({})", size.note) };
                match size.high {
                    0 => format!("Its layer holds nothing of weight{note}."),
                    _ => format!("Its layer adds {}. Basis: {}{note}.", format::estimate(&size), super::basis(size.basis)),
                }
            }
        }
    }

    /// A program's line as a shell would take it: `echo 'a b' ''`.
    pub fn command_line(program: &Program) -> String {
        let is_plain = |word: &str| !word.is_empty() && !word.contains([' ', '\'', '"', '\n', '\t']);
        let quoted = |word: &String| if is_plain(word) { word.clone() } else { ["'", &word.replace('\'', "'\\''"), "'"].concat() };
        program.words.iter().map(quoted).collect::<Vec<_>>().join(" ")
    }

    pub fn hides(hidden: &Hidden) -> String {
        let (what, line) = (bytes(hidden.bytes), hidden.line);
        match hidden.how {
            How::Removed => format!("It removes {what} of line {line}: one no longer sees them, and still pays for them there."),
            How::Overwritten => format!("It writes over {what} of line {line}, which stay paid for there."),
            How::Changed => format!("It stores {what} of line {line} once more, with another owner or mode."),
        }
    }

    /// What an edge between stages takes.
    pub fn takes(copy: &Copy, report: &Report) -> String {
        let from = match copy.from_stage.and_then(|index| report.stages.get(index)) {
            Some(stage) => format!("stage {} ({})", stage.index, stage_title(stage)),
            None => format!("the image {}", copy.from_reference),
        };
        let what = match copy.kind {
            CopyKind::Copy => "takes",
            CopyKind::Mount => "mounts, and does not keep,",
        };
        let missing = match copy.missing_paths.as_slice() {
            [] => String::new(),
            missing => format!(" Nothing there is seen to make {}.", missing.join(", ")),
        };
        format!("It {what} {} from {from}: {}.{missing}", copy.paths.join(", "), bytes(copy.unpacked_bytes.likely))
    }

    pub fn show_stages(count: usize) -> String {
        format!("Show all {} stages", format::count(count))
    }

    pub fn show_instructions(count: usize) -> String {
        format!("Show all {}", instructions(count))
    }

    pub fn line_range(line: usize, end_line: usize) -> String {
        if line == end_line { format!("line {line}") } else { format!("lines {line} to {end_line}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sample;
    use crate::context::{Context, ContextFile};

    fn told(report: &Report) -> (String, String) {
        let verdict = verdict(report, SizeKind::Unpacked);
        let plain = |sentence: &Sentence| sentence.plain().replace('\u{a0}', " ");
        (plain(&verdict.headline), plain(&verdict.detail))
    }

    #[test]
    fn what_is_off_by_a_multiple_is_told_as_one() {
        let off = |estimate, measured| compared::off(estimate, measured).replace('\u{a0}', " ");
        assert_eq!([off(100, 100), off(103, 100), off(86, 100), off(199, 100)], ["equal", "3 % more", "14 % less", "99 % more"]);
        assert_eq!([off(410, 100), off(307_000_000, 74_800_000), off(5, 0)], ["4.1 times as much", "4.1 times as much", "5 B more"]);
    }

    #[test]
    fn findings_are_counted_and_said_with_what_they_save() {
        let plain = |words: String| words.replace('\u{a0}', " ");
        assert_eq!(plain(found::summary(1, 0)), "1 finding.");
        assert_eq!(plain(found::summary(2, 43_800_000)), "2 findings; fixing all could save up to 43.8 MB.");
        assert_eq!(found::folded(1, true), "1 that costs 0 B in the image that ships");
        assert_eq!(found::folded(2, false), "2 more that cost 0 B in the image that ships");
        let [small, .., wrong] = &sample::with_findings().findings[..] else { panic!("five findings") };
        assert_eq!(plain(found::remark(small, SizeKind::Pull)), "Something is kept, 9 MB: Nothing needs it any more.");
        assert_eq!(plain(found::remark(wrong, SizeKind::Pull)), "Something is kept: Nothing needs it any more.");
    }

    #[test]
    fn the_verdict_in_one_sentence() {
        let (headline, detail) = told(&sample::article());
        assert_eq!(headline, "Ships 1.74 MB.");
        assert_eq!(detail, "In one stage it would ship 387 MB. 385 MB (99.5 %) stays ashore.");
        let verdict = verdict(&sample::article(), SizeKind::Unpacked);
        assert_eq!(verdict.range.map(|range| range.replace('\u{a0}', " ")).as_deref(), Some("1.3 – 9 MB"));
        assert_eq!(verdict.stops_at, Some(10));
    }

    #[test]
    fn one_stage_ships_all_the_build_needs() {
        let (headline, detail) = told(&sample::one_stage());
        assert_eq!(headline, "Ships 387 MB.");
        assert_eq!(detail, "One stage: everything the build needs ships too.");
    }

    /// What is said of a text, as it is read with no packages known.
    fn told_of(text: &str) -> (String, String) {
        told(&crate::app::with_catalog(|catalog| crate::analyze(text, catalog, &Default::default())))
    }

    #[test]
    fn stages_nobody_needs_and_stages_built_upon_are_told_apart() {
        let unneeded = "Nothing is copied from the other stages, so BuildKit does not build them.";
        assert_eq!(told_of("FROM golang AS build\nRUN go build\nFROM alpine").1, unneeded);
        assert_eq!(told_of("FROM golang AS build\nFROM scratch"), ("Ships nothing yet.".into(), unneeded.into()));
        assert_eq!(told_of("FROM scratch"), ("Ships nothing yet.".into(), String::new()));
        let chain = told_of("FROM golang AS build\nRUN go build\nFROM build AS test\nRUN go test ./...").1;
        assert_eq!(chain, "It is built on build, so all of that stage ships too.");
    }

    #[test]
    fn a_from_without_a_name_asks_for_one() {
        let report = crate::app::with_catalog(|catalog| crate::analyze("FROM\nRUN make", catalog, &Default::default()));
        let caveats = verdict(&report, SizeKind::Unpacked).caveats;
        assert_eq!(caveats, [NO_BASE]);
        assert_eq!(
            (stage_title(&report.stages[0]).as_str(), stage_choice(&report.stages[0]).as_str()),
            (NO_NAME, "stage 0 (no image yet)")
        );
        let comment = crate::app::with_catalog(|catalog| crate::analyze("# nothing yet", catalog, &Default::default()));
        assert_eq!(verdict(&comment, SizeKind::Unpacked).stops_at, None);
    }

    #[test]
    fn a_split_that_gains_nothing_says_so() {
        let mut report = sample::five_stages();
        report.single_stage.as_mut().expect("five stages").unpacked_bytes =
            report.final_image.as_ref().expect("ships").unpacked_bytes.clone();
        report.left_behind_bytes = Estimate::default();
        assert!(told(&report).1.ends_with("the split saves nothing."));
    }

    #[test]
    fn no_from_and_unknown_images_are_told() {
        assert_eq!(told(&sample::empty()).0, "No FROM yet.");
        let mut report = sample::unknown_image();
        let unknown = |report: &Report| verdict(report, SizeKind::Unpacked).unknown_images;
        let told: Vec<String> = unknown(&report).iter().map(UnknownImage::told).collect();
        let guess = "The catalog does not know registry.example/team/tool:7: its size is a guess, so the range is wide. If you know it: ";
        assert_eq!(told, [guess]);
        assert!(verdict(&report, SizeKind::Unpacked).spoken().ends_with("so the range is wide. If you know it."));

        report.stages[0].layers[0].unpacked_bytes = Estimate { likely: 7_500_000, basis: Basis::Yours, ..Estimate::default() };
        assert_eq!(unknown(&report)[0].given, Some(7_500_000));
        assert_eq!(unknown(&report)[0].told(), "registry.example/team/tool:7 weighs what you say: ");
    }

    #[test]
    fn of_many_unknown_images_some_have_a_field_and_the_others_are_counted() {
        let text: String = (0..6).map(|n| format!("FROM corp.example/base{n} AS s{n}\nCOPY --from=s{} /x /x\n", (n + 5) % 6)).collect();
        let report =
            crate::app::with_catalog(|catalog| crate::analyze(&text.replace("COPY --from=s5 /x /x\n", ""), catalog, &Default::default()));
        let verdict = verdict(&report, SizeKind::Unpacked);
        assert_eq!(verdict.unknown_images.len(), MOST_FIELDS);
        assert_eq!(verdict.caveats, ["The catalog does not know 2 more of its base images."]);
    }

    #[test]
    fn layers_in_a_few_words() {
        let labels = |report: &Report| -> Vec<String> {
            report.stages.iter().flat_map(|stage| stage.layers.iter().map(move |layer| layer_label(layer, stage))).collect()
        };
        assert_eq!(
            labels(&sample::article())[..5],
            ["golang:1.13-alpine3.10", "apk add git", "COPY . .", "go mod download", "go build ./test"].map(str::to_owned)
        );
        assert_eq!(labels(&sample::wasteful())[1], "apt-get install build-essential");
        assert_eq!(labels(&sample::article())[7..9], ["/etc/ssl/certs/ca-certificates.crt", "/app"].map(str::to_owned));
        assert_eq!(labels(&sample::five_stages())[2], "base", "a stage by its name");
    }

    #[test]
    fn a_command_is_named_for_what_it_does_and_a_copy_for_where_it_goes() {
        let commands = [
            ("RUN set -eux; apk update && apk add --no-cache git", "apk add git"),
            ("RUN mkdir -p /app; cd /app && CGO_ENABLED=0 make -j4 all", "make all"),
            ("RUN --mount=type=cache,target=/root npm ci", "npm ci"),
            ("RUN cd /app && rm -rf tmp", "cd /app"),
            ("RUN apt update", "apt update"),
            ("RUN <<EOF make install EOF", "heredoc script"),
            ("RUN", ""),
            ("RUN [\"npm\", \"ci\"]", "npm ci"),
            ("RUN if [ -f x ]; then apt-get -y update; apt-get install git; fi", "apt-get install git"),
            ("RUN (cd /tmp && curl -L https://a.example | tar xz) && rm -rf x", "curl https://a.example"),
        ];
        for (text, label) in commands {
            assert_eq!(command_label(text), label, "{text}");
        }
        let copies = [
            ("COPY --from=build /app/test /app", "/app"),
            ("COPY --from=build /out/a /out/b /usr/bin/", "/out/b"),
            ("COPY --from=deps /app/node_modules/ .", "/app/node_modules"),
            ("COPY --from=build / /", "/"),
            ("COPY --from=build [\"/a b\", \"/srv\"]", "/srv"),
        ];
        for (text, label) in copies {
            assert_eq!(copied_label(text), label, "{text}");
        }
    }

    #[test]
    fn a_build_context_in_words() {
        let plain = |words: String| words.replace('\u{a0}', " ");
        let context: Context = [ContextFile { path: "a".to_owned(), bytes: 7_000_000, text: None }].into_iter().collect();
        let largest = vec![("src".to_owned(), 7_000_000), ("x".to_owned(), 5)];
        let given = Given { name: "shop".to_owned(), context, largest, ..Given::default() };
        assert_eq!(plain(context_summary(&given)), "shop: 1 file, 7 MB.");
        assert_eq!(context_largest(&given).map(plain).as_deref(), Some("Largest: src 7 MB, x 5 B."));
        let lesson = |path: &str, count| {
            let folders = Needless { name: ".git", path: path.to_owned(), count, bytes: 7_000_000 };
            plain(context_lesson(&folders)).replace(", which builds seldom need", "")
        };
        assert_eq!(lesson(".git", 1), "7 MB of that are .git: a line .git in .dockerignore leaves it out.");
        assert_eq!(lesson("a/.git", 1), "7 MB of that are a/.git: a line **/.git in .dockerignore leaves it out.");
        assert_eq!(lesson(".git", 3), "7 MB of that are 3 folders .git: a line **/.git in .dockerignore leaves it out.");
        let total = Given { context: Context::new(Some(12_500_000), Vec::new()), ..Given::default() };
        assert_eq!((plain(context_summary(&total)), context_largest(&total)), ("The build context is 12.5 MB.".to_owned(), None));
    }

    #[test]
    fn a_size_on_an_unknown_base_is_a_guess() {
        assert_eq!(told(&sample::unknown_image()).0, "Ships about 252 MB, at a guess.");
        let on_it = told_of("FROM registry.example/team/tool:7 AS tool\nFROM tool\nRUN make").0;
        assert!(on_it.starts_with("Ships about ") && on_it.ends_with(", at a guess."), "{on_it}");
    }

    #[test]
    fn layers_read_aloud() {
        let report = sample::article();
        let stage = &report.stages[0];
        assert_eq!(
            layer_spoken(&stage.layers[1], stage, SizeKind::Unpacked),
            "Stage build, line 2, RUN apk --no-cache add git, adds about 18 megabytes"
        );
        let thin: Vec<&Layer> = stage.layers[2..4].iter().collect();
        assert_eq!(
            layers_spoken(&thin, stage, SizeKind::Unpacked),
            "Stage build, 2 layers, lines 3 to 4, add together about 120 kilobytes"
        );
        let wasteful = sample::wasteful();
        let hidden = layer_spoken(&wasteful.stages[0].layers[1], &wasteful.stages[0], SizeKind::Unpacked);
        assert!(hidden.ends_with("of which later layers hide about 120 megabytes"));
    }
}
