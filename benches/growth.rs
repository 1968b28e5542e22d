//! How the time that `analyze` takes grows with what it is given: of each shape, the time for `n`, `2n`, `4n` … of it, as ratios.
//!
//! `cargo bench --bench growth`, with words of a shape's name behind `--` for that one alone. A ratio above the bar is printed with a
//! mark, and the exit code says so. Times are the processor's own, the best of several rounds: what else the machine does is hardly in them.

mod shapes;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use plimsoll::analyze;
use plimsoll::catalog::Catalog;
use plimsoll::options::Options;
use shapes::{SHAPES, Shape, cpu_time};

/// The most that twice as much may take.
const BAR: f64 = 2.2;

/// How often the size is doubled.
const DOUBLINGS: usize = 4;

/// Rounds over all sizes of a shape. Where a ratio is above the bar, there are more: the best times are what is told.
const ROUNDS: std::ops::RangeInclusive<usize> = 3..=6;

/// A shape that takes as long is not measured again: noise is no longer what one sees.
const LONG: Duration = Duration::from_secs(3);

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let catalog = Catalog::bundled();
    let mut broken = 0;
    println!("Time of `analyze` at n, 2n, 4n … (bar: {BAR} per doubling)\n");
    println!("{:<34} {:>8} {:>10}   {:<28} {:>8} {:>10}", "shape", "n", "ms", "ratios", "last n", "ms");
    for shape in SHAPES.iter().filter(|shape| words.iter().all(|word| shape.name.contains(word.as_str()))) {
        let times = times(shape, &catalog);
        let ratios: Vec<String> = ratios(&times).map(|ratio| format!("{ratio:.2}{}", if ratio > BAR { "!" } else { "" })).collect();
        broken += ratios.iter().filter(|ratio| ratio.ends_with('!')).count();
        let [first, .., last] = times[..] else { continue };
        let most = shape.first << DOUBLINGS;
        println!("{:<34} {:>8} {:>10.1}   {:<28} {:>8} {:>10.1}", shape.name, shape.first, ms(first), ratios.join("  "), most, ms(last));
    }
    println!("\n{}", if broken == 0 { "The bar holds.".to_owned() } else { format!("{broken} ratios are above the bar (!).") });
    ExitCode::from(u8::from(broken > 0))
}

/// The best time at each size of a shape.
fn times(shape: &Shape, catalog: &Catalog) -> Vec<Duration> {
    let texts: Vec<String> = (0..=DOUBLINGS).map(|doubling| (shape.text)(shape.first << doubling)).collect();
    let mut best = vec![Duration::MAX; texts.len()];
    for round in 1..=*ROUNDS.end() {
        for (text, best) in texts.iter().zip(&mut best) {
            let start = cpu_time();
            black_box(analyze(black_box(text), catalog, &Options::default()));
            *best = (*best).min(cpu_time() - start);
        }
        let is_done = round >= *ROUNDS.start() && ratios(&best).all(|ratio| ratio <= BAR);
        if is_done || best.iter().sum::<Duration>() > LONG {
            break;
        }
    }
    best
}

fn ratios(times: &[Duration]) -> impl Iterator<Item = f64> {
    times.windows(2).map(|pair| pair[1].as_secs_f64() / pair[0].as_secs_f64())
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
