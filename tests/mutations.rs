//! The properties of `tests/properties`, each tried on its seeds and on mutations of them; and what of phase 1 is told by examples.

mod properties;

use std::panic::catch_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};

use plimsoll::dockerfile::{self, Dockerfile};
use properties::mutation::{Random, mutated, mutations, seeds, words};

/// Tries a property on all its seeds, and on `count` mutations of them.
fn holds(name: &str, count: usize) {
    let (_, hold) = properties::ALL.into_iter().find(|(one, _)| *one == name).expect("a property");
    let (seeds, words) = (seeds(name), words());
    assert!(!seeds.is_empty(), "{name}: no seeds");
    seeds.iter().for_each(|seed| hold(seed));
    mutations(&seeds, &words, count, &mut Random(0x9E37_79B9_7F4A_7C15)).for_each(|data| hold(&data));
}

#[test]
fn parse() {
    holds("parse", 1500);
}

#[test]
fn analyze() {
    holds("analyze", 120);
}

#[test]
fn fixes() {
    holds("fixes", 100);
}

#[test]
fn no_fix_proposes_what_is_no_name() {
    properties::fixes::fixes(b"ARG VERSIO]=3.24\nFROM alpine:${VERSION}\n");
}

#[test]
fn split() {
    holds("split", 200);
}

#[test]
fn link() {
    holds("link", 1000);
}

#[test]
fn history() {
    holds("history", 1000);
}

#[test]
fn lesson() {
    holds("lesson", 1500);
}

#[test]
fn ignore() {
    holds("ignore", 1000);
}

#[test]
fn manifest() {
    holds("manifest", 300);
}

/// 10,000 mutations of Dockerfiles from elsewhere, on all cores: `CORPUS=FILE cargo test --release --test mutations -- --ignored --nocapture`.
/// The file has a JSON object with a `text` a line. What fails is named by its number, and tried alone with `MUTATION=NUMBER` beside that.
#[test]
#[ignore = "needs a corpus"]
fn corpus() {
    const COUNT: usize = 10_000;
    let file = std::env::var("CORPUS").expect("CORPUS names a file");
    let text_of = |line: &str| serde_json::from_str::<serde_json::Value>(line).expect("JSON")["text"].as_str().expect("a text").into();
    let seeds: Vec<Vec<u8>> = std::fs::read_to_string(&file).expect("readable").lines().map(text_of).collect();
    let words = words();
    let only: Option<usize> = std::env::var("MUTATION").ok().map(|number| number.parse().expect("a number"));
    let (next, failed) = (AtomicUsize::new(only.unwrap_or(0)), AtomicUsize::new(0));
    let end = only.map_or(COUNT, |number| number + 1);
    let work = || loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= end {
            return;
        }
        let data = mutated(&seeds, &words, &mut Random(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(number as u64 + 1)));
        for (name, hold) in properties::ALL.into_iter().filter(|(name, _)| ["parse", "analyze", "fixes", "split"].contains(name)) {
            if catch_unwind(|| hold(&data)).is_err() {
                failed.fetch_add(1, Ordering::Relaxed);
                println!("{name} does not hold for MUTATION={number}");
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    println!("{} mutations of {} files tried", only.map_or(COUNT, |_| 1), seeds.len());
    assert_eq!(failed.into_inner(), 0, "properties that do not hold");
}

/// Every kind of instruction, of mistake, and of character that is not ASCII.
const FILES: [&str; 6] = [
    "# syntax=docker/dockerfile:1\n# escape=`\n\nFROM --platform=$BUILDPLATFORM golang:1.22 AS build\nWORKDIR C:\\src\nRUN go build `\n  # comment\n\n  -o /out ./...\nFROM scratch\nCOPY --from=build --chown=1:1 /out /out\n",
    "ARG V=1 W\nFROM alpine:${V:-3}\nENV A=1 B=\"x y\" \\\n  C='é ☃' D=a\\ b\nENV OLD some value\nLABEL \"a b\"=c\nRUN <<EOF cat > /a && cat <<-'E2' > /b\nx $A\nEOF\n\ty\n\tE2\nCMD [\"a\", \"\\u00e9\"]\n",
    "FROM a\nCOPY <<A <<\"B C\" /d/\n1\nA\n2\nB C\nADD --checksum=sha256:0 https://example.org/x.tgz /y\nONBUILD RUN <<E\nx\nE\nVOLUME [\"/a\",\"/b\"]\nEXPOSE 80/tcp 443\n",
    "\u{feff}from a as B\n\trun --mount=type=cache,target=/c --network=none \\\n    x && \\\n# no\n    y\nHEALTHCHECK --interval=5s CMD curl x || exit 1\nSTOPSIGNAL SIGINT\nUSER 1:1\nSHELL [\"/bin/bash\", \"-c\"]\n",
    "FROM\nRNU x\nCOPY a\nENV A\nENV B=\"open\nRUN <<NEVER\nbody\nRUN [1]\nFROM a AS 1x\nONBUILD ONBUILD RUN x\n",
    "日本\\\n 語 \u{a0}x\u{85}y\n\0\u{feff}FROM a\\",
];

#[test]
fn every_beginning_is_read() {
    for file in FILES {
        file.char_indices().map(|(end, _)| &file[..end]).chain([file]).for_each(|text| properties::parse::parse(text.as_bytes()));
    }
}

#[test]
fn a_broken_instruction_leaves_those_around_it() {
    for broken in
        ["RNU x", "COPY a", "ENV A", "ENV A=\"b", "RUN <<NEVER", "FROM", "HEALTHCHECK x", "RUN [1]", "SHELL x", "ONBUILD", "ADD --x a b"]
    {
        let whole = dockerfile::parse("FROM a\nRUN x\nCMD y\n");
        let file = dockerfile::parse(&format!("FROM a\nRUN x\n{broken}\nCMD y\n"));
        let texts = |file: &Dockerfile| file.instructions.iter().map(|instruction| instruction.text.clone()).collect::<Vec<_>>();
        let mut left = texts(&file);
        assert_eq!(left.remove(2), broken);
        assert_eq!(left, texts(&whole));
        assert_ne!(file.diagnostics, [], "{broken}");
    }
}

#[test]
fn long_texts_are_read_in_linear_time() {
    let lines = 20_000;
    let texts = [
        "RUN x \\\n# comment\n".repeat(lines),
        "RUN x\n".repeat(lines),
        "RUN a \\\n\n".repeat(lines),
        format!("ENV {}", "A=1 ".repeat(50_000)),
        format!("RUN {}", "x".repeat(1_000_000)),
        format!("RUN {}", "'\"\\".repeat(300_000)),
        format!("COPY {} x y", "--x ".repeat(50_000)),
        format!("RUN {}", "<<A ".repeat(30_000)),
        format!("COPY {} /y", "\"a ".repeat(50_000)),
        format!("COPY {} /d/\n{}", "<<A ".repeat(20_000), "x\n".repeat(20_000) + &"A\n".repeat(20_000)),
        "RUN [\"".repeat(100_000),
        format!("RUN {}", "[".repeat(1_000_000)),
        format!("FROM {}", "${A:-".repeat(50_000)),
        "\\\n".repeat(100_000),
        "#\n".repeat(100_000),
        (0..lines).map(|line| format!("RUN <<E{line}\nx\n")).collect(),
        (0..lines).map(|line| format!("RUN <<-E{line} <<-F\nx\n\tE{line}\n\tF\n")).collect(),
    ];
    for text in texts {
        let started = std::time::Instant::now();
        let file = dockerfile::parse(&text);
        assert_eq!(file.segments.last().map(|segment| segment.span.end), Some(text.len()));
        // Far above what it takes, far below what a quadratic step would.
        let start: String = text.chars().take(20).collect();
        assert!(started.elapsed().as_secs() < 10, "{start:?} took {:?}", started.elapsed());
    }
}
