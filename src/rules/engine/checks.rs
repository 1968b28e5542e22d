//! BuildKit's build checks, and what a Dockerfile says of them.
//!
//! `# check=skip=A,B;error=true` among the directives at the top holds for the whole file; `# check=skip=A` in the comments above an
//! instruction for that one. Only rules with a name of BuildKit's among their aliases mind it.

use super::finding::{Finding, Rule};
use crate::diagnostic::Severity;
use crate::dockerfile::{Dockerfile, SegmentKind};
use crate::source::Span;
use crate::steps::subject::Subject;

/// Where BuildKit documents a check of its own.
macro_rules! url {
    ($slug:literal) => {
        Some(concat!("https://docs.docker.com/reference/build-checks/", $slug, "/"))
    };
}
pub(in crate::rules) use url;

/// Checks that are told only where the file asks for them.
const EXPERIMENTAL: [&str; 1] = ["InvalidDefinitionDescription"];

/// Checks of the file as a whole: comments above an instruction do not change them.
const OF_FILE: [&str; 5] =
    ["NoEmptyContinuation", "ConsistentInstructionCasing", "DuplicateStageName", "ReservedStageName", "InvalidDefaultArgInFrom"];

/// What a `check=` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    skipped: Names,
    experimental: Names,
    is_error: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Names {
    are_all: bool,
    listed: Vec<String>,
}

impl Names {
    fn read(text: &str) -> Self {
        match text.trim() {
            "all" => Self { are_all: true, listed: Vec::new() },
            text => Self { are_all: false, listed: text.split(',').map(|name| name.trim().to_owned()).collect() },
        }
    }

    fn have(&self, name: &str) -> bool {
        self.are_all || self.listed.iter().any(|listed| listed == name)
    }
}

impl Checks {
    /// What the directive at the top says; nothing where BuildKit could not read it.
    pub fn of(dockerfile: &Dockerfile) -> Self {
        dockerfile.directives.check.as_ref().and_then(|word| Self::read(&word.text)).unwrap_or_default()
    }

    /// `skip=A,B;error=true;experimental=all`
    fn read(text: &str) -> Option<Self> {
        let mut checks = Self::default();
        for option in text.split(';').filter(|_| !text.trim().is_empty()) {
            let (key, value) = option.split_once('=')?;
            match key.trim() {
                "skip" => checks.skipped = Names::read(value),
                "experimental" => checks.experimental = Names::read(value),
                "error" => checks.is_error = is_true(value.trim())?,
                _ => return None,
            }
        }
        Some(checks)
    }

    /// Whether a finding is to be told; how bad it is then follows what the file says.
    pub fn tell(&self, subject: &Subject<'_>, finding: &mut Finding) -> bool {
        let Some(name) = buildkit_name(finding.rule) else { return true };
        let own = if OF_FILE.contains(&name) { None } else { Self::above(subject, finding.found.span) };
        let mut all = std::iter::once(self).chain(&own);
        let is_told = match EXPERIMENTAL.contains(&name) {
            true => all.any(|checks| checks.experimental.have(name)),
            false => !all.any(|checks| checks.skipped.have(name)),
        };
        if self.is_error {
            finding.severity = Severity::Error;
        }
        is_told
    }

    /// What the comments above the instruction at `span` say.
    fn above(subject: &Subject<'_>, span: Span) -> Option<Self> {
        comments_above(subject, span, true).into_iter().find_map(|comment| {
            let (key, value) = comment.split_once('=')?;
            key.trim_end().eq_ignore_ascii_case("check").then(|| Self::read(value.split_whitespace().next()?))?
        })
    }
}

/// The check that a rule is, by BuildKit's own name.
fn buildkit_name(rule: &Rule) -> Option<&'static str> {
    rule.aliases.iter().find_map(|alias| alias.strip_prefix("BuildKit "))
}

/// What Go takes for a truth value.
fn is_true(text: &str) -> Option<bool> {
    match text {
        "1" | "t" | "T" | "TRUE" | "true" | "True" => Some(true),
        "0" | "f" | "F" | "FALSE" | "false" | "False" => Some(false),
        _ => None,
    }
}

/// The comments above the instruction at `span`, without their `#`, in order; an empty one parts those above it, and so does a blank
/// line unless `over_blank_lines`.
pub fn comments_above<'a>(subject: &Subject<'a>, span: Span, over_blank_lines: bool) -> Vec<&'a str> {
    let segments = &subject.dockerfile.segments;
    let end = segments.partition_point(|segment| segment.span.end <= span.start);
    let mut comments = Vec::new();
    for segment in segments.get(..end).unwrap_or_default().iter().rev() {
        let text = segment.span.of(subject.source).trim().strip_prefix('#').map_or("", str::trim);
        match segment.kind {
            SegmentKind::Comment if !text.is_empty() => comments.push(text),
            SegmentKind::Blank if over_blank_lines => {}
            _ => break,
        }
    }
    comments.reverse();
    comments
}

#[cfg(test)]
mod tests {
    use super::super::super::maintainer_deprecated::RULE;
    use super::super::trial::{findings, lines};
    use super::*;

    const FILE: &str = "FROM alpine\nMAINTAINER me\n";

    #[test]
    fn what_is_skipped_is_not_told() {
        for (check, told) in [
            ("# check=skip=MaintainerDeprecated\n", 0),
            ("# check=skip=all\n", 0),
            ("# check=skip=JSONArgsRecommended, MaintainerDeprecated;error=true\n", 0),
            ("# check=skip=JSONArgsRecommended\n", 1),
            ("# check=skip=MaintainerDeprecated;nonsense\n", 1),
            ("# note\n# check=skip=all\n", 1),
        ] {
            assert_eq!(lines(&RULE, &format!("{check}{FILE}")).len(), told, "{check}");
        }
    }

    #[test]
    fn a_comment_above_an_instruction_is_for_that_one() {
        let above = |comment: &str| lines(&RULE, &format!("FROM alpine\n{comment}MAINTAINER me\nMAINTAINER you\n")).len();
        assert_eq!(above("# check=skip=MaintainerDeprecated\n"), 1);
        assert_eq!(above("# note\n# check=skip=all why\n\n# more\n"), 1);
        assert_eq!(above("# check=skip=all\n#\n"), 2);
        assert_eq!(above(""), 2);
    }

    #[test]
    fn errors_where_the_file_says_so() {
        let severity = |check: &str| findings(&RULE, &format!("{check}{FILE}")).first().map(|finding| finding.severity);
        assert_eq!(severity("# check=error=true\n"), Some(Severity::Error));
        assert_eq!(severity("# check=error=false\n"), Some(RULE.severity));
        assert_eq!(severity("# check=error=yes\n"), Some(RULE.severity));
    }
}
