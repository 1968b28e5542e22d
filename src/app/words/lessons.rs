//! Words of lessons: how it stands with a goal, and what is wrong with a file.

pub use crate::language::words::lesson::*;

use crate::app::format::{bytes, count};
use crate::app::state::SizeKind;
use crate::app::words::{self, origin};
use crate::lesson::{Expected, Failure, Now, Size, Wrong};

/// A pattern as a person reads it: `*/hello` is `hello`.
fn plain(pattern: &str) -> String {
    let word = |word: &str| word.strip_prefix("*/").unwrap_or(word).trim_matches('*').to_owned();
    pattern.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn size(size: Size) -> &'static str {
    words::size_kind(match size {
        Size::Unpacked => SizeKind::Unpacked,
        Size::Pull => SizeKind::Pull,
        Size::DiskUsage => SizeKind::DiskUsage,
    })
}

/// How it stands with a goal.
pub fn now(now: &Now) -> String {
    match now {
        Now::NoImage => now_no_image().to_owned(),
        Now::Ships(now, goal, kind) => now_ships(&bytes(*now), size(*kind), &bytes(*goal)),
        Now::File(path, size) => now_file(&plain(path), &bytes(*size)),
        Now::NoFile(path) => now_no_file(&plain(path)),
        Now::SmallFile(path, now, goal) => now_small_file(&plain(path), &bytes(*now), &bytes(*goal)),
        Now::OtherOrigin(path, from) => now_other_origin(&plain(path), origin(*from)),
        Now::Starts(program) => now_starts(&plain(program)),
        Now::StartsOther(text) => now_starts_other(text),
        Now::StartsNothing => now_starts_nothing().to_owned(),
        Now::NotInImage(program) => now_not_in_image(&plain(program)),
        Now::LeftOut => now_left_out().to_owned(),
        Now::StillShips(what) => now_still_ships(what),
        Now::Holds(what) => now_holds(what),
        Now::HoldsNot(what) => now_holds_not(&plain(what)),
        Now::Stages(number) => now_stages(*number),
        Now::Layers(number) => now_layers(*number),
        Now::Target(stage) => now_target(stage),
        Now::Builds(stage) => now_builds(stage),
        Now::Skips(stage) => now_skips(stage),
        Now::NoStage(stage) => now_no_stage(stage),
        Now::Copies(from) => now_copies(from),
        Now::NoCopies(from) => now_no_copies(&plain(from)),
        Now::Base(base) => now_base(base),
        Now::Wasted(now, goal) => now_wasted(&bytes(*now), &bytes(*goal)),
        Now::Found(title, line) => now_found(&count(*line), title),
        Now::NothingFound => now_nothing_found().to_owned(),
        Now::Sent(now, goal) => now_sent(&bytes(*now), &bytes(*goal)),
        Now::NothingSent => now_nothing_sent().to_owned(),
        Now::Mounted(kind) => now_mounted(kind),
        Now::NoMount(kind) => now_no_mount(kind),
        Now::Said(words) => now_said(&plain(words)),
        Now::NotSaid(words) => now_not_said(&plain(words)),
    }
}

/// Why a build would stop.
pub fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Error(message, line) => fails(&count(*line), message),
        Failure::NotThere(path, line) => {
            let why = not_there(path);
            fails(&count(*line), &why)
        }
    }
}

/// What is wrong with a lesson's file: where, and what is expected there.
pub fn wrong_with(wrong: &Wrong) -> String {
    let expected = match &wrong.expected {
        Expected::Text => expected_text().to_owned(),
        Expected::Texts => expected_texts().to_owned(),
        Expected::Bytes => expected_bytes().to_owned(),
        Expected::Count => expected_count().to_owned(),
        Expected::Table => expected_table().to_owned(),
        Expected::Tables => expected_tables().to_owned(),
        Expected::OneOf(names) => expected_one_of(names),
        Expected::Fields(names) => expected_fields(names),
        Expected::Path => expected_path().to_owned(),
        Expected::Bound => expected_bound().to_owned(),
        Expected::Block => expected_block().to_owned(),
        Expected::AtMost(most) => expected_at_most(&count(*most)),
        Expected::Lesson => expected_lesson().to_owned(),
    };
    if wrong.field.is_empty() { expected } else { wrong_field(&wrong.field, &expected) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_read_as_names() {
        assert_eq!((plain("*/hello"), plain("*sha256sum* /tmp/a"), plain("/*")), ("hello".into(), "sha256sum /tmp/a".into(), "/".into()));
    }

    #[test]
    fn figures_stand_in_sentences() {
        let said = now(&Now::Ships(41_000_000, 30_000_000, Size::Unpacked)).replace('\u{a0}', " ");
        assert_eq!(said, "It ships 41 MB (unpacked); the goal is at most 30 MB.");
        assert_eq!(now(&Now::Stages(1)), "There is one stage.");
        let wrong = Wrong { field: "goal[2].size".to_owned(), expected: Expected::Bytes };
        assert_eq!(wrong_with(&wrong), "goal[2].size: a size such as \"30MB\" is expected");
    }
}
