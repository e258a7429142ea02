// What a teacher may drop by mistake: a sentence each, and nothing lost that was there.
import assert from 'node:assert/strict';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rows } from './edition_checks.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const kJpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex');

// The archive that the page itself writes.
const zipped = (files) => {
  const source = readFileSync(join(here, '../../apps/web/edition/zip.js'), 'utf8');
  const zip = new Function('utf8', `${source}; return zip;`)((text) => new TextEncoder().encode(text));
  return Buffer.concat(zip.parts(files.map(([path, text]) => ({ path, bytes: Buffer.from(text) }))));
};

export const makeBadInput = (folder) => {
  const write = (name, bytes) => writeFileSync(join(folder, name), bytes);
  write('large.txt', '');
  truncateSync(join(folder, 'large.txt'), 200e6);
  write('photo.jpg', kJpeg);
  write('photo.txt', kJpeg);
  write('article.pdf', '%PDF-1.7\n');
  write('article.docx', 'PK\u0003\u0004');
  write('article.html', '<!DOCTYPE html><p>The mill opens.</p>');
  write('broken.jsonl', '{"outlet": "Gazette", "text": "The mill opens."}\n{"outlet": \n');
  write('columns.csv', 'a,b\n1,2\n');
  write('empty.txt', '');
  write('news.zip', zipped([['news/Gazette/one.txt', 'Mill reopens\n\nThe mill opens.\n'],
    ['news/Herald/two.txt', 'Mill opens again\n\nThe mill opens.\n'], ['news/Herald/photo.jpg', 'x'],
    ['news/Herald/old.zip', 'PK']]));
  write('one-outlet.jsonl', Array.from({ length: 300 }, (none, i) => JSON.stringify(
    { id: `a${i}`, outlet: 'Gazette', text: `Mill ${i} reopens\n\nThe mill ${i} opens on day ${i}.` }))
    .join('\n'));
};

const choose = (page, folder, ...names) =>
  page.setInputFiles('#files', names.map((name) => join(folder, name)));

const refused = async (page, folder, name, says) => {
  const before = await rows(page).count();
  await choose(page, folder, name);
  await page.locator('#notice:visible, #problems li').first().waitFor();
  await page.locator('#reading').waitFor({ state: 'hidden' });
  const said = await page.locator('#notice p, #problems li').allTextContents();
  assert.match(said.join(' '), says, name);
  assert.equal(await rows(page).count(), before, `${name}: the articles are as they were`);
  for (const close of await page.locator('#notice button, #problems button').all()) await close.click();
};

export const checkBadInput = async ({ page, folder, accessible }) => {
  await page.click('#paste');
  await page.click('#paste-form button[type=submit]');
  assert.match(await page.locator('#paste-note').textContent(), /no text yet/, 'an empty paste');
  await accessible('the form to paste into');
  await page.fill('#paste-text', 'Mill reopens\n\nThe mill opens, “we are glad,” said Ada Brook.');
  await page.fill('#paste-outlet', 'Gazette');
  await page.fill('#paste-date', '2024-03-01');
  await page.click('#paste-form button[type=submit]');
  await rows(page).first().waitFor();
  assert.equal(await rows(page).first().locator('input.outlet').inputValue(), 'Gazette');
  await refused(page, folder, 'large.txt', /200 MB.*20 MB/);
  await refused(page, folder, 'photo.jpg', /is a picture/);
  await refused(page, folder, 'photo.txt', /is a picture/);
  await refused(page, folder, 'article.pdf', /is a PDF/);
  await refused(page, folder, 'article.docx', /word processor/);
  await refused(page, folder, 'article.html', /web page/);
  await refused(page, folder, 'columns.csv', /columns\.csv/);
  await refused(page, folder, 'empty.txt', /empty/);
  await choose(page, folder, 'broken.jsonl');
  await rows(page).nth(1).waitFor();
  assert.match(await page.locator('#problems li').first().textContent(), /broken\.jsonl:2/);
  await choose(page, folder, 'news.zip', 'photo.jpg');
  await rows(page).nth(3).waitFor();
  const said = (await page.locator('#problems li').allTextContents()).join(' ');
  for (const says of [/photo\.jpg.*is a picture/, /Herald\/photo\.jpg/, /old\.zip/]) assert.match(said, says);
  const outlets = await page.locator('input.outlet').evaluateAll((all) => all.map((one) => one.value));
  assert.deepEqual(outlets, ['Gazette', 'Gazette', 'Gazette', 'Herald'], 'a zip of folders');
  await accessible('problems');
};

// What only the edition's own engine cannot read (the program can).
export const checkUnread = async ({ page, folder }) => {
  writeFileSync(join(folder, 'thai.jsonl'), JSON.stringify(
    { id: 't', outlet: 'Gazette', text: 'ท่าเรือปิดทำการเมื่อวันจันทร์' }));
  const chinese = 'b8dbbfdad6dcd2bbb9d8b1d5a3acb9d9d4b1cbb5cad3b3a4b7a2d1d4c8cbcbb5a1a3';  // in GB18030
  writeFileSync(join(folder, 'chinese.txt'), Buffer.from(chinese, 'hex'));
  await refused(page, folder, 'thai.jsonl', /is in Thai, .*dictionary that the browser edition does not carry/);
  await refused(page, folder, 'chinese.txt', /this edition cannot read; save it as UTF-8/);
};

// Text is text, wherever it comes from.
export const checkHostile = async ({ page, folder }) => {
  const evil = '</script><script>window.hit=1</script><img src=x onerror="window.hit=1">';
  writeFileSync(join(folder, 'evil.jsonl'), JSON.stringify(
    { id: evil, outlet: evil, title: evil, text: `${evil}\n\nThe mill opens. ${evil}` }));
  const before = await rows(page).count();
  await choose(page, folder, 'evil.jsonl');
  await rows(page).nth(before).waitFor();
  await rows(page).nth(before).locator('summary').click();
  await page.click('#go-compare');
  await page.frameLocator('#report iframe').locator('h1').waitFor();
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.equal(await page.locator('img').count(), 0);
};

export const checkOneOutlet = async ({ page, folder }) => {
  await choose(page, folder, 'one-outlet.jsonl');
  await rows(page).nth(299).waitFor();
  assert.match(await page.locator('#compare-not').textContent(), /one outlet/);
  await page.click('#go-compare');
  await page.frameLocator('#report iframe').locator('h1').waitFor();
};
