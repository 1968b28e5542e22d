use super::fluent::{self, Message};
use super::*;
use crate::catalog::Catalog;
use crate::options::Options;

use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// The files of a language, by name.
fn files_of(tag: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("languages").join(tag);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), fs::read_to_string(path).expect("text"))).collect()
}

fn messages_of(tag: &str) -> Vec<Message> {
    fluent::read_all(&files_of(tag)).unwrap_or_else(|error| panic!("languages/{tag}/{error}"))
}

/// Speaks a language for as long as `act` takes.
pub(crate) fn speaking<T>(tag: &str, act: impl FnOnce() -> T) -> T {
    let lines = fluent::lines(&messages_of("en"), &messages_of(tag)).expect("every key is there");
    speak(by_tag(tag).expect("a language of the page"), if tag == "en" { String::new() } else { lines });
    let result = act();
    speak(&LOCALES[0], String::new());
    result
}

/// The values that a message is tried with.
const VALUES: [&str; MOST] = ["a 1", "bb", "c<c", "dd", "ee", "ff"];
const MOST: usize = 6;

#[test]
fn every_language_says_every_message_as_fluent_itself_does() {
    let english = messages_of("en");
    for locale in &LOCALES {
        let text: String = files_of(locale.tag).into_iter().map(|(_, text)| text).collect();
        let lines = fluent::lines(&english, &messages_of(locale.tag)).unwrap_or_else(|error| panic!("{}: {error}", locale.tag));
        let resource = FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", locale.tag));
        let mut bundle = FluentBundle::new(vec![locale.tag.parse().expect("a BCP 47 tag")]);
        bundle.set_use_isolating(false);
        bundle.add_resource(&resource).unwrap_or_else(|errors| panic!("{}: {errors:?}", locale.tag));
        speak(locale, String::new());
        for (message, line) in english.iter().zip(lines.lines()) {
            for number in [0usize, 1, 2, 21, 100] {
                let count = Count::from(number);
                let names = message.variables();
                let decides = message.one.is_some();
                let mut values: Vec<&str> = VALUES[..names.len()].to_vec();
                let mut args = FluentArgs::new();
                for (place, name) in names.iter().enumerate() {
                    if decides && place == 0 {
                        values[0] = &count.text;
                        args.set(*name, number);
                    } else {
                        args.set(*name, FluentValue::from(values[place]));
                    }
                }
                let mut errors = Vec::new();
                let pattern = bundle.get_message(&message.key).and_then(|message| message.value()).expect("the key is there");
                let expected = bundle.format_pattern(pattern, Some(&args), &mut errors);
                assert!(errors.is_empty(), "{} {}: {errors:?}", locale.tag, message.key);
                assert_eq!(fluent::fill(line, count.is_one, &values), expected, "{} {}", locale.tag, message.key);
            }
        }
    }
    speak(&LOCALES[0], String::new());
}

#[test]
fn what_is_found_of_a_layer_does_not_hang_on_the_language_that_it_is_told_in() {
    let catalog = Catalog::bundled();
    let told = || {
        let report = crate::analyze("FROM debian:12.99\nRUN apt-get update\n", &catalog, &Options::default());
        let [base, layer] = report.stages[0].layers.as_slice() else { panic!("two layers") };
        assert_eq!(report.findings.iter().find(|finding| finding.id == "apt-lists-kept").map(|finding| finding.start_line), Some(2));
        (base.unpacked_bytes.note.clone(), layer.contents[0].path.clone())
    };
    let (note, path) = told();
    assert!(note.contains("debian:12.99 is not recorded") && path == "/var/lib/apt/lists (apt lists)", "{note} {path}");
    let german = fluent::read("note-image-not-recorded = { $image }: nicht { $other }\npart-apt-lists = Listen");
    let lines = fluent::lines(&messages_of("en"), &german.expect("valid")).expect("known keys");
    speak(by_tag("de").expect("a language of the page"), lines);
    let (note, path) = told();
    speak(&LOCALES[0], String::new());
    assert!(note.contains("debian:12.99: nicht ") && path == "/var/lib/apt/lists (Listen)", "{note} {path}");
}

#[test]
fn every_language_says_in_each_file_what_english_does() {
    let keys = |tag: &str| -> Vec<(String, Vec<String>)> {
        let keys_of = |text: &str| fluent::read(text).expect("valid").into_iter().map(|message| message.key).collect();
        files_of(tag).into_iter().map(|(name, text)| (name, keys_of(&text))).collect()
    };
    let english = keys("en");
    for locale in &LOCALES[1..] {
        let own = keys(locale.tag);
        for (name, known) in &english {
            let (_, own) = own.iter().find(|(other, _)| other == name).unwrap_or_else(|| panic!("languages/{}/{name}", locale.tag));
            let missing: Vec<&String> = known.iter().filter(|key| !own.contains(key)).collect();
            assert!(missing.is_empty(), "languages/{}/{name} does not say {missing:?}", locale.tag);
        }
    }
}

#[test]
fn no_language_leaves_a_sentence_in_english() {
    // Names of things are spelled alike: a sentence has a few words that begin with a small letter.
    let is_small = |word: &&str| word.len() > 1 && word.chars().all(|letter| letter.is_ascii_lowercase());
    let is_name = |text: &str| text.split_whitespace().filter(is_small).count() < 2;
    let english = messages_of("en");
    for locale in &LOCALES[1..] {
        let own = messages_of(locale.tag);
        let is_own = |message: &&Message| own.iter().any(|one| one.key == message.key && one.other == message.other);
        let same: Vec<&str> =
            english.iter().filter(|message| !is_name(&message.other)).filter(is_own).map(|message| message.key.as_str()).collect();
        assert!(same.is_empty(), "{}: {same:?}", locale.tag);
    }
}

#[test]
fn bold_words_and_links_are_the_same_in_every_language() {
    let tags = |text: &str| ["<strong>", "</strong>", "<a>", "</a>"].map(|tag| text.matches(tag).count());
    let english = messages_of("en");
    for locale in &LOCALES[1..] {
        for own in messages_of(locale.tag) {
            let known = english.iter().find(|one| one.key == own.key).expect("the key is there");
            assert_eq!(tags(&known.other), tags(&own.other), "{} {}", locale.tag, own.key);
        }
    }
}

#[test]
fn every_folder_is_a_language_of_the_page() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("languages");
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("readable").file_name().to_string_lossy().into_owned();
    let mut files: Vec<String> = fs::read_dir(folder).expect("languages/").map(name).collect();
    let mut known: Vec<String> = LOCALES.iter().map(|locale| locale.tag.to_owned()).collect();
    files.sort();
    known.sort();
    assert_eq!(files, known);
}

#[test]
fn numbers_are_grouped_as_the_language_does() {
    let written = |tag| speaking(tag, || [grouped(999), grouped(1_204), grouped(1_234_567)]);
    assert_eq!(written("en"), ["999", "1,204", "1,234,567"]);
    assert_eq!(written("de"), ["999", "1.204", "1.234.567"]);
    assert_eq!(written("es"), ["999", "1204", "1.234.567"]);
    assert_eq!(written("fr"), ["999", "1\u{202f}204", "1\u{202f}234\u{202f}567"]);
}

#[test]
fn what_a_file_lacks_or_has_too_much_is_told() {
    let read = |text: &str| fluent::read(text);
    assert_eq!(read("a-b = x\na-b = y"), Err("line 2: this key was said before".to_owned()));
    assert_eq!(read("just words"), Err("line 1: not `key = text`".to_owned()));
    assert_eq!(read("a-b = { $n ->\n [one] x\n}"), Err("line 1: [one] and *[other] are to follow".to_owned()));
    let files = |texts: [&str; 2]| texts.map(|text| ("x.ftl".to_owned(), text.to_owned()));
    assert_eq!(fluent::read_all(&files(["a-b = x", "a-b = y"])), Err("x.ftl: a-b: another file says this, too".to_owned()));
    let english = read("a-b = of { $x }\na-c = c").expect("valid");
    let lines = |text: &str| fluent::lines(&english, &read(text).expect("valid"));
    assert_eq!(lines("a-b = von { $x }\na-c = C"), Ok("von \u{1}\nC\n".to_owned()));
    assert_eq!(lines("a-b = von { $x }"), Ok("von \u{1}\nc\n".to_owned()));
    assert_eq!(lines("a-b = von\na-c = C"), Err("a-b: $x is not said".to_owned()));
    assert_eq!(lines("a-b = von { $x } { $y }\na-c = C"), Err("a-b: a variable is written { $name }, and English has it too".to_owned()));
    assert_eq!(lines("a-b = von { $x }\na-c = C\na-d = D"), Err("a-d: English has no such key".to_owned()));
}
