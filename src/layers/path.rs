//! Absolute paths inside an image, as text.

/// The longest path Linux takes (`PATH_MAX`); longer ones are no paths.
const LONGEST: usize = 4096;

/// `path` made absolute from `cwd`, with `.`, `..` and doubled slashes resolved; `None` for what is no path.
pub fn resolve(cwd: &str, path: &str) -> Option<String> {
    if path.len() + cwd.len() >= LONGEST || path.contains('\0') {
        return None;
    }
    let mut names: Vec<&str> = Vec::new();
    let start = if path.starts_with('/') { "" } else { cwd };
    for name in start.split('/').chain(path.split('/')) {
        match name {
            "" | "." => {}
            ".." => {
                names.pop();
            }
            _ => names.push(name),
        }
    }
    Some(format!("/{}", names.join("/")))
}

/// `name` inside `directory`.
pub fn join(directory: &str, name: &str) -> String {
    match (directory, name) {
        (_, "") => directory.to_owned(),
        ("/", _) => format!("/{name}"),
        _ => format!("{directory}/{name}"),
    }
}

/// The last name; empty for `/`.
pub fn name(path: &str) -> &str {
    path.trim_end_matches('/').rsplit('/').next().unwrap_or("")
}

/// The directory a path is in; `/` for `/`.
pub fn parent(path: &str) -> &str {
    match path.rfind('/') {
        Some(0) | None => "/",
        Some(at) => path.get(..at).unwrap_or("/"),
    }
}

/// What stands before the last `part` of `path`, which begins with a slash. (`rsplit_once` with a string would bring the page
/// all that a search backwards takes.)
pub fn before_last<'a>(path: &'a str, part: &str) -> Option<&'a str> {
    path.rmatch_indices('/').map(|(at, _)| path.split_at(at)).find(|(_, rest)| rest.starts_with(part)).map(|(before, _)| before)
}

/// What is left of `path` below `root`, without a leading slash; `None` where it is not at or below it.
pub fn below<'a>(root: &str, path: &'a str) -> Option<&'a str> {
    if root == "/" {
        return path.strip_prefix('/');
    }
    let rest = path.strip_prefix(root)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('/') }
}

/// `/usr/lib` → `/usr/lib`, `/usr`, `/`.
pub fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| if *path == "/" { None } else { Some(parent(path)) })
}

/// Whether a text holds a wildcard of `glob`.
pub fn is_pattern(path: &str) -> bool {
    path.contains(['*', '?', '['])
}

/// The beginning of `path` that fits `pattern` name by name; `None` where it does not fit or is shorter.
pub fn head<'p>(pattern: &str, path: &'p str) -> Option<&'p str> {
    let mut names = path.split('/');
    let mut end = 0;
    for (index, part) in pattern.split('/').enumerate() {
        let name = names.next().filter(|name| matches(part, name))?;
        end += name.len() + usize::from(index > 0);
    }
    path.get(..end)
}

/// Whether one name matches one pattern of `*`, `?` and `[…]`, in linear time for each `*`.
pub fn matches(pattern: &str, name: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let name: Vec<char> = name.chars().collect();
    let (mut p, mut n) = (0, 0);
    let mut last_star: Option<(usize, usize)> = None;
    loop {
        let step = match pattern.get(p) {
            Some('*') => {
                last_star = Some((p, n));
                p += 1;
                continue;
            }
            Some(_) if n >= name.len() => None,
            Some('?') => Some(1),
            Some('[') => class(&pattern, p, name.get(n).copied()),
            Some('\\') => (pattern.get(p + 1) == name.get(n)).then_some(2),
            Some(other) => (Some(other) == name.get(n)).then_some(1),
            None if n >= name.len() => return true,
            None => None,
        };
        match (step, last_star) {
            (Some(width), _) => {
                p += width;
                n += 1;
            }
            (None, Some((star, from))) if from < name.len() => {
                last_star = Some((star, from + 1));
                p = star + 1;
                n = from + 1;
            }
            _ => return false,
        }
    }
}

/// `[abc]`, `[a-z]`, `[!x]` at `at`: its width in the pattern where it takes `name`.
fn class(pattern: &[char], at: usize, name: Option<char>) -> Option<usize> {
    let name = name?;
    let negated = matches!(pattern.get(at + 1), Some('!' | '^'));
    let first = at + 1 + usize::from(negated);
    let end = first + 1 + pattern.get(first + 1..)?.iter().position(|&c| c == ']')?;
    let inside = pattern.get(first..end)?;
    let mut found = false;
    let mut index = 0;
    while let Some(&low) = inside.get(index) {
        if let (Some('-'), Some(&high)) = (inside.get(index + 1), inside.get(index + 2)) {
            found |= (low..=high).contains(&name);
            index += 3;
        } else {
            found |= low == name;
            index += 1;
        }
    }
    (found != negated).then_some(end - at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_resolved_as_linux_does() {
        assert_eq!(resolve("/app", "src/../main.go").as_deref(), Some("/app/main.go"));
        assert_eq!(resolve("/app", "/x//y/.").as_deref(), Some("/x/y"));
        assert_eq!(resolve("/", "../..").as_deref(), Some("/"));
        assert_eq!(resolve("/", &"a/".repeat(5000)), None);
        assert_eq!(parent("/a"), "/");
        assert_eq!(name("/a/b/"), "b");
        assert_eq!(below("/a", "/a/b"), Some("b"));
        assert_eq!(below("/a", "/ab"), None);
        assert_eq!(ancestors("/a/b").collect::<Vec<_>>(), ["/a/b", "/a", "/"]);
    }

    #[test]
    fn a_pattern_takes_the_beginning_of_a_path() {
        assert_eq!(head("/a/*", "/a/b/c"), Some("/a/b"));
        assert_eq!(head("a/*.txt", "a/b.txt"), Some("a/b.txt"));
        assert_eq!([head("/a/*/c", "/a/b"), head("/x/*", "/a/b")], [None, None]);
    }

    #[test]
    fn patterns_match_as_glob_does() {
        for (pattern, name) in
            [("*", "x"), ("*.deb", "a.deb"), ("a?c", "abc"), ("[a-c]x", "bx"), ("[!a]x", "bx"), ("*a*b*", "xxaxxbxx"), ("*.deb", "*.deb")]
        {
            assert!(matches(pattern, name), "{pattern} should take {name}");
        }
        for (pattern, name) in [("*.deb", "a.rpm"), ("a?c", "ac"), ("[a-c]x", "dx"), ("[!a]x", "ax"), ("", "x"), ("[a", "a")] {
            assert!(!matches(pattern, name), "{pattern} should not take {name}");
        }
        assert!(!matches(&"*a".repeat(200), &"a".repeat(199)));
    }
}
