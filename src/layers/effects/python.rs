//! Python packages in an environment: which row of the catalog a requirement means, what it brings that is not there yet, and the
//! archives it comes in.
//!
//! Input: [`Requirement`]s, a place, and how a tool installs. Output: content at that place, and [`Brought`]. Must not know which
//! tool asks, nor where it read the requirements.

use super::super::machine::Machine;
use super::super::rootfs::Origin;
use super::output::archived;
use super::requirement::{Requirement, numbers};
use crate::catalog::{Ecosystem, Graph, Libc, Package, Parts, Platform, Sum};
use crate::order;
use crate::size::{Basis, SizeEstimate, Weight};

/// The Python that the catalog's packages were weighed with: 3.11.
pub(super) const USUAL_MINOR: u64 = 11;

/// How a tool installs packages.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Manner<'n> {
    /// Whether it compiles them: `.pyc` files come along.
    pub compiles: bool,
    /// Packages that the base brought.
    pub base: &'n [&'n str],
    /// Whether it writes those anew when they are asked for.
    pub upgrades: bool,
    /// Whether it takes PyTorch's builds without CUDA.
    pub without_cuda: bool,
    /// The minor version of Python.
    pub minor: u64,
}

/// What an install brought.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Brought {
    /// The packages as they lie in the environment.
    pub packages: Weight,
    /// The archives they were fetched as.
    pub archives: Weight,
    /// How many they are, as far as known.
    pub count: u64,
}

impl std::ops::AddAssign for Brought {
    fn add_assign(&mut self, other: Self) {
        self.packages += other.packages;
        self.archives += other.archives;
        self.count += other.count;
    }
}

impl Brought {
    /// What a tool's cache keeps of the index, by the rule for one package.
    pub fn pages(&self, rule: &str, machine: &Machine<'_>) -> Weight {
        let page = machine.rule(rule);
        let all = |one: SizeEstimate| one.scaled(self.count.saturating_mul(1000));
        Weight { unpacked: all(page.unpacked), compressed: all(page.compressed) }
    }
}

/// The label of a package's content.
pub(super) fn label(name: &str) -> String {
    format!("pip: {}", if name.is_empty() { "a package of unknown name" } else { name })
}

/// Installs packages below `place`; what is there already brings nothing. What two of them need counts with the first.
pub(super) fn install(machine: &mut Machine<'_>, place: &str, wanted: Vec<Requirement>, manner: Manner<'_>) -> Brought {
    let mut brought = Brought::default();
    for (name, packages, one) in bring(machine, place, wanted, manner) {
        let label = label(&name);
        machine.remember_packages(place, &label, packages);
        machine.add(place, &label, one.packages, Origin::Dependencies);
        brought += one;
    }
    brought
}

/// What packages would bring to `place`, by name, with the numbers of all that comes along.
pub(super) fn bring(
    machine: &mut Machine<'_>,
    place: &str,
    wanted: Vec<Requirement>,
    manner: Manner<'_>,
) -> Vec<(String, Vec<usize>, Brought)> {
    let graph = machine.catalog.graph(Ecosystem::Pip);
    let there = machine.labels_in(place);
    let base = manner.base.iter().filter_map(|name| graph.find(name));
    let mut closure = graph.closure(machine.packages(place).chain(base), false);
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for requirement in merged(wanted) {
        let name = requirement.name.as_str();
        if !name.is_empty() && there.contains(label(name).as_str()) {
            continue;
        }
        let is_written = manner.base.contains(&name) && (manner.upgrades || requirement.limit.is_some());
        match row(&graph, &requirement, manner) {
            Some(number) if closure.choose(number) || is_written => known.push((number, requirement)),
            Some(_) => {}
            None => unknown.push(requirement),
        }
    }
    let mut brought = Vec::new();
    for (number, requirement) in known {
        let (mut packages, sum) = closure.bring(number);
        let mut sums = vec![sum];
        for extra in &requirement.extras {
            let extra = graph.find(&format!("{}[{extra}]", requirement.name)).filter(|number| closure.choose(*number));
            if let Some((more, sum)) = extra.map(|number| closure.bring(number)) {
                packages.extend(more);
                sums.push(sum);
            }
        }
        let rule = rule_of(&requirement, manner.minor, machine);
        let count = u64::try_from(packages.len()).unwrap_or(0);
        let all = sums.iter().fold(Brought { count, ..Brought::default() }, |mut all, sum| {
            all += weight_of(sum, rule, manner.compiles, machine);
            all
        });
        let weight = machine.catalog.named(Ecosystem::Pip, &requirement.name, Package { full: all.packages, lean: all.packages }).lean;
        brought.push((requirement.name, packages, Brought { packages: weight, ..all }));
    }
    for requirement in unknown {
        let name = requirement.name.as_str();
        machine.note(super::packages::weight_unknown(name));
        let one = unknown_package(requirement.archive, machine);
        let packages = Package { full: one.packages, lean: one.packages };
        let one = Brought { packages: machine.catalog.named(Ecosystem::Pip, name, packages).lean, ..one };
        brought.push((requirement.name, Vec::new(), one));
    }
    brought
}

/// A package that the catalog does not have: with all it needs, or, where a lock file asks for it, alone.
fn unknown_package(archive: Option<u64>, machine: &Machine<'_>) -> Brought {
    match archive {
        None => {
            let packages = machine.catalog.unknown_package(Ecosystem::Pip).lean;
            Brought { packages, archives: archived(machine.times(packages.unpacked, "pip-cache")), count: 1 }
        }
        Some(0) => {
            let packages = machine.rule("pip-unknown-alone");
            Brought { packages, archives: archived(machine.times(packages.unpacked, "pip-cache")), count: 1 }
        }
        Some(bytes) => {
            let archive = SizeEstimate::exact(bytes, Basis::Rule);
            let unpacked = machine.times(archive, "pip-unpacked-archive");
            let packages = Weight::with_ratio(unpacked, machine.catalog.ratio_per_mille("pip-unpacked-archive"));
            Brought { packages, archives: archived(archive), count: 1 }
        }
    }
}

/// Each package once, with the narrowest limit and all extras that anybody asks for; by name. Those without a name stay apart.
fn merged(mut wanted: Vec<Requirement>) -> Vec<Requirement> {
    order::sort_by(&mut wanted, |one, other| one.name.cmp(&other.name));
    let mut merged: Vec<Requirement> = Vec::new();
    for requirement in wanted {
        match merged.last_mut().filter(|last| !last.name.is_empty() && last.name == requirement.name) {
            Some(last) => last.join(requirement),
            None => merged.push(requirement),
        }
    }
    merged
}

/// The row of a package: that of the newest version which is allowed, else the oldest there is.
fn row(graph: &Graph, requirement: &Requirement, manner: Manner<'_>) -> Option<usize> {
    let name = requirement.name.as_str();
    let is_bare = manner.without_cuda || requirement.build == "cpu";
    if let Some(number) = graph.find(&format!("{name}+cpu")).filter(|_| is_bare) {
        return Some(number);
    }
    let Some(limit) = &requirement.limit else { return graph.find(name) };
    let start = format!("{name}@");
    let since = |row: &str| numbers(row.get(start.len()..).unwrap_or(""));
    let rows = || graph.names(&start).map(|row| (since(row), row));
    let newest = rows().filter(|(since, _)| limit.allows(since)).max();
    newest.or_else(|| rows().min()).map_or_else(|| graph.find(name), |(_, row)| graph.find(row))
}

/// The rule for how far a weighed package may be off.
fn rule_of(requirement: &Requirement, minor: u64, machine: &Machine<'_>) -> &'static str {
    let is_usual = minor == USUAL_MINOR && machine.image.libc != Libc::Musl && machine.platform == Platform::Amd64;
    match (is_usual, &requirement.limit) {
        (false, _) => "pip-elsewhere",
        (true, Some(_)) => "pip-limited",
        (true, None) => "pip-weighed",
    }
}

/// The range of a sum of packages and of their archives.
fn weight_of(sum: &Sum, rule: &str, compiles: bool, machine: &Machine<'_>) -> Brought {
    let range = |at: &dyn Fn(Parts) -> u64| {
        let part = |parts, rule| machine.times(SizeEstimate::exact(at(parts), Basis::Rule), rule);
        part(sum.weighed, rule) + part(sum.estimated, "pip-estimated")
    };
    let installed = |half: fn([u64; 2]) -> u64| {
        range(&move |[files, compiled, _]: Parts| half(files).saturating_add(if compiles { half(compiled) } else { 0 }))
    };
    let packages = Weight { unpacked: installed(|[unpacked, _]| unpacked), compressed: installed(|[_, compressed]| compressed) };
    Brought { packages, archives: archived(range(&|[_, _, [archive, _]]: Parts| archive)), count: 0 }
}

#[cfg(test)]
mod tests {
    use super::super::trial::Trial;
    use super::*;

    fn installed(script: &str) -> Weight {
        let mut trial = Trial::debian();
        trial.run(script);
        trial.weight("/usr")
    }

    fn likely(script: &str) -> u64 {
        installed(script).unpacked.likely()
    }

    #[test]
    fn what_is_needed_twice_or_there_counts_once() {
        let flask = likely("pip install --no-cache-dir flask");
        assert_eq!(likely("pip install --no-cache-dir flask jinja2 click"), flask);
        let mut trial = Trial::debian();
        trial.run("pip install --no-cache-dir flask");
        trial.run("pip install --no-cache-dir jinja2 Flask");
        assert_eq!(trial.weight("/"), Weight::ZERO);
        trial.run("pip install --no-cache-dir --target /t jinja2");
        assert!(!trial.weight("/t").is_zero(), "another place has none of it");
    }

    #[test]
    fn versions_and_extras_choose_what_is_weighed() {
        assert!(likely("pip install --no-cache-dir sqlalchemy==1.4.54") < likely("pip install --no-cache-dir 'sqlalchemy>=2'"));
        assert!(likely("pip install --no-cache-dir 'uvicorn[standard]'") > 2 * likely("pip install --no-cache-dir uvicorn"));
        let both = "pip install --no-cache-dir 'sqlalchemy<2' 'sqlalchemy!=1.0'";
        assert_eq!(likely(both), likely("pip install --no-cache-dir 'sqlalchemy<2'"));
        let constrained = "echo 'sqlalchemy<2' >/c.txt; pip install --no-cache-dir sqlalchemy -c /c.txt";
        assert!(likely(constrained) < likely("pip install --no-cache-dir sqlalchemy"));
    }

    #[test]
    fn compiled_files_come_with_pip_and_with_uv_where_asked_for() {
        let pip = likely("pip install --no-cache-dir flask");
        let bare = likely("pip install --no-cache-dir --no-compile flask");
        assert!(bare < pip);
        assert_eq!(likely("export PYTHONDONTWRITEBYTECODE=1; pip install --no-cache-dir flask"), pip);
        assert_eq!(likely("uv pip install --system --no-cache flask"), bare);
        assert_eq!(likely("uv pip install --system --no-cache --compile-bytecode flask"), pip);
    }

    #[test]
    fn pytorch_without_cuda_is_another_build() {
        let whole = likely("pip install --no-cache-dir torch");
        let index = "https://download.pytorch.org/whl/cpu";
        let without = likely(&format!("pip install --no-cache-dir torch torchvision --index-url {index}"));
        assert!(4 * without < whole, "{without} of {whole}");
        assert_eq!(
            likely(&format!(
                "echo '--extra-index-url {index}' >/r.txt; echo torch >>/r.txt; pip install --no-cache-dir -r /r.txt torchvision"
            )),
            without
        );
        assert_eq!(likely("pip install --no-cache-dir torch==2.5.1+cpu torchvision==0.20.1+cpu"), without);
    }

    #[test]
    fn what_is_less_sure_has_a_wider_range() {
        let width = |script: &str| {
            let unpacked = installed(script).unpacked;
            unpacked.high() as f64 / unpacked.low() as f64
        };
        let newest = width("pip install --no-cache-dir flask");
        let pinned = width("pip install --no-cache-dir flask==3.0.0");
        let elsewhere = width("export PYTHON_VERSION=3.13.1; pip install --no-cache-dir flask");
        let unknown = width("pip install --no-cache-dir no-such-package-zz");
        assert!(newest < pinned && pinned < elsewhere && elsewhere < unknown, "{newest} {pinned} {elsewhere} {unknown}");
    }
}
