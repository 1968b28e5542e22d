//! What the visitor chose beside the text: target, build arguments, platform, facts of the build context.
//!
//! Input: the page, the command line or JS. Output: [`Options`]. Knows nothing of how they are used.

pub use crate::context::{Context, ContextFile};

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

/// Platforms a size can be asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Platform {
    /// `linux/amd64`
    #[default]
    Amd64,
    /// `linux/arm64`
    Arm64,
}
