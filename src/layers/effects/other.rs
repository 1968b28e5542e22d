//! Builds of languages and site generators that are rarer in Dockerfiles: each downloads what it needs and writes its
//! output where its documentation says, or where later stages copy from. Sizes are those of an unknown output.

use super::super::machine::{Call, Machine, Stream, is_among};
use super::super::path;
use super::super::rootfs::Origin;
use super::output::{add_once, build_output, directory_of, is_source_name, perhaps};

/// One tool: which of its commands download, which build, and where to.
struct Tool {
    program: &'static str,
    /// Commands that fetch dependencies.
    fetches: &'static str,
    /// By which rule those weigh.
    rule: &'static str,
    /// Where they keep them: `~/…` in the home directory, else below the current one.
    dependencies: &'static str,
    /// Commands that build (and fetch, if nothing has); `.`: called without a command.
    builds: &'static str,
    /// What they write, below the current directory.
    output: &'static str,
}

const TOOLS: [Tool; 16] = [
    Tool {
        program: "mix",
        fetches: "deps.get local.hex local.rebar archive.install",
        rule: "mix-deps",
        dependencies: "deps",
        builds: "compile release deps.compile escript.build phx.digest assets.deploy",
        output: "_build",
    },
    Tool {
        program: "rebar3",
        fetches: "get-deps deps",
        rule: "mix-deps",
        dependencies: "_build/default/lib",
        builds: "compile release as escriptize",
        output: "_build",
    },
    Tool {
        program: "stack",
        fetches: "setup update upgrade",
        rule: "script-unknown",
        dependencies: "~/.stack",
        builds: "build install",
        output: ".stack-work",
    },
    Tool {
        program: "cabal",
        fetches: "update fetch",
        rule: "script-unknown",
        dependencies: "~/.cabal/packages",
        builds: "build install v2-build v2-install new-build new-install",
        output: "dist-newstyle",
    },
    Tool {
        program: "swift",
        fetches: "package",
        rule: "script-unknown",
        dependencies: ".build/checkouts",
        builds: "build",
        output: ".build",
    },
    Tool {
        program: "zig",
        fetches: "fetch",
        rule: "script-unknown",
        dependencies: "~/.cache/zig",
        builds: "build build-exe build-lib",
        output: "zig-out",
    },
    Tool { program: "dart", fetches: "pub", rule: "script-unknown", dependencies: "~/.pub-cache", builds: "compile build", output: "bin" },
    Tool {
        program: "flutter",
        fetches: "pub precache doctor",
        rule: "script-unknown",
        dependencies: "~/.pub-cache",
        builds: "build",
        output: "build",
    },
    Tool {
        program: "lein",
        fetches: "deps",
        rule: "lein-cache",
        dependencies: "~/.m2/repository",
        builds: "uberjar jar compile",
        output: "target",
    },
    Tool { program: "crystal", fetches: "", rule: "script-unknown", dependencies: "lib", builds: "build", output: "bin" },
    Tool { program: "shards", fetches: "install", rule: "script-unknown", dependencies: "lib", builds: "build", output: "bin" },
    Tool { program: "nim", fetches: "", rule: "script-unknown", dependencies: "~/.nimble", builds: "c cpp compile", output: "bin" },
    Tool {
        program: "nimble",
        fetches: "install refresh",
        rule: "script-unknown",
        dependencies: "~/.nimble",
        builds: "build",
        output: "bin",
    },
    Tool { program: "hugo", fetches: "mod", rule: "script-unknown", dependencies: "~/.cache/hugo_cache", builds: ".", output: "public" },
    Tool { program: "mkdocs", fetches: "", rule: "script-unknown", dependencies: "site", builds: "build", output: "site" },
    Tool {
        program: "deno",
        fetches: "cache install",
        rule: "script-unknown",
        dependencies: "~/.cache/deno",
        builds: "compile bundle",
        output: "dist",
    },
];

/// Carries out a program of [`TOOLS`]; `false` where it is none of them.
pub(super) fn run(call: &Call, machine: &mut Machine<'_>) -> Option<Stream> {
    let tool = TOOLS.iter().find(|tool| tool.program == call.program)?;
    let words: Vec<&str> = call.operands("").iter().map(|field| field.text.as_str()).collect();
    let says = |verbs: &str| words.iter().any(|word| is_among(word, verbs)) || (words.is_empty() && is_among(".", verbs));
    let builds = says(tool.builds);
    if builds || says(tool.fetches) {
        let place = match tool.dependencies.strip_prefix("~/") {
            Some(below) => path::join(&machine.home(), below),
            None => path::join(&machine.cwd, tool.dependencies),
        };
        let place = if tool.program == "dart" || tool.program == "flutter" { directory_of(machine, "PUB_CACHE", &place) } else { place };
        let weight = machine.rule(tool.rule);
        add_once(machine, &place, &format!("{}: dependencies", tool.program), weight, Origin::Dependencies);
    }
    if builds {
        build(tool, call, machine);
    }
    Some(Stream::Nothing)
}

fn build(tool: &Tool, call: &Call, machine: &mut Machine<'_>) {
    let asked = call.long_value("-o --output -d --destination --site-dir --prefix -p --path --installdir --install-path");
    if let Some(target) = asked.and_then(|field| machine.place(&field)) {
        let weight = machine.rule("script-unknown");
        let is_file = !machine.is_directory(&target)
            && (tool.builds == "build" || path::name(&target).contains('.') || path::parent(&target).ends_with("bin"));
        if is_file && tool.program != "mkdocs" && tool.program != "zig" {
            return machine.write(&target, weight, Origin::Output);
        }
        return machine.add(&target, tool.program, weight, Origin::Output);
    }
    let cwd = machine.cwd.clone();
    let is_output = |below: &str| {
        path::below(tool.output, below).is_some() || (!below.contains('.') && !is_source_name(below.split('/').next().unwrap_or("")))
    };
    let places = build_output(machine, "script-unknown", &cwd, tool.output, is_output);
    let around = path::join(&cwd, tool.output);
    if !places.contains(&around) {
        let weight = perhaps(machine.rule("script-unknown"));
        machine.add(&around, &format!("{}: intermediate files", tool.program), weight, Origin::Cache);
    }
}
