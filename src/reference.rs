//! Image references: `registry/repository:tag@digest`.
//!
//! Input: the text after `FROM` (variables already expanded). Output: [`ImageReference`]. Knows no image.

use std::fmt;

/// The longest repository name, in bytes, that registries take.
const LONGEST_REPOSITORY: usize = 255;
/// The longest tag, in bytes, that registries take.
const LONGEST_TAG: usize = 128;

/// A parsed image reference, normalised as Docker does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageReference {
    /// `None` for Docker Hub, however it was written.
    pub registry: Option<String>,
    /// `golang`, `bitnami/node`; Docker Hub's `library/` is taken off.
    pub repository: String,
    /// `None` where none is written (Docker then takes `latest`).
    pub tag: Option<String>,
    /// `sha256:…`
    pub digest: Option<String>,
}

impl ImageReference {
    /// Reads a reference; `None` where it is none (empty, blanks, unresolved variables).
    pub fn parse(text: &str) -> Option<Self> {
        let (name, digest) = match text.split_once('@') {
            Some((name, digest)) => (name, Some(digest)),
            None => (text, None),
        };
        let (name, tag) = split_tag(name);
        let (registry, path) = split_registry(name);
        let repository = match registry {
            None => path.strip_prefix("library/").unwrap_or(path),
            Some(_) => path,
        };
        let valid = registry.is_none_or(is_registry)
            && is_repository(repository)
            && !(registry.is_none() && is_image_id(repository))
            && tag.is_none_or(is_tag)
            && digest.is_none_or(is_digest);
        valid.then(|| Self {
            registry: registry.map(str::to_owned),
            repository: repository.to_owned(),
            tag: tag.map(str::to_owned),
            digest: digest.map(str::to_owned),
        })
    }

    /// The name without tag and digest: `golang`, `mcr.microsoft.com/dotnet/sdk`.
    pub fn name(&self) -> String {
        match &self.registry {
            Some(registry) => format!("{registry}/{}", self.repository),
            None => self.repository.clone(),
        }
    }
}

impl fmt::Display for ImageReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())?;
        if let Some(tag) = &self.tag {
            write!(f, ":{tag}")?;
        }
        if let Some(digest) = &self.digest {
            write!(f, "@{digest}")?;
        }
        Ok(())
    }
}

/// Splits the tag off: what follows a colon behind the last slash (a colon before it is a port).
fn split_tag(name: &str) -> (&str, Option<&str>) {
    match name.rsplit_once(':') {
        Some((name, tag)) if !tag.contains('/') => (name, Some(tag)),
        _ => (name, None),
    }
}

/// Splits the registry off: a first component that holds a dot, a colon or a capital, or is `localhost`.
fn split_registry(name: &str) -> (Option<&str>, &str) {
    match name.split_once('/') {
        Some(("docker.io" | "index.docker.io", path)) => (None, path),
        Some((first, path)) if first == "localhost" || first.contains(|c: char| c == '.' || c == ':' || c.is_ascii_uppercase()) => {
            (Some(first), path)
        }
        _ => (None, name),
    }
}

/// A host name or address, with or without a port.
fn is_registry(text: &str) -> bool {
    let (host, port) = match text.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (text, None),
    };
    let host_ok = match host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(address) => !address.is_empty() && address.bytes().all(|b| b.is_ascii_hexdigit() || b == b':'),
        None => host.split('.').all(is_host_label),
    };
    host_ok && port.is_none_or(|port| !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()))
}

fn is_host_label(label: &str) -> bool {
    !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn is_repository(path: &str) -> bool {
    path.len() <= LONGEST_REPOSITORY && path.split('/').all(is_path_component)
}

/// Lower-case letters and digits, with single separators between them: `.`, `_`, `__` or any number of `-`.
fn is_path_component(component: &str) -> bool {
    let is_word = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let is_separator = |s: &str| matches!(s, "" | "." | "_" | "__") || s.bytes().all(|b| b == b'-');
    let ends_ok = component.bytes().next().is_some_and(is_word) && component.bytes().last().is_some_and(is_word);
    ends_ok && component.split(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit()).all(is_separator)
}

/// 64 hexadecimal digits: Docker takes that for the id of a local image, which no registry serves.
fn is_image_id(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

fn is_tag(tag: &str) -> bool {
    let first_ok = tag.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric() || b == b'_');
    first_ok && tag.len() <= LONGEST_TAG && tag.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'))
}

/// `algorithm:hex`, with at least 32 hexadecimal digits.
fn is_digest(digest: &str) -> bool {
    let Some((algorithm, hex)) = digest.split_once(':') else { return false };
    let algorithm_ok = algorithm.bytes().next().is_some_and(|b| b.is_ascii_alphabetic())
        && algorithm.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'.' | b'_' | b'-'));
    algorithm_ok && hex.len() >= 32 && hex.bytes().all(|b| b.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGEST: &str = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    /// Registry (`-` for Docker Hub), repository and tag (`-` for none) of `text`.
    fn parts(text: &str) -> Option<String> {
        let it = ImageReference::parse(text)?;
        Some(format!("{} {} {}", it.registry.as_deref().unwrap_or("-"), it.repository, it.tag.as_deref().unwrap_or("-")))
    }

    #[test]
    fn docker_hub_is_one_place_however_written() {
        for text in [
            "golang:1.13",
            "library/golang:1.13",
            "docker.io/golang:1.13",
            "docker.io/library/golang:1.13",
            "index.docker.io/library/golang:1.13",
        ] {
            assert_eq!(parts(text).as_deref(), Some("- golang 1.13"), "{text}");
        }
        assert_eq!(parts("docker.io/bitnami/node").as_deref(), Some("- bitnami/node -"));
        assert_eq!(parts("library").as_deref(), Some("- library -"));
    }

    #[test]
    fn a_first_component_with_dot_colon_or_localhost_is_a_registry() {
        assert_eq!(parts("mcr.microsoft.com/dotnet/sdk:8.0").as_deref(), Some("mcr.microsoft.com dotnet/sdk 8.0"));
        assert_eq!(parts("localhost/app").as_deref(), Some("localhost app -"));
        assert_eq!(parts("registry:5000/app:2").as_deref(), Some("registry:5000 app 2"));
        assert_eq!(parts("localhost:5000/team/app").as_deref(), Some("localhost:5000 team/app -"));
        assert_eq!(parts("[::1]:5000/app").as_deref(), Some("[::1]:5000 app -"));
        assert_eq!(parts("Registry/app").as_deref(), Some("Registry app -"));
        assert_eq!(parts("mirror.gcr.io/library/golang").as_deref(), Some("mirror.gcr.io library/golang -"));
        assert_eq!(parts("app:5000").as_deref(), Some("- app 5000"));
    }

    #[test]
    fn a_digest_may_follow_name_or_tag() {
        let it = ImageReference::parse(&format!("alpine:3.20@{DIGEST}")).expect("a reference");
        assert_eq!((it.tag.as_deref(), it.digest.as_deref()), (Some("3.20"), Some(DIGEST)));
        let it = ImageReference::parse(&format!("quay.io/a/b@{DIGEST}")).expect("a reference");
        assert_eq!((it.name().as_str(), it.tag), ("quay.io/a/b", None));
    }

    #[test]
    fn what_is_no_reference_is_none() {
        let endless = "a".repeat(256);
        let long_tag = format!("a:{}", "b".repeat(129));
        for text in [
            "",
            " ",
            "a b",
            "$BASE",
            "golang:${V}",
            "golang:",
            ":1",
            "@",
            "Golang",
            "a//b",
            "/a",
            "a/",
            "a:b:c",
            "a:-1",
            "-a",
            "a..b",
            "a___b",
            "a.-b",
            "node:xx/yy:",
            "a@sha256:12",
            "a@b",
            "x.y:port/a",
            "-x.y/a",
            "é",
            "a\u{0}",
            &endless,
            &long_tag,
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        ] {
            assert_eq!(ImageReference::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn it_prints_as_it_is_written_short() {
        let text = format!("docker.io/library/golang:1.13@{DIGEST}");
        assert_eq!(ImageReference::parse(&text).map(|it| it.to_string()), Some(format!("golang:1.13@{DIGEST}")));
    }
}
