//! Dockerfiles in, reports out: the engine without a browser.
//!
//! `cargo run --release --example report -- [options] FILE…`: one JSON object per file, one per line, on stdout.
//!
//! - `-` reads standard input
//! - `--text` prints plain text instead
//! - `--target NAME|INDEX`, `--build-arg NAME=VALUE` (repeatable), `--platform linux/amd64|linux/arm64`
//! - `--context DIR` walks a folder as the build context: paths and sizes, the texts of manifests and of `.dockerignore`; links are not
//!   followed
//!   (`NAME.dockerignore` comes before `.dockerignore` for a Dockerfile of that path in it)
//! - `--context-bytes N`, `--context-file [NAME=]PATH` (repeatable: a file of the build context, read for its size and text)
//! - `--image-bytes IMAGE=N` (repeatable: what an image weighs unpacked, by its reference in the text)
//! - `--size KEY=N` (repeatable: bytes in the place of a guess, by its key in the report's `assumptions`)
//! - `--history FILE` (what `docker history --no-trunc` or `docker image inspect` says of the image, as `measuredBytes` in the report)
//! - `--repeat N` analyses the files N times and prints, on stderr, total bytes, files and seconds
//!
//! A file that cannot be read: an error on stderr that names it, exit 1. A Dockerfile with errors is no failure.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use plimsoll::analyze;
use plimsoll::catalog::Catalog;
use plimsoll::context::{Context, ContextFile, DOCKERFILE, is_manifest};
use plimsoll::history::{self, History};
use plimsoll::options::{Options, Platform};

const USAGE: &str = "usage: report [--text] [--target NAME|INDEX] [--build-arg NAME=VALUE]… [--platform linux/amd64|linux/arm64] \
[--context DIR] [--context-bytes N] [--context-file [NAME=]PATH]… [--image-bytes IMAGE=N]… [--size KEY=N]… [--history FILE] [--repeat N] FILE…  \
(- reads standard input)";

struct Arguments {
    files: Vec<String>,
    /// All options but the context.
    options: Options,
    given: Given,
    as_text: bool,
    repeat: usize,
    history: Option<History>,
}

fn main() -> ExitCode {
    match Arguments::read(std::env::args().skip(1)).and_then(|arguments| report(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// What is said of the build context.
#[derive(Default)]
struct Given {
    bytes: Option<u64>,
    roots: Vec<PathBuf>,
    files: Vec<ContextFile>,
}

impl Given {
    /// The context as the Dockerfile at `path` sees it.
    fn context(&self, path: &str) -> Context {
        Context::of(&self.name(path), self.bytes, self.files.clone())
    }

    /// The path of a Dockerfile in the context; where it is not in a folder of it, its own name.
    fn name(&self, path: &str) -> String {
        let whole = |path: &Path| path.canonicalize().ok();
        let inside = |file: PathBuf| self.roots.iter().find_map(|root| Some(file.strip_prefix(whole(root)?).ok()?.to_owned()));
        let path = if path == "-" { Path::new(DOCKERFILE) } else { Path::new(path) };
        match whole(path).and_then(inside) {
            Some(below) => slashed(&below),
            None => path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
        }
    }
}

/// The names of a path with slashes between.
fn slashed(path: &Path) -> String {
    path.iter().map(|name| name.to_string_lossy()).collect::<Vec<_>>().join("/")
}

impl Arguments {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments =
            Self { files: Vec::new(), options: Options::default(), given: Given::default(), as_text: false, repeat: 1, history: None };
        let (mut folders, mut single) = (Vec::new(), Vec::new());
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value\n{USAGE}"));
            match word.as_str() {
                "--text" => arguments.as_text = true,
                "--target" => arguments.options.target = Some(value()?),
                "--build-arg" => arguments.options.build_args.push(build_arg(&value()?)),
                "--platform" => arguments.options.platform = platform(&value()?)?,
                "--context" => {
                    let root = PathBuf::from(value()?);
                    folders.extend(walk(&root)?);
                    arguments.given.roots.push(root);
                }
                "--context-bytes" => arguments.given.bytes = Some(number(&value()?)?),
                "--context-file" => single.push(context_file(&value()?)?),
                "--image-bytes" => arguments.options.image_bytes.push(size(&value()?)?),
                "--size" => arguments.options.sizes.push(size(&value()?)?),
                "--history" => arguments.history = Some(history(&value()?)?),
                "--repeat" => arguments.repeat = usize::try_from(number(&value()?)?).unwrap_or(1),
                "--help" | "-h" => return Err(USAGE.to_owned()),
                option if option.starts_with("--") => return Err(format!("unknown option {option}\n{USAGE}")),
                _ => arguments.files.push(word),
            }
        }
        folders.append(&mut single);
        arguments.given.files = folders;
        if arguments.files.is_empty() { Err(USAGE.to_owned()) } else { Ok(arguments) }
    }
}

fn build_arg(text: &str) -> (String, String) {
    let (name, value) = match text.split_once('=') {
        Some((name, value)) => (name, value.to_owned()),
        None => (text, std::env::var(text).unwrap_or_default()),
    };
    (name.to_owned(), value)
}

fn platform(text: &str) -> Result<Platform, String> {
    match text {
        "linux/amd64" => Ok(Platform::Amd64),
        "linux/arm64" | "linux/arm64/v8" => Ok(Platform::Arm64),
        _ => Err(format!("unknown platform {text}: linux/amd64 or linux/arm64")),
    }
}

fn number(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| format!("{text} is not a whole number"))
}

/// The last `=` counts: instructions hold others.
fn size(text: &str) -> Result<(String, u64), String> {
    let (key, bytes) = text.rsplit_once('=').ok_or_else(|| format!("{text} is not NAME=BYTES"))?;
    Ok((key.to_owned(), number(bytes)?))
}

fn history(path: &str) -> Result<History, String> {
    history::read(&String::from_utf8_lossy(&read(path)?)).map_err(|message| format!("{path}: {message}"))
}

fn context_file(text: &str) -> Result<ContextFile, String> {
    let (name, path) = text.split_once('=').unwrap_or((text, text));
    let bytes = read(path)?;
    Ok(ContextFile { path: name.trim_start_matches("./").to_owned(), bytes: bytes.len() as u64, text: String::from_utf8(bytes).ok() })
}

/// Every file below a folder. Those it cannot look into are an error: a size without them would be wrong.
fn walk(root: &Path) -> Result<Vec<ContextFile>, String> {
    let named = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let (mut files, mut open): (Vec<ContextFile>, Vec<PathBuf>) = (Vec::new(), vec![root.to_owned()]);
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).map_err(|error| named(&folder, error))? {
            let entry = entry.map_err(|error| named(&folder, error))?;
            let path = entry.path();
            // Of a link itself: what it points to is not sent.
            let meta = entry.metadata().map_err(|error| named(&path, error))?;
            if meta.is_dir() {
                open.push(path);
            } else if meta.is_file() {
                let name = slashed(path.strip_prefix(root).unwrap_or(&path));
                let text = if is_manifest(&name, meta.len()) { std::fs::read_to_string(&path).ok() } else { None };
                files.push(ContextFile { path: name, bytes: meta.len(), text });
            }
        }
    }
    Ok(files)
}

fn read(path: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let result = if path == "-" {
        std::io::stdin().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    result.map(|_| bytes).map_err(|error| format!("{path}: {error}"))
}

fn report(arguments: &Arguments) -> Result<(), String> {
    let one = |path: &String| {
        let options = Options { context: arguments.given.context(path), ..arguments.options.clone() };
        Ok((String::from_utf8_lossy(&read(path)?).into_owned(), options))
    };
    let texts = arguments.files.iter().map(one).collect::<Result<Vec<_>, String>>()?;
    let catalog = Catalog::bundled();
    let mut out = std::io::stdout().lock();
    let start = Instant::now();
    for round in 0..arguments.repeat {
        for (text, options) in &texts {
            let mut report = analyze(text, &catalog, options);
            if let Some(history) = &arguments.history {
                report.measure(history)?;
            }
            if round == 0 {
                let printed = if arguments.as_text { writeln!(out, "{report}") } else { writeln!(out, "{}", report.json()) };
                printed.map_err(|error| error.to_string())?;
            }
        }
    }
    if arguments.repeat > 1 {
        let bytes: usize = texts.iter().map(|(text, _)| text.len()).sum();
        eprintln!(
            "{} bytes, {} files, {:.6} seconds",
            bytes * arguments.repeat,
            texts.len() * arguments.repeat,
            start.elapsed().as_secs_f64()
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A folder of its own below the build's.
    fn folder(name: &str) -> PathBuf {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target").join("tmp").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        folder
    }

    #[test]
    fn a_folder_is_walked_with_its_texts_and_without_following_links() {
        let root = folder("context-walk");
        for (path, text) in
            [(".dockerignore", "node_modules"), ("src/main.js", "x()"), ("web/package.json", "{}"), ("node_modules/a/b.js", "b")]
        {
            let path = root.join(path);
            fs::create_dir_all(path.parent().expect("in a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink("..", root.join("above")).expect("a link");
        let words = ["--context", &root.to_string_lossy(), "-"].map(str::to_owned);
        let context = Arguments::read(words.into_iter()).expect("arguments").given.context("-");
        assert_eq!((context.len(), context.sent(), context.ignored()), (3, 17, 1));
        let text = |path: &str| context.file(path).and_then(|file| file.text.clone());
        assert_eq!((text("web/package.json").as_deref(), text("src/main.js")), (Some("{}"), None));
    }

    #[test]
    fn files_given_one_by_one_come_before_those_of_the_folder() {
        let root = folder("context-both");
        fs::write(root.join("a"), "1").expect("a file");
        fs::write(root.join("b"), "123").expect("a file");
        let given = format!("a={}", root.join("b").display());
        let words = ["--context-file", &given, "--context", &root.to_string_lossy(), "-"].map(str::to_owned);
        let context = Arguments::read(words.into_iter()).expect("arguments").given.context("-");
        assert_eq!(context.file("a").map(|file| file.bytes), Some(3));
    }

    #[test]
    fn each_dockerfile_has_a_dockerignore_of_its_own() {
        let root = folder("context-own-ignore");
        fs::create_dir_all(root.join("docker")).expect("a folder");
        for (name, text) in
            [("docker/prod.Dockerfile", ""), ("docker/prod.Dockerfile.dockerignore", "a"), (".dockerignore", "b"), ("a", "1"), ("b", "2")]
        {
            fs::write(root.join(name), text).expect("a file");
        }
        let words = ["--context", &root.to_string_lossy(), "-"].map(str::to_owned);
        let given = Arguments::read(words.into_iter()).expect("arguments").given;
        let left_out = |path: &str| ["a", "b"].map(|name| given.context(path).leaves_out(name));
        assert_eq!(left_out(&root.join("docker/prod.Dockerfile").to_string_lossy()), [true, false]);
        assert_eq!([left_out("-"), left_out("elsewhere/other.Dockerfile")], [[false, true]; 2]);
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let words = ["--context", "no/such/folder", "-"].map(str::to_owned);
        assert!(Arguments::read(words.into_iter()).is_err_and(|message| message.starts_with("no/such/folder: ")));
    }
}
