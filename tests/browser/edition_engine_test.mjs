// The engine of the browser edition is the program: in Chromium, from a file, without a network, it
// gives the same bytes. Usage: node edition_engine_test.mjs SLANTWISE ROOT. Prints "skipped" without
// build/web/slantwise.html (./dev web), Chromium or its driver.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const [, , program, root] = process.argv;
const edition = join(root, 'build/web/slantwise.html');
const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
let playwright;
try {
  playwright = createRequire(join(root, 'build/node/'))('playwright-core');
} catch (error) { /* said below */ }
if (!existsSync(edition) || !chromiumPath || !playwright) {
  console.log(`skipped: no ${edition} (./dev web makes it), no chromium, or no playwright-core in build/node`);
  process.exit(77);
}

const folder = mkdtempSync(join(tmpdir(), 'slantwise-engine-'));
const native = (args) => {
  try {
    return execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 30 }).toString();
  } catch (error) {
    return `exit ${error.status}\n${error.stdout}`;
  }
};
const browser = await playwright.chromium.launch(
  { executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
const bad = [];
const page = await browser.newPage();
page.on('pageerror', (e) => bad.push(`exception: ${e.message}`));
page.on('request', (r) => { if (!/^(file|blob|data):/.test(r.url())) bad.push(`request: ${r.url()}`); });

// Files of the native folder with their places in the engine's.
const filesIn = (place) => readdirSync(join(folder, place)).sort().flatMap((name) => {
  const path = `${place}/${name}`;
  return statSync(join(folder, path)).isDirectory() ? filesIn(path) : [path];
});
const run = async (args, places = [], want = []) => {
  const files = places.flatMap(filesIn).map((path) => (
    { path: `/in/${path}`, text: readFileSync(join(folder, path)).toString('base64') }));
  return page.evaluate(async ({ args, files, want }) => {
    const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    const progress = [];
    const done = await machine.run({ args, want,
      files: files.map(({ path, text }) => ({ path, bytes: bytes(text) })) },
    (one) => progress.push(one));
    return { exit: done.exit, out: new TextDecoder().decode(done.out), err: done.err, progress,
      files: done.files.map((file) => ({ path: file.path, text: new TextDecoder().decode(file.bytes) })) };
  }, { args, files, want });
};
const put = (path, text) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

// One difference is told by its place, not by two megabytes.
const same = (ours, theirs, what) => {
  if (ours === theirs) return;
  let at = 0;
  while (ours[at] === theirs[at]) ++at;
  const around = (text) => text.slice(Math.max(0, at - 200), at + 100);
  assert.fail(`${what}: byte ${at}: the browser has\n${around(ours)}\nthe program\n${around(theirs)}`);
};

try {
  const size = gzipSync(readFileSync(edition), { level: 9 }).length;
  assert.ok(size <= 3e6, `${edition} is ${size} bytes as gzip`);
  await page.goto(pathToFileURL(edition).href);

  const harbor = await run(['compare', 'demo:harbor', '--json']);
  same(harbor.out, native(['compare', 'demo:harbor', '--json']), 'harbor');
  assert.ok(harbor.progress.some((one) => one.done > 0), 'reading is told');
  const again = await run(['compare', 'demo:harbor', '--json']);
  same(again.out, harbor.out, 'the same worker again');

  const page_of = await run(['compare', 'demo:harbor', '-o', '/out/report.html', '--quiet'], [],
    ['/out/report.html', '/out/none.html']);
  native(['compare', 'demo:harbor', '-o', 'report.html', '--quiet']);
  assert.equal(page_of.files.length, 1);
  same(page_of.files[0].text, readFileSync(join(folder, 'report.html'), 'utf8'), 'the page');

  const lesson = await run(['lesson', 'demo:harbor', '-o', '/out/lesson', '--quiet'], [], ['/out/lesson']);
  native(['lesson', 'demo:harbor', '-o', 'lesson', '--quiet']);
  assert.equal(lesson.files.length, readdirSync(join(folder, 'lesson')).length);
  for (const { path, text } of lesson.files) {
    same(text, readFileSync(join(folder, path.replace('/out/', '')), 'utf8'), path);
  }

  const wrong = await run(['compare', '/in/none', '--json']);
  assert.equal(wrong.exit, 1);
  assert.match(wrong.err, /no such file or folder/);
  assert.equal((await run(['trems', 'x'])).exit, 2);

  put('thai/Gazette/a.txt', 'The port of Elm Harbor was closed on Monday, the mayor said.\n');
  put('thai/Herald/b.txt', 'ท่าเรือปิดทำการเมื่อวันจันทร์\n');
  const thai = await run(['compare', '/in/thai', '--json'], ['thai']);
  assert.equal(thai.exit, 0);
  assert.match(thai.out, /Herald\/b\.txt.*is in Thai, which is split into words with a dictionary/s);

  // windows-1251, then GB18030.
  put('old/Gazette/a.txt', Buffer.from('d1eee2e5f220e7e0eaf0fbeb20efeef0f22c20f1eae0e7e0eb20ecfdf02e', 'hex'));
  put('old/Herald/b.txt', Buffer.from('b8dbbfdad6dcd2bbb9d8b1d5a3acb9d9d4b1cbb5cad3b3a4b7a2d1d4c8cbcbb5a1a3', 'hex'));
  const old = await run(['articles', '/in/old', '--json', '--full-text'], ['old']);
  assert.equal(old.exit, 0);
  assert.match(old.out, /Совет закрыл порт, сказал мэр\./);
  assert.match(old.out, /b\.txt.*is in [^"]*, which this edition cannot read; save it as UTF-8/s);

  const seeds = join(root, '../shared/seeds');
  if (existsSync(seeds)) {
    for (const name of readdirSync(seeds).filter((one) => /\.(txt|csv)$/.test(one))) {
      put(`seeds/${name}`, readFileSync(join(seeds, name)));
    }
    const found = await run(['compare', '/in/seeds', '--json'], ['seeds']);
    same(found.out, native(['compare', 'seeds', '--json']), 'seeds');
  } else {
    console.log(`skipped: no ${seeds}`);
  }
  assert.deepEqual(bad, []);
  console.log('browser: the engine gives the same bytes as the program');
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
