// A stand-in for the engine of the browser edition: the native program, on a folder of its own,
// spoken to as apps/web/edition/engine.js is.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const filesBelow = (folder) => readdirSync(folder).flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? filesBelow(path) : [path];
});

// The page names files from the root of the engine's own file system; here they stand in a folder,
// which is the program's working directory, so that /in becomes in.
const local = (argument) => argument.replace(/^\/(in|out)\b/, '$1');

export class NativeEngine {
  constructor(program) {
    this.program = program;
    this.calls = [];      // the arguments of each run
    this.crash = '';      // what the next run ends with
    this.slow = 0;        // ms before the next runs
    this.running = null;
  }

  async run({ args, files = [], want = [] }) {
    this.calls.push(args);
    if (this.slow) await new Promise((done) => setTimeout(done, this.slow));
    if (this.crash) {
      const crash = this.crash;
      this.crash = '';
      return { crash };
    }
    const folder = mkdtempSync(join(tmpdir(), 'slantwise-engine-'));
    try {
      for (const name of ['in', 'out']) mkdirSync(join(folder, name));
      for (const { path, base64 } of files) {
        const place = join(folder, path);
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, Buffer.from(base64, 'base64'));
      }
      const done = await this.spawned(args.map(local), folder);
      const found = want.flatMap((path) => filesBelow(join(folder, path)));
      return { ...done, files: found.map((path) => ({ path: path.slice(folder.length),
        base64: readFileSync(path).toString('base64') })) };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  spawned(args, cwd) {
    return new Promise((resolve, reject) => {
      const child = spawn(this.program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
      const out = [], err = [];
      child.stdout.on('data', (some) => out.push(some));
      child.stderr.on('data', (some) => err.push(some));
      child.on('error', reject);
      child.on('close', (exit) => resolve({ exit, out: Buffer.concat(out).toString('base64'),
        err: Buffer.concat(err).toString() }));
    });
  }
}

// Runs in the page, before its own script: the worker's side of the conversation.
const worker = () => {
  const toBase64 = (bytes) => {
    let binary = '';
    for (let i = 0; i < bytes.length; i += 0x8000) {
      binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    }
    return btoa(binary);
  };
  const fromBase64 = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  globalThis.slantwiseWorker = () => {
    const made = { onmessage: null, onerror: null, dead: false };
    const answer = (data) => { if (!made.dead) made.onmessage({ data }); };
    made.terminate = () => { made.dead = true; };
    made.postMessage = async ({ start, id, run }) => {
      if (start) return setTimeout(() => answer({ ready: true, version: 'stand-in' }));
      answer({ id, progress: { done: 0, total: 0, what: '' } });
      const files = (run.files || []).map(({ path, bytes }) => ({ path, base64: toBase64(bytes) }));
      const done = await globalThis.nativeEngine({ ...run, files });
      if (done.crash) return answer({ id, crash: done.crash });
      return answer({ id, exit: done.exit, out: fromBase64(done.out), err: done.err,
        files: done.files.map(({ path, base64 }) => ({ path, bytes: fromBase64(base64) })) });
    };
    return made;
  };
};

// Every page of `context` talks to `engine`.
export const standIn = async (context, engine) => {
  await context.exposeFunction('nativeEngine', (run) => engine.run(run));
  await context.addInitScript(worker);
};
