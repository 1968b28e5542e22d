//! Dockerfiles that grow: one shape for each thing of which a file may have many.

use std::fmt::Write;
use std::time::Duration;

/// A Dockerfile of any size.
pub struct Shape {
    /// What it has many of, in the plural.
    pub name: &'static str,
    /// How many of it `growth` begins with.
    pub first: usize,
    /// The text with so many of it.
    pub text: fn(usize) -> String,
}

/// All of them.
pub const SHAPES: &[Shape] = &[
    Shape { name: "stages on stages", first: 1_250, text: stages_on_stages },
    Shape { name: "stages that only copy", first: 1_250, text: stages_that_only_copy },
    Shape { name: "edges of a COPY --from web", first: 1_250, text: web },
    Shape { name: "commands joined by && in one RUN", first: 2_500, text: joined_commands },
    Shape { name: "continuation lines", first: 12_500, text: continuation_lines },
    Shape { name: "words on one line", first: 12_500, text: one_line },
    Shape { name: "heredocs", first: 1_250, text: heredocs },
    Shape { name: "shell constructs in each other", first: 2_500, text: nested_shell },
    Shape { name: "ENV and ARG with variables", first: 1_250, text: variables },
    Shape { name: "labels", first: 10_000, text: labels },
    Shape { name: "COPY from the context", first: 1_250, text: copies },
    Shape { name: "rm of earlier files", first: 625, text: removals },
    Shape { name: "findings", first: 300, text: findings },
    Shape { name: "packages, one by one", first: 150, text: packages },
];

/// `first`, then `line` for each number below `count`.
fn lines(first: &str, count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).fold(first.to_owned(), |mut text, number| {
        text.push_str(&line(number));
        text
    })
}

/// Each stage starts from the one above it.
pub fn stages_on_stages(count: usize) -> String {
    lines("FROM alpine:3.22 AS s0\n", count, |n| format!("FROM s{n} AS s{}\nRUN touch /file-{n}\n", n + 1))
}

/// Each stage takes one file from the one above it.
pub fn stages_that_only_copy(count: usize) -> String {
    lines("FROM alpine:3.22 AS s0\n", count, |n| format!("FROM scratch AS s{}\nCOPY --from=s{n} /etc/passwd /etc/\n", n + 1))
}

/// Ten edges from each stage to stages above it, near and far.
pub fn web(edges: usize) -> String {
    let mut text = "FROM alpine:3.22 AS s0\n".to_owned();
    for edge in 0..edges {
        let stage = edge / 10 + 1;
        if edge.is_multiple_of(10) {
            let _ = writeln!(text, "FROM alpine:3.22 AS s{stage}\nRUN touch /file-{stage}");
        }
        let from = edge.wrapping_mul(2_654_435_761) % stage;
        let _ = writeln!(text, "COPY --from=s{from} /file-{from} /from-{from}-{edge}");
    }
    text
}

/// One `RUN` of many commands, each on its line.
pub fn joined_commands(count: usize) -> String {
    lines("FROM alpine:3.22\nRUN true", count, |n| format!(" && \\\n    mkdir -p /srv/{n} && touch /srv/{n}/file")) + "\n"
}

/// One command whose words stand on lines of their own.
pub fn continuation_lines(count: usize) -> String {
    lines("FROM alpine:3.22\nRUN echo", count, |n| format!(" \\\n  word-{n}")) + "\n"
}

/// One command on one line, ten bytes a word.
pub fn one_line(words: usize) -> String {
    lines("FROM alpine:3.22\nRUN echo", words, |n| format!(" w{n:08}")) + "\n"
}

/// Scripts and files in the text, by turns.
pub fn heredocs(count: usize) -> String {
    lines("FROM alpine:3.22\n", count, |n| match n % 2 {
        0 => format!("RUN <<EOF\nset -e\ntouch /file-{n}\nEOF\n"),
        _ => format!("COPY <<EOF /etc/file-{n}\nkey=value\nEOF\n"),
    })
}

/// Conditions, groups, subshells and substitutions, each inside the one before it.
pub fn nested_shell(depth: usize) -> String {
    const AROUND: [(&str, &str); 5] =
        [("if true; then ", "; fi"), ("{ ", "; }"), ("( ", " )"), ("echo \"$(", ")\""), ("for x in a b; do ", "; done")];
    let open = lines("FROM alpine:3.22\nRUN ", depth, |n| AROUND[n % AROUND.len()].0.to_owned());
    lines(&(open + "touch /file"), depth, |n| AROUND[(depth - 1 - n) % AROUND.len()].1.to_owned()) + "\n"
}

/// Each variable has the value of another one.
pub fn variables(count: usize) -> String {
    lines("FROM alpine:3.22\n", count, |n| format!("ARG A{n}=v{n}\nENV E{n}=${{A{n}:-none}}/$HOME\n"))
}

/// Many labels, ten of them in each instruction.
pub fn labels(count: usize) -> String {
    let label = |n: usize| format!("{}org.example.label-{n}=\"value {n}\"", if n.is_multiple_of(10) { "\nLABEL " } else { " " });
    lines("FROM alpine:3.22", count, label) + "\n"
}

/// Files of the build context, one by one.
pub fn copies(count: usize) -> String {
    lines("FROM alpine:3.22\nWORKDIR /app\n", count, |n| format!("COPY src/file-{n} ./src/\n"))
}

/// Files that come in one layer and go in a later one.
pub fn removals(count: usize) -> String {
    let text = lines("FROM alpine:3.22\n", count, |n| format!("RUN head -c 200000 /dev/urandom > /file-{n}\n"));
    lines(&text, count, |n| format!("RUN rm /file-{n}\n"))
}

/// An instruction of which several rules have something to say.
pub fn findings(count: usize) -> String {
    lines("FROM debian:12\n", count, |n| format!("maintainer me\nEXPOSE {n}/TCP\nRUN apt-get update && apt-get install -y curl\n"))
}

/// Each package in a `RUN` of its own.
pub fn packages(count: usize) -> String {
    lines("FROM python:3.13\n", count, |n| format!("RUN pip install package-{n}\n"))
}

/// The time that this thread has had of a processor: Linux tells it, elsewhere it is the time that has passed.
pub fn cpu_time() -> Duration {
    // The count is brought up to date when the thread lets others run.
    std::thread::yield_now();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default(), Duration::from_nanos)
}
