//! # The cache of Gradle is kept
//!
//! Gradle keeps itself, its plugins and everything the project depends on in `~/.gradle`. A jar that holds its dependencies needs none
//! of it.
//!
//! Build in a stage of its own and copy the jar out of it: then nothing of it ships. Or give the folder a cache mount, which also makes
//! the next build faster.
//!
//! ## Bad
//! ```dockerfile
//! FROM eclipse-temurin:21
//! WORKDIR /app
//! COPY . .
//! RUN ./gradlew bootJar
//! CMD ["java", "-jar", "build/libs/app.jar"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM eclipse-temurin:21
//! WORKDIR /app
//! COPY . .
//! RUN --mount=type=cache,target=/root/.gradle ./gradlew bootJar
//! CMD ["java", "-jar", "build/libs/app.jar"]
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "gradle-cache-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/build/cache/optimize/#use-cache-mounts"),
};

const LABELS: &[&str] = &["gradle: cache"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    // What builds when the container starts needs it then.
    if subject.starts_with(&["gradle", "gradlew"]) {
        return;
    }
    let message = rule::gradle_cache_kept_message();
    kept::tell(subject, found, LABELS, message, |step| kept::mounted(subject, step, LABELS, &["gradle", "gradlew"]));
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM eclipse-temurin:21\nCOPY . .\nRUN ./gradlew build\n"), [3]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM eclipse-temurin:21\nCOPY . .\nRUN --mount=type=cache,target=/root/.gradle ./gradlew build\n",
            "FROM eclipse-temurin:21\nCOPY . .\nRUN ./gradlew build\nENTRYPOINT ./gradlew bootRun\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM eclipse-temurin:21\nCOPY . .\nRUN ./gradlew build\n"), "FROM eclipse-temurin:21\nCOPY . .\nRUN --mount=type=cache,target=/root/.gradle ./gradlew build\n");
    }
}
