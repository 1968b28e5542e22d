//! A machine for tests of effects: a base of a few kinds, `RUN` after `RUN`, and what each leaves.

use std::rc::Rc;

use super::super::facts::{Facts, Known};
use super::super::machine::{Machine, Mounted};
use super::super::rootfs::{LayerId, Rootfs};
use super::super::{Config, run};
use crate::catalog::{Catalog, Image, Os, PackageManager, Platform};
use crate::dockerfile::{CommandLine, Dockerfile, Run, Word};
use crate::options::Options;
use crate::reference::ImageReference;
use crate::size::{Basis, SizeEstimate, Weight};
use crate::sorted::Sorted;
use crate::stages::{Globals, Scope};

/// The layer of the first `RUN`.
const FIRST: LayerId = 1;

pub(in crate::layers) struct Trial {
    fs: Rootfs,
    catalog: Catalog,
    options: Options,
    config: Config,
    mounts: Vec<Mounted>,
    layer: LayerId,
}

impl Trial {
    pub fn on(os: Os, package_manager: PackageManager) -> Self {
        let weight = Weight::with_ratio(SizeEstimate::exact(1_000_000_000, Basis::Recorded), 400);
        Self::of(Image { reference: "base:1".to_owned(), os, package_manager, weight, ..Image::default() })
    }

    /// On an image of the catalog.
    pub fn on_image(reference: &str) -> Self {
        let reference = ImageReference::parse(reference).expect("a reference");
        Self::of(Catalog::bundled().image(&reference, Platform::Amd64).image)
    }

    fn of(image: Image) -> Self {
        let options = Options::default();
        let globals = Globals::read(&Dockerfile::default(), &options);
        Self {
            fs: Rootfs::of_base(0, image.weight, &[], false),
            catalog: Catalog::bundled(),
            config: Config {
                scope: Scope::new(&globals, Sorted::default()),
                workdir: "/".to_owned(),
                user: String::new(),
                shell: vec!["/bin/sh".to_owned(), "-c".to_owned()],
                image: Rc::new(image),
            },
            options,
            mounts: Vec::new(),
            layer: FIRST,
        }
    }

    pub fn debian() -> Self {
        Self::on(Os::Debian, PackageManager::Apt)
    }

    pub fn alpine() -> Self {
        Self::on(Os::Alpine, PackageManager::Apk)
    }

    pub fn fedora() -> Self {
        Self::on(Os::Fedora, PackageManager::Dnf)
    }

    pub fn suse() -> Self {
        Self::on(Os::Suse, PackageManager::Zypper)
    }

    pub fn arch() -> Self {
        Self::on(Os::Arch, PackageManager::Pacman)
    }

    /// From the next `RUN` on, a cache is mounted at `target`.
    pub fn mount(&mut self, target: &str) {
        self.mounts.push(Mounted { target: target.to_owned(), readable: true });
    }

    /// Carries out a `RUN` in a layer of its own. Returns its note.
    pub fn run(&mut self, script: &str) -> String {
        let word = Word { text: script.to_owned(), span: Default::default() };
        let run = Run { command: CommandLine::Shell(word), heredocs: Vec::new(), mounts: Vec::new(), network: None, security: None };
        let shell = self.config.shell.clone();
        self.with(|machine| run::instruction(&run, &shell, machine))
    }

    /// Gives the machine of a new layer to `act`. Returns its note.
    pub fn with(&mut self, act: impl FnOnce(&mut Machine<'_>)) -> String {
        self.fs.open_layer(self.layer);
        self.layer += 1;
        let facts = Facts::new(&self.catalog, &self.options, Known::default());
        let mut machine = Machine::new(&mut self.fs, &facts, &self.options, &self.config, &[], self.mounts.clone());
        act(&mut machine);
        machine.into_note()
    }

    /// What the last layer added, `PATH [label]`, in order; only what weighs something.
    pub fn parts(&self) -> Vec<String> {
        let weighty = self.fs.added().into_iter().filter(|(_, node)| !node.weight.is_zero());
        let name = |path: &str, label: &str| if label.is_empty() { path.to_owned() } else { format!("{path} [{label}]") };
        weighty.map(|(key, _)| name(&key.path, &key.label)).collect()
    }

    /// Those of [`Self::parts`] whose path starts with `path`.
    pub fn parts_below(&self, path: &str) -> Vec<String> {
        self.parts().into_iter().filter(|part| part.starts_with(path)).collect()
    }

    /// What the last layer added at and below `path`.
    pub fn weight(&self, path: &str) -> Weight {
        self.fs
            .added()
            .into_iter()
            .filter(|(key, _)| super::super::path::below(path, &key.path).is_some())
            .map(|(_, node)| node.weight)
            .sum()
    }

    /// Bytes of the tested layers that later ones hide.
    pub fn hidden(&self) -> Weight {
        self.fs.hidden().filter(|(layer, ..)| *layer >= FIRST).map(|(.., weight)| weight).sum()
    }
}
