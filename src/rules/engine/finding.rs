//! The definition of a rule, what it found, and how to mend it.

use super::saving::saving;
use crate::diagnostic::Severity;
use crate::language::words::rule;
use crate::size::Weight;
use crate::source::Span;
use crate::steps::subject::Subject;

/// A rule. Its help page is the doc comment of its file; the file's `check` looks for it.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case, names the bad pattern; the file has the same name.
    pub id: &'static str,
    /// What it is about.
    pub topic: Topic,
    /// How bad it is. Findings about bytes that do not ship are told as information.
    pub severity: Severity,
    /// What other linters call it: `hadolint DL3009`, `BuildKit JSONArgsRecommended`.
    pub aliases: &'static [&'static str],
    /// Where else it is documented.
    pub url: Option<&'static str>,
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Bytes in the image that ships. Only these findings have a saving.
    Size,
    /// Whether the build, and the image, do what is meant.
    Correctness,
    /// How much is built anew after a change.
    Cache,
}

/// What a rule says of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The text it is about.
    pub span: Span,
    /// The stage it is about: what is wrong with a stage that does not ship costs nothing there. `None`: the whole file.
    pub stage: Option<usize>,
    /// One sentence: why it matters here.
    pub message: String,
    /// How to mend it.
    pub fix: Option<Fix>,
}

/// An instance of a rule.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The definition.
    pub rule: &'static Rule,
    /// How bad it is here.
    pub severity: Severity,
    /// What it is about.
    pub found: Found,
    /// What the image that ships weighs less once the fix is in; nothing where the stage does not ship. `None` where it cannot be told.
    pub saves: Option<Weight>,
}

/// How to mend a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// A few words, as a command: "Remove the lists in the same RUN".
    pub title: String,
    /// Whether it needs a look.
    pub applicability: Applicability,
    /// In order, not overlapping.
    pub edits: Vec<Edit>,
}

/// Whether a fix needs a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applicability {
    /// Changes nothing but the size.
    Safe,
    /// Read it first: it may change what the image does.
    Review,
    /// It is made in another file: the edits weigh it, and are not offered.
    Elsewhere,
}

/// Replaces a stretch of the text; an empty span inserts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// By what.
    pub text: String,
}

impl Rule {
    /// A few words: what is wrong.
    pub fn title(&self) -> &'static str {
        rule::by_key(&[self.id, "-title"].concat()).unwrap_or(self.id)
    }

    /// An instance of the rule.
    pub(in crate::rules) fn finding(&'static self, found: Found, subject: &Subject<'_>) -> Finding {
        // What does not ship may still cross over to what does.
        let saves = match (&found.fix, found.stage) {
            _ if self.topic != Topic::Size => None,
            (Some(_), Some(stage)) if !subject.ships(stage) && !subject.may_cross(stage, found.span) => Some(Weight::ZERO),
            (Some(fix), _) => saving(subject, fix),
            (None, Some(stage)) if !subject.ships(stage) => Some(Weight::ZERO),
            (None, _) => None,
        };
        let is_ashore = self.topic == Topic::Size && found.stage.is_some_and(|stage| !subject.ships(stage));
        let costs_nothing = saves.map_or(is_ashore, Weight::is_zero);
        let severity = if costs_nothing { Severity::Info } else { self.severity };
        Finding { rule: self, severity, found, saves }
    }
}

/// Names in a row: `package.json and package-lock.json`.
pub fn joined<T: AsRef<str>>(names: &[T]) -> String {
    let names = names.iter().map(|name| name.as_ref().to_owned());
    names.reduce(|some, more| rule::both(&some, &more)).unwrap_or_default()
}

/// `source` with `edits` carried out; those that do not fit it, or overlap an earlier one, are left out.
pub fn apply<'e>(source: &str, edits: impl IntoIterator<Item = &'e Edit>) -> String {
    let mut edits: Vec<&Edit> = edits.into_iter().collect();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let (mut text, mut at) = (String::with_capacity(source.len()), 0);
    for edit in edits {
        let Some(kept) = source.get(at..edit.span.start).filter(|_| source.get(edit.span.start..edit.span.end).is_some()) else { continue };
        text.push_str(kept);
        text.push_str(&edit.text);
        at = edit.span.end;
    }
    text.push_str(source.get(at..).unwrap_or(""));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_carried_out_in_order_and_those_that_do_not_fit_are_left_out() {
        let edit = |start, end, text: &str| Edit { span: Span::new(start, end), text: text.to_owned() };
        let edits = [edit(7, 7, "!"), edit(0, 1, "b"), edit(0, 3, "x"), edit(2, 4, "?"), edit(7, 99, "y")];
        assert_eq!(apply("aé cde", &edits), "bé cde!");
    }
}
