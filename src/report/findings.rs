//! The rules' findings and the proposal to split → plain data.

use super::lower::{Advice, estimate, severity};
use super::{Applicability, Edit, Finding, Fix, SingleStage, Split, SplitAlternative, SplitProposal, SplitStep, Stage, Topic};
use crate::dockerfile::Body;
use crate::rules;
use crate::source::LineIndex;
use crate::split;
use crate::stages::Graph;

/// All findings in their order, that of the split among them, and the proposal to split the file, or why there is none; the layers that
/// findings are about are told of them, and `single` of the file in one stage. A door of `www/split.mjs`.
#[inline(never)]
pub(super) fn lower(
    advice: Advice,
    graph: &Graph<'_>,
    lines: &LineIndex<'_>,
    stages: &mut [Stage],
    single: &mut Option<SingleStage>,
) -> (Vec<Finding>, Option<Split>) {
    let Advice { mut findings, split, joined } = advice;
    if let (Some(single), Some(joined)) = (single, joined) {
        lower_joined(single, joined);
    }
    let target = graph.target.and_then(|target| Some((target, &graph.stages.get(target)?.from.body)));
    if let (Some(split::Outcome::Proposal(proposal)), Some((target, Body::From(from)))) = (&split, target) {
        let finding = rules::single_stage(target, from.base.span, proposal.before, proposal.after);
        let place = |finding: &rules::Finding| (finding.found.span.start, finding.rule.id);
        let at = findings.partition_point(|other| place(other) <= place(&finding));
        findings.insert(at, finding);
    }
    let findings: Vec<Finding> = findings.iter().map(|finding| one(finding, lines)).collect();
    for finding in &findings {
        // Stages and their layers stand in order of the file.
        let first = stages.partition_point(|stage| stage.end_line < finding.start_line);
        let near = stages.iter_mut().skip(first).take_while(|stage| stage.start_line <= finding.end_line);
        for stage in near.filter(|stage| finding.stage.is_none_or(|index| index == stage.index)) {
            let first = stage.layers.partition_point(|layer| layer.end_line < finding.start_line);
            let layers = stage.layers.iter_mut().skip(first).take_while(|layer| layer.start_line <= finding.end_line);
            layers.for_each(|layer| layer.finding_ids.push(finding.id.clone()));
        }
    }
    (findings, split.map(lower_split))
}

fn one(finding: &rules::Finding, lines: &LineIndex<'_>) -> Finding {
    let rules::Finding { rule, found, saves, .. } = finding;
    let (start, end) = (lines.position(found.span.start), lines.position(found.span.end));
    // A span over whole lines ends before the line that follows.
    let end_line = lines.line(found.span.end.saturating_sub(1).max(found.span.start));
    Finding {
        id: rule.id.to_owned(),
        topic: match rule.topic {
            rules::Topic::Size => Topic::Size,
            rules::Topic::Correctness => Topic::Correctness,
            rules::Topic::Cache => Topic::Cache,
        },
        severity: severity(finding.severity),
        title: rule.title().to_owned(),
        message: found.message.clone(),
        start_line: start.line,
        start_column: start.column,
        end_line,
        end_column: if end.line == end_line { end.column } else { lines.position(found.span.end.saturating_sub(1)).column },
        stage: found.stage,
        saves_unpacked_bytes: saves.map(|saves| estimate(saves.unpacked, "")),
        saves_compressed_bytes: saves.map(|saves| estimate(saves.compressed, "")),
        help: ["rules/", rule.id, ".html"].concat(),
        url: rule.url.map(str::to_owned),
        aliases: rule.aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        fix: found.fix.as_ref().and_then(|fix| lower_fix(fix, lines)),
    }
}

fn lower_split(outcome: split::Outcome) -> Split {
    match outcome {
        split::Outcome::NoGain(because) => Split::NoGain { no_gain_because: because },
        split::Outcome::Proposal(proposal) => Split::Proposal(Box::new(SplitProposal {
            summary: proposal.summary,
            dockerfile: proposal.text,
            before: estimate(proposal.before.unpacked, ""),
            after: estimate(proposal.after.unpacked, ""),
            before_compressed: estimate(proposal.before.compressed, ""),
            after_compressed: estimate(proposal.after.compressed, ""),
            alternatives: proposal.alternatives.into_iter().map(alternative).collect(),
            steps: proposal.reasons.into_iter().map(step).collect(),
        })),
    }
}

/// The file in one stage.
fn lower_joined(single: &mut SingleStage, joined: split::Joined) {
    single.dockerfile = Some(joined.text);
    single.steps = joined.reasons.into_iter().map(step).collect();
}

fn step(reason: split::Reason) -> SplitStep {
    SplitStep { line: reason.line, reason: reason.text, check: reason.check }
}

fn alternative(alternative: split::Alternative) -> SplitAlternative {
    SplitAlternative {
        base: alternative.base,
        caveat: alternative.caveat.to_owned(),
        dockerfile: alternative.text,
        after: estimate(alternative.after.unpacked, ""),
        after_compressed: estimate(alternative.after.compressed, ""),
    }
}

fn lower_fix(fix: &rules::Fix, lines: &LineIndex<'_>) -> Option<Fix> {
    let edit = |edit: &rules::Edit| {
        let (start, end) = (lines.position(edit.span.start), lines.position(edit.span.end));
        Edit { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column, text: edit.text.clone() }
    };
    let applicability = match fix.applicability {
        rules::Applicability::Safe => Applicability::Safe,
        rules::Applicability::Review => Applicability::Review,
        rules::Applicability::Elsewhere => return None,
    };
    Some(Fix { title: fix.title.clone(), applicability, edits: fix.edits.iter().map(edit).collect() })
}
