//! `make`, CMake, Ninja, Meson, `./configure` and the compilers: objects, what `install` puts below its prefix, and the
//! binaries that later stages copy.
//!
//! After GNU Make's manual ("Variables for Installation Directories", `DESTDIR`), the GNU Coding Standards on `configure
//! --prefix`, `cmake(1)`, `meson(1)` and `gcc(1)` (`-o`). A Makefile may do anything, so any path may exist after it.

use super::super::machine::{Call, Machine, Stream, is_among, members};
use super::super::path;
use super::super::rootfs::Origin;
use super::output::{add_once, is_source_name, wanted, workplace, write_manifest};
use super::{cargo, go, npm};

const OBJECTS: &str = "build: objects";

/// `make …`, `gmake`, `ninja`
pub(super) fn make(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if call.has("--version -v --help -n --dry-run") {
        return Stream::Nothing;
    }
    let place = workplace(call, machine, "-C --directory");
    let operands = call.operands("-C --directory -f --file --makefile -j -l -o -I -k");
    let number = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let targets: Vec<&str> = operands.iter().map(|field| field.text.as_str()).filter(|text| !text.contains('=') && !number(text)).collect();
    let installs = targets.iter().any(|target| target.starts_with("install") || target.ends_with("-install"));
    let cleans = targets.iter().any(|target| target.ends_with("clean"));
    let builds = targets.is_empty() || targets.iter().any(|target| !is_quiet(target));
    if cleans {
        machine.remove_label(OBJECTS);
    }
    if builds && !(installs && targets.len() == 1 && machine.holds(&place, OBJECTS)) {
        compile(machine, &place);
    }
    if installs {
        let prefix = install_prefix(call, machine, &place);
        put_installed(machine, &prefix);
    }
    Stream::Nothing
}

/// Targets that build nothing.
fn is_quiet(target: &str) -> bool {
    target.ends_with("clean")
        || matches!(target, "check" | "test" | "lint" | "fmt" | "format" | "vet" | "help" | "menuconfig" | "defconfig")
}

/// A build in `place`: in the languages' own images what their tools do, else objects and binaries of C.
fn compile(machine: &mut Machine<'_>, place: &str) {
    machine.cloud();
    let outer = std::mem::replace(&mut machine.cwd, place.to_owned());
    let image = machine.image.reference.split(':').next().map(|name| path::name(name).to_owned()).unwrap_or_default();
    let drive = |words: &str| Call {
        program: String::new(),
        args: members(words).map(|word| crate::shell::Field { text: word.to_owned(), known: true, pattern: false }).collect(),
        ..Call::default()
    };
    match image.as_str() {
        "golang" => {
            go::driver(&drive(""), machine);
        }
        "rust" => {
            cargo::cargo(&drive("build --release"), machine);
        }
        "node" => {
            npm::npm(&drive("run build"), machine);
        }
        _ => native(machine, place),
    }
    machine.cwd = outer;
}

fn native(machine: &mut Machine<'_>, place: &str) {
    let objects = machine.rule("c-build-objects");
    add_once(machine, place, OBJECTS, objects, Origin::Cache);
    let weight = machine.rule("c-binary");
    for output in wanted(machine, place, is_binary) {
        machine.write(&output, weight, Origin::Output);
    }
}

/// Whether a path below a source tree looks like a build's output.
fn is_binary(below: &str) -> bool {
    let name = path::name(below);
    let is_library = [".so", ".a", ".o", ".bin", ".elf", ".wasm", ".deb", ".rpm", ".tar.gz"].iter().any(|ending| name.ends_with(ending))
        || name.contains(".so.");
    is_library || (!name.contains('.') && !is_source_name(name) && !is_source_name(below.split('/').next().unwrap_or("")))
}

// --- install

/// Remembers for later commands what prefix a build in `place` was configured with.
fn remember_prefix(machine: &mut Machine<'_>, place: &str, prefix: String) {
    machine.name_group(&format!("prefix of {place}"), vec![prefix]);
}

fn remembered_prefix(machine: &Machine<'_>, place: &str) -> Option<String> {
    machine.group(&format!("prefix of {place}")).and_then(|prefixes| prefixes.last().cloned())
}

/// Where `make install` puts things: `DESTDIR`, then the prefix of this call, of the configuration, or `/usr/local`.
fn install_prefix(call: &Call, machine: &Machine<'_>, place: &str) -> String {
    let given = |names: &str| {
        let last = call.args.iter().rev().find_map(|arg| arg.text.split_once('=').filter(|(name, _)| is_among(name, names)));
        last.map(|(_, value)| value.to_owned())
    };
    let prefix = given("PREFIX prefix INSTALL_PREFIX INSTALL_TOP")
        .or_else(|| remembered_prefix(machine, place))
        .or_else(|| machine.variable("PREFIX"))
        .and_then(|prefix| path::resolve(place, &prefix))
        .unwrap_or_else(|| "/usr/local".to_owned());
    let staged = given("DESTDIR INSTALL_ROOT install_root").or_else(|| machine.variable("DESTDIR"));
    match staged.and_then(|directory| path::resolve(place, &directory)) {
        Some(directory) => path::join(&directory, prefix.trim_start_matches('/')),
        None => prefix,
    }
}

fn put_installed(machine: &mut Machine<'_>, prefix: &str) {
    let weight = machine.rule("make-install");
    machine.make_directory(prefix);
    machine.add(prefix, "make install", weight, Origin::Output);
}

// --- configure, CMake, Meson

/// `./configure --prefix=…`, `autogen.sh`, `autoreconf`
pub(super) fn configure(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let place = machine.cwd.clone();
    if let Some(prefix) = call.long_value("--prefix -prefix").filter(|field| field.known) {
        remember_prefix(machine, &place, prefix.text);
    }
    let weight = machine.rule("config-file");
    machine.add(&place, "configure", weight, Origin::Cache);
    Stream::Nothing
}

/// `cmake -S . -B build`, `cmake --build build`, `cmake --install build`
pub(super) fn cmake(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if call.has("--version --help -E -P") {
        return Stream::Nothing;
    }
    if let Some(directory) = call.long_value("--build").filter(|field| field.known).and_then(|field| machine.resolve(&field.text)) {
        compile(machine, &directory);
        if call.has("install") || call.long_value("--target -t").is_some_and(|target| target.text == "install") {
            let prefix = remembered_prefix(machine, &directory).unwrap_or_else(|| "/usr/local".to_owned());
            put_installed(machine, &prefix);
        }
        return Stream::Nothing;
    }
    if let Some(directory) = call.long_value("--install").filter(|field| field.known).and_then(|field| machine.resolve(&field.text)) {
        let asked = call.long_value("--prefix").filter(|field| field.known).map(|field| field.text);
        let prefix = asked.or_else(|| remembered_prefix(machine, &directory)).unwrap_or_else(|| "/usr/local".to_owned());
        let prefix = machine.resolve(&prefix).unwrap_or(prefix);
        let staged = machine.variable("DESTDIR").map(|directory| path::join(&directory, prefix.trim_start_matches('/')));
        put_installed(machine, &staged.unwrap_or(prefix));
        return Stream::Nothing;
    }
    let glued = call.args.iter().find_map(|arg| arg.text.strip_prefix("-B").filter(|rest| !rest.is_empty()));
    let asked = glued.map(str::to_owned).or_else(|| call.long_value("-B").map(|field| field.text));
    let place = asked.and_then(|text| machine.resolve(&text)).unwrap_or_else(|| machine.cwd.clone());
    let definition = call.args.iter().find_map(|arg| {
        let rest = arg.text.strip_prefix("-D").unwrap_or(&arg.text).strip_prefix("CMAKE_INSTALL_PREFIX")?;
        rest.split_once('=').map(|(_, value)| value.to_owned())
    });
    if let Some(prefix) = definition.or_else(|| call.long_value("--install-prefix").map(|field| field.text)) {
        remember_prefix(machine, &place, prefix);
    }
    machine.make_directory(&place);
    let weight = machine.rule("config-file");
    machine.add(&place, "cmake", weight, Origin::Cache);
    Stream::Nothing
}

/// `meson setup build`, `meson compile -C build`, `meson install -C build`
pub(super) fn meson(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let place = workplace(call, machine, "-C");
    let operands: Vec<String> = call.operands("-C --prefix --destdir --buildtype").iter().map(|field| field.text.clone()).collect();
    match operands.first().map_or("", String::as_str) {
        "compile" => compile(machine, &place),
        "install" => {
            let prefix = remembered_prefix(machine, &place).unwrap_or_else(|| "/usr/local".to_owned());
            let staged = call.long_value("--destdir").map(|field| field.text).or_else(|| machine.variable("DESTDIR"));
            let target =
                staged.and_then(|text| machine.resolve(&text)).map(|directory| path::join(&directory, prefix.trim_start_matches('/')));
            put_installed(machine, &target.unwrap_or(prefix));
        }
        "test" | "introspect" | "--version" => {}
        first => {
            let directory = if first == "setup" { operands.get(1).map_or("", String::as_str) } else { first };
            let Some(directory) = machine.resolve(directory) else { return Stream::Nothing };
            if let Some(prefix) = call.long_value("--prefix").filter(|field| field.known) {
                remember_prefix(machine, &directory, prefix.text);
            }
            machine.make_directory(&directory);
            write_manifest(machine, &path::join(&directory, "build.ninja"));
        }
    }
    Stream::Nothing
}

// --- compilers

/// `gcc -o x main.c`
pub(super) fn compiler(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if call.has("--version -v -dumpmachine -dumpversion -E -M -MM") {
        return Stream::Nothing;
    }
    let operands = call.operands("-o -I -L -l -D -x -include -target -framework");
    let is_source = |text: &str| [".c", ".cc", ".cpp", ".cxx", ".m", ".S", ".s", ".o", ".a"].iter().any(|ending| text.ends_with(ending));
    let sources: Vec<String> = operands.iter().map(|field| field.text.clone()).filter(|text| is_source(text)).collect();
    let named = call.value("-o").and_then(|text| machine.resolve(&text));
    let objects_only = call.has("-c -S");
    let weight = machine.rule(if objects_only { "config-file" } else { "c-binary" });
    match named {
        Some(target) => machine.write(&target, weight, Origin::Output),
        None if objects_only => {
            for source in sources {
                let object = format!("{}.o", path::name(&source).rsplit_once('.').map_or("", |(name, _)| name));
                let place = path::join(&machine.cwd, &object);
                machine.write(&place, weight, Origin::Cache);
            }
        }
        None => {
            let place = path::join(&machine.cwd, "a.out");
            machine.write(&place, weight, Origin::Output);
        }
    }
    Stream::Nothing
}
