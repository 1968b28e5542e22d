//! The phases' results → [`Report`].

use super::label::label_in_words;
use super::{
    Assumption, Base, BaseKind, Basis, Content, Context, Copy, CopyKind, Diagnostic, Estimate, FinalImage, Layer, MatchKind, Origin,
    Report, Severity, SingleStage, Stage,
};
use crate::catalog::{self, Catalog};
use crate::context;
use crate::diagnostic;
use crate::dockerfile::{Dockerfile, Instruction};
use crate::language::words::{guess, note, part};
use crate::layers::{self, Built, BuiltStage, Crossing, Rootfs};
use crate::order;
use crate::rules;
use crate::size::{self, SizeEstimate, Weight};
use crate::source::{LineIndex, Span};
use crate::split;
use crate::stages::{self, Graph};
use crate::total::Total;

/// How many of the final image's paths are told one by one.
const MOST_CONTENTS: usize = 40;

/// Puts the report together.
pub(crate) fn lower(
    source: &str,
    dockerfile: &Dockerfile,
    graph: &Graph<'_>,
    built: Built,
    advice: Advice,
    catalog: &Catalog,
    context: &context::Context,
) -> Report {
    let lines = LineIndex::new(source);
    let target = graph.target;
    let lowering = Lowering { lines: &lines, graph, built: &built, in_words: catalog.has_rest() };
    let mut stages: Vec<Stage> = (0..graph.stages.len()).filter_map(|index| lowering.stage(index)).collect();
    let copies = built.crossings.iter().map(|crossing| lowering.copy(crossing)).collect();
    let mut single = lowering.single_stage();
    let left = lowering.left_behind();
    let final_image = target.and_then(|target| lowering.final_image(target));
    let remarks = dockerfile.diagnostics.iter().chain(&graph.diagnostics).chain(&built.diagnostics);
    let mut diagnostics: Vec<Diagnostic> = remarks.map(|remark| lower_diagnostic(remark, &lines)).collect();
    order::sort_by(&mut diagnostics, |a, b| (a.start_line, a.start_column).cmp(&(b.start_line, b.start_column)));
    let has_advice = !advice.findings.is_empty() || advice.split.is_some() || advice.joined.is_some();
    let (findings, split) =
        if has_advice { super::findings::lower(advice, graph, &lines, &mut stages, &mut single) } else { (Vec::new(), None) };
    let assumptions = if built.guesses.is_empty() { Vec::new() } else { lowering.assumptions(catalog) };
    Report {
        schema_version: 1,
        stages,
        copies,
        final_image,
        single_stage: single,
        left_behind_bytes: estimate(left.unpacked, ""),
        left_behind_compressed_bytes: estimate(left.compressed, ""),
        findings,
        split,
        diagnostics,
        context: (context.bytes.is_some() || context.is_listed()).then(|| Context {
            files: context.len(),
            bytes: context.sent(),
            ignored_bytes: context.ignored(),
            basis: Basis::Yours,
        }),
        packages_missing: built.packages_missing,
        assumptions,
    }
}

/// What rules and splits have to say of the file.
#[derive(Default)]
pub(crate) struct Advice {
    pub findings: Vec<rules::Finding>,
    pub split: Option<split::Outcome>,
    pub joined: Option<split::Joined>,
}

struct Lowering<'a> {
    lines: &'a LineIndex<'a>,
    graph: &'a Graph<'a>,
    built: &'a Built,
    /// Whether the words for labels are here.
    in_words: bool,
}

impl Lowering<'_> {
    fn stage(&self, index: usize) -> Option<Stage> {
        let (stage, built) = (self.graph.stages.get(index)?, self.built.stages.get(index)?);
        let mut layers = vec![self.base_layer(stage, built)];
        layers
            .extend(stage.instructions.iter().zip(&built.layers).map(|(instruction, layer)| self.layer(instruction, layer, &built.rootfs)));
        let (start_line, from_end) = self.span_lines(stage.from.span);
        let weight = built.weight();
        Some(Stage {
            index,
            name: stage.name.clone(),
            base: base(stage, built),
            is_target: self.graph.target == Some(index),
            reachable: stage.reachable,
            start_line,
            end_line: stage.instructions.last().map_or(from_end, |last| self.span_lines(last.span).1),
            layers,
            unpacked_bytes: estimate(weight.unpacked, ""),
            compressed_bytes: estimate(weight.compressed, ""),
        })
    }

    fn base_layer(&self, stage: &stages::Stage<'_>, built: &BuiltStage) -> Layer {
        let (start_line, end_line) = self.span_lines(stage.from.span);
        let hidden: Weight = built.rootfs.hidden().take_while(|(layer, ..)| *layer < built.first_layer).map(|(.., weight)| weight).sum();
        Layer {
            instruction: "FROM".to_owned(),
            text: stage.from.text.clone(),
            start_line,
            end_line,
            empty: false,
            from_base: true,
            origin: Origin::Base,
            unpacked_bytes: estimate(built.base.unpacked, &built.base_note),
            compressed_bytes: estimate(built.base.compressed, &built.base_note),
            hidden_bytes: estimate(hidden.unpacked, ""),
            contents: Vec::new(),
            finding_ids: Vec::new(),
            measured_bytes: None,
        }
    }

    fn layer(&self, instruction: &Instruction, layer: &layers::Layer, rootfs: &Rootfs) -> Layer {
        let (start_line, end_line) = self.span_lines(instruction.span);
        let hidden = rootfs.hidden_of(layer.id);
        let contents = layer.parts.iter().map(|part| Content {
            path: shown_path(&part.path, &part.label, self.in_words),
            bytes: part.weight.unpacked.likely(),
            origin: part.origin.into(),
        });
        Layer {
            instruction: instruction.keyword.name().to_owned(),
            text: instruction.text.clone(),
            start_line,
            end_line,
            empty: layer.empty,
            from_base: false,
            origin: layer.origin.into(),
            unpacked_bytes: estimate(layer.weight.unpacked, &layer.note),
            compressed_bytes: estimate(layer.weight.compressed, &layer.note),
            hidden_bytes: estimate(hidden.unpacked, ""),
            contents: contents.collect(),
            finding_ids: Vec::new(),
            measured_bytes: None,
        }
    }

    fn copy(&self, crossing: &Crossing) -> Copy {
        let stage = self.graph.stages.get(crossing.to);
        let instruction = stage.and_then(|stage| stage.instructions.get(crossing.instruction));
        Copy {
            kind: if crossing.mount { CopyKind::Mount } else { CopyKind::Copy },
            from_stage: crossing.from,
            from_reference: crossing.reference.clone(),
            to_stage: crossing.to,
            line: instruction.map_or(0, |instruction| self.span_lines(instruction.span).0),
            paths: crossing.paths.clone(),
            missing_paths: crossing.missing.clone(),
            unpacked_bytes: estimate(crossing.weight.unpacked, ""),
            compressed_bytes: estimate(crossing.weight.compressed, ""),
        }
    }

    fn final_image(&self, target: usize) -> Option<FinalImage> {
        let built = self.built.stages.get(target)?;
        let weight = built.weight();
        let wasted = built.rootfs.hidden().map(|(.., weight)| weight).collect::<Total>().weight().unpacked;
        Some(FinalImage {
            stage: target,
            unpacked_bytes: estimate(weight.unpacked, ""),
            compressed_bytes: estimate(weight.compressed, ""),
            disk_usage_bytes: estimate(weight.unpacked + weight.compressed, ""),
            wasted_bytes: estimate(wasted, ""),
            measured_bytes: None,
            contents: contents(&built.rootfs, self.in_words),
        })
    }

    /// Whether the final image is built on stage `index`: all of that ships then.
    fn ships_on(&self, index: usize) -> bool {
        let parent = |stage: &usize| match self.graph.stages.get(*stage)?.base {
            stages::Base::Stage(parent) => Some(parent),
            _ => None,
        };
        std::iter::successors(self.graph.target, parent).any(|stage| stage == index)
    }

    /// One stage that does the work of both: on the heavier of the two bases, what the heaviest build stage adds and what
    /// the final stage adds beside what it takes from other stages.
    fn single_total(&self, heaviest: usize) -> Total {
        let target = self.graph.target.and_then(|target| self.built.stages.get(target));
        if self.ships_on(heaviest) {
            return target.map(BuiltStage::total).unwrap_or_default();
        }
        let takes = |crossing: &&Crossing| Some(crossing.to) == self.graph.target && !crossing.mount && crossing.from.is_some();
        let copied: Vec<usize> = self.built.crossings.iter().filter(takes).map(|crossing| crossing.instruction).collect();
        let own = target.iter().flat_map(|stage| stage.layers.iter().enumerate());
        let own = own.filter(|(index, _)| copied.binary_search(index).is_err()).map(|(_, layer)| layer.weight);
        let build = self.built.stages.get(heaviest);
        let mut total = [build, target]
            .into_iter()
            .flatten()
            .max_by_key(|stage| stage.base.unpacked.likely())
            .map_or_else(Total::default, |stage| stage.below.clone());
        total.extend(build.iter().flat_map(|stage| &stage.layers).map(|layer| layer.weight));
        total.extend(own);
        total
    }

    fn single_stage(&self) -> Option<SingleStage> {
        let heaviest = self.built.heaviest_build_stage(self.graph)?;
        let weight = self.single_total(heaviest).weight();
        Some(SingleStage {
            stage: heaviest,
            unpacked_bytes: estimate(weight.unpacked, ""),
            compressed_bytes: estimate(weight.compressed, ""),
            dockerfile: None,
            steps: Vec::new(),
        })
    }

    fn left_behind(&self) -> Weight {
        let target = self.graph.target.and_then(|target| self.built.stages.get(target));
        let (Some(target), Some(heaviest)) = (target, self.built.heaviest_build_stage(self.graph)) else { return Weight::ZERO };
        if self.ships_on(heaviest) {
            return Weight::ZERO;
        }
        self.single_total(heaviest).less(&target.total())
    }

    /// A door of `www/split.mjs`.
    #[inline(never)]
    fn assumptions(&self, catalog: &Catalog) -> Vec<Assumption> {
        self.built.guesses.iter().map(|guess| self.assumption(guess, catalog)).collect()
    }

    fn assumption(&self, guess: &layers::Guess, catalog: &Catalog) -> Assumption {
        let mut lines: Vec<usize> = guess.spans.iter().map(|span| self.lines.line(span.start)).collect();
        order::sort_distinct(&mut lines);
        let (label, note) = self.words_on(guess, catalog);
        Assumption { key: guess.key.clone(), label, lines, estimate: estimate(guess.figure, &note) }
    }

    /// What a guess is the size of, and where its figure comes from.
    fn words_on(&self, guess: &layers::Guess, catalog: &Catalog) -> (String, String) {
        let (kind, name) = guess.key.split_once(':').unwrap_or(("", &guess.key));
        let (label, note) = match kind {
            "rule" => (guess::by_key(name).map_or_else(|| name.replace('-', " "), str::to_owned), catalog.source(name).unwrap_or_default()),
            "package" => {
                let is_known = guess.figure.basis() != size::Basis::Assumed;
                let note = if is_known { note::guess_recorded() } else { note::guess_not_in_index() };
                (package_label(name), note.to_owned())
            }
            "context" => (note::label_context(name), note::guess_public_projects().to_owned()),
            "image" => (note::label_image(name), self.base_note(name).unwrap_or_default()),
            _ => (name.to_owned(), note::guess_several().to_owned()),
        };
        (label, if guess.figure.basis() == size::Basis::Yours { note::yours().to_owned() } else { note })
    }

    /// How the figure of the image that the text calls so came about.
    fn base_note(&self, reference: &str) -> Option<String> {
        let mut stages = self.graph.stages.iter().zip(&self.built.stages);
        let is_on = |base: &stages::Base| matches!(base, stages::Base::Image(name) | stages::Base::Unknown(name) if name == reference);
        stages.find(|(stage, _)| is_on(&stage.base)).map(|(_, built)| built.base_note.clone())
    }

    fn span_lines(&self, span: Span) -> (usize, usize) {
        let start = self.lines.line(span.start);
        (start, self.lines.line(span.end.saturating_sub(1).max(span.start)))
    }
}

fn base(stage: &stages::Stage<'_>, built: &BuiltStage) -> Base {
    let (kind, reference, parent) = match &stage.base {
        stages::Base::Image(reference) => (BaseKind::Image, reference.clone(), None),
        stages::Base::Stage(index) => (BaseKind::Stage, index.to_string(), Some(*index)),
        stages::Base::Scratch => (BaseKind::Scratch, "scratch".to_owned(), None),
        stages::Base::Unknown(text) => (BaseKind::Unknown, text.clone(), None),
    };
    let found = built.matched.as_ref();
    let text = |text: &String| (!text.is_empty()).then(|| text.clone());
    Base {
        kind,
        reference,
        stage: parent,
        matched: found.map(|found| match found.kind {
            catalog::MatchKind::Exact => MatchKind::Exact,
            catalog::MatchKind::Nearest => MatchKind::Nearest,
            catalog::MatchKind::Unknown => MatchKind::Unknown,
        }),
        catalog_reference: found.and_then(|found| text(&found.image.reference)),
        recorded: found.and_then(|found| text(&found.image.recorded)),
    }
}

/// What the final image holds, heaviest first.
fn contents(rootfs: &Rootfs, in_words: bool) -> Vec<Content> {
    let weighty = rootfs.entries().filter(|(_, node)| node.weight.unpacked.likely() > 0);
    let mut all: Vec<Content> = weighty
        .map(|(key, node)| Content {
            path: shown_path(&key.path, &key.label, in_words),
            bytes: node.weight.unpacked.likely(),
            origin: node.origin.into(),
        })
        .collect();
    order::sort_by(&mut all, |a, b| b.bytes.cmp(&a.bytes).then_with(|| a.path.cmp(&b.path)));
    if all.len() > MOST_CONTENTS {
        let rest = all.split_off(MOST_CONTENTS - 1);
        let origin = rest.first().map_or(Origin::Config, |content| content.origin);
        all.push(Content { path: format!("({})", part::more(rest.len())), bytes: rest.iter().map(|content| content.bytes).sum(), origin });
    }
    all
}

fn shown_path(path: &str, label: &str, in_words: bool) -> String {
    let label = if in_words { &label_in_words(label) } else { label };
    match (path, label) {
        (_, "") => path.to_owned(),
        ("", _) => format!("({label})"),
        _ => format!("{path} ({label})"),
    }
}

/// `npm/left-pad`: `the npm package left-pad`; a name that is not known, any package.
fn package_label(name: &str) -> String {
    match name.split_once('/') {
        Some((manager, "")) => note::label_packages(manager),
        Some((manager, package)) => note::label_package(manager, package),
        None => name.to_owned(),
    }
}

fn lower_diagnostic(remark: &diagnostic::Diagnostic, lines: &LineIndex<'_>) -> Diagnostic {
    let (start, end) = (lines.position(remark.span.start), lines.position(remark.span.end));
    Diagnostic {
        severity: severity(remark.severity),
        message: remark.message.clone(),
        start_line: start.line,
        start_column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}

pub(super) fn severity(severity: diagnostic::Severity) -> Severity {
    match severity {
        diagnostic::Severity::Error => Severity::Error,
        diagnostic::Severity::Warning => Severity::Warning,
        diagnostic::Severity::Info => Severity::Info,
    }
}

pub(super) fn estimate(size: SizeEstimate, note: &str) -> Estimate {
    let basis = match size.basis() {
        size::Basis::Yours => Basis::Yours,
        size::Basis::Recorded => Basis::Recorded,
        size::Basis::Computed => Basis::Computed,
        size::Basis::Nearest => Basis::Nearest,
        size::Basis::Rule => Basis::Rule,
        size::Basis::Assumed => Basis::Assumed,
    };
    Estimate { low: size.low(), likely: size.likely(), high: size.high(), basis, note: note.to_owned() }
}

impl From<layers::Origin> for Origin {
    fn from(origin: layers::Origin) -> Self {
        match origin {
            layers::Origin::Base => Self::Base,
            layers::Origin::Packages => Self::Packages,
            layers::Origin::Dependencies => Self::Dependencies,
            layers::Origin::Files => Self::Files,
            layers::Origin::Output => Self::Output,
            layers::Origin::Artifact => Self::Artifact,
            layers::Origin::Cache => Self::Cache,
            layers::Origin::Config => Self::Config,
        }
    }
}
