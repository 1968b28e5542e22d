// The report, the options of `analyze` and the choices of `mount`, written from the Rust types: `UPDATE_EXPECT=1 cargo test typescript`. Not to be changed by hand.

/**
 * Choices and facts beside the text; every one may be left out.
 */
export type AnalyzeOptions = {
/**
 * The stage that ships: a name or an index; the last one where it is left out.
 */
target?: string,
/**
 * What `--build-arg` sets: pairs of name and value; later ones win.
 */
buildArgs?: Array<[string, string]>,
/**
 * Which platform's sizes; `linux/amd64` where it is left out.
 */
platform?: Platform,
/**
 * Unpacked bytes of images, which win over the catalog: pairs of an image's reference as the report names it and bytes; later ones win.
 */
imageBytes?: Array<[string, number]>,
/**
 * Unpacked bytes in the place of guesses: pairs of a key of the report's `assumptions` and bytes; later ones win.
 */
sizes?: Array<[string, number]>,
/**
 * What is known of the build context; the text of a `.dockerignore` among its files is honoured.
 */
context?: GivenContext, };

/**
 * Whether a fix needs a look.
 */
export type Applicability = "safe" | "review";

/**
 * A figure that is a guess, or one given in its place (`Options::sizes`).
 */
export type Assumption = {
/**
 * By this one replaces it: `rule:npm-install`, `package:apt/foo`, `context:app.jar`, `image:corp/base`, `layer:RUN make`.
 */
key: string,
/**
 * What it is the size of, in plain words.
 */
label: string,
/**
 * First lines of the instructions that it is looked up for.
 */
lines: Array<number>,
/**
 * The figure, unpacked; the note tells its source.
 */
estimate: Estimate, };

/**
 * What a stage starts from.
 */
export type Base = {
/**
 * Which of the four.
 */
kind: BaseKind,
/**
 * As written, variables expanded.
 */
reference: string,
/**
 * The stage it names.
 */
stage: number | null,
/**
 * How well the catalog knows the image.
 */
match: MatchKind | null,
/**
 * The catalog's row.
 */
catalogReference: string | null,
/**
 * The day that row was recorded (`2019-09-26`).
 */
recorded: string | null, };

/**
 * Kinds of bases.
 */
export type BaseKind = "image" | "stage" | "scratch" | "unknown";

/**
 * On what a size rests.
 */
export type Basis = "recorded" | "nearest" | "computed" | "rule" | "assumed" | "yours";

/**
 * A path and its weight.
 */
export type Content = {
/**
 * Absolute.
 */
path: string,
/**
 * Likely bytes, unpacked.
 */
bytes: number,
/**
 * What they are.
 */
origin: Origin, };

/**
 * What is known of the build context.
 */
export type Context = {
/**
 * How many files of it are known that instructions can copy.
 */
files: number,
/**
 * What is sent to the builder.
 */
bytes: number,
/**
 * What `.dockerignore` keeps back.
 */
ignoredBytes: number,
/**
 * On what that rests: `yours`.
 */
basis: Basis, };

/**
 * An edge between stages.
 */
export type Copy = {
/**
 * What kind of edge.
 */
kind: CopyKind,
/**
 * The source stage.
 */
fromStage: number | null,
/**
 * The source as written, variables expanded.
 */
fromReference: string,
/**
 * The stage that takes.
 */
toStage: number,
/**
 * Line of the instruction.
 */
line: number,
/**
 * What is taken.
 */
paths: Array<string>,
/**
 * Those of `paths` that nothing in the source makes.
 */
missingPaths: Array<string>,
/**
 * What crosses over.
 */
unpackedBytes: Estimate,
/**
 * The same, compressed.
 */
compressedBytes: Estimate, };

/**
 * Kinds of edges.
 */
export type CopyKind = "copy" | "mount";

/**
 * A remark on the text.
 */
export type Diagnostic = { severity: Severity, message: string, startLine: number, startColumn: number, endLine: number, endColumn: number, };

/**
 * A text edit.
 */
export type Edit = { startLine: number, startColumn: number, endLine: number, endColumn: number, text: string, };

/**
 * A size with its range.
 */
export type Estimate = {
/**
 * The lowest plausible number of bytes.
 */
low: number,
/**
 * The likely number of bytes.
 */
likely: number,
/**
 * The highest plausible number of bytes.
 */
high: number,
/**
 * On what it rests.
 */
basis: Basis,
/**
 * How it came about, for a person to read; may be empty.
 */
note: string, };

/**
 * What ships.
 */
export type FinalImage = {
/**
 * Its stage.
 */
stage: number,
/**
 * Sum of its layers.
 */
unpackedBytes: Estimate,
/**
 * What a pull transfers.
 */
compressedBytes: Estimate,
/**
 * What Docker 29 shows: both added.
 */
diskUsageBytes: Estimate,
/**
 * Bytes in it that no container can see: deleted, overwritten or copied up later.
 */
wastedBytes: Estimate,
/**
 * What it really weighs, unpacked, where that was given.
 */
measuredBytes: number | null,
/**
 * What it holds, largest first, folded.
 */
contents: Array<Content>, };

/**
 * What a rule found.
 */
export type Finding = {
/**
 * The rule, in kebab-case.
 */
id: string,
/**
 * What it is about.
 */
topic: Topic,
/**
 * How bad it is; what costs nothing in the image that ships is information.
 */
severity: Severity,
/**
 * A few words.
 */
title: string,
/**
 * One sentence: why it matters here.
 */
message: string,
/**
 * First line.
 */
startLine: number,
/**
 * First column.
 */
startColumn: number,
/**
 * Last line.
 */
endLine: number,
/**
 * One past the last column.
 */
endColumn: number,
/**
 * The stage it is about; `null` for the whole file.
 */
stage: number | null,
/**
 * What the image that ships would lose, as the changed text is estimated; 0 where the stage does not ship; `null` where nothing can be
 * told, or the topic is not size.
 */
savesUnpackedBytes: Estimate | null,
/**
 * The same, compressed.
 */
savesCompressedBytes: Estimate | null,
/**
 * The help page, from the page's own folder: `rules/apt-lists-kept.html`.
 */
help: string,
/**
 * Where else it is documented.
 */
url: string | null,
/**
 * What other linters call it: `hadolint DL3009`.
 */
aliases: Array<string>,
/**
 * How to mend it.
 */
fix: Fix | null, };

/**
 * How to mend a finding.
 */
export type Fix = {
/**
 * A few words.
 */
title: string,
/**
 * Whether it needs a look.
 */
applicability: Applicability,
/**
 * Text edits.
 */
edits: Array<Edit>, };

/**
 * What is known of the build context.
 */
export type GivenContext = {
/**
 * All of it, in bytes, where only that is known; it counts before the sum of the files.
 */
bytes?: number,
/**
 * Its files.
 */
files?: Array<GivenFile>, };

/**
 * A file of the build context.
 */
export type GivenFile = {
/**
 * Relative to the context's root: `src/main.go`.
 */
path: string,
/**
 * Its size; that of its text where it is left out.
 */
bytes?: number,
/**
 * Its text: manifests (`package.json`, `requirements.txt`, `go.mod` …) and `.dockerignore` are read.
 */
text?: string, };

/**
 * One row of a stage: the base, or an instruction.
 */
export type Layer = {
/**
 * Keyword, upper case. `FROM` for the base.
 */
instruction: string,
/**
 * The instruction joined to one line.
 */
text: string,
/**
 * First line.
 */
startLine: number,
/**
 * Last line.
 */
endLine: number,
/**
 * Whether BuildKit makes no layer of it.
 */
empty: boolean,
/**
 * Whether it is the base's row.
 */
fromBase: boolean,
/**
 * What most of its bytes are.
 */
origin: Origin,
/**
 * What it adds, unpacked.
 */
unpackedBytes: Estimate,
/**
 * What it adds, compressed.
 */
compressedBytes: Estimate,
/**
 * Its bytes that later layers of this stage hide (deleted, overwritten or copied up), still paid for.
 */
hiddenBytes: Estimate,
/**
 * What it does, path by path, largest first, folded.
 */
contents: Array<Content>,
/**
 * Indexes into `findings`.
 */
findingIds: Array<string>,
/**
 * What it really adds, unpacked, where a history of the image was given.
 */
measuredBytes: number | null, };

/**
 * How well the catalog knows an image.
 */
export type MatchKind = "exact" | "nearest" | "unknown";

/**
 * What is shown at first (`mount`), or changes (`update`): what is left out stays as it is.
 */
export type MountChoices = {
/**
 * The Dockerfile.
 */
text?: string,
/**
 * The stage that ships: a name or an index; an empty one is the last stage.
 */
target?: string,
/**
 * Which platform's sizes; `linux/amd64` at first.
 */
platform?: Platform,
/**
 * Which number is shown: what `docker history` sums (`unpacked`, at first), what a pull transfers, or what Docker 29 shows: both added.
 */
sizeKind?: SizeKind,
/**
 * Colours; `auto`, as the system has it, at first.
 */
theme?: Theme,
/**
 * What stands below the picture; `layers` at first.
 */
panel?: Panel,
/**
 * Unpacked bytes in the place of guesses: pairs of a key of the report's `assumptions` and bytes.
 */
sizes?: Array<[string, number]>, };

/**
 * What bytes are.
 */
export type Origin = "base" | "packages" | "dependencies" | "files" | "output" | "artifact" | "cache" | "config";

export type Panel = "layers" | "inside" | "findings" | "split" | "assumptions" | "compare" | "read";

export type Platform = "linux/amd64" | "linux/arm64";

/**
 * What `analyze` returns.
 */
export type Report = {
/**
 * 1.
 */
schemaVersion: number,
/**
 * The stages in order.
 */
stages: Array<Stage>,
/**
 * Every `COPY --from`, `RUN --mount from=` and `FROM stage` edge in order of line.
 */
copies: Array<Copy>,
/**
 * What ships; `null` where there is no stage.
 */
finalImage: FinalImage | null,
/**
 * What would ship if the final image were built on its heaviest build stage (on the heavier of both bases); `null`
 * without another stage.
 */
singleStage: SingleStage | null,
/**
 * `singleStage − finalImage`, unpacked: what stays ashore.
 */
leftBehindBytes: Estimate,
/**
 * The same, compressed.
 */
leftBehindCompressedBytes: Estimate,
/**
 * Findings, worst first.
 */
findings: Array<Finding>,
/**
 * The proposed multi-stage file; `null` where none was looked for.
 */
split: Split | null,
/**
 * What is wrong with the text, in order of place.
 */
diagnostics: Array<Diagnostic>,
/**
 * The build context, as far as it is known; `null` where nothing of it is.
 */
context: Context | null,
/**
 * The guesses that the sizes rest on, and the figures given in their place; those that weigh most first. Left out are guesses
 * that likely add less than 1 MB with a range of less than 10 MB.
 */
assumptions: Array<Assumption>,
/**
 * The ecosystems (`apt`, `npm` …) whose packages were looked up in a catalog without their index: each has a wide range.
 */
packagesMissing: string[], };

/**
 * How bad something is.
 */
export type Severity = "error" | "warning" | "info";

/**
 * What would ship without the split.
 */
export type SingleStage = {
/**
 * The heaviest build stage.
 */
stage: number,
/**
 * Unpacked.
 */
unpackedBytes: Estimate,
/**
 * Compressed.
 */
compressedBytes: Estimate,
/**
 * The file that would make it, where one could be written.
 */
dockerfile: string | null,
/**
 * What became of lines of `dockerfile`.
 */
steps: Array<SplitStep>, };

export type SizeKind = "unpacked" | "pull" | "disk-usage";

/**
 * The file in two stages, or why there is none.
 */
export type Split = SplitProposal | {
/**
 * Why: one sentence.
 */
noGainBecause: string, };

/**
 * The proposed file with a smaller image for its last stage.
 */
export type SplitAlternative = {
/**
 * The image: `node:22-alpine`.
 */
base: string,
/**
 * What to know before one takes it.
 */
caveat: string,
/**
 * The file.
 */
dockerfile: string,
/**
 * What would ship, unpacked.
 */
after: Estimate,
/**
 * What would ship, compressed.
 */
afterCompressed: Estimate, };

/**
 * The proposed multi-stage file.
 */
export type SplitProposal = {
/**
 * What it does, in one sentence.
 */
summary: string,
/**
 * The file.
 */
dockerfile: string,
/**
 * What ships now, unpacked.
 */
before: Estimate,
/**
 * What would ship, unpacked.
 */
after: Estimate,
/**
 * What ships now, compressed.
 */
beforeCompressed: Estimate,
/**
 * What would ship, compressed.
 */
afterCompressed: Estimate,
/**
 * Why lines of it are new or have moved, in order.
 */
steps: Array<SplitStep>,
/**
 * The same on smaller images, the smallest last.
 */
alternatives: Array<SplitAlternative>, };

/**
 * Why a line of the proposed file is new or has moved; or what to check there.
 */
export type SplitStep = {
/**
 * A line of the proposed file, from 1.
 */
line: number,
/**
 * One sentence.
 */
reason: string,
/**
 * Whether it is something to check before the proposal is used.
 */
check: boolean, };

/**
 * One stage.
 */
export type Stage = {
/**
 * From 0.
 */
index: number,
/**
 * After `AS`.
 */
name: string | null,
/**
 * What it starts from.
 */
base: Base,
/**
 * Whether it is the one that ships.
 */
isTarget: boolean,
/**
 * Whether BuildKit builds it for the target.
 */
reachable: boolean,
/**
 * Line of its `FROM`.
 */
startLine: number,
/**
 * Its last line.
 */
endLine: number,
/**
 * The base, then one row per instruction, empty layers too.
 */
layers: Array<Layer>,
/**
 * The whole stage, base included.
 */
unpackedBytes: Estimate,
/**
 * The same, compressed.
 */
compressedBytes: Estimate, };

export type Theme = "auto" | "light" | "dark";

/**
 * What a finding is about.
 */
export type Topic = "size" | "correctness" | "cache";
