//! The variables that a text names, and those of each stage while its instructions are gone through.

use crate::dockerfile::suggest::nearest;
use crate::dockerfile::{Body, Instruction};
use crate::stages::{Base, Scope};
use crate::steps::subject::Subject;

/// The variables that `text` takes values from, in order, as BuildKit sees them when it expands a word: `$NAME`, `${NAME…}` and what
/// stands inside. In the body of a heredoc quotes are text like any other (`has_quotes` is false).
pub fn names(text: &str, escape: char, has_quotes: bool) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut chars = text.chars().peekable();
    let mut in_double = false;
    while let Some(letter) = chars.next() {
        match letter {
            '\'' if has_quotes && !in_double => while chars.next().is_some_and(|inside| inside != '\'') {},
            '"' if has_quotes => in_double = !in_double,
            '$' => {
                chars.next_if_eq(&'{');
                let mut name = String::new();
                match chars.peek() {
                    Some(first) if first.is_ascii_digit() => {
                        while let Some(digit) = chars.next_if(char::is_ascii_digit) {
                            name.push(digit);
                        }
                    }
                    Some('@' | '*' | '#' | '?' | '-' | '$' | '!') => name.extend(chars.next()),
                    _ => {
                        while let Some(next) = chars.next_if(|next| next.is_alphanumeric() || *next == '_') {
                            name.push(next);
                        }
                    }
                }
                if !name.is_empty() && !names.contains(&name) {
                    names.push(name);
                }
            }
            _ if letter == escape => {
                chars.next();
            }
            _ => {}
        }
    }
    names
}

/// The name that was probably meant; none where there are too many to look through.
pub fn near<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    const MOST: usize = 500;
    // A name that no `${…}` can hold is nobody's.
    let is_name = |word: &&str| word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let known: Vec<&str> = known.take(MOST + 1).collect();
    if known.len() > MOST { None } else { nearest(name, known).filter(is_name) }
}

/// `text` with `$new` for each `$old`, in braces or not.
pub fn rename(text: &str, old: &str, new: &str) -> String {
    let mut renamed = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('$') {
        renamed.push_str(before);
        renamed.push('$');
        rest = after;
        if let Some(inside) = rest.strip_prefix('{') {
            renamed.push('{');
            rest = inside;
        }
        let is_longer = |tail: &str| tail.starts_with(|next: char| next.is_alphanumeric() || next == '_');
        if let Some(tail) = rest.strip_prefix(old).filter(|tail| !is_longer(tail)) {
            renamed.push_str(new);
            rest = tail;
        }
    }
    renamed.push_str(rest);
    renamed
}

/// Goes through all stages: `look` sees each instruction with its stage and the variables before it.
pub fn with_scopes<'a>(subject: &Subject<'a>, mut look: impl FnMut(usize, &'a Instruction, &Scope)) {
    let mut at_end: Vec<Option<Scope>> = Vec::new();
    for (index, stage) in subject.graph.stages.iter().enumerate() {
        let of_image = || subject.built(index).map(|built| built.image().env.iter().cloned().collect());
        let mut scope = match stage.base {
            Base::Stage(parent) => at_end.get(parent).cloned().flatten(),
            _ => None,
        }
        .unwrap_or_else(|| Scope::new(&subject.graph.globals, of_image().unwrap_or_default()));
        for instruction in stage.instructions {
            look(index, instruction, &scope);
            match &instruction.body {
                Body::Arg(definitions) => definitions.iter().for_each(|definition| scope.define(definition)),
                Body::Env(pairs) => scope.set_env(pairs),
                _ => {}
            }
        }
        at_end.push(Some(scope));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_where_buildkit_expands_them() {
        for (text, expected) in [
            ("$A/${B}", "A B"),
            ("${A:-$B}${C%x} \"$D\" $A", "A B C D"),
            (r"'$A' \$B $ a$", ""),
            ("$1x $@ $$", "1 @ $"),
            ("\"it's $A\"", "A"),
            ("\u{e9}$\u{e9}x-", "\u{e9}x"),
        ] {
            assert_eq!(names(text, '\\', true).join(" "), expected, "{text}");
        }
        assert_eq!(rename("$A${A:-$AB}\\$A $B", "A", "C"), "$C${C:-$AB}\\$C $B");
        assert_eq!(names("it's $A and \\$B", '\\', false), ["A"]);
    }
}
