//! `apk`, after apk(8) and the Alpine wiki: the index is cached below `/var/cache/apk` unless `--no-cache` says not to;
//! package files are kept only where `/etc/apk/cache` exists.

use super::super::machine::{Call, Machine, Stream, is_among};
use super::super::path;
use super::super::rootfs::{Origin, Presence};
use super::packages::{Manager, Wish, package_files, refresh};
use crate::catalog::{Ecosystem, PackageManager};
use crate::shell::Field;

const APK: Manager = Manager { name: "apk", ecosystem: Ecosystem::Apk, images: &[PackageManager::Apk], program: "/sbin/apk" };

const CACHE: &str = "/var/cache/apk";

const WITH_VALUE: &str = "-t --virtual -X --repository -p --root --repositories-file --keys-dir --arch --wait --cache-dir \
    --cache-max-age --progress-fd";

/// `apk`
pub(super) fn apk(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if call.flag("--print-arch") {
        return Stream::Text(super::system::machine_name(machine.platform).into());
    }
    let operands = call.operands(WITH_VALUE);
    let commands = "add del update upgrade fix cache fetch";
    let Some(at) = operands.iter().position(|field| is_among(&field.text, commands)) else { return Stream::Nothing };
    let names = operands.get(at + 1..).unwrap_or_default();
    if APK.is_absent(machine) {
        return Stream::Nothing;
    }
    let root = root(call, machine);
    match operands.get(at).map_or("", |field| field.text.as_str()) {
        "add" => {
            index(call, &root, machine);
            add(call, names, &root, machine);
        }
        "del" => {
            del(names, machine);
            database(&root, machine);
        }
        "update" => index(call, &root, machine),
        "upgrade" | "fix" => {
            index(call, &root, machine);
            APK.upgrade(machine.rule("apk-upgrade"), &root, machine);
            database(&root, machine);
        }
        "cache" if names.iter().any(|name| name.text == "clean" || name.text == "purge") => machine.remove(CACHE),
        "fetch" => {
            for name in names {
                let wish = wish(name, machine);
                let directory = call.option("-o --output").and_then(|field| machine.spot(field)).unwrap_or_else(|| machine.cwd.clone());
                machine.add(&directory, &format!("{}.apk", wish.name), package_files(wish.weight), Origin::Files);
            }
        }
        _ => {}
    }
    Stream::Nothing
}

/// `--root DIRECTORY`
fn root(call: &Call, machine: &Machine<'_>) -> String {
    call.value("-p --root").and_then(|text| machine.resolve(&text)).unwrap_or_else(|| "/".to_owned())
}

fn index(call: &Call, root: &str, machine: &mut Machine<'_>) {
    if !call.flag("--no-cache") {
        let directory = path::join(root, CACHE.trim_start_matches('/'));
        refresh(&directory, "apk index", machine.rule("apk-cache"), machine);
    }
}

fn add(call: &Call, names: &[&Field], root: &str, machine: &mut Machine<'_>) {
    let wishes: Vec<Wish> = names.iter().filter(|name| !name.text.starts_with('!')).map(|name| wish(name, machine)).collect();
    let (labels, packages) = APK.install(wishes, root, machine);
    if machine.presence("/etc/apk/cache") == Presence::Yes && !call.flag("--no-cache") {
        machine.add(CACHE, "apk packages", package_files(packages), Origin::Cache);
    }
    if !labels.is_empty() {
        database(root, machine);
    }
    if let Some(group) = call.value("-t --virtual") {
        machine.name_group(&group, labels);
    }
}

/// `name`, `name=1.2`, `name~1.2`, `name>1.2`, `name@edge`, `file.apk`.
fn wish(field: &Field, machine: &mut Machine<'_>) -> Wish {
    if field.text.ends_with(".apk")
        && let Some(path) = machine.spot(field)
        && !path::is_pattern(&path)
    {
        return APK.local(&path, machine);
    }
    let name = bare(&field.text);
    let is_whole = !name.is_empty() && !path::is_pattern(name) && (field.known || name.len() < field.text.len());
    APK.wish(name, is_whole, false, machine)
}

fn database(root: &str, machine: &mut Machine<'_>) {
    APK.database(&path::join(root, "lib/apk/db"), "apk-db-overhead", machine);
}

fn bare(text: &str) -> &str {
    text.split(['=', '~', '<', '>', '@']).next().unwrap_or("")
}

/// `apk del` takes what only the removed packages needed along.
fn del(names: &[&Field], machine: &mut Machine<'_>) {
    for name in names {
        match machine.group(&name.text) {
            Some(labels) if name.known && machine.doubt == 0 => labels.iter().for_each(|label| machine.remove_label(label)),
            _ => APK.remove(&[&Field { text: bare(&name.text).to_owned(), ..(*name).clone() }], machine),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::layers::effects::trial::Trial;

    #[test]
    fn the_index_is_cached_unless_told_not_to() {
        let mut trial = Trial::alpine();
        trial.run("apk add git");
        assert_eq!(trial.parts(), ["/lib/apk/db [apk database]", "/usr [apk: git]", "/var/cache/apk [apk index]"]);
        let mut lean = Trial::alpine();
        lean.run("apk add --no-cache git");
        assert_eq!(lean.parts(), ["/lib/apk/db [apk database]", "/usr [apk: git]"]);
        let mut cleaned = Trial::alpine();
        cleaned.run("apk update && apk add git && rm -rf /var/cache/apk/*");
        assert_eq!(cleaned.parts(), ["/lib/apk/db [apk database]", "/usr [apk: git]"]);
    }

    #[test]
    fn a_virtual_group_goes_as_one() {
        let mut trial = Trial::alpine();
        trial.run(
            "apk add --no-cache --virtual .build-deps gcc musl-dev~=1.2 'make>4' && apk add --no-cache curl@edge && apk del .build-deps",
        );
        assert_eq!(trial.parts(), ["/lib/apk/db [apk database]", "/usr [apk: curl]"]);
    }

    #[test]
    fn a_group_removed_in_a_later_layer_frees_nothing() {
        let mut trial = Trial::alpine();
        trial.run("apk add --no-cache -t build gcc");
        let paid = trial.weight("/usr");
        trial.run("apk del build");
        assert_eq!(trial.parts(), ["/lib/apk/db [apk database]"]);
        assert_eq!(trial.hidden(), paid);
    }

    #[test]
    fn what_a_group_found_installed_stays_when_the_group_goes() {
        let mut trial = Trial::alpine();
        trial.run("apk add --no-cache git && apk add --no-cache --virtual .b git gcc && apk del .b");
        assert_eq!(trial.parts(), ["/lib/apk/db [apk database]", "/usr [apk: git]"]);
    }

    #[test]
    fn another_root_takes_the_packages() {
        let mut trial = Trial::alpine();
        trial.run("apk add --no-cache --initdb -p /rootfs -X https://example.org/main busybox");
        assert_eq!(trial.parts(), ["/rootfs/lib/apk/db [apk database]", "/rootfs/usr [apk: busybox]"]);
    }

    #[test]
    fn apk_on_debian_adds_nothing_and_says_so() {
        let mut trial = Trial::debian();
        assert!(trial.run("apk add git").contains("apk is not in this image"));
        assert!(trial.parts().is_empty());
    }
}
