// The way through the browser edition: what a teacher does, in order.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const rows = (page) => page.locator('table.articles tbody tr');
export const sentence = (page) => page.locator('#notice p').textContent();

export const demo = async (page) => {
  await page.click('#demo');
  await rows(page).nth(96).waitFor();
};

export const download = async (page, act, path) => {
  const [got] = await Promise.all([page.waitForEvent('download'), act()]);
  if (path) await got.saveAs(path);
  return got.suggestedFilename();
};

const eventually = async (met, what) => {
  for (let tries = 0; tries < 900; ++tries) {
    if (await met()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail(what);
};

export const checkStart = async ({ page, accessible }) => {
  assert.equal(await page.locator('#demo').isVisible(), true);
  assert.equal(await page.locator('.promise').isVisible(), true, 'the page says that nothing leaves');
  const policy = await page.locator('meta[http-equiv]').getAttribute('content');
  assert.match(policy, /^default-src 'none'/);
  assert.doesNotMatch(policy, /connect-src|'unsafe-inline'|'unsafe-eval'|https?:/);
  await accessible('the start');
};

export const checkArticles = async ({ page, accessible }) => {
  await demo(page);
  await accessible('the articles');
  const first = rows(page).first();
  assert.match(await first.locator('summary').textContent(), /Cargo operations at Port Aster/);
  assert.equal(await first.locator('input.date').inputValue(), '2023-03-03');
  await first.locator('input.outlet').fill('Kelmara Press');
  await first.locator('input.outlet').press('Tab');
  assert.equal(await first.locator('input.date').evaluate((node) => node === document.activeElement),
    true, 'an edit keeps the focus where the keyboard went');
  assert.match(await page.locator('#compare-not').textContent(), /Articles: 97\. Outlets: 6\./);
  for (const at of [0, 1]) await rows(page).nth(at).locator('input[type=checkbox]').check();
  await page.locator('.bulk input').first().fill('Both');
  await page.locator('.bulk input[type=date]').fill('2023-04-01');
  await page.locator('.bulk button').first().click();
  assert.equal(await rows(page).nth(1).locator('input.outlet').inputValue(), 'Both');
  assert.equal(await rows(page).nth(1).locator('input.date').inputValue(), '2023-04-01');
  await page.locator('.bulk button').last().click();
  assert.equal(await rows(page).count(), 95, 'what was selected is removed');
  for (let n = 0; n < 3; ++n) await page.locator('.tools .undo').click();
  assert.equal(await rows(page).count(), 97);
  assert.equal(await first.locator('input.outlet').inputValue(), 'KELPRESS', 'each step is undone');
  await first.locator('summary').click();
  await eventually(async () => /PORT ASTER, March 3/.test(await first.locator('.text').textContent()),
    'an article opens with its text');
  await first.locator('summary').click();
};

const report = (page) => page.frameLocator('#report iframe');

// What was overruled in the report counts when it is made again, and is saved with the project.
const overrule = async ({ page, folder, engine, native }) => {
  const frame = report(page);
  await frame.locator('#terms a.chip').first().click();
  await frame.locator('#panel .overrule-it').first().click();
  await frame.locator('form.overrule select').first().selectOption('insert');
  await frame.locator('form.overrule button').click();
  await frame.locator('.decisions .again').waitFor();
  assert.match(await page.locator('#compare-note').textContent(), /compare again/);
  await frame.locator('.decisions input').fill('Ada Brook');
  await frame.locator('.decisions .again').click();
  await eventually(async () => await page.locator('#compare-note').textContent() === '', 'made again');
  if (native) assert.ok(engine.calls.at(-1).includes('--decisions'));
  await report(page).locator('.decisions ol li').waitFor({ state: 'attached' });  // has it again
  const path = join(folder, 'decided.slantwise');
  await download(page, () => page.evaluate(() => document.getElementById('project-save').click()), path);
  const saved = JSON.parse(readFileSync(path, 'utf8'));
  assert.equal(saved.decisions.length, 1);
  assert.equal(saved.decisions[0].now, 'insert');
  assert.equal(saved.who, 'Ada Brook');
};

export const checkComparison = async (s) => {
  const { page, accessible, folder } = s;
  await page.click('#go-compare');
  await report(page).locator('h1').waitFor();
  assert.equal(await report(page).locator('h1').textContent(), 'Coverage compared');
  await accessible('the comparison');
  assert.equal(await page.locator('#report iframe').getAttribute('sandbox'),
    'allow-scripts allow-forms allow-downloads allow-modals allow-popups', 'the report cannot reach this page');
  await report(page).locator('#only-v-quoted').check({ force: true });
  const path = join(folder, 'edition-report.html');
  const buttons = page.locator('#compare-tools button');
  assert.equal(await download(page, () => buttons.nth(1).click(), path), 'report.html');
  assert.match(readFileSync(path, 'utf8'), /Coverage compared/);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), buttons.nth(2).click()]);
  await tab.locator('h1').waitFor();
  await tab.locator('html.js').waitFor();  // the script of the report runs there too
  await tab.close();
  await overrule(s);
};

export const checkLesson = async ({ page, accessible, folder, program }) => {
  const help = execFileSync(program, ['lesson', '--help'], { encoding: 'utf8' });
  await page.click('[data-step=lesson]');
  await page.locator('#lesson-tools button').first().waitFor();
  await accessible('the lesson before it is made');
  if (!help.includes('--exercise')) return console.log('edition: skipped: lesson makes one exercise only');
  await page.locator('#lesson-tools button').first().click();
  await page.locator('#lesson-page iframe').waitFor();
  await accessible('the lesson');
  const students = page.locator('#lesson-files li');
  assert.ok(await students.count() > 1, 'several exercises');
  await students.first().locator('button').first().click();
  await page.frameLocator('#lesson-page iframe').locator('h1').waitFor();
  const path = join(folder, 'lesson.zip');
  assert.equal(await download(page, () => page.locator('#lesson-tools button').last().click(), path),
    'lesson.zip');
  const listed = execFileSync('python3', ['-m', 'zipfile', '-l', path], { encoding: 'utf8' });
  assert.match(listed, /lesson\/index\.html/);
};

// The same articles as the folder they came from; saved, opened, and nothing lost by what is none.
export const checkProjectFile = async ({ page, folder, root, program }) => {
  await demo(page);
  const path = join(folder, 'harbor.slantwise');
  assert.equal(await download(page, () => page.click('#project-save'), path),
    'Harbor, invented articles.slantwise');
  const text = readFileSync(path, 'utf8');
  const { articles } = JSON.parse(text);
  writeFileSync(join(folder, 'articles.jsonl'), articles.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const compared = (input) => {
    const out = execFileSync(program, ['compare', input, '--json', '--quiet', '--where', 'event=port strike'],
      { encoding: 'utf8', maxBuffer: 1e9 });
    return { ...JSON.parse(out), run: null };
  };
  assert.deepEqual(compared(join(folder, 'articles.jsonl')), compared(join(root, 'corpora/harbor')));
  const bad = [['cut', text.slice(0, text.length / 2), /ends too early/],
    ['later', text.replace('"version": 1', '"version": 99'), /later slantwise/],
    ['other', '{"a": 1}', /not a project/], ['none', 'Mill reopens', /not a project/],
    ['damaged', text.replace('"outlet": "KELPRESS"', '"outlet": 7'), /damaged/]];
  for (const [name, bytes, says] of bad) {
    writeFileSync(join(folder, `${name}.slantwise`), bytes);
    await page.setInputFiles('#project-file', join(folder, `${name}.slantwise`));
    await page.locator('#notice:visible').waitFor();
    await eventually(async () => says.test(await sentence(page)), `${name}: ${await sentence(page)}`);
    assert.equal(await rows(page).count(), 97, `${name}: the page is as it was`);
  }
  await page.click('.menu summary');
  await page.click('#project-new');
  assert.equal(await page.locator('#demo').isVisible(), true, 'a new project begins at the start');
  await page.setInputFiles('#project-file', path);
  await rows(page).nth(96).waitFor();
  assert.equal(await page.locator('#project-name').inputValue(), 'Harbor, invented articles');
};

// A tab that is closed loses nothing.
export const checkKept = async ({ page }) => {
  await rows(page).first().locator('input.outlet').fill('Kept');
  await rows(page).first().locator('input.outlet').press('Tab');
  await page.locator('#kept[data-dirty=false]').waitFor({ state: 'attached' });
  assert.match(await page.locator('#kept').textContent(), /Kept in this browser/);
  await page.reload();
  await rows(page).nth(96).waitFor();
  assert.equal(await rows(page).first().locator('input.outlet').inputValue(), 'Kept');
  assert.match(await page.locator('#kept').textContent(), /here again/);
  // Closed in the middle of a change: the browser asks, and keeps it all the same.
  await rows(page).nth(1).locator('input.outlet').fill('At the last moment');
  await rows(page).nth(1).locator('input.outlet').press('Tab');
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await rows(page).nth(96).waitFor();
  assert.equal(await rows(page).nth(1).locator('input.outlet').inputValue(), 'At the last moment');
};

// What one tab has kept no other replaces: it says so, and what was kept stays.
export const checkTwoTabs = async ({ page }) => {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('html.ready').waitFor();
  await demo(page);
  await page.locator('#project-name').fill('The first');
  await page.locator('#kept[data-dirty=false]').waitFor({ state: 'attached' });
  await demo(other);
  await eventually(async () => /Another tab keeps/.test(await other.locator('#kept').textContent()),
    'the second tab says that it is not kept');
  other.on('dialog', (dialog) => dialog.accept());
  await other.close();
  await page.locator('#project-name').fill('The first, again');
  await page.locator('#kept[data-dirty=false]').waitFor({ state: 'attached' });
  assert.match(await page.locator('#kept').textContent(), /Kept in this browser/);
  await page.reload();
  await rows(page).nth(96).waitFor();
  assert.equal(await page.locator('#project-name').inputValue(), 'The first, again');
};

export const checkUnkept = async ({ page }, says) => {
  await demo(page);
  await eventually(async () => says.test(await page.locator('#kept').textContent()), String(says));
  let asked = false;
  page.on('dialog', (dialog) => { asked = dialog.type() === 'beforeunload'; dialog.accept(); });
  await page.locator('#project-name').fill('x');
  await page.reload();
  assert.equal(asked, true, 'the browser asks before what is not kept is lost');
};

// Cancelled, or stopped by itself: a sentence, the articles stay, the next run works.
export const checkEngine = async ({ page, engine }) => {
  await demo(page);
  engine.slow = 5000;
  await page.click('#go-compare');
  await page.locator('#comparing button').click();
  await page.locator('#comparing').waitFor({ state: 'hidden' });
  assert.equal(await page.locator('#notice').isVisible(), false, 'to cancel is no error');
  engine.slow = 0;
  engine.crash = 'memory access out of bounds';
  await page.locator('#compare-tools button').first().click();
  await page.locator('#notice:visible').waitFor();
  assert.match(await sentence(page), /stopped in the middle/);
  await page.locator('#compare-tools button').first().click();
  await report(page).locator('h1').waitFor();
  assert.equal(await page.locator('#notice').isVisible(), false);
};

// Real folders, dropped as the system does.
export const checkDrop = async ({ page, folder }) => {
  const write = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('news/Gazette/one.txt', 'Mill reopens\n\nThe mill opens.\n');
  write('news/Herald/two.txt', 'Mill opens again\n\n"We are glad," said Ada Brook.\n');
  write('news/.DS_Store', 'x');
  write('loose.txt', 'Mill opens once more\n\nThe mill opens.\n');
  const cdp = await page.context().newCDPSession(page);
  const drop = async (...names) => {
    const data = { items: [], files: names.map((name) => join(folder, name)), dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    }
  };
  await drop('news');
  await rows(page).nth(1).waitFor();
  const outlets = await page.locator('input.outlet').evaluateAll((all) => all.map((one) => one.value));
  assert.deepEqual(outlets, ['Gazette', 'Herald'], 'a folder is an outlet');
  await drop('loose.txt', 'news/Gazette');
  await rows(page).nth(2).waitFor();
  const last = rows(page).last().locator('input.outlet');
  assert.equal(await last.getAttribute('aria-invalid'), 'true', 'a text alone has no outlet yet');
  await page.click('#go-compare');
  assert.match(await page.locator('#compare-not').textContent(), /no outlet yet: 1/);
  assert.equal(await last.evaluate((node) => node === document.activeElement), true, 'and is asked for it');
  assert.match(await page.locator('#problems').textContent(), /here already/);
};
