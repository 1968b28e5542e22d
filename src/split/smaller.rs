//! Smaller images for the second stage than the one a recipe chose, each with what one gives up for it.
//!
//! Input: a project and its plan. Output: the plan on other bases. A recipe chooses the same distribution, on which all goes on as it did;
//! these are for somebody who knows the program.

use super::plan::Plan;
use super::project::Project;
use super::recipe::is_scripted;
use crate::catalog::{MatchKind, Os};
use crate::dockerfile::Body;
use crate::reference::ImageReference;

/// A plan on a smaller base.
pub struct Smaller {
    /// The plan.
    pub plan: Plan,
    /// What to know before one takes it: one or two sentences.
    pub caveat: &'static str,
}

/// The smaller bases that a plan could have, of those the catalog knows.
pub fn smaller(project: &Project<'_, '_>, plan: &Plan) -> Vec<Smaller> {
    let Some(base) = ImageReference::parse(&plan.runs_on.0) else { return Vec::new() };
    let (name, tag) = (base.name(), base.tag.clone().unwrap_or_default());
    let on = |image: String, caveat| Smaller { plan: Plan { runs_on: (image, SMALLER.to_owned()), ..plan.clone() }, caveat };
    let mut found = Vec::new();
    match name.as_str() {
        "node" | "python" | "ruby"
            if tag.contains("slim") && name == project.base.name() && plan.build_on.is_none() && is_portable(project, plan) =>
        {
            let version = tag.split('-').next().unwrap_or("");
            let image = if version == "slim" { format!("{name}:alpine") } else { format!("{name}:{version}-alpine") };
            let mut both = on(image.clone(), MUSL_FOR_BOTH);
            both.plan.build_on = Some((image, "Both stages have the same C library."));
            found.push(both);
        }
        "eclipse-temurin" if tag.ends_with("-jre") && is_portable(project, plan) => {
            found.push(on(format!("{name}:{tag}-alpine"), MUSL_FOR_JAVA));
        }
        "mcr.microsoft.com/dotnet/aspnet" => {
            if needs_no_shell(project, plan) && plan.second.is_empty() {
                let chiseled = ["noble", "jammy"].map(|release| format!("{name}:{tag}-{release}-chiseled"));
                found.extend(chiseled.into_iter().find(|image| is_known(project, image)).map(|image| on(image, CHISELED)));
            }
            let starts_dotnet = project.start.as_ref().is_ok_and(|start| start.words.first().is_some_and(|word| word == "dotnet"));
            if starts_dotnet && is_portable(project, plan) {
                found.push(on(format!("{name}:{tag}-alpine"), MUSL_FOR_DOTNET));
            }
        }
        "gcr.io/distroless/static-debian12" if needs_no_shell(project, plan) => found.push(on("scratch".to_owned(), SCRATCH)),
        "debian"
            if tag == "bookworm-slim" && needs_no_shell(project, plan) && plan.second.iter().all(|(line, _)| is_in_distroless(line)) =>
        {
            let mut distroless = on("gcr.io/distroless/cc-debian12".to_owned(), DISTROLESS);
            distroless.plan.second.clear();
            found.push(distroless);
        }
        _ => {}
    }
    found.retain(|one| one.plan.runs_on.0 == "scratch" || is_known(project, &one.plan.runs_on.0));
    found
}

const SMALLER: &str = "A smaller image, on which the program runs under the conditions that are told.";
const MUSL_FOR_BOTH: &str = "Alpine has another C library (musl): packages with native code may have to be compiled, and then the first stage needs RUN apk add --no-cache build-base.";
const MUSL_FOR_JAVA: &str =
    "Alpine has another C library (musl): a jar with native code for glibc fails there. Below Java 21 the image is for amd64 only.";
const MUSL_FOR_DOTNET: &str =
    "Alpine has another C library (musl), no ICU and no time zones: a program that compares or formats by culture behaves differently.";
const CHISELED: &str = "It has no shell, no package manager, no ICU and no time zones (the -extra image has the last two), and it starts the program as the user app.";
const SCRATCH: &str = "It is empty: no certificates for HTTPS, no time zones, no users, no /tmp.";
const DISTROLESS: &str = "It has no shell and no package manager: look at the program with docker debug or an image of your own.";

/// Whether the catalog has an image of just that tag, or of the same distribution.
fn is_known(project: &Project<'_, '_>, image: &str) -> bool {
    ImageReference::parse(image).is_some_and(|reference| {
        let found = project.subject.catalog.image(&reference, project.subject.options.platform);
        let is_alpine = found.kind == MatchKind::Nearest && found.image.os == Os::Alpine && image.contains("alpine");
        found.kind == MatchKind::Exact || is_alpine
    })
}

/// Whether nothing in the file, or in what the plan adds, is of one distribution only.
fn is_portable(project: &Project<'_, '_>, plan: &Plan) -> bool {
    const DEBIAN: [&str; 9] = ["apt-get", "apt", "dpkg", "bash", "useradd", "groupadd", "adduser", "addgroup", "usermod"];
    let uses = plan.second.iter().any(|(line, _)| line.starts_with("RUN "));
    // A script, and what sbt makes to start a program, may be written for bash.
    let is_scripted =
        project.start.as_ref().is_ok_and(is_scripted) || plan.artifacts.iter().any(|(from, _)| from.ends_with("/universal/stage"));
    !uses && !is_scripted && !project.runs(&DEBIAN) && !project.steps().any(|step| step.instruction.text.contains("bash"))
}

/// Whether nothing in the second stage runs a shell, or asks for a user by name.
fn needs_no_shell(project: &Project<'_, '_>, plan: &Plan) -> bool {
    let runs = |position: usize| project.steps().any(|step| step.position == position && matches!(step.instruction.body, Body::Run(_)));
    project.start.as_ref().is_ok_and(|start| !start.needs_shell)
        && project.health_check().is_none()
        && plan.then.is_empty()
        && project.user.as_ref().is_none_or(|user| user.chars().all(|letter| letter.is_ascii_digit() || letter == ':'))
        && !plan.again.iter().any(|(position, _)| runs(*position))
}

/// Whether a line installs only what distroless images have.
fn is_in_distroless(line: &str) -> bool {
    let Some((_, rest)) = line.split_once("apt-get install -y --no-install-recommends ") else { return false };
    let names = rest.split(" && ").next().unwrap_or("").split(' ');
    line.starts_with("RUN ") && names.into_iter().all(|name| matches!(name, "ca-certificates" | "tzdata" | "libssl3"))
}
