//! `go`: modules, build cache, and the binary where the command (or the place later stages copy from) says it lands.
//!
//! After `go help build`, `go help install`, `go help environment` and `go help modules`. Where all sources are known and
//! import nothing but the standard library, the binary's size is a measured one.

use super::super::machine::{Call, Machine, Stream};
use super::super::path;
use super::super::rootfs::{Origin, Presence};
use super::locked;
use super::manifest::{go_imports, go_module, go_name};
use super::output::{add_once, after_subcommand, between, build_output, directory_of, is_source_name, perhaps, wanted};
use crate::language::words::note;
use crate::size::{SizeEstimate, Weight};

const MODULES: &str = "go: modules";
const CACHE: &str = "go: build cache";

/// Flags of `go build` that take the next argument.
const WITH_VALUE: &str = "-o -p -mod -modfile -overlay -pgo -tags -ldflags -gcflags -asmflags -gccgoflags -buildmode -compiler \
    -installsuffix -toolexec -C -pkgdir -covermode -coverpkg";

/// From this release on `go get` no longer builds.
const GET_ONLY_DOWNLOADS: (u32, u32) = (1, 17);

/// From this release on Go comes without compiled packages of its standard library (release notes of Go 1.20), so that
/// the first build puts them into its cache.
const SHIPS_SOURCES: (u32, u32) = (1, 20);

/// `go …`
pub(super) fn go(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let call = &single_dashed(call);
    let cwd = machine.cwd.clone();
    if let Some(directory) = call.long_value("-C").filter(|field| field.known).and_then(|field| machine.resolve(&field.text)) {
        machine.cwd = directory;
    }
    match call.operands(WITH_VALUE).first().map_or("", |field| field.text.as_str()) {
        "build" => build(call, machine),
        "install" => install(call, machine),
        "get" => get(call, machine),
        "mod" => modules(call, machine),
        "test" | "vet" => {
            download(machine);
            compile(machine, false);
            // `go test -c`: the tests as a program.
            if let Some(target) = call.long_value("-o").and_then(|field| machine.place(&field)) {
                let weight = machine.rule("go-binary");
                machine.write(&target, weight, Origin::Output);
            }
        }
        "run" => {
            download(machine);
            compile(machine, false);
            super::unknown(call, machine);
        }
        "generate" => {
            let weight = perhaps(machine.rule("script-unknown"));
            let place = machine.cwd.clone();
            machine.add(&place, "go generate", weight, Origin::Output);
        }
        "clean" => clean(call, machine),
        _ => {}
    }
    machine.cwd = cwd;
    Stream::Nothing
}

/// The call with `--flag` written `-flag`: Go takes both.
fn single_dashed(call: &Call) -> Call {
    let mut call = call.clone();
    for arg in &mut call.args {
        if arg.text.len() > 2 && arg.text.starts_with("--") {
            arg.text.remove(0);
        }
    }
    call
}

fn gopath(machine: &Machine<'_>) -> String {
    let is_official = machine.image.reference.split(':').next().is_some_and(|name| path::name(name) == "golang");
    let usual = if is_official { "/go".to_owned() } else { path::join(&machine.home(), "go") };
    directory_of(machine, "GOPATH", &usual)
}

fn module_cache(machine: &Machine<'_>) -> String {
    directory_of(machine, "GOMODCACHE", &path::join(&gopath(machine), "pkg/mod"))
}

fn build_cache(machine: &Machine<'_>) -> String {
    directory_of(machine, "GOCACHE", &super::output::user_cache(machine, "go-build"))
}

fn binaries(machine: &Machine<'_>) -> String {
    directory_of(machine, "GOBIN", &path::join(&gopath(machine), "bin"))
}

/// A weight whose low end is the likely one.
fn low(weight: Weight) -> Weight {
    let part = |part: SizeEstimate| part.with_ends(part.low(), part.low(), part.likely());
    Weight { unpacked: part(weight.unpacked), compressed: part(weight.compressed) }
}

// --- modules

/// What the module at or above the current directory requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Requires {
    Nothing,
    Something,
    NotKnown,
}

/// The nearest `go.mod`: its directory.
fn module_root(machine: &Machine<'_>) -> Option<String> {
    let listed = |directory: &&str| machine.presence(&path::join(directory, "go.mod")) == Presence::Yes;
    path::ancestors(&machine.cwd).find(listed).map(str::to_owned)
}

fn requires(machine: &Machine<'_>) -> Requires {
    match module_root(machine) {
        Some(root) => match machine.text(&path::join(&root, "go.mod")) {
            Some(text) if go_module(&text).requires => Requires::Something,
            Some(_) => Requires::Nothing,
            None => Requires::NotKnown,
        },
        None if is_closed(machine, &machine.cwd) => Requires::Nothing,
        None => Requires::NotKnown,
    }
}

/// Downloads what the module requires, unless the sources show that nothing is required.
fn download(machine: &mut Machine<'_>) {
    let flags = machine.variable("GOFLAGS").unwrap_or_default();
    let is_vendored = flags.contains("-mod=vendor") || machine.presence(&path::join(&machine.cwd, "vendor/modules.txt")) == Presence::Yes;
    if !is_vendored && requires(machine) != Requires::Nothing && standard_imports(machine).is_none() {
        fetch(machine);
    }
}

/// Puts the modules that are required into the cache. Returns what they weigh there.
fn fetch(machine: &mut Machine<'_>) -> Weight {
    let known = if requires(machine) == Requires::Something { required(machine) } else { None };
    let weight = known.unwrap_or_else(|| machine.rule("go-mod-download"));
    let place = module_cache(machine);
    add_once(machine, &place, MODULES, weight, Origin::Dependencies);
    weight
}

/// What the modules weigh that `go.mod` names. A door of `www/split.mjs`.
#[inline(never)]
fn required(machine: &mut Machine<'_>) -> Option<Weight> {
    let root = module_root(machine)?;
    locked::go_modules(machine, &root)
}

fn modules(call: &Call, machine: &mut Machine<'_>) {
    let operands = after_subcommand(call, WITH_VALUE);
    match operands.first().map_or("", |field| field.text.as_str()) {
        "download" | "tidy" if requires(machine) != Requires::Nothing => drop(fetch(machine)),
        "vendor" if requires(machine) != Requires::Nothing => {
            let fetched = fetch(machine);
            let weight = machine.both_times(fetched, "modules-vendored");
            let place = path::join(&machine.cwd, "vendor");
            machine.add(&place, "go: vendored modules", weight, Origin::Dependencies);
        }
        "init" => {
            let named = operands.get(1).filter(|field| field.known).map(|field| field.text.clone());
            let place = path::join(&machine.cwd, "go.mod");
            match named {
                Some(name) => machine.write_text(&place, &format!("module {name}\n"), Origin::Config),
                None => super::output::write_manifest(machine, &place),
            }
        }
        _ => {}
    }
}

/// `go get`: downloads; older releases build and install what is named.
fn get(call: &Call, machine: &mut Machine<'_>) {
    let weight = machine.rule("go-mod-download");
    let is_old = version(machine).is_some_and(|version| version < GET_ONLY_DOWNLOADS);
    let place = if is_old && module_root(machine).is_none() { path::join(&gopath(machine), "src") } else { module_cache(machine) };
    add_once(machine, &place, MODULES, weight, Origin::Dependencies);
    if call.has("-d") || !is_old {
        return;
    }
    let names: Vec<String> = after_subcommand(call, WITH_VALUE).iter().map(|field| go_name(&field.text)).collect();
    for name in names.iter().filter(|name| !name.is_empty() && !name.contains("...")) {
        let place = path::join(&binaries(machine), name);
        compile(machine, false);
        let weight = machine.rule("go-binary");
        machine.write(&place, weight.widened(0, 1000), Origin::Output);
    }
}

// --- building

/// The release of Go that the base image names.
fn version(machine: &Machine<'_>) -> Option<(u32, u32)> {
    let tag = machine.image.reference.split_once("golang:").map(|(_, tag)| tag.to_owned());
    let text = tag.or_else(|| machine.variable("GOLANG_VERSION"))?;
    let mut numbers = text.split(['.', '-']).map(|part| part.parse::<u32>().ok());
    Some((numbers.next()??, numbers.next()??))
}

/// Whether nothing that is not listed may lie in `directory`, so that its listed files are all of them.
fn is_closed(machine: &Machine<'_>, directory: &str) -> bool {
    matches!(machine.presence(&path::join(directory, "another.go")), Presence::No | Presence::Maybe(Origin::Base, _))
}

/// What the sources below the current directory import, where all of them are known and it is the standard library only.
fn standard_imports(machine: &Machine<'_>) -> Option<Vec<String>> {
    let directory = machine.cwd.clone();
    if !is_closed(machine, &directory) {
        return None;
    }
    let root = module_root(machine);
    let module = root.as_deref().and_then(|root| machine.text(&path::join(root, "go.mod"))).map(|text| go_module(&text).path);
    let listed = machine.matching(&path::join(&directory, "*.go"));
    if listed.is_empty() || listed.iter().any(|file| machine.text(file).is_none()) {
        return None;
    }
    let mut imports = go_imports(&machine.texts_below(&directory, ".go"));
    let own = |import: &String| module.as_deref().is_some_and(|module| !module.is_empty() && path::below(module, import).is_some());
    imports.retain(|import| !own(import));
    let is_foreign = |import: &String| import.split('/').next().is_some_and(|first| first.contains('.')) || import == "C";
    (!imports.iter().any(is_foreign)).then_some(imports)
}

/// The build cache grows.
fn compile(machine: &mut Machine<'_>, standard_only: bool) {
    let weight = machine.rule(if standard_only { "go-build-cache-std" } else { "go-build-cache" });
    let ships_compiled = version(machine).is_some_and(|version| version < SHIPS_SOURCES);
    let weight = if standard_only && ships_compiled { low(weight) } else { weight };
    let place = build_cache(machine);
    add_once(machine, &place, CACHE, weight, Origin::Cache);
}

/// Whether the linker is told to leave symbols out; `None` where its flags are not known.
fn is_stripped(call: &Call) -> Option<bool> {
    let Some(flags) = call.long_value("-ldflags") else { return Some(false) };
    let says = flags.text.split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'')).any(|word| matches!(word, "-s" | "-w"));
    if says { Some(true) } else { flags.known.then_some(false) }
}

fn binary_weight(call: &Call, machine: &Machine<'_>, imports: Option<&Vec<String>>) -> Weight {
    let of = |stripped: bool| {
        let measured = imports.and_then(|imports| machine.catalog.go_binary(version(machine), imports, stripped));
        measured.unwrap_or_else(|| machine.rule(if stripped { "go-binary-stripped" } else { "go-binary" }))
    };
    match is_stripped(call) {
        Some(stripped) => of(stripped),
        None => between(of(false), of(true)),
    }
}

fn build(call: &Call, machine: &mut Machine<'_>) {
    let imports = standard_imports(machine);
    if call.long_value("-mod").is_none_or(|mode| mode.text != "vendor") {
        download(machine);
    }
    compile(machine, imports.is_some());
    let weight = binary_weight(call, machine, imports.as_ref());
    let packages: Vec<String> = after_subcommand(call, WITH_VALUE).iter().map(|field| field.text.clone()).collect();
    let Some(output) = call.long_value("-o") else {
        let is_many = packages.len() > 1 && !packages.iter().all(|package| package.ends_with(".go"));
        if is_many || packages.iter().any(|package| package.contains("...")) {
            return; // Compiled and thrown away.
        }
        let name = binary_name(machine, packages.first().map_or(".", String::as_str));
        let place = path::join(&machine.cwd, &name);
        return machine.write(&place, weight, Origin::Output);
    };
    let Some(target) = machine.place(&output) else {
        machine.note(note::builds_where());
        machine.cloud();
        let place = machine.cwd.clone();
        return machine.add(&place, "go build", weight, Origin::Output);
    };
    let into_directory = output.text.ends_with('/') || output.text == "." || machine.is_directory(&target);
    if !into_directory {
        return machine.write(&target, weight, Origin::Output);
    }
    write_into(machine, &target, &packages, weight);
}

/// Several packages, or one, built into a directory, each under its own name.
#[inline(never)]
fn write_into(machine: &mut Machine<'_>, directory: &str, packages: &[String], weight: Weight) {
    machine.make_directory(directory);
    let mut names: Vec<String> = if packages.is_empty() { vec![binary_name(machine, ".")] } else { Vec::new() };
    let mut any = false;
    for package in packages {
        any |= package.contains("...");
        if !package.contains("...") {
            names.push(binary_name(machine, package));
        }
    }
    for place in names.iter().map(|name| path::join(directory, name)) {
        machine.write(&place, weight, Origin::Output);
    }
    if any {
        let places = wanted(machine, directory, is_binary_name);
        for place in &places {
            machine.write(place, weight, Origin::Output);
        }
        let more = if places.is_empty() { weight } else { perhaps(weight) };
        machine.add(directory, "go: binaries", more, Origin::Output);
    }
}

/// Whether a path below a package's directory looks like an executable's.
fn is_binary_name(below: &str) -> bool {
    let name = path::name(below);
    !name.is_empty() && !name.contains('.') && !is_source_name(name) && !is_source_name(below.split('/').next().unwrap_or(""))
}

/// The name `go build` gives to the executable of a package.
#[inline(never)]
fn binary_name(machine: &Machine<'_>, package: &str) -> String {
    if let Some(file) = package.strip_suffix(".go") {
        return path::name(file).to_owned();
    }
    if let Some(directory) = machine.resolve(package).filter(|directory| *directory != machine.cwd) {
        return if package.starts_with(['.', '/']) { path::name(&directory).to_owned() } else { go_name(package) };
    }
    let named = machine.text(&path::join(&machine.cwd, "go.mod")).map(|text| go_name(&go_module(&text).path));
    if let Some(name) = named.filter(|name| !name.is_empty()) {
        return name;
    }
    // The module's path is not known: what later stages copy from here tells.
    let child = wanted(machine, &machine.cwd, |below| !below.contains('/') && is_binary_name(below)).into_iter().next();
    let name = child.map(|child| path::name(&child).to_owned()).unwrap_or_else(|| path::name(&machine.cwd).to_owned());
    if name.is_empty() { "main".to_owned() } else { name }
}

/// `go install`: into `GOBIN`.
fn install(call: &Call, machine: &mut Machine<'_>) {
    let packages: Vec<String> = after_subcommand(call, WITH_VALUE).iter().map(|field| field.text.clone()).collect();
    let is_foreign = packages.iter().any(|package| package.contains('@'));
    let imports = if is_foreign { None } else { standard_imports(machine) };
    if is_foreign {
        let modules = machine.rule("go-mod-download");
        let place = module_cache(machine);
        add_once(machine, &place, MODULES, modules, Origin::Dependencies);
    } else {
        download(machine);
    }
    compile(machine, imports.is_some());
    let weight = binary_weight(call, machine, imports.as_ref());
    let directory = binaries(machine);
    write_into(machine, &directory, &packages, weight);
}

fn clean(call: &Call, machine: &mut Machine<'_>) {
    let all = [("-cache", build_cache(machine)), ("-modcache", module_cache(machine))];
    for (flag, place) in all {
        if call.has(flag) {
            machine.remove(&place);
        }
    }
}

/// `mage`, `goreleaser` and other drivers of `go build`.
pub(super) fn driver(_call: &Call, machine: &mut Machine<'_>) -> Stream {
    download(machine);
    compile(machine, false);
    let cwd = machine.cwd.clone();
    build_output(machine, "go-binary", &cwd, "dist", is_binary_name);
    Stream::Nothing
}
