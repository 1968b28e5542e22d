//! How long each phase takes: on golden files (the one of median size; 300 and 20,000 lines of them), and on the worst shapes.
//!
//! `cargo bench --bench phases` prints a table: microseconds, the best of several runs, and what all of it takes in parses of the same
//! text, a figure that hardly depends on the machine.

#[allow(dead_code, reason = "each benchmark uses what it needs")]
#[path = "../tests/common/mod.rs"]
mod common;
#[allow(dead_code, reason = "each benchmark uses what it needs")]
mod shapes;

use std::hint::black_box;
use std::time::Duration;

use plimsoll::catalog::Catalog;
use plimsoll::diagnostic::Severity;
use plimsoll::options::Options;
use plimsoll::steps::subject::Subject;
use plimsoll::{analyze, dockerfile, layers, rules, split, stages};
use shapes::cpu_time;

/// A phase is run again until it has had as long, or as often.
const ENOUGH: (Duration, usize) = (Duration::from_millis(300), 1000);

const COLUMNS: [&str; 8] = ["lines", "parse", "stages", "layers", "steps", "split", "rules", "analyze"];

fn main() {
    let catalog = Catalog::bundled();
    println!("Microseconds of each phase; `analyze` is all of them and the report\n");
    print!("{:<34}", "file");
    COLUMNS.iter().for_each(|column| print!(" {column:>9}"));
    println!(" {:>10}", "in parses");
    for (name, text) in files() {
        let times = times(&text, &catalog);
        print!("{name:<34} {:>9}", text.lines().count());
        times.iter().for_each(|time| print!(" {:>9.1}", time.as_secs_f64() * 1e6));
        println!(" {:>10.1}", times[6].as_secs_f64() / times[0].as_secs_f64());
    }
}

fn files() -> Vec<(&'static str, String)> {
    let mut golden: Vec<String> = common::lessons().into_iter().map(|lesson| lesson.text).filter(|text| is_sound(text)).collect();
    let joined = [300, 20_000].map(|lines| many_lines(&golden, lines));
    golden.sort_by_key(String::len);
    let [some, many] = joined;
    vec![
        ("the median of the golden files", golden[golden.len() / 2].clone()),
        ("300 lines of golden files", some),
        ("20,000 lines of golden files", many),
        ("one line of 1 MB", shapes::one_line(100_000)),
        ("100,000 continuation lines", shapes::continuation_lines(100_000)),
        ("10,000 stages", shapes::stages_on_stages(10_000)),
        ("a COPY --from web of 5,000 edges", shapes::web(5_000)),
        ("10,000 heredocs", shapes::heredocs(10_000)),
        ("10,000 shell constructs, nested", shapes::nested_shell(10_000)),
    ]
}

/// What is broken may swallow all that follows it.
fn is_sound(text: &str) -> bool {
    dockerfile::parse(text).diagnostics.iter().all(|remark| remark.severity != Severity::Error)
}

/// All golden files, one after the other and over again, until there are so many lines.
fn many_lines(golden: &[String], lines: usize) -> String {
    let all = golden.iter().cycle().flat_map(|text| text.lines()).take(lines);
    all.flat_map(|line| [line, "\n"]).collect()
}

/// What each phase takes, then all of it.
fn times(text: &str, catalog: &Catalog) -> [Duration; 7] {
    let options = &Options::default();
    let file = dockerfile::parse(text);
    let graph = stages::resolve(&file, options);
    let built = layers::build(&graph, catalog, options);
    // What was built for changed texts is remembered: each run has a subject of its own.
    let subject = || Subject::new(text, &file, &graph, &built, catalog, options);
    [
        best(|| (), |()| dockerfile::parse(black_box(text))),
        best(|| (), |()| stages::resolve(black_box(&file), options)),
        best(|| (), |()| layers::build(black_box(&graph), catalog, options)),
        best(|| (), |()| subject()),
        best(subject, |subject| (split::propose(&subject), split::join(&subject))),
        best(subject, |subject| rules::find(&subject)),
        best(|| (), |()| analyze(black_box(text), catalog, options)),
    ]
}

/// The best time of `run`, of what it makes being dropped too.
fn best<G, T>(mut given: impl FnMut() -> G, mut run: impl FnMut(G) -> T) -> Duration {
    let (mut best, mut all) = (Duration::MAX, Duration::ZERO);
    for _ in 0..ENOUGH.1 {
        let given = given();
        let start = cpu_time();
        drop(black_box(run(given)));
        let time = cpu_time() - start;
        best = best.min(time);
        all += time;
        if all > ENOUGH.0 {
            break;
        }
    }
    best
}
