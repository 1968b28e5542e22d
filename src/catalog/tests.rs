//! Look-ups, in the bundled catalog and in small ones written here.

use std::collections::BTreeMap;

use super::*;
use crate::language::words::guess;
use crate::size::Basis;

fn packed(tables: &[(&str, &str)]) -> pack::Pack {
    let tables: BTreeMap<String, String> = tables.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    pack::pack(&tables, pack::DIGITS).expect("the tables are well formed")
}

/// A catalog of the given tables; lives as long as the test run.
fn catalog(tables: &[(&str, &str)]) -> Catalog {
    let pack = packed(tables);
    with_indexes(without_packages(&pack), pack.indexes)
}

fn without_packages(pack: &pack::Pack) -> Catalog {
    let packed = Packed::new([pack.first.as_str(), &pack.rest].concat().leak());
    Catalog { packed, ..Catalog::default() }
}

fn with_indexes(catalog: Catalog, indexes: Vec<(&'static str, String)>) -> Catalog {
    let ecosystem = |name: &str| Ecosystem::of_name(name).expect("an ecosystem");
    indexes.into_iter().fold(catalog, |catalog, (name, text)| catalog.with_packages(ecosystem(name), text.leak()))
}

fn look_up(catalog: &Catalog, text: &str) -> Match {
    catalog.image(&ImageReference::parse(text).expect("a reference"), Platform::Amd64)
}

fn bundled(text: &str) -> Match {
    look_up(&Catalog::bundled(), text)
}

fn folder() -> std::path::PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "catalog"].iter().collect()
}

#[test]
fn the_pack_reads_the_tables_that_are_kept() {
    for name in [
        "images",
        "images_extra",
        "image_facts",
        "image_paths",
        "image_ratios",
        "image_ranges",
        "image_neighbours",
        "rules",
        "context",
        "packages-apt",
        "apt-graph",
    ] {
        assert!(pack::table_names().iter().any(|known| known == name), "{name}");
    }
}

/// Rows of a table of `/catalog` by column name.
fn rows(name: &str) -> Vec<BTreeMap<String, String>> {
    let Ok(text) = std::fs::read_to_string(folder().join(format!("{name}.tsv"))) else { return Vec::new() };
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    let names: Vec<&str> = lines.next().expect("a header line").split('\t').collect();
    lines
        .map(|line| {
            assert_eq!(line.split('\t').count(), names.len(), "{name}.tsv: {line}");
            names.iter().map(|name| (*name).to_owned()).zip(line.split('\t').map(str::to_owned)).collect()
        })
        .collect()
}

#[test]
fn every_row_of_every_table_says_where_and_when_it_is_from() {
    let mut tables = 0;
    for entry in std::fs::read_dir(folder()).expect("the catalog is there") {
        let path = entry.expect("an entry").path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".tsv")) else { continue };
        tables += 1;
        let text = std::fs::read_to_string(&path).expect("a readable table");
        let dated = text.lines().any(|line| line.starts_with("#date:") || line.starts_with("# date:"));
        for row in rows(name) {
            let some = |names: &[&str]| names.iter().any(|name| row.get(*name).is_some_and(|cell| !cell.is_empty() && cell != "-"));
            assert!(some(&["source", "source_unpacked", "source_compressed"]), "{name}.tsv without source: {row:?}");
            assert!(name == "sources" || dated || some(&["date", "unpacked_date", "compressed_date"]), "{name}.tsv without date: {row:?}");
        }
    }
    assert!(tables >= 6);
}

#[test]
fn every_source_of_an_image_is_listed() {
    let known: Vec<String> = rows("sources").into_iter().map(|row| row["id"].clone()).collect();
    for row in rows("images") {
        for half in ["unpacked", "compressed"] {
            let source = &row[&format!("source_{half}")];
            assert!(source == "-" || known.contains(source), "{row:?}");
        }
        assert!(row["unpacked"].is_empty() || row["source_unpacked"] != "-", "{row:?}");
        assert!(row["compressed_amd64"].is_empty() || row["source_compressed"] != "-", "{row:?}");
    }
}

/// Whether a size is the recorded one, as near as the pack keeps it.
fn is_recorded(size: u64, recorded: &str) -> bool {
    let recorded: u64 = recorded.parse().expect("bytes");
    size.abs_diff(recorded) * 2000 <= recorded
}

#[test]
fn the_articles_base_image_is_as_recorded() {
    let recorded = rows("images").into_iter().find(|row| row["image"] == "golang" && row["tag"] == "1.13-alpine3.10").expect("the row");
    let found = bundled("golang:1.13-alpine3.10");
    assert_eq!(found.kind, MatchKind::Exact);
    let weight = found.image.weight;
    for (size, column) in [(weight.unpacked, "unpacked"), (weight.compressed, "compressed_amd64")] {
        assert!(is_recorded(size.likely(), &recorded[column]), "{column}: {size:?}");
        assert_eq!(size, crate::size::SizeEstimate::exact(size.likely(), Basis::Recorded));
    }
    assert_eq!((weight.unpacked.likely(), weight.compressed.likely()), (359_100_000, 130_000_000));
    let image = found.image;
    assert_eq!((image.os, image.libc, image.package_manager, image.shell), (Os::Alpine, Libc::Musl, PackageManager::Apk, Some(true)));
    assert_eq!((image.release.as_str(), image.workdir.as_str(), image.user.as_str(), image.slim), ("3.10", "/go", "", false));
    assert!(image.env.contains(&("GOPATH".to_owned(), "/go".to_owned())));
    let (_, go) = image.paths.iter().find(|(path, _)| path == "/usr/local/go").expect("Go's own tree");
    assert!(go.unpacked.likely() < weight.unpacked.likely() && go.unpacked.likely() * 10 > weight.unpacked.likely() * 9);
    assert!(["go", "usr", "etc"].iter().all(|top| image.top_level.iter().any(|known| known == top)));
    assert!(!image.top_level.iter().any(|known| known == "app"));
    assert_eq!(found.note, "recorded 2019-12-05");
}

#[test]
fn a_moving_tag_takes_the_newest_of_its_variant_and_says_so() {
    for text in ["golang", "golang:latest", "golang:alpine", "golang:1", "rust:1", "python:3-slim"] {
        let found = bundled(text);
        assert_ne!(found.kind, MatchKind::Unknown, "{text}");
        assert!(found.image.recorded.as_str() >= "2025", "{text}: {found:?}");
        let size = found.image.weight.unpacked;
        assert!(size.low() < size.likely() && size.likely() < size.high(), "{text}: {size:?}");
    }
    let found = bundled("golang:1");
    assert_eq!((found.kind, found.image.os), (MatchKind::Nearest, Os::Debian));
    assert!(found.note.starts_with("the tag moves: golang:"), "{}", found.note);
}

#[test]
fn an_unrecorded_tag_takes_the_nearest_of_the_same_variant() {
    let nearest = |text: &str| {
        let found = bundled(text);
        assert_eq!(found.kind, MatchKind::Nearest, "{text}");
        assert!(found.image.weight.unpacked.basis() >= Basis::Nearest, "{text}");
        found.image
    };
    assert_eq!(nearest("golang:1.16-alpine").reference, "golang:1.15-alpine");
    assert_eq!(nearest("golang:1.24.2-alpine").reference, "golang:1.24-alpine");
    assert_eq!(nearest("golang:1.24").os, Os::Debian);
    assert_eq!(nearest("node:22").os, Os::Debian);
    assert!(nearest("node:18-slim").slim);
    assert_eq!(nearest("node:20.16-slim").reference, "node:20-slim");
    assert_eq!(nearest("php:8.3-fpm-alpine").reference, "php:8.4-fpm-alpine");
    assert_eq!(nearest("rust:1.93").reference, "rust:latest");
    assert_eq!(nearest("alpine:3.23.4").reference, "alpine:3.23");
    assert_eq!(nearest("debian:latest").release, "trixie");
    assert_eq!(nearest("debian:12").reference, "debian:bookworm");
    assert_eq!(nearest("mcr.microsoft.com/dotnet/aspnet:7.0").os, Os::Debian);
    assert_eq!(nearest("maven:3.9.9-eclipse-temurin-21").os, Os::Ubuntu);
}

#[test]
fn a_stand_in_has_a_range_and_an_unknown_image_a_wider_one() {
    let spread = |text: &str| {
        let size = bundled(text).image.weight.unpacked;
        size.high() * 1000 / size.low().max(1)
    };
    assert_eq!(spread("golang:1.13-alpine3.10"), 1000);
    for stand_in in ["golang:1.24.2-alpine", "golang:1.16-alpine", "golang:1.13", "node:21", "php:8.3-apache"] {
        assert!(spread(stand_in) > 1050, "{stand_in}");
        assert!(spread(stand_in) < spread("acme/unheard-of:1"), "{stand_in}");
    }
}

#[test]
fn registries_mirrors_and_platforms_lead_to_docker_hub() {
    let same = |text: &str| bundled(text).image.reference;
    for text in [
        "docker.io/library/golang:1.13-alpine3.10",
        "mirror.gcr.io/library/golang:1.13-alpine3.10",
        "public.ecr.aws/docker/library/golang:1.13-alpine3.10",
        "registry.example.com/dockerhub/golang:1.13-alpine3.10",
        "example.com:5000/docker-remote/library/golang:1.13-alpine3.10",
        "arm64v8/golang:1.13-alpine3.10",
    ] {
        assert_eq!(same(text), "golang:1.13-alpine3.10", "{text}");
    }
    assert!(bundled("mirror.gcr.io/library/golang:1.13-alpine3.10").note.starts_with("read as Docker Hub's golang"));
    assert_eq!(bundled("example.com/team/golang:1.13-alpine3.10").kind, MatchKind::Unknown);
    assert_eq!(bundled("someone/golang:1.13").kind, MatchKind::Unknown);
}

#[test]
fn a_digest_is_not_looked_at_and_the_note_says_so() {
    let digest = format!("golang:1.13-alpine3.10@sha256:{}", "0".repeat(64));
    assert!(bundled(&digest).note.ends_with("digest not looked at"));
}

#[test]
fn an_unknown_image_is_guessed_by_its_name_and_its_size_is_not() {
    let guess = |text: &str| {
        let found = bundled(text);
        assert_eq!((found.kind, found.image.weight.unpacked.basis()), (MatchKind::Unknown, Basis::Assumed), "{text}");
        assert!(!found.image.weight.is_zero());
        (found.image.os, found.image.package_manager, found.image.release, found.image.slim)
    };
    assert_eq!(guess("acme/foo:1.2-alpine3.19"), (Os::Alpine, PackageManager::Apk, "3.19".to_owned(), false));
    assert_eq!(guess("acme/foo:1.2-bookworm"), (Os::Debian, PackageManager::Apt, "bookworm".to_owned(), false));
    assert_eq!(guess("acme/foo:slim"), (Os::Debian, PackageManager::Apt, String::new(), true));
    assert_eq!(guess("acme/base-ubuntu22.04"), (Os::Ubuntu, PackageManager::Apt, "22.04".to_owned(), false));
    assert_eq!(guess("acme/ubi9-minimal"), (Os::Rhel, PackageManager::Microdnf, "9".to_owned(), true));
    assert_eq!(guess("acme/foo"), (Os::Unknown, PackageManager::Unknown, String::new(), false));
    assert_eq!(Catalog::bundled().unknown_image().image.weight, bundled("acme/foo").image.weight);
}

#[test]
fn images_without_a_shell_say_so() {
    for text in [
        "gcr.io/distroless/static-debian12",
        "gcr.io/distroless/base:nonroot",
        "mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled",
        "gcr.io/distroless/static:latest",
    ] {
        let image = bundled(text).image;
        assert_eq!((image.os, image.shell, image.package_manager), (Os::Distroless, Some(false), PackageManager::None), "{text}");
    }
    assert_eq!(bundled("gcr.io/distroless/base:nonroot").image.user, "65532");
    assert_eq!(bundled("gcr.io/distroless/base:debug").image.shell, Some(true));
}

#[test]
fn releases_are_named_as_their_distribution_names_them() {
    let release = |text: &str| bundled(text).image.release;
    assert_eq!(release("ubuntu:24.04"), "24.04");
    assert_eq!(release("ubuntu:noble"), "24.04");
    assert_eq!(release("debian:12"), "bookworm");
    assert_eq!(release("debian:12-slim"), "bookworm");
    assert_eq!(release("alpine:3.19.3"), "3.19");
    assert_eq!(release("node:22-slim"), "bookworm");
    assert_eq!(bundled("debian:12-slim").image.reference, "debian:bookworm-slim");
}

#[test]
fn the_other_platform_has_its_own_sizes() {
    let reference = ImageReference::parse("golang:1.13-alpine3.10").expect("a reference");
    let image = Catalog::bundled().image(&reference, Platform::Arm64).image;
    assert!(image.weight.compressed.likely().abs_diff(124_241_266) < 124_241, "within a thousandth");
    assert_eq!(image.weight.compressed.basis(), Basis::Recorded);
    assert_eq!(image.weight.unpacked.basis(), Basis::Nearest);
    let reference = ImageReference::parse("golang:1.26").expect("a reference");
    assert_eq!(Catalog::bundled().image(&reference, Platform::Arm64).image.weight.compressed.basis(), Basis::Nearest);
}

#[test]
fn a_missing_half_is_computed_from_the_ratio_of_its_family() {
    let header = "image\ttag\tunpacked\tcompressed_amd64\tcompressed_arm64\tunpacked_date\tcompressed_date\twas\tos\tlibc\tpackage_manager\tshell\tapproximate";
    let images = format!(
        "{header}\na\t1.0.0\t1000000\t\t\t2026-01-01\t\t\tdebian\tglibc\tapt\tyes\t\na\t2.0.0\t\t1000000\t\t\t2026-01-01\t\tdebian\tglibc\tapt\tyes\t\n"
    );
    let catalog = catalog(&[("images", &images), ("image_ratios", "key\tlow\tmedian\thigh\n*/debian\t250\t500\t1000\n")]);
    let compressed = look_up(&catalog, "a:1.0.0").image.weight.compressed;
    assert_eq!((compressed.low(), compressed.likely(), compressed.high(), compressed.basis()), (250_000, 500_000, 1_000_000, Basis::Rule));
    let unpacked = look_up(&catalog, "a:2.0.0").image.weight.unpacked;
    assert_eq!((unpacked.low(), unpacked.likely(), unpacked.high(), unpacked.basis()), (1_000_000, 2_000_000, 4_000_000, Basis::Rule));
}

#[test]
fn the_pack_keeps_four_digits_of_a_size_and_writes_equal_figures_once() {
    let header = "image\ttag\tunpacked\tcompressed_amd64\tcompressed_arm64\tunpacked_date\tcompressed_date\twas\tos\tlibc\tpackage_manager\tshell\tapproximate";
    let row = |tag: &str, was: &str| format!("a\t{tag}\t123456789\t9999\t5000\t2026-01-01\t\t{was}\tdebian\tglibc\tapt\tyes\t\n");
    // The last one names a row that has no cells of its own.
    let images = format!("{header}\n{}{}{}", row("1.2.3", ""), row("1", "1.2.3"), row("latest", "1"));
    let base = packed(&[("images", &images)]).rest;
    assert!(base.contains("\n1\t1.2.3\n1.2.3\t\t0\t2026-01-01\t\t123500000\t9999\t500\nlatest\t1\t0\t2026-01-01\t\t123500000"), "{base}");
    let packed = Packed::new(base.leak());
    let rows: Vec<_> = packed.images("a").map(|row| (row.tag, row.was, row.unpacked, row.compressed, row.arm64, row.date)).collect();
    let figures = |tag, was| (tag, was, Some(123_500_000), Some(9999), Some(4999), "2026-01-01");
    assert_eq!(rows, [figures("1", "1.2.3"), figures("1.2.3", ""), figures("latest", "1")]);
}

#[test]
fn a_damaged_pack_gives_fewer_rows_and_no_more() {
    let text = "\u{1}profiles\ndebian glibc apt yes\n\u{1}images\n!a\n1\t2\n2\t3\n3\tgone\n4\t\t9\t\t\tx\t5\tx\n\n";
    let packed = Packed::new(text);
    let rows: Vec<_> = packed.images("a").map(|row| (row.tag, row.profile, row.unpacked, row.compressed, row.arm64)).collect();
    assert_eq!(rows, [("1", "", None, None, None), ("2", "", None, None, None), ("4", "", None, Some(5), None)]);
}

#[test]
fn every_recorded_tag_is_found_and_holds_its_figures() {
    let catalog = Catalog::bundled();
    for row in rows("images").iter().chain(&rows("images_extra")) {
        let text = format!("{}:{}", row["image"], row["tag"]);
        let found = look_up(&catalog, &text);
        assert_eq!((found.kind, &found.image.reference), (MatchKind::Exact, &text));
        for (column, size) in [("unpacked", found.image.weight.unpacked), ("compressed_amd64", found.image.weight.compressed)] {
            assert!(row[column].is_empty() || is_recorded(size.likely(), &row[column]), "{text} {column}");
        }
        assert!(!found.image.weight.unpacked.is_zero() && !found.image.weight.compressed.is_zero(), "{text}");
        for (path, weight) in &found.image.paths {
            assert!(weight.unpacked.likely() <= found.image.weight.unpacked.likely(), "{text} {path}");
        }
    }
}

#[test]
fn the_packages_of_an_image_include_those_of_the_images_it_is_built_on() {
    let catalog = Catalog::bundled();
    let packages = |text: &str| catalog.packages_of(&look_up(&catalog, text).image);
    assert!(["tk-dev", "g++", "git", "curl"].iter().all(|name| packages("python:3.13-bookworm").contains(name)));
    assert_eq!(packages("python:3.13-slim-bookworm"), ["ca-certificates", "netbase", "tzdata"]);
    assert!(packages("golang:1.26-bookworm").contains(&"git") && !packages("golang:1.26-bookworm").contains(&"tk-dev"));
    assert!(packages("python:3.13-alpine").contains(&"sqlite-libs") && packages("alpine:3.23").is_empty());
    assert!(packages("debian:bookworm").is_empty() && packages("node:24-bookworm-slim").is_empty());
    for fact in rows("image_facts").iter().filter(|row| row["kind"] == "packages") {
        for name in packages(&format!("{}:{}", fact["image"], fact["tag"].replace('*', "x"))) {
            let graphs = [Ecosystem::Apt, Ecosystem::AptTrixie, Ecosystem::Apk];
            assert!(graphs.iter().any(|of| catalog.graph(*of).find(name).is_some()), "{}: {name} is in no graph", fact["image"]);
        }
    }
    assert!(look_up(&catalog, "php:8.4-apache").image.slim && !look_up(&catalog, "python:3.13").image.slim);
}

#[test]
fn packages_are_found_by_ecosystem_and_name() {
    let table = "#date: 2026-01-01\nname\tfull_unpacked\tfull_compressed\tlean_unpacked\tlean_compressed\tspread_per_mille\tsource\n\
                 @scope/tool\t10\t5\t10\t5\t0\tx\n*\t1000\t400\t1000\t400\t1000\tx\ncurl\t3000\t900\t2000\t600\t250\tx\nzlib\t7\t3\t7\t3\t0\tx\n";
    let catalog = catalog(&[("packages-rpm", table)]);
    let curl = catalog.package(Ecosystem::Rpm, "curl").expect("a row");
    assert_eq!((curl.full.unpacked.likely(), curl.full.compressed.likely()), (3000, 900));
    assert_eq!((curl.lean.unpacked.low(), curl.lean.unpacked.likely(), curl.lean.unpacked.high()), (1600, 2000, 2500));
    assert_eq!(curl.lean.unpacked.basis(), Basis::Rule);
    for (name, bytes) in [("@scope/tool", 10), ("zlib", 7)] {
        assert_eq!(
            catalog.package(Ecosystem::Rpm, name).map(|package| (package.full.unpacked.likely(), package.full == package.lean)),
            Some((bytes, true))
        );
    }
    assert_eq!(catalog.package(Ecosystem::Rpm, "unheard-of"), None);
    assert_eq!(catalog.package(Ecosystem::Pip, "curl"), None);
    let unknown = catalog.unknown_package(Ecosystem::Rpm);
    assert_eq!((unknown.full.unpacked.low(), unknown.full.unpacked.high(), unknown.full.unpacked.basis()), (500, 2000, Basis::Assumed));
    assert_eq!(catalog.unknown_package(Ecosystem::Gem).full, Weight::ZERO);
}

#[test]
fn until_the_packages_are_there_each_is_an_unknown_one() {
    let table = "name\tfull_unpacked\tfull_compressed\tlean_unpacked\tlean_compressed\tspread_per_mille\n\
                 *\t1000\t400\t1000\t400\t1000\ncurl\t3000\t900\t2000\t600\t250\n";
    let pack = packed(&[("packages-rpm", table)]);
    let catalog = without_packages(&pack);
    assert_eq!(catalog.package(Ecosystem::Rpm, "curl"), None);
    let unknown = catalog.unknown_package(Ecosystem::Rpm);
    assert_eq!((unknown.full.unpacked.low(), unknown.full.unpacked.high()), (500, 2000));
    assert_eq!(catalog.lacking().each().collect::<Vec<_>>(), [Ecosystem::Rpm]);
    assert_eq!(catalog.lacking(), Ecosystems::default(), "asked once");
    let catalog = with_indexes(catalog, pack.indexes);
    assert_eq!(catalog.package(Ecosystem::Rpm, "curl").map(|curl| curl.full.unpacked.likely()), Some(3000));
    assert_eq!(catalog.unknown_package(Ecosystem::Rpm), unknown);
}

#[test]
fn the_pack_links_packages_by_number() {
    let table = "name\tunpacked\tcompressed\tdocs_unpacked\tdocs_compressed\tdebconf\tprovides\tdepends\trecommends\tsource\n\
                 web\t2000\t500\t100\t50\tyes\thttpd apache\tlib libz sh|bash\tgone\tbookworm\n\
                 sh\t10\t5\t0\t0\t\t\t\t\tbookworm\nbash\t70\t7\t0\t0\t\t\tsh|bash\t\tbookworm\n\
                 lib\t123456\t40000\t0\t0\t\tweb\t\t\tbookworm, estimated\n";
    let packages = &packed(&[("apt-graph", table)]).indexes[0].1;
    let lines: Vec<&str> = packages.lines().collect();
    let expected = [
        "\u{1}apt-graph",
        "apache\t=5",
        "bash\t\t70\t100\t0\t0\t6",
        "httpd\t=5",
        "lib\t~\t123000\t324\t0\t0",
        "sh\t\t10\t500\t0\t0",
        "web\t?\t2000\t250\t50\t500\t3 6",
        "\u{1}apt-graph-choices",
        "4 1",
    ];
    assert_eq!(lines, expected, "a real package goes before one that provides its name; what is not there is not needed");
    let whole =
        "name\tfull_unpacked\tfull_compressed\tlean_unpacked\tlean_compressed\tspread_per_mille\nlib\t1\t1\t1\t1\t1\nx\t1\t1\t1\t1\t1\n";
    let index = packed(&[("apt-graph", table), ("packages-apt", whole)]).indexes.remove(0).1;
    assert!(index.starts_with("\u{1}packages-apt\nx\t1\t1\t1\n\u{1}apt-graph\n"), "what the graph has is looked up there: {index}");
}

#[test]
fn the_bundled_graph_holds_what_its_table_says() {
    let catalog = Catalog::bundled();
    for (suite, table) in [(Ecosystem::Apt, "apt-graph"), (Ecosystem::AptTrixie, "apt-trixie-graph")] {
        a_graph_holds_what_its_table_says(&catalog.graph(suite), table);
    }
}

fn a_graph_holds_what_its_table_says(graph: &Graph, table: &str) {
    let brought = |names: &[&str], recommends: bool| {
        let mut closure = graph.closure(std::iter::empty(), recommends);
        let numbers: Vec<usize> = names.iter().filter_map(|name| graph.find(name)).filter(|number| closure.choose(*number)).collect();
        numbers.into_iter().map(|number| closure.bring(number).1).map(|sum| sum.weighed[0][0] + sum.estimated[0][0]).sum::<u64>()
    };
    let rows = rows(table);
    for row in &rows {
        let number = graph.find(&row["name"]).expect("every package is found");
        let mut all = graph.closure(std::iter::empty(), true);
        assert_eq!(graph.alone(number).asks, row["debconf"] == "yes", "{row:?}");
        assert!(all.choose(number), "{row:?}");
    }
    assert_eq!(brought(&["tar"], true), 0, "it is in the base");
    assert!(brought(&["curl"], false) < brought(&["curl"], true));
    let both = brought(&["curl", "git"], false);
    assert!(both > brought(&["git"], false) && both < brought(&["curl"], false) + brought(&["git"], false));
}

#[test]
fn rules_are_found_by_key() {
    let catalog = catalog(&[(
        "rules",
        "key\tlow\tlikely\thigh\tratio_per_mille\tsource\tdate\tnote\nb\t1\t20\t300\t500\tx\t2026\t\na\t2\t3\t4\t1000\tx\t2026\t\n",
    )]);
    assert_eq!(catalog.rule_keys().collect::<Vec<_>>(), ["a", "b"]);
    let rule = catalog.rule("b");
    assert_eq!((rule.unpacked.low(), rule.unpacked.likely(), rule.unpacked.high(), rule.compressed.likely()), (1, 20, 300, 10));
    assert_eq!(rule.unpacked.basis(), Basis::Rule);
}

#[test]
#[should_panic(expected = "has no key c")]
fn an_unknown_rule_fails_in_tests() {
    catalog(&[("rules", "key\tlow\tlikely\thigh\tratio_per_mille\na\t2\t3\t4\t1000\n")]).rule("c");
}

#[test]
fn context_files_take_the_first_pattern_that_fits() {
    let table = "pattern\tlow\tlikely\thigh\tratio_per_mille\tsource\tdate\npackage-lock.json\t1\t2\t3\t500\tx\t2026\n\
                 src/*.rs\t1\t10\t20\t500\tx\t2026\n*.rs\t1\t30\t40\t500\tx\t2026\nnode_modules/\t1\t70\t80\t500\tx\t2026\n*.min.*\t1\t40\t50\t500\tx\t2026\n*\t1\t99\t100\t500\tx\t2026\n";
    let catalog = catalog(&[("context", table)]);
    let likely = |path: &str| catalog.context_file(path).unpacked.likely();
    assert_eq!(likely("web/package-lock.json"), 2);
    assert_eq!(likely("my-package-lock.json"), 99);
    assert_eq!(likely("a/src/main.rs"), 10);
    assert_eq!(likely("a/build.rs"), 30);
    assert_eq!(likely("a.min.js"), 40);
    assert_eq!((likely("web/node_modules/"), likely("web/node_modules"), likely("web/src/")), (70, 99, 99));
    assert_eq!((likely(""), likely("/"), likely("Makefile")), (99, 99, 99));
}

#[test]
fn tables_that_are_not_there_leave_an_empty_catalog() {
    let catalog = catalog(&[]);
    assert_eq!(look_up(&catalog, "golang:1").kind, MatchKind::Unknown);
    assert_eq!(catalog.context_file("x"), Weight::ZERO);
    assert_eq!(Catalog::default().unknown_image().kind, MatchKind::Unknown);
}

#[test]
fn a_malformed_table_is_named_with_its_line() {
    let tables = BTreeMap::from([("rules".to_owned(), "key\tlow\tlikely\thigh\tratio_per_mille\na\t2\n".to_owned())]);
    assert_eq!(pack::pack(&tables, pack::DIGITS).err(), Some("rules.tsv:2: 2 cells".to_owned()));
    let tables = BTreeMap::from([("rules".to_owned(), "key\tlow\n".to_owned())]);
    assert_eq!(pack::pack(&tables, pack::DIGITS).err(), Some("rules.tsv: no column likely".to_owned()));
}

#[test]
fn what_is_said_of_rules_is_of_rules_there_are() {
    let keys: Vec<String> = rows("rules").into_iter().map(|row| row["key"].clone()).collect();
    let words = crate::language::fluent::read(include_str!("../../languages/en/layers.ftl")).expect("messages");
    let labels: Vec<&str> = words.iter().filter_map(|message| message.key.strip_prefix("guess-")).collect();
    assert!(labels.len() > 40);
    let strays: Vec<&&str> = labels.iter().filter(|label| !keys.iter().any(|key| key == **label)).collect();
    assert!(strays.is_empty(), "{strays:?}");
    assert_eq!(guess::by_key("download-unknown"), Some("a download"));
    assert!(Catalog::bundled().source("apt-lists").is_some_and(|source| source.starts_with("measured: ")));
}
