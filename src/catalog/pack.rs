//! Packing of the catalog: tables of `/catalog` → one compact text.
//!
//! Input: the text of the tsv files, by name. Output: the packed text, which [`super::unpack`] reads. Must not know
//! what the figures mean, nor the disk. `build.rs` uses it, and so do the tests.
//!
//! The packed text holds what look-ups need and no more (no sources): sections, each opened by a line of [`SECTION`] and its name.
//! Images are grouped by repository (`!golang`); runs of zeros, repeated dates and whole OS profiles are shortened, as
//! the text is sent over the wire.

use std::collections::BTreeMap;
use std::fmt::Write;

/// Opens the heading of a section; no table holds it.
pub const SECTION: char = '\u{1}';
/// The name of the row that stands for any other package or file.
pub const ANY: &str = "*";
/// The tables that make the images section; later ones replace rows of earlier ones.
pub const IMAGE_TABLES: [&str; 2] = ["images", "images_extra"];
/// The tables that are copied: packed name, file name, columns kept.
const COPIED: [(&str, &str, &[&str]); 8] = [
    ("facts", "image_facts", &["image", "tag", "kind", "key", "unpacked", "compressed", "value"]),
    ("paths", "image_paths", &["image", "tag", "path", "unpacked", "compressed"]),
    ("ratios", "image_ratios", &["key", "low", "median", "high"]),
    ("ranges", "image_ranges", &["key", "low", "likely", "high"]),
    ("neighbours", "image_neighbours", &["key", "low", "likely", "high"]),
    ("rules", "rules", &["key", "low", "likely", "high", "ratio_per_mille"]),
    ("go", "go_binaries", &["go_version", "imports", "stripped", "unpacked", "compressed"]),
    ("context", "context", &["pattern", "low", "likely", "high", "ratio_per_mille"]),
];
/// Ecosystems, as in `packages-apt.tsv`; what npm leaves in its cache is a table of its own.
pub const ECOSYSTEMS: [&str; 7] = ["apt", "apk", "rpm", "pip", "npm", "gem", "npm-cache"];

/// All tables the pack is made of, by file name without `.tsv`.
pub fn table_names() -> Vec<String> {
    let copied = COPIED.iter().map(|(_, file, _)| (*file).to_owned());
    let packages = ECOSYSTEMS.iter().map(|ecosystem| format!("packages-{ecosystem}"));
    IMAGE_TABLES.iter().map(|name| (*name).to_owned()).chain(copied).chain(packages).collect()
}

/// The packed catalog in two texts; [`super::unpack`] reads either one or both.
pub struct Pack {
    /// Images, rules, context files, and of each ecosystem's packages the row of an unknown one.
    pub base: String,
    /// All other packages: the page fetches them once it is drawn.
    pub packages: String,
}

/// Packs the tables that are there. The message says which line of which table is wrong.
pub fn pack(tables: &BTreeMap<String, String>) -> Result<Pack, String> {
    let (mut out, mut packages) = (String::new(), String::new());
    pack_images(tables, &mut out)?;
    for (section, file, columns) in COPIED {
        let Some(text) = tables.get(file) else { continue };
        let mut rows = read_table(file, text, columns)?;
        // The first matching pattern wins, so these keep their order; all others are looked up by name.
        if section != "context" {
            rows.sort();
        }
        write_section(section, &rows, &mut out);
    }
    for ecosystem in ECOSYSTEMS {
        let file = format!("packages-{ecosystem}");
        let Some(text) = tables.get(&file) else { continue };
        let columns = ["name", "full_unpacked", "full_compressed", "lean_unpacked", "lean_compressed", "spread_per_mille"];
        let mut rows = read_table(&file, text, &columns)?;
        for row in &mut rows {
            shorten_package(row);
        }
        rows.sort();
        let (unknown, known): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.first().is_some_and(|name| name == ANY));
        write_section(&file, &unknown, &mut out);
        write_section(&file, &known, &mut packages);
    }
    Ok(Pack { base: out, packages })
}

/// The chosen columns of every row of a table. `#` opens a comment line; the first other line names the columns.
pub fn read_table(file: &str, text: &str, columns: &[&str]) -> Result<Vec<Vec<String>>, String> {
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.is_empty());
    let (_, header) = lines.next().ok_or_else(|| format!("{file}.tsv: no header line"))?;
    let names: Vec<&str> = header.split('\t').collect();
    let at = columns
        .iter()
        .map(|column| names.iter().position(|name| name == column).ok_or_else(|| format!("{file}.tsv: no column {column}")))
        .collect::<Result<Vec<usize>, String>>()?;
    lines
        .map(|(number, line)| {
            let cells: Vec<&str> = line.split('\t').collect();
            let row: Option<Vec<String>> = at.iter().map(|i| cells.get(*i).map(|cell| (*cell).to_owned())).collect();
            row.filter(|_| cells.len() == names.len()).ok_or_else(|| format!("{file}.tsv:{}: {} cells", number + 1, cells.len()))
        })
        .collect()
}

fn write_section(name: &str, rows: &[Vec<String>], out: &mut String) {
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

/// Images by repository, then tag: `tag unpacked compressed arm64 date profile was approximate`.
fn pack_images(tables: &BTreeMap<String, String>, out: &mut String) -> Result<(), String> {
    let columns = [
        "image",
        "tag",
        "unpacked",
        "compressed_amd64",
        "compressed_arm64",
        "unpacked_date",
        "compressed_date",
        "os",
        "libc",
        "package_manager",
        "shell",
        "was",
        "approximate",
    ];
    let mut images = BTreeMap::new();
    for file in IMAGE_TABLES {
        let Some(text) = tables.get(file) else { continue };
        for row in read_table(file, text, &columns)? {
            if let [image, tag, cells @ ..] = row.as_slice() {
                images.insert((image.clone(), tag.clone()), cells.to_vec());
            }
        }
    }
    let mut profiles: Vec<String> = Vec::new();
    let mut body = String::new();
    let mut newest = "";
    let mut repository = "";
    for ((image, tag), cells) in &images {
        let [unpacked, compressed, arm64, unpacked_date, compressed_date, os, libc, manager, shell, was, approximate] = cells.as_slice()
        else {
            continue;
        };
        if repository != image {
            let _ = writeln!(body, "!{image}");
            repository = image;
        }
        let profile = format!("{os} {libc} {manager} {shell}");
        let index = profiles.iter().position(|known| *known == profile).unwrap_or_else(|| {
            profiles.push(profile);
            profiles.len() - 1
        });
        let date = later(unpacked_date, compressed_date);
        newest = if date.starts_with('2') { newest.max(date) } else { newest };
        let cells = [
            tag.as_str(),
            &shorten_number(unpacked),
            compressed,
            arm64,
            date,
            &index.to_string(),
            was,
            if approximate == "yes" { "~" } else { "" },
        ];
        let _ = writeln!(body, "{}", cells.join("\t").trim_end_matches('\t'));
    }
    let _ = writeln!(out, "{SECTION}profiles");
    for profile in &profiles {
        let _ = writeln!(out, "{profile}");
    }
    let _ = write!(out, "{SECTION}newest\n{newest}\n{SECTION}images\n{body}");
    Ok(())
}

/// The later of two dates; `undated` only where no other is there.
fn later<'d>(a: &'d str, b: &'d str) -> &'d str {
    let rank = |date: &str| (date.starts_with(|c: char| c.is_ascii_digit()), date.to_owned());
    if rank(a) >= rank(b) { a } else { b }
}

/// Four zeros at the end of a number are written as `k`.
fn shorten_number(number: &str) -> String {
    number.strip_suffix("0000").map_or_else(|| number.to_owned(), |head| format!("{head}k"))
}
