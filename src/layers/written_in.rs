//! What a project is written in, as far as the stage that copies it shows: by its base image, else by the commands it runs.
//!
//! Input: an image's reference, the texts of `RUN` instructions. Output: a rule for the size of the whole build context. Must not know
//! what a context holds.

use super::machine::is_among;

/// A rule, the names in a reference that tell it, and programs that do.
const KINDS: [(&str, &str, &str); 8] = [
    ("context-node", "node nodejs bun deno", "npm npx yarn pnpm bun"),
    ("context-python", "python pypy uv", "pip pip3 poetry pipenv uv"),
    ("context-go", "golang go", "go"),
    ("context-rust", "rust", "cargo"),
    ("context-java", "maven gradle openjdk temurin corretto amazoncorretto java jdk zulu tomcat", "mvn mvnw gradle gradlew javac"),
    ("context-dotnet", "dotnet aspnet", "dotnet"),
    ("context-php", "php composer", "composer"),
    ("context-ruby", "ruby jruby", "bundle bundler rake rails"),
];

/// Images that serve files as they are.
const SERVERS: &str = "nginx httpd caddy";

/// The rule for a context that is copied whole onto `image`, in a stage whose `RUN` instructions are `runs`.
pub(super) fn context_rule<'t>(image: &str, runs: impl Iterator<Item = &'t str>) -> &'static str {
    let mut names = image.split(|c: char| !c.is_ascii_alphanumeric());
    let is_named = |known: &str| names.clone().any(|name| is_among(name, known));
    if let Some((rule, ..)) = KINDS.iter().find(|(_, known, _)| is_named(known)) {
        return rule;
    }
    let mut words = runs.flat_map(|run| run.split(|c: char| c.is_whitespace() || ";&|()/".contains(c)));
    let by_program = words.find_map(|word| KINDS.iter().find(|(.., programs)| is_among(word, programs)));
    match by_program {
        Some((rule, ..)) => rule,
        None if names.any(|name| is_among(name, SERVERS)) => "context-static",
        None => "context-default",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_tells_and_else_the_commands() {
        let rule = |image: &str, runs: &[&str]| context_rule(image, runs.iter().copied());
        assert_eq!(rule("python:3.12-slim", &["RUN npm ci"]), "context-python");
        assert_eq!(rule("mcr.microsoft.com/dotnet/sdk:8.0", &[]), "context-dotnet");
        assert_eq!(rule("registry.example:5000/ubi9/nodejs-20@sha256:1", &[]), "context-node");
        assert_eq!(rule("debian:12", &["RUN apt-get update && apt-get install -y curl", "RUN ./mvnw package && npm ci"]), "context-java");
        assert_eq!(rule("nginx:1", &["RUN rm -rf /x"]), "context-static");
        assert_eq!(rule("nginx:1", &["RUN composer install"]), "context-php");
        assert_eq!(rule("debian:12", &["RUN echo going"]), "context-default");
    }
}
