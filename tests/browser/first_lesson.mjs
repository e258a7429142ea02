// The walk of docs/first-lesson.md, done click by click: takes its pictures, counts its clicks and
// measures how long the machine takes at each step.
// Usage: node first_lesson.mjs EDITION.html ROOT [native SLANTWISE]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NativeEngine, standIn } from './native_engine.mjs';

const [, , edition, given, native, program] = process.argv;
const root = resolve(given);
const require = createRequire(join(root, 'build/node/'));
const { chromium } = require('playwright-core');
const kFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const pictures = join(root, 'docs/first-lesson');
const saved = mkdtempSync(join(tmpdir(), 'slantwise-lesson-'));
mkdirSync(pictures, { recursive: true });

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: kFlags });
const context = await browser.newContext(
  { viewport: { width: 1024, height: 640 }, locale: 'en', acceptDownloads: true });
context.setDefaultTimeout(300000);
await context.route(/^https?:/, (route) => route.abort());  // the network is off
if (native === 'native') await standIn(context, new NativeEngine(program));
const page = await context.newPage();

let rows = [];  // what a person does, clicks, fields filled, ms of the machine, seconds of a hand
let from = 0, clicks = 0, fields = 0, hand = 0;
const begin = () => { from = performance.now(); clicks = fields = hand = 0; };
// The keystroke-level model (Card, Moran and Newell 1980): a thought 1.35 s, to point 1.1, a press of
// the button .2, the hand to the keyboard and back .8, a key .28 (an average typist).
const click = async (locator) => { ++clicks; hand += 1.35 + 1.1 + .2; await locator.click(); };
const fill = async (locator, text, keys = text.length) => {
  ++fields;
  hand += 1.35 + 1.1 + .2 + .8 + .28 * keys;
  await locator.fill(text);
};
const end = (what) => rows.push([what, clicks, fields, (performance.now() - from) / 1000, hand]);
const picture = async (name, of = page) => {
  await of.waitForTimeout(700);
  await of.screenshot({ path: join(pictures, `${name}.png`) });
};
const keep = async (act, name) => {
  const [got] = await Promise.all([page.waitForEvent('download'), act()]);
  await got.saveAs(join(saved, name || got.suggestedFilename()));
};

const walks = [];
try {
  begin();
  clicks = 2;  // to open a file: a double click
  hand = 1.35 + 1.1 + .4;
  await page.goto(pathToFileURL(edition).href);
  await page.locator('html.ready').waitFor();
  end('Open `slantwise.html`');
  await picture('1-open');

  begin();
  await click(page.locator('#demo'));
  await page.locator('table.articles tbody tr').nth(96).waitFor();
  end('Take the bundled articles');
  await picture('2-articles');

  begin();
  await click(page.locator('#go-compare'));
  const report = page.frameLocator('#report iframe');
  await report.locator('html.js h1').waitFor();
  end('Compare');
  await picture('3-comparison');

  begin();
  await click(report.locator('#naming a.chip, #terms a.chip').first());
  await report.locator('#panel .passage').first().waitFor();
  end('Open the passages behind a number');
  await picture('4-passages');

  begin();
  await page.locator('#compare-tools button').last().scrollIntoViewIfNeeded();
  await click(page.locator('#compare-tools button').last());
  await click(page.locator('#lesson-tools button').first());
  await page.locator('#lesson-page iframe').waitFor();
  await page.frameLocator('#lesson-page iframe').locator('h1').waitFor();
  end('Make the lesson');
  await picture('5-lesson');

  begin();
  const row = page.locator('#lesson-files li', { hasText: 'Whose words' });
  await click(row.locator('button').first());
  await keep(() => click(page.locator('#lesson-shown button', { hasText: 'Save' })));
  await keep(() => click(page.locator('#lesson-tools button').last()));
  end('Save one page for the students, and all as an archive');

  begin();
  await keep(() => click(page.locator('#project-save')));
  end('Save the project');

  walks.push(rows);
  rows = [];

  // Again with articles of one's own: as if invented ones were copied from six web pages.
  await page.locator('.menu summary').click();
  await page.click('#project-new');
  const corpus = join(root, 'corpora/harbor');
  const own = readFileSync(join(corpus, 'articles.csv'), 'utf8').split('\n').slice(1, 7)
    .map((line) => line.split(','));
  begin();
  for (const [file, outlet, date] of own) {
    await click(page.locator('#paste'));
    await fill(page.locator('#paste-text'), readFileSync(join(corpus, file), 'utf8'), 2);
    await fill(page.locator('#paste-outlet'), outlet);
    await fill(page.locator('#paste-date'), date, 8);
    await click(page.locator('#paste-form button[type=submit]'));
    await page.locator('#paste-box').waitFor({ state: 'hidden' });
  }
  await page.locator('table.articles tbody tr').nth(own.length - 1).waitFor();
  end('Paste six articles, with outlet and date');

  begin();
  await click(page.locator('#go-compare'));
  await report.locator('html.js h1').waitFor();
  end('Compare');

  begin();
  await click(page.locator('#compare-tools button').last());
  await click(page.locator('#lesson-tools button').first());
  await page.frameLocator('#lesson-page iframe').locator('h1').waitFor();
  end('Make the lesson');
  const made = await page.locator('#lesson-files li').count();

  begin();
  await keep(() => click(page.locator('#lesson-tools button').last()));
  end('Save all as an archive');
  walks.push(rows);
  console.log(`of six articles: ${made} exercises`);

  const phone = await browser.newContext({ viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true });
  await phone.route(/^https?:/, (route) => route.abort());
  const student = await phone.newPage();
  await student.goto(pathToFileURL(join(saved, 'whose-words.html')).href);
  await picture('6-student', student);
  const piece = student.locator('.piece').first();
  await piece.scrollIntoViewIfNeeded();
  await piece.click();
  await student.locator('.piece').nth(1).click();
  await picture('7-answers', student);
} finally {
  await browser.close();
}

// Fewer colors, where a tool for that is there: a third of the size.
const shrink = `
import sys
from PIL import Image
for path in sys.argv[1:]:
    Image.open(path).convert('RGB').quantize(256, dither=0).save(path, optimize=True)`;
const files = ['1-open', '2-articles', '3-comparison', '4-passages', '5-lesson', '6-student', '7-answers']
  .map((name) => join(pictures, `${name}.png`)).filter(existsSync);
try { execFileSync('python3', ['-c', shrink, ...files], { stdio: 'ignore' }); } catch (error) { /* as they are */ }
console.log(`pictures: ${files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000} kB`);

const sum = (list, at) => list.reduce((all, row) => all + row[at], 0);
const line = (what, n, filled, machine, person) =>
  `| ${what} | ${n} | ${filled} | ${machine.toFixed(1)} | ${person.toFixed(0)} |`;
const table = walks.flatMap((list, at) => [
  ...(at > 0 ? ['', 'With six articles of your own, pasted one by one:', ''] : []),
  '| what you do | clicks | fields | the machine, s | your hand, s |', '|---|--:|--:|--:|--:|',
  ...list.map((row) => line(...row)),
  line('all', ...[1, 2, 3, 4].map((at) => sum(list, at)))]);
console.log(table.join('\n'));
const doc = join(root, 'docs/first-lesson.md');
if (native !== 'native' && existsSync(doc)) {
  writeFileSync(doc, readFileSync(doc, 'utf8').replace(
    /(<!-- measured -->\n)[^]*?(\n<!-- end -->)/, (all, a, b) => a + table.join('\n') + b));
}
rmSync(saved, { recursive: true, force: true });
