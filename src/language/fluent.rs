//! The part of Fluent (<https://projectfluent.org/fluent/guide/>) in which `/languages/*/*.ftl` are written, and the two forms it is turned
//! into: functions in Rust for English, and one line per message for the other languages.
//!
//! A message is one line, `key = text with { $name }` (a space alone is `{ " " }`, no text at all `{ "" }`); or, where a number decides, one line for one of it and one for any other:
//!
//! ```text
//! key = { $count ->
//!     [one] { $count } file
//!    *[other] { $count } files
//! }
//! ```
//!
//! Input: texts. Output: [`Message`]s, Rust, lines; an error names the line. Must not know what is said. `build.rs` compiles this file, too.

use std::fmt::Write;

/// Stands for the first variable in a template; the next characters stand for the others.
const FIRST_VARIABLE: u32 = 1;
/// A template has at most so many variables: the character after them is a tab.
const MOST_VARIABLES: usize = 8;
/// Between what is said of one and what is said of others.
pub const OTHER: char = '\u{f}';

/// A message: its key, and what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Words and hyphens; what stands before the first one names the part of the page.
    pub key: String,
    /// What is said of any number, and of everything where none decides.
    pub other: String,
    /// What is said of one, and the variable that has the number.
    pub one: Option<(String, String)>,
}

/// The messages of several files in their order; an error names the file.
pub fn read_all(files: &[(String, String)]) -> Result<Vec<Message>, String> {
    let mut messages: Vec<Message> = Vec::new();
    for (name, text) in files {
        let more = read(text).map_err(|error| format!("{name}: {error}"))?;
        if let Some(twice) = more.iter().find(|one| messages.iter().any(|known| known.key == one.key)) {
            return Err(format!("{name}: {}: another file says this, too", twice.key));
        }
        messages.extend(more);
    }
    Ok(messages)
}

/// The messages of a file in their order.
pub fn read(text: &str) -> Result<Vec<Message>, String> {
    let mut messages: Vec<Message> = Vec::new();
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    while let Some((number, line)) = lines.next() {
        let wrong = |what: &str| format!("line {}: {what}", number + 1);
        let (key, value) = line.split_once(" = ").ok_or_else(|| wrong("not `key = text`"))?;
        if messages.iter().any(|one| one.key == key) {
            return Err(wrong("this key was said before"));
        }
        let mut message = Message { key: key.to_owned(), other: value.to_owned(), one: None };
        if let Some(selected) = value.strip_suffix("->") {
            let count = selected.trim().strip_prefix("{ $").ok_or_else(|| wrong("not `{ $count ->`"))?;
            let mut variant = |name: &str| {
                let text = lines.next().and_then(|(_, line)| line.trim().strip_prefix(name));
                text.map(|text| text.trim().to_owned()).ok_or_else(|| wrong("[one] and *[other] are to follow"))
            };
            message.one = Some((count.trim().to_owned(), variant("[one]")?));
            message.other = variant("*[other]")?;
            if lines.next().is_none_or(|(_, line)| line != "}") {
                return Err(wrong("} is to follow"));
            }
        }
        messages.push(message);
    }
    Ok(messages)
}

impl Message {
    /// The names of its variables: the number first, then the others in the order in which they stand.
    pub fn variables(&self) -> Vec<&str> {
        let (count, one) = self.one.as_ref().map(|(count, one)| (count.as_str(), one.as_str())).unzip();
        let mut names: Vec<&str> = count.into_iter().collect();
        let parts = one.into_iter().chain([self.other.as_str()]).flat_map(|text| text.split("{ $").skip(1));
        for name in parts.filter_map(|part| part.split(" }").next()) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// Its template: each variable as one character, numbered as in `names`; where a number decides, what is said of one and [`OTHER`] first.
    fn template(&self, names: &[&str]) -> Result<String, String> {
        if names.len() > MOST_VARIABLES {
            return Err(format!("{}: more than {MOST_VARIABLES} variables", self.key));
        }
        let mut template = match &self.one {
            Some((_, one)) => format!("{one}{OTHER}{}", self.other),
            None => self.other.clone(),
        };
        for (number, name) in (FIRST_VARIABLE..).zip(names) {
            template = template.replace(&format!("{{ ${name} }}"), &char::from_u32(number).map(String::from).unwrap_or_default());
        }
        let template = template.replace("{ \" \" }", " ").replace("{ \"\" }", "");
        if template.contains(['{', '}']) {
            return Err(format!("{}: a variable is written {{ $name }}, and English has it too", self.key));
        }
        Ok(template)
    }
}

/// One line for each message of English, in its order, as another language has it; what that does not say yet stays English.
pub fn lines(english: &[Message], other: &[Message]) -> Result<String, String> {
    if let Some(more) = other.iter().find(|message| !english.iter().any(|known| known.key == message.key)) {
        return Err(format!("{}: English has no such key", more.key));
    }
    let mut out = String::new();
    for known in english {
        let message = other.iter().find(|message| message.key == known.key).unwrap_or(known);
        let names = known.variables();
        if let Some(lost) = names.iter().find(|name| !message.variables().contains(name)) {
            return Err(format!("{}: ${lost} is not said", known.key));
        }
        if message.one.as_ref().is_some_and(|(count, _)| known.one.as_ref().is_none_or(|(known, _)| known != count)) {
            return Err(format!("{}: another number decides than in English", known.key));
        }
        out += &message.template(&names)?;
        out.push('\n');
    }
    Ok(out)
}

/// English in Rust: one function per message, in one module per part of the page, and `by_key` over those of a part that take no values.
pub fn functions(english: &[Message]) -> Result<String, String> {
    let mut modules: Vec<(&str, String, String)> = Vec::new();
    for (place, message) in english.iter().enumerate() {
        let (module, name) =
            message.key.split_once('-').ok_or_else(|| format!("{}: a key begins with its part of the page", message.key))?;
        let names = message.variables();
        let (template, function) = (message.template(&names)?, name.replace('-', "_"));
        let texts = |names: &[&str]| names.iter().map(|name| format!("{name}: &str")).collect::<Vec<_>>();
        let signature_and_body = match (names.split_first(), message.one.is_some()) {
            (None, _) => format!("() -> &'static str {{ said({place}, {template:?}) }}"),
            (Some(_), false) => {
                format!("({}) -> String {{ filled({place}, {template:?}, false, &[{}]) }}", texts(&names).join(", "), names.join(", "))
            }
            (Some((count, rest)), true) => {
                let parameters = [vec![format!("{count}: impl Into<Count>")], texts(rest)].concat().join(", ");
                let values: String = rest.iter().map(|name| format!(", {name}")).collect();
                format!(
                    "({parameters}) -> String {{\n        let {count} = {count}.into();\n        filled({place}, {template:?}, {count}.is_one, &[&{count}.text{values}])\n    }}"
                )
            }
        };
        let documented = message.other.replace(['[', ']', '<', '>'], "`");
        let written = format!("    /// {documented}\n    pub fn {function}{signature_and_body}\n");
        let arm = if names.is_empty() { format!("            {name:?} => Some({function}()),\n") } else { String::new() };
        match modules.iter_mut().find(|(name, ..)| *name == module) {
            Some((_, functions, arms)) => (*functions += &written, *arms += &arm).0,
            None => modules.push((module, written, arm)),
        }
    }
    let mut out = String::new();
    for (module, mut functions, arms) in modules {
        if !arms.is_empty() {
            let _ = write!(
                functions,
                "    /// What is said under `{module}-` and this key.\n    pub fn by_key(key: &str) -> Option<&'static str> {{\n        match key {{\n{arms}            _ => None,\n        }}\n    }}\n"
            );
        }
        let _ = write!(
            out,
            "/// What is said under `{module}-`.\npub mod {module} {{\n    #[allow(unused_imports)]\n    use crate::language::{{Count, filled, said}};\n{functions}}}\n"
        );
    }
    Ok(out)
}

/// What is said by a template of these values.
pub fn fill(template: &str, is_one: bool, values: &[&str]) -> String {
    let (one, other) = template.split_once(OTHER).unwrap_or((template, template));
    let template = if is_one { one } else { other };
    let mut out = String::with_capacity(template.len() + 16 * values.len());
    for letter in template.chars() {
        match (letter as usize).checked_sub(FIRST_VARIABLE as usize).and_then(|place| values.get(place)) {
            Some(value) => out += value,
            None => out.push(letter),
        }
    }
    out
}
