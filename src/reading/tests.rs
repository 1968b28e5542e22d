use super::*;
use crate::catalog::Catalog;
use crate::options::Options;

fn reading(text: &str) -> Reading {
    crate::read(text, &Catalog::bundled(), &Options::default())
}

/// `name: written → read`, of all words of an instruction.
fn words(read: &Read) -> Vec<String> {
    let told = |said: &Said| {
        let name = if said.name.is_empty() { String::new() } else { format!("{}: ", said.name) };
        let read = said.read.as_ref().map_or_else(String::new, |read| format!(" → {read}"));
        let unset = if said.unset.is_empty() { String::new() } else { format!(" (no {})", said.unset.join(", ")) };
        format!("{name}{}{read}{unset}", said.written)
    };
    read.words.iter().map(told).collect()
}

#[test]
fn words_are_told_as_written_and_as_read() {
    let text = "ARG V=3\nFROM alpine:$V AS one\nARG V\nARG W\nENV A=\"b c\" B=$V\nWORKDIR /src\nCOPY --chown=$W --from=one a \"$A\" ./x/\n";
    let read = reading(text);
    assert_eq!(words(&read.before[0]), ["V: 3"]);
    let stage: Vec<Vec<String>> = read.stages[0].iter().map(words).collect();
    assert_eq!(stage[0], ["alpine:$V → alpine:3", "one"]);
    assert_eq!(stage[1..3], [["V:  → 3"], ["W:  (no W)"]]);
    assert_eq!(stage[3], ["A: \"b c\" → b c", "B: $V → 3"]);
    assert_eq!(stage[4], ["/src"]);
    assert_eq!(stage[5], ["chown: $W →  (no W)", "from: one", "a", "\"$A\" → b c", "./x/ → /src/x/"]);
}

#[test]
fn continued_lines_are_one_and_heredocs_are_told() {
    let read = reading("FROM alpine\nRUN a && \\\n  # no\n  b\nRUN <<-'EOF'\n\tc\n\td\nEOF\nCOPY <<A /a\n$X\nA\n");
    let stage = &read.stages[0];
    assert_eq!((stage[1].line, stage[1].end_line, words(&stage[1])), (2, 4, vec!["/bin/sh -c".to_owned(), "a &&   b".to_owned()]));
    assert_eq!((stage[2].line, stage[2].end_line), (5, 8));
    let told: Vec<_> =
        stage.iter().flat_map(|one| &one.heredocs).map(|one| (&*one.name, one.lines, one.expands, one.strips_tabs)).collect();
    assert_eq!(told, [("EOF", 2, false, true), ("A", 1, true, false)]);
    assert_eq!(stage[2].programs.iter().map(|one| one.words.join(" ")).collect::<Vec<_>>(), ["c", "d"]);
}

#[test]
fn what_is_hidden_below_is_told_where_it_is_hidden() {
    let read = reading("FROM alpine\nRUN apk add git\nCOPY <<A /a\nhello\nA\nRUN rm /a\n");
    let stage = &read.stages[0];
    assert_eq!(stage[3].hides, [Hidden { line: 3, how: How::Removed, bytes: 6 }]);
    assert!(stage[1].programs[0].effects.iter().any(|effect| effect.kind == EffectKind::Adds && effect.label == "apk: git"));
}

#[test]
fn a_stage_on_a_stage_goes_on_where_that_one_ended() {
    let read = reading("FROM alpine AS a\nENV X=1\nWORKDIR /w\nSHELL [\"/bin/bash\", \"-ec\"]\nFROM a\nWORKDIR y$X\nRUN true\n");
    assert_eq!(words(&read.stages[1][1]), ["y$X → /w/y1"]);
    assert_eq!(words(&read.stages[1][2]), ["/bin/bash -ec", "true"]);
}

#[test]
fn broken_and_unknown_instructions_have_their_place() {
    let read = reading("COPY a b\nFROM alpine\nRNU x\nCOPY\n");
    assert_eq!(read.before[0].keyword, "COPY");
    let stage: Vec<_> = read.stages[0].iter().map(|one| (one.keyword.as_str(), one.is_broken)).collect();
    assert_eq!(stage, [("FROM", false), ("RNU", true), ("COPY", true)]);
    assert_eq!(reading(""), Reading { escape: '\\', ..Reading::default() });
    assert_eq!(reading("RUN x\n").before.len(), 1);
}
