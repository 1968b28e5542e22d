//! Variables: `ARG` before the first `FROM`, `ARG` and `ENV` inside a stage, the platform's own, and what
//! `--build-arg` says.

use std::rc::Rc;

use crate::dockerfile::word::{Expansion, expand, expand_heredoc};
use crate::dockerfile::{ArgDefinition, Body, Dockerfile, Keyword, Pair};
use crate::options::{Options, Platform};
use crate::sorted::Sorted;

/// Build arguments that need no `ARG` in a stage.
const PREDEFINED: [&str; 10] =
    ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "FTP_PROXY", "ftp_proxy", "NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy"];

/// The global scope: what `FROM` lines see, and what a stage's bare `ARG NAME` takes its value from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Globals {
    values: Rc<Sorted<String, String>>,
    given: Rc<Sorted<String, String>>,
    platform: Rc<Sorted<String, String>>,
    escape: char,
}

impl Globals {
    /// Reads the `ARG`s before the first `FROM`.
    pub fn read(dockerfile: &Dockerfile, options: &Options) -> Self {
        let mut globals = Self {
            values: Rc::default(),
            given: Rc::new(options.build_args.iter().cloned().collect()),
            platform: Rc::new(platform_args(options)),
            escape: dockerfile.directives.escape,
        };
        let mut values = Sorted::<String, String>::default();
        for instruction in dockerfile.instructions.iter().take_while(|instruction| instruction.keyword != Keyword::From) {
            let Body::Arg(definitions) = &instruction.body else { continue };
            for definition in definitions {
                let default = definition.default.as_ref().map(|word| {
                    let lookup = |name: &str| values.get(name).or_else(|| globals.platform.get(name)).cloned();
                    expand(&word.text, globals.escape, &lookup).text
                });
                if let Some(value) = globals.given.get(&definition.name.text).cloned().or(default) {
                    values.insert(definition.name.text.clone(), value);
                }
            }
        }
        globals.values = Rc::new(values);
        globals
    }

    /// Expands a word of a `FROM` line.
    pub fn expand(&self, text: &str) -> Expansion {
        expand(text, self.escape, &|name| self.values.get(name).or_else(|| self.platform.get(name)).cloned())
    }

    /// The escape character of the file.
    pub const fn escape(&self) -> char {
        self.escape
    }
}

/// The variables of one stage while its instructions are gone through.
#[derive(Clone, Debug, PartialEq)]
pub struct Scope {
    globals: Globals,
    args: Sorted<String, String>,
    env: Sorted<String, String>,
}

impl Scope {
    /// A stage's scope at its start: `env` is what its base brings.
    pub fn new(globals: &Globals, env: Sorted<String, String>) -> Self {
        let args = globals.given.iter().filter(|(name, _)| PREDEFINED.contains(&name.as_str()));
        Self { globals: globals.clone(), args: args.map(|(name, value)| (name.clone(), value.clone())).collect(), env }
    }

    /// The value of a variable: `ENV` wins over `ARG`.
    pub fn get(&self, name: &str) -> Option<&String> {
        self.env.get(name).or_else(|| self.args.get(name))
    }

    /// Expands variables and quotes in `text` as BuildKit does.
    pub fn expand(&self, text: &str) -> Expansion {
        expand(text, self.globals.escape, &|name| self.get(name).cloned())
    }

    /// Fills in the variables of a heredoc's body.
    pub fn expand_heredoc(&self, body: &str) -> String {
        expand_heredoc(body, &|name| self.get(name).cloned())
    }

    /// `ARG` inside the stage.
    #[inline(never)]
    pub fn define(&mut self, definition: &ArgDefinition) {
        let name = &definition.name.text;
        let value = self.globals.given.get(name).cloned().or_else(|| match &definition.default {
            Some(word) => Some(self.expand(&word.text).text),
            None => self.globals.values.get(name).or_else(|| self.globals.platform.get(name)).cloned(),
        });
        if let Some(value) = value {
            self.args.insert(name.clone(), value);
        }
    }

    /// `ENV`: all values see the variables as they were before this instruction.
    #[inline(never)]
    pub fn set_env(&mut self, pairs: &[Pair]) {
        let values: Vec<_> = pairs.iter().map(|pair| (self.expand(&pair.name.text).text, self.expand(&pair.value.text).text)).collect();
        self.env.extend(values);
    }
}

/// `TARGETPLATFORM` and its like, without a build machine of its own: building for what one builds on.
fn platform_args(options: &Options) -> Sorted<String, String> {
    let architecture = match options.platform {
        Platform::Amd64 => "amd64",
        Platform::Arm64 => "arm64",
    };
    let mut args = Sorted::default();
    for side in ["BUILD", "TARGET"] {
        args.insert(format!("{side}PLATFORM"), format!("linux/{architecture}"));
        args.insert(format!("{side}OS"), "linux".to_owned());
        args.insert(format!("{side}ARCH"), architecture.to_owned());
        args.insert(format!("{side}VARIANT"), String::new());
    }
    args.insert("TARGETSTAGE".to_owned(), options.target.clone().unwrap_or_else(|| "default".to_owned()));
    args
}
