//! Java: a jar runs on a JRE of the same version.

use super::super::packages::installs;
use super::super::plan::Plan;
use super::super::project::{Made, Project, Start};
use super::{account, alpine, assets, started};
use crate::language::words::proposed;
use crate::layers::path;
use crate::steps::subject::Step;

/// Versions of which Temurin has a JRE image.
const JRES: [u32; 5] = [8, 11, 17, 21, 25];

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    let start =
        started(project, &["mvn", "mvnw", "gradle", "gradlew", "javac", "jshell", "ant", "sbt", "mill", "lein", "clojure", "make"])?;
    if !project.runs(&["mvn", "mvnw", "gradle", "gradlew", "sbt", "mill", "lein"]) {
        return Err(proposed::none_java_builds_nothing().to_owned());
    }
    let launched = launched(project, start);
    if launched.is_none() && start.words.first().is_none_or(|word| path::name(word) != "java") {
        return Err(proposed::none_java_start().to_owned());
    }
    let artifacts = match &launched {
        Some(folder) => vec![folder.clone()],
        None => jars(project, &start.words)?,
    };
    if let Some(plan) = linked(project, &artifacts) {
        return plan;
    }
    let version = java_version(project).filter(|version| JRES.contains(version));
    let Some(version) = version else {
        return Err(proposed::none_java_tag(project.tag()));
    };
    let base = format!("eclipse-temurin:{version}-jre{}", if project.is_alpine() { "-alpine" } else { "" });
    let mut plan = Plan { starts: artifacts.first().filter(|_| artifacts.len() == 1).cloned(), ..Plan::default() };
    artifacts.iter().for_each(|path| plan.carry(path));
    assets(project, &mut plan);
    installs(project, &mut plan)?;
    let is_whole = ["spring-boot", "shade", "assembly", "shadowJar", "bootJar", "uberjar", "fatJar", "quarkus"];
    if launched.is_none()
        && artifacts.len() == 1
        && !project.mentions(&is_whole)
        && !FAT.iter().any(|part| artifacts.iter().any(|path| path.contains(part)))
    {
        plan.checks.push(proposed::check_jar().to_owned());
    }
    plan.summary = proposed::summary_java(&project.base.to_string(), &base);
    plan.runs_on = (base, proposed::base_jre().to_owned());
    account(project, &mut plan, &["nobody", "ubuntu", "www-data", "daemon"])?;
    Ok(plan)
}

/// Parts of names of jars that hold all that they depend on.
const FAT: [&str; 7] = ["-all", "-fat", "with-dependencies", "standalone", "-uber", "assembly", "/quarkus-app"];

/// The folder of a start script that sbt (`stage`) or Gradle (`installDist`) makes, with its jars.
fn launched(project: &Project<'_, '_>, start: &Start) -> Option<String> {
    let program = path::resolve(&project.workdir, start.words.first()?)?;
    let folder = path::parent(path::parent(&program));
    let is_stage = folder.ends_with("/universal/stage") && !project.is_alpine();
    let is_install = path::parent(folder).ends_with("/install") && path::name(folder) == path::name(&program);
    let is_script = path::name(path::parent(&program)) == "bin" && (is_stage || is_install);
    (is_script && project.made(&program) == Made::Built).then(|| folder.to_owned())
}

/// A plan for a run time that jlink makes here and the container starts: it needs a C library only.
fn linked(project: &Project<'_, '_>, jars: &[String]) -> Option<Result<Plan, String>> {
    let output = |step: &Step<'_>| {
        let jlink = step.commands.iter().find(|command| command.program == "jlink")?;
        let mut pairs = jlink.args.iter().zip(jlink.args.iter().skip(1));
        let named = jlink.args.iter().find_map(|arg| arg.text.strip_prefix("--output="));
        let named = named.or_else(|| pairs.find(|(option, _)| option.text == "--output").map(|(_, value)| value.text.as_str()))?;
        path::resolve(&project.workdir_at(step.position), named)
    };
    let folder = project.steps().find_map(output)?;
    let start = project.start.as_ref().ok()?;
    let program = start.words.first()?;
    let found = project.env("PATH").unwrap_or_default();
    let is_home = project.env("JAVA_HOME").as_deref() == Some(folder.as_str());
    let is_first = found.starts_with(&format!("{folder}/bin:"))
        || (is_home && ["$JAVA_HOME/bin:", "${JAVA_HOME}/bin:"].iter().any(|start| found.starts_with(start)));
    let is_own = path::below(&folder, program).is_some() || is_first;
    is_own.then(|| {
        let (base, why) = match project.debian_release() {
            _ if project.is_alpine() => (alpine(project), proposed::base_distribution_without_jdk()),
            Some(release) => (format!("debian:{release}-slim"), proposed::base_debian_without_jdk()),
            None => ("debian:stable-slim".to_owned(), proposed::base_debian_libc_of_run_time()),
        };
        let mut plan = Plan { runs_on: (base.clone(), why.to_owned()), ..Plan::default() };
        plan.carry(&folder);
        jars.iter().for_each(|path| plan.carry(path));
        assets(project, &mut plan);
        installs(project, &mut plan)?;
        plan.summary = proposed::summary_jlink(&project.base.to_string(), &base);
        account(project, &mut plan, &["nobody", "www-data", "daemon"])?;
        Ok(plan)
    })
}

/// The paths that `java` is told: the one after `-jar`, or all of the class path.
fn jars(project: &Project<'_, '_>, words: &[String]) -> Result<Vec<String>, String> {
    let after = |names: &[&str]| {
        words.windows(2).find_map(|pair| match pair {
            [name, value] if names.contains(&name.as_str()) => Some(value.as_str()),
            _ => None,
        })
    };
    let named: Vec<&str> = match (after(&["-jar"]), after(&["-cp", "-classpath", "--class-path"])) {
        (Some(jar), _) => vec![jar],
        (None, Some(list)) => list.split(':').map(|one| one.trim_end_matches("/*")).collect(),
        (None, None) => return Err(proposed::none_java_no_jar().to_owned()),
    };
    let resolve = |name: &str| {
        if name.contains(['*', '$', '?']) {
            return Err(proposed::none_java_pattern(name));
        }
        let path = path::resolve(&project.workdir, name).ok_or_else(|| proposed::none_no_path(name))?;
        match project.made(&path) {
            // Quarkus's jar runs with what lies beside it.
            Made::Built if path::name(path::parent(&path)) == "quarkus-app" => Ok(path::parent(&path).to_owned()),
            Made::Built => Ok(path),
            _ => Err(proposed::none_not_built(&path)),
        }
    };
    named.into_iter().map(resolve).collect()
}

/// The version of Java that a tag names: `21` of `3-eclipse-temurin-21`, `8.7-jdk17`, `17-jdk-slim`.
fn java_version(project: &Project<'_, '_>) -> Option<u32> {
    let number = |word: &str| word.split(['.', 'u', '_', '+']).next()?.parse().ok();
    let words: Vec<&str> = project.tag().split('-').collect();
    let named = words
        .iter()
        .zip(words.iter().skip(1))
        .find(|(name, _)| matches!(**name, "temurin" | "openjdk" | "jdk" | "corretto" | "amazoncorretto"));
    let glued = || words.iter().find_map(|word| number(word.strip_prefix("jdk")?));
    let is_build_tool = matches!(project.base.name().rsplit('/').next(), Some("maven" | "gradle"));
    named.and_then(|(_, version)| number(version)).or_else(glued).or_else(|| number(words.first().filter(|_| !is_build_tool)?))
}
