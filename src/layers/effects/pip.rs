//! `pip`, `python`, `uv`, `poetry`, `pipenv`, `pipx` and conda: packages into the environment that a command means, and
//! the caches beside it.
//!
//! After pip's user guide and its page on caching, the `venv` library page, uv's and Poetry's settings pages, and conda's
//! command reference.

use super::super::machine::{Call, Machine, Stream, members};
use super::super::path;
use super::super::rootfs::{Origin, Presence};
use super::manifest::{pyproject_names, requirement_name, requirements};
use super::output::{
    add_once, after_subcommand, archived, directory_of, install, is_on, is_set, less, perhaps, portion, user_cache, workplace,
    write_manifest,
};
use crate::catalog::{Ecosystem, Os};
use crate::order;
use crate::size::Weight;

/// Options of pip (and of `uv pip`) that take the next argument.
const WITH_VALUE: &str = "-r --requirement -c --constraint -e --editable -t --target --prefix --root --src -i --index-url \
    --extra-index-url -f --find-links --cache-dir --python-version --platform --implementation --abi \
    --trusted-host --timeout --retries --no-binary --only-binary --progress-bar -w --wheel-dir -d --dest \
    --global-option --config-settings --proxy --log --upgrade-strategy -p --python --extra --group";

const REQUIREMENTS: &str = "pip: requirements";
const PROJECT: &str = "pip: the project";
const CACHE: &str = "pip cache";
const UV_CACHE: &str = "uv cache";

/// The most files that requirements may include one another.
const MOST_FILES: usize = 32;

/// `pip …`, `pip3 …`
pub(super) fn pip(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let prefix = environment_of(&call.path, machine);
    run_pip(call, machine, prefix);
    Stream::Nothing
}

fn run_pip(call: &Call, machine: &mut Machine<'_>, prefix: Option<String>) {
    match call.operands(WITH_VALUE).first().map_or("", |field| field.text.as_str()) {
        "install" => {
            let place = destination(call, machine, prefix);
            let weight = packages(call, machine, &place);
            cache(call, machine, weight);
        }
        "wheel" => archives(call, machine, "-w --wheel-dir"),
        "download" => archives(call, machine, "-d --dest"),
        "uninstall" => {
            for field in after_subcommand(call, WITH_VALUE) {
                machine.remove_label(&format!("pip: {}", requirement_name(&field.text)));
            }
        }
        "cache" if call.has("purge") => {
            let place = cache_directory(call, machine);
            machine.remove(&place);
        }
        _ => {}
    }
}

/// Installs at `place` what an install command names. Returns what that weighs.
fn packages(call: &Call, machine: &mut Machine<'_>, place: &str) -> Weight {
    let (names, mut weight) = asked_for(call, machine, place);
    weight += install(machine, Ecosystem::Pip, place, &names);
    weight
}

/// The names an install command asks for. What it asks for otherwise (files of unknown text, projects, archives) is
/// added at `place`, and its weight returned.
fn asked_for(call: &Call, machine: &mut Machine<'_>, place: &str) -> (Vec<String>, Weight) {
    let mut names = Vec::new();
    let mut weight = Weight::ZERO;
    let mut files: Vec<String> = Vec::new();
    for file in many(call, "-r --requirement --requirements") {
        match machine.place(&file) {
            Some(path) => files.push(path),
            None => weight += unread(machine, place),
        }
    }
    let mut next = 0;
    while let Some(file) = files.get(next).cloned().filter(|_| next < MOST_FILES) {
        next += 1;
        let Some(text) = machine.text(&file) else {
            weight += unread(machine, place);
            continue;
        };
        if file.ends_with(".toml") {
            match pyproject_names(&text) {
                Some(found) => names.extend(found),
                None => weight += unread(machine, place),
            }
            continue;
        }
        let read = requirements(&text);
        names.extend(read.names);
        let included = read.files.iter().filter_map(|include| path::resolve(path::parent(&file), include));
        let new: Vec<String> = included.filter(|include| !files.contains(include)).collect();
        files.extend(new);
    }
    for project in many(call, "-e --editable") {
        weight += project_at(machine, &project.text, place, &mut names);
    }
    for operand in after_subcommand(call, WITH_VALUE) {
        let text = operand.text.split('[').next().unwrap_or("");
        let is_archive =
            [".whl", ".tar.gz", ".zip", "/*"].iter().any(|ending| operand.text.ends_with(ending)) && !operand.text.contains("://");
        let is_path = text.starts_with('.') || text.starts_with('/');
        if is_archive && !operand.text.contains("@") {
            weight += unpacked(machine, &operand.text, place);
        } else if is_path && operand.known {
            weight += project_at(machine, text, place, &mut names);
        } else {
            names.push(requirement_name(&operand.text));
        }
    }
    order::sort(&mut names);
    names.dedup_by(|a, b| a == b && !a.is_empty());
    (names, weight)
}

/// All values of an option, in either form.
fn many(call: &Call, names: &str) -> Vec<crate::shell::Field> {
    let mut values: Vec<_> = call.options(names).into_iter().cloned().collect();
    for arg in &call.args {
        let glued = members(names).find_map(|name| match name.strip_prefix("--") {
            Some(_) => arg.text.strip_prefix(name)?.strip_prefix('='),
            None => arg.text.strip_prefix(name).filter(|rest| !rest.is_empty()),
        });
        if let Some(text) = glued {
            values.push(crate::shell::Field { text: text.to_owned(), ..arg.clone() });
        }
    }
    values
}

/// A requirements file whose text is not known.
fn unread(machine: &mut Machine<'_>, place: &str) -> Weight {
    machine.note("the requirements are not known: a usual set");
    let weight = machine.rule("pip-requirements");
    add_once(machine, place, REQUIREMENTS, weight, Origin::Dependencies);
    weight
}

/// A project's directory: itself, and what it depends on.
fn project_at(machine: &mut Machine<'_>, directory: &str, place: &str, names: &mut Vec<String>) -> Weight {
    let manifest = machine.resolve(directory.split('[').next().unwrap_or("")).map(|root| path::join(&root, "pyproject.toml"));
    let known = manifest.and_then(|path| machine.text(&path)).and_then(|text| pyproject_names(&text));
    if let Some(known) = known {
        names.extend(known);
        return Weight::ZERO;
    }
    let weight = machine.rule("pip-project");
    add_once(machine, place, PROJECT, weight, Origin::Dependencies);
    machine.note("what the project depends on is not known: a usual set");
    weight
}

/// Archives on the disk, unpacked into the environment.
fn unpacked(machine: &mut Machine<'_>, pattern: &str, place: &str) -> Weight {
    let directory = machine.resolve(pattern.strip_suffix("/*").unwrap_or_else(|| path::parent(pattern)));
    let stands: Weight = directory.map_or(Weight::ZERO, |directory| machine.weigh(&directory));
    let weight = if stands.is_zero() {
        machine.catalog.unknown(Ecosystem::Pip, pattern).lean
    } else {
        // Archives are compressed already: what they weigh is what their content compresses to.
        Weight { compressed: stands.unpacked, ..portion(machine, stands, "archive-unpack-ratio") }
    };
    machine.add(place, "pip: wheels", weight, Origin::Dependencies);
    weight
}

// --- where to

/// The version directory of Python: `python3.11`.
fn version_directory(machine: &Machine<'_>, library: &str) -> String {
    let wanted = machine.wanted_below(library);
    let copied = wanted.iter().find_map(|path| path::below(library, path)?.split('/').find(|part| part.starts_with("python3.")));
    if let Some(name) = copied.filter(|name| !path::is_pattern(name)) {
        return name.to_owned();
    }
    let tag = machine.image.reference.split_once("python:").map(|(_, tag)| tag.to_owned());
    let version = machine.variable("PYTHON_VERSION").or(tag).unwrap_or_default();
    let mut numbers = version.split(['.', '-']).take_while(|part| part.chars().all(|c| c.is_ascii_digit()));
    match (numbers.next(), numbers.next()) {
        (Some(major), Some(minor)) if !minor.is_empty() => format!("python{major}.{minor}"),
        _ => "python3".to_owned(),
    }
}

/// Where packages of an environment at `prefix` lie.
fn site_packages(machine: &Machine<'_>, prefix: &str) -> String {
    let library = path::join(prefix, "lib");
    path::join(&library, &format!("{}/site-packages", version_directory(machine, &library)))
}

/// Whether the base is Python's official image, whose Python lies in `/usr/local`.
fn is_official(machine: &Machine<'_>) -> bool {
    machine.image.reference.split(':').next().is_some_and(|name| path::name(name) == "python")
}

/// Where the system's own Python puts packages.
fn system_packages(machine: &Machine<'_>) -> String {
    let is_official = is_official(machine);
    let kind = if !is_official && matches!(machine.image.os, Os::Debian | Os::Ubuntu) { "dist-packages" } else { "site-packages" };
    let library = match machine.image.os {
        Os::Alpine if !is_official => "/usr/lib",
        _ => "/usr/local/lib",
    };
    path::join(library, &format!("{}/{kind}", version_directory(machine, library)))
}

/// The virtual environment that a program at `program` (`/opt/venv/bin/pip`) belongs to, or the active one.
fn environment_of(program: &str, machine: &Machine<'_>) -> Option<String> {
    if let Some(directory) = path::before_last(program, "/bin/") {
        return machine.resolve(directory).filter(|directory| !["/", "/usr", "/usr/local"].contains(&directory.as_str()));
    }
    let image = machine.image.reference.split(':').next().map_or("", path::name);
    let conda = ["conda", "mamba", "jupyter", "notebook"].iter().any(|word| image.contains(word)).then(|| conda_root(machine));
    let active = machine.variable("VIRTUAL_ENV").filter(|value| !value.is_empty()).and_then(|value| machine.resolve(&value));
    let active = active.or_else(|| {
        let path = machine.variable("PATH")?;
        let mut prefixes =
            path.split(':').filter_map(|directory| directory.strip_suffix("/bin")).filter_map(|prefix| machine.resolve(prefix));
        prefixes.find(|prefix| is_environment(machine, prefix))
    });
    active.or(conda)
}

fn is_environment(machine: &Machine<'_>, prefix: &str) -> bool {
    machine.presence(&path::join(prefix, "pyvenv.cfg")) == Presence::Yes
}

/// Where an install command puts packages.
fn destination(call: &Call, machine: &Machine<'_>, environment: Option<String>) -> String {
    let named = |names: &str| call.long_value(names).filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
    if let Some(target) = named("-t --target") {
        return target;
    }
    if let Some(prefix) = named("--prefix") {
        return site_packages(machine, &prefix);
    }
    if let Some(root) = named("--root") {
        return path::join(&root, system_packages(machine).trim_start_matches('/'));
    }
    if call.has("--user") || is_set(machine, "PIP_USER") {
        let base = directory_of(machine, "PYTHONUSERBASE", &path::join(&machine.home(), ".local"));
        return site_packages(machine, &base);
    }
    match environment {
        Some(prefix) => site_packages(machine, &prefix),
        // Who may not write to the system's directory installs into the home directory.
        None if is_official(machine) && machine.home().starts_with("/home/") => {
            site_packages(machine, &path::join(&machine.home(), ".local"))
        }
        None => system_packages(machine),
    }
}

// --- caches and archives

fn cache_directory(call: &Call, machine: &Machine<'_>) -> String {
    let asked = call.long_value("--cache-dir").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
    asked.unwrap_or_else(|| directory_of(machine, "PIP_CACHE_DIR", &user_cache(machine, "pip")))
}

/// What pip keeps of the archives it fetched. Any value of `PIP_NO_CACHE_DIR` turns the cache off.
fn cache(call: &Call, machine: &mut Machine<'_>, installed: Weight) {
    if call.has("--no-cache-dir") || is_set(machine, "PIP_NO_CACHE_DIR") {
        return;
    }
    let place = cache_directory(call, machine);
    let weight = portion(machine, installed, "pip-cache");
    machine.add(&place, CACHE, weight, Origin::Cache);
}

/// `pip wheel`, `pip download`: archives in a directory.
fn archives(call: &Call, machine: &mut Machine<'_>, options: &str) {
    let directory = workplace(call, machine, options);
    // What the same packages would weigh installed, weighed on a place that does not stay.
    let (names, mut weight) = asked_for(call, machine, "/proc");
    for name in names {
        let package = machine.catalog.package(Ecosystem::Pip, &name).unwrap_or_else(|| machine.catalog.unknown(Ecosystem::Pip, &name));
        weight += package.lean;
    }
    let wheels = portion(machine, weight, "pip-cache");
    machine.make_directory(&directory);
    machine.add(&directory, "pip: wheels", wheels, Origin::Dependencies);
    cache(call, machine, weight);
}

// --- python

/// `python …`: modules that install or build; other scripts may write anything.
pub(super) fn python(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let args = &call.args;
    if let Some(at) = args.iter().position(|arg| arg.text == "-m") {
        let module = args.get(at + 1).map_or("", |field| field.text.as_str());
        let path = path::join(call.path.rsplit_once('/').map_or("", |(directory, _)| directory), "module");
        let path = if call.path.contains('/') { path } else { String::new() };
        let inner =
            Call { program: module.to_owned(), path, args: args.get(at + 2..).unwrap_or_default().to_vec(), stdin: call.stdin.clone() };
        return run_module(&inner, machine);
    }
    let code = call.long_value("-c").map(|field| field.text);
    let script = call.operands("-W -X -c").first().map(|field| path::name(&field.text).to_owned());
    match (code, script.as_deref()) {
        (Some(code), _) => {
            const WRITERS: &str = "download from_pretrained open( write load retrieve subprocess system save";
            if members(WRITERS).any(|word| code.contains(word)) {
                super::unknown(call, machine);
            }
        }
        (None, Some("setup.py")) => setup(call, machine),
        (None, Some("get-pip.py")) => {
            let place = destination(call, machine, environment_of(&call.path, machine));
            let weight = machine.rule("pip-bootstrap");
            machine.add(&place, "pip: pip", weight, Origin::Dependencies);
            cache(call, machine, weight);
        }
        (None, Some("manage.py")) if call.has("collectstatic") => {
            let place = machine.cwd.clone();
            super::output::build_output(machine, "script-unknown", &place, "staticfiles", |below| below.starts_with("static"));
        }
        (None, Some("manage.py")) if call.has("check test compilemessages") => {}
        (None, None) if call.stdin == Stream::Nothing => {}
        _ => super::unknown(call, machine),
    }
    Stream::Nothing
}

fn run_module(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let environment = environment_of(&call.path, machine);
    match call.program.as_str() {
        "pip" => run_pip(call, machine, environment),
        "venv" | "virtualenv" => return virtualenv(call, machine),
        "ensurepip" => {
            let place = destination(call, machine, environment);
            install(machine, Ecosystem::Pip, &place, &["pip".to_owned()]);
        }
        "build" => {
            let place = workplace(call, machine, "-o --outdir");
            let place = if call.long_value("-o --outdir").is_some() { place } else { path::join(&place, "dist") };
            let weight = machine.rule("script-unknown");
            machine.add(&place, "python: built distribution", weight, Origin::Output);
        }
        "compileall" => {
            let weight = perhaps(machine.rule("script-unknown"));
            let place = machine.cwd.clone();
            machine.add(&place, "python: compiled files", weight, Origin::Output);
        }
        "poetry" => return poetry(call, machine),
        "pipenv" => return pipenv(call, machine),
        "pipx" => return pipx(call, machine),
        "uv" => return uv(call, machine),
        "site" | "unittest" | "pytest" | "json.tool" | "zipfile" | "" => {}
        _ => super::unknown(call, machine),
    }
    Stream::Nothing
}

/// `python setup.py …`
fn setup(call: &Call, machine: &mut Machine<'_>) {
    if call.has("install develop") {
        let place = destination(call, machine, environment_of(&call.path, machine));
        let weight = machine.rule("pip-project");
        add_once(machine, &place, PROJECT, weight, Origin::Dependencies);
    } else if call.has("bdist_wheel sdist bdist_egg build build_ext") {
        let usual = if call.has("build build_ext") { "build" } else { "dist" };
        let asked = call.long_value("--dist-dir -d").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
        let place = asked.unwrap_or_else(|| path::join(&machine.cwd, usual));
        let weight = machine.rule("script-unknown");
        machine.add(&place, "python: built distribution", weight, Origin::Output);
    }
}

/// `python -m venv DIR`, `virtualenv DIR`: links to the interpreter, and pip.
pub(super) fn virtualenv(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands = call.operands("-p --python --prompt");
    let directories: Vec<String> = operands.iter().filter_map(|field| machine.place(field)).collect();
    for directory in directories {
        make_environment(machine, &directory);
        if !call.has("--without-pip --no-pip") {
            let place = site_packages(machine, &directory);
            install(machine, Ecosystem::Pip, &place, &["pip".to_owned()]);
        }
    }
    Stream::Nothing
}

fn make_environment(machine: &mut Machine<'_>, directory: &str) {
    machine.make_directory(directory);
    write_manifest(machine, &path::join(directory, "pyvenv.cfg"));
    write_manifest(machine, &path::join(directory, "bin/activate"));
}

/// `pipx install x`: each in an environment of its own.
pub(super) fn pipx(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if matches!(call.subcommand(), "install" | "inject" | "run") {
        let base = directory_of(machine, "PIPX_HOME", &path::join(&machine.home(), ".local/share/pipx"));
        let names: Vec<String> = after_subcommand(call, WITH_VALUE).iter().map(|field| requirement_name(&field.text)).collect();
        let mut weight = Weight::ZERO;
        for name in &names {
            weight += install(machine, Ecosystem::Pip, &path::join(&base, &format!("venvs/{name}")), std::slice::from_ref(name));
        }
        cache(call, machine, weight);
    }
    Stream::Nothing
}

// --- uv

/// `uv …`
pub(super) fn uv(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands: Vec<String> = call.operands(WITH_VALUE).iter().map(|field| field.text.clone()).collect();
    let words: Vec<&str> = operands.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["pip", "install" | "sync", rest @ ..] => {
            let inner = Call { args: call.args.iter().skip_while(|arg| arg.text != "pip").skip(1).cloned().collect(), ..call.clone() };
            let place = uv_destination(&inner, machine);
            let mut weight = packages(&inner, machine, &place);
            if words.get(1) == Some(&"sync") && rest.iter().any(|word| word.ends_with(".txt")) {
                weight += unread(machine, &place);
            }
            uv_cache(call, machine, weight);
        }
        ["venv", rest @ ..] => {
            let directory = rest.first().and_then(|text| machine.resolve(text)).unwrap_or_else(|| path::join(&machine.cwd, ".venv"));
            make_environment(machine, &directory);
        }
        ["sync", ..] | ["add", ..] | ["run", ..] => uv_project(call, machine),
        ["python", "install", ..] => {
            let place = directory_of(machine, "UV_PYTHON_INSTALL_DIR", &path::join(&machine.home(), ".local/share/uv/python"));
            let weight = machine.rule("unknown-tool");
            add_once(machine, &place, "uv: Python", weight, Origin::Dependencies);
        }
        ["tool", "install", name, ..] => {
            let name = requirement_name(name);
            let base = directory_of(machine, "UV_TOOL_DIR", &path::join(&machine.home(), ".local/share/uv/tools"));
            let weight = install(machine, Ecosystem::Pip, &path::join(&base, &name), std::slice::from_ref(&name));
            uv_cache(call, machine, weight);
        }
        ["cache", "clean" | "prune", ..] => {
            let place = uv_cache_directory(call, machine);
            machine.remove(&place);
        }
        ["build", ..] => {
            let asked = call.long_value("-o --out-dir").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
            let place = asked.unwrap_or_else(|| path::join(&machine.cwd, "dist"));
            let weight = machine.rule("script-unknown");
            machine.add(&place, "python: built distribution", weight, Origin::Output);
        }
        _ => {}
    }
    Stream::Nothing
}

fn uv_destination(call: &Call, machine: &Machine<'_>) -> String {
    if call.has("--system") || is_on(machine, "UV_SYSTEM_PYTHON") {
        return destination(call, machine, None);
    }
    let python = call.long_value("-p --python").filter(|field| field.known);
    let of_python = python.and_then(|field| {
        let directory = machine.resolve(&field.text).filter(|_| field.text.contains('/'))?;
        Some(path::before_last(&directory, "/bin/").unwrap_or(&directory).to_owned())
    });
    let local = path::join(&machine.cwd, ".venv");
    let environment = of_python
        .filter(|prefix| !["/usr", "/usr/local"].contains(&prefix.as_str()))
        .or_else(|| environment_of("", machine))
        .or_else(|| is_environment(machine, &local).then_some(local));
    destination(call, machine, environment)
}

/// `uv sync`: the project's environment after its lock file.
fn uv_project(call: &Call, machine: &mut Machine<'_>) {
    if call.has("--no-sync --version") {
        return;
    }
    let project = workplace(call, machine, "--directory --project");
    let prefix = directory_of(machine, "UV_PROJECT_ENVIRONMENT", &path::join(&project, ".venv"));
    if !["/usr", "/usr/local"].contains(&prefix.as_str()) && !is_environment(machine, &prefix) {
        make_environment(machine, &prefix);
    }
    let place = site_packages(machine, &prefix);
    let weight = project_packages(machine, &project, &place, "uv-sync");
    uv_cache(call, machine, weight);
}

/// What a `pyproject.toml` asks for, where its text is known; else what `rule` says.
fn project_packages(machine: &mut Machine<'_>, project: &str, place: &str, rule: &str) -> Weight {
    let known = machine.text(&path::join(project, "pyproject.toml")).and_then(|text| pyproject_names(&text));
    match known {
        Some(names) => install(machine, Ecosystem::Pip, place, &names),
        None => {
            let weight = machine.rule(rule);
            add_once(machine, place, PROJECT, weight, Origin::Dependencies);
            machine.note("what the project depends on is not known: a usual set");
            weight
        }
    }
}

fn uv_cache_directory(call: &Call, machine: &Machine<'_>) -> String {
    let asked = call.long_value("--cache-dir").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
    asked.unwrap_or_else(|| directory_of(machine, "UV_CACHE_DIR", &user_cache(machine, "uv")))
}

/// uv keeps what it unpacked and links it into the environment: the files count once where a link is possible, twice
/// where they are copied (`UV_LINK_MODE=copy`).
fn uv_cache(call: &Call, machine: &mut Machine<'_>, installed: Weight) {
    if call.has("--no-cache --no-cache-dir -n") || is_set(machine, "UV_NO_CACHE") {
        return;
    }
    let copies = machine.variable("UV_LINK_MODE").as_deref() == Some("copy") || call.has("--link-mode=copy");
    let place = uv_cache_directory(call, machine);
    let weight = if copies { installed } else { perhaps(installed) };
    machine.add(&place, UV_CACHE, weight, Origin::Cache);
}

// --- Poetry, Pipenv

/// `poetry …`
pub(super) fn poetry(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let settings = path::join(&machine.home(), ".config/pypoetry/config.toml");
    let operands: Vec<&str> = call
        .operands("-C --directory -f --format -o --output --with --without --only -E --extras")
        .iter()
        .map(|field| field.text.as_str())
        .collect();
    match operands.as_slice() {
        ["config", key, value, ..] => {
            let old = machine.text(&settings).unwrap_or_default();
            machine.write_text(&settings, &format!("{old}{key} = {value}\n"), Origin::Config);
        }
        ["install" | "add" | "sync" | "update", ..] => {
            let project = workplace(call, machine, "-C --directory --project");
            let says = |key: &str, variable: &str| {
                let line =
                    machine.text(&settings).and_then(|text| text.lines().rev().find(|line| line.starts_with(key)).map(str::to_owned));
                machine.variable(variable).or(line).map(|value| !value.ends_with("false") && !value.ends_with('0'))
            };
            let place = if says("virtualenvs.create", "POETRY_VIRTUALENVS_CREATE") == Some(false) {
                destination(&Call::default(), machine, environment_of("", machine))
            } else if says("virtualenvs.in-project", "POETRY_VIRTUALENVS_IN_PROJECT") == Some(true) {
                let prefix = path::join(&project, ".venv");
                make_environment(machine, &prefix);
                site_packages(machine, &prefix)
            } else if let Some(active) = environment_of("", machine) {
                site_packages(machine, &active)
            } else {
                let base = directory_of(machine, "POETRY_VIRTUALENVS_PATH", &user_cache(machine, "pypoetry/virtualenvs"));
                site_packages(machine, &path::join(&base, path::name(&project)))
            };
            let weight = project_packages(machine, &project, &place, "poetry-install");
            if !call.has("--no-cache") && !is_set(machine, "POETRY_NO_CACHE") {
                let base = directory_of(machine, "POETRY_CACHE_DIR", &user_cache(machine, "pypoetry"));
                let kept = portion(machine, weight, "pip-cache");
                machine.add(&path::join(&base, "cache"), "poetry cache", kept, Origin::Cache);
                machine.add(&path::join(&base, "artifacts"), "poetry cache", perhaps(kept), Origin::Cache);
            }
        }
        ["export", ..] => {
            if let Some(target) = call.long_value("-o --output").filter(|field| field.known).and_then(|field| machine.resolve(&field.text))
            {
                write_manifest(machine, &target);
            }
        }
        ["build", ..] => {
            let weight = machine.rule("script-unknown");
            let place = path::join(&machine.cwd, "dist");
            machine.add(&place, "python: built distribution", weight, Origin::Output);
        }
        ["run", ..] => super::unknown(call, machine),
        ["cache", "clear", ..] => {
            let base = directory_of(machine, "POETRY_CACHE_DIR", &user_cache(machine, "pypoetry"));
            machine.remove(&path::join(&base, "cache"));
            machine.remove(&path::join(&base, "artifacts"));
        }
        _ => {}
    }
    Stream::Nothing
}

/// `pipenv install [--system]`, `pipenv sync`
pub(super) fn pipenv(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if !matches!(call.subcommand(), "install" | "sync" | "update") {
        return Stream::Nothing;
    }
    let in_project = is_set(machine, "PIPENV_VENV_IN_PROJECT");
    let place = if call.has("--system") {
        destination(&Call::default(), machine, environment_of("", machine))
    } else if in_project {
        let prefix = path::join(&machine.cwd, ".venv");
        make_environment(machine, &prefix);
        site_packages(machine, &prefix)
    } else {
        site_packages(machine, &path::join(&machine.home(), &format!(".local/share/virtualenvs/{}", path::name(&machine.cwd))))
    };
    let names: Vec<String> = after_subcommand(call, WITH_VALUE).iter().map(|field| requirement_name(&field.text)).collect();
    let weight = if names.is_empty() { unread(machine, &place) } else { install(machine, Ecosystem::Pip, &place, &names) };
    cache(call, machine, weight);
    Stream::Nothing
}

// --- conda

/// `conda`, `mamba`, `micromamba`: environments, and the archives kept in `pkgs`.
pub(super) fn conda(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let root = conda_root(machine);
    let packages = path::join(&root, "pkgs");
    let operands: Vec<&str> =
        call.operands("-n --name -p --prefix -c --channel -f --file --solver").iter().map(|field| field.text.as_str()).collect();
    match operands.first().copied().unwrap_or("") {
        "install" | "create" | "update" | "upgrade" | "env" => {
            if operands.first() == Some(&"env") && !matches!(operands.get(1), Some(&"create" | &"update")) {
                return Stream::Nothing;
            }
            let named = call.long_value("-n --name").filter(|field| field.known).map(|field| field.text);
            let prefix = call.long_value("-p --prefix").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
            let by_name = named.filter(|name| name != "base").map(|name| path::join(&root, &format!("envs/{name}")));
            let is_new = matches!(operands.first(), Some(&"create" | &"env"));
            let found = prefix.or(by_name);
            let place = found.unwrap_or_else(|| if is_new { path::join(&root, "envs/env") } else { root.clone() });
            // The rule counts in the archives kept in `pkgs`; the unpacked files there are hard links and weigh nothing more.
            let whole = machine.rule("conda-install");
            let archives = archived(whole.compressed);
            machine.add(&place, "conda: packages", less(whole, archives), Origin::Dependencies);
            machine.add(&packages, "conda archives", archives, Origin::Cache);
            machine.note("what conda installs is not known: a usual set");
        }
        "clean" if call.flag("-a --all -t --tarballs -p --packages") => machine.remove(&packages),
        "run" => super::unknown(call, machine),
        _ => {}
    }
    Stream::Nothing
}

fn conda_root(machine: &Machine<'_>) -> String {
    directory_of(machine, "MAMBA_ROOT_PREFIX CONDA_DIR CONDA_ROOT", "/opt/conda")
}
