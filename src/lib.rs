//! **Plimsoll**: Dockerfile text → what each stage and layer weighs, and what ships.
//!
//! The journey of the data, one module per phase; each names its input, its output and what it must not know:
//!
//! 1. [`dockerfile::parse`]: text → instructions. [`shell::parse`] does the same for `RUN` bodies.
//! 2. [`stages`]: instructions → stage graph.
//! 3. [`layers`]: stage graph and [`catalog`] → layers with sizes.
//! 4. [`rules`]: all of it → what makes the image big, what is wrong, and how to mend it; [`split`]: the file in
//!    two stages.
//! 5. [`report`]: all of it → [`report::Report`], plain data. [`reading`] tells of phases 1 to 3 what the report leaves out;
//!    [`lesson`] holds it against the goals of a lesson.
//!
//! Invariants: no phase does I/O, reads a clock or fails; the same text gives the same report everywhere; no recursion
//! whose depth the input chooses; every byte traces to a catalog row or a named rule; unknown widens a range and never
//! becomes zero.

// In the engine's phases nothing may panic, whatever the text.
#[cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]
pub mod catalog;
#[cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]
pub mod dockerfile;
#[cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]
pub mod history;
#[cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]
pub mod layers;
#[cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]
pub mod lesson;
#[cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]
pub mod reading;
#[cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]
pub mod report;
#[cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]
pub mod rules;
#[cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]
pub mod shell;
#[cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]
pub mod split;
#[cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]
pub mod stages;
#[cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]
pub mod steps;

pub mod app;
pub mod context;
pub mod diagnostic;
pub mod ignore;
pub mod js;
pub mod language;
pub mod options;
pub mod order;
pub mod reference;
pub mod size;
pub mod sorted;
pub mod source;
pub mod total;

use catalog::Catalog;
use dockerfile::Dockerfile;
use layers::Built;
use options::Options;
use reading::Reading;
use report::{Advice, Report};
use stages::Graph;
use steps::subject::Subject;

/// Analyses a Dockerfile: the one entry. Never fails; what is wrong with the text is in `diagnostics`.
pub fn analyze(text: &str, catalog: &Catalog, options: &Options) -> Report {
    let dockerfile = dockerfile::parse(text);
    let graph = stages::resolve(&dockerfile, options);
    let built = layers::build(&graph, catalog, options);
    let advice = if catalog.has_rest() { advise(text, &dockerfile, &graph, &built, catalog, options) } else { Advice::default() };
    report::lower(text, &dockerfile, &graph, built, advice, catalog, &options.context)
}

/// How the text was read: what the phases know on the way to the report. Never fails, as [`analyze`].
pub fn read(text: &str, catalog: &Catalog, options: &Options) -> Reading {
    let dockerfile = dockerfile::parse(text);
    let graph = stages::resolve(&dockerfile, options);
    let (built, accounts) = layers::build_with_accounts(&graph, catalog, options);
    reading::gather(text, &dockerfile, &graph, &built, accounts)
}

/// Phase 4, whose parts all look at the same subject. A door of `www/split.mjs`.
#[inline(never)]
fn advise(text: &str, dockerfile: &Dockerfile, graph: &Graph<'_>, built: &Built, catalog: &Catalog, options: &Options) -> Advice {
    let subject = Subject::new(text, dockerfile, graph, built, catalog, options);
    Advice { split: split::propose(&subject), joined: split::join(&subject), findings: rules::find(&subject) }
}
