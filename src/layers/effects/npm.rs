//! `npm`, `yarn`, `pnpm`, `bun` and the build tools of web front ends: `node_modules`, caches, and the build's output.
//!
//! After the command pages of npm, of Yarn (classic and modern), pnpm and Bun: where each installs to, keeps its cache,
//! and what leaves development dependencies out.

use super::super::machine::{Call, Machine, Stream, is_among, members};
use super::super::path;
use super::super::rootfs::{Origin, Presence};
use super::node_modules::{self, Brought, Wanted, dependencies, install, looked_at};
use super::output::{
    BUILD_OUTPUT, add_once, build_output, directory_of, is_set, less, mounted_or_first, perhaps, portion, user_cache, wanted, workplace,
};
use super::package_lock;
use crate::language::words::note;
use crate::size::Weight;

const PRODUCTION: &str = "npm: dependencies";
const DEVELOPMENT: &str = "npm: development dependencies";

/// Options of any of the four that take the next argument.
const WITH_VALUE: &str = "--prefix -C --cwd --dir --filter -F --registry --cache --cache-folder --network-timeout --mutex --omit \
    --include --only --loglevel -w --workspace --modules-folder --store-dir --outfile --outdir --target \
    --network-concurrency --configuration";

/// Where web builds usually write to: the first names below the project.
const OUTPUTS: &str = "dist build .next out .output .nuxt .svelte-kit www _site storybook-static lib bundle target public";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tool {
    Npm,
    Yarn,
    Pnpm,
    Bun,
}

impl Tool {
    /// What its cache is called in the layer's list.
    const fn cache(self) -> &'static str {
        match self {
            Self::Npm => "npm cache",
            Self::Yarn => "yarn cache",
            Self::Pnpm => "pnpm store",
            Self::Bun => "bun cache",
        }
    }

    /// What it keeps of what was fetched. `documents` are there only if it had to find out which versions there are.
    fn keeps(self, brought: Brought) -> Weight {
        match self {
            Self::Npm => brought.archives + brought.documents,
            // The files unpacked, and the archive of each beside them.
            Self::Yarn => brought.files + brought.archives,
            // Their files are those of `node_modules`, linked: they count once.
            Self::Bun | Self::Pnpm => perhaps(brought.files),
        }
    }
}

/// `npm …`
pub(super) fn npm(call: &Call, machine: &mut Machine<'_>) -> Stream {
    run(Tool::Npm, call, machine)
}

/// `yarn …`
pub(super) fn yarn(call: &Call, machine: &mut Machine<'_>) -> Stream {
    run(Tool::Yarn, call, machine)
}

/// `pnpm …`
pub(super) fn pnpm(call: &Call, machine: &mut Machine<'_>) -> Stream {
    run(Tool::Pnpm, call, machine)
}

/// `bun …`
pub(super) fn bun(call: &Call, machine: &mut Machine<'_>) -> Stream {
    run(Tool::Bun, call, machine)
}

fn run(tool: Tool, call: &Call, machine: &mut Machine<'_>) -> Stream {
    let place = workplace(call, machine, "--prefix -C --cwd --dir");
    let operands: Vec<&str> = call.operands(WITH_VALUE).iter().map(|field| field.text.as_str()).collect();
    let (verb, rest) = operands.split_first().map_or(("", [].as_slice()), |(verb, rest)| (*verb, rest));
    match verb {
        // `yarn global add x`
        "global" if tool == Tool::Yarn && rest.first() == Some(&"add") => {
            globally(tool, machine, &named(call, rest.get(1..).unwrap_or_default()));
        }
        "" if tool != Tool::Yarn => {}
        "" | "install" | "i" | "ci" | "clean-install" | "add" | "in" | "fetch" | "require" => {
            if verb.is_empty() && (call.has("--version -v --help")) {
                return Stream::Nothing;
            }
            let names = named(call, rest);
            if call.has("-g --global --location=global") {
                globally(tool, machine, &names);
            } else if verb == "install" && tool == Tool::Bun || names.is_empty() {
                whole(tool, call, machine, &place, verb);
            } else {
                let directory = path::join(&place, "node_modules");
                let mut brought = project(call, machine, &place, true);
                brought += install(machine, &directory, &names);
                keep_cache(tool, call, machine, brought);
            }
        }
        "workspaces" | "workspace" if rest.contains(&"install") || rest.contains(&"focus") => whole(tool, call, machine, &place, verb),
        "prune" => prune(call, machine, &place),
        "uninstall" | "remove" | "rm" | "un" => {
            rest.iter().for_each(|name| machine.remove_label(&format!("npm: {}", node_modules::wanted(name).name)))
        }
        "cache" => clean_cache(tool, rest, machine),
        "store" if rest.first() == Some(&"prune") => clean_cache(tool, &["clean"], machine),
        "pm" if rest == ["cache", "rm"] => clean_cache(tool, &["clean"], machine),
        "deploy" => deploy(call, machine, rest),
        "exec" | "dlx" | "x" => tool_once(call, machine, rest),
        "build" if tool == Tool::Bun => bun_build(call, machine),
        "run" | "run-script" | "rum" => script(machine, &place, rest.first().copied().unwrap_or("")),
        "recursive" => script(machine, &place, rest.last().copied().unwrap_or("")),
        "init" | "create" => {
            let manifest = path::join(&place, "package.json");
            if verb == "create" || rest.iter().any(|word| !word.starts_with('-')) {
                tool_once(call, machine, rest)
            } else {
                machine.write_text(&manifest, &first_manifest(path::name(&place)), Origin::Files);
            }
        }
        "set" | "config" | "test" | "t" | "start" | "stop" | "version" | "audit" | "view" | "ls" | "list" | "info" | "outdated"
        | "help" | "login" | "whoami" | "ping" | "why" | "bin" | "prefix" | "root" | "link" | "unlink" | "rebuild" | "dedupe" | "pkg"
        | "fund" | "explain" | "env" | "setup" | "policies" | "plugin" | "import" | "check" | "licenses" | "doctor" | "up" | "upgrade"
        | "update" | "--version" => {}
        "pack" => {
            let weight = machine.rule("script-unknown");
            let file = path::join(&place, "package.tgz");
            machine.write(&file, weight, Origin::Output);
        }
        script_name if tool != Tool::Npm => script(machine, &place, script_name),
        _ => {}
    }
    Stream::Nothing
}

/// Packages among the operands; one without a name where it is not known.
fn named(call: &Call, operands: &[&str]) -> Vec<Wanted> {
    let is_known = |text: &str| call.args.iter().any(|arg| arg.text == text && (arg.known || !node_modules::wanted(text).name.is_empty()));
    operands.iter().map(|text| if is_known(text) { node_modules::wanted(text) } else { Wanted::default() }).collect()
}

/// Whether development dependencies are left out.
fn is_production(call: &Call, machine: &Machine<'_>) -> bool {
    let asked = call.has("--production --prod -P --omit=dev --only=production --only=prod --production=true --no-dev");
    let omitted = |names: &str, values: &str| call.options(names).iter().any(|value| is_among(&value.text, values));
    let included = call.has("--include=dev --production=false --dev") || omitted("--include", "dev");
    let by_variable = machine.variable("NODE_ENV").as_deref() == Some("production")
        || machine.variable("NPM_CONFIG_PRODUCTION").as_deref() == Some("true")
        || ["NPM_CONFIG_OMIT", "npm_config_omit"].iter().any(|name| machine.variable(name).as_deref() == Some("dev"));
    asked || omitted("--omit", "dev") || omitted("--only", "production prod") || (by_variable && !included)
}

/// Installs what `package.json` asks for.
fn whole(tool: Tool, call: &Call, machine: &mut Machine<'_>, place: &str, verb: &str) {
    let directory = path::join(place, "node_modules");
    if matches!(verb, "ci" | "clean-install") {
        machine.remove(&directory);
    }
    let brought = project(call, machine, place, false);
    keep_cache(tool, call, machine, brought);
}

/// What `npm init -y` writes (npm 10): no dependencies.
fn first_manifest(name: &str) -> String {
    let fields = [
        format!("\"name\": \"{name}\""),
        "\"version\": \"1.0.0\"".to_owned(),
        "\"main\": \"index.js\"".to_owned(),
        "\"scripts\": {\n    \"test\": \"echo \\\"Error: no test specified\\\" && exit 1\"\n  }".to_owned(),
        "\"keywords\": []".to_owned(),
        "\"author\": \"\"".to_owned(),
        "\"license\": \"ISC\"".to_owned(),
        "\"description\": \"\"".to_owned(),
    ];
    format!("{{\n  {}\n}}\n", fields.join(",\n  "))
}

/// The dependencies of `package.json`, or of a lock file beside it. Returns what they bring. Where packages are `named`, there need be
/// no such file.
fn project(call: &Call, machine: &mut Machine<'_>, place: &str, named: bool) -> Brought {
    let directory = path::join(place, "node_modules");
    let lean = is_production(call, machine);
    let lock = package_lock::FILES.into_iter().find(|name| machine.presence(&path::join(place, name)) == Presence::Yes);
    if let Some(text) = lock.and_then(|name| machine.text(&path::join(place, name)))
        && let Some(brought) = locked(lock.unwrap_or(""), &text, lean, &directory, machine)
    {
        return brought;
    }
    let manifest = path::join(place, "package.json");
    if let Some(text) = machine.text(&manifest) {
        let objects = ["dependencies", "optionalDependencies", "devDependencies"];
        let [mut wanted, optional, development] = objects.map(|object| dependencies(&text, object));
        wanted.extend(optional);
        if !lean {
            wanted.extend(development.iter().cloned());
        }
        let mut brought = install(machine, &directory, &wanted);
        match lock {
            Some(_) => brought.documents = Weight::ZERO,
            // Which versions of these would do is found out all the same.
            None if lean => brought.documents += looked_at(machine, &directory, &development).documents,
            None => {}
        }
        return brought;
    }
    let production = machine.rule("npm-install");
    let whole = machine.rule("npm-install-dev");
    let development = less(whole, production);
    let presence = machine.presence(&manifest);
    let is_sure = if named { presence == Presence::Yes } else { presence != Presence::No };
    let cut = |weight| if is_sure { weight } else { perhaps(weight) };
    let mut files = Weight::ZERO;
    for (label, weight) in [(PRODUCTION, production), (DEVELOPMENT, development)] {
        if label == PRODUCTION || !lean {
            if !machine.holds(&directory, label) {
                files += cut(weight);
            }
            add_once(machine, &directory, label, cut(weight), Origin::Dependencies);
        }
    }
    machine.note(note::usual_dependencies("package.json"));
    guessed(files, machine)
}

/// What dependencies of no known name bring: archives and documents are as heavy as they usually are for such files.
fn guessed(files: Weight, machine: &Machine<'_>) -> Brought {
    Brought { files, archives: portion(machine, files, "npm-cache"), documents: Weight::ZERO }
}

/// Installs what a lock file lists; `None` where it lists nothing.
fn locked(file: &str, text: &str, lean: bool, directory: &str, machine: &mut Machine<'_>) -> Option<Brought> {
    let packages = package_lock::read(file, text, machine.platform);
    if packages.is_empty() {
        return None;
    }
    let (development, production): (Vec<_>, Vec<_>) = packages.into_iter().partition(|one| one.is_dev);
    let mut sum = Brought::default();
    for (label, packages) in [(PRODUCTION, production), (DEVELOPMENT, development)] {
        if label == PRODUCTION || !lean {
            let brought = node_modules::listed(machine, &packages.into_iter().map(|one| one.wanted).collect::<Vec<_>>());
            add_once(machine, directory, label, brought.files, Origin::Dependencies);
            sum += brought;
        }
    }
    Some(sum)
}

fn globally(tool: Tool, machine: &mut Machine<'_>, names: &[Wanted]) {
    let prefix = directory_of(machine, "NPM_CONFIG_PREFIX npm_config_prefix", "/usr/local");
    let home = machine.home();
    let directory = match tool {
        Tool::Npm => path::join(&prefix, "lib/node_modules"),
        Tool::Yarn if home == "/root" => "/usr/local/share/.config/yarn/global/node_modules".to_owned(),
        Tool::Yarn => path::join(&home, ".config/yarn/global/node_modules"),
        Tool::Pnpm => path::join(&directory_of(machine, "PNPM_HOME", &path::join(&home, ".local/share/pnpm")), "global"),
        Tool::Bun => path::join(&directory_of(machine, "BUN_INSTALL", &path::join(&home, ".bun")), "install/global/node_modules"),
    };
    let mut brought = Brought::default();
    // Each has a `node_modules` of its own.
    for one in names {
        brought += install(machine, &directory, std::slice::from_ref(one));
    }
    keep_cache(tool, &Call::default(), machine, brought);
}

// --- caches

fn cache_directory(tool: Tool, call: &Call, machine: &Machine<'_>) -> String {
    let home = machine.home();
    let asked = call.long_value("--cache --cache-folder --store-dir").filter(|field| field.known);
    if let Some(directory) = asked.and_then(|field| machine.resolve(&field.text)) {
        return directory;
    }
    match tool {
        Tool::Npm => directory_of(machine, "npm_config_cache NPM_CONFIG_CACHE", &path::join(&home, ".npm")),
        Tool::Yarn => {
            // Classic Yarn keeps root's cache below /usr/local/share, any other user's in the home directory.
            let own = user_cache(machine, "yarn");
            let classic = if home == "/root" { "/usr/local/share/.cache/yarn".to_owned() } else { own.clone() };
            let usual = mounted_or_first(machine, vec![classic, own, path::join(&home, ".yarn"), path::join(&machine.cwd, ".yarn/cache")]);
            directory_of(machine, "YARN_CACHE_FOLDER", &usual)
        }
        Tool::Pnpm => {
            let base = directory_of(machine, "PNPM_HOME", &path::join(&home, ".local/share/pnpm"));
            let usual =
                mounted_or_first(machine, vec![path::join(&base, "store"), "/pnpm/store".to_owned(), path::join(&home, ".pnpm-store")]);
            directory_of(machine, "npm_config_store_dir NPM_CONFIG_STORE_DIR", &usual)
        }
        Tool::Bun => directory_of(machine, "BUN_INSTALL_CACHE_DIR", &path::join(&home, ".bun/install/cache")),
    }
}

/// What the tool keeps of what it fetched.
fn keep_cache(tool: Tool, call: &Call, machine: &mut Machine<'_>, brought: Brought) {
    if call.has("--no-cache") && tool == Tool::Bun {
        return;
    }
    let place = cache_directory(tool, call, machine);
    let weight = tool.keeps(brought);
    machine.add(&place, tool.cache(), weight, Origin::Cache);
    // What they read of packages and their versions.
    let (place, key) = match tool {
        Tool::Pnpm => (user_cache(machine, "pnpm"), "pnpm-documents"),
        Tool::Bun => (path::join(&place, BUN_DOCUMENTS), "bun-documents"),
        _ => return,
    };
    let label = if tool == Tool::Pnpm { "pnpm cache" } else { "bun documents" };
    machine.add(&place, label, portion(machine, brought.documents, key), Origin::Cache);
}

/// Bun names each by a hash: one stands for all.
const BUN_DOCUMENTS: &str = "all.npm";

fn clean_cache(tool: Tool, words: &[&str], machine: &mut Machine<'_>) {
    if matches!(words.first(), Some(&"clean" | &"clear" | &"rm")) {
        let place = cache_directory(tool, &Call::default(), machine);
        machine.remove(&place);
        machine.remove_label(tool.cache());
    }
}

/// `npm prune --production`: development dependencies go; where an earlier layer holds them, their bytes stay there.
fn prune(call: &Call, machine: &mut Machine<'_>, place: &str) {
    if !is_production(call, machine) {
        return;
    }
    machine.remove_label(DEVELOPMENT);
    let Some(text) = machine.text(&path::join(place, "package.json")) else { return };
    dependencies(&text, "devDependencies").iter().for_each(|one| machine.remove_label(&format!("npm: {}", one.name)));
}

/// `pnpm deploy --prod DIRECTORY`: a package with its dependencies, by itself.
fn deploy(call: &Call, machine: &mut Machine<'_>, operands: &[&str]) {
    let Some(target) = operands.last().and_then(|text| machine.resolve(text)) else { return };
    let weight = machine.rule("npm-install");
    machine.add(&path::join(&target, "node_modules"), PRODUCTION, weight, Origin::Dependencies);
    if !is_production(call, machine) {
        let weight = perhaps(machine.rule("npm-install-dev"));
        machine.add(&path::join(&target, "node_modules"), DEVELOPMENT, weight, Origin::Dependencies);
    }
    let weight = machine.rule("npm-build-output");
    machine.add(&target, "deployed package", weight, Origin::Output);
}

// --- builds

/// Whether a path below a project is one that web builds write.
fn is_output(below: &str) -> bool {
    members(OUTPUTS).any(|name| path::below(name, below).is_some())
        || below.split('/').any(|part| matches!(part, "dist" | "build" | ".next" | "out"))
}

/// Runs a script of `package.json`.
fn script(machine: &mut Machine<'_>, place: &str, name: &str) {
    let is_quiet = "test lint start serve dev format typecheck type-check check audit clean coverage";
    let first = name.split([':', '-', '.']).next().unwrap_or("");
    if name.is_empty() || is_among(first, is_quiet) || is_among(name, is_quiet) {
        return;
    }
    const BUILDS: &str = "build compile bundle generate export dist prod production package webpack tsc vite rollup release";
    let builds = members(BUILDS).any(|word| name.split([':', '-', '.', '_', '/']).any(|part| part == word));
    if builds || !wanted(machine, place, is_output).is_empty() {
        build_output(machine, "npm-build-output", place, "dist", is_output);
    } else {
        let weight = perhaps(machine.rule("npm-build-output"));
        machine.add(place, &format!("script {name}"), weight, Origin::Output);
    }
}

/// Tools that build, called by themselves or through `npx`.
pub(super) fn builder(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let quiet = call.has("--version --help --noEmit lint test telemetry config analytics login prune migrate");
    if quiet {
        return Stream::Nothing;
    }
    let place = machine.cwd.clone();
    let asked = call.long_value("--outDir --out-dir --output-path --outdir --dist-dir").filter(|field| field.known);
    match asked.and_then(|field| machine.resolve(&field.text)) {
        Some(target) => {
            let weight = machine.rule("npm-build-output");
            machine.add(&target, BUILD_OUTPUT, weight, Origin::Output);
        }
        None => {
            let usual = match call.program.as_str() {
                "next" => ".next",
                "react-scripts" | "docusaurus" => "build",
                "nuxt" | "nuxi" => ".output",
                _ => "dist",
            };
            build_output(machine, "npm-build-output", &place, usual, is_output);
        }
    }
    Stream::Nothing
}

/// Whether a program is one of [`builder`]'s.
pub(super) fn is_builder(program: &str) -> bool {
    matches!(
        program,
        "ng" | "vite"
            | "next"
            | "tsc"
            | "webpack"
            | "webpack-cli"
            | "react-scripts"
            | "vue-cli-service"
            | "nuxt"
            | "nuxi"
            | "parcel"
            | "rollup"
            | "esbuild"
            | "gulp"
            | "grunt"
            | "turbo"
            | "nx"
            | "lerna"
            | "astro"
            | "docusaurus"
            | "gatsby"
            | "ember"
            | "tsup"
            | "swc"
            | "nest"
    )
}

/// `bun build --compile --outfile x`
fn bun_build(call: &Call, machine: &mut Machine<'_>) {
    let weight = machine.rule("script-unknown");
    let target = call.long_value("--outfile --outdir").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
    match target {
        Some(target) if call.long_value("--outfile").is_some() => machine.write(&target, weight, Origin::Output),
        Some(target) => machine.add(&target, BUILD_OUTPUT, weight, Origin::Output),
        None => {
            let place = machine.cwd.clone();
            build_output(machine, "npm-build-output", &place, "dist", is_output);
        }
    }
}

/// `npx x`: fetched into npm's cache, then run.
pub(super) fn npx(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands = call.operands("-p --package -c --call");
    let words: Vec<&str> = operands.iter().map(|field| field.text.as_str()).collect();
    tool_once(call, machine, &words);
    Stream::Nothing
}

/// Runs a package's program with the arguments that follow it in `call`.
fn tool_once(call: &Call, machine: &mut Machine<'_>, words: &[&str]) {
    let Some(program) = words.first() else { return };
    let wanted = node_modules::wanted(program);
    let name = wanted.name.clone();
    if is_builder(&name) {
        let args = call.args.iter().skip_while(|arg| arg.text != *program).skip(1).cloned().collect();
        builder(&Call { program: name, args, ..Call::default() }, machine);
        return;
    }
    let modules = path::join(&machine.cwd, "node_modules");
    if matches!(machine.presence(&modules), Presence::No) {
        let cache = path::join(&cache_directory(Tool::Npm, &Call::default(), machine), "_npx");
        install(machine, &cache, std::slice::from_ref(&wanted));
    }
    if name == "prisma" || name == "playwright" || name.starts_with("create-") || name == "puppeteer" {
        super::unknown(&Call { program: name, ..Call::default() }, machine);
        return;
    }
    let weight = perhaps(machine.rule("npm-build-output"));
    let place = machine.cwd.clone();
    machine.add(&place, &format!("written by {name}"), weight, Origin::Output);
}

/// `corepack prepare pnpm@9 --activate`: the package manager is fetched; `enable` only makes links.
pub(super) fn corepack(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands = call.operands(WITH_VALUE);
    if matches!(call.subcommand(), "prepare" | "install" | "use" | "up") {
        let names: Vec<Wanted> = operands.iter().skip(1).map(|field| node_modules::wanted(&field.text)).collect();
        let usual = user_cache(machine, "node/corepack");
        let place = if is_set(machine, "COREPACK_HOME") { directory_of(machine, "COREPACK_HOME", &usual) } else { usual };
        let names = if names.is_empty() { vec![Wanted::default()] } else { names };
        install(machine, &place, &names);
    }
    Stream::Nothing
}

/// `node …`: a script may write anything; asking for the version, or printing, writes nothing.
pub(super) fn node(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let is_quiet = call.has("--version -v --help -p --print --check");
    if !is_quiet && !call.args.is_empty() {
        super::unknown(call, machine);
    }
    Stream::Nothing
}
