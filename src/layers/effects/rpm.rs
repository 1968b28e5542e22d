//! `dnf yum microdnf tdnf rpm zypper pacman`: package managers other than apt and apk, after dnf(8), yum.conf(5),
//! zypper(8) and pacman(8). dnf and yum leave metadata and delete package files; pacman keeps package files.
//!
//! What a command brings is a closure over the packages of Enterprise Linux 9 that the catalog holds one by one; what such a base
//! image holds counts as there. Other releases and distributions have the same packages in other versions: a wider range.

use std::rc::Rc;

use super::super::machine::{Call, Machine, Stream, is_among};
use super::super::path;
use super::super::rootfs::{Origin, Presence};
use super::packages::{Manager, Wish, package_files, refresh};
use crate::catalog::{Closure, Ecosystem, Os, PackageManager, Parts, Sum};
use crate::language::words::note;
use crate::shell::Field;
use crate::size::{Basis, SizeEstimate, Weight};

const DNF: Manager = Manager {
    name: "rpm",
    ecosystem: Ecosystem::Rpm,
    images: &[PackageManager::Dnf, PackageManager::Yum, PackageManager::Microdnf, PackageManager::Tdnf],
    program: "/usr/bin/dnf",
};
const RPM: Manager = Manager {
    images: &[PackageManager::Dnf, PackageManager::Yum, PackageManager::Microdnf, PackageManager::Tdnf, PackageManager::Zypper],
    program: "/usr/bin/rpm",
    ..DNF
};
const ZYPPER: Manager = Manager { images: &[PackageManager::Zypper], program: "/usr/bin/zypper", ..DNF };
const PACMAN: Manager =
    Manager { name: "pacman", ecosystem: Ecosystem::Rpm, images: &[PackageManager::Pacman], program: "/usr/bin/pacman" };

/// The packages of the catalog that need all that a base image with dnf holds, and one with microdnf or tdnf.
const BASE: &str = ".rpm";
const MINIMAL_BASE: &str = ".rpm-minimal";
/// The release of Enterprise Linux that the catalog's figures are of.
const RELEASE: &str = "9";

const DNF_VALUES: &str = "-c --config -x --exclude --enablerepo --disablerepo --repo --repoid --setopt --installroot --releasever \
    --forcearch -d -e --comment --downloaddir --destdir";

/// `dnf`, `dnf5`, `yum`, `microdnf`, `tdnf`.
pub(super) fn dnf(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands = call.operands(DNF_VALUES);
    let commands = "install reinstall localinstall groupinstall group remove erase autoremove update upgrade distro-sync \
        upgrade-minimal swap builddep makecache check-update clean download module config-manager groups copr";
    let Some(at) = operands.iter().position(|field| is_among(&field.text, commands)) else { return Stream::Nothing };
    if DNF.is_absent(machine) {
        return Stream::Nothing;
    }
    let root = call.value("--installroot").and_then(|text| machine.resolve(&text)).unwrap_or_else(|| "/".to_owned());
    let names = operands.get(at + 1..).unwrap_or_default();
    let command = operands.get(at).map_or("", |field| field.text.as_str());
    if !matches!(command, "clean" | "config-manager" | "copr") {
        metadata(call, &root, machine);
    }
    match command {
        "install" | "reinstall" | "localinstall" => install(call, names, &root, machine),
        "groupinstall" => groups(names, &root, machine),
        "group" | "groups" => groups(names.get(1..).unwrap_or_default(), &root, machine),
        "module" => match names {
            [action, rest @ ..] if action.text == "install" => groups(rest, &root, machine),
            _ => {}
        },
        "builddep" => groups(names, &root, machine),
        "swap" => {
            DNF.remove(names.get(..1).unwrap_or_default(), machine);
            install(call, names.get(1..).unwrap_or_default(), &root, machine);
        }
        "remove" | "erase" | "autoremove" => remove(command, call, names, &root, machine),
        "update" | "upgrade" | "distro-sync" | "upgrade-minimal" if names.is_empty() => upgrade(&DNF, &root, machine),
        "update" | "upgrade" => install(call, names, &root, machine),
        "clean" => {
            let (directory, _, _) = cache(call, machine);
            machine.remove(&path::join(&root, directory.trim_start_matches('/')));
        }
        "download" => {
            let directory = call.option("--downloaddir --destdir").and_then(|field| machine.spot(field));
            let directory = directory.unwrap_or_else(|| machine.cwd.clone());
            for name in names {
                let (name, weight) = match asked(&DNF, name, true, machine) {
                    Asked::Known(name, number) => (name, weight_of(&machine.catalog.graph(Ecosystem::Rpm).alone(number), machine)),
                    Asked::Other(wish) => (wish.name, wish.weight),
                };
                machine.add(&directory, &format!("{name}.rpm"), package_files(weight), Origin::Files);
            }
        }
        _ => {}
    }
    Stream::Nothing
}

/// `yum` leaves behind what a removed package needed; `dnf` takes it along.
fn remove(command: &str, call: &Call, names: &[&Field], root: &str, machine: &mut Machine<'_>) {
    if command == "autoremove" {
        DNF.remove(names, machine);
        DNF.remove_left(machine);
    } else if call.program == "yum" && machine.image.package_manager != PackageManager::Dnf {
        DNF.remove_alone(names, machine);
    } else {
        DNF.remove(names, machine);
    }
    database(&DNF, root, machine);
}

/// Directory, label and rule of a program's metadata. `yum` of newer images is `dnf`, and `dnf` of the newest is `dnf5`.
fn cache(call: &Call, machine: &Machine<'_>) -> (&'static str, &'static str, &'static str) {
    let image = &machine.image;
    let is_dnf5 = image.os == Os::Fedora && image.release.parse::<u32>().is_ok_and(|release| release >= 41);
    match (call.program.as_str(), image.package_manager) {
        ("tdnf", _) => ("/var/cache/tdnf", "dnf metadata", "tdnf-metadata"),
        ("microdnf", _) => ("/var/cache/yum", "dnf metadata", "dnf-metadata"),
        ("yum", PackageManager::Yum | PackageManager::Unknown) => ("/var/cache/yum", "yum metadata", "yum-metadata"),
        ("dnf5", _) => ("/var/cache/libdnf5", "dnf metadata", "dnf-metadata"),
        _ if is_dnf5 => ("/var/cache/libdnf5", "dnf metadata", "dnf-metadata"),
        _ => ("/var/cache/dnf", "dnf metadata", "dnf-metadata"),
    }
}

/// Metadata is fetched when there is none yet.
fn metadata(call: &Call, root: &str, machine: &mut Machine<'_>) {
    let (directory, label, rule) = cache(call, machine);
    if !machine.has_label(label) {
        let directory = path::join(root, directory.trim_start_matches('/'));
        refresh(&directory, label, machine.rule(rule), machine);
    }
}

fn install(call: &Call, names: &[&Field], root: &str, machine: &mut Machine<'_>) {
    let lean = setting(call, machine, "install_weak_deps") == Some(false);
    let (new, packages) = bring(&DNF, names, lean, root, machine);
    if !new.is_empty() && setting(call, machine, "keepcache") == Some(true) {
        let (directory, _, _) = cache(call, machine);
        let directory = path::join(root, directory.trim_start_matches('/'));
        machine.add(&directory, "package files", package_files(packages), Origin::Cache);
    }
}

/// `--setopt=key=value`, else what `/etc/dnf/dnf.conf` or `/etc/yum.conf` says where this file wrote it.
fn setting(call: &Call, machine: &Machine<'_>, key: &str) -> Option<bool> {
    let given =
        call.args.iter().filter_map(|arg| arg.text.strip_prefix("--setopt=").unwrap_or(&arg.text).strip_prefix(key)?.strip_prefix('='));
    let written = ["/etc/dnf/dnf.conf", "/etc/yum.conf"].into_iter().filter_map(|file| machine.text(file)).find_map(|text| {
        let lines = text.lines().filter_map(|line| line.trim().strip_prefix(key)?.trim().strip_prefix('='));
        lines.map(|value| value.trim().to_owned()).next_back()
    });
    let value = given.map(str::to_owned).next_back().or(written)?;
    Some(matches!(value.to_ascii_lowercase().as_str(), "1" | "true" | "yes" | "on"))
}

/// A package asked for.
enum Asked {
    /// One that the catalog's graph has, by its number.
    Known(String, usize),
    Other(Wish),
}

/// `name`, `name-1.2-3.el8`, `@group`, `file.rpm`, `https://…/file.rpm`.
fn asked(manager: &Manager, field: &Field, lean: bool, machine: &mut Machine<'_>) -> Asked {
    let text = field.text.as_str();
    if text.contains("://") || !text.ends_with(".rpm") && (text.starts_with('@') || path::is_pattern(text)) {
        let name = path::name(text).to_owned();
        return Asked::Other(Wish { name, ..manager.wish(text, true, lean, machine) });
    }
    if (text.ends_with(".rpm") || text.starts_with(['/', '.']))
        && let Some(path) = machine.spot(field)
        && machine.presence(&path) != Presence::No
        && !machine.weigh(&path).is_zero()
    {
        return Asked::Other(manager.local(&path, machine));
    }
    let graph = machine.catalog.graph(Ecosystem::Rpm);
    let name = versionless(text, |name| graph.find(name).is_some() || machine.catalog.package(Ecosystem::Rpm, name).is_some());
    let is_whole = field.known || name.len() < text.len();
    if let Some(number) = graph.find(name).filter(|_| is_whole) {
        return Asked::Known(name.to_owned(), number);
    }
    let is_listed = machine.catalog.package(Ecosystem::Rpm, name).is_some();
    if let Some(number) = if is_whole && !is_listed { graph.relative(name) } else { None } {
        machine.note(note::package_stands_in(graph.name(number), name));
        return Asked::Known(name.to_owned(), number);
    }
    Asked::Other(manager.wish(name, is_whole, lean, machine))
}

/// The longest beginning of `name-version-release.arch`, cut before a version or an architecture, that is a known package; else all of it.
fn versionless(text: &str, is_package: impl Fn(&str) -> bool) -> &str {
    const ARCHITECTURES: &str = "noarch x86_64 aarch64 i686 ppc64le s390x src";
    let text = text.split(['=', '<', '>']).next().unwrap_or("").trim();
    let is_cut = |at: usize, c: char| match (c, text.get(at + 1..).unwrap_or("")) {
        ('-', rest) => rest.starts_with(|c: char| c.is_ascii_digit()),
        ('.', rest) => is_among(rest, ARCHITECTURES),
        _ => false,
    };
    let cuts = text.char_indices().rev().filter(|(at, c)| is_cut(*at, *c)).filter_map(|(at, _)| text.get(..at)).take(8);
    std::iter::once(text).chain(cuts).find(|name| is_package(name)).unwrap_or(text)
}

/// Groups, modules and build dependencies: many packages of one name.
fn groups(names: &[&Field], root: &str, machine: &mut Machine<'_>) {
    let wishes = names.iter().filter(|name| name.text != "install").map(|name| {
        let wish = DNF.wish("", false, false, machine);
        Wish { name: name.text.trim_start_matches('@').to_owned(), ..wish }
    });
    let wishes = wishes.collect();
    add(&DNF, wishes, root, machine);
}

fn upgrade(manager: &Manager, root: &str, machine: &mut Machine<'_>) {
    manager.upgrade(machine.rule("rpm-upgrade"), root, machine);
    database(manager, root, machine);
}

/// What rpm and the managers above it run on themselves, so that it is there before them.
const IN_EVERY_IMAGE: &str = "bash ca-certificates coreutils filesystem glibc libgcc openssl-libs rpm setup zlib";

/// Installs packages and writes the database. Returns the labels of the new ones and what they bring together.
fn bring(manager: &Manager, names: &[&Field], lean: bool, root: &str, machine: &mut Machine<'_>) -> (Vec<String>, Weight) {
    let (mut known, mut wishes) = (Vec::new(), Vec::new());
    for name in names {
        match asked(manager, name, lean, machine) {
            Asked::Known(name, number) => known.push((name, number)),
            Asked::Other(wish) => wishes.push(wish),
        }
    }
    let place = format!("{}{root}", manager.name);
    let mut closure = base(root, !lean, machine.packages(&place), machine);
    known.retain(|(name, number)| !machine.has_label(&manager.label(name)) && closure.choose(*number));
    let mut brought = Vec::new();
    for (name, number) in known {
        let (packages, sum) = closure.bring(number);
        brought.push((manager.label(&name), packages));
        wishes.push(Wish { name, weight: weight_of(&sum, machine), is_new: true });
    }
    let installed = add(manager, wishes, root, machine);
    for (label, packages) in brought {
        machine.remember_packages(&place, &label, packages);
    }
    installed
}

/// An installation that holds some packages beside those of the image; another root starts empty.
fn base(root: &str, recommends: bool, packages: impl Iterator<Item = usize>, machine: &Machine<'_>) -> Closure {
    let is_small = matches!(machine.image.package_manager, PackageManager::Microdnf | PackageManager::Tdnf);
    let of_images = if is_small { MINIMAL_BASE } else { BASE };
    let held = if root == "/" { machine.catalog.held(Ecosystem::Rpm, &machine.image, Some(of_images)) } else { Rc::default() };
    machine.catalog.graph(Ecosystem::Rpm).closure(packages.chain(held.iter().copied()), recommends)
}

/// The range of a sum of packages, by how the distribution at hand differs from the one that the catalog's figures are of.
fn weight_of(sum: &Sum, machine: &Machine<'_>) -> Weight {
    let image = &machine.image;
    let rule = match image.os {
        Os::Rhel if image.release.split('.').next() == Some(RELEASE) => "rpm-weighed",
        Os::Rhel | Os::Fedora => "rpm-elsewhere",
        _ => "rpm-stand-in",
    };
    let part = |[[unpacked, compressed], ..]: Parts, rule: &str| {
        let factor = machine.rule(rule);
        let exact = |bytes| SizeEstimate::exact(bytes, Basis::Rule);
        Weight { unpacked: exact(unpacked).times(factor.unpacked), compressed: exact(compressed).times(factor.compressed) }
    };
    part(sum.weighed, rule) + part(sum.estimated, "rpm-alone")
}

/// Adds packages, and writes the database where there is a new one.
fn add(manager: &Manager, wishes: Vec<Wish>, root: &str, machine: &mut Machine<'_>) -> (Vec<String>, Weight) {
    let is_there = |wish: &Wish| root == "/" && manager.name == RPM.name && is_among(&wish.name, IN_EVERY_IMAGE);
    let wishes = wishes.into_iter().filter(|wish| !is_there(wish)).collect();
    let (new, packages) = manager.install(wishes, root, machine);
    if packages != Weight::ZERO {
        database(manager, root, machine);
    }
    (new, packages)
}

/// rpm's database is one file; pacman keeps a directory for each package, which is the package's own.
fn database(manager: &Manager, root: &str, machine: &mut Machine<'_>) {
    if manager.name == RPM.name {
        manager.database(&path::join(root, "var/lib/rpm"), "rpm-db-overhead", machine);
    }
}

/// `rpm`
pub(super) fn rpm(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands = call.operands("--root --prefix --dbpath -E --eval --qf --queryformat");
    let is_query = call.args.first().is_some_and(|arg| arg.text.starts_with("-q") || arg.text.starts_with("-V"));
    if is_query || call.flag("--import --rebuilddb -E --eval") || RPM.is_absent(machine) {
        return Stream::Nothing;
    }
    if call.flag("-e --erase") {
        RPM.remove_alone(&operands, machine);
    } else if call.args.iter().any(|arg| ["-i", "-U", "-F"].iter().any(|flag| arg.text.starts_with(flag)))
        || call.flag("--install --upgrade --reinstall")
    {
        bring(&RPM, &operands, true, "/", machine);
    }
    Stream::Nothing
}

/// `zypper`
pub(super) fn zypper(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands = call.operands("-r --repo --from -t --type -R --root --installroot -p --plus-repo");
    let commands = "in install rm remove ref refresh up update dup dist-upgrade patch cc clean ar addrepo si source-install";
    let Some(at) = operands.iter().position(|field| is_among(&field.text, commands)) else { return Stream::Nothing };
    if ZYPPER.is_absent(machine) {
        return Stream::Nothing;
    }
    let names = operands.get(at + 1..).unwrap_or_default();
    let root = call.value("-R --root --installroot").and_then(|text| machine.resolve(&text)).unwrap_or_else(|| "/".to_owned());
    let command = operands.get(at).map_or("", |field| field.text.as_str());
    if matches!(
        command,
        "in" | "install" | "ref" | "refresh" | "up" | "update" | "dup" | "dist-upgrade" | "patch" | "si" | "source-install"
    ) && !machine.has_label("zypper metadata")
    {
        let directory = path::join(&root, "var/cache/zypp");
        refresh(&directory, "zypper metadata", machine.rule("zypper-metadata"), machine);
    }
    match command {
        "in" | "install" => {
            let lean = call.flag("--no-recommends");
            bring(&ZYPPER, names, lean, &root, machine);
        }
        "si" | "source-install" => groups(names, &root, machine),
        "rm" | "remove" if call.flag("-u --clean-deps") => ZYPPER.remove(names, machine),
        "rm" | "remove" => ZYPPER.remove_alone(names, machine),
        "up" | "update" | "dup" | "dist-upgrade" | "patch" => upgrade(&ZYPPER, &root, machine),
        "cc" | "clean" if call.flag("-a --all -m --metadata") => machine.remove(&path::join(&root, "var/cache/zypp")),
        _ => {}
    }
    Stream::Nothing
}

/// `pacman`
pub(super) fn pacman(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let letters: String = call.args.iter().filter_map(|arg| arg.text.strip_prefix('-').filter(|rest| !rest.starts_with('-'))).collect();
    let has = |letter: char, long: &str| letters.contains(letter) || call.flag(long);
    if PACMAN.is_absent(machine) {
        return Stream::Nothing;
    }
    let names = call.operands("-r --root -b --dbpath --cachedir --config --arch --ignore --overwrite");
    if has('S', "--sync") {
        if has('c', "--clean") {
            clean_pacman(call, machine);
            return Stream::Nothing;
        }
        if has('y', "--refresh") {
            refresh("/var/lib/pacman/sync", "pacman metadata", machine.rule("pacman-metadata"), machine);
        }
        if has('u', "--sysupgrade") {
            upgrade(&PACMAN, "/", machine);
        }
        let (_, packages) = bring(&PACMAN, &names, true, "/", machine);
        machine.add("/var/cache/pacman/pkg", "package files", package_files(packages), Origin::Cache);
    } else if has('U', "--upgrade") {
        bring(&PACMAN, &names, true, "/", machine);
    } else if has('R', "--remove") {
        if letters.contains('s') || call.flag("--recursive") {
            PACMAN.remove(&names, machine)
        } else {
            PACMAN.remove_alone(&names, machine)
        }
    }
    Stream::Nothing
}

/// `pacman -Scc` asks before it empties the cache, with "no" as the default that `--noconfirm` takes: unless `yes` is
/// piped in, what is left is not certain.
fn clean_pacman(call: &Call, machine: &mut Machine<'_>) {
    if call.flag("--noconfirm") {
        machine.loosen("/var/cache/pacman/pkg");
        machine.note(note::packages_may_stay());
    } else {
        machine.remove("/var/cache/pacman/pkg");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layers::effects::trial::Trial;

    #[test]
    fn dnf_leaves_metadata_until_it_is_cleaned() {
        let mut trial = Trial::fedora();
        trial.run("dnf install -y --setopt=install_weak_deps=False git");
        assert_eq!(trial.parts(), ["/usr [rpm: git]", "/var/cache/dnf [dnf metadata]", "/var/lib/rpm [rpm database]"]);
        let mut clean = Trial::fedora();
        clean.run("dnf -y install git && dnf clean all");
        assert_eq!(clean.parts(), ["/usr [rpm: git]", "/var/lib/rpm [rpm database]"]);
    }

    #[test]
    fn another_root_takes_packages_and_metadata() {
        let mut trial = Trial::fedora();
        trial.run("dnf install -y --installroot /mnt/rootfs --releasever 9 coreutils-single");
        assert_eq!(
            trial.parts(),
            [
                "/mnt/rootfs/usr [rpm: coreutils-single]",
                "/mnt/rootfs/var/cache/dnf [dnf metadata]",
                "/mnt/rootfs/var/lib/rpm [rpm database]"
            ]
        );
    }

    fn brought(trial: &mut Trial, script: &str) -> SizeEstimate {
        trial.run(script);
        trial.weight("/usr").unpacked
    }

    #[test]
    fn what_two_packages_need_counts_once() {
        let alone: u64 =
            ["gcc", "gcc-c++"].map(|name| brought(&mut Trial::fedora(), &format!("dnf install -y {name}")).likely()).iter().sum();
        let together = brought(&mut Trial::fedora(), "dnf install -y gcc gcc-c++").likely();
        let in_turn = brought(&mut Trial::fedora(), "dnf install -y gcc && dnf install -y gcc-c++").likely();
        assert!(together < alone * 3 / 4, "{together} of {alone}");
        assert_eq!(together, in_turn);
    }

    #[test]
    fn what_the_base_holds_comes_not_again() {
        let of = |reference: &str, script: &str| brought(&mut Trial::on_image(reference), script);
        let script = "dnf install -y python3 gzip openssl";
        assert!(of("almalinux:9", script).likely() * 20 < of("almalinux:9-minimal", &script.replace("dnf", "microdnf")).likely());
        let lean = of("almalinux:9", "dnf install -y --setopt=install_weak_deps=0 nodejs").likely();
        assert!(lean < of("almalinux:9", "dnf install -y nodejs").likely(), "npm is recommended");
    }

    #[test]
    fn other_distributions_are_known_less_well() {
        let width = |reference: &str, script: &str| {
            let found = brought(&mut Trial::on_image(reference), script);
            1000 * found.high() / found.low()
        };
        let (own, fedora, azure) = (
            width("almalinux:9", "dnf install -y nginx"),
            width("fedora:43", "dnf install -y nginx"),
            width("mcr.microsoft.com/azurelinux/base/core:3.0", "tdnf install -y nginx"),
        );
        assert!(own < fedora && fedora < azure, "{own} {fedora} {azure}");
    }

    #[test]
    fn what_the_package_manager_runs_on_is_there() {
        let mut trial = Trial::fedora();
        trial.run("dnf install -y ca-certificates glibc openssl-libs zlib && dnf clean all");
        assert!(trial.parts().is_empty(), "{:?}", trial.parts());
        trial.run("dnf install -y --installroot /mnt glibc && dnf clean all");
        assert_eq!(trial.parts_below("/mnt/usr"), ["/mnt/usr [rpm: glibc]"]);
    }

    #[test]
    fn versions_are_no_part_of_a_name() {
        let is_package = |name: &str| ["python3", "python3-pip", "gcc-c++", "openssl"].contains(&name);
        assert_eq!(versionless("openssl-libs", is_package), "openssl-libs");
        assert_eq!(versionless("python3-pip-21.2.3-6.el9.noarch", is_package), "python3-pip");
        assert_eq!(versionless("python3", is_package), "python3");
        assert_eq!(versionless("gcc-c++", is_package), "gcc-c++");
        assert_eq!(versionless("gcc-c++.x86_64", is_package), "gcc-c++");
        assert_eq!(versionless("python3-libs", is_package), "python3-libs", "a package of its own");
        assert_eq!(versionless("unheard-of-1.2", is_package), "unheard-of-1.2");
    }

    #[test]
    fn a_group_and_a_remote_package_weigh_something() {
        let mut trial = Trial::fedora();
        trial.run("yum groupinstall -y 'Development Tools' && rpm -Uvh https://example.org/epel.rpm && dnf clean all");
        assert_eq!(trial.parts(), ["/usr [rpm: Development Tools]", "/usr [rpm: epel.rpm]", "/var/lib/rpm [rpm database]"]);
    }

    #[test]
    fn pacman_keeps_package_files() {
        let mut trial = Trial::arch();
        trial.run("pacman -Syu --noconfirm git");
        let expected = [
            "/usr [pacman upgrade]",
            "/usr [pacman: git]",
            "/var/cache/pacman/pkg [package files]",
            "/var/lib/pacman/sync [pacman metadata]",
        ];
        assert_eq!(trial.parts(), expected);
        let mut clean = Trial::arch();
        clean.run("pacman -S --noconfirm git && yes | pacman -Scc");
        assert_eq!(clean.parts(), ["/usr [pacman: git]"]);
    }

    #[test]
    fn zypper_installs_and_cleans() {
        let mut trial = Trial::suse();
        trial.run("zypper -n in git && zypper clean -a");
        assert_eq!(trial.parts(), ["/usr [rpm: git]", "/var/lib/rpm [rpm database]"]);
    }
}
