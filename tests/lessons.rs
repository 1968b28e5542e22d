//! The course: every lesson is solved by its model answer and by nothing that only looks like one; what a beginner reads is short; and all of it
//! is there in every language, with the same names, options and numbers.

use std::collections::BTreeSet;
use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use plimsoll::analyze;
use plimsoll::catalog::Catalog;
use plimsoll::language;
use plimsoll::lesson::{self, Lesson, Texts};
use plimsoll::options::Options;
use plimsoll::report::Report;
use serde_json::{Value, json};

/// No lesson says more.
const MOST_WORDS: usize = 150;
/// Nor its summary.
const MOST_WORDS_OF_A_SUMMARY: usize = 25;
/// Nor one of its sentences.
const MOST_WORDS_OF_A_SENTENCE: usize = 32;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons")
}

/// All lessons in their order: the name without `.md`, and the text.
fn files() -> Vec<(String, String)> {
    files_in(&folder())
}

fn files_in(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<(String, String)> = entries
        .map(|entry| entry.expect("a folder can be read").path())
        .filter_map(|path| Some((path.file_name()?.to_str()?.strip_suffix(".md")?.to_owned(), fs::read_to_string(&path).ok()?)))
        .filter(|(name, _)| name.starts_with(|first: char| first.is_ascii_digit()))
        .collect();
    files.sort();
    files
}

/// The head, the blocks with what stands after their fences, and what is between them: as `www/lesson.mjs` tells them apart.
fn parts(text: &str) -> (toml::Table, Vec<(String, String)>, String) {
    let (front, body) = text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n")).expect("TOML between +++ lines");
    let (mut blocks, mut prose, mut open): (Vec<(String, String)>, String, bool) = (Vec::new(), String::new(), false);
    for line in body.lines() {
        let opens = line.strip_prefix("```").filter(|info| info.starts_with("dockerfile") || info.starts_with("dockerignore"));
        match (open, opens) {
            (false, Some(info)) => {
                blocks.push((info.to_owned(), String::new()));
                open = true;
            }
            (true, _) if line == "```" => open = false,
            (true, _) => blocks.last_mut().expect("a block").1 += &format!("{line}\n"),
            (false, None) => prose += &format!("{line}\n"),
        }
    }
    (front.parse().unwrap_or_else(|error| panic!("{error}")), blocks, prose)
}

fn read(name: &str, text: &str) -> Lesson {
    let (front, blocks, prose) = parts(text);
    let blocks: Vec<Value> = blocks.into_iter().map(|(info, text)| json!({ "info": info, "text": text })).collect();
    let json = json!({ "id": name, "front": front, "prose": prose, "blocks": blocks });
    lesson::read(&json.to_string()).unwrap_or_else(|wrong| panic!("{name}: {wrong:?}"))
}

fn report(lesson: &Lesson, texts: &Texts, catalog: &Catalog) -> Report {
    let options = Options { target: texts.target.clone(), context: lesson.context(texts.ignore.as_deref()), ..Options::default() };
    analyze(&texts.dockerfile, catalog, &options)
}

/// The goals that are not met, and how it stands with them.
fn unmet(lesson: &Lesson, report: &Report) -> Vec<String> {
    let standings = lesson.standings(report);
    let failure = lesson::failure(report).map(|failure| format!("{failure:?}"));
    let unmet = lesson.goals.iter().zip(standings).filter(|(_, standing)| !standing.met);
    failure.into_iter().chain(unmet.map(|(goal, standing)| format!("{}: {:?}", goal.sentence, standing.now))).collect()
}

fn catalog() -> Catalog {
    Catalog::bundled()
}

#[test]
fn every_lesson_is_solved_by_its_answer_and_by_no_wrong_one() {
    let catalog = catalog();
    let mut breaches = Vec::new();
    for (name, text) in files() {
        let lesson = read(&name, &text);
        let missed = unmet(&lesson, &report(&lesson, &lesson.answer, &catalog));
        if !missed.is_empty() {
            breaches.push(format!("{name}: the answer misses {missed:#?}"));
        }
        let cheat = ("nothing at all".to_owned(), Texts { dockerfile: "FROM scratch\n".to_owned(), ..Texts::default() });
        let start = ("what one begins with".to_owned(), lesson.start.clone());
        for (what, texts) in lesson.wrong.iter().chain([&cheat, &start]) {
            if lesson.is_solved(&report(&lesson, texts, &catalog)) {
                breaches.push(format!("{name}: solved by “{what}”"));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn every_goal_counts() {
    let catalog = catalog();
    let mut idle = Vec::new();
    for (name, text) in files() {
        let lesson = read(&name, &text);
        let cheat = Texts { dockerfile: "FROM scratch\n".to_owned(), ..Texts::default() };
        let tried: Vec<Report> = lesson
            .wrong
            .iter()
            .map(|(_, texts)| texts)
            .chain([&lesson.start, &cheat])
            .map(|texts| report(&lesson, texts, &catalog))
            .collect();
        for (place, goal) in lesson.goals.iter().enumerate() {
            if tried.iter().all(|report| lesson.standings(report)[place].met) {
                idle.push(format!("{name}: {}", goal.sentence));
            }
        }
    }
    assert!(idle.is_empty(), "no wrong answer misses these:\n{}", idle.join("\n"));
}

#[test]
fn a_lesson_is_short_and_helps() {
    let all = files();
    assert!(all.len() >= 20, "about twenty lessons");
    for (place, (name, text)) in all.iter().enumerate() {
        let lesson = read(name, text);
        assert!(name.starts_with(&format!("{:02}-", place + 1)), "{name} is number {}", place + 1);
        assert_eq!(lengths(&lesson.prose, &lesson.summary), None, "{name}");
        assert!(lesson.prose.lines().all(|line| !line.trim_start().starts_with('<')), "{name}: no HTML");
        assert!((2..=4).contains(&lesson.hints.len()), "{name}: hints");
        assert!(lesson.wrong.len() >= 3, "{name}: {} wrong answers", lesson.wrong.len());
        assert_ne!(lesson.start, lesson.answer, "{name}");
    }
}

#[test]
fn what_the_readme_shows_is_a_lesson() {
    let readme = fs::read_to_string(folder().join("README.md")).expect("lessons/README.md");
    let example = readme.split("````markdown\n").nth(1).and_then(|rest| rest.split("````").next()).expect("an example");
    let lesson = read("readme", example);
    let catalog = catalog();
    assert_eq!(unmet(&lesson, &report(&lesson, &lesson.answer, &catalog)), [""; 0]);
    assert!(!lesson.is_solved(&report(&lesson, &lesson.start, &catalog)));
    assert!(lesson.wrong.iter().all(|(_, texts)| !lesson.is_solved(&report(&lesson, texts, &catalog))));
    let unnamed: Vec<&str> = lesson::KINDS.into_iter().filter(|kind| !readme.contains(&format!("`{kind}`"))).collect();
    assert!(unnamed.is_empty(), "lessons/README.md says nothing of {unnamed:?}");
}

const HAN: RangeInclusive<char> = '\u{3400}'..='\u{9fff}';
const KANA: RangeInclusive<char> = '\u{3040}'..='\u{30ff}';

/// How many words a text has. Chinese and Japanese set no spaces: two Han letters, or three kana, are about what a word of English takes there.
fn words_of(text: &str) -> usize {
    let letters = |script: RangeInclusive<char>| text.chars().filter(|letter| script.contains(letter)).count();
    // Their punctuation is as wide as a letter.
    let is_wide = |letter: char| {
        HAN.contains(&letter) || KANA.contains(&letter) || matches!(letter, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff1f}')
    };
    letters(HAN).div_ceil(2) + letters(KANA).div_ceil(3) + text.replace(is_wide, " ").split_whitespace().count()
}

/// What is too long in a lesson.
fn lengths(prose: &str, summary: &str) -> Option<String> {
    let (words, of_summary) = (words_of(prose), words_of(summary));
    let longest = prose.split(['.', '?', '!', ':', '。', '？', '！', '：']).map(words_of).max().unwrap_or(0);
    let is_fine = (20..=MOST_WORDS).contains(&words) && of_summary <= MOST_WORDS_OF_A_SUMMARY && longest <= MOST_WORDS_OF_A_SENTENCE;
    (!is_fine).then(|| format!("{words} words, {longest} in a sentence, {of_summary} in the summary"))
}

/// What stands between single backquotes.
fn code_in(prose: &str) -> BTreeSet<&str> {
    prose.split('`').skip(1).step_by(2).collect()
}

/// The numbers of a text, digit by digit as they stand there: `1.5` and `1,5` are the same two.
fn numbers_in(text: &str) -> BTreeSet<&str> {
    text.split(|letter: char| !letter.is_ascii_digit()).filter(|number| !number.is_empty()).collect()
}

/// Paths, options, references and names of files and instructions, which no language changes; units some do.
fn names_in(text: &str) -> BTreeSet<&str> {
    let is_name = |word: &&str| {
        let is_instruction = word.len() > 1 && word.bytes().all(|letter| letter.is_ascii_uppercase());
        (is_instruction && !["MB", "GB"].contains(word)) || word.starts_with('-') || word.contains(['/', '=', '_', '.'])
    };
    text.split_whitespace().map(|word| word.trim_matches([',', ';', ':', '"']).trim_end_matches(['.', '?'])).filter(is_name).collect()
}

/// What a translation says otherwise than the English file.
fn unlike(english: &str, text: &str) -> Vec<String> {
    let (front, blocks, prose) = parts(english);
    let (own_front, own_blocks, own_prose) = parts(text);
    let mut breaches = Vec::new();
    let keys: Vec<&str> = own_front.keys().map(String::as_str).collect();
    if keys != ["hints", "says", "summary", "title"] || !own_blocks.is_empty() {
        breaches.push(format!("hints, says, summary and title are all its fields, and it has no Dockerfile: {keys:?}"));
    }
    let sentences = |front: &toml::Table, name: &str, field: &str| -> Vec<String> {
        let all = front.get(name).and_then(toml::Value::as_array).into_iter().flatten();
        all.map(|one| one.get(field).unwrap_or(one).as_str().unwrap_or_default().to_owned()).collect()
    };
    let one = |front: &toml::Table, name: &str| vec![front.get(name).and_then(toml::Value::as_str).unwrap_or_default().to_owned()];
    let pairs = [
        ("title", one(&front, "title"), one(&own_front, "title")),
        ("summary", one(&front, "summary"), one(&own_front, "summary")),
        ("hints", sentences(&front, "hints", ""), sentences(&own_front, "hints", "")),
        ("says", sentences(&front, "goal", "say"), sentences(&own_front, "says", "")),
    ];
    for (field, all, own) in pairs {
        if all.len() != own.len() || own.iter().any(|sentence| sentence.trim().is_empty()) {
            breaches.push(format!("{field}: {} sentences, {} in English", own.len(), all.len()));
        }
        for (sentence, own) in all.iter().zip(&own) {
            let lost = names_in(sentence).into_iter().filter(|name| !own.contains(name));
            breaches.extend(lost.map(|name| format!("{field}: {name} is missing: {own}")));
            let (numbers, own_numbers) = (numbers_in(sentence), numbers_in(own));
            breaches.extend(numbers.difference(&own_numbers).map(|number| format!("{field}: {number} is missing: {own}")));
        }
    }
    let (code, own_code) = (code_in(&prose), code_in(&own_prose));
    breaches.extend(code.difference(&own_code).map(|code| format!("`{code}` is missing")));
    let made = own_code.iter().filter(|code| !prose.contains(**code) && !blocks.iter().any(|(_, text)| text.contains(**code)));
    breaches.extend(made.map(|code| format!("`{code}` is not in the English file")));
    breaches.extend(numbers_in(&prose).difference(&numbers_in(&own_prose)).map(|number| format!("{number} is missing")));
    let summary = own_front.get("summary").and_then(toml::Value::as_str).unwrap_or_default();
    breaches.extend(lengths(&own_prose, summary));
    if own_prose.lines().any(|line| line.trim_start().starts_with('<')) {
        breaches.push("no HTML".to_owned());
    }
    breaches
}

#[test]
fn every_lesson_is_there_in_every_language_with_the_same_names_and_numbers() {
    let english = files();
    let mut breaches = Vec::new();
    for locale in language::all().iter().skip(1) {
        let own = files_in(&folder().join(locale.tag));
        let names = |files: &[(String, String)]| files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&own), names(&english), "{}", locale.tag);
        for ((name, english), (_, text)) in english.iter().zip(&own) {
            breaches.extend(unlike(english, text).into_iter().map(|breach| format!("{}/{name}: {breach}", locale.tag)));
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn what_a_translation_changes_or_forgets_is_found() {
    let english = "+++\ntitle = \"T\"\nsummary = \"Under 5 MB.\"\nhints = [\"Write COPY /a/b here.\"]\n[[goal]]\nkind = \"starts\"\nsay = \"It starts.\"\n+++\n";
    let prose = "The file `a` weighs 1.5 MB. ".to_owned() + &"word ".repeat(20);
    let english = english.to_owned() + &prose + "\n```dockerfile start\nFROM alpine:3.22\n```\n";
    let front = "+++\ntitle = \"T\"\nsummary = \"Unter 5 MB.\"\nhints = [\"Hier COPY /a/b.\"]\nsays = [\"Es startet.\"]\n+++\n";
    let whole = front.to_owned() + "Die Datei `a` von `alpine:3.22` wiegt 1,5 MB. " + &"wort ".repeat(20);
    assert_eq!(unlike(&english, &whole), [""; 0]);
    for (from, to, told) in [
        ("title = \"T\"", "title = \"T\"\nlanguage = \"de\"", "are all its fields"),
        ("Unter 5", "Unter 6", "summary: 5 is missing"),
        ("COPY /a/b", "COPY", "hints: /a/b is missing"),
        ("Hier COPY", "Hier", "hints: COPY is missing"),
        ("[\"Es startet.\"]", "[]", "says: 0 sentences, 1 in English"),
        ("`a`", "a", "`a` is missing"),
        ("`alpine:3.22`", "`alpine:3.21`", "`alpine:3.21` is not in the English file"),
        ("1,5", "1,6", "5 is missing"),
        ("wort ", "", "words"),
        ("wort ", "wort wort wort wort wort wort wort wort ", "words"),
    ] {
        let breaches = unlike(&english, &whole.replace(from, to));
        assert!(breaches.iter().any(|breach| breach.contains(told)), "{told}: {breaches:?}");
    }
    assert_eq!((words_of("Ein Wort `a b`"), words_of("画像は、2 つの層です。")), (4, 5));
}
