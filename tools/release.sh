#!/usr/bin/env bash
# Builds dist/ as small as it gets: the standard library is compiled along, for size, and a panic is one instruction
# without words. `trunk build --release` alone builds the same page, some 20 kB heavier.
#
#   tools/release.sh [arguments of trunk build]
set -euo pipefail
cd "$(dirname "$0")/.."

# These switches are not stable yet; the compiler takes them from a stable release only with this.
export RUSTC_BOOTSTRAP=1
export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
flags=(
  -Zunstable-options
  # A panic stops the WebAssembly at once. The page sees that as an error and shows its notice, with the text safe; only
  # the message is lost, which a quick build (`make dev`) has.
  -Cpanic=immediate-abort
  # No file names and lines of source in the program, and so no paths of the machine that built it either.
  -Zlocation-detail=none
  -Zfmt-debug=none
)
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${flags[*]}"
exec trunk build --release "$@"
