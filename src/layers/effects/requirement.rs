//! Requirements of Python packages, as people write them: `Flask[async]>=2,<3 ; python_version > "3.8"`.
//!
//! Input: one requirement, or the text of a requirements file. Output: [`Requirement`]s that hold for CPython on Linux. Must not
//! know what a package weighs, nor where files lie. After the packaging guide's pages on dependency specifiers and versions, and
//! pip's on the format of requirements files.

use std::cmp::Ordering;

use crate::sorted::Sorted;

/// A package that something asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Requirement {
    /// Its name as the index spells it; empty where it is not told (an address, a path).
    pub name: String,
    /// Its extras.
    pub extras: Vec<String>,
    /// Up to which version.
    pub limit: Option<Limit>,
    /// Which build of it: `cpu` of `torch==2.3.1+cpu`.
    pub build: String,
    /// Where a lock file asks for it: bytes of its archive, 0 where that does not say. All it needs is asked for, too.
    pub archive: Option<u64>,
}

impl Requirement {
    /// What two requirements of one package ask for together.
    pub fn join(&mut self, other: Self) {
        self.extras.extend(other.extras);
        self.limit = [self.limit.take(), other.limit].into_iter().flatten().reduce(narrower);
        if self.build.is_empty() {
            self.build = other.build;
        }
    }
}

/// What of a project is asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Selection {
    /// Whether packages for development come along.
    pub develops: bool,
    /// Extras of the project, `*` for all of them.
    pub extras: Vec<String>,
    /// The minor version of Python.
    pub minor: u64,
}

/// The newest version that is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    /// `4.2` of `<=4.2`, `==4.2` or `<4.2`.
    pub version: Vec<u64>,
    /// Whether that version itself is allowed.
    pub inclusive: bool,
}

/// What a requirements file asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Requirements {
    pub wanted: Vec<Requirement>,
    /// Other files it includes (`-r`).
    pub files: Vec<String>,
    /// Files that only limit versions (`-c`).
    pub constraints: Vec<String>,
    /// Projects on the disk (`-e .`, `./lib`).
    pub projects: Vec<String>,
    /// Further options of pip: `--index-url …`, `--no-binary …`.
    pub options: Vec<String>,
}

/// Reads the lines of a requirements file for a Python of this minor version (`11` of 3.11).
pub(super) fn requirements(text: &str, minor: u64) -> Requirements {
    let mut read = Requirements::default();
    let joined = text.replace("\\\r\n", " ").replace("\\\n", " ");
    for line in joined.lines() {
        let line = line.split(" #").next().unwrap_or("").trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let value = |options: &[&str]| {
            let rest = options.iter().find_map(|option| line.strip_prefix(option))?;
            Some(rest.trim_start_matches(['=', ' ', '\t']).trim().to_owned())
        };
        if let Some(file) = value(&["--requirement", "-r"]) {
            read.files.push(file);
        } else if let Some(file) = value(&["--constraint", "-c"]) {
            read.constraints.push(file);
        } else if let Some(project) = value(&["--editable", "-e"]) {
            add(&project, minor, &mut read);
        } else if line.starts_with('-') {
            read.options.push(line.to_owned());
        } else {
            add(line, minor, &mut read);
        }
    }
    read
}

fn add(line: &str, minor: u64, read: &mut Requirements) {
    if is_path(line) {
        read.projects.push(line.split([';', ' ']).next().unwrap_or("").to_owned());
    } else {
        read.wanted.extend(requirement(line, minor));
    }
}

/// Whether a requirement is a directory (`.[dev]`, `./lib`, `/src`) and not a package.
pub(super) fn is_path(text: &str) -> bool {
    let is_archive = [".whl", ".tar.gz", ".zip"].iter().any(|ending| text.ends_with(ending));
    (text.starts_with('.') || text.starts_with('/')) && !is_archive
}

/// Reads one requirement; `None` where its marker does not hold.
pub(super) fn requirement(text: &str, minor: u64) -> Option<Requirement> {
    let text = text.split(" --").next().unwrap_or("").trim();
    let (wanted, marker) = match text.split_once(';') {
        // An address may hold a semicolon; its marker stands behind a blank.
        Some(parts) if !text.contains("://") => parts,
        _ => text.split_once(" ;").unwrap_or((text, "")),
    };
    if !holds(marker, minor) {
        return None;
    }
    let wanted = wanted.trim();
    if let Some((_, egg)) = wanted.split_once("#egg=") {
        return Some(named(egg.split('&').next().unwrap_or("")));
    }
    let address = wanted.split_once('@').filter(|(name, _)| !name.contains([':', '/']));
    let file = wanted.rsplit('/').next().unwrap_or("");
    match address {
        Some((name, _)) => Some(named(name)),
        None if file.ends_with(".whl") => Some(of_wheel(file)),
        None => Some(named(wanted)),
    }
}

/// Narrows what is wanted by the requirements of a constraints file.
pub(super) fn limit_by(wanted: &mut [Requirement], constraints: Vec<Requirement>) {
    let constraints: Sorted<String, Requirement> = constraints.into_iter().map(|one| (one.name.clone(), one)).collect();
    for requirement in wanted {
        if let Some(constraint) = constraints.get(requirement.name.as_str()) {
            requirement.join(Requirement { extras: Vec::new(), ..constraint.clone() });
        }
    }
}

/// `name-1.2.3-py3-none-any.whl`
fn of_wheel(file: &str) -> Requirement {
    let mut parts = file.split('-');
    let name = canonical(parts.next().unwrap_or(""));
    let version = numbers(parts.next().unwrap_or(""));
    Requirement { name, limit: (!version.is_empty()).then_some(Limit { version, inclusive: true }), ..Requirement::default() }
}

/// Whether a wheel is one that CPython 3.`minor` takes on x86-64 Linux with glibc.
pub(super) fn wheel_fits(url: &str, minor: u64) -> bool {
    let file = url.rsplit('/').next().unwrap_or("");
    let Some(tags) = file.strip_suffix(".whl") else { return false };
    let mut tags = tags.rsplit('-');
    let (platform, abi, python) = (tags.next().unwrap_or(""), tags.next().unwrap_or(""), tags.next().unwrap_or(""));
    let is_here = platform == "any" || platform.ends_with("x86_64") && platform.contains("linux") && !platform.contains("musl");
    let own = format!("cp3{minor}");
    let is_python = python == own && abi == own || abi == "abi3" || abi == "none" && python.contains("py3");
    is_here && is_python
}

/// `Flask[async]>=2`; without a name where it cannot be one.
fn named(text: &str) -> Requirement {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '.')).unwrap_or(text.len());
    let (name, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    if rest.starts_with(['/', ':', '+', '\\', '$']) || name.starts_with('.') || name.ends_with(".whl") || name.ends_with(".tar.gz") {
        return Requirement::default();
    }
    let (extras, versions) = match rest.trim_start().strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((extras, versions)) => (extras, versions),
        None => ("", rest),
    };
    let extras = extras.split(',').map(canonical).filter(|extra| !extra.is_empty()).collect();
    let build = versions.split_once('+').map_or("", |(_, build)| build.split(',').next().unwrap_or("")).trim().to_owned();
    Requirement { name: canonical(name), extras, limit: limit(versions), build, archive: None }
}

/// A name as the index spells it: `Ruamel.YAML` → `ruamel-yaml`.
pub(super) fn canonical(name: &str) -> String {
    let mut spelled = String::new();
    for c in name.trim().chars() {
        let c = if matches!(c, '_' | '.') { '-' } else { c.to_ascii_lowercase() };
        if c != '-' || !spelled.ends_with('-') {
            spelled.push(c);
        }
    }
    spelled
}

/// The lowest of the upper ends that version clauses set: `>=2,<3`, `==1.2.*`, `~=1.4`, and Poetry's `^1.2`, `~1.2` and `1.2`.
pub(super) fn limit(clauses: &str) -> Option<Limit> {
    let clauses = clauses.trim().trim_start_matches('(').trim_end_matches(')');
    let all = clauses.split(',').filter_map(|clause| limit_of(clause.trim()));
    all.reduce(narrower)
}

fn narrower(one: Limit, other: Limit) -> Limit {
    match one.version.cmp(&other.version) {
        Ordering::Less => one,
        Ordering::Equal if !one.inclusive => one,
        _ => other,
    }
}

fn limit_of(clause: &str) -> Option<Limit> {
    let digits = clause.find(|c: char| c.is_ascii_digit())?;
    let (operator, text) = clause.split_at_checked(digits)?;
    let version = numbers(text);
    let upto = |inclusive: bool| Some(Limit { version: version.clone(), inclusive });
    match operator.trim().trim_end_matches(['v', ' ']) {
        "==" | "===" | "" | "=" if text.contains('*') => Some(below(&version, version.len())),
        "==" | "===" | "" | "=" | "<=" => upto(true),
        "<" => upto(false),
        "~=" => Some(below(&version, version.len().saturating_sub(1))),
        "~" => Some(below(&version, version.len().min(2))),
        // The first number that is not 0 stays.
        "^" => Some(below(&version, version.iter().position(|number| *number > 0).map_or(version.len(), |at| at + 1))),
        _ => None,
    }
}

/// Below the next version of the first `kept` numbers: 1.4.2 and two of them → below 1.5.
fn below(version: &[u64], kept: usize) -> Limit {
    let mut next: Vec<u64> = version.iter().take(kept.max(1)).copied().collect();
    if let Some(last) = next.last_mut() {
        *last = last.saturating_add(1);
    }
    Limit { version: next, inclusive: false }
}

/// The numbers a version begins with: `2.0.31rc1` → 2, 0, 31.
pub(super) fn numbers(version: &str) -> Vec<u64> {
    let mut found = Vec::new();
    for part in version.trim().split('.') {
        let digits = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
        match part.get(..digits).and_then(|text| text.parse().ok()) {
            Some(number) => found.push(number),
            None => break,
        }
        if digits < part.len() {
            break;
        }
    }
    found
}

impl Limit {
    /// Whether versions from `since` on hold some that are allowed. Numbers that are not written are 0.
    pub fn allows(&self, since: &[u64]) -> bool {
        let length = self.version.len().max(since.len());
        let at = |numbers: &[u64], index: usize| numbers.get(index).copied().unwrap_or(0);
        let order = (0..length).map(|index| at(since, index).cmp(&at(&self.version, index))).find(|order| order.is_ne());
        match order {
            None => self.inclusive,
            Some(order) => order.is_lt(),
        }
    }
}

// --- markers

/// Whether a marker holds for CPython 3.`minor` on x86-64 Linux; one that cannot be read holds. `or` binds less than `and`.
pub(super) fn holds(marker: &str, minor: u64) -> bool {
    let words = words(marker);
    // What is open: whether all of an `and` chain held, and whether one of the chains before it did.
    let mut open: Vec<(bool, bool)> = Vec::new();
    let (mut all, mut one) = (true, false);
    let mut words = words.iter().map(String::as_str).peekable();
    while let Some(word) = words.next() {
        match word {
            "and" => {}
            "or" => (all, one) = (true, one || all),
            "(" => {
                open.push((all, one));
                (all, one) = (true, false);
            }
            ")" => {
                let inner = one || all;
                (all, one) = open.pop().unwrap_or((true, false));
                all &= inner;
            }
            left => {
                let negated = words.next_if_eq(&"not").is_some();
                let operator = words.next().unwrap_or("");
                let right = words.next().unwrap_or("");
                all &= compare(left, operator, right, minor) != negated;
            }
        }
    }
    one || all
}

/// Names, quoted texts, operators and brackets of a marker; texts keep their first quote, which tells them from names.
fn words(marker: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = marker.trim_start();
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '"' | '\'' => rest.get(1..).and_then(|text| text.find(first)).map_or(rest.len(), |at| at + 2),
            '(' | ')' => 1,
            _ if is_operator(first) => rest.find(|c| !is_operator(c)).unwrap_or(rest.len()),
            _ => rest.find(|c: char| c.is_whitespace() || is_operator(c) || matches!(c, '"' | '\'' | '(' | ')')).unwrap_or(rest.len()),
        };
        let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        words.push(word.to_owned());
        rest = after.trim_start();
    }
    words
}

fn is_operator(c: char) -> bool {
    matches!(c, '<' | '>' | '=' | '!' | '~')
}

/// One comparison of a marker. The name may stand on either side.
fn compare(left: &str, operator: &str, right: &str, minor: u64) -> bool {
    let is_text = |word: &str| word.starts_with(['"', '\'']);
    let bare = |word: &str| word.trim_matches(['"', '\'']).to_owned();
    let (name, text, flipped) = if is_text(left) { (right, bare(left), true) } else { (left, bare(right), false) };
    let Some(value) = value_of(name, minor) else { return true };
    if matches!(name, "python_version" | "python_full_version" | "implementation_version") && operator != "in" {
        let (one, other) = (numbers(&value), numbers(&text));
        let order = if flipped { other.cmp(&one) } else { one.cmp(&other) };
        let starts = one.starts_with(&other);
        return match operator {
            "<" => order.is_lt(),
            "<=" => order.is_le() || (name == "python_full_version" && starts),
            ">" => order.is_gt() && !(name == "python_full_version" && starts),
            ">=" => order.is_ge(),
            "!=" => !starts,
            "~=" => order.is_ge() && one.first() == other.first(),
            _ => starts,
        };
    }
    match operator {
        "==" | "===" => value == text,
        "!=" => value != text,
        "in" if flipped => value.contains(&text),
        "in" => text.contains(&value),
        _ => true,
    }
}

/// What a name of a marker is here; no extra is asked for.
fn value_of(name: &str, minor: u64) -> Option<String> {
    Some(match name {
        "python_version" => format!("3.{minor}"),
        // The last of a series stands for all of it.
        "python_full_version" | "implementation_version" => format!("3.{minor}.99"),
        "sys_platform" => "linux".to_owned(),
        "platform_system" => "Linux".to_owned(),
        "os_name" => "posix".to_owned(),
        "platform_machine" => "x86_64".to_owned(),
        "implementation_name" => "cpython".to_owned(),
        "platform_python_implementation" => "CPython".to_owned(),
        "extra" => String::new(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Requirement {
        requirement(text, 11).expect("it holds")
    }

    fn upto(text: &str) -> Option<(Vec<u64>, bool)> {
        limit(text).map(|limit| (limit.version, limit.inclusive))
    }

    #[test]
    fn names_extras_and_versions() {
        let flask = read("Flask[async, dotenv] >=2.0,<3 ; python_version > '3'");
        assert_eq!((flask.name.as_str(), flask.extras.len()), ("flask", 2));
        assert_eq!(flask.limit, Some(Limit { version: vec![3], inclusive: false }));
        assert_eq!(read("torch==2.3.1+cpu").build, "cpu");
        assert_eq!(read("Ruamel.__YAML").name, "ruamel-yaml");
        assert_eq!(read("requests==2.31.0 --hash=sha256:00").limit, Some(Limit { version: vec![2, 31, 0], inclusive: true }));
        assert_eq!(read("name @ https://x/y.whl").name, "name");
        assert_eq!(read("https://x/y/torch-2.1.0-cp311-cp311-linux_x86_64.whl").limit.map(|limit| limit.version), Some(vec![2, 1, 0]));
        assert_eq!(read("git+https://x/y.git@main#egg=tool&subdirectory=a").name, "tool");
        assert_eq!(read("git+https://x/y.git").name, "");
    }

    #[test]
    fn the_newest_version_that_clauses_allow() {
        assert_eq!(upto(">=1"), None);
        assert_eq!(upto("!=1.5"), None);
        assert_eq!(upto(">=1,<2,<=1.4"), Some((vec![1, 4], true)));
        assert_eq!(upto("==1.2.*"), Some((vec![1, 3], false)));
        assert_eq!(upto("~=1.4.2"), Some((vec![1, 5], false)));
        assert_eq!(upto("~=2.2"), Some((vec![3], false)));
        assert_eq!(upto("^0.3.1"), Some((vec![0, 4], false)));
        assert_eq!(upto("^2.6"), Some((vec![3], false)));
        assert_eq!(upto("(<4)"), Some((vec![4], false)));
        assert_eq!(upto("*"), None);
    }

    #[test]
    fn what_a_limit_leaves_of_later_versions() {
        let below = Limit { version: vec![2], inclusive: false };
        assert!(below.allows(&[1, 26]) && !below.allows(&[2]) && !below.allows(&[2, 0]) && !below.allows(&[3]));
        let upto = Limit { version: vec![2, 0, 31], inclusive: true };
        assert!(upto.allows(&[2]) && upto.allows(&[2, 0]) && !upto.allows(&[2, 1]));
    }

    #[test]
    fn wheels_for_linux() {
        let fits = |file: &str| wheel_fits(&format!("https://x/{file}.whl"), 11);
        assert!(
            fits("a-1-py3-none-any")
                && fits("a-1-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64")
                && fits("a-1-cp37-abi3-manylinux_2_28_x86_64")
        );
        assert!(!fits("a-1-cp312-cp312-manylinux_2_17_x86_64") && !fits("a-1-cp311-cp311-musllinux_1_2_x86_64"));
        assert!(!fits("a-1-cp311-cp311-macosx_11_0_arm64") && !fits("a-1-cp311-cp311-win_amd64"));
    }

    #[test]
    fn markers_for_linux() {
        let holds = |marker: &str| holds(marker, 11);
        assert!(holds("") && holds("python_version >= '3.8'") && holds("'3.12' > python_version") && !holds("python_version < \"3.9\""));
        assert!(!holds("sys_platform == 'win32'") && holds("sys_platform != 'win32' and platform_machine in 'x86_64 aarch64'"));
        assert!(holds("(os_name == 'nt' or python_version == '3.11') and implementation_name == 'cpython'"));
        assert!(!holds("os_name == 'nt' and (python_version < '4' or extra == 'x')"));
        assert!(!holds("extra == 'dev'") && holds("platform_release == 'x'") && holds("((("));
        assert!(holds("python_full_version <= '3.11'") && !holds("python_full_version < '3.11.0'"));
        assert!(!holds("sys_platform not in 'linux darwin'"));
    }

    #[test]
    fn requirements_of_every_form() {
        let text = "# all\nFlask[async]>=2.0 ; python_version > '3'\nrequests==2.31 \\\n    --hash=sha256:00\n-r base.txt\n-c limits.txt\n\
                    git+https://x/y.git\n./local\nruamel.yaml # why\nwin ; sys_platform == 'win32'\n-e .[dev]\n--index-url https://x\n";
        let read = requirements(text, 11);
        let names: Vec<&str> = read.wanted.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["flask", "requests", "", "ruamel-yaml"]);
        assert_eq!((read.files, read.constraints), (vec!["base.txt".to_owned()], vec!["limits.txt".to_owned()]));
        assert_eq!(read.projects, ["./local", ".[dev]"]);
        assert_eq!(read.options, ["--index-url https://x"]);
    }
}
