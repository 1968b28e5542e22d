//! Whole build contexts: what `COPY` takes of a large tree, and how long that takes.

use std::time::{Duration, Instant};

use plimsoll::analyze;
use plimsoll::catalog::Catalog;
use plimsoll::context::{Context, ContextFile};
use plimsoll::options::Options;
use plimsoll::report::Report;

const RULES: &str = "# what nobody needs\n.git\n**/node_modules\n*.md\n!README.md\n**/*_test.go\n**/.DS_Store\nbuild/**/tmp\n";

/// A tree of `files` files in nested folders, a third of them below a `node_modules`. The sizes are all different.
fn tree(files: u64, rules: &str) -> Vec<ContextFile> {
    let path = |n: u64| match n % 3 {
        0 => format!("src/{}/{}/f{n}.go", n % 40, n % 700),
        1 => format!("web/node_modules/p{}/lib/f{n}.js", n % 900),
        _ => format!("assets/{}/f{n}.png", n % 300),
    };
    let file = |n: u64| ContextFile { path: path(n), bytes: 1000 + n, text: None };
    let ignore = ContextFile { path: ".dockerignore".to_owned(), bytes: rules.len() as u64, text: Some(rules.to_owned()) };
    (0..files).map(file).chain([ignore]).collect()
}

fn sum(files: &[ContextFile], folder: &str) -> u64 {
    files.iter().filter(|file| file.path.starts_with(folder)).map(|file| file.bytes).sum()
}

fn report(text: &str, context: &Context) -> Report {
    let options = Options { context: context.clone(), ..Options::default() };
    analyze(text, &Catalog::bundled(), &options)
}

fn added(report: &Report) -> Vec<u64> {
    report.stages[0].layers.iter().skip(1).map(|layer| layer.unpacked_bytes.likely).collect()
}

#[test]
fn a_folder_of_a_large_tree_is_summed_to_the_byte() {
    let files = tree(100_000, RULES);
    let context = Context::new(None, files.clone());
    let text = "FROM scratch\nCOPY src/ /dst/\nCOPY src/7 /a/\nCOPY assets web /b/\nCOPY *.md /c/\nCOPY assets/1?/ /d/\n";
    let found = report(text, &context);
    let tens: u64 = (10..20).map(|n| sum(&files, &format!("assets/{n}/"))).sum();
    assert_eq!(added(&found), [sum(&files, "src/"), sum(&files, "src/7/"), sum(&files, "assets/"), 0, tens]);
    let told: Vec<&str> = found.diagnostics.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(told, ["The build context as given holds no *.md."]);
    let left_out = found.findings.iter().find(|finding| finding.id == "copy-ignored-file").map(|finding| finding.message.as_str());
    assert_eq!(left_out, Some(".dockerignore leaves web out of the build context: the build would stop here."));
}

#[test]
fn a_folder_removed_later_is_hidden_to_the_byte() {
    let files = tree(30_000, "");
    let report =
        report("FROM scratch\nCOPY . /app\nRUN [\"rm\", \"-rf\", \"/app/web\", \"/app/src/3\"]\n", &Context::new(None, files.clone()));
    assert_eq!(report.stages[0].layers[1].unpacked_bytes.likely, sum(&files, ""));
    assert_eq!(report.stages[0].layers[1].hidden_bytes.likely, sum(&files, "web/") + sum(&files, "src/3/"));
}

#[test]
fn the_report_tells_what_is_sent_and_what_is_not() {
    let files = tree(3_000, RULES);
    let told = report("FROM scratch\nCOPY . .\n", &Context::new(None, files.clone())).context.expect("it is known");
    assert_eq!((told.bytes, told.ignored_bytes, told.files), (sum(&files, "") - sum(&files, "web/"), sum(&files, "web/"), 2_001));
    assert_eq!(report("FROM scratch\nCOPY . .\n", &Context::default()).context, None);
    let total = report("FROM scratch\nCOPY . .\n", &Context::new(Some(5_000), Vec::new()));
    assert_eq!((added(&total), total.context.map(|context| context.bytes)), (vec![5_000], Some(5_000)));
}

#[test]
fn exclude_keeps_files_back() {
    let files = tree(300, "");
    let context = Context::new(None, files.clone());
    let kept = report("# syntax=docker/dockerfile:1\nFROM scratch\nCOPY --exclude=**/*.png --exclude=web . .\n", &context);
    assert_eq!(added(&kept), [sum(&files, "src/")]);
}

/// The shortest of a few tries: others use the machine too.
fn shortest(work: impl Fn()) -> Duration {
    let time = || {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..5).map(|_| time()).min().unwrap_or_default()
}

#[test]
fn ten_times_the_files_take_about_ten_times_as_long() {
    let time = |files| {
        let tree = tree(files, RULES);
        shortest(|| drop(Context::new(None, tree.clone())))
    };
    let (few, many) = (time(10_000), time(100_000));
    assert!(many < few * 30, "{few:?} for 10,000 files, {many:?} for 100,000");
}

#[test]
fn each_reading_of_the_text_takes_no_longer_with_many_files() {
    let catalog = Catalog::bundled();
    let time = |files| {
        let options = Options { context: Context::new(None, tree(files, RULES)), ..Options::default() };
        shortest(|| drop(analyze("FROM scratch\nCOPY . .\nCOPY src/ /x\nCOPY assets/ /y\n", &catalog, &options)))
    };
    let (few, many) = (time(10_000), time(100_000));
    assert!(many < few * 4 + Duration::from_millis(2), "{few:?} with 10,000 files, {many:?} with 100,000");
}
