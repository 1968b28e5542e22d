//! The languages of the page: which one it speaks, how that writes numbers, and every word of it.
//!
//! Input: `/languages/*/*.ftl`, which `build.rs` turns into [`words`] (English, always there) and one file per other language, which the page
//! fetches. Output: words and sentences in the language that is spoken. Must not know what they are about.
//!
//! To change a word: `/languages/en/*.ftl`, and the others. To add a language: its folder there, and its line in [`locale::LOCALES`].

pub mod fluent;
pub mod locale;

/// All messages: one function each, in one module per part of the page or phase of the analysis.
pub mod words {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

use std::cell::Cell;

use locale::LOCALES;
pub use locale::Locale;

/// The language that is spoken.
#[derive(Clone, Copy)]
struct Spoken {
    locale: &'static Locale,
    /// Its templates in the order of English; none for English itself.
    templates: &'static [&'static str],
}

thread_local! {
    static SPOKEN: Cell<Spoken> = const { Cell::new(Spoken { locale: &LOCALES[0], templates: &[] }) };
}

/// How the language that is spoken writes numbers.
pub fn locale() -> &'static Locale {
    SPOKEN.get().locale
}

/// All languages of the page, English first.
pub fn all() -> &'static [Locale] {
    &LOCALES
}

/// The language of a tag.
pub fn by_tag(tag: &str) -> Option<&'static Locale> {
    LOCALES.iter().find(|locale| locale.tag == tag)
}

/// From now on this language is spoken; `lines` is its file as `build.rs` made it, and empty for English.
pub fn speak(locale: &'static Locale, lines: String) {
    let templates: Vec<&'static str> = if lines.is_empty() { Vec::new() } else { lines.leak().split_terminator('\n').collect() };
    SPOKEN.set(Spoken { locale, templates: templates.leak() });
}

/// The message at a place, which takes no values.
fn said(place: usize, english: &'static str) -> &'static str {
    SPOKEN.get().templates.get(place).copied().unwrap_or(english)
}

/// The message at a place with its values; `is_one` where a number decides and is said as one is.
#[inline(never)]
fn filled(place: usize, english: &'static str, is_one: bool, values: &[&str]) -> String {
    fluent::fill(said(place, english), is_one, values)
}

/// A number in a sentence: how it is written, and whether it is said as one is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// As it is written.
    pub text: String,
    /// Whether it is said as one is.
    pub is_one: bool,
}

impl Count {
    /// A number written as `text`, whose whole part is `whole`; `is_exact` where it has no other part.
    pub fn new(text: String, whole: u64, is_exact: bool) -> Self {
        let is_one = if locale().below_two_is_one { whole < 2 } else { whole == 1 && is_exact };
        Self { text, is_one }
    }
}

impl From<usize> for Count {
    fn from(number: usize) -> Self {
        Self::new(grouped(number), number as u64, true)
    }
}

/// `1,204`: a whole number.
pub fn grouped(number: usize) -> String {
    let (digits, locale) = (number.to_string(), locale());
    let is_grouped = digits.len() >= locale.group_from;
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if is_grouped && place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(locale.group);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use tests::speaking;
