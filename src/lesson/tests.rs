//! What a lesson's file may get wrong, and what hostile ones come to.

use super::{Expected, LARGEST, read};

const GOAL: &str = r#"{"kind":"ships-at-most","size":"30MB","say":"It ships under 30 MB."}"#;

fn with(front: &str, blocks: &str) -> String {
    format!(r#"{{"front":{front},"prose":"<p>a</p>","blocks":{blocks}}}"#)
}

fn front(goal: &str) -> String {
    format!(r#"{{"title":"T","summary":"S","goal":[{goal}]}}"#)
}

const START: &str = r#"[{"info":"dockerfile","text":"FROM a"}]"#;

#[test]
fn a_lesson_is_read() {
    let blocks = r#"[{"info":"dockerfile start","text":"FROM a"},{"info":"dockerignore start","text":"b"},
        {"info":"dockerfile answer target=c","text":"FROM d AS c"},{"info":"dockerfile wrong it is empty","text":"FROM scratch"},
        {"info":"dockerignore wrong it is empty","text":"e"}]"#;
    let lesson = read(&with(&front(GOAL), blocks)).expect("a lesson");
    assert_eq!((lesson.id.as_str(), lesson.language.as_str(), lesson.start.ignore.as_deref()), ("T", "en", Some("b\n")));
    assert_eq!((lesson.answer.ignore.as_deref(), lesson.answer.target.as_deref()), (Some("b\n"), Some("c")));
    let (what, texts) = &lesson.wrong[0];
    assert_eq!((what.as_str(), texts.dockerfile.as_str(), texts.ignore.as_deref()), ("it is empty", "FROM scratch\n", Some("e\n")));
    assert_eq!(lesson.wrong.len(), 1);
}

#[test]
fn what_is_wrong_is_named_with_what_is_expected() {
    let goal = |fields: &str| with(&front(&format!(r#"{{"say":"s",{fields}}}"#)), START);
    for (json, field, expected) in [
        (with("7", START), "+++", Expected::Table),
        (with(r#"{"title":"T"}"#, START), "summary", Expected::Text),
        (with(r#"{"title":7,"summary":"S"}"#, START), "title", Expected::Text),
        (with(r#"{"title":"T","summary":"S"}"#, START), "goal", Expected::Tables),
        (with(r#"{"title":"T","summary":"S","goal":7}"#, START), "goal", Expected::Tables),
        (with(r#"{"title":"T","summary":"S","goal":[7]}"#, START), "goal[1]", Expected::Table),
        (with(r#"{"title":"T","summary":"S","hints":"a"}"#, START), "hints", Expected::Texts),
        (with(r#"{"title":"T","summary":"S","file":[{"path":"../a","size":1}]}"#, START), "file[1].path", Expected::Path),
        (with(r#"{"title":"T","summary":"S","file":[{"path":"a"}]}"#, START), "file[1].size", Expected::Bytes),
        (goal(r#""kind":"ships-at-most","size":"much""#), "goal[1].size", Expected::Bytes),
        (goal(r#""kind":"ships-at-most","size":-1"#), "goal[1].size", Expected::Bytes),
        (goal(r#""kind":"stages""#), "goal[1].at-least", Expected::Bound),
        (goal(r#""kind":"stages","at-least":1.5"#), "goal[1].at-least", Expected::Count),
        (goal(r#""kind":"mounts""#), "goal[1].type", Expected::Text),
        (with(&front(GOAL), "[]"), "dockerfile start", Expected::Block),
        (
            with(&front(GOAL), r#"[{"info":"dockerfile begin","text":""}]"#),
            "dockerfile begin",
            Expected::OneOf("start, answer, wrong".into()),
        ),
        (goal(r#""kind":"target","stage":"a","stages":1"#), "goal[1].stages", Expected::Fields("kind, say, stage".into())),
        ("[".repeat(100_000), "", Expected::Lesson),
        (" ".repeat(LARGEST + 1), "", Expected::AtMost(LARGEST)),
    ] {
        let wrong = read(&json).expect_err(field);
        assert_eq!((wrong.field.as_str(), wrong.expected), (field, expected), "{}", &json[..json.len().min(200)]);
    }
    let wrong = read(&goal(r#""kind":"smells-good""#)).expect_err("no such kind");
    assert!(matches!(wrong.expected, Expected::OneOf(kinds) if kinds.contains("ships-at-most") && kinds.contains("runs")));
}

#[test]
fn every_kind_is_read_and_judges_an_empty_report() {
    let goals = [
        r#""kind":"ships-at-most","size":1,"of":"pull""#,
        r#""kind":"ships-file","path":"*","at-least":"1kB","from":["output","artifact"]"#,
        r#""kind":"starts","program":"a""#,
        r#""kind":"leaves-out","names":["a"]"#,
        r#""kind":"holds","names":["a"]"#,
        r#""kind":"stages","at-most":1"#,
        r#""kind":"layers","at-least":1"#,
        r#""kind":"target","stage":"a""#,
        r#""kind":"builds","stage":"a""#,
        r#""kind":"skips","stage":"a""#,
        r#""kind":"copies-from","from":"a""#,
        r#""kind":"base","is":"a""#,
        r#""kind":"wasted-at-most","size":"0B""#,
        r#""kind":"no-finding","rules":["a"]"#,
        r#""kind":"context-at-most","size":1"#,
        r#""kind":"mounts","type":"cache""#,
        r#""kind":"runs","words":"a""#,
        r#""kind":"says","words":"a""#,
    ];
    assert_eq!(goals.len(), super::KINDS.len());
    let all = goals.map(|goal| format!(r#"{{"say":"s",{goal}}}"#)).join(",");
    let lesson = read(&with(&front(&all), START)).expect("a lesson");
    let report = crate::analyze("", &crate::catalog::Catalog::bundled(), &crate::options::Options::default());
    assert!(lesson.standings(&report).iter().all(|standing| !standing.met));
    assert!(!lesson.is_solved(&report));
}
