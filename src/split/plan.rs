//! The file in two stages, written out: the first is the present one, the second what runs.

use super::Reason;
use super::project::Project;
use super::writer::Writer;
use crate::dockerfile::{Body, Instruction, Keyword, SegmentKind};
use crate::language::words::{page, proposed};
use crate::layers::path;
use crate::source::Span;
use crate::steps::subject::Step;

/// Variables that tools of a build read, by how their names begin; the program does not need them.
const BUILD_VARIABLES: [&str; 11] =
    ["CGO_", "CARGO_", "RUSTUP_", "MAVEN_", "MVN", "GRADLE_", "NUGET_", "npm_config", "NPM_CONFIG", "YARN_", "PIP_"];
/// The same, by their names. (`GOGC` and `RUST_LOG` are the program's.)
const BUILD_NAMES: &str = "GOPATH GOROOT GOBIN GOOS GOARCH GOARM GOFLAGS GOPROXY GOPRIVATE GONOPROXY GONOSUMDB GOSUMDB GOCACHE GOMODCACHE \
    GO111MODULE GOTOOLCHAIN GO_VERSION GOLANG_VERSION RUSTFLAGS RUST_VERSION RUSTC_WRAPPER CC CXX CFLAGS CXXFLAGS CPPFLAGS LDFLAGS MAKEFLAGS \
    DEBIAN_FRONTEND";

/// What a recipe decides.
#[derive(Clone, Default)]
pub struct Plan {
    /// What the proposal does, in one sentence.
    pub summary: String,
    /// The base of the first stage where it must be another one: image and reason.
    pub build_on: Option<(String, &'static str)>,
    /// Lines after the first `FROM`, each with its reason.
    pub first: Vec<(String, &'static str)>,
    /// Lines at the end of the first stage, each with its reason.
    pub last: Vec<(String, &'static str)>,
    /// The base of the second stage, and why.
    pub runs_on: (String, String),
    /// Lines after the second `FROM`, each with its reason.
    pub second: Vec<(String, &'static str)>,
    /// Paths that cross over: from where in the first stage, to where in the second.
    pub artifacts: Vec<(String, String)>,
    /// Lines after what crosses over, each with its reason.
    pub then: Vec<(String, &'static str)>,
    /// Folders that only the build needs.
    pub trees: Vec<String>,
    /// Instructions that the second stage needs as well, by their positions, and why.
    pub again: Vec<(usize, &'static str)>,
    /// What must be in the image: the program, where it has a path.
    pub starts: Option<String>,
    /// What the container starts in the place of the present `ENTRYPOINT` and `CMD`: the instructions, and why.
    pub starts_with: Option<(String, String)>,
    /// Whether the program is the sources themselves, wherever they were copied.
    pub runs_sources: bool,
    /// Whether only files cross over, which another program serves: no variables, folder or user of the first stage.
    pub only_files: bool,
    /// What the writer of the file should look at.
    pub checks: Vec<String>,
}

impl Plan {
    /// Carries a path over to the same place.
    pub fn carry(&mut self, path: &str) {
        self.artifacts.push((path.to_owned(), path.to_owned()));
    }

    /// Whether a path crosses over, or a folder that it is in.
    pub fn carries(&self, path: &str) -> bool {
        self.artifacts.iter().any(|(from, _)| path::below(from, path).is_some())
    }

    /// Whether a path is in a folder that only the build needs.
    pub fn leaves(&self, path: &str) -> bool {
        self.trees.iter().any(|tree| path::below(tree, path).is_some())
    }

    /// Whether the second stage has an instruction of the first one again, by its position.
    pub fn repeats(&self, position: usize) -> bool {
        self.again.iter().any(|(again, _)| *again == position)
    }

    /// Whether the second stage has a `RUN` of the first one again.
    pub fn repeats_a_run(&self, project: &Project<'_, '_>) -> bool {
        project.steps().any(|step| matches!(step.instruction.body, Body::Run(_)) && self.repeats(step.position))
    }

    /// Whether a line of the second stage has this word, as one that installs a package.
    pub fn names(&self, word: &str) -> bool {
        self.second.iter().any(|(line, _)| line.split(' ').any(|known| known == word))
    }

    /// The text, and why its lines are there.
    pub fn write(&self, project: &Project<'_, '_>) -> (String, Vec<Reason>) {
        let subject = project.subject;
        let (source, file) = (subject.source, subject.dockerfile);
        let mut out = Writer::default();
        let mut moved = String::new();
        // Comments go with the instruction below them.
        let mut comments = String::new();
        let from = file.instructions.iter().position(|one| std::ptr::eq(one, project.from)).unwrap_or(0);
        for segment in &file.segments {
            let text = segment.span.of(source);
            match segment.kind {
                SegmentKind::Comment => comments.push_str(text),
                SegmentKind::Instruction(index) if index == from => {
                    out.raw(&std::mem::take(&mut comments));
                    self.write_from(project, segment.span, &mut out);
                }
                SegmentKind::Instruction(index)
                    if index > from && self.starts_with.is_some() && file.instructions.get(index).is_some_and(starts) =>
                {
                    comments.clear();
                }
                SegmentKind::Instruction(index) if index > from && file.instructions.get(index).is_some_and(only_runs) => {
                    // Its comments stay where they are read: right above it, in the second stage.
                    moved.push_str(&std::mem::take(&mut comments));
                    moved.push_str(text);
                    if !moved.ends_with('\n') {
                        moved.push('\n');
                    }
                }
                _ => {
                    out.raw(&std::mem::take(&mut comments));
                    // What has moved leaves no hole of blank lines behind.
                    if segment.kind != SegmentKind::Blank || !out.text.ends_with("\n\n") {
                        out.raw(text);
                    }
                }
            }
        }
        out.raw(&comments);
        while out.text.ends_with("\n\n") {
            out.text.pop();
        }
        self.last.iter().for_each(|(line, reason)| out.add(line, reason));
        out.raw("\n");
        self.write_second(project, &moved, &mut out);
        out.finished(source)
    }

    fn write_from(&self, project: &Project<'_, '_>, span: Span, out: &mut Writer) {
        let source = project.subject.source;
        let Body::From(from) = &project.from.body else { return out.raw(span.of(source)) };
        let (base, end) = (from.base.span, span.start + span.of(source).trim_end().len());
        let before = Span { start: span.start, end: base.start };
        let image = self.build_on.as_ref().map_or(base.of(source), |(image, _)| image);
        let (between, name) = match &from.name {
            Some(name) => (Span { start: base.end, end: name.span.start }, Some(name.span)),
            None => (Span { start: base.end, end }, None),
        };
        let after = name.map_or("", |name| Span { start: name.end, end }.of(source));
        let between = if name.is_some() { between.of(source).to_owned() } else { between.of(source).to_owned() + " AS " };
        let line = [before.of(source), image, &between, &project.name(), after].concat();
        let why = self.build_on.as_ref().map(|(_, why)| *why);
        let reasons: Vec<&str> = [proposed::build_named()].into_iter().chain(why).collect();
        out.add(&line, &reasons.join(page::sentence_gap()));
        self.first.iter().for_each(|(line, reason)| out.add(line, reason));
    }

    fn write_second(&self, project: &Project<'_, '_>, moved: &str, out: &mut Writer) {
        let build = project.name();
        let name = project.name_that_ships().map(|name| format!(" AS {name}")).unwrap_or_default();
        // What is built on the builder's own platform runs on the target's.
        let flags = project.from.flags.iter().filter(|flag| flag.value.as_ref().is_none_or(|value| !value.contains("BUILDPLATFORM")));
        let platform = flags.map(|flag| format!("{} ", flag.span.of(project.subject.source))).collect::<String>();
        out.add(&format!("FROM {platform}{}{name}", self.runs_on.0), &self.runs_on.1);
        self.second.iter().for_each(|(line, reason)| out.add(line, reason));
        let again: Vec<&Step<'_>> = project.steps().filter(|step| self.repeats(step.position)).collect();
        let sets = |step: &&Step<'_>| matches!(&step.instruction.body, Body::Env(pairs) if !pairs.iter().all(|pair| is_of_build(&pair.name.text, &pair.value.text)));
        let environment: Vec<&Step<'_>> = project.steps().filter(|step| !self.only_files && sets(step)).collect();
        let read: String =
            again.iter().chain(&environment).map(|step| step.instruction.text.as_str()).chain([moved]).collect::<Vec<_>>().join("\n");
        let source = |step: &Step<'_>| step.instruction.span.of(project.subject.source);
        for step in project.steps() {
            if matches!(&step.instruction.body, Body::Arg(names) if names.iter().any(|one| reads(&read, &one.name.text))) {
                out.add(source(step), proposed::line_argument());
            }
        }
        environment.iter().for_each(|step| out.add(source(step), proposed::line_variable()));
        // A folder is made where it was made: after the user whose home it lies in.
        let is_same = self.runs_on.0.split(':').next() == Some(project.base.name().as_str()) && !project.image.workdir.is_empty();
        let mut workdir = if is_same { project.image.workdir.clone() } else { "/".to_owned() };
        for step in &again {
            let why = self.again.iter().find(|(position, _)| *position == step.position).map_or("", |(_, why)| why);
            let own = project.workdir_at(step.position);
            if own != workdir && has_relative(step) {
                match own == project.workdir {
                    true => out.add(&format!("WORKDIR {own}"), proposed::line_workdir()),
                    false => out.raw(&format!("WORKDIR {own}")),
                }
                workdir = own;
            }
            out.add(source(step), why);
        }
        // A folder that WORKDIR makes is root's, and COPY --chown would leave it so: COPY makes it, where it brings all of it.
        let is_copied = project.owner().is_some() && self.artifacts.iter().any(|(_, to)| *to == project.workdir);
        let is_started = workdir == project.workdir || self.only_files;
        let starts_there = |out: &mut Writer| out.add(&format!("WORKDIR {}", project.workdir), proposed::line_workdir());
        if !is_started && !is_copied {
            starts_there(&mut *out);
        }
        for (from, to) in &self.artifacts {
            // Who owned the project's files goes on owning them: the program may write there.
            let is_own = project.workdir != "/" && path::below(&project.workdir, from).is_some() && !self.only_files;
            let owner = project.owner().filter(|_| is_own).map(|owner| format!("--chown={owner} ")).unwrap_or_default();
            let why = if from == to {
                proposed::line_crosses()
            } else if path::name(path::parent(to)) == "bin" {
                proposed::line_crosses_to_programs()
            } else {
                proposed::line_crosses_elsewhere()
            };
            out.add(&format!("COPY {owner}--from={build} {from} {to}"), why);
        }
        if !is_started && is_copied {
            starts_there(&mut *out);
        }
        self.then.iter().for_each(|(line, reason)| out.add(line, reason));
        let last = out.line() - 1;
        out.reasons.extend(self.checks.iter().map(|check| Reason { line: last, text: check.clone(), check: true }));
        if let Some(user) = project.user.as_ref().filter(|_| !self.only_files) {
            out.add(&format!("USER {user}"), proposed::line_user());
        }
        if !moved.is_empty() {
            out.add(moved, proposed::line_moved());
        }
        if let Some((line, why)) = &self.starts_with {
            out.add(line, why);
        }
    }
}

/// Whether an instruction names a path from the folder that it is in.
fn has_relative(step: &Step<'_>) -> bool {
    match &step.instruction.body {
        Body::Copy(copy) | Body::Add(copy) => !copy.destination.text.starts_with('/'),
        _ => step.commands.iter().any(|command| {
            let first = usize::from(matches!(command.program.as_str(), "chmod" | "chown" | "chgrp"));
            let is_account = ["user", "group"].iter().any(|word| command.program.contains(word));
            !is_account && command.operands(&[]).skip(first).any(|arg| !arg.text.starts_with('/'))
        }),
    }
}

/// Whether an instruction is about running and not about building.
fn only_runs(instruction: &Instruction) -> bool {
    use Keyword::{Cmd, Entrypoint, Expose, Healthcheck, Label, Maintainer, Stopsignal, Volume};
    matches!(instruction.keyword, Cmd | Entrypoint | Expose | Healthcheck | Label | Maintainer | Stopsignal | Volume)
}

fn starts(instruction: &Instruction) -> bool {
    matches!(instruction.keyword, Keyword::Cmd | Keyword::Entrypoint)
}

/// Whether a variable is for the build: by its name, or as a `PATH` to which only compilers' folders are added.
fn is_of_build(name: &str, value: &str) -> bool {
    let is_of_compiler = |folder: &str| {
        let folder = folder.replace(['{', '}'], "");
        let named = ["/usr/local/go/bin", "/go/bin", "/root/go/bin", "/root/.cargo/bin", "/usr/local/cargo/bin", "$HOME/.cargo/bin"];
        let by_variable = ["$GOPATH/", "$GOROOT/", "$CARGO_HOME/"].iter().any(|start| folder.starts_with(start));
        by_variable || folder == "$PATH" || named.contains(&folder.as_str())
    };
    BUILD_VARIABLES.iter().any(|start| name.starts_with(start))
        || BUILD_NAMES.split_whitespace().any(|known| known == name)
        || name == "PATH" && value.contains(':') && value.trim_matches('"').split(':').all(is_of_compiler)
}

/// Whether a text reads the variable `name`.
fn reads(text: &str, name: &str) -> bool {
    let ends = |rest: &str| !rest.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '_');
    text.match_indices('$').any(|(at, _)| {
        let rest = text.get(at + 1..).unwrap_or("");
        rest.strip_prefix('{').unwrap_or(rest).strip_prefix(name).is_some_and(ends)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_compilers_alone_is_for_the_build() {
        assert!(is_of_build("PATH", "/usr/local/go/bin:${GOPATH}/bin:$PATH") && is_of_build("PATH", "\"/root/.cargo/bin:$PATH\""));
        assert!(!is_of_build("PATH", "/opt/django/bin:$PATH") && !is_of_build("PATH", "/go/bin:/opt/app/bin:$PATH"));
        assert!(is_of_build("GOPATH", "/go") && !is_of_build("RUST_LOG", "info") && !is_of_build("GOOGLE_CLOUD_PROJECT", "x"));
    }
}
