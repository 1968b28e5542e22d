//! For tests: a script as one short line.
//!
//! Input: a [`Script`]. Output: text such as `a 'b' && (or {if [true] [x]} …)`: steps joined by their operators, words by blanks;
//! quoted text in `'…'`, parameters as `$name`, scripts in brackets.

use super::{Command, Item, Operator, Part, Redirection, RedirectionKind, Script, Simple, Word, parse};

/// Parses without supplied heredocs and sketches the result.
pub(super) fn sketch_of(source: &str) -> String {
    script(&parse(source, &[]))
}

pub(super) fn script(script: &Script) -> String {
    let mut text = String::new();
    for (index, step) in script.steps.iter().enumerate() {
        let operator = match step.after {
            Operator::Then => "; ",
            Operator::And => " && ",
            Operator::Or => " || ",
            Operator::Background => " & ",
        };
        text += if index == 0 && step.after == Operator::Then { "" } else { operator };
        text += if step.negated { "! " } else { "" };
        text += &joined(&step.pipeline, " | ", command);
    }
    text
}

fn joined<T>(items: &[T], separator: &str, show: impl Fn(&T) -> String) -> String {
    items.iter().map(show).collect::<Vec<_>>().join(separator)
}

fn command(command: &Command) -> String {
    let redirections = command.redirections.iter().map(redirection);
    [item(&command.item)].into_iter().chain(redirections).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

fn item(item: &Item) -> String {
    match item {
        Item::Simple(simple) => simple_command(simple),
        Item::Subshell(body) => format!("subshell[{}]", script(body)),
        Item::Group(body) => format!("group[{}]", script(body)),
        Item::If { branches, otherwise } => {
            let branches = joined(branches, " ", |(condition, body)| format!("if[{}] then[{}]", script(condition), script(body)));
            branches + &otherwise.as_ref().map_or(String::new(), |body| format!(" else[{}]", script(body)))
        }
        Item::For { variable, words, body } => format!("for {variable} in {} do[{}]", joined(words, " ", word), script(body)),
        Item::While { condition, body } => format!("while[{}] do[{}]", script(condition), script(body)),
        Item::Case { word: subject, arms } => {
            let arms = joined(arms, " ", |(patterns, body)| format!("{})[{}]", joined(patterns, "|", word), script(body)));
            format!("case {} {arms}", word(subject)).trim_end().to_owned()
        }
        Item::Function { name, body } => format!("function {name} {}", command(body)),
        Item::TooDeep => "too-deep".to_owned(),
    }
}

fn simple_command(simple: &Simple) -> String {
    let assignments = simple.assignments.iter().map(|(name, value)| format!("{name}={}", word(value)));
    assignments.chain(simple.words.iter().map(word)).collect::<Vec<_>>().join(" ")
}

pub(super) fn word(word: &Word) -> String {
    joined(&word.parts, "", |part| match part {
        Part::Text { text, quoted: true } => format!("'{text}'"),
        Part::Text { text, quoted: false } => text.clone(),
        Part::Parameter { name, operation, quoted } => {
            let quotes = if *quoted { "\"" } else { "" };
            match operation {
                None => format!("{quotes}${name}{quotes}"),
                Some((operator, operand)) => format!("{quotes}${{{name} {operator} {}}}{quotes}", self::word(operand)),
            }
        }
        Part::Substitution { script, quoted } => {
            let quotes = if *quoted { "\"" } else { "" };
            format!("{quotes}$[{}]{quotes}", self::script(script))
        }
        Part::Arithmetic { text } => format!("$(({text}))"),
    })
}

fn redirection(redirection: &Redirection) -> String {
    let operator = match redirection.kind {
        RedirectionKind::Read => "<",
        RedirectionKind::Write => ">",
        RedirectionKind::Append => ">>",
        RedirectionKind::Duplicate => ">&",
        RedirectionKind::Heredoc => "<<",
        RedirectionKind::HereString => "<<<",
    };
    let descriptor = redirection.descriptor.map_or(String::new(), |descriptor| descriptor.to_string());
    let body = redirection.body.as_ref().map_or(String::new(), |body| format!("{body:?}"));
    format!("{descriptor}{operator}{}{body}", word(&redirection.target))
}
