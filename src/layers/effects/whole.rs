//! System packages, files and downloads in whole Dockerfiles: what the report says of each layer. Never figures.

use crate::catalog::Catalog;
use crate::options::Options;
use crate::report::{Layer, Report};

fn report(text: &str) -> Report {
    crate::analyze(text, &Catalog::bundled(), &Options::default())
}

/// The layer of the instruction on a line.
fn layer(report: &Report, line: usize) -> &Layer {
    let mut layers = report.stages.iter().flat_map(|stage| &stage.layers);
    layers.find(|layer| layer.start_line == line && !layer.from_base).expect("a layer for the line")
}

fn paths(layer: &Layer) -> Vec<&str> {
    layer.contents.iter().map(|content| content.path.as_str()).collect()
}

#[test]
fn lists_removed_one_layer_too_late_are_hidden_not_saved() {
    let late = report("FROM debian:bookworm\nRUN apt-get update && apt-get install -y git\nRUN rm -rf /var/lib/apt/lists/*\n");
    assert!(paths(layer(&late, 2)).iter().any(|path| path.starts_with("/var/lib/apt/lists")));
    assert!(layer(&late, 2).hidden_bytes.likely > 0);
    assert_eq!(layer(&late, 3).unpacked_bytes.high, 0);
    let together = report("FROM debian:bookworm\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\n");
    assert!(!paths(layer(&together, 2)).iter().any(|path| path.starts_with("/var/lib/apt/lists")));
    assert_eq!(layer(&together, 2).hidden_bytes.high, 0);
    assert!(layer(&together, 2).unpacked_bytes.likely < layer(&late, 2).unpacked_bytes.likely);
}

#[test]
fn leaner_commands_weigh_less() {
    let weight = |command: &str| layer(&report(&format!("FROM debian:bookworm\nRUN {command}\n")), 2).unpacked_bytes.likely;
    assert!(weight("apt-get install -y --no-install-recommends build-essential") < weight("apt-get install -y build-essential"));
    let cached = |command: &str| layer(&report(&format!("FROM alpine:3.19\nRUN {command}\n")), 2).unpacked_bytes.likely;
    assert!(cached("apk add --no-cache git") < cached("apk add git"));
}

#[test]
fn a_cache_mount_leaves_nothing_in_the_layer() {
    let text = "FROM debian:bookworm\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\n\
        RUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y git\n";
    let report = report(text);
    // debconf's database is beside the mounted directories.
    let is_mounted =
        |path: &&str| path.starts_with("/var/lib/apt") || path.starts_with("/var/cache") && !path.starts_with("/var/cache/debconf");
    assert!(!paths(layer(&report, 3)).iter().any(is_mounted));
    assert!(paths(layer(&report, 3)).iter().any(|path| path.starts_with("/usr")));
}

#[test]
fn a_later_chown_pays_for_a_download_again() {
    let text = "FROM debian:bookworm\nRUN mkdir /opt/app && curl -sL https://example.org/app.tar.gz | tar xz -C /opt/app\n\
        RUN useradd app && chown -R app:app /opt/app\n";
    let report = report(text);
    assert!(layer(&report, 3).unpacked_bytes.likely >= layer(&report, 2).unpacked_bytes.likely);
    assert_eq!(layer(&report, 2).hidden_bytes.likely, layer(&report, 2).unpacked_bytes.likely);
}

#[test]
fn what_one_stage_downloads_another_finds() {
    let text = "FROM alpine:3.19 AS get\nRUN apk add --no-cache curl\n\
        RUN curl -fsSL -o /usr/local/bin/tool https://example.org/tool && chmod +x /usr/local/bin/tool\n\
        RUN mkdir -p /opt/v1 && echo hello > /opt/v1/x && ln -s v1 /opt/current\n\
        FROM scratch\nCOPY --from=get /usr/local/bin/tool /tool\nCOPY --from=get /opt/current /app\nCOPY --from=get /srv/nothing/here /x\n";
    let report = report(text);
    let sizes: Vec<u64> = report.copies.iter().map(|copy| copy.unpacked_bytes.likely).collect();
    assert_eq!(sizes.first(), Some(&layer(&report, 3).unpacked_bytes.likely));
    assert_eq!(sizes.get(1), Some(&6), "a link is followed to what it names");
    assert!(layer(&report, 6).unpacked_bytes.likely > 0);
}
