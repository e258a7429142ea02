// The engine of the browser edition: slantwise itself, in a worker. Emscripten's glue stands before
// this in the same script and defines slantwiseProgram(). Nothing here asks the network.
//
//   {start: {wasm}}                               -> {ready: true, version}
//   {id, run: {args, files, remove, want}}        -> {id, progress: {done, total, what}}..., {id, err}...,
//                                                    {id, exit, out, err, files} or {id, crash}
'use strict';
(() => {
  const text = new TextDecoder();
  let program = null;  // the module with its files
  let id = null;       // of the run under way

  // What a stream of the program has written.
  const collector = (line) => {
    let bytes = new Uint8Array(1 << 16);
    let size = 0;
    let begin = 0;  // of the line that is not yet told
    return {
      put(byte) {
        if (byte === null) return;
        if (size === bytes.length) {
          const larger = new Uint8Array(size * 2);
          larger.set(bytes);
          bytes = larger;
        }
        bytes[size++] = byte;
        if (line && byte === 10) {
          line(text.decode(bytes.subarray(begin, size - 1)));
          begin = size;
        }
      },
      take() {
        const all = bytes.slice(0, size);
        size = begin = 0;
        return all;
      },
    };
  };
  const out = collector();
  const err = collector((line) => postMessage({ id, err: line }));

  const removeAll = (path) => {
    const found = program.FS.analyzePath(path);
    if (!found.exists) return;
    if (!program.FS.isDir(found.object.mode)) return program.FS.unlink(path);
    for (const name of program.FS.readdir(path)) {
      if (name !== '.' && name !== '..') removeAll(`${path}/${name}`);
    }
    program.FS.rmdir(path);
  };

  const write = ({ path, bytes }) => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (folder !== '') program.FS.mkdirTree(folder);
    program.FS.writeFile(path, bytes, { canOwn: true });
  };

  // The files that are wanted: a folder gives all that is in it, what is not there nothing.
  const read = (path) => {
    const found = program.FS.analyzePath(path);
    if (!found.exists) return [];
    if (!program.FS.isDir(found.object.mode)) {
      return [{ path, bytes: program.FS.readFile(path).slice() }];
    }
    return program.FS.readdir(path).filter((name) => name !== '.' && name !== '..').sort()
      .flatMap((name) => read(`${path}/${name}`));
  };

  const exitOf = (args) => {
    try {
      return program.callMain(args) ?? 0;
    } catch (error) {
      if (error && error.name === 'ExitStatus') return error.status;
      throw error;
    }
  };

  const run = ({ args, files = [], remove = [], want = [] }) => {
    out.take();
    err.take();
    for (const path of remove) removeAll(path);
    program.FS.ignorePermissions = true;  // files that the program writes have none here
    for (const path of ['/in', '/out']) program.FS.mkdirTree(path);
    for (const file of files) write(file);
    const exit = exitOf([...args]);
    const wanted = want.flatMap(read);
    const printed = out.take();
    postMessage({ id, exit, out: printed, err: text.decode(err.take()), files: wanted },
      [printed.buffer, ...wanted.map((file) => file.bytes.buffer)]);
  };

  const start = async ({ wasm }) => {
    program = await slantwiseProgram({
      wasmBinary: wasm,
      noInitialRun: true,
      stdin: () => null,
      stdout: out.put,
      stderr: err.put,
      slantwiseProgress: (done, total, what) => postMessage({ id, progress: { done, total, what } }),
    });
    exitOf(['--version']);
    postMessage({ ready: true, version: text.decode(out.take()).trim() });
  };

  const sentence = (error) => {
    const what = String((error && error.message) || error);
    if (/memory|allocation|out of bounds/i.test(what)) {
      return 'The texts need more memory than this browser gives; try fewer or shorter ones.';
    }
    return `The program stopped unexpectedly (${what}).`;
  };

  onmessage = async ({ data }) => {
    id = data.id ?? null;
    try {
      if (data.start) await start(data.start);
      else if (data.run) run(data.run);
    } catch (error) {
      postMessage({ id, crash: sentence(error) });
    }
  };
})();
