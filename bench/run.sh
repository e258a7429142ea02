#!/bin/sh
# bench/run.sh            every benchmark
# bench/run.sh peers      slantwise beside scikit-learn on the same file, in turn
set -eu
cd "$(dirname "$0")/.."
cmake --preset bench >/dev/null
cmake --build build/bench -j "$(nproc)" >/dev/null
if [ "${1:-}" = peers ]; then
  shift
  exec python3 bench/peers.py --program build/bench/slantwise "$@"
fi
for program in build/bench/*_bench; do "$program" "$@"; done
