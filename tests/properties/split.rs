//! Splits: a proposal builds what the text builds, with everything there that it copies, and ships less.

use plimsoll::options::Options;
use plimsoll::report::{Report, Split, SplitProposal};

use super::{errors, ships, with_catalog};

/// All that holds for the split of a text, and for the text in one stage.
pub fn split(data: &[u8]) {
    let text = super::text(data);
    let options = Options::default();
    with_catalog(|catalog| {
        let analyze = |text: &str| plimsoll::analyze(text, catalog, &options);
        let before = analyze(&text);
        if let Some(Split::Proposal(split)) = &before.split {
            proposal_holds(&text, &before, split, &analyze);
        }
        if let Some(joined) = before.single_stage.as_ref().and_then(|single| single.dockerfile.as_deref()) {
            let after = analyze(joined);
            assert!(errors(&after) <= errors(&before), "no new errors of\n{text}\nin\n{joined}");
            assert!(after.stages.len() < before.stages.len(), "fewer stages than\n{text}\nin\n{joined}");
        }
    });
}

/// What holds for a proposal, told of as `name`, to split a text of the report `before`.
pub fn proposal_holds(name: &str, before: &Report, split: &SplitProposal, analyze: &dyn Fn(&str) -> Report) {
    let SplitProposal { dockerfile, before: now, after: then, steps, .. } = split;
    let after = analyze(dockerfile);
    assert!(errors(&after) <= errors(before), "{name}: no new errors in\n{dockerfile}");
    assert!(missing(&after) <= missing(before), "{name}: what is copied is there\n{dockerfile}");
    assert_eq!((ships(before), ships(&after)), (now.likely, then.likely), "{name}: the sizes are those of the two texts\n{dockerfile}");
    assert!(ships(&after) < ships(before), "{name}: it ships less\n{dockerfile}");
    for smaller in &split.alternatives {
        let on_it = analyze(&smaller.dockerfile);
        assert!(errors(&on_it) <= errors(before), "{name}: no new errors in\n{}", smaller.dockerfile);
        assert!(missing(&on_it) <= missing(before), "{name}: all is there in\n{}", smaller.dockerfile);
        assert_eq!(ships(&on_it), smaller.after.likely, "{name} on {}\n{dockerfile}", smaller.base);
        assert!(ships(&on_it) < ships(&after), "{name} on {}: it ships less still\n{dockerfile}", smaller.base);
    }
    assert_eq!(after.split, None, "{name}: it is split already\n{dockerfile}");
    let lines = dockerfile.lines().count();
    assert!(steps.iter().all(|step| step.line >= 1 && step.line <= lines), "{name}: reasons are of lines that are there\n{dockerfile}");
}

/// How many paths are copied that are not there.
fn missing(report: &Report) -> usize {
    report.copies.iter().map(|copy| copy.missing_paths.len()).sum()
}
