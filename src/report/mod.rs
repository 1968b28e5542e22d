//! Phase 5: everything above → [`Report`], the only type the outside sees.
//!
//! Input: the stage graph and its layers. Output: plain data: lists, whole numbers, strings. Must not know how it is
//! shown, nor any rule of estimation. The contract: fields keep name and meaning while `schemaVersion` is 1; lines and
//! columns count from 1, columns in UTF-16 units; byte counts are whole numbers; what is absent is `null`.

mod findings;
mod label;
mod lower;
mod measured;
mod text;

pub use label::label_in_words;
pub(crate) use lower::{Advice, lower};

use serde::{Deserialize, Serialize};

use crate::catalog::{Ecosystem, Ecosystems};

/// What `analyze` returns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// 1.
    pub schema_version: u32,
    /// The stages in order.
    pub stages: Vec<Stage>,
    /// Every `COPY --from`, `RUN --mount from=` and `FROM stage` edge in order of line.
    pub copies: Vec<Copy>,
    /// What ships; `None` where there is no stage.
    pub final_image: Option<FinalImage>,
    /// What would ship if the final image were built on its heaviest build stage (on the heavier of both bases); `None`
    /// without another stage.
    pub single_stage: Option<SingleStage>,
    /// `single_stage − final_image`, unpacked: what stays ashore.
    pub left_behind_bytes: Estimate,
    /// The same, compressed.
    pub left_behind_compressed_bytes: Estimate,
    /// Findings, worst first.
    pub findings: Vec<Finding>,
    /// The proposed multi-stage file; `None` where none was looked for.
    pub split: Option<Split>,
    /// What is wrong with the text, in order of place.
    pub diagnostics: Vec<Diagnostic>,
    /// The build context, as far as it is known; `None` where nothing of it is.
    pub context: Option<Context>,
    /// The guesses that the sizes rest on, and the figures given in their place; those that weigh most first. Left out are guesses
    /// that likely add less than 1 MB with a range of less than 10 MB.
    pub assumptions: Vec<Assumption>,
    /// The ecosystems (`apt`, `npm` …) whose packages were looked up in a catalog without their index: each has a wide range.
    #[serde(serialize_with = "names", deserialize_with = "named")]
    #[cfg_attr(test, ts(type = "string[]"))]
    pub packages_missing: Ecosystems,
}

fn names<S: serde::Serializer>(ecosystems: &Ecosystems, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(ecosystems.each().map(Ecosystem::name))
}

fn named<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Ecosystems, D::Error> {
    Vec::deserialize(deserializer).map(|names: Vec<String>| Ecosystems::named(&names))
}

/// What is known of the build context.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Context {
    /// How many files of it are known that instructions can copy.
    pub files: usize,
    /// What is sent to the builder.
    pub bytes: u64,
    /// What `.dockerignore` keeps back.
    pub ignored_bytes: u64,
    /// On what that rests: `yours`.
    pub basis: Basis,
}

/// A figure that is a guess, or one given in its place (`Options::sizes`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Assumption {
    /// By this one replaces it: `rule:npm-install`, `package:apt/foo`, `context:app.jar`, `image:corp/base`, `layer:RUN make`.
    pub key: String,
    /// What it is the size of, in plain words.
    pub label: String,
    /// First lines of the instructions that it is looked up for.
    pub lines: Vec<usize>,
    /// The figure, unpacked; the note tells its source.
    pub estimate: Estimate,
}

/// A size with its range.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Estimate {
    /// The lowest plausible number of bytes.
    pub low: u64,
    /// The likely number of bytes.
    pub likely: u64,
    /// The highest plausible number of bytes.
    pub high: u64,
    /// On what it rests.
    pub basis: Basis,
    /// How it came about, for a person to read; may be empty.
    pub note: String,
}

/// On what a size rests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words of crate::size::Basis")]
pub enum Basis {
    Recorded,
    Nearest,
    #[default]
    Computed,
    Rule,
    Assumed,
    Yours,
}

/// One stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Stage {
    /// From 0.
    pub index: usize,
    /// After `AS`.
    pub name: Option<String>,
    /// What it starts from.
    pub base: Base,
    /// Whether it is the one that ships.
    pub is_target: bool,
    /// Whether BuildKit builds it for the target.
    pub reachable: bool,
    /// Line of its `FROM`.
    pub start_line: usize,
    /// Its last line.
    pub end_line: usize,
    /// The base, then one row per instruction, empty layers too.
    pub layers: Vec<Layer>,
    /// The whole stage, base included.
    pub unpacked_bytes: Estimate,
    /// The same, compressed.
    pub compressed_bytes: Estimate,
}

/// What a stage starts from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Base {
    /// Which of the four.
    pub kind: BaseKind,
    /// As written, variables expanded.
    pub reference: String,
    /// The stage it names.
    #[serde(rename = "stage")]
    pub stage: Option<usize>,
    /// How well the catalog knows the image.
    #[serde(rename = "match")]
    pub matched: Option<MatchKind>,
    /// The catalog's row.
    pub catalog_reference: Option<String>,
    /// The day that row was recorded (`2019-09-26`).
    pub recorded: Option<String>,
}

/// Kinds of bases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "each is the word it names")]
pub enum BaseKind {
    Image,
    Stage,
    Scratch,
    Unknown,
}

/// How well the catalog knows an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "each is the word it names")]
pub enum MatchKind {
    Exact,
    Nearest,
    Unknown,
}

/// One row of a stage: the base, or an instruction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Layer {
    /// Keyword, upper case. `FROM` for the base.
    pub instruction: String,
    /// The instruction joined to one line.
    pub text: String,
    /// First line.
    pub start_line: usize,
    /// Last line.
    pub end_line: usize,
    /// Whether BuildKit makes no layer of it.
    pub empty: bool,
    /// Whether it is the base's row.
    pub from_base: bool,
    /// What most of its bytes are.
    pub origin: Origin,
    /// What it adds, unpacked.
    pub unpacked_bytes: Estimate,
    /// What it adds, compressed.
    pub compressed_bytes: Estimate,
    /// Its bytes that later layers of this stage hide (deleted, overwritten or copied up), still paid for.
    pub hidden_bytes: Estimate,
    /// What it does, path by path, largest first, folded.
    pub contents: Vec<Content>,
    /// Indexes into `findings`.
    pub finding_ids: Vec<String>,
    /// What it really adds, unpacked, where a history of the image was given ([`Report::measure`]).
    pub measured_bytes: Option<u64>,
}

/// What bytes are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// The base image.
    Base,
    /// System packages.
    Packages,
    /// Language dependencies.
    Dependencies,
    /// Files of the build context, and downloads.
    Files,
    /// Output of a build.
    Output,
    /// Copied from another stage or image.
    Artifact,
    /// Caches, lists and other leftovers.
    Cache,
    /// Nothing of weight.
    #[default]
    Config,
}

/// A path and its weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Content {
    /// Absolute.
    pub path: String,
    /// Likely bytes, unpacked.
    pub bytes: u64,
    /// What they are.
    pub origin: Origin,
}

/// An edge between stages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Copy {
    /// What kind of edge.
    pub kind: CopyKind,
    /// The source stage.
    pub from_stage: Option<usize>,
    /// The source as written, variables expanded.
    pub from_reference: String,
    /// The stage that takes.
    pub to_stage: usize,
    /// Line of the instruction.
    pub line: usize,
    /// What is taken.
    pub paths: Vec<String>,
    /// Those of `paths` that nothing in the source makes.
    pub missing_paths: Vec<String>,
    /// What crosses over.
    pub unpacked_bytes: Estimate,
    /// The same, compressed.
    pub compressed_bytes: Estimate,
}

/// Kinds of edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum CopyKind {
    /// `COPY --from`
    Copy,
    /// `RUN --mount=…,from=`: read, not kept.
    Mount,
}

/// What ships.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FinalImage {
    /// Its stage.
    pub stage: usize,
    /// Sum of its layers.
    pub unpacked_bytes: Estimate,
    /// What a pull transfers.
    pub compressed_bytes: Estimate,
    /// What Docker 29 shows: both added.
    pub disk_usage_bytes: Estimate,
    /// Bytes in it that no container can see: deleted, overwritten or copied up later.
    pub wasted_bytes: Estimate,
    /// What it really weighs, unpacked, where that was given ([`Report::measure`]).
    pub measured_bytes: Option<u64>,
    /// What it holds, largest first, folded.
    pub contents: Vec<Content>,
}

/// What would ship without the split.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SingleStage {
    /// The heaviest build stage.
    pub stage: usize,
    /// Unpacked.
    pub unpacked_bytes: Estimate,
    /// Compressed.
    pub compressed_bytes: Estimate,
    /// The file that would make it, where one could be written.
    pub dockerfile: Option<String>,
    /// What became of lines of `dockerfile`.
    pub steps: Vec<SplitStep>,
}

/// What a rule of [`crate::rules`] found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The rule, in kebab-case.
    pub id: String,
    /// What it is about.
    pub topic: Topic,
    /// How bad it is; what costs nothing in the image that ships is information.
    pub severity: Severity,
    /// A few words.
    pub title: String,
    /// One sentence: why it matters here.
    pub message: String,
    /// First line.
    pub start_line: usize,
    /// First column.
    pub start_column: usize,
    /// Last line.
    pub end_line: usize,
    /// One past the last column.
    pub end_column: usize,
    /// The stage it is about; `null` for the whole file.
    pub stage: Option<usize>,
    /// What the image that ships would lose, as the changed text is estimated; 0 where the stage does not ship; `null` where nothing can be
    /// told, or the topic is not size.
    pub saves_unpacked_bytes: Option<Estimate>,
    /// The same, compressed.
    pub saves_compressed_bytes: Option<Estimate>,
    /// The help page, from the page's own folder: `rules/apt-lists-kept.html`.
    pub help: String,
    /// Where else it is documented.
    pub url: Option<String>,
    /// What other linters call it: `hadolint DL3009`.
    pub aliases: Vec<String>,
    /// How to mend it.
    pub fix: Option<Fix>,
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Topic {
    /// Bytes in the image that ships.
    Size,
    /// Whether the build, and the image, do what is meant.
    Correctness,
    /// How much is built anew after a change.
    Cache,
}

/// How to mend a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Fix {
    /// A few words.
    pub title: String,
    /// Whether it needs a look.
    pub applicability: Applicability,
    /// Text edits.
    pub edits: Vec<Edit>,
}

/// Whether a fix needs a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Applicability {
    /// Changes nothing but the size.
    Safe,
    /// Read it first.
    Review,
}

/// A text edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "lines and columns as everywhere")]
pub struct Edit {
    pub start_line: usize,
    pub start_column: usize,
    pub end_line: usize,
    pub end_column: usize,
    pub text: String,
}

/// The file in two stages, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum Split {
    /// The proposed multi-stage file.
    Proposal(Box<SplitProposal>),
    /// There is none.
    NoGain {
        /// Why: one sentence.
        no_gain_because: String,
    },
}

/// The proposed multi-stage file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SplitProposal {
    /// What it does, in one sentence.
    pub summary: String,
    /// The file.
    pub dockerfile: String,
    /// What ships now, unpacked.
    pub before: Estimate,
    /// What would ship, unpacked.
    pub after: Estimate,
    /// What ships now, compressed.
    pub before_compressed: Estimate,
    /// What would ship, compressed.
    pub after_compressed: Estimate,
    /// Why lines of it are new or have moved, in order.
    pub steps: Vec<SplitStep>,
    /// The same on smaller images, the smallest last.
    pub alternatives: Vec<SplitAlternative>,
}

/// The proposed file with a smaller image for its last stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SplitAlternative {
    /// The image: `node:22-alpine`.
    pub base: String,
    /// What to know before one takes it.
    pub caveat: String,
    /// The file.
    pub dockerfile: String,
    /// What would ship, unpacked.
    pub after: Estimate,
    /// What would ship, compressed.
    pub after_compressed: Estimate,
}

/// Why a line of the proposed file is new or has moved; or what to check there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SplitStep {
    /// A line of the proposed file, from 1.
    pub line: usize,
    /// One sentence.
    pub reason: String,
    /// Whether it is something to check before the proposal is used.
    pub check: bool,
}

/// A remark on the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "lines and columns as everywhere")]
pub struct Diagnostic {
    pub severity: Severity,
    pub message: String,
    pub start_line: usize,
    pub start_column: usize,
    pub end_line: usize,
    pub end_column: usize,
}

/// How bad something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "each is the word it names")]
pub enum Severity {
    Error,
    Warning,
    Info,
}
