//! What `COPY` finds in a build context whose files are known.
//!
//! Input: the context, a path or pattern. Output: files and folders of it. Must not know where they go.

use super::path;
use crate::context::{Context, ContextFile, Item};

/// The most parts a folder is told in; what is deeper counts with its folder.
const MOST_PARTS: usize = 256;

/// The most names that are looked at to find them.
const MOST_LOOKS: usize = 4 * MOST_PARTS;

/// A part of what is copied: a file, or all of a folder that is not told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part<'c> {
    /// From the root of the context.
    pub path: String,
    pub bytes: u64,
    pub text: Option<&'c str>,
    pub is_file: bool,
}

impl<'c> Part<'c> {
    fn of(file: &'c ContextFile) -> Self {
        Self { path: file.path.clone(), bytes: file.bytes, text: file.text.as_deref(), is_file: true }
    }
}

/// The file or folder at an absolute path, or all that fit a pattern.
#[inline(never)]
pub(super) fn found(context: &Context, wanted: &str) -> Vec<Item> {
    let mut found = vec![context.root()];
    for name in wanted.split('/').filter(|name| !name.is_empty()) {
        let folders = found.iter().filter(|item| !item.is_file);
        found = if path::is_pattern(name) {
            let inside = folders.filter_map(|folder| context.inside(folder, usize::MAX)).flatten();
            inside.filter(|item| path::matches(name, path::name(&item.path))).collect()
        } else {
            folders.filter_map(|folder| context.item(path::join(&folder.path, name).trim_start_matches('/'))).collect()
        };
    }
    found
}

/// All files of an item, where they are few enough to be told one by one.
pub(super) fn parts<'c>(context: &'c Context, item: &Item) -> Vec<Part<'c>> {
    let files = context.files(&item.files);
    if files.len() > MOST_PARTS { folded(context, item) } else { files.iter().map(Part::of).collect() }
}

/// The files and folders of a folder, those of its folders and so on, as long as they are few enough; files with texts in any case.
#[inline(never)]
fn folded<'c>(context: &'c Context, folder: &Item) -> Vec<Part<'c>> {
    let (mut parts, mut open, mut next, mut looks) = (Vec::new(), vec![folder.clone()], 0, MOST_LOOKS);
    while let Some(item) = open.get(next).cloned() {
        next += 1;
        let room = MOST_PARTS.saturating_sub(parts.len() + open.len() - next).min(looks);
        let inside = if item.is_file { None } else { context.inside(&item, room) };
        looks -= inside.as_ref().map_or(if item.is_file { 0 } else { room }, Vec::len);
        match inside {
            Some(inside) => open.extend(inside),
            None if item.is_file => parts.extend(context.files(&item.files).iter().map(Part::of)),
            None => {
                let texts: Vec<Part<'_>> = context.with_texts(&item.files).map(Part::of).collect();
                let told: u64 = texts.iter().map(|part| part.bytes).sum();
                parts.extend(texts);
                let bytes = context.bytes_of(&item.files).saturating_sub(told);
                parts.push(Part { path: item.path, bytes, text: None, is_file: false });
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn context(paths: &[&str]) -> Context {
        paths.iter().map(|path| ContextFile { path: (*path).to_owned(), bytes: 1, text: None }).collect()
    }

    #[test]
    fn paths_and_patterns_find_files_and_folders() {
        let context = context(&["a.json", "b.json", "src/a.go", "src/b/c.go", "web/a.go", "web/b.js"]);
        let find = |wanted: &str| found(&context, wanted).into_iter().map(|item| item.path).collect::<Vec<_>>();
        assert_eq!(find("/"), [""]);
        assert_eq!(find("/src/b"), ["src/b"]);
        assert_eq!(find("/*.json"), ["a.json", "b.json"]);
        assert_eq!(find("/*/a.go"), ["src/a.go", "web/a.go"]);
        assert_eq!(find("/*"), ["a.json", "b.json", "src", "web"]);
        assert_eq!(find("/src/*/*"), ["src/b/c.go"]);
        assert!(["/c.json", "/*.md", "/a.json/x", "/src/a", "/a.json/*"].iter().all(|wanted| find(wanted).is_empty()));
    }

    #[test]
    fn a_folder_is_told_part_by_part_as_far_as_that_is_few() {
        let all = |context: &Context| -> Vec<(String, u64)> {
            parts(context, &context.root()).into_iter().map(|part| (part.path, part.bytes)).collect()
        };
        let few = context(&["a", "b/c", "b/d/e"]);
        assert_eq!(all(&few), ["a", "b/c", "b/d/e"].map(|path| (path.to_owned(), 1)));
        let names: Vec<String> = (0..MOST_PARTS).map(|n| format!("many/{n}")).chain(["a/b".to_owned()]).collect();
        let many: Context = names
            .iter()
            .map(|name| ContextFile { path: name.clone(), bytes: 1, text: name.ends_with("/7").then(|| "text".to_owned()) })
            .collect();
        assert_eq!(all(&many), [("many/7".to_owned(), 1), ("many".to_owned(), MOST_PARTS as u64 - 1), ("a/b".to_owned(), 1)]);
    }
}
