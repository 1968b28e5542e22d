//! # No other stage needs this one
//!
//! BuildKit builds the stages that the last one needs, and skips all others. A stage that nothing takes from is left over, or a
//! `COPY --from` is missing.
//!
//! A stage with a name may be a target of its own (`docker build --target test`): it is told only where it is the single such one, and the
//! last stage takes from none.
//!
//! ## Bad
//! ```dockerfile
//! FROM golang:1.25 AS build
//! RUN go build -o /server example.org/server
//!
//! FROM alpine
//! CMD ["/server"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM golang:1.25 AS build
//! RUN go build -o /server example.org/server
//!
//! FROM alpine
//! COPY --from=build /server /server
//! CMD ["/server"]
//! ```

use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::dockerfile::SegmentKind;
use crate::language::words::rule;
use crate::source::Span;
use crate::stages::{Base, Supplier};

pub(super) const RULE: Rule = Rule {
    id: "unused-stage",
    topic: Topic::Correctness,
    severity: Severity::Info,
    aliases: &[],
    url: Some("https://docs.docker.com/build/building/multi-stage/"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    let stages = &subject.graph.stages;
    let Some(last) = stages.len().checked_sub(1) else { return };
    let mut is_needed = vec![false; stages.len()];
    let mut alone = Vec::new();
    // A stage takes from those before it only.
    for (index, stage) in stages.iter().enumerate().rev() {
        if is_needed.get(index) == Some(&false) && index != last && subject.graph.target != Some(index) {
            alone.push((index, stage));
            // What only a left-over stage takes from is left over, too; one with a name may be a target.
            if stage.name.is_none() {
                continue;
            }
        }
        let suppliers = stage.takes.iter().filter_map(|take| match take.from {
            Supplier::Stage(supplier) => Some(supplier),
            _ => None,
        });
        let base = match stage.base {
            Base::Stage(base) => Some(base),
            _ => None,
        };
        for needed in suppliers.chain(base) {
            if let Some(place) = is_needed.get_mut(needed) {
                *place = true;
            }
        }
    }
    let is_single = alone.iter().filter(|(_, stage)| stage.name.is_some()).count() == 1;
    let takes_none = stages.get(last).is_some_and(|stage| stage.takes.is_empty() && !matches!(stage.base, Base::Stage(_)));
    for (index, stage) in alone.into_iter().rev() {
        if stage.name.is_some() && !(is_single && takes_none) {
            continue;
        }
        let message = match &stage.name {
            Some(name) => rule::unused_stage_named(name),
            None => rule::unused_stage_message().to_owned(),
        };
        let fix = removal(subject, index).filter(|_| stage.name.is_none()).map(|edit| Fix {
            title: rule::unused_stage_fix().to_owned(),
            applicability: Applicability::Review,
            edits: vec![edit],
        });
        found.push(Found { span: stage.from.span, stage: Some(index), message, fix });
    }
}

/// Takes a stage out, with the comments directly above it and the blank lines below. `None` where a number in the file may mean a stage
/// after it.
fn removal(subject: &Subject<'_>, index: usize) -> Option<Edit> {
    let mut takes = subject.graph.stages.iter().flat_map(|stage| &stage.takes);
    let stage = subject.graph.stages.get(index).filter(|_| !takes.any(|take| take.reference.parse::<usize>().is_ok()))?;
    let segments = &subject.dockerfile.segments;
    let from = segments.partition_point(|segment| segment.span.end <= stage.from.span.start);
    let last = stage.instructions.last().unwrap_or(stage.from).span.end;
    let after = segments.partition_point(|segment| segment.span.end <= last);
    let comments = segments.get(..from)?.iter().rev().take_while(|segment| segment.kind == SegmentKind::Comment);
    let blanks = segments.get(after..)?.iter().take_while(|segment| segment.kind == SegmentKind::Blank);
    let span = Span::new(comments.last().map_or(stage.from.span.start, |first| first.span.start), blanks.last().map_or(last, |blank| blank.span.end));
    Some(Edit { span, text: String::new() })
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines, lines_with};
    use super::RULE;
    use crate::options::Options;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM a AS b\nFROM c\nFROM d AS e\nFROM e AS f\nFROM g\n"), [2]);
        assert_eq!(lines(&RULE, "FROM a AS b\nRUN x\nFROM c\nCOPY x /\n"), [1]);
        assert_eq!(lines(&RULE, "FROM a AS b\nFROM c\nFROM d\n"), [1, 2], "the one without a name is no second target");
        assert_eq!(lines(&RULE, "FROM a AS b\nFROM c\nCOPY --from=b /x /\nFROM d\n"), [1, 2], "what only a left-over stage takes from");
    }

    #[test]
    fn ignores() {
        let text = "FROM a AS b\nFROM c AS d\nFROM e\nFROM f AS g\nFROM b\nCOPY --from=2 /x /x\nRUN --mount=from=d,target=/d true\nCOPY --from=G /y /y\n";
        assert_eq!(lines(&RULE, text), [0; 0]);
        assert_eq!(lines(&RULE, "FROM a AS test\nFROM b AS lint\nFROM c\n"), [0; 0]);
        assert_eq!(lines(&RULE, "FROM a AS build\nFROM build AS test\nFROM c\nCOPY --from=build /x /\n"), [0; 0]);
        let target = Options { target: Some("b".to_owned()), ..Options::default() };
        assert_eq!(lines_with(&RULE, "FROM a AS b\nFROM c AS d\n", &target), [0; 0], "neither the target nor the last");
    }

    #[test]
    fn fixes() {
        let text = "# check=skip=all\nFROM a AS b\nRUN x\n\n# old\n# way\nFROM c\nRUN <<E\ny\nE\n# more\n\n# new\nFROM b\n";
        assert_eq!(fixed(&RULE, text), "# check=skip=all\nFROM a AS b\nRUN x\n\n# more\n\n# new\nFROM b\n");
        // Another stage would be the second one then.
        let numbered = "FROM a\nFROM b\nFROM c\nCOPY --from=1 /x /\n";
        assert_eq!(fixed(&RULE, numbered), numbered);
        // A COPY that lacks its --from is more likely.
        let named = "FROM a AS b\nRUN x\nFROM c\nCOPY x /\n";
        assert_eq!(fixed(&RULE, named), named);
    }
}
