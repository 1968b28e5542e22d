//! Dockerfiles to start from, with what is known of their build contexts.
//!
//! Input: the folders of `examples/dockerfiles/`. Output: [`ALL`]. Must not know what any of them weighs.
//!
//! To add one: a folder with a `Dockerfile` (and files of its build context, where their text matters), and one line in
//! [`ALL`].

use crate::options::{Context, ContextFile};

/// A Dockerfile to start from.
#[derive(Debug)]
pub struct Example {
    /// Its folder under `examples/dockerfiles/`; kept for ever, since links may name it.
    pub id: &'static str,
    /// As the menu shows it.
    pub title: &'static str,
    /// Its heading in the menu.
    pub group: &'static str,
    /// The Dockerfile.
    pub text: &'static str,
    /// Files of its build context in the order of their paths: path and text. (What puts them in order comes with the tools.)
    pub files: &'static [(&'static str, &'static str)],
}

/// An example: `example!("folder", "title", "group", ["main.go", …])`.
macro_rules! example {
    ($id:literal, $title:literal, $group:literal, [$($file:literal),*]) => {
        Example {
            id: $id,
            title: $title,
            group: $group,
            text: include_str!(concat!("../../examples/dockerfiles/", $id, "/Dockerfile")),
            files: &[$(($file, include_str!(concat!("../../examples/dockerfiles/", $id, "/", $file)))),*],
        }
    };
}

/// All examples, in the order of the menu.
pub static ALL: &[Example] = &[
    example!("article", "The article: Go → scratch", "The lesson", ["go.mod", "main.go"]),
    example!("article-single", "The same in one stage", "The lesson", ["go.mod", "main.go"]),
    example!("three-targets", "Three targets in one file", "The lesson", []),
    example!("heredoc", "Files and scripts as heredocs", "The lesson", []),
    example!("go", "Go → distroless", "By language", []),
    example!("rust", "Rust → Debian slim", "By language", []),
    example!("node-app", "Node: a server", "By language", []),
    example!("node-static", "Node: a site behind nginx", "By language", []),
    example!("python", "Python with a virtual environment", "By language", []),
    example!("java", "Java: JDK → JRE", "By language", []),
    example!("dotnet", ".NET: SDK → runtime", "By language", []),
    example!("c", "C and C++ with CMake", "By language", []),
    example!("php", "PHP with Composer", "By language", []),
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
        match groups.iter_mut().find(|(group, _)| *group == example.group) {
            Some((_, examples)) => examples.push(example),
            None => groups.push((example.group, vec![example])),
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
