#!/bin/sh
# bench/run.sh [peers [OPTION...] | FILTER]: called by `./dev bench`.
#   (nothing)  every benchmark
#   FILTER     those whose name matches, such as words
#   peers      the same work as scikit-learn, in turn (PYTHON names the interpreter)
set -e
cd "$(dirname "$0")/.."

if [ "${1:-}" = peers ]; then
  shift
  cmake --preset release >/dev/null
  cmake --build --preset release --target slantwise
  # The first interpreter that has scikit-learn; peers.py says what to install if none has.
  for python in "${PYTHON:-python3}" /usr/bin/python3; do
    "$python" -c 'import sklearn' 2>/dev/null && break
  done
  exec "$python" bench/peers.py "$@"
fi

cmake --preset bench >/dev/null
cmake --build --preset bench --target benchmarks
for program in build/bench/*_bench; do
  "$program" --benchmark_filter="${1:-.}"
done
