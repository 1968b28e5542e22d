//! Lock files of JavaScript projects, `package-lock.json`, `yarn.lock` and `pnpm-lock.yaml`: the packages they list.
//!
//! Input: the text of a lock file, as its tool writes it. Output: [`Locked`] packages, those left out that are of another platform.
//! Must not know what a package weighs. Half a text reads as far as it goes.

use super::node_modules::Wanted;
use crate::options::Platform;

/// A package of a lock file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Locked {
    pub wanted: Wanted,
    /// Whether only development dependencies need it; only `package-lock.json` tells.
    pub is_dev: bool,
}

/// Reads a lock file by its name.
pub(super) fn read(file: &str, text: &str, platform: Platform) -> Vec<Locked> {
    match file {
        "yarn.lock" => yarn(text),
        "pnpm-lock.yaml" => pnpm(text),
        _ => npm(text, platform),
    }
}

/// The names of lock files that [`read`] knows.
pub(super) const FILES: [&str; 4] = ["package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml"];

fn locked(name: &str, version: &str) -> Locked {
    Locked { wanted: Wanted { name: name.to_owned(), range: version.to_owned() }, is_dev: false }
}

/// Entries open with a line `"node_modules/name": {`, nested ones with a longer path.
fn npm(text: &str, platform: Platform) -> Vec<Locked> {
    let mut found = Vec::new();
    for entry in text.split("\"node_modules/").skip(1) {
        let Some((path, rest)) = entry.split_once("\": {") else { continue };
        let name = path.rsplit("node_modules/").next().unwrap_or(path);
        let is_other = |key: &str, own: &str| list(rest, key).is_some_and(|values| !values.contains(own));
        let processor = if platform == Platform::Arm64 { "\"arm64\"" } else { "\"x64\"" };
        if is_other("os", "\"linux\"") || is_other("cpu", processor) || is_other("libc", "\"glibc\"") || rest.contains("\"link\": true") {
            continue;
        }
        let version = rest.split_once("\"version\": \"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or("");
        found.push(Locked { is_dev: rest.contains("\"dev\": true"), ..locked(name, version) });
    }
    found
}

/// What stands between the brackets of a member of an entry.
fn list<'t>(entry: &'t str, key: &str) -> Option<&'t str> {
    let (_, rest) = entry.split_once(&format!("\"{key}\": ["))?;
    rest.split(']').next()
}

/// Entries open with a line of the ranges that mean a version, `"@scope/name@^1", "@scope/name@1.2":`, and hold `version "1.2.3"`
/// (classic) or `version: 1.2.3`.
fn yarn(text: &str) -> Vec<Locked> {
    let mut found: Vec<Locked> = Vec::new();
    let mut name = "";
    for line in text.lines() {
        if let Some(opening) = line.strip_suffix(':').filter(|line| !line.starts_with([' ', '#'])) {
            let first = opening.trim_start_matches('"').split([',', '"']).next().unwrap_or("");
            name = first.get(1..).and_then(|rest| rest.find('@')).and_then(|at| first.get(..=at)).unwrap_or("");
        } else if let Some(version) = line.strip_prefix("  version").filter(|_| !name.is_empty() && !line.contains("use.local")) {
            found.push(locked(name, version.trim_matches([' ', ':', '"'])));
            name = "";
        }
    }
    found
}

/// Lines `  name@1.2.3:` below `packages:`, quoted where the name has a scope; older files write `  /name@1.2.3:` and put peers in
/// parentheses behind.
fn pnpm(text: &str) -> Vec<Locked> {
    let packages = text.split("\npackages:").nth(1).unwrap_or("");
    let packages = packages.split("\nsnapshots:").next().unwrap_or("");
    let entries = packages.lines().filter_map(|line| line.strip_prefix("  ").filter(|rest| !rest.starts_with(' '))?.strip_suffix(':'));
    entries
        .filter_map(|entry| {
            let plain = entry.trim_matches(['\'', '"']).trim_start_matches('/').split('(').next()?;
            let (name, version) = plain.rsplit_once('@').filter(|(name, _)| !name.is_empty())?;
            Some(locked(name, version))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(file: &str, text: &str) -> Vec<String> {
        let said = |one: Locked| format!("{}@{}{}", one.wanted.name, one.wanted.range, if one.is_dev { " dev" } else { "" });
        read(file, text, Platform::Amd64).into_iter().map(said).collect()
    }

    #[test]
    fn npm_lists_what_is_for_this_platform() {
        let text = r#"{
  "name": "app",
  "packages": {
    "": { "dependencies": { "express": "^4.19.2" } },
    "node_modules/express": {
      "version": "4.19.2",
      "dependencies": { "debug": "2.6.9" }
    },
    "node_modules/express/node_modules/@scope/debug": {
      "version": "2.6.9",
      "dev": true
    },
    "node_modules/@esbuild/darwin-x64": {
      "version": "0.21.5",
      "cpu": ["x64"],
      "optional": true,
      "os": [
        "darwin"
      ]
    },
    "node_modules/@esbuild/linux-x64": {
      "version": "0.21.5",
      "cpu": [
        "x64"
      ],
      "os": ["linux"]
    },
    "node_modules/mine": { "resolved": "packages/mine", "link": true }"#;
        assert_eq!(names("package-lock.json", text), ["express@4.19.2", "@scope/debug@2.6.9 dev", "@esbuild/linux-x64@0.21.5"]);
        assert_eq!(names("package-lock.json", text.split("\"version\": \"2").next().unwrap()).len(), 2, "half a text");
    }

    #[test]
    fn yarn_and_pnpm_list_all() {
        let classic = "# yarn lockfile v1\n\n\n\"@babel/core@^7.0.0\", \"@babel/core@^7.1.0\":\n  version \"7.24.0\"\n  resolved \"https://x/y.tgz\"\n  \
                       dependencies:\n    ms \"2.0.0\"\n\nms@2.0.0:\n  version \"2.0.0\"\n";
        assert_eq!(names("yarn.lock", classic), ["@babel/core@7.24.0", "ms@2.0.0"]);
        let berry =
            "__metadata:\n  version: 8\n\n\"ms@npm:2.0.0\":\n  version: 2.0.0\n\n\"app@workspace:.\":\n  version: 0.0.0-use.local\n";
        assert_eq!(names("yarn.lock", berry), ["ms@2.0.0"]);
        let pnpm = "lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    dependencies:\n      ms:\n        version: 2.0.0\n\npackages:\n\n  \
                    '@babel/core@7.24.0':\n    resolution: {integrity: x}\n\n  ms@2.0.0:\n    resolution: {integrity: x}\n\nsnapshots:\n\n  ms@2.0.0: {}\n";
        assert_eq!(names("pnpm-lock.yaml", pnpm), ["@babel/core@7.24.0", "ms@2.0.0"]);
        assert_eq!(names("pnpm-lock.yaml", "packages:\n"), [""; 0]);
        assert_eq!(names("pnpm-lock.yaml", "\npackages:\n\n  /ms@2.0.0(x@1):\n    dev: true\n"), ["ms@2.0.0"]);
    }
}
