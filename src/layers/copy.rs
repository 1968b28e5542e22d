//! `COPY` and `ADD`: from the build context, from other stages and images, from heredocs and URLs.

use std::borrow::Cow;
use std::rc::Rc;

use super::effects::{rule_of, unpacked};
use super::machine::{text_weight, within};
use super::rootfs::{Kind, Node, Origin, Presence, Rootfs};
use super::stage::World;
use super::{BuiltStage, Crossing, known, path, written_in};
use crate::catalog::Catalog;
use crate::context::{Context, Item};
use crate::diagnostic::Diagnostic;
use crate::dockerfile::{Body, Source, Transfer};
use crate::language::words::note;
use crate::reference::ImageReference;
use crate::size::{Basis, SizeEstimate, Weight};
use crate::source::Span;
use crate::stages::{Supplier, Take};

/// Endings of the archives that `ADD` unpacks.
const ARCHIVES: [&str; 10] = [".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tbz", ".tar.xz", ".txz", ".tar.zst", ".tzst"];

/// The longest ending of a file's name that is no word of its own: `properties`.
const LONGEST_ENDING: usize = 10;

/// Names of files that have no dot: any other name without one is taken for a directory.
const PLAIN_FILES: [&str; 15] = [
    "Makefile",
    "Dockerfile",
    "Gemfile",
    "Rakefile",
    "Procfile",
    "Pipfile",
    "LICENSE",
    "README",
    "gradlew",
    "mvnw",
    "artisan",
    "configure",
    "Caddyfile",
    "Cargo",
    "entrypoint",
];

/// Carries out one `COPY` or `ADD`.
pub(super) struct Copier<'w, 'a> {
    pub world: &'w mut World<'a>,
    pub built: &'w mut BuiltStage,
    /// The stage that takes.
    pub stage: usize,
    /// Index of the instruction in it.
    pub position: usize,
    /// What `--from` names.
    pub take: Option<&'w Take>,
    pub done: &'w [Option<BuiltStage>],
}

/// Where to, and whether sources land inside it by their names.
struct Destination {
    path: String,
    inside: bool,
}

/// One source of a `COPY --from` on its way.
struct Carried<'t> {
    transfer: &'t Transfer,
    destination: &'t Destination,
    take: &'t Take,
}

impl Destination {
    /// Where a file or directory of this name lands.
    fn of(&self, name: &str) -> String {
        if self.inside { path::join(&self.path, name) } else { self.path.clone() }
    }
}

impl Copier<'_, '_> {
    /// `COPY`. Returns a note on the figure.
    pub fn copy(&mut self, transfer: &Transfer) -> String {
        let Some(destination) = self.destination(transfer) else { return String::new() };
        self.write_heredocs(transfer, &destination);
        match self.take {
            Some(take) => self.copy_supplied(transfer, &destination, take.clone()),
            None => self.copy_context(transfer, &destination),
        }
    }

    /// `ADD`: `COPY` from the context, and URLs, and archives unpacked.
    #[inline(never)]
    pub fn add(&mut self, transfer: &Transfer) -> String {
        let Some(destination) = self.destination(transfer) else { return String::new() };
        self.write_heredocs(transfer, &destination);
        let mut notes = Vec::new();
        for (source, span) in self.sources(transfer) {
            if is_remote(&source) {
                notes.push(self.download(&source, &destination, transfer.unpack == Some(true)));
            } else if is_archive(&source) && transfer.unpack != Some(false) {
                let weight = unpacked(self.world.catalog, self.archive(&source), &source);
                let label = format!("unpacked {}", path::name(&source));
                self.built.rootfs.replace_unlisted(&destination.path, &label, weight, Origin::Files);
            } else {
                notes.extend(self.one_from_context(&source, transfer, &destination, span));
            }
        }
        notes.join(note::between())
    }

    /// What an archive of the build context weighs as it is.
    fn archive(&self, source: &str) -> Weight {
        let catalog = self.world.catalog;
        let known = path::resolve("/", source).and_then(|path| self.world.options.context.file(path.trim_start_matches('/')));
        known.map_or_else(|| catalog.context_file(source), |file| context_weight(catalog, SizeEstimate::exact(file.bytes, Basis::Yours)))
    }

    fn destination(&self, transfer: &Transfer) -> Option<Destination> {
        let config = &self.built.config;
        let text = config.scope.expand(&transfer.destination.text).text;
        let path = path::resolve(&config.workdir, &text)?;
        let inside = text.ends_with('/')
            || text == "."
            || text.ends_with("/.")
            || transfer.sources.len() > 1
            || self.built.rootfs.is_directory(&path);
        Some(Destination { path, inside })
    }

    /// The paths that are copied, variables expanded, and where each stands.
    fn sources(&self, transfer: &Transfer) -> Vec<(String, Span)> {
        let words = transfer.sources.iter().filter_map(|source| match source {
            Source::Path(word) => Some(word),
            Source::Heredoc(_) => None,
        });
        words.map(|word| (self.built.config.scope.expand(&word.text).text, word.span)).collect()
    }

    fn write_heredocs(&mut self, transfer: &Transfer, destination: &Destination) {
        for source in &transfer.sources {
            let Source::Heredoc(heredoc) = source else { continue };
            let scope = &self.built.config.scope;
            let body = if heredoc.expand { scope.expand_heredoc(&heredoc.body) } else { heredoc.body.clone() };
            let path = destination.of(&heredoc.name);
            self.built.rootfs.write(&path, text_weight(self.world.catalog, body.len()), Origin::Files, Some(body.into()));
        }
    }

    // --- from the build context

    fn copy_context(&mut self, transfer: &Transfer, destination: &Destination) -> String {
        let notes =
            self.sources(transfer).into_iter().filter_map(|(source, span)| self.one_from_context(&source, transfer, destination, span));
        let mut notes: Vec<String> = notes.collect();
        notes.dedup();
        notes.join(note::between())
    }

    fn one_from_context(&mut self, source: &str, transfer: &Transfer, destination: &Destination, span: Span) -> Option<String> {
        let wanted = path::resolve("/", source)?;
        let name = wanted.trim_start_matches('/');
        let context = &self.world.options.context;
        if context.is_listed() {
            let context = &self.without_excluded(context, transfer);
            let found = if wanted == "/" { vec![context.root()] } else { known::found(context, &wanted) };
            if found.is_empty() && (context.bytes.is_none() || context.leaves_out(name)) {
                self.miss(name, context.leaves_out(name), span);
                return None;
            }
            let is_found = !found.is_empty();
            found.into_iter().for_each(|item| self.write_known(context, item, transfer, destination));
            if is_found && (wanted != "/" || context.bytes.is_none()) {
                return None;
            }
        }
        self.usual(source, &wanted, transfer, destination)
    }

    /// What is usual at a path of a context of which not all files are known.
    #[inline(never)]
    fn usual(&mut self, source: &str, wanted: &str, transfer: &Transfer, destination: &Destination) -> Option<String> {
        if wanted == "/" {
            return self.whole_context(destination);
        }
        let destination = &if transfer.parents {
            Destination { path: path::join(&destination.path, path::parent(wanted).trim_start_matches('/')), inside: true }
        } else {
            Destination { path: destination.path.clone(), inside: destination.inside }
        };
        // All of a folder is that folder.
        let (source, wanted) = match (source.strip_suffix('*'), wanted.strip_suffix("/*")) {
            (Some(folder), Some(below)) if !below.is_empty() && !path::is_pattern(below) => (folder, below),
            _ => (source, wanted),
        };
        let name = wanted.trim_start_matches('/');
        if path::is_pattern(wanted) {
            return Some(self.usual_files(wanted, destination));
        }
        let is_directory = source.ends_with('/') || is_directory_name(path::name(wanted));
        let weight = self.world.catalog.context_file(&if is_directory { format!("{name}/") } else { name.to_owned() });
        if is_directory {
            self.built.rootfs.make_directory(&destination.path);
            self.built.rootfs.replace_unlisted(&destination.path, &format!("context: {name}"), weight, Origin::Files);
        } else {
            self.built.rootfs.write(&destination.of(path::name(wanted)), weight, Origin::Files, None);
        }
        Some(note::context_file().to_owned())
    }

    /// The context without what `--exclude` keeps back.
    fn without_excluded(&self, context: &Context, transfer: &Transfer) -> Context {
        if transfer.exclude.is_empty() { context.clone() } else { context.without(&transfer.exclude) }
    }

    /// Nothing in the context is `name`. What `.dockerignore` leaves out is told by a rule.
    #[inline(never)]
    fn miss(&mut self, name: &str, is_ignored: bool, span: Span) {
        if !is_ignored {
            self.world.diagnostics.push(Diagnostic::warning(span, note::context_holds_none(name)));
        }
    }

    /// A pattern over a context that is not known: the usual files that fit it, else something that may fit.
    fn usual_files(&mut self, pattern: &str, destination: &Destination) -> String {
        let catalog = self.world.catalog;
        let names = catalog.usual_files(path::name(pattern));
        for name in &names {
            let file = path::join(path::parent(pattern), name);
            let weight = catalog.context_file(file.trim_start_matches('/'));
            self.built.rootfs.write(&destination.of(name), weight, Origin::Files, None);
        }
        if names.is_empty() {
            let name = pattern.trim_start_matches('/');
            let label = format!("context: {name}");
            self.built.rootfs.replace_unlisted(&destination.path, &label, catalog.context_file(name), Origin::Files);
        }
        note::context_files().to_owned()
    }

    /// A context of which not all files are known.
    fn whole_context(&mut self, destination: &Destination) -> Option<String> {
        let context = &self.world.options.context;
        self.built.rootfs.make_directory(&destination.path);
        let (weight, note) = match context.bytes {
            Some(total) => {
                let listed = context.item("").map_or(0, |all| context.bytes_of(&all.files));
                let rest = SizeEstimate::exact(total.saturating_sub(listed), Basis::Yours);
                (context_weight(self.world.catalog, rest), None)
            }
            None => {
                let note = note::context_whole().to_owned();
                (assumed(self.world.catalog.rule(self.context_rule())), Some(note))
            }
        };
        self.built.rootfs.replace_unlisted(&destination.path, "build context", weight, Origin::Files);
        note
    }

    /// The rule for the size of a context that nobody described.
    fn context_rule(&self) -> &'static str {
        let instructions = self.world.graph.stages.get(self.stage).map_or([].as_slice(), |stage| stage.instructions);
        let runs = instructions.iter().filter(|instruction| matches!(instruction.body, Body::Run(_)));
        written_in::context_rule(&self.built.config.image.reference, runs.map(|run| run.text.as_str()))
    }

    /// Writes a file under its name, or what is in a folder.
    fn write_known(&mut self, context: &Context, item: Item, transfer: &Transfer, destination: &Destination) {
        let target = match (transfer.parents, item.is_file) {
            (true, _) => path::join(&destination.path, &item.path),
            (false, true) => destination.of(path::name(&item.path)),
            (false, false) => destination.path.clone(),
        };
        if !item.is_file {
            self.built.rootfs.make_directory(&target);
        }
        for part in known::parts(context, &item) {
            let below = part.path.get(item.path.len()..).unwrap_or_default().trim_start_matches('/');
            let spot = path::join(&target, below);
            let weight = context_weight(self.world.catalog, SizeEstimate::exact(part.bytes, Basis::Yours));
            if part.is_file {
                self.built.rootfs.write(&spot, weight, Origin::Files, part.text.map(Into::into));
            } else {
                // By its place in the context, so that only a copy of the same folder is written over it.
                let label = format!("context: {}", if part.path.is_empty() { "." } else { &part.path });
                self.built.rootfs.replace_unlisted(&spot, &label, weight, Origin::Files);
            }
        }
    }

    fn download(&mut self, url: &str, destination: &Destination, unpack: bool) -> String {
        let catalog = self.world.catalog;
        let name = url.split(['?', '#']).next().map_or("", path::name).to_owned();
        let is_git = url.starts_with("git@") || name.ends_with(".git") || url.contains(".git#");
        if is_git {
            let weight = catalog.rule("git-clone-shallow");
            self.built.rootfs.replace_unlisted(&destination.path, &format!("git: {name}"), weight, Origin::Files);
            return note::download_repository(&name);
        }
        let found = catalog.download(url, self.world.options.platform);
        let (weight, note) = match found {
            Some(found) => (found.weight, found.note(&name).unwrap_or_default()),
            None => (catalog.rule(rule_of(url)), note::download_usual(&name)),
        };
        if unpack {
            self.built.rootfs.replace_unlisted(
                &destination.path,
                &format!("unpacked {name}"),
                unpacked(catalog, weight, &name),
                Origin::Files,
            );
        } else {
            let path = destination.of(if name.is_empty() { "download" } else { &name });
            self.built.rootfs.write(&path, weight, Origin::Files, None);
        }
        note
    }

    // --- from a stage or an image

    fn copy_supplied(&mut self, transfer: &Transfer, destination: &Destination, take: Take) -> String {
        let mut crossing = Crossing {
            from: None,
            reference: take.reference.clone(),
            to: self.stage,
            instruction: self.position,
            mount: false,
            paths: Vec::new(),
            missing: Vec::new(),
            weight: Weight::ZERO,
            span: take.span,
        };
        let mut note = String::new();
        let supplier = match take.from {
            Supplier::Stage(stage) => {
                crossing.from = Some(stage);
                self.done.get(stage).and_then(Option::as_ref).map(|stage| Cow::Borrowed(&stage.rootfs))
            }
            Supplier::Image => {
                let found = ImageReference::parse(&take.reference)
                    .map(|reference| self.world.catalog.image(&reference, self.world.options.platform));
                let found = found.unwrap_or_else(|| self.world.catalog.unknown_image());
                note.clone_from(&found.note);
                Some(Cow::Owned(Rootfs::of_base(0, found.image.weight, &found.image.paths, true)))
            }
            Supplier::Nothing => None,
        };
        let supplier = supplier.unwrap_or_default();
        for (source, _) in self.sources(transfer) {
            let Some(path) = path::resolve("/", &source) else { continue };
            crossing.paths.push(path.clone());
            let carried = Carried { transfer, destination, take: &take };
            let weight = self.take_path(&supplier, &path, &carried, &mut crossing.missing);
            crossing.weight += weight;
        }
        self.world.crossings.push(crossing);
        note
    }

    /// Copies one path of `supplier`. Returns what crosses over.
    fn take_path(&mut self, supplier: &Rootfs, wanted: &str, carried: &Carried<'_>, missing: &mut Vec<String>) -> Weight {
        let paths = if path::is_pattern(wanted) { supplier.matching(wanted) } else { Vec::new() };
        let paths = if paths.is_empty() { vec![wanted.to_owned()] } else { paths };
        let mut total = Weight::ZERO;
        for path in paths {
            let tree = match supplier.presence(&path) {
                Presence::Yes => supplier.tree(&path),
                Presence::Maybe(origin, limit) => vec![one(within(self.unlisted_weight(&path, origin), limit), &path)],
                Presence::No if carried.take.from == Supplier::Nothing => vec![one(self.world.catalog.rule("unknown-path"), &path)],
                Presence::No => self.stand_in(supplier, &path, missing),
            };
            total += tree.iter().map(|(_, _, node)| node.weight).sum();
            let target = target(&path, &tree, carried);
            self.built.rootfs.graft(&target, tree, Some(Origin::Artifact));
        }
        total
    }

    fn unlisted_weight(&self, path: &str, origin: Origin) -> Weight {
        let catalog = self.world.catalog;
        match origin {
            Origin::Base if path::parent(path).ends_with("bin") => catalog.rule("unknown-tool"),
            Origin::Base if !is_directory_name(path::name(path)) => catalog.context_file(path).on(Basis::Assumed),
            _ => catalog.rule("unknown-path"),
        }
    }

    /// Nothing makes `path` (a rule tells of it): what was probably meant is weighed.
    fn stand_in(&self, supplier: &Rootfs, path: &str, missing: &mut Vec<String>) -> Vec<(String, Rc<str>, Node)> {
        missing.push(path.to_owned());
        match supplier.made_as(path::name(path)) {
            Some(meant) => supplier.tree(&meant),
            None => vec![one(self.world.catalog.rule("unknown-path").widened(0, 1000), path)],
        }
    }
}

/// Where the tree of `path` lands: a file under its name, a directory's content straight.
fn target(path: &str, tree: &[(String, Rc<str>, Node)], carried: &Carried<'_>) -> String {
    let destination = carried.destination;
    if carried.transfer.parents {
        return path::join(&destination.path, path.trim_start_matches('/'));
    }
    let is_file = matches!(tree, [(below, _, node)] if below.is_empty() && node.kind == Kind::File);
    if is_file { destination.of(path::name(path)) } else { destination.path.clone() }
}

/// A tree of one entry of unknown content: a file where its name has an ending or it lies in a `bin`, else a directory.
fn one(weight: Weight, path: &str) -> (String, Rc<str>, Node) {
    let is_file = has_ending(path::name(path)) || path::parent(path).ends_with("bin") || !path.contains('/');
    let kind = if is_file { Kind::File } else { Kind::Unlisted };
    let label = if is_file { "" } else { "copied" };
    (String::new(), label.into(), Node { kind, weight, origin: Origin::Artifact, text: None })
}

/// What stands at and below `path` of a file system; unlisted content that may hold it counts as its own size at most.
pub(super) fn weigh(rootfs: &Rootfs, path: &str) -> Weight {
    match rootfs.presence(path) {
        Presence::Yes => rootfs.tree(path).into_iter().map(|(_, _, node)| node.weight).sum(),
        Presence::Maybe(_, limit) => limit.widened(0, 1000),
        Presence::No => Weight::ZERO,
    }
}

/// A figure that is taken for a whole build context nobody told of; the visitor's own stays theirs.
fn assumed(weight: Weight) -> Weight {
    if weight.unpacked.basis() == Basis::Yours { weight } else { weight.on(Basis::Assumed) }
}

/// What so much of the build context weighs.
pub(super) fn context_weight(catalog: &Catalog, unpacked: SizeEstimate) -> Weight {
    Weight { unpacked, compressed: catalog.times(unpacked, "context-ratio") }
}

fn is_remote(source: &str) -> bool {
    ["http://", "https://", "git://", "ssh://", "git@"].iter().any(|scheme| source.starts_with(scheme))
}

/// Whether `ADD` unpacks a local file of this name.
fn is_archive(name: &str) -> bool {
    ARCHIVES.iter().any(|ending| name.to_ascii_lowercase().ends_with(ending))
}

/// Whether a name ends as those of files do: in `.so`, `.tar.gz`, `.so.1`, and not in a number (`python3.11`) or a long word
/// (`lib.linux-x86_64`).
fn has_ending(name: &str) -> bool {
    let is_short = |ending: &str| {
        ending.len() <= LONGEST_ENDING && ending.chars().all(|letter| letter.is_ascii_alphanumeric() || "*?_~".contains(letter))
    };
    let has_letter = |ending: &str| !ending.chars().all(|letter| letter.is_ascii_digit());
    name.contains(".so.") || name.rsplit_once('.').is_some_and(|(_, ending)| is_short(ending) && has_letter(ending))
}

fn is_directory_name(name: &str) -> bool {
    !has_ending(name.get(1..).unwrap_or("")) && !PLAIN_FILES.contains(&name) && !path::is_pattern(name)
}
