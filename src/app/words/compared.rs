//! The words of the Compare panel, which come with the tools.

pub use crate::language::words::compare::*;

use std::cmp::Ordering;

use crate::app::differences::Whole;
use crate::app::format::{bytes, percent, times};
use crate::report::Estimate;

/// The whole of it: `You saved 312 MB (90 %), of which 290 MB by the split: 347 MB → 35 MB.`
pub fn whole(Whole { before, now, by_split }: Whole) -> String {
    let difference = before.abs_diff(now);
    let [was, is, differs] = [before, now, difference].map(bytes);
    // The likely sizes are told to three digits: a thousandth more or less is none.
    if difference.saturating_mul(1000) <= before {
        return same(&is);
    }
    if now > before {
        return more(&differs, &was, &is);
    }
    let share = percent(difference, before);
    match by_split {
        part if part.saturating_mul(100) < difference => saved(&differs, &share, &was, &is),
        part if part == difference => saved_by_split(&differs, &share, &was, &is),
        part => saved_in_part(&differs, &share, &bytes(part), &was, &is),
    }
}

/// `−312 MB`, `+4 MB`, `0 B`.
pub fn change(before: u64, now: u64) -> String {
    let sign = match before.cmp(&now) {
        Ordering::Greater => "−",
        Ordering::Less => "+",
        Ordering::Equal => "",
    };
    sign.to_owned() + &bytes(before.abs_diff(now))
}

/// How far off an estimate is of what was measured: `14 % less`, `3 % more`, `4.1 times as much`, `equal`.
pub fn off(estimate: u64, measured: u64) -> String {
    let difference = estimate.abs_diff(measured);
    let say = if estimate > measured { off_more } else { off_less };
    match (difference, measured) {
        (0, _) => equal().to_owned(),
        (_, 0) => say(&bytes(difference)),
        _ if estimate / 2 >= measured => off_times(times(estimate as f64 / measured as f64).trim_start_matches('×').trim()),
        _ => say(&percent(difference, measured)),
    }
}

/// The whole of it in a sentence.
pub fn sentence(estimate: &Estimate, measured: u64) -> String {
    let say = if (estimate.low..=estimate.high).contains(&measured) { inside } else { outside };
    say(&bytes(measured), &bytes(estimate.likely), &off(estimate.likely, measured))
}
