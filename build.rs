//! Packs `/catalog/*.tsv` into compact texts (see `src/catalog/pack.rs`): `first.txt` and `rest.txt`, which every build embeds, and the
//! indexes `packages-NAME.txt`, which the page's build leaves out and fetches. Turns `/languages/*/*.ftl` (see `src/language/fluent.rs`) into
//! `words.rs`, `words.txt` with key and text for the page's scripts, and a file `language-TAG.txt` for each other language.
//! `www/build.mjs` runs this program too, for the files that the page fetches.

#[path = "src/language/fluent.rs"]
#[allow(dead_code, reason = "shared with the crate, whose tests use all of it")]
mod fluent;
#[path = "src/catalog/pack.rs"]
#[allow(dead_code, reason = "shared with the crate, whose tests use all of it")]
mod pack;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    split_constants();
    let root = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).expect("cargo sets CARGO_MANIFEST_DIR");
    let out = env::var_os("OUT_DIR").map(PathBuf::from).expect("cargo sets OUT_DIR");
    println!("cargo::rerun-if-changed=catalog");
    println!("cargo::rerun-if-changed=src/catalog/pack.rs");
    match pack::pack(&tables(&root.join("catalog")), pack::DIGITS) {
        Ok(pack) => {
            fs::write(out.join("first.txt"), pack.first).expect("OUT_DIR can be written");
            fs::write(out.join("rest.txt"), pack.rest).expect("OUT_DIR can be written");
            for (ecosystem, index) in pack.indexes {
                fs::write(out.join(format!("packages-{ecosystem}.txt")), index).expect("OUT_DIR can be written");
            }
        }
        Err(message) => panic!("catalog/{message}"),
    }
    println!("cargo::rerun-if-changed=languages");
    println!("cargo::rerun-if-changed=src/language/fluent.rs");
    write_languages(&root.join("languages"), &out);
}

/// Writes what comes of the languages.
fn write_languages(folder: &Path, out: &Path) {
    let read = |tag: &str| fluent::read_all(&parts(&folder.join(tag))).unwrap_or_else(|message| panic!("languages/{tag}/{message}"));
    let write = |name: &str, text: Result<String, String>| {
        let text = text.unwrap_or_else(|message| panic!("languages: {name}: {message}"));
        fs::write(out.join(name), text).expect("OUT_DIR can be written");
    };
    let english = read("en");
    write("words.rs", fluent::functions(&english));
    let keys = english.iter().map(|message| message.key.as_str());
    write(
        "words.txt",
        fluent::lines(&english, &english).map(|lines| keys.zip(lines.lines()).map(|(key, line)| format!("{key}\t{line}\n")).collect()),
    );
    for tag in names(folder).into_iter().filter(|tag| tag != "en") {
        write(&format!("language-{tag}.txt"), fluent::lines(&english, &read(&tag)));
    }
}

/// The files of a language, by name.
fn parts(folder: &Path) -> Vec<(String, String)> {
    let read = |name: String| {
        let text = fs::read_to_string(folder.join(&name)).unwrap_or_else(|error| panic!("languages: {name}: {error}"));
        (name, text)
    };
    names(folder).into_iter().map(read).collect()
}

/// What a folder holds, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("languages/ can be read");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("languages/ can be read").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A released WebAssembly keeps each constant in a segment of its own, so that `www/split.mjs` can tell whose it is.
fn split_constants() {
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_ARCH", "wasm32") && is("PROFILE", "release") {
        println!("cargo::rustc-link-arg-bins=--no-merge-data-segments");
    }
}

/// The tables that are there, by name without `.tsv`.
fn tables(folder: &Path) -> BTreeMap<String, String> {
    let read = |name: String| fs::read_to_string(folder.join(format!("{name}.tsv"))).ok().map(|text| (name, text));
    pack::table_names().into_iter().filter_map(read).collect()
}
