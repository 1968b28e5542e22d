//! # The program ships with its debug symbols
//!
//! A Go program holds tables for debuggers that are a quarter to a third of it. Panics and stack traces do not need them.
//! `-ldflags="-s -w"` leaves them out: `-s` the symbol table, `-w` the debug information.
//!
//! ## Bad
//! ```dockerfile
//! FROM golang:1.24 AS build
//! WORKDIR /src
//! COPY . .
//! RUN CGO_ENABLED=0 go build -o /server .
//!
//! FROM scratch
//! COPY --from=build /server /server
//! CMD ["/server"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM golang:1.24 AS build
//! WORKDIR /src
//! COPY . .
//! RUN CGO_ENABLED=0 go build -ldflags="-s -w" -o /server .
//!
//! FROM scratch
//! COPY --from=build /server /server
//! CMD ["/server"]
//! ```

use crate::steps::command::{Arg, Command};
use super::engine::edits::insert;
use super::engine::finding::{Applicability, Edit, Fix, Found, Rule, Topic};
use super::engine::saving::saving;
use crate::steps::subject::{Subject, WORTH_TELLING};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    id: "debug-symbols-kept",
    title: "The program ships with its debug symbols",
    topic: Topic::Size,
    severity: Severity::Info,
    aliases: &[],
    url: Some("https://pkg.go.dev/cmd/link"),
};

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    for step in subject.steps() {
        let edits: Vec<Edit> = step.commands.iter().filter_map(edit).collect();
        if edits.is_empty() {
            continue;
        }
        let fix = Fix { title: "Add -ldflags=\"-s -w\"".to_owned(), applicability: Applicability::Review, edits };
        // A program that does not ship, or is stripped later, may keep them.
        if saving(subject, &fix).is_some_and(|saves| saves.unpacked.likely() >= WORTH_TELLING) {
            found.push(Found {
                span: step.instruction.span,
                // It is built in one stage and ships in another.
                stage: None,
                message: "The program that ships keeps its symbol table and debug information; only a debugger reads them.".to_owned(),
                fix: Some(fix),
            });
        }
    }
}

fn edit(command: &Command) -> Option<Edit> {
    let verb = command.args.first().filter(|verb| command.program == "go" && matches!(verb.text.as_str(), "build" | "install"))?;
    // Who tells the compiler what to do may want to debug what it makes.
    let is_told = |arg: &Arg| ["ldflags", "gcflags"].iter().any(|flag| arg.text.trim_start_matches('-').starts_with(flag));
    let says = command.args.iter().any(is_told);
    (!says).then_some(insert(verb.span?.end, " -ldflags=\"-s -w\""))
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    const SHIPPED: &str = "FROM golang:1.24 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /x .\nFROM scratch\nCOPY --from=build /x /x\n";

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, SHIPPED), [4]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM golang:1.24 AS build\nCOPY . .\nRUN go build -ldflags '-s -w' -o /x .\nFROM scratch\nCOPY --from=build /x /x\n",
            "FROM golang:1.24 AS build\nCOPY . .\nARG F\nRUN go build -ldflags=\"$F\" -o /x .\nFROM scratch\nCOPY --from=build /x /x\n",
            "FROM golang:1.24 AS build\nCOPY . .\nRUN go build -o /x .\nFROM scratch\nCOPY a.txt /\n",
            "FROM golang:1.24 AS build\nCOPY . .\nARG F\nRUN go build -gcflags=\"$F\" -o /x .\nFROM scratch\nCOPY --from=build /x /x\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, SHIPPED), SHIPPED.replace("go build", "go build -ldflags=\"-s -w\""));
    }
}
