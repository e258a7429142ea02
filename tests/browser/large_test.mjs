// The page of 9,311 articles: every section stands, nothing is asked of a network, nothing overflows,
// its passages are those of the source. Usage: node large_test.mjs SLANTWISE ROOT. Prints "skipped"
// without the articles, Chromium or its driver.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , program, root] = process.argv;
const kSections = ['tell', 'card', 'common', 'naming', 'terms', 'contrasts', 'distinctive',
  'speakers', 'agency', 'copies', 'stories', 'timeline', 'sure', 'downloads', 'passages'];

const news = join(root, '../shared/data/news/articles.jsonl.gz');
const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
let playwright;
try {
  playwright = createRequire(join(root, 'build/node/'))('playwright-core');
} catch (error) { /* said below */ }
if (!existsSync(news) || !chromiumPath || !playwright) {
  console.log(`skipped: no ${news}, no chromium, or no playwright-core in build/node`);
  process.exit(77);
}

const look = async (browser, file, width) => {
  const page = await browser.newPage({ viewport: { width, height: 844 } });
  const bad = [];
  page.on('console', (m) => { if (m.type() !== 'log') bad.push(`console: ${m.text()}`); });
  page.on('pageerror', (e) => bad.push(`exception: ${e.message}`));
  page.on('request', (r) => { if (!r.url().startsWith('file:')) bad.push(`request: ${r.url()}`); });
  await page.goto(pathToFileURL(file).href);
  const sections = await page.$$eval('section[id]', (all) =>
    all.filter((one) => one.getBoundingClientRect().height > 0).map((one) => one.id));
  assert.deepEqual(sections, kSections);
  for (const id of kSections) {
    await page.locator(`#${id} h2`).scrollIntoViewIfNeeded();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${id}: ${wide} px too wide at ${width}`);
  }
  await page.locator('#terms a.chip').first().click();
  assert.ok(await page.locator('#panel .passage mark').count() > 0, 'a number opens its passages');
  assert.deepEqual(bad, []);
  await page.close();
};

const folder = mkdtempSync(join(tmpdir(), 'slantwise-large-'));
const slantwise = (...args) => execFileSync(program, args, { cwd: folder, stdio: 'pipe' });
const browser = await playwright.chromium.launch(
  { executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const file = join(folder, 'report.html');
  slantwise('compare', news, '-o', file, '--quiet');
  assert.ok(statSync(file).size <= 5e6, `${statSync(file).size} bytes`);
  for (const width of [1280, 390]) await look(browser, file, width);
  slantwise('verify', file, news);  // exits with 1 where a passage differs
  console.log('browser: the page of 9,311 articles holds at 1280 and 390 px');
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
