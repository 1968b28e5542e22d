//! Phase 4a: what makes the image big, and what is wrong with it → findings.
//!
//! Input: a [`Subject`]: the text, its stages, and what they were built to. Output: [`Finding`]s, some with a [`Fix`]. Must not know
//! how anything is shown, and gives no size of its own: what a fix saves is what the changed text weighs less.
//!
//! One file per rule. Its doc comment is its help page (`# title`, why, `## Bad` and `## Good` with a Dockerfile each, which the tests
//! run); its tests sit below. `engine/` has what rules share.

pub mod engine;

mod apt_lists_kept;
mod apt_recommends_installed;
mod pip_cache_kept;

pub use engine::finding::{Applicability, Edit, Finding, Fix, Found, Rule, Topic, apply};
pub use engine::subject::Subject;

use crate::order;

/// All rules, by their ids in alphabetical order.
pub const ALL: [&Rule; 3] = [&apt_lists_kept::RULE, &apt_recommends_installed::RULE, &pip_cache_kept::RULE];

/// What all rules have to say, in order of the file. A door of `www/split.mjs`.
#[inline(never)]
pub fn find<'a>(subject: &Subject<'a>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = ALL.iter().flat_map(|rule| rule.on(subject)).collect();
    order::sort_by(&mut findings, |one, other| (one.found.span.start, one.rule.id).cmp(&(other.found.span.start, other.rule.id)));
    findings
}
