//! `pip`, `python`, `uv`, `poetry`, `pipenv`, `pipx` and conda: packages into the environment that a command means, and
//! the caches beside it.
//!
//! After pip's user guide and its page on caching, the `venv` library page, uv's and Poetry's settings pages, and conda's
//! command reference.

use super::super::machine::{Call, Machine, Stream, members};
use super::super::path;
use super::super::rootfs::{Origin, Presence};
use super::lockfile::{pipfile_lock, poetry_lock, uv_lock};
use super::manifest::{pipfile_requirements, pyproject_requirements};
use super::output::{
    add_once, after_subcommand, archived, directory_of, is_on, is_set, perhaps, portion, user_cache, workplace, write_manifest,
};
use super::python::{self, Brought, Manner};
use super::requirement::{Requirement, Selection, canonical, is_path, limit_by, requirement, requirements};
use crate::catalog::{Ecosystem, Os};
use crate::language::words::note;
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
            let is_own = prefix.is_some();
            let place = destination(call, machine, prefix);
            let manner = Manner { compiles: compiles(call, machine), base: base_of(&place, is_own, machine), ..manner(call, machine) };
            let brought = packages(call, machine, &place, manner);
            cache(call, machine, brought);
        }
        "wheel" => archives(call, machine, "-w --wheel-dir"),
        "download" => archives(call, machine, "-d --dest"),
        "uninstall" => {
            for field in after_subcommand(call, WITH_VALUE) {
                machine.remove_label(&python::label(&canonical(&field.text)));
            }
        }
        "cache" if call.has("purge") => {
            let place = cache_directory(call, machine);
            machine.remove(&place);
        }
        _ => {}
    }
}

/// What a command line says of how packages are installed.
fn manner(call: &Call, machine: &Machine<'_>) -> Manner<'static> {
    let indexes = many(call, "-i --index-url --extra-index-url --index --default-index -f --find-links");
    let variables = ["PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "UV_INDEX_URL", "UV_EXTRA_INDEX_URL", "UV_INDEX", "UV_DEFAULT_INDEX"];
    let indexes = indexes.into_iter().map(|field| field.text).chain(variables.iter().filter_map(|name| machine.variable(name)));
    let backend = call.value("--torch-backend").or_else(|| machine.variable("UV_TORCH_BACKEND"));
    Manner {
        compiles: false,
        base: &[],
        upgrades: call.flag("-U --upgrade --force-reinstall -I --ignore-installed"),
        without_cuda: backend.as_deref() == Some("cpu") || indexes.into_iter().any(|index| is_without_cuda(&index)),
        minor: minor(machine),
    }
}

/// Whether an index or a line that names one is PyTorch's of builds without CUDA.
fn is_without_cuda(index: &str) -> bool {
    index.trim_end_matches(['/', '"', '\'']).ends_with("/whl/cpu")
}

/// pip compiles what it installs, whatever `PYTHONDONTWRITEBYTECODE` says.
fn compiles(call: &Call, machine: &Machine<'_>) -> bool {
    !call.has("--no-compile") && !is_on(machine, "PIP_NO_COMPILE")
}

/// uv compiles nothing unless it is asked to.
fn uv_compiles(call: &Call, machine: &Machine<'_>) -> bool {
    call.has("--compile-bytecode --compile") || is_on(machine, "UV_COMPILE_BYTECODE")
}

/// The minor version of Python.
fn minor(machine: &Machine<'_>) -> u64 {
    let version = version_directory(machine, "/usr/local/lib");
    version.strip_prefix("python3.").and_then(|minor| minor.parse().ok()).unwrap_or(python::USUAL_MINOR)
}

/// What lies beside pip in Python's official images. What goes to a directory of its own (`--target`) is complete.
fn base_of(place: &str, is_environment: bool, machine: &Machine<'_>) -> &'static [&'static str] {
    match (is_official(machine) && !is_environment && place == system_packages(machine), minor(machine)) {
        (false, _) => &[],
        // https://github.com/docker-library/python: setuptools and wheel are left out from 3.12 on.
        (true, ..12) => &["pip", "setuptools", "wheel"],
        (true, _) => &["pip"],
    }
}

/// Installs at `place` what an install command names.
fn packages(call: &Call, machine: &mut Machine<'_>, place: &str, manner: Manner<'_>) -> Brought {
    let mut asked = asked_for(call, machine, place, manner.minor);
    asked.brought +=
        python::install(machine, place, asked.wanted, Manner { without_cuda: manner.without_cuda || asked.without_cuda, ..manner });
    asked.brought
}

/// What an install command asks for.
#[derive(Default)]
struct Asked {
    wanted: Vec<Requirement>,
    /// Whether a file asks for builds without CUDA.
    without_cuda: bool,
    /// What is added already: files of unknown text, projects, archives.
    brought: Brought,
}

/// What an install command asks for. What is not asked for by name is added at `place`.
fn asked_for(call: &Call, machine: &mut Machine<'_>, place: &str, minor: u64) -> Asked {
    let mut asked = Asked::default();
    let mut projects: Vec<String> = many(call, "-e --editable").into_iter().map(|field| field.text).collect();
    let mut files: Vec<String> = Vec::new();
    for file in many(call, "-r --requirement --requirements") {
        match machine.place(&file) {
            Some(path) => files.push(path),
            None => asked.brought += unread(machine, place),
        }
    }
    let mut limits: Vec<String> = many(call, "-c --constraint --constraints").iter().filter_map(|file| machine.place(file)).collect();
    let mut next = 0;
    while let Some(file) = files.get(next).cloned().filter(|_| next < MOST_FILES) {
        next += 1;
        let Some(text) = machine.text(&file) else {
            asked.brought += unread(machine, place);
            continue;
        };
        if file.ends_with(".toml") {
            match pyproject_requirements(&text, &Selection { minor, ..Selection::default() }) {
                Some(found) => asked.wanted.extend(found),
                None => asked.brought += unread(machine, place),
            }
            continue;
        }
        let read = requirements(&text, minor);
        asked.wanted.extend(read.wanted);
        projects.extend(read.projects);
        asked.without_cuda |= read.options.iter().any(|option| is_without_cuda(option));
        let beside = |include: &String| path::resolve(path::parent(&file), include);
        limits.extend(read.constraints.iter().filter_map(beside));
        let new: Vec<String> = read.files.iter().filter_map(beside).filter(|include| !files.contains(include)).collect();
        files.extend(new);
    }
    for operand in after_subcommand(call, WITH_VALUE) {
        let text = operand.text.split('[').next().unwrap_or("");
        let is_archive = [".whl", ".tar.gz", ".zip", "/*"].iter().any(|ending| operand.text.ends_with(ending));
        if is_archive && !operand.text.contains("://") && !operand.text.contains('@') {
            asked.brought += unpacked(machine, &operand.text, place);
        } else if is_path(text) && operand.known {
            projects.push(operand.text.clone());
        } else {
            asked.wanted.extend(requirement(&operand.text, minor));
        }
    }
    for project in projects {
        asked.brought += project_at(machine, &project, place, minor, &mut asked.wanted);
    }
    for text in limits.iter().take(MOST_FILES).filter_map(|file| machine.text(file)) {
        limit_by(&mut asked.wanted, requirements(&text, minor).wanted);
    }
    asked
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

/// Packages of which only the sum is known, with what archives such a sum has.
fn guessed(packages: Weight, machine: &Machine<'_>) -> Brought {
    Brought { packages, archives: portion(machine, packages, "pip-cache"), count: 0 }
}

/// A requirements file whose text is not known.
fn unread(machine: &mut Machine<'_>, place: &str) -> Brought {
    machine.note(note::usual_requirements());
    let weight = machine.rule("pip-requirements");
    add_once(machine, place, REQUIREMENTS, weight, Origin::Dependencies);
    guessed(weight, machine)
}

/// A project's directory (`.`, `./lib[extra]`): itself, and what it depends on.
fn project_at(machine: &mut Machine<'_>, project: &str, place: &str, minor: u64, wanted: &mut Vec<Requirement>) -> Brought {
    let (directory, extras) = project.split_once('[').unwrap_or((project, ""));
    let extras = extras.trim_end_matches(']').split(',').map(canonical).collect();
    let selection = Selection { develops: false, extras, minor };
    let manifest = machine.resolve(directory).map(|root| path::join(&root, "pyproject.toml"));
    let known = manifest.and_then(|path| machine.text(&path)).and_then(|text| pyproject_requirements(&text, &selection));
    if let Some(known) = known {
        wanted.extend(known);
        return Brought::default();
    }
    let weight = machine.rule("pip-project");
    add_once(machine, place, PROJECT, weight, Origin::Dependencies);
    machine.note(note::usual_project());
    guessed(weight, machine)
}

/// Archives on the disk, unpacked into the environment; none is fetched.
fn unpacked(machine: &mut Machine<'_>, pattern: &str, place: &str) -> Brought {
    let directory = machine.resolve(pattern.strip_suffix("/*").unwrap_or_else(|| path::parent(pattern)));
    let stands: Weight = directory.map_or(Weight::ZERO, |directory| machine.weigh(&directory));
    let weight = if stands.is_zero() {
        machine.catalog.unknown(Ecosystem::Pip, pattern).lean
    } else {
        // Archives are compressed already: what they weigh is what their content compresses to.
        Weight { compressed: stands.unpacked, ..portion(machine, stands, "archive-unpack-ratio") }
    };
    machine.add(place, "pip: wheels", weight, Origin::Dependencies);
    Brought { packages: weight, ..Brought::default() }
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
fn cache(call: &Call, machine: &mut Machine<'_>, brought: Brought) {
    if call.has("--no-cache-dir") || is_set(machine, "PIP_NO_CACHE_DIR") {
        return;
    }
    let place = cache_directory(call, machine);
    let kept = brought.archives + brought.pages("pip-index-page", machine);
    machine.add(&place, CACHE, kept, Origin::Cache);
}

/// `pip wheel`, `pip download`: archives in a directory.
fn archives(call: &Call, machine: &mut Machine<'_>, options: &str) {
    let directory = workplace(call, machine, options);
    // What is not asked for by name is added to a place that does not stay.
    let manner = manner(call, machine);
    let Asked { wanted, mut brought, .. } = asked_for(call, machine, "/proc", manner.minor);
    for (_, _, one) in python::bring(machine, &directory, wanted, manner) {
        brought += one;
    }
    machine.make_directory(&directory);
    machine.add(&directory, "pip: wheels", brought.archives, Origin::Dependencies);
    cache(call, machine, brought);
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
            let brought = guessed(weight, machine);
            cache(call, machine, brought);
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
            add_pip(machine, &place);
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
            add_pip(machine, &place);
        }
    }
    Stream::Nothing
}

/// pip, as an environment starts with it; up to Python 3.11 setuptools too.
fn add_pip(machine: &mut Machine<'_>, place: &str) {
    let names = if minor(machine) < 12 { ["pip", "setuptools"].as_slice() } else { &["pip"] };
    let wanted = names.iter().filter_map(|name| requirement(name, python::USUAL_MINOR)).collect();
    python::install(machine, place, wanted, Manner { compiles: true, minor: minor(machine), ..Manner::default() });
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
        let manner = Manner { compiles: true, ..manner(call, machine) };
        let mut brought = Brought::default();
        for wanted in named(call, manner.minor) {
            let place = path::join(&base, &format!("venvs/{}", wanted.name));
            brought += python::install(machine, &place, vec![wanted], manner);
        }
        cache(call, machine, brought);
    }
    Stream::Nothing
}

/// The packages an install command names.
fn named(call: &Call, minor: u64) -> Vec<Requirement> {
    after_subcommand(call, WITH_VALUE).iter().filter_map(|field| requirement(&field.text, minor)).collect()
}

// --- uv

/// `uv …`
pub(super) fn uv(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands: Vec<String> = call.operands(WITH_VALUE).iter().map(|field| field.text.clone()).collect();
    let words: Vec<&str> = operands.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["pip", "install" | "sync", ..] => {
            let inner = Call { args: call.args.iter().skip_while(|arg| arg.text != "pip").skip(1).cloned().collect(), ..call.clone() };
            let place = uv_destination(&inner, machine);
            let inner = if words.get(1) == Some(&"sync") { with_files(inner) } else { inner };
            let system = call.has("--system") || is_on(machine, "UV_SYSTEM_PYTHON");
            let base = base_of(&place, !system, machine);
            let brought = packages(&inner, machine, &place, Manner { compiles: uv_compiles(call, machine), base, ..manner(call, machine) });
            uv_cache(call, machine, brought);
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
            let base = directory_of(machine, "UV_TOOL_DIR", &path::join(&machine.home(), ".local/share/uv/tools"));
            let manner = Manner { compiles: uv_compiles(call, machine), ..manner(call, machine) };
            if let Some(wanted) = requirement(name, manner.minor) {
                let brought = python::install(machine, &path::join(&base, &wanted.name), vec![wanted], manner);
                uv_cache(call, machine, brought);
            }
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

/// `uv pip sync x.txt` as `install -r x.txt`.
fn with_files(call: Call) -> Call {
    let mut args = Vec::new();
    for arg in call.args {
        if arg.text.ends_with(".txt") {
            args.push(crate::shell::Field { text: "-r".to_owned(), ..arg.clone() });
        }
        args.push(arg);
    }
    Call { args, ..call }
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
    let manner = Manner { compiles: uv_compiles(call, machine), ..manner(call, machine) };
    let extras = many(call, "--extra").into_iter().map(|field| canonical(&field.text));
    let extras = extras.chain(call.has("--all-extras").then(|| "*".to_owned())).collect();
    let develops = !call.has("--no-dev --no-default-groups --production") && !is_on(machine, "UV_NO_DEV");
    let selection = Selection { develops, extras, minor: manner.minor };
    let read = |name: &str| machine.text(&path::join(&project, name));
    let locked = read("uv.lock").map(|text| uv_lock(&text, &selection)).filter(|locked| !locked.is_empty());
    let wanted = locked.or_else(|| pyproject_requirements(&read("pyproject.toml")?, &selection));
    let mut brought = project_packages(machine, wanted, &place, "uv-sync", manner);
    if call.subcommand() == "add" {
        brought += python::install(machine, &place, named(call, manner.minor), manner);
    }
    uv_cache(call, machine, brought);
}

/// Installs what a project wants, where that is known; else what `rule` says.
fn project_packages(machine: &mut Machine<'_>, wanted: Option<Vec<Requirement>>, place: &str, rule: &str, manner: Manner<'_>) -> Brought {
    if let Some(wanted) = wanted {
        return python::install(machine, place, wanted, manner);
    }
    let weight = machine.rule(rule);
    add_once(machine, place, PROJECT, weight, Origin::Dependencies);
    machine.note(note::usual_project());
    guessed(weight, machine)
}

fn uv_cache_directory(call: &Call, machine: &Machine<'_>) -> String {
    let asked = call.long_value("--cache-dir").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
    asked.unwrap_or_else(|| directory_of(machine, "UV_CACHE_DIR", &user_cache(machine, "uv")))
}

/// uv keeps what it unpacked and links it into the environment: the files count once where a link is possible, twice
/// where they are copied (`UV_LINK_MODE=copy`).
fn uv_cache(call: &Call, machine: &mut Machine<'_>, brought: Brought) {
    if call.has("--no-cache --no-cache-dir -n") || is_set(machine, "UV_NO_CACHE") {
        return;
    }
    let copies = machine.variable("UV_LINK_MODE").as_deref() == Some("copy") || call.has("--link-mode=copy");
    let place = uv_cache_directory(call, machine);
    let files = if copies { brought.packages } else { Weight::ZERO };
    let weight = files + brought.pages("uv-index-page", machine);
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
            let manner = Manner { compiles: call.has("--compile"), ..manner(call, machine) };
            let wanted = poetry_wants(call, &project, manner.minor, machine);
            let mut brought = project_packages(machine, wanted, &place, "poetry-install", manner);
            if operands.first() == Some(&"add") {
                brought += python::install(machine, &place, named(call, manner.minor), manner);
            }
            if !call.has("--no-cache") && !is_set(machine, "POETRY_NO_CACHE") {
                let base = directory_of(machine, "POETRY_CACHE_DIR", &user_cache(machine, "pypoetry"));
                machine.add(&path::join(&base, "cache"), "poetry cache", brought.archives, Origin::Cache);
                machine.add(&path::join(&base, "artifacts"), "poetry cache", perhaps(brought.archives), Origin::Cache);
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

/// What `poetry install` takes of a project: of its lock file, else of its `pyproject.toml`.
fn poetry_wants(call: &Call, project: &str, minor: u64, machine: &Machine<'_>) -> Option<Vec<Requirement>> {
    let only =
        call.value("--only").is_some() || call.has("--no-dev") || call.value("--without").is_some_and(|groups| groups.contains("dev"));
    let extras = many(call, "-E --extras").into_iter().flat_map(|field| field.text.split([' ', ',']).map(canonical).collect::<Vec<_>>());
    let extras = extras.chain(call.has("--all-extras").then(|| "*".to_owned())).collect();
    let selection = Selection { develops: !only, extras, minor };
    let read = |name: &str| machine.text(&path::join(project, name));
    let wanted = read("pyproject.toml").and_then(|text| pyproject_requirements(&text, &selection));
    let locked = read("poetry.lock").map(|text| poetry_lock(&text, wanted.as_deref(), &selection));
    locked.filter(|locked| !locked.is_empty()).or(wanted)
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
    let manner = Manner { compiles: compiles(call, machine), ..manner(call, machine) };
    let selection = Selection { develops: call.flag("-d --dev"), minor: manner.minor, ..Selection::default() };
    let read = |name: &str| machine.text(&path::join(&machine.cwd, name));
    let locked = read("Pipfile.lock").map(|text| pipfile_lock(&text, &selection));
    let asked = Some(named(call, manner.minor)).filter(|named| !named.is_empty());
    let wanted = asked.or(locked).or_else(|| pipfile_requirements(&read("Pipfile")?, &selection));
    let brought = match wanted {
        Some(wanted) => python::install(machine, &place, wanted, manner),
        None => unread(machine, &place),
    };
    cache(call, machine, brought);
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
            // The unpacked files in `pkgs` are hard links to the environment's and weigh nothing more.
            let files = machine.rule("conda-install");
            machine.add(&place, "conda: packages", files, Origin::Dependencies);
            machine.add(&packages, "conda archives", archived(machine.times(files.compressed, "conda-archives")), Origin::Cache);
            machine.note(note::usual_conda());
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
