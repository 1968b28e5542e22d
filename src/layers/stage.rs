//! Builds one stage: its base, then instruction after instruction.

use std::rc::Rc;

use super::facts::{self, Facts};
use super::guesses::{self, Ledger};
use super::machine::{Machine, Mounted};
use super::{Accounts, BuiltStage, Config, Crossing, Layer, LayerId, Origin, Part, Rootfs, copy, known, path, run};
use crate::catalog::{Image, Match, MatchKind};
use crate::diagnostic::Diagnostic;
use crate::dockerfile::{Body, GivenSize, Instruction, Mount, MountKind, Run};
use crate::language::words::{diagnostic, note, part};
use crate::options::{Options, Platform};
use crate::order;
use crate::reference::ImageReference;
use crate::size::{Basis, SizeEstimate, Weight};
use crate::stages::{Base, Graph, Stage, Supplier, Take};
use crate::total::Total;

/// The most parts of a layer that are kept by name.
const MOST_PARTS: usize = 12;

/// What all stages share while they are built.
pub(super) struct World<'a> {
    pub graph: &'a Graph<'a>,
    pub catalog: &'a Facts<'a>,
    pub options: &'a Options,
    pub layers: LayerId,
    pub crossings: Vec<Crossing>,
    pub diagnostics: Vec<Diagnostic>,
    pub ledger: Ledger,
    pub accounts: Option<&'a Accounts>,
    /// Whether it is noted what instructions look at.
    pub is_watched: bool,
    /// For each instruction of each stage: how many earlier ones have the same text.
    pub repeats: Vec<Vec<usize>>,
}

/// Where an instruction stands.
#[derive(Clone, Copy)]
struct Place {
    stage: usize,
    position: usize,
}

/// Whether an image of the catalog keeps to the usual directories at its root: Docker's official images do, and those that are a
/// distribution and a runtime. Others bring what they are about anywhere (`/uv`, `/nix`).
fn has_usual_directories(reference: &str) -> bool {
    !reference.contains('/') || ["gcr.io/distroless/", "mcr.microsoft.com/dotnet/"].iter().any(|known| reference.starts_with(known))
}

impl<'a> World<'a> {
    /// Nothing is built yet.
    pub fn new(graph: &'a Graph<'a>, catalog: &'a Facts<'a>, options: &'a Options) -> Self {
        Self {
            graph,
            catalog,
            options,
            layers: 0,
            crossings: Vec::new(),
            diagnostics: Vec::new(),
            ledger: Ledger::default(),
            accounts: None,
            is_watched: false,
            repeats: if catalog.are_layers_given() { guesses::repeats(graph) } else { Vec::new() },
        }
    }

    /// The same, for who asks for each guess by its instruction, too.
    pub fn accounting(graph: &'a Graph<'a>, catalog: &'a Facts<'a>, options: &'a Options, accounts: Option<&'a Accounts>) -> Self {
        Self { accounts, repeats: guesses::repeats(graph), ..Self::new(graph, catalog, options) }
    }
}

impl World<'_> {
    /// Builds stage `index`; all it needs is in `done`.
    pub fn build(&mut self, index: usize, done: &[Option<BuiltStage>]) -> Option<BuiltStage> {
        let mut built = self.begin(index, done)?;
        self.follow(index, usize::MAX, &mut built, done);
        Some(built)
    }

    /// What stage `index` starts from.
    pub fn begin(&mut self, index: usize, done: &[Option<BuiltStage>]) -> Option<BuiltStage> {
        let stage = self.graph.stages.get(index)?;
        let built = self.base(stage, done);
        if let (Some(size), None) = (stage.from.size, &built.matched) {
            self.refuse_size(size, diagnostic::size_of_no_image().to_owned());
        }
        Some(built)
    }

    /// Carries out the instructions of stage `index` that have no layer yet, as far as the one at `end`, which is left out.
    pub fn follow(&mut self, index: usize, end: usize, built: &mut BuiltStage, done: &[Option<BuiltStage>]) {
        let Some(stage) = self.graph.stages.get(index) else { return };
        for (position, instruction) in stage.instructions.iter().enumerate().take(end).skip(built.layers.len()) {
            let id = self.next_layer();
            built.rootfs.open_layer(id);
            if self.is_watched {
                built.rootfs.watch();
            }
            self.catalog.begin();
            let (empty, mut note) = self.step(built, index, position, instruction, done);
            // Before the tools are here, nothing is given and no guess listed.
            let parts = if !self.catalog.has_rest() {
                parts(&built.rootfs)
            } else {
                self.accounted(built, Place { stage: index, position }, instruction, (empty, &mut note))
            };
            let weight = parts.iter().map(|part| part.weight).sum();
            let seen = built.rootfs.seen();
            built.layers.push(Rc::new(Layer { id, empty, weight, origin: main_origin(&parts), parts: folded(parts), note, seen }));
        }
    }

    /// What the open layer adds, or what the visitor or the text says it does; and which guesses are in it. A door of
    /// `www/split.mjs`.
    #[inline(never)]
    fn accounted(
        &mut self,
        built: &mut BuiltStage,
        place: Place,
        instruction: &Instruction,
        (empty, note): (bool, &mut String),
    ) -> Vec<Part> {
        let found = parts(&built.rootfs);
        let sum: Weight = found.iter().map(|part| part.weight).sum();
        let earlier = self.repeats.get(place.stage).and_then(|stage| stage.get(place.position)).copied().unwrap_or(0);
        if let Some((given, by_visitor)) = self.given(instruction, earlier, empty, sum) {
            built.rootfs.set_weight(given, &built.config.workdir);
            note::size_is_yours().clone_into(note);
            if by_visitor {
                self.ledger.note_layer(facts::layer_key(&instruction.text, earlier), instruction.span, given.unpacked);
            }
            return parts(&built.rootfs);
        }
        let rest = self.ledger.note_parts(instruction.span, &found, &self.catalog.looked_up());
        // What comes from another stage is told where that one makes it.
        let is_taken = self.take(place.stage, place.position).is_some_and(|take| matches!(take.from, Supplier::Stage(_)));
        if facts::is_worth_telling(rest) && !is_taken {
            self.ledger.note_layer(facts::layer_key(&instruction.text, earlier), instruction.span, sum.unpacked);
        }
        found
    }

    /// What an instruction adds, as the visitor says, else the comment above it; and whether it was the visitor. `found` is what it
    /// seems to add.
    fn given(&mut self, instruction: &Instruction, earlier: usize, empty: bool, found: Weight) -> Option<(Weight, bool)> {
        if empty {
            if let Some(size) = instruction.size {
                self.refuse_size(size, diagnostic::size_of_no_layer(instruction.keyword.name()));
            }
            return None;
        }
        let visitors = self.catalog.size(&facts::layer_key(&instruction.text, earlier));
        let size = visitors.map(|unpacked| GivenSize { unpacked, compressed: None, span: instruction.span }).or(instruction.size)?;
        let kind = if found.unpacked.high() == 0 { self.catalog.rule("unknown-path") } else { found };
        Some((said(kind, size), visitors.is_some()))
    }

    /// An image of the size that the visitor gives, else the comment above its `FROM`; listed where it is a guess. A door of
    /// `www/split.mjs`.
    #[inline(never)]
    fn image_as_given(&mut self, from: &Instruction, reference: &str, mut found: Match) -> Match {
        let visitors = self.catalog.bytes_of_image(reference);
        if let Some(bytes) = visitors.or(from.size.map(|size| size.unpacked)) {
            found = self.catalog.given(found, bytes);
            let compressed = from.size.filter(|_| visitors.is_none()).and_then(|size| size.compressed);
            let estimated = found.image.weight.compressed;
            found.image.weight.compressed = compressed.map_or(estimated, |bytes| SizeEstimate::exact(bytes, Basis::Yours));
        }
        if visitors.is_some() || found.image.weight.unpacked.basis() >= Basis::Nearest {
            self.ledger.note(from.span, self.catalog.numbered(facts::image_key(reference), found.image.weight).unpacked);
        }
        found
    }

    /// Says that a comment sets the size of what has none. A door of `www/split.mjs`.
    #[inline(never)]
    fn refuse_size(&mut self, size: GivenSize, message: String) {
        self.diagnostics.push(Diagnostic::warning(size.span, message));
    }

    fn next_layer(&mut self) -> LayerId {
        self.layers += 1;
        self.layers
    }

    fn base(&mut self, stage: &Stage<'_>, done: &[Option<BuiltStage>]) -> BuiltStage {
        let id = self.next_layer();
        match &stage.base {
            Base::Stage(parent) => match done.get(*parent).and_then(Option::as_ref) {
                Some(parent) => self.on_stage(parent),
                None => self.on_nothing(id),
            },
            Base::Scratch => self.on_nothing(id),
            Base::Image(text) => {
                let found = match ImageReference::parse(text) {
                    Some(reference) => self.catalog.image(&reference, self.platform(stage)),
                    None => self.catalog.unknown_image(),
                };
                self.on_image(id, stage.from, text, found)
            }
            Base::Unknown(text) if text.is_empty() => self.on_nothing(id),
            Base::Unknown(text) => self.on_guess(id, stage.from, text),
        }
    }

    /// The platform of `FROM --platform`, else the one chosen.
    fn platform(&self, stage: &Stage<'_>) -> Platform {
        let flag = match &stage.from.body {
            Body::From(from) => from.platform.as_deref().map(|text| self.graph.globals.expand(text).text),
            _ => None,
        };
        match flag.as_deref() {
            Some("linux/amd64") => Platform::Amd64,
            Some("linux/arm64" | "linux/arm64/v8") => Platform::Arm64,
            _ => self.options.platform,
        }
    }

    fn on_stage(&mut self, parent: &BuiltStage) -> BuiltStage {
        let below = parent.total();
        BuiltStage {
            matched: None,
            base: below.weight(),
            below,
            base_note: String::new(),
            first_layer: self.layers,
            layers: Vec::new(),
            rootfs: parent.rootfs.clone(),
            config: parent.config.clone(),
        }
    }

    fn on_nothing(&mut self, id: LayerId) -> BuiltStage {
        let mut rootfs = Rootfs::default();
        rootfs.open_layer(id);
        let image = Image { shell: Some(false), os: crate::catalog::Os::None, ..Image::default() };
        BuiltStage {
            matched: None,
            base: Weight::ZERO,
            below: Total::default(),
            base_note: String::new(),
            first_layer: id,
            layers: Vec::new(),
            rootfs,
            config: Config::on(Rc::new(image), &self.graph.globals),
        }
    }

    /// On the image that the text calls `reference`.
    fn on_image(&mut self, id: LayerId, from: &Instruction, reference: &str, found: Match) -> BuiltStage {
        let mut found = if self.catalog.has_rest() { self.image_as_given(from, reference, found) } else { found };
        found.image.weight = self.catalog.numbered(facts::image_key(reference), found.image.weight);
        let image = found.image.clone();
        let is_open = found.kind == MatchKind::Unknown || !has_usual_directories(&image.reference);
        let mut rootfs = Rootfs::of_base(id, image.weight, &image.paths, is_open);
        if !image.workdir.is_empty() {
            rootfs.make_directory(&image.workdir);
        }
        BuiltStage {
            base: image.weight,
            below: [image.weight].into_iter().collect(),
            base_note: found.note.clone(),
            first_layer: id + 1,
            layers: Vec::new(),
            rootfs,
            config: Config::on(Rc::new(image), &self.graph.globals),
            matched: Some(found),
        }
    }

    /// A reference of which a part has no value (`alpine:$VERSION`): what is left of it tells the family. A door of `www/split.mjs`.
    #[inline(never)]
    fn on_guess(&mut self, id: LayerId, from: &Instruction, text: &str) -> BuiltStage {
        let family = ImageReference::parse(text.trim_end_matches([':', '-', '@']));
        let mut found = family.map_or_else(|| self.catalog.unknown_image(), |family| self.catalog.image(&family, self.options.platform));
        found.image.weight = found.image.weight.widened(300, 3000).on(Basis::Assumed);
        found.note = note::image_without_value().to_owned();
        self.on_image(id, from, text, found)
    }

    /// Carries out one instruction. Returns whether BuildKit makes no layer of it, and a note on its figure.
    fn step(
        &mut self,
        built: &mut BuiltStage,
        index: usize,
        position: usize,
        instruction: &Instruction,
        done: &[Option<BuiltStage>],
    ) -> (bool, String) {
        match &instruction.body {
            Body::Onbuild(kept) => (true, note::kept_for_later(&kept.text)),
            Body::Run(run) => (false, self.run(built, index, position, run, done)),
            Body::Copy(transfer) => {
                let take = self.take(index, position);
                let mut copy = copy::Copier { world: self, built, stage: index, position, take: take.as_ref(), done };
                (false, copy.copy(transfer))
            }
            Body::Add(transfer) => {
                let mut copy = copy::Copier { world: self, built, stage: index, position, take: None, done };
                (false, copy.add(transfer))
            }
            Body::Workdir(word) => {
                let Some(directory) = built.config.resolve(&word.text) else { return (true, String::new()) };
                built.rootfs.make_directory(&directory);
                built.config.workdir = directory;
                (built.config.workdir == "/", String::new())
            }
            body => {
                built.config.follow(body);
                (true, String::new())
            }
        }
    }

    /// The first reference that the instruction at `position` of stage `index` takes from.
    fn take(&self, index: usize, position: usize) -> Option<Take> {
        self.takes(index, position).next().cloned()
    }

    fn takes(&self, index: usize, position: usize) -> impl Iterator<Item = &Take> {
        let takes = self.graph.stages.get(index).map(|stage| stage.takes.as_slice()).unwrap_or_default();
        let first = takes.partition_point(|take| take.instruction < position);
        takes.get(first..).unwrap_or_default().iter().take_while(move |take| take.instruction == position)
    }

    fn run(&mut self, built: &mut BuiltStage, index: usize, position: usize, run: &Run, done: &[Option<BuiltStage>]) -> String {
        self.note_mounts(built, index, position, run, done);
        let wanted = self.graph.stages.get(index).map(|stage| stage.wanted.as_slice()).unwrap_or_default();
        let config = &built.config;
        let mounts = run.mounts.iter().filter_map(|mount| mounted(mount, config)).collect();
        let mut machine = Machine::new(&mut built.rootfs, self.catalog, self.options, config, wanted, mounts);
        if let Some(accounts) = self.accounts {
            accounts.begin(self.layers);
            machine.accounts = Some(accounts);
        }
        let bound = run.mounts.iter().filter(|mount| mount.kind == MountKind::Bind && mount.from.is_none());
        bound.for_each(|mount| self.bind_context(mount, config, &mut machine));
        run::instruction(run, &config.shell, &mut machine);
        machine.into_note()
    }

    /// `--mount=type=bind`: what of the build context can be read, as far as its files are known.
    #[inline(never)]
    fn bind_context(&self, mount: &Mount, config: &Config, machine: &mut Machine<'_>) {
        let source = config.scope.expand(mount.source.as_deref().unwrap_or("/")).text;
        let (Some(source), Some(Mounted { target, .. })) = (path::resolve("/", &source), mounted(mount, config)) else { return };
        let context = &self.options.context;
        for item in known::found(context, &source) {
            for part in known::parts(context, &item).into_iter().filter(|part| part.is_file) {
                let below = part.path.get(item.path.len()..).unwrap_or_default().trim_start_matches('/');
                let weight = copy::context_weight(self.catalog, SizeEstimate::exact(part.bytes, Basis::Yours));
                machine.write_mounted(&path::join(&target, below), weight, part.text.map(Into::into));
            }
        }
    }

    /// `--mount=from=`: what is read from another stage crosses over without staying.
    fn note_mounts(&mut self, built: &BuiltStage, index: usize, position: usize, run: &Run, done: &[Option<BuiltStage>]) {
        let takes: Vec<Take> = self.takes(index, position).cloned().collect();
        let sources = run.mounts.iter().filter(|mount| mount.from.is_some());
        for (take, mount) in takes.into_iter().zip(sources) {
            let source = built.config.scope.expand(mount.source.as_deref().unwrap_or("/")).text;
            let from = match take.from {
                Supplier::Stage(stage) => Some(stage),
                _ => None,
            };
            let supplier = from.and_then(|stage| done.get(stage)).and_then(Option::as_ref);
            let weight = supplier.zip(path::resolve("/", &source)).map_or(Weight::ZERO, |(stage, path)| copy::weigh(&stage.rootfs, &path));
            self.crossings.push(Crossing {
                from,
                reference: take.reference,
                to: index,
                instruction: position,
                mount: true,
                paths: vec![source],
                missing: Vec::new(),
                weight,
                span: take.span,
            });
        }
    }
}

/// `weight` as a comment gives it: compressed as it was, where the comment does not say.
fn said(weight: Weight, size: GivenSize) -> Weight {
    let given = weight.replaced(size.unpacked);
    let compressed = size.compressed.map(|bytes| SizeEstimate::exact(bytes, Basis::Yours));
    Weight { compressed: compressed.unwrap_or(given.compressed), ..given }
}

fn mounted(mount: &Mount, config: &Config) -> Option<Mounted> {
    let target = mount.target.as_deref().or(match mount.kind {
        MountKind::Secret => Some("/run/secrets"),
        _ => None,
    })?;
    let target = config.resolve(target)?;
    Some(Mounted { target, readable: matches!(mount.kind, MountKind::Bind | MountKind::Cache) })
}

/// What the open layer of `rootfs` adds, heaviest first.
fn parts(rootfs: &Rootfs) -> Vec<Part> {
    let part = |(key, node): (&super::rootfs::Key, &super::Node)| Part {
        path: key.path.to_string(),
        label: key.label.to_string(),
        weight: node.weight,
        origin: node.origin,
    };
    let mut parts: Vec<Part> = rootfs.added().into_iter().map(part).filter(|part| !part.weight.is_zero()).collect();
    order::sort_by(&mut parts, |a, b| b.weight.unpacked.likely().cmp(&a.weight.unpacked.likely()).then_with(|| a.path.cmp(&b.path)));
    parts
}

/// The origin that weighs most in all these parts.
fn main_origin(parts: &[Part]) -> Origin {
    let mut sums: Vec<(Origin, u64)> = Vec::new();
    for part in parts {
        let bytes = part.weight.unpacked.likely();
        match sums.iter_mut().find(|(origin, _)| *origin == part.origin) {
            Some((_, sum)) => *sum += bytes,
            None => sums.push((part.origin, bytes)),
        }
    }
    sums.into_iter().max_by_key(|(origin, bytes)| (*bytes, *origin)).map_or(Origin::Config, |(origin, _)| origin)
}

/// The heaviest parts; the rest in one.
fn folded(mut parts: Vec<Part>) -> Vec<Part> {
    if parts.len() > MOST_PARTS {
        let rest = parts.split_off(MOST_PARTS - 1);
        // What is split off leaves its room behind, in each of thousands of layers.
        parts.shrink_to_fit();
        let label = part::more(rest.len());
        let origin = rest.first().map_or_else(Default::default, |part| part.origin);
        parts.push(Part { path: String::new(), label, weight: rest.iter().map(|part| part.weight).sum(), origin });
    }
    parts
}
