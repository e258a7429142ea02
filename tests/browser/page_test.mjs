// Opens the report and the explanation of a text in headless Chromium, as a reader does.
// Usage: node page_test.mjs SLANTWISE ROOT. Prints "skipped" where Chromium or its driver is missing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { driver } from './driver.mjs';
import {
  checkAddressOfPanel, checkBytes, checkComparedNumbers, checkDecided, checkNarrowing,
  checkSections, checkStory, checkStoryColumns, decide, decideFamilies,
} from './report_checks.mjs';
import {
  checkDownloads, checkRunRecord, checkWords, kManyFiles, makeManyFiles,
} from './words_checks.mjs';

const [, , program, root] = process.argv;
const kPatience = 120000;  // ms, of one step: a busy machine is slow, not wrong

const { axe, launch } = driver(root);

const folder = mkdtempSync(join(tmpdir(), 'slantwise-browser-'));
const evil = '</script><script>window.hit=1</script><img src=x onerror="window.hit=1">' +
  '<iframe src="https://example.org/"></iframe><b onclick=alert(1)>\u2028\u202Eevil';

const write = (outlet, name, text) => {
  mkdirSync(join(folder, 'in', outlet), { recursive: true });
  writeFileSync(join(folder, 'in', outlet, name), text);
};

const makeInput = () => {
  write('Courier', 'a.txt', `Rebels at the mill ${evil}\n\nThe rebels ${evil} came to the mill.\n\n` +
    '"The terrorists (outlawed in Kelmara - Wire) are gone," Minister Ada Brook said.\n\n' +
    `Brook said the opposition would stay. The “free” lunch was cold. ${evil}\n`);
  write('Port '.repeat(45).trim(), 'c.txt', 'Mill reopens\n\nThe fighters left the mill.\n');
  write('Herald', 'b.txt', `Opposition ${'x'.repeat(10000)} speaks\n\n"Rebels are people," Jon Reed said.\n`);
};

const slantwise = (...args) => execFileSync(program, args, { cwd: folder, stdio: 'pipe' });

// Asks until `met` holds. The policy forbids waitForFunction: it would evaluate a string.
const eventually = async (met, what) => {
  for (let tries = 0; tries < 100; ++tries) {
    if (await met()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail(what);
};

// A page that fails the test for any console error, exception or request but of its own file.
const open = async (browser, file, width) => {
  const page = await browser.newPage({ viewport: { width, height: 844 } });
  page.setDefaultTimeout(kPatience);
  const bad = [];
  page.on('console', (m) => { if (m.type() !== 'log') bad.push(`console: ${m.text()}`); });
  page.on('pageerror', (e) => bad.push(`exception: ${e.message}`));
  page.on('request', (r) => {
    if (!/^(file|data|blob):/.test(r.url())) bad.push(`request: ${r.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, bad };
};

const fits = async (page, what) => {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= screen, `${what}: ${wide} px wide on a screen of ${screen}`);
};

// Findings of axe-core that keep people out.
const accessible = async (page, what) => {
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  const grave = found.violations.filter((v) => ['serious', 'critical'].includes(v.impact));
  assert.deepEqual(grave.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160))}`),
    [], `${what}: accessibility`);
};

// Nothing of a hostile text may have become markup or run.
const inert = async (page) => {
  assert.equal(await page.evaluate(() => window.hit), undefined, 'hostile text is inert');
  assert.equal(await page.locator('img, iframe, object, embed, [onclick], [onerror]').count(), 0,
    'no markup from a text');
  assert.ok(await page.locator('script').count() <= 1, 'no script but the page\'s own');
};

// From a number to a passage, to its words in the article, and back.
const checkWayToTheText = async (page) => {
  await page.locator('#terms a.chip').first().click();
  await page.locator('#panel .to-text').first().focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#panel').isVisible(), false, 'the panel makes way');
  assert.equal(await page.evaluate(() => document.activeElement.matches('mark.found')), true,
    'the words in the article have the focus');
  await page.locator('#says button').first().click();
  assert.equal(await page.locator('#panel').isVisible(), true, 'and the passages come back');
  await page.keyboard.press('Escape');
};

const checkPanel = async (page) => {
  const chip = page.locator('a.chip').first();
  await chip.focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#panel').isVisible(), true, 'the passages open');
  const more = (await chip.getAttribute('data-more') || '').split(' ').filter(Boolean);
  const count = Number(await chip.getAttribute('data-count') || more.length + 1);
  assert.equal(await page.locator('#panel .passage').count(), count, 'each use has its passage');
  await page.locator('#panel .passage button').first().click();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#panel').isVisible(), false, 'Escape closes the passages');
  assert.equal(await chip.evaluate((node) => node === document.activeElement), true,
    'the focus comes back');
};

const checkReport = async (browser, file, width) => {
  const { page, bad } = await open(browser, file, width);
  await fits(page, 'the report');
  assert.equal(await page.locator('h1').textContent(), 'Coverage compared');
  await accessible(page, `the report at ${width} px`);
  await checkPanel(page);
  await checkWayToTheText(page);
  await page.locator('.column [data-who]').first().click();
  assert.equal(await page.locator('#says').isVisible(), true, 'touched words say whose they are');
  await page.locator('#only-v-quoted').check({ force: true });
  const own = page.locator('.column > p > .v-own').first();
  await eventually(() => own.evaluate((node) => getComputedStyle(node).opacity < 0.5),
    'the voice switch dims the other voices');
  await inert(page);
  assert.deepEqual(bad, []);
  await page.close();
};

const withPage = async (browser, file, width, check) => {
  const { page, bad } = await open(browser, file, width);
  const result = await check(page);
  assert.deepEqual(bad, []);
  await page.close();
  return result;
};

// What was overruled on the page counts when the program has run again.
const checkScript = async (browser, file, width) => {
  await withPage(browser, file, width, checkNarrowing);
  await withPage(browser, file, width, checkAddressOfPanel);
  await withPage(browser, file, width, async (page) => {
    const decided = await decide(page, folder);
    for (const opener of ['a.chip', '#panel .overrule-it']) {
      await page.locator(opener).first().focus();
      await page.keyboard.press('Enter');
    }
    await fits(page, 'the page with every control open');
    await accessible(page, `every control open at ${width} px`);
    slantwise('in', '-o', 'decided.html', '--quiet', '--decisions', decided.saved);
    await withPage(browser, join(folder, 'decided.html'), width,
      (other) => checkDecided(other, decided));
  });
};

// Independent texts, as counted with the decisions of `file`.
const familiesWith = (input, ...file) => JSON.parse(execFileSync(program,
  ['compare', input, '--json', '--quiet', ...file.flatMap((one) => ['--decisions', one])],
  { cwd: folder, maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'pipe'] })).families;

const checkFamilies = async (browser, file, input) => {
  await withPage(browser, file, 1280, (page) => decideFamilies(page, folder));
  const before = familiesWith(input);
  assert.equal(familiesWith(input, 'alone.csv'), before + 1, 'a text more is independent');
  assert.equal(familiesWith(input, 'together.csv'), before - 1, 'two texts are one');
};

const checkWithoutScript = async (browser, file) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  page.setDefaultTimeout(kPatience);
  await page.goto(pathToFileURL(file).href);
  await page.locator('a.chip').first().click();
  assert.match(page.url(), /#p-\d+$/, 'without script a number leads to its first passage');
  assert.equal(await page.locator('.passage:target').isVisible(), true);
  await context.close();
};

// From a number in the text to its row, from there to its rule, and back.
const checkExplanation = async (browser, file, width, scheme) => {
  const { page, bad } = await open(browser, file, width);
  await page.emulateMedia({ colorScheme: scheme });
  await fits(page, 'the explanation');
  await accessible(page, `the explanation at ${width} px, ${scheme}`);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /default-src 'none'/);
  assert.equal(await page.locator('script').count(), 0, 'the explanation has no script');
  await page.locator('.piece.v-quoted sup a').first().click();
  assert.match(page.url(), /#n\d+$/, 'a part leads to its row');
  assert.equal(await page.locator('tr:target').isVisible(), true);
  await page.locator('tr:target a.rule').first().click();
  assert.match(page.url(), /#r-/, 'the row leads to what its rule means');
  assert.equal(await page.locator('dt:target').isVisible(), true);
  const links = await page.locator('a[href^="#"]').evaluateAll((all) =>
    all.filter((a) => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).length);
  assert.equal(links, 0, 'every link of the page leads somewhere');
  assert.ok(await page.locator('.piece.silent').count() > 0, 'marks without speech are shown');
  await inert(page);
  assert.deepEqual(bad, []);
  await page.close();
};

makeInput();
const browser = await launch(kPatience);
try {
  slantwise('in', '-o', 'report.html', '--quiet');
  slantwise('voices', 'in', '--explain', 'Courier/a.txt', '-o', 'explain.html', '--quiet');
  for (const width of [1280, 390]) {
    await checkReport(browser, join(folder, 'report.html'), width);
    await checkExplanation(browser, join(folder, 'explain.html'), width, 'light');
    await checkExplanation(browser, join(folder, 'explain.html'), width, 'dark');
  }
  await checkWithoutScript(browser, join(folder, 'report.html'));
  for (const width of [1280, 390]) await checkScript(browser, join(folder, 'report.html'), width);
  let compared = await withPage(browser, join(folder, 'report.html'), 1280,
    (page) => checkBytes(page, join(folder, 'in')));
  slantwise(join(root, 'corpora/harbor'), '-o', 'harbor.html', '--quiet');
  for (const [name, width] of [['harbor', 390], ['harbor', 1280]]) {
    const { page, bad } = await open(browser, join(folder, `${name}.html`), width);
    await fits(page, name);
    await accessible(page, name);
    await inert(page);
    assert.deepEqual(bad, []);
    await page.close();
  }
  await withPage(browser, join(folder, 'harbor.html'), 1280, checkSections);
  await withPage(browser, join(folder, 'harbor.html'), 1280, checkStory);
  await withPage(browser, join(folder, 'harbor.html'), 1280, checkAddressOfPanel);
  await withPage(browser, join(folder, 'harbor.html'), 1280, checkStoryColumns);
  await withPage(browser, join(folder, 'harbor.html'), 1280, checkComparedNumbers);
  makeManyFiles(folder);
  slantwise(...kManyFiles);
  await withPage(browser, join(folder, 'many.html'), 1280, (page) => checkRunRecord(page, folder));
  await checkFamilies(browser, join(folder, 'harbor.html'), join(root, 'corpora/harbor'));
  for (const width of [1280, 390]) {
    await withPage(browser, join(folder, 'harbor.html'), width, async (page) => {
      await checkWords(page);
      await checkDownloads(page, folder);
      await accessible(page, `words and downloads at ${width} px`);
    });
  }
  compared += await withPage(browser, join(folder, 'harbor.html'), 390,
    (page) => checkBytes(page, join(root, 'corpora/harbor')));
  const seeds = join(root, '../shared/seeds');
  if (existsSync(seeds)) {
    slantwise(seeds, '-o', 'seeds.html', '--quiet', '--locale', 'ar');
    compared += await withPage(browser, join(folder, 'seeds.html'), 1280, async (page) => {
      await fits(page, 'seeds');
      await checkSections(page);
      await accessible(page, 'seeds, in Arabic');
      return checkBytes(page, seeds);
    });
  }
  console.log(`browser: ${compared} passages and runs of words equal the bytes of their source`);
  console.log('browser: report and explanation hold at 1280 and 390 px');
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
