//! Closures over an ecosystem's packages: what installing some of them brings that is not there yet.
//!
//! Input: names, and the packages that are installed. Output: for each name the packages it newly brings, and their sizes.
//! Must not know what asks, nor what the sizes are for.
//!
//! A package is a number: the line of its name in the packed text (see [`super::pack`]). A damaged text gives fewer packages.

use std::rc::Rc;

use super::pack::{ALIAS, ASKS, ESTIMATED, GRAPH, GRAPHS};
use super::unpack::Packed;
use crate::order;
use crate::size::proportion;

/// All packages and choices among them, by number.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    /// The lines of packages, sorted by name, then those of choices.
    lines: Rc<[&'static str]>,
    /// How many of them are packages.
    packages: usize,
    /// How many parts each package has.
    parts: usize,
}

/// Unpacked and compressed bytes of each part of a package, in the order of [`GRAPHS`].
pub type Parts = [[u64; 2]; 3];

/// What a package brings, sums over all that is new; bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// The sizes of the packages that were weighed.
    pub weighed: Parts,
    /// The same of those whose sizes are estimated.
    pub estimated: Parts,
    /// Whether one of them has debconf questions.
    pub asks: bool,
}

/// An install under way: which packages are there, or asked for.
#[derive(Debug)]
pub struct Closure {
    graph: Graph,
    chosen: Vec<bool>,
    /// Whether recommended packages come along.
    recommends: bool,
}

impl Graph {
    /// The graph of an ecosystem in a packed catalog; empty where that holds none.
    pub fn of(packed: &Packed, ecosystem: &str) -> Self {
        let parts = GRAPHS.iter().find(|(name, _)| *name == ecosystem).map_or(0, |(_, parts)| parts.len());
        let [packages, choices] = GRAPH.map(|rest| packed.section(&format!("{ecosystem}{rest}")));
        let mut lines: Vec<&'static str> = packages.lines().collect();
        let packages = lines.len();
        lines.extend(choices.lines());
        Self { lines: lines.into(), packages, parts }
    }

    /// The number of the package that a name means; `None` where the graph does not have it.
    pub fn find(&self, name: &str) -> Option<usize> {
        let packages = self.lines.get(..self.packages)?;
        let number = packages.binary_search_by(|line| name_of(line).cmp(name)).ok()?;
        let cells = packages.get(number)?.split_once('\t').map_or("", |(_, cells)| cells);
        cells.strip_prefix(ALIAS).map_or(Some(number), |meant| meant.parse().ok())
    }

    /// The names that begin with `start`, virtual ones too, in the order of their bytes.
    pub fn names<'s>(&self, start: &'s str) -> impl Iterator<Item = &'static str> + use<'s> {
        let lines = self.lines.clone();
        let packages = lines.get(..self.packages).unwrap_or_default();
        let first = packages.partition_point(|line| name_of(line) < start);
        let names = (first..self.packages).map(move |number| lines.get(number).map_or("", |line| name_of(line)));
        names.take_while(move |name| name.starts_with(start))
    }

    /// The package whose name differs from this one in numbers of versions only: of `libicu74` `libicu72`, of `libssl3t64` `libssl3`.
    /// Of several the one of the nearest version.
    pub fn relative(&self, name: &str) -> Option<usize> {
        let packages = self.lines.get(..self.packages)?;
        let (stem, version) = without_version(name);
        let (start, _) = stem.split_once(VERSION).filter(|(start, _)| !start.is_empty())?;
        let from = packages.partition_point(|line| name_of(line) < start);
        let family = packages.iter().enumerate().skip(from).take_while(|(_, line)| line.starts_with(start));
        let alike = family.filter(|(_, line)| letters(name_of(line)).eq(letters(name)));
        let related = alike.filter_map(|(number, line)| {
            let (own_stem, own) = without_version(name_of(line));
            let apart = |at: usize| own.get(at).unwrap_or(&0).abs_diff(*version.get(at).unwrap_or(&0));
            (own_stem == stem).then(|| ((apart(0), apart(1)), number))
        });
        let (_, nearest) = related.min()?;
        self.find(name_of(packages.get(nearest)?))
    }

    /// The name of a package.
    pub fn name(&self, number: usize) -> &'static str {
        name_of(self.lines.get(number).copied().unwrap_or(""))
    }

    /// What a package itself needs, of several choices the first; what a base image of the distribution has is left out.
    pub fn needs(&self, number: usize) -> impl Iterator<Item = usize> + use<'_> {
        // Marks, and two cells for each part, come before.
        let needed = self.cells(number).nth(2 * self.parts + 1).unwrap_or("");
        let first = |number: usize| match number < self.packages {
            true => Some(number),
            false => numbers(self.lines.get(number).copied().unwrap_or("")).next(),
        };
        numbers(needed).filter_map(first)
    }

    /// Starts an install where `installed` are there already.
    pub fn closure(&self, installed: impl Iterator<Item = usize>, recommends: bool) -> Closure {
        let mut closure = Closure { graph: self.clone(), chosen: vec![false; self.packages], recommends };
        for number in installed {
            closure.choose(number);
        }
        closure
    }

    /// The sizes of one package without what it needs.
    pub fn alone(&self, number: usize) -> Sum {
        let mut sum = Sum::default();
        self.weigh(&mut self.cells(number), &mut sum);
        sum
    }

    /// Adds what a package weighs, by its cells: marks, then two for each part.
    fn weigh(&self, cells: &mut dyn Iterator<Item = &'static str>, sum: &mut Sum) {
        let marks = cells.next().unwrap_or("");
        let mut next = || cells.next().and_then(|cell| cell.parse::<u64>().ok()).unwrap_or(0);
        let mut first = None;
        let sums = if marks.contains(ESTIMATED) { &mut sum.estimated } else { &mut sum.weighed };
        for [unpacked, compressed] in sums.iter_mut().take(self.parts) {
            let bytes = next();
            let bytes = first.map_or(bytes, |first| proportion(first, bytes, 1000));
            first.get_or_insert(bytes);
            *unpacked = unpacked.saturating_add(bytes);
            *compressed = compressed.saturating_add(proportion(bytes, next(), 1000));
        }
        sum.asks |= marks.contains(ASKS);
    }

    /// The cells behind a package's name.
    fn cells(&self, number: usize) -> impl Iterator<Item = &'static str> + use<> {
        self.lines.get(number).copied().unwrap_or("").split('\t').skip(1)
    }

    /// The package to take for a dependency; `None` where what is chosen satisfies it.
    fn pick(&self, number: usize, chosen: &[bool]) -> Option<usize> {
        let is_chosen = |number: usize| chosen.get(number).copied().unwrap_or(true);
        if number < self.packages {
            return if is_chosen(number) { None } else { Some(number) };
        }
        let members = self.lines.get(number).copied().unwrap_or("");
        if numbers(members).any(is_chosen) { None } else { numbers(members).next() }
    }
}

impl Closure {
    /// Marks a package as there, or as one that is asked for; `false` where it was before.
    pub fn choose(&mut self, number: usize) -> bool {
        self.chosen.get_mut(number).is_some_and(|chosen| !std::mem::replace(chosen, true))
    }

    /// What some packages recommend and is not chosen, each once.
    pub fn recommended(&self, packages: &[usize]) -> Vec<usize> {
        // Marks, two cells for each part, what is needed.
        let place = 2 * self.graph.parts + 2;
        let recommended = packages.iter().filter_map(|number| self.graph.cells(*number).nth(place)).flat_map(numbers);
        let mut picked: Vec<usize> = recommended.filter_map(|number| self.graph.pick(number, &self.chosen)).collect();
        order::sort_distinct(&mut picked);
        picked
    }

    /// What package `number` brings and nothing chosen so far does: itself first (whoever asks has chosen it), then what it needs.
    /// Returns their numbers and sizes.
    pub fn bring(&mut self, number: usize) -> (Vec<usize>, Sum) {
        let (mut new, mut sum) = (vec![number], Sum::default());
        let mut next = 0;
        while let Some(number) = new.get(next).copied() {
            next += 1;
            let mut cells = self.graph.cells(number);
            self.graph.weigh(&mut cells, &mut sum);
            let depends = cells.next().unwrap_or("");
            let recommends = if self.recommends { cells.next().unwrap_or("") } else { "" };
            for needed in numbers(depends).chain(numbers(recommends)) {
                if let Some(pick) = self.graph.pick(needed, &self.chosen) {
                    self.choose(pick);
                    new.push(pick);
                }
            }
        }
        (new, sum)
    }
}

/// What a name and each of its other versions have in common: quicker to compare than [`without_version`].
fn letters(name: &str) -> impl Iterator<Item = u8> {
    name.strip_suffix("t64").unwrap_or(name).bytes().filter(|byte| !byte.is_ascii_digit() && *byte != b'.')
}

/// Stands for each number in a name without its version.
const VERSION: char = '#';

/// A name with [`VERSION`] in the place of its versions, and their numbers: `php#-cli` and 8, 3. Debian's mark of a library of 64-bit
/// times, `t64`, is left out.
fn without_version(name: &str) -> (String, Vec<u32>) {
    let name = name.strip_suffix("t64").unwrap_or(name);
    let (mut stem, mut version) = (String::new(), Vec::new());
    for part in name.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let digits = part.trim_end_matches(|c: char| !c.is_ascii_digit());
        if !digits.is_empty() {
            version.push(digits.parse().unwrap_or(u32::MAX));
            stem.push(VERSION);
        }
        stem.push_str(part.get(digits.len()..).unwrap_or(""));
    }
    (stem.replace(".#", ""), version)
}

fn name_of(line: &str) -> &str {
    line.split('\t').next().unwrap_or("")
}

fn numbers(cell: &str) -> impl Iterator<Item = usize> {
    cell.split_ascii_whitespace().filter_map(|number| number.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the pack writes it: `app` needs `lib` and a shell, recommends `doc`; `sh` or `bash` is a shell; `application` means `app`.
    fn graph() -> Graph {
        let text = "\u{1}apt-graph\napp\t?\t1000\t500\t100\t200\t5 7\t4\napplication\t=0\nbash\t\t70\t100\nbin\t~\t30\t100\t\t\t5 7\n\
                    doc\t\t9\t1000\nlib\t~\t200\t400\t\t\t0\nsh\t\t10\t100\n\u{1}apt-graph-choices\n6 2\n";
        Graph::of(&Packed::new(text), "apt")
    }

    fn names(graph: &Graph, numbers: &[usize]) -> Vec<&'static str> {
        numbers.iter().filter_map(|number| graph.lines.get(*number)).map(|line| name_of(line)).collect()
    }

    fn brought(installed: &[&str], asked: &[&str], recommends: bool) -> Vec<Vec<&'static str>> {
        let graph = graph();
        let mut closure = graph.closure(installed.iter().filter_map(|name| graph.find(name)), recommends);
        let asked: Vec<usize> = asked.iter().filter_map(|name| graph.find(name)).filter(|number| closure.choose(*number)).collect();
        asked.into_iter().map(|number| names(&graph, &closure.bring(number).0)).collect()
    }

    #[test]
    fn a_package_brings_what_it_needs_and_cycles_end() {
        assert_eq!(brought(&[], &["app"], false), [["app", "lib", "sh"]]);
        assert_eq!(brought(&[], &["application"], true), [["app", "lib", "sh", "doc"]]);
    }

    #[test]
    fn a_package_needs_its_own_and_the_first_of_a_choice() {
        let graph = graph();
        let needs = |name| names(&graph, &graph.needs(graph.find(name).expect("a package")).collect::<Vec<_>>());
        assert_eq!([needs("app"), needs("lib"), needs("sh")], [vec!["lib", "sh"], vec!["app"], vec![]]);
    }

    #[test]
    fn what_is_there_or_asked_for_satisfies_a_choice() {
        assert_eq!(brought(&["bash"], &["app"], false), [["app", "lib"]]);
        assert_eq!(brought(&[], &["app", "bash"], false), [vec!["app", "lib"], vec!["bash"]]);
        assert!(brought(&["app"], &["app"], false).is_empty());
        let graph = graph();
        let [app, doc] = ["app", "doc"].map(|name| graph.find(name).expect("a package"));
        assert_eq!(graph.closure([app].into_iter(), false).recommended(&[app, app]), [doc]);
        assert!(graph.closure([doc].into_iter(), false).recommended(&[app]).is_empty());
    }

    #[test]
    fn what_two_share_counts_with_the_first() {
        assert_eq!(brought(&[], &["bin", "app"], false), [vec!["bin", "lib", "sh"], vec!["app"]]);
    }

    #[test]
    fn a_name_of_another_version_stands_in() {
        let text = "\u{1}apt-graph\nlibicu-dev\nlibicu60\nlibicu72\nllvm\nllvm-14\nllvm-14-dev\nphp\t=7\nphp8.2\nphp8.2-cli\n";
        let graph = Graph::of(&Packed::new(text), "apt");
        let relative = |name: &str| graph.relative(name).map(|number| name_of(graph.lines[number]));
        assert_eq!(relative("libicu74"), Some("libicu72"));
        assert_eq!(relative("libicu66t64"), Some("libicu60"), "of two equally near ones the first");
        assert_eq!(relative("llvm-18"), Some("llvm-14"));
        assert_eq!(relative("llvm-18-dev"), Some("llvm-14-dev"));
        assert_eq!(relative("php8.3-cli"), Some("php8.2-cli"));
        assert_eq!(relative("php7"), Some("php8.2"));
        assert_eq!([relative("libicu"), relative("llvm-18-tools"), relative("74"), relative(""), relative("clang")], [None; 5]);
    }

    #[test]
    fn sizes_are_summed_by_part_and_by_how_they_are_known() {
        let graph = graph();
        let app = graph.find("app").expect("a package");
        let mut closure = graph.closure(std::iter::empty(), false);
        closure.choose(app);
        let expected = Sum { weighed: [[1010, 501], [100, 20], [0, 0]], estimated: [[200, 80], [0, 0], [0, 0]], asks: true };
        assert_eq!(closure.bring(app).1, expected);
        assert_eq!(graph.alone(app).weighed, [[1000, 500], [100, 20], [0, 0]]);
    }

    #[test]
    fn names_are_found_by_how_they_begin() {
        let graph = graph();
        assert_eq!(graph.names("app").collect::<Vec<_>>(), ["app", "application"]);
        assert_eq!(graph.names("z").count() + Graph::default().names("").count(), 0);
    }

    #[test]
    fn a_damaged_graph_gives_less_and_never_fails() {
        let text = "\u{1}apt-graph\na\t\tx\t\t\t\t9 1 99 x\t\nb\t=77\nc\n\u{1}apt-graph-choices\n\n";
        let graph = Graph::of(&Packed::new(text), "apt");
        let mut closure = graph.closure([5, 1_000_000].into_iter(), true);
        assert_eq!(closure.bring(graph.find("a").expect("a package")), (vec![0, 1], Sum::default()));
        assert_eq!(closure.bring(graph.find("b").expect("a number")).1, Sum::default());
        assert_eq!(Graph::default().find("a"), None);
        assert_eq!(Graph::of(&Packed::new(text), "unheard-of").find("a"), None);
    }
}
