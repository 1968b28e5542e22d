//! What `www/context.js` tells of the visitor's build context.
//!
//! Input: a message: parts with a NUL between. Output: an [`Action`]. Must not know how a folder is walked.

use std::rc::Rc;

use crate::app::state::{Action, Given};
use crate::options::{Context, ContextFile};

/// Between the parts of a message.
const GAP: char = '\0';

/// Reads a message: `text` and a Dockerfile; `total` and bytes; `none`; `folder`, its name, and of each file its path, its bytes
/// and its text after a `=`, or nothing.
#[inline(never)]
pub fn read(message: &str) -> Option<Action> {
    let (kind, rest) = message.split_once(GAP).unwrap_or((message, ""));
    match kind {
        "text" => Some(Action::Replace(rest.into())),
        "total" => Some(Action::Context(Some(Rc::new(Given { context: Context::new(rest.parse().ok(), Vec::new()), ..Given::default() })))),
        "folder" => Some(Action::Context(Some(Rc::new(folder(rest))))),
        "none" => Some(Action::Context(None)),
        _ => None,
    }
}

fn folder(message: &str) -> Given {
    let mut parts = message.split(GAP);
    let name = parts.next().unwrap_or_default().to_owned();
    let mut files = Vec::new();
    let mut dockerfile = None;
    while let (Some(path), Some(bytes), Some(text)) = (parts.next(), parts.next(), parts.next()) {
        let text = text.strip_prefix('=');
        if path == "Dockerfile" {
            dockerfile = text.map(Into::into);
        }
        files.push(ContextFile { path: path.to_owned(), bytes: bytes.parse().unwrap_or(0), text: text.map(str::to_owned) });
    }
    Given { name, context: Context::new(None, files), dockerfile }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_told_file_by_file() {
        let message = "folder\0shop\0src/a.js\x0012\0\0.dockerignore\x004\0=logs\0logs/x\x0090\0\0Dockerfile\x0012\0=FROM scratch";
        let Some(Action::Context(Some(given))) = read(message) else { panic!("a folder") };
        assert_eq!((given.name.as_str(), given.dockerfile.as_deref()), ("shop", Some("FROM scratch")));
        assert_eq!((given.context.len(), given.context.sent(), given.context.ignored()), (3, 28, 90));
    }

    #[test]
    fn other_messages() {
        assert_eq!(read("text\0FROM a\nRUN b"), Some(Action::Replace("FROM a\nRUN b".into())));
        let total = Given { context: Context::new(Some(5), Vec::new()), ..Given::default() };
        assert_eq!(read("total\x005"), Some(Action::Context(Some(Rc::new(total)))));
        assert_eq!((read("none"), read("what")), (Some(Action::Context(None)), None));
    }
}
