#!/bin/sh
# Fetches the driver of the browser tests, and axe-core, which checks accessibility, into build/node, where there is an npm and a chromium.
set -u
cd "$(dirname "$0")/../.." || exit 1
command -v chromium >/dev/null && command -v npm >/dev/null || exit 0
[ -d build/node/node_modules/playwright-core ] && [ -d build/node/node_modules/axe-core ] && exit 0
mkdir -p build/node
npm install --silent --no-audit --no-fund --prefix build/node playwright-core@1.49.1 axe-core@4.10.3 >build/node.log 2>&1 ||
  echo "dev: playwright-core and axe-core could not be installed; the browser tests will say skipped" >&2
exit 0
