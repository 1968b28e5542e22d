//! `cargo`, `rustup` and `rustc`: the registry, the target directory, and the binaries in it.
//!
//! After the Cargo book: "Cargo Home", "Build Cache" (where a profile's files lie), `cargo build`, `cargo install`; and
//! the README of cargo-chef.

use std::rc::Rc;

use super::super::machine::{Call, Machine, Stream, is_among};
use super::super::path;
use super::super::rootfs::Origin;
use super::locked::{Crates, asked_for};
use super::manifest::{toml_string, toml_table};
use super::output::{add_once, after_subcommand, directory_of, perhaps, wanted, write_manifest};
use crate::size::Weight;

const REGISTRY: &str = "cargo: registry";
const TARGET: &str = "cargo: target";
/// What cargo-chef calls what it takes of a project.
const RECIPE: &str = "recipe.json";

const WITH_VALUE: &str = "--target --bin --example --features -F --profile --package -p --manifest-path --target-dir --jobs -j --color \
    --config --root --version --git --branch --tag --rev --path --recipe-path --out-dir --exclude";

/// `cargo …`
pub(super) fn cargo(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands: Vec<String> =
        call.operands(WITH_VALUE).iter().map(|field| field.text.clone()).filter(|text| !text.starts_with('+')).collect();
    let words: Vec<&str> = operands.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["build" | "b" | "zigbuild" | "rustc" | "auditable" | "ndk" | "leptos", ..] => build(call, machine),
        ["install" | "binstall", names @ ..] => install(call, machine, names),
        ["fetch" | "vendor" | "update" | "generate-lockfile", ..] => {
            let weight = registry(call, machine, true);
            if words.first() == Some(&"vendor") {
                let place = path::join(&machine.cwd, "vendor");
                machine.add(&place, "cargo: vendored crates", weight, Origin::Dependencies);
            }
        }
        ["chef", "cook", ..] => {
            registry(call, machine, false);
            target(call, machine);
        }
        ["chef", "prepare", ..] => {
            let named = call.long_value("--recipe-path").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
            let place = named.unwrap_or_else(|| path::join(&machine.cwd, RECIPE));
            // It holds the lock file.
            match lock_text(call, machine) {
                Some(text) => machine.write_text(&place, &text, Origin::Config),
                None => write_manifest(machine, &place),
            }
        }
        ["test" | "t" | "check" | "c" | "clippy" | "bench" | "doc", ..] => {
            registry(call, machine, false);
            target(call, machine);
        }
        ["run" | "r" | "xtask" | "make", ..] => {
            build(call, machine);
            super::unknown(call, machine);
        }
        ["new" | "init", rest @ ..] => new(call, machine, rest),
        ["clean", ..] => {
            let place = target_root(call, machine);
            machine.remove(&place);
        }
        ["cache", ..] => {
            let place = path::join(&home(machine), "registry");
            machine.remove(&place);
        }
        _ => {}
    }
    Stream::Nothing
}

fn home(machine: &Machine<'_>) -> String {
    let is_official = machine.image.reference.split(':').next().is_some_and(|name| path::name(name) == "rust");
    let usual = if is_official { "/usr/local/cargo".to_owned() } else { path::join(&machine.home(), ".cargo") };
    directory_of(machine, "CARGO_HOME", &usual)
}

/// The text of the lock file: the nearest one at or above the project, or what cargo-chef made of it.
fn lock_text(call: &Call, machine: &Machine<'_>) -> Option<Rc<str>> {
    let named = |option: &str| call.long_value(option).filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
    let project = named("--manifest-path --path").unwrap_or_else(|| machine.cwd.clone());
    let recipe = named("--recipe-path").unwrap_or_else(|| path::join(&machine.cwd, RECIPE));
    let of_chef = if call.operands(WITH_VALUE).iter().any(|field| field.text == "cook") { machine.text(&recipe) } else { None };
    of_chef.or_else(|| path::ancestors(&project).find_map(|directory| machine.text(&path::join(directory, "Cargo.lock"))))
}

/// The crates that a command fetches, or all of the lock file. Returns what they weigh. A project of its own `cargo new` needs none.
fn registry(call: &Call, machine: &mut Machine<'_>, all: bool) -> Weight {
    let weight = match lock_text(call, machine).map(|text| Crates::read(&text)) {
        Some(crates) if all => crates.fetched(machine),
        Some(crates) => crates.built(machine),
        None if needs_nothing(machine) => perhaps(machine.rule("cargo-registry")),
        None => asked(machine, "crates-locked").unwrap_or_else(|| machine.rule("cargo-registry")),
    };
    keep(machine, weight);
    weight
}

/// What the crates weigh that the manifest in the current directory asks for, where it is known.
fn asked(machine: &mut Machine<'_>, key: &str) -> Option<Weight> {
    let manifest = machine.text(&path::join(&machine.cwd, "Cargo.toml"))?;
    asked_for(machine, &manifest, key)
}

/// Keeps downloaded crates.
fn keep(machine: &mut Machine<'_>, weight: Weight) {
    let place = path::join(&home(machine), "registry");
    add_once(machine, &place, REGISTRY, weight, Origin::Dependencies);
}

/// Whether the manifest in the current directory is known and names no dependency.
fn needs_nothing(machine: &Machine<'_>) -> bool {
    let manifest = machine.text(&path::join(&machine.cwd, "Cargo.toml"));
    manifest.is_some_and(|text| {
        let is_table = |line: &str| line.trim_start().starts_with('[') && (line.contains("dependencies") || line.contains("workspace"));
        let mut rest = text.lines().skip_while(|line| !is_table(line));
        rest.next().is_none_or(|header| {
            header.trim() == "[dependencies]" && rest.all(|line| line.trim().is_empty() || line.trim_start().starts_with(['#', '[']))
        })
    })
}

// --- target

/// The directory of a profile's files: `release`, `debug`, or the profile's own name.
fn profile(call: &Call) -> String {
    let named = call.long_value("--profile").filter(|field| field.known).map(|field| field.text);
    match named.as_deref() {
        Some("dev" | "test") => "debug".to_owned(),
        Some("bench") => "release".to_owned(),
        Some(name) => name.to_owned(),
        None if call.has("--release -r") || call.operands(WITH_VALUE).first().is_some_and(|verb| verb.text == "bench") => {
            "release".to_owned()
        }
        None => "debug".to_owned(),
    }
}

fn target_root(call: &Call, machine: &Machine<'_>) -> String {
    let named = call.long_value("--target-dir").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
    if let Some(directory) = named {
        return directory;
    }
    let manifest = call.long_value("--manifest-path").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
    let project = manifest.map_or_else(|| machine.cwd.clone(), |manifest| path::parent(&manifest).to_owned());
    // A workspace's target directory lies at its root, above the current directory.
    let above = path::ancestors(&project).map(|directory| path::join(directory, "target"));
    let usual = path::join(&project, "target");
    let copied = above.into_iter().find(|target| !machine.wanted_below(target).is_empty() || machine.holds(target, TARGET));
    directory_of(machine, "CARGO_TARGET_DIR CARGO_BUILD_TARGET_DIR", &copied.unwrap_or(usual))
}

/// The directory the profile's outputs lie in: `target/[triple/]release`.
fn profile_directory(call: &Call, machine: &Machine<'_>) -> String {
    let root = target_root(call, machine);
    let triple = call.long_value("--target").map(|field| if field.known { field.text } else { String::new() });
    let triple = triple.or_else(|| machine.variable("CARGO_BUILD_TARGET")).filter(|triple| !triple.is_empty());
    let directory = triple.map_or_else(|| root.clone(), |triple| path::join(&root, &triple));
    path::join(&directory, &profile(call))
}

/// What compiling leaves beside the binary.
fn target(call: &Call, machine: &mut Machine<'_>) -> String {
    let directory = profile_directory(call, machine);
    let is_debug = path::name(&directory) == "debug";
    let [key, usual] =
        if is_debug { ["cargo-debug-locked", "cargo-target-debug"] } else { ["cargo-release-locked", "cargo-target-release"] };
    let weight = match lock_text(call, machine).map(|text| Crates::read(&text)) {
        Some(crates) => crates.compiled(machine, key),
        None => asked(machine, key).unwrap_or_else(|| machine.rule(usual)),
    };
    add_once(machine, &directory, TARGET, weight, Origin::Cache);
    directory
}

fn build(call: &Call, machine: &mut Machine<'_>) {
    registry(call, machine, false);
    let directory = target(call, machine);
    let weight = binary(call, machine, path::name(&directory));
    let is_binary = |below: &str| !below.contains('/') && !matches!(below, "deps" | "build" | "examples" | "incremental");
    let mut places = wanted(machine, &directory, is_binary);
    // A triple that is not known: what later stages copy from below the target directory tells.
    let is_triple_open = call.long_value("--target").is_some_and(|field| !field.known);
    if places.is_empty() && is_triple_open {
        let name = path::name(&directory).to_owned();
        let is_binary = |below: &str| below.split('/').any(|part| part == name) && !path::name(below).contains('.');
        places = wanted(machine, &target_root(call, machine), is_binary);
    }
    if places.is_empty() {
        let name = call.long_value("--bin").filter(|field| field.known).map(|field| field.text).unwrap_or_else(|| binary_name(machine));
        places.push(path::join(&directory, &name));
    }
    for place in places {
        machine.write(&place, weight, Origin::Output);
    }
}

/// A program of a profile, by whether that of release leaves its symbols out (the Cargo book, "Profiles").
fn binary(call: &Call, machine: &Machine<'_>, profile: &str) -> Weight {
    let says = |value: &str| is_among(value.trim_matches(['"', '\'']), "true symbols");
    let manifest = machine.text(&path::join(&machine.cwd, "Cargo.toml"));
    let of_manifest =
        manifest.is_some_and(|text| toml_table(&text, "[profile.release]").into_iter().any(|(key, value)| key == "strip" && says(value)));
    let of_option = call.options("--config").into_iter().any(|field| field.text.strip_prefix("profile.release.strip=").is_some_and(says));
    let of_variable = || machine.variable("CARGO_PROFILE_RELEASE_STRIP").is_some_and(|value| says(&value));
    let is_stripped = profile == "release" && (of_manifest || of_option || of_variable());
    machine.rule(if is_stripped { "rust-binary-stripped" } else { "rust-binary" })
}

/// The name of a project's executable: its manifest's, else its directory's.
fn binary_name(machine: &Machine<'_>) -> String {
    let manifest = machine.text(&path::join(&machine.cwd, "Cargo.toml"));
    let named = manifest.and_then(|text| toml_string(&text, "[[bin]]", "name").or_else(|| toml_string(&text, "[package]", "name")));
    let name = named.unwrap_or_else(|| path::name(&machine.cwd).to_owned());
    if name.is_empty() { "main".to_owned() } else { name }
}

/// `cargo install`: into the root's `bin`; what it compiles lies in a temporary directory.
fn install(call: &Call, machine: &mut Machine<'_>, names: &[&str]) {
    let from_project = call.long_value("--path");
    if from_project.is_some() {
        registry(call, machine, false);
    } else {
        let weight = machine.rule("cargo-registry");
        keep(machine, weight);
    }
    let named = call.long_value("--root").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
    let root = named.unwrap_or_else(|| directory_of(machine, "CARGO_INSTALL_ROOT", &home(machine)));
    let binaries = path::join(&root, "bin");
    let weight = binary(call, machine, if call.has("--debug") { "debug" } else { "release" });
    let mut places = wanted(machine, &binaries, |below| !below.contains('/'));
    if places.is_empty() {
        let from_git = call.long_value("--git").map(|field| {
            let name = path::name(&field.text);
            name.strip_suffix(".git").unwrap_or(name).to_owned()
        });
        let bin = call.long_value("--bin").filter(|field| field.known).map(|field| field.text);
        let mut all: Vec<String> = names.iter().map(|name| name.split('@').next().unwrap_or("").to_owned()).collect();
        all.extend(bin.or(if names.is_empty() { from_git } else { None }));
        if all.is_empty() || from_project.is_some() && all.is_empty() {
            all.push(binary_name(machine));
        }
        places.extend(all.iter().filter(|name| !name.is_empty()).map(|name| path::join(&binaries, name)));
    }
    for place in places {
        machine.write(&place, weight, Origin::Output);
    }
    if from_project.is_some() {
        target(&Call { args: call.args.iter().cloned().chain(release()).collect(), ..call.clone() }, machine);
    }
}

/// `cargo install` builds with optimisations.
fn release() -> Option<crate::shell::Field> {
    Some(crate::shell::Field { text: "--release".to_owned(), known: true, pattern: false })
}

/// `cargo new x`, `cargo init`: a manifest without dependencies and a small source.
fn new(call: &Call, machine: &mut Machine<'_>, operands: &[&str]) {
    let directory = operands.first().and_then(|text| machine.resolve(text)).unwrap_or_else(|| machine.cwd.clone());
    let named = call.long_value("--name").filter(|field| field.known).map(|field| field.text);
    let name = named.unwrap_or_else(|| path::name(&directory).to_owned());
    machine.make_directory(&directory);
    machine.write_text(&path::join(&directory, "Cargo.toml"), &format!("[package]\nname = \"{name}\"\n\n[dependencies]\n"), Origin::Files);
    let source = if call.has("--lib") { "src/lib.rs" } else { "src/main.rs" };
    write_manifest(machine, &path::join(&directory, source));
}

// --- rustup, rustc

/// `rustup …`, `rustup-init`
pub(super) fn rustup(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands: Vec<&str> = call
        .operands("--toolchain --profile --default-toolchain -c -t --target --component")
        .iter()
        .map(|field| field.text.as_str())
        .collect();
    let is_official = machine.image.reference.split(':').next().is_some_and(|name| path::name(name) == "rust");
    let usual = if is_official { "/usr/local/rustup".to_owned() } else { path::join(&machine.home(), ".rustup") };
    let place = path::join(&directory_of(machine, "RUSTUP_HOME", &usual), "toolchains");
    let toolchain = machine.rule("rustup-toolchain");
    match operands.as_slice() {
        // A further target's standard library, a component: a part of what a toolchain weighs.
        ["target", "add" | "install", names @ ..] | ["component", "add", names @ ..] => {
            for name in names {
                machine.add(&place, &format!("rustup: {name}"), perhaps(toolchain), Origin::Dependencies);
            }
        }
        ["toolchain", "install" | "add", ..] | ["install" | "default" | "update" | "override", ..] => {
            machine.add(&place, "rustup: toolchain", toolchain, Origin::Dependencies);
        }
        _ if call.program.starts_with("rustup-init") => machine.add(&place, "rustup: toolchain", toolchain, Origin::Dependencies),
        _ => {}
    }
    Stream::Nothing
}

/// `rustc main.rs -o x`
pub(super) fn rustc(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands = after_source(call);
    let named = call.long_value("-o").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
    let place = named.or_else(|| operands.map(|name| path::join(&machine.cwd, &name)));
    if let Some(place) = place {
        let weight = machine.rule("rust-binary");
        machine.write(&place, weight, Origin::Output);
    }
    Stream::Nothing
}

/// `main.rs` → `main`
fn after_source(call: &Call) -> Option<String> {
    let operands = call.operands("-o -C --edition --target -L -l --crate-name");
    operands.iter().find_map(|field| path::name(&field.text).strip_suffix(".rs").map(str::to_owned))
}

/// `wasm-pack build`, `trunk build`: a page's files.
pub(super) fn web(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if after_subcommand(call, "").is_empty() && call.subcommand() != "build" {
        return Stream::Nothing;
    }
    registry(call, machine, false);
    target(call, machine);
    let usual = if call.program == "wasm-pack" { "pkg" } else { "dist" };
    let place = machine.cwd.clone();
    super::output::build_output(machine, "npm-build-output", &place, usual, |below| below.starts_with(usual));
    Stream::Nothing
}
