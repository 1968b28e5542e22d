//! Small Dockerfiles end to end: which path gets bytes, which cache stays, what goes again in the same `RUN`, and what
//! `COPY --from` finds. Never figures.

use crate::catalog::Catalog;
use crate::dockerfile;
use crate::layers::{self, Built, Origin};
use crate::options::{ContextFile, Options};
use crate::stages;

/// What building a Dockerfile leaves.
struct Seen {
    built: Built,
}

fn see(text: &str) -> Seen {
    see_with(text, &[])
}

/// With files of the build context: path and text.
fn see_with(text: &str, files: &[(&str, &str)]) -> Seen {
    let files =
        files.iter().map(|(path, text)| ContextFile { path: (*path).to_owned(), bytes: text.len() as u64, text: Some((*text).to_owned()) });
    let options = Options { context: files.collect(), ..Options::default() };
    let parsed = dockerfile::parse(text);
    let graph = stages::resolve(&parsed, &options);
    Seen { built: layers::build(&graph, &Catalog::bundled(), &options) }
}

impl Seen {
    /// Everything of one stage that is not its base: `path`, with ` <label>` where it has one.
    fn entries(&self, stage: usize) -> Vec<String> {
        let entries = self.built.stages[stage].rootfs.entries().filter(|(_, node)| node.origin != Origin::Base);
        entries.map(|(key, _)| if key.label.is_empty() { key.path.to_string() } else { format!("{} <{}>", key.path, key.label) }).collect()
    }

    fn has(&self, stage: usize, entry: &str) -> bool {
        self.entries(stage).iter().any(|known| known == entry)
    }

    /// Asserts that a stage has all of these entries.
    #[track_caller]
    fn holds(&self, stage: usize, wanted: &[&str]) -> &Self {
        for entry in wanted {
            assert!(self.has(stage, entry), "no {entry} among {:#?}", self.entries(stage));
        }
        self
    }

    /// Asserts that no entry of a stage contains this text.
    #[track_caller]
    fn lacks(&self, stage: usize, text: &str) -> &Self {
        assert!(!self.entries(stage).iter().any(|known| known.contains(text)), "{text} among {:#?}", self.entries(stage));
        self
    }

    fn missing(&self) -> Vec<String> {
        self.built.crossings.iter().flat_map(|crossing| crossing.missing.clone()).collect()
    }

    fn weight(&self, stage: usize, layer: usize) -> u64 {
        self.built.stages[stage].layers[layer].weight.unpacked.likely()
    }
}

// --- Go

const MAIN: &str = "package main\n\nimport \"log\"\n\nfunc main() { log.Println(\"hello\") }\n";

#[test]
fn go_writes_where_it_is_told() {
    let seen = see("FROM golang:1.22 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -ldflags='-s -w' -o /out/server ./cmd/server\n\
                    FROM scratch\nCOPY --from=build /out/server /server\n");
    seen.holds(0, &["/out/server", "/go/pkg/mod <go: modules>", "/root/.cache/go-build <go: build cache>"]).holds(1, &["/server"]);
    assert!(seen.missing().is_empty());
    let into = see("FROM golang:1.22\nWORKDIR /app\nCOPY . .\nRUN go build -o bin/ ./cmd/a ./cmd/b && go build -o /app .\n");
    into.holds(0, &["/app/bin/a", "/app/bin/b", "/app/app"]);
}

#[test]
fn go_names_a_binary_after_its_module_or_what_is_copied() {
    let named = see_with(
        "FROM golang:1.22\nWORKDIR /src\nCOPY . .\nRUN go build\n",
        &[("go.mod", "module example.com/shop/v2\n"), ("main.go", MAIN)],
    );
    named.holds(0, &["/src/shop"]);
    let copied = see("FROM golang:1.22 AS b\nWORKDIR /src\nCOPY . .\nRUN go build .\nFROM alpine\nCOPY --from=b /src/shop /bin/\n");
    copied.holds(0, &["/src/shop"]).holds(1, &["/bin/shop"]);
    see("FROM golang:1.22\nWORKDIR /src\nRUN go build cmd/tool.go\n").holds(0, &["/src/tool"]);
    see("FROM golang:1.22\nRUN go install example.com/x/tool@latest\n").holds(0, &["/go/bin/tool"]);
    see("FROM golang:1.22\nENV GOBIN=/tools GOMODCACHE=/m\nRUN go install example.com/x/tool@latest\n")
        .holds(0, &["/tools/tool", "/m <go: modules>"]);
}

#[test]
fn a_go_program_of_the_standard_library_downloads_nothing() {
    let files = [("main.go", MAIN), ("go.mod", "module hello\n\ngo 1.13\n")];
    let seen = see_with("FROM golang:1.13-alpine3.10\nWORKDIR /app\nCOPY . .\nRUN go mod download\nRUN go build -o hello .\n", &files);
    seen.holds(0, &["/app/hello"]).lacks(0, "go: modules");
    assert_eq!(seen.weight(0, 2), 0, "nothing to download");
    let other = [("main.go", "package main\n\nimport \"example.com/x\"\n"), ("go.mod", "module hello\n\nrequire example.com/x v1.0.0\n")];
    let seen = see_with("FROM golang:1.22\nWORKDIR /app\nCOPY . .\nRUN go mod download\nRUN go build -o hello .\n", &other);
    seen.holds(0, &["/go/pkg/mod <go: modules>"]);
    assert!(seen.weight(0, 2) > 0);
}

#[test]
fn a_profile_that_strips_makes_a_smaller_program() {
    let program = |manifest: &str, build: &str| {
        let text = format!("FROM rust:1.84\nWORKDIR /x\nCOPY Cargo.toml .\nRUN {build}\n");
        let seen = see_with(&text, &[("Cargo.toml", &format!("[package]\nname = \"x\"\n{manifest}"))]);
        let layer = &seen.built.stages[0].layers[2];
        layer.parts.iter().find(|part| part.path.ends_with("/x") && part.label.is_empty()).expect("a program").weight.unpacked.likely()
    };
    let whole = program("", "cargo build --release");
    let stripped = program("[profile.release]\nstrip = true\n", "cargo build --release");
    assert!(stripped < whole);
    assert_eq!(program("[profile.release]\nstrip = \"symbols\" \n", "cargo build --release"), stripped);
    assert_eq!(program("", "CARGO_PROFILE_RELEASE_STRIP=true cargo build --release"), stripped);
    assert_eq!(program("", "cargo build --release --config profile.release.strip=true"), stripped);
    assert_eq!(program("[profile.release]\nstrip = \"debuginfo\"\n", "cargo build --release"), whole);
    assert_eq!(program("[profile.release]\nstrip = true\n", "cargo build"), whole);
}

#[test]
fn releases_of_go_that_ship_compiled_packages_fill_a_smaller_cache() {
    let cache = |release: &str| {
        let seen =
            see_with(&format!("FROM golang:{release}\nWORKDIR /x\nCOPY main.go .\nRUN go build -o /hello .\n"), &[("main.go", MAIN)]);
        let layer = &seen.built.stages[0].layers[2];
        layer.parts.iter().find(|part| part.label == "go: build cache").map_or(0, |part| part.weight.unpacked.likely())
    };
    assert!(cache("1.13") > 0 && cache("1.13") < cache("1.22"));
}

#[test]
fn go_caches_in_mounts_leave_nothing() {
    let seen = see(
        "FROM golang:1.22\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build -o /x .\n",
    );
    seen.holds(0, &["/x"]).lacks(0, "go: ");
}

#[test]
fn a_path_that_go_does_not_make_is_missing() {
    let seen = see_with(
        "FROM golang:1.13-alpine3.10 AS build\nWORKDIR /go/src/app\nCOPY main.go .\nRUN go build -o server main.go\n\
         FROM alpine:3.10\nCOPY --from=build /app/server /server\n",
        &[("main.go", MAIN)],
    );
    assert_eq!(seen.missing(), ["/app/server"]);
}

// --- Node

#[test]
fn npm_installs_beside_the_manifest_and_keeps_its_cache() {
    let seen = see("FROM node:20\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n");
    seen.holds(
        0,
        &["/app/node_modules <npm: dependencies>", "/app/node_modules <npm: development dependencies>", "/root/.npm <npm cache>"],
    );
    see("FROM node:20\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci --omit=dev && npm cache clean --force\n")
        .holds(0, &["/app/node_modules <npm: dependencies>"])
        .lacks(0, "development")
        .lacks(0, "npm cache");
    see("FROM node:20\nENV NODE_ENV=production\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\n").lacks(0, "development");
    see("FROM node:20\nENV npm_config_cache=/c\nWORKDIR /app\nCOPY package.json ./\nRUN npm install --prefix web\n")
        .holds(0, &["/app/web/node_modules <npm: dependencies>", "/c <npm cache>"]);
}

#[test]
fn npm_init_writes_a_manifest_without_dependencies() {
    see("FROM node:20\nWORKDIR /app\nRUN npm init -y >/dev/null && npm install express\n")
        .holds(0, &["/app/package.json", "/app/node_modules <npm: express>", "/root/.npm <npm cache>"])
        .lacks(0, "dependencies");
}

#[test]
fn npm_reads_a_manifest_it_can_see() {
    let manifest = r#"{"dependencies":{"express":"^4"},"devDependencies":{"typescript":"^5"}}"#;
    let alone = |run: &str| see(&format!("FROM corp.example/base\nRUN {run}\n")).weight(0, 0);
    assert!(alone("npm install express") * 10 < alone("npm install"), "where packages are named, there need be no package.json");
    let text = "FROM node:20\nWORKDIR /app\nCOPY package.json .\nRUN npm install";
    let all = see_with(text, &[("package.json", manifest)]);
    all.holds(0, &["/app/node_modules <npm: express>", "/app/node_modules <npm: typescript>"]).lacks(0, "npm: dependencies");
    see_with(&format!("{text} --production"), &[("package.json", manifest)])
        .holds(0, &["/app/node_modules <npm: express>"])
        .lacks(0, "typescript");
}

#[test]
fn pruning_in_a_later_layer_hides_and_in_the_same_one_removes() {
    let later = see("FROM node:20\nWORKDIR /app\nCOPY package.json .\nRUN npm install\nRUN npm prune --production\n");
    later.lacks(0, "development");
    assert!(later.built.stages[0].rootfs.hidden().any(|(.., weight)| !weight.is_zero()), "its bytes stay in the layer below");
    let named = see(
        "FROM node:20\nWORKDIR /app\nCOPY <<EOF package.json\n{\"dependencies\":{\"express\":\"*\"},\"devDependencies\":{\"typescript\":\"*\"}}\nEOF\n\
                     RUN npm install\nRUN npm prune --omit=dev\n",
    );
    named.holds(0, &["/app/node_modules <npm: express>"]).lacks(0, "typescript");
    let same = see("FROM node:20\nWORKDIR /app\nCOPY package.json .\nRUN npm install && npm prune --omit=dev\n");
    assert!(same.lacks(0, "development").weight(0, 2) < later.weight(0, 2));
}

#[test]
fn web_builds_write_what_later_stages_copy() {
    let seen = see(
        "FROM node:20 AS build\nWORKDIR /app\nCOPY . .\nRUN yarn install && yarn build\nFROM nginx\nCOPY --from=build /app/out /usr/share/nginx/html\n",
    );
    seen.holds(0, &["/app/out <build output>", "/usr/local/share/.cache/yarn <yarn cache>"]).lacks(0, "/app/dist");
    assert!(seen.missing().is_empty());
    see("FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm run build\n").holds(0, &["/app/dist <build output>"]);
    see("FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm test && npm run lint && npx tsc --noEmit\n").lacks(0, "build output");
    see("FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npx vite build --outDir public\n").holds(0, &["/app/public <build output>"]);
}

#[test]
fn global_packages_and_other_managers() {
    see("FROM node:20\nRUN npm install -g typescript@5 no-such-thing-zz\n")
        .holds(0, &["/usr/local/lib/node_modules <npm: typescript>", "/usr/local/lib/node_modules <npm: no-such-thing-zz>"]);
    see("FROM node:20\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/root/.local/share/pnpm/store pnpm install --frozen-lockfile\n")
        .holds(0, &["/app/node_modules <npm: dependencies>"])
        .lacks(0, "pnpm store");
    see("FROM oven/bun\nWORKDIR /app\nCOPY . .\nRUN bun install --production\n")
        .holds(0, &["/root/.bun/install/cache <bun cache>"])
        .lacks(0, "development");
}

// --- Python

#[test]
fn pip_installs_by_name_and_keeps_its_cache() {
    let seen = see("FROM python:3.11-slim\nRUN pip install 'Flask[async]>=2' requests==2.31\n");
    seen.holds(
        0,
        &[
            "/usr/local/lib/python3.11/site-packages <pip: flask>",
            "/usr/local/lib/python3.11/site-packages <pip: requests>",
            "/root/.cache/pip <pip cache>",
        ],
    );
    see("FROM python:3.11-slim\nRUN pip install --no-cache-dir flask\n").lacks(0, "pip cache");
    see("FROM python:3.11-slim\nENV PIP_NO_CACHE_DIR=off\nRUN pip install flask\n").lacks(0, "pip cache");
    see("FROM python:3.11-slim\nRUN pip install flask && rm -rf /root/.cache\n")
        .holds(0, &["/usr/local/lib/python3.11/site-packages <pip: flask>"]);
    see("FROM python:3.11-slim\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n").lacks(0, "pip cache");
    see("FROM python:3.11-slim\nENV PIP_CACHE_DIR=/c\nRUN python -m pip install flask\n").holds(0, &["/c <pip cache>"]);
}

#[test]
fn pip_reads_requirements_it_can_see() {
    let text = "FROM python:3.11\nCOPY requirements.txt base.txt ./\nRUN pip install -r requirements.txt\n";
    let seen = see_with(text, &[("requirements.txt", "flask\n-r base.txt\n"), ("base.txt", "gunicorn==21 # server\n")]);
    seen.holds(0, &["/usr/local/lib/python3.11/site-packages <pip: flask>", "/usr/local/lib/python3.11/site-packages <pip: gunicorn>"]);
    seen.lacks(0, "pip: requirements");
    see(text).holds(0, &["/usr/local/lib/python3.11/site-packages <pip: requirements>"]);
}

#[test]
fn what_pythons_own_image_holds_is_not_installed_again() {
    let of = |command: &str| see(&format!("FROM python:3.11-slim\nRUN {command}\n"));
    of("pip install --no-cache-dir setuptools wheel").lacks(0, "pip: setuptools");
    let upgraded = ["/usr/local/lib/python3.11/site-packages <pip: setuptools>", "/usr/local/lib/python3.11/site-packages <pip: pip>"];
    of("pip install --no-cache-dir --upgrade pip setuptools").holds(0, &upgraded);
    of("python -m venv /v && /v/bin/pip install --no-cache-dir wheel").holds(0, &["/v/lib/python3.11/site-packages <pip: wheel>"]);
    let newer = see("FROM python:3.12-slim\nRUN pip install --no-cache-dir setuptools\n");
    newer.holds(0, &["/usr/local/lib/python3.12/site-packages <pip: setuptools>"]);
}

#[test]
fn python_projects_install_what_their_lock_files_say() {
    let uv = "[[package]]\nname = \"shop\"\nversion = \"1\"\nsource = { virtual = \".\" }\ndependencies = [{ name = \"flask\" }]\n\
              [package.dev-dependencies]\ndev = [{ name = \"pytest\" }]\n[[package]]\nname = \"flask\"\nversion = \"3.0\"\n\
              [[package]]\nname = \"pytest\"\nversion = \"8.0\"\n";
    let with_uv = "FROM python:3.11\nWORKDIR /app\nCOPY uv.lock ./\nRUN uv sync --frozen --no-dev --no-cache\n";
    see_with(with_uv, &[("uv.lock", uv)]).holds(0, &["/app/.venv/lib/python3.11/site-packages <pip: flask>"]).lacks(0, "pip: pytest");
    see_with(&with_uv.replace(" --no-dev", ""), &[("uv.lock", uv)]).holds(0, &["/app/.venv/lib/python3.11/site-packages <pip: pytest>"]);
    let poetry = "[[package]]\nname = \"flask\"\nversion = \"3.0\"\ngroups = [\"main\"]\n[[package]]\nname = \"pytest\"\nversion = \"8.0\"\n\
                  groups = [\"dev\"]\n";
    let with_poetry =
        "FROM python:3.11\nWORKDIR /app\nCOPY poetry.lock ./\nRUN POETRY_VIRTUALENVS_CREATE=false poetry install --only main\n";
    see_with(with_poetry, &[("poetry.lock", poetry)])
        .holds(0, &["/usr/local/lib/python3.11/site-packages <pip: flask>"])
        .lacks(0, "pip: pytest");
    let pipfile = r#"{"default":{"flask":{"version":"==3.0"}},"develop":{"pytest":{"version":"==8.0"}}}"#;
    let with_pipenv = "FROM python:3.11\nWORKDIR /app\nCOPY Pipfile.lock ./\nRUN pipenv install --system --deploy\n";
    see_with(with_pipenv, &[("Pipfile.lock", pipfile)])
        .holds(0, &["/usr/local/lib/python3.11/site-packages <pip: flask>"])
        .lacks(0, "pip: pytest");
}

#[test]
fn pip_installs_into_the_environment_that_is_meant() {
    see("FROM python:3.11 AS b\nRUN python -m venv /opt/venv\nRUN /opt/venv/bin/pip install flask\nFROM python:3.11-slim\nCOPY --from=b /opt/venv /opt/venv\n")
        .holds(0, &["/opt/venv/lib/python3.11/site-packages <pip: flask>", "/opt/venv/lib/python3.11/site-packages <pip: pip>"])
        .holds(1, &["/opt/venv/lib/python3.11/site-packages <pip: flask>"]);
    see("FROM python:3.11\nRUN python -m venv /v\nENV PATH=/v/bin:$PATH\nRUN pip install flask\n")
        .holds(0, &["/v/lib/python3.11/site-packages <pip: flask>"]);
    see("FROM python:3.11\nRUN python -m venv /v && . /v/bin/activate && pip install flask\n")
        .holds(0, &["/v/lib/python3.11/site-packages <pip: flask>"]);
    see("FROM python:3.11\nRUN pip install --user flask\n").holds(0, &["/root/.local/lib/python3.11/site-packages <pip: flask>"]);
    see("FROM python:3.11\nRUN pip install --prefix=/install flask && pip install -t /t requests\n")
        .holds(0, &["/install/lib/python3.11/site-packages <pip: flask>", "/t <pip: requests>"]);
}

#[test]
fn wheels_projects_and_other_python_tools() {
    see("FROM python:3.11 AS b\nCOPY requirements.txt .\nRUN pip wheel -w /wheels -r requirements.txt\nFROM python:3.11\nCOPY --from=b /wheels /wheels\nRUN pip install --no-cache-dir /wheels/*\n")
        .holds(0, &["/wheels <pip: wheels>"])
        .holds(1, &["/usr/local/lib/python3.11/site-packages <pip: wheels>"]);
    see("FROM python:3.11\nWORKDIR /app\nCOPY . .\nRUN pip install .\n")
        .holds(0, &["/usr/local/lib/python3.11/site-packages <pip: the project>"]);
    see("FROM python:3.11\nWORKDIR /app\nCOPY . .\nRUN pip install uv && uv sync --frozen --no-cache\n")
        .holds(0, &["/app/.venv/lib/python3.11/site-packages <pip: the project>"])
        .lacks(0, "uv cache");
    see("FROM python:3.11\nWORKDIR /app\nCOPY . .\nRUN poetry config virtualenvs.create false && poetry install\n")
        .holds(0, &["/usr/local/lib/python3.11/site-packages <pip: the project>"]);
    see("FROM continuumio/miniconda3\nRUN conda install -y numpy && conda clean -afy\n")
        .holds(0, &["/opt/conda <conda: packages>"])
        .lacks(0, "conda archives");
}

#[test]
fn conda_archives_come_on_top_of_the_environment() {
    let weigh = |script: &str| {
        let mut trial = super::trial::Trial::debian();
        trial.run(script);
        trial.weight("/opt/conda")
    };
    let (kept, clean) = (weigh("conda install -y numpy"), weigh("conda install -y numpy && conda clean -afy"));
    assert!((1..clean.unpacked.likely()).contains(&clean.compressed.likely()), "{clean:?}");
    assert!(kept.unpacked.likely() > clean.unpacked.likely() && kept.compressed.likely() > clean.compressed.likely(), "{kept:?}");
}

// --- Rust

#[test]
fn cargo_leaves_its_target_and_the_binary_that_is_copied() {
    let seen = see("FROM rust:1.75 AS build\nWORKDIR /app\nCOPY . .\nRUN cargo build --release --target x86_64-unknown-linux-musl\n\
                    FROM scratch\nCOPY --from=build /app/target/x86_64-unknown-linux-musl/release/web /web\n");
    let release = "/app/target/x86_64-unknown-linux-musl/release";
    seen.holds(0, &[&format!("{release}/web"), &format!("{release} <cargo: target>"), "/usr/local/cargo/registry <cargo: registry>"])
        .holds(1, &["/web"]);
    assert!(seen.missing().is_empty());
    see_with(
        "FROM rust:1.75\nWORKDIR /app\nCOPY . .\nRUN cargo build\n",
        &[("Cargo.toml", "[package]\nname = \"shop\"\n[dependencies]\nx = \"1\"\n")],
    )
    .holds(0, &["/app/target/debug/shop"]);
    see("FROM rust:1.75\nWORKDIR /app\nCOPY . .\nRUN cargo install --path . --root /out\n").holds(0, &["/out/bin/app"]);
    see("FROM rust:1.75\nRUN cargo install ripgrep --locked\n").holds(0, &["/usr/local/cargo/bin/ripgrep"]);
}

#[test]
fn a_binary_copied_out_of_a_cache_mount_is_the_one_built_there() {
    let seen = see("FROM rust:1.75 AS b\nWORKDIR /app\nARG NAME=shop\nCOPY . .\n\
         RUN --mount=type=cache,target=/app/target --mount=type=cache,target=/usr/local/cargo/registry \
         cargo build --release && cp ./target/release/$NAME /bin/server\n\
         FROM debian:bookworm-slim\nCOPY --from=b /bin/server /bin/\n");
    seen.holds(0, &["/bin/server"]).lacks(0, "cargo: ").holds(1, &["/bin/server"]);
    assert!(seen.weight(0, 3) > 0 && seen.missing().is_empty());
}

#[test]
fn dependencies_cooked_before_are_not_counted_twice() {
    let seen = see(
        "FROM rust:1.75\nWORKDIR /app\nCOPY recipe.json .\nRUN cargo chef cook --release --recipe-path recipe.json\nCOPY . .\nRUN cargo build --release --bin web\n",
    );
    seen.holds(0, &["/app/target/release/web"]);
    assert!(seen.weight(0, 2) > seen.weight(0, 4), "the second layer adds little more than the binary");
}

// --- JVM, .NET, Ruby, PHP

#[test]
fn maven_and_gradle_package_jars() {
    let seen = see(
        "FROM maven:3.9 AS b\nWORKDIR /app\nCOPY . .\nRUN mvn -B package -DskipTests\nFROM eclipse-temurin:21-jre\nCOPY --from=b /app/target/*.jar /app.jar\n",
    );
    seen.holds(0, &["/app/target/app.jar", "/root/.m2/repository <maven: repository>", "/app/target <maven: target>"])
        .holds(1, &["/app.jar"]);
    assert!(seen.missing().is_empty());
    see("FROM maven:3.9\nWORKDIR /app\nCOPY pom.xml .\nRUN mvn dependency:go-offline\n").lacks(0, "target");
    see("FROM gradle:8 AS b\nWORKDIR /app\nCOPY . .\nRUN gradle shadowJar --no-daemon\nFROM eclipse-temurin:21\nCOPY --from=b /app/build/libs/app-all.jar /app.jar\n")
        .holds(0, &["/app/build/libs/app-all.jar", "/app/build <gradle: build>"]);
}

#[test]
fn a_jar_taken_apart_and_a_runtime_linked() {
    let seen = see("FROM eclipse-temurin:21 AS b\nWORKDIR /x\nCOPY app.jar app.jar\nRUN java -Djarmode=layertools -jar app.jar extract\n\
                    FROM eclipse-temurin:21-jre\nCOPY --from=b /x/dependencies/ ./\nCOPY --from=b /x/application/ ./\n");
    seen.holds(0, &["/x/dependencies <unpacked jar>", "/x/application <unpacked jar>"]);
    assert!(seen.missing().is_empty());
    see("FROM eclipse-temurin:21\nRUN jlink --add-modules java.base --output /jre\n").holds(0, &["/jre <jlink>"]);
}

#[test]
fn dotnet_publishes_where_it_is_told() {
    let seen = see(
        "FROM mcr.microsoft.com/dotnet/sdk:8.0 AS b\nWORKDIR /src\nCOPY . .\nRUN dotnet restore Web/Web.csproj\nRUN dotnet publish Web/Web.csproj -c Release -o /out --no-restore\n\
                    FROM mcr.microsoft.com/dotnet/aspnet:8.0\nCOPY --from=b /out .\n",
    );
    seen.holds(0, &["/out <dotnet: published>", "/root/.nuget/packages <nuget: packages>", "/src/Web/obj <dotnet: obj>"]);
    assert!(seen.missing().is_empty());
    let publish = |flags: &str| {
        see(&format!("FROM mcr.microsoft.com/dotnet/sdk:8.0\nRUN dotnet publish --no-build --no-restore -o /out {flags}\n")).weight(0, 0)
    };
    assert!(publish("-r linux-x64 --self-contained") > publish("-r linux-x64 --self-contained false"));
    assert_eq!(publish("-r linux-x64 --self-contained false"), publish(""));
}

#[test]
fn bundler_and_composer() {
    see("FROM ruby:3.3\nWORKDIR /app\nCOPY Gemfile* ./\nRUN bundle install\n").holds(0, &["/usr/local/bundle <bundler: gems>"]);
    see("FROM ruby:3.3\nWORKDIR /app\nCOPY Gemfile* ./\nRUN bundle config set --local path vendor/gems\nRUN bundle install\n")
        .holds(0, &["/app/vendor/gems <bundler: gems>"]);
    see("FROM composer:2\nWORKDIR /app\nCOPY composer.json .\nRUN composer install --no-dev\n")
        .holds(0, &["/app/vendor <composer: dependencies>", "/tmp/cache <composer cache>"]);
    see("FROM php:8.3-fpm\nRUN docker-php-ext-install pdo_mysql zip && docker-php-ext-enable zip\n")
        .holds(0, &["/usr/local/lib/php/extensions <php: zip>"]);
    see("FROM php:8.3\nRUN php composer-setup.php --install-dir=/usr/local/bin --filename=composer\n")
        .holds(0, &["/usr/local/bin/composer"]);
}

// --- C

#[test]
fn make_and_cmake_install_below_their_prefix() {
    let seen =
        see("FROM gcc:13 AS b\nWORKDIR /src\nCOPY . .\nRUN ./configure --prefix=/opt/tool && make -j4 && make install DESTDIR=/stage\n\
                    FROM debian\nCOPY --from=b /stage/opt/tool /opt/tool\n");
    seen.holds(0, &["/stage/opt/tool <make install>", "/src <build: objects>"]).holds(1, &["/opt/tool <make install>"]);
    see("FROM gcc:13\nWORKDIR /src\nCOPY . .\nRUN cmake -B build -DCMAKE_INSTALL_PREFIX=/usr && cmake --build build && cmake --install build\n")
        .holds(0, &["/usr <make install>", "/src/build <build: objects>"]);
    see("FROM gcc:13 AS b\nWORKDIR /src\nCOPY . .\nRUN make\nFROM scratch\nCOPY --from=b /src/tool /\n")
        .holds(0, &["/src/tool"])
        .holds(1, &["/tool"]);
    see("FROM gcc:13\nWORKDIR /src\nCOPY main.c .\nRUN gcc -static -o hello main.c\n").holds(0, &["/src/hello"]);
}

#[test]
fn rarer_languages_write_where_their_documentation_says() {
    see("FROM elixir:1.16 AS b\nWORKDIR /app\nCOPY . .\nRUN mix deps.get && mix release\nFROM alpine\nCOPY --from=b /app/_build/prod/rel/shop /app\n")
        .holds(0, &["/app/deps <mix: dependencies>", "/app/_build/prod/rel/shop <build output>"]);
    see("FROM dart:3\nWORKDIR /app\nCOPY . .\nRUN dart compile exe bin/server.dart -o bin/server\n").holds(0, &["/app/bin/server"]);
}

#[test]
fn what_is_not_known_widens_and_is_never_nothing() {
    for run in [
        "pip install -r $FILE",
        "npm install",
        "go build -o $X .",
        "cargo build",
        "mvn package",
        "gradle build",
        "dotnet publish",
        "bundle install",
        "composer install",
        "make",
        "python setup.py install",
        "node build.js",
        "python script.py",
        "php run.php",
        "gem install zz-unheard-of",
        "uv sync",
        "poetry install",
        "conda env create -f env.yml",
        "jlink --output $X",
        "mix release",
        "npx create-thing",
        "java -jar x.jar",
    ] {
        let seen = see(&format!("FROM debian:bookworm\nWORKDIR /app\nCOPY . .\nRUN {run}\n"));
        let weight = seen.built.stages[0].layers[2].weight.unpacked;
        assert!(weight.high() > 0 && weight.low() < weight.high(), "{run}: {weight:?}");
    }
}

#[test]
fn rm_refuses_where_it_stands_and_the_root() {
    see("FROM scratch\nWORKDIR /srv\nCOPY a /srv/a\nRUN rm -rf . ./ .. /srv/.. /\n").holds(0, &["/srv/a"]);
}
