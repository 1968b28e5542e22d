//! `gem`, `bundle` and `rake`/`rails`: gems and their archives, and an application's compiled assets.
//!
//! After Bundler's pages on `bundle install` and `bundle config` (settings may come from variables or `.bundle/config`),
//! and RubyGems' command reference.

use super::super::machine::{Call, Machine, Stream};
use super::super::path;
use super::super::rootfs::Origin;
use super::output::{add_once, after_subcommand, archived, build_output, directory_of, less};
use crate::catalog::{Ecosystem, Os};
use crate::language::words::note;
use crate::size::Weight;

const BUNDLE: &str = "bundler: gems";
/// Up to so many names of one command are looked up one by one.
const FEW: usize = 8;

/// Where gems go.
fn gem_home(machine: &Machine<'_>) -> String {
    let is_official = machine.image.reference.split(':').next().is_some_and(|name| path::name(name) == "ruby");
    let usual = match machine.image.os {
        _ if is_official => "/usr/local/bundle",
        Os::Alpine => "/usr/lib/ruby/gems",
        Os::Debian | Os::Ubuntu => "/var/lib/gems",
        _ => "/usr/share/gems",
    };
    directory_of(machine, "GEM_HOME", usual)
}

/// Gems and those that they need, by name. Returns what they weigh with their archives.
fn install(machine: &mut Machine<'_>, place: &str, names: &[&str]) -> Weight {
    // For many names the labels are gathered once; for a few it is cheaper to look.
    let there = (names.len() > FEW).then(|| machine.labels_in(place));
    let is_there = |label: &str| there.as_ref().map_or_else(|| machine.holds(place, label), |there| there.contains(label));
    let (mut known, mut all) = (Vec::new(), Vec::new());
    for name in names {
        let label = format!("gem: {name}");
        match machine.catalog.package(Ecosystem::Gem, name) {
            Some(_) if is_there(&label) => {}
            Some(package) => known.push((label, package.lean)),
            None => all.push((label, machine.rule("gem-unknown"))),
        }
    }
    // The heaviest whole, the others less what they share.
    let heaviest = known.iter().enumerate().max_by_key(|(_, (_, weight))| weight.unpacked.likely()).map(|(index, _)| index);
    for (_, (_, weight)) in known.iter_mut().enumerate().filter(|(index, _)| Some(*index) != heaviest) {
        *weight = machine.both_times(*weight, "npm-overlap-rest");
    }
    all.extend(known);
    for (label, weight) in &all {
        let files = less(*weight, archives(machine, *weight));
        machine.add(place, label, files, Origin::Dependencies);
    }
    all.into_iter().map(|(_, weight)| weight).sum()
}

/// The `.gem` archives that are kept of gems which weigh so much with them.
fn archives(machine: &Machine<'_>, whole: Weight) -> Weight {
    archived(machine.times(whole.compressed, "gem-archives"))
}

/// Where RubyGems keeps its folders below `place`: distributions have one for each version of Ruby.
fn gem_folder(place: &str) -> String {
    if matches!(place, "/usr/lib/ruby/gems" | "/var/lib/gems") { path::join(place, "version") } else { place.to_owned() }
}

/// Keeps the archives in a folder `cache`.
fn keep(machine: &mut Machine<'_>, place: &str, whole: Weight, is_of_bundler: bool) {
    let folder = if is_of_bundler { path::join(place, "ruby/version") } else { gem_folder(place) };
    let weight = archives(machine, whole);
    machine.add(&path::join(&folder, "cache/all.gem"), "gem archives", weight, Origin::Cache);
}

/// `gem install x`
pub(super) fn gem(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if call.subcommand() == "install" || call.subcommand() == "update" && !call.has("--system") {
        let place = call.long_value("-i --install-dir").and_then(|field| machine.place(&field)).unwrap_or_else(|| gem_home(machine));
        let operands = after_subcommand(call, "-v --version -i --install-dir -n --bindir --source -s -P");
        let names: Vec<&str> = operands.iter().map(|field| field.text.split(':').next().unwrap_or("")).collect();
        let whole = install(machine, &place, &names);
        keep(machine, &place, whole, false);
    } else if matches!(call.subcommand(), "env" | "environment") && call.has("gemdir") {
        return Stream::Text(gem_folder(&gem_home(machine)).into());
    } else if call.subcommand() == "build" {
        let weight = machine.rule("config-file");
        let place = machine.cwd.clone();
        machine.add(&place, "gem: built", weight, Origin::Output);
    }
    Stream::Nothing
}

/// `bundle install`, `bundle config set path …`, `bundle exec …`
pub(super) fn bundle(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands: Vec<String> =
        call.operands("--path --without --with --jobs -j --retry --gemfile --binstubs").iter().map(|field| field.text.clone()).collect();
    let words: Vec<&str> = operands.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["install" | "update" | "package" | "cache" | "i", ..] => {
            let own = bundle_path(call, machine);
            let is_own = own.is_some();
            let place = own.unwrap_or_else(|| gem_home(machine));
            let whole = machine.rule("bundle-install");
            let weight = less(whole, archives(machine, whole));
            if !machine.holds(&place, BUNDLE) {
                keep(machine, &place, whole, is_own);
            }
            add_once(machine, &place, BUNDLE, weight, Origin::Dependencies);
            machine.note(note::usual_gems());
        }
        ["config", "set", key, value, ..] | ["config", key, value, ..] => set(call, machine, key, value),
        ["exec", program, ..] => {
            let args = call.args.iter().skip_while(|arg| arg.text != *program).skip(1).cloned().collect();
            let inner = Call { program: path::name(program).to_owned(), path: (*program).to_owned(), args, stdin: call.stdin.clone() };
            return match inner.program.as_str() {
                "rake" | "rails" => rake(&inner, machine),
                "bootsnap" | "jekyll" | "middleman" => site(&inner, machine),
                "rspec" | "rubocop" => Stream::Nothing,
                _ => super::run(&inner, machine),
            };
        }
        _ => {}
    }
    Stream::Nothing
}

fn settings(call: &Call, machine: &Machine<'_>) -> String {
    let directory = if call.has("--global") {
        machine.home()
    } else {
        directory_of(machine, "BUNDLE_APP_CONFIG", &path::join(&machine.cwd, ".bundle"))
    };
    path::join(&directory, "config")
}

/// Bundler keeps its settings in a file of one line each.
fn set(call: &Call, machine: &mut Machine<'_>, key: &str, value: &str) {
    let file = settings(call, machine);
    let old = machine.text(&file).unwrap_or_else(|| "---\n".into());
    let line = format!("BUNDLE_{}: \"{value}\"\n", key.to_ascii_uppercase().replace('.', "__"));
    machine.write_text(&file, &format!("{old}{line}"), Origin::Config);
}

/// Where Bundler installs to, if not to where gems go.
fn bundle_path(call: &Call, machine: &Machine<'_>) -> Option<String> {
    let asked = call.long_value("--path").filter(|field| field.known).map(|field| field.text);
    let text = machine.text(&settings(call, machine));
    let saved = |key: &str| {
        let line = text.as_deref()?.lines().rev().find(|line| line.starts_with(key))?;
        line.split('"').nth(1).map(str::to_owned)
    };
    let path = asked.or_else(|| machine.variable("BUNDLE_PATH")).or_else(|| saved("BUNDLE_PATH:"));
    let deploys = call.has("--deployment")
        || machine
            .variable("BUNDLE_DEPLOYMENT")
            .or_else(|| saved("BUNDLE_DEPLOYMENT:"))
            .is_some_and(|value| matches!(value.as_str(), "1" | "true"));
    match path.and_then(|path| machine.resolve(&path)) {
        None if deploys => Some(path::join(&machine.cwd, "vendor/bundle")),
        own => own,
    }
}

/// `rake assets:precompile`, `rails assets:precompile`
pub(super) fn rake(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let compiles = call.args.iter().any(|arg| arg.text.contains("assets:precompile") || arg.text.contains("webpacker:compile"));
    let is_quiet = call.args.iter().any(|arg| ["spec", "test", "-T", "--version", "--tasks"].contains(&arg.text.as_str()));
    if compiles {
        let place = machine.cwd.clone();
        build_output(machine, "npm-build-output", &place, "public/assets", |below| below.starts_with("public/"));
        let weight = machine.rule("script-unknown");
        machine.add(&path::join(&place, "tmp/cache"), "rails: cache", weight, Origin::Cache);
    } else if !is_quiet {
        super::unknown(call, machine);
    }
    Stream::Nothing
}

/// `bootsnap precompile`, `jekyll build`
fn site(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let place = machine.cwd.clone();
    match call.program.as_str() {
        "bootsnap" => {
            let weight = machine.rule("script-unknown");
            machine.add(&path::join(&place, "tmp/cache"), "bootsnap", weight, Origin::Cache);
        }
        _ => {
            build_output(machine, "npm-build-output", &place, "_site", |below| below.starts_with("_site") || below.starts_with("build"));
        }
    }
    Stream::Nothing
}
