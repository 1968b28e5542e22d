//! Lock files and manifests of Go, Rust and PHP: the packages they name, and what these weigh.
//!
//! Input: the texts of `go.mod`, `go.sum`, `Cargo.toml`, `Cargo.lock` and `composer.lock`. Output: names, and [`Weight`]s by the rows of `catalog/locked.tsv`. Must not
//! know where a tool keeps what it fetches. Half a text reads as far as it goes.

use super::super::machine::Machine;
use super::super::path;
use super::manifest::json_names;
use crate::language::words::note;
use crate::order;
use crate::size::Weight;

// --- Go

/// From this release on a `go.mod` names all modules that a build needs (Go Modules Reference, "Module graph pruning").
const NAMES_ALL: u64 = 17;

/// What the modules weigh that a module at `root` asks for; `None` where neither its `go.mod` nor its `go.sum` is known.
pub(super) fn go_modules(machine: &mut Machine<'_>, root: &str) -> Option<Weight> {
    let [manifest, sums] = ["go.mod", "go.sum"].map(|name| machine.text(&path::join(root, name)));
    let (names, file) = match (manifest.as_deref(), sums.as_deref()) {
        (Some(text), None) => (required(text), "go.mod"),
        (Some(text), Some(_)) if names_all(text) => (required(text), "go.mod"),
        (_, Some(sums)) => (summed(sums), "go.sum"),
        (None, None) => return None,
    };
    machine.note(note::modules_of(names.len(), file));
    Some(machine.catalog.locked("modules-required", names.into_iter()))
}

/// Whether a `go.mod` is of a release whose `go.mod` names all modules.
fn names_all(text: &str) -> bool {
    let version = text.lines().find_map(|line| line.trim().strip_prefix("go "));
    let minor = version.and_then(|version| version.trim().strip_prefix("1.")?.split(['.', 'r', ' ']).next()?.parse::<u64>().ok());
    minor.is_some_and(|minor| minor >= NAMES_ALL)
}

/// The modules that a `go.mod` requires, but for those that a folder beside it stands in for.
fn required(text: &str) -> Vec<&str> {
    let (mut names, mut local, mut block) = (Vec::new(), Vec::new(), "");
    for line in text.lines().map(|line| line.split("//").next().unwrap_or("").trim()) {
        let (verb, rest) = match line.split_once([' ', '\t', '(']) {
            Some((verb @ ("require" | "replace" | "exclude" | "retract" | "tool"), rest)) => (verb, rest.trim()),
            _ => (block, line),
        };
        if line.ends_with('(') {
            block = verb;
        } else if line == ")" {
            block = "";
        } else if let Some(name) = rest.split_whitespace().next().map(|name| name.trim_matches('"')) {
            match verb {
                "require" => names.push(name),
                "replace" if rest.split_once("=>").is_some_and(|(_, by)| by.trim_start().starts_with(['.', '/'])) => local.push(name),
                _ => {}
            }
        }
    }
    names.retain(|name| !local.contains(name));
    order::sort_distinct(&mut names);
    names
}

/// The modules whose content a `go.sum` vouches for: of others it has the `go.mod` only.
fn summed(text: &str) -> Vec<&str> {
    let entries = text.lines().filter_map(|line| line.split_once(' '));
    let mut modules: Vec<(&str, &str)> = entries.filter_map(|(name, rest)| Some((name, rest.split(' ').next()?))).collect();
    modules.retain(|(_, version)| !version.ends_with("/go.mod"));
    order::sort_distinct(&mut modules);
    modules.into_iter().map(|(name, _)| name).collect()
}

// --- Rust

/// How the names of crates begin that only other platforms need.
const ELSEWHERE: [&str; 5] = ["windows", "winapi", "objc2", "web-sys", "ndk"];

/// What crates weigh that a `Cargo.toml` asks for, with all that these need; `None` where it is a workspace's, whose members ask. How
/// many come along is what lock files tell.
pub(super) fn asked_for(machine: &mut Machine<'_>, manifest: &str, key: &str) -> Option<Weight> {
    let count = asked(manifest)?.len();
    let factor = machine.rule("crates-asked").unpacked;
    let several = |per_mille: u64| machine.catalog.several(key, (count as u64).saturating_mul(per_mille) / 1000);
    let [few, usual, many] = [factor.low(), factor.likely(), factor.high()].map(several);
    machine.note(note::dependencies_of(count, "Cargo.toml"));
    Some(Weight {
        unpacked: usual.unpacked.with_ends(few.unpacked.low(), usual.unpacked.likely(), many.unpacked.high()),
        compressed: usual.compressed.with_ends(few.compressed.low(), usual.compressed.likely(), many.compressed.high()),
    })
}

/// The crates that a `Cargo.toml` asks for, each once.
fn asked(manifest: &str) -> Option<Vec<&str>> {
    let (mut names, mut inside) = (Vec::new(), false);
    for line in manifest.lines().map(|line| line.split('#').next().unwrap_or("").trim()) {
        let Some(header) = line.strip_prefix('[') else {
            names.extend(line.split_once('=').filter(|_| inside).map(|(name, _)| name.trim().split('.').next().unwrap_or("")));
            continue;
        };
        let header = header.trim_matches(['[', ']']);
        if header == "workspace" {
            return None;
        }
        inside = header.ends_with("dependencies");
        // `[dependencies.serde]`
        names.extend(header.rsplit_once("dependencies.").map(|(_, name)| name));
    }
    order::sort_distinct(&mut names);
    Some(names)
}

/// The crates of a `Cargo.lock` that come from a registry.
pub(super) struct Crates {
    names: Vec<String>,
}

impl Crates {
    /// Reads a `Cargo.lock`, or a recipe of cargo-chef, which holds one.
    pub fn read(text: &str) -> Self {
        let entries = text.split("[[package]]").skip(1);
        let value = |entry: &str, key: &str| {
            let rest = entry.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"").map(str::to_owned))?;
            rest.split('"').next().map(str::to_owned)
        };
        let from_registry = |entry: &str| value(entry, "source").is_some_and(|source| source.starts_with("registry+"));
        Self { names: entries.filter(|entry| from_registry(entry)).filter_map(|entry| value(entry, "name")).collect() }
    }

    /// Those that some build on Linux may need.
    fn here(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str).filter(|name| !ELSEWHERE.iter().any(|other| name.starts_with(other)))
    }

    /// What `cargo fetch` downloads: all of them, for any platform.
    pub fn fetched(&self, machine: &mut Machine<'_>) -> Weight {
        machine.note(note::crates_of(self.names.len(), "Cargo.lock"));
        machine.catalog.locked("crates-locked", self.names.iter().map(String::as_str))
    }

    /// What a build downloads: those of this platform, without what only tests and features not asked for need.
    pub fn built(&self, machine: &mut Machine<'_>) -> Weight {
        machine.note(note::crates_of(self.names.len(), "Cargo.lock"));
        let all = machine.catalog.locked("crates-locked", self.here());
        machine.both_times(all, "crates-built")
    }

    /// What compiling them leaves in `target/`, by the key of its profile.
    pub fn compiled(&self, machine: &Machine<'_>, key: &str) -> Weight {
        let share = machine.rule("crates-built").unpacked.likely();
        let count = u64::try_from(self.here().count()).unwrap_or(u64::MAX);
        machine.catalog.several(key, count.saturating_mul(share) / 1000)
    }
}

// --- PHP

/// What the packages of a `composer.lock` weigh in `vendor/`.
pub(super) fn php_packages(machine: &mut Machine<'_>, text: &str, without_dev: bool) -> Weight {
    let arrays = if without_dev { ["packages"].as_slice() } else { &["packages", "packages-dev"] };
    let names: Vec<String> = arrays.iter().flat_map(|array| json_names(text, array)).collect();
    machine.note(note::packages_of(names.len(), "composer.lock"));
    machine.catalog.locked("php-packages-locked", names.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use super::super::trial::Trial;
    use super::*;

    const GO_MOD: &str = "module example.com/shop\n\ngo 1.22\n\nrequire github.com/a/one v1.0.0\n\nrequire (\n\tgithub.com/b/two v1.2.3 // indirect\n\
        \texample.com/own v0.0.0\n)\n\nreplace (\n\texample.com/own => ../own\n\tgithub.com/b/two => github.com/c/two v1.2.4\n)\n\nexclude github.com/z/no v1.0.0\n";
    const GO_SUM: &str = "github.com/a/one v1.0.0 h1:x=\ngithub.com/a/one v1.0.0/go.mod h1:y=\ngithub.com/d/four v0.1.0/go.mod h1:z=\n";
    const LOCK: &str = "version = 3\n\n[[package]]\nname = \"shop\"\nversion = \"0.1.0\"\ndependencies = [\n \"serde\",\n]\n\n[[package]]\nname = \"serde\"\n\
        version = \"1.0.200\"\nsource = \"registry+https://x\"\nchecksum = \"y\"\n\n[[package]]\nname = \"windows-sys\"\nversion = \"0.52.0\"\n\
        source = \"registry+https://x\"\n\n[[package]]\nname = \"forked\"\nversion = \"1.0.0\"\nsource = \"git+https://x\"\n";

    #[test]
    fn go_mod_and_go_sum_name_modules() {
        assert_eq!(required(GO_MOD), ["github.com/a/one", "github.com/b/two"]);
        assert!(names_all(GO_MOD) && names_all("go 1.17\n") && !names_all("go 1.16\n") && !names_all("module x\n"));
        assert_eq!(summed(GO_SUM), ["github.com/a/one"]);
        for end in (0..GO_MOD.len()).filter(|end| GO_MOD.is_char_boundary(*end)) {
            assert!(required(&GO_MOD[..end]).len() <= 3, "half a text");
        }
    }

    #[test]
    fn cargo_lock_names_crates_of_a_registry() {
        let crates = Crates::read(LOCK);
        assert_eq!(crates.names, ["serde", "windows-sys"]);
        assert_eq!(crates.here().collect::<Vec<_>>(), ["serde"]);
        assert_eq!(Crates::read("version = 3\n").names, [""; 0]);
    }

    #[test]
    fn cargo_toml_asks_for_crates() {
        let manifest = "[package]\nname = \"shop\"\n\n[dependencies]\nserde = { version = \"1\", features = [\n\"derive\"] } # all\ntokio.workspace = true\n\
            [dev-dependencies]\nserde = \"1\"\n\n[target.'cfg(unix)'.dependencies.nix]\nversion = \"0.29\"\n\n[profile.release]\nlto = true\n";
        assert_eq!(asked(manifest), Some(vec!["nix", "serde", "tokio"]));
        assert_eq!(asked("[workspace]\nmembers = [\"a\"]\n"), None);
        let mut trial = Trial::debian();
        let note = trial.run("printf '[package]\\nname = \"a\"\\n[dependencies]\\nserde = \"1\"\\n' > Cargo.toml && cargo build --release");
        assert!(note.contains("1 dependency of Cargo.toml"), "{note}");
    }

    #[test]
    fn composer_lock_names_packages_of_two_kinds() {
        let lock = r#"{"content-hash": "x", "packages": [{"name": "laravel/framework", "authors": [{"name": "A"}], "require": {"php": "8"}},
            {"name": "psr/log"}], "packages-dev": [{"name": "phpunit/phpunit"}], "aliases": []}"#;
        assert_eq!(json_names(lock, "packages"), ["laravel/framework", "psr/log"]);
        let mut trial = Trial::debian();
        trial.with(|machine| {
            let [all, lean] = [false, true].map(|without_dev| php_packages(machine, lock, without_dev).unpacked);
            assert!(lean.likely() < all.likely() && all.likely() < machine.rule("composer-install").unpacked.likely());
        });
        let note = trial.run("echo '{\"packages\": [{\"name\": \"psr/log\"}]}' > composer.lock && composer install --no-dev");
        assert!(note.contains("1 package of composer.lock"), "{note}");
    }

    #[test]
    fn builds_take_less_than_fetch() {
        let mut trial = Trial::debian();
        trial.with(|machine| {
            let crates = Crates::read(LOCK);
            let (fetched, built) = (crates.fetched(machine), crates.built(machine));
            assert!(built.unpacked.likely() * 10 < fetched.unpacked.likely(), "{built:?} {fetched:?}");
            let [debug, release] =
                ["cargo-debug-locked", "cargo-release-locked"].map(|key| crates.compiled(machine, key).unpacked.likely());
            assert!(debug > release && release > 0);
        });
    }
}
