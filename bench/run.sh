#!/bin/sh
# bench/run.sh [page | peers [OPTION...] | FILTER]: called by `./dev bench`.
#   (nothing)  every benchmark
#   FILTER     those whose name matches, such as words
#   page       the page of 10,000 articles in a browser: size, opening, scrolling, answers
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

# Two pages: of made articles, the largest that so many make, and of news where there are any.
if [ "${1:-}" = page ]; then
  cmake --preset release >/dev/null
  cmake --build --preset release --target slantwise
  tests/browser/setup.sh
  python3 bench/generate.py --loaded --articles 10000 --words 500 >build/page.jsonl
  build/release/slantwise compare build/page.jsonl -o build/page.html --quiet
  node tests/browser/budget.mjs . build/page.html || failed=1
  news=../shared/data/news/articles.jsonl.gz
  [ -f "$news" ] || { echo "bench: skipped: no $news"; exit "${failed:-0}"; }
  gzip -dc "$news" >build/page.jsonl
  build/release/slantwise compare build/page.jsonl -o build/page.html --quiet
  node tests/browser/budget.mjs . build/page.html || failed=1
  exit "${failed:-0}"
fi

cmake --preset bench >/dev/null
cmake --build --preset bench --target benchmarks
for program in build/bench/*_bench; do
  "$program" --benchmark_filter="${1:-.}"
done
