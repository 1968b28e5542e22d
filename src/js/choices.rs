//! What a host page chooses for a visitor: at first, and later.
//!
//! Input: JSON, whose shape `www/package/options.js` has checked. Output: [`Action`]s. Must not know what they change. TypeScript sees these types in
//! `www/package/types.d.ts`, as those of [`super::given`].

use serde::Deserialize;

use super::given::GivenPlatform;
use crate::app::state::{Action, SizeKind, Tab, Theme};
use crate::catalog::Platform;

/// What is shown at first (`mount`), or changes (`update`): what is left out stays as it is.
#[derive(Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "MountChoices", optional_fields))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct GivenChoices {
    /// The Dockerfile.
    text: Option<String>,
    /// The stage that ships: a name or an index; an empty one is the last stage.
    target: Option<String>,
    /// Which platform's sizes; `linux/amd64` at first.
    platform: Option<GivenPlatform>,
    /// Which of the three numbers is shown; `unpacked` at first.
    size_kind: Option<GivenSizeKind>,
    /// Colours; `auto`, as the system has it, at first.
    theme: Option<GivenTheme>,
    /// What stands below the picture; `layers` at first.
    panel: Option<GivenPanel>,
    /// Unpacked bytes in the place of guesses: pairs of a key of the report's `assumptions` and bytes.
    sizes: Option<Vec<(String, u64)>>,
}

/// What `docker history` sums, what a pull transfers, or what Docker 29 shows: both added.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "SizeKind"))]
#[serde(rename_all = "kebab-case")]
enum GivenSizeKind {
    Unpacked,
    Pull,
    DiskUsage,
}

/// Colours.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "Theme"))]
#[serde(rename_all = "kebab-case")]
enum GivenTheme {
    Auto,
    Light,
    Dark,
}

/// A tab below the picture.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "Panel"))]
#[serde(rename_all = "kebab-case")]
enum GivenPanel {
    Layers,
    Inside,
    Findings,
    Split,
    Compare,
    Assumptions,
    Read,
}

impl GivenChoices {
    /// As the app takes them, one after the other.
    pub fn actions(self) -> Vec<Action> {
        let platform = |given| match given {
            GivenPlatform::Amd64 => Platform::Amd64,
            GivenPlatform::Arm64 => Platform::Arm64,
        };
        let size = |given| match given {
            GivenSizeKind::Unpacked => SizeKind::Unpacked,
            GivenSizeKind::Pull => SizeKind::Pull,
            GivenSizeKind::DiskUsage => SizeKind::DiskUsage,
        };
        let theme = |given| match given {
            GivenTheme::Auto => Theme::Auto,
            GivenTheme::Light => Theme::Light,
            GivenTheme::Dark => Theme::Dark,
        };
        let panel = |given| match given {
            GivenPanel::Layers => Tab::Layers,
            GivenPanel::Inside => Tab::Inside,
            GivenPanel::Findings => Tab::Findings,
            GivenPanel::Split => Tab::Split,
            GivenPanel::Compare => Tab::Compare,
            GivenPanel::Assumptions => Tab::Assumptions,
            GivenPanel::Read => Tab::Read,
        };
        let figures = |sizes: Vec<(String, u64)>| Action::Figures(sizes.into_iter().map(|(key, bytes)| (key, Some(bytes))).collect());
        let target = |target: String| Action::Target(Some(target).filter(|target| !target.is_empty()).map(Into::into));
        [
            self.text.map(|text| Action::Replace(text.into())),
            self.target.map(target),
            self.platform.map(|given| Action::Platform(platform(given))),
            self.size_kind.map(|given| Action::Size(size(given))),
            self.theme.map(|given| Action::Theme(theme(given))),
            self.panel.map(|given| Action::Tab(panel(given))),
            self.sizes.map(figures),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Vec<Action>, String> {
        Ok(serde_json::from_str::<GivenChoices>(json).map_err(|error| error.to_string())?.actions())
    }

    #[test]
    fn what_is_left_out_changes_nothing() {
        assert_eq!(read("{}"), Ok(Vec::new()));
    }

    #[test]
    fn choices_are_read_as_documented() {
        let json = r#"{"text":"FROM a","target":"","platform":"linux/arm64","sizeKind":"disk-usage","theme":"dark","panel":"split","sizes":[["a",1]]}"#;
        let expected = vec![
            Action::Replace("FROM a".into()),
            Action::Target(None),
            Action::Platform(Platform::Arm64),
            Action::Size(SizeKind::DiskUsage),
            Action::Theme(Theme::Dark),
            Action::Tab(Tab::Split),
            Action::Figures(vec![("a".to_owned(), Some(1))]),
        ];
        assert_eq!(read(json), Ok(expected));
        assert_eq!(read(r#"{"target":"build"}"#), Ok(vec![Action::Target(Some("build".into()))]));
        assert!(read(r#"{"theme":"blue"}"#).is_err());
    }
}
