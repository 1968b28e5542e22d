//! Lock files of Python projects, `uv.lock`, `poetry.lock` and `Pipfile.lock`: what of them an install takes.
//!
//! Input: the text of a lock file, and which groups and extras are asked for. Output: [`Requirement`]s, each limited to the version
//! that is locked. Must not know what a package weighs, nor which tool asks. Half a text reads as far as it goes.

use super::manifest::json_records;
use super::requirement::{Limit, Requirement, Selection, canonical, holds, numbers, wheel_fits};
use crate::sorted::Sorted;

/// A package of a lock file, and whom it leads to.
#[derive(Debug, Default)]
struct Locked {
    name: String,
    version: String,
    /// Whether it is the project itself.
    is_own: bool,
    /// Bytes of its archive; 0 where the file does not say.
    archive: u64,
    /// What leads on: the extra or group it belongs to (empty: always; `+dev` a group), the package, and its extras.
    leads: Vec<(String, String, Vec<String>)>,
}

impl Locked {
    fn requirement(&self) -> Requirement {
        let version = numbers(&self.version);
        let limit = (!version.is_empty()).then_some(Limit { version, inclusive: true });
        let build = self.version.split_once('+').map_or("", |(_, build)| build).to_owned();
        Requirement { name: self.name.clone(), limit, build, archive: Some(self.archive), ..Requirement::default() }
    }
}

/// What an install takes of `uv.lock`: all that the project itself leads to.
pub(super) fn uv_lock(text: &str, selection: &Selection) -> Vec<Requirement> {
    let mut packages: Vec<Locked> = Vec::new();
    // Where the lines stand: the extra or group whose list is open.
    let (mut table, mut lead) = (String::new(), None);
    for line in text.lines().map(str::trim) {
        if line == "[[package]]" {
            packages.push(Locked::default());
            (table, lead) = (String::new(), None);
            continue;
        }
        let Some(package) = packages.last_mut() else { continue };
        if line.starts_with('[') && line.ends_with(']') && !line.contains('{') {
            (table, lead) = (line.trim_matches(['[', ']']).to_owned(), None);
            continue;
        }
        if line.starts_with('{') {
            read_entry(line, lead.as_deref(), selection.minor, package);
            continue;
        }
        let Some((key, value)) = line.split_once(" = ") else { continue };
        lead = match (table.as_str(), key) {
            ("", "dependencies") => Some(String::new()),
            ("", "wheels") => Some(WHEELS.to_owned()),
            ("package.optional-dependencies", extra) => Some(canonical(extra)),
            ("package.dev-dependencies", group) => Some(format!("+{group}")),
            _ => None,
        };
        match (table.as_str(), key) {
            ("", "name") => package.name = canonical(value.trim_matches('"')),
            ("", "version") => value.trim_matches('"').clone_into(&mut package.version),
            ("", "source") => package.is_own = ["editable", "virtual", "directory"].iter().any(|kind| value.contains(kind)),
            ("", "sdist") => package.archive = size_of(value),
            _ => {}
        }
        // A list of one line.
        for entry in value.split('{').skip(1).filter(|_| value.starts_with('[')) {
            read_entry(entry, lead.as_deref(), selection.minor, package);
        }
    }
    let develops = |name: &str| selection.develops && name == "dev";
    let is_asked = |lead: &str| match lead.strip_prefix('+') {
        Some(group) => develops(group),
        None => lead.is_empty() || selection.extras.iter().any(|extra| extra == lead || extra == "*"),
    };
    reached(&packages, &is_asked)
}

/// Marks the list of a package's archives among the lists of what it needs.
const WHEELS: &str = "[wheels]";

/// One entry of a list: `{ name = "x", extra = ["a"], marker = "…" }`, `{ url = "…", size = 1 }`.
fn read_entry(entry: &str, lead: Option<&str>, minor: u64, package: &mut Locked) {
    let quoted = |key: &str| entry.split_once(&format!("{key} = \"")).and_then(|(_, rest)| rest.split('"').next());
    match lead {
        Some(WHEELS) if quoted("url").is_some_and(|url| wheel_fits(url, minor)) => package.archive = size_of(entry),
        Some(lead) if lead != WHEELS && holds(quoted("marker").unwrap_or(""), minor) => {
            let extras = entry.split_once("extra = [").and_then(|(_, rest)| rest.split(']').next()).unwrap_or("");
            let extras = extras.split('"').skip(1).step_by(2).map(canonical).collect();
            package.leads.extend(quoted("name").map(|name| (lead.to_owned(), canonical(name), extras)));
        }
        _ => {}
    }
}

fn size_of(entry: &str) -> u64 {
    let digits = entry.split_once("size = ").map_or("", |(_, rest)| rest);
    digits.split(|c: char| !c.is_ascii_digit()).next().and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// The packages that a lock file's own projects lead to, by what `is_asked` says of their extras and groups.
fn reached(packages: &[Locked], is_asked: &dyn Fn(&str) -> bool) -> Vec<Requirement> {
    let mut by_name: Sorted<&str, usize> = Sorted::default();
    // Of several versions, for other platforms, the last is taken.
    for (index, package) in packages.iter().enumerate() {
        by_name.insert(package.name.as_str(), index);
    }
    let mut seen: Sorted<(&str, &str), ()> = Sorted::default();
    let mut queue: Vec<(&str, &str)> = Vec::new();
    let own = packages.iter().filter(|package| package.is_own);
    for (_, name, extras) in own.flat_map(|package| &package.leads).filter(|(lead, _, _)| is_asked(lead)) {
        queue.push((name, ""));
        queue.extend(extras.iter().map(|extra| (name.as_str(), extra.as_str())));
    }
    let mut found = Vec::new();
    let mut next = 0;
    while let Some((name, extra)) = queue.get(next).copied() {
        next += 1;
        if seen.insert((name, extra), ()).is_some() {
            continue;
        }
        let Some(package) = by_name.get(name).and_then(|place| packages.get(*place)) else { continue };
        if extra.is_empty() && !package.is_own {
            found.push(package.requirement());
        }
        for (_, name, extras) in package.leads.iter().filter(|(lead, _, _)| lead == extra) {
            queue.push((name, ""));
            queue.extend(extras.iter().map(|extra| (name.as_str(), extra.as_str())));
        }
    }
    found
}

/// What an install takes of `poetry.lock`: what `wanted` leads to, which the project asks for itself; where the file tells groups,
/// all of those asked for.
pub(super) fn poetry_lock(text: &str, wanted: Option<&[Requirement]>, selection: &Selection) -> Vec<Requirement> {
    let mut packages: Vec<Locked> = vec![Locked { is_own: true, ..Locked::default() }];
    let (mut table, mut grouped) = (String::new(), Vec::new());
    for line in text.lines().map(str::trim) {
        if line.starts_with('[') && line.ends_with(']') && !line.contains('=') {
            table = line.trim_matches(['[', ']']).to_owned();
            if table == "package" {
                packages.push(Locked::default());
            }
            continue;
        }
        let (Some((key, value)), Some(package)) = (line.split_once(" = "), packages.last_mut()) else { continue };
        let bare = value.trim_matches('"');
        match (table.as_str(), key) {
            ("package", "name") => package.name = canonical(bare),
            ("package", "version") => bare.clone_into(&mut package.version),
            ("package", "optional") if bare == "true" && selection.extras.is_empty() => package.is_own = true,
            ("package", "markers") if !holds(bare, selection.minor) => package.is_own = true,
            ("package", "groups") => {
                let is_asked = |group: &str| group == "main" || selection.develops;
                let asked = value.split('"').skip(1).step_by(2).any(is_asked);
                grouped.push((package.name.clone(), asked));
            }
            ("package.dependencies", name) if !value.contains("optional = true") => {
                let marker = value.split_once("markers = \"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or("");
                if holds(marker, selection.minor) {
                    package.leads.push((String::new(), canonical(name.trim_matches('"')), Vec::new()));
                }
            }
            _ => {}
        }
    }
    // What does not come along is marked as own by now: it weighs nothing.
    let all = || packages.iter().filter(|package| !package.is_own).map(Locked::requirement).collect::<Vec<_>>();
    if !grouped.is_empty() {
        let asked: Sorted<String, bool> = grouped.into_iter().collect();
        return all().into_iter().filter(|one| asked.get(one.name.as_str()).copied().unwrap_or(true)).collect();
    }
    let Some(wanted) = wanted else { return all() };
    let leads: Vec<_> = wanted.iter().map(|one| (String::new(), one.name.clone(), Vec::new())).collect();
    for package in packages.iter_mut().skip(1).filter(|package| package.is_own) {
        package.leads.clear();
    }
    if let Some(project) = packages.first_mut() {
        project.leads = leads;
    }
    reached(&packages, &|lead| lead.is_empty())
}

/// What an install takes of `Pipfile.lock`.
pub(super) fn pipfile_lock(text: &str, selection: &Selection) -> Vec<Requirement> {
    let objects = if selection.develops { ["default", "develop"].as_slice() } else { &["default"] };
    let mut found = Vec::new();
    for (name, members) in objects.iter().flat_map(|object| json_records(text, object)) {
        let value = |key: &str| members.iter().find(|(member, _)| member == key).map_or("", |(_, value)| value.as_str());
        if holds(value("markers"), selection.minor) {
            let version = value("version").trim_start_matches('=').to_owned();
            found.push(Locked { name: canonical(&name), version, ..Locked::default() }.requirement());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(found: Vec<Requirement>) -> Vec<String> {
        let version = |limit: Option<Limit>| limit.map_or_else(Vec::new, |limit| limit.version);
        found.into_iter().map(|one| format!("{} {:?} {}", one.name, version(one.limit), one.archive.unwrap_or(1))).collect()
    }

    fn with(develops: bool) -> Selection {
        Selection { develops, extras: Vec::new(), minor: 11 }
    }

    const UV: &str = "version = 1\n\n[[package]]\nname = \"shop\"\nversion = \"0.1\"\nsource = { virtual = \".\" }\ndependencies = [\n    \
        { name = \"uvicorn\", extra = [\"standard\"] },\n    { name = \"colorama\", marker = \"sys_platform == 'win32'\" },\n]\n\n\
        [package.optional-dependencies]\npg = [\n    { name = \"psycopg\" },\n]\n\n[package.dev-dependencies]\ndev = [\n    \
        { name = \"pytest\" },\n]\n\n[package.metadata]\nrequires-dist = [{ name = \"uvicorn\" }]\n\n[[package]]\nname = \"uvicorn\"\n\
        version = \"0.30.1\"\nsource = { registry = \"x\" }\ndependencies = [{ name = \"h11\" }]\n\
        sdist = { url = \"x/uvicorn-0.30.1.tar.gz\", size = 42 }\nwheels = [\n    { url = \"x/uvicorn-0.30.1-py3-none-any.whl\", size = 62 },\n]\n\n\
        [package.optional-dependencies]\nstandard = [\n    { name = \"uvloop\" },\n]\n\n[[package]]\nname = \"h11\"\nversion = \"0.14\"\n\n\
        [[package]]\nname = \"uvloop\"\nversion = \"0.19.0\"\n\n[[package]]\nname = \"pytest\"\nversion = \"8.2\"\n\n\
        [[package]]\nname = \"psycopg\"\nversion = \"3.2\"\n\n[[package]]\nname = \"colorama\"\nversion = \"0.4\"\n";

    #[test]
    fn uv_takes_what_the_project_leads_to() {
        assert_eq!(shown(uv_lock(UV, &with(false))), ["uvicorn [0, 30, 1] 62", "h11 [0, 14] 0", "uvloop [0, 19, 0] 0"]);
        assert_eq!(uv_lock(UV, &with(true)).last().map(|one| one.name.clone()).as_deref(), Some("uvloop"));
        assert_eq!(uv_lock(UV, &with(true)).len(), 4);
        assert_eq!(uv_lock(UV, &Selection { extras: vec!["*".to_owned()], ..with(false) }).len(), 4);
        for end in (0..UV.len()).filter(|end| UV.is_char_boundary(*end)) {
            assert!(uv_lock(&UV[..end], &with(true)).len() <= 4);
        }
    }

    const POETRY: &str = "[[package]]\nname = \"Flask\"\nversion = \"2.3\"\noptional = false\n\n[package.dependencies]\nclick = \">=8\"\n\
        w = {version = \"1\", markers = \"os_name == 'nt'\"}\n\n[[package]]\nname = \"click\"\nversion = \"8.1\"\noptional = false\n\n\
        [[package]]\nname = \"w\"\nversion = \"1\"\noptional = false\n\n[[package]]\nname = \"pytest\"\nversion = \"8\"\noptional = false\n\n\
        [metadata]\nlock-version = \"2.0\"\n";

    #[test]
    fn poetry_takes_what_is_wanted_or_the_groups_asked_for() {
        let wanted = [Requirement { name: "flask".to_owned(), ..Requirement::default() }];
        assert_eq!(shown(poetry_lock(POETRY, Some(&wanted), &with(false))), ["flask [2, 3] 0", "click [8, 1] 0"]);
        assert_eq!(poetry_lock(POETRY, None, &with(false)).len(), 4);
        let grouped = POETRY.replace("version = \"8\"\n", "version = \"8\"\ngroups = [\"dev\"]\n");
        assert_eq!(poetry_lock(&grouped, None, &with(false)).len(), 3);
        assert_eq!(poetry_lock(&grouped, None, &with(true)).len(), 4);
    }

    #[test]
    fn pipenv_takes_one_object_or_both() {
        let text = r#"{"_meta":{"requires":{"a":{"version":"1"}}},"default":{"flask":{"hashes":["x"],"index":"pypi","version":"==2.3.1"},
            "w":{"markers":"sys_platform == 'win32'","version":"==1"}},"develop":{"pytest":{"version":"==8.0"}}}"#;
        assert_eq!(shown(pipfile_lock(text, &with(false))), ["flask [2, 3, 1] 0"]);
        assert_eq!(shown(pipfile_lock(text, &with(true))), ["flask [2, 3, 1] 0", "pytest [8, 0] 0"]);
    }
}
