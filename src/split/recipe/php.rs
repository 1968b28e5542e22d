//! PHP: extensions and what Composer installed cross over; the second stage is the same image, without headers and tools.

use super::super::packages::{installs_but, is_of_build};
use super::super::plan::Plan;
use super::super::project::{Project, Start};
use super::{account, interpreted};
use crate::dockerfile::Body;
use crate::layers::path;
use crate::steps::subject::Step;

const EXTENSIONS: &str = "/usr/local/lib/php/extensions";
/// `php.ini`, and which extensions are on.
const SETTINGS: &str = "/usr/local/etc";
const APACHE: &str = "/etc/apache2";

/// Programs that come with PHP's images, or with usual packages.
const KNOWN: &str = "php php-fpm apache2-foreground supervisord nginx service a2enmod";

/// Programs that build extensions.
const BUILDERS: [&str; 6] =
    ["docker-php-ext-install", "docker-php-ext-configure", "docker-php-ext-enable", "pecl", "install-php-extensions", "phpize"];

/// Tools of Composer and of assets.
const TOOLS: [&str; 6] = ["zip", "nodejs", "npm", "yarn", "re2c", "git-all"];

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    let start = start(project)?;
    if !project.runs(&["composer"]) && !project.runs(&BUILDERS) {
        return Err("Nothing is built here: neither Composer nor an extension's installer runs.".to_owned());
    }
    if project.workdir == "/" {
        return Err("The program has no folder of its own (WORKDIR), so it is not known what must be copied.".to_owned());
    }
    let base = project.base.to_string();
    let why = "The same image, without what was needed to build extensions and to install packages.".to_owned();
    let mut plan = Plan { runs_on: (base.clone(), why), runs_sources: true, ..Plan::default() };
    if project.runs(&BUILDERS) {
        plan.carry(EXTENSIONS);
        plan.carry(SETTINGS);
    } else if project.commands().any(|command| command.args.iter().any(|arg| is_of_settings(&arg.text))) {
        plan.carry(SETTINGS);
    }
    let touches_apache = |step: &Step<'_>| {
        step.commands.iter().any(|command| {
            matches!(command.program.as_str(), "a2enmod" | "a2dismod" | "a2ensite" | "a2dissite" | "a2enconf" | "a2disconf")
                || command.args.iter().any(|arg| arg.text.contains(APACHE) || arg.text.contains("APACHE_CONFDIR"))
        })
    };
    if project.steps().any(touches_apache) {
        plan.carry(APACHE);
    }
    plan.carry(&project.workdir);
    let calls = |name: &str| {
        start.is_some_and(|start| interpreted::calls(start, name) || (interpreted::is_scripted(start) && TOOLS.contains(&name)))
    };
    installs_but(project, &mut plan, |name| (is_of_build(name) || TOOLS.contains(&name)) && !calls(name))?;
    refuse_what_stays(project)?;
    plan.summary = format!("Installs on {base}, and ships the extensions, the packages and the project's folder on {base}.");
    if let Some(start) = start {
        interpreted::tell_tools(project, start, &mut plan);
        interpreted::carry_start(project, start, &mut plan, &["php", "apache2-foreground", "docker-php-entrypoint", "sh", "bash", "env"])?;
    }
    if project.runs(&BUILDERS) {
        plan.checks.push("php -m must list the same extensions without warnings: each needs its C library in the second stage.".to_owned());
    }
    if project.runs(&["npm", "yarn", "pnpm", "node"]) {
        plan.checks.push(
            "Node was taken for a tool of the build, and is not in the second stage; node_modules may be deleted at the end of the first."
                .to_owned(),
        );
    }
    account(project, &mut plan, &["nobody", "www-data", "daemon"])?;
    Ok(plan)
}

/// What the container starts; `None` where it is what the image itself starts.
fn start<'p>(project: &'p Project<'_, '_>) -> Result<Option<&'p Start>, String> {
    let says = |step: &Step<'_>| matches!(step.instruction.body, Body::Cmd(_) | Body::Entrypoint(_));
    let is_server = project.tag().split('-').any(|word| matches!(word, "apache" | "fpm"));
    if is_server && !project.steps().any(says) {
        return Ok(None);
    }
    interpreted::started(project, KNOWN, &["make", "composer", "phpunit", "npm", "node"]).map(Some)
}

fn is_of_settings(text: &str) -> bool {
    text.contains("PHP_INI_DIR") || path::below(SETTINGS, text).is_some()
}

/// What would be lost: settings of the system that no artifact holds.
fn refuse_what_stays(project: &Project<'_, '_>) -> Result<(), String> {
    let changes =
        project.commands().find(|command| matches!(command.program.as_str(), "crontab" | "update-alternatives" | "usermod" | "groupmod"));
    match changes {
        Some(command) => Err(format!("{} changes the system, which would have to be done in the second stage as well.", command.program)),
        None => Ok(()),
    }
}
