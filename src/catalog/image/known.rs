//! What is known of an image beside its size: its configuration, known paths, the distribution's traits.
//!
//! Input: a repository, a tag, a row. Output: fields of [`Image`]. Must not know how the row was found.

use super::weight::{at_ratio, neighbour_key, per_mille, ratio, widen};
use crate::catalog::tables::{ANY, fits};
use crate::catalog::tag::{self, Difference, Tag};
use crate::catalog::unpack::{ImageRow, Packed};
use crate::catalog::{Image, Libc, Os, PackageManager};
use crate::order;
use crate::size::{Basis, SizeEstimate, Weight};

/// A row of `image_facts.tsv`.
pub(super) struct Fact {
    pub kind: &'static str,
    pub key: &'static str,
    unpacked: Option<u64>,
    compressed: Option<u64>,
    pub value: &'static str,
}

/// The facts of a repository whose pattern fits the tag, general ones first. An empty tag fits all patterns.
pub(super) fn facts(packed: &Packed, repository: &str, tag: &str) -> impl Iterator<Item = Fact> {
    packed.lines("facts").filter_map(move |line| {
        let mut cells = line.split('\t');
        let image = cells.next()?;
        let pattern = cells.next()?;
        if (image != repository && image != ANY) || !(tag.is_empty() || fits(pattern, tag)) {
            return None;
        }
        let kind = cells.next()?;
        let mut next = || cells.next().unwrap_or("");
        let key = next();
        Some(Fact { kind, key, unpacked: next().parse().ok(), compressed: next().parse().ok(), value: next() })
    })
}

/// What `image_facts.tsv` says of a repository under the tag asked for.
pub(super) fn add_facts(packed: &Packed, repository: &str, tag: &str, image: &mut Image) {
    for fact in facts(packed, repository, tag) {
        match fact.kind {
            "workdir" => fact.value.clone_into(&mut image.workdir),
            "user" => fact.value.clone_into(&mut image.user),
            "env" => image.env.push((fact.key.to_owned(), fact.value.to_owned())),
            "shell" => image.shell = Some(fact.value == "yes"),
            "slim" => image.slim = true,
            "packages" => image.packages = fact.value,
            "top" => image.top_level.extend(fact.value.split(' ').map(str::to_owned)),
            "path" => {
                // The file of another build of the same package.
                let size = |bytes: Option<u64>| SizeEstimate::exact(bytes.unwrap_or(0), Basis::Nearest);
                image.paths.push((fact.key.to_owned(), Weight { unpacked: size(fact.unpacked), compressed: size(fact.compressed) }));
            }
            _ => {}
        }
    }
}

/// Adds the root directories of the known paths to those known already.
pub(super) fn add_top_level(image: &mut Image) {
    let known = image.paths.iter().map(|(path, _)| path).chain([&image.workdir]);
    let tops: Vec<String> =
        known.filter_map(|path| path.strip_prefix('/')?.split('/').next()).filter(|top| !top.is_empty()).map(str::to_owned).collect();
    image.top_level.extend(tops);
    order::sort_distinct(&mut image.top_level);
}

/// The large paths of `image_paths.tsv`, each from the record of the nearest version. Never more than the image weighs.
pub(super) fn derived_paths(packed: &Packed, repository: &str, row: &ImageRow, tag: &Tag, whole: Weight) -> Vec<(String, Weight)> {
    let mut best: Vec<(&'static str, tag::Distance, Difference, Weight)> = Vec::new();
    let ratio = ratio(packed, repository, row);
    for line in packed.lines("paths") {
        let mut cells = line.split('\t');
        if cells.next() != Some(repository) {
            continue;
        }
        let mut next = || cells.next().unwrap_or("");
        let (recorded, path) = (Tag::parse(next()), next());
        let (Ok(unpacked), compressed) = (next().parse::<u64>(), next().parse::<u64>()) else { continue };
        let exact = |bytes| SizeEstimate::exact(bytes, Basis::Computed);
        let compressed = compressed.map_or_else(|_| at_ratio(unpacked, 1000, ratio), exact);
        let (distance, _) = tag::distance(tag, &Tag { os: recorded.os.or(Some(Os::Debian)), ..recorded.clone() }, false);
        let difference = tag::version_difference(tag, &recorded);
        let candidate = (path, distance, difference, Weight { unpacked: exact(unpacked), compressed });
        // `/usr/local/openjdk-11` is another path than `/usr/local/openjdk-8`, which the version tells apart.
        match best.iter_mut().find(|(known, ..)| same_place(known, path)) {
            Some(known) if candidate.1 < known.1 => *known = candidate,
            Some(_) => {}
            None => best.push(candidate),
        }
    }
    let fit = |part: SizeEstimate, whole: SizeEstimate| {
        SizeEstimate::range(part.low().min(whole.low()), part.likely().min(whole.likely()), part.high().min(whole.high()), part.basis())
    };
    best.into_iter()
        .map(|(path, _, difference, weight)| {
            let weight = match difference {
                Difference::None => weight,
                other => widen(weight.on(Basis::Nearest), per_mille(packed, "neighbours", neighbour_key(other))),
            };
            (
                path.to_owned(),
                Weight { unpacked: fit(weight.unpacked, whole.unpacked), compressed: fit(weight.compressed, whole.compressed) },
            )
        })
        .collect()
}

/// Whether two paths differ at most in a version at their end.
fn same_place(a: &str, b: &str) -> bool {
    let bare = |path: &'_ str| path.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    a.get(..bare(a)) == b.get(..bare(b))
}

/// Distribution, C library, shell and package manager of a row.
pub(super) fn profile(row: &ImageRow) -> Image {
    let mut words = row.profile.split(' ');
    let mut next = || words.next().unwrap_or("");
    let os = match next() {
        "debian" => Os::Debian,
        "ubuntu" => Os::Ubuntu,
        "alpine" => Os::Alpine,
        "fedora" => Os::Fedora,
        "centos" | "amazonlinux" | "oraclelinux" | "ubi" | "almalinux" | "rockylinux" | "sl" => Os::Rhel,
        "opensuse" => Os::Suse,
        "archlinux" => Os::Arch,
        "wolfi" => Os::Wolfi,
        "mariner" | "azurelinux" => Os::AzureLinux,
        "busybox" => Os::Busybox,
        "none" => Os::Distroless,
        other if other.ends_with("-distroless") || other.ends_with("-chiseled") => Os::Distroless,
        _ => Os::Unknown,
    };
    let libc = match next() {
        "glibc" => Libc::Glibc,
        "musl" => Libc::Musl,
        "uclibc" => Libc::Uclibc,
        "none" => Libc::None,
        _ => Libc::Unknown,
    };
    let package_manager = match next() {
        "apt" => PackageManager::Apt,
        "apk" => PackageManager::Apk,
        "dnf" => PackageManager::Dnf,
        "yum" => PackageManager::Yum,
        "microdnf" => PackageManager::Microdnf,
        "tdnf" => PackageManager::Tdnf,
        "zypper" => PackageManager::Zypper,
        "pacman" => PackageManager::Pacman,
        "none" => PackageManager::None,
        _ => PackageManager::Unknown,
    };
    let shell = match next() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    Image { os, libc, package_manager, shell, ..Image::default() }
}

/// Whether a variant leaves out docs and man pages: Debian's `-slim`, UBI's `minimal` and `micro`.
pub(super) fn is_slim(repository: &str, tag: &str) -> bool {
    let words = |text: &str| text.split(['-', '/']).any(|word| matches!(word, "slim" | "minimal" | "micro"));
    words(tag) || words(repository)
}
