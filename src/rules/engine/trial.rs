//! For the tests of rules: a Dockerfile → what a rule finds in it, and what its fixes make of it.

use super::finding::{Finding, Rule, apply};
use crate::catalog::Catalog;
use crate::options::Options;
use crate::steps::subject::Subject;
use crate::{dockerfile, layers, stages};

/// Calls `look` with all that is known of a Dockerfile.
pub fn with_subject<T>(text: &str, look: impl FnOnce(&Subject<'_>) -> T) -> T {
    with_options(text, &Options::default(), look)
}

fn with_options<T>(text: &str, options: &Options, look: impl FnOnce(&Subject<'_>) -> T) -> T {
    let catalog = Catalog::bundled();
    let file = dockerfile::parse(text);
    let graph = stages::resolve(&file, options);
    let built = layers::build(&graph, &catalog, options);
    look(&Subject::new(text, &file, &graph, &built, &catalog, options))
}

/// What `rule` finds.
pub fn findings(rule: &'static Rule, text: &str) -> Vec<Finding> {
    findings_with(rule, text, &Options::default())
}

/// The same with what the visitor chose.
pub fn findings_with(rule: &'static Rule, text: &str, options: &Options) -> Vec<Finding> {
    let mut findings = with_options(text, options, super::super::find);
    findings.retain(|finding| finding.rule.id == rule.id);
    findings
}

/// The lines on which `rule` finds something.
pub fn lines(rule: &'static Rule, text: &str) -> Vec<usize> {
    lines_with(rule, text, &Options::default())
}

/// The same with what the visitor chose.
pub fn lines_with(rule: &'static Rule, text: &str, options: &Options) -> Vec<usize> {
    let line = |finding: Finding| text.get(..finding.found.span.start).unwrap_or("").matches('\n').count() + 1;
    findings_with(rule, text, options).into_iter().map(line).collect()
}

/// The text after all fixes of `rule`; the rule must find nothing more in it that it can fix.
pub fn fixed(rule: &'static Rule, text: &str) -> String {
    let fixes = |text: &str| findings(rule, text).into_iter().filter_map(|finding| finding.found.fix).collect::<Vec<_>>();
    let done = apply(text, fixes(text).iter().flat_map(|fix| &fix.edits));
    assert!(fixes(&done).is_empty(), "{} finds more to fix in\n{done}", rule.id);
    done
}
