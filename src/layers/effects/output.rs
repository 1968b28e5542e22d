//! What all builds and installs share: caches, downloads that come once, and outputs that are named
//! after what later stages copy.

use super::super::machine::{Call, Machine, is_among, members};
use super::super::path;
use super::super::rootfs::{Origin, Presence};
use crate::shell::Field;
use crate::size::{SizeEstimate, Weight};

/// What a build wrote, as a layer's list calls it.
pub(super) const BUILD_OUTPUT: &str = "build output";

/// `weight` as something that may come on top: likely nothing, at most as much again.
pub(super) fn perhaps(weight: Weight) -> Weight {
    let part = |part: SizeEstimate| part.with_ends(0, 0, part.likely());
    Weight { unpacked: part(weight.unpacked), compressed: part(weight.compressed) }
}

/// Files that are compressed already: `unpacked` bytes that shrink no further.
pub(super) fn archived(unpacked: SizeEstimate) -> Weight {
    Weight { unpacked, compressed: unpacked }
}

/// A part of `whole`: the row `key` of the rules tells how many thousandths of its unpacked bytes, as a range, and what
/// they compress to.
pub(super) fn portion(machine: &Machine<'_>, whole: Weight, key: &str) -> Weight {
    let unpacked = machine.times(whole.unpacked, key);
    Weight::with_ratio(unpacked, machine.catalog.ratio_per_mille(key))
}

/// `whole` without a part that is written by itself.
pub(super) fn less(whole: Weight, part: Weight) -> Weight {
    Weight { unpacked: whole.unpacked.saturating_sub(part.unpacked), compressed: whole.compressed.saturating_sub(part.compressed) }
}

/// Either of two weights: `likely`, with a range that holds both.
pub(super) fn between(likely: Weight, other: Weight) -> Weight {
    let part = |likely: SizeEstimate, other: SizeEstimate| {
        let (low, high) = (likely.low().min(other.low()), likely.high().max(other.high()));
        likely.with_ends(low, likely.likely(), high).on(likely.basis().max(other.basis()))
    };
    Weight { unpacked: part(likely.unpacked, other.unpacked), compressed: part(likely.compressed, other.compressed) }
}

/// Adds what a command brings once: where content of this label stands below `path` already, a second command of its
/// kind only perhaps brings more.
pub(super) fn add_once(machine: &mut Machine<'_>, path: &str, label: &str, weight: Weight, origin: Origin) {
    let weight = if machine.holds(path, label) { perhaps(weight) } else { weight };
    machine.add(path, label, weight, origin);
}

/// A directory that a variable names, else a usual one.
pub(super) fn directory_of(machine: &Machine<'_>, variables: &str, usual: &str) -> String {
    let named = members(variables).find_map(|name| machine.variable(name)).filter(|value| !value.is_empty());
    named.and_then(|value| machine.resolve(&value)).unwrap_or_else(|| usual.to_owned())
}

/// `~/.cache/name`, or what `XDG_CACHE_HOME` says.
pub(super) fn user_cache(machine: &Machine<'_>, name: &str) -> String {
    let usual = path::join(&machine.home(), ".cache");
    path::join(&directory_of(machine, "XDG_CACHE_HOME", &usual), name)
}

/// The first of several usual directories that is mounted, else the first.
pub(super) fn mounted_or_first(machine: &Machine<'_>, candidates: Vec<String>) -> String {
    let mounted = candidates.iter().find(|candidate| machine.is_mounted(candidate)).cloned();
    mounted.or_else(|| candidates.into_iter().next()).unwrap_or_default()
}

/// A variable that is set to anything.
pub(super) fn is_set(machine: &Machine<'_>, name: &str) -> bool {
    machine.variable(name).is_some_and(|value| !value.is_empty())
}

/// A variable that is set to something like yes.
pub(super) fn is_on(machine: &Machine<'_>, name: &str) -> bool {
    machine.variable(name).is_some_and(|value| matches!(value.to_ascii_lowercase().as_str(), "1" | "true" | "yes" | "on"))
}

/// Where a command works: the value of its own option (`-C`, `--prefix` …), else the current directory.
pub(super) fn workplace(call: &Call, machine: &Machine<'_>, options: &str) -> String {
    let named = call.long_value(options).filter(|field| field.known);
    named.and_then(|field| machine.resolve(&field.text)).unwrap_or_else(|| machine.cwd.clone())
}

/// Operands from the second on: what follows a subcommand.
pub(super) fn after_subcommand<'c>(call: &'c Call, with_value: &str) -> Vec<&'c Field> {
    call.operands(with_value).into_iter().skip(1).collect()
}

/// Paths below `directory` that later stages copy and that a build makes: those that `takes` knows for outputs (it is
/// given the path below `directory`), and those that nothing else can have made. Patterns are replaced by a name they
/// match.
pub(super) fn wanted(machine: &Machine<'_>, directory: &str, takes: impl Fn(&str) -> bool) -> Vec<String> {
    let mut outputs: Vec<String> = Vec::new();
    for wanted in machine.wanted_below(directory) {
        let presence = machine.presence(&wanted);
        let below = path::below(directory, &wanted).unwrap_or("");
        let is_made = path::is_pattern(&wanted) && !machine.matching(&wanted).is_empty() || presence == Presence::Yes;
        if is_made || !(takes(below) || presence == Presence::No) {
            continue;
        }
        if let Some(concrete) = concrete(&wanted).filter(|path| !outputs.contains(path)) {
            outputs.push(concrete);
        }
    }
    outputs
}

/// A path that a pattern of `*` matches: `target/app-*.jar` → `target/app-1.jar`.
fn concrete(pattern: &str) -> Option<String> {
    let named = pattern.replace("/*", "/app").replace('*', "1");
    (!path::is_pattern(&named)).then_some(named)
}

/// What a build of the kind `rule` writes: at the paths that later stages copy (see [`wanted`]), each its share, else
/// at `usual`. Returns where.
pub(super) fn build_output(
    machine: &mut Machine<'_>,
    rule: &str,
    directory: &str,
    usual: &str,
    takes: impl Fn(&str) -> bool,
) -> Vec<String> {
    let mut places = wanted(machine, directory, takes);
    if places.is_empty() {
        places.push(path::resolve(directory, usual).unwrap_or_else(|| directory.to_owned()));
    }
    let weight = share(machine.rule(rule), places.len());
    for place in &places {
        put(machine, place, weight);
    }
    places
}

/// Writes an output: as a file where its name has an ending or it is an executable's, else as a directory's content.
fn put(machine: &mut Machine<'_>, place: &str, weight: Weight) {
    let name = path::name(place);
    if name.get(1..).is_some_and(|rest| rest.contains('.')) {
        machine.write(place, weight, Origin::Output);
    } else {
        machine.make_directory(place);
        machine.add(place, BUILD_OUTPUT, weight, Origin::Output);
    }
}

/// One of `count` parts of a weight of which only the sum is known.
pub(super) fn share(weight: Weight, count: usize) -> Weight {
    let count = u64::try_from(count.max(1)).unwrap_or(1);
    if count == 1 {
        return weight;
    }
    weight.scaled(1000 / count).widened(0, 1000 * count)
}

/// A small file of unknown text.
pub(super) fn write_manifest(machine: &mut Machine<'_>, path: &str) {
    let weight = machine.rule("config-file");
    machine.write(path, weight, Origin::Config);
}

/// Names that are sources or settings wherever they stand, never a build's output.
pub(super) fn is_source_name(name: &str) -> bool {
    const SOURCES: &str = "src source sources templates template static assets public config configs conf etc migrations migration \
        scripts docs views locales locale i18n certs test tests data db sql web www node_modules vendor resources \
        prisma schema fonts images i18 swagger LICENSE";
    is_among(name, SOURCES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::size::Basis;

    fn weight(bytes: u64) -> Weight {
        Weight::with_ratio(SizeEstimate::exact(bytes, Basis::Rule), 500)
    }

    #[test]
    fn shares_add_up_to_the_whole() {
        let parts: Weight = (0..4).map(|_| share(weight(4000), 4)).sum();
        assert_eq!(parts.unpacked.likely(), 4000);
        assert!(parts.unpacked.low() == 0 && parts.unpacked.high() >= 4000);
    }

    #[test]
    fn what_may_come_on_top_is_likely_nothing() {
        let more = perhaps(weight(10)).unpacked;
        assert_eq!((more.low(), more.likely(), more.high()), (0, 0, 10));
        let either = between(weight(10), weight(4)).unpacked;
        assert_eq!((either.low(), either.likely(), either.high()), (4, 10, 10));
    }

    #[test]
    fn patterns_become_a_name_they_match() {
        assert_eq!(concrete("/app/target/*.jar").as_deref(), Some("/app/target/app.jar"));
        assert_eq!(concrete("/app/target/app-*.jar").as_deref(), Some("/app/target/app-1.jar"));
        assert_eq!(concrete("/app/[ab]"), None);
    }
}
