//! Phase 1: spans tile the text and lie on characters, words are what they cover, and CRLF changes nothing but spans.

use plimsoll::dockerfile::{self, Body, CommandLine, Dockerfile, Keyword, Run, SegmentKind, Trace};
use plimsoll::source::Span;

/// All that holds for a text as phase 1 reads it.
pub fn parse(data: &[u8]) {
    let text = super::text(data);
    let file = dockerfile::parse(&text);
    segments_tile(&text, &file);
    for span in spans(&file) {
        assert!(span.start <= span.end && text.get(span.start..span.end).is_some(), "{span:?} in {text:?}");
    }
    words_are_what_their_spans_cover(&text, &file);
    if !text.contains('\r') {
        crlf_changes_only_spans(&text);
    }
}

/// All spans of `file`, found in how it prints: none can be forgotten.
fn spans(file: &Dockerfile) -> Vec<Span> {
    let printed = format!("{file:?}");
    let numbers = |after: &str| {
        let (start, rest) = after.split_once(", end: ")?;
        let (end, _) = rest.split_once(' ')?;
        Some(Span::new(start.parse().ok()?, end.parse().ok()?))
    };
    printed.split("Span { start: ").skip(1).filter_map(numbers).collect()
}

fn segments_tile(text: &str, file: &Dockerfile) {
    let mut at = 0;
    let mut instructions = 0;
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

fn words_are_what_their_spans_cover(text: &str, file: &Dockerfile) {
    for instruction in &file.instructions {
        let words = match &instruction.body {
            Body::Env(pairs) | Body::Label(pairs) => pairs.iter().flat_map(|pair| [&pair.name, &pair.value]).collect(),
            Body::Arg(definitions) => definitions.iter().flat_map(|arg| [Some(&arg.name), arg.default.as_ref()]).flatten().collect(),
            Body::Expose(words) => words.iter().collect(),
            Body::User(word) | Body::Workdir(word) | Body::Maintainer(word) | Body::Stopsignal(word) => vec![word],
            Body::Run(Run { command: CommandLine::Shell(word), .. }) => vec![word],
            _ => Vec::new(),
        };
        for word in words {
            let covered = word.span.of(text);
            if !covered.contains('\n') {
                assert_eq!(covered, word.text, "{text:?}");
            } else {
                // Joined: what is gone is in the source, nothing else is in the word.
                assert!(word.text.len() < covered.len(), "{text:?}");
            }
            if instruction.keyword == Keyword::Run && !word.text.is_empty() {
                let trace = Trace::of(text, word, file.directives.escape).unwrap_or_else(|| panic!("{:?} in {text:?}", word.text));
                assert_eq!(trace.span(Span::new(0, word.text.len())), word.span, "{text:?}");
            }
        }
    }
}

/// `text` with CRLF line ends reads the same but for spans, and those cover the same text.
pub fn crlf_changes_only_spans(text: &str) {
    let crlf = text.replace('\n', "\r\n");
    // Where each byte of the CRLF text stands in the other.
    let mut places = Vec::with_capacity(crlf.len() + 1);
    let mut removed = 0;
    for (at, byte) in crlf.bytes().enumerate() {
        places.push(at - removed);
        removed += usize::from(byte == b'\r');
    }
    places.push(crlf.len() - removed);
    let plain = dockerfile::parse(text);
    let read = dockerfile::parse(&crlf);
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
