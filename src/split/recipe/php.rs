//! PHP: extensions and what Composer installed cross over; the second stage is the same image, without headers and tools.

use super::super::packages::{installs_but, is_of_build};
use super::super::plan::Plan;
use super::super::project::{Project, Start};
use super::{account, interpreted};
use crate::dockerfile::Body;
use crate::language::words::proposed;
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
        return Err(proposed::none_php_builds_nothing().to_owned());
    }
    if project.workdir == "/" {
        return Err(proposed::none_no_folder().to_owned());
    }
    let base = project.base.to_string();
    let why = proposed::base_same_without_extensions().to_owned();
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
    plan.summary = proposed::summary_php(&base, &base);
    if let Some(start) = start {
        interpreted::tell_tools(project, start, &mut plan);
        interpreted::carry_start(project, start, &mut plan, &["php", "apache2-foreground", "docker-php-entrypoint", "sh", "bash", "env"])?;
    }
    if project.runs(&BUILDERS) {
        plan.checks.push(proposed::check_php_extensions().to_owned());
    }
    if project.runs(&["npm", "yarn", "pnpm", "node"]) {
        plan.checks.push(proposed::check_php_node().to_owned());
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
        Some(command) => Err(proposed::none_php_changes(&command.program)),
        None => Ok(()),
    }
}
