//! The lessons of `tests/golden` and the examples, for the tests that go over all of them.

use std::path::{Path, PathBuf};

use plimsoll::options::{ContextFile, Options};

/// A Dockerfile and what was chosen beside it.
pub struct Lesson {
    #[allow(dead_code, reason = "each test file uses what it needs")]
    pub folder: PathBuf,
    pub text: String,
    pub options: Options,
}

/// The lessons of `tests/golden`, by name.
pub fn lessons() -> Vec<Lesson> {
    read_all("tests/golden")
}

/// The lessons and the examples that the page offers.
#[allow(dead_code, reason = "each test file uses what it needs")]
pub fn lessons_and_examples() -> Vec<Lesson> {
    let mut all = lessons();
    all.extend(read_all("examples/dockerfiles"));
    all
}

fn read_all(folder: &str) -> Vec<Lesson> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut folders: Vec<PathBuf> = entries(&root).into_iter().filter(|path| path.join("Dockerfile").is_file()).collect();
    folders.sort();
    folders.into_iter().map(read).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).map(|entries| entries.flatten().map(|entry| entry.path()).collect()).unwrap_or_default()
}

fn read(folder: PathBuf) -> Lesson {
    let text = std::fs::read_to_string(folder.join("Dockerfile")).unwrap();
    let mut options = Options::default();
    for line in std::fs::read_to_string(folder.join("options")).unwrap_or_default().lines() {
        match line.split_once(' ') {
            Some(("target", name)) => options.target = Some(name.to_owned()),
            Some(("build-arg", pair)) => {
                options.build_args.extend(pair.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned())))
            }
            _ => panic!("{}: unknown option {line}", folder.display()),
        }
    }
    let mut files = entries(&folder.join("context"));
    files.sort();
    options.context = files.into_iter().map(context_file).collect();
    Lesson { folder, text, options }
}

fn context_file(path: PathBuf) -> ContextFile {
    let text = std::fs::read_to_string(&path).unwrap();
    ContextFile { path: path.file_name().unwrap().to_string_lossy().into_owned(), bytes: text.len() as u64, text: Some(text) }
}
