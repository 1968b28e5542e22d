//! What the system package managers share: whether the program is there, what a name weighs, how packages come and go.
//!
//! A package's figure holds everything it depends on (the catalog's closures); several packages of one command share
//! what [`Machine::together`] takes off, save those whose figure is what they newly bring.

use super::super::machine::{Machine, members, package_weight};
use super::super::path;
use super::super::rootfs::{Origin, Presence};
use crate::catalog::{Ecosystem, Image, Os, PackageManager};
use crate::language::words::note;
use crate::shell::Field;
use crate::size::{Basis, Weight};
use crate::sorted::Sorted;

/// A package manager: how its packages are labelled, looked up, and which images have it.
pub(super) struct Manager {
    /// `apt`: labels read `apt: git`.
    pub name: &'static str,
    /// Where the catalog keeps its packages.
    pub ecosystem: Ecosystem,
    /// The managers of images on which its programs run.
    pub images: &'static [PackageManager],
    /// Where its program would stand.
    pub program: &'static str,
}

/// One package of an install command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wish {
    /// Its bare name; what is known of it.
    pub name: String,
    /// What it brings: before sharing, or, where `is_new`, what it newly brings.
    pub weight: Weight,
    /// Whether what it shares with others is taken off already.
    pub is_new: bool,
}

/// The note on a package, named or not, that nothing is known of.
pub(super) fn weight_unknown(name: &str) -> String {
    if name.is_empty() { note::weight_of_some_unknown().to_owned() } else { note::weight_unknown(name) }
}

impl Manager {
    /// The label of a package's content.
    pub fn label(&self, name: &str) -> String {
        format!("{}: {name}", self.name)
    }

    /// Whether the image is known not to have this package manager: the command fails and adds nothing.
    pub fn is_absent(&self, machine: &mut Machine<'_>) -> bool {
        let image = &machine.image;
        let is_known = image.os != Os::Unknown && image.package_manager != PackageManager::Unknown && is_sure(image);
        let from_base = matches!(machine.presence(self.program), Presence::No | Presence::Maybe(Origin::Base, _));
        let absent = is_known && !self.images.contains(&image.package_manager) && from_base;
        if absent {
            machine.note(note::package_absent(path::name(self.program)));
        }
        absent
    }

    /// A package by name, without its version; `None` is a name that is not wholly known.
    pub fn wish(&self, name: &str, is_known: bool, lean: bool, machine: &mut Machine<'_>) -> Wish {
        let found = if is_known { machine.catalog.package(self.ecosystem, name) } else { None };
        if let Some(package) = found {
            return Wish { name: name.to_owned(), weight: package_weight(package, lean), is_new: false };
        }
        let weight = package_weight(machine.catalog.unknown(self.ecosystem, name), lean);
        if is_known {
            machine.note(note::package_unknown(name));
            return Wish { name: name.to_owned(), weight, is_new: false };
        }
        machine.note(note::packages_unnamed());
        Wish { name: format!("{name}…"), weight: weight.widened(0, 1000), is_new: false }
    }

    /// A package file of this image: its weight, unpacked.
    pub fn local(&self, file: &str, machine: &Machine<'_>) -> Wish {
        let weight = machine.weigh(file);
        let weight = if weight.is_zero() { machine.rule("download-unknown") } else { weight };
        let weight = super::archive::unpacked(machine.catalog, weight, path::name(file));
        Wish { name: path::name(file).to_owned(), weight, is_new: false }
    }

    /// Installs packages below `root`, those that are not there yet. Returns the labels of the new ones and what they
    /// bring together.
    pub fn install(&self, wishes: Vec<Wish>, root: &str, machine: &mut Machine<'_>) -> (Vec<String>, Weight) {
        let mut seen = Sorted::default();
        let (mut new, mut sharing) = (Vec::new(), Vec::new());
        for wish in wishes {
            let label = self.label(&wish.name);
            if !machine.has_label(&label) && seen.insert(label.clone(), ()).is_none() {
                if wish.is_new { &mut new } else { &mut sharing }.push((label, wish.weight));
            }
        }
        new.extend(machine.together(&sharing));
        let place = path::join(root, "usr");
        let mut total = Weight::ZERO;
        for (label, weight) in &new {
            machine.add(&place, label, *weight, Origin::Packages);
            total += *weight;
        }
        (new.into_iter().map(|(label, _)| label).collect(), total)
    }

    /// Removes packages with all they brought.
    pub fn remove(&self, names: &[&Field], machine: &mut Machine<'_>) {
        self.each(names, machine, |label, machine| machine.remove_label(label));
    }

    /// Removes packages but not what they depend on: that stays until [`Self::remove_left`].
    pub fn remove_alone(&self, names: &[&Field], machine: &mut Machine<'_>) {
        let left = format!("{}: left behind by ", self.name);
        let prefix = format!("{}: ", self.name);
        self.each(names, machine, |label, machine| {
            let name = format!("{left}{}", label.strip_prefix(&prefix).unwrap_or(label));
            machine.relabel(label, &name);
            machine.name_group(&left, vec![name]);
        });
    }

    /// `autoremove`: what no installed package needs goes.
    pub fn remove_left(&self, machine: &mut Machine<'_>) {
        let left = machine.group(&format!("{}: left behind by ", self.name)).unwrap_or_default();
        left.iter().for_each(|label| machine.remove_label(label));
    }

    fn each(&self, names: &[&Field], machine: &mut Machine<'_>, mut remove: impl FnMut(&str, &mut Machine<'_>)) {
        for name in names {
            if name.known && !path::is_pattern(&name.text) && machine.doubt == 0 {
                remove(&self.label(&name.text), machine);
            } else {
                machine.loosen("/usr");
                machine.note(note::packages_removed());
            }
        }
    }

    /// What an upgrade of every package rewrites: it hangs on the base's age.
    pub fn upgrade(&self, weight: Weight, root: &str, machine: &mut Machine<'_>) {
        let label = format!("{} upgrade", self.name);
        if !machine.has_label_here(&label) {
            machine.add(&path::join(root, "usr"), &label, weight, Origin::Packages);
        }
        machine.note(note::packages_upgraded());
    }
}

impl Manager {
    /// The database of installed packages, written anew by every layer that changes it.
    pub fn database(&self, path: &str, rule: &str, machine: &mut Machine<'_>) {
        let label = format!("{} database", self.name);
        if !machine.has_label_here(&label) {
            machine.add(path, &label, machine.rule(rule), Origin::Packages);
        }
    }
}

/// Whether an image's distribution is certain: its record is its own, or all tags of its repository are of one.
fn is_sure(image: &Image) -> bool {
    const DISTRIBUTIONS: &str = "alpine debian ubuntu fedora centos rockylinux almalinux oraclelinux amazonlinux archlinux opensuse busybox \
        distroless ubi";
    let repository = image.reference.split([':', '@']).next().unwrap_or("");
    let is_own = image.weight.unpacked.basis() < Basis::Nearest;
    is_own || image.os == Os::None || repository.split('/').any(|part| members(DISTRIBUTIONS).any(|name| part.starts_with(name)))
}

/// Writes a package manager's lists or metadata; what was there of them is replaced.
pub(super) fn refresh(directory: &str, label: &str, weight: Weight, machine: &mut Machine<'_>) {
    if machine.doubt > 0 && machine.has_label(label) {
        return;
    }
    machine.overwrite_label(label);
    machine.add(directory, label, weight, Origin::Cache);
}

/// What package files weigh that an install keeps beside the packages: they are compressed, so both figures are alike.
pub(super) fn package_files(packages: Weight) -> Weight {
    Weight { unpacked: packages.compressed, compressed: packages.compressed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relatives_distribution_is_not_taken_for_certain() {
        let image = |reference: &str, basis| Image {
            reference: reference.to_owned(),
            os: Os::Alpine,
            weight: Weight::with_ratio(crate::size::SizeEstimate::exact(1, basis), 500),
            ..Image::default()
        };
        assert!(is_sure(&image("tool/sdk:6-alpine", Basis::Recorded)));
        assert!(!is_sure(&image("tool/sdk:6-alpine", Basis::Nearest)));
        assert!(is_sure(&image("alpine:20260805", Basis::Nearest)));
    }
}
