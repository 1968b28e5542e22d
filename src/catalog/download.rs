//! Sizes of files that Dockerfiles download: of the very file, of another version of it, or of its kind.
//!
//! Input: a URL, whole or as far as it could be expanded, and the platform. Output: a [`Weight`]. Must not know what downloads.
//! `catalog/tools/downloads.py` reads names of files the same way.

use super::Catalog;
use crate::language::words::note;
use crate::options::Platform;
use crate::size::{Basis, SizeEstimate, Weight};

/// What words for processors in names of files mean.
const AMD64: &str = "amd64 x86_64 x86-64 x64 64bit linux64";
const ARM64: &str = "arm64 aarch64 aarch_64";

/// Words that tell a program, or an archive of such, from sources.
const PLATFORM: [&str; 12] =
    ["linux", "musl", "gnu", "amd64", "x86_64", "x86-64", "x64", "64bit", "linux64", "arm64", "aarch64", "aarch_64"];

/// Endings of files, and the rule for each; archives of sources, and scripts, are told from those with programs in them by their names.
const KINDS: [(&str, &str); 5] = [
    (".sh .bash .py .pl", "download-script"),
    (".deb", "download-deb"),
    (".rpm", "download-rpm"),
    (".jar .war", "download-jar"),
    (".tar.gz .tgz .tar.xz .txz .tar.bz2 .tbz2 .tar.zst .tar .zip .gz .xz .bz2 .7z", "download-sources"),
];

/// A file that is recorded, or another version of which is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// What it weighs as it is downloaded.
    pub weight: Weight,
    of: Of,
    is_of_other_platform: bool,
}

/// What a figure is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    /// The very file.
    Itself,
    Version(&'static str),
    /// The file, whose version is not recorded.
    Recorded,
    /// All versions, as none is asked for.
    Versions,
}

impl Download {
    /// What the figure is of, for a person to read: `node.tar.gz as version 1.21.5`; `None` where it is of this very file.
    pub fn note(&self, name: &str) -> Option<String> {
        let of = match (self.of, self.is_of_other_platform) {
            (Of::Itself, false) => return None,
            (Of::Itself, true) => return Some(note::download_platform(name)),
            (Of::Version(version), _) => note::download_version(name, version),
            (Of::Recorded, _) => note::download_recorded(name),
            (Of::Versions, _) => note::download_versions(name),
        };
        Some(if self.is_of_other_platform { note::download_too(&of) } else { of })
    }
}

/// What is recorded of a file for one processor: versions, the newest first, and their bytes. Without a version: whatever was served
/// at some time, the latest first.
type Versions = Vec<(&'static str, u64)>;

impl Catalog {
    /// What the file behind a URL weighs, where it or another version of it is recorded.
    pub fn download(&self, url: &str, platform: Platform) -> Option<Download> {
        let address = url.split(['?', '#']).next().unwrap_or("").to_ascii_lowercase();
        let mut lines = self.packed.lines("downloads");
        let (name, found) = lines.find_map(|line| {
            let mut cells = line.split('\t');
            let found = Found::of(cells.next()?, &address)?;
            Some((address.rsplit('/').next().unwrap_or(""), (found, [versions(cells.next()), versions(cells.next())])))
        })?;
        let (found, [amd64, arm64]) = found;
        let is_arm = found.is_arm(platform);
        let own = if is_arm == Some(true) { &arm64 } else { &amd64 };
        let (rows, is_of_other_platform) = match (own.is_empty(), amd64.is_empty()) {
            (false, _) => (own, is_arm.is_none()),
            (true, false) => (&amd64, true),
            (true, true) => (&arm64, true),
        };
        let is_program = found.processor.is_some() && is_bare(name);
        let kind = if is_program { "download-program" } else { kind(name) };
        let (estimate, of) = self.version(rows, &found.version)?;
        let estimate = if is_of_other_platform { self.times(estimate, "download-other-processor") } else { estimate };
        let is_near = is_of_other_platform || of != Of::Itself;
        let estimate = if is_near { estimate.on(Basis::Nearest) } else { estimate };
        Some(Download { weight: Weight::with_ratio(estimate, self.ratio_per_mille(kind)), of, is_of_other_platform })
    }

    /// The bytes of a version, or of the one that shares most of its first numbers with it, then differs least in the next; of a
    /// version that is not known, likely the latest, in the range of all and of its own major version.
    fn version(&self, rows: &Versions, wanted: &str) -> Option<(SizeEstimate, Of)> {
        let wanted = numbers(wanted);
        let all = || rows.iter().map(|(_, bytes)| *bytes);
        if wanted.is_empty() {
            let latest = rows.iter().find(|(version, _)| version.is_empty()).or(rows.first())?;
            let near = self.times(SizeEstimate::exact(latest.1, Basis::Nearest), "download-same-major");
            let range = near.with_ends(near.low().min(all().min()?), latest.1, near.high().max(all().max()?));
            return Some((range, Of::Versions));
        }
        let distance = |version: &str| {
            let numbers = numbers(version);
            let shared = numbers.iter().zip(&wanted).take_while(|(one, other)| one == other).count();
            let next = |numbers: &[u64]| numbers.get(shared).copied().unwrap_or(0);
            (usize::MAX - shared, next(&numbers).abs_diff(next(&wanted)))
        };
        let versioned = rows.iter().filter(|(version, _)| !version.is_empty());
        let (version, bytes) = versioned.min_by_key(|(version, _)| distance(version)).or(rows.first())?;
        let exact = SizeEstimate::exact(*bytes, Basis::Recorded);
        let found = numbers(version);
        let rule = match usize::MAX - distance(version).0 {
            _ if found == wanted => return Some((exact, Of::Itself)),
            0 => "download-other-version",
            1 => "download-same-major",
            _ => "download-same-series",
        };
        Some((self.times(exact, rule), if version.is_empty() { Of::Recorded } else { Of::Version(version) }))
    }
}

/// The rule that says what a file weighs of which no more than the name is known.
pub fn kind(name: &str) -> &'static str {
    let name = name.to_ascii_lowercase();
    let has = |word: &&&str| name.match_indices(**word).any(|(at, _)| is_apart(&name, at, word.len()));
    let is_built = PLATFORM.iter().find(has).is_some();
    let ending = KINDS.iter().find(|(endings, _)| endings.split(' ').any(|ending| name.ends_with(ending)));
    match ending {
        Some((_, "download-sources" | "download-script")) if is_built => "download-binaries",
        Some((_, rule)) => rule,
        None if is_built && is_bare(&name) => "download-program",
        None => "download-unknown",
    }
}

/// Whether a word stands between `-`, `_`, `.` and the ends of a name.
fn is_apart(name: &str, at: usize, length: usize) -> bool {
    let is_end = |text: Option<&str>, last: fn(&str) -> Option<char>| text.and_then(last).is_none_or(|c| matches!(c, '-' | '_' | '.'));
    is_end(name.get(..at), |text| text.chars().next_back()) && is_end(name.get(at + length..), |text| text.chars().next())
}

/// Whether a name has no ending but a word for a platform or the numbers of a version.
fn is_bare(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    !ending.starts_with(|c: char| c.is_ascii_alphabetic()) || PLATFORM.iter().any(|word| ending.starts_with(word))
}

/// What a pattern's `%` and `@` stand for in a URL.
struct Found {
    version: String,
    processor: Option<String>,
}

impl Found {
    /// Whether the last parts of an address, as many as the pattern has, fit it.
    fn of(pattern: &'static str, address: &str) -> Option<Self> {
        let parts = pattern.matches('/').count();
        let start = address.rmatch_indices('/').nth(parts).map_or(0, |(at, _)| at + 1);
        let mut rest = address.get(start..)?;
        let mut found = Self { version: String::new(), processor: None };
        let mut pattern_rest = pattern;
        let mut wild = None;
        loop {
            let end = pattern_rest.find(['*', '%', '@']).unwrap_or(pattern_rest.len());
            let literal = pattern_rest.get(..end)?;
            let at = match wild {
                None => rest.starts_with(literal).then_some(0)?,
                Some(_) if end == pattern_rest.len() => rest.ends_with(literal).then(|| rest.len() - literal.len())?,
                Some(_) => rest.find(literal)?,
            };
            let text = rest.get(..at)?;
            match wild {
                Some('%') => found.version = version_of(text, literal.starts_with('/'))?.to_owned(),
                Some('@') => found.processor = Some(text.to_owned()),
                _ => {}
            }
            rest = rest.get(at + literal.len()..)?;
            wild = pattern_rest.get(end..)?.chars().next();
            if wild.is_none() {
                return rest.is_empty().then_some(found);
            }
            pattern_rest = pattern_rest.get(end + 1..)?;
        }
    }

    /// Whether the file is for arm64; `None` where it is for neither processor that the catalog has. What the URL does not say, or
    /// not so that it could be expanded, the platform does.
    fn is_arm(&self, platform: Platform) -> Option<bool> {
        let is = |words: &str| self.processor.as_deref().is_some_and(|processor| words.split(' ').any(|word| word == processor));
        match &self.processor {
            None => Some(false),
            Some(processor) if processor.is_empty() => Some(platform == Platform::Arm64),
            Some(_) if is(AMD64) => Some(false),
            Some(_) => is(ARM64).then_some(true),
        }
    }
}

/// The version that stands at a `%`: `v20.1.0`, and nothing where none is said. A folder's name may have any text before it.
fn version_of(text: &str, is_folder: bool) -> Option<&str> {
    if is_folder {
        return Some(text.trim_start_matches(|c: char| !c.is_ascii_digit()));
    }
    let text = text.strip_prefix('v').unwrap_or(text);
    if ["", "latest", "stable", "current"].contains(&text) {
        return Some("");
    }
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_digit()) || ["rc", "alpha", "beta", "preview"].iter().any(|word| part.starts_with(word))
    };
    (text.starts_with(|c: char| c.is_ascii_digit()) && text.split('-').all(is_part)).then_some(text)
}

/// The numbers in a version: `17.0.8_7` is 17, 0, 8 and 7.
fn numbers(version: &str) -> Vec<u64> {
    version.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

/// `20.1.0:23 18.2.1:21`
fn versions(cell: Option<&'static str>) -> Versions {
    let pairs = cell.unwrap_or("").split(' ').filter_map(|pair| pair.rsplit_once(':'));
    pairs.filter_map(|(version, bytes)| Some((version, bytes.parse().ok()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::unpack::Packed;
    use super::*;

    const TABLE: &str = "\u{1}downloads\n\
        node-v%-linux-@.tar.xz\t20.1.0:200 18.2.1:180 18.0.0:170\t20.1.0:190\n\
        node-v%.tar.gz\t20.1.0:900\n\
        %/bin/linux/@/kubectl\t1.30.1:50 1.2.0:90\n\
        kafka_*-%.tgz\t3.3.1:105 2.6.0:65\n\
        get-pip.py\t:22 :30 :16\n\
        \u{1}rules\n\
        download-binaries\t1\t10\t100\t1000\n\
        download-other-processor\t700\t950\t1000\t1000\n\
        download-other-version\t400\t900\t1800\t1000\n\
        download-program\t1\t5\t50\t444\n\
        download-same-major\t600\t1000\t1500\t1000\n\
        download-same-series\t900\t1000\t1100\t1000\n\
        download-script\t1\t2\t3\t500\n\
        download-sources\t1\t3\t30\t1000\n";

    fn on(url: &str, platform: Platform) -> Option<Download> {
        Catalog { packed: Packed::new(TABLE), ..Catalog::default() }.download(url, platform)
    }

    fn ends(url: &str) -> Option<(u64, u64, u64, Basis)> {
        let unpacked = on(url, Platform::Amd64)?.weight.unpacked;
        Some((unpacked.low(), unpacked.likely(), unpacked.high(), unpacked.basis()))
    }

    #[test]
    fn a_recorded_version_is_exact_on_any_mirror() {
        for url in
            ["https://nodejs.org/dist/v18.2.1/node-v18.2.1-linux-x64.tar.xz", "http://mirror.example/NODE-v18.2.1-linux-X64.tar.xz?raw=1"]
        {
            assert_eq!(ends(url), Some((180, 180, 180, Basis::Recorded)), "{url}");
        }
        assert_eq!(ends("https://dl.k8s.io/release/v1.30.1/bin/linux/amd64/kubectl"), Some((50, 50, 50, Basis::Recorded)));
        assert_eq!(ends("https://archive.example/kafka_2.13-3.3.1.tgz"), Some((105, 105, 105, Basis::Recorded)));
    }

    #[test]
    fn another_version_stands_in_with_a_range_by_how_near_it_is() {
        let node = |version: &str| ends(&format!("https://n.example/node-v{version}-linux-x64.tar.xz"));
        assert_eq!(node("20.1.7"), Some((180, 200, 220, Basis::Nearest)), "the same series");
        assert_eq!(node("18.9.0"), Some((108, 180, 270, Basis::Nearest)), "the same major version");
        assert_eq!(node("24.0.0"), Some((80, 180, 360, Basis::Nearest)), "another one");
    }

    #[test]
    fn a_version_that_is_not_known_may_be_any_and_is_likely_the_latest() {
        assert_eq!(ends("https://n.example/v/node-v-linux-x64.tar.xz"), Some((120, 200, 300, Basis::Nearest)));
        assert_eq!(ends("https://dl.k8s.io/release//bin/linux/amd64/kubectl"), Some((30, 50, 90, Basis::Nearest)));
        assert_eq!(ends("https://bootstrap.pypa.io/get-pip.py"), Some((13, 22, 33, Basis::Nearest)), "no version at all");
    }

    #[test]
    fn the_processor_is_that_of_the_name_else_of_the_platform() {
        let url = |processor: &str| format!("https://n.example/node-v20.1.0-linux-{processor}.tar.xz");
        let likely = |processor: &str, platform| on(&url(processor), platform).map(|found| found.weight.unpacked.likely());
        assert_eq!(likely("arm64", Platform::Amd64), Some(190));
        assert_eq!(likely("", Platform::Amd64), Some(200));
        assert_eq!(likely("", Platform::Arm64), Some(190));
        assert_eq!(likely("s390x", Platform::Amd64), Some(190), "950 per mille of amd64's");
        let kubectl = on("https://dl.k8s.io/v1.30.1/bin/linux/arm64/kubectl", Platform::Amd64).expect("known");
        assert_eq!((kubectl.weight.unpacked.low(), kubectl.weight.unpacked.basis()), (35, Basis::Nearest));
        assert!(kubectl.note("kubectl").is_some_and(|note| note.ends_with("for another platform")));
    }

    #[test]
    fn other_files_of_like_names_are_not_known() {
        for name in ["node-v20.1.0-darwin-x64.tar.gz", "node-v20.1.0-linux-x64.tar.xz.asc", "old-get-pip.py", "get-pip.py/", "kubectl"] {
            assert_eq!(ends(&format!("https://n.example/{name}")), None, "{name}");
        }
        assert_eq!(ends("https://n.example/node-v20.1.0.tar.gz"), Some((900, 900, 900, Basis::Recorded)));
    }

    #[test]
    fn a_program_packs_and_an_archive_does_not() {
        let compressed = |url: &str| on(url, Platform::Amd64).map(|found| found.weight.compressed.likely());
        assert_eq!(compressed("https://dl.k8s.io/v1.2.0/bin/linux/amd64/kubectl"), Some(39));
        assert_eq!(compressed("https://n.example/node-v20.1.0.tar.gz"), Some(900));
        assert_eq!(compressed("https://n.example/get-pip.py"), Some(11));
    }

    #[test]
    fn the_kind_of_a_file_is_in_its_name() {
        for (name, rule) in [
            ("tool-1.2.tar.gz", "download-sources"),
            ("Tool_1.2_Linux_x86_64.zip", "download-binaries"),
            ("tool-linux-amd64", "download-program"),
            ("tool-v1.2.linux.arm64", "download-program"),
            ("linuxtool.tgz", "download-sources"),
            ("tool_amd64.deb", "download-deb"),
            ("agent.jar", "download-jar"),
            ("get.sh", "download-script"),
            ("Installer-Linux-x86_64.sh", "download-binaries"),
            ("tool", "download-unknown"),
        ] {
            assert_eq!(kind(name), rule, "{name}");
        }
    }

    #[test]
    fn the_table_holds_what_dockerfiles_download() {
        let catalog = Catalog::bundled();
        for url in [
            "https://go.dev/dl/go1.21.5.linux-amd64.tar.gz",
            "https://get.helm.sh/helm-v3.12.0-linux-amd64.tar.gz",
            "https://archive.apache.org/dist/maven/maven-3/3.9.1/binaries/apache-maven-3.9.1-bin.zip",
            "https://github.com/jqlang/jq/releases/download/jq-1.8.1/jq-linux-amd64",
            "https://releases.hashicorp.com/terraform/1.6.6/terraform_1.6.6_linux_amd64.zip",
        ] {
            let found = catalog.download(url, Platform::Amd64).expect(url);
            assert_eq!((found.weight.unpacked.basis(), found.note("x")), (Basis::Recorded, None), "{url}");
        }
    }
}
