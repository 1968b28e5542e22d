//! What a host page chooses for a visitor: at first, and later.
//!
//! Input: JSON, whose shape `www/package/options.js` has checked. Output: [`Action`]s. Must not know what they change. TypeScript sees these types in
//! `www/package/types.d.ts`, as those of [`super::given`].

use serde::Deserialize;

use super::given::Given;
use crate::app::state::{Action, Platform, SizeKind, Tab, Theme};

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
    platform: Option<Given<Platform>>,
    /// Which number is shown: what `docker history` sums (`unpacked`, at first), what a pull transfers, or what Docker 29 shows: both added.
    size_kind: Option<Given<SizeKind>>,
    /// Colours; `auto`, as the system has it, at first.
    theme: Option<Given<Theme>>,
    /// What stands below the picture; `layers` at first.
    panel: Option<Given<Tab>>,
    /// Unpacked bytes in the place of guesses: pairs of a key of the report's `assumptions` and bytes.
    sizes: Option<Vec<(String, u64)>>,
}

impl GivenChoices {
    /// As the app takes them, one after the other.
    pub fn actions(self) -> Vec<Action> {
        let figures = |sizes: Vec<(String, u64)>| Action::Figures(sizes.into_iter().map(|(key, bytes)| (key, Some(bytes))).collect());
        let target = |target: String| Action::Target(Some(target).filter(|target| !target.is_empty()).map(Into::into));
        [
            self.text.map(|text| Action::Replace(text.into())),
            self.target.map(target),
            self.platform.map(|Given(platform)| Action::Platform(platform)),
            self.size_kind.map(|Given(size)| Action::Size(size)),
            self.theme.map(|Given(theme)| Action::Theme(theme)),
            self.panel.map(|Given(tab)| Action::Tab(tab)),
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
