//! # The local repository of Maven is kept
//!
//! Maven keeps its plugins and everything the project depends on in `~/.m2/repository`. A jar that holds its dependencies needs none of
//! it.
//!
//! Build in a stage of its own and copy the jar out of it: then nothing of it ships. Or give the folder a cache mount, which also makes
//! the next build faster.
//!
//! ## Bad
//! ```dockerfile
//! FROM maven:3-eclipse-temurin-21
//! WORKDIR /app
//! COPY . .
//! RUN mvn -q package
//! CMD ["java", "-jar", "target/app.jar"]
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM maven:3-eclipse-temurin-21
//! WORKDIR /app
//! COPY . .
//! RUN --mount=type=cache,target=/root/.m2/repository mvn -q package
//! CMD ["java", "-jar", "target/app.jar"]
//! ```

use super::engine::finding::{Found, Rule, Topic};
use super::engine::kept;
use crate::steps::subject::Subject;
use crate::diagnostic::Severity;
use crate::language::words::rule;

pub(super) const RULE: Rule = Rule {
    id: "maven-repository-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://docs.docker.com/build/cache/optimize/#use-cache-mounts"),
};

const LABELS: &[&str] = &["maven: repository"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    // What builds when the container starts needs it then.
    if subject.starts_with(&["mvn", "mvnw", "sbt"]) {
        return;
    }
    let message = rule::maven_repository_kept_message();
    kept::tell(subject, found, LABELS, message, |step| kept::mounted(subject, step, LABELS, &["mvn", "mvnw", "sbt"]));
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM maven:3-eclipse-temurin-21\nCOPY . .\nRUN mvn package\n"), [3]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM maven:3-eclipse-temurin-21\nCOPY . .\nRUN --mount=type=cache,target=/root/.m2/repository mvn package\n",
            "FROM maven:3-eclipse-temurin-21\nCOPY . .\nRUN mvn package\nCMD [\"mvn\", \"spring-boot:run\"]\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        assert_eq!(fixed(&RULE, "FROM maven:3-eclipse-temurin-21\nCOPY . .\nRUN mvn package\n"), "FROM maven:3-eclipse-temurin-21\nCOPY . .\nRUN --mount=type=cache,target=/root/.m2/repository mvn package\n");
    }
}
