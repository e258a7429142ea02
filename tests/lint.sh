#!/bin/sh
# Sizes and names that code review should not have to look for.
set -u
cd "$(dirname "$0")/.." || exit 1
status=0
for file in $(git ls-files 'core/*' 'models/*' 'apps/*' | grep -E '\.(h|cpp)$'); do
  case $file in *.h) limit=150 ;; *) limit=300 ;; esac
  lines=$(wc -l <"$file")
  if [ "$lines" -gt "$limit" ]; then
    echo "lint: $file has $lines lines (limit $limit): split it"
    status=1
  fi
done
if git grep -nE 'using namespace|#ifndef [A-Z_]+_H' -- '*.h' '*.cpp'; then
  echo "lint: no using namespace, no include guards (pragma once)"
  status=1
fi
python3 tests/one_definition.py $(git ls-files core models apps tests bench | grep -E "\.(h|cpp)$") || status=1
exit $status
