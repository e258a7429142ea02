// Every exercise that a lesson has, solved in Chromium as a student would: on a phone's screen, with
// the network off; the answers files are read back by the class page.
// Usage: node lesson_test.mjs SLANTWISE ROOT [OUT]. Prints "skipped" where there is no Chromium or no
// driver. With OUT, the pages as PDF and pictures are kept there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { driver } from './driver.mjs';

const [, , program, root, keep] = process.argv;
const kPatience = 60000;  // ms, of one step: a busy machine is slow, not wrong
const kPhone = { width: 390, height: 844 };

const { axe, launch } = driver(root);

const folder = mkdtempSync(join(tmpdir(), 'slantwise-lesson-'));
const slantwise = (...args) => execFileSync(program, args,
  { cwd: folder, maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'pipe'] }).toString();

// ---- pages

// Offline; fails the test for any console error, exception or request but of its own file.
const open = async (browser, file, { width = 390, prepare = () => {} } = {}) => {
  const context = await browser.newContext({ viewport: { ...kPhone, width }, acceptDownloads: true });
  context.setDefaultTimeout(kPatience);
  await context.addInitScript(prepare);
  await context.setOffline(true);
  const page = await context.newPage();
  const bad = [];
  page.on('console', (m) => { if (m.type() !== 'log') bad.push(`console: ${m.text()}`); });
  page.on('pageerror', (e) => bad.push(`exception: ${e.message}`));
  page.on('request', (r) => { if (!/^(file|data|blob):/.test(r.url())) bad.push(`request: ${r.url()}`); });
  await page.goto(pathToFileURL(file).href);
  return { page, done: async () => { assert.deepEqual(bad, [], file); await context.close(); } };
};

const fits = async (page, what) => {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= screen, `${what}: ${wide} px wide on a screen of ${screen}`);
};

const accessible = async (page, what, schemes = ['light', 'dark']) => {
  await page.evaluate(axe);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160))}`),
      [], `${what}, ${colorScheme}: accessibility`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
};

const inert = async (page, what) => {
  assert.equal(await page.locator('img, iframe, object, embed, [onclick], [onerror]').count(), 0,
    `${what}: no markup from a text`);
  assert.ok(await page.locator('script').count() <= 1, `${what}: no script but the page's own`);
};

const printed = async (page, name) => {
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-', `${name} prints`);
  if (!keep) return;
  mkdirSync(keep, { recursive: true });
  writeFileSync(join(keep, `${name}.pdf`), pdf);
  await page.screenshot({ path: join(keep, `${name}.png`), fullPage: true });
};

const sha = async (page, selector) => (await page.locator(selector).first().textContent()).trim();

// ---- three made-up students

// What is asked, in the order of the answers file.
const itemsOf = (page) => page.evaluate(() => [...document.querySelectorAll('#lesson [data-item]')]
  .map((node) => ({
    id: node.dataset.item,
    control: node.classList.contains('piece') ? 'color' : node.dataset.control,
    first: Boolean(node.closest('#first')),
    offers: node.classList.contains('piece') ? ['O', 'Q', 'R', 'E']
      : [...node.querySelectorAll('input')].map((input) => input.value),
  })));

// Ann and Ben alternate between the first two answers of a kind, Cem always takes the first: on
// even items all three agree, on odd ones Ann and Ben do.
const numbered = (items) => {
  const seen = new Map();
  return items.map((item) => {
    const kind = item.offers.join(';');
    const place = seen.get(kind) || 0;
    seen.set(kind, place + 1);
    return { ...item, kind, place };
  });
};
const answerOf = (item, who) => {
  if (item.control === 'text') return `=${who} says "${item.id}", why not`;
  return item.offers[who === 'Cem' ? 0 : item.place % 2];
};

const answer = async (page, item, value) => {
  const place = page.locator(`#lesson [data-item="${item.id}"]`);
  if (item.control === 'color') {
    if (item.place % 8 > 1) {  // with the keyboard
      await place.focus();
      await page.keyboard.press(value.toLowerCase());
    } else {
      await page.locator(`.pick:has(input[value="${value}"])`).click();
      await place.locator('sup').click();
    }
  } else if (item.control === 'text') {
    await place.locator('textarea').fill(value);
  } else {
    await place.locator(`.offer:has(input[value="${value}"])`).click();
  }
};

const saved = async (page, name) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
  const path = join(folder, `${name}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return path;
};

const rowsOf = (path) => readFileSync(path, 'utf8').replace(/^\ufeff/, '').trim().split('\r\n');

const solve = async (browser, made, who) => {
  const { page, done } = await open(browser, made.student);
  const what = `${made.name} as ${who}`;
  const items = numbered(await itemsOf(page));
  assert.ok(items.length > 0, what);
  const first = items.filter((item) => item.first);
  if (who === 'Ann') {
    await fits(page, what);
    await inert(page, what);
    if (made.thorough) await accessible(page, what);
    await printed(page, `${made.label}-student`);
  }
  for (const item of first) await answer(page, item, answerOf(item, who));
  if (first.length) {
    assert.equal(await page.locator('#lock').isVisible(), false, `${what}: predictions come first`);
    await page.click('#lock-first');
    assert.equal(await page.locator('#first input').first().isDisabled(), true, `${what}: locked`);
  }
  for (const item of items.filter((one) => !one.first)) await answer(page, item, answerOf(item, who));
  assert.equal(await page.locator('#count').textContent(), `${items.length} of ${items.length}`, what);
  await page.fill('#who', who);
  if (who === 'Ann') {  // the tab is closed in the middle
    // A browser under load hands storage on when it finds the time: what is kept is there once.
    for (let tries = 0; tries < 5; ++tries) {
      await page.reload();
      if (!/^0 /.test(await page.locator('#count').textContent())) break;
      await page.waitForTimeout(500);
    }
    assert.equal(await page.locator('#count').textContent(), `${items.length} of ${items.length}`,
      `${what}: nothing is lost`);
    assert.equal(await page.inputValue('#who'), who);
  }
  await page.click('#lock');
  const after = page.locator('#after');
  if (await after.count()) assert.equal(await after.isVisible(), true, `${what}: then the rest shows`);
  if (who === 'Ann') {
    await fits(page, `${what}, locked`);
    await accessible(page, `${what}, locked`, ['light']);
  }
  const path = await saved(page, made.label);
  const rows = rowsOf(path);
  assert.equal(rows[0], '"lesson","exercise","name","item","answer"');
  assert.equal(rows.length, items.length + 1, `${what}: a row an item`);
  assert.ok(!rows.some((row) => /,"=/.test(row)), `${what}: nothing computes in a spreadsheet`);
  await done();
  return { path, items };
};

// ---- the class page

const figures = (page) => page.evaluate(() => [...document.querySelectorAll('#figures > div')]
  .map((node) => [node.querySelector('dt').textContent,
    node.querySelector('dd').firstChild.textContent.trim()]));

const take = async (page, paths) => {
  await page.setInputFiles('#files', paths);
  await page.waitForTimeout(100);
};

// Of n items of one kind, e at even places, d at odd ones. All three agree on the even: P = 1; on
// the odd two of three: P = 1/3. The first answer has the share 1 on even items and 1/3 on odd
// ones: p = (e + d/3) / n, the second 1 - p. P is the same number as p, so
//   kappa = (p - (p² + (1 - p)²)) / (1 - (p² + (1 - p)²)).
const expected = (n) => {
  const [e, d] = [Math.ceil(n / 2), Math.floor(n / 2)];
  const p = (e + d / 3) / n;
  const chance = p * p + (1 - p) * (1 - p);
  return { agreement: p, kappa: (p - chance) / (1 - chance) };
};

const checkClass = async (browser, made, solved) => {
  const { page, done } = await open(browser, made.class);
  const what = `the class page of ${made.name}`;
  await take(page, solved.map((one) => one.path));
  assert.match(await sha(page, '#loaded'), /^Students: 3\./, what);
  assert.equal(await page.locator('#problems li').count(), 0, what);
  const { items } = solved[0];
  const closed = items.filter((item) => item.control !== 'text');
  const found = await figures(page);
  const value = (name) => found.filter(([label]) => label === name).map(([, text]) => text);
  if (closed.length) {
    // Items of a kind stand at places 0, 1, 2, ...: by hand as above, item for item.
    const mean = closed.reduce((sum, item) => sum + (item.place % 2 ? 1 / 3 : 1), 0) / closed.length;
    assert.deepEqual(value('agreement'), [`${Math.round(mean * 100)}%`], what);
  }
  const kinds = new Map();
  for (const item of closed.filter((one) => one.control !== 'several')) {
    kinds.set(item.kind, (kinds.get(item.kind) || 0) + 1);
  }
  const kappas = [...kinds.values()].filter((n) => n > 1).map((n) => expected(n).kappa.toFixed(2));
  if (items.every((item) => item.control !== 'several')) {
    assert.deepEqual(value('Fleiss’ kappa'), kappas, what);
  }
  for (const item of items.filter((one) => one.control === 'text')) {
    const texts = page.locator(`.tally[data-item="${item.id}"] .texts li`);
    assert.equal(await texts.count(), 3, `${what}: free texts are listed`);
    assert.match(await texts.first().textContent(), /^Ann: =Ann says/);
  }
  await page.check('#anonymous');
  assert.ok(!(await page.locator('#students').textContent()).includes('Ann'), `${what}: without names`);
  await page.uncheck('#anonymous');
  await fits(page, what);
  if (made.thorough) await accessible(page, what);
  await inert(page, what);
  await printed(page, `${made.label}-class`);
  await done();
};

// ---- bad input, on one exercise

const checkBadFiles = async (browser, made, solved) => {
  const { page, done } = await open(browser, made.class, { width: 1280 });
  const [head, ...rows] = rowsOf(solved[0].path);
  const bytes = {
    'empty.csv': '',
    'photo.csv': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
    'columns.csv': '"lesson","exercise","name"\r\n"a","b","c"\r\n',
    'lesson.csv': [head, ...rows.map((row) => row.replace(/^"[^"]*"/, '"000000000000"'))].join('\r\n'),
    'exercise.csv': [head, ...rows.map((row) => row.replace(/^("[^"]*"),"[^"]*"/, '$1,"another"'))].join('\r\n'),
    'edited.csv': [head, rows[0].replaceAll('"Ann"', '"Eda"'), rows[0].replaceAll('"Ann"', '"Eda"'),
      rows[1].replaceAll('"Ann"', '"Eda"').replace(/"[^"]*"$/, '"nonsense"'),
      rows[2].replaceAll('"Ann"', '"Eda"').replace(/,"[^"]*","([^"]*)"$/, ',"999","$1"')].join('\r\n'),
    'sheet.csv': [head, ...rows].join('\r\n').replaceAll('"Ann"', '"Fay"').replaceAll('","', '";"'),
    'nameless.csv': [head, ...rows].join('\r\n').replaceAll('"Ann"', '""'),
  };
  for (const [name, content] of Object.entries(bytes)) writeFileSync(join(folder, name), content);
  const says = async (name, sentence) => {
    await page.click('#forget');
    await take(page, [join(folder, name)]);
    const said = (await page.locator('#problems').textContent()).trim();
    assert.ok(said.startsWith(`${name}`) && said.includes(sentence), `${name}: ${said}`);
  };
  await says('empty.csv', 'this file is empty');
  await says('photo.csv', 'no file of answers');
  await says('columns.csv', 'columns are missing: item, answer');
  await says('lesson.csv', 'of another lesson');
  await says('exercise.csv', 'of another exercise');
  await says('edited.csv', 'row 3: item');
  const said = await page.locator('#problems').textContent();
  assert.match(said, /“nonsense” is no answer to item/);
  assert.match(said, /there is no item “999”/);
  assert.match(await sha(page, '#loaded'), /^Students: 1\. Answers: 1\./, 'good rows count');
  await says('nameless.csv', 'no name was written');
  await page.click('#forget');
  await take(page, [join(folder, 'sheet.csv')]);
  assert.match(await sha(page, '#loaded'), /^Students: 1\./, 'as a spreadsheet saves it');
  await page.click('#forget');
  await take(page, [solved[0].path, solved[1].path]);
  const cohen = (await figures(page)).filter(([name]) => name === 'Cohen’s kappa');
  assert.ok(cohen.length && cohen.every(([, value]) => value === '1.00'), 'two who always agree');
  await take(page, [solved[0].path]);
  assert.match(await page.locator('#problems').textContent(), /Ann has handed in twice/);
  assert.match(await sha(page, '#loaded'), /^Students: 2\./);
  await done();
};

const checkEarlier = async (browser, made, solved) => {
  const { page, done } = await open(browser, made.student);
  await page.locator('#finish details summary').click();
  await page.setInputFiles('#earlier', solved[0].path);
  await page.waitForTimeout(100);
  const n = solved[0].items.length;
  assert.match(await sha(page, '#says'), new RegExp(`^Answers read: ${n}\\.`));
  assert.equal(await page.locator('#count').textContent(), `${n} of ${n}`);
  writeFileSync(join(folder, 'other.csv'), '"a","b"\r\n');
  await page.setInputFiles('#earlier', join(folder, 'other.csv'));
  await page.waitForTimeout(100);
  assert.match(await sha(page, '#says'), /no file of answers/);
  await page.click('#clear');
  assert.match(await sha(page, '#says'), /Press again/);
  assert.equal(await page.locator('#count').textContent(), `${n} of ${n}`, 'one press removes nothing');
  await page.click('#clear');
  assert.equal(await page.locator('#count').textContent(), `0 of ${n}`);
  const early = await page.locator('#lock-first').count() > 0;
  await page.click(early ? '#lock-first' : '#lock');
  assert.match(await sha(page, early ? '#first-says' : '#says'), /Not answered yet/);
  await done();
};

// A browser that forbids to keep anything, or is full.
const checkStorage = async (browser, made) => {
  const { page, done } = await open(browser, made.student, {
    prepare: () => { Storage.prototype.setItem = () => { throw new Error('QuotaExceededError'); }; },
  });
  assert.match(await sha(page, '#says'), /cannot keep your answers/);
  const [item] = numbered(await itemsOf(page));
  await answer(page, item, item.offers[0]);
  const rows = rowsOf(await saved(page, 'full'));
  assert.ok(rows[1].endsWith(`"${item.offers[0]}"`), 'a file is saved all the same');
  await done();
};

const checkTeacherPage = async (browser, name, file) => {
  for (const width of [390, 1280]) {
    const { page, done } = await open(browser, file, { width });
    await fits(page, name);
    await inert(page, name);
    if (width === 390) await accessible(page, name);
    else await printed(page, name);
    await done();
  }
};

// ---- the lessons

// The first lesson is looked at thoroughly, the others are solved.
const checkLesson = async (browser, name, ...args) => {
  const thorough = name === 'harbor';
  const lesson = join(folder, name);
  const said = JSON.parse(slantwise('lesson', ...args, '-o', lesson, '--json', '--quiet'));
  assert.ok(said.made.length > 0, `${name}: an exercise is made`);
  for (const one of said.not_made) assert.ok(one.why.length > 20, `${name}: ${one.exercise} says why`);
  await checkTeacherPage(browser, `${name}-index`, join(lesson, 'index.html'));
  for (const { exercise } of said.made) {
    const made = {
      thorough,
      name: exercise,
      label: `${name}-${exercise}`, student: join(lesson, `${exercise}.html`),
      key: join(lesson, `${exercise}-key.html`), class: join(lesson, `${exercise}-class.html`),
    };
    const solved = [];
    for (const who of ['Ann', 'Ben', 'Cem']) solved.push(await solve(browser, made, who));
    await checkClass(browser, made, solved);
    if (!thorough) continue;
    await checkTeacherPage(browser, `${made.label}-key`, made.key);
    await checkEarlier(browser, made, solved);
    if (exercise === 'whose-words') {
      await checkBadFiles(browser, made, solved);
      await checkStorage(browser, made);
    }
  }
  console.log(`lesson of ${name}: ${said.made.length} exercises solved, ${said.not_made.length} not made`);
};

// Fifty articles of a large collection, if it is there.
const fifty = (path) => {
  const lines = gunzipSync(readFileSync(path)).toString().split('\n').filter(Boolean);
  const step = Math.floor(lines.length / 50);
  writeFileSync(join(folder, 'fifty.jsonl'),
    lines.filter((line, i) => i % step === 0).slice(0, 50).join('\n') + '\n');
  return join(folder, 'fifty.jsonl');
};

const browser = await launch(kPatience);
try {
  await checkLesson(browser, 'harbor', join(root, 'corpora/harbor'));
  await checkLesson(browser, 'blind', join(root, 'corpora/harbor'), '--blind', '--exercise', 'guess-the-outlet',
    '--exercise', 'whose-words');
  const seeds = join(root, '../shared/seeds');
  if (existsSync(seeds)) await checkLesson(browser, 'seeds', seeds);
  else console.log('lesson of the seeds: skipped, not beside the project');
  const news = join(root, '../shared/data/news/articles.jsonl.gz');
  if (existsSync(news)) await checkLesson(browser, 'fifty', fifty(news));
  else console.log('lesson of fifty articles: skipped, not beside the project');
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
