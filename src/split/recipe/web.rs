//! Static files that a build left in a folder: nginx serves them in the place of a server that needs the language.

use super::super::plan::Plan;
use super::super::project::{Project, commands_of};
use super::interpreted::unwrapped;
use crate::dockerfile::Body;
use crate::language::words::proposed;
use crate::layers::path;
use crate::steps::subject::Step;

/// Where nginx's images serve from.
const ROOT: &str = "/usr/share/nginx/html";

/// What a program serves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Served {
    folder: String,
    port: String,
    /// Whether paths that are no files get the first page.
    single_page: bool,
    check: Option<String>,
}

/// A plan for a container that starts with a server of static files; `None` for any other.
pub(super) fn plan(project: &Project<'_, '_>) -> Option<Result<Plan, String>> {
    let start = project.start.as_ref().ok().filter(|start| start.others.is_empty())?;
    let served = served(project, unwrapped(&start.words), 0)?;
    Some(served.and_then(|served| behind_nginx(project, served)))
}

fn behind_nginx(project: &Project<'_, '_>, served: Served) -> Result<Plan, String> {
    let Served { folder, port, single_page, check } = served;
    let folder = path::resolve(&project.workdir, &folder).ok_or_else(|| proposed::none_no_path(&folder))?;
    // A WORKDIR that is below the one before is where the build left the files.
    let is_above = |step: &Step<'_>| {
        let at = project.workdir_at(step.position);
        at != "/" && at != folder && path::below(&at, &folder).is_some()
    };
    let is_own = folder == project.workdir && project.steps().any(is_above);
    if path::below(&folder, &project.workdir).is_some() && !is_own {
        return Err(proposed::none_web_sources(&folder));
    }
    let health = project.health_check().unwrap_or("");
    if ["node", "python", "npx"].iter().any(|tool| health.split_whitespace().any(|word| word.trim_matches(['"', '[', ',', ']']) == *tool)) {
        return Err(proposed::none_web_health().to_owned());
    }
    let is_root = project.user.as_ref().is_none_or(|user| matches!(user.split(':').next(), Some("root" | "0")));
    let base = if is_root { "nginx:alpine" } else { "nginxinc/nginx-unprivileged:alpine" };
    let missing = if single_page { "/index.html" } else { "=404" };
    let configuration = format!(
        "server {{ listen {port}; root {ROOT}; absolute_redirect off; location / {{ try_files $uri $uri.html $uri/ {missing}; }} }}"
    );
    let mut plan = Plan {
        summary: proposed::summary_files(&project.base.to_string(), base),
        runs_on: (base.to_owned(), proposed::base_web_server().to_owned()),
        second: vec![(
            format!("RUN echo '{configuration}' > /etc/nginx/conf.d/default.conf"),
            if single_page { proposed::line_port_single_page() } else { proposed::line_port() },
        )],
        artifacts: vec![(folder, ROOT.to_owned())],
        starts_with: Some(("CMD [\"nginx\", \"-g\", \"daemon off;\"]".to_owned(), proposed::line_starts_nginx().to_owned())),
        only_files: true,
        ..Plan::default()
    };
    plan.checks.extend(check);
    plan.checks.push(proposed::check_server_told().to_owned());
    if single_page {
        plan.checks.push(proposed::check_single_page().to_owned());
    }
    if health.contains("localhost") {
        plan.checks.push(proposed::check_ipv4().to_owned());
    }
    if !is_root && port.len() < 4 {
        plan.checks.push(proposed::check_low_port(&port));
    }
    Ok(plan)
}

/// What a command serves, scripts of `package.json` followed.
fn served(project: &Project<'_, '_>, words: &[String], depth: usize) -> Option<Result<Served, String>> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (program, args) = words.split_first()?;
    let program = path::name(program).split('@').next().unwrap_or(program);
    match (program, args) {
        _ if depth > 3 => None,
        ("npx" | "bunx" | "pnpx", args) => served(project, &own(args.iter().skip_while(|arg| arg.starts_with('-'))), depth + 1),
        ("npm" | "yarn" | "pnpm" | "bun", ["exec" | "dlx" | "x", rest @ ..]) => {
            served(project, &own(rest.iter().skip_while(|arg| arg.starts_with('-'))), depth + 1)
        }
        ("npm" | "yarn" | "pnpm" | "bun", ["run", name, rest @ ..] | [name, rest @ ..]) => {
            of_script(project, name, &own(rest.iter().filter(|arg| **arg != "--")), depth)
        }
        ("serve", args) => Some(of_serve(project, args)),
        ("http-server", args) => Some(of_http_server(project, args)),
        ("python" | "python3", ["-m", "http.server", rest @ ..]) => Some(of_python(rest)),
        ("dhttpd", args) => Some(of_dhttpd(args)),
        ("vite", ["preview", rest @ ..]) => Some(of_vite(project, rest)),
        _ => None,
    }
}

fn own<'a>(words: impl Iterator<Item = &'a &'a str>) -> Vec<String> {
    words.map(|word| (*word).to_owned()).collect()
}

/// What a script of `package.json` serves; one that is not known is known by its name.
fn of_script(project: &Project<'_, '_>, name: &str, more: &[String], depth: usize) -> Option<Result<Served, String>> {
    let Some(text) = script(project, name) else {
        let check = proposed::check_preview();
        let more: Vec<&str> = more.iter().map(String::as_str).collect();
        return (name == "preview").then(|| of_vite(project, &more).map(|served| Served { check: Some(check.to_owned()), ..served }));
    };
    let commands = commands_of(&text).ok()?;
    let [words] = commands.as_slice() else { return None };
    let words: Vec<String> = unwrapped(words).iter().chain(more).cloned().collect();
    served(project, &words, depth + 1)
}

/// A script of the project's `package.json`, where that is known.
pub(super) fn script(project: &Project<'_, '_>, name: &str) -> Option<String> {
    let text = project.rootfs.text(&path::join(&project.workdir, "package.json"))?;
    let scripts = crate::layers::json_members(&text, "scripts")?;
    scripts.into_iter().find(|(known, _)| known == name).map(|(_, text)| text)
}

fn port(value: &str) -> Result<String, String> {
    let digits = value.rsplit(':').next().unwrap_or(value);
    let is_number = !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_digit());
    is_number.then(|| digits.to_owned()).ok_or_else(|| proposed::none_web_port().to_owned())
}

/// The port where the command tells none: what the server reads from its environment, else the one that the file exposes.
fn untold(project: &Project<'_, '_>, usual: &str) -> Result<String, String> {
    match project.env("PORT").filter(|_| usual != VITE) {
        Some(value) => port(&value),
        None => Ok(exposed(project).unwrap_or_else(|| usual.to_owned())),
    }
}

/// Where vite preview listens, unless its configuration says otherwise.
const VITE: &str = "4173";

/// The only port that the file exposes.
fn exposed(project: &Project<'_, '_>) -> Option<String> {
    let exposes = project.steps().filter_map(|step| match &step.instruction.body {
        Body::Expose(ports) => Some(ports),
        _ => None,
    });
    let ports: Vec<&str> = exposes.flatten().map(|word| word.text.split('/').next().unwrap_or("")).collect();
    match ports.as_slice() {
        [one] => port(one).ok(),
        _ => None,
    }
}

fn of_serve(project: &Project<'_, '_>, args: &[&str]) -> Result<Served, String> {
    let mut served = Served { folder: ".".to_owned(), port: untold(project, "3000")?, ..Served::default() };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let (name, value) = arg.split_once('=').map_or((*arg, None), |(name, value)| (name, Some(value)));
        match name {
            "-s" | "--single" => served.single_page = true,
            "-l" | "--listen" | "-p" | "--port" => served.port = port(value.or_else(|| args.next().copied()).unwrap_or(""))?,
            "-n"
            | "--no-clipboard"
            | "-L"
            | "--no-request-logging"
            | "-d"
            | "--debug"
            | "-u"
            | "--no-compression"
            | "--no-port-switching" => {}
            _ if name.starts_with('-') => return Err(proposed::none_web_option("serve", name)),
            _ => served.folder = (*arg).to_owned(),
        }
    }
    Ok(served)
}

fn of_http_server(project: &Project<'_, '_>, args: &[&str]) -> Result<Served, String> {
    let mut served = Served { folder: "public".to_owned(), port: untold(project, "8080")?, ..Served::default() };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let (name, value) = arg.split_once('=').map_or((*arg, None), |(name, value)| (name, Some(value)));
        match name {
            "-p" | "--port" => served.port = port(value.or_else(|| args.next().copied()).unwrap_or(""))?,
            "-a" | "-c" => _ = value.or_else(|| args.next().copied()),
            "-s" | "--silent" | "-g" | "--gzip" | "-b" | "--brotli" => {}
            _ if name.starts_with("-p") => served.port = port(name.trim_start_matches("-p"))?,
            _ if name.starts_with("-c") || name.starts_with("-d") => {}
            _ if name.starts_with('-') => return Err(proposed::none_web_option("http-server", name)),
            _ => served.folder = (*arg).to_owned(),
        }
    }
    Ok(served)
}

fn of_vite(project: &Project<'_, '_>, args: &[&str]) -> Result<Served, String> {
    let mut served = Served { folder: "dist".to_owned(), port: untold(project, VITE)?, single_page: true, check: None };
    let mut args = args.iter().peekable();
    while let Some(arg) = args.next() {
        let (name, value) = arg.split_once('=').map_or((*arg, None), |(name, value)| (name, Some(value)));
        match name {
            "--port" => served.port = port(value.or_else(|| args.next().copied()).unwrap_or(""))?,
            "--outDir" => served.folder = value.or_else(|| args.next().copied()).unwrap_or("dist").to_owned(),
            "--host" if value.is_none() => _ = args.next_if(|next| !next.starts_with('-')),
            "--host" | "--strictPort" => {}
            _ => return Err(proposed::none_web_option("vite preview", name)),
        }
    }
    Ok(served)
}

fn of_python(args: &[&str]) -> Result<Served, String> {
    let mut served = Served { folder: ".".to_owned(), port: "8000".to_owned(), ..Served::default() };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let (name, value) = arg.split_once('=').map_or((*arg, None), |(name, value)| (name, Some(value)));
        match name {
            "-d" | "--directory" => served.folder = value.or_else(|| args.next().copied()).unwrap_or(".").to_owned(),
            "-b" | "--bind" => _ = value.or_else(|| args.next().copied()),
            _ if name.starts_with('-') => return Err(proposed::none_web_option("http.server", name)),
            _ => served.port = port(arg)?,
        }
    }
    Ok(served)
}

/// The server of Dart's tools.
fn of_dhttpd(args: &[&str]) -> Result<Served, String> {
    let mut served = Served { folder: ".".to_owned(), port: "8080".to_owned(), ..Served::default() };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let (name, value) = arg.split_once('=').map_or((*arg, None), |(name, value)| (name, Some(value)));
        match name {
            "--path" => served.folder = value.or_else(|| args.next().copied()).unwrap_or(".").to_owned(),
            "--port" | "-p" => served.port = port(value.or_else(|| args.next().copied()).unwrap_or(""))?,
            "--host" => _ = value.or_else(|| args.next().copied()),
            _ => return Err(proposed::none_web_option("dhttpd", name)),
        }
    }
    Ok(served)
}
