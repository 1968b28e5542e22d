//! Reports made by hand, for the tests of the views. Their figures are round and illustrate; none is a fact.

use crate::catalog::Ecosystems;
use crate::report::*;

const KB: u64 = 1_000;
const MB: u64 = 1_000_000;

fn between(low: u64, likely: u64, high: u64) -> Estimate {
    Estimate { low, likely, high, basis: Basis::Rule, note: String::new() }
}

fn about(likely: u64) -> Estimate {
    between(likely * 4 / 5, likely, likely * 3 / 2)
}

fn exact(bytes: u64) -> Estimate {
    Estimate { basis: Basis::Recorded, ..between(bytes, bytes, bytes) }
}

fn compressed(estimate: &Estimate) -> Estimate {
    Estimate { low: estimate.low / 3, likely: estimate.likely / 3, high: estimate.high / 3, ..estimate.clone() }
}

fn sum<'a>(estimates: impl Iterator<Item = &'a Estimate>) -> Estimate {
    estimates.fold(exact(0), |total, one| Estimate {
        low: total.low + one.low,
        likely: total.likely + one.likely,
        high: total.high + one.high,
        basis: total.basis.max(one.basis),
        note: String::new(),
    })
}

fn layer(line: usize, text: &str, origin: Origin, unpacked: Estimate, path: &str) -> Layer {
    let contents = if path.is_empty() { vec![] } else { vec![Content { path: path.into(), bytes: unpacked.likely, origin }] };
    Layer {
        instruction: text.split(' ').next().unwrap_or_default().to_owned(),
        text: text.to_owned(),
        start_line: line,
        end_line: line,
        empty: unpacked.high == 0,
        from_base: text.starts_with("FROM"),
        origin,
        compressed_bytes: compressed(&unpacked),
        unpacked_bytes: unpacked,
        hidden_bytes: exact(0),
        contents,
        finding_ids: vec![],
        measured_bytes: None,
    }
}

fn image(reference: &str) -> Base {
    Base {
        kind: if reference == "scratch" { BaseKind::Scratch } else { BaseKind::Image },
        reference: reference.to_owned(),
        stage: None,
        matched: Some(MatchKind::Exact),
        catalog_reference: Some(reference.to_owned()),
        recorded: Some("2019-09-26".to_owned()),
    }
}

fn stage(name: Option<&str>, base: Base, layers: Vec<Layer>) -> Stage {
    let unpacked = sum(layers.iter().map(|layer| &layer.unpacked_bytes));
    Stage {
        index: 0,
        name: name.map(str::to_owned),
        base,
        is_target: false,
        reachable: true,
        start_line: layers.first().map_or(0, |layer| layer.start_line),
        end_line: layers.last().map_or(0, |layer| layer.end_line),
        compressed_bytes: compressed(&unpacked),
        unpacked_bytes: unpacked,
        layers,
    }
}

fn copy(from: usize, to: usize, line: usize, path: &str, unpacked: Estimate) -> Copy {
    Copy {
        kind: CopyKind::Copy,
        from_stage: Some(from),
        from_reference: from.to_string(),
        to_stage: to,
        line,
        paths: vec![path.to_owned()],
        missing_paths: vec![],
        compressed_bytes: compressed(&unpacked),
        unpacked_bytes: unpacked,
    }
}

fn report(mut stages: Vec<Stage>, copies: Vec<Copy>) -> Report {
    for (index, stage) in stages.iter_mut().enumerate() {
        stage.index = index;
    }
    let target = stages.len().checked_sub(1);
    if let Some(last) = stages.last_mut() {
        last.is_target = true;
    }
    let final_image = target.map(|stage| {
        let (unpacked, packed) = (stages[stage].unpacked_bytes.clone(), stages[stage].compressed_bytes.clone());
        FinalImage {
            stage,
            disk_usage_bytes: sum([&unpacked, &packed].into_iter()),
            unpacked_bytes: unpacked,
            compressed_bytes: packed,
            wasted_bytes: exact(0),
            measured_bytes: None,
            contents: vec![],
        }
    });
    let heaviest = stages.iter().filter(|stage| !stage.is_target).max_by_key(|stage| stage.unpacked_bytes.likely);
    let single_stage = heaviest.map(|stage| SingleStage {
        dockerfile: None,
        steps: Vec::new(),
        stage: stage.index,
        unpacked_bytes: stage.unpacked_bytes.clone(),
        compressed_bytes: stage.compressed_bytes.clone(),
    });
    let less = |whole: &Estimate, part: &Estimate| Estimate {
        low: whole.low.saturating_sub(part.high),
        likely: whole.likely.saturating_sub(part.likely),
        high: whole.high.saturating_sub(part.low),
        ..whole.clone()
    };
    let (left_behind_bytes, left_behind_compressed_bytes) = match (&single_stage, &final_image) {
        (Some(single), Some(image)) => {
            (less(&single.unpacked_bytes, &image.unpacked_bytes), less(&single.compressed_bytes, &image.compressed_bytes))
        }
        _ => (exact(0), exact(0)),
    };
    Report {
        schema_version: 1,
        stages,
        copies,
        final_image,
        single_stage,
        left_behind_bytes,
        left_behind_compressed_bytes,
        findings: vec![],
        split: None,
        diagnostics: vec![],
        context: None,
        packages_missing: Ecosystems::default(),
        assumptions: Vec::new(),
    }
}

fn build_stage() -> Stage {
    stage(
        Some("build"),
        image("golang:1.13-alpine3.10"),
        vec![
            layer(1, "FROM golang:1.13-alpine3.10 AS build", Origin::Base, exact(359 * MB), "/usr/local/go"),
            layer(2, "RUN apk --no-cache add git", Origin::Packages, about(18 * MB), "/usr"),
            layer(3, "COPY . .", Origin::Files, exact(20 * KB), "/main.go"),
            layer(4, "RUN go mod download", Origin::Dependencies, about(100 * KB), "/go/pkg/mod"),
            layer(
                5,
                "RUN GOOS=linux go build -ldflags=\"-s -w\" -o ./test ./main.go",
                Origin::Output,
                between(5 * MB, 9_400 * KB, 22 * MB),
                "/test",
            ),
            layer(6, "CMD [\"/app/test\"]", Origin::Config, exact(0), ""),
        ],
    )
}

/// Two stages, as the article has them: a tower and a hairline.
pub fn article() -> Report {
    let (certificates, program) = (exact(222 * KB), between(1_100 * KB, 1_520 * KB, 8_700 * KB));
    let certificates_path = "/etc/ssl/certs/ca-certificates.crt";
    let last = stage(
        None,
        image("scratch"),
        vec![
            layer(8, "FROM scratch", Origin::Config, exact(0), ""),
            layer(
                9,
                "COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/",
                Origin::Artifact,
                certificates.clone(),
                certificates_path,
            ),
            layer(10, "COPY --from=build /app/test /app", Origin::Artifact, program.clone(), "/app"),
            layer(11, "CMD [\"/app\"]", Origin::Config, exact(0), ""),
        ],
    );
    let mut copies = vec![copy(0, 1, 9, certificates_path, certificates), copy(0, 1, 10, "/app/test", program)];
    copies[1].missing_paths = vec!["/app/test".into()];
    let mut report = report(vec![build_stage(), last], copies);
    report.diagnostics = vec![Diagnostic {
        severity: Severity::Error,
        message: "Nothing in stage build makes /app/test. It makes /test: no WORKDIR is set.".into(),
        start_line: 10,
        start_column: 19,
        end_line: 10,
        end_column: 28,
    }];
    report
}

/// The first stage of the article alone.
pub fn one_stage() -> Report {
    report(vec![build_stage()], vec![])
}

/// One stage that deletes later what it added before.
pub fn wasteful() -> Report {
    let mut installs = layer(2, "RUN apt-get update && apt-get install -y build-essential", Origin::Packages, about(310 * MB), "/usr");
    installs.hidden_bytes = about(120 * MB);
    let removes = layer(3, "RUN apt-get purge -y build-essential", Origin::Cache, about(2 * MB), "/var");
    let base = layer(1, "FROM debian:bookworm", Origin::Base, exact(117 * MB), "/usr");
    report(vec![stage(None, image("debian:bookworm"), vec![base, installs, removes])], vec![])
}

/// One stage in which much is found; by their ids: what saves most, what saves little unpacked but most compressed, what does not ship,
/// what is wrong, and what only costs time.
pub fn with_findings() -> Report {
    let finding = |id: &str, severity: Severity, line: usize, end_column: usize, saves: Option<[u64; 2]>| Finding {
        id: id.to_owned(),
        topic: if saves.is_some() { Topic::Size } else { Topic::Correctness },
        severity,
        title: "Something is kept".to_owned(),
        message: "Nothing needs it any more.".to_owned(),
        start_line: line,
        start_column: if end_column == 12 { 5 } else { 1 },
        end_line: line,
        end_column,
        stage: Some(0),
        saves_unpacked_bytes: saves.map(|saves| about(saves[0])),
        saves_compressed_bytes: saves.map(|saves| about(saves[1])),
        help: ["rules/", id, ".html"].concat(),
        url: None,
        aliases: vec![],
        fix: None,
    };
    let mut report = wasteful();
    let [first, second] = [1, 2].map(|layer| report.stages[0].layers[layer].text.len() + 1);
    report.findings = vec![
        finding("small", Severity::Warning, 2, first, Some([10 * MB, 9 * MB])),
        finding("large", Severity::Info, 2, 12, Some([100 * MB, 8 * MB])),
        finding("slow", Severity::Info, 3, second, None),
        finding("ashore", Severity::Info, 2, first, Some([0, 0])),
        finding("wrong", Severity::Error, 3, 12, None),
    ];
    report
}

/// Five stages: two built on the first, one skipped, the last built on the first too and taking from two others.
pub fn five_stages() -> Report {
    let on_first = || Base { kind: BaseKind::Stage, stage: Some(0), ..image("base") };
    let base_size = exact(180 * MB);
    let stages = vec![
        stage(
            Some("base"),
            image("node:22-alpine"),
            vec![
                layer(1, "FROM node:22-alpine AS base", Origin::Base, exact(160 * MB), "/usr/local"),
                layer(2, "RUN apk add --no-cache tini", Origin::Packages, about(20 * MB), "/sbin"),
            ],
        ),
        stage(
            Some("deps"),
            on_first(),
            vec![
                layer(4, "FROM base AS deps", Origin::Base, base_size.clone(), ""),
                layer(5, "COPY package.json package-lock.json ./", Origin::Files, about(300 * KB), "/app/package-lock.json"),
                layer(6, "RUN npm ci --omit=dev", Origin::Dependencies, between(20 * MB, 90 * MB, 400 * MB), "/app/node_modules"),
            ],
        ),
        stage(
            Some("build"),
            on_first(),
            vec![
                layer(8, "FROM base AS build", Origin::Base, base_size.clone(), ""),
                layer(9, "RUN npm ci", Origin::Dependencies, between(100 * MB, 290 * MB, 900 * MB), "/app/node_modules"),
                layer(10, "COPY . .", Origin::Files, about(4 * MB), "/app"),
                layer(11, "RUN npm run build", Origin::Output, about(12 * MB), "/app/dist"),
            ],
        ),
        stage(
            Some("test"),
            Base { stage: Some(2), ..on_first() },
            vec![
                layer(13, "FROM build AS test", Origin::Base, about(486 * MB), ""),
                layer(14, "RUN npm test", Origin::Output, about(3 * MB), "/app/coverage"),
            ],
        ),
        stage(
            None,
            on_first(),
            vec![
                layer(16, "FROM base", Origin::Base, base_size, ""),
                layer(17, "COPY --from=deps /app/node_modules ./node_modules", Origin::Artifact, about(90 * MB), "/app/node_modules"),
                layer(18, "COPY --from=build /app/dist ./dist", Origin::Artifact, about(12 * MB), "/app/dist"),
                layer(19, "CMD [\"node\", \"dist/main.js\"]", Origin::Config, exact(0), ""),
            ],
        ),
    ];
    let copies = vec![copy(1, 4, 17, "/app/node_modules", about(90 * MB)), copy(2, 4, 18, "/app/dist", about(12 * MB))];
    let mut report = report(stages, copies);
    report.stages[3].reachable = false;
    report
}

/// Ten stages of sixty layers each, sizes from a byte to 200 MB, each taking from the one before.
pub fn ten_by_sixty() -> Report {
    let origins = [Origin::Packages, Origin::Dependencies, Origin::Files, Origin::Output, Origin::Cache];
    let stages = (0..10).map(|index| {
        let start = index * 62 + 1;
        let mut layers = vec![layer(start, "FROM debian:bookworm-slim", Origin::Base, exact(75 * MB), "/usr")];
        for line in 1..60 {
            let size = match (line * 7 + index * 3) % 12 {
                0 => 23 * MB + index as u64 * 4 * MB,
                1 | 2 => 4 * MB,
                3..6 => 250 * KB,
                6..9 => 900,
                _ => 0,
            };
            layers.push(layer(start + line, &format!("RUN make part-{line}"), origins[(line + index) % 5], about(size), "/opt/part"));
        }
        stage(Some(&format!("part-{index}")), image("debian:bookworm-slim"), layers)
    });
    let copies = (1..10).map(|index| copy(index - 1, index, index * 62 + 3, "/opt/part", about(4 * MB)));
    let mut copies: Vec<Copy> = copies.collect();
    copies.push(copy(0, 9, 9 * 62 + 8, "/opt/part", about(4 * MB)));
    report(stages.collect(), copies)
}

/// Two to twelve stages on images and on each other, with copies and mounts across, sizes from bytes to a gigabyte: another file for every seed.
pub fn crossing(seed: u64) -> Report {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut below = move |bound: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % bound
    };
    let (mut stages, mut copies): (Vec<Stage>, Vec<Copy>) = (Vec::new(), Vec::new());
    for index in 0..2 + below(11) {
        let start = index * 20 + 1;
        let on = (index > 0 && below(2) == 0).then(|| below(index));
        let size = on.map_or_else(|| about(1 << (10 + below(20))), |on| stages[on].unpacked_bytes.clone());
        let base = on.map_or_else(|| image("debian:bookworm-slim"), |on| Base { kind: BaseKind::Stage, stage: Some(on), ..image("stage") });
        let mut layers = vec![layer(start, "FROM debian:bookworm-slim", Origin::Base, size, "/usr")];
        for line in 1..2 + below(6) {
            let (size, from) = (about(1 << (8 + below(20))), below(index + 1));
            let is_copy = from < index && below(3) > 0;
            // Nothing copies more than there is.
            let size = if is_copy { about(size.likely.min(stages[from].unpacked_bytes.likely)) } else { size };
            let text = if is_copy { format!("COPY --from={from} /opt/{line} /opt/{line}") } else { format!("RUN make part-{line}") };
            let path = format!("/opt/{line}");
            if is_copy {
                let kind = if below(4) == 0 { CopyKind::Mount } else { CopyKind::Copy };
                copies.push(Copy { kind, ..copy(from, index, start + line, &path, size.clone()) });
            }
            layers.push(layer(start + line, &text, if is_copy { Origin::Artifact } else { Origin::Output }, size, &path));
        }
        stages.push(stage(Some(&format!("stage-{index}")), base, layers));
    }
    report(stages, copies)
}

/// One stage on an image nobody knows.
pub fn unknown_image() -> Report {
    let base = Base { kind: BaseKind::Unknown, matched: Some(MatchKind::Unknown), recorded: None, ..image("registry.example/team/tool:7") };
    let guess = Estimate { basis: Basis::Assumed, ..between(5 * MB, 250 * MB, 1_500 * MB) };
    let layers = vec![
        layer(1, "FROM registry.example/team/tool:7", Origin::Base, guess, ""),
        layer(2, "COPY . /src", Origin::Files, about(2 * MB), "/src"),
    ];
    report(vec![stage(None, base, layers)], vec![])
}

/// No stage at all.
pub fn empty() -> Report {
    report(vec![], vec![])
}
