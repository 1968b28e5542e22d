//! Every word that a visitor reads stands in `/languages`: none in the code of the page, in its scripts or its styles; and none stands there
//! for nothing.

use std::fs;
use std::path::{Path, PathBuf};

use plimsoll::language::fluent;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder with one of these endings.
fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let (mut found, mut open) = (Vec::new(), vec![root().join(folder)]);
    while let Some(at) = open.pop() {
        for entry in fs::read_dir(&at).expect("a folder can be read") {
            let path = entry.expect("a folder can be read").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            if path.is_dir() && !["node_modules", ".build"].contains(&name.as_str()) {
                open.push(path);
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                found.push((path.clone(), fs::read_to_string(&path).expect("text")));
            }
        }
    }
    assert!(!found.is_empty(), "{folder}");
    found
}

/// The strings of a line of code: what lies between quotes of these kinds.
fn strings(line: &str, quotes: &[char]) -> Vec<String> {
    let (mut found, mut rest) = (Vec::new(), line);
    while let Some(start) = rest.find(quotes) {
        let quote = rest[start..].chars().next().expect("a quote");
        let body = &rest[start + 1..];
        let Some(end) = body.find(quote) else { break };
        found.push(body[..end].to_owned());
        rest = &body[end + 1..];
    }
    found
}

/// Whether a string reads as language: two words in a row.
fn is_prose(text: &str) -> bool {
    let is_word = |word: &str| {
        let word = word.trim_end_matches([',', '.', ':', ';', '!', '?']);
        word.len() > 1 && word.chars().all(|letter| letter.is_ascii_lowercase() || letter == '\'') || word == "a"
    };
    let words: Vec<&str> = text.split(' ').collect();
    // A list of selectors has commas only.
    words.windows(2).any(|pair| !pair[0].ends_with(',') && is_word(pair[1]) && is_word(&pair[0].to_lowercase()) && pair[0].len() > 1)
}

/// Whether a string is a sentence: some words, and one that only language has. What programs are called with is none.
fn is_sentence(text: &str) -> bool {
    let small = ["the", "a", "an", "is", "are", "not", "of", "that", "this", "it", "its", "and", "no", "which", "what"];
    let words: Vec<&str> = text.split(' ').collect();
    words.len() > 3 && is_prose(text) && words.iter().any(|word| small.contains(&word.trim_end_matches([',', ':', ';', '.'])))
}

/// The lines of a file of the page's code that say something themselves. Tests at the end, comments, and what only a developer reads (a reason
/// for the compiler, an error in the console) do not count.
fn hard_coded(path: &Path, text: &str, is_language: fn(&str) -> bool) -> Vec<String> {
    let shipped = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let quotes: &[char] = if path.extension().is_some_and(|ending| ending == "rs") { &['"'] } else { &['"', '\'', '`'] };
    let says = |line: &&str| {
        let line = line.trim();
        let is_comment = line.starts_with("//") || line.starts_with('*') || line.starts_with("/*") || line.starts_with('#');
        // What CodeMirror's panels are asked for stands beside our message; a list of words is no sentence.
        let is_name = [": words.", ".split(' ')"].iter().any(|sign| line.contains(sign));
        let is_for_developers = ["reason = ", "expect(", "assert!(", "console.", "new Error("].iter().any(|sign| line.contains(sign));
        !is_comment
            && !is_name
            && !is_for_developers
            && strings(line.split(" // ").next().unwrap_or_default(), quotes).iter().any(|text| is_language(text))
    };
    shipped.lines().filter(says).map(|line| format!("{}: {}", path.display(), line.trim())).collect()
}

#[test]
fn no_code_of_the_page_says_anything_itself() {
    let mut code = files("src/app", &[".rs"]);
    // What tests are drawn from, and their own words.
    code.retain(|(path, _)| !["sample.rs", "tests.rs", "laws.rs"].iter().any(|name| path.ends_with(name)));
    code.extend(files("www", &[".js", ".css"]));
    let said: Vec<String> = code.iter().flat_map(|(path, text)| hard_coded(path, text, is_prose)).collect();
    assert!(said.is_empty(), "these belong into languages/en:\n{}", said.join("\n"));
}

#[test]
fn no_phase_of_the_analysis_says_a_sentence_itself() {
    let phases = ["dockerfile", "stages", "catalog", "layers", "steps", "rules", "split", "history", "reading", "report"];
    let mut code: Vec<(PathBuf, String)> = phases.iter().flat_map(|phase| files(&format!("src/{phase}"), &[".rs"])).collect();
    // What packs the catalog speaks to who changes it.
    code.retain(|(path, _)| {
        !["pack.rs", "calibration.rs", "trial.rs", "tests.rs", "laws.rs", "whole.rs"].iter().any(|name| path.ends_with(name))
    });
    // Labels, which rules know in English and src/report/label.rs says; and what `npm init` writes.
    let is_known =
        |line: &str| ["a package of unknown name", "needed still of ", "Error: no test specified"].iter().any(|known| line.contains(known));
    let said: Vec<String> =
        code.iter().flat_map(|(path, text)| hard_coded(path, text, is_sentence)).filter(|line| !is_known(line)).collect();
    assert!(said.is_empty(), "these belong into languages/en:\n{}", said.join("\n"));
}

#[test]
fn what_code_says_itself_is_seen() {
    let sentences = |line: &str| hard_coded(Path::new("x.rs"), line, is_sentence).len();
    assert_eq!(sentences(r#"note(format!("{name} is not in this image"))"#), 1);
    assert_eq!(sentences(r#"with(&["apt-get install -y curl", "npm cache clean --force"])"#), 0);
    let said = |line: &str| hard_coded(Path::new("x.js"), line, is_prose).len();
    assert_eq!(said(r#".words("Nothing ships yet.")"#), 1);
    assert_eq!(said(r#"made.textContent = `Saved as ${name}: press the key`;"#), 1);
    assert_eq!(said(r#"content: "opens in a new tab";"#), 1);
    assert_eq!(said(r#"const PRESSED = 'a, button, select';"#), 0);
    assert_eq!(said(r#"// "Nothing ships yet.""#), 0);
    assert_eq!(said(r#"element!("p", "class" = "pl-quiet pl-card")"#), 0);
    assert_eq!(said(r#"console.warn('could not be loaded')"#), 0);
}

#[test]
fn every_message_is_said_somewhere() {
    let english = files("languages/en", &[".ftl"]).into_iter().map(|(_, text)| text + "\n").collect::<String>();
    let rust: String = files("src", &[".rs"]).into_iter().map(|(_, text)| text).collect();
    let scripts: String = files("www", &[".js"]).into_iter().map(|(_, text)| text).collect();
    let camel = |key: &str| {
        let mut parts = key.split('-');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |name, part| name + &part[..1].to_uppercase() + &part[1..])
    };
    let idle: Vec<String> = fluent::read(&english)
        .expect("valid")
        .into_iter()
        // Some are asked for by their keys.
        .filter(|message| {
            let part = message.key.split('-').next().unwrap_or_default();
            !message.variables().is_empty() || !rust.contains(&format!("{part}::by_key("))
        })
        .map(|message| message.key)
        .filter(|key| {
            let function = key.split_once('-').map(|(_, name)| name.replace('-', "_")).unwrap_or_default();
            let called = [format!("::{function}"), format!(" {function}("), format!("({function}("), format!("!{function}(")];
            let is_called = called.iter().any(|call| rust.contains(call))
                || rust.contains(&format!(", {function},"))
                || rust.contains(&format!("=> {function},"))
                || rust.contains(&format!(" {function} }}"));
            !is_called && !scripts.contains(&camel(key))
        })
        .collect();
    assert!(idle.is_empty(), "nobody says these: {idle:?}");
}
