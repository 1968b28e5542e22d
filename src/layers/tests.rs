//! Layers end to end on small Dockerfiles: structure, and figures that the text itself gives.

use super::*;
use crate::dockerfile;
use crate::options::ContextFile;
use crate::size::{Basis, SizeEstimate};
use crate::stages;

fn build_with(text: &str, files: &[(&str, &str)]) -> Built {
    let files =
        files.iter().map(|(path, text)| ContextFile { path: (*path).to_owned(), bytes: text.len() as u64, text: Some((*text).to_owned()) });
    let options = Options { context: files.collect(), ..Options::default() };
    let parsed = dockerfile::parse(text);
    build(&stages::resolve(&parsed, &options), &Catalog::bundled(), &options)
}

/// The files of the last stage that an instruction wrote: path and likely bytes.
fn files_with(text: &str, files: &[(&str, &str)]) -> Vec<(String, u64)> {
    let built = build_with(text, files);
    let stage = built.stages.last().expect("a stage");
    let own = stage.rootfs.entries().filter(|(_, node)| node.kind == Kind::File && node.origin != Origin::Base);
    own.map(|(key, node)| (key.path.to_string(), node.weight.unpacked.likely())).collect()
}

fn files(text: &str) -> Vec<(String, u64)> {
    files_with(text, &[])
}

fn paths(text: &str) -> Vec<String> {
    files(text).into_iter().map(|(path, _)| path).collect()
}

fn run(script: &str) -> Vec<String> {
    paths(&format!("FROM debian:bookworm-slim\nRUN {script}\n"))
}

#[test]
fn commands_run_in_order_and_where_cd_led() {
    assert_eq!(run("cd /srv && echo a > x && (cd /opt && echo b > y) && echo c > z"), ["/opt/y", "/srv/x", "/srv/z"]);
}

#[test]
fn the_other_side_of_or_is_not_taken() {
    assert_eq!(run("true || echo a > /x; false || echo b > /y; false && echo c > /z"), ["/y"]);
}

#[test]
fn loops_run_over_known_words_and_functions_are_called() {
    assert_eq!(run("for n in a b; do echo $n > /srv/$n; done"), ["/srv/a", "/srv/b"]);
    assert_eq!(run("put() { echo x > /srv/$1; }; put one; put two"), ["/srv/one", "/srv/two"]);
}

#[test]
fn tests_that_can_be_told_choose_their_branch() {
    assert_eq!(run("A=1; if [ \"$A\" = 1 ]; then echo > /then; else echo > /else; fi"), ["/then"]);
    assert_eq!(run("case amd64 in arm64) echo > /arm;; amd*) echo > /amd;; esac"), ["/amd"]);
}

#[test]
fn a_branch_that_hangs_on_a_program_may_weigh_nothing() {
    let built = build_with("FROM debian:bookworm-slim\nRUN if grep -q x /etc/passwd; then echo abc > /x; fi\n", &[]);
    let weight = built.stages[0].layers[0].weight.unpacked;
    assert_eq!((weight.low(), weight.likely(), weight.high()), (0, 4, 4));
}

#[test]
fn what_ends_in_or_true_succeeds_either_way() {
    let none: [&str; 0] = [];
    assert_eq!(run("echo abc > /x && { command -v gpgconf > /dev/null && gpgconf --kill all || :; } && rm /x"), none);
    assert_eq!(run("echo abc > /x; command -v a && false && rm /x"), ["/x"]);
    let built = build_with("FROM debian:bookworm-slim\nRUN command -v a || command -v b && echo abc > /x\n", &[]);
    let weight = built.stages[0].layers[0].weight.unpacked;
    assert_eq!((weight.low(), weight.likely(), weight.high()), (0, 4, 4));
}

#[test]
fn what_echo_printf_and_heredocs_write_is_exact() {
    assert_eq!(files("FROM scratch\nRUN echo abc > /a && printf 'x%s\\n' 1 2 >> /a\n"), [("/a".to_owned(), 10)]);
    assert_eq!(files("FROM scratch\nRUN cat <<EOF > /a\none\nEOF\n"), [("/a".to_owned(), 4)]);
    assert_eq!(files("FROM scratch\nRUN sh -c 'echo abc > /a'\n"), [("/a".to_owned(), 4)]);
}

#[test]
fn endless_loops_end() {
    run("while true; do echo x >> /srv/log; done");
    run("f() { f; }; f");
    run("for a in {1..1000}; do for b in {1..1000}; do echo $a > /srv/$b; done; done");
}

#[test]
fn copies_land_where_docker_puts_them() {
    let context = [("src/a.txt", "1"), ("src/sub/b.txt", "22"), ("c.txt", "333")];
    let land = |copy: &str| {
        let files = files_with(&format!("FROM scratch\nWORKDIR /w\n{copy}\n"), &context);
        files.into_iter().map(|(path, _)| path).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(land("COPY src /to"), "/to/a.txt /to/sub/b.txt");
    assert_eq!(land("COPY src/ c.txt ./"), "/w/a.txt /w/c.txt /w/sub/b.txt");
    assert_eq!(land("COPY c.txt /d"), "/d");
    assert_eq!(land("COPY c.txt /d/"), "/d/c.txt");
    assert_eq!(land("COPY src/*.txt /d/"), "/d/a.txt");
    assert_eq!(land("COPY --parents src/sub/b.txt /d/"), "/d/src/sub/b.txt");
    assert_eq!(land("COPY --exclude=*.txt . /d"), "/d/src/a.txt /d/src/sub/b.txt");
    assert_eq!(land("COPY . ."), "/w/c.txt /w/src/a.txt /w/src/sub/b.txt");
}

#[test]
fn directories_that_every_image_has_take_files_under_their_names() {
    let copied = |base: &str| paths(&format!("FROM {base}\nCOPY a.sh /usr/local/bin\nCOPY b.sh /usr/local/bin\n"));
    assert_eq!(copied("alpine"), ["/usr/local/bin/a.sh", "/usr/local/bin/b.sh"]);
    assert_eq!(copied("scratch"), ["/usr/local/bin"]);
    assert_eq!(paths("FROM alpine\nRUN rm -rf /opt\nCOPY a.sh /opt\n"), ["/opt"]);
}

#[test]
fn a_file_that_the_context_lacks_is_told() {
    let built = build_with("FROM scratch\nCOPY missing.txt /\n", &[("c.txt", "333")]);
    assert_eq!(built.diagnostics.len(), 1);
}

#[test]
fn a_pattern_over_an_unknown_context_brings_the_usual_files() {
    let paths = paths("FROM node:24\nWORKDIR /app\nCOPY package*.json ./\n");
    assert!(paths.contains(&"/app/package.json".to_owned()) && paths.contains(&"/app/package-lock.json".to_owned()), "{paths:?}");
    let built = build_with("FROM node:24\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n", &[]);
    assert!(built.stages[0].layers[2].weight.unpacked.likely() > 0, "npm ci installs something");
}

#[test]
fn a_from_without_an_image_weighs_nothing_yet_and_a_tag_without_a_value_keeps_its_family() {
    assert_eq!(build_with("FROM\nRUN true\n", &[]).stages[0].weight().unpacked.high(), 0);
    let guess = build_with("FROM alpine:$V\n", &[]).stages[0].weight().unpacked;
    let known = build_with("FROM alpine\n", &[]).stages[0].weight().unpacked;
    assert_eq!(guess.likely(), known.likely());
    assert!(guess.low() < known.low() && guess.high() > known.high() && guess.basis() == crate::size::Basis::Assumed);
}

#[test]
fn what_crosses_over_is_what_the_stage_holds() {
    let built = build_with(
        "FROM scratch AS a\nCOPY <<EOF /f\nabc\nEOF\nFROM scratch\nCOPY --from=a /f /g\nRUN --mount=from=a,target=/m true\n",
        &[],
    );
    let crossings: Vec<(u64, bool)> = built.crossings.iter().map(|crossing| (crossing.weight.unpacked.likely(), crossing.mount)).collect();
    assert_eq!(crossings, [(4, false), (4, true)]);
    assert_eq!(built.stages[1].weight().unpacked.likely(), 4, "a mount leaves nothing");
}

#[test]
fn a_path_nobody_makes_is_missing_and_the_one_meant_is_weighed() {
    let built = build_with("FROM golang:1.13-alpine3.10 AS a\nRUN echo abc > ./test\nFROM scratch\nCOPY --from=a /app/test /t\n", &[]);
    assert_eq!(built.crossings[0].missing, ["/app/test"]);
    assert_eq!(built.stages[1].weight().unpacked.likely(), 4);
    assert_eq!(built.stages[0].rootfs.made_as("test").as_deref(), Some("/go/test"), "the base's WORKDIR counts");
}

#[test]
fn a_copy_again_hides_what_it_overwrites() {
    let built = build_with("FROM scratch\nCOPY c.txt /\nCOPY c.txt /\n", &[("c.txt", "333")]);
    let hidden: u64 = built.stages[0].rootfs.hidden().map(|(.., weight)| weight.unpacked.likely()).sum();
    assert_eq!(hidden, 3);
}

#[test]
fn the_size_of_an_image_may_be_given() {
    let text = "ARG TAG=7\nFROM corp.example/base:$TAG\nRUN echo x > /x\n";
    let options = Options { image_bytes: vec![("corp.example/base:7".to_owned(), 300_000_000)], ..Options::default() };
    let parsed = dockerfile::parse(text);
    let built = build(&stages::resolve(&parsed, &options), &Catalog::bundled(), &options);
    let base = built.stages.last().expect("a stage").base;
    assert_eq!(base.unpacked, SizeEstimate::exact(300_000_000, Basis::Yours));
    assert!(base.compressed.low() > 0 && base.compressed.high() < 300_000_000, "{:?}", base.compressed);
}

#[test]
fn a_mount_of_the_build_context_is_read_and_not_kept() {
    let context = [("requirements.txt", "flask\n"), ("conf/a.ini", "[a]\n")];
    let mounted = "FROM python:3.12-slim\nWORKDIR /app\nRUN --mount=type=bind,source=conf,target=/conf cp /conf/a.ini /etc/b.ini\n";
    assert_eq!(files_with(mounted, &context).last(), Some(&("/etc/b.ini".to_owned(), 4)));
    let added = |how: &str| {
        let built =
            build_with(&format!("FROM python:3.12-slim\nWORKDIR /app\n{how} pip install --no-cache-dir -r requirements.txt\n"), &context);
        built.stages[0].layers.last().map(|layer| layer.weight)
    };
    let copied = added("COPY requirements.txt .\nRUN");
    assert_eq!(added("RUN --mount=type=bind,source=requirements.txt,target=requirements.txt"), copied);
    assert_eq!(added("RUN --mount=type=bind,target=."), copied);
    assert_ne!(added("RUN"), copied);
}

#[test]
fn a_comment_sets_the_size_of_the_layer_or_image_below_it() {
    let text = "# plimsoll: size=30MB\nFROM corp.example/base:7 AS a\n# plimsoll: size=12MB/4MB\nRUN ./install.sh\nFROM scratch\n# plimsoll: size=5kB\n\
        COPY --from=a /opt /opt\n";
    let built = build_with(text, &[]);
    assert_eq!(built.stages[0].base.unpacked, SizeEstimate::exact(30_000_000, Basis::Yours));
    let layer = &built.stages[0].layers[0];
    assert_eq!(
        (layer.weight.unpacked, layer.weight.compressed),
        (SizeEstimate::exact(12_000_000, Basis::Yours), SizeEstimate::exact(4_000_000, Basis::Yours),)
    );
    assert_eq!(layer.note, "the size is yours");
    assert_eq!(built.stages[1].layers[0].weight.unpacked, SizeEstimate::exact(5_000, Basis::Yours));
    assert!(built.guesses.is_empty() && built.diagnostics.is_empty(), "{:?} {:?}", built.guesses, built.diagnostics);
}

#[test]
fn a_size_for_what_has_none_is_remarked_on() {
    let built = build_with("# plimsoll: size=1MB\nFROM scratch AS a\n# plimsoll: size=1MB\nENV A=b\n# plimsoll: size=1MB\nFROM a\n", &[]);
    let messages: Vec<&str> = built.diagnostics.iter().map(|remark| remark.message.as_str()).collect();
    assert_eq!(messages.len(), 3, "{messages:?}");
    assert!(messages[1].starts_with("ENV adds no layer"), "{messages:?}");
}

#[test]
fn patterns_folders_and_parents_of_a_known_context_land_where_docker_puts_them() {
    let context = [("a.txt", "1"), ("src/x/f.go", "22"), ("src/y/g.go", "333"), ("src/y/h.md", "4444")];
    let found = |copy: &str| {
        let files = files_with(&format!("FROM scratch\nCOPY {copy}\n"), &context);
        files.into_iter().map(|(path, _)| path).collect::<Vec<_>>()
    };
    assert_eq!(found("a.txt /b"), ["/b"]);
    assert_eq!(found("a.txt src/x/f.go /b/"), ["/b/a.txt", "/b/f.go"]);
    assert_eq!(found("src/*/*.go /b/"), ["/b/f.go", "/b/g.go"]);
    assert_eq!(found("src/* /b/"), ["/b/f.go", "/b/g.go", "/b/h.md"], "what is in folders, not they themselves");
    assert_eq!(found("--parents src/*/g.go /b/"), ["/b/src/y/g.go"]);
    assert_eq!(found("--parents src/y /b/"), ["/b/src/y/g.go", "/b/src/y/h.md"]);
    assert_eq!(found("--exclude=**/*.md . /b"), ["/b/a.txt", "/b/src/x/f.go", "/b/src/y/g.go"]);
}

#[test]
fn an_archive_of_a_known_context_is_unpacked_from_its_own_size() {
    let files = [ContextFile { path: "app.tar.gz".to_owned(), bytes: 1_000_000, text: None }];
    let options = Options { context: files.into_iter().collect(), ..Options::default() };
    let parsed = dockerfile::parse("FROM scratch\nADD app.tar.gz /app\n");
    let built = build(&stages::resolve(&parsed, &options), &Catalog::bundled(), &options);
    assert_eq!(built.stages[0].layers[0].weight.compressed.likely(), 1_000_000);
}
