// The browser edition as a teacher uses it, in headless Chromium, from a file.
// Usage: node edition_test.mjs SLANTWISE ROOT [EDITION.html]. Its engine is the native program in
// the place of the worker; with EDITION.html (or build/web/slantwise.html) also the real one.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { driver } from './driver.mjs';
import { checkBadInput, checkHostile, checkOneOutlet, makeBadInput, checkUnread } from './edition_bad_input.mjs';
import {
  checkArticles, checkComparison, checkDrop, checkEngine, checkKept, checkLesson, checkProjectFile,
  checkStart, checkTwoTabs, checkUnkept,
} from './edition_checks.mjs';
import { NativeEngine, standIn } from './native_engine.mjs';

const [, , program, root, given] = process.argv;
const kPatience = Number(process.env.PATIENCE) || 120000;  // ms, of one step: a busy machine is slow, not wrong

const { axe, launch } = driver(root);

const folder = mkdtempSync(join(tmpdir(), 'slantwise-edition-'));
const browser = await launch(kPatience);

// What the checks work with. A page fails the test for any console error, exception or request.
const session = async (file, { width = 1280, native = true, locale = 'en', prepare } = {}) => {
  const context = await browser.newContext(
    { viewport: { width, height: 844 }, locale, acceptDownloads: true });
  context.setDefaultTimeout(kPatience);
  const engine = new NativeEngine(program);
  if (native) await standIn(context, engine);
  if (prepare) await context.addInitScript(prepare);
  const bad = [];
  await context.route(/^https?:/, (route) => route.abort());
  context.on('request', (r) => { if (!/^(file|data|blob):/.test(r.url())) bad.push(`request: ${r.url()}`); });
  context.on('console', (m) => { if (m.type() !== 'log') bad.push(`console: ${m.text()}`); });
  context.on('weberror', (e) => bad.push(`exception: ${e.error().message}`));
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.locator('html.ready').waitFor();
  const accessible = async (what) => {
    await page.evaluate(axe);
    // The frame holds a page that has its own test.
    const found = await page.evaluate(() => axe.run({ exclude: ['iframe'] },
      { resultTypes: ['violations'], iframes: false }));
    assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map(
      (n) => n.html.slice(0, 160))}`), [], `${what} at ${width} px: accessibility`);
    const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= screen, `${what}: ${wide} px wide on a screen of ${screen}`);
  };
  return { page, engine, bad, accessible, folder, root, program, width, native,
    close: async () => { assert.deepEqual(bad, []); await context.close(); } };
};

const within = async (file, options, ...checks) => {
  const s = await session(file, options);
  for (const check of checks) await check(s);
  await s.close();
};

const forbidden = () => { IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); }; };
const full = () => { IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); }; };

try {
  const file = join(folder, 'slantwise.html');
  execFileSync('node', [join(root, 'apps/web/edition/pack.mjs'), '--program', program, '-o', file]);
  makeBadInput(folder);
  for (const width of [1280, 390]) {
    await within(file, { width }, checkStart, checkArticles, checkComparison, checkLesson);
  }
  await within(file, { locale: 'ar', width: 390 }, checkStart);
  await within(file, {}, checkProjectFile, checkKept);
  await within(file, {}, checkTwoTabs);
  await within(file, {}, checkEngine);
  await within(file, {}, checkDrop);
  await within(file, {}, checkBadInput, checkHostile);
  await within(file, {}, checkOneOutlet);
  await within(file, { prepare: forbidden }, (s) => checkUnkept(s, /keeps nothing/));
  await within(file, { prepare: full }, (s) => checkUnkept(s, /no room left/));
  console.log('edition: start, articles, comparison, project and bad input hold with the native program');
  const real = given || join(root, 'build/web/slantwise.html');
  if (existsSync(real)) {
    for (const width of [1280, 390]) {
      await within(real, { width, native: false }, checkStart, checkArticles, checkComparison, checkLesson);
    }
    await within(real, { native: false }, checkProjectFile, checkKept);
    await within(real, { native: false }, checkTwoTabs);
    await within(real, { native: false }, checkDrop);
    await within(real, { native: false }, checkUnread, checkBadInput, checkHostile);
    await within(real, { native: false }, checkOneOutlet);
    console.log(`edition: the same with ${real}`);
  } else {
    console.log('edition: skipped: build/web/slantwise.html is not there (./dev web makes it)');
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
