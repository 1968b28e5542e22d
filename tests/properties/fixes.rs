//! Fixes: each mends its finding and breaks nothing, and the page carries it out as an editor does.

use plimsoll::app::mending;
use plimsoll::dockerfile::{self, Body, Instruction, Source};
use plimsoll::options::Options;
use plimsoll::report::{Applicability, Edit, Finding, Report, Severity, Topic};

use super::{ships, with_catalog};

/// No more fixes of one text are tried.
const MOST_FIXES: usize = 8;

/// All that holds for the fixes of a text.
pub fn fixes(data: &[u8]) {
    let text = super::text(data);
    let options = Options::default();
    with_catalog(|catalog| {
        let before = plimsoll::analyze(&text, catalog, &options);
        for finding in before.findings.iter().filter(|finding| finding.fix.is_some()).take(MOST_FIXES) {
            mends(&text, finding, &before, &|changed| plimsoll::analyze(changed, catalog, &options));
        }
    });
}

/// Whether there is a fix that mends a finding and breaks nothing.
pub fn mends(text: &str, finding: &Finding, before: &Report, analyze: &dyn Fn(&str) -> Report) -> bool {
    let Some(fix) = &finding.fix else { return false };
    let changed = edited(text, &fix.edits.iter().collect::<Vec<_>>());
    let after = analyze(&changed);
    let what = format!("{} at line {} of\n{text}\nmade\n{changed}", finding.id, finding.start_line);
    assert_ne!(text, changed, "{what}");
    assert_eq!(mending::mended(text, [fix]).as_ref(), Some(&changed), "the page does as an editor does: {what}");
    // It may have hidden another of its kind: a package that two instructions install is left out at both. Then there is less to mend still,
    // so that mending comes to an end.
    let is_gone = of(&after, &finding.id).len() < of(before, &finding.id).len();
    assert!(is_gone || finding.topic == Topic::Size && weighs(&after) < weighs(before), "the finding is gone: {what}");
    assert!(errors(&after) <= errors(before), "no new error: {what}");
    // Where a name or path is corrected, what was meant may weigh more. Where a heredoc never ends, how far its body goes is a guess by what
    // stands below it, and a line less there may make it longer.
    let is_about_size = (finding.topic == Topic::Size || fix.applicability == Applicability::Safe) && !has_open_heredoc(text);
    assert!(!is_about_size || ships(&after) <= ships(before), "what ships is not larger: {what}");
    if let Some(saves) = finding.saves_unpacked_bytes.as_ref() {
        assert_eq!(saves.likely, ships(before) - ships(&after), "the saving is what the changed text says: {what}");
    }
    true
}

/// What all stages weigh, unpacked.
fn weighs(report: &Report) -> u64 {
    report.stages.iter().fold(0, |sum, stage| sum.saturating_add(stage.unpacked_bytes.likely))
}

/// Whether a heredoc never ends: its instruction goes no further than its body.
fn has_open_heredoc(text: &str) -> bool {
    fn body_end(instruction: &Instruction) -> Option<usize> {
        match &instruction.body {
            Body::Run(run) => run.heredocs.iter().map(|heredoc| heredoc.span.end).max(),
            Body::Copy(transfer) | Body::Add(transfer) => {
                let heredocs =
                    transfer.sources.iter().filter_map(|source| if let Source::Heredoc(heredoc) = source { Some(heredoc) } else { None });
                heredocs.map(|heredoc| heredoc.span.end).max()
            }
            Body::Onbuild(kept) => body_end(kept),
            _ => None,
        }
    }
    dockerfile::parse(text).instructions.iter().any(|instruction| body_end(instruction) == Some(instruction.span.end))
}

/// The findings of a rule.
pub fn of<'a>(report: &'a Report, id: &str) -> Vec<&'a Finding> {
    report.findings.iter().filter(|finding| finding.id == id).collect()
}

/// Errors of the text, and findings that are as grave.
fn errors(report: &Report) -> usize {
    super::errors(report) + report.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

/// The text with edits carried out, as an editor does it: by lines and columns.
pub fn edited(text: &str, edits: &[&Edit]) -> String {
    let units: Vec<Vec<u16>> = text.split_inclusive('\n').map(|line| line.encode_utf16().collect()).collect();
    let offset = |line: usize, column: usize| units[..line - 1].iter().map(Vec::len).sum::<usize>() + column - 1;
    let all: Vec<u16> = text.encode_utf16().collect();
    let mut places: Vec<(usize, usize, &str)> = edits
        .iter()
        .map(|edit| (offset(edit.start_line, edit.start_column), offset(edit.end_line, edit.end_column), edit.text.as_str()))
        .collect();
    // What is inserted at one place stands in the order of the edits.
    places.sort_by_key(|(start, end, _)| (*start, *end));
    let (mut done, mut at) = (Vec::new(), 0);
    for (start, end, text) in places {
        if start < at {
            continue;
        }
        done.extend_from_slice(&all[at..start]);
        done.extend(text.encode_utf16());
        at = end;
    }
    done.extend_from_slice(&all[at..]);
    String::from_utf16(&done).expect("edits keep characters whole")
}
