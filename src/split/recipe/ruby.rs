//! Ruby: gems go to one folder of the image, which runs on the slim image of the same version.

use super::super::libraries;
use super::super::packages::{installs_but, is_of_build};
use super::super::plan::Plan;
use super::super::project::Project;
use super::{account, interpreted, python, runtime};
use crate::language::words::proposed;
use crate::layers::path;
use crate::steps::command::Command;
use crate::steps::packages::helps;

/// Where the official image keeps gems, their programs and Bundler's settings.
const GEMS: &str = "/usr/local/bundle";

/// Programs that come with Ruby, or with what Bundler installs.
const KNOWN: &str =
    "ruby bundle bundler rails rake puma unicorn thin rackup sidekiq falcon passenger hanami iodine good_job resque clockwork";

/// Gems, and the packages of Debian and Alpine whose library or program they call (see [`libraries::needed`]).
const LINKED: &str = "pg:libpq5:libpq mysql2:libmariadb3:mariadb-connector-c sqlite3:libsqlite3-0:sqlite-libs ruby-vips:libvips42:vips \
    image_processing:libvips42,imagemagick:vips,imagemagick mini_magick:imagemagick:imagemagick ethon:libcurl4:libcurl \
    typhoeus:libcurl4:libcurl curb:libcurl4:libcurl ruby-filemagic:libmagic1:libmagic rmagick:: charlock_holmes:: tiny_tds:: ruby-oci8:: \
    rugged::";

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    let start =
        interpreted::started(project, KNOWN, &["make", "guard", "rspec", "foreman", "irb", "pry", "jekyll", "middleman", "spring"])?;
    let slim = python::slim(project.tag());
    let is_new_base = slim.is_some();
    let (base, why) = runtime(project, slim, proposed::none_small)?;
    let is_alone = interpreted::only_installs(project);
    if project.workdir == "/" && !is_alone {
        return Err(proposed::none_no_folder().to_owned());
    }
    if !is_alone && !project.runs(&["bundle", "bundler"]) {
        return Err(proposed::none_ruby_bundle().to_owned());
    }
    if ["GEM_HOME", "GEM_PATH", "BUNDLE_APP_CONFIG"].iter().any(|name| project.env(name).is_some()) || project.runs(&["rbenv", "rvm"]) {
        return Err(proposed::none_ruby_gems().to_owned());
    }
    if project.commands().any(|command| command.program == "gem" && command.has(&["--system"])) {
        return Err(proposed::none_ruby_system().to_owned());
    }
    let mut plan = Plan { runs_on: (base.clone(), why), runs_sources: true, ..Plan::default() };
    plan.carry(GEMS);
    if !is_alone {
        plan.carry(&project.workdir);
    }
    for folder in
        project.env("BUNDLE_PATH").into_iter().chain(settings(project).into_iter().filter(|(key, _)| key == "path").map(|(_, value)| value))
    {
        let folder = path::resolve(&project.workdir, &folder).unwrap_or_default();
        if !plan.carries(&folder) {
            plan.carry(&folder);
        }
    }
    installs_but(project, &mut plan, |name| {
        (is_of_build(name) || matches!(name, "npm" | "yarn" | "yarnpkg"))
            && !interpreted::calls(start, name)
            && !(helps(name) && interpreted::only_installs(project))
    })?;
    libraries::needed(project, &mut plan, LINKED)?;
    if is_new_base && is_alone {
        libraries::install(project, &mut plan, &["tzdata"], proposed::line_time_zones());
    } else if is_new_base {
        let databases = if interpreted::knows(project, &["Gemfile"]) { &[][..] } else { &libraries::OF_DATABASES };
        let names: Vec<&str> = ["tzdata"].iter().chain(databases).copied().collect();
        let why = proposed::line_rails();
        libraries::install(project, &mut plan, &names, why);
    }
    let settings: Vec<String> = settings(project)
        .into_iter()
        .map(|(key, value)| format!("BUNDLE_{}=\"{}\"", key.to_ascii_uppercase(), value.replace(' ', ":")))
        .collect();
    if !settings.is_empty() {
        plan.second.push((format!("ENV {}", settings.join(" ")), proposed::line_bundler_settings()));
    }
    plan.summary = proposed::summary_ruby(&project.base.to_string(), &base);
    interpreted::tell_tools(project, start, &mut plan);
    interpreted::carry_start(project, start, &mut plan, &["ruby", "bundle", "tini", "dumb-init", "sh", "bash", "env"])?;
    plan.checks.push(proposed::check_ruby_libraries(&base));
    if is_alone {
        plan.checks.push(proposed::check_programs(&base));
    }
    if project.runs(&["npm", "yarn", "pnpm"]) {
        plan.checks.push(proposed::check_ruby_assets().to_owned());
    }
    account(project, &mut plan, &["nobody", "www-data", "daemon"])?;
    Ok(plan)
}

/// What `bundle config` sets without `--local`, as far as the program must know it when it runs.
fn settings(project: &Project<'_, '_>) -> Vec<(String, String)> {
    let matters = |key: &str| matches!(key, "without" | "with" | "path" | "deployment");
    let set = |command: &Command| {
        let words: Vec<&str> = command.operands(&[]).map(|arg| arg.text.as_str()).collect();
        match (command.program.as_str(), words.as_slice()) {
            ("bundle", ["config", "set", key, value] | ["config", key, value]) if matters(key) && !command.has(&["--local"]) => {
                Some(((*key).to_owned(), value.trim_matches(['"', '\'']).to_owned()))
            }
            _ => None,
        }
    };
    project.commands().filter_map(set).collect()
}
