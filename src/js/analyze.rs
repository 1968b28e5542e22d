//! `analyze` for JavaScript.
//!
//! Input: a text and `AnalyzeOptions`. Output: the report as a plain object. Must not know how a report is made.

use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::app;
use crate::catalog::Platform;
use crate::options::{Context, ContextFile, Options};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Choices and facts beside the text; every one may be left out. */
export interface AnalyzeOptions {
  /** The stage that ships: a name or an index. */
  target?: string;
  /** Pairs of name and value; later ones win. */
  buildArgs?: [string, string][];
  /** "linux/amd64" (default) or "linux/arm64". */
  platform?: string;
  /** Pairs of an image's reference in the text and its unpacked bytes; they win over the catalog. */
  imageBytes?: [string, number][];
  /** Pairs of a key of the report's `assumptions` and unpacked bytes in the place of that figure. */
  sizes?: [string, number][];
  /** What is known of the build context; the text of a .dockerignore among the files is honoured. */
  context?: { bytes?: number; files?: { path: string; bytes?: number; text?: string }[] };
}
"#;

#[wasm_bindgen]
extern "C" {
    /// As TypeScript sees the options.
    #[wasm_bindgen(typescript_type = "AnalyzeOptions | undefined")]
    pub type JsOptions;
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct GivenOptions {
    target: Option<String>,
    build_args: Vec<(String, String)>,
    platform: Option<String>,
    image_bytes: Vec<(String, u64)>,
    sizes: Vec<(String, u64)>,
    context: GivenContext,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct GivenContext {
    bytes: Option<u64>,
    files: Vec<GivenFile>,
}

#[derive(Deserialize)]
struct GivenFile {
    path: String,
    bytes: Option<u64>,
    text: Option<String>,
}

impl GivenOptions {
    fn into_options(self) -> Result<Options, String> {
        let platform = match self.platform.as_deref() {
            None | Some("amd64" | "linux/amd64") => Platform::Amd64,
            Some("arm64" | "linux/arm64") => Platform::Arm64,
            Some(other) => return Err(format!("unknown platform {other:?}: expected linux/amd64 or linux/arm64")),
        };
        let file = |given: GivenFile| ContextFile {
            bytes: given.bytes.or(given.text.as_ref().map(|text| text.len() as u64)).unwrap_or(0),
            path: given.path,
            text: given.text,
        };
        let context = Context::new(self.context.bytes, self.context.files.into_iter().map(file).collect());
        Ok(Options {
            target: self.target,
            build_args: self.build_args,
            platform,
            context,
            image_bytes: self.image_bytes,
            sizes: self.sizes,
        })
    }
}

/// Analyses a Dockerfile and returns its report (`schemaVersion` 1) as a plain object. Throws only where the options are
/// not of the shape `AnalyzeOptions`; what is wrong with the text is in the report's `diagnostics`.
#[wasm_bindgen]
pub fn analyze(text: &str, options: JsOptions) -> Result<JsValue, JsValue> {
    let options = JsValue::from(options);
    let given =
        if options.is_undefined() || options.is_null() { GivenOptions::default() } else { serde_wasm_bindgen::from_value(options)? };
    let options = given.into_options().map_err(|message| JsValue::from(js_sys::Error::new(&message)))?;
    let report = app::with_catalog(|catalog| crate::analyze(text, catalog, &options));
    Ok(report.serialize(&Serializer::json_compatible())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Options, String> {
        serde_json::from_str::<GivenOptions>(json).map_err(|error| error.to_string())?.into_options()
    }

    #[test]
    fn every_option_may_be_left_out() {
        assert_eq!(read("{}"), Ok(Options::default()));
    }

    #[test]
    fn options_are_read_as_documented() {
        let options = read(
            r#"{"target":"build","buildArgs":[["A","1"]],"platform":"linux/arm64","context":{"bytes":9,"files":[{"path":"a","text":"xyz"}]}}"#,
        )
        .expect("documented options");
        assert_eq!((options.target.as_deref(), options.platform), (Some("build"), Platform::Arm64));
        assert_eq!(
            (options.build_args.len(), options.context.bytes, options.context.file("a").map(|file| file.bytes)),
            (1, Some(9), Some(3))
        );
    }

    #[test]
    fn an_unknown_platform_is_refused() {
        assert!(read(r#"{"platform":"windows"}"#).is_err_and(|message| message.contains("linux/amd64")));
    }
}
