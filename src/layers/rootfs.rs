//! What a stage's file system holds after each layer, and what each layer added.
//!
//! Paths are listed as far as the Dockerfile tells them; bytes whose names it does not tell are kept as *unlisted*
//! content of a directory. A layer never shrinks an earlier one: deleting or changing what an earlier layer holds hides
//! its bytes there (whiteout) and, for a change, writes the whole file again (copy-up).

mod difference;
mod seen;

use std::cell::RefCell;
use std::rc::Rc;

pub use difference::Difference;
use seen::Reach;
pub use seen::Seen;

use super::path;
use crate::order;
use crate::size::{SizeEstimate, Weight, proportion};
use crate::sorted::Sorted;

/// A layer, unique over all stages; a later layer has a higher number than those below it.
pub type LayerId = usize;

/// The most entries one file system lists; what comes on top is kept as unlisted content of its directory.
const MOST_ENTRIES: usize = 4096;

/// The most links one file system follows, and the most in a row.
const MOST_LINKS: usize = 256;
const MOST_HOPS: usize = 8;

/// What bytes are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// Small configuration.
    #[default]
    Config,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One file of this very path.
    File,
    /// A directory of this very path; its content is listed apart.
    Directory,
    /// Content at or below this path whose names are not known.
    Unlisted,
}

/// How a layer hides bytes of one below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// They are gone.
    Removed,
    /// Something else stands there.
    Overwritten,
    /// The same stands there once more, with another owner or mode.
    Changed,
}

/// An entry of the file system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Its bytes.
    pub weight: Weight,
    /// What they are.
    pub origin: Origin,
    /// The file's text, where known and small.
    pub text: Option<Rc<str>>,
}

/// Where an entry stands. Unlisted content of one directory can come from several layers and, by its label, from
/// several packages; it is then several entries.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// Absolute.
    pub path: Rc<str>,
    /// Whose content it is (`apt: git`); empty for files and directories.
    pub label: Rc<str>,
    /// The layer that holds its bytes.
    pub layer: LayerId,
}

/// Whether a path exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// An instruction made it, or the base is known to hold it.
    Yes,
    /// Something that is not listed may hold it: the origin and weight of the nearest such.
    Maybe(Origin, Weight),
    /// Nothing makes it.
    No,
}

/// Directories any base image may have at its root.
const BASE_DIRECTORIES: [&str; 20] = [
    "bin", "boot", "dev", "etc", "home", "lib", "lib32", "lib64", "libexec", "media", "mnt", "opt", "proc", "root", "run", "sbin", "srv",
    "tmp", "usr", "var",
];

/// Directories that every distribution's image holds, after the Filesystem Hierarchy Standard 3.0.
const USUAL_DIRECTORIES: [&str; 24] = [
    "/bin",
    "/dev",
    "/etc",
    "/home",
    "/lib",
    "/media",
    "/mnt",
    "/opt",
    "/root",
    "/run",
    "/sbin",
    "/srv",
    "/tmp",
    "/usr",
    "/usr/bin",
    "/usr/lib",
    "/usr/local",
    "/usr/local/bin",
    "/usr/local/lib",
    "/usr/local/share",
    "/usr/sbin",
    "/usr/share",
    "/var",
    "/var/lib",
];

/// A place (`apt`, a `node_modules`), a label (`apt: git`), and the numbers of the packages that came with it: the one named, then what it
/// needs.
type PackagesWith = (String, String, Rc<[usize]>);

/// The file system of a stage.
#[derive(Clone, Debug, Default)]
pub struct Rootfs {
    nodes: Sorted<Key, Node>,
    /// Bytes of each layer that later ones hide, which one does, and how.
    hidden: Sorted<(LayerId, LayerId, How), Weight>,
    /// What the open layer holds once more, and the layer that holds it below.
    changed: Vec<(Key, LayerId)>,
    /// Names of package groups (`apk add --virtual`) and the labels they stand for.
    groups: Sorted<String, Vec<String>>,
    packages: Vec<PackagesWith>,
    /// How many entries each label has.
    labels: Sorted<String, usize>,
    /// Links and what they point to.
    links: Sorted<String, String>,
    /// Paths (and `directory/*`) of which nothing that only the base held is left.
    gone: Sorted<String, ()>,
    /// The open layer.
    layer: LayerId,
    /// Keys that the open layer added, some of them no longer there.
    touched: Vec<Key>,
    /// Whether the base may hold paths outside the usual directories.
    open_base: bool,
    /// Whether a program of unknown effect ran: any path may exist.
    clouded: bool,
    /// What was looked at since the open layer was opened; `None` where nobody asks.
    seen: RefCell<Option<Seen>>,
}

impl Rootfs {
    /// A file system that is the base image of `weight`, with the paths it is known to hold; `open` where the image is
    /// not known, so that any path may be in it.
    pub fn of_base(layer: LayerId, weight: Weight, known: &[(String, Weight)], open: bool) -> Self {
        let mut rootfs = Self { layer, open_base: open, ..Self::default() };
        let mut rest = weight;
        for (path, part) in known {
            rest = Weight {
                unpacked: rest.unpacked.saturating_sub(part.unpacked),
                compressed: rest.compressed.saturating_sub(part.compressed),
            };
            let (kind, label) = if path::name(path).contains('.') { (Kind::File, "") } else { (Kind::Unlisted, "base") };
            rootfs.insert(path, label, Node { kind, weight: *part, origin: Origin::Base, text: None });
        }
        rootfs.insert("/", "base", Node { kind: Kind::Unlisted, weight: rest, origin: Origin::Base, text: None });
        rootfs
    }

    /// A path of this last name that an instruction made, the shortest where there are several.
    pub fn made_as(&self, name: &str) -> Option<String> {
        self.look_everywhere();
        let made = self.nodes.iter().filter(|(key, node)| node.origin != Origin::Base && !name.is_empty() && path::name(&key.path) == name);
        made.map(|(key, _)| key.path.to_string()).min_by_key(|path| (path.len(), path.clone()))
    }

    /// Closes the open layer and opens `layer`.
    pub fn open_layer(&mut self, layer: LayerId) {
        self.layer = layer;
        self.touched.clear();
        self.changed.clear();
    }

    /// From now on it is noted what the instructions look at, one by one; see [`Self::seen`].
    pub fn watch(&mut self) {
        *self.seen.get_mut() = Some(Seen::default());
    }

    /// What was looked at since [`Self::watch`]; nothing is noted any more.
    pub fn seen(&mut self) -> Seen {
        self.seen.get_mut().take().unwrap_or_default()
    }

    fn note(&self, note: impl FnOnce(&mut Seen)) {
        if let Some(seen) = &mut *self.seen.borrow_mut() {
            note(seen);
        }
    }

    fn look(&self, reach: Reach, name: &str) {
        self.note(|seen| seen.note(reach, name));
    }

    fn look_everywhere(&self) {
        self.note(|seen| seen.everything = true);
    }

    fn look_at_packages(&self) {
        self.note(|seen| seen.packages = true);
    }

    /// The entries of the open layer.
    pub fn added(&self) -> Vec<(&Key, &Node)> {
        let mut added: Vec<(&Key, &Node)> = self.touched.iter().filter_map(|key| Some((key, self.nodes.get(key)?))).collect();
        order::sort_by(&mut added, |(one, _), (other, _)| one.cmp(other));
        added.dedup_by(|(one, _), (other, _)| one == other);
        added
    }

    /// All entries, by path.
    pub fn entries(&self) -> impl Iterator<Item = (&Key, &Node)> {
        self.look_everywhere();
        self.nodes.iter()
    }

    /// Whether it holds content that a layer brought, under this path and label.
    pub fn holds(&self, path: &str, label: &str, layer: LayerId) -> bool {
        self.look(Reach::At, path);
        self.nodes.contains(&Key { path: path.into(), label: label.into(), layer })
    }

    /// Whether it holds content under this path and label, whichever layer brought it.
    pub fn holds_any(&self, path: &str, label: &str) -> bool {
        self.look(Reach::At, path);
        self.nodes
            .since(&|key| (&*key.path, &*key.label) < (path, label))
            .next()
            .is_some_and(|(key, _)| (&*key.path, &*key.label) == (path, label))
    }

    /// Bytes that a layer holds and a later one hides: which layer's, by which one and how, how many; by the first of these.
    pub fn hidden(&self) -> impl Iterator<Item = (LayerId, LayerId, How, Weight)> {
        self.hidden.iter().map(|((of, by, how), weight)| (*of, *by, *how, *weight))
    }

    /// Bytes of one layer that later ones hide.
    pub fn hidden_of(&self, layer: LayerId) -> Weight {
        let from = self.hidden.since(&move |(of, ..)| *of < layer);
        from.take_while(|((of, ..), _)| *of == layer).map(|(_, weight)| *weight).sum()
    }

    /// From now on any path may exist: a program of unknown effect ran.
    pub fn cloud(&mut self) {
        self.clouded = true;
    }

    /// Writes one file; an older one of this path is replaced.
    pub fn write(&mut self, path: &str, weight: Weight, origin: Origin, text: Option<Rc<str>>) {
        self.overwrite(path, "", Kind::File);
        self.unlink(path);
        self.insert(path, "", Node { kind: Kind::File, weight, origin, text });
    }

    /// Makes the open layer weigh `whole`: its entries keep their shares; where it has none, unlisted content below `directory`.
    pub fn set_weight(&mut self, whole: Weight, directory: &str) {
        let keys: Vec<Key> = self.added().into_iter().map(|(key, _)| key.clone()).collect();
        let mut parts: Vec<(u64, u64)> = Vec::with_capacity(keys.len());
        let of = |weight: &Weight| (weight.unpacked.likely(), weight.compressed.likely());
        parts.extend(keys.iter().filter_map(|key| self.nodes.get(key)).map(|node| of(&node.weight)));
        let shares = |part: fn(&(u64, u64)) -> u64, whole: SizeEstimate| shares(parts.iter().map(part).collect(), whole);
        let (unpacked, compressed) = (shares(|part| part.0, whole.unpacked), shares(|part| part.1, whole.compressed));
        if unpacked.is_empty() && !whole.is_zero() {
            self.add_unlisted(directory, "of this size", whole, Origin::Files);
        }
        for (key, (unpacked, compressed)) in keys.iter().zip(unpacked.into_iter().zip(compressed)) {
            if let Some(node) = self.nodes.get_mut(key) {
                node.weight = Weight { unpacked, compressed };
            }
        }
    }

    /// Makes a link, hard or symbolic: no bytes of its own; who reads `path` reads `target`.
    pub fn link(&mut self, path: &str, target: &str) {
        self.write(path, Weight::ZERO, Origin::Config, None);
        if self.links.len() < MOST_LINKS && path != target {
            self.links.insert(path.to_owned(), target.to_owned());
        }
    }

    /// Makes a directory.
    pub fn make_directory(&mut self, path: &str) {
        if path != "/" && !self.is_listed(path) {
            self.insert(path, "", Node { kind: Kind::Directory, weight: Weight::ZERO, origin: Origin::Config, text: None });
        }
    }

    /// Adds content of unknown names at or below `path`; `label` tells whose it is.
    pub fn add_unlisted(&mut self, path: &str, label: &str, weight: Weight, origin: Origin) {
        let key = self.key(path, label);
        match self.nodes.get_mut(&key) {
            Some(node) => node.weight += weight,
            None => self.insert(path, label, Node { kind: Kind::Unlisted, weight, origin, text: None }),
        }
    }

    /// Writes content of unknown names at or below `path` over what an earlier instruction wrote there under the same label.
    pub fn replace_unlisted(&mut self, path: &str, label: &str, weight: Weight, origin: Origin) {
        self.overwrite(path, label, Kind::Unlisted);
        self.add_unlisted(path, label, weight, origin);
    }

    /// Removes what stands at and below `path`. What earlier layers hold of it stays paid for.
    pub fn remove(&mut self, path: &str) {
        self.look(Reach::Below, path);
        self.remove_keys(&|_, _| true, path);
        self.unlink(path);
        self.forget_base(path);
    }

    /// Removes content of this label, wherever it stands.
    pub fn remove_label(&mut self, label: &str) {
        if self.has_label(label) {
            self.remove_keys(&|key, _| *key.label == *label, "/");
        }
    }

    /// The same, where new content of this label comes in its place.
    pub fn overwrite_label(&mut self, label: &str) {
        if self.has_label(label) {
            self.take_out_all(&|key, _| *key.label == *label, "/", How::Overwritten);
        }
    }

    /// How many entries the open layer has made: what is made from now on has higher numbers.
    pub fn mark(&self) -> usize {
        self.touched.len()
    }

    /// Removes what was made since `mark` and stands at and below `path`, or matches it where it is a pattern.
    pub fn remove_since(&mut self, mark: usize, path: &str) {
        let directory = path.strip_suffix("/*");
        let is_meant = |key: &Key, node: &Node| {
            let is_inside = directory == Some(&*key.path) && node.kind == Kind::Unlisted;
            is_inside || if path::is_pattern(path) { path::head(path, &key.path).is_some() } else { path::below(path, &key.path).is_some() }
        };
        let made = self.touched.get(mark..).unwrap_or_default().iter();
        let keys: Vec<Key> = made.filter(|key| self.nodes.get(key).is_some_and(|node| is_meant(key, node))).cloned().collect();
        for key in keys {
            self.take_out(&key, How::Removed);
        }
    }

    /// Removes what matches a pattern such as `/var/lib/apt/lists/*`.
    pub fn remove_pattern(&mut self, pattern: &str) {
        for path in self.matching(pattern) {
            self.remove(&path);
        }
        if let Some(directory) = pattern.strip_suffix("/*") {
            for directory in if path::is_pattern(directory) { self.matching(directory) } else { vec![directory.to_owned()] } {
                self.look(Reach::At, &directory);
                self.remove_keys(&|key, node| *key.path == *directory && node.kind == Kind::Unlisted, &directory);
                self.forget_base(&path::join(&directory, "*"));
            }
        }
    }

    /// A part of what the open layer holds at and below `path` may be gone or smaller: its low end becomes zero.
    pub fn loosen(&mut self, path: &str) {
        let open = self.layer;
        for key in self.chosen(&|key, _| key.layer == open, path) {
            self.loosen_key(&key);
        }
    }

    /// The same for the one entry of unlisted content that may hold `path`, where it is the open layer's.
    pub fn loosen_holder(&mut self, path: &str) {
        let open = self.layer;
        if let Some(key) = self.holder(path).map(|(key, _)| key.clone()).filter(|key| key.layer == open) {
            self.loosen_key(&key);
        }
    }

    /// Writes the files at and below `path` anew, each with the weight that `change` makes of its own; their texts are
    /// no longer known.
    pub fn rewrite(&mut self, path: &str, change: &dyn Fn(Weight) -> Weight) {
        for (below, _, node) in self.tree(path) {
            if node.kind == Kind::File {
                self.write(&path::join(path, &below), change(node.weight), node.origin, None);
            }
        }
    }

    /// Gives content of label `old` the label `new`, and takes the package out that was named. What the open layer holds of it may be smaller by any part; what
    /// earlier layers hold stays there, hidden.
    pub fn relabel(&mut self, old: &str, new: &str) {
        if !self.has_label(old) {
            return;
        }
        self.look_at_packages();
        for (_, label, packages) in self.packages.iter_mut().filter(|(_, label, _)| label == old) {
            new.clone_into(label);
            *packages = packages.iter().skip(1).copied().collect();
        }
        let open = self.layer;
        for key in self.chosen(&|key, _| *key.label == *old, "/") {
            let Some(node) = self.take_out(&key, How::Removed) else { continue };
            if key.layer == open {
                self.add_unlisted(&key.path, new, node.weight.widened(0, 1000), node.origin);
            }
        }
    }

    /// Changes owner or mode of `path` (and what is below it): what earlier layers hold of it is copied up.
    pub fn change(&mut self, path: &str, recursive: bool) {
        self.look(Reach::Below, path);
        let open = self.layer;
        let is_it = |key: &Key, node: &Node| *key.path == *path && node.kind != Kind::Unlisted;
        for key in self.chosen(&|key, node| key.layer != open && (recursive || is_it(key, node)), path) {
            let Some(node) = self.take_out(&key, How::Changed) else { continue };
            self.changed.push((Key { layer: open, ..key.clone() }, key.layer));
            self.insert(&key.path, &key.label, node);
        }
    }

    /// The entries at and below `path`, with their paths below it.
    pub fn tree(&self, root: &str) -> Vec<(String, Rc<str>, Node)> {
        let root = &self.follow(root);
        let part = |(key, node): (&Key, &Node)| Some((path::below(root, &key.path)?.to_owned(), Rc::clone(&key.label), node.clone()));
        self.within(root).filter_map(part).collect()
    }

    /// Puts entries (as [`Self::tree`] gives them) at and below `path`.
    pub fn graft(&mut self, target: &str, tree: Vec<(String, Rc<str>, Node)>, origin: Option<Origin>) {
        for (below, label, mut node) in tree {
            let path = path::join(target, &below);
            node.origin = origin.unwrap_or(node.origin);
            match node.kind {
                Kind::File => self.write(&path, node.weight, node.origin, node.text),
                Kind::Directory => self.make_directory(&path),
                Kind::Unlisted => self.add_unlisted(&path, &label, node.weight, node.origin),
            }
        }
    }

    /// Whether `path` exists.
    pub fn presence(&self, path: &str) -> Presence {
        if path == "/" || self.is_listed(path) {
            return Presence::Yes;
        }
        let path = &self.follow(path);
        if self.is_listed(path) {
            return Presence::Yes;
        }
        if let Some((_, node)) = self.holder(path) {
            return Presence::Maybe(node.origin, node.weight);
        }
        if self.clouded { Presence::Maybe(Origin::Output, Weight::ZERO) } else { Presence::No }
    }

    /// The nearest unlisted content that may hold `path`.
    pub fn holder(&self, path: &str) -> Option<(&Key, &Node)> {
        self.look(Reach::Above, path);
        let within = |ancestor| self.at(ancestor).find(|(key, node)| node.kind == Kind::Unlisted && self.may_hold(key, path));
        path::ancestors(path).find_map(within)
    }

    /// The text of a file, where it is known.
    pub fn text(&self, path: &str) -> Option<Rc<str>> {
        let path = &self.follow(path);
        self.look(Reach::At, path);
        self.at(path).find_map(|(_, node)| node.text.clone())
    }

    /// Whether `path` is a directory for all that is known.
    pub fn is_directory(&self, path: &str) -> bool {
        let path = &*self.follow(path);
        let is_usual = || USUAL_DIRECTORIES.contains(&path) && self.holder(path).is_some_and(|(_, node)| node.origin == Origin::Base);
        let is_listed = self.is_listed(path);
        path == "/" || (is_listed && !self.at(path).any(|(_, node)| node.kind == Kind::File)) || (!is_listed && is_usual())
    }

    /// Paths of entries (and of the directories above them) that match a pattern.
    pub fn matching(&self, pattern: &str) -> Vec<String> {
        let literal: Vec<&str> = pattern.split('/').take_while(|name| !path::is_pattern(name)).collect();
        let start = if literal.len() <= 1 { "/".to_owned() } else { literal.join("/") };
        let mut found: Vec<String> = self.within(&start).filter_map(|(key, _)| path::head(pattern, &key.path)).map(str::to_owned).collect();
        order::sort_distinct(&mut found);
        found
    }

    /// Remembers the labels a group name stands for.
    pub fn name_group(&mut self, name: &str, labels: Vec<String>) {
        self.groups.change(name.to_owned(), |known| known.extend(labels));
    }

    /// The labels of a group.
    pub fn group(&self, name: &str) -> Option<Vec<String>> {
        self.groups.get(name).cloned()
    }

    /// The labels of a group, which is forgotten.
    pub fn take_group(&mut self, name: &str) -> Option<Vec<String>> {
        self.groups.remove(name)
    }

    /// Remembers which packages of a place came with a label.
    pub fn remember_packages(&mut self, place: &str, label: &str, packages: Vec<usize>) {
        self.look_at_packages();
        // Without content of that label none is there; looking costs as much as there are packages.
        if self.has_label(label) {
            self.packages.retain(|known| (known.0.as_str(), known.1.as_str()) != (place, label));
        }
        self.packages.push((place.to_owned(), label.to_owned(), packages.into()));
    }

    /// The packages of a place that came with labels whose content is still there.
    pub fn packages(&self, place: &str) -> impl Iterator<Item = usize> {
        self.look_at_packages();
        let there = self.packages.iter().filter(move |(known, label, _)| known == place && self.labels.contains(label));
        there.flat_map(|(_, _, packages)| packages.iter().copied())
    }

    /// Those of them that came with a label.
    pub fn packages_with(&self, place: &str, label: &str) -> Vec<usize> {
        self.look_at_packages();
        let known = self.packages.iter().find(|(known, of, _)| known == place && of == label);
        known.map(|(_, _, packages)| packages.to_vec()).unwrap_or_default()
    }

    /// Labels of the unlisted content at and below `path`.
    pub fn labels_in(&self, path: &str) -> impl Iterator<Item = &Rc<str>> {
        self.within(path).map(|(key, _)| &key.label).filter(|label| !label.is_empty())
    }

    /// Whether content of this label is there.
    pub fn has_label(&self, label: &str) -> bool {
        self.look(Reach::Label, label);
        self.labels.contains(label)
    }

    /// Whether the open layer holds content of this label.
    pub fn has_label_here(&self, label: &str) -> bool {
        self.touched.iter().any(|key| *key.label == *label && self.nodes.contains(key))
    }

    /// Whether the open layer is `layer`.
    pub fn is_open(&self, layer: LayerId) -> bool {
        self.layer == layer
    }

    /// `path` with the links in it followed.
    fn follow(&self, path: &str) -> String {
        let mut path = path.to_owned();
        for _ in 0..MOST_HOPS {
            if self.links.is_empty() {
                break;
            }
            let step = path::ancestors(&path).find_map(|ancestor| Some((self.links.get(ancestor)?, path::below(ancestor, &path)?)));
            let Some((target, below)) = step else { break };
            path = path::join(target, below);
        }
        path
    }

    fn unlink(&mut self, path: &str) {
        let unlinked: Vec<String> = self.links.keys().filter(|link| path::below(path, link).is_some()).cloned().collect();
        for link in unlinked {
            self.links.remove(&link);
        }
    }

    fn forget_base(&mut self, path: &str) {
        self.look(Reach::At, path.strip_suffix("/*").unwrap_or(path));
        if self.gone.len() < MOST_ENTRIES && path != "/" {
            self.gone.insert(path.to_owned(), ());
        }
    }

    /// Whether what only the base held at `path` has been removed.
    fn is_gone(&self, path: &str) -> bool {
        let inside = |ancestor: &str| ancestor != path && self.gone.contains(&path::join(ancestor, "*"));
        !self.gone.is_empty() && path::ancestors(path).any(|ancestor| self.gone.contains(ancestor) || inside(ancestor))
    }

    fn loosen_key(&mut self, key: &Key) {
        if let Some(node) = self.nodes.get_mut(key) {
            node.weight = node.weight.widened(0, 1000);
        }
    }

    fn key(&self, path: &str, label: &str) -> Key {
        Key { path: path.into(), label: label.into(), layer: self.layer }
    }

    fn insert(&mut self, path: &str, label: &str, node: Node) {
        if self.nodes.len() >= MOST_ENTRIES / 2 {
            // How many entries there are matters.
            self.look_everywhere();
        }
        if self.nodes.len() >= MOST_ENTRIES && !node.weight.is_zero() {
            return self.fold(path, node);
        }
        let key = self.key(path, label);
        if self.nodes.insert(key.clone(), node).is_none() {
            if !label.is_empty() {
                self.labels.change(label.to_owned(), |count| *count += 1);
            }
            self.touched.push(key);
        }
    }

    fn uncount(&mut self, label: &str) {
        match self.labels.get_mut(label) {
            Some(count) if *count > 1 => *count -= 1,
            _ => drop(self.labels.remove(label)),
        }
    }

    /// Too many entries: the bytes go to the unlisted content of the root.
    fn fold(&mut self, path: &str, node: Node) {
        let top = path::ancestors(path).find(|ancestor| path::parent(ancestor) == "/").unwrap_or("/");
        let key = self.key(top, "more");
        if !self.nodes.contains(&key) {
            self.insert(top, "more", Node { kind: Kind::Unlisted, weight: Weight::ZERO, origin: node.origin, text: None });
        }
        if let Some(more) = self.nodes.get_mut(&key) {
            more.weight += node.weight;
        }
    }

    /// Removes an entry; where an earlier layer holds it, its bytes are hidden there.
    #[inline(never)]
    fn take_out(&mut self, key: &Key, how: How) -> Option<Node> {
        let node = self.nodes.remove(key)?;
        if !key.label.is_empty() {
            self.uncount(&key.label);
        }
        if key.layer != self.layer && !node.weight.is_zero() {
            self.hidden.change((key.layer, self.layer, how), |hidden| *hidden += node.weight);
        } else if let Some(at) = self.changed.iter().position(|(changed, _)| changed == key) {
            // It was not changed after all: what it hides below, it hides otherwise.
            let (_, below) = self.changed.swap_remove(at);
            self.hidden.change((below, self.layer, How::Changed), |hidden| *hidden = without(*hidden, node.weight));
            self.hidden.change((below, self.layer, how), |hidden| *hidden += node.weight);
        }
        Some(node)
    }

    fn remove_keys(&mut self, is_chosen: &dyn Fn(&Key, &Node) -> bool, root: &str) {
        self.take_out_all(is_chosen, root, How::Removed);
    }

    fn take_out_all(&mut self, is_chosen: &dyn Fn(&Key, &Node) -> bool, root: &str, how: How) {
        for key in self.chosen(is_chosen, root) {
            self.take_out(&key, how);
        }
    }

    /// Takes out what stands at exactly this path under this label: new content comes in its place.
    fn overwrite(&mut self, path: &str, label: &str, kind: Kind) {
        self.look(Reach::At, path);
        loop {
            let since = self.nodes.since(&|key| (&*key.path, &*key.label) < (path, label));
            let mut same = since.take_while(|(key, _)| (&*key.path, &*key.label) == (path, label));
            let Some(key) = same.find(|(_, node)| node.kind == kind).map(|(key, _)| key.clone()) else { return };
            self.take_out(&key, How::Overwritten);
        }
    }

    /// Keys at and below `root`, those that are chosen.
    fn chosen(&self, is_chosen: &dyn Fn(&Key, &Node) -> bool, root: &str) -> Vec<Key> {
        self.at_and_below(root).filter(|(key, node)| is_chosen(key, node)).map(|(key, _)| key.clone()).collect()
    }

    /// Entries at and below `root`.
    pub fn within(&self, root: &str) -> impl Iterator<Item = (&Key, &Node)> {
        self.look(Reach::Below, root);
        self.at_and_below(root)
    }

    fn at_and_below(&self, root: &str) -> impl Iterator<Item = (&Key, &Node)> {
        let prefix = if root == "/" { "/".to_owned() } else { format!("{root}/") };
        let here = (root != "/").then(|| self.at(root)).into_iter().flatten();
        let below = self.nodes.since(&|key| *key.path < *prefix);
        here.chain(below.take_while(move |(key, _)| key.path.starts_with(&prefix)))
    }

    /// Entries of exactly this path.
    fn at(&self, path: &str) -> impl Iterator<Item = (&Key, &Node)> {
        self.nodes.since(&|key| *key.path < *path).take_while(move |(key, _)| *key.path == *path)
    }

    fn is_listed(&self, path: &str) -> bool {
        self.within(path).next().is_some()
    }

    /// Whether unlisted content may hold `path`: the base only below its usual directories, and what was not removed.
    fn may_hold(&self, key: &Key, path: &str) -> bool {
        let usual = || path.split('/').nth(1).is_some_and(|top| BASE_DIRECTORIES.contains(&top));
        &*key.label != "base" || ((self.open_base || usual()) && !self.is_gone(path))
    }
}

/// A sum before `part` was added to it.
fn without(sum: Weight, part: Weight) -> Weight {
    let less = |sum: SizeEstimate, part: SizeEstimate| {
        let less = |figure: fn(SizeEstimate) -> u64| figure(sum).saturating_sub(figure(part));
        sum.with_ends(less(SizeEstimate::low), less(SizeEstimate::likely), less(SizeEstimate::high))
    };
    Weight { unpacked: less(sum.unpacked, part.unpacked), compressed: less(sum.compressed, part.compressed) }
}

/// `whole` in the proportions of `parts`, the rounding on the first; all on the first where they are nothing.
fn shares(parts: Vec<u64>, whole: SizeEstimate) -> Vec<SizeEstimate> {
    let sum: u64 = parts.iter().fold(0, |sum, part| sum.saturating_add(*part));
    let share = |part: u64| if sum == 0 { 0 } else { proportion(whole.likely(), part, sum) };
    let mut shares: Vec<u64> = parts.into_iter().map(share).collect();
    let rest = whole.likely().saturating_sub(shares.iter().sum());
    if let Some(first) = shares.first_mut() {
        *first += rest;
    }
    shares.into_iter().map(|bytes| SizeEstimate::exact(bytes, whole.basis())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::size::{Basis, SizeEstimate};

    fn weight(bytes: u64) -> Weight {
        Weight::with_ratio(SizeEstimate::exact(bytes, Basis::Computed), 500)
    }

    fn added(rootfs: &Rootfs) -> u64 {
        rootfs.added().into_iter().map(|(_, node)| node.weight.unpacked.likely()).sum()
    }

    fn base() -> Rootfs {
        let mut rootfs = Rootfs::of_base(0, weight(100), &[("/usr/local/go".to_owned(), weight(40))], false);
        rootfs.open_layer(1);
        rootfs
    }

    #[test]
    fn deleting_in_a_later_layer_frees_nothing() {
        let mut rootfs = base();
        rootfs.write("/app/big", weight(50), Origin::Files, None);
        assert_eq!(added(&rootfs), 50);
        rootfs.open_layer(2);
        rootfs.remove("/app");
        assert_eq!(added(&rootfs), 0);
        assert_eq!(rootfs.hidden_of(1), weight(50));
        assert_eq!(rootfs.presence("/app/big"), Presence::No);
    }

    #[test]
    fn deleting_in_the_same_layer_leaves_nothing() {
        let mut rootfs = base();
        rootfs.add_unlisted("/var/lib/apt/lists", "apt lists", weight(20), Origin::Cache);
        rootfs.write("/tmp/a.deb", weight(7), Origin::Files, None);
        rootfs.remove_pattern("/var/lib/apt/lists/*");
        rootfs.remove_pattern("/tmp/*.deb");
        assert_eq!(added(&rootfs), 0);
        assert!(rootfs.hidden().next().is_none());
    }

    #[test]
    fn changing_the_owner_later_copies_every_byte_again() {
        let mut rootfs = base();
        rootfs.write("/app/a", weight(50), Origin::Files, None);
        rootfs.add_unlisted("/app", "context", weight(30), Origin::Files);
        rootfs.open_layer(2);
        rootfs.change("/app", true);
        assert_eq!(added(&rootfs), 80);
        assert_eq!(rootfs.hidden_of(1), weight(80));
        rootfs.change("/app", true);
        assert_eq!(added(&rootfs), 80, "what is in the open layer is not copied again");
    }

    #[test]
    fn how_bytes_are_hidden_is_told_by_what_the_layer_holds_at_its_end() {
        let hidden = |change: fn(&mut Rootfs)| {
            let mut rootfs = base();
            rootfs.write("/app/a", weight(50), Origin::Files, None);
            rootfs.open_layer(2);
            change(&mut rootfs);
            rootfs.hidden().filter(|(.., weight)| !weight.is_zero()).map(|(_, _, how, hidden)| (how, hidden)).collect::<Vec<_>>()
        };
        assert_eq!(hidden(|rootfs| rootfs.change("/app", true)), [(How::Changed, weight(50))]);
        assert_eq!(hidden(|rootfs| rootfs.write("/app/a", weight(1), Origin::Files, None)), [(How::Overwritten, weight(50))]);
        let changed_then_removed = |rootfs: &mut Rootfs| {
            rootfs.change("/app", true);
            rootfs.remove("/app");
        };
        assert_eq!(hidden(changed_then_removed), [(How::Removed, weight(50))]);
    }

    #[test]
    fn a_base_cannot_hold_what_no_base_has() {
        let rootfs = base();
        assert_eq!(rootfs.presence("/app/test"), Presence::No);
        assert!(matches!(rootfs.presence("/etc/ssl"), Presence::Maybe(Origin::Base, _)));
        assert_eq!(rootfs.presence("/usr/local/go"), Presence::Yes);
        let mut open = Rootfs::of_base(0, weight(100), &[], true);
        assert!(matches!(open.presence("/app/test"), Presence::Maybe(..)));
        open.cloud();
        assert!(matches!(open.presence("/app/test"), Presence::Maybe(..)));
    }

    #[test]
    fn neighbours_with_the_same_beginning_are_left_alone() {
        let mut rootfs = base();
        for path in ["/app", "/app-x", "/app/x", "/apple"] {
            rootfs.write(path, weight(1), Origin::Files, None);
        }
        rootfs.remove("/app");
        let left: Vec<&str> = rootfs.added().into_iter().map(|(key, _)| &*key.path).collect();
        assert_eq!(left, ["/app-x", "/apple"]);
    }

    #[test]
    fn patterns_find_files_and_the_directories_above_them() {
        let mut rootfs = base();
        rootfs.write("/src/a/x.jar", weight(1), Origin::Output, None);
        rootfs.write("/src/b/y.jar", weight(1), Origin::Output, None);
        assert_eq!(rootfs.matching("/src/*/x.jar"), ["/src/a/x.jar"]);
        assert_eq!(rootfs.matching("/src/*"), ["/src/a", "/src/b"]);
    }

    #[test]
    fn a_path_removed_from_the_base_is_gone_until_it_is_made_again() {
        let mut rootfs = base();
        rootfs.remove("/etc/ssl");
        rootfs.remove_pattern("/var/cache/*");
        assert_eq!(rootfs.presence("/etc/ssl/certs"), Presence::No);
        assert_eq!(rootfs.presence("/var/cache/debconf"), Presence::No);
        assert!(matches!(rootfs.presence("/var/cache"), Presence::Maybe(Origin::Base, _)));
        rootfs.add_unlisted("/etc", "apt: openssl", weight(1), Origin::Packages);
        assert!(matches!(rootfs.presence("/etc/ssl/certs"), Presence::Maybe(Origin::Packages, _)));
    }

    #[test]
    fn who_reads_a_link_reads_its_target() {
        let mut rootfs = base();
        rootfs.write("/opt/jdk-11/bin/java", weight(9), Origin::Files, None);
        rootfs.link("/opt/jdk", "/opt/jdk-11");
        rootfs.link("/opt/loop", "/opt/loop/x");
        assert_eq!(added(&rootfs), 9);
        assert_eq!(rootfs.tree("/opt/jdk").len(), 1);
        assert_eq!(rootfs.presence("/opt/jdk/bin/java"), Presence::Yes);
        assert!(rootfs.is_directory("/opt/jdk"));
        rootfs.remove("/opt/jdk");
        assert_eq!(rootfs.presence("/opt/jdk/bin/javac"), Presence::No);
        assert_eq!(rootfs.presence("/opt/jdk-11/bin/java"), Presence::Yes);
        assert!(matches!(rootfs.presence("/opt/loop/y"), Presence::Maybe(..)));
    }

    #[test]
    fn a_label_is_there_as_long_as_any_entry_has_it() {
        let mut rootfs = base();
        rootfs.add_unlisted("/usr", "apt: git", weight(1), Origin::Packages);
        rootfs.open_layer(2);
        rootfs.add_unlisted("/usr", "apt: git", weight(1), Origin::Packages);
        rootfs.relabel("apt: git", "apt: left");
        assert!(rootfs.has_label("apt: left") && !rootfs.has_label("apt: git"));
        rootfs.add_unlisted("/usr", "apt: git", weight(1), Origin::Packages);
        rootfs.open_layer(3);
        rootfs.change("/usr", true);
        assert!(rootfs.has_label("apt: git"));
        rootfs.remove("/usr");
        assert!(!rootfs.has_label("apt: git") && !rootfs.has_label("apt: left"));
    }

    #[test]
    fn too_many_files_are_folded_and_still_weighed() {
        let mut rootfs = base();
        for index in 0..(MOST_ENTRIES + 500) {
            rootfs.write(&format!("/srv/{index}"), weight(1), Origin::Files, None);
        }
        assert_eq!(added(&rootfs), (MOST_ENTRIES + 500) as u64);
        assert!(rootfs.entries().count() <= MOST_ENTRIES + 10);
    }
}
