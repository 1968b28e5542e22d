//! How far a stand-in is from the tag it stands in for, measured by leaving each recorded tag out in turn.
//!
//! Writes `catalog/image_neighbours.tsv` when run with `UPDATE_EXPECT=1`; fails where the file is stale.

use std::collections::BTreeMap;

use super::*;
use crate::catalog::pack;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/catalog");
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/catalog/image_neighbours.tsv");

/// One tag left out: its repository's number, what its stand-in differs in, and actual / stand-in size.
struct Trial {
    repository: usize,
    key: &'static str,
    factor: f64,
}

/// Tags that differ in no more than a patch are of one time; where their records are further apart than this, age is what
/// sets them apart, and `image_ranges.tsv` has that.
const SAME_TIME_DAYS: u64 = 400;

/// Half of the trials of one kind must be at least so many.
const FEWEST_TRIALS: usize = 10;

/// The catalog with sizes to the byte, which tell one build from another.
fn recorded() -> Packed {
    let read = |name: String| std::fs::read_to_string(format!("{FOLDER}/{name}.tsv")).ok().map(|text| (name, text));
    let tables = pack::table_names().into_iter().filter_map(read).collect();
    let pack = pack::pack(&tables, usize::MAX).expect("the tables are well formed");
    Packed::new((pack.first + &pack.rest).leak())
}

/// Every recorded build is left out once, with all tags of the same build.
fn trials(packed: &Packed) -> Vec<Trial> {
    let mut trials = Vec::new();
    for (number, repository) in packed.repositories().enumerate() {
        let mut seen = Vec::new();
        for row in packed.images(repository).filter(|row| !row.approximate) {
            let figures = (row.unpacked, row.compressed);
            if seen.contains(&figures) {
                continue;
            }
            seen.push(figures);
            let other = |other: &ImageRow| !other.approximate && (other.unpacked, other.compressed) != figures;
            let Some((stand_in, difference)) = nearest(packed, repository, row.tag, other) else { continue };
            let pairs = [(row.unpacked, stand_in.unpacked), (row.compressed, stand_in.compressed)];
            let Some((actual, likely)) = pairs.iter().find_map(|(actual, likely)| Some(((*actual)?, (*likely)?))) else { continue };
            let apart = days(row.date).zip(days(stand_in.date)).is_none_or(|(a, b)| a.abs_diff(b) > SAME_TIME_DAYS);
            if likely > 0 && !(apart && difference <= Difference::Patch) {
                trials.push(Trial { repository: number, key: neighbour_key(difference), factor: actual as f64 / likely as f64 });
            }
        }
    }
    trials
}

/// The 5 % and 95 % quantiles of the factors, per mille. They always hold 1000.
fn range(mut factors: Vec<f64>) -> (u64, u64, u64) {
    factors.sort_by(f64::total_cmp);
    let at = |share: f64| (factors[((factors.len() - 1) as f64 * share).round() as usize] * 1000.0).round() as u64;
    (at(0.05).min(1000), at(0.5), at(0.95).max(1000))
}

/// How many of the factors a range holds, per mille.
fn inside(factors: &[f64], (low, _, high): (u64, u64, u64)) -> u64 {
    let held = factors.iter().filter(|factor| (low as f64..=high as f64).contains(&(**factor * 1000.0))).count();
    (held * 1000 / factors.len().max(1)) as u64
}

#[test]
fn ranges_of_stand_ins_are_those_of_the_recorded_tags() {
    let packed = recorded();
    let newest = packed.section("newest").trim_end();
    let mut by_key: BTreeMap<&str, Vec<Trial>> = BTreeMap::new();
    for trial in trials(&packed) {
        by_key.entry(trial.key).or_default().push(trial);
    }
    let mut text = String::from(
        "# How far a stand-in is from the tag it stands in for, in thousandths of the stand-in: 5 %, 50 % and 95 % quantiles, by what differs.\n\
         # n: recorded builds left out in turn. error: the median error. inside: how many of every second repository the range of the others holds.\n\
         # Written by `UPDATE_EXPECT=1 cargo test --lib catalog`.\n\
         key\tn\tlow\tlikely\thigh\terror\tinside\tsource\tdate\n",
    );
    let (mut held, mut all) = (0, 0);
    for (key, trials) in &by_key {
        let factors = |half: Option<usize>| -> Vec<f64> {
            trials.iter().filter(|trial| half.is_none_or(|half| trial.repository % 2 == half)).map(|trial| trial.factor).collect()
        };
        let (low, likely, high) = range(factors(None));
        let mut errors: Vec<f64> = trials.iter().map(|trial| (trial.factor - 1.0).abs()).collect();
        errors.sort_by(f64::total_cmp);
        let error = (errors[errors.len() / 2] * 1000.0).round() as u64;
        // Too few to tell anything: look-ups then take their widest range.
        if factors(Some(0)).len() < FEWEST_TRIALS || factors(Some(1)).len() < FEWEST_TRIALS {
            continue;
        }
        let share = inside(&factors(Some(1)), range(factors(Some(0))));
        held += share * factors(Some(1)).len() as u64;
        all += factors(Some(1)).len() as u64;
        let count = trials.len();
        text += &format!("{key}\t{count}\t{low}\t{likely}\t{high}\t{error}\t{share}\timages.tsv, each build left out in turn\t{newest}\n");
    }
    println!("{text}held out: {} of 1000 inside", held / all.max(1));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(FILE, &text).expect("the catalog can be written");
    }
    let file = std::fs::read_to_string(FILE).unwrap_or_default();
    assert_eq!(file, text, "catalog/image_neighbours.tsv is stale: run with UPDATE_EXPECT=1");
    assert!(held / all.max(1) >= 800, "the ranges hold too few of the repositories they were not taken from");
}
