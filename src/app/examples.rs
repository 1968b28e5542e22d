//! Dockerfiles to start from, with what is known of their build contexts.
//!
//! Input: the folders of `examples/dockerfiles/`. Output: [`ALL`]. Must not know what any of them weighs.
//!
//! To add one: a folder with a `Dockerfile` (and files of its build context, where their text matters), and one line in
//! [`ALL`].

use crate::language::words::example as said;
use crate::options::{Context, ContextFile};

/// A Dockerfile to start from.
#[derive(Debug)]
pub struct Example {
    /// Its folder under `examples/dockerfiles/`; kept for ever, since links may name it.
    pub id: &'static str,
    /// As the menu shows it.
    pub title: fn() -> &'static str,
    /// Its heading in the menu.
    pub group: fn() -> &'static str,
    /// The Dockerfile.
    pub text: &'static str,
    /// Files of its build context in the order of their paths: path and text. (What puts them in order comes with the tools.)
    pub files: &'static [(&'static str, &'static str)],
}

/// An example: `example!("folder", title, group, ["main.go", …])`; title and group are messages under `example-`.
macro_rules! example {
    ($id:literal, $title:ident, $group:ident, [$($file:literal),*]) => {
        Example {
            id: $id,
            title: said::$title,
            group: said::$group,
            text: include_str!(concat!("../../examples/dockerfiles/", $id, "/Dockerfile")),
            files: &[$(($file, include_str!(concat!("../../examples/dockerfiles/", $id, "/", $file)))),*],
        }
    };
}

/// All examples, in the order of the menu.
pub static ALL: &[Example] = &[
    example!("article", article, the_lesson, ["go.mod", "main.go"]),
    example!("article-single", article_single, the_lesson, ["go.mod", "main.go"]),
    example!("three-targets", three_targets, the_lesson, []),
    example!("heredoc", heredoc, the_lesson, []),
    example!("go", go, by_language, []),
    example!("rust", rust, by_language, []),
    example!("node-app", node_app, by_language, []),
    example!("node-static", node_static, by_language, []),
    example!("python", python, by_language, []),
    example!("java", java, by_language, []),
    example!("dotnet", dotnet, by_language, []),
    example!("c", c, by_language, []),
    example!("php", php, by_language, []),
];

/// The one a first visit opens.
pub fn first() -> &'static Example {
    &ALL[0]
}

/// The example of that id.
pub fn by_id(id: &str) -> Option<&'static Example> {
    ALL.iter().find(|example| example.id == id)
}

/// The headings of the menu, in order, with the examples under each.
pub fn groups() -> Vec<(&'static str, Vec<&'static Example>)> {
    let mut groups: Vec<(&'static str, Vec<&'static Example>)> = Vec::new();
    for example in ALL {
        match groups.iter_mut().find(|(group, _)| *group == (example.group)()) {
            Some((_, examples)) => examples.push(example),
            None => groups.push(((example.group)(), vec![example])),
        }
    }
    groups
}

impl Example {
    /// What is known of its build context.
    pub fn context(&self) -> Context {
        let files = self.files.iter().map(|(path, text)| ContextFile {
            path: (*path).to_owned(),
            bytes: text.len() as u64,
            text: Some((*text).to_owned()),
        });
        files.collect()
    }

    /// Whether at least a third of its lines are still in `text`.
    pub fn resembles(&self, text: &str) -> bool {
        let lines: Vec<&str> = self.text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let mut kept = vec![false; lines.len()];
        for written in text.lines().map(str::trim) {
            for (line, kept) in lines.iter().zip(&mut kept) {
                *kept |= *line == written;
            }
        }
        kept.iter().filter(|kept| **kept).count() * 3 >= lines.len()
    }
}

impl PartialEq for Example {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Example {}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn ids_differ_and_texts_start_a_build() {
        let ids: HashSet<&str> = ALL.iter().map(|example| example.id).collect();
        assert_eq!(ids.len(), ALL.len());
        assert!(ALL.iter().all(|example| example.text.contains("FROM ")));
    }

    #[test]
    fn groups_hold_every_example_once() {
        assert_eq!(groups().iter().map(|(_, examples)| examples.len()).sum::<usize>(), ALL.len());
    }

    #[test]
    fn an_example_resembles_itself_and_not_another_text() {
        assert!(ALL.iter().all(|example| example.resembles(example.text)));
        assert!(ALL.iter().all(|example| !example.resembles("FROM debian\nRUN apt-get update\n")));
    }

    #[test]
    fn files_stand_in_order() {
        assert!(ALL.iter().all(|example| example.files.is_sorted()));
    }

    #[test]
    fn the_context_of_the_article_holds_its_program() {
        let context = first().context();
        let main = context.file("main.go");
        assert!(main.is_some_and(|file| file.text.as_deref().is_some_and(|text| text.contains("package main"))));
    }
}
