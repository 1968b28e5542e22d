#!/usr/bin/env bash
# Installs what the build (and, with the arguments `test` and `bench`, the tests and the benchmarks) need, says what and why before each step, and leaves
# alone what is there in the right version. Needs rustup and Node 20 or later; on Debian it brings the rest itself.
#
#   tools/setup.sh [build | test]
set -euo pipefail
cd "$(dirname "$0")/.."

readonly TRUNK_VERSION=0.21.14
readonly MDBOOK_VERSION=0.5.4
readonly OLDEST_NODE=20
# Where the documentation tools that are no npm packages are put: nowhere but here.
readonly DOCS_TOOLS=target/docs/tools
export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

say() { printf '%s\n' "$*"; }

# What a failed set-up leaves the reader with: the one command to run by hand.
give_up() {
  say ""
  say "Set-up stopped: $1"
  say "Run this, then the same make target again:"
  say ""
  say "    $2"
  exit 1
} >&2

has() { command -v "$1" >/dev/null 2>&1; }

# step WHAT WHY COMMAND...: tells, runs, and on failure names the command.
step() {
  local what=$1 why=$2
  shift 2
  say "==> $what"
  say "    why: $why"
  say "    \$ $*"
  "$@" || give_up "this step failed: $what" "$*"
}

# Debian packages, as root or with a sudo that asks nothing; otherwise the command for the reader.
debian_packages() {
  local what=$1 why=$2
  shift 2
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    if has sudo && sudo -n true 2>/dev/null; then root=(sudo); else give_up "$what is missing and only root can install it ($why)" "sudo apt-get update && sudo apt-get install -y $*"; fi
  fi
  has apt-get || give_up "$what is missing, and this is no Debian ($why)" "your package manager's command for: $*"
  step "The list of Debian packages" "the next step installs from it" "${root[@]}" apt-get update
  step "$what" "$why" "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

need_rust_and_node() {
  has rustup || give_up "rustup is missing" "install rustup as https://rustup.rs says"
  has node || give_up "Node is missing" "install Node $OLDEST_NODE or later as https://nodejs.org says"
  has npm || give_up "npm is missing" "install npm (it comes with Node's own packages)"
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge "$OLDEST_NODE" ] || give_up "Node $major is too old" "install Node $OLDEST_NODE or later as https://nodejs.org says"
}

c_compiler() {
  has cc || debian_packages "A C compiler" "Rust links programs with it, and Trunk brings some C" build-essential
}

wasm_target() {
  rustup target list --installed | grep -qx wasm32-unknown-unknown ||
    step "Rust's WebAssembly target" "the page's engine is compiled to WebAssembly" rustup target add wasm32-unknown-unknown
}

# Without optimisation it is there in two thirds of the time, and builds the page as fast: cargo and wasm-bindgen do the work.
trunk_tool() {
  [ "$(trunk --version 2>/dev/null || true)" = "trunk $TRUNK_VERSION" ] ||
    step "Trunk $TRUNK_VERSION (takes some minutes: it is compiled here)" "it builds and serves the page" \
      env CARGO_PROFILE_DEV_DEBUG=0 cargo install trunk --version "$TRUNK_VERSION" --locked --debug
}

# The version of wasm-bindgen that Cargo.lock holds: library and tool must be the same.
locked_wasm_bindgen() {
  awk '/^name = "wasm-bindgen"$/ { getline; gsub(/"/, "", $3); print $3; exit }' Cargo.lock
}

wasm_bindgen_tool() {
  local version
  version=$(locked_wasm_bindgen)
  [ "$(wasm-bindgen --version 2>/dev/null || true)" = "wasm-bindgen $version" ] ||
    step "wasm-bindgen-cli $version (takes some minutes: it is compiled here)" "it joins the WebAssembly to JavaScript" \
      cargo install wasm-bindgen-cli --version "$version"
}

rust_packages() {
  cargo fetch --locked --offline >/dev/null 2>&1 ||
    step "The Rust packages of Cargo.lock" "Trunk then builds without the network" cargo fetch --locked
}

# npm_packages_of FOLDER WHY
npm_packages_of() {
  local folder=$1 why=$2
  local stamp=$folder/node_modules/.installed-lock.json
  if ! cmp -s "$folder/package-lock.json" "$stamp"; then
    step "The npm packages of $folder/package-lock.json" "$why" npm ci --prefix "$folder"
    cp "$folder/package-lock.json" "$stamp"
  fi
}

rust_checkers() {
  cargo clippy --version >/dev/null 2>&1 || step "clippy" "the tests end where it warns" rustup component add clippy
  cargo fmt --version >/dev/null 2>&1 || step "rustfmt" "the tests check the layout of the code" rustup component add rustfmt
}

chromium_browser() {
  [ -n "${CHROMIUM:-}" ] || has chromium || has chromium-browser || has google-chrome ||
    debian_packages "Chromium" "the end-to-end tests drive the built page in it" chromium fonts-dejavu-core
}

firefox_browser() {
  [ -n "${FIREFOX:-}" ] || has firefox-esr || has firefox ||
    debian_packages "Firefox ESR" "what everybody does first is tested in it, too" firefox-esr
}

webkit_browser() {
  has WebKitWebDriver && has Xvfb ||
    debian_packages "WebKit with its driver, and a display in memory" "what everybody does first is tested in it, too" webkit2gtk-driver xvfb
}

# Unoptimised, it compiles in less than half the time and builds a book as quickly.
mdbook_tool() {
  [ "$("$DOCS_TOOLS/bin/mdbook" --version 2>/dev/null || true)" = "mdbook v$MDBOOK_VERSION" ] ||
    step "mdBook $MDBOOK_VERSION (takes some minutes: it is compiled here)" "the tests build a book with embeds" \
      cargo install mdbook --version "$MDBOOK_VERSION" --locked --no-default-features --debug --root "$DOCS_TOOLS"
}

mkdocs_tool() {
  local venv=$DOCS_TOOLS/venv wanted=tests/docs/mkdocs/requirements.txt
  cmp -s "$wanted" "$venv/.installed.txt" && "$venv/bin/python" -c 'import mkdocs' 2>/dev/null && return
  python3 -c 'import venv, ensurepip' 2>/dev/null ||
    debian_packages "Python with its virtual environments" "MkDocs is a Python program" python3 python3-venv
  step "A virtual environment of Python" "MkDocs is installed there and nowhere else" python3 -m venv --clear "$venv"
  step "The Python packages of $wanted" "the tests build a site with MkDocs Material" \
    "$venv/bin/python" -m pip install --disable-pip-version-check --quiet --no-deps --requirement "$wanted"
  cp "$wanted" "$venv/.installed.txt"
}

for_build() {
  need_rust_and_node
  c_compiler
  wasm_target
  rust_packages
  trunk_tool
  wasm_bindgen_tool
  npm_packages_of www "the editor, its bundler, wasm-opt, and the browser tests' driver"
}

for_bench() {
  for_build
  npm_packages_of benches "the benchmarks hold the npm package against them"
  chromium_browser
}

for_test() {
  for_build
  rust_checkers
  npm_packages_of tests/package "vite builds the npm package's examples, typescript checks its types"
  npm_packages_of tests/docs/docusaurus "the tests build a site with Docusaurus"
  npm_packages_of tests/docs/starlight "the tests build a site with Astro Starlight"
  mkdocs_tool
  mdbook_tool
  chromium_browser
  firefox_browser
  webkit_browser
}

case "${1:-build}" in
  build) for_build ;;
  test) for_test ;;
  bench) for_bench ;;
  *) give_up "unknown argument: $1" "tools/setup.sh build   or   tools/setup.sh test   or   tools/setup.sh bench" ;;
esac
say "Set-up for '${1:-build}' is complete."
