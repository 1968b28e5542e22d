//! `.dockerignore`: which files of a build context are not sent.
//!
//! Input: the text of the file, then paths. Output: which of them it leaves out, as Docker reads it. Must not know what
//! else is in the build context.

/// The rules of a `.dockerignore`, or the patterns of `--exclude`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ignore {
    rules: Vec<Rule>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Rule {
    /// Whether it begins with `!`: what it takes is sent after all.
    is_exception: bool,
    tokens: Vec<Token>,
    /// The text that every match ends with.
    tail: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Char(char),
    /// `?`: anything but a slash.
    One,
    /// `[a-z]`, `[^a-z]`: the ranges, and whether all others are meant.
    Class(Vec<(char, char)>, bool),
    /// `*`: any stretch without a slash.
    Name,
    /// `**` before more: nothing, or any stretch that ends in a slash.
    Folders,
    /// `**` at the end: any stretch.
    Rest,
}

impl Ignore {
    /// Reads the lines. Comments, blank lines and patterns that are none (Docker stops at them) are left out.
    pub fn parse(text: &str) -> Self {
        let lines = text.trim_start_matches('\u{feff}').lines().filter(|line| !line.starts_with('#'));
        Self { rules: lines.filter_map(Rule::read).collect() }
    }

    /// The patterns of `--exclude`, of which none begins with `!`.
    pub fn of_patterns(patterns: &[String]) -> Self {
        Self { rules: patterns.iter().filter_map(|pattern| Rule::new(pattern, false)).collect() }
    }

    /// Looks at paths, those of one folder side by side.
    pub fn walk(&self) -> Walk<'_> {
        let progress = self.rules.iter().map(|rule| Progress { taken: false, places: rule.start() }).collect();
        Walk { ignore: self, folders: vec![Folder { path: String::new(), progress }] }
    }
}

/// Looks at one path after the other. What stands about a folder is worked out once for neighbours in it.
pub struct Walk<'a> {
    ignore: &'a Ignore,
    /// The folders that the last path was in, the root first.
    folders: Vec<Folder>,
}

struct Folder {
    /// With a slash at its end; empty for the root.
    path: String,
    /// Of each rule.
    progress: Vec<Progress>,
}

/// What a rule says of a folder.
struct Progress {
    /// Whether it takes the folder, or one that this is in.
    taken: bool,
    /// How far what is in the folder has come.
    places: Places,
}

impl Walk<'_> {
    /// Whether a file is left out. The last rule that takes it, or a folder it is in, decides.
    pub fn leaves_out(&mut self, path: &str) -> bool {
        self.enter(path);
        let Some(folder) = self.folders.last() else { return false };
        let name = path.get(folder.path.len()..).unwrap_or_default();
        let mut rules = self.ignore.rules.iter().zip(&folder.progress).rev();
        let takes = |(rule, so_far): &(&Rule, &Progress)| {
            so_far.taken || (path.ends_with(&rule.tail) && rule.ends(&rule.after(&so_far.places, name)))
        };
        rules.find(takes).is_some_and(|(rule, _)| !rule.is_exception)
    }

    /// Goes to the folder of `path`.
    fn enter(&mut self, path: &str) {
        let kept = self.folders.iter().take_while(|folder| path.starts_with(&folder.path)).count();
        self.folders.truncate(kept);
        for (slash, _) in path.match_indices('/') {
            let Some(outer) = self.folders.last().filter(|outer| slash >= outer.path.len()) else { continue };
            let name = path.get(outer.path.len()..slash).unwrap_or_default();
            let rules = self.ignore.rules.iter().zip(&outer.progress);
            let mut is_left_out = false;
            let progress = rules.map(|(rule, outer)| {
                let places = rule.after(&outer.places, name);
                // BuildKit does not ask a rule that would change nothing here, so it does not know later that this takes the folder.
                let taken = outer.taken || (rule.is_exception == is_left_out && rule.ends(&places));
                is_left_out = if taken { !rule.is_exception } else { is_left_out };
                Progress { taken, places: rule.after(&places, "/") }
            });
            let progress = progress.collect();
            self.folders.push(Folder { path: path.get(..=slash).unwrap_or_default().to_owned(), progress });
        }
    }
}

impl Rule {
    /// A line that is no comment.
    fn read(line: &str) -> Option<Self> {
        let line = line.trim();
        match line.strip_prefix('!') {
            Some(pattern) => Self::new(pattern.trim(), true),
            None => Self::new(line, false),
        }
    }

    fn new(pattern: &str, is_exception: bool) -> Option<Self> {
        let pattern = cleaned(pattern);
        if pattern.is_empty() {
            return None;
        }
        let tokens = tokens(&pattern)?;
        let literal = |token: &Token| if let Token::Char(c) = token { Some(*c) } else { None };
        let tail: Vec<char> = tokens.iter().rev().map_while(literal).collect();
        Some(Self { is_exception, tokens, tail: tail.into_iter().rev().collect() })
    }

    /// The places at the beginning of a path.
    fn start(&self) -> Places {
        let mut places = Places(vec![false; self.tokens.len() + 1]);
        places.enter(&self.tokens, 0);
        places
    }

    /// Whether a path that has come to `places` matches as it is.
    fn ends(&self, places: &Places) -> bool {
        places.0.last() == Some(&true)
    }

    /// The places that a path comes to from `places` with `text`.
    fn after(&self, places: &Places, text: &str) -> Places {
        let mut places = places.clone();
        let mut next = Places(vec![false; self.tokens.len() + 1]);
        for c in text.chars() {
            if !places.0.contains(&true) {
                break;
            }
            next.0.fill(false);
            for (at, token) in self.tokens.iter().enumerate().filter(|(at, _)| places.0.get(*at) == Some(&true)) {
                match token {
                    Token::Char(wanted) if *wanted == c => next.enter(&self.tokens, at + 1),
                    Token::One if c != '/' => next.enter(&self.tokens, at + 1),
                    Token::Class(ranges, others) if ranges.iter().any(|(low, high)| (*low..=*high).contains(&c)) != *others => {
                        next.enter(&self.tokens, at + 1);
                    }
                    Token::Name if c != '/' => next.stay(at),
                    Token::Rest => next.stay(at),
                    Token::Folders => next.stay(at),
                    _ => continue,
                }
                if matches!(token, Token::Name | Token::Rest) || (*token == Token::Folders && c == '/') {
                    next.enter(&self.tokens, at + 1);
                }
            }
            std::mem::swap(&mut places, &mut next);
        }
        places
    }
}

/// The places in a pattern that a path may have come to, one for each token and the end.
#[derive(Clone)]
struct Places(Vec<bool>);

impl Places {
    fn stay(&mut self, at: usize) {
        if let Some(place) = self.0.get_mut(at) {
            *place = true;
        }
    }

    /// Comes to `at`, and to what follows tokens that may stand for nothing.
    fn enter(&mut self, tokens: &[Token], at: usize) {
        self.stay(at);
        let may_be_nothing = |token: &&Token| matches!(token, Token::Name | Token::Folders | Token::Rest);
        let skipped = tokens.get(at..).unwrap_or_default().iter().take_while(may_be_nothing);
        for (index, _) in skipped.enumerate() {
            self.stay(at + index + 1);
        }
    }
}

/// The pattern without `.`, `..`, doubled slashes, and slashes around it; empty where it means nothing.
fn cleaned(pattern: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    for name in pattern.split('/') {
        match name {
            "" | "." => {}
            ".." if names.last().is_some_and(|last| *last != "..") => drop(names.pop()),
            // Above the root there is nothing.
            ".." if pattern.starts_with('/') => {}
            _ => names.push(name),
        }
    }
    names.join("/")
}

/// `None` where it is no pattern: a class that does not end, an escape of nothing.
fn tokens(pattern: &str) -> Option<Vec<Token>> {
    let chars: Vec<char> = pattern.chars().collect();
    let at = |index: usize| chars.get(index).copied();
    let mut tokens = Vec::new();
    let mut i = 0;
    while let Some(c) = at(i) {
        i += 1;
        tokens.push(match c {
            '*' if at(i) == Some('*') => {
                i += 1 + usize::from(at(i + 1) == Some('/'));
                let is_plain = |rest: &[char]| !rest.iter().any(|c| matches!(c, '*' | '?' | '[' | ']' | '\\'));
                // At the beginning, before plain text and without a slash of its own, it means any text that ends so.
                let is_ending = tokens.is_empty() && at(i - 1) == Some('*') && chars.get(i..).is_some_and(is_plain);
                if at(i).is_none() || is_ending { Token::Rest } else { Token::Folders }
            }
            '*' => Token::Name,
            '?' => Token::One,
            '[' => {
                let (class, end) = class(&chars, i)?;
                i = end;
                class
            }
            '\\' => {
                i += 1;
                Token::Char(at(i - 1)?)
            }
            _ => Token::Char(c),
        });
    }
    Some(tokens)
}

/// The class whose bracket stands before `start`, and where it ends.
fn class(chars: &[char], start: usize) -> Option<(Token, usize)> {
    let others = chars.get(start) == Some(&'^');
    let mut i = start + usize::from(others);
    let mut ranges = Vec::new();
    while ranges.is_empty() || *chars.get(i)? != ']' {
        let (low, after) = member(chars, i)?;
        let (high, after) = if chars.get(after) == Some(&'-') { member(chars, after + 1)? } else { (low, after) };
        ranges.push((low, high));
        i = after;
    }
    Some((Token::Class(ranges, others), i + 1))
}

/// A character of a class, and what follows it.
fn member(chars: &[char], at: usize) -> Option<(char, usize)> {
    match chars.get(at)? {
        '-' | ']' => None,
        '\\' => Some((*chars.get(at + 1)?, at + 2)),
        c => Some((*c, at + 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves_out(text: &str, path: &str) -> bool {
        Ignore::parse(text).walk().leaves_out(path)
    }

    /// A file's text, paths it leaves out, paths it does not.
    #[test]
    fn rules_read_as_docker_reads_them() {
        let cases: &[(&str, &str, &str)] = &[
            // Lines.
            ("", "", "a .git/config"),
            ("# a\n\n   \n#b", "", "a b"),
            ("#a\n  #b", "#b", "a b"),
            ("\u{feff}a", "a", "b"),
            ("a\r\nb\r\n", "a b", "c"),
            ("  a  \n\tb\t", "a b", "c"),
            ("a b", "", "a b"),
            // A name stands for itself at the root, and for all that is in it.
            ("a", "a a/b a/b/c", "b/a aa ab x/a"),
            ("a/b", "a/b a/b/c", "a a/bc b x/a/b"),
            ("node_modules", "node_modules/x/y.js", "web/node_modules/x node_modules.txt"),
            (".git", ".git/HEAD .git/objects/00/1", ".gitignore sub/.git/HEAD"),
            // Slashes and dots around it mean nothing.
            ("/a", "a a/b", "b/a"),
            ("a/", "a a/b", "b/a"),
            ("/a/b/", "a/b/c", "a/c b"),
            ("./a", "a", "b"),
            ("a//b/./c", "a/b/c", "a/b"),
            ("a/../b", "b b/c", "a a/b"),
            ("/../b", "b", "a"),
            ("../b", "", "b a/b"),
            (".", "", "a a/b"),
            ("/", "", "a a/b"),
            ("./", "", "a"),
            // One name: `*`, `?`.
            ("*", "a a/b .env", ""),
            ("*.md", "README.md .md", "docs/a.md a.mdx md"),
            ("*/*.md", "docs/a.md", "a.md a/b/c.md"),
            ("*/temp*", "x/temp x/temporary.txt x/temp/y", "temp x/y/temp"),
            ("*/*/temp*", "x/y/temp1 x/y/temp/z", "x/temp temp"),
            ("temp?", "tempa temp1/x", "temp tempab temp/ x/tempa"),
            ("a?c", "abc a.c aéc", "a/c ac abbc"),
            ("a*c", "ac abc abbc", "a/c abcd"),
            ("a*b*c", "abc a1b2c abbc", "acb ab/c"),
            (".*", ".env .git/HEAD", "a.env a"),
            // Any depth: `**`.
            ("**", "a a/b/c", ""),
            ("**/", "a a/b/c", ""),
            ("**/**", "a a/b/c", ""),
            ("**/*", "a a/b/c", ""),
            ("**/a", "a x/a x/y/a x/a/z", "xa x/ba ab"),
            ("**/a/b", "a/b x/a/b", "a/x/b b xa/b"),
            ("**/*.go", "a.go x/a.go x/y/.go", "a.goo go"),
            ("**/*_test.go", "a_test.go x/b_test.go", "a.go"),
            ("**/__pycache__", "__pycache__/a.pyc x/y/__pycache__/b", "__pycache__x"),
            ("**/.git", ".git/HEAD vendor/x/.git/HEAD", ".github/x"),
            ("a/**", "a/b a/b/c", "a b/a ab"),
            ("a**", "a ab a/b abc/d", "b ba"),
            ("a/**/b", "a/b a/x/b a/x/y/b a/x/b/z", "a/xb ab b"),
            ("a**/*.txt", "a/f.txt a/x/f.txt a/x/y/f.txt", "b/f.txt a/f.txtx"),
            ("a/**/*.txt", "a/f.txt a/x/y/f.txt", "f.txt a.txt"),
            ("**/x/**/y", "x/y a/x/y a/x/b/y x/b/c/y", "x a/y xy"),
            ("**.log", "a.log x/y.log", "a.logs log"),
            ("**file", "file xfile d/file d/xfile", "files"),
            ("**/file*", "file files d/file.txt", "xfile d/xfile"),
            ("*/**", "a/b a/b/c", "a"),
            // Classes.
            ("[abc]", "a b c/x", "d ab"),
            ("a[b-d]e", "abe ace ade", "aae afe ae"),
            ("a[^b-d]e", "aae aze", "abe ade ae"),
            ("a[!b]e", "a!e abe", "ace"),
            ("[a-cx-z0]1", "a1 y1 01", "d1 -1"),
            ("[\\]]", "]", "\\ ["),
            ("[a\\-z]", "a - z", "b"),
            ("[é-ü]", "ö", "o"),
            ("*.py[co]", "a.pyc a.pyo", "a.py a.pyd"),
            // What is no pattern means nothing.
            ("[", "", "[ a"),
            ("[]a]", "", "a ]"),
            ("[a", "", "a [a"),
            ("[-a]", "", "- a"),
            ("a\\", "", "a a\\"),
            ("!", "", "a !"),
            ("[\nb", "b", "a"),
            // Escapes, and what has a meaning elsewhere.
            ("a\\*b", "a*b", "axb ab"),
            ("a\\b", "ab", "a\\b a/b"),
            ("\\#a", "#a", "a"),
            ("\\!a", "!a", "a"),
            ("a.b", "a.b", "axb"),
            ("a+(b)|{c}$^", "a+(b)|{c}$^", "aab"),
            // Exceptions: the last rule that takes a path decides.
            ("*\n!a", "b c/d", "a a/b"),
            ("!a\n*", "a b", ""),
            ("*.md\n!README.md", "a.md", "README.md"),
            ("*.md\n!README*.md\nREADME-secret.md", "a.md README-secret.md", "README.md README-x.md"),
            ("*.md\nREADME-secret.md\n!README*.md", "a.md", "README.md README-secret.md"),
            ("a\n!a/b", "a a/c", "a/b a/b/c"),
            ("a\n!a/b\na/b/c", "a/x a/b/c a/b/c/d", "a/b/x"),
            ("**\n!**/*.go", "a x/b", "x.go x/y.go"),
            ("**\n! src\n!/go.mod", "a x/src", "src/a src/b/c go.mod"),
            ("*\n!src/\nsrc/**/*.test.js", "a src/x/a.test.js src/a.test.js", "src/a.js"),
            ("!a", "", "a b"),
            ("*\n!.", "a", ""),
            // A rule that changed nothing for the folder does not count for what is in it.
            ("a\n!a/b\na", "a/c", "a/b a/b/c"),
            ("node_modules\n!node_modules/mine\n**/node_modules", "node_modules/x/y", "node_modules/mine/z"),
            ("a/b\n!a/b/c\na", "a/x a/b/x a/b/c", ""),
        ];
        for (text, out, kept) in cases {
            for (paths, expected) in [(out, true), (kept, false)] {
                for path in paths.split(' ').filter(|path| !path.is_empty()) {
                    assert_eq!(leaves_out(text, path), expected, "{text:?} of {path:?}");
                }
            }
        }
    }

    #[test]
    fn neighbours_are_told_apart_whatever_their_order() {
        let ignore = Ignore::parse("a\n!a/b\n**/x");
        let paths = ["a/b/c", "a/b/x/d", "a/c", "ab/c", "a/b", "x/y/z", "b/x", "b/xx", "a/b/c"];
        let mut walk = ignore.walk();
        let together: Vec<bool> = paths.iter().map(|path| walk.leaves_out(path)).collect();
        let alone: Vec<bool> = paths.iter().map(|path| ignore.walk().leaves_out(path)).collect();
        assert_eq!(together, alone);
        assert_eq!(together, [false, true, true, false, false, true, true, false, false]);
    }

    #[test]
    fn patterns_of_exclude_have_no_exceptions() {
        let ignore = Ignore::of_patterns(&["*.txt".to_owned(), "!a".to_owned()]);
        let mut walk = ignore.walk();
        assert_eq!(["a.txt", "!a", "a"].map(|path| walk.leaves_out(path)), [true, true, false]);
    }

    #[test]
    fn a_costly_pattern_ends_soon() {
        let pattern = format!("{}b?", "**/*a".repeat(200));
        assert!(!leaves_out(&pattern, &"a/".repeat(2000)));
    }
}
