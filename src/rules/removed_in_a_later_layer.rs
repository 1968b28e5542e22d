//! # Removed in a later layer
//!
//! Each instruction adds a layer on top of those below, and a layer never changes once it is made. An `rm` (or `apt-get purge`, `npm
//! prune` …) in a `RUN` of its own only marks files as gone: their bytes stay in the layer that brought them, are stored and downloaded,
//! and nobody can see them.
//!
//! Remove files in the `RUN` that made them. What came with a `COPY` is better not copied (`.dockerignore`), and what came with the base
//! image is only avoided by another base. Where a build needs the files for a while, build in a stage of its own.
//!
//! ## Bad
//! ```dockerfile
//! FROM debian:bookworm-slim
//! RUN apt-get update && apt-get install -y --no-install-recommends curl
//! RUN rm -rf /var/lib/apt/lists/*
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM debian:bookworm-slim
//! RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
//! ```

use super::engine::edits::join_runs;
use super::engine::finding::{Applicability, Fix, Found, Rule, Topic};
use crate::steps::subject::{Step, Subject, WORTH_TELLING};
use crate::diagnostic::Severity;
use crate::dockerfile::{Body, Source};
use crate::language::words::rule;
use crate::layers::{How, path};

pub(super) const RULE: Rule = Rule {
    id: "removed-in-a-later-layer",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/build/building/best-practices/#run"),
};

/// Programs that remove, each with the words that make it do so; none where it always does.
const REMOVERS: [(&[&str], &[&str]); 9] = [
    (&["rm", "rmdir", "unlink"], &[]),
    (&["apt-get", "apt", "aptitude"], &["remove", "purge", "autoremove", "autopurge", "clean"]),
    (&["apk"], &["del"]),
    (&["dnf", "dnf5", "yum", "microdnf", "tdnf"], &["remove", "erase", "autoremove", "clean"]),
    (&["zypper"], &["remove", "rm", "clean", "cc"]),
    (&["npm", "yarn", "pnpm"], &["prune", "uninstall", "remove", "cache"]),
    (&["pip", "pip3", "uv"], &["uninstall", "cache"]),
    (&["conda", "mamba", "micromamba"], &["clean", "remove"]),
    (&["go", "cargo", "composer", "dotnet"], &["clean", "clear-cache", "nuget"]),
];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for (step, below) in subject.hiders(How::Removed).filter(|(step, _)| matches!(step.instruction.body, Body::Run(_)) && removes(step)) {
        let weighty: Vec<&Step<'_>> = below.iter().filter(|(_, weight)| weight.unpacked.likely() > 0).filter_map(|(step, _)| *step).collect();
        let is_of_base = weighty.is_empty();
        if below.iter().map(|(_, weight)| weight.unpacked.likely()).sum::<u64>() < WORTH_TELLING {
            continue;
        }
        let message = if is_of_base { rule::removed_in_a_later_layer_of_base() } else { rule::removed_in_a_later_layer_of_earlier() };
        let directly_above = |first: &Step<'_>| first.stage == step.stage && first.position + 1 == step.position;
        let of_base: u64 = below.iter().filter(|(step, _)| step.is_none()).map(|(_, weight)| weight.unpacked.likely()).sum();
        let edit = match weighty.as_slice() {
            // Of what the base holds, the one RUN would be told as well.
            [first] if directly_above(first) && of_base < WORTH_TELLING => join_runs(subject, first, step),
            _ => None,
        };
        found.push(Found {
            span: step.instruction.span,
            stage: Some(step.stage),
            message: message.to_owned(),
            fix: edit.map(|edit| Fix {
                title: rule::removed_in_a_later_layer_fix().to_owned(),
                applicability: Applicability::Review,
                edits: vec![edit],
            }),
        });
    }
    check_copied(subject, found);
}

/// What an `rm` takes of a folder that was just copied from a build context of which nothing is known: somebody knows that it is there.
fn check_copied(subject: &Subject<'_>, found: &mut Vec<Found>) {
    if subject.options.context.is_listed() {
        return;
    }
    let told = found.len();
    for step in subject.steps().filter(|step| matches!(step.instruction.body, Body::Run(_))) {
        // What the RUN itself makes before is another thing.
        let Some(command) = step.commands.iter().find(|command| !matches!(command.program.as_str(), "set" | "echo" | "true")) else { continue };
        if command.program != "rm" {
            continue;
        }
        let operands = command.operands(&[]).filter(|arg| arg.is_known);
        let paths: Vec<String> = operands.filter_map(|arg| path::resolve(&step.workdir, &arg.text)).collect();
        let above = subject.of_stage(step.stage).iter().take(step.position).rev();
        let mut copies = above.take_while(|other| !matches!(other.instruction.body, Body::Run(_))).filter_map(copied_folder);
        let is_inside = |folder: &str, path: &str| path::below(folder, path).is_some_and(|rest| !rest.is_empty());
        let is_told = || found.get(..told).is_some_and(|told| told.binary_search_by_key(&step.instruction.span.start, |one| one.span.start).is_ok());
        if copies.any(|folder| paths.iter().any(|path| is_inside(&folder, path))) && !is_told() {
            found.push(Found {
                span: step.instruction.span,
                stage: Some(step.stage),
                message: rule::removed_in_a_later_layer_of_copy().to_owned(),
                fix: None,
            });
        }
    }
}

/// Where an instruction copies a folder of the build context to.
fn copied_folder(step: &Step<'_>) -> Option<String> {
    let (Body::Copy(transfer) | Body::Add(transfer)) = &step.instruction.body else { return None };
    // A name with an ending is a file's.
    let is_folder = |source: &Source| matches!(source, Source::Path(word) if !path::name(word.text.trim_end_matches('/')).trim_matches('.').contains(['.', ':', '$']));
    let is_plain = transfer.from.is_none() && !transfer.destination.text.contains('$') && transfer.sources.iter().any(is_folder);
    if is_plain { path::resolve(&step.workdir, &transfer.destination.text) } else { None }
}

fn removes(step: &Step<'_>) -> bool {
    step.commands.iter().any(|command| {
        let says = |words: &[&str]| words.is_empty() || command.operands(&[]).any(|arg| words.contains(&arg.text.as_str()));
        let find = command.program == "find" && command.has(&["-delete", "-exec"]);
        find || REMOVERS.iter().any(|(programs, words)| programs.contains(&command.program.as_str()) && says(words))
    })
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        let text = "FROM debian:12\nCOPY big.tar.gz /\nRUN apt-get update\nUSER root\nRUN rm /big.tar.gz\nRUN rm -rf /var/lib/apt/lists/*\n";
        assert_eq!(lines(&RULE, text), [5, 6]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM debian:12\nRUN apt-get update && rm -rf /var/lib/apt/lists/*\n",
            "FROM debian:12\nRUN apt-get update\nRUN rm -rf /tmp/nothing /var/tmp/*\n",
            "FROM debian:12\nCOPY a /a\nRUN chown -R 1000 /a\n",
            "FROM debian:12\nCOPY a /a\nCOPY b /a\n",
            "FROM debian:12\nRUN apt-get update\nRUN apt-get update && rm -rf /tmp/x\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn a_part_of_a_folder_that_was_just_copied() {
        let text = "FROM debian:12\nWORKDIR /srv\nCOPY . app\nENV A=b\nRUN rm -rf app/secrets /srv/app/docs && make\n";
        assert_eq!(lines(&RULE, text), [5]);
        for text in [
            text.replace("ENV A=b", "RUN mkdir -p app/secrets"),
            text.replace("rm -rf", "mkdir -p app/docs && rm -rf"),
            text.replace("rm -rf app/secrets /srv/app/docs", "rm -rf /tmp/x /srv/apps"),
            text.replace("COPY . app", "COPY --from=tools /x app"),
            text.replace("COPY . app", "COPY run.sh app/"),
            text.replace("COPY . app", "COPY . $APP"),
            text.replace("rm -rf app/secrets /srv/app/docs", "rm -rf app/$OLD"),
        ] {
            assert_eq!(lines(&RULE, &text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        let text = "FROM debian:12\nRUN apt-get update && \\\n    apt-get install -y curl\n\nRUN rm -rf /var/lib/apt/lists/*\nUSER a\n";
        let joined = "FROM debian:12\nRUN apt-get update && \\\n    apt-get install -y curl && \\\n    rm -rf /var/lib/apt/lists/*\nUSER a\n";
        assert_eq!(fixed(&RULE, text), joined);
        // A comment between the two would be lost.
        let commented = "FROM debian:12\nRUN apt-get update\n# tidy up\nRUN rm -rf /var/lib/apt/lists/*\n";
        assert_eq!(fixed(&RULE, commented), commented);
        // The one RUN would still hide what the base holds.
        let of_base = "FROM a\nRUN ./x\nRUN find / -delete\n";
        assert_eq!(fixed(&RULE, of_base), of_base);
    }
}
