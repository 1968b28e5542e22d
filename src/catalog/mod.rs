//! Facts: base images, packages and calibrated rules, each with its source and date.
//!
//! Input: names. Output: [`Match`], [`Package`], [`Rule`]. Must not know any Dockerfile.
//!
//! The facts live in `/catalog/*.tsv`; `build.rs` packs them into the binary.

pub use crate::options::Platform;
use crate::reference::ImageReference;
use crate::size::Weight;

/// All facts, looked up by name.
#[derive(Debug, Default)]
pub struct Catalog {}

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
    /// `WORKDIR` of its configuration.
    pub workdir: String,
    /// `USER` of its configuration; empty for root.
    pub user: String,
    /// `ENV` of its configuration, as far as known: `PATH`, `GOPATH` …
    pub env: Vec<(String, String)>,
    /// Well-known paths in it and their sizes (parts of `weight`).
    pub paths: Vec<(String, Weight)>,
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
    Apt,
    Apk,
    /// dnf, yum, microdnf, tdnf.
    Rpm,
    Pip,
    Npm,
    Gem,
}

/// What installing a package brings, everything it depends on included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Package {
    /// With recommended packages, where the ecosystem has such; else the same as `lean`.
    pub full: Weight,
    /// Without recommended packages (`--no-install-recommends`, `--omit=dev`).
    pub lean: Weight,
}

/// A calibrated figure of `catalog/rules.tsv`, by its key: `apt-lists`, `go-build-cache` …
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Both sizes, as ranges.
    pub weight: Weight,
}

impl Catalog {
    /// The catalog packed into the program.
    pub fn bundled() -> Self {
        Self::default()
    }

    /// Looks an image up: exact tag, else the nearest one of the same repository and variant, else unknown (a wide
    /// range). `scratch` is not an image; ask only for what `FROM` or `--from` names otherwise.
    pub fn image(&self, reference: &ImageReference, platform: Platform) -> Match {
        let _ = (reference, platform);
        Match { kind: MatchKind::Unknown, image: Image::default(), note: String::new() }
    }

    /// Looks a package up; `None` where it is not known.
    pub fn package(&self, ecosystem: Ecosystem, name: &str) -> Option<Package> {
        let _ = (ecosystem, name);
        None
    }

    /// STUB
    pub fn unknown_image(&self) -> Match {
        Match { kind: MatchKind::Unknown, image: Image::default(), note: String::new() }
    }
    /// STUB A calibrated factor in thousandths.
    pub fn factor(&self, _key: &str) -> u64 {
        1000
    }
    /// STUB
    pub fn unknown_package(&self, _e: Ecosystem) -> Package {
        Package { full: Weight::ZERO, lean: Weight::ZERO }
    }

    /// A calibrated figure. An unknown key gives a zero weight in release and fails in tests.
    pub fn rule(&self, key: &str) -> Weight {
        let _ = key;
        Weight::ZERO
    }

    /// The size of one file of the build context, by its path: `package-lock.json`, `app.jar`, `main.go` …
    /// (`catalog/context.tsv`: patterns of file names, first match wins; a last row for any other file.)
    pub fn context_file(&self, path: &str) -> Weight {
        let _ = path;
        Weight::ZERO
    }
}
