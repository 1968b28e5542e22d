//! Images that nothing is recorded of: what their names give away, and the range of all others for their size.
//!
//! Input: a reference. Output: [`Match`] of kind `Unknown`. Must not know any single image.

use super::known::is_slim;
use super::weight::triple;
use crate::catalog::tables::ANY;
use crate::catalog::tag::{self, Tag};
use crate::catalog::unpack::Packed;
use crate::catalog::{Image, Libc, Match, MatchKind, Os, PackageManager};
use crate::language::words::note;
use crate::reference::ImageReference;
use crate::size::{Basis, SizeEstimate, Weight};

/// An image nothing is recorded of: its name may still say the distribution. A door of `www/split.mjs`.
#[inline(never)]
pub(super) fn guess(packed: &Packed, reference: &ImageReference) -> Match {
    let tag = Tag::parse(reference.tag.as_deref().unwrap_or(""));
    let words = reference.repository.split(['/', '-', '_']).map(tag::split_letters);
    let named = words.rev().find_map(|(letters, rest)| tag::named_os(letters, rest));
    let slim = is_slim(&reference.repository, reference.tag.as_deref().unwrap_or(""));
    let (os, release) = match (tag.os, named) {
        (Some(os), _) => (os, tag.release),
        (None, Some((os, release))) => (os, release),
        // `-slim` alone is Debian's word for its variant.
        (None, None) if slim && tag.has("slim") => (Os::Debian, String::new()),
        (None, None) => (Os::Unknown, String::new()),
    };
    let mut result = unknown(packed, os, note::image_nothing_recorded(&reference.name()));
    result.image.release = release;
    result.image.slim = slim;
    if os == Os::Rhel {
        result.image.package_manager = rhel_package_manager(&reference.repository, reference.tag.as_deref().unwrap_or(""));
    }
    result
}

/// An unknown image of a distribution: the range of all recorded repositories of it. A door of `www/split.mjs`.
#[inline(never)]
pub fn unknown(packed: &Packed, os: Os, note: String) -> Match {
    let (key, libc, package_manager, shell) = match os {
        Os::Debian => ("debian", Libc::Glibc, PackageManager::Apt, Some(true)),
        Os::Ubuntu => ("ubuntu", Libc::Glibc, PackageManager::Apt, Some(true)),
        Os::Alpine => ("alpine", Libc::Musl, PackageManager::Apk, Some(true)),
        Os::Wolfi => (ANY, Libc::Glibc, PackageManager::Apk, Some(true)),
        Os::Fedora => (ANY, Libc::Glibc, PackageManager::Dnf, Some(true)),
        Os::Rhel => (ANY, Libc::Glibc, PackageManager::Dnf, Some(true)),
        Os::Suse => (ANY, Libc::Glibc, PackageManager::Zypper, Some(true)),
        Os::Arch => (ANY, Libc::Glibc, PackageManager::Pacman, Some(true)),
        Os::AzureLinux => (ANY, Libc::Glibc, PackageManager::Tdnf, Some(true)),
        Os::Busybox => (ANY, Libc::Unknown, PackageManager::None, Some(true)),
        Os::Distroless => ("debian-distroless", Libc::Glibc, PackageManager::None, Some(false)),
        Os::None => (ANY, Libc::None, PackageManager::None, Some(false)),
        Os::Unknown => (ANY, Libc::Unknown, PackageManager::Unknown, None),
    };
    let image = Image { weight: unknown_weight(packed, key), os, libc, package_manager, shell, ..Image::default() };
    Match { kind: MatchKind::Unknown, image, note }
}

/// The sizes of the recorded repositories of a distribution (`*` for all), as a range.
#[inline(never)]
pub(super) fn unknown_weight(packed: &Packed, os: &str) -> Weight {
    let size = |half: &str| {
        let row =
            triple(packed, "ranges", &format!("unknown-{half}/{os}")).or_else(|| triple(packed, "ranges", &format!("unknown-{half}/*")));
        row.map_or(SizeEstimate::ZERO, |(low, likely, high)| SizeEstimate::range(low, likely, high, Basis::Assumed))
    };
    Weight { unpacked: size("unpacked"), compressed: size("compressed") }
}

/// `microdnf` in minimal variants, none in micro ones, `yum` up to release 7, else `dnf`.
fn rhel_package_manager(repository: &str, tag: &str) -> PackageManager {
    let has = |word: &str| [repository, tag].iter().any(|text| text.split(['-', '/']).any(|part| part == word));
    let old = ["centos7", "centos6", "ubi7", "ol7"].iter().any(|word| has(word)) || tag.starts_with('7') || tag.starts_with('6');
    if has("micro") {
        PackageManager::None
    } else if has("minimal") {
        PackageManager::Microdnf
    } else if old {
        PackageManager::Yum
    } else {
        PackageManager::Dnf
    }
}
