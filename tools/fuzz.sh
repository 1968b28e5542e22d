#!/usr/bin/env bash
# Fuzzes one property of tests/properties: libFuzzer looks for bytes that break it, from its seeds on, and keeps what leads somewhere new in
# fuzz/corpus. Needs Rust's stable compiler and a C++ compiler; cargo-fuzz works as well (`cargo +nightly fuzz run TARGET`).
#
#   tools/fuzz.sh TARGET MINUTES
set -euo pipefail
cd "$(dirname "$0")/.."

target=$1 minutes=$2
[ -f "fuzz/fuzz_targets/$target.rs" ] || { echo "No target $target. There are: $(basename -s .rs fuzz/fuzz_targets/*.rs | xargs)" >&2; exit 1; }
command -v c++ >/dev/null || { echo "No C++ compiler: libFuzzer is compiled here (Debian: apt-get install g++)" >&2; exit 1; }

case $target in
  link) seeds=(tests/e2e/links) ;;
  history | lesson | ignore | manifest) seeds=("fuzz/seeds/$target") ;;
  *) seeds=(tests/golden tests/splits tests/joins tests/witness examples/dockerfiles) ;;
esac

# What cargo-fuzz sets, but for the sanitizers: no code here is unsafe, and those need a nightly compiler.
export RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares"
# With a target, the flags are for the program and not for what builds it.
host=$(rustc -vV | sed -n 's/^host: //p')
cargo build --manifest-path fuzz/Cargo.toml --release --target "$host" --bin "$target"

mkdir -p "fuzz/corpus/$target" "fuzz/artifacts/$target"
exec "fuzz/target/$host/release/$target" -max_total_time=$((minutes * 60)) -max_len=4096 -timeout=20 -rss_limit_mb=2048 -dict=fuzz/words.dict \
  -artifact_prefix="fuzz/artifacts/$target/" "fuzz/corpus/$target" "${seeds[@]}"
