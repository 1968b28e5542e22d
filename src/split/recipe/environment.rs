//! Where a Python project's packages go: a virtual environment that the file makes, that uv or Poetry make, or that the proposal adds.

use super::super::project::Project;
use super::version;
use crate::dockerfile::{Body, CommandLine};
use crate::language::words::proposed;
use crate::layers::path;
use crate::steps::command::Command;
use crate::steps::subject::Step;

/// Where the proposal puts packages that would go to the system's Python.
pub(super) const ADDED: &str = "/opt/venv";

/// The folders of the packages, and what the stages must be told for it.
pub(super) struct Environment {
    pub path: String,
    /// Where programs are that come with packages, if not there.
    pub programs: Option<&'static str>,
    pub first: Vec<(String, &'static str)>,
    /// Whether the second stage must be told where its programs are.
    pub on_path: bool,
    /// The tool that starts programs inside it: `uv run`.
    pub runner: Option<&'static str>,
}

/// What Python and its packages need to be installed themselves.
const TOOLS: [&str; 11] = ["pip", "setuptools", "wheel", "virtualenv", "uv", "poetry", "poetry-core", "pipx", "build", "cython", "-U"];

pub(super) fn of(project: &Project<'_, '_>) -> Result<Environment, String> {
    let has = |program: &str, verbs: &[&str]| {
        let mut commands = project.commands().filter(|command| command.program == program);
        commands.any(|command| command.args.iter().any(|arg| verbs.contains(&arg.text.as_str())))
    };
    if project.runs(&["pipenv", "conda", "mamba", "micromamba", "pdm", "hatch", "pipx", "pyenv", "rye"]) {
        return Err(proposed::none_python_environment().to_owned());
    }
    match (has("uv", &["sync"]), has("poetry", &["install", "sync"]), made_here(project)) {
        (true, false, None) => of_uv(project),
        (true, false, Some(path)) => of_uv(project).and_then(|found| match found.path == path {
            true => Ok(found),
            false => Err(proposed::none_uv_other().to_owned()),
        }),
        (false, true, None) => of_poetry(project),
        (false, false, Some(path)) => of_file(project, path),
        (false, false, None) if has("uv", &["pip"]) => of_system(project),
        (false, false, None) => of_pip(project),
        _ => Err(proposed::none_python_several().to_owned()),
    }
}

fn is_pip(command: &Command) -> bool {
    command.program.strip_prefix("pip").is_some_and(|rest| rest.chars().all(|letter| letter == '.' || letter.is_ascii_digit()))
}

/// `pip install` and `uv pip install` of more than tools.
fn installs(command: &Command) -> bool {
    let mut words = command.operands(&["-r", "--requirement", "-i", "--index-url", "-c", "--python", "-p"]).map(|arg| arg.text.as_str());
    let is_install = match command.program.as_str() {
        "uv" => words.next() == Some("pip") && matches!(words.next(), Some("install" | "sync")),
        _ => is_pip(command) && words.next() == Some("install"),
    };
    let name = |word: &str| word.trim_matches(['"', '\'']).split(['=', '<', '>', '~', '[', '!']).next().unwrap_or("").to_ascii_lowercase();
    is_install && (command.has(&["-r", "--requirement", "-e"]) || words.any(|word| !TOOLS.contains(&name(word).as_str())))
}

/// The virtual environment that the file makes itself.
fn made_here(project: &Project<'_, '_>) -> Option<String> {
    project.steps().find_map(|step| {
        let at = project.workdir_at(step.position);
        step.commands.iter().find_map(|command| {
            let words: Vec<&str> = command.operands(&["-p", "--python", "--prompt", "-m"]).map(|arg| arg.text.as_str()).collect();
            let is_module =
                command.program.starts_with("python") && command.args.iter().any(|arg| matches!(arg.text.as_str(), "venv" | "virtualenv"));
            let named = match (command.program.as_str(), words.as_slice()) {
                ("virtualenv", [.., place]) => *place,
                ("uv", ["venv", rest @ ..]) => rest.first().copied().unwrap_or(".venv"),
                (_, [.., place]) if is_module => *place,
                _ => return None,
            };
            let named = named.strip_prefix("$VIRTUAL_ENV").map_or(Some(named.to_owned()), |rest| Some(project.env("VIRTUAL_ENV")? + rest));
            path::resolve(&at, &named?)
        })
    })
}

/// Where the first `ENV` stands that has the environment's programs found first.
fn put_on_path(project: &Project<'_, '_>, environment: &str) -> Option<usize> {
    let names = [format!("{environment}/bin:"), "$VIRTUAL_ENV/bin:".to_owned(), "${VIRTUAL_ENV}/bin:".to_owned()];
    let is_own = |name: &&String| name.starts_with('/') || project.env("VIRTUAL_ENV").as_deref() == Some(environment);
    let puts = |step: &&Step<'_>| match &step.instruction.body {
        Body::Env(pairs) => pairs.iter().any(|pair| {
            pair.name.text == "PATH" && names.iter().filter(is_own).any(|name| pair.value.text.trim_matches('"').starts_with(name.as_str()))
        }),
        _ => false,
    };
    project.steps().find(puts).map(|step| step.position)
}

/// An environment of the file's own: everything must go into it.
fn of_file(project: &Project<'_, '_>, path: String) -> Result<Environment, String> {
    let unknown = || Err(proposed::none_python_outside(&path));
    let Some(position) = put_on_path(project, &path) else { return unknown() };
    let outside = project.steps().filter(|step| step.position < position).flat_map(|step| &step.commands).any(installs);
    if outside || project.commands().any(|command| command.has(&["--system", "--user", "--target", "--prefix", "--system-site-packages"])) {
        return unknown();
    }
    Ok(Environment { path, programs: None, first: Vec::new(), on_path: false, runner: None })
}

/// Another user than root may not write into an environment that root makes.
fn refuse_user(project: &Project<'_, '_>, tool: &str) -> Result<(), String> {
    let is_user = |step: &&Step<'_>| matches!(&step.instruction.body, Body::User(user) if user.text != "root" && user.text != "0");
    let first_user = project.steps().find(is_user).map(|step| step.position);
    let is_tool = |command: &Command| if tool == "pip" { is_pip(command) } else { command.program == tool };
    let last = project.steps().filter(|step| step.commands.iter().any(is_tool)).last().map(|step| step.position);
    match first_user.is_some_and(|user| Some(user) < last) {
        true => Err(proposed::none_python_user(tool)),
        false => Ok(()),
    }
}

/// pip, into the system's Python: the proposal adds an environment before anything else.
fn of_pip(project: &Project<'_, '_>) -> Result<Environment, String> {
    refuse_user(project, "pip")?;
    let elsewhere = |command: &Command| is_pip(command) && command.has(&["--user", "--target", "--prefix", "--root"]);
    if project.runs(&["uv", "poetry"])
        || !project.commands().any(|command| is_pip(command) && command.args.iter().any(|arg| arg.text == "install"))
        || project.commands().any(elsewhere)
    {
        return Err(proposed::none_python_pip().to_owned());
    }
    // The pip that these make an environment with is older than the image's, and knows fewer wheels.
    let is_old = matches!(version(project.tag()).as_slice(), [3, 4..=7, ..]);
    let same_pip = if is_old { format!(" && {ADDED}/bin/pip install \"pip==$PYTHON_PIP_VERSION\"") } else { String::new() };
    Ok(Environment {
        path: ADDED.to_owned(),
        programs: None,
        first: vec![
            (format!("RUN python -m venv {ADDED}{same_pip}"), proposed::line_venv_pip()),
            (format!("ENV PATH=\"{ADDED}/bin:$PATH\""), proposed::line_venv_path()),
        ],
        on_path: true,
        runner: None,
    })
}

/// `uv pip`, into the system's Python: its packages lie at the same place in all images of a version.
fn of_system(project: &Project<'_, '_>) -> Result<Environment, String> {
    let is_told = project.env("UV_SYSTEM_PYTHON").is_some_and(|value| value != "0")
        || project.commands().filter(|command| command.program == "uv" && installs(command)).all(|command| command.has(&["--system"]));
    let version = version(project.tag().strip_prefix("python").unwrap_or(project.tag()));
    let [major @ 3, minor, ..] = version.as_slice() else {
        return Err(proposed::none_python_tag(project.tag()));
    };
    if !is_told || project.commands().any(|command| command.has(&["--user", "--target", "--prefix", "--root"])) {
        return Err(proposed::none_python_system().to_owned());
    }
    Ok(Environment {
        path: format!("/usr/local/lib/python{major}.{minor}/site-packages"),
        programs: Some("/usr/local/bin"),
        first: Vec::new(),
        on_path: false,
        runner: None,
    })
}

/// uv: `.venv` beside the project's manifest, unless the file says otherwise.
fn of_uv(project: &Project<'_, '_>) -> Result<Environment, String> {
    if project.commands().any(installs)
        || project.commands().any(|command| command.program == "uv" && command.has(&["--active", "--system", "--directory", "--project"]))
    {
        return Err(proposed::none_uv_not_all().to_owned());
    }
    let fetches = |command: &Command| command.program == "uv" && command.args.first().is_some_and(|arg| arg.text == "python");
    if project.commands().any(fetches) || project.env("UV_LINK_MODE").as_deref() == Some("symlink") {
        return Err(proposed::none_uv_keeps().to_owned());
    }
    let syncs =
        |step: &&Step<'_>| step.commands.iter().any(|command| command.program == "uv" && command.args.iter().any(|arg| arg.text == "sync"));
    let at = project.steps().find(syncs).map(|step| project.workdir_at(step.position)).unwrap_or_default();
    let named = project.env("UV_PROJECT_ENVIRONMENT").unwrap_or_else(|| ".venv".to_owned());
    let path = path::resolve(&at, &named).filter(|path| path != "/usr/local" && path != "/usr");
    let path = path.ok_or(proposed::none_uv_system())?;
    let first = match project.env("UV_PYTHON_DOWNLOADS") {
        Some(_) => Vec::new(),
        None => vec![("ENV UV_PYTHON_DOWNLOADS=never".to_owned(), proposed::line_uv_python())],
    };
    let on_path = put_on_path(project, &path).is_none();
    Ok(Environment { path, programs: None, first, on_path, runner: Some("uv run") })
}

/// Poetry: it uses an environment that is active already.
fn of_poetry(project: &Project<'_, '_>) -> Result<Environment, String> {
    if project.commands().any(installs) {
        return Err(proposed::none_poetry_not_all().to_owned());
    }
    let installs = |step: &&Step<'_>| {
        step.commands
            .iter()
            .any(|command| command.program == "poetry" && command.args.iter().any(|arg| matches!(arg.text.as_str(), "install" | "sync")))
    };
    let position = project.steps().find(installs).map_or(0, |step| step.position);
    let tells = |command: &Command| {
        let mut pairs = command.args.iter().zip(command.args.iter().skip(1));
        command.program == "poetry" && pairs.any(|(key, value)| key.text == "virtualenvs.in-project" && value.text == "true")
    };
    let is_yes = |value: String| matches!(value.as_str(), "1" | "true");
    if project.env("POETRY_VIRTUALENVS_IN_PROJECT").is_some_and(is_yes) || project.commands().any(tells) {
        let path = path::join(&project.workdir_at(position), ".venv");
        let on_path = put_on_path(project, &path).is_none();
        return Ok(Environment { path, programs: None, first: Vec::new(), on_path, runner: Some("poetry run") });
    }
    refuse_user(project, "poetry")?;
    let later = project.steps().filter(|step| step.position >= position).flat_map(|step| &step.commands);
    let runs = |command: &Command| {
        command.program.starts_with("python") || matches!(command.program.as_str(), "django-admin" | "flask" | "alembic")
    };
    if later.into_iter().any(runs) {
        return Err(proposed::none_poetry_build().to_owned());
    }
    Ok(Environment {
        path: ADDED.to_owned(),
        programs: None,
        first: vec![
            (format!("RUN python -m venv {ADDED}"), proposed::line_venv_poetry()),
            (format!("ENV VIRTUAL_ENV={ADDED}"), proposed::line_venv_active()),
        ],
        on_path: true,
        runner: Some("poetry run"),
    })
}

/// Options of `uv run` and `poetry run` that mean nothing once all is installed.
const QUIET: [&str; 6] = ["--no-sync", "--frozen", "--locked", "--no-dev", "--offline", "--no-interaction"];

/// `ENTRYPOINT` and `CMD` without the runner; `None` where there is none in them.
pub(super) fn without_runner(project: &Project<'_, '_>, runner: &str) -> Result<Option<String>, String> {
    let mut lines = Vec::new();
    let mut found = false;
    for step in project.steps() {
        let (keyword, line) = match &step.instruction.body {
            Body::Entrypoint(line) => ("ENTRYPOINT", line),
            Body::Cmd(line) => ("CMD", line),
            _ => continue,
        };
        let text = match line {
            CommandLine::Shell(word) => stripped(&word.text, runner)?,
            CommandLine::Exec(words) if words.first().is_some_and(|word| matches!(path::name(word), "sh" | "bash")) => {
                let words: Result<Vec<String>, String> = words.iter().map(|word| stripped(word, runner)).collect();
                listed(&words?)
            }
            CommandLine::Exec(words) => {
                // The words of a list hold no quotes here: the runner and its options are plain.
                let joined = words.join("\u{1f}");
                let text = stripped(&joined, &runner.replace(' ', "\u{1f}"))?;
                let words: Vec<String> = text.split('\u{1f}').filter(|word| !word.is_empty()).map(str::to_owned).collect();
                if words.is_empty() {
                    return Err(proposed::none_runner_words(runner));
                }
                listed(&words)
            }
        };
        found |= text.len() < step.instruction.text.len().saturating_sub(keyword.len() + 1);
        lines.push(format!("{keyword} {text}"));
    }
    Ok(Some(lines.join("\n")).filter(|_| found))
}

fn listed(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\""))).collect();
    format!("[{}]", quoted.join(", "))
}

/// A text without `uv run` and its options; a script that it names is run by `python`.
fn stripped(text: &str, runner: &str) -> Result<String, String> {
    let gap = if runner.contains('\u{1f}') { '\u{1f}' } else { ' ' };
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(runner) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        rest = from.get(runner.len()..).unwrap_or("").trim_start_matches(gap);
        loop {
            let word = rest.split(gap).next().unwrap_or("");
            let after = rest.get(word.len()..).unwrap_or("").trim_start_matches(gap);
            match word {
                _ if QUIET.contains(&word) => rest = after,
                "--" => rest = after,
                "-m" | "--module" => {
                    out.push_str("python");
                    out.push(gap);
                    out.push_str("-m");
                    out.push(gap);
                    rest = after;
                    break;
                }
                _ if word.starts_with('-') => {
                    return Err(proposed::none_runner_option(&runner.replace(gap, " "), word));
                }
                _ if word.ends_with(".py") => {
                    out.push_str("python");
                    out.push(gap);
                    break;
                }
                _ => break,
            }
        }
    }
    out.push_str(rest);
    Ok(out)
}

/// Whether a step's commands install or look after packages only.
pub(super) fn is_about_packages(command: &Command) -> bool {
    is_pip(command) || matches!(command.program.as_str(), "uv" | "poetry")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runner_and_its_options_go() {
        let strip = |text| stripped(text, "uv run");
        assert_eq!(strip("uv run --no-sync gunicorn app:app").as_deref(), Ok("gunicorn app:app"));
        assert_eq!(strip("uv run alembic upgrade head && uv run main.py").as_deref(), Ok("alembic upgrade head && python main.py"));
        assert_eq!(strip("uv run -m app").as_deref(), Ok("python -m app"));
        assert!(strip("uv run --with rich main.py").is_err());
        assert_eq!(stripped("uv\u{1f}run\u{1f}--frozen\u{1f}a b", "uv\u{1f}run").as_deref(), Ok("a b"));
    }
}
