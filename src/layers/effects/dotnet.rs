//! `dotnet`: packages, `bin` and `obj`, and what `publish` writes.
//!
//! After the .NET CLI's pages on `dotnet restore`, `build`, `publish` and `tool install`, and "Application publishing"
//! (when an application brings its runtime).

use super::super::machine::{Call, Machine, Stream};
use super::super::path;
use super::super::rootfs::Origin;
use super::output::{add_once, after_subcommand, directory_of, share, wanted};
use crate::size::Weight;

const PACKAGES: &str = "nuget: packages";

const WITH_VALUE: &str = "-c --configuration -o --output -f --framework -r --runtime -a --arch --os -v --verbosity -s --source \
    --configfile --packages --version-suffix --tool-path --version --add-source --property";

/// `dotnet …`
pub(super) fn dotnet(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands: Vec<String> = call.operands(WITH_VALUE).iter().map(|field| field.text.clone()).collect();
    match operands.first().map_or("", String::as_str) {
        "restore" => restore(call, machine),
        "build" | "pack" | "msbuild" => {
            restore_unless_told(call, machine);
            let weight = machine.rule("dotnet-build");
            compile(call, machine, weight);
            if let Some(target) = output(call, machine) {
                machine.make_directory(&target);
                machine.add(&target, "dotnet: build", weight, Origin::Output);
            }
        }
        "publish" => publish(call, machine),
        "test" | "vstest" => {
            restore_unless_told(call, machine);
            let weight = machine.rule("dotnet-build");
            compile(call, machine, weight);
        }
        "run" | "exec" | "ef" => super::unknown(call, machine),
        "tool" if matches!(operands.get(1).map(String::as_str), Some("install" | "restore" | "update")) => tool(call, machine),
        "nuget" if operands.get(1).is_some_and(|word| word == "locals") && call.has("--clear -c") => {
            let place = packages(call, machine);
            machine.remove(&place);
        }
        "workload" => {
            let weight = machine.rule("dotnet-nuget-packages");
            machine.add("/usr/share/dotnet", "dotnet: workload", weight, Origin::Dependencies);
        }
        "new" => {
            let place = output(call, machine).unwrap_or_else(|| machine.cwd.clone());
            let weight = machine.rule("config-file");
            machine.add(&place, "dotnet new", weight, Origin::Files);
        }
        program if program.ends_with(".dll") => super::unknown(call, machine),
        _ => {}
    }
    Stream::Nothing
}

fn packages(call: &Call, machine: &Machine<'_>) -> String {
    let asked = call.long_value("--packages").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
    asked.unwrap_or_else(|| directory_of(machine, "NUGET_PACKAGES", &path::join(&machine.home(), ".nuget/packages")))
}

fn restore(call: &Call, machine: &mut Machine<'_>) {
    let weight = machine.rule("dotnet-nuget-packages");
    let place = packages(call, machine);
    add_once(machine, &place, PACKAGES, weight, Origin::Dependencies);
}

fn restore_unless_told(call: &Call, machine: &mut Machine<'_>) {
    if !call.has("--no-restore --no-build") {
        restore(call, machine);
    }
}

/// The directory of the project a command means.
fn project(call: &Call, machine: &Machine<'_>) -> String {
    let named = after_subcommand(call, WITH_VALUE).into_iter().find(|field| !field.text.starts_with('/') || is_project(&field.text));
    match named.and_then(|field| machine.place(field)) {
        Some(file) if is_project(&file) => path::parent(&file).to_owned(),
        Some(directory) => directory,
        None => machine.cwd.clone(),
    }
}

fn is_project(text: &str) -> bool {
    [".csproj", ".fsproj", ".vbproj", ".sln", ".slnx", ".proj"].iter().any(|ending| text.ends_with(ending))
}

/// `-o`, `--output`, `-p:PublishDir=`, `/p:OutDir=`.
fn output(call: &Call, machine: &Machine<'_>) -> Option<String> {
    if let Some(field) = call.long_value("-o --output") {
        return Some(machine.place(&field).unwrap_or_else(|| machine.cwd.clone()));
    }
    let directory = ["PublishDir", "OutDir", "OutputPath"].iter().find_map(|name| property(call, name))?;
    machine.resolve(&directory)
}

/// A property of MSBuild: `-p:Name=value`, `/p:Name=value`, `--property:Name=value`.
fn property(call: &Call, name: &str) -> Option<String> {
    call.args.iter().rev().find_map(|arg| {
        let body = ["-p:", "/p:", "--property:", "-property:", "/property:"].iter().find_map(|prefix| arg.text.strip_prefix(prefix))?;
        let (key, value) = body.split_once('=')?;
        key.eq_ignore_ascii_case(name).then(|| value.trim_matches('"').to_owned())
    })
}

fn is_true(call: &Call, name: &str) -> bool {
    property(call, name).is_some_and(|value| value.eq_ignore_ascii_case("true"))
}

/// `bin` and `obj`.
fn compile(call: &Call, machine: &mut Machine<'_>, weight: Weight) {
    let project = project(call, machine);
    let weight = share(weight, 2);
    add_once(machine, &path::join(&project, "bin"), "dotnet: bin", weight, Origin::Cache);
    add_once(machine, &path::join(&project, "obj"), "dotnet: obj", weight, Origin::Cache);
}

fn publish(call: &Call, machine: &mut Machine<'_>) {
    restore_unless_told(call, machine);
    if !call.has("--no-build") {
        let weight = machine.rule("dotnet-build");
        compile(call, machine, weight);
    }
    let asked = call.long_value("--self-contained --sc").map(|field| field.text);
    let named = call.has("--self-contained --sc") && asked.as_deref() != Some("false") || asked.as_deref() == Some("true");
    let refused =
        call.has("--no-self-contained") || asked.as_deref() == Some("false") || property(call, "SelfContained").as_deref() == Some("false");
    let brings_runtime = !refused && (named || ["SelfContained", "PublishAot", "PublishTrimmed"].iter().any(|name| is_true(call, name)));
    let weight = machine.rule(match brings_runtime {
        true if is_true(call, "PublishAot") => "dotnet-publish-aot",
        true => "dotnet-publish-self-contained",
        false => "dotnet-publish",
    });
    let places = match output(call, machine) {
        Some(target) => vec![target],
        None => published(call, machine),
    };
    for target in places {
        machine.make_directory(&target);
        machine.add(&target, "dotnet: published", weight, Origin::Output);
    }
}

/// `bin/Release/net8.0/publish`: what later stages copy tells the framework's name.
fn published(call: &Call, machine: &Machine<'_>) -> Vec<String> {
    let project = project(call, machine);
    let copied = wanted(machine, &project, |below| below.starts_with("bin/") || below.contains("/bin/") || path::name(below) == "publish");
    if !copied.is_empty() {
        return copied;
    }
    let configuration =
        call.long_value("-c --configuration").filter(|field| field.known).map_or_else(|| "Release".to_owned(), |field| field.text);
    vec![path::join(&project, &format!("bin/{configuration}/publish"))]
}

fn tool(call: &Call, machine: &mut Machine<'_>) {
    let asked = call.long_value("--tool-path").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
    let place = asked.unwrap_or_else(|| path::join(&machine.home(), ".dotnet/tools"));
    let weight = machine.rule("unknown-tool");
    machine.add(&place, "dotnet tool", weight, Origin::Dependencies);
}
