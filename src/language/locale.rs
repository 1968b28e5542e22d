//! How numbers are written in each language, after the Unicode CLDR 48 (<https://cldr.unicode.org/>); a browser's own `Intl`, which
//! rests on it, is the witness in `tests/e2e/languages.test.mjs`.

/// A language of the page, and how it writes numbers.
#[derive(Debug, PartialEq, Eq)]
pub struct Locale {
    /// Its BCP 47 tag, as the file in `/languages` is named.
    pub tag: &'static str,
    /// What it calls itself.
    pub name: &'static str,
    /// Between a whole number and its decimals.
    pub decimal: char,
    /// Between thousands.
    pub group: char,
    /// From so many digits on, thousands are set apart.
    pub group_from: usize,
    /// Between a number and its unit.
    pub unit_gap: &'static str,
    /// Between a number and `%`.
    pub percent_gap: &'static str,
    /// The bytes of `kB`, `MB`.
    pub byte: &'static str,
    /// Whether nothing, and what is less than two, is said as one is.
    pub below_two_is_one: bool,
}

const NO_BREAK: &str = "\u{a0}";
const NARROW: &str = "\u{202f}";

/// English, and the template of those that differ in little.
const EN: Locale = Locale {
    tag: "en",
    name: "English",
    decimal: '.',
    group: ',',
    group_from: 4,
    unit_gap: NO_BREAK,
    percent_gap: "",
    byte: "B",
    below_two_is_one: false,
};

/// All of them; English, which is always there, first.
pub static LOCALES: [Locale; 7] = [
    EN,
    Locale { tag: "de", name: "Deutsch", decimal: ',', group: '.', percent_gap: NO_BREAK, ..EN },
    Locale { tag: "es", name: "Español", decimal: ',', group: '.', group_from: 5, percent_gap: NO_BREAK, ..EN },
    Locale {
        tag: "fr",
        name: "Français",
        decimal: ',',
        group: '\u{202f}',
        unit_gap: NARROW,
        percent_gap: NO_BREAK,
        byte: "o",
        below_two_is_one: true,
        ..EN
    },
    Locale { tag: "pt-BR", name: "Português (Brasil)", decimal: ',', group: '.', below_two_is_one: true, ..EN },
    Locale { tag: "ja", name: "日本語", ..EN },
    Locale { tag: "zh-CN", name: "简体中文", ..EN },
];
