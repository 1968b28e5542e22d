//! What choices are called in links, by pages around the page, in the npm package and where the browser keeps them.
//!
//! Input: a choice, or a name. Output: the other. Must not know who asks. `www/state.js` has the same names for scripts.

use crate::app::state::{Platform, Scale, SizeKind, Tab, Theme};

/// A choice that has a name.
pub trait Named: Copy + PartialEq + 'static {
    /// What TypeScript calls the type.
    const TYPE: &'static str;
    /// All there are, in their order.
    const ALL: &'static [Self];

    /// Its name.
    fn name(self) -> &'static str;

    /// The choice of a name, if there is one.
    fn of_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.name() == name)
    }
}

impl Named for Platform {
    const TYPE: &'static str = "Platform";
    const ALL: &'static [Self] = &[Self::Amd64, Self::Arm64];

    fn name(self) -> &'static str {
        match self {
            Self::Amd64 => "linux/amd64",
            Self::Arm64 => "linux/arm64",
        }
    }
}

impl Named for SizeKind {
    const TYPE: &'static str = "SizeKind";
    const ALL: &'static [Self] = &[Self::Unpacked, Self::Pull, Self::DiskUsage];

    fn name(self) -> &'static str {
        match self {
            Self::Unpacked => "unpacked",
            Self::Pull => "pull",
            Self::DiskUsage => "disk-usage",
        }
    }
}

impl Named for Scale {
    const TYPE: &'static str = "Scale";
    const ALL: &'static [Self] = &[Self::Linear, Self::Magnified];

    fn name(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Magnified => "magnified",
        }
    }
}

impl Named for Theme {
    const TYPE: &'static str = "Theme";
    const ALL: &'static [Self] = &[Self::Auto, Self::Light, Self::Dark];

    fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Named for Tab {
    const TYPE: &'static str = "Panel";
    const ALL: &'static [Self] = &[Self::Layers, Self::Inside, Self::Findings, Self::Split, Self::Assumptions, Self::Compare, Self::Read];

    fn name(self) -> &'static str {
        match self {
            Self::Layers => "layers",
            Self::Inside => "inside",
            Self::Findings => "findings",
            Self::Split => "split",
            Self::Assumptions => "assumptions",
            Self::Compare => "compare",
            Self::Read => "read",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names as JavaScript writes them.
    fn list<T: Named>() -> String {
        let names: Vec<&str> = T::ALL.iter().map(|one| one.name()).collect();
        format!("['{}']", names.join("', '"))
    }

    #[test]
    fn scripts_have_the_same_names() {
        let script = include_str!("../../www/state.js");
        for (field, names) in [
            ("platform:", list::<Platform>()),
            ("size:", list::<SizeKind>()),
            ("scale:", list::<Scale>()),
            ("theme:", list::<Theme>()),
            ("PANELS =", list::<Tab>()),
        ] {
            assert!(script.contains(&format!("{field} {names}")), "{field} {names}");
        }
    }

    #[test]
    fn a_name_leads_to_its_choice_and_no_other_does() {
        assert_eq!(Tab::of_name(Tab::Compare.name()), Some(Tab::Compare));
        assert_eq!(Tab::of_name("tides"), None);
    }
}
