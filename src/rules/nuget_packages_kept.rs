//! # The packages folder of NuGet is kept
//!
//! `dotnet restore` unpacks every package into `~/.nuget/packages`. `dotnet publish` copies what the program needs out of it.
//!
//! Build in a stage of its own and copy the published folder out of it: then nothing of it ships. Or give the folder a cache mount,
//! which also makes the next build faster.
//!
//! ## Bad
//! ```dockerfile
//! FROM mcr.microsoft.com/dotnet/sdk:9.0
//! WORKDIR /app
//! COPY . .
//! RUN dotnet publish -c Release -o /out
//! CMD ["dotnet", "/out/app.dll"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM mcr.microsoft.com/dotnet/sdk:9.0
//! WORKDIR /app
//! COPY . .
//! RUN --mount=type=cache,target=/root/.nuget/packages dotnet publish -c Release -o /out
//! CMD ["dotnet", "/out/app.dll"]
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "nuget-packages-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/build/cache/optimize/#use-cache-mounts"),
};

const LABELS: &[&str] = &["nuget: packages"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    // What builds when the container starts needs it then.
    if subject.starts_with(&["dotnet run", "dotnet watch", "dotnet test"]) {
        return;
    }
    kept::tell(subject, found, LABELS, rule::nuget_packages_kept_message(), |step| kept::mounted(subject, step, LABELS, &["dotnet"]));
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM mcr.microsoft.com/dotnet/sdk:9.0\nCOPY . .\nRUN dotnet publish -o /out\n"), [3]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM mcr.microsoft.com/dotnet/sdk:9.0\nCOPY . .\nRUN --mount=type=cache,target=/root/.nuget/packages dotnet publish -o /out\n",
            "FROM mcr.microsoft.com/dotnet/sdk:9.0\nCOPY . .\nRUN dotnet restore\nENTRYPOINT [\"dotnet\", \"watch\", \"run\"]\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM mcr.microsoft.com/dotnet/sdk:9.0\nCOPY . .\nRUN dotnet publish -o /out\n"), "FROM mcr.microsoft.com/dotnet/sdk:9.0\nCOPY . .\nRUN --mount=type=cache,target=/root/.nuget/packages dotnet publish -o /out\n");
    }
}
