//! Looking an image up: which record stands for it, and how wide its range must be.
//!
//! Input: a reference and the packed catalog. Output: [`Match`]. Must not know stages, layers, or other tables than
//! those of images.

use std::cmp::Reverse;

use super::tables::{ANY, fits};
use super::tag::{self, Difference, Precision, Tag};
use super::unpack::{ImageRow, Packed};
use super::{Image, Libc, Match, MatchKind, Os, PackageManager, Platform};
use crate::reference::ImageReference;
use crate::size::{Basis, SizeEstimate, Weight};

/// Per mille ends of a range that nothing is calibrated for: a half to double.
const UNCALIBRATED: (u64, u64) = (500, 2000);
/// The days the `drift-*` rows of `image_ranges.tsv` are measured over.
const DRIFT_DAYS: u64 = 1000;
/// Parts of a path that mark a pull-through cache of Docker Hub.
const CACHE_WORDS: [&str; 7] = ["library", "docker", "hub", "mirror", "proxy", "cache", "remote"];
/// Docker Hub's prefixes for the images of one platform.
const PLATFORM_PREFIXES: [&str; 6] = ["amd64/", "arm64v8/", "arm32v7/", "arm32v6/", "armhf/", "i386/"];

/// The record that stands for a reference.
struct Found {
    /// The repository the row is of.
    repository: String,
    row: ImageRow,
    /// The tag asked for.
    tag: String,
    /// What it differs in; `None` where it is this very tag.
    difference: Option<Difference>,
    /// How often the tag asked for moves.
    precision: Precision,
    notes: Vec<String>,
}

/// See [`super::Catalog::image`].
pub fn look_up(packed: &Packed, reference: &ImageReference, platform: Platform) -> Match {
    let mut result = match find(packed, reference) {
        Some(found) => describe(packed, &found, platform),
        None => guess(packed, reference),
    };
    if reference.digest.is_some() {
        add_note(&mut result.note, "digest not looked at");
    }
    result
}

fn add_note(note: &mut String, more: &str) {
    if !note.is_empty() && !more.is_empty() {
        note.push_str("; ");
    }
    note.push_str(more);
}

// --- which record ----------------------------------------------------------------------------------------------------

fn find(packed: &Packed, reference: &ImageReference) -> Option<Found> {
    let (repository, note, own) = repository(packed, reference)?;
    let tag = reference.tag.clone().unwrap_or_else(|| "latest".to_owned());
    let mut notes: Vec<String> = note.into_iter().collect();
    let precision = Tag::parse(&tag).precision(release_parts(&repository));
    let exact = packed.images(&repository).find(|row| row.tag == tag);
    if let Some(row) = exact {
        let difference = (!own).then_some(Difference::Patch);
        return Some(Found { repository, row, tag, difference, precision, notes });
    }
    let (row, difference) = nearest(packed, &repository, &tag, |_| true)?;
    notes.push(match (precision, difference) {
        (Precision::Moving, Difference::None) => format!("the tag moves: {repository}:{} stands in", row.fullest()),
        _ => format!("{repository}:{tag} is not recorded: {} stands in", row.fullest()),
    });
    Some(Found { repository, row, tag, difference: Some(difference), precision, notes })
}

impl ImageRow {
    /// The tag that says most about the build.
    fn fullest(&self) -> &'static str {
        if self.was.len() > self.tag.len() { self.was } else { self.tag }
    }
}

/// The repository whose records stand for a reference, a note where that needs one, and whether they are its own.
fn repository(packed: &Packed, reference: &ImageReference) -> Option<(String, Option<String>, bool)> {
    let name = reference.name();
    let known = |repository: &str| packed.images(repository).next().is_some();
    if known(&name) {
        return Some((name, None, true));
    }
    if let Some(other) = facts(packed, &name, "").find(|fact| fact.kind == "stand-in").map(|fact| fact.value) {
        return known(other).then(|| (other.to_owned(), Some(format!("{name} is not recorded: {other} stands in")), false));
    }
    let repository = &reference.repository;
    if reference.registry.is_none() {
        let (prefix, rest) = PLATFORM_PREFIXES.iter().find_map(|prefix| Some((*prefix, repository.strip_prefix(prefix)?)))?;
        let other_platform = !matches!(prefix, "amd64/" | "arm64v8/");
        return known(rest).then(|| (rest.to_owned(), Some(format!("taken for {rest} of another platform")), !other_platform));
    }
    // A cache of Docker Hub: what follows the last part that says so.
    let parts: Vec<&str> = repository.split('/').collect();
    let mark = parts.iter().rposition(|part| CACHE_WORDS.iter().any(|word| part.contains(word)))?;
    let rest = parts.get(mark + 1..)?.join("/");
    let note = format!("read as Docker Hub's {rest}");
    (!rest.is_empty() && known(&rest)).then_some((rest, Some(note), true))
}

/// How many numbers make a release in the repository of a distribution; `None` for any other repository.
fn release_parts(repository: &str) -> Option<usize> {
    let last = repository.rsplit('/').next().unwrap_or(repository);
    let (letters, rest) = tag::split_letters(last);
    match tag::named_os(letters, rest) {
        Some((Os::Alpine | Os::Ubuntu | Os::Suse, _)) if rest.is_empty() => Some(2),
        Some((Os::Busybox | Os::Distroless, _)) => None,
        Some(_) if rest.is_empty() => Some(1),
        _ => (repository == "buildpack-deps").then_some(1),
    }
}

/// The recorded tag nearest to `wanted`, among the rows that `allowed` lets through.
fn nearest(packed: &Packed, repository: &str, wanted: &str, allowed: impl Fn(&ImageRow) -> bool) -> Option<(ImageRow, Difference)> {
    let defaults: Vec<&str> = facts(packed, repository, "").filter(|fact| fact.kind == "default").map(|fact| fact.key).collect();
    let of_os = release_parts(repository).is_some();
    let recorded: Vec<(ImageRow, Tag)> =
        packed.images(repository).filter(|row| allowed(row)).map(|row| (row, recorded_tag(&row, of_os).without(&defaults))).collect();
    let mut wanted = Tag::parse(wanted).without(&defaults);
    if wanted.os.is_none() {
        wanted.os = default_os(&wanted, &recorded);
    }
    if of_os {
        complete_release(&mut wanted);
    }
    let beyond = is_beyond(&wanted, &recorded);
    recorded
        .into_iter()
        .map(|(row, tag)| (tag::distance(&wanted, &tag, beyond), Reverse(days(row.date)), row))
        .min_by(|(a, a_date, _), (b, b_date, _)| (&a.0, a_date).cmp(&(&b.0, b_date)))
        .map(|((_, difference), _, row)| (row, difference))
}

/// In a distribution's own repository the release is the version, and the version the release: `12` is `bookworm`.
fn complete_release(tag: &mut Tag) {
    match tag.os {
        Some(os) if tag.release.is_empty() => tag.release = tag::release_of_version(os, &tag.version),
        _ if tag.version.is_empty() => tag.version = tag::version_of_release(&tag.release),
        _ => {}
    }
}

/// Whether a newer version is wanted than any recorded one of the same variant.
fn is_beyond(wanted: &Tag, recorded: &[(ImageRow, Tag)]) -> bool {
    let line = |tag: &Tag| tag.version.iter().take(2).copied().collect::<Vec<u32>>();
    let kin = recorded.iter().map(|(_, tag)| tag).filter(|tag| tag.os == wanted.os && tag.flavours.len() == wanted.flavours.len());
    let newest = kin.filter(|tag| tag.flavours.iter().all(|(name, _)| wanted.has(name))).map(line).max();
    newest.is_none_or(|newest| line(wanted) > newest)
}

/// A recorded tag, with what the record itself adds to it: the full version, the distribution and its release.
fn recorded_tag(row: &ImageRow, of_os: bool) -> Tag {
    let mut tag = Tag::parse(row.tag);
    let was = Tag::parse(row.was);
    if was.version.starts_with(&tag.version) {
        tag.version = was.version;
    }
    tag.os = Some(profile(row).os);
    if tag.release.is_empty() {
        tag.release = was.release;
    }
    if of_os {
        complete_release(&mut tag);
    }
    tag
}

/// The distribution of the nearest of a repository's tags that name none.
fn default_os(wanted: &Tag, recorded: &[(ImageRow, Tag)]) -> Option<Os> {
    let unnamed = recorded.iter().filter(|(row, _)| Tag::parse(row.tag).os.is_none());
    unnamed.min_by_key(|(_, tag)| tag::distance(wanted, tag, false).0).and_then(|(_, tag)| tag.os)
}

// --- what it weighs --------------------------------------------------------------------------------------------------

fn describe(packed: &Packed, found: &Found, platform: Platform) -> Match {
    let Found { repository, row, tag: asked, difference, precision, notes } = found;
    let mut note = notes.join("; ");
    let recorded =
        if row.date.starts_with(|c: char| c.is_ascii_digit()) { format!("recorded {}", row.date) } else { "record undated".to_owned() };
    add_note(&mut note, &recorded);
    if row.approximate {
        add_note(&mut note, "approximate");
    }
    let mut weight = recorded_weight(packed, repository, row, platform);
    if row.approximate {
        weight = widen(weight, per_mille(packed, "neighbours", "minor"));
    }
    let kind = match difference {
        None => {
            weight = widen(weight, drift(packed, repository, *precision, row.date));
            MatchKind::Exact
        }
        Some(difference) => {
            weight = widen(weight, per_mille(packed, "neighbours", neighbour_key(*difference)));
            if *precision == Precision::Moving {
                weight = widen(weight, drift(packed, repository, *precision, row.date));
            }
            weight =
                Weight { unpacked: at_least(weight.unpacked, Basis::Nearest), compressed: at_least(weight.compressed, Basis::Nearest) };
            MatchKind::Nearest
        }
    };
    let mut image = Image { reference: format!("{repository}:{}", row.tag), weight, recorded: row.date.to_owned(), ..profile(row) };
    let tag = recorded_tag(row, release_parts(repository).is_some());
    image.slim = is_slim(repository, row.tag);
    image.release = tag.release.clone();
    add_facts(packed, repository, asked, &mut image);
    let derived = derived_paths(packed, repository, row, &tag, image.weight);
    image.paths.extend(derived);
    add_top_level(&mut image);
    Match { kind, image, note }
}

fn at_least(size: SizeEstimate, basis: Basis) -> SizeEstimate {
    size.on(size.basis().max(basis))
}

/// Both sizes as recorded; the one that is not is computed from the other by the family's ratio.
fn recorded_weight(packed: &Packed, repository: &str, row: &ImageRow, platform: Platform) -> Weight {
    let exact = |bytes| SizeEstimate::exact(bytes, Basis::Recorded);
    let ratio = ratio(packed, repository, row);
    let amd64 = match (row.unpacked, row.compressed) {
        (Some(unpacked), Some(compressed)) => Weight { unpacked: exact(unpacked), compressed: exact(compressed) },
        (Some(unpacked), None) => Weight { unpacked: exact(unpacked), compressed: at_ratio(unpacked, 1000, ratio) },
        (None, Some(compressed)) => Weight { unpacked: over_ratio(compressed, ratio), compressed: exact(compressed) },
        (None, None) => return unknown_weight(packed, ANY),
    };
    match platform {
        Platform::Amd64 => amd64,
        Platform::Arm64 => arm64(packed, row, amd64),
    }
}

/// The sizes of the arm64 build: its recorded compressed one, and what differs between the platforms of other images.
fn arm64(packed: &Packed, row: &ImageRow, amd64: Weight) -> Weight {
    let by_platform = triple(packed, "ranges", "arm64").unwrap_or((UNCALIBRATED.0, 1000, UNCALIBRATED.1));
    let scale = |size: SizeEstimate, (low, likely, high): (u64, u64, u64)| {
        let (low, likely, high) = (size.scaled(low).low(), size.scaled(likely).likely(), size.scaled(high).high());
        SizeEstimate::range(low, likely, high, size.basis().max(Basis::Nearest))
    };
    match (row.arm64, row.compressed) {
        (Some(arm64), Some(compressed)) if compressed > 0 => {
            let likely = arm64.saturating_mul(1000) / compressed;
            let unpacked = scale(amd64.unpacked, (by_platform.0.min(likely), likely, by_platform.2.max(likely)));
            Weight { unpacked, compressed: SizeEstimate::exact(arm64, Basis::Recorded) }
        }
        _ => Weight { unpacked: scale(amd64.unpacked, by_platform), compressed: scale(amd64.compressed, by_platform) },
    }
}

/// The ratio of compressed to unpacked, per mille, of the closest kin it is known for: low, median, high.
fn ratio(packed: &Packed, repository: &str, row: &ImageRow) -> (u64, u64, u64) {
    let os = row.profile.split(' ').next().unwrap_or("");
    let keys = [format!("{repository}/{os}"), format!("{repository}/*"), format!("*/{os}"), "*/*".to_owned()];
    keys.iter().find_map(|key| triple(packed, "ratios", key)).unwrap_or((UNCALIBRATED.0 / 2, 400, UNCALIBRATED.1 / 2))
}

fn at_ratio(bytes: u64, per: u64, (low, median, high): (u64, u64, u64)) -> SizeEstimate {
    let scale = |ratio: u64| u64::try_from(u128::from(bytes) * u128::from(ratio) / u128::from(per.max(1))).unwrap_or(u64::MAX);
    SizeEstimate::range(scale(low), scale(median), scale(high), Basis::Rule)
}

fn over_ratio(bytes: u64, (low, median, high): (u64, u64, u64)) -> SizeEstimate {
    let over = |ratio: u64| at_ratio(bytes, ratio, (1000, 1000, 1000)).likely();
    SizeEstimate::range(over(high), over(median), over(low), Basis::Rule)
}

/// The ends, per mille, to which the age of a record widens its range. A tag that never moves does not age, and none is
/// taken to drift further than tags did over the days that were measured.
fn drift(packed: &Packed, repository: &str, precision: Precision, date: &str) -> (u64, u64) {
    let key = match precision {
        Precision::Full => return (1000, 1000),
        Precision::Minor if release_parts(repository).is_some() => "drift-release",
        Precision::Minor => "drift-minor",
        Precision::Moving => "drift-moving",
    };
    let today = days(packed.section("newest").trim_end()).unwrap_or(0);
    let age = days(date).map_or(DRIFT_DAYS, |recorded| today.saturating_sub(recorded)).min(DRIFT_DAYS);
    let (low, high) = per_mille(packed, "ranges", key);
    let grown = |end: u64| end.abs_diff(1000) * age / DRIFT_DAYS;
    (1000_u64.saturating_sub(grown(low)), 1000 + grown(high))
}

/// Days since year 0, near enough for ages: `2026-08-19`, `2026-08`. `None` where undated.
fn days(date: &str) -> Option<u64> {
    let mut numbers = date.split(|c: char| !c.is_ascii_digit()).map(|number| number.parse::<u64>().ok());
    let year = numbers.next().flatten()?;
    let mut next = |default| numbers.next().flatten().unwrap_or(default);
    Some(year * 365 + next(7) * 30 + next(15))
}

fn neighbour_key(difference: Difference) -> &'static str {
    match difference {
        Difference::None | Difference::Patch => "patch",
        Difference::Release => "release",
        Difference::Minor => "minor",
        Difference::Major => "major",
        Difference::Flavour => "flavour",
        Difference::Os => "os",
    }
}

fn triple(packed: &Packed, section: &str, key: &str) -> Option<(u64, u64, u64)> {
    let mut numbers = packed.find(section, key)?.split('\t').map(|cell| cell.parse::<u64>().ok());
    let mut next = || numbers.next().flatten();
    Some((next()?, next()?, next()?))
}

fn per_mille(packed: &Packed, section: &str, key: &str) -> (u64, u64) {
    triple(packed, section, key).map_or(UNCALIBRATED, |(low, _, high)| (low, high))
}

fn widen(weight: Weight, (low, high): (u64, u64)) -> Weight {
    weight.widened(low, high)
}

// --- what else is known ----------------------------------------------------------------------------------------------

/// A row of `image_facts.tsv`.
struct Fact {
    kind: &'static str,
    key: &'static str,
    unpacked: Option<u64>,
    compressed: Option<u64>,
    value: &'static str,
}

/// The facts of a repository whose pattern fits the tag, general ones first. An empty tag fits all patterns.
fn facts(packed: &Packed, repository: &str, tag: &str) -> impl Iterator<Item = Fact> {
    packed.section("facts").lines().filter_map(move |line| {
        let mut cells = line.split('\t');
        let image = cells.next()?;
        let pattern = cells.next()?;
        if (image != repository && image != ANY) || !(tag.is_empty() || fits(pattern, tag)) {
            return None;
        }
        let (kind, key) = (cells.next()?, cells.next()?);
        let mut next = || cells.next().unwrap_or("");
        Some(Fact { kind, key, unpacked: next().parse().ok(), compressed: next().parse().ok(), value: next() })
    })
}

/// What `image_facts.tsv` says of a repository under the tag asked for.
fn add_facts(packed: &Packed, repository: &str, tag: &str, image: &mut Image) {
    for fact in facts(packed, repository, tag) {
        match fact.kind {
            "workdir" => fact.value.clone_into(&mut image.workdir),
            "user" => fact.value.clone_into(&mut image.user),
            "env" => image.env.push((fact.key.to_owned(), fact.value.to_owned())),
            "shell" => image.shell = Some(fact.value == "yes"),
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
fn add_top_level(image: &mut Image) {
    let known = image.paths.iter().map(|(path, _)| path).chain([&image.workdir]);
    let tops: Vec<String> =
        known.filter_map(|path| path.strip_prefix('/')?.split('/').next()).filter(|top| !top.is_empty()).map(str::to_owned).collect();
    image.top_level.extend(tops);
    image.top_level.sort();
    image.top_level.dedup();
}

/// The large paths of `image_paths.tsv`, each from the record of the nearest version. Never more than the image weighs.
fn derived_paths(packed: &Packed, repository: &str, row: &ImageRow, tag: &Tag, whole: Weight) -> Vec<(String, Weight)> {
    let mut best: Vec<(&'static str, tag::Distance, Difference, Weight)> = Vec::new();
    let ratio = ratio(packed, repository, row);
    for line in packed.section("paths").lines() {
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
fn profile(row: &ImageRow) -> Image {
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
fn is_slim(repository: &str, tag: &str) -> bool {
    let words = |text: &str| text.split(['-', '/']).any(|word| matches!(word, "slim" | "minimal" | "micro"));
    words(tag) || words(repository)
}

// --- what is not known -----------------------------------------------------------------------------------------------

/// An image nothing is recorded of: its name may still say the distribution.
fn guess(packed: &Packed, reference: &ImageReference) -> Match {
    let tag = Tag::parse(reference.tag.as_deref().unwrap_or(""));
    let words = reference.repository.split(['/', '-', '_']).map(tag::split_letters);
    let named = words.filter_map(|(letters, rest)| tag::named_os(letters, rest)).last();
    let slim = is_slim(&reference.repository, reference.tag.as_deref().unwrap_or(""));
    let (os, release) = match (tag.os, named) {
        (Some(os), _) => (os, tag.release),
        (None, Some((os, release))) => (os, release),
        // `-slim` alone is Debian's word for its variant.
        (None, None) if slim && tag.has("slim") => (Os::Debian, String::new()),
        (None, None) => (Os::Unknown, String::new()),
    };
    let mut result = unknown(packed, os, &format!("nothing is recorded of {}", reference.name()));
    result.image.release = release;
    result.image.slim = slim;
    if os == Os::Rhel {
        result.image.package_manager = rhel_package_manager(&reference.repository, reference.tag.as_deref().unwrap_or(""));
    }
    result
}

/// An unknown image of a distribution: the range of all recorded repositories of it.
pub fn unknown(packed: &Packed, os: Os, note: &str) -> Match {
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
    Match { kind: MatchKind::Unknown, image, note: note.to_owned() }
}

/// The sizes of the recorded repositories of a distribution (`*` for all), as a range.
fn unknown_weight(packed: &Packed, os: &str) -> Weight {
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

#[cfg(test)]
mod calibration;
