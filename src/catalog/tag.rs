//! Tags in parts: `1.13-alpine3.10` → version 1.13, Alpine 3.10; `17.0.2-jdk-slim` → version 17.0.2, flavours jdk, slim.
//!
//! Input: a tag. Output: [`Tag`], and how far one tag is from another. Must not know any size.

use super::Os;
use crate::order;

/// Words that name no flavour, only "the newest".
const MOVING_WORDS: [&str; 6] = ["latest", "lts", "stable", "current", "mainline", "cbl"];
/// Releases of Debian by number, and those of Ubuntu by name.
const DEBIAN: [(&str, &str); 9] = [
    ("7", "wheezy"),
    ("8", "jessie"),
    ("9", "stretch"),
    ("10", "buster"),
    ("11", "bullseye"),
    ("12", "bookworm"),
    ("13", "trixie"),
    ("14", "forky"),
    ("", "sid"),
];
const UBUNTU: [(&str, &str); 13] = [
    ("14.04", "trusty"),
    ("16.04", "xenial"),
    ("17.10", "artful"),
    ("18.04", "bionic"),
    ("19.04", "disco"),
    ("19.10", "eoan"),
    ("20.04", "focal"),
    ("22.04", "jammy"),
    ("24.04", "noble"),
    ("24.10", "oracular"),
    ("25.04", "plucky"),
    ("25.10", "questing"),
    ("26.04", "resolute"),
];
/// Numbers from here on are dates (`bookworm-20260623`).
const FIRST_DATE_STAMP: u32 = 20_000_000;

/// A tag in parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tag {
    /// The leading numbers: `[1, 13]`. Empty where the tag only follows the newest.
    pub version: Vec<u32>,
    /// Words that change what is in the image, with their numbers, sorted: `jdk` 21, `slim`, `fpm`.
    pub flavours: Vec<(String, Vec<u32>)>,
    /// The distribution, where the tag names it.
    pub os: Option<Os>,
    /// Its release, where the tag names it: `bookworm`, `3.10`, `24.04`.
    pub release: String,
    /// Whether it holds a date, and so never moves.
    pub stamped: bool,
}

/// How often a tag is moved to another build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// It names one build.
    Full,
    /// It follows the patches of one version.
    Minor,
    /// It follows the newest version.
    Moving,
}

impl Tag {
    /// Takes a tag apart; any text has parts.
    pub fn parse(text: &str) -> Self {
        let mut tag = Self::default();
        for (index, word) in text.to_ascii_lowercase().split('-').enumerate() {
            tag.take(word, index == 0);
        }
        order::sort(&mut tag.flavours);
        tag
    }

    fn take(&mut self, word: &str, first: bool) {
        let (letters, rest) = split_letters(word);
        let numbers = numbers(rest);
        if numbers.iter().any(|number| *number >= FIRST_DATE_STAMP) {
            self.stamped = true;
        } else if letters.len() < 2 {
            match (first, self.flavours.last_mut()) {
                (false, Some((_, last))) => last.extend(numbers),
                _ if first || self.os.is_none() => self.version.extend(numbers),
                _ if self.release.is_empty() => self.release = rest.to_owned(),
                _ => {}
            }
        } else if let Some((os, release)) = named_os(letters, rest) {
            self.os = Some(os);
            if !release.is_empty() {
                self.release = release;
            }
            // It has no number, and is no newer release than another.
            if letters == "sid" {
                self.flavours.push((letters.to_owned(), numbers));
            }
        } else if !MOVING_WORDS.contains(&letters) {
            self.flavours.push((letters.to_owned(), numbers));
        }
    }

    /// How often the tag moves. `release_parts`: how many numbers make a release in a distribution's own repository (two
    /// in `alpine:3.19`, one in `fedora:42`); `None` in any other.
    pub fn precision(&self, release_parts: Option<usize>) -> Precision {
        let parts = self.version.len();
        let released = !self.release.is_empty();
        if self.stamped || parts >= 3 || (parts == 2 && released) {
            Precision::Full
        } else if parts == 2 || release_parts.is_some_and(|least| parts >= least || released) {
            Precision::Minor
        } else {
            Precision::Moving
        }
    }

    /// Whether a flavour of that name is among its own.
    pub fn has(&self, flavour: &str) -> bool {
        self.flavours.iter().any(|(name, _)| name == flavour)
    }

    /// Leaves the flavours out that a repository has anyway (`php:8.4` is `php:8.4-cli`).
    pub fn without(mut self, defaults: &[&str]) -> Self {
        self.flavours.retain(|(name, numbers)| !(numbers.is_empty() && defaults.contains(&name.as_str())));
        self
    }
}

/// The release of a distribution by the version its own repository's tags open with: Debian 12.9 is `bookworm`.
#[inline(never)]
pub fn release_of_version(os: Os, version: &[u32]) -> String {
    let [major, rest @ ..] = version else { return String::new() };
    match (os, rest.first()) {
        (Os::Debian, _) => {
            DEBIAN.iter().find(|(number, _)| *number == major.to_string()).map_or_else(String::new, |(_, name)| (*name).to_owned())
        }
        (Os::Ubuntu, Some(minor)) => format!("{major}.{minor:02}"),
        (Os::Alpine, Some(minor)) => format!("{major}.{minor}"),
        _ => major.to_string(),
    }
}

/// The numbers of a release, so that releases can be compared: `bookworm` is 12, `24.04` is 24.4. Empty where it has none.
pub fn version_of_release(release: &str) -> Vec<u32> {
    DEBIAN.iter().find(|(_, name)| *name == release).map_or_else(|| numbers(release), |(number, _)| numbers(number))
}

/// The distribution a word of a tag or of a repository names, and its release where the word says it.
pub fn named_os(letters: &str, rest: &str) -> Option<(Os, String)> {
    let by_name = |table: &[(&str, &str)]| table.iter().find(|(_, name)| *name == letters).map(|(number, _)| (*number).to_owned());
    if rest.is_empty() && by_name(&DEBIAN).is_some() {
        return Some((Os::Debian, letters.to_owned()));
    }
    if let Some(number) = by_name(&UBUNTU).filter(|_| rest.is_empty()) {
        return Some((Os::Ubuntu, number));
    }
    let os = match letters {
        "debian" => return Some((Os::Debian, release_of_version(Os::Debian, &numbers(rest)))),
        "ubuntu" => Os::Ubuntu,
        "alpine" => Os::Alpine,
        "fedora" => Os::Fedora,
        "centos" | "stream" | "oraclelinux" | "oracle" | "ol" | "ubi" | "al" | "amazonlinux" | "almalinux" | "rockylinux" => Os::Rhel,
        "azurelinux" | "mariner" => Os::AzureLinux,
        "opensuse" | "leap" => Os::Suse,
        "archlinux" => Os::Arch,
        "wolfi" => Os::Wolfi,
        "busybox" => Os::Busybox,
        "distroless" | "chiseled" => Os::Distroless,
        _ => return None,
    };
    Some((os, rest.to_owned()))
}

/// Splits the letters a word opens with from the rest; a `v` before a digit belongs to the number.
pub fn split_letters(word: &str) -> (&str, &str) {
    let end = word.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(word.len());
    let (letters, rest) = word.split_at(end);
    if letters == "v" && !rest.is_empty() { ("", rest) } else { (letters, rest) }
}

fn numbers(text: &str) -> Vec<u32> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).map(|digits| digits.parse().unwrap_or(u32::MAX)).collect()
}

/// The weightiest difference between the versions of two tags, whatever else sets them apart.
pub fn version_difference(wanted: &Tag, recorded: &Tag) -> Difference {
    version_gap(&wanted.version, &recorded.version, false).1
}

/// What sets a recorded tag apart from the one asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// Nothing that was asked for: the newest of its line.
    None,
    /// The third or a later part of the version.
    Patch,
    /// The release of the distribution, at most with the patch.
    Release,
    /// The second part of the version.
    Minor,
    /// The first part of the version, or the number of a flavour (`jdk17`, `jdk21`).
    Major,
    /// A flavour.
    Flavour,
    /// The distribution.
    Os,
}

/// How far a recorded tag is from the one asked for; the smallest is the nearest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Distance {
    other_os: bool,
    other_flavours: usize,
    flavour_numbers: u32,
    version: [(u32, bool); 3],
    other_release: bool,
}

/// The distance from `wanted` to `recorded`, and the weightiest difference.
///
/// `beyond` says that a newer version is wanted than any recorded one: a tag that followed the newest is nearest then.
pub fn distance(wanted: &Tag, recorded: &Tag, beyond: bool) -> (Distance, Difference) {
    let other_os = wanted.os.is_some() && wanted.os != recorded.os;
    let names = |tag: &Tag, other: &Tag| tag.flavours.iter().filter(|(name, _)| !other.has(name)).count();
    let other_flavours = names(wanted, recorded) + names(recorded, wanted);
    let flavour_numbers = wanted
        .flavours
        .iter()
        .flat_map(|(name, numbers)| {
            recorded.flavours.iter().filter(move |(other, _)| other == name).map(move |(_, others)| (numbers, others))
        })
        .map(|(numbers, others)| {
            numbers.iter().zip(others).map(|(a, b)| a.abs_diff(*b)).fold(0, |sum: u32, gap| sum.saturating_mul(100).saturating_add(gap))
        })
        .fold(0, u32::saturating_add);
    let (version, by_version) = version_gap(&wanted.version, &recorded.version, beyond);
    let other_release = !wanted.release.is_empty() && wanted.release != recorded.release;
    let difference = match (other_os, other_flavours > 0) {
        (true, _) => Difference::Os,
        (_, true) => Difference::Flavour,
        _ if flavour_numbers > 0 => Difference::Major,
        _ if other_release => by_version.max(Difference::Release),
        _ => by_version,
    };
    (Distance { other_os, other_flavours, flavour_numbers, version, other_release }, difference)
}

/// Gaps part by part (`true` marks an older one, which loses a tie). Where nothing is asked for, the newest is nearest.
fn version_gap(wanted: &[u32], recorded: &[u32], beyond: bool) -> ([(u32, bool); 3], Difference) {
    let mut gaps = [(0, false); 3];
    let mut difference = Difference::None;
    let levels = [Difference::Major, Difference::Minor, Difference::Patch];
    for (index, (gap, level)) in gaps.iter_mut().zip(levels).enumerate() {
        // A recorded tag without that part followed the newest when it was recorded.
        let have = recorded.get(index).copied();
        *gap = match (wanted.get(index), have) {
            (Some(want), Some(have)) if difference == Difference::None => {
                if *want != have {
                    difference = level;
                }
                (want.abs_diff(have), have < *want)
            }
            (Some(_), None) if difference == Difference::None => {
                difference = level;
                (if beyond { 0 } else { u32::MAX / 2 }, false)
            }
            (_, have) => (u32::MAX - have.unwrap_or(u32::MAX), false),
        };
    }
    (gaps, difference)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> String {
        let tag = Tag::parse(text);
        format!("{:?} {:?} {:?} {}", tag.version, tag.flavours, tag.os, tag.release)
    }

    #[test]
    fn tags_are_taken_apart() {
        assert_eq!(parts("1.13-alpine3.10"), r#"[1, 13] [] Some(Alpine) 3.10"#);
        assert_eq!(parts("8u242-jdk-slim"), r#"[8, 242] [("jdk", []), ("slim", [])] None "#);
        assert_eq!(parts("3.9.11-eclipse-temurin-25-noble"), r#"[3, 9, 11] [("eclipse", []), ("temurin", [25])] Some(Ubuntu) 24.04"#);
        assert_eq!(parts("php8.4-fpm-alpine"), r#"[] [("fpm", []), ("php", [8, 4])] Some(Alpine) "#);
        assert_eq!(parts("lts-bookworm"), r#"[] [] Some(Debian) bookworm"#);
        assert_eq!(parts("v1.40.0-focal"), r#"[1, 40, 0] [] Some(Ubuntu) 20.04"#);
        assert_eq!(parts("12.4.1-devel-ubuntu22.04"), r#"[12, 4, 1] [("devel", [])] Some(Ubuntu) 22.04"#);
        assert_eq!(parts("latest"), "[] [] None ");
        assert_eq!(parts(""), "[] [] None ");
        assert_eq!(parts("99999999999999"), "[] [] None ");
    }

    #[test]
    fn dates_and_full_versions_do_not_move() {
        let precision = |text: &str, release_parts| Tag::parse(text).precision(release_parts);
        assert_eq!(precision("bookworm-20260623", Some(1)), Precision::Full);
        assert_eq!(precision("1.13-alpine3.10", None), Precision::Full);
        assert_eq!(precision("1.13", None), Precision::Minor);
        assert_eq!(precision("bookworm-slim", Some(1)), Precision::Minor);
        assert_eq!(precision("bookworm-slim", None), Precision::Moving);
        assert_eq!(precision("22-slim", None), Precision::Moving);
        assert_eq!(precision("3", Some(2)), Precision::Moving);
        assert_eq!(precision("42", Some(1)), Precision::Minor);
    }

    fn nearest<'t>(wanted: &str, tags: &[&'t str]) -> (&'t str, Difference) {
        let wanted = Tag::parse(wanted);
        let (_, difference, tag) = tags
            .iter()
            .map(|tag| (distance(&wanted, &Tag::parse(tag), false), *tag))
            .map(|((a, b), c)| (a, b, c))
            .min()
            .expect("there are tags");
        (tag, difference)
    }

    #[test]
    fn the_nearest_tag_shares_os_then_flavour_then_version() {
        let tags = ["1.23-alpine", "1.26-alpine", "1.24", "1.24-slim"];
        assert_eq!(nearest("1.24-alpine", &tags), ("1.23-alpine", Difference::Minor));
        assert_eq!(nearest("alpine", &tags), ("1.26-alpine", Difference::None));
        assert_eq!(nearest("1.30-slim", &tags), ("1.24-slim", Difference::Minor));
        assert_eq!(nearest("1.24.7-slim", &tags).1, Difference::Patch);
        assert_eq!(nearest("2-fpm", &["1-fpm", "2-cli"]), ("1-fpm", Difference::Major));
    }

    #[test]
    fn of_two_equally_near_versions_the_newer_is_taken() {
        assert_eq!(nearest("22", &["21", "23"]).0, "23");
        assert_eq!(nearest("3.5", &["3.4.9", "3.6.1"]).0, "3.6.1");
    }
}
