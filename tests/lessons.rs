//! The course: every lesson is solved by its model answer and by nothing that only looks like one; and what a beginner reads is short.

use std::fs;
use std::path::{Path, PathBuf};

use plimsoll::analyze;
use plimsoll::catalog::Catalog;
use plimsoll::lesson::{self, Lesson, Texts};
use plimsoll::options::Options;
use plimsoll::report::Report;
use serde_json::{Value, json};

/// No lesson says more.
const MOST_WORDS: usize = 150;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons")
}

/// All lessons in their order: the name without `.md`, and the text.
fn files() -> Vec<(String, String)> {
    let entries = fs::read_dir(folder()).expect("lessons/ can be read");
    let mut files: Vec<(String, String)> = entries
        .map(|entry| entry.expect("lessons/ can be read").path())
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
        let words = lesson.prose.split_whitespace().count();
        assert!((20..=MOST_WORDS).contains(&words), "{name}: {words} words");
        assert!(lesson.prose.lines().all(|line| !line.trim_start().starts_with('<')), "{name}: no HTML");
        let summary = lesson.summary.split_whitespace().count();
        assert!(summary <= 25, "{name}: {summary} words in its summary");
        assert!((2..=4).contains(&lesson.hints.len()), "{name}: hints");
        assert!(lesson.wrong.len() >= 3, "{name}: {} wrong answers", lesson.wrong.len());
        assert_ne!(lesson.start, lesson.answer, "{name}");
        let longest = lesson.prose.split(['.', '?', '!', ':']).map(|sentence| sentence.split_whitespace().count()).max();
        assert!(longest <= Some(32), "{name}: a sentence of {longest:?} words");
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
