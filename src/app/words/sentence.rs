//! A sentence some of whose words are bold or lead to a line.

/// A sentence with some of its words in bold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence(pub Vec<Piece>);

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// As the rest.
    Plain(String),
    /// In bold.
    Strong(String),
    /// What leads somewhere.
    Link(String),
}

impl Sentence {
    /// What is written with `<strong>…</strong>` and `<a>…</a>`, neither within the other.
    pub fn of(written: &str) -> Self {
        let mut pieces = Vec::new();
        let mut parts = written.split('<');
        let mut push = |kind: fn(String) -> Piece, words: &str| {
            if !words.is_empty() {
                pieces.push(kind(words.to_owned()));
            }
        };
        push(Piece::Plain, parts.next().unwrap_or_default());
        for part in parts {
            match part.split_once('>') {
                Some(("strong", words)) => push(Piece::Strong, words),
                Some(("a", words)) => push(Piece::Link, words),
                Some(("/strong" | "/a", words)) => push(Piece::Plain, words),
                // A value may have the sign.
                _ => push(Piece::Plain, &["<", part].concat()),
            }
        }
        Self(pieces)
    }

    /// Its words alone.
    pub fn plain(&self) -> String {
        self.0.iter().map(|(Piece::Plain(words) | Piece::Strong(words) | Piece::Link(words))| words.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bold_words_and_links_are_found() {
        let sentence = Sentence::of("Ships <strong>7 MB</strong>, see <a>line 3</a>.");
        let plain = |words: &str| Piece::Plain(words.to_owned());
        let expected = [plain("Ships "), Piece::Strong("7 MB".to_owned()), plain(", see "), Piece::Link("line 3".to_owned()), plain(".")];
        assert_eq!(sentence.0, expected);
        assert_eq!(sentence.plain(), "Ships 7 MB, see line 3.");
        assert_eq!(Sentence::of(""), Sentence::default());
        assert_eq!(Sentence::of("on a<b>c, d < e").plain(), "on a<b>c, d < e");
    }
}
