// Makes slantwise.html, the browser edition, as one file.
// Usage: node pack.mjs --program SLANTWISE [--engine FILE.js]... [--wasm FILE --unpack FILE] -o FILE
// PROGRAM is the native slantwise of the same sources: the page allows exactly the scripts and
// styles that its reports and lessons hold. Without --wasm the page has no engine (for tests).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const kScripts = ['words', 'machine', 'project', 'keep', 'files', 'intake', 'start', 'table', 'sheet',
  'compare', 'zip', 'lesson', 'main'];
const kStyles = [join(here, '../base.css'), join(here, 'edition.css')];

const options = { engine: [] };
for (let i = 2; i < process.argv.length; i += 2) {
  const name = process.argv[i].replace(/^-+/, '');
  if (name === 'engine') options.engine.push(process.argv[i + 1]);
  else options[name] = process.argv[i + 1];
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const text = (file) => readFileSync(file, 'utf8');

// The edition's messages of every language: lines of core/messages/*.yaml.
const messages = () => {
  const folder = join(root, 'core/messages');
  const all = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort()) {
    const found = {};
    for (const [, id, value] of text(join(folder, file)).matchAll(/^  edition\.([\w.-]+): (".*")$/gm)) {
      found[id] = JSON.parse(value);
    }
    if (Object.keys(found).length > 0) all[file.replace('.yaml', '')] = found;
  }
  return { en: all.en, ...all };
};

const pagesIn = (folder) => readdirSync(folder).flatMap((name) => {
  const path = join(folder, name);
  if (statSync(path).isDirectory()) return pagesIn(path);
  return name.endsWith('.html') ? [path] : [];
});

// What the policies of slantwise's own pages allow, this page has to allow too: they inherit it.
const allowed = () => {
  const folder = mkdtempSync(join(tmpdir(), 'slantwise-pack-'));
  const program = resolve(options.program);
  const run = (...args) => execFileSync(program, args, { cwd: folder, stdio: 'pipe' });
  try {
    run('compare', 'demo:harbor', '-o', 'report.html', '--quiet');
    for (const blind of [[], ['--blind']]) {
      try { run('lesson', 'demo:harbor', '-o', 'lesson', '--quiet', ...blind); } catch (error) {
        run('lesson', 'demo:harbor', '-o', 'whose-words.html', '--quiet');
      }
    }
    const found = { script: new Set(), style: new Set() };
    for (const page of pagesIn(folder)) {
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text(page))[1];
      for (const [, kind, sources] of policy.matchAll(/(script|style)-src ([^;]*)/g)) {
        for (const [one] of sources.matchAll(/'sha256-[^']*'/g)) found[kind].add(one);
      }
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

// Lines that are comments, and what lines are indented by: for people, who read them in the sources.
const bare = (source) => source.replace(/^ *\/\/.*\n/gm, '').replace(/^ +/gm, '');
const script = bare(kScripts.map((name) => text(join(here, `${name}.js`))).join(''));
const style = kStyles.map(text).join('');
const { script: scripts, style: styles } = allowed();
const policy = [
  "default-src 'none'",
  `script-src ${[hash(script), ...scripts].join(' ')} 'wasm-unsafe-eval'`,
  `style-src ${[hash(style), ...styles].join(' ')}`,
  'worker-src blob:', 'frame-src blob:', 'img-src data:',
  "base-uri 'none'", "form-action 'none'",
].join('; ');

const inBase64 = (id, bytes, size) => `<script type="text/plain" id="${id}" data-size="${size}">${
  bytes.toString('base64')}</script>`;
// With the module that unpacks it (wasm/unpack.c).
const packed = (file) => execFileSync('xz', ['--format=lzma', '-9e', '--stdout', file], { maxBuffer: 1 << 28 });
// Inside of <script> only this could end it.
const inScript = (source) => source.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
const engine = [
  ...(options.engine.length > 0 ? [`<script type="text/plain" id="engine">${
    inScript(options.engine.map(text).join('\n'))}</script>`] : []),
  ...(options.wasm ? [inBase64('wasm', packed(options.wasm), statSync(options.wasm).size),
    inBase64('unpack', readFileSync(options.unpack), statSync(options.unpack).size)] : []),
].join('\n');

const parts = { policy, style, script, engine,
  words: JSON.stringify(messages()).replace(/</g, '\\u003c') };
const page = text(join(here, 'edition.html')).replace(/\{\{(\w+)\}\}/g, (all, name) => parts[name]);
writeFileSync(options.o, page);
console.log(`${options.o}: ${(page.length / 1e6).toFixed(1)} MB, gzipped ${
  (gzipSync(page, { level: 9 }).length / 1e6).toFixed(2)} MB`);
