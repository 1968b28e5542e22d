use super::*;
use crate::app::measure::Fate;
use crate::app::sample;
use crate::app::state::{Given, Needless};
use crate::context::{Context, ContextFile};
use crate::report::{Estimate, Layer, Report};

fn told(report: &Report) -> (String, String) {
    let verdict = verdict(report, SizeKind::Unpacked);
    let plain = |sentence: &Sentence| sentence.plain().replace('\u{a0}', " ");
    (plain(&verdict.headline), plain(&verdict.detail))
}

#[test]
fn what_is_off_by_a_multiple_is_told_as_one() {
    let off = |estimate, measured| compared::off(estimate, measured).replace('\u{a0}', " ");
    assert_eq!([off(100, 100), off(103, 100), off(86, 100), off(199, 100)], ["equal", "3% more", "14% less", "99% more"]);
    assert_eq!([off(410, 100), off(307_000_000, 74_800_000), off(5, 0)], ["4.1 times as much", "4.1 times as much", "5 B more"]);
}

#[test]
fn findings_are_counted_and_said_with_what_they_save() {
    let plain = |words: String| words.replace('\u{a0}', " ");
    assert_eq!(plain(found::summary(1, 0)), "1 finding.");
    assert_eq!(plain(found::summary(2, 43_800_000)), "2 findings; fixing all could save up to 43.8 MB.");
    assert_eq!(found::folded(1, true), "1 that costs 0 B in the image that ships");
    assert_eq!(found::folded(2, false), "2 more that cost 0 B in the image that ships");
    let [small, .., wrong] = &sample::with_findings().findings[..] else { panic!("five findings") };
    assert_eq!(plain(found::remark(small, SizeKind::Pull)), "Something is kept, 9 MB: Nothing needs it any more.");
    assert_eq!(plain(found::remark(wrong, SizeKind::Pull)), "Something is kept: Nothing needs it any more.");
}

#[test]
fn the_verdict_in_one_sentence() {
    let (headline, detail) = told(&sample::article());
    assert_eq!(headline, "Ships 1.74 MB.");
    assert_eq!(detail, "In one stage it would ship 387 MB. 385 MB (99.5%) stays ashore.");
    let verdict = verdict(&sample::article(), SizeKind::Unpacked);
    assert_eq!(verdict.range.map(|range| range.replace('\u{a0}', " ")).as_deref(), Some("1.3 – 9 MB"));
    assert_eq!(verdict.stops_at, Some(10));
}

#[test]
fn one_stage_ships_all_the_build_needs() {
    let (headline, detail) = told(&sample::one_stage());
    assert_eq!(headline, "Ships 387 MB.");
    assert_eq!(detail, "One stage: everything the build needs ships too.");
}

/// What is said of a text, as it is read with no packages known.
fn told_of(text: &str) -> (String, String) {
    told(&crate::app::with_catalog(|catalog| crate::analyze(text, catalog, &Default::default())))
}

#[test]
fn stages_nobody_needs_and_stages_built_upon_are_told_apart() {
    let unneeded = "Nothing is copied from the other stages, so BuildKit does not build them.";
    assert_eq!(told_of("FROM golang AS build\nRUN go build\nFROM alpine").1, unneeded);
    assert_eq!(told_of("FROM golang AS build\nFROM scratch"), ("Ships nothing yet.".into(), unneeded.into()));
    assert_eq!(told_of("FROM scratch"), ("Ships nothing yet.".into(), String::new()));
    let chain = told_of("FROM golang AS build\nRUN go build\nFROM build AS test\nRUN go test ./...").1;
    assert_eq!(chain, "It is built on build, so all of that stage ships too.");
}

#[test]
fn a_from_without_a_name_asks_for_one() {
    let report = crate::app::with_catalog(|catalog| crate::analyze("FROM\nRUN make", catalog, &Default::default()));
    let caveats = verdict(&report, SizeKind::Unpacked).caveats;
    assert_eq!(caveats, ["FROM needs an image or a stage name."]);
    assert_eq!(
        (stage_title(&report.stages[0]).as_str(), stage_choice(&report.stages[0]).as_str()),
        ("no image yet", "stage 0 (no image yet)")
    );
    let comment = crate::app::with_catalog(|catalog| crate::analyze("# nothing yet", catalog, &Default::default()));
    assert_eq!(verdict(&comment, SizeKind::Unpacked).stops_at, None);
}

#[test]
fn a_split_that_gains_nothing_says_so() {
    let mut report = sample::five_stages();
    report.single_stage.as_mut().expect("five stages").unpacked_bytes = report.final_image.as_ref().expect("ships").unpacked_bytes.clone();
    report.left_behind_bytes = Estimate::default();
    assert!(told(&report).1.ends_with("the split saves nothing."));
}

#[test]
fn no_from_and_unknown_images_are_told() {
    assert_eq!(told(&sample::empty()).0, "No FROM yet.");
    let mut report = sample::unknown_image();
    let unknown = |report: &Report| verdict(report, SizeKind::Unpacked).unknown_images;
    let told: Vec<String> = unknown(&report).iter().map(UnknownImage::told).collect();
    let guess = "The catalog does not know registry.example/team/tool:7: its size is a guess, so the range is wide. If you know it:";
    assert_eq!(told, [guess]);
    assert!(verdict(&report, SizeKind::Unpacked).spoken().ends_with("so the range is wide. If you know it."));

    report.stages[0].layers[0].unpacked_bytes = Estimate { likely: 7_500_000, basis: Basis::Yours, ..Estimate::default() };
    assert_eq!(unknown(&report)[0].given, Some(7_500_000));
    assert_eq!(unknown(&report)[0].told(), "registry.example/team/tool:7 weighs what you say:");
}

#[test]
fn of_many_unknown_images_some_have_a_field_and_the_others_are_counted() {
    let text: String = (0..6).map(|n| format!("FROM corp.example/base{n} AS s{n}\nCOPY --from=s{} /x /x\n", (n + 5) % 6)).collect();
    let report =
        crate::app::with_catalog(|catalog| crate::analyze(&text.replace("COPY --from=s5 /x /x\n", ""), catalog, &Default::default()));
    let verdict = verdict(&report, SizeKind::Unpacked);
    assert_eq!(verdict.unknown_images.len(), 4);
    assert_eq!(verdict.caveats, ["The catalog does not know 2 more of its base images."]);
}

#[test]
fn layers_in_a_few_words() {
    let labels = |report: &Report| -> Vec<String> {
        report.stages.iter().flat_map(|stage| stage.layers.iter().map(move |layer| layer_label(layer, stage))).collect()
    };
    assert_eq!(
        labels(&sample::article())[..5],
        ["golang:1.13-alpine3.10", "apk add git", "COPY . .", "go mod download", "go build ./test"].map(str::to_owned)
    );
    assert_eq!(labels(&sample::wasteful())[1], "apt-get install build-essential");
    assert_eq!(labels(&sample::article())[7..9], ["/etc/ssl/certs/ca-certificates.crt", "/app"].map(str::to_owned));
    assert_eq!(labels(&sample::five_stages())[2], "base", "a stage by its name");
}

#[test]
fn a_command_is_named_for_what_it_does_and_a_copy_for_where_it_goes() {
    let commands = [
        ("RUN set -eux; apk update && apk add --no-cache git", "apk add git"),
        ("RUN mkdir -p /app; cd /app && CGO_ENABLED=0 make -j4 all", "make all"),
        ("RUN --mount=type=cache,target=/root npm ci", "npm ci"),
        ("RUN cd /app && rm -rf tmp", "cd /app"),
        ("RUN apt update", "apt update"),
        ("RUN <<EOF make install EOF", "heredoc script"),
        ("RUN", ""),
        ("RUN [\"npm\", \"ci\"]", "npm ci"),
        ("RUN if [ -f x ]; then apt-get -y update; apt-get install git; fi", "apt-get install git"),
        ("RUN (cd /tmp && curl -L https://a.example | tar xz) && rm -rf x", "curl https://a.example"),
    ];
    for (text, label) in commands {
        assert_eq!(command_label(text), label, "{text}");
    }
    let copies = [
        ("COPY --from=build /app/test /app", "/app"),
        ("COPY --from=build /out/a /out/b /usr/bin/", "/out/b"),
        ("COPY --from=deps /app/node_modules/ .", "/app/node_modules"),
        ("COPY --from=build / /", "/"),
        ("COPY --from=build [\"/a b\", \"/srv\"]", "/srv"),
    ];
    for (text, label) in copies {
        assert_eq!(copied_label(text), label, "{text}");
    }
}

#[test]
fn a_build_context_in_words() {
    let plain = |words: String| words.replace('\u{a0}', " ");
    let context: Context = [ContextFile { path: "a".to_owned(), bytes: 7_000_000, text: None }].into_iter().collect();
    let largest = vec![("src".to_owned(), 7_000_000), ("x".to_owned(), 5)];
    let given = Given { name: "shop".to_owned(), context, largest, ..Given::default() };
    assert_eq!(plain(contexts::context_summary(&given)), "shop: 1 file, 7 MB.");
    assert_eq!(contexts::most(&given).map(plain).as_deref(), Some("Largest: src 7 MB, x 5 B."));
    let lesson = |path: &str, count| {
        let folders = Needless { name: ".git", path: path.to_owned(), count, bytes: 7_000_000 };
        plain(contexts::needless(&folders)).replace(", which builds seldom need", "")
    };
    assert_eq!(lesson(".git", 1), "7 MB of that are .git: a line .git in .dockerignore leaves it out.");
    assert_eq!(lesson("a/.git", 1), "7 MB of that are a/.git: a line **/.git in .dockerignore leaves it out.");
    assert_eq!(lesson(".git", 3), "7 MB of that are 3 folders .git: a line **/.git in .dockerignore leaves it out.");
    let total = Given { context: Context::new(Some(12_500_000), Vec::new()), ..Given::default() };
    assert_eq!((plain(contexts::context_summary(&total)), contexts::most(&total)), ("The build context is 12.5 MB.".to_owned(), None));
}

#[test]
fn a_size_on_an_unknown_base_is_a_guess() {
    assert_eq!(told(&sample::unknown_image()).0, "Ships about 252 MB, at a guess.");
    let on_it = told_of("FROM registry.example/team/tool:7 AS tool\nFROM tool\nRUN make").0;
    assert!(on_it.starts_with("Ships about ") && on_it.ends_with(", at a guess."), "{on_it}");
}

#[test]
fn layers_read_aloud() {
    let report = sample::article();
    let stage = &report.stages[0];
    assert_eq!(
        layer_spoken(&stage.layers[1], stage, SizeKind::Unpacked),
        "Stage build, line 2, RUN apk --no-cache add git, adds about 18 megabytes"
    );
    let thin: Vec<&Layer> = stage.layers[2..4].iter().collect();
    assert_eq!(layers_spoken(&thin, stage, SizeKind::Unpacked), "Stage build, 2 layers, lines 3 to 4, add together about 120 kilobytes");
    let unnamed = sample::five_stages();
    let told = stage_spoken(&unnamed.stages[4], Fate::Ships, SizeKind::Unpacked);
    assert!(told.starts_with("Stage 4, from base, "), "{told}");
    let wasteful = sample::wasteful();
    let hidden = layer_spoken(&wasteful.stages[0].layers[1], &wasteful.stages[0], SizeKind::Unpacked);
    assert!(hidden.ends_with("of which later layers hide about 120 megabytes"));
}
