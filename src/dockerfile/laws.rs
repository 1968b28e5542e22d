//! What holds for every text: whole files, all their beginnings, and files with random damage.

use super::*;

const FILES: [&str; 6] = [
    "# syntax=docker/dockerfile:1\n# escape=`\n\nFROM --platform=$BUILDPLATFORM golang:1.22 AS build\nWORKDIR C:\\src\nRUN go build `\n  # comment\n\n  -o /out ./...\nFROM scratch\nCOPY --from=build --chown=1:1 /out /out\n",
    "ARG V=1 W\nFROM alpine:${V:-3}\nENV A=1 B=\"x y\" \\\n  C='é ☃' D=a\\ b\nENV OLD some value\nLABEL \"a b\"=c\nRUN <<EOF cat > /a && cat <<-'E2' > /b\nx $A\nEOF\n\ty\n\tE2\nCMD [\"a\", \"\\u00e9\"]\n",
    "FROM a\nCOPY <<A <<\"B C\" /d/\n1\nA\n2\nB C\nADD --checksum=sha256:0 https://example.org/x.tgz /y\nONBUILD RUN <<E\nx\nE\nVOLUME [\"/a\",\"/b\"]\nEXPOSE 80/tcp 443\n",
    "\u{feff}from a as B\n\trun --mount=type=cache,target=/c --network=none \\\n    x && \\\n# no\n    y\nHEALTHCHECK --interval=5s CMD curl x || exit 1\nSTOPSIGNAL SIGINT\nUSER 1:1\nSHELL [\"/bin/bash\", \"-c\"]\n",
    "FROM\nRNU x\nCOPY a\nENV A\nENV B=\"open\nRUN <<NEVER\nbody\nRUN [1]\nFROM a AS 1x\nONBUILD ONBUILD RUN x\n",
    "日本\\\n 語 \u{a0}x\u{85}y\n\0\u{feff}FROM a\\",
];

/// A small xorshift generator: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    /// `text` with some characters dropped, doubled, moved, or put in.
    fn damage(&mut self, text: &str) -> String {
        const PIECES: [&str; 24] = [
            "\\",
            "\n",
            "\\\n",
            "\r",
            "\"",
            "'",
            "$",
            "${",
            "}",
            "<<EOF",
            "<<-",
            "EOF\n",
            "[",
            "]",
            "\",\"",
            "--",
            "=",
            "#",
            "\t",
            "`",
            "é",
            "RUN ",
            "COPY --from=",
            "ONBUILD ",
        ];
        let mut chars: Vec<char> = text.chars().collect();
        for _ in 0..=self.below(6) {
            let at = self.below(chars.len() + 1);
            let end = (at + self.below(12)).min(chars.len());
            match self.below(4) {
                0 => drop(chars.drain(at..end)),
                1 => {
                    let copy = chars[at..end].to_vec();
                    let to = self.below(chars.len() + 1);
                    chars.splice(to..to, copy);
                }
                _ => drop(chars.splice(at..at, PIECES[self.below(PIECES.len())].chars()).collect::<Vec<_>>()),
            }
        }
        chars.into_iter().collect()
    }
}

fn mutations(each: usize) -> impl Iterator<Item = String> {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    FILES.into_iter().flat_map(move |file| {
        let damaged: Vec<_> = (0..each).map(|_| dice.damage(file)).collect();
        damaged
    })
}

fn texts() -> impl Iterator<Item = String> {
    let beginnings = FILES.into_iter().flat_map(|file| file.char_indices().map(|(end, _)| file[..end].to_owned()).chain([file.to_owned()]));
    beginnings.chain(mutations(250))
}

/// All spans of `file`, found in how it prints: none can be forgotten.
fn spans(file: &Dockerfile) -> Vec<Span> {
    let printed = format!("{file:?}");
    printed
        .split("Span { start: ")
        .skip(1)
        .filter_map(|after| {
            let (start, rest) = after.split_once(", end: ")?;
            let (end, _) = rest.split_once(' ')?;
            Some(Span::new(start.parse().ok()?, end.parse().ok()?))
        })
        .collect()
}

#[test]
fn segments_tile_the_text() {
    for text in texts() {
        let mut at = 0;
        let mut instructions = 0;
        let file = parse(&text);
        for segment in &file.segments {
            assert_eq!(segment.span.start, at, "{text:?}");
            assert!(!segment.span.is_empty(), "{text:?}");
            at = segment.span.end;
            if let SegmentKind::Instruction(index) = segment.kind {
                assert_eq!((index, file.instructions[index].span), (instructions, segment.span), "{text:?}");
                instructions += 1;
            }
        }
        assert_eq!((at, instructions), (text.len(), file.instructions.len()), "{text:?}");
    }
}

#[test]
fn every_span_lies_in_the_text_on_character_boundaries() {
    let mut seen = 0;
    for text in texts() {
        for span in spans(&parse(&text)) {
            assert!(span.start <= span.end && text.get(span.start..span.end).is_some(), "{span:?} in {text:?}");
            seen += 1;
        }
    }
    assert!(seen > 10_000, "only {seen} spans found");
}

#[test]
fn words_on_one_line_are_what_their_spans_cover() {
    for text in texts() {
        let file = parse(&text);
        let escape = file.directives.escape;
        for instruction in file.instructions {
            let is_run = instruction.keyword == Keyword::Run;
            let words = match instruction.body {
                Body::Env(pairs) | Body::Label(pairs) => pairs.into_iter().flat_map(|pair| [pair.name, pair.value]).collect(),
                Body::Arg(definitions) => definitions.into_iter().flat_map(|arg| [Some(arg.name), arg.default]).flatten().collect(),
                Body::Expose(words) => words,
                Body::User(word) | Body::Workdir(word) | Body::Maintainer(word) | Body::Stopsignal(word) => vec![word],
                Body::Run(Run { command: CommandLine::Shell(word), .. }) => vec![word],
                _ => Vec::new(),
            };
            for word in words {
                let covered = word.span.of(&text);
                if !covered.contains('\n') {
                    assert_eq!(covered, word.text, "{text:?}");
                } else {
                    // Joined: what is gone is in the source, nothing else is in the word.
                    assert!(word.text.len() < covered.len(), "{text:?}");
                }
                if is_run && !word.text.is_empty() {
                    let trace = Trace::of(&text, &word, escape).unwrap_or_else(|| panic!("{:?} in {text:?}", word.text));
                    assert_eq!(trace.span(Span::new(0, word.text.len())), word.span, "{text:?}");
                }
            }
        }
    }
}

/// Asserts that `text` with CRLF line ends reads the same but for spans, and that those cover the same text.
fn crlf_changes_nothing(text: &str) {
    let crlf = text.replace('\n', "\r\n");
    // Where each byte of the CRLF text stands in the other.
    let mut places = Vec::with_capacity(crlf.len() + 1);
    let mut removed = 0;
    for (at, byte) in crlf.bytes().enumerate() {
        places.push(at - removed);
        removed += usize::from(byte == b'\r');
    }
    places.push(crlf.len() - removed);
    let plain = parse(text);
    let read = parse(&crlf);
    let back: Vec<_> = spans(&read).into_iter().map(|span| Span::new(places[span.start], places[span.end])).collect();
    assert_eq!(back, spans(&plain), "{text:?}");
    assert_eq!(without_spans(&read).replace("\\r\\n", "\\n"), without_spans(&plain), "{text:?}");
}

fn without_spans(file: &Dockerfile) -> String {
    let printed = format!("{file:?}");
    let mut parts = printed.split("Span { start: ");
    let first = parts.next().unwrap_or("").to_owned();
    parts.fold(first, |out, part| out + part.split_once('}').map_or("", |(_, rest)| rest))
}

#[test]
fn crlf_line_ends_change_only_spans() {
    for text in texts().filter(|text| !text.contains('\r')) {
        crlf_changes_nothing(&text);
    }
}

#[test]
fn a_broken_instruction_leaves_those_around_it() {
    for broken in
        ["RNU x", "COPY a", "ENV A", "ENV A=\"b", "RUN <<NEVER", "FROM", "HEALTHCHECK x", "RUN [1]", "SHELL x", "ONBUILD", "ADD --x a b"]
    {
        let whole = parse("FROM a\nRUN x\nCMD y\n");
        let file = parse(&format!("FROM a\nRUN x\n{broken}\nCMD y\n"));
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
        let file = parse(&text);
        assert_eq!(file.segments.last().map(|segment| segment.span.end), Some(text.len()));
        // Far above what it takes, far below what a quadratic step would.
        let start: String = text.chars().take(20).collect();
        assert!(started.elapsed().as_secs() < 10, "{start:?} took {:?}", started.elapsed());
    }
}
