//! Python: packages go into a virtual environment, which runs on the slim image of the same version.

use super::super::plan::Plan;
use super::super::project::Project;
use super::{BUILD_PACKAGES, account, installs_but, interpreted, runtime, version};
use crate::dockerfile::Body;
use crate::steps::subject::Step;

const ENVIRONMENT: &str = "/opt/venv";

/// Programs that come with Python, or with what pip installs.
const KNOWN: &str = "python python3 gunicorn uvicorn hypercorn daphne flask celery alembic django-admin streamlit granian fastapi waitress-serve \
    aerich supervisord rq dramatiq huey_consumer";

/// Packages that link to C libraries which the slim image has not.
const LINKED: [&str; 11] =
    ["psycopg2", "mysqlclient", "pycairo", "pygobject", "python-ldap", "pyodbc", "xmlsec", "pycurl", "gdal", "pygraphviz", "mariadb"];

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    let start = interpreted::started(
        project,
        KNOWN,
        &["make", "tox", "pytest", "jupyter", "jupyter-lab", "poetry", "pipenv", "uv", "hatch", "pdm"],
    )?;
    if version(project.tag()).first() == Some(&2) {
        return Err("Python 2 has no venv, which this recipe works with.".to_owned());
    }
    let (base, why) = runtime(project, slim(project.tag()), "what is left to be gained is what it installs.")?;
    if project.runs(&["poetry", "pipenv", "conda", "mamba", "uv", "pdm", "virtualenv"])
        || project.commands().any(|command| command.program.starts_with("python") && command.args.iter().any(|arg| arg.text == "venv"))
    {
        return Err("An environment is made here already, in a way that this recipe does not know.".to_owned());
    }
    let installs_with_pip =
        project.commands().any(|command| is_pip(&command.program) && command.args.iter().any(|arg| arg.text == "install"));
    let is_user = |step: &&Step<'_>| matches!(&step.instruction.body, Body::User(user) if user.text != "root" && user.text != "0");
    let first_user = project.steps().find(is_user).map(|step| step.position);
    let last_pip =
        project.steps().filter(|step| step.commands.iter().any(|command| is_pip(&command.program))).last().map(|step| step.position);
    if first_user.is_some_and(|user| Some(user) < last_pip) {
        return Err("pip runs as another user than root, who may not write into the environment.".to_owned());
    }
    if !installs_with_pip
        || project.commands().any(|command| is_pip(&command.program) && command.has(&["--user", "--target", "--prefix", "--root"]))
    {
        return Err("Packages are not installed with a plain pip install, so it is not known what must be copied.".to_owned());
    }
    if let Some(name) = LINKED.iter().find(|name| project.mentions(&[name])) {
        return Err(format!("{name} links to a C library that the slim image has not: install its library there first."));
    }
    if project.workdir == "/" {
        return Err("The program has no folder of its own (WORKDIR), so it is not known what must be copied.".to_owned());
    }
    let mut plan = Plan::default();
    plan.carry(ENVIRONMENT);
    plan.carry(&project.workdir);
    let mut build: Vec<&str> = BUILD_PACKAGES.to_vec();
    if interpreted::is_scripted(start) {
        build.retain(|name| !interpreted::TOOLS.contains(name));
    }
    installs_but(project, &mut plan, &build)?;
    plan.first = vec![
        (format!("RUN python -m venv {ENVIRONMENT}"), "What pip installs goes into one folder, which can be copied whole."),
        (format!("ENV PATH=\"{ENVIRONMENT}/bin:$PATH\""), "From here on python and pip are those of the environment."),
    ];
    plan.second.push((format!("ENV PATH=\"{ENVIRONMENT}/bin:$PATH\""), "So that the program finds what is installed."));
    plan.summary = format!("Installs on {}, and ships the environment and the project's folder on {base}.", project.base);
    plan.runs_on = (base, why);
    interpreted::carry_start(project, start, &mut plan, &["python", "tini", "dumb-init", "sh", "bash", "env"])?;
    plan.checks.push(
        "a package that was compiled here may link to a C library that the slim image has not; install that library in the second stage."
            .to_owned(),
    );
    account(project, &mut plan, &["nobody", "www-data", "daemon"])?;
    Ok(plan)
}

fn is_pip(program: &str) -> bool {
    program.strip_prefix("pip").is_some_and(|rest| rest.chars().all(|letter| letter == '.' || letter.is_ascii_digit()))
}

/// The tag of the slim image; `None` where the tag is a variant already.
fn slim(tag: &str) -> Option<String> {
    let is_version = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit());
    let is_release = |word: &str| matches!(word, "stretch" | "buster" | "bullseye" | "bookworm" | "trixie");
    match tag.split('-').collect::<Vec<_>>().as_slice() {
        ["latest"] => Some("slim".to_owned()),
        [word] if is_version(word) => Some(format!("{word}-slim")),
        [word, release] if is_version(word) && is_release(release) => Some(format!("{word}-slim-{release}")),
        _ => None,
    }
}
