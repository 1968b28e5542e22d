//! Looking an image up: which record stands for it, and how wide its range must be.
//!
//! Input: a reference and the packed catalog. Output: [`Match`]. Must not know stages, layers, or other tables than
//! those of images.

mod guess;
mod known;
mod weight;

use std::cmp::Reverse;

use super::tag::{self, Difference, Precision, Tag};
use super::unpack::{ImageRow, Packed};
use super::{Image, Match, MatchKind, Os, Platform};
use crate::language::words::note;
use crate::reference::ImageReference;
use crate::size::{Basis, SizeEstimate, Weight};
use guess::guess;
pub use guess::unknown;
use known::{add_facts, add_top_level, derived_paths, facts, is_slim, profile};
pub use weight::given_weight;
use weight::{days, drift, neighbour_key, per_mille, recorded_weight, widen};

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
        add_note(&mut result.note, note::image_digest());
    }
    result
}

fn add_note(note: &mut String, more: &str) {
    if !note.is_empty() && !more.is_empty() {
        note.push_str(note::between());
    }
    note.push_str(more);
}

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
    let (row, difference) = stand_in(packed, &repository, &tag)?;
    notes.push(match (precision, difference) {
        (Precision::Moving, Difference::None) => note::image_tag_moves(&format!("{repository}:{}", row.fullest())),
        _ => note::image_not_recorded(&format!("{repository}:{tag}"), row.fullest()),
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
    if known(&name) { Some((name, None, true)) } else { other_repository(packed, reference) }
}

/// The same where nothing is recorded of the repository itself. A door of `www/split.mjs`.
#[inline(never)]
fn other_repository(packed: &Packed, reference: &ImageReference) -> Option<(String, Option<String>, bool)> {
    let name = reference.name();
    let known = |repository: &str| packed.images(repository).next().is_some();
    if let Some(other) = facts(packed, &name, "").find(|fact| fact.kind == "stand-in").map(|fact| fact.value) {
        return known(other).then(|| (other.to_owned(), Some(note::image_not_recorded(&name, other)), false));
    }
    let repository = &reference.repository;
    if reference.registry.is_none() {
        let (prefix, rest) = PLATFORM_PREFIXES.iter().find_map(|prefix| Some((*prefix, repository.strip_prefix(prefix)?)))?;
        let other_platform = !matches!(prefix, "amd64/" | "arm64v8/");
        return known(rest).then(|| (rest.to_owned(), Some(note::image_other_platform(rest)), !other_platform));
    }
    // A cache of Docker Hub: what follows the last part that says so.
    let parts: Vec<&str> = repository.split('/').collect();
    let mark = parts.iter().rposition(|part| CACHE_WORDS.iter().any(|word| part.contains(word)))?;
    let rest = parts.get(mark + 1..)?.join("/");
    let note = note::image_of_docker_hub(&rest);
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

/// [`nearest`] among all rows. A door of `www/split.mjs`.
#[inline(never)]
fn stand_in(packed: &Packed, repository: &str, wanted: &str) -> Option<(ImageRow, Difference)> {
    nearest(packed, repository, wanted, |_| true)
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
#[inline(never)]
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

fn describe(packed: &Packed, found: &Found, platform: Platform) -> Match {
    let Found { repository, row, tag: asked, difference, precision, notes } = found;
    let mut note = notes.join(note::between());
    if row.date.starts_with(|c: char| c.is_ascii_digit()) {
        add_note(&mut note, &note::image_recorded(row.date));
    } else {
        add_note(&mut note, note::image_undated());
    }
    if row.approximate {
        add_note(&mut note, note::image_approximate());
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
    // A relative may stand in that is of another release.
    let wanted = Tag::parse(asked).release;
    image.release = if wanted.is_empty() { tag.release.clone() } else { wanted };
    add_facts(packed, repository, asked, &mut image);
    let derived = derived_paths(packed, repository, row, &tag, image.weight);
    image.paths.extend(derived);
    add_top_level(&mut image);
    Match { kind, image, note }
}

/// The packages of a fact; a name with a tag (`buildpack-deps:scm`) stands for all of that image's.
pub fn packages(packed: &Packed, listed: &'static str) -> Vec<&'static str> {
    let (mut names, mut lists) = (Vec::new(), vec![listed]);
    while let Some(list) = lists.pop() {
        for name in list.split_ascii_whitespace() {
            match name.rsplit_once(':') {
                Some((image, tag)) => {
                    lists.extend(facts(packed, image, tag).filter(|fact| fact.kind == "packages").last().map(|fact| fact.value))
                }
                None => names.push(name),
            }
        }
    }
    names
}

fn at_least(size: SizeEstimate, basis: Basis) -> SizeEstimate {
    size.on(size.basis().max(basis))
}

#[cfg(test)]
mod calibration;
