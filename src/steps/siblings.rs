//! Smaller images with the same programs, each with what one gives up for it.
//!
//! Input: a reference, and the catalog that knows which images there are. Output: [`Sibling`]s. Must not know what the file does on the image:
//! who asks sees to what a sibling lacks.

use crate::catalog::{Catalog, MatchKind, Os, Platform};
use crate::language::words::rule;
use crate::reference::ImageReference;

/// A smaller image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sibling {
    /// Its reference.
    pub image: String,
    /// What to know before one takes it: one or two sentences.
    pub caveat: &'static str,
    /// What it lacks.
    pub lacks: Lacks,
}

/// What a smaller image lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    /// The C library of GNU, which what was compiled elsewhere may need.
    Glibc,
    /// The same, on an image whose programs are usually all that is compiled: web servers, a run time of Java or .NET.
    GlibcOfAddOns,
    /// A shell, and a package manager.
    Shell,
}

/// Programs of Debian's and their kin, which images on Alpine and such without a shell have not, or have otherwise.
pub const OF_DEBIAN: [&str; 9] = ["apt-get", "apt", "dpkg", "bash", "useradd", "groupadd", "adduser", "addgroup", "usermod"];

/// The smaller siblings of an image, of those the catalog knows.
pub fn siblings(reference: &ImageReference, catalog: &Catalog, platform: Platform) -> Vec<Sibling> {
    let (name, tag) = (reference.name(), reference.tag.as_deref().unwrap_or("latest"));
    let of = |image: String, caveat, lacks| Sibling { image, caveat, lacks };
    let is_known = |image: &String| image == "scratch" || is_known(image, catalog, platform);
    let mut found = match name.as_str() {
        "node" | "python" | "ruby" if tag.split('-').any(|word| word == "slim") => {
            let version = tag.split('-').next().filter(|version| *version != "slim");
            let tag = version.map_or_else(|| "alpine".to_owned(), |version| format!("{version}-alpine"));
            vec![of(format!("{name}:{tag}"), rule::sibling_musl(), Lacks::Glibc)]
        }
        "nginx" | "httpd" | "redis" | "memcached" if tag.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') => {
            vec![of(format!("{name}:{tag}-alpine"), rule::sibling_musl_of_servers(), Lacks::GlibcOfAddOns)]
        }
        "eclipse-temurin" if tag.ends_with("-jre") => {
            vec![of(format!("{name}:{tag}-alpine"), rule::sibling_musl_for_java(), Lacks::GlibcOfAddOns)]
        }
        "mcr.microsoft.com/dotnet/aspnet" | "mcr.microsoft.com/dotnet/runtime" => {
            let mut chiseled = ["noble", "jammy"].iter().map(|release| format!("{name}:{tag}-{release}-chiseled"));
            let chiseled = chiseled.find(is_known).map(|image| of(image, rule::sibling_chiseled(), Lacks::Shell));
            chiseled
                .into_iter()
                .chain([of(format!("{name}:{tag}-alpine"), rule::sibling_musl_for_dotnet(), Lacks::GlibcOfAddOns)])
                .collect()
        }
        "gcr.io/distroless/static-debian12" => vec![of("scratch".to_owned(), rule::sibling_scratch(), Lacks::Shell)],
        "debian" if tag == "bookworm-slim" => {
            vec![of("gcr.io/distroless/cc-debian12".to_owned(), rule::sibling_distroless(), Lacks::Shell)]
        }
        _ => Vec::new(),
    };
    found.retain(|one| is_known(&one.image));
    found
}

/// Whether the catalog has an image of just that tag, or one of Alpine near it.
fn is_known(image: &str, catalog: &Catalog, platform: Platform) -> bool {
    ImageReference::parse(image).is_some_and(|reference| {
        let found = catalog.image(&reference, platform);
        // The first years of an image had no such tags.
        let is_old = |(name, first): (&str, u64)| reference.name() == name && version(&reference) < first;
        let is_alpine = found.kind == MatchKind::Nearest
            && found.image.os == Os::Alpine
            && image.contains("alpine")
            && ![("node", 8), ("python", 3), ("ruby", 2)].into_iter().any(is_old);
        found.kind == MatchKind::Exact || is_alpine
    })
}

/// The first number of a tag; a tag without one moves with the newest version.
fn version(reference: &ImageReference) -> u64 {
    let first = reference.tag.as_deref().unwrap_or("").split(['.', '-']).next().unwrap_or("");
    first.parse().unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(image: &str) -> Vec<String> {
        let reference = ImageReference::parse(image).expect("a reference");
        siblings(&reference, &Catalog::bundled(), Platform::Amd64).into_iter().map(|one| one.image).collect()
    }

    #[test]
    fn siblings_are_of_the_same_version() {
        assert_eq!(of("node:22-slim"), ["node:22-alpine"]);
        assert_eq!(of("python:3.12-slim-bookworm"), ["python:3.12-alpine"]);
        assert_eq!(of("python:slim"), ["python:alpine"]);
        assert_eq!(of("eclipse-temurin:21-jre"), ["eclipse-temurin:21-jre-alpine"]);
        let dotnet = "mcr.microsoft.com/dotnet/aspnet";
        assert_eq!(of(&format!("{dotnet}:8.0")), [format!("{dotnet}:8.0-noble-chiseled"), format!("{dotnet}:8.0-alpine")]);
    }

    #[test]
    fn what_is_small_or_unknown_has_none() {
        for image in [
            "node:22-alpine",
            "node:22",
            "golang:1.25",
            "corp.example/node:22-slim",
            "node:4.2.3-slim",
            "nginx:1.29-alpine-slim",
            "eclipse-temurin:21-jdk",
        ] {
            assert!(of(image).is_empty(), "{image}: {:?}", of(image));
        }
    }
}
