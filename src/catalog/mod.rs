//! Facts: base images, packages and calibrated rules, each with its source and date.
//!
//! Input: names. Output: [`Match`], [`Package`], [`Graph`], weights. Must not know any Dockerfile.
//!
//! The facts live in `/catalog/*.tsv`; `build.rs` packs them into the binary.

use std::cell::{Cell, RefCell};

mod download;
mod go;
mod graph;
mod image;
mod locked;
#[cfg_attr(not(test), expect(dead_code, reason = "build.rs packs; the crate only knows the section mark"))]
mod pack;
mod tables;
mod tag;
mod unpack;

use crate::language::{self, words::note};
pub use crate::options::Platform;
use crate::reference::ImageReference;
use crate::size::{Basis, SizeEstimate, Weight};
pub use download::{Download, kind as download_kind};
pub use graph::{Closure, Graph, Parts, Sum};
pub use pack::SECTION;
use unpack::Packed;

/// Whether the program starts with [`Catalog::of_first_example`]: in the page, whose first load would be too heavy with all of it.
pub const REST_COMES_LATER: bool = cfg!(all(target_arch = "wasm32", not(feature = "js")));

/// All facts, looked up by name.
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    packed: Packed,
    graphs: [Graph; Ecosystem::ALL.len()],
    has_rest: bool,
    /// Whose indexes are here.
    has: Ecosystems,
    /// Whose packages were looked up.
    asked: Cell<Ecosystems>,
    /// Images that were looked up: a text is read many times, and has few of them.
    images: RefCell<Vec<Remembered>>,
}

/// An image, for which platform it was asked and the language of what is said of it, and what was found.
type Remembered = (ImageReference, (Platform, &'static str), Match);

/// How many images are remembered.
const MOST_IMAGES: usize = 64;

/// What the catalog knows of an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// How good the match is.
    pub kind: MatchKind,
    /// The facts of the matched image, or those of a wholly unknown one.
    pub image: Image,
    /// How the match was found, for a person to read: `recorded 2019-09`, `the tag moves: golang 1.27 stands in`,
    /// `digest not looked at`. Empty where there is nothing to say.
    pub note: String,
}

/// How good a match is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchKind {
    /// This very tag is recorded.
    Exact,
    /// A tag of the same repository and variant stands in.
    Nearest,
    /// Nothing like it is known.
    Unknown,
}

/// The facts of a base image.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Image {
    /// `golang:1.13-alpine3.10`: the row the facts are from. Empty for an unknown image.
    pub reference: String,
    /// Both sizes, for the platform asked for, with ranges.
    pub weight: Weight,
    /// When the sizes were recorded: `2019-09-26`. Empty where not known.
    pub recorded: String,
    /// The distribution.
    pub os: Os,
    /// Its C library.
    pub libc: Libc,
    /// Whether it holds a shell; `None` where not known.
    pub shell: Option<bool>,
    /// Its package manager.
    pub package_manager: PackageManager,
    /// The release of its distribution where the tag or the record says it: `bookworm`, `3.19`, `24.04`.
    pub release: String,
    /// Whether it is a `-slim` (or minimal) variant, which leaves out docs and man pages of packages.
    pub slim: bool,
    /// The packages installed in it beside those of its distribution's own image, blanks between, as far as known. See
    /// [`Catalog::packages_of`].
    pub packages: &'static str,
    /// `WORKDIR` of its configuration.
    pub workdir: String,
    /// `USER` of its configuration; empty for root.
    pub user: String,
    /// `ENV` of its configuration, as far as known: `PATH`, `GOPATH` …
    pub env: Vec<(String, String)>,
    /// Well-known paths in it and their sizes (parts of `weight`).
    pub paths: Vec<(String, Weight)>,
    /// Names of the directories at its root, as far as known: `bin`, `usr`, `go`. What lies under another one (`/app/x`)
    /// cannot be in the image. Empty where nothing is known of the image.
    pub top_level: Vec<String>,
}

/// Families of distributions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the distribution it names")]
pub enum Os {
    Debian,
    Ubuntu,
    Alpine,
    Fedora,
    /// RHEL and its relatives: UBI, CentOS, AlmaLinux, Rocky, Oracle, Amazon.
    Rhel,
    Suse,
    Arch,
    Wolfi,
    AzureLinux,
    Busybox,
    /// Distroless, chiseled, and other images without a package manager.
    Distroless,
    /// Empty: `scratch`.
    None,
    #[default]
    Unknown,
}

/// C libraries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the library it names")]
pub enum Libc {
    Glibc,
    Musl,
    Uclibc,
    None,
    #[default]
    Unknown,
}

/// System package managers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the program it names")]
pub enum PackageManager {
    Apt,
    Apk,
    Dnf,
    Yum,
    Microdnf,
    Tdnf,
    Zypper,
    Pacman,
    None,
    #[default]
    Unknown,
}

/// Where packages come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the package manager it names")]
pub enum Ecosystem {
    /// Debian bookworm.
    Apt,
    /// Debian trixie.
    AptTrixie,
    Apk,
    /// dnf, yum, microdnf, tdnf.
    Rpm,
    Pip,
    Npm,
    Gem,
}

impl Ecosystem {
    /// All, in their order.
    pub const ALL: [Self; 7] = [Self::Apt, Self::AptTrixie, Self::Apk, Self::Rpm, Self::Pip, Self::Npm, Self::Gem];

    /// Its name in the names of tables and indexes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Apt => "apt",
            Self::AptTrixie => "apt-trixie",
            Self::Apk => "apk",
            Self::Rpm => "rpm",
            Self::Pip => "pip",
            Self::Npm => "npm",
            Self::Gem => "gem",
        }
    }

    /// The program that installs its packages, or the first of several.
    pub const fn manager(self) -> &'static str {
        if matches!(self, Self::AptTrixie) { Self::Apt.name() } else { self.name() }
    }

    /// The one of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// The set of just this one.
    pub const fn alone(self) -> Ecosystems {
        Ecosystems(1 << self as u8)
    }
}

/// A set of ecosystems.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ecosystems(u8);

impl Ecosystems {
    /// Those of either set.
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Those that are not in the other set.
    pub const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Whether `one` is among them.
    pub const fn has(self, one: Ecosystem) -> bool {
        self.0 & one.alone().0 != 0
    }

    /// Those of these names.
    pub fn named<'n>(names: impl IntoIterator<Item = &'n String>) -> Self {
        names.into_iter().filter_map(|name| Ecosystem::of_name(name)).fold(Self::default(), |all, one| all.and(one.alone()))
    }

    /// All of them, in their order.
    pub fn each(self) -> impl Iterator<Item = Ecosystem> {
        Ecosystem::ALL.into_iter().filter(move |one| self.has(*one))
    }
}

/// What installing a package brings, everything it depends on included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Package {
    /// With recommended packages, where the ecosystem has such; else the same as `lean`.
    pub full: Weight,
    /// Without recommended packages (`--no-install-recommends`, `--omit=dev`).
    pub lean: Weight,
}

impl Catalog {
    /// The catalog packed into the program, with all it knows.
    pub fn bundled() -> Self {
        let catalog = Self::of_first_example().with_rest();
        Ecosystem::ALL.into_iter().fold(catalog, |catalog, one| catalog.with_packages(one, index(one)))
    }

    /// As the page starts with it: what its first example needs.
    pub fn of_first_example() -> Self {
        Self { packed: Packed::new(include_str!(concat!(env!("OUT_DIR"), "/first.txt"))), ..Self::default() }
    }

    /// This catalog and the rest: images, what tools do, files of the build context; all but packages.
    pub fn with_rest(mut self) -> Self {
        self.images.take();
        self.packed.add(include_str!(concat!(env!("OUT_DIR"), "/rest.txt")));
        self.has_rest = true;
        self
    }

    /// This catalog and the packages of an ecosystem, by its index: a packed text `packages-NAME.txt` as `build.rs` writes it.
    pub fn with_packages(mut self, ecosystem: Ecosystem, text: &'static str) -> Self {
        self.packed.add(text);
        if let Some(graph) = self.graphs.get_mut(ecosystem as usize) {
            *graph = Graph::of(&self.packed, ecosystem.name());
        }
        self.has = self.has.and(ecosystem.alone());
        self
    }

    /// The ecosystems whose packages were looked up since this was last asked, though their index is not here.
    pub fn lacking(&self) -> Ecosystems {
        self.asked.take().without(self.has)
    }

    /// Looks an image up: exact tag, else the nearest one of the same repository and variant, else unknown (a wide
    /// range). `scratch` is not an image; ask only for what `FROM` or `--from` names otherwise.
    pub fn image(&self, reference: &ImageReference, platform: Platform) -> Match {
        let mut images = self.images.borrow_mut();
        let asked = (platform, language::locale().tag);
        if let Some((.., found)) = images.iter().find(|(known, of, _)| known == reference && *of == asked) {
            return found.clone();
        }
        let found = image::look_up(&self.packed, reference, platform);
        if images.len() == MOST_IMAGES {
            images.clear();
        }
        images.push((reference.clone(), asked, found.clone()));
        found
    }

    /// What to take for an image whose reference cannot be read: the range of all recorded repositories.
    pub fn unknown_image(&self) -> Match {
        image::unknown(&self.packed, Os::Unknown, note::image_not_named().to_owned())
    }

    /// `found`, whose image weighs `bytes` unpacked, as somebody says who knows it.
    pub fn given(&self, mut found: Match, bytes: u64) -> Match {
        found.image.weight = image::given_weight(&self.packed, bytes);
        found.note = note::size_is_yours().to_owned();
        found
    }

    /// Looks a package up; `None` where it is not known.
    pub fn package(&self, ecosystem: Ecosystem, name: &str) -> Option<Package> {
        self.asked.set(self.asked.get().and(ecosystem.alone()));
        tables::package(&self.packed, tables::section_of(ecosystem), name)
    }

    /// An ecosystem's packages one by one, empty where the catalog has none. [`Self::package`] knows none of apt's.
    pub fn graph(&self, ecosystem: Ecosystem) -> Graph {
        self.asked.set(self.asked.get().and(ecosystem.alone()));
        self.graphs.get(ecosystem as usize).cloned().unwrap_or_default()
    }

    /// The names of the packages that were installed in an image, those of the images it is built on included.
    pub fn packages_of(&self, image: &Image) -> Vec<&'static str> {
        image::packages(&self.packed, image.packages)
    }

    /// What to take for a package that is not known: the row `*` of its ecosystem.
    pub fn unknown_package(&self, ecosystem: Ecosystem) -> Package {
        let any = tables::package(&self.packed, tables::section_of(ecosystem), tables::ANY);
        any.map_or(Package { full: Weight::ZERO, lean: Weight::ZERO }, |any| Package {
            full: any.full.on(Basis::Assumed),
            lean: any.lean.on(Basis::Assumed),
        })
    }

    /// A calibrated figure. An unknown key gives a zero weight in release and fails in tests.
    pub fn rule(&self, key: &str) -> Weight {
        let rule = tables::rule(&self.packed, key);
        debug_assert!(rule.is_some() || self.rule_keys().next().is_none(), "catalog/rules.tsv has no key {key}");
        rule.unwrap_or(Weight::ZERO)
    }

    /// `estimate` times a calibrated factor, end by end: the rows of `catalog/rules.tsv` whose note begins with `factor:`
    /// give thousandths.
    pub fn times(&self, estimate: SizeEstimate, key: &str) -> SizeEstimate {
        estimate.times(self.rule(key).unpacked)
    }

    /// Whether what tools do is here.
    pub const fn has_rest(&self) -> bool {
        self.has_rest
    }

    /// Where a rule's figure comes from: its source, and the note on it.
    pub fn source(&self, key: &str) -> Option<String> {
        let (source, note) = self.packed.find("sources", key)?.split_once('\t')?;
        Some([source, ": ", note].concat())
    }

    /// Compressed bytes per mille of unpacked ones, of a row of `catalog/rules.tsv`.
    pub fn ratio_per_mille(&self, key: &str) -> u64 {
        tables::ratio(&self.packed, key).unwrap_or(1000)
    }

    /// The keys [`Self::rule`] knows, sorted.
    pub fn rule_keys(&self) -> impl Iterator<Item = &'static str> + use<> {
        tables::keys(&self.packed, "rules")
    }

    /// Names of files that projects usually have and that fit a pattern such as `package*.json`.
    pub fn usual_files(&self, pattern: &str) -> Vec<&'static str> {
        tables::usual_files(&self.packed, pattern)
    }

    /// The size of one file of the build context, by its path: `package-lock.json`, `app.jar`, `main.go` …
    /// (`catalog/context.tsv`: patterns of file names, first match wins; a last row for any other file.) A path that ends in
    /// `/` is a folder with all it holds.
    pub fn context_file(&self, path: &str) -> Weight {
        tables::context_file(&self.packed, path)
    }
}

/// The index of an ecosystem, where the program holds them.
fn index(ecosystem: Ecosystem) -> &'static str {
    match ecosystem {
        Ecosystem::Apt => include_str!(concat!(env!("OUT_DIR"), "/packages-apt.txt")),
        Ecosystem::AptTrixie => include_str!(concat!(env!("OUT_DIR"), "/packages-apt-trixie.txt")),
        Ecosystem::Apk => include_str!(concat!(env!("OUT_DIR"), "/packages-apk.txt")),
        Ecosystem::Rpm => include_str!(concat!(env!("OUT_DIR"), "/packages-rpm.txt")),
        Ecosystem::Pip => include_str!(concat!(env!("OUT_DIR"), "/packages-pip.txt")),
        Ecosystem::Npm => include_str!(concat!(env!("OUT_DIR"), "/packages-npm.txt")),
        Ecosystem::Gem => include_str!(concat!(env!("OUT_DIR"), "/packages-gem.txt")),
    }
}

#[cfg(test)]
mod tests;
