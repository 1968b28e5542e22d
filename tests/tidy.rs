//! The house rules of ARCHITECTURE: who may use whom, where web crates and serde may stand, where sizes may be written.
//! Each rule is a function from a file's path and text to the breaches in it, tried on small strings below.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What every phase may use: the vocabulary and the choices of the visitor.
const VOCABULARY: [&str; 11] =
    ["source", "size", "diagnostic", "language", "reference", "options", "context", "ignore", "order", "sorted", "total"];
const WEB_CRATES: [&str; 6] = ["yew", "wasm_bindgen", "js_sys", "web_sys", "gloo", "console_error_panic_hook"];
/// A larger literal in the engine is taken for a size in bytes, which belongs into `catalog/` with its source. Smaller ones
/// are limits and units.
const LARGEST_LITERAL: u128 = 99_999;

/// The part of the house a file of `src/` (path from there) belongs to.
fn area(path: &str) -> &str {
    for part in ["app/views", "app/widgets"] {
        if path.starts_with(part) {
            return part;
        }
    }
    path.split('/').next().unwrap_or(path).trim_end_matches(".rs")
}

/// What an area may use beside itself. `None`: anything (`lib.rs` and `main.rs` only put parts together).
fn allowed(area: &str) -> Option<Vec<&'static str>> {
    let phases = ["dockerfile", "shell", "catalog", "stages", "layers", "steps", "rules", "split"];
    let beyond: &[&str] = match area {
        "lib" | "main" => return None,
        "source" | "size" | "diagnostic" | "reference" | "options" | "context" | "ignore" | "order" | "sorted" | "total" | "dockerfile"
        | "shell" | "catalog" | "history" | "language" => &[],
        "stages" => &phases[..1],
        "layers" => &phases[..4],
        "steps" => &phases[..5],
        "rules" | "split" => &phases[..6],
        "reading" => &phases[..5],
        "report" => return Some(VOCABULARY.iter().chain(&phases).chain(&["history"]).copied().collect()),
        "lesson" => &["report"],
        // What a host page chooses becomes what the app knows of choices.
        "js" => &["analyze", "report", "catalog", "app", "app/names", "app/state", "app/hooks", "app/reader"],
        "app" => &["analyze", "read", "reading", "report", "catalog", "lesson"],
        // `app/outcome` is where another text is read: a view asks it, and knows no phase.
        "app/views" => &[
            "report",
            "reading",
            "lesson",
            "app/names",
            "app/state",
            "app/format",
            "app/words",
            "app/measure",
            "app/mending",
            "app/changes",
            "app/differences",
            "app/outcome",
            "app/stepping",
            "app/hooks",
            "app/learning",
            "app/link",
            "app/examples",
            "app/widgets",
        ],
        "app/widgets" => return Some(Vec::new()),
        _ => return Some(vec!["(an area that tests/tidy.rs does not know)"]),
    };
    Some(VOCABULARY.iter().chain(beyond).copied().collect())
}

/// Source text without comments, and with strings and characters emptied; line ends stay.
fn code(text: &str) -> String {
    let bytes: Vec<char> = text.chars().collect();
    let at = |index: usize| bytes.get(index).copied().unwrap_or('\0');
    let (mut out, mut i) = (String::new(), 0);
    while i < bytes.len() {
        let before_is_word = i > 0 && (at(i - 1).is_alphanumeric() || at(i - 1) == '_');
        let raw =
            (at(i) == 'r' && !before_is_word || at(i) == 'r' && at(i - 1) == 'b').then(|| (1..).take_while(|&n| at(i + n) == '#').count());
        if at(i) == '/' && at(i + 1) == '/' {
            while i < bytes.len() && at(i) != '\n' {
                i += 1;
            }
        } else if at(i) == '/' && at(i + 1) == '*' {
            let mut depth = 0;
            loop {
                match (at(i), at(i + 1)) {
                    ('/', '*') => (depth, i) = (depth + 1, i + 2),
                    ('*', '/') => (depth, i) = (depth - 1, i + 2),
                    (character, _) => {
                        out.extend((character == '\n').then_some('\n'));
                        i += 1;
                    }
                }
                if depth == 0 || i >= bytes.len() {
                    break;
                }
            }
        } else if let Some(hashes) = raw.filter(|hashes| at(i + 1 + hashes) == '"') {
            i += 2 + hashes;
            while i < bytes.len() && !(at(i) == '"' && (1..=hashes).all(|n| at(i + n) == '#')) {
                out.extend((at(i) == '\n').then_some('\n'));
                i += 1;
            }
            i += 1 + hashes;
            out.push_str("\"\"");
        } else if at(i) == '"' {
            i += 1;
            while i < bytes.len() && at(i) != '"' {
                out.extend((at(i) == '\n').then_some('\n'));
                i += if at(i) == '\\' { 2 } else { 1 };
            }
            i += 1;
            out.push_str("\"\"");
        } else if at(i) == '\'' && (at(i + 1) == '\\' || at(i + 2) == '\'') {
            i += if at(i + 1) == '\\' { 3 } else { 2 };
            while i < bytes.len() && at(i) != '\'' {
                i += 1;
            }
            i += 1;
            out.push_str("' '");
        } else {
            out.push(at(i));
            i += 1;
        }
    }
    out
}

/// The part of a file that ships: tests stand at its end.
fn shipped(text: &str) -> String {
    let code = code(text);
    let opens_module = |start: &usize| {
        let item = code[*start..].lines().skip(1).find(|line| !line.trim_start().starts_with("#["));
        item.is_some_and(|line| line.starts_with("mod ") && line.ends_with('{'))
    };
    let end = code.match_indices("#[cfg(test)]").map(|(start, _)| start).find(opens_module);
    code[..end.unwrap_or(code.len())].to_owned()
}

/// Whether a file belongs to the JavaScript contract.
fn is_js(path: &str) -> bool {
    path == "js.rs" || path.starts_with("js/")
}

/// The modules that `text` declares for tests only: `#[cfg(test)] mod name;`.
fn test_modules(text: &str) -> HashSet<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let declared = lines.windows(2).filter(|pair| pair[0] == "#[cfg(test)]");
    declared.filter_map(|pair| Some(pair[1].strip_prefix("mod ")?.strip_suffix(';')?.to_owned())).collect()
}

/// Whether the `mod.rs` (or `lib.rs`) beside a file declares it for tests only.
fn is_test_file(file: &Path) -> bool {
    let folder = file.parent().expect("a folder");
    let parent = ["mod.rs", "lib.rs"].iter().find_map(|name| fs::read_to_string(folder.join(name)).ok());
    let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
    parent.is_some_and(|text| test_modules(&text).contains(&name))
}

/// Words of `code`, each with the text before it and after it.
fn words(code: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    let mut rest_start = 0;
    std::iter::from_fn(move || {
        let start = rest_start + code[rest_start..].find(is_word)?;
        let end = code[start..].find(|character| !is_word(character)).map_or(code.len(), |length| start + length);
        rest_start = end;
        Some((&code[..start], &code[start..end], &code[end..]))
    })
}

/// The paths a group or a single path after `crate::` begins with: `a::b` or `{a::b, c}`.
fn heads(after: &str) -> Vec<String> {
    let Some(group) = after.strip_prefix('{') else {
        return vec![after.chars().take_while(|&c| c.is_alphanumeric() || c == '_' || c == ':').collect()];
    };
    let (mut parts, mut part, mut depth) = (Vec::new(), String::new(), 1);
    for character in group.chars() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && character == ',') {
            parts.push(part.trim().to_owned());
            part.clear();
        } else if depth == 1 && !character.is_whitespace() {
            part.push(character);
        }
        if depth == 0 {
            break;
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// What a file names of the crate's top level: `dockerfile`, `app/views`, `analyze`, …
fn used(path: &str, code: &str) -> Vec<String> {
    // How many `super` lead from the file to the crate's root.
    let depth = path.trim_end_matches("/mod.rs").split('/').count();
    let mut found = Vec::new();
    for (before, word, after) in words(code) {
        let mut after = after;
        let is_root = match word {
            "crate" => !before.ends_with("$"),
            "super" if !before.ends_with("super::") => {
                let mut steps = 1;
                while let Some(next) = after.strip_prefix("::super") {
                    (after, steps) = (next, steps + 1);
                }
                steps == depth
            }
            _ => false,
        };
        let Some(after) = after.strip_prefix("::").filter(|_| is_root) else { continue };
        for head in heads(after) {
            let mut names = head.split("::");
            let first = names.next().unwrap_or_default();
            found.push(match (first, names.next()) {
                ("app", Some(inner)) if !inner.is_empty() && inner.starts_with(char::is_lowercase) => format!("app/{inner}"),
                _ => first.to_owned(),
            });
        }
    }
    found
}

/// Uses that go against "Who may use whom".
fn wrong_uses(path: &str, text: &str) -> Vec<String> {
    let area = area(path);
    let Some(allowed) = allowed(area) else { return Vec::new() };
    let is_fine = |name: &String| {
        let is_own = name == area || name.strip_prefix(area).is_some_and(|rest| rest.starts_with('/'));
        is_own || allowed.contains(&name.as_str())
    };
    used(path, &shipped(text)).into_iter().filter(|name| !is_fine(name)).map(|name| format!("{path}: {area} must not use {name}")).collect()
}

/// Web crates, serde and regex where they must not be.
fn wrong_crates(path: &str, text: &str) -> Vec<String> {
    let code = shipped(text);
    let (is_web, is_report, is_js) =
        (path.starts_with("app/") || is_js(path) || path == "main.rs", path.starts_with("report/"), is_js(path));
    // A link is JSON both ways, and so is what a worker is asked and answers: a report.
    let is_sent = path == "app/link.rs" || path == "app/reader.rs";
    let mut breaches = Vec::new();
    for (before, word, after) in words(&code) {
        let is_path = after.starts_with("::") && !before.ends_with("::") || before.ends_with("use ");
        let in_derive = before.rfind("derive(").is_some_and(|start| !before[start..].contains(')'));
        let is_wrong = match word {
            "regex" => true,
            "serde" => is_path && !is_report && !is_js && !is_sent,
            "Serialize" => in_derive && !is_report && !is_sent,
            "Deserialize" => in_derive && !is_report && !is_js && !is_sent,
            _ => WEB_CRATES.contains(&word) && is_path && !is_web,
        };
        if is_wrong {
            breaches.push(format!("{path}: {word} does not belong here"));
        }
    }
    breaches
}

/// Numbers in the engine that look like sizes. Units of display (powers of a thousand) may stand where sizes are written out.
fn size_literals(path: &str, text: &str) -> Vec<String> {
    let is_engine = !(path.starts_with("app/") || path.starts_with("catalog/") || is_js(path));
    let writes_sizes = path == "report/text.rs" || path == "size.rs";
    let code = shipped(text);
    let numbers = words(&code).filter(|(before, word, _)| word.starts_with(|c: char| c.is_ascii_digit()) && !before.ends_with("0x"));
    numbers
        .filter(|(_, word, _)| !word.starts_with("0x") && !word.starts_with("0b") && !word.starts_with("0o"))
        .filter_map(|(_, word, _)| {
            let digits: String = word.chars().filter(|&c| c != '_').take_while(char::is_ascii_digit).collect();
            let value: u128 = digits.parse().unwrap_or(u128::MAX);
            let is_unit = writes_sizes && [1_000_000, 1_000_000_000, 1_000_000_000_000].contains(&value);
            (is_engine && value > LARGEST_LITERAL && !is_unit).then(|| format!("{path}: {word} looks like a size; sizes live in catalog/"))
        })
        .collect()
}

/// A `mod.rs` opens with its input, its output and what it must not know.
fn missing_introduction(path: &str, text: &str) -> Vec<String> {
    let introduction: String = text.lines().take_while(|line| line.starts_with("//!")).collect::<Vec<_>>().join(" ");
    let is_missing = path.ends_with("mod.rs") && introduction.trim_matches(['/', '!', ' ']).is_empty();
    if is_missing { vec![format!("{path}: opens without //! lines")] } else { Vec::new() }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below `folder`, in order, with their paths from there; folders named in `skip` are left out.
fn files(folder: &Path, skip: &[&str]) -> Vec<(String, PathBuf)> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(at) = open.pop() {
        for entry in fs::read_dir(&at).unwrap_or_else(|error| panic!("{}: {error}", at.display())) {
            let path = entry.expect("a folder can be read").path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
            if path.is_dir() && !skip.contains(&name.as_str()) {
                open.push(path);
            } else if path.is_file() {
                found.push((path.strip_prefix(folder).expect("below it").to_string_lossy().replace('\\', "/"), path));
            }
        }
    }
    found.sort();
    found
}

/// Applies a rule to every file of `src/`.
fn in_source(rule: impl Fn(&str, &str) -> Vec<String>) {
    let sources: Vec<_> =
        files(&root().join("src"), &[]).into_iter().filter(|(path, file)| path.ends_with(".rs") && !is_test_file(file)).collect();
    assert!(sources.iter().any(|(path, _)| path == "lib.rs"), "src/ was found");
    let breaches: Vec<String> = sources.iter().flat_map(|(path, file)| rule(path, &fs::read_to_string(file).expect("text"))).collect();
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn nobody_uses_whom_they_must_not() {
    in_source(wrong_uses);
}

#[test]
fn web_crates_serde_and_regex_stay_in_their_place() {
    in_source(wrong_crates);
    let manifest = read("Cargo.toml");
    let dependencies = manifest.split("[dev-dependencies]").next().unwrap_or_default();
    assert!(!dependencies.lines().any(|line| line.starts_with("regex")), "no regex in what ships");
}

#[test]
fn sizes_live_in_the_catalog() {
    in_source(size_literals);
}

#[test]
fn every_module_opens_with_what_it_is() {
    in_source(missing_introduction);
}

#[test]
fn every_view_has_its_style_sheet() {
    let Ok(views) = fs::read_dir(root().join("src/app/views")) else { return };
    let names = views.map(|entry| entry.expect("readable").path()).filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()));
    let bare: Vec<String> = names.filter(|name| name != "mod" && !root().join(format!("www/css/{name}.css")).exists()).collect();
    assert!(bare.is_empty(), "views without www/css/<view>.css: {bare:?}");
}

#[test]
fn wasm_bindgen_is_one_version_everywhere() {
    let lock = read("Cargo.lock");
    let version = lock.split("name = \"wasm-bindgen\"\nversion = \"").nth(1).and_then(|rest| rest.split('"').next()).expect("locked");
    for (path, line) in [("Cargo.toml", format!("wasm-bindgen = \"={version}\"")), ("Trunk.toml", format!("wasm_bindgen = \"{version}\""))]
    {
        assert!(read(path).contains(&line), "{path} must say {line}");
    }
}

#[test]
fn no_file_names_the_folder_it_was_written_in() {
    let here = env!("CARGO_MANIFEST_DIR");
    let all = files(&root(), &["target", "dist", "node_modules", ".git", ".build", "output", ".astro", ".docusaurus"]);
    let naming: Vec<String> = all
        .iter()
        .filter(|(_, file)| fs::read(file).is_ok_and(|bytes| bytes.windows(here.len()).any(|window| window == here.as_bytes())))
        .map(|(path, _)| path.clone())
        .collect();
    assert!(naming.is_empty(), "these name {here}: {naming:?}");
}

mod rules_can_fail {
    use super::*;

    #[test]
    fn code_leaves_comments_and_strings_out() {
        assert_eq!(code("a // crate::x\nb /* c /* d */ e */ f"), "a \nb  f");
        assert_eq!(code(r##"("\"x", r#"y"z"#, 'q', '\'', '\u{41}', 'a: &'a T)"##), "(\"\", \"\", ' ', ' ', ' ', 'a: &'a T)");
        assert_eq!(code("for r in x"), "for r in x");
    }

    #[test]
    fn tests_at_the_end_do_not_ship() {
        assert_eq!(shipped("use a;\n#[cfg(test)]\nmod tests {\n use crate::report;\n}"), "use a;\n");
        assert_eq!(shipped("use a;\n#[cfg(test)]\n#[allow(x)]\nmod tests {\n use b;\n}"), "use a;\n");
        assert_eq!(shipped("#[cfg(test)]\nmod tests;\nuse a;"), "#[cfg(test)]\nmod tests;\nuse a;");
    }

    #[test]
    fn modules_for_tests_are_found_by_their_declaration() {
        assert_eq!(test_modules("mod a;\n#[cfg(test)]\nmod trial;\nmod b;\n"), HashSet::from(["trial".to_owned()]));
    }

    #[test]
    fn uses_are_found_however_they_are_written() {
        let names = |path: &str, text: &str| used(path, text).join(" ");
        assert_eq!(names("shell/mod.rs", "use crate::stages::Graph;"), "stages");
        assert_eq!(names("shell/mod.rs", "use crate::{report::{A, B}, size::C, analyze};"), "report size analyze");
        assert_eq!(names("shell/word.rs", "let x = super::super::layers::y();"), "layers");
        assert_eq!(names("shell/mod.rs", "let x = super::layers::y();"), "layers");
        assert_eq!(names("shell/word.rs", "use super::cursor::Cursor;"), "");
        assert_eq!(names("app/views/a.rs", "use crate::app::hooks::editor; use crate::app::App;"), "app/hooks app");
    }

    #[test]
    fn breaches_of_who_may_use_whom_are_seen() {
        let breach = |path: &str, text: &str| !wrong_uses(path, text).is_empty();
        for (path, text) in [
            ("dockerfile/line.rs", "use crate::catalog::Catalog;"),
            ("source.rs", "use crate::dockerfile::Dockerfile;"),
            ("stages/mod.rs", "use crate::layers::Layer;"),
            ("layers/copy.rs", "use crate::report::Report;"),
            ("rules/root_user.rs", "use crate::split::Recipe;"),
            ("report/lower.rs", "use crate::app::format;"),
            ("app/views/quay/mod.rs", "use crate::analyze;"),
            ("app/views/layers.rs", "use crate::catalog::Catalog;"),
            ("app/widgets/menu.rs", "use crate::app::state::Action;"),
            ("app/widgets/menu.rs", "use crate::report::Report;"),
            ("app/state.rs", "use crate::layers::Layer;"),
            ("js.rs", "use crate::stages::Graph;"),
            ("newcomer/mod.rs", "use crate::source::Span;"),
        ] {
            assert!(breach(path, text), "{path}: {text}");
        }
        for (path, text) in [
            ("layers/mod.rs", "use crate::{stages::Graph, shell::Script, catalog::Catalog, size::Bytes};"),
            ("report/lower.rs", "use crate::layers::Layer;"),
            ("app/views/quay/mod.rs", "use crate::report::Report; use crate::app::views::legend::Legend; use crate::app::state::Action;"),
            ("app/widgets/menu.rs", "use crate::app::widgets::mark::Mark;"),
            ("shell/mod.rs", "/// As in [`crate::report`].\nuse crate::source::Span;"),
        ] {
            assert!(!breach(path, text), "{path}: {text}: {:?}", wrong_uses(path, text));
        }
    }

    #[test]
    fn crates_out_of_place_are_seen() {
        let breach = |path: &str, text: &str| !wrong_crates(path, text).is_empty();
        assert!(breach("layers/mod.rs", "use web_sys::Window;"));
        assert!(breach("report/mod.rs", "let x = js_sys::Array::new();"));
        assert!(breach("size.rs", "use serde::Serialize;"));
        assert!(breach("js.rs", "#[derive(Debug, Serialize)]"));
        assert!(breach("app/outcome.rs", "#[derive(Deserialize)]"));
        assert!(breach("shell/mod.rs", "use regex::Regex;"));
        assert!(!breach("report/mod.rs", "use serde::Serialize;\n#[derive(Clone, Serialize)]\nstruct A;"));
        assert!(!breach("js.rs", "use serde::{Deserialize, Serialize};\n#[derive(Deserialize)]\nstruct A;"));
        assert!(!breach("app/mod.rs", "use yew::prelude::*;"));
        assert!(!breach("shell/mod.rs", "// no regex here\nlet yew = 1;"));
    }

    #[test]
    fn sizes_in_code_are_seen() {
        let breach = |path: &str, text: &str| !size_literals(path, text).is_empty();
        assert!(breach("layers/effects/apt.rs", "const LISTS: u64 = 42_000_000;"));
        assert!(breach("layers/effects/apt.rs", "Bytes(1000000u64)"));
        assert!(breach("report/text.rs", "let a = 1_500_000;"));
        assert!(!breach("report/text.rs", "let mb = 1_000_000;"));
        assert!(!breach(
            "layers/effects/apt.rs",
            "const DEPTH: usize = 100; // 42_000_000\n#[cfg(test)]\nmod tests {\n let x = 42_000_000;\n}"
        ));
        assert!(!breach("app/state.rs", "const LIMIT: usize = 1_000_000;"));
        assert!(!breach("source.rs", "let hash = 0xcbf2_9ce4_8422_2325_u64; let l10001 = 1;"));
    }

    #[test]
    fn a_module_without_introduction_is_seen() {
        assert_eq!(missing_introduction("shell/mod.rs", "use a;").len(), 1);
        assert_eq!(missing_introduction("shell/mod.rs", "//!\nuse a;").len(), 1);
        assert!(missing_introduction("shell/mod.rs", "//! Input: text.\nuse a;").is_empty());
        assert!(missing_introduction("shell/word.rs", "use a;").is_empty());
    }
}
