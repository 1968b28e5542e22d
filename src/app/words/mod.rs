//! What the page says of a report, in the language that it speaks: which message, with which values.
//!
//! Input: the report and the visitor's choices. Output: words and sentences. Must not know markup or pixels. The words themselves stand
//! in `/languages`, one function each in [`crate::language::words`].

pub mod assumed;
pub mod compared;
pub mod contexts;
pub mod found;
pub mod held;
mod layers;
pub mod lessons;
pub mod read;
mod sentence;
pub mod splits;
pub mod stepped;
mod verdict;

pub use layers::*;
#[cfg(test)]
use layers::{command_label, copied_label};
pub use sentence::{Piece, Sentence};
pub use verdict::*;

use crate::app::state::{Scale, SizeKind, Theme};
use crate::catalog::Platform;
pub use crate::language::words::basis::no_layer;
pub use crate::language::words::origin::hidden;
pub use crate::language::words::scale::magnified_axis;
use crate::language::words::{
    basis as resting, help, key, origin as bytes_are, scale as heights, severity as how_bad, size, theme as colours,
};
pub use crate::language::words::{exported, page};
use crate::report::{Basis, Origin, Severity};

/// The page's name, in every language.
pub const NAME: &str = "Plimsoll";
/// Size of an instruction that makes no layer.
pub const NOTHING: &str = "—";

/// Name of a number, for the switch.
pub fn size_kind(kind: SizeKind) -> &'static str {
    match kind {
        SizeKind::Unpacked => size::unpacked(),
        SizeKind::Pull => size::pull(),
        SizeKind::DiskUsage => size::disk_usage(),
    }
}

/// What a number counts, in one line.
pub fn size_kind_explained(kind: SizeKind) -> &'static str {
    match kind {
        SizeKind::Unpacked => size::unpacked_explained(),
        SizeKind::Pull => size::pull_explained(),
        SizeKind::DiskUsage => size::disk_usage_explained(),
    }
}

/// Name of a platform, as Docker has it.
pub fn platform(platform: Platform) -> &'static str {
    match platform {
        Platform::Amd64 => "amd64",
        Platform::Arm64 => "arm64",
    }
}

/// Name of a theme.
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => colours::auto(),
        Theme::Light => colours::light(),
        Theme::Dark => colours::dark(),
    }
}

/// Name of a scale.
pub fn scale(scale: Scale) -> &'static str {
    match scale {
        Scale::Linear => heights::linear(),
        Scale::Magnified => heights::magnified(),
    }
}

/// What a scale does, in one line.
pub fn scale_explained(scale: Scale) -> &'static str {
    match scale {
        Scale::Linear => heights::linear_explained(),
        Scale::Magnified => heights::magnified_explained(),
    }
}

/// What bytes are.
pub fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Base => bytes_are::base(),
        Origin::Packages => bytes_are::packages(),
        Origin::Dependencies => bytes_are::dependencies(),
        Origin::Files => bytes_are::files(),
        Origin::Output => bytes_are::output(),
        Origin::Artifact => bytes_are::artifact(),
        Origin::Cache => bytes_are::cache(),
        Origin::Config => bytes_are::config(),
    }
}

/// On what a size rests.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Recorded => resting::recorded(),
        Basis::Nearest => resting::nearest(),
        Basis::Computed => resting::computed(),
        Basis::Rule => resting::rule(),
        Basis::Assumed => resting::assumed(),
        Basis::Yours => resting::yours(),
    }
}

/// How bad something is.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => how_bad::error(),
        Severity::Warning => how_bad::warning(),
        Severity::Info => how_bad::info(),
    }
}

/// Things in a row: `base image, packages, caches`.
pub fn listed<T: AsRef<str>>(things: &[T]) -> String {
    let mut things = things.iter();
    let first = things.next().map(|first| first.as_ref().to_owned()).unwrap_or_default();
    things.fold(first, |some, more| page::list(&some, more.as_ref()))
}

/// A link to a line.
pub fn line_link(line: usize) -> String {
    page::line_link(&line.to_string())
}

/// The keys, and what each does.
pub fn keys() -> [(Vec<&'static str>, &'static str); 7] {
    [
        (vec![key::tab()], help::tab()),
        (vec!["↑", "↓"], help::up_down()),
        (vec!["←", "→"], help::left_right()),
        (vec![key::home(), key::end()], help::home_end()),
        (vec!["M"], help::magnify()),
        (vec![key::enter()], help::enter()),
        (vec![key::escape()], help::escape()),
    ]
}

/// What the page does, for the help.
pub fn help_text() -> [&'static str; 4] {
    [help::what(), help::estimates(), help::guesses(), help::twins()]
}

#[cfg(test)]
mod tests;
