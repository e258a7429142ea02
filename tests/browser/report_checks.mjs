// What the script of the report does: overruling, finding, leaving out, the address.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// Every section that the contents name stands there, and each that stands there has a heading.
export const checkSections = async (page) => {
  const named = await page.$$eval('nav#contents a', (all) => all.map((one) => one.hash.slice(1)));
  const standing = await page.$$eval('main > section[id]', (all) => all.filter(
    (one) => one.getBoundingClientRect().height > 0 && one.querySelector('h2')).map((one) => one.id));
  assert.ok(named.length >= 10, `${named.length} parts`);
  assert.deepEqual([...named, 'passages'], standing);
};

const visible = (page, selector) => page.locator(selector).evaluateAll(
  (all) => all.filter((node) => getComputedStyle(node).display !== 'none').length);

// The first <li> of the panel whose words are `voice`.
const openPassage = async (page, voice) => {
  await page.locator(`#terms a.chip.v-${voice}`).first().click();
  return page.locator('#panel .passage').first();
};

const factsOf = (node) => node.evaluate((one) => ({ t: one.dataset.t, at: one.dataset.at,
  article: document.getElementById(`t-${one.dataset.t}`).dataset.article,
  match: one.querySelector('blockquote mark').textContent }));

// Overrules a passage and a run of words, saves, reads the file again; returns where it was saved.
export const decide = async (page, folder) => {
  const passage = await openPassage(page, 'own');
  const facts = await factsOf(passage);
  await passage.locator('.overrule-it').focus();
  await page.keyboard.press('Enter');
  const form = passage.locator('form.overrule');
  await form.locator('select').first().selectOption('quote');
  await form.locator('input:not([type])').first().fill('Ada "the" Brook, mayor');
  await form.locator('input:not([type])').last().fill('it is, in fact,\nquoted');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.decisions').isVisible(), true, 'the bar appears');
  assert.match(await page.locator('.decisions .count').textContent(), /: 2$/);
  await page.keyboard.press('Escape');

  const run = page.locator('.column [data-voice="quote"][data-at]').first();
  const words = { ...await run.evaluate((one) => ({ ...one.dataset, was: one.textContent })) };
  await run.click();
  await page.locator('#says button').last().click();
  await page.locator('#panel form select').first().selectOption('narration');
  await page.locator('#panel form button[type=submit]').click();
  assert.match(await page.locator('.decisions .count').textContent(), /: 3$/);
  await page.locator('#copies .overrule-it').first().click();
  await page.locator('#panel form select').first().selectOption('independent');
  await page.locator('#panel form button[type=submit]').click();
  await page.locator('.decisions .undo').click();
  assert.match(await page.locator('.decisions .count').textContent(), /: 3$/, 'undo takes one back');
  await page.locator('.decisions input').fill('Jo');
  await page.reload();
  assert.match(await page.locator('.decisions .count').textContent(), /: 3$/, 'a reload loses nothing');

  const [download] = await Promise.all([page.waitForEvent('download'),
    page.locator('.decisions .save').click()]);
  assert.equal(download.suggestedFilename(), 'decisions.csv');
  const saved = join(folder, 'decisions.csv');
  await download.saveAs(saved);
  const text = readFileSync(saved, 'utf8');
  assert.match(text, /^kind,article,field,begin,end,was,now,who,why\r\nvoice,/);
  assert.ok(text.includes('"Ada ""the"" Brook, mayor",Jo,'), 'quoted as RFC 4180 says');

  while (await page.locator('.decisions').isVisible()) await page.locator('.decisions .undo').click();
  await page.locator('#narrow > summary').click();
  await page.locator('#load-decisions').setInputFiles(saved);
  await page.locator('.decisions').waitFor();
  assert.match(await page.locator('.decisions .count').textContent(), /: 3$/, 'the file can be read again');
  return { saved, facts, words };
};

const saveDecisions = async (page, file) => {
  const [download] = await Promise.all([page.waitForEvent('download'),
    page.locator('.decisions .save').click()]);
  await download.saveAs(file);
  return readFileSync(file, 'utf8');
};

const familyForm = async (page, row, choice) => {
  await page.locator(`#copies tr[data-t="${row}"] .overrule-it`).click();
  await page.locator('#panel form select').nth(1).selectOption(choice);
  assert.equal(await page.locator('#panel form select').first().isDisabled(), true, 'one of them');
  await page.locator('#panel form button[type=submit]').click();
};

// Parts a copy from the others, and puts two texts that are alone together; each in a file.
export const decideFamilies = async (page, folder) => {
  const rows = await page.locator('#copies tr[data-t]').evaluateAll((all) => all.map((row) => ({
    t: row.dataset.t, ...document.getElementById(`t-${row.dataset.t}`).dataset })));
  const copy = rows.find((row) => row.family);
  await page.locator('#copies details:not([open]) > summary').evaluateAll(
    (all) => all.forEach((node) => node.click()));
  await familyForm(page, copy.t, '=');
  const alone = await saveDecisions(page, join(folder, 'alone.csv'));
  assert.ok(alone.includes(`family,${copy.article},,,,,alone: ${copy.article},`), alone);
  await page.locator('.decisions .undo').click();
  const [one, two] = rows.filter((row) => !row.family);
  await familyForm(page, one.t, `=${two.article}`);
  assert.match(await page.locator('.decisions .count').textContent(), /: 2$/);
  assert.ok((await page.locator('.decisions ol bdi').first().textContent()).includes(two.article));
  // Whose text it is says the same: it takes the family's place.
  await page.locator(`#copies tr[data-t="${one.t}"] .overrule-it`).click();
  await page.locator('#panel form select').first().selectOption('independent');
  await page.locator('#panel form button[type=submit]').click();
  assert.match(await page.locator('.decisions .count').textContent(), /: 2$/);
  await familyForm(page, one.t, `=${two.article}`);
  const together = await saveDecisions(page, join(folder, 'together.csv'));
  assert.ok(together.includes(`,copies: ${two.article},`), together);
  assert.ok(!together.includes('direction,'), together);
};

// The passages of a number: in the address, restored from it, closed by Back.
export const checkAddressOfPanel = async (page) => {
  const chip = page.locator('#terms a.chip').nth(1);
  const start = page.url();
  await chip.click();
  await page.waitForURL(/#open=\d+$/);
  const title = await page.locator('#panel-title').textContent();
  const head = await chip.evaluate((one) => one.closest('table').querySelector('.term-name').textContent);
  assert.ok(title.includes(' · ') && head.length > 0, title);
  await page.goBack();
  assert.equal(await page.locator('#panel').isVisible(), false, 'Back closes the passages');
  assert.equal(page.url(), start);
  await page.goForward();
  assert.equal(await page.locator('#panel-title').textContent(), title, 'Forward opens them');
  const link = page.url();
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.hash.includes('open='));
  await page.goto('about:blank');
  await page.goto(link);
  assert.equal(await page.locator('#panel-title').textContent(), title, 'a link opens them');
  const shown = page.locator('#panel .passage').first();
  for (const part of ['.outlet', '.date', 'cite', '.where', 'button.cite']) {
    assert.ok((await shown.locator(part).textContent()).trim(), `${part} of a passage`);
  }
  const linked = await page.evaluate(() => Boolean(document.querySelector('.source cite a')));
  if (linked) assert.ok(await page.locator('#panel cite a').count() > 0, 'with the article\'s link');
};

// On the page made with these decisions.
export const checkDecided = async (page, { facts, words }) => {
  const [begin] = facts.at.split(' ');
  const voices = await page.locator(`#t-${facts.t} .passage`).evaluateAll(
    (all, at) => all.filter((one) => one.dataset.at === at).map(
      (one) => [one.className, one.querySelector('.who > bdi').textContent]), facts.at);
  assert.ok(voices.length > 0, `the passage at ${begin} is there`);
  for (const voice of voices) {
    assert.deepEqual(voice, ['passage v-quoted', 'Ada "the" Brook, mayor']);
  }
  const own = await page.locator('.column [data-voice="narration"]').evaluateAll(
    (all, was) => all.some((one) => one.textContent.includes(was)), words.was);
  assert.ok(own, 'the run of words is the outlet\'s own now');
};

export const checkNarrowing = async (page) => {
  const start = page.url();
  const outlets = await page.locator('[name="outlet"]').evaluateAll((all) => all.map((b) => b.value));
  assert.deepEqual(outlets, [...outlets].sort(), 'alphabetical');
  const columns = await visible(page, '.column');
  await page.locator('#narrow > summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('[name="outlet"]').first().focus();
  await page.keyboard.press('Space');
  const gone = await page.locator('.column').evaluateAll((all, name) => all.filter(
    (one) => one.querySelector('.outlet').textContent === name).length, outlets[0]);
  assert.equal(await visible(page, '.column'), columns - gone, 'its texts are left out');
  const shown = await page.locator('.outlet').evaluateAll((all, name) => all.filter(
    (one) => one.textContent === name && one.closest('.cells') && one.offsetParent).length, outlets[0]);
  assert.equal(shown, 0, 'and its columns');
  assert.match(page.url(), /#outlet=/);

  const word = await page.locator('.column mark').last().textContent();
  await page.locator('#find').fill(word);
  await page.waitForURL(/&q=/);
  const found = await page.locator('#found').textContent();
  assert.match(found, /^Found: [1-9]/);
  await page.locator('#find-next').click();
  assert.match(await page.locator('#found').textContent(), /^1 of /);
  await page.locator('#find-next').press('Escape');
  await page.locator('#only-v-quoted').focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/voice=quoted/);
  const link = page.url();
  await page.goBack();
  assert.doesNotMatch(page.url(), /voice=/);
  assert.equal(await page.locator('#only-all').isChecked(), true, 'back takes the voice back');
  await page.goto('about:blank');
  await page.goto(link);
  assert.equal(await page.locator('#only-v-quoted').isChecked(), true, 'a link opens the same view');
  assert.equal(await visible(page, '.column'), columns - gone);
  assert.equal(await page.locator('#find').inputValue(), word);
  await page.goto('about:blank');
  await page.goto(`${start}#p-1`);
  assert.equal(await page.locator('#p-1').isVisible(), true, 'a link to a passage opens it');
};

// One story, where articles have events.
export const checkStory = async (page) => {
  const ids = await page.locator('#story option').evaluateAll((all) => all.map((o) => o.value));
  assert.ok(ids.length > 1, 'there are stories');
  await page.locator('#narrow > summary').click();
  await page.locator('#story').selectOption(ids[1]);
  const shown = await page.locator('#passages .passage').evaluateAll((all) => all.filter(
    (one) => one.offsetParent).map(
    (one) => one.closest('.source').dataset.event));
  assert.ok(shown.length > 0 && shown.every((event) => event === ids[1]), 'only its passages');
  assert.match(page.url(), /story=/);
};

// Whatever the page lets one overrule has the bytes of the source. `root` has a folder an outlet.
export const checkBytes = async (page, root) => {
  const places = await page.locator('[data-at]').evaluateAll((all) => all.map((one) => ({
    article: one.closest('[data-article]').dataset.article, at: one.dataset.at,
    text: one.matches('.passage') ? one.querySelector('blockquote mark').textContent : one.textContent,
  })));
  const sources = new Map(readdirSync(root, { recursive: true }).filter((f) => f.endsWith('.txt'))
    .map((f) => [f, readFileSync(join(root, f))]));
  let compared = 0;
  for (const { article, at, text } of places) {
    const [begin, end, title] = at.split(' ');
    if (title || !sources.has(article)) continue;
    const bytes = sources.get(article).subarray(Number(begin), Number(end)).toString('utf8');
    assert.equal(text, bytes, `${article}, bytes ${at}`);
    ++compared;
  }
  assert.ok(compared > 0, 'passages were compared with their source');
  return compared;
};

// A number of the comparison tables opens its passages, all in own words.
export const checkComparedNumbers = async (page) => {
  await page.locator('#contrasts details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
  const chip = page.locator('#contrasts td.num > a.chip').first();
  await chip.click();
  assert.equal(await page.locator('#panel').isVisible(), true, 'a number of the contrasts opens the panel');
  const shown = await page.locator('#panel .passage').evaluateAll((all) => all.map((one) => one.className));
  assert.ok(shown.length > 0 && shown.every((css) => css === 'passage v-own'), shown.join());
  if (await chip.getAttribute('data-count') === null) {
    assert.equal(String(shown.length), await chip.textContent(), 'as many as it says');
  }
  await page.keyboard.press('Escape');
};

// An outlet that is left out has no column in what is not found.
export const checkStoryColumns = async (page) => {
  await page.locator('#stories details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
  const head = page.locator('#stories thead th:has(.outlet)').first();
  const name = await head.locator('.outlet').textContent();
  const box = page.locator(`[name="outlet"][value="${name}"]`);
  await page.locator('#narrow > summary').click();
  await box.uncheck();
  assert.equal(await head.isVisible(), false, `the column of ${name} is left out`);
  const cells = await head.evaluate((one) => [...one.closest('table').tBodies[0].rows].filter(
    (row) => row.cells[one.cellIndex].offsetParent).length);
  assert.equal(cells, 0, 'with its cells');
  await box.check();
  assert.equal(await head.isVisible(), true, 'and comes back');
  await page.keyboard.press('Escape');
};
