//! What `www/rest.js` tells: the visitor's build context, a dropped Dockerfile, a link, what a host page wants.
//!
//! Input: a message: parts with a NUL between. Output: an [`Action`]. Must not know how a folder is walked.

use std::rc::Rc;

use crate::app::link::{REPORT, STATE};
use crate::app::state::{Action, Given, Needless};
use crate::language;
use crate::options::{Context, ContextFile};
use crate::order;

/// Names of folders that a build makes anew, or does not need.
const SELDOM_NEEDED: [&str; 5] = [".git", "node_modules", ".venv", "venv", "__pycache__"];

/// How many of the heaviest are named.
const MOST_NAMED: usize = 4;

/// A link carries what is told of a folder up to this many bytes.
const MOST_IN_A_LINK: usize = 200_000;

/// Between the parts of a message.
const GAP: char = '\0';

/// Reads a message: `text` and a Dockerfile; `total` and bytes; `none`; `folder`, its name, what the Dockerfile is called, and of each
/// file its path, its bytes and its text after a `=`, or nothing; `link` and its JSON; `teach` and what [`crate::app::learning::taught`] takes; `mend`
/// and the Dockerfile that comes in the place of the present one, whose choices stay; `language` and a tag; `report` or `state`, which is then
/// handed over.
#[inline(never)]
pub fn read(message: &str) -> Option<Action> {
    let (kind, rest) = message.split_once(GAP).unwrap_or((message, ""));
    match kind {
        "text" => Some(Action::Replace(rest.into())),
        "total" => Some(Action::Context(Some(Rc::new(Given { context: Context::new(rest.parse().ok(), Vec::new()), ..Given::default() })))),
        "folder" => {
            let told = (message.len() <= MOST_IN_A_LINK).then(|| message.into());
            Some(Action::Context(Some(Rc::new(Given { told, ..folder(rest) }))))
        }
        "link" => Some(Action::Link(rest.into())),
        "teach" => Some(Action::Teach(rest.into())),
        "mend" => Some(Action::Mend(rest.into())),
        "language" => language::by_tag(rest).map(Action::Ask),
        "report" => Some(Action::Share(REPORT)),
        "state" => Some(Action::Share(STATE)),
        "none" => Some(Action::Context(None)),
        _ => None,
    }
}

/// The message of a total size.
pub fn total(bytes: u64) -> String {
    format!("total{GAP}{bytes}")
}

fn folder(message: &str) -> Given {
    let mut parts = message.split(GAP);
    let name = parts.next().unwrap_or_default().to_owned();
    let called = parts.next().unwrap_or_default();
    let mut files = Vec::new();
    let mut dockerfile = None;
    while let (Some(path), Some(bytes), Some(text)) = (parts.next(), parts.next(), parts.next()) {
        let text = text.strip_prefix('=');
        if path == called {
            dockerfile = text.map(Into::into);
        }
        files.push(ContextFile { path: path.to_owned(), bytes: bytes.parse().unwrap_or(0), text: text.map(str::to_owned) });
    }
    let context = Context::of(called, None, files);
    let (largest, needless) = (largest(&context), needless(&context));
    Given { name, context, dockerfile, largest, needless, told: None }
}

fn largest(context: &Context) -> Vec<(String, u64)> {
    let inside = context.inside(&context.root(), usize::MAX).unwrap_or_default();
    let mut sizes: Vec<(String, u64)> = inside.into_iter().map(|item| (item.path, context.bytes_of(&item.files))).collect();
    order::sort_by(&mut sizes, |(_, one), (_, other)| other.cmp(one));
    sizes.truncate(MOST_NAMED);
    sizes
}

/// The folders of [`SELDOM_NEEDED`] names, wherever they are; what is in such a folder is not looked at again.
fn needless(context: &Context) -> Vec<Needless> {
    let mut found: Vec<Needless> = Vec::new();
    let mut before = "";
    for file in context.files(&context.root().files) {
        let Some((name, path)) = needless_part(&file.path) else { continue };
        let is_new = path != before;
        before = path;
        match found.iter_mut().find(|one| one.name == name) {
            Some(one) => (one.count, one.bytes) = (one.count + usize::from(is_new), one.bytes + file.bytes),
            None => found.push(Needless { name, path: path.to_owned(), count: 1, bytes: file.bytes }),
        }
    }
    order::sort_by(&mut found, |one, other| other.bytes.cmp(&one.bytes));
    found
}

/// The outermost folder of such a name that a file is in: its name and path.
fn needless_part(file: &str) -> Option<(&'static str, &str)> {
    file.match_indices('/').find_map(|(slash, _)| {
        let path = file.get(..slash)?;
        let folder = path.rsplit('/').next()?;
        SELDOM_NEEDED.iter().find(|name| **name == folder).map(|name| (*name, path))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_told_file_by_file() {
        let message =
            "folder\0shop\0Dockerfile\0src/a.js\x0012\0\0.dockerignore\x004\0=logs\0logs/x\x0090\0\0Dockerfile\x0012\0=FROM scratch";
        let Some(Action::Context(Some(given))) = read(message) else { panic!("a folder") };
        assert_eq!((given.name.as_str(), given.dockerfile.as_deref()), ("shop", Some("FROM scratch")));
        assert_eq!((given.context.len(), given.context.sent(), given.context.ignored()), (3, 28, 90));
        let message = "folder\0shop\0web.Dockerfile\0web.Dockerfile.dockerignore\x001\0=a\0.dockerignore\x001\0=b\0a\x001\0\0b\x001\0";
        let Some(Action::Context(Some(given))) = read(message) else { panic!("a folder") };
        assert!(given.context.leaves_out("a") && !given.context.leaves_out("b"));
    }

    #[test]
    fn what_is_heavy_and_what_is_needless_is_found() {
        let files = [("web/node_modules/a/node_modules/b", 4), ("api/node_modules/c", 2), (".git/d", 1), ("src/e", 9), ("node_modules", 1)];
        let file = |(path, bytes): &(&str, u64)| ContextFile { path: (*path).to_owned(), bytes: *bytes, text: None };
        let context: Context = files.iter().map(file).collect();
        let sizes = [("src", 9), ("web", 4), ("api", 2), (".git", 1)].map(|(path, bytes)| (path.to_owned(), bytes));
        assert_eq!(largest(&context), sizes);
        let modules = Needless { name: "node_modules", path: "api/node_modules".to_owned(), count: 2, bytes: 6 };
        assert_eq!(needless(&context), [modules, Needless { name: ".git", path: ".git".to_owned(), count: 1, bytes: 1 }]);
    }

    #[test]
    fn other_messages() {
        assert_eq!(read("text\0FROM a\nRUN b"), Some(Action::Replace("FROM a\nRUN b".into())));
        let total = Given { context: Context::new(Some(5), Vec::new()), ..Given::default() };
        assert_eq!(read("total\x005"), Some(Action::Context(Some(Rc::new(total)))));
        assert_eq!((read("none"), read("what")), (Some(Action::Context(None)), None));
        assert_eq!(read("mend\0FROM a"), Some(Action::Mend("FROM a".into())));
        assert_eq!((read("report"), read("state")), (Some(Action::Share(REPORT)), Some(Action::Share(STATE))));
        assert!(matches!(read("language\0de"), Some(Action::Ask(german)) if german.tag == "de"));
        assert_eq!(read("language\0tlh"), None);
    }
}
