//! Packs `/catalog/*.tsv` into compact texts (see `src/catalog/pack.rs`): `first.txt` and `rest.txt`, which every build embeds, and the
//! indexes `packages-NAME.txt`, which the page's build leaves out and fetches. `www/build.mjs` runs this program too, for these files.

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
