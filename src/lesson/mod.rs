//! Lessons: a Dockerfile to change, and goals that are computed from its report.
//!
//! Input: a lesson as `www/lesson.mjs` makes it of Markdown with TOML at its head (the format: `lessons/README.md`), as JSON; and the
//! report of what the learner wrote. Output: [`Lesson`], and for each of its goals a [`Standing`]. Must not know how either is shown or
//! said, nor how a report is made.

mod goal;
mod read;
#[cfg(test)]
mod tests;

pub use goal::{Failure, Goal, KINDS, Kind, Now, Size, Standing, failure};
pub use read::{Expected, LARGEST, Wrong, read, read_all};

use crate::context::{Context, ContextFile};
use crate::report::Report;

/// What says which files of the context are not sent.
const IGNORE: &str = ".dockerignore";

/// A lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    /// The name of its file without what follows the number (`03-one-run` in the course); its title in a teacher's own.
    pub id: String,
    /// A few words.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// The language it is written in.
    pub language: String,
    /// The prose: HTML that `www/lesson.mjs` made, in which nothing is of the author but text.
    pub prose: String,
    /// What the learner begins with.
    pub start: Texts,
    /// One right answer.
    pub answer: Texts,
    /// Answers that do not do, each with what is wrong with it; the page has none.
    pub wrong: Vec<(String, Texts)>,
    /// The build context, without a `.dockerignore` that the learner writes.
    pub files: Vec<ContextFile>,
    /// What is to be reached, in this order.
    pub goals: Vec<Goal>,
    /// Steps towards it, one by one.
    pub hints: Vec<String>,
}

/// What a learner writes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// The Dockerfile.
    pub dockerfile: String,
    /// The `.dockerignore`, where the lesson is about one.
    pub ignore: Option<String>,
    /// The stage that is to ship: `docker build --target`.
    pub target: Option<String>,
}

impl Lesson {
    /// The build context with a `.dockerignore` as the learner has it.
    pub fn context(&self, ignore: Option<&str>) -> Context {
        let own = ignore.map(|text| ContextFile { path: IGNORE.to_owned(), bytes: text.len() as u64, text: Some(text.to_owned()) });
        self.files.iter().cloned().chain(own).collect()
    }

    /// How far each goal is reached.
    pub fn standings(&self, report: &Report) -> Vec<Standing> {
        self.goals.iter().map(|goal| goal.standing(report)).collect()
    }

    /// Whether all are reached by a file that can be built.
    pub fn is_solved(&self, report: &Report) -> bool {
        failure(report).is_none() && self.goals.iter().all(|goal| goal.standing(report).met)
    }
}
