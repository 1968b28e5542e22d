//! Python: packages go into a virtual environment, which runs on the slim image of the same version.

use super::super::libraries;
use super::super::packages::{installs_but, is_of_build};
use super::super::plan::Plan;
use super::super::project::{Project, Start};
use super::environment::Environment;
use super::{account, environment, interpreted, runtime, version, web};
use crate::language::words::proposed;
use crate::layers::path;
use crate::steps::command::Command;
use crate::steps::packages::helps;

/// Programs that come with Python, or with what pip installs.
const KNOWN: &str = "python python3 gunicorn uvicorn hypercorn daphne flask celery alembic django-admin streamlit granian fastapi waitress-serve \
    aerich supervisord rq dramatiq huey_consumer uv poetry";

/// Python packages, and the packages of Debian and Alpine whose library or program they call (see [`libraries::needed`]).
const LINKED: &str = "psycopg2:libpq5:libpq psycopg:libpq5:libpq mysqlclient:libmariadb3:mariadb-connector-c pycairo:libcairo2:cairo \
    cairosvg:libcairo2:cairo CairoSVG:libcairo2:cairo pyodbc:unixodbc:unixodbc lightgbm:libgomp1:libgomp python-magic:libmagic1:libmagic \
    GitPython:git:git gitpython:git:git opencv-python-headless:libglib2.0-0:glib opencv-python:libgl1,libglib2.0-0:mesa-gl,glib pycurl:: \
    pygobject:: PyGObject:: python-ldap:: xmlsec:: gdal:: GDAL:: pygraphviz:: mariadb:: uwsgi:: uWSGI:: pyicu:: PyICU:: pylibmc:: \
    psycopg2cffi:: dbus-python:: systemd-python:: pyaudio:: PyAudio:: mod_wsgi:: pycups:: m2crypto:: M2Crypto:: rrdtool:: weasyprint:: \
    WeasyPrint::";

/// What downloads data or programs to a folder of its user.
const ELSEWHERE: [&str; 5] = ["playwright", "nltk", "nltk.downloader", "huggingface-cli", "camoufox"];

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    if let Some(plan) = web::plan(project) {
        return plan;
    }
    let start = interpreted::started(project, KNOWN, &["make", "tox", "pytest", "jupyter", "jupyter-lab", "pipenv", "hatch", "pdm"])?;
    if version(project.tag()).first() == Some(&2) {
        return Err(proposed::none_python_2().to_owned());
    }
    let environment = environment::of(project);
    let (base, why) = match (of_uv(project), slim(project.tag()), &environment) {
        (Some(base), ..) => (base?, proposed::base_uv().to_owned()),
        (None, None, Ok(Environment { runner: Some(_), .. })) => {
            (project.base.to_string(), proposed::base_same_without_installer().to_owned())
        }
        (None, slim, _) => runtime(project, slim, proposed::none_small)?,
    };
    let environment = environment?;
    let mut plan = Plan { runs_on: (base.clone(), why), runs_sources: true, ..Plan::default() };
    let is_below = |folder: &str| path::below(folder, &environment.path).is_some();
    let is_alone = interpreted::only_installs(project);
    if project.workdir == "/" && !is_alone {
        return Err(proposed::none_no_folder().to_owned());
    }
    if is_alone || !is_below(&project.workdir) {
        plan.carry(&environment.path);
    }
    let is_python = interpreted::commands(start).all(|words| words.first().is_some_and(|word| path::name(word).starts_with("python")));
    if let Some(programs) = environment.programs.filter(|_| !is_python) {
        if project.base.name() != "python" && of_uv(project).is_some() {
            return Err(proposed::none_uv_programs(programs));
        }
        plan.carry(programs);
    }
    if !is_alone {
        plan.carry(&project.workdir);
    }
    install(project, start, &mut plan)?;
    plan.first.clone_from(&environment.first);
    if environment.on_path {
        plan.second.push((format!("ENV PATH=\"{}/bin:$PATH\"", environment.path), proposed::line_environment_path()));
    }
    if let Some(runner) = environment.runner {
        start_without(project, runner, &mut plan)?;
    }
    plan.summary = proposed::summary_python(&project.base.to_string(), &base);
    interpreted::tell_tools(project, start, &mut plan);
    interpreted::carry_start(project, start, &mut plan, &["python", "tini", "dumb-init", "sh", "bash", "env"])?;
    if let Some(runner) = environment.runner.filter(|_| interpreted::is_scripted(start)) {
        plan.checks.push(proposed::check_script_runner(runner));
    }
    if is_alone {
        plan.checks.push(proposed::check_programs(&base));
    }
    let reads_paths = interpreted::is_scripted(start) || interpreted::commands(start).flatten().any(|word| word.contains("supervisor"));
    if reads_paths && environment.path == environment::ADDED {
        plan.checks.push(proposed::check_moved_programs(&path::join(&environment.path, "bin")));
    }
    look_elsewhere(project, &mut plan)?;
    plan.checks.push(proposed::check_python_libraries().to_owned());
    account(project, &mut plan, &["nobody", "www-data", "daemon"])?;
    Ok(plan)
}

/// The distribution's packages, and the libraries of Python packages that link to some.
fn install(project: &Project<'_, '_>, start: &Start, plan: &mut Plan) -> Result<(), String> {
    installs_but(project, plan, |name| {
        let may_call = interpreted::calls(start, name) || (helps(name) && interpreted::only_installs(project));
        is_of_build(name) && !may_call
    })?;
    libraries::needed(project, plan, LINKED)?;
    let is_full = slim(project.tag()).is_some() || (of_uv(project).is_some() && !project.tag().ends_with("slim"));
    let is_known = interpreted::knows(project, &["requirements", "pyproject.toml", "uv.lock", "poetry.lock"]);
    if is_full && !project.is_alpine() && !is_known && speaks_of_databases(project) {
        let why = proposed::line_databases();
        libraries::install(project, plan, &libraries::OF_DATABASES, why);
    }
    Ok(())
}

/// Whether the file looks as if the program used a database.
fn speaks_of_databases(project: &Project<'_, '_>) -> bool {
    let words = ["postgres", "psycopg", "mysql", "mariadb", "database", "db_", "django", "manage.py", "alembic", "sqlalchemy"];
    project.steps().any(|step| {
        let text = step.instruction.text.to_ascii_lowercase();
        words.iter().any(|word| text.contains(word))
    })
}

/// The start without `uv run`, whose program the second stage has not.
fn start_without(project: &Project<'_, '_>, runner: &str, plan: &mut Plan) -> Result<(), String> {
    let tool = runner.split(' ').next().unwrap_or(runner);
    let Some(lines) = environment::without_runner(project, runner)? else {
        let start = project.start.as_ref().map_err(Clone::clone)?;
        return match interpreted::commands(start).any(|words| words.first().is_some_and(|word| word == tool)) {
            true => Err(proposed::none_toolchain(tool)),
            false => Ok(()),
        };
    };
    let installs =
        |command: &&Command| command.program == tool && command.args.iter().any(|arg| matches!(arg.text.as_str(), "sync" | "install"));
    let is_without = |command: &Command| command.has(&["--no-root", "--no-install-project", "--only-main"]);
    let is_plain =
        KNOWN.split(' ').chain(["python"]).any(|name| lines.contains(&format!("\"{name}\"")) || lines.contains(&format!(" {name} ")));
    if project.commands().filter(installs).all(is_without) && !is_plain {
        return Err(proposed::none_project_later(tool));
    }
    plan.starts_with = Some((lines, proposed::line_starts_directly(tool)));
    Ok(())
}

/// What else the build may have written outside the folders that cross.
fn look_elsewhere(project: &Project<'_, '_>, plan: &mut Plan) -> Result<(), String> {
    for command in project.commands() {
        let words = || [command.program.as_str()].into_iter().chain(command.args.iter().map(|arg| arg.text.as_str()));
        if environment::is_about_packages(command) && command.args.first().is_none_or(|arg| arg.text != "run") {
            continue;
        }
        if let Some(name) = words().find(|word| ELSEWHERE.contains(word)) {
            return Err(proposed::none_python_downloads(name));
        }
        let runs =
            command.program.starts_with("python") && !words().any(|word| matches!(word, "venv" | "pip" | "manage.py" | "compileall"));
        if runs {
            let told = words().take(3).collect::<Vec<_>>().join(" ");
            plan.checks.push(proposed::check_python_left(&told));
        }
    }
    Ok(())
}

/// The image that one of uv's own is made from; `None` for other images.
fn of_uv(project: &Project<'_, '_>) -> Option<Result<String, String>> {
    if project.base.name() != "ghcr.io/astral-sh/uv" {
        return None;
    }
    let words: Vec<&str> = project.tag().split('-').collect();
    let at = words.iter().position(|word| word.starts_with("python"));
    let rest = at.and_then(|at| words.get(at..)).unwrap_or_default();
    let base = match rest {
        [python, alpine] if alpine.starts_with("alpine") => format!("{}-{alpine}", python.trim_start_matches("python")),
        [python, release] | [python, release, "slim"] => format!("{}-slim-{release}", python.trim_start_matches("python")),
        _ => return Some(Err(proposed::none_uv_tag(project.tag()))),
    };
    Some(Ok(format!("python:{base}")))
}

/// The tag of the slim image; `None` where the tag is a variant already.
pub(super) fn slim(tag: &str) -> Option<String> {
    let is_version = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit());
    let is_release = |word: &str| matches!(word, "stretch" | "buster" | "bullseye" | "bookworm" | "trixie");
    match tag.split('-').collect::<Vec<_>>().as_slice() {
        ["latest"] => Some("slim".to_owned()),
        [word] if is_version(word) => Some(format!("{word}-slim")),
        [word, release] if is_version(word) && is_release(release) => Some(format!("{word}-slim-{release}")),
        _ => None,
    }
}
