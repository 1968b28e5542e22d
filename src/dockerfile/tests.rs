//! Every instruction, its flags, its forms, and what is said where it is wrong.

use super::*;
use crate::diagnostic::Severity;

/// The last instruction of `FROM a` and `lines`.
fn last(lines: &str) -> Instruction {
    file(lines).instructions.pop().unwrap()
}

fn file(lines: &str) -> Dockerfile {
    parse(&format!("FROM a\n{lines}"))
}

fn body(lines: &str) -> Body {
    let file = file(lines);
    assert_eq!(file.diagnostics, [], "{lines}");
    file.instructions.into_iter().next_back().unwrap().body
}

/// Severity and message of the only remark on `source`.
fn remark(source: &str) -> (Severity, String) {
    let mut found = parse(source).diagnostics;
    assert_eq!(found.len(), 1, "{source}: {found:?}");
    let Diagnostic { severity, message, .. } = found.remove(0);
    (severity, message)
}

/// Asserts one error on `FROM a` and `line`, which says `part`.
fn refused(line: &str, part: &str) {
    let (severity, message) = remark(&format!("FROM a\n{line}"));
    assert_eq!(severity, Severity::Error, "{line}");
    assert!(message.contains(part), "{line}: {message}");
}

/// Asserts one warning on `FROM a` and `line`, which says `part`.
fn warned(line: &str, part: &str) {
    let (severity, message) = remark(&format!("FROM a\n{line}"));
    assert_eq!(severity, Severity::Warning, "{line}");
    assert!(message.contains(part), "{line}: {message}");
}

fn texts(words: &[Word]) -> Vec<&str> {
    words.iter().map(|word| word.text.as_str()).collect()
}

fn shell(text: &str, source: &str) -> CommandLine {
    let start = source.find(text).unwrap() + "FROM a\n".len();
    CommandLine::Shell(Word { text: text.to_owned(), span: Span::new(start, start + text.len()) })
}

fn exec(words: &[&str]) -> CommandLine {
    CommandLine::Exec(words.iter().map(|&word| word.to_owned()).collect())
}

#[test]
fn from_names_an_image_and_a_stage() {
    let source = "FROM --platform=$P \"golang:1\" As Build.1-x";
    let file = parse(source);
    let Body::From(from) = &file.instructions[0].body else { panic!() };
    assert_eq!((from.base.text.as_str(), from.base.span.of(source)), ("golang:1", "\"golang:1\""));
    let name = from.name.as_ref().unwrap();
    assert_eq!((name.text.as_str(), name.span.of(source)), ("build.1-x", "Build.1-x"));
    assert_eq!(from.platform.as_deref(), Some("$P"));
    assert_eq!(file.diagnostics, []);
}

#[test]
fn from_is_kept_as_far_as_it_can_be_read() {
    for (line, name, part) in [
        ("FROM b c", None, "AS name"),
        ("FROM b AS", None, "AS name"),
        ("FROM b AS c d", Some("c"), "AS name"),
        ("FROM b AS 1c", Some("1c"), "cannot name a stage"),
        ("FROM b AS c/d", Some("c/d"), "cannot name a stage"),
    ] {
        refused(line, part);
        let Body::From(from) = last(line).body else { panic!("{line}") };
        assert_eq!((from.base.text.as_str(), from.name.as_ref().map(|name| name.text.as_str())), ("b", name), "{line}");
    }
    refused("FROM", "FROM image");
    assert_eq!(last("FROM").body, Body::Invalid);
    refused("FROM --platfrom=x b", "did you mean `--platform`?");
}

#[test]
fn run_in_both_forms() {
    let Body::Run(run) = body("RUN a && b  c") else { panic!() };
    assert_eq!(run.command, shell("a && b  c", "RUN a && b  c"));
    let Body::Run(run) = body("RUN [\"a\", \"b c\"]") else { panic!() };
    assert_eq!(run.command, exec(&["a", "b c"]));
    let Body::Run(run) = body("RUN []") else { panic!() };
    assert_eq!(run.command, exec(&[]));
    let Body::Run(run) = body("RUN [ -f x ] && y") else { panic!() };
    assert!(matches!(run.command, CommandLine::Shell(_)));
    let Body::Run(run) = body("RUN") else { panic!() };
    assert!(matches!(run.command, CommandLine::Shell(word) if word.text.is_empty()));
    refused("RUN [\"a\", 1]", "strings only");
    assert_eq!(last("RUN [1]").body, Body::Invalid);
}

#[test]
fn run_takes_mounts_network_and_security() {
    let source = "RUN --mount=type=cache,target=/c --mount=type=bind,from=b,src=/s,dst=/d --network=none --security=insecure --device=d x";
    let Body::Run(run) = body(source) else { panic!() };
    let mounts: Vec<_> = run.mounts.iter().map(|mount| (mount.kind, mount.from.as_deref(), mount.target.as_deref())).collect();
    assert_eq!(mounts, [(MountKind::Cache, None, Some("/c")), (MountKind::Bind, Some("b"), Some("/d"))]);
    assert_eq!(run.mounts[1].span.of(&format!("FROM a\n{source}")), "--mount=type=bind,from=b,src=/s,dst=/d");
    assert_eq!((run.network.as_deref(), run.security.as_deref()), (Some("none"), Some("insecure")));
    refused("RUN --network=nnoe x", "`--network=none`");
    refused("RUN --security=x y", "`--security=sandbox`");
    refused("RUN --mount=from=$X,target=/x y", "takes no variables");
    refused("RUN --mount=target=\\\"x y", "fields");
    refused("RUN --mount x", "needs a value");
    warned("RUN --mount=type=cahce,target=/x y", "write bind, cache");
    assert_eq!(file("RUN --mount=type=$T,target=/x y").diagnostics, []);
}

#[test]
fn copy_takes_sources_a_destination_and_flags() {
    let line = "COPY --from=b --chown=1:1 --chmod=755 --link --parents=TRUE --exclude=*.md --exclude=x c \"d\" /e";
    let source = format!("FROM a\n{line}");
    let Body::Copy(copy) = body(line) else { panic!() };
    let from = copy.from.unwrap();
    assert_eq!((from.text.as_str(), from.span.of(&source)), ("b", "b"));
    assert_eq!((copy.chown.as_deref(), copy.chmod.as_deref()), (Some("1:1"), Some("755")));
    assert!(copy.link && copy.parents && !copy.keep_git_dir);
    assert_eq!(copy.exclude, ["*.md", "x"]);
    let paths: Vec<_> = copy.sources.iter().map(|source| if let Source::Path(word) = source { word.text.as_str() } else { "" }).collect();
    assert_eq!(paths, ["c", "\"d\""]);
    assert_eq!(copy.destination.span.of(&source), "/e");
}

#[test]
fn copy_in_exec_form_knows_where_its_strings_stand() {
    let source = "FROM a\nCOPY [ \"b \\\n\\u0063\", \"/d\" ]";
    let Body::Copy(copy) = parse(source).instructions.pop().unwrap().body else { panic!() };
    let [Source::Path(path)] = &copy.sources[..] else { panic!() };
    assert_eq!((path.text.as_str(), path.span.of(source)), ("b c", "\"b \\\n\\u0063\""));
    assert_eq!(copy.destination.span.of(source), "\"/d\"");
}

#[test]
fn copy_says_what_is_wrong() {
    for line in ["COPY", "COPY a", "COPY [\"a\"]", "COPY []", "COPY --from=b"] {
        refused(line, "COPY source /destination");
        assert_eq!(last(line).body, Body::Invalid);
    }
    refused("COPY --form=b c d", "did you mean `--from`?");
    refused("COPY --from=b --from=c d e", "twice");
    refused("COPY --link=yes d e", "--link=true");
    refused("COPY --link= d e", "--link=true");
    refused("COPY --from d e", "needs a value");
    refused("COPY --checksum=x d e", "no flag of COPY");
    refused("COPY a <<b\nx\nb", "destination");
    refused("COPY [\"a\", null]", "strings only");
    let quotes = file("COPY \"my file\" /x").diagnostics;
    assert!(quotes.iter().all(|quote| quote.severity == Severity::Warning && quote.message.contains("COPY [\"a path\"")), "{quotes:?}");
    assert_eq!(quotes.len(), 2);
}

#[test]
fn copy_and_add_write_heredocs() {
    let lines = "COPY --chmod=1 <<A <<-'B' c /d/\none $X\nA\n\ttwo\n\tB\nRUN x";
    let file = file(lines);
    assert_eq!((file.instructions.len(), file.diagnostics.len()), (3, 0));
    let Body::Copy(copy) = &file.instructions[1].body else { panic!() };
    let [Source::Heredoc(a), Source::Heredoc(b), Source::Path(c)] = &copy.sources[..] else { panic!("{copy:?}") };
    assert_eq!((a.name.as_str(), a.body.as_str(), a.expand, a.strip_tabs), ("A", "one $X\n", true, false));
    assert_eq!((b.name.as_str(), b.body.as_str(), b.expand, b.strip_tabs), ("B", "two\n", false, true));
    assert_eq!(b.span.of(&format!("FROM a\n{lines}")), "\ttwo\n");
    assert_eq!(c.text, "c");
    assert!(matches!(body("ADD <<A /b\nx\nA"), Body::Add(Transfer { sources, .. }) if matches!(sources[..], [Source::Heredoc(_)])));
}

#[test]
fn a_heredoc_opened_twice_is_one_file_with_the_last_body() {
    let Body::Copy(copy) = body("COPY <<A <<A /d/\n1\nA\n2\nA") else { panic!() };
    assert!(matches!(&copy.sources[..], [Source::Heredoc(heredoc)] if heredoc.body == "2\n"), "{copy:?}");
}

#[test]
fn one_instruction_has_a_bounded_number_of_remarks() {
    assert_eq!(file(&format!("COPY {} a b", "--x ".repeat(1_000))).diagnostics.len(), 20);
}

#[test]
fn add_has_flags_of_its_own() {
    let Body::Add(add) = body("ADD --checksum=sha256:1 --keep-git-dir=true --unpack=false --link --exclude=y u /x") else { panic!() };
    assert_eq!((add.checksum.as_deref(), add.keep_git_dir, add.unpack, add.link), (Some("sha256:1"), true, Some(false), true));
    let Body::Add(add) = body("ADD u /x") else { panic!() };
    assert_eq!((add.unpack, add.keep_git_dir), (None, false));
    refused("ADD --from=b c d", "no flag of ADD");
    assert!(matches!(last("ADD --from=b c d").body, Body::Add(Transfer { from: None, .. })));
}

#[test]
fn env_and_label_in_both_forms() {
    let pairs = |line: &str| match body(line) {
        Body::Env(pairs) | Body::Label(pairs) => pairs.into_iter().map(|pair| (pair.name.text, pair.value.text)).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(pairs("ENV A=1 B=\"x y\" C= D=a\\ b"), [pair("A", "1"), pair("B", "\"x y\""), pair("C", ""), pair("D", "a\\ b")]);
    assert_eq!(pairs("ENV A some = value"), [pair("A", "some = value")]);
    assert_eq!(pairs("LABEL \"a b\"=c d=e=f"), [pair("\"a b\"", "c"), pair("d", "e=f")]);
    assert_eq!(pairs("LABEL a Foo <x@y>"), [pair("a", "Foo <x@y>")]);
    refused("ENV", "ENV NAME=value");
    refused("ENV A", "ENV A=value");
    refused("ENV A=1 B", "`B` has no `=`");
    refused("LABEL =1", "name is missing");
    refused("ENV --x A=1", "no flags");
    warned("ENV A=\"b", "never closes");
    assert!(matches!(last("ENV A=\"b c").body, Body::Env(pairs) if pairs[0].value.text == "\"b c"));
}

#[test]
fn arg_defines_any_number() {
    let Body::Arg(definitions) = body("ARG A=1 B C=\"x y\" D=") else { panic!() };
    let read: Vec<_> =
        definitions.iter().map(|arg| (arg.name.text.as_str(), arg.default.as_ref().map(|default| default.text.as_str()))).collect();
    assert_eq!(read, [("A", Some("1")), ("B", None), ("C", Some("\"x y\"")), ("D", Some(""))]);
    refused("ARG", "ARG NAME");
    refused("ARG =1", "name is missing");
    warned("ARG --x A", "ignored");
}

#[test]
fn commands_signals_shells_and_the_rest() {
    assert_eq!(body("CMD a b"), Body::Cmd(shell("a b", "CMD a b")));
    assert_eq!(body("ENTRYPOINT [\"a\"]"), Body::Entrypoint(exec(&["a"])));
    assert_eq!(body("SHELL [\"a\", \"-c\"]"), Body::Shell(vec!["a".into(), "-c".into()]));
    assert!(matches!(body("EXPOSE 80 443/tcp"), Body::Expose(ports) if texts(&ports) == ["80", "443/tcp"]));
    assert!(matches!(body("VOLUME /a /b"), Body::Volume(paths) if texts(&paths) == ["/a", "/b"]));
    assert!(matches!(body("VOLUME [\"/a b \"]"), Body::Volume(paths) if texts(&paths) == ["/a b"]));
    assert!(matches!(body("USER 1:1"), Body::User(word) if word.text == "1:1"));
    assert!(matches!(body("WORKDIR /a b"), Body::Workdir(word) if word.text == "/a b"));
    assert!(matches!(body("STOPSIGNAL SIGINT"), Body::Stopsignal(word) if word.text == "SIGINT"));
    assert!(matches!(body("MAINTAINER \"x\" <y>"), Body::Maintainer(word) if word.text == "\"x\" <y>"));
    for (line, part) in [
        ("SHELL sh -c", "SHELL [\"/bin/sh\""),
        ("SHELL []", "SHELL [\"/bin/sh\""),
        ("SHELL", "SHELL [\"/bin/sh\""),
        ("EXPOSE", "EXPOSE 80"),
        ("VOLUME", "VOLUME /path"),
        ("VOLUME []", "VOLUME /path"),
        ("VOLUME [\" \"]", "write a path"),
        ("USER", "USER name"),
        ("WORKDIR", "WORKDIR /path"),
        ("STOPSIGNAL", "STOPSIGNAL SIGTERM"),
        ("MAINTAINER", "MAINTAINER name"),
        ("CMD [{}]", "strings only"),
        ("ENTRYPOINT [[]]", "strings only"),
    ] {
        refused(line, part);
        assert_eq!(last(line).body, Body::Invalid, "{line}");
    }
    refused("CMD --x y", "no flags");
    warned("WORKDIR /it's", "never closes");
}

#[test]
fn healthcheck_in_all_forms() {
    assert_eq!(body("HEALTHCHECK none"), Body::Healthcheck(None));
    assert_eq!(body("HEALTHCHECK --interval=5m3s --timeout=1.5s --retries=3 cmd [\"a\"]"), Body::Healthcheck(Some(exec(&["a"]))));
    assert_eq!(
        body("HEALTHCHECK --start-period=0 --start-interval=100ms CMD a b"),
        Body::Healthcheck(Some(shell("a b", "HEALTHCHECK --start-period=0 --start-interval=100ms CMD a b")))
    );
    refused("HEALTHCHECK", "HEALTHCHECK CMD command");
    refused("HEALTHCHECK CMD", "command is missing");
    refused("HEALTHCHECK CMD []", "command is missing");
    refused("HEALTHCHECK NONE x", "takes nothing");
    refused("HEALTHCHECK curl x", "neither CMD nor NONE");
    for value in ["5", "x", "1.2.3s", ".s", "-5s", "1us", "5 s"] {
        refused(&format!("HEALTHCHECK --interval=\"{value}\" CMD a"), "--interval=30s");
    }
    refused("HEALTHCHECK --retries=-1 CMD a", "--retries=3");
    refused("HEALTHCHECK --retrys=1 CMD a", "did you mean `--retries`?");
}

#[test]
fn onbuild_keeps_an_instruction() {
    let source = "FROM a\nONBUILD  COPY --from=b . /c \\\n  /d\n";
    let file = parse(source);
    assert_eq!(file.diagnostics, []);
    let Body::Onbuild(inner) = &file.instructions[1].body else { panic!() };
    assert_eq!((inner.keyword, inner.text.as_str()), (Keyword::Copy, "COPY --from=b . /c   /d"));
    assert_eq!(inner.span.of(source), "COPY --from=b . /c \\\n  /d\n");
    assert!(matches!(inner.body, Body::Copy(_)));
    for keyword in ["ONBUILD RUN x", "FROM b", "MAINTAINER x"] {
        refused(&format!("ONBUILD {keyword}"), "ONBUILD cannot keep");
    }
    refused("ONBUILD", "ONBUILD RUN command");
    refused("ONBUILD ENV A", "has no value");
    warned("ONBUILD COPY a", "COPY source /destination");
    warned("ONBUILD RNU a", "did you mean RUN?");
    assert_eq!(last(&"ONBUILD ".repeat(100_000)).body, Body::Invalid);
}

#[test]
fn an_unknown_word_is_invalid_and_all_else_is_read() {
    let file = file("RNU x\nCOPY a b\n  && y\nCMD c");
    let keywords: Vec<_> = file.instructions.iter().map(|instruction| instruction.keyword).collect();
    assert_eq!(keywords, [Keyword::From, Keyword::Unknown, Keyword::Copy, Keyword::Unknown, Keyword::Cmd]);
    assert_eq!(file.instructions[1].body, Body::Invalid);
    let messages: Vec<_> = file.diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
    assert!(messages[0].contains("did you mean RUN?") && messages[1].contains("end that line with `\\`"), "{messages:?}");
}

#[test]
fn only_arg_stands_before_the_first_from() {
    let file = parse("ARG A\nRUN x\nFROM b\nRUN y");
    assert_eq!(file.diagnostics.len(), 1);
    assert!(file.diagnostics[0].message.contains("RUN stands before the first FROM"));
    assert!(matches!(file.instructions[1].body, Body::Run(_)));
}

#[test]
fn a_file_without_from_says_so_once() {
    for source in ["RUN x\nRUN y", "ARG A", "# hi", "ARG A\nRUN x"] {
        let (severity, message) = remark(source);
        assert_eq!(severity, Severity::Error);
        assert!(message.contains("FROM alpine"), "{source}: {message}");
    }
    assert_eq!(parse("").diagnostics, []);
    assert_eq!(parse("\u{feff} \n\t").diagnostics, []);
}

#[test]
fn any_letter_case_tabs_and_a_byte_order_mark() {
    let source = "\u{feff}\tfrom\ta\tas\tb\n  CoPy\t--from=b\tc\td";
    let file = parse(source);
    assert_eq!(file.diagnostics, []);
    let keywords: Vec<_> = file.instructions.iter().map(|instruction| (instruction.keyword, instruction.keyword_span.of(source))).collect();
    assert_eq!(keywords, [(Keyword::From, "from"), (Keyword::Copy, "CoPy")]);
    assert_eq!(file.instructions[0].span, Span::new(0, source.find("  CoPy").unwrap()));
}

#[test]
fn segments_say_what_each_stretch_is() {
    let source = "# escape=\\\n# c\n\nFROM a\nRUN b \\\n# d\n\n c\n  # e";
    let file = parse(source);
    let kinds: Vec<_> = file.segments.iter().map(|segment| (segment.kind, segment.span.of(source))).collect();
    assert_eq!(
        kinds,
        [
            (SegmentKind::Directive, "# escape=\\\n"),
            (SegmentKind::Comment, "# c\n"),
            (SegmentKind::Blank, "\n"),
            (SegmentKind::Instruction(0), "FROM a\n"),
            (SegmentKind::Instruction(1), "RUN b \\\n# d\n\n c\n"),
            (SegmentKind::Comment, "  # e"),
        ]
    );
}

#[test]
fn a_line_too_long_for_buildkit_is_an_error_and_kept() {
    let fits = format!("RUN {}", "x".repeat(line::LONGEST_LINE_BYTES - 4));
    assert_eq!(file(&fits).diagnostics, []);
    let long = format!("{fits}x");
    refused(&long, "65535 bytes");
    assert_eq!(last(&long).text.len(), long.len());
}

#[test]
fn diagnostics_come_in_order_of_place() {
    let file = parse("RUN --x y\nFOO\nFROM\nFROM a b\nRUN <<E");
    let starts: Vec<_> = file.diagnostics.iter().map(|diagnostic| diagnostic.span.start).collect();
    assert!(starts.len() >= 5 && starts.is_sorted(), "{:?}", file.diagnostics);
}

#[test]
fn long_words_are_cut_in_messages() {
    let file = file(&"x".repeat(60_000));
    assert!(file.diagnostics[0].message.len() < 300);
}
