//! `composer`, PHP's extensions and `php` itself.
//!
//! After Composer's command-line page (`COMPOSER_HOME`, `COMPOSER_VENDOR_DIR`, `COMPOSER_CACHE_DIR`), the official PHP
//! image's description (`docker-php-ext-install`, PECL), and the README of install-php-extensions.

use super::super::machine::{Call, Machine, Stream};
use super::super::path;
use super::super::rootfs::Origin;
use super::locked;
use super::output::{add_once, after_subcommand, directory_of, is_on, portion, user_cache, workplace, write_manifest};
use crate::language::words::note;
use crate::size::Weight;

/// What a project asks for, in the layer's list.
const WHOLE: &str = "composer: dependencies";

const EXTENSIONS: &str = "/usr/local/lib/php/extensions";

/// `composer …`
pub(super) fn composer(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands: Vec<String> = call.operands("-d --working-dir --prefer-install").iter().map(|field| field.text.clone()).collect();
    let words: Vec<&str> = operands.iter().map(String::as_str).collect();
    let place = workplace(call, machine, "-d --working-dir");
    match words.as_slice() {
        ["install" | "i" | "update" | "u" | "upgrade", ..] => {
            if call.has("--dry-run") {
                return Stream::Nothing;
            }
            let vendor = directory_of(machine, "COMPOSER_VENDOR_DIR", &path::join(&place, "vendor"));
            let without_dev = call.has("--no-dev") || is_on(machine, "COMPOSER_NO_DEV");
            match machine.text(&path::join(&place, "composer.lock")) {
                Some(lock) => {
                    let installed = locked::php_packages(machine, &lock, without_dev);
                    put(machine, &vendor, WHOLE, installed);
                }
                None => vendored(machine, &vendor, true),
            }
        }
        ["require", ..] => {
            let vendor = directory_of(machine, "COMPOSER_VENDOR_DIR", &path::join(&place, "vendor"));
            vendored(machine, &vendor, false);
        }
        ["global", "require" | "install", ..] => {
            let vendor = path::join(&composer_home(machine), "vendor");
            vendored(machine, &vendor, false);
        }
        ["create-project", rest @ ..] => {
            let directory = rest.get(1).and_then(|text| machine.resolve(text)).or_else(|| {
                let name = path::name(rest.first()?.split(':').next()?);
                machine.resolve(name)
            });
            vendored(machine, &path::join(&directory.unwrap_or(place), "vendor"), true);
        }
        ["clear-cache" | "clearcache" | "cc", ..] => {
            let cache = cache(machine);
            machine.remove(&cache);
        }
        ["run-script" | "run" | "exec", ..] => super::unknown(call, machine),
        _ => {}
    }
    Stream::Nothing
}

fn composer_home(machine: &Machine<'_>) -> String {
    directory_of(machine, "COMPOSER_HOME", &path::join(&machine.home(), ".composer"))
}

fn cache(machine: &Machine<'_>) -> String {
    let of_home = machine.variable("COMPOSER_HOME").map(|_| path::join(&composer_home(machine), "cache"));
    let usual = of_home.unwrap_or_else(|| path::join(&machine.home(), ".composer/cache"));
    let usual = if machine.variable("XDG_CACHE_HOME").is_some() { user_cache(machine, "composer") } else { usual };
    directory_of(machine, "COMPOSER_CACHE_DIR", &usual)
}

/// Packages in `vendor`, and their archives in the cache.
fn vendored(machine: &mut Machine<'_>, vendor: &str, whole: bool) {
    let installed = machine.rule("composer-install");
    put(machine, vendor, if whole { WHOLE } else { "composer: required" }, installed);
    machine.note(note::usual_dependencies("composer.json"));
}

fn put(machine: &mut Machine<'_>, vendor: &str, label: &str, installed: Weight) {
    add_once(machine, vendor, label, installed, Origin::Dependencies);
    let place = cache(machine);
    let weight = portion(machine, installed, "composer-cache");
    add_once(machine, &place, "composer cache", weight, Origin::Cache);
}

/// `docker-php-ext-install x …`, `docker-php-ext-enable`, `docker-php-ext-configure`
pub(super) fn extension(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if call.program == "docker-php-ext-install" {
        add_each(machine, "php-extension", &call.operands("-j").iter().map(|field| field.text.clone()).collect::<Vec<_>>());
    } else if call.program == "docker-php-ext-enable" {
        for field in call.operands("") {
            let file = format!("/usr/local/etc/php/conf.d/docker-php-ext-{}.ini", field.text);
            write_manifest(machine, &file);
        }
    }
    Stream::Nothing
}

/// `pecl install x …`
pub(super) fn pecl(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if call.subcommand() == "install" {
        add_each(
            machine,
            "pecl-extension",
            &after_subcommand(call, "-D --configureoptions").iter().map(|field| field.text.clone()).collect::<Vec<_>>(),
        );
    }
    Stream::Nothing
}

/// `install-php-extensions x …`: extensions, and Composer where asked for.
pub(super) fn install_php_extensions(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let names: Vec<String> = call.operands("").iter().map(|field| field.text.trim_start_matches('@').to_owned()).collect();
    let (tools, extensions): (Vec<String>, Vec<String>) = names.into_iter().partition(|name| name.starts_with("composer"));
    add_each(machine, "php-extension", &extensions);
    if !tools.is_empty() {
        let weight = machine.rule("unknown-tool");
        machine.write("/usr/local/bin/composer", weight, Origin::Dependencies);
    }
    Stream::Nothing
}

fn add_each(machine: &mut Machine<'_>, rule: &str, names: &[String]) {
    let weight = machine.rule(rule);
    for name in names {
        // `xdebug-3.1.0` is `xdebug`.
        let name = name.split('-').next().unwrap_or(name);
        machine.add(EXTENSIONS, &format!("php: {name}"), weight, Origin::Dependencies);
    }
}

/// `php …`: Composer's installer puts one file; other scripts may write anything.
pub(super) fn php(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let option = |name: &str| call.long_value(name).filter(|field| field.known).map(|field| field.text);
    let script = call.args.first().map_or("", |arg| path::name(&arg.text));
    if let Some(code) = option("-r") {
        if code.contains("copy(") && code.contains("composer-setup") {
            write_manifest(machine, &path::join(&machine.cwd, "composer-setup.php"));
        } else if code.contains("unlink(") && code.contains("composer-setup") {
            machine.remove(&path::join(&machine.cwd, "composer-setup.php"));
        } else if code.contains("copy(") || code.contains("put_contents") {
            super::unknown(call, machine);
        }
    } else if script.starts_with("composer-setup") || call.long_value("--install-dir --filename").is_some() {
        let directory = option("--install-dir").and_then(|text| machine.resolve(&text)).unwrap_or_else(|| machine.cwd.clone());
        let place = path::join(&directory, option("--filename").as_deref().unwrap_or("composer.phar"));
        let weight = machine.rule("unknown-tool");
        machine.write(&place, weight, Origin::Dependencies);
    } else if matches!(script, "composer" | "composer.phar") {
        let inner = Call { program: "composer".to_owned(), args: call.args.get(1..).unwrap_or_default().to_vec(), ..call.clone() };
        return composer(&inner, machine);
    } else if script == "artisan" {
        artisan(call, machine);
    } else if !call.args.is_empty() && !call.has("-v -i -m --version --ini --ri -l") {
        super::unknown(call, machine);
    }
    Stream::Nothing
}

/// Laravel's commands that only write small caches, and others.
fn artisan(call: &Call, machine: &mut Machine<'_>) {
    let command = call.args.get(1).map_or("", |arg| arg.text.as_str());
    let place = path::join(&machine.cwd, "bootstrap/cache");
    match command.split(':').next().unwrap_or("") {
        "optimize" | "config" | "route" | "view" | "event" | "key" | "storage" | "package" | "clear" => {
            let weight = machine.rule("config-file");
            machine.add(&place, "artisan", weight, Origin::Cache);
        }
        _ => super::unknown(call, machine),
    }
}
