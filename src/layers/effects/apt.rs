//! `apt-get apt aptitude`, `dpkg` and their small companions, after apt-get(8), apt.conf(5), dpkg(1), and the
//! configuration that Docker's Debian and Ubuntu images carry (`/etc/apt/apt.conf.d/docker-clean`).

use super::super::machine::{Call, Machine, Stream, is_among};
use super::super::path;
use super::super::rootfs::{Origin, Presence};
use super::packages::{Manager, Wish, refresh};
use crate::catalog::{Ecosystem, Os, Package, PackageManager, Parts, Sum};
use crate::language::words::note;
use crate::options::Platform;
use crate::shell::Field;
use crate::size::{Basis, SizeEstimate, Weight};

const APT: Manager = Manager { name: "apt", ecosystem: Ecosystem::Apt, images: &[PackageManager::Apt], program: "/usr/bin/apt-get" };

const LISTS: &str = "/var/lib/apt/lists";
const CACHE: &str = "/var/cache/apt";
const ARCHIVES: &str = "/var/cache/apt/archives";
/// The label of debconf's database: questions of packages and their answers.
const DEBCONF: &str = "debconf database";
const DOCKER_CLEAN: &str = "/etc/apt/apt.conf.d/docker-clean";

/// Files longer than this are no configuration of apt's, and are not searched.
const LONGEST_CONFIGURATION: usize = 4096;

/// Options that take the next argument.
const WITH_VALUE: &str = "-t --target-release --default-release -o --option -c --config-file -a --host-architecture -P --build-profiles";

const COMMANDS: &str = "update install reinstall satisfy remove purge autoremove autopurge upgrade dist-upgrade full-upgrade \
    safe-upgrade build-dep clean autoclean distclean download source check markauto hold show";

/// `apt-get`, `apt`, `aptitude`.
pub(super) fn apt(call: &Call, machine: &mut Machine<'_>) -> Stream {
    let operands = call.operands(WITH_VALUE);
    let Some(at) = operands.iter().position(|field| is_among(&field.text, COMMANDS)) else { return Stream::Nothing };
    let command = operands.get(at).map_or("", |field| field.text.as_str());
    let names = operands.get(at + 1..).unwrap_or_default();
    if APT.is_absent(machine) {
        return Stream::Nothing;
    }
    match command {
        "update" => update(machine),
        "install" | "reinstall" | "satisfy" => install(call, names, machine),
        "build-dep" => {
            let wishes = names.iter().map(|name| Wish { name: format!("to build {}", name.text), ..APT.wish("", false, true, machine) });
            let wishes = wishes.collect();
            bring(wishes, Vec::new(), call, machine);
        }
        "upgrade" | "dist-upgrade" | "full-upgrade" | "safe-upgrade" => {
            APT.upgrade(machine.rule("apt-upgrade"), "/", machine);
            database(machine);
        }
        "remove" | "purge" => {
            remove(names, call.flag("--auto-remove --autoremove") || call.program == "aptitude", machine);
            database(machine);
        }
        "autoremove" | "autopurge" => {
            APT.remove(names, machine);
            APT.remove_left(machine);
            database(machine);
        }
        "clean" | "autoclean" | "distclean" => {
            machine.remove(CACHE);
            if command == "distclean" {
                machine.remove(LISTS);
            }
        }
        "download" | "source" => fetch_only(names, machine),
        _ => {}
    }
    Stream::Nothing
}

/// Fresh lists; where `docker-clean` is gone, also the index that apt makes of them.
fn update(machine: &mut Machine<'_>) {
    let lists = machine.rule(if machine.image.os == Os::Ubuntu { "apt-lists-ubuntu" } else { "apt-lists" });
    refresh(LISTS, "apt lists", lists, machine);
    if !cleans(machine) {
        refresh(CACHE, "apt package index", machine.rule("apt-pkgcache"), machine);
    }
}

/// Whether `docker-clean` may be there.
fn cleans(machine: &Machine<'_>) -> bool {
    machine.presence(DOCKER_CLEAN) != Presence::No
}

/// Whether docs and manuals come along: `-slim` variants and Ubuntu's images leave them out.
fn keeps_docs(machine: &Machine<'_>) -> bool {
    machine.image.os == Os::Debian && !machine.image.slim
}

/// A package of unknown content, with docs where the image keeps them.
fn with_docs(wish: Wish, machine: &Machine<'_>) -> Wish {
    if !keeps_docs(machine) {
        return wish;
    }
    Wish { weight: machine.both_times(wish.weight, "apt-docs"), ..wish }
}

fn install(call: &Call, names: &[&Field], machine: &mut Machine<'_>) {
    let recommends = installs_recommended(call, machine);
    let graph = machine.catalog.graph(suite(machine).ecosystem);
    let (mut known, mut wishes) = (Vec::new(), Vec::new());
    for field in names {
        match package(field, machine) {
            Named::Package(name) => {
                if let Some(number) = graph.find(&name) {
                    known.push(Known { name, number, stands_in: false });
                } else if let Some(number) = graph.relative(&name) {
                    machine.note(note::package_stands_in(graph.name(number), &name));
                    known.push(Known { name, number, stands_in: true });
                } else {
                    wishes.push(unknown(&name, names.len() > 1, recommends, machine));
                }
            }
            Named::Partly(name) => wishes.push(APT.wish(&name, false, !recommends, machine)),
            Named::Removed(name) => machine.remove_label(&APT.label(&name)),
            Named::File(path) => wishes.push(APT.local(&path, machine)),
        }
    }
    let new = new_packages(known, recommends, machine);
    bring(wishes, new, call, machine);
}

/// A package of which nothing is known. Beside others it adds less than alone.
fn unknown(name: &str, is_among_others: bool, recommends: bool, machine: &mut Machine<'_>) -> Wish {
    let wish = APT.wish(name, true, !recommends, machine);
    if is_among_others {
        let Weight { unpacked, compressed } = machine.rule("apt-unknown-among");
        let on = |estimate: SizeEstimate| estimate.on(Basis::Assumed);
        let weight = Weight { unpacked: on(unpacked), compressed: on(compressed) };
        let package = machine.catalog.named(Ecosystem::Apt, name, Package { full: weight, lean: weight });
        return Wish { weight: package.full, is_new: true, ..wish };
    }
    wish
}

/// Whose packages stand for those of an image.
struct Suite {
    ecosystem: Ecosystem,
    /// The rule that says how far their sizes are apart, where they are not the image's own.
    apart: Option<&'static str>,
}

/// When Debian trixie was released. Official images whose tags name no release are built on the newest one.
const TRIXIE: &str = "2025-08-09";

/// The suite of an image: Debian's own where it is one of two, else the nearer of these in time.
fn suite(machine: &Machine<'_>) -> Suite {
    let image = &machine.image;
    let is_late = match (image.os, image.release.as_str()) {
        (Os::Debian, "trixie" | "forky" | "sid" | "testing" | "unstable") => true,
        (Os::Ubuntu, release) if !release.is_empty() => release >= UBUNTU_LATE,
        (_, "") => image.recorded.as_str() >= TRIXIE,
        _ => false,
    };
    let is_own = image.os == Os::Debian && matches!(image.release.as_str(), "trixie" | "bookworm" | "");
    let apart = match image.os {
        _ if is_own => None,
        Os::Ubuntu => Some("apt-ubuntu"),
        _ => Some("apt-other-suite"),
    };
    Suite { ecosystem: if is_late { Ecosystem::AptTrixie } else { Ecosystem::Apt }, apart }
}

/// The first release of Ubuntu that is nearer to Debian trixie than to bookworm.
const UBUNTU_LATE: &str = "23.10";

/// A package asked for that the catalog's graph has.
struct Known {
    name: String,
    number: usize,
    /// Whether it is one of another version.
    stands_in: bool,
}

/// A package of the catalog's graph and what it newly brings.
struct New {
    name: String,
    packages: Vec<usize>,
    weight: Weight,
    /// Whether a package that it brings has debconf questions.
    asks: bool,
}

/// Of the packages asked for, those that are not there yet; each brings what is neither there nor brought by one before it.
fn new_packages(mut known: Vec<Known>, recommends: bool, machine: &Machine<'_>) -> Vec<New> {
    let suite = suite(machine);
    let graph = machine.catalog.graph(suite.ecosystem);
    let held = machine.catalog.held(suite.ecosystem, &machine.image, None);
    let mut closure = graph.closure(machine.packages(APT.name).chain(held.iter().copied()), recommends);
    known.retain(|one| !machine.has_label(&APT.label(&one.name)) && closure.choose(one.number));
    let bring = |Known { name, number, stands_in }| {
        let (packages, sum) = closure.bring(number);
        let apart = suite.apart.into_iter().chain(stands_in.then_some("apt-other-version"));
        let weight = weight_of(&sum, keeps_docs(machine), machine);
        let weight = apart.fold(weight, |weight, rule| machine.both_times(weight, rule));
        New { name, packages, weight, asks: sum.asks }
    };
    // What the base holds weighs nothing.
    known.into_iter().map(bring).filter(|new| !new.weight.is_zero()).collect()
}

/// The range of a sum of packages, with their docs or without.
fn weight_of(sum: &Sum, keeps_docs: bool, machine: &Machine<'_>) -> Weight {
    let estimate = |at: fn([u64; 2]) -> u64| {
        let part = |[package, docs, _]: Parts, rule| {
            let bytes = at(package).saturating_add(if keeps_docs { at(docs) } else { 0 });
            machine.times(SizeEstimate::exact(bytes, Basis::Rule), rule)
        };
        part(sum.weighed, "apt-weighed") + part(sum.estimated, "apt-estimated")
    };
    Weight { unpacked: estimate(|[unpacked, _]| unpacked), compressed: estimate(|[_, compressed]| compressed) }
}

/// The weight of a package without what it needs.
fn weight_alone(number: usize, machine: &Machine<'_>) -> Weight {
    weight_of(&machine.catalog.graph(suite(machine).ecosystem).alone(number), true, machine)
}

/// Installs packages, keeps or drops their archives, and writes the databases.
fn bring(wishes: Vec<Wish>, new: Vec<New>, call: &Call, machine: &mut Machine<'_>) {
    let asks = new.iter().any(|new| new.asks);
    let mut wishes: Vec<Wish> = wishes.into_iter().map(|wish| with_docs(wish, machine)).collect();
    wishes.extend(new.iter().map(|new| Wish { name: new.name.clone(), weight: new.weight, is_new: true }));
    if call.flag("-d --download-only") {
        let packages: Weight = wishes.iter().map(|wish| wish.weight).sum();
        if !packages.is_zero() {
            machine.add(ARCHIVES, "apt archives", archives(packages, machine), Origin::Cache);
        }
        return;
    }
    let (labels, packages) = APT.install(wishes, "/", machine);
    for New { name, packages, .. } in new {
        machine.remember_packages(APT.name, &APT.label(&name), packages);
    }
    if !labels.is_empty() {
        keep_archives(packages, call, machine);
        database(machine);
    }
    if asks && !machine.has_label_here(DEBCONF) {
        machine.add("/var/cache/debconf", DEBCONF, machine.rule("apt-debconf"), Origin::Packages);
    }
}

/// What the name of a package says.
enum Named {
    Package(String),
    /// Not wholly known.
    Partly(String),
    /// `name-`
    Removed(String),
    /// `./x.deb`
    File(String),
}

/// `name`, `name=version`, `name/suite`, `name:arch`, `name-`, `./file.deb`.
fn package(field: &Field, machine: &Machine<'_>) -> Named {
    let text = field.text.as_str();
    let is_file = text.starts_with(['/', '.']) || text.ends_with(".deb");
    if let Some(path) = if is_file { machine.spot(field) } else { None } {
        return Named::File(path);
    }
    let name = bare(text);
    let is_whole = field.known || name.len() < text.len();
    if !is_whole || name.is_empty() || path::is_pattern(name) {
        return Named::Partly(name.to_owned());
    }
    let graph = machine.catalog.graph(suite(machine).ecosystem);
    let is_package = |name: &str| graph.find(name).is_some();
    match (name.strip_suffix('-'), name.strip_suffix('+')) {
        (Some(removed), _) if !is_package(name) => Named::Removed(removed.to_owned()),
        (_, Some(plain)) if !is_package(name) && is_package(plain) => Named::Package(plain.to_owned()),
        _ => Named::Package(name.to_owned()),
    }
}

/// The name without version, suite and architecture.
fn bare(text: &str) -> &str {
    text.split(['=', '/', ':']).next().unwrap_or("")
}

fn remove(names: &[&Field], with_dependencies: bool, machine: &mut Machine<'_>) {
    let names: Vec<Field> = names.iter().map(|field| Field { text: bare(&field.text).to_owned(), ..(*field).clone() }).collect();
    let names: Vec<&Field> = names.iter().collect();
    if with_dependencies {
        APT.remove(&names, machine);
        APT.remove_left(machine);
    } else {
        APT.remove_alone(&names, machine);
    }
}

/// `apt-get download`, `apt-get source`: files in the current directory.
fn fetch_only(names: &[&Field], machine: &mut Machine<'_>) {
    for name in names {
        let package = if name.known { machine.catalog.graph(suite(machine).ecosystem).find(bare(&name.text)) } else { None };
        let wish = match package {
            Some(number) => Wish { name: bare(&name.text).to_owned(), weight: weight_alone(number, machine), is_new: true },
            None => APT.wish(bare(&name.text), name.known, true, machine),
        };
        let weight = archives(wish.weight, machine);
        let directory = machine.cwd.clone();
        machine.add(&directory, &format!("{}.deb", wish.name), weight, Origin::Files);
    }
}

/// The dpkg database is written anew by every layer that installs or removes something.
fn database(machine: &mut Machine<'_>) {
    if !machine.has_label_here("dpkg database") {
        machine.add("/var/lib/dpkg", "dpkg database", machine.rule("apt-dpkg-overhead"), Origin::Packages);
    }
}

fn archives(packages: Weight, machine: &Machine<'_>) -> Weight {
    let unpacked = machine.times(packages.compressed, "apt-debs-ratio");
    Weight { unpacked, compressed: unpacked }
}

/// Docker's own images delete archives after each install; others may not, and neither do images whose `docker-clean`
/// was removed (`apt` then still deletes them, `apt-get` does not).
fn keep_archives(packages: Weight, call: &Call, machine: &mut Machine<'_>) {
    let kept = archives(packages, machine);
    let is_official = matches!(machine.image.os, Os::Debian | Os::Ubuntu) && !machine.image.reference.is_empty();
    let asked = configured(machine, "keep-downloaded-packages");
    let keeps = asked.unwrap_or(call.program != "apt");
    match (cleans(machine), is_official) {
        (true, true) => {}
        (true, false) if keeps => {
            let weight = Weight { unpacked: at_most(kept.unpacked), compressed: at_most(kept.compressed) };
            machine.add(ARCHIVES, "apt archives", weight, Origin::Cache);
        }
        (false, _) if keeps => machine.add(ARCHIVES, "apt archives", kept, Origin::Cache),
        _ => {}
    }
}

/// Likely nothing, at most all of it.
fn at_most(estimate: crate::size::SizeEstimate) -> crate::size::SizeEstimate {
    estimate.with_ends(0, 0, estimate.high())
}

/// Whether recommended packages come along: the command line wins over the configuration; yes by default.
fn installs_recommended(call: &Call, machine: &Machine<'_>) -> bool {
    if call.flag("--no-install-recommends --without-recommends") || (call.program == "aptitude" && call.flag("-R")) {
        return false;
    }
    if call.flag("--install-recommends") {
        return true;
    }
    let glued = call.args.iter().filter_map(|arg| arg.text.strip_prefix("-o").or_else(|| arg.text.strip_prefix("--option=")));
    let apart = call.options("-o --option").into_iter().map(|field| field.text.as_str());
    let said = glued.chain(apart).filter_map(|setting| setting_of(setting, "install-recommends")).next_back();
    said.or_else(|| configured(machine, "install-recommends")).unwrap_or(true)
}

/// What the files below `/etc/apt` say of a setting; the last one wins.
fn configured(machine: &Machine<'_>, key: &str) -> Option<bool> {
    let texts = machine.texts_below("/etc/apt", "");
    texts.iter().filter(|text| text.len() <= LONGEST_CONFIGURATION).filter_map(|text| setting_of(text, key)).next_back()
}

/// The value behind `key` in apt.conf(5)'s syntax: `APT::Install-Recommends "0";`, `APT::Install-Recommends=false`.
fn setting_of(text: &str, key: &str) -> Option<bool> {
    let text = text.to_ascii_lowercase();
    let after = text.match_indices(key).last().and_then(|(at, _)| text.get(at + key.len()..))?;
    let value = after.trim_start_matches([' ', '\t', '=', '"', '\'']);
    let value = value.split(['"', '\'', ';', ' ', '\n']).next().unwrap_or("");
    match value {
        "0" | "false" | "no" | "off" | "without" | "disable" => Some(false),
        "1" | "true" | "yes" | "on" | "with" | "enable" => Some(true),
        _ => None,
    }
}

/// `dpkg`
pub(super) fn dpkg(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if call.flag("--print-architecture") {
        return Stream::Text(architecture(machine.platform).into());
    }
    if APT.is_absent(machine) {
        return Stream::Nothing;
    }
    let operands = call.operands("");
    if call.flag("-i --install --unpack") {
        let wishes = operands.iter().map(|field| match machine.spot(field) {
            Some(path) if !path::is_pattern(&path) => APT.local(&path, machine),
            _ => APT.wish(&field.text, false, true, machine),
        });
        let wishes = wishes.collect();
        APT.install(wishes, "/", machine);
        database(machine);
    } else if call.flag("-r --remove -P --purge") {
        APT.remove_alone(&operands, machine);
        database(machine);
    } else if call.flag("-x --extract -X") {
        return deb_extract(call, machine);
    }
    Stream::Nothing
}

/// `dpkg-deb -x FILE DIRECTORY`
pub(super) fn deb_extract(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if let [file, directory] = call.operands("").as_slice()
        && let (Some(file), Some(directory)) = (machine.spot(file), machine.spot(directory))
    {
        let wish = APT.local(&file, machine);
        machine.add(&directory, &format!("unpacked {}", wish.name), wish.weight, Origin::Files);
    }
    Stream::Nothing
}

/// `add-apt-repository`: a line of sources, and (since Ubuntu 18.04) fresh lists.
pub(super) fn add_repository(call: &Call, machine: &mut Machine<'_>) -> Stream {
    if !APT.is_absent(machine) {
        super::system::configure("/etc/apt/sources.list.d", "apt sources", machine);
        if !call.flag("-n --no-update") {
            update(machine);
        }
    }
    Stream::Nothing
}

/// A repository's set-up script (`setup_20.x` of NodeSource, piped to a shell): sources, a key and fresh lists.
pub(super) fn repository_script(machine: &mut Machine<'_>) {
    machine.add("/etc/apt", "apt sources", machine.rule("nodesource-setup"), Origin::Config);
    update(machine);
    database(machine);
}

/// Debian's name of a platform's architecture.
pub(super) const fn architecture(platform: Platform) -> &'static str {
    match platform {
        Platform::Amd64 => "amd64",
        Platform::Arm64 => "arm64",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layers::effects::trial::Trial;

    #[test]
    fn lists_stay_unless_the_same_layer_removes_them() {
        let mut kept = Trial::debian();
        kept.run("apt-get update && apt-get install -y git");
        let expected =
            ["/usr [apt: git]", "/var/cache/debconf [debconf database]", "/var/lib/apt/lists [apt lists]", "/var/lib/dpkg [dpkg database]"];
        assert_eq!(kept.parts(), expected);
        let lists = kept.weight("/var/lib/apt/lists");
        kept.run("rm -rf /var/lib/apt/lists/*");
        assert!(kept.parts().is_empty());
        assert_eq!(kept.hidden(), lists, "an earlier layer's lists stay paid for");

        let mut clean = Trial::debian();
        clean.run("apt-get update && apt-get install -y git && apt-get clean && rm -rf /var/lib/apt/lists/*");
        assert_eq!(clean.parts(), ["/usr [apt: git]", "/var/cache/debconf [debconf database]", "/var/lib/dpkg [dpkg database]"]);
    }

    #[test]
    fn names_come_in_many_forms() {
        let mut trial = Trial::debian();
        trial.run("apt-get -y -t bookworm-backports install git=1:2.30.2-1 curl/stable libc6-dev:arm64 g++ -o Dpkg::Use-Pty=0 $FLAVOUR");
        let expected = ["/usr [apt: curl]", "/usr [apt: g++]", "/usr [apt: git]", "/usr [apt: libc6-dev]", "/usr [apt: …]"];
        assert_eq!(trial.parts_below("/usr"), expected);
    }

    #[test]
    fn what_is_installed_adds_nothing_again() {
        let mut trial = Trial::debian();
        trial.run("apt-get install -y git git");
        trial.run("apt-get install -y git");
        assert!(trial.parts().is_empty());
    }

    fn installed(commands: &[&str]) -> u64 {
        let mut trial = Trial::debian();
        commands.iter().for_each(|command| drop(trial.run(command)));
        trial.weight("/usr").unpacked.likely()
    }

    #[test]
    fn what_packages_share_is_paid_once() {
        let alone = |name: &str| installed(&[&format!("apt-get install -y {name}")]);
        let together = installed(&["apt-get install -y git curl"]);
        assert!(together > alone("git") && together < alone("git") + alone("curl"));
        let after_git = installed(&["apt-get install -y git", "apt-get install -y curl"]);
        assert_eq!(together, alone("git") + after_git, "a later layer has what an earlier one brought");
        assert_eq!(installed(&["apt-get install -y curl", "apt-get install -y libcurl4"]), 0);
    }

    fn installed_on(image: &str, command: &str) -> (SizeEstimate, String) {
        let mut trial = Trial::on_image(image);
        let note = trial.run(command);
        (trial.weight("/usr").unpacked, note)
    }

    #[test]
    fn a_fuller_base_has_much_of_it_already() {
        let build = "apt-get install -y --no-install-recommends build-essential git curl";
        let [full, slim, compiler] = ["python:3.13-bookworm", "python:3.13-slim-bookworm", "rust:1-slim-bookworm"]
            .map(|image| installed_on(image, build).0.likely());
        assert!(full * 100 < slim, "{full} of {slim}: all but a few names are in the base");
        assert!(compiler < slim && compiler > full, "{compiler}: it has gcc, not git");
        assert!(installed_on("golang:1.26-bookworm", "apt-get install -y --no-install-recommends git g++").0.is_zero());
    }

    #[test]
    fn each_suite_has_its_own_packages() {
        let icu = |image: &str, name: &str| installed_on(image, &format!("apt-get install -y {name}"));
        let (own, note) = icu("debian:trixie-slim", "libicu76");
        assert!(own.high() < own.low() * 2 && !note.contains("stands in"), "{note}");
        let (other, note) = icu("debian:bookworm-slim", "libicu76");
        assert!(note.contains("libicu72 stands in for libicu76"), "{note}");
        assert!(other.high() > other.low() * 3, "a stand-in is known less well");
        let [debian, ubuntu] = ["debian:trixie-slim", "ubuntu:24.04"].map(|image| icu(image, "libicu76").0);
        assert!(ubuntu.high() - ubuntu.low() > debian.high() - debian.low(), "Ubuntu's sizes are Debian's, with a wider range");
        let without_release = installed_on("nginx:latest", "apt-get install -y libicu76").1;
        assert!(!without_release.contains("stands in"), "official images of no named release are built on the newest: {without_release}");
    }

    #[test]
    fn an_unknown_name_among_others_adds_less_than_alone() {
        let unknown = |command: &str| {
            let mut trial = Trial::debian();
            trial.run(command);
            trial.weight("/usr").unpacked.likely()
        };
        let git = unknown("apt-get install -y git");
        assert!(unknown("apt-get install -y git unheard-of") - git < unknown("apt-get install -y unheard-of"));
    }

    #[test]
    fn what_was_removed_is_brought_again() {
        let once = installed(&["apt-get install -y --no-install-recommends git"]);
        let purged = "apt-get install -y --no-install-recommends git && apt-get purge -y --auto-remove git";
        assert_eq!(installed(&[purged, "apt-get install -y --no-install-recommends git"]), once);
        let left = "apt-get install -y --no-install-recommends git && apt-get purge -y git";
        let again = installed(&[left, "apt-get install -y --no-install-recommends git"]);
        assert!(again > 0 && again < once, "what it needs was left behind");
        let undecided = "if [ \"$UNKNOWN\" = yes ]; then apt-get install -y libcurl4; fi";
        let lean = "apt-get install -y --no-install-recommends curl";
        assert_eq!(installed(&[undecided, lean]), installed(&[lean]), "it may not be there");
    }

    #[test]
    fn each_name_has_what_those_before_it_do_not_bring() {
        let mut trial = Trial::debian();
        trial.run("apt-get install -y --no-install-recommends tar build-essential gcc unheard-of");
        assert_eq!(trial.parts_below("/usr"), ["/usr [apt: build-essential]", "/usr [apt: gcc]", "/usr [apt: unheard-of]"]);
        trial.run("apt-get install -y tar");
        assert!(trial.parts().is_empty(), "the base has it");
    }

    #[test]
    fn a_downloaded_package_comes_without_what_it_needs() {
        let weight = |command: &str| {
            let mut trial = Trial::debian();
            trial.run(command);
            trial.weight("/").unpacked.likely()
        };
        assert!(weight("apt-get download git") > 0);
        assert!(weight("apt-get download git") < weight("apt-get install -y -d --no-install-recommends git"));
    }

    #[test]
    fn debconf_is_paid_once_in_each_layer_that_asks() {
        let mut trial = Trial::debian();
        trial.run("apt-get install -y ca-certificates && apt-get install -y tzdata locales");
        assert_eq!(trial.parts_below("/var/cache"), ["/var/cache/debconf [debconf database]"]);
        let once = trial.weight("/var/cache/debconf");
        trial.run("apt-get install -y --no-install-recommends make");
        assert!(trial.parts_below("/var/cache").is_empty(), "make asks nothing");
        trial.run("apt-get install -y dash debconf postgresql-common");
        assert_eq!(trial.weight("/var/cache/debconf"), once);
    }

    #[test]
    fn recommended_packages_are_left_out_by_option_and_by_configuration() {
        let call = |text: &str| Call {
            program: "apt-get".to_owned(),
            args: text.split(' ').map(|word| Field { text: word.to_owned(), known: true, pattern: false }).collect(),
            ..Call::default()
        };
        let mut trial = Trial::debian();
        trial.with(|machine| {
            assert!(installs_recommended(&call("install git"), machine));
            for lean in [
                "--no-install-recommends install git",
                "-o APT::Install-Recommends=0 install git",
                "-oAPT::Install-Recommends=false install",
            ] {
                assert!(!installs_recommended(&call(lean), machine), "{lean}");
            }
            machine.write_text(
                "/etc/apt/apt.conf.d/99lean",
                "APT::Install-Recommends \"0\";\nAPT::Install-Suggests \"0\";\n",
                Origin::Config,
            );
            assert!(!installs_recommended(&call("install git"), machine));
            assert!(installs_recommended(&call("install --install-recommends git"), machine));
        });
    }

    #[test]
    fn purging_takes_what_it_brought_only_with_auto_remove() {
        let mut whole = Trial::debian();
        whole.run("apt-get install -y git && apt-get purge -y --auto-remove git");
        assert_eq!(whole.parts(), ["/var/cache/debconf [debconf database]", "/var/lib/dpkg [dpkg database]"]);
        let mut later = Trial::debian();
        later.run("apt-get install -y git && apt-get purge -y git");
        assert_eq!(later.parts_below("/usr"), ["/usr [apt: left behind by git]"]);
        assert_eq!(later.weight("/usr").unpacked.low(), 0);
        later.run("true");
        let mut then = Trial::debian();
        then.run("apt-get install -y git && apt-get purge -y git && apt-get autoremove -y");
        assert!(then.parts_below("/usr").is_empty());
    }

    #[test]
    fn archives_are_kept_once_docker_clean_is_gone() {
        let mut trial = Trial::debian();
        trial.run("rm -f /etc/apt/apt.conf.d/docker-clean");
        trial.run("apt-get install -y git");
        assert!(trial.parts().contains(&"/var/cache/apt/archives [apt archives]".to_owned()));
        trial.run("apt install -y curl");
        assert!(trial.parts_below("/var/cache").is_empty(), "apt deletes what apt-get keeps");
        trial.run("apt-get install -y wget && apt-get clean");
        assert!(trial.parts_below("/var/cache").is_empty());
        trial.mount("/var/cache/apt");
        trial.run("apt-get install -y make");
        assert!(trial.parts_below("/var/cache").is_empty(), "a cache mount leaves nothing");
    }

    #[test]
    fn a_local_package_weighs_more_unpacked_than_its_file() {
        let mut trial = Trial::debian();
        trial.run("curl -fsSL -o /tmp/x.deb https://example.org/x.deb && apt-get install -y /tmp/x.deb");
        assert_eq!(trial.parts_below("/usr"), ["/usr [apt: x.deb]"]);
        assert!(trial.weight("/usr").unpacked.likely() >= trial.weight("/tmp/x.deb").unpacked.likely());
        let mut other = Trial::debian();
        other.run("curl -fsSLO https://example.org/x.deb && dpkg -i x.deb && rm x.deb");
        assert_eq!(other.parts(), ["/usr [apt: x.deb]", "/var/lib/dpkg [dpkg database]"]);
    }

    #[test]
    fn apt_on_alpine_adds_nothing_and_says_so() {
        let mut trial = Trial::alpine();
        let note = trial.run("apt-get update && apt-get install -y git");
        assert!(trial.parts().is_empty());
        assert!(note.contains("apt-get is not in this image"), "{note}");
    }

    #[test]
    fn an_undecided_install_may_add_nothing() {
        let mut trial = Trial::debian();
        trial.run("if [ \"$UNKNOWN\" = yes ]; then apt-get install -y git; fi");
        let weight = trial.weight("/usr");
        assert_eq!(weight.unpacked.low(), 0);
        assert!(weight.unpacked.likely() > 0);
    }

    #[test]
    fn a_repository_script_brings_lists() {
        let mut trial = Trial::debian();
        trial.run("curl -sL https://deb.nodesource.com/setup_20.x | bash - && apt-get install -y nodejs");
        assert!(trial.parts().contains(&"/var/lib/apt/lists [apt lists]".to_owned()));
        assert!(trial.parts().contains(&"/usr [apt: nodejs]".to_owned()));
    }
}
