//! What two states of one file system differ by.
//!
//! Input: the states, after the same layer of a text and of that text with a change. Output: a [`Difference`], which can be held against
//! what a later instruction looked at, and be carried over to the state after it. Must not know what made it.

use super::seen::Seen;
use super::{How, Key, LayerId, Node, PackagesWith, Rootfs};
use crate::size::Weight;

/// What has to be done to one state to come to the other; nothing for `None`.
#[derive(Debug, Default)]
pub struct Difference {
    nodes: Vec<(Key, Option<Node>)>,
    hidden: Vec<((LayerId, LayerId, How), Option<Weight>)>,
    gone: Vec<(String, Option<()>)>,
    packages: Option<Vec<PackagesWith>>,
}

impl Difference {
    /// How `to` differs from `from`; `None` where they differ by what is not traced: links, groups, whether any path may exist.
    pub fn between(from: &Rootfs, to: &Rootfs) -> Option<Self> {
        let is_alike = (from.open_base, from.clouded) == (to.open_base, to.clouded)
            && from.links.iter().eq(to.links.iter())
            && from.groups.iter().eq(to.groups.iter());
        is_alike.then(|| Self {
            nodes: from.nodes.differences(&to.nodes),
            hidden: from.hidden.differences(&to.hidden),
            gone: from.gone.differences(&to.gone),
            packages: (from.packages != to.packages).then(|| to.packages.clone()),
        })
    }

    /// Whether both are the same.
    pub fn is_none(&self) -> bool {
        self.nodes.is_empty() && self.hidden.is_empty() && self.gone.is_empty() && self.packages.is_none()
    }

    /// Whether an instruction that looked at `seen` may come to something else.
    pub fn is_seen(&self, seen: &Seen) -> bool {
        if self.is_none() {
            return false;
        }
        let gone = self.gone.iter().map(|(path, _)| path.strip_suffix("/*").unwrap_or(path));
        let paths: Vec<&str> = self.nodes.iter().map(|(key, _)| &*key.path).chain(gone).collect();
        let labels: Vec<&str> = self.nodes.iter().map(|(key, _)| &*key.label).filter(|label| !label.is_empty()).collect();
        let asks_packages = seen.packages && (self.packages.is_some() || !labels.is_empty());
        asks_packages || seen.meets(&paths, &labels)
    }

    /// A later state of the first file system, as it would be of the second: nothing that came between looked at what differs.
    pub fn carried_over(&self, later: &Rootfs) -> Rootfs {
        let mut rootfs = later.clone();
        for (key, node) in &self.nodes {
            let label = key.label.to_string();
            let (is_there, was_there) = (node.is_some(), rootfs.nodes.contains(key));
            match node {
                Some(node) => drop(rootfs.nodes.insert(key.clone(), node.clone())),
                None => drop(rootfs.nodes.remove(key)),
            }
            match (was_there, is_there) {
                _ if label.is_empty() => {}
                (true, false) => rootfs.uncount(&label),
                (false, true) => rootfs.labels.change(label, |count| *count += 1),
                _ => {}
            }
        }
        rootfs.hidden.put(&self.hidden);
        rootfs.gone.put(&self.gone);
        if let Some(packages) = &self.packages {
            rootfs.packages.clone_from(packages);
        }
        rootfs
    }
}
