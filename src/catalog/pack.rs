//! Packing of the catalog: tables of `/catalog` → one compact text.
//!
//! Input: the text of the tsv files, by name. Output: the packed text, which [`super::unpack`] reads. Must not know
//! what the figures mean, nor the disk. `build.rs` uses it, and so do the tests.
//!
//! The packed text holds what look-ups need and no more (no sources): sections, each opened by a line of [`SECTION`] and its name.
//! As it is sent over the wire, sizes keep four digits ([`round`]), images are grouped by repository (`!golang`), OS profiles
//! are numbered, and a tag whose figures are those of its full tag only names that one.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Opens the heading of a section; no table holds it.
pub const SECTION: char = '\u{1}';
/// How many digits of a size are packed: it is within 0.05 % then. More cannot be seen, and each costs half a byte.
pub const DIGITS: usize = 4;
/// The name of the row that stands for any other package or file.
pub const ANY: &str = "*";
/// The tables that make the images section; later ones replace rows of earlier ones.
pub const IMAGE_TABLES: [&str; 2] = ["images", "images_extra"];
/// The columns that hold sizes; all others are copied as they are.
const SIZES: [&str; 11] = [
    "unpacked",
    "bytes",
    "compressed",
    "compressed_amd64",
    "low",
    "likely",
    "high",
    "full_unpacked",
    "full_compressed",
    "lean_unpacked",
    "lean_compressed",
];
/// The tables that are copied: packed name, file name, columns kept.
const COPIED: [(&str, &str, &[&str]); 10] = [
    ("facts", "image_facts", &["image", "tag", "kind", "key", "unpacked", "compressed", "value"]),
    ("paths", "image_paths", &["image", "tag", "path", "unpacked", "compressed"]),
    ("ratios", "image_ratios", &["key", "low", "median", "high"]),
    ("ranges", "image_ranges", &["key", "low", "likely", "high"]),
    ("neighbours", "image_neighbours", &["key", "low", "likely", "high"]),
    ("rules", "rules", &["key", "low", "likely", "high", "ratio_per_mille"]),
    ("sources", "rules", &["key", "source?", "note?"]),
    ("locked", "locked", &["key", "of", "low", "likely", "high", "ratio_per_mille"]),
    ("go", "go_binaries", &["go_version", "imports", "stripped", "unpacked", "compressed"]),
    ("context", "context", &["pattern", "low", "likely", "high", "ratio_per_mille"]),
];
/// The table of downloaded files, and its section.
pub const DOWNLOADS: &str = "downloads";
/// Ecosystems, as in `packages-rpm.tsv`. Each has a packed text of its own, its index, with its packages in it.
pub const ECOSYSTEMS: [&str; 7] = ["apt", "apt-trixie", "apk", "rpm", "pip", "npm", "gem"];
/// Ecosystems whose packages are recorded one by one with what they need, `apt-graph.tsv`, and the columns of the sizes of their
/// parts: each unpacked, then compressed. The first part is the package itself.
pub const GRAPHS: [(&str, &[(&str, &str)]); 6] = [
    ("apt", &DEBIAN),
    ("apt-trixie", &DEBIAN),
    ("apk", &[("unpacked", "compressed")]),
    ("rpm", &[("unpacked", "compressed")]),
    ("pip", &[("unpacked", "compressed"), ("pyc", "pyc_compressed"), ("wheel", "wheel")]),
    ("npm", &[("unpacked", "compressed"), ("metadata", "metadata_compressed")]),
];
const DEBIAN: [(&str, &str); 2] = [("unpacked", "compressed"), ("docs_unpacked", "docs_compressed")];
/// What follows the ecosystem in the name of its graph's section, and in that of its choices.
pub const GRAPH: [&str; 2] = ["-graph", "-graph-choices"];
/// Opens the number of the package that a name of the graph stands for.
pub const ALIAS: char = '=';
/// Marks a package of the graph whose sizes are estimated.
pub const ESTIMATED: char = '~';
/// Marks a package of the graph that has debconf questions.
pub const ASKS: char = '?';
/// How many digits the sizes of the graph keep: a sum of many of them is nearer than each.
const GRAPH_DIGITS: usize = 3;
/// Ends the name of a column that a table need not have: its cells are empty then.
const OPTIONAL: char = '?';

/// All tables the pack is made of, by file name without `.tsv`.
pub fn table_names() -> Vec<String> {
    let copied = COPIED.iter().map(|(_, file, _)| *file);
    let packages = ECOSYSTEMS.iter().map(|ecosystem| format!("packages-{ecosystem}"));
    let graphs = GRAPHS.iter().map(|(ecosystem, _)| format!("{ecosystem}{}", GRAPH[0]));
    IMAGE_TABLES.into_iter().chain([DOWNLOADS]).chain(copied).map(str::to_owned).chain(packages).chain(graphs).collect()
}

/// The packed catalog in several texts; [`super::unpack`] reads any of them.
pub struct Pack {
    /// What the page's first example needs.
    pub first: String,
    /// The rest: images, rules, context files, and of each ecosystem's packages the row of an unknown one.
    pub rest: String,
    /// All other packages, one text for each of [`ECOSYSTEMS`]: the page fetches those that a Dockerfile calls for.
    pub indexes: Vec<(&'static str, String)>,
}

/// Packs the tables that are there; each size keeps so many digits ([`DIGITS`]). The message says which line of which table is wrong.
pub fn pack(sources: &BTreeMap<String, String>, digits: usize) -> Result<Pack, String> {
    let (mut first, mut rest) = (String::new(), String::new());
    pack_images(sources, digits, &mut first, &mut rest)?;
    for (section, file, columns) in COPIED {
        let Some(text) = sources.get(file) else { continue };
        let mut rows = read_table(file, text, columns, digits)?;
        // The first matching pattern wins, so these keep their order; all others are looked up by name.
        if section != "context" {
            rows.sort();
        }
        let is_of_image = |row: &Vec<String>| row.first().is_some_and(|image| [ANY, FIRST_IMAGE.0].contains(&image.as_str()));
        let is_first = |row: &Vec<String>| match section {
            "context" | "sources" | "locked" | "neighbours" => false,
            "rules" => row.first().is_some_and(|key| is_of_first_example(key)),
            "facts" => is_of_image(row) && !row.get(2).is_some_and(|kind| kind == "packages" || kind == "slim"),
            "paths" => is_of_image(row),
            "ratios" => row.first().is_some_and(|key| key.starts_with(ANY)),
            _ => true,
        };
        let (of_first, later) = rows.into_iter().partition::<Vec<_>, _>(is_first);
        write_section(section, &of_first, &mut first);
        write_section(section, &later, &mut rest);
    }
    pack_downloads(sources, digits, &mut rest)?;
    let mut indexes = Vec::new();
    for ecosystem in ECOSYSTEMS {
        let mut index = String::new();
        let graph = GRAPHS.iter().find(|(name, _)| *name == ecosystem);
        let file = format!("packages-{ecosystem}");
        let [unknown, mut known] = pack_packages(sources, &file, digits)?;
        write_section(&file, &unknown, if is_of_first_example(ecosystem) { &mut first } else { &mut rest });
        // A name is looked up in the graph first.
        let mut of_graph = String::new();
        if let Some((_, parts)) = graph {
            let names = pack_graph(ecosystem, parts, sources, &mut of_graph)?;
            known.retain(|row| row.first().is_some_and(|name| !names.contains(name)));
        }
        write_section(&file, &known, &mut index);
        index.push_str(&of_graph);
        indexes.push((ecosystem, index));
    }
    Ok(Pack { first, rest, indexes })
}

/// Files that are downloaded, in their order, by pattern: `pattern`, versions for amd64 or any processor, versions for arm64, each
/// `version:bytes` with blanks between.
fn pack_downloads(tables: &BTreeMap<String, String>, digits: usize, out: &mut String) -> Result<(), String> {
    let Some(text) = tables.get(DOWNLOADS) else { return Ok(()) };
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in read_table(DOWNLOADS, text, &["pattern", "processor", "version", "bytes"], digits)? {
        let [pattern, processor, version, bytes] = row.as_slice() else { continue };
        if rows.last().and_then(|row| row.first()) != Some(pattern) {
            rows.push(vec![pattern.clone(), String::new(), String::new()]);
        }
        if let Some([_, amd64, arm64]) = rows.last_mut().map(Vec::as_mut_slice) {
            let cell = if processor == "arm64" { arm64 } else { amd64 };
            let _ = write!(cell, "{}{version}:{bytes}", if cell.is_empty() { "" } else { " " });
        }
    }
    write_section(DOWNLOADS, &rows, out);
    Ok(())
}

/// The image of the page's first example, and its tag.
const FIRST_IMAGE: (&str, &str) = ("golang", "1.13-alpine3.10");

/// Whether the page's first example needs the rules of such keys, or the packages of such an ecosystem.
fn is_of_first_example(key: &str) -> bool {
    ["apk", "go-", "text-", "context-ratio"].iter().any(|first| key.starts_with(first))
}

/// The rows of a table of packages: that of an unknown one, and the others.
fn pack_packages(tables: &BTreeMap<String, String>, file: &str, digits: usize) -> Result<[Vec<Vec<String>>; 2], String> {
    let Some(text) = tables.get(file) else { return Ok(Default::default()) };
    let columns = ["name", "full_unpacked", "full_compressed", "lean_unpacked", "lean_compressed", "spread_per_mille"];
    let mut rows = read_table(file, text, &columns, digits)?;
    rows.iter_mut().for_each(shorten_package);
    rows.sort();
    let (unknown, known) = rows.into_iter().partition(|row| row.first().is_some_and(|name| name == ANY));
    Ok([unknown, known])
}

/// The chosen columns of every row of a table, sizes rounded. `#` opens a comment line; the first other line names the columns.
pub fn read_table(file: &str, text: &str, columns: &[&str], digits: usize) -> Result<Vec<Vec<String>>, String> {
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.is_empty());
    let (_, header) = lines.next().ok_or_else(|| format!("{file}.tsv: no header line"))?;
    let names: Vec<&str> = header.split('\t').collect();
    let at = columns
        .iter()
        .map(|column| match (names.iter().position(|name| *name == column.trim_end_matches(OPTIONAL)), column.ends_with(OPTIONAL)) {
            (None, false) => Err(format!("{file}.tsv: no column {column}")),
            (found, _) => Ok(found),
        })
        .collect::<Result<Vec<Option<usize>>, String>>()?;
    lines
        .map(|(number, line)| {
            let cells: Vec<&str> = line.split('\t').collect();
            let cell =
                |i: usize| Some(if SIZES.contains(names.get(i)?) { round(cells.get(i)?, digits) } else { (*cells.get(i)?).to_owned() });
            let row: Option<Vec<String>> = at.iter().map(|i| i.map_or_else(|| Some(String::new()), cell)).collect();
            row.filter(|_| cells.len() == names.len()).ok_or_else(|| format!("{file}.tsv:{}: {} cells", number + 1, cells.len()))
        })
        .collect()
}

/// Writes a section; none where there are no rows.
fn write_section(name: &str, rows: &[Vec<String>], out: &mut String) {
    if rows.is_empty() {
        return;
    }
    let _ = writeln!(out, "{SECTION}{name}");
    for row in rows {
        let _ = writeln!(out, "{}", row.join("\t").trim_end_matches('\t'));
    }
}

/// A lean size that equals the full one is left out.
fn shorten_package(row: &mut Vec<String>) {
    if let [_, full_unpacked, full_compressed, lean_unpacked, lean_compressed, spread] = row.as_mut_slice() {
        if (&*full_unpacked, &*full_compressed) == (&*lean_unpacked, &*lean_compressed) {
            lean_unpacked.clear();
            lean_compressed.clear();
        }
        let last = std::mem::take(spread);
        row.insert(1, last);
        row.pop();
    }
}

/// A size to so many digits.
fn round(size: &str, digits: usize) -> String {
    let unit = 10_u64.saturating_pow(u32::try_from(size.len().saturating_sub(digits)).unwrap_or(0));
    size.parse::<u64>().map_or_else(|_| size.to_owned(), |bytes| (bytes.saturating_add(unit / 2) / unit * unit).to_string())
}

/// Images by repository, then tag: `tag was profile date approximate unpacked compressed arm64`, the last one per mille of the
/// one before it. A tag with the figures of another, `was`, has no more cells than these two.
/// The row of the first example's image goes to both texts.
fn pack_images(tables: &BTreeMap<String, String>, digits: usize, first: &mut String, rest: &mut String) -> Result<(), String> {
    let columns = [
        "image",
        "tag",
        "was",
        "os",
        "libc",
        "package_manager",
        "shell",
        "unpacked_date",
        "compressed_date",
        "approximate",
        "unpacked",
        "compressed_amd64",
        "compressed_arm64",
    ];
    let mut images = BTreeMap::new();
    for file in IMAGE_TABLES {
        let Some(text) = tables.get(file) else { continue };
        for row in read_table(file, text, &columns, digits)? {
            if let [image, tag, cells @ ..] = row.as_slice() {
                images.insert((image.clone(), tag.clone()), cells.to_vec());
            }
        }
    }
    let mut profiles: Vec<String> = Vec::new();
    let mut body = String::new();
    let mut of_first = String::new();
    let mut newest = "";
    let mut repository = "";
    for ((image, tag), cells) in &images {
        let [was, os, libc, manager, shell, unpacked_date, compressed_date, approximate, unpacked, compressed, arm64] = cells.as_slice()
        else {
            continue;
        };
        if repository != image {
            let _ = writeln!(body, "!{image}");
            repository = image;
        }
        let date = later(unpacked_date, compressed_date);
        newest = if date.starts_with('2') { newest.max(date) } else { newest };
        // The full tag's row must have its cells itself.
        let full = images.get(&(image.clone(), was.clone())).filter(|full| full.first().is_some_and(String::is_empty));
        if full.is_some_and(|full| full.get(1..) == cells.get(1..)) {
            let _ = writeln!(body, "{tag}\t{was}");
            continue;
        }
        let profile = format!("{os} {libc} {manager} {shell}");
        let index = profiles.iter().position(|known| *known == profile).unwrap_or_else(|| {
            profiles.push(profile);
            profiles.len() - 1
        });
        let approximate = if approximate == "yes" { "~" } else { "" };
        let cells = [tag, was, &*index.to_string(), date, approximate, unpacked, compressed, &per_mille(arm64, compressed)];
        let line = cells.join("\t");
        let _ = writeln!(body, "{}", line.trim_end_matches('\t'));
        if (image.as_str(), tag.as_str()) == FIRST_IMAGE {
            let _ = writeln!(of_first, "!{image}\n{}", line.trim_end_matches('\t'));
        }
    }
    let _ = writeln!(first, "{SECTION}profiles");
    for profile in &profiles {
        let _ = writeln!(first, "{profile}");
    }
    let _ = write!(first, "{SECTION}newest\n{newest}\n{SECTION}images\n{of_first}");
    let _ = write!(rest, "{SECTION}images\n{body}");
    Ok(())
}

/// The later of two dates; `undated` only where no other is there.
fn later<'d>(a: &'d str, b: &'d str) -> &'d str {
    let rank = |date: &str| (date.starts_with(|c: char| c.is_ascii_digit()), date.to_owned());
    if rank(a) >= rank(b) { a } else { b }
}

/// A size in thousandths of another; empty where one of them is not recorded.
fn per_mille(size: &str, of: &str) -> String {
    let ratio = |(size, of): (u64, u64)| (size.saturating_mul(1000).saturating_add(of / 2) / of.max(1)).to_string();
    size.parse().ok().zip(of.parse().ok()).map(ratio).unwrap_or_default()
}

/// The packages of an ecosystem by name: `name marks`, for each of `parts` its unpacked bytes and how many per mille of them it is
/// compressed, `depends recommends`. The bytes of all parts but the first are per mille of those of the first. A virtual name
/// that means a package is `name =number`. Numbers count the lines of this section from 0, and then those of the next, whose
/// lines are choices: the numbers of what satisfies a dependency, first what the package manager takes by itself. Returns the names.
fn pack_graph(
    ecosystem: &str,
    parts: &[(&str, &str)],
    tables: &BTreeMap<String, String>,
    out: &mut String,
) -> Result<BTreeSet<String>, String> {
    let file = format!("{ecosystem}{}", GRAPH[0]);
    let Some(text) = tables.get(&file) else { return Ok(BTreeSet::new()) };
    let columns = ["name", "provides?", "depends", "recommends?", "debconf?", "source?"].into_iter();
    let columns: Vec<&str> = columns.chain(parts.iter().flat_map(|(unpacked, compressed)| [*unpacked, *compressed])).collect();
    let rows = read_table(&file, text, &columns, usize::MAX)?;
    let mut meanings: BTreeMap<&str, &str> = BTreeMap::new();
    for row in &rows {
        if let [name, provides, ..] = row.as_slice() {
            for virtual_name in provides.split(' ').filter(|provided| !provided.is_empty()) {
                meanings.entry(virtual_name).or_insert(name);
            }
        }
    }
    meanings.extend(rows.iter().filter_map(|row| row.first()).map(|name| (name.as_str(), name.as_str())));
    let mut numbers: BTreeMap<String, usize> = meanings.keys().enumerate().map(|(number, name)| ((*name).to_owned(), number)).collect();
    let by_name: BTreeMap<&str, &Vec<String>> = rows.iter().filter_map(|row| Some((row.first()?.as_str(), row))).collect();
    let mut lines: Vec<Vec<String>> = Vec::new();
    let mut choices: Vec<Vec<String>> = Vec::new();
    for (name, meaning) in &meanings {
        lines.push(match by_name.get(name).map(|row| row.as_slice()) {
            Some([_, _, depends, recommends, debconf, source, sizes @ ..]) => {
                let mark = |is_so: bool, mark: char| if is_so { mark.to_string() } else { String::new() };
                let marks = mark(source.ends_with("estimated"), ESTIMATED) + &mark(debconf == "yes", ASKS);
                let mut list = |dependencies: &str| number_all(dependencies, &mut numbers, &mut choices);
                let dependencies = [list(depends), list(recommends)];
                [(*name).to_owned(), marks].into_iter().chain(pack_parts(sizes)).chain(dependencies).collect()
            }
            _ => vec![(*name).to_owned(), numbers.get(*meaning).map(|number| format!("{ALIAS}{number}")).unwrap_or_default()],
        });
    }
    let [graph, of_choices] = GRAPH.map(|rest| format!("{ecosystem}{rest}"));
    write_section(&graph, &lines, out);
    write_section(&of_choices, &choices, out);
    Ok(meanings.keys().map(|name| (*name).to_owned()).collect())
}

/// The sizes of a package's parts, unpacked and compressed by turns, as the graph keeps them.
fn pack_parts(sizes: &[String]) -> Vec<String> {
    let first = sizes.first().map_or("", String::as_str);
    let mut cells = Vec::new();
    for (part, pair) in sizes.chunks(2).enumerate() {
        if let [unpacked, compressed] = pair {
            cells.push(if part == 0 { round(unpacked, GRAPH_DIGITS) } else { round(&per_mille(unpacked, first), GRAPH_DIGITS) });
            cells.push(round(&per_mille(compressed, unpacked), GRAPH_DIGITS));
        }
    }
    cells
}

/// Dependencies (`libc6 awk|mawk`) as numbers; each choice among several gets a number and a line of its own. What the graph does
/// not hold is left out.
fn number_all(dependencies: &str, numbers: &mut BTreeMap<String, usize>, choices: &mut Vec<Vec<String>>) -> String {
    let mut found = Vec::new();
    for text in dependencies.split(' ') {
        if text.contains('|') && !numbers.contains_key(text) {
            let members: Vec<String> = text.split('|').filter_map(|name| numbers.get(name)).map(usize::to_string).collect();
            choices.push(vec![members.join(" ")]);
            numbers.insert(text.to_owned(), numbers.len());
        }
        found.extend(numbers.get(text).map(usize::to_string));
    }
    found.join(" ")
}
