//! Words about the build context.

pub use crate::language::words::context::*;

use crate::app::examples::Example;
use crate::app::format::bytes;
use crate::app::state::{Given, Needless};
use crate::app::words::listed;

/// What is known of the visitor's build context.
#[inline(never)]
pub fn context_summary(given: &Given) -> String {
    let sent = bytes(given.context.sent());
    if given.name.is_empty() {
        return is(&sent);
    }
    let held = files(given.context.len());
    match given.context.ignored() {
        0 => holds(&given.name, &held, &sent),
        ignored => holds_ignored(&given.name, &held, &sent, &bytes(ignored)),
    }
}

/// `Largest: assets 20 MB, src 3 MB, package-lock.json 300 kB.`
pub fn most(given: &Given) -> Option<String> {
    let named: Vec<String> = given.largest.iter().map(|(path, size)| [path, " ", &bytes(*size)].concat()).collect();
    (!named.is_empty()).then(|| largest(&listed(&named)))
}

/// What is sent although a build seldom needs it, and how to keep it back.
pub fn needless(found: &Needless) -> String {
    let Needless { name, path, count, bytes: size } = found;
    let what = if *count == 1 { path.clone() } else { folders(*count, name) };
    let line = if *count == 1 && path == name { (*name).to_owned() } else { ["**/", name].concat() };
    lesson(&bytes(*size), &what, &line)
}

/// The files that an example brings, where it brings any.
pub fn of(example: &Example) -> Option<String> {
    let files: Vec<&str> = example.files.iter().map(|(path, _)| *path).collect();
    (!files.is_empty()).then(|| of_example(&listed(&files)))
}
