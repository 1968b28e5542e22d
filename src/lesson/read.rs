//! JSON → [`Lesson`]; or which field is wrong, and what is expected there.

use serde_json::{Map, Value};

use super::goal::{Bounds, Goal, KINDS, Kind, Size};
use super::{IGNORE, Lesson, Texts};
use crate::context::ContextFile;
use crate::report::Origin;
use crate::size::read_bytes;

/// A lesson has so many bytes at most.
pub const LARGEST: usize = 200 * 1000;
/// And so many of each of what it lists.
const MOST: usize = 2_000;

/// What is wrong with a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Where: `goal[2].size`; a block by what stands after its fence.
    pub field: String,
    /// What is expected there.
    pub expected: Expected,
}

/// What is expected of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is what it says")]
pub enum Expected {
    Text,
    Texts,
    Bytes,
    Count,
    Table,
    Tables,
    /// One of these.
    OneOf(String),
    /// There is no such field; these there are.
    Fields(String),
    /// A relative path without `..`.
    Path,
    /// At least one bound.
    Bound,
    /// One block of this kind.
    Block,
    /// No more than so many.
    AtMost(usize),
    /// A lesson's JSON.
    Lesson,
}

type Read<T> = Result<T, Wrong>;

fn wrong<T>(field: impl Into<String>, expected: Expected) -> Read<T> {
    Err(Wrong { field: field.into(), expected })
}

/// Reads a lesson: `{ id, language, front, prose, blocks: [{ info, text }] }`, where `front` is the TOML at its head.
pub fn read(json: &str) -> Read<Lesson> {
    if json.len() > LARGEST {
        return wrong("", Expected::AtMost(LARGEST));
    }
    match serde_json::from_str(json) {
        Ok(value) => lesson(&value),
        Err(_) => wrong("", Expected::Lesson),
    }
}

/// Reads a list of lessons, all of which are ours.
pub fn read_all(json: &str) -> Read<Vec<Lesson>> {
    match serde_json::from_str::<Value>(json) {
        Ok(Value::Array(all)) => all.iter().map(lesson).collect(),
        _ => wrong("", Expected::Lesson),
    }
}

const FRONT: [&str; 6] = ["title", "summary", "language", "file", "goal", "hints"];

fn lesson(value: &Value) -> Read<Lesson> {
    let text_of = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    let Some(front) = value.get("front") else { return wrong("", Expected::Lesson) };
    let Some(front) = front.as_object() else { return wrong("+++", Expected::Table) };
    let table = Table { at: String::new(), fields: front };
    table.only(&FRONT)?;
    let title = table.text("title")?;
    let id = text_of("id");
    let mut lesson = Lesson {
        id: if id.is_empty() { title.clone() } else { id.to_owned() },
        title,
        summary: table.text("summary")?,
        language: table.optional_text("language")?.unwrap_or_else(|| "en".to_owned()),
        prose: text_of("prose").to_owned(),
        files: table.tables("file")?.iter().map(file).collect::<Read<_>>()?,
        goals: table.tables("goal")?.iter().map(goal).collect::<Read<_>>()?,
        hints: table.texts("hints")?,
        ..Lesson::default()
    };
    if lesson.goals.is_empty() {
        return wrong("goal", Expected::Tables);
    }
    blocks(&mut lesson, value.get("blocks").and_then(Value::as_array).map_or(&[], Vec::as_slice))?;
    Ok(lesson)
}

/// What a block's text is put into.
enum Place {
    Start,
    Answer,
    Wrong(String),
}

/// The Dockerfiles and `.dockerignore`s, by what stands after their fences: `dockerfile start`, `dockerignore answer`,
/// `dockerfile answer target=NAME`, `dockerfile wrong WHAT IS WRONG`.
fn blocks(lesson: &mut Lesson, blocks: &[Value]) -> Read<()> {
    let mut answers: Vec<(Place, &str, Option<String>, String)> = Vec::new();
    for block in blocks {
        let part = |name: &str| block.get(name).and_then(Value::as_str).unwrap_or_default();
        let info = part("info");
        let mut words = info.split_whitespace();
        let language = words.next().unwrap_or_default();
        let role = words.next().unwrap_or("start");
        let mut rest: Vec<&str> = words.collect();
        let target = rest.first().and_then(|word| word.strip_prefix("target=")).map(str::to_owned);
        if target.is_some() {
            rest.remove(0);
        }
        let place = match role {
            "start" => Place::Start,
            "answer" => Place::Answer,
            "wrong" => Place::Wrong(rest.join(" ")),
            _ => return wrong(info, Expected::OneOf("start, answer, wrong".to_owned())),
        };
        answers.push((place, if language == "dockerignore" { IGNORE } else { "" }, target, part("text").to_owned()));
    }
    let is_start = |(place, kind, ..): &&(Place, &str, Option<String>, String)| matches!(place, Place::Start) && kind.is_empty();
    if answers.iter().filter(is_start).count() != 1 {
        return wrong("dockerfile start", Expected::Block);
    }
    // What begins the lesson first, for the others leave out what they do not change.
    for (_, kind, target, text) in answers.iter().filter(|(place, ..)| matches!(place, Place::Start)) {
        lesson.start.put(kind, target, text);
    }
    lesson.answer = lesson.start.clone();
    for (place, kind, target, text) in &answers {
        match place {
            Place::Start => {}
            Place::Answer => lesson.answer.put(kind, target, text),
            Place::Wrong(what) => match lesson.wrong.iter_mut().find(|(known, _)| known == what) {
                Some((_, texts)) => texts.put(kind, target, text),
                None => {
                    let mut texts = lesson.start.clone();
                    texts.put(kind, target, text);
                    lesson.wrong.push((what.clone(), texts));
                }
            },
        }
    }
    Ok(())
}

impl Texts {
    fn put(&mut self, kind: &str, target: &Option<String>, text: &str) {
        let text = text.trim_end_matches('\n').to_owned() + "\n";
        if kind.is_empty() {
            self.dockerfile = text;
        } else {
            self.ignore = Some(text);
        }
        if target.is_some() {
            self.target.clone_from(target);
        }
    }
}

fn file(table: &Table<'_>) -> Read<ContextFile> {
    table.only(&["path", "size", "text"])?;
    let path = table.text("path")?;
    if path.is_empty() || path.split('/').any(|part| matches!(part, "" | "." | "..")) || path == IGNORE {
        return wrong(table.name("path"), Expected::Path);
    }
    let text = table.optional_text("text")?;
    let bytes = match &text {
        Some(text) if !table.fields.contains_key("size") => text.len() as u64,
        _ => table.bytes("size")?,
    };
    Ok(ContextFile { path, bytes, text })
}

fn goal(table: &Table<'_>) -> Read<Goal> {
    let kind = table.text("kind")?;
    let fields: &[&str] = match kind.as_str() {
        "ships-at-most" => &["size", "of"],
        "ships-file" => &["path", "at-least", "from"],
        "starts" => &["program"],
        "leaves-out" | "holds" => &["names"],
        "stages" | "layers" => &["at-least", "at-most"],
        "target" | "builds" | "skips" => &["stage"],
        "copies-from" => &["from"],
        "base" => &["stage", "is"],
        "wasted-at-most" | "context-at-most" => &["size"],
        "no-finding" => &["rules"],
        "mounts" => &["type", "target"],
        "runs" | "says" => &["words"],
        _ => return wrong(table.name("kind"), Expected::OneOf(KINDS.join(", "))),
    };
    table.only(&[&["kind", "say"], fields].concat())?;
    let sentence = table.text("say")?;
    let kind = match kind.as_str() {
        "ships-at-most" => Kind::ShipsAtMost(table.bytes("size")?, table.one_of("of", &SIZES)?.unwrap_or_default()),
        "ships-file" => Kind::ShipsFile {
            path: table.text("path")?,
            at_least: if table.fields.contains_key("at-least") { table.bytes("at-least")? } else { 0 },
            from: if table.fields.contains_key("from") { table.all_of("from", &ORIGINS)? } else { Vec::new() },
        },
        "starts" => Kind::Starts(table.text("program")?),
        "leaves-out" => Kind::LeavesOut(table.texts("names")?),
        "holds" => Kind::Holds(table.texts("names")?),
        "stages" => Kind::Stages(table.bounds()?),
        "layers" => Kind::Layers(table.bounds()?),
        "target" => Kind::Target(table.text("stage")?),
        "builds" => Kind::Builds(table.text("stage")?),
        "skips" => Kind::Skips(table.text("stage")?),
        "copies-from" => Kind::CopiesFrom(table.text("from")?),
        "base" => Kind::Base(table.optional_text("stage")?, table.text("is")?),
        "wasted-at-most" => Kind::WastedAtMost(table.bytes("size")?),
        "context-at-most" => Kind::ContextAtMost(table.bytes("size")?),
        "no-finding" => Kind::NoFinding(table.texts("rules")?),
        "mounts" => {
            let names = ["bind", "cache", "secret", "ssh", "tmpfs"].map(|name| (name, name));
            let kind = table.one_of("type", &names)?;
            let Some(kind) = kind else { return wrong(table.name("type"), Expected::Text) };
            Kind::Mounts(kind.to_owned(), table.optional_text("target")?)
        }
        "runs" => Kind::Runs(table.text("words")?),
        _ => Kind::Says(table.text("words")?),
    };
    Ok(Goal { sentence, kind })
}

const SIZES: [(&str, Size); 3] = [("unpacked", Size::Unpacked), ("pull", Size::Pull), ("disk-usage", Size::DiskUsage)];

const ORIGINS: [(&str, Origin); 7] = [
    ("base", Origin::Base),
    ("packages", Origin::Packages),
    ("dependencies", Origin::Dependencies),
    ("files", Origin::Files),
    ("output", Origin::Output),
    ("artifact", Origin::Artifact),
    ("cache", Origin::Cache),
];

/// A table, and where it stands.
struct Table<'a> {
    at: String,
    fields: &'a Map<String, Value>,
}

impl Table<'_> {
    fn name(&self, field: &str) -> String {
        if self.at.is_empty() { field.to_owned() } else { [self.at.as_str(), ".", field].concat() }
    }

    /// No other fields than these.
    fn only(&self, known: &[&str]) -> Read<()> {
        match self.fields.keys().find(|name| !known.contains(&name.as_str())) {
            Some(name) => wrong(self.name(name), Expected::Fields(known.join(", "))),
            None => Ok(()),
        }
    }

    fn text(&self, field: &str) -> Read<String> {
        match self.optional_text(field)? {
            Some(text) if !text.trim().is_empty() => Ok(text),
            _ => wrong(self.name(field), Expected::Text),
        }
    }

    fn optional_text(&self, field: &str) -> Read<Option<String>> {
        match self.fields.get(field) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => wrong(self.name(field), Expected::Text),
        }
    }

    /// A list of texts; none where it is left out.
    fn texts(&self, field: &str) -> Read<Vec<String>> {
        let Some(list) = self.fields.get(field) else { return Ok(Vec::new()) };
        let all: Option<Vec<String>> = list.as_array().and_then(|list| list.iter().map(|one| one.as_str().map(str::to_owned)).collect());
        match all {
            Some(all) if all.len() <= MOST => Ok(all),
            Some(_) => wrong(self.name(field), Expected::AtMost(MOST)),
            None => wrong(self.name(field), Expected::Texts),
        }
    }

    fn bytes(&self, field: &str) -> Read<u64> {
        let bytes = match self.fields.get(field) {
            Some(Value::String(text)) => read_bytes(text),
            Some(Value::Number(number)) => number.as_u64(),
            _ => None,
        };
        bytes.map_or_else(|| wrong(self.name(field), Expected::Bytes), Ok)
    }

    fn count(&self, field: &str) -> Read<Option<usize>> {
        match self.fields.get(field) {
            None => Ok(None),
            Some(value) => match value.as_u64().and_then(|count| usize::try_from(count).ok()) {
                Some(count) => Ok(Some(count)),
                None => wrong(self.name(field), Expected::Count),
            },
        }
    }

    fn bounds(&self) -> Read<Bounds> {
        let bounds = Bounds { at_least: self.count("at-least")?, at_most: self.count("at-most")? };
        if bounds == Bounds::default() { wrong(self.name("at-least"), Expected::Bound) } else { Ok(bounds) }
    }

    fn one_of<T: Copy>(&self, field: &str, names: &[(&str, T)]) -> Read<Option<T>> {
        let Some(text) = self.optional_text(field)? else { return Ok(None) };
        self.named(field, &text, names).map(Some)
    }

    /// One of these, or a list of them.
    fn all_of<T: Copy>(&self, field: &str, names: &[(&str, T)]) -> Read<Vec<T>> {
        let texts = match self.fields.get(field) {
            Some(Value::String(text)) => vec![text.clone()],
            _ => self.texts(field)?,
        };
        texts.iter().map(|text| self.named(field, text, names)).collect()
    }

    fn named<T: Copy>(&self, field: &str, text: &str, names: &[(&str, T)]) -> Read<T> {
        match names.iter().find(|(name, _)| *name == text) {
            Some((_, one)) => Ok(*one),
            None => wrong(self.name(field), Expected::OneOf(names.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", "))),
        }
    }

    /// A list of tables (`[[field]]`), each knowing its place from 1; none where it is left out.
    fn tables(&self, field: &str) -> Read<Vec<Table<'_>>> {
        let Some(list) = self.fields.get(field) else { return Ok(Vec::new()) };
        let Some(list) = list.as_array() else { return wrong(self.name(field), Expected::Tables) };
        if list.len() > MOST {
            return wrong(self.name(field), Expected::AtMost(MOST));
        }
        let places = (1..).map(|place| format!("{}[{place}]", self.name(field)));
        let tables = list.iter().zip(places).map(|(value, at)| match value {
            Value::Object(fields) => Ok(Table { at, fields }),
            _ => wrong(at, Expected::Table),
        });
        tables.collect()
    }
}
