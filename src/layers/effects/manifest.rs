//! Readers of the manifests whose text is known: `package.json`, `requirements.txt`, `pyproject.toml`, `Cargo.toml`,
//! `go.mod`, Go sources and `pom.xml`. Each takes what it needs and lets the rest pass; none of them fails, and each
//! goes over its text once.

use std::rc::Rc;

use super::requirement::{Requirement, Selection, canonical, limit, requirement};
use crate::order;

// --- JSON

/// What a JSON text is made of, as far as names and strings go.
enum Token {
    Text(String),
    Mark(char),
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => tokens.push(Token::Text(string(&mut chars))),
            '{' | '}' | '[' | ']' | ':' | ',' => tokens.push(Token::Mark(c)),
            _ => {}
        }
    }
    tokens
}

/// The rest of a string whose quote has been read.
fn string(chars: &mut std::str::Chars<'_>) -> String {
    let mut text = String::new();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => text.extend(chars.next()),
            _ => text.push(c),
        }
    }
    text
}

/// Names and string values of the members of the object `object` at the top of a JSON text: `dependencies` of a
/// `package.json`. `None` where there is no such object. Values that are no strings are given as empty.
pub fn json_members(text: &str, object: &str) -> Option<Vec<(String, String)>> {
    let tokens = tokens(text);
    let mut depth = 0_usize;
    let mut members: Option<Vec<(String, String)>> = None;
    let mut inside = false;
    for (index, token) in tokens.iter().enumerate() {
        let next = tokens.get(index + 1);
        match token {
            Token::Mark('{' | '[') => depth += 1,
            Token::Mark('}' | ']') => {
                depth = depth.saturating_sub(1);
                inside &= depth > 1;
            }
            Token::Text(name) if matches!(next, Some(Token::Mark(':'))) => {
                if depth == 1 && name == object && matches!(tokens.get(index + 2), Some(Token::Mark('{'))) {
                    inside = true;
                    members.get_or_insert_with(Vec::new);
                } else if depth == 2 && inside {
                    let value = match tokens.get(index + 2) {
                        Some(Token::Text(value)) => value.clone(),
                        _ => String::new(),
                    };
                    members.get_or_insert_with(Vec::new).push((name.clone(), value));
                }
            }
            _ => {}
        }
    }
    members
}

/// The objects that are members of the object `object` at the top of a JSON text, each with its members whose values are strings.
pub(super) fn json_records(text: &str, object: &str) -> Vec<(String, Vec<(String, String)>)> {
    let tokens = tokens(text);
    let (mut depth, mut inside) = (0_usize, false);
    let mut records: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        match token {
            Token::Mark('{' | '[') => depth += 1,
            Token::Mark('}' | ']') => {
                depth = depth.saturating_sub(1);
                inside &= depth > 1;
            }
            Token::Text(name) if matches!(tokens.get(index + 1), Some(Token::Mark(':'))) => match (depth, tokens.get(index + 2)) {
                (1, Some(Token::Mark('{'))) => inside = name == object,
                (2, Some(Token::Mark('{'))) if inside => records.push((name.clone(), Vec::new())),
                (3, Some(Token::Text(value))) if inside => {
                    if let Some((_, members)) = records.last_mut() {
                        members.push((name.clone(), value.clone()));
                    }
                }
                _ => {}
            },
            _ => {}
        }
    }
    records
}

/// The `name` of each object in the array `array` at the top of a JSON text: `packages` of a `composer.lock`.
pub(super) fn json_names(text: &str, array: &str) -> Vec<String> {
    let tokens = tokens(text);
    let (mut depth, mut inside) = (0_usize, false);
    let mut names = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        match token {
            Token::Mark('{' | '[') => depth += 1,
            Token::Mark('}' | ']') => {
                depth = depth.saturating_sub(1);
                inside &= depth > 1;
            }
            Token::Text(name) if matches!(tokens.get(index + 1), Some(Token::Mark(':'))) => match (depth, tokens.get(index + 2)) {
                (1, Some(Token::Mark('['))) => inside = name == array,
                (3, Some(Token::Text(value))) if inside && name == "name" => names.push(value.clone()),
                _ => {}
            },
            _ => {}
        }
    }
    names
}

// --- TOML

/// `key = value` lines of the tables with this very header (`[package]`, `[[bin]]`).
pub(super) fn toml_table<'t>(text: &'t str, header: &str) -> Vec<(&'t str, &'t str)> {
    let mut inside = false;
    let mut pairs = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.starts_with('[') && line.ends_with(']') && !line.contains('=') {
            inside = line == header;
        } else if let (true, Some((key, value))) = (inside, line.split_once('=')) {
            pairs.push((key.trim().trim_matches('"'), value.trim()));
        }
    }
    pairs
}

/// The string value of one key of a table.
pub(super) fn toml_string(text: &str, header: &str, key: &str) -> Option<String> {
    let value = toml_table(text, header).into_iter().find(|(name, _)| *name == key)?.1;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value.split(quote).nth(1).map(str::to_owned)
}

/// The strings of a list, over several lines too: `dependencies = ["a", "b"]`.
fn toml_list(text: &str, header: &str, key: &str) -> Option<Vec<String>> {
    let mut inside = false;
    let mut strings: Option<Vec<String>> = None;
    for line in text.lines().map(str::trim) {
        let mut rest = line;
        match &strings {
            None if line.starts_with('[') => inside = line == header,
            None => {
                let Some((name, value)) = line.split_once('=') else { continue };
                if !inside || name.trim() != key || !value.trim_start().starts_with('[') {
                    continue;
                }
                strings = Some(Vec::new());
                rest = value.trim_start().trim_start_matches('[');
            }
            Some(_) => {}
        }
        let Some(list) = &mut strings else { continue };
        let quote = if rest.contains('"') { '"' } else { '\'' };
        list.extend(rest.split(quote).skip(1).step_by(2).map(str::to_owned));
        let unquoted: String = rest.split(quote).step_by(2).collect();
        if unquoted.contains(']') {
            break;
        }
    }
    strings
}

// --- Python

/// The dependencies of a `pyproject.toml`, whichever tool it is written for; `None` where it tells none.
pub(super) fn pyproject_requirements(text: &str, selection: &Selection) -> Option<Vec<Requirement>> {
    if let Some(mut list) = toml_list(text, "[project]", "dependencies") {
        for extra in &selection.extras {
            list.extend(toml_list(text, "[project.optional-dependencies]", extra).unwrap_or_default());
        }
        if selection.develops {
            let groups = [("[dependency-groups]", "dev"), ("[tool.uv]", "dev-dependencies")];
            list.extend(groups.iter().filter_map(|(table, key)| toml_list(text, table, key)).flatten());
        }
        return Some(list.iter().filter_map(|wanted| requirement(wanted, selection.minor)).collect());
    }
    let mut tables = vec!["[tool.poetry.dependencies]"];
    if selection.develops {
        tables.extend(["[tool.poetry.group.dev.dependencies]", "[tool.poetry.dev-dependencies]"]);
    }
    poetry_requirements(text, &tables)
}

/// What a `Pipfile` asks for.
pub(super) fn pipfile_requirements(text: &str, selection: &Selection) -> Option<Vec<Requirement>> {
    poetry_requirements(text, if selection.develops { &["[packages]", "[dev-packages]"] } else { &["[packages]"] })
}

/// The packages of tables such as `[tool.poetry.dependencies]`, optional ones left out; `None` where all of them are empty.
fn poetry_requirements(text: &str, tables: &[&str]) -> Option<Vec<Requirement>> {
    let entries: Vec<_> = tables.iter().flat_map(|table| toml_table(text, table)).collect();
    let is_wanted = |name: &str, value: &str| name != "python" && !value.contains("optional = true");
    let wanted = entries.iter().filter(|(name, value)| is_wanted(name, value)).map(|(name, value)| poetry_requirement(name, value));
    (!entries.is_empty()).then(|| wanted.collect())
}

/// `name = "^1.2"`, `name = {version = "^1.2", extras = ["a"]}`
fn poetry_requirement(name: &str, value: &str) -> Requirement {
    let version = value.split_once("version").map_or(value, |(_, rest)| rest);
    let quoted = |text: &str| text.split(['"', '\'']).nth(1).map(str::to_owned);
    let extras = value.split_once("extras").and_then(|(_, rest)| rest.split_once('[')?.1.split_once(']'));
    let extras = extras.map_or("", |(extras, _)| extras).split(',').filter_map(quoted).map(|extra| canonical(&extra)).collect();
    Requirement { name: canonical(name), extras, limit: limit(&quoted(version).unwrap_or_default()), ..Requirement::default() }
}

// --- Go

/// What a `go.mod` says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct GoModule {
    /// The module's path.
    pub path: String,
    /// Whether it requires other modules.
    pub requires: bool,
}

/// Reads a `go.mod`.
pub(super) fn go_module(text: &str) -> GoModule {
    let mut module = GoModule::default();
    for line in text.lines().map(str::trim) {
        if let Some(path) = line.strip_prefix("module ") {
            module.path = path.split("//").next().unwrap_or("").trim().trim_matches('"').to_owned();
        }
        module.requires |= line.starts_with("require ") || line.starts_with("require(");
    }
    module
}

/// The packages Go sources import, each once, in order.
pub(super) fn go_imports(sources: &[Rc<str>]) -> Vec<String> {
    let mut imports = Vec::new();
    sources.iter().for_each(|source| add_imports(source, &mut imports));
    order::sort_distinct(&mut imports);
    imports
}

fn add_imports(source: &str, imports: &mut Vec<String>) {
    let mut inside = false;
    for line in source.lines().map(str::trim) {
        let code = line.split("//").next().unwrap_or("");
        let is_import = line.starts_with("import ") || line.starts_with("import(") || line.starts_with("import\t");
        if inside || is_import {
            imports.extend(quoted(line));
        }
        if is_import && code.contains('(') {
            inside = true;
        }
        if code.contains(')') {
            inside = false;
        }
        let starts_code = ["func ", "type ", "var ", "const "].iter().any(|word| line.starts_with(word));
        if starts_code {
            break;
        }
    }
}

/// The first quoted text of a line, unless a comment comes first.
fn quoted(line: &str) -> Option<String> {
    let at = line.find(['"', '`'])?;
    if line.get(..at)?.contains("//") {
        return None;
    }
    let rest = line.get(at + 1..)?;
    rest.find(['"', '`']).and_then(|end| rest.get(..end)).map(str::to_owned)
}

/// The name `go` gives to what it builds from a package: the last part of its path, a version (`v2`) not counted.
#[inline(never)]
pub(super) fn go_name(import: &str) -> String {
    let import = import.split('@').next().unwrap_or("").trim_end_matches('/');
    let mut parts = import.rsplit('/').filter(|part| !part.is_empty());
    let last = parts.next().unwrap_or("");
    let is_version = last.strip_prefix('v').is_some_and(|digits| !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()));
    if is_version { parts.next().unwrap_or(last).to_owned() } else { last.to_owned() }
}

// --- Maven

/// The file name Maven gives to what it packages: `artifact-version.jar`, or what `finalName` says.
pub(super) fn maven_jar(text: &str) -> Option<String> {
    let own = text.split_once("</parent>").map_or(text, |(_, rest)| rest);
    let packaging = element(own, "packaging").filter(|kind| *kind == "war").unwrap_or("jar");
    let name = element(own, "finalName").map(str::to_owned).or_else(|| {
        let version = element(own, "version").or_else(|| element(text, "version"))?;
        Some(format!("{}-{version}", element(own, "artifactId")?))
    })?;
    (!name.contains('$')).then(|| format!("{name}.{packaging}"))
}

/// Plugins that put what a jar depends on inside it, or build a program of it.
const PACKERS: [&str; 8] = [
    "spring-boot-maven-plugin",
    "maven-shade-plugin",
    "maven-assembly-plugin",
    "quarkus-maven-plugin",
    "micronaut-maven-plugin",
    "onejar-maven-plugin",
    "maven-bundle-plugin",
    "appassembler-maven-plugin",
];

/// Whether the jar holds what it depends on; `None` where another file decides: a parent that is no public one, modules, profiles.
pub(super) fn maven_packs_dependencies(text: &str) -> Option<bool> {
    let packs = PACKERS.iter().any(|plugin| text.contains(plugin)) || element(text, "packaging").is_some_and(|kind| kind == "war");
    let (parent, _) = text.split_once("</parent>").unwrap_or(("", text));
    let is_told = (parent.is_empty() || element(parent, "artifactId") == Some("spring-boot-starter-parent"))
        && !text.contains("<modules>")
        && !text.contains("<profiles>");
    if packs { Some(true) } else { is_told.then_some(false) }
}

/// The text of the first `<name>` element.
fn element<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let start = text.find(&format!("<{name}>"))? + name.len() + 2;
    let rest = text.get(start..)?;
    rest.get(..rest.find('<')?).map(str::trim).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_of_an_object_at_the_top_only() {
        let text = r#"{"name":"x","scripts":{"build":"echo \"dependencies\": {"},"a":{"dependencies":{"no":"1"}},
            "dependencies":{"express":"^4","left":{"pad":"1"},"@scope/a":"1"},"devDependencies":{}}"#;
        let names = |object| json_members(text, object).map(|all| all.into_iter().map(|(name, _)| name).collect::<Vec<_>>());
        assert_eq!(names("dependencies"), Some(vec!["express".to_owned(), "left".to_owned(), "@scope/a".to_owned()]));
        assert_eq!(names("devDependencies"), Some(Vec::new()));
        assert_eq!(names("peerDependencies"), None);
        assert!(json_members("{\"dependencies\":{\"a\":", "dependencies").is_some(), "half a text reads as far as it goes");
    }

    #[test]
    fn pyproject_of_both_kinds() {
        let names = |text: &str, extras: &[String]| {
            let read = pyproject_requirements(text, &Selection { develops: false, extras: extras.to_vec(), minor: 11 })?;
            Some(read.into_iter().map(|one| one.name).collect::<Vec<_>>())
        };
        let standard = "[project]\nname = \"x\"\ndependencies = [\n  \"fastapi[all]>=0.1\",\n  'uvicorn',\n  \"w; os_name == 'nt'\",\n]\n\
                        [project.optional-dependencies]\ndev = [\"pytest\"]\n[tool.x]\ndependencies = [\"no\"]\n";
        assert_eq!(names(standard, &[]), Some(vec!["fastapi".to_owned(), "uvicorn".to_owned()]));
        assert_eq!(names(standard, &["dev".to_owned()]).map(|names| names.len()), Some(3));
        let poetry = "[tool.poetry.dependencies]\npython = \"^3.11\"\nFlask = {version = \"^2\", extras = [\"async\", 'dotenv']}\n\
                      [tool.poetry.group.dev.dependencies]\npytest = \"*\"\n";
        let flask =
            pyproject_requirements(poetry, &Selection::default()).and_then(|read| read.into_iter().next()).expect("one is asked for");
        assert_eq!((flask.name.as_str(), flask.extras.len()), ("flask", 2));
        assert_eq!(flask.limit.map(|limit| limit.version), Some(vec![3]));
        assert_eq!(names("[build-system]\n", &[]), None);
        let develops = Selection { develops: true, ..Selection::default() };
        assert_eq!(pyproject_requirements(poetry, &develops).map(|read| read.len()), Some(2));
        let pipfile = "[packages]\nflask = \"*\"\nx = {version = \"==1\", optional = true}\n[dev-packages]\npytest = \"~=8.0\"\n";
        assert_eq!(pipfile_requirements(pipfile, &develops).map(|read| read.len()), Some(2));
    }

    #[test]
    fn go_modules_and_imports() {
        let module = go_module("module example.com/team/server/v2 // ours\n\ngo 1.21\n\nrequire (\n\tgithub.com/x/y v1.0.0\n)\n");
        assert_eq!((module.path.as_str(), module.requires), ("example.com/team/server/v2", true));
        assert!(!go_module("module hello\n\ngo 1.13\n").requires);
        assert_eq!(go_name("example.com/team/server/v2"), "server");
        assert_eq!(go_name("github.com/x/tool@v1.2.3"), "tool");
        let source = "package main\n\nimport (\n\t\"fmt\" // why (not)\n\tlog \"github.com/x/log\"\n\t_ \"embed\"\n)\n\nimport \"os\"\n\nfunc main() { fmt.Println(\"import\") }\n";
        assert_eq!(go_imports(&[source.into(), "import \"os\"".into()]), ["embed", "fmt", "github.com/x/log", "os"]);
    }

    #[test]
    fn names_out_of_toml_and_xml() {
        let cargo = "[package]\nname = \"web\" # ours\nversion = \"0.1.0\"\n\n[[bin]]\nname = 'server'\n";
        assert_eq!(toml_string(cargo, "[package]", "name").as_deref(), Some("web"));
        assert_eq!(toml_string(cargo, "[[bin]]", "name").as_deref(), Some("server"));
        let pom = "<project><parent><artifactId>p</artifactId><version>3</version></parent><artifactId>shop</artifactId><version>1.0</version></project>";
        assert_eq!(maven_jar(pom).as_deref(), Some("shop-1.0.jar"));
        assert_eq!(maven_packs_dependencies(pom), None, "the parent is not known");
        let own = "<project><artifactId>shop</artifactId><version>1.0</version></project>";
        assert_eq!(maven_packs_dependencies(own), Some(false));
        let packed = own.replace(
            "</project>",
            "<build><plugins><plugin><artifactId>maven-shade-plugin</artifactId></plugin></plugins></build></project>",
        );
        assert_eq!(maven_packs_dependencies(&packed), Some(true));
        assert_eq!(maven_jar("<project><artifactId>a</artifactId><version>${v}</version></project>"), None);
    }
}
