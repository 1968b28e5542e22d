//! `${name operator word}` → its value.
//!
//! Input: the parameter and what `lookup` knows. Output: a [`Value`]. Must not know about fields.

use super::pattern::Pattern;
use super::{Part, Word};

/// What a parameter comes to.
pub(super) enum Value<'w> {
    /// A text.
    Known(String),
    /// The word behind the operator is to be expanded in its place.
    Operand(&'w Word),
    /// Nothing is known of it.
    Unknown,
}

/// Looks parameters up and spends work on them, in steps of about one byte.
pub(super) struct Resolver<'l> {
    pub(super) lookup: &'l dyn Fn(&str) -> Option<String>,
    /// What may still be spent; when it is used up, everything is unknown.
    pub(super) work: usize,
}

impl Resolver<'_> {
    /// Takes `steps` off the work left. False, and all of it gone, where there is not enough.
    pub(super) fn spend(&mut self, steps: usize) -> bool {
        let left = self.work.checked_sub(steps);
        self.work = left.unwrap_or(0);
        left.is_some()
    }

    fn look_up(&mut self, name: &str) -> Option<String> {
        if self.work == 0 {
            return None;
        }
        let value = (self.lookup)(name)?;
        self.spend(value.len() + 1).then_some(value)
    }

    /// The value of a parameter. A name that `lookup` does not know is unknown, whatever the operator: it may be set.
    // A door of `www/split.mjs`.
    #[inline(never)]
    pub(super) fn resolve<'w>(&mut self, name: &str, operation: Option<(&str, &'w Word)>) -> Value<'w> {
        let Some(value) = self.look_up(name) else { return Value::Unknown };
        let Some((operator, operand)) = operation else { return Value::Known(value) };
        match operator {
            ":-" | ":=" if value.is_empty() => Value::Operand(operand),
            ":?" if value.is_empty() => Value::Unknown,
            ":-" | ":=" | ":?" | "-" | "=" | "?" => Value::Known(value),
            ":+" if value.is_empty() => Value::Known(value),
            ":+" | "+" => Value::Operand(operand),
            _ => self.transform(value, operator, operand).map_or(Value::Unknown, Value::Known),
        }
    }

    /// The operators that make a new text of the value.
    fn transform(&mut self, value: String, operator: &str, operand: &Word) -> Option<String> {
        match operator {
            "length" => Some(value.chars().count().to_string()),
            "indirect" if operand.parts.is_empty() => self.look_up(&value),
            ":" => substring(&value, &operand.literal()?),
            "^^" | "^" | ",," | "," if operand.parts.is_empty() => Some(change_case(&value, operator)),
            "#" | "##" | "%" | "%%" => self.without_end(&value, operator, operand),
            "/" | "//" | "/#" | "/%" => self.replaced(&value, operator, operand),
            _ => None,
        }
    }

    /// `#` and `##` take a match off the start, `%` and `%%` off the end; the doubled ones the longest match.
    fn without_end(&mut self, value: &str, operator: &str, operand: &Word) -> Option<String> {
        let pattern = Pattern::new(&self.characters(&operand.parts)?);
        let at_end = operator.starts_with('%');
        let found = if at_end {
            pattern.reversed().matches(value.chars().rev(), &mut self.work)?
        } else {
            pattern.matches(value.chars(), &mut self.work)?
        };
        let length = if operator.len() > 1 { found.longest } else { found.shortest }.unwrap_or(0);
        Some(if at_end {
            value.chars().take(value.chars().count().saturating_sub(length)).collect()
        } else {
            value.chars().skip(length).collect()
        })
    }

    /// `/` replaces the first match, `//` every one, `/#` one at the start and `/%` one at the end.
    fn replaced(&mut self, value: &str, operator: &str, operand: &Word) -> Option<String> {
        let (pattern, replacement) = split_at_slash(operand);
        let pattern = Pattern::new(&self.characters(&pattern)?);
        let replacement: String = self.characters(&replacement)?.into_iter().map(|(character, _)| character).collect();
        if operator == "/%" {
            let length = pattern.reversed().matches(value.chars().rev(), &mut self.work)?.longest;
            let kept = |length| value.chars().take(value.chars().count().saturating_sub(length)).collect::<String>();
            return Some(length.map_or_else(|| value.to_owned(), |length| kept(length) + &replacement));
        }
        let mut result = String::new();
        let mut rest = value;
        while let Some(next) = rest.chars().next() {
            let length = pattern.matches(rest.chars(), &mut self.work)?.longest.unwrap_or(0);
            if length > 0 {
                result.push_str(&replacement);
                self.spend(replacement.len()).then_some(())?;
                rest = after_characters(rest, length);
            } else {
                result.push(next);
                rest = after_characters(rest, 1);
            }
            if operator == "/#" || (operator == "/" && length > 0) {
                break;
            }
        }
        Some(result + rest)
    }

    /// The characters of a pattern or replacement, each with whether it is quoted; `None` where some are unknown.
    fn characters(&mut self, parts: &[Part]) -> Option<Vec<(char, bool)>> {
        let mut characters = Vec::new();
        for part in parts {
            match part {
                Part::Text { text, quoted } => characters.extend(text.chars().map(|character| (character, *quoted))),
                Part::Parameter { name, operation, quoted } => {
                    let operation = operation.as_ref().map(|(operator, operand)| (operator.as_str(), operand.as_ref()));
                    match self.resolve(name, operation) {
                        Value::Known(text) => characters.extend(text.chars().map(|character| (character, *quoted))),
                        Value::Operand(word) => characters.extend(self.characters(&word.parts)?),
                        Value::Unknown => return None,
                    }
                }
                Part::Substitution { .. } | Part::Arithmetic { .. } => return None,
            }
        }
        self.spend(characters.len()).then_some(characters)
    }
}

fn after_characters(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).and_then(|(at, _)| text.get(at..)).unwrap_or_default()
}

/// Parts before and after the first unquoted `/`.
fn split_at_slash(word: &Word) -> (Vec<Part>, Vec<Part>) {
    let unquoted = |text: &str| Part::Text { text: text.to_owned(), quoted: false };
    for (index, part) in word.parts.iter().enumerate() {
        if let Part::Text { text, quoted: false } = part
            && let Some((before, after)) = text.split_once('/')
        {
            let pattern = word.parts.iter().take(index).cloned().chain([unquoted(before)]).collect();
            let replacement = [unquoted(after)].into_iter().chain(word.parts.iter().skip(index + 1).cloned()).collect();
            return (pattern, replacement);
        }
    }
    (word.parts.clone(), Vec::new())
}

/// `offset` or `offset:length`, both in characters and both counted from the end where negative.
fn substring(value: &str, range: &str) -> Option<String> {
    let (offset, length) = range.split_once(':').map_or((range, None), |(offset, length)| (offset, Some(length)));
    let count = i64::try_from(value.chars().count()).ok()?;
    let from_end = |number: i64| if number < 0 { count + number } else { number };
    let start = from_end(offset.trim().parse().ok()?);
    let end = match length {
        None => count,
        Some(length) => match length.trim().parse::<i64>().ok()? {
            length if length < 0 => count + length,
            length => start.saturating_add(length),
        },
    };
    let (start, end) = (usize::try_from(start).unwrap_or(usize::MAX), usize::try_from(end).unwrap_or(0));
    Some(value.chars().take(end).skip(start).collect())
}

/// `^^` and `,,` change all characters, `^` and `,` the first; ASCII ones only, as in a container, where no locale is set.
fn change_case(value: &str, operator: &str) -> String {
    let changed = if operator.len() > 1 { usize::MAX } else { 1 };
    let upper = operator.starts_with('^');
    let change = |(index, character): (usize, char)| match (index < changed, upper) {
        (false, _) => character,
        (true, true) => character.to_ascii_uppercase(),
        (true, false) => character.to_ascii_lowercase(),
    };
    value.chars().enumerate().map(change).collect()
}
