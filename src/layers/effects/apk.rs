//! `apk`, after apk(8) and the Alpine wiki: the index is cached below `/var/cache/apk` unless `--no-cache` says not to;
//! package files are kept only where `/etc/apk/cache` exists or `--cache-dir` names a place.
//!
//! What a command brings is a closure over the packages that the catalog holds one by one; what the image holds counts as there.

use std::rc::Rc;

use super::super::machine::{Call, Machine, Stream, is_among};
use super::super::path;
use super::super::rootfs::{Origin, Presence};
use super::packages::{Manager, Wish, package_files, refresh};
use crate::catalog::{Closure, Ecosystem, PackageManager, Parts, Sum};
use crate::language::words::note;
use crate::shell::Field;
use crate::size::{Basis, SizeEstimate, Weight};

const APK: Manager = Manager { name: "apk", ecosystem: Ecosystem::Apk, images: &[PackageManager::Apk], program: "/sbin/apk" };

const CACHE: &str = "/var/cache/apk";
/// Where it exists, package files are kept, and `--no-cache` says otherwise.
const KEPT: &str = "/etc/apk/cache";

/// The package of the catalog that needs all that the image `alpine` holds.
const BASE: &str = ".alpine";
/// The group of the packages that were asked for by name; what they need stays, whatever goes.
const WORLD: &str = "apk: world";
/// The group of the names of virtual packages.
const VIRTUAL: &str = "apk: virtual packages";

/// The minor of the first 3.x release whose packages state exact sizes; the catalog's figures are of such ones.
const EXACT_SINCE: u32 = 21;

const WITH_VALUE: &str = "-t --virtual -X --repository -p --root --repositories-file --keys-dir --arch --wait --cache-dir \
    --cache-max-age --progress-fd";

/// `apk`
pub(super) fn apk(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if machine.catalog.has_rest() { whole(call, machine) } else { first(call, machine) }
}

/// What the page's first example asks of it, before the tools are here: to add packages of which nothing is known yet.
fn first(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands = call.operands(WITH_VALUE);
    let names = operands.iter().skip(1);
    let wishes = names.map(|name| APK.wish(&name.text, true, false, machine)).collect();
    APK.install(wishes, "/", machine);
    database("/", machine);
    Stream::Nothing
}

#[inline(never)]
fn whole(call: &Call, machine: &mut Machine<'_>) -> Stream {
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
            del(names, &root, machine);
            database(&root, machine);
        }
        "update" => index(call, &root, machine),
        "upgrade" | "fix" => {
            index(call, &root, machine);
            APK.upgrade(machine.rule("apk-upgrade"), &root, machine);
            database(&root, machine);
        }
        "cache" if names.iter().any(|name| name.text == "clean" || name.text == "purge") => machine.remove(CACHE),
        "fetch" => fetch(call, names, machine),
        _ => {}
    }
    Stream::Nothing
}

/// `--root DIRECTORY`
fn root(call: &Call, machine: &Machine<'_>) -> String {
    call.value("-p --root").and_then(|text| machine.resolve(&text)).unwrap_or_else(|| "/".to_owned())
}

/// Where indexes are cached: `--cache-dir`, else the usual place below the root.
fn cache(call: &Call, root: &str, machine: &Machine<'_>) -> String {
    let named = call.value("--cache-dir").and_then(|text| machine.resolve(&text));
    named.unwrap_or_else(|| path::join(root, CACHE.trim_start_matches('/')))
}

fn index(call: &Call, root: &str, machine: &mut Machine<'_>) {
    if !call.flag("--no-cache") {
        refresh(&cache(call, root, machine), "apk index", machine.rule("apk-cache"), machine);
    }
}

/// A package asked for.
enum Asked {
    /// One that the catalog's graph has, by its number.
    Known(String, usize),
    Other(Wish),
}

fn add(call: &Call, names: &[&Field], root: &str, machine: &mut Machine<'_>) {
    let (mut known, mut wishes) = (Vec::new(), Vec::new());
    for name in names.iter().filter(|name| !name.text.starts_with('!')) {
        match asked(name, machine) {
            Asked::Known(name, number) => known.push((name, number)),
            Asked::Other(wish) => wishes.push(wish),
        }
    }
    hold(call, known.iter().map(|(name, _)| name).chain(wishes.iter().map(|wish| &wish.name)).cloned().collect(), machine);
    let place = place(root);
    let mut closure = base(root, machine.packages(&place), machine);
    known.retain(|(name, number)| !machine.has_label(&APK.label(name)) && closure.choose(*number));
    let mut brought = Vec::new();
    for (name, number) in known {
        let (packages, sum) = closure.bring(number);
        brought.push((APK.label(&name), packages));
        wishes.push(Wish { name, weight: weight_of(&sum, machine), is_new: true });
    }
    let (_, packages) = APK.install(wishes, root, machine);
    for (label, packages) in brought {
        machine.remember_packages(&place, &label, packages);
    }
    let keeps = machine.presence(KEPT) == Presence::Yes || call.value("--cache-dir").is_some();
    if keeps && !call.flag("--no-cache") {
        machine.add(&cache(call, root, machine), "apk packages", package_files(packages), Origin::Cache);
    }
    // What is installed already is noted as asked for.
    database(root, machine);
}

/// Notes who asked for packages: a virtual package, or the world.
fn hold(call: &Call, names: Vec<String>, machine: &mut Machine<'_>) {
    match call.value("-t --virtual") {
        Some(group) => {
            machine.name_group(VIRTUAL, vec![group.clone()]);
            machine.name_group(&group, names);
        }
        None => machine.name_group(WORLD, names),
    }
}

/// What stands for an installation in what the machine remembers of packages.
fn place(root: &str) -> String {
    format!("{}{root}", APK.name)
}

/// An installation that holds some packages beside those of the image; another root starts empty.
fn base(root: &str, packages: impl Iterator<Item = usize>, machine: &Machine<'_>) -> Closure {
    let graph = machine.catalog.graph(Ecosystem::Apk);
    let held = if root == "/" { machine.catalog.held(Ecosystem::Apk, &machine.image, Some(BASE)) } else { Rc::default() };
    graph.closure(packages.chain(held.iter().copied()), false)
}

/// The range of a sum of packages, by how the release at hand differs from those that the catalog's figures are of.
fn weight_of(sum: &Sum, machine: &Machine<'_>) -> Weight {
    let minor = machine.image.release.strip_prefix("3.").and_then(|minor| minor.split('.').next()?.parse::<u32>().ok());
    let rules = if minor.is_some_and(|minor| minor < EXACT_SINCE) {
        ["apk-weighed-older", "apk-estimated-older"]
    } else {
        ["apk-weighed", "apk-estimated"]
    };
    let part = |[[unpacked, compressed], ..]: Parts, rule: &str| {
        let factor = machine.rule(rule);
        let exact = |bytes| SizeEstimate::exact(bytes, Basis::Rule);
        Weight { unpacked: exact(unpacked).times(factor.unpacked), compressed: exact(compressed).times(factor.compressed) }
    };
    let [weighed, estimated] = rules;
    part(sum.weighed, weighed) + part(sum.estimated, estimated)
}

/// `name`, `name=1.2`, `name~1.2`, `name>1.2`, `name@edge`, `file.apk`.
fn asked(field: &Field, machine: &mut Machine<'_>) -> Asked {
    if field.text.ends_with(".apk")
        && let Some(path) = machine.spot(field)
        && !path::is_pattern(&path)
    {
        return Asked::Other(APK.local(&path, machine));
    }
    let name = bare(&field.text);
    let is_whole = !name.is_empty() && !path::is_pattern(name) && (field.known || name.len() < field.text.len());
    let graph = machine.catalog.graph(Ecosystem::Apk);
    let is_listed = machine.catalog.package(Ecosystem::Apk, name).is_some();
    if let Some(number) = graph.find(name).filter(|_| is_whole) {
        return Asked::Known(name.to_owned(), number);
    }
    if let Some(number) = if is_whole && !is_listed { graph.relative(name) } else { None } {
        machine.note(note::package_stands_in(graph.name(number), name));
        return Asked::Known(name.to_owned(), number);
    }
    Asked::Other(APK.wish(name, is_whole, false, machine))
}

/// `apk fetch`: package files in the current directory, without what they need.
fn fetch(call: &Call, names: &[&Field], machine: &mut Machine<'_>) {
    for name in names {
        let (name, weight) = match asked(name, machine) {
            Asked::Known(name, number) => (name, weight_of(&machine.catalog.graph(Ecosystem::Apk).alone(number), machine)),
            Asked::Other(wish) => (wish.name, wish.weight),
        };
        let directory = call.option("-o --output").and_then(|field| machine.spot(field)).unwrap_or_else(|| machine.cwd.clone());
        machine.add(&directory, &format!("{name}.apk"), package_files(weight), Origin::Files);
    }
}

fn database(root: &str, machine: &mut Machine<'_>) {
    APK.database(&path::join(root, "lib/apk/db"), "apk-db-overhead", machine);
}

fn bare(text: &str) -> &str {
    text.split(['=', '~', '<', '>', '@']).next().unwrap_or("")
}

/// `apk del` takes along what only the removed packages needed.
fn del(names: &[&Field], root: &str, machine: &mut Machine<'_>) {
    let mut gone = Vec::new();
    for name in names {
        if !name.known || path::is_pattern(&name.text) || machine.doubt > 0 {
            APK.remove(&[name], machine);
            continue;
        }
        match machine.take_group(&name.text) {
            Some(held) => gone.extend(held),
            None => {
                let name = bare(&name.text).to_owned();
                let mut world = machine.take_group(WORLD).unwrap_or_default();
                world.retain(|held| *held != name);
                machine.name_group(WORLD, world);
                gone.push(name);
            }
        }
    }
    let groups = machine.group(VIRTUAL).unwrap_or_default().into_iter().chain([WORLD.to_owned()]);
    let held: Vec<String> = groups.filter_map(|group| machine.group(&group)).flatten().collect();
    let needed = closure_of(&held, root, machine);
    gone.retain(|name| !held.contains(name));
    gone.iter().for_each(|name| take_away(name, &needed, root, machine));
}

/// All that the packages held need beside the image's.
fn closure_of(held: &[String], root: &str, machine: &Machine<'_>) -> Vec<usize> {
    let graph = machine.catalog.graph(Ecosystem::Apk);
    let mut closure = base(root, std::iter::empty(), machine);
    let numbers = held.iter().filter_map(|name| graph.find(name).or_else(|| graph.relative(name)));
    numbers.flat_map(|number| if closure.choose(number) { closure.bring(number).0 } else { Vec::new() }).collect()
}

/// Removes a package with what came with it, save what is needed still.
fn take_away(name: &str, needed: &[usize], root: &str, machine: &mut Machine<'_>) {
    let (label, place) = (APK.label(name), place(root));
    let mut stays = machine.packages_with(&place, &label);
    stays.retain(|number| needed.contains(number));
    let is_of_this_layer = machine.has_label_here(&label);
    machine.remove_label(&label);
    if is_of_this_layer && !stays.is_empty() {
        let graph = machine.catalog.graph(Ecosystem::Apk);
        let weight = stays.iter().map(|number| weight_of(&graph.alone(*number), machine)).sum();
        let label = APK.label(&format!("needed still of {name}"));
        machine.add(&path::join(root, "usr"), &label, weight, Origin::Packages);
        machine.remember_packages(&place, &label, stays);
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
    fn a_package_named_after_its_group_stays_when_the_group_goes() {
        let mut trial = Trial::alpine();
        trial.run("apk add --no-cache -t .b git gcc && apk add --no-cache git && apk del .b");
        assert_eq!(trial.parts(), ["/lib/apk/db [apk database]", "/usr [apk: git]"]);
    }

    #[test]
    fn what_others_need_of_a_removed_group_stays() {
        let brought = |script: &str| {
            let mut trial = Trial::alpine();
            trial.run(script);
            trial.weight("/usr").unpacked.likely()
        };
        let node = brought("apk add --no-cache nodejs");
        let after = brought("apk add --no-cache -t .b g++ && apk add --no-cache nodejs && apk del .b");
        assert!(node.abs_diff(after) <= node / 100, "{node} and {after}: the C++ library came with the compiler");
        let library = brought("apk add --no-cache -t .b g++ && apk add --no-cache libstdc++ && apk del .b");
        assert!(library > 0 && library < brought("apk add --no-cache g++") / 10, "{library}");
    }

    #[test]
    fn what_is_there_adds_nothing_again() {
        let mut trial = Trial::alpine();
        trial.run("apk add --no-cache musl ssl_client zlib");
        assert_eq!(trial.parts(), ["/lib/apk/db [apk database]"], "they are in the image");
        let brought = |image: &str| {
            let mut trial = Trial::on_image(image);
            trial.run("apk add --no-cache libstdc++ sqlite-libs");
            trial.weight("/usr").unpacked.likely()
        };
        assert!(brought("node:24-alpine") < brought("alpine:3.23"));
        assert!(brought("python:3.13-alpine") < brought("alpine:3.23"));
    }

    #[test]
    fn a_closure_counts_what_two_share_once() {
        let brought = |names: &str| {
            let mut trial = Trial::alpine();
            trial.run(&format!("apk add --no-cache {names}"));
            trial.weight("/usr").unpacked.likely()
        };
        let (git, curl) = (brought("git"), brought("curl"));
        assert!(brought("git curl") < git + curl && brought("git curl") > git);
        assert_eq!(brought("git=2.40.1-r0 !busybox-extras"), git);
        assert_eq!(brought("build-base"), brought("build-base gcc make musl-dev"));
    }

    #[test]
    fn an_older_release_has_a_wider_range() {
        let width = |image: &str| {
            let mut trial = Trial::on_image(image);
            trial.run("apk add --no-cache tzdata");
            let weight = trial.weight("/usr").unpacked;
            weight.high() * 1000 / weight.low()
        };
        assert!(width("alpine:3.18") > width("alpine:3.23"));
    }

    #[test]
    fn a_named_cache_keeps_index_and_packages() {
        let mut trial = Trial::alpine();
        trial.run("apk add --cache-dir /apk git");
        assert_eq!(trial.parts_below("/apk"), ["/apk [apk index]", "/apk [apk packages]"]);
        assert!(trial.parts_below("/var").is_empty());
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
