//! What the visitor chose beside the text: target, build arguments, platform, facts of the build context.
//!
//! Input: the page, the command line or JS. Output: [`Options`]. Knows nothing of how they are used.

/// Choices and facts beside the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The stage that ships: a name or an index; the last one where `None`.
    pub target: Option<String>,
    /// `--build-arg NAME=value`, later ones win.
    pub build_args: Vec<(String, String)>,
    /// Which platform's sizes.
    pub platform: Platform,
    /// What is known of the build context.
    pub context: Context,
    /// Unpacked bytes of images, by the reference as the report names it (`corp/base:7`); later ones win, over the catalog too.
    pub image_bytes: Vec<(String, u64)>,
    /// Unpacked bytes in the place of guesses, by the keys of the report's `assumptions` (`rule:npm-install`); later ones win.
    /// `image:corp/base:7` is the same as `corp/base:7` in `image_bytes`.
    pub sizes: Vec<(String, u64)>,
}

/// What is known of the build context.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// All of it, in bytes, where known.
    pub bytes: Option<u64>,
    /// Files known by path (relative, `/` between names).
    pub files: Vec<ContextFile>,
}

/// A file of the build context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextFile {
    /// Relative to the context's root, without a leading `./`.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Its text, where given: manifests and sources can then be read.
    pub text: Option<String>,
}

/// Platforms a size can be asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Platform {
    /// `linux/amd64`
    #[default]
    Amd64,
    /// `linux/arm64`
    Arm64,
}
