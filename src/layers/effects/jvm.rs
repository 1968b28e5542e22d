//! Maven, Gradle, sbt, Ant and the JDK's own tools: the local repository, `target` and `build`, and the jars in them.
//!
//! After Maven's "Introduction to the Standard Directory Layout" and settings reference, Gradle's "Directory layout",
//! the pages of `jlink`, `jar` and `java`, and Spring Boot's "Efficient container images".

use super::super::machine::{Call, Machine, Stream, is_among, members};
use super::super::path;
use super::super::rootfs::Origin;
use super::manifest::{maven_jar, maven_packs_dependencies};
use super::output::{add_once, build_output, directory_of, less, perhaps, wanted, workplace};
use crate::size::Weight;

const REPOSITORY: &str = "maven: repository";
const GRADLE: &str = "gradle: cache";

/// Whether a path is something Java builds package.
fn is_jar(below: &str) -> bool {
    [".jar", ".war", ".ear"].iter().any(|ending| below.ends_with(ending)) && !below.contains("wrapper/")
}

/// Writes the jars that later stages copy from below `project`, else `usual`, each of `weight`; and the directory `output` around them.
fn package(machine: &mut Machine<'_>, project: &str, output: &str, usual: &str, weight: Weight) {
    let is_output = |below: &str| below.split('/').any(|part| part == output);
    let mut jars: Vec<String> = Vec::new();
    for place in wanted(machine, project, |below| is_jar(below) || is_output(below)) {
        if is_jar(&place) {
            jars.push(place);
        } else if path::below(project, &place).is_some_and(is_output) {
            machine.make_directory(&place);
            machine.add(&place, "packaged application", weight, Origin::Output);
        }
    }
    if jars.is_empty() {
        jars.push(path::join(project, usual));
    }
    for jar in jars {
        machine.write(&jar, weight, Origin::Output);
    }
}

/// What a build leaves beside what it packages: the rule counts the jar in.
fn built(machine: &Machine<'_>, rule: &str, packages: bool) -> Weight {
    let whole = machine.rule(rule);
    if packages { less(whole, machine.rule("jar")) } else { whole }
}

/// `mvn …`, `./mvnw …`
pub(super) fn maven(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let goals: Vec<String> = call
        .operands("-f --file -P --activate-profiles -pl --projects -s --settings -T --threads -l")
        .iter()
        .map(|field| field.text.clone())
        .collect();
    if goals.is_empty() {
        return Stream::Nothing;
    }
    let named = call.args.iter().rev().find_map(|arg| arg.text.strip_prefix("-Dmaven.repo.local="));
    let usual = path::join(&machine.home(), ".m2/repository");
    let repository = named.and_then(|text| machine.resolve(text)).unwrap_or_else(|| directory_of(machine, "MAVEN_REPO_LOCAL", &usual));
    let weight = machine.rule("maven-repository");
    add_once(machine, &repository, REPOSITORY, weight, Origin::Dependencies);

    let file = call.long_value("-f --file").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
    let project = match file {
        Some(file) if file.ends_with(".xml") => path::parent(&file).to_owned(),
        Some(directory) => directory,
        None => machine.cwd.clone(),
    };
    let target = path::join(&project, "target");
    let does = |names: &str| goals.iter().any(|goal| is_among(goal, names));
    if does("clean") {
        machine.remove(&target);
    }
    let packages =
        does("package install verify deploy") || goals.iter().any(|goal| goal.contains("assembly") || goal.contains("repackage"));
    if packages || does("compile test-compile test process-resources") {
        let weight = built(machine, "maven-target", packages);
        add_once(machine, &target, "maven: target", weight, Origin::Output);
    }
    if goals.iter().any(|goal| goal.contains("copy-dependencies")) {
        let place = path::join(&target, "dependency");
        let weight = machine.rule("jar");
        machine.add(&place, "maven: copied dependencies", weight, Origin::Dependencies);
    }
    if packages {
        let pom = machine.text(&path::join(&project, "pom.xml"));
        let name = pom.as_deref().and_then(maven_jar);
        let usual = format!("target/{}", name.as_deref().unwrap_or("app.jar"));
        let is_thin = pom.as_deref().and_then(maven_packs_dependencies) == Some(false);
        let weight = machine.rule(if is_thin { "jar-thin" } else { "jar" });
        package(machine, &project, "target", &usual, weight);
    }
    Stream::Nothing
}

/// `gradle …`, `./gradlew …`
pub(super) fn gradle(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let tasks: Vec<String> =
        call.operands("-p --project-dir -x --exclude-task -b -c -g --gradle-user-home -I").iter().map(|field| field.text.clone()).collect();
    let user_home = path::join(&machine.home(), ".gradle");
    let asked = call.long_value("-g --gradle-user-home").filter(|field| field.known).and_then(|field| machine.resolve(&field.text));
    let cache = asked.unwrap_or_else(|| directory_of(machine, "GRADLE_USER_HOME", &user_home));
    if call.has("--version -v") && call.program != "gradlew" {
        return Stream::Nothing;
    }
    let weight = machine.rule("gradle-cache");
    add_once(machine, &cache, GRADLE, weight, Origin::Dependencies);
    let project = workplace(call, machine, "-p --project-dir");
    let does = |words: &str| {
        tasks.iter().any(|task| {
            let name = task.rsplit(':').next().unwrap_or("");
            members(words).any(|word| name == word || name.ends_with(word))
        })
    };
    if does("clean") && tasks.len() == 1 {
        machine.remove(&path::join(&project, "build"));
        return Stream::Nothing;
    }
    let is_quiet = tasks.is_empty() || does("dependencies tasks help projects wrapper downloadRepos resolveDependencies");
    if is_quiet {
        return Stream::Nothing;
    }
    let packages = does("build assemble jar Jar war installDist distZip distTar publish install");
    let weight = built(machine, "gradle-build", packages);
    add_once(machine, &path::join(&project, "build"), "gradle: build", weight, Origin::Output);
    if packages {
        let weight = machine.rule("jar");
        package(machine, &project, "build", "build/libs/app.jar", weight);
    }
    if does("nativeCompile") {
        let weight = machine.rule("script-unknown");
        machine.add(&path::join(&project, "build/native"), "native image", weight, Origin::Output);
    }
    Stream::Nothing
}

/// `sbt …`
pub(super) fn sbt(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let weight = machine.rule("sbt-cache");
    let home = machine.home();
    let place = directory_of(machine, "COURSIER_CACHE", &path::join(&home, ".cache/coursier"));
    add_once(machine, &place, REPOSITORY, weight, Origin::Dependencies);
    let tasks = call.operands("");
    if tasks.iter().any(|task| !matches!(task.text.as_str(), "update" | "sbtVersion" | "version" | "about")) {
        let project = machine.cwd.clone();
        let weight = built(machine, "maven-target", true);
        add_once(machine, &path::join(&project, "target"), "sbt: target", weight, Origin::Output);
        let weight = machine.rule("jar");
        package(machine, &project, "target", "target/app.jar", weight);
    }
    Stream::Nothing
}

/// `ant …`
pub(super) fn ant(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if !call.has("-version clean") {
        let project = machine.cwd.clone();
        let weight = built(machine, "maven-target", true);
        add_once(machine, &path::join(&project, "build"), "ant: build", weight, Origin::Output);
        let weight = machine.rule("jar");
        package(machine, &project, "dist", "dist/app.jar", weight);
    }
    Stream::Nothing
}

/// `jlink --output DIR`: a Java runtime of chosen modules.
pub(super) fn jlink(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if let Some(target) = call.long_value("--output") {
        // It is a part of the JDK.
        let weight = machine.rule("unknown-path");
        let place = machine.place(&target).unwrap_or_else(|| machine.cwd.clone());
        machine.make_directory(&place);
        machine.add(&place, "jlink", weight, Origin::Output);
    }
    Stream::Nothing
}

/// `javac`: small class files.
pub(super) fn javac(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if call.has("-version --version") {
        return Stream::Nothing;
    }
    let place = workplace(call, machine, "-d");
    let weight = machine.rule("config-file");
    machine.add(&place, "javac", weight, Origin::Output);
    Stream::Nothing
}

/// `jar -xf app.jar`, `jar cf app.jar …`
pub(super) fn jar(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let letters = call.args.first().map(|arg| arg.text.trim_start_matches('-').to_owned()).unwrap_or_default();
    let archive = call.operands("").into_iter().find(|field| is_jar(&field.text)).and_then(|field| machine.place(field));
    let weight =
        archive.as_deref().map(|path| machine.weigh(path)).filter(|weight| !weight.is_zero()).unwrap_or_else(|| machine.rule("jar"));
    if letters.starts_with('x') || call.has("--extract") {
        // An application's jar holds its libraries as they are; they are most of it.
        let place = machine.cwd.clone();
        let parts = wanted(machine, &place, |_| true);
        spread(machine, &place, &parts, "BOOT-INF/lib", weight);
    } else if (letters.starts_with('c') || call.has("--create"))
        && let Some(path) = archive
    {
        machine.write(&path, weight, Origin::Output);
    }
    Stream::Nothing
}

/// `java -Djarmode=layertools -jar app.jar extract`: Spring Boot's layers; any other program may write anything.
pub(super) fn java(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if call.has("-version --version -fullversion -Xshare:dump") || call.args.is_empty() {
        return Stream::Nothing;
    }
    if !call.args.iter().any(|arg| arg.text.starts_with("-Djarmode=")) {
        super::unknown(call, machine);
        return Stream::Nothing;
    }
    if !call.has("extract") {
        return Stream::Nothing;
    }
    let archive = call.options("-jar").first().and_then(|field| machine.place(field));
    let weight =
        archive.as_deref().map(|path| machine.weigh(path)).filter(|weight| !weight.is_zero()).unwrap_or_else(|| machine.rule("jar"));
    let usual = match archive.as_deref().map(path::name) {
        Some(name) if call.has("-Djarmode=tools") => path::join(&machine.cwd, name.strip_suffix(".jar").unwrap_or(name)),
        _ => machine.cwd.clone(),
    };
    let place =
        call.long_value("--destination").filter(|field| field.known).and_then(|field| machine.resolve(&field.text)).unwrap_or(usual);
    let layers: Vec<String> = ["dependencies", "spring-boot-loader", "snapshot-dependencies", "application"]
        .iter()
        .map(|layer| path::join(&place, layer))
        .collect();
    if call.has("-Djarmode=tools") && !call.has("--layers") {
        spread(machine, &place, &[], "lib", weight);
    } else {
        spread(machine, &place, &layers, "dependencies", weight);
    }
    Stream::Nothing
}

/// Puts `weight` into the part named `main`, and perhaps as much into each other one.
fn spread(machine: &mut Machine<'_>, directory: &str, parts: &[String], main: &str, weight: Weight) {
    let heaviest = path::join(directory, main);
    machine.make_directory(&heaviest);
    machine.add(&heaviest, "unpacked jar", weight, Origin::Artifact);
    for part in parts.iter().filter(|part| **part != heaviest) {
        machine.make_directory(part);
        machine.add(part, "unpacked jar", perhaps(weight), Origin::Artifact);
    }
}

/// `native-image`: one executable.
pub(super) fn native_image(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let place = machine.cwd.clone();
    match call.long_value("-o").filter(|field| field.known).and_then(|field| machine.resolve(&field.text)) {
        Some(target) => {
            let weight = machine.rule("script-unknown");
            machine.write(&target, weight, Origin::Output);
        }
        None => {
            build_output(machine, "script-unknown", &place, "app", |below| !below.contains('.'));
        }
    }
    Stream::Nothing
}
