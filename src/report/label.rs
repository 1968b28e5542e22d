//! What the parts of a layer are called in the language that is spoken.
//!
//! Input: the label of a [`crate::layers::Part`]. Output: how it is shown. Must not know what it is the label of.
//!
//! Labels are English whatever is spoken: rules know parts by them.

use std::borrow::Cow;

use crate::language::{self, words::part};

type Say = fn(&str) -> String;
type SayBoth = fn(&str, &str) -> String;

/// Labels that begin, and that end, with these words, and how each is said.
const BEGINNINGS: [(&str, Say); 5] = [
    ("unpacked ", part::unpacked),
    ("written by ", part::written_by),
    ("from ", part::from),
    ("script ", part::script),
    ("context: ", part::context),
];
const ENDS: [(&str, Say); 6] = [
    (": dependencies", part::dependencies_of),
    (": intermediate files", part::intermediate_files_of),
    (" cache", part::cache_of),
    (" database", part::database_of),
    (" metadata", part::metadata_of),
    (" upgrade", part::upgrade_of),
];
/// What stands between a manager and a package.
const MIDDLES: [(&str, SayBoth); 3] =
    [(": left behind by ", part::left_behind), (": needed still of ", part::needed_still), (": to build ", part::to_build)];

/// A label as it is shown; one that is only names, `apt: git`, is shown as it is.
pub fn label_in_words(label: &str) -> Cow<'_, str> {
    let said = if language::locale().tag == "en" { None } else { said(label) };
    said.map_or(Cow::Borrowed(label), Cow::Owned)
}

/// What is said in a label's place. A door of `www/split.mjs`.
#[inline(never)]
fn said(label: &str) -> Option<String> {
    let whole = part::by_key(&key(label)).map(str::to_owned);
    let between = || MIDDLES.iter().find_map(|(middle, say)| label.split_once(middle).map(|(manager, name)| say(manager, name)));
    let after = || BEGINNINGS.iter().find_map(|(beginning, say)| label.strip_prefix(beginning).map(*say));
    let before = || ENDS.iter().find_map(|(end, say)| label.strip_suffix(end).map(*say));
    whole.or_else(between).or_else(after).or_else(before)
}

/// `go: build cache`: `go-build-cache`.
fn key(label: &str) -> String {
    let words = label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::language::fluent;

    /// What is no language: programs and their commands, folders, files, packages; and no labels: groups, a rule, texts.
    const NAMES: &str = "artisan|bootsnap|cargo: target|cmake|configure|cron|dotnet new|dotnet tool|dotnet: bin|dotnet: obj|git lfs|\
        go build|go generate|javac|jlink|make install|maven: target|sbt: target|ant: build|uv: Python|\
        x: x|gem: x|git: x|npm: x|php: x|pip: pip|rustup: x|x x…|x …|x.apk|x.deb|x.rpm|apk: world|apk: virtual packages|dnf-metadata|xx|";

    /// The labels in a file of `layers`: among the arguments of a call that adds something, neither the first nor inside of another call.
    /// `x` stands for values.
    fn written(text: &str) -> Vec<String> {
        let code = text.split("\n#[cfg(test)]").next().unwrap_or_default();
        let mut labels = Vec::new();
        for line in code.lines().map(str::trim) {
            let pieces: Vec<&str> = line.split('"').collect();
            let adds = ["Origin::", "refresh(", "configure("].iter().any(|call| line.contains(call));
            let is_tuple = pieces.get(1).is_some_and(|first| first.starts_with('/')) && line.contains("=> (");
            let is_constant = line.starts_with("const ") && pieces.get(1).is_some_and(|text| text.contains(": "));
            for at in (1..pieces.len().saturating_sub(1)).step_by(2) {
                let (before, after) = (pieces[at - 1], pieces[at + 1]);
                let is_argument = before.ends_with(", ") && (adds && after.starts_with(", ") || is_tuple && after.starts_with([',', ')']));
                let is_made = before.ends_with("&format!(") && adds || before.ends_with("label = format!(");
                if is_argument || is_made || is_constant {
                    let fixed = pieces[at].split('{').enumerate().map(|(place, part)| match part.split_once('}') {
                        Some((_, rest)) if place > 0 => ["x", rest].concat(),
                        _ => part.to_owned(),
                    });
                    labels.push(fixed.collect());
                }
            }
        }
        labels
    }

    #[test]
    fn every_label_that_is_language_has_its_words() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/layers");
        let entries = [folder.join("effects"), folder].into_iter().flat_map(|folder| fs::read_dir(folder).expect("a folder"));
        let files = entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_file() && !path.ends_with("tests.rs"));
        let labels: Vec<String> = files.flat_map(|path| written(&fs::read_to_string(path).expect("text"))).collect();
        assert!(labels.len() > 100, "{labels:?}");
        let is_name =
            |label: &str| label.starts_with(['/', '-', '.']) || label.contains('\\') || NAMES.split('|').any(|name| name == label);
        let wordless: Vec<&String> = labels.iter().filter(|label| !is_name(label) && said(label).is_none()).collect();
        assert!(wordless.is_empty(), "these belong into languages/en/layers.ftl: {wordless:?}");
    }

    #[test]
    fn in_english_a_label_says_itself() {
        let messages = fluent::read(include_str!("../../languages/en/layers.ftl")).expect("messages");
        for part in
            messages.iter().filter(|one| one.variables().is_empty()).filter_map(|one| Some((one.key.strip_prefix("part-")?, &one.other)))
        {
            assert_eq!(key(part.1), part.0);
        }
        for label in ["go: build cache", "apt: left behind by git", "unpacked a.tar.gz", "mix: dependencies", "npm cache", "context: src"] {
            assert_eq!(said(label).as_deref(), Some(label));
        }
        assert_eq!(said("apt: git"), None);
    }
}
