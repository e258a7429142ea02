// The headless Chromium of the browser tests, and axe-core; or the word "skipped".
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const kSkipped = 77;
const kFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// What is installed in build/node of `root`: {axe: its source, launch: (ms) -> a browser}. Ends the
// process where something is missing.
export const driver = (root) => {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
  let playwright, axe;
  try {
    const require = createRequire(join(root, 'build/node/'));
    playwright = require('playwright-core');
    axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  } catch (error) { /* said below */ }
  if (!executablePath || !playwright) {
    console.log('skipped: no chromium, or no playwright-core and axe-core in build/node (./dev test installs it)');
    process.exit(kSkipped);
  }
  const launch = (timeout) => playwright.chromium.launch({ executablePath, args: kFlags, timeout });
  return { axe, launch };
};
