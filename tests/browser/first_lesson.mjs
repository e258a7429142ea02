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

const rows = [];  // what a person does, clicks, ms of the machine
let from = 0, clicks = 0;
const begin = () => { from = performance.now(); clicks = 0; };
const click = async (locator) => { ++clicks; await locator.click(); };
const end = (what) => rows.push([what, clicks, performance.now() - from]);
const picture = async (name, of = page) => {
  await of.waitForTimeout(700);
  await of.screenshot({ path: join(pictures, `${name}.png`) });
};
const keep = async (act, name) => {
  const [got] = await Promise.all([page.waitForEvent('download'), act()]);
  await got.saveAs(join(saved, name || got.suggestedFilename()));
};

try {
  begin();
  clicks = 2;  // to open a file: a double click
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

const seconds = (ms) => (ms / 1000).toFixed(1);
const table = ['| what you do | clicks | the machine, seconds |', '|---|--:|--:|',
  ...rows.map(([what, n, ms]) => `| ${what} | ${n} | ${seconds(ms)} |`),
  `| all | ${rows.reduce((sum, row) => sum + row[1], 0)} | ${seconds(rows.reduce((sum, row) => sum + row[2], 0))} |`];
console.log(table.join('\n'));
const doc = join(root, 'docs/first-lesson.md');
if (native !== 'native' && existsSync(doc)) {
  writeFileSync(doc, readFileSync(doc, 'utf8').replace(
    /(<!-- measured -->\n)[^]*?(\n<!-- end -->)/, (all, a, b) => a + table.join('\n') + b));
}
rmSync(saved, { recursive: true, force: true });
