// The words that tell outlets apart, and what one may take along.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const shownVoices = (page) => page.locator('#distinctive .of-voice').evaluateAll((all) => all.filter(
  (node) => node.offsetParent).map((node) => node.className.split(' ')[1]));

export const checkWords = async (page) => {
  assert.deepEqual(await shownVoices(page), ['words-own'], 'own words by default');
  await page.locator('#words-all').focus();
  await page.keyboard.press('Space');
  assert.deepEqual(await shownVoices(page), ['words-all'], 'the switch shows all voices');
  await page.locator('label:has(#words-own)').click();
  assert.deepEqual(await shownVoices(page), ['words-own'], 'and goes back');

  const row = page.locator('#distinctive .words-own tbody tr').filter({ has: page.locator('a.chip') }).first();
  const word = (await row.locator('th').textContent()).trim();
  await row.locator('a.chip').first().focus();
  await page.keyboard.press('Enter');
  const marks = await page.locator('#panel .passage mark').allTextContents();
  assert.ok(marks.length > 0, 'a number opens its passages');
  for (const mark of marks) assert.equal(mark.toLowerCase(), word, 'which hold the word');
  await page.keyboard.press('Escape');

  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await shownVoices(page), ['words-own'], 'print has the default');
  await page.emulateMedia({ media: 'screen' });
  const links = await page.locator('#common a').evaluateAll((all) => all.filter(
    (a) => !document.getElementById(a.hash.slice(1))).length);
  assert.equal(links, 0, 'what they share leads to its sections');
};

const save = async (page, label, folder) => {
  await page.locator('#take-what').selectOption(label);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#take-it').click()]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return { file, text: readFileSync(file, 'utf8') };
};

export const checkDownloads = async (page, folder) => {
  await page.locator('#take > summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('#take-what option').first().waitFor({ state: 'attached' });
  const options = await page.locator('#take-what option').evaluateAll((all) => all.map(
    (one) => ({ value: one.value, group: one.parentElement.label || '', text: one.textContent })));
  const first = (group) => options.find((one) => one.group.includes(group));

  const run = await save(page, options[0].value, folder);
  assert.match(run.file, /\.json$/);
  const record = JSON.parse(run.text);
  assert.match(record.program.slantwise, /^\d+\.\d+\.\d+/);
  assert.equal(record.inputs.length, Math.min(200, record.files));
  assert.match(record.inputs[0].sha256, /^[0-9a-f]{64}$/);
  assert.ok(record.inputs[0].bytes > 0);

  const words = options.find((one) => one.group.includes('CSV') && /Distinctive/.test(one.text));
  const table = await save(page, words.value, folder);
  assert.match(table.file, /\.csv$/);
  const lines = table.text.trim().split('\r\n');
  assert.match(lines[0], /^word,/);
  assert.ok(lines.length > 1, 'a table has its rows');

  const plot = await save(page, first('SVG').value, folder);
  assert.match(plot.file, /\.svg$/);
  const parts = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml');
    return { bad: read.querySelectorAll('parsererror').length,
      drawn: read.querySelectorAll('rect, circle, line').length, links: read.querySelectorAll('a').length };
  }, plot.text);
  assert.equal(parts.bad, 0, 'a chart is well-formed');
  assert.ok(parts.drawn > 1, 'and drawn');
};

// More files than the page lists, and an option that is given twice.
export const kManyFiles = ['many', '-o', 'many.html', '--quiet', '--where', 'outlet=Gazette',
  '--where', 'section=world'];
export const makeManyFiles = (folder) => {
  mkdirSync(join(folder, 'many'));
  for (let i = 0; i < 201; ++i) {
    writeFileSync(join(folder, 'many', `${i}.jsonl`), `${JSON.stringify({ id: `a${i}`,
      outlet: 'Gazette', section: 'world', text: `Day ${i} was dry at pier ${i * 7}.` })}\n`);
  }
};

export const checkRunRecord = async (page, folder) => {
  await page.locator('#take > summary').click();
  await page.locator('#take-what option').first().waitFor({ state: 'attached' });
  const record = JSON.parse((await save(page, '0', folder)).text);
  assert.deepEqual(record.options.where, ['outlet=Gazette', 'section=world']);
  assert.equal(record.files, 201);
  assert.match(record.files_sha256, /^[0-9a-f]{64}$/);
  assert.equal(record.inputs.length, 200);
};
