//! The options of `analyze` as JavaScript gives them.
//!
//! Input: their JSON, whose shape `www/package/options.js` has checked. Output: [`Options`]. Must not know what is done with them. TypeScript sees
//! these types and those of the report in `www/package/types.d.ts`: `UPDATE_EXPECT=1 cargo test typescript` writes that file.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use crate::app::names::Named;
use crate::catalog::Platform;
use crate::options::{Context, ContextFile, Options};

/// Choices and facts beside the text; every one may be left out.
#[derive(Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "AnalyzeOptions", optional_fields))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct GivenOptions {
    /// The stage that ships: a name or an index; the last one where it is left out.
    target: Option<String>,
    /// What `--build-arg` sets: pairs of name and value; later ones win.
    build_args: Option<Vec<(String, String)>>,
    /// Which platform's sizes; `linux/amd64` where it is left out.
    platform: Option<Given<Platform>>,
    /// Unpacked bytes of images, which win over the catalog: pairs of an image's reference as the report names it and bytes; later ones win.
    image_bytes: Option<Vec<(String, u64)>>,
    /// Unpacked bytes in the place of guesses: pairs of a key of the report's `assumptions` and bytes; later ones win.
    sizes: Option<Vec<(String, u64)>>,
    /// What is known of the build context; the text of a `.dockerignore` among its files is honoured.
    context: Option<GivenContext>,
}

/// A choice, given by its name.
pub struct Given<T>(pub T);

impl<'de, T: Named> Deserialize<'de> for Given<T> {
    fn deserialize<D: Deserializer<'de>>(given: D) -> Result<Self, D::Error> {
        let name = String::deserialize(given)?;
        T::of_name(&name).map(Self).ok_or_else(|| D::Error::custom(name + " is unknown"))
    }
}

/// What is known of the build context.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "GivenContext", optional_fields))]
#[serde(deny_unknown_fields)]
struct GivenContext {
    /// All of it, in bytes, where only that is known; it counts before the sum of the files.
    bytes: Option<u64>,
    /// Its files.
    files: Option<Vec<GivenFile>>,
}

/// A file of the build context.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "GivenFile", optional_fields))]
#[serde(deny_unknown_fields)]
struct GivenFile {
    /// Relative to the context's root: `src/main.go`.
    path: String,
    /// Its size; that of its text where it is left out.
    bytes: Option<u64>,
    /// Its text: manifests (`package.json`, `requirements.txt`, `go.mod` …) and `.dockerignore` are read.
    text: Option<String>,
}

impl GivenContext {
    fn says_something(&self) -> bool {
        self.bytes.is_some() || self.files.is_some()
    }
}

impl GivenOptions {
    /// As the engine takes them.
    pub fn into_options(self) -> Options {
        let file = |given: GivenFile| ContextFile {
            bytes: given.bytes.or(given.text.as_ref().map(|text| text.len() as u64)).unwrap_or(0),
            path: given.path,
            text: given.text,
        };
        let context = |given: GivenContext| Context::new(given.bytes, given.files.unwrap_or_default().into_iter().map(file).collect());
        Options {
            target: self.target,
            build_args: self.build_args.unwrap_or_default(),
            platform: self.platform.map_or_else(Platform::default, |Given(platform)| platform),
            context: self.context.filter(GivenContext::says_something).map(context).unwrap_or_default(),
            image_bytes: self.image_bytes.unwrap_or_default(),
            sizes: self.sizes.unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Options, String> {
        Ok(serde_json::from_str::<GivenOptions>(json).map_err(|error| error.to_string())?.into_options())
    }

    #[test]
    fn every_option_may_be_left_out() {
        assert_eq!(read("{}"), Ok(Options::default()));
        assert_eq!(read(r#"{"context":{}}"#), Ok(Options::default()));
    }

    #[test]
    fn options_are_read_as_documented() {
        let options = read(
            r#"{"target":"build","buildArgs":[["A","1"]],"platform":"linux/arm64","imageBytes":[["a",1]],"sizes":[["b",2]],
                "context":{"bytes":9,"files":[{"path":"a","text":"xyz"}]}}"#,
        )
        .expect("documented options");
        assert_eq!((options.target.as_deref(), options.platform), (Some("build"), Platform::Arm64));
        assert_eq!(
            (options.build_args.len(), &*options.image_bytes, &*options.sizes),
            (1, &[("a".to_owned(), 1)][..], &[("b".to_owned(), 2)][..])
        );
        assert_eq!((options.context.bytes, options.context.file("a").map(|file| file.bytes)), (Some(9), Some(3)));
    }

    #[test]
    fn what_is_no_option_is_refused() {
        for json in
            [r#"{"platform":"windows"}"#, r#"{"targett":"x"}"#, r#"{"context":{"files":[{}]}}"#, r#"{"imageBytes":[["a",-1]]}"#, "[1]"]
        {
            assert!(read(json).is_err(), "{json}");
        }
    }
}
