//! What TypeScript sees of the report and of the options: `www/package/types.d.ts`, held against the Rust types.

use std::path::PathBuf;

use expect_test::expect_file;
use ts_rs::{Config, TS, TypeVisitor};

use super::choices::GivenChoices;
use super::given::{Given, GivenOptions};
use crate::app::names::Named;
use crate::report::Report;

const HEAD: &str = "// The report, the options of `analyze` and the choices of `mount`, written from the Rust types: `UPDATE_EXPECT=1 cargo test typescript`. Not to be changed by hand.\n";

/// What the comments call otherwise than JavaScript does.
const AS_IN_JAVASCRIPT: [(&str, &str); 4] = [
    ("`None`", "`null`"),
    ("single_stage − final_image", "singleStage − finalImage"),
    (" ([`Report::measure`])", ""),
    (" of [`crate::rules`]", ""),
];

/// Collects declarations by name.
struct Declarations<'a> {
    config: &'a Config,
    found: Vec<(String, String)>,
}

impl Declarations<'_> {
    fn add<T: TS + ?Sized + 'static>(&mut self) {
        // What is built in is not written to a file.
        let name = T::name(self.config);
        if T::output_path().is_none() || self.found.iter().any(|(known, _)| *known == name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        let text = format!("{docs}export {}\n", T::decl(self.config));
        let text = AS_IN_JAVASCRIPT.iter().fold(text, |text, (rust, javascript)| text.replace(rust, javascript));
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        self.found.push((name, lines.join("\n") + "\n"));
        T::visit_dependencies(self);
    }
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

impl<T: Named> TS for Given<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &Config) -> String {
        T::TYPE.to_owned()
    }

    fn inline(_: &Config) -> String {
        let names: Vec<String> = T::ALL.iter().map(|one| format!("{:?}", one.name())).collect();
        names.join(" | ")
    }

    fn decl(config: &Config) -> String {
        format!("type {} = {};", Self::name(config), Self::inline(config))
    }

    fn output_path() -> Option<PathBuf> {
        Some(T::TYPE.into())
    }
}

#[test]
fn the_typescript_types_are_those_of_rust() {
    // JSON has one kind of number.
    let config = Config::default().with_large_int("number");
    let mut declarations = Declarations { config: &config, found: Vec::new() };
    declarations.add::<GivenOptions>();
    declarations.add::<GivenChoices>();
    declarations.add::<Report>();
    // They come in another order each time that the crate is compiled.
    declarations.found.sort();
    let written: Vec<&str> = declarations.found.iter().map(|(_, text)| text.as_str()).collect();
    let names: Vec<&str> = declarations.found.iter().map(|(name, _)| name.as_str()).collect();
    for name in ["AnalyzeOptions", "MountChoices", "Panel", "Report", "Stage", "Estimate", "SplitStep", "Severity"] {
        assert!(names.contains(&name), "{name} is missing");
    }
    expect_file!["../../www/package/types.d.ts"].assert_eq(&[HEAD, &written.join("\n")].join("\n"));
}
