//! The build context: the files beside the Dockerfile, as far as they are known, without what `.dockerignore` leaves out.
//!
//! Input: files by path, or a total size. Output: [`Context`], which tells what is at a path. Must not know who copies it.

use std::ops::Range;
use std::rc::Rc;

use crate::ignore::Ignore;
use crate::order;

/// What a Dockerfile is called where nobody says.
pub const DOCKERFILE: &str = "Dockerfile";

/// The file that says what is left out, and how one begins that counts for one Dockerfile only: with its name.
const IGNORE: &str = ".dockerignore";

/// Names of the files whose texts tell what a build installs.
const MANIFESTS: [&str; 24] = [
    "package.json",
    "package-lock.json",
    "npm-shrinkwrap.json",
    "yarn.lock",
    "pnpm-lock.yaml",
    "bun.lock",
    "pyproject.toml",
    "uv.lock",
    "poetry.lock",
    "Pipfile",
    "Pipfile.lock",
    "go.mod",
    "go.sum",
    "go.work",
    "Cargo.toml",
    "Cargo.lock",
    "pom.xml",
    "Gemfile",
    "Gemfile.lock",
    "composer.json",
    "composer.lock",
    ".npmrc",
    "environment.yml",
    "setup.py",
];

/// Longer texts are not read.
const LONGEST_MANIFEST: u64 = 256 * 1024;

/// Folders of what others wrote: their manifests tell nothing of this build.
const INSTALLED: [&str; 6] = ["node_modules", "vendor", "site-packages", ".venv", "venv", ".git"];

/// Whether the text of a file of this path and size is worth reading: it tells what a build installs or leaves out.
pub fn is_manifest(path: &str, bytes: u64) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    if folder.split('/').any(|name| INSTALLED.contains(&name)) {
        return false;
    }
    let is_list = name.strip_suffix(".txt").is_some_and(|stem| stem.contains("requirements"));
    bytes <= LONGEST_MANIFEST && (is_list || name.ends_with(IGNORE) || MANIFESTS.contains(&name))
}

/// What is known of the build context. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// All of it, in bytes, where that was said.
    pub bytes: Option<u64>,
    kept: Rc<Listing>,
    ignored: Rc<Listing>,
    /// Bytes that are sent although no instruction can copy them: a Dockerfile that is left out.
    unseen: u64,
    /// What `.dockerignore` says.
    rules: Option<Rc<str>>,
}

/// A file of the build context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextFile {
    /// Relative to the context's root.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Its text, where given: manifests and sources can then be read.
    pub text: Option<String>,
}

/// Files in the order of their paths, so that those of a folder stand side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Listing {
    files: Vec<ContextFile>,
    /// Bytes of all files before each, and of all.
    before: Vec<u64>,
    /// Places of those whose texts are known.
    with_text: Vec<usize>,
}

/// A file or folder of the build context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Relative to the context's root; empty for the root itself.
    pub path: String,
    /// Places of its files in the list.
    pub files: Range<usize>,
    /// Whether it is one of those files itself.
    pub is_file: bool,
}

impl Context {
    /// A context of `files`, of `bytes` in all where that is known. Of two files of one path the later one counts.
    pub fn new(bytes: Option<u64>, files: Vec<ContextFile>) -> Self {
        Self::of(DOCKERFILE, bytes, files)
    }

    /// The same for a Dockerfile of this path in it: what `PATH.dockerignore` says comes before `.dockerignore`.
    pub fn of(dockerfile: &str, bytes: Option<u64>, files: Vec<ContextFile>) -> Self {
        let is_clean = files.iter().all(ContextFile::is_clean) && files.is_sorted_by(|one, other| one.path < other.path);
        let files = if is_clean { files } else { arranged(files) };
        let all = Self { bytes, kept: Rc::new(Listing::new(files)), ..Self::default() };
        let own = [dockerfile, IGNORE].concat();
        let rules = [own.as_str(), IGNORE].iter().find_map(|name| all.file(name)?.text.clone());
        match rules {
            Some(rules) => all.without_ignored(&rules, &[dockerfile, &own, IGNORE]),
            None => all,
        }
    }

    /// Without what a `.dockerignore` of this text leaves out. What is `needed` is sent all the same.
    #[inline(never)]
    fn without_ignored(self, rules: &str, needed: &[&str]) -> Self {
        let ignore = Ignore::parse(rules);
        let mut walk = ignore.walk();
        let (mut kept, mut ignored, mut unseen) = (Vec::new(), Vec::new(), 0);
        for file in &self.kept.files {
            let is_ignored = walk.leaves_out(&file.path);
            if is_ignored && needed.contains(&file.path.as_str()) {
                unseen += file.bytes;
            } else if is_ignored {
                ignored.push(ContextFile { text: None, ..file.clone() });
            } else {
                kept.push(file.clone());
            }
        }
        Self { kept: Rc::new(Listing::new(kept)), ignored: Rc::new(Listing::new(ignored)), unseen, rules: Some(rules.into()), ..self }
    }

    /// The text of the `.dockerignore` that counts.
    pub fn ignore_text(&self) -> Option<&str> {
        self.rules.as_deref()
    }

    /// Whether its files are known. (Without a total size, they are all of it.)
    pub fn is_listed(&self) -> bool {
        !self.kept.files.is_empty() || !self.ignored.files.is_empty()
    }

    /// The file of this path.
    pub fn file(&self, path: &str) -> Option<&ContextFile> {
        self.kept.file(path).and_then(|place| self.kept.files.get(place))
    }

    /// The whole of it.
    pub fn root(&self) -> Item {
        self.kept.root()
    }

    /// The file or folder of this path, where there is one; the root where it is empty.
    #[inline(never)]
    pub fn item(&self, path: &str) -> Option<Item> {
        self.kept.item(path)
    }

    /// Whether there would be something at this path if `.dockerignore` did not leave it out.
    pub fn leaves_out(&self, path: &str) -> bool {
        self.item(path).is_none() && self.ignored.item(path).is_some()
    }

    /// What is straight in a folder, at most `most` items; `None` where there are more.
    pub fn inside(&self, folder: &Item, most: usize) -> Option<Vec<Item>> {
        self.kept.inside(folder, most)
    }

    /// The files at places of the list.
    pub fn files(&self, places: &Range<usize>) -> &[ContextFile] {
        self.kept.files.get(places.clone()).unwrap_or_default()
    }

    /// Those of them whose texts are known.
    pub fn with_texts(&self, places: &Range<usize>) -> impl Iterator<Item = &ContextFile> {
        let texts = &self.kept.with_text;
        let first = texts.partition_point(|place| *place < places.start);
        let last = texts.partition_point(|place| *place < places.end);
        texts.get(first..last).unwrap_or_default().iter().filter_map(|place| self.kept.files.get(*place))
    }

    /// Bytes of the files at places of the list.
    pub fn bytes_of(&self, places: &Range<usize>) -> u64 {
        self.kept.bytes_of(places)
    }

    /// The same without the files that patterns of `--exclude` take.
    #[inline(never)]
    pub fn without(&self, patterns: &[String]) -> Self {
        let ignore = Ignore::of_patterns(patterns);
        let mut walk = ignore.walk();
        let kept = self.kept.files.iter().filter(|file| !walk.leaves_out(&file.path)).cloned().collect();
        Self { kept: Rc::new(Listing::new(kept)), ..self.clone() }
    }

    /// How many files are sent to the builder.
    pub fn len(&self) -> usize {
        self.kept.files.len()
    }

    /// Whether nothing is sent.
    pub fn is_empty(&self) -> bool {
        self.sent() == 0
    }

    /// Bytes that are sent to the builder.
    pub fn sent(&self) -> u64 {
        self.bytes.unwrap_or(self.kept.all() + self.unseen)
    }

    /// Bytes of files that `.dockerignore` leaves out.
    pub fn ignored(&self) -> u64 {
        self.ignored.all()
    }
}

impl FromIterator<ContextFile> for Context {
    fn from_iter<I: IntoIterator<Item = ContextFile>>(files: I) -> Self {
        Self::new(None, files.into_iter().collect())
    }
}

impl ContextFile {
    /// Whether its path is of names with single slashes between them.
    fn is_clean(&self) -> bool {
        !self.path.split('/').any(|name| name.is_empty() || name == ".")
    }
}

/// In the order of their paths, which are cleaned.
#[inline(never)]
fn arranged(files: Vec<ContextFile>) -> Vec<ContextFile> {
    let mut files: Vec<ContextFile> = files.into_iter().rev().collect();
    for file in files.iter_mut().filter(|file| !file.is_clean()) {
        let names: Vec<&str> = file.path.split('/').filter(|name| !name.is_empty() && *name != ".").collect();
        file.path = names.join("/");
    }
    files.retain(|file| !file.path.is_empty());
    order::sort_by(&mut files, |one, other| one.path.cmp(&other.path));
    files.dedup_by(|one, other| one.path == other.path);
    files
}

impl Listing {
    /// Of files in their order.
    fn new(files: Vec<ContextFile>) -> Self {
        let mut before = Vec::with_capacity(files.len() + 1);
        let mut sum: u64 = 0;
        before.push(sum);
        for file in &files {
            sum = sum.saturating_add(file.bytes);
            before.push(sum);
        }
        let with_text = files.iter().enumerate().filter(|(_, file)| file.text.is_some()).map(|(place, _)| place).collect();
        Self { files, before, with_text }
    }

    fn all(&self) -> u64 {
        self.before.last().copied().unwrap_or(0)
    }

    fn bytes_of(&self, places: &Range<usize>) -> u64 {
        let before = |place: usize| self.before.get(place).copied().unwrap_or(0);
        before(places.end).saturating_sub(before(places.start))
    }

    fn file(&self, path: &str) -> Option<usize> {
        let place = self.files.partition_point(|file| *file.path < *path);
        self.files.get(place).filter(|file| file.path == path).map(|_| place)
    }

    fn root(&self) -> Item {
        Item { path: String::new(), files: 0..self.files.len(), is_file: false }
    }

    fn item(&self, path: &str) -> Option<Item> {
        if path.is_empty() {
            return Some(self.root());
        }
        if let Some(place) = self.file(path) {
            return Some(Item { path: path.to_owned(), files: place..place + 1, is_file: true });
        }
        let start = self.files.partition_point(|file| *file.path < *format!("{path}/"));
        let files = start..self.end_of_folder(path, start);
        (!files.is_empty()).then(|| Item { path: path.to_owned(), files, is_file: false })
    }

    /// Where the files of a folder end that begin at `start`. Steps get longer, so that small folders take few.
    fn end_of_folder(&self, folder: &str, start: usize) -> usize {
        let is_inside = |file: &ContextFile| file.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        let mut step = 1;
        while self.files.get(start + step - 1).is_some_and(is_inside) {
            step *= 2;
        }
        let end = (start + step).min(self.files.len());
        start + self.files.get(start..end).unwrap_or_default().partition_point(is_inside)
    }

    fn inside(&self, folder: &Item, most: usize) -> Option<Vec<Item>> {
        let mut items = Vec::new();
        let mut at = folder.files.start;
        let from = if folder.path.is_empty() { 0 } else { folder.path.len() + 1 };
        while at < folder.files.end {
            if items.len() == most {
                return None;
            }
            let path = &self.files.get(at)?.path;
            let name = path.get(from..)?.split('/').next()?;
            let path = path.get(..from + name.len())?;
            let is_file = self.files.get(at)?.path.len() == path.len();
            let end = if is_file { at + 1 } else { self.end_of_folder(path, at) };
            items.push(Item { path: path.to_owned(), files: at..end, is_file });
            at = end;
        }
        Some(items)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, bytes: u64) -> ContextFile {
        ContextFile { path: path.to_owned(), bytes, text: None }
    }

    fn with_ignore(rules: &str, files: &[(&str, u64)]) -> Context {
        let rules = ContextFile { path: ".dockerignore".to_owned(), bytes: rules.len() as u64, text: Some(rules.to_owned()) };
        files.iter().map(|(path, bytes)| file(path, *bytes)).chain([rules]).collect()
    }

    fn bytes(context: &Context, path: &str) -> Option<u64> {
        context.item(path).map(|item| context.bytes_of(&item.files))
    }

    #[test]
    fn a_folder_is_all_that_is_in_it_and_nothing_beside() {
        let names = ["src/a", "src/b/c", "src-old/x", "src.txt", "src/b/d", "a", "srcs"];
        let context: Context = names.iter().zip(0..).map(|(path, power)| file(path, 1 << power)).collect();
        assert_eq!(bytes(&context, "src"), Some(1 + 2 + 16));
        assert_eq!(bytes(&context, "src/b"), Some(2 + 16));
        assert_eq!(bytes(&context, "src.txt"), Some(8));
        assert_eq!(bytes(&context, ""), Some(127));
        assert_eq!([bytes(&context, "sr"), bytes(&context, "src/b/c/d"), bytes(&context, "z")], [None; 3]);
    }

    #[test]
    fn what_is_straight_in_a_folder() {
        let context: Context = ["a/b/c", "a/b/d", "a/b-c", "a/e", "f"].iter().map(|path| file(path, 1)).collect();
        let inside = |path: &str, most| context.item(path).and_then(|item| context.inside(&item, most));
        let shown = |items: Vec<Item>| items.into_iter().map(|item| (item.path, item.files.len(), item.is_file)).collect::<Vec<_>>();
        assert_eq!(inside("", 9).map(shown), Some(vec![("a".to_owned(), 4, false), ("f".to_owned(), 1, true)]));
        assert_eq!(
            inside("a", 3).map(shown),
            Some(vec![("a/b-c".to_owned(), 1, true), ("a/b".to_owned(), 2, false), ("a/e".to_owned(), 1, true)])
        );
        assert_eq!(inside("a", 2), None);
    }

    #[test]
    fn texts_of_manifests_are_read_but_for_those_of_what_is_installed() {
        let read = [
            "package.json",
            "web/package.json",
            ".dockerignore",
            "docker/prod.Dockerfile.dockerignore",
            "requirements-dev.txt",
            "api/requirements.txt",
        ];
        assert!(read.iter().all(|path| is_manifest(path, 10)));
        let passed = ["a.txt", "node_modules/a/package.json", "web/node_modules/a/package.json", "src/package.json/x", "vendor/a/go.mod"];
        assert!(passed.iter().all(|path| !is_manifest(path, 10)));
        assert!(is_manifest("yarn.lock", LONGEST_MANIFEST) && !is_manifest("yarn.lock", LONGEST_MANIFEST + 1));
    }

    #[test]
    fn paths_are_cleaned_and_the_later_of_two_files_counts() {
        let context: Context = [file("./a//b", 1), file("/c", 2), file("a/b", 4), file("./", 8)].into_iter().collect();
        assert_eq!((context.len(), context.sent()), (2, 6));
        assert_eq!(context.file("a/b").map(|file| file.bytes), Some(4));
    }

    #[test]
    fn what_dockerignore_leaves_out_is_counted_apart() {
        let rules = "node_modules\n.git\n";
        let context = with_ignore(rules, &[("package.json", 1), ("node_modules/x/y", 100), (".git/HEAD", 10), ("src/a", 2)]);
        assert_eq!((context.len(), context.sent(), context.ignored()), (3, 3 + rules.len() as u64, 110));
        assert!(context.leaves_out("node_modules") && context.leaves_out("node_modules/x/y"));
        assert!(!context.leaves_out("src") && !context.leaves_out("nothing") && context.item("node_modules").is_none());
    }

    #[test]
    fn a_dockerfile_that_is_left_out_is_sent_but_cannot_be_copied() {
        let context = with_ignore("*", &[("Dockerfile", 7), ("a", 1)]);
        assert_eq!((context.len(), context.sent(), context.ignored()), (0, 8, 1));
        assert!(context.is_listed() && context.file("Dockerfile").is_none());
    }

    #[test]
    fn the_dockerfiles_own_dockerignore_counts_before_the_other() {
        let own = ContextFile { path: "Dockerfile.dockerignore".to_owned(), bytes: 1, text: Some("a".to_owned()) };
        let other = ContextFile { path: ".dockerignore".to_owned(), bytes: 1, text: Some("b".to_owned()) };
        let files = vec![own, other, file("a", 1), file("b", 1)];
        let context = Context::new(None, files.clone());
        assert!(context.leaves_out("a") && context.file("b").is_some());
        let context = Context::of("prod.Dockerfile", None, files);
        assert!(context.leaves_out("b") && context.file("a").is_some(), "that one is of another Dockerfile");
    }

    #[test]
    fn a_total_says_what_is_sent() {
        assert_eq!(Context::new(Some(9), vec![file("a", 1)]).sent(), 9);
        assert_eq!(Context::new(Some(9), Vec::new()).sent(), 9);
        assert!(!Context::new(Some(9), Vec::new()).is_listed());
    }
}
