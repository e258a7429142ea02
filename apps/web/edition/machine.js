// The engine: slantwise itself, in a worker with files of its own. One run at a time; a run that is
// cancelled ends with its worker, and the next one starts another.
//
//   const done = await machine.run({ args: ['articles', '/in', '--json'], files: [{ path, bytes }],
//                                    want: ['/out'] }, (progress) => ...);
//   done.exit; done.out; done.err; done.files
const machine = (() => {
  let worker = null;   // a promise of one that is ready
  let current = null;  // the run under way
  let line = Promise.resolve();
  let number = 0;

  const bytesOf = (node) => Uint8Array.from(atob(node.textContent.trim()), (c) => c.charCodeAt(0));

  // The engine as the browser reads it, by the module that comes with it (wasm/unpack.c).
  const unpacked = async () => {
    const { instance } = await WebAssembly.instantiate(bytesOf(find('unpack')));
    const { memory, unpack, __heap_base: base } = instance.exports;
    const node = find('wasm');
    const packed = bytesOf(node);
    const size = Number(node.dataset.size);
    const from = base.value;
    const to = from + packed.length;
    memory.grow(Math.max(0, Math.ceil((to + size - memory.buffer.byteLength) / 65536)));
    new Uint8Array(memory.buffer).set(packed, from);
    if (unpack(from, packed.length, to, size) !== 0) throw new Error(say('start-failed'));
    return memory.buffer.slice(to, to + size);
  };

  let wasm;  // unpacked once, whatever is cancelled
  const engine = () => (wasm ||= find('wasm') ? unpacked() : Promise.resolve());

  const makeWorker = globalThis.slantwiseWorker || (() => {
    const source = new Blob([find('engine').textContent], { type: 'text/javascript' });
    const address = URL.createObjectURL(source);
    const made = new Worker(address);
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    return made;
  });

  const start = async () => {
    if (!globalThis.WebAssembly) throw new Error(say('old'));
    const binary = await engine();
    const made = makeWorker();
    return new Promise((resolve, reject) => {
      made.onmessage = ({ data: message }) => {
        if (message.ready) {
          made.onmessage = heard;
          made.onerror = () => {
            stop();
            current?.fail(new Error(say('crash')));
          };
          resolve(made);
        } else if (message.crash) {
          reject(new Error(say('start-failed')));
        }
      };
      made.onerror = () => reject(new Error(say('start-failed')));
      made.postMessage({ start: { wasm: binary } });
    });
  };

  const ready = () => {
    const mine = worker ||= start();
    mine.catch(() => { if (worker === mine) worker = null; });
    return mine;
  };

  const heard = ({ data: message }) => {
    if (!current || message.id !== current.id) return;
    if (message.progress) return current.progress(message.progress);
    if (message.crash) {
      stop();
      return current.fail(new Error(say('crash')));
    }
    if ('exit' in message) current.done(message);
  };

  const stop = () => {
    worker?.then((made) => made.terminate(), () => {});
    worker = null;
  };

  const once = (run, progress) => new Promise((done, fail) => {
    current = { id: ++number, done, fail, progress };
    const { id } = current;
    ready().then((made) => {
      // It may have been cancelled while the engine started.
      if (current?.id !== id) return;
      made.postMessage({ id, run: { remove: ['/in', '/out'], want: [], ...run } });
    }, fail);
  }).finally(() => { current = null; });

  // Fails with a sentence if the engine does; then the next run has a new one.
  const run = (what, progress = () => {}) => {
    const result = line.then(() => once(what, progress));
    line = result.catch(() => {});
    return result;
  };

  // The run under way, if any, ends with `Cancelled`.
  const cancel = () => {
    if (!current) return;
    const { fail } = current;
    current = null;
    stop();
    fail(new Cancelled());
  };

  return { run, cancel, ready };
})();

class Cancelled extends Error {}
