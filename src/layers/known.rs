//! What `COPY` finds in a build context whose files are known.
//!
//! Input: the context, a path or pattern. Output: files and folders of it. Must not know where they go.

use super::path;
use crate::context::{Context, Item};

/// The most parts a folder is told in; what is deeper counts with its folder.
const MOST_PARTS: usize = 256;

/// The file or folder at an absolute path, or all that fit a pattern.
pub(super) fn found(context: &Context, wanted: &str) -> Vec<Item> {
    let mut found: Vec<Item> = context.item("").into_iter().collect();
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

/// A folder in parts: its files and folders, those of its folders and so on, as long as they are few enough.
pub(super) fn parts(context: &Context, item: Item) -> Vec<Item> {
    let (mut parts, mut open, mut next) = (Vec::new(), vec![item], 0);
    while let Some(item) = open.get(next).cloned() {
        next += 1;
        let room = MOST_PARTS.saturating_sub(parts.len() + open.len() - next);
        match if item.is_file { None } else { context.inside(&item, room) } {
            Some(inside) => open.extend(inside),
            None => parts.push(item),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::context::ContextFile;

    fn context(paths: &[&str]) -> Context {
        paths.iter().map(|path| ContextFile { path: (*path).to_owned(), bytes: 1, text: None }).collect()
    }

    fn paths(items: Vec<Item>) -> Vec<String> {
        items.into_iter().map(|item| item.path).collect()
    }

    #[test]
    fn paths_and_patterns_find_files_and_folders() {
        let context = context(&["a.json", "b.json", "src/a.go", "src/b/c.go", "web/a.go", "web/b.js"]);
        let find = |wanted: &str| paths(found(&context, wanted));
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
        let few = context(&["a", "b/c", "b/d/e"]);
        assert_eq!(found(&few, "/").into_iter().flat_map(|all| paths(parts(&few, all))).collect::<Vec<_>>(), ["a", "b/c", "b/d/e"]);
        let names: Vec<String> = (0..MOST_PARTS).map(|n| format!("many/{n}")).chain(["a/b".to_owned()]).collect();
        let many = context(&names.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(found(&many, "/").into_iter().flat_map(|all| paths(parts(&many, all))).collect::<Vec<_>>(), ["many", "a/b"]);
    }
}
