// What is dropped or chosen: folders are opened, what cannot hold articles is refused in a sentence
// before it is read.
const dropped = (() => {
  const kMost = 20e6;       // bytes of all files together
  const kMostFiles = 5000;
  const kMagic = [          // the first bytes of what is no text
    ['picture', [0xFF, 0xD8, 0xFF]], ['picture', [0x89, 0x50, 0x4E, 0x47]],
    ['picture', [0x47, 0x49, 0x46, 0x38]], ['picture', [0x52, 0x49, 0x46, 0x46]],
    ['pdf', [0x25, 0x50, 0x44, 0x46]], ['office', [0xD0, 0xCF, 0x11, 0xE0]],
  ];
  const kHeard = { mp3: 'sound', wav: 'sound', m4a: 'sound', mp4: 'sound', mov: 'sound',
    webm: 'sound', heic: 'picture', jpg: 'picture', jpeg: 'picture', png: 'picture', webp: 'picture',
    gif: 'picture', svg: 'picture', pdf: 'pdf', docx: 'office', doc: 'office', odt: 'office',
    rtf: 'office', pages: 'office', pptx: 'office', html: 'web', htm: 'web', xlsx: 'sheet',
    ods: 'sheet', xls: 'sheet' };

  const extension = (name) => (/\.([^.]+)$/.exec(name.toLowerCase()) || [])[1] || '';

  const isOfSystem = (name) => /^(\.|__MACOSX$|Thumbs\.db$|desktop\.ini$)/.test(name);

  // What a folder holds. A page that is a file itself gets folders as handles in Chromium, which
  // refuses it entries there, and as entries in Firefox and Safari, which have no handles.
  const inHandle = async (handle) => {
    const found = [];
    for await (const one of handle.values()) found.push(one);
    return found.map((one) => ({ name: one.name, file: one.getFile && (() => one.getFile()),
      within: one.values && (() => inHandle(one)) }));
  };
  const inEntry = async (entry) => {
    const reader = entry.createReader();
    const found = [];
    for (let some = [null]; some.length > 0; found.push(...some)) {
      some = await new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });
    }
    return found.map((one) => ({ name: one.name,
      file: one.isFile && (() => new Promise((resolve, reject) => { one.file(resolve, reject); })),
      within: one.isDirectory && (() => inEntry(one)) }));
  };

  // { path, file } of everything below; what the system puts there is passed over.
  const walk = async (nodes, path, found) => {
    for (const node of nodes.filter(({ name }) => !isOfSystem(name))) {
      if (found.length > kMostFiles) throw new Error(say('drop.many', { n: kMostFiles }));
      if (node.within) await walk(await node.within(), `${path}${node.name}/`, found);
      else found.push({ path: path + node.name, file: await node.file() });
    }
    return found;
  };

  const node = async (file, entry, handle) => {
    if (!entry?.isDirectory) return { name: file.name, file: () => file };
    const folder = await handle;
    return { name: entry.name, within: () => (folder ? inHandle(folder) : inEntry(entry)) };
  };

  // REQUIRES: called in the event itself; what was dropped is gone after it.
  const ofDrop = (transfer) => {
    const items = [...transfer.items].filter((item) => item.kind === 'file');
    const nodes = items.map((item) => {
      const entry = item.webkitGetAsEntry?.();
      return node(item.getAsFile(), entry, entry?.isDirectory && item.getAsFileSystemHandle?.());
    });
    return Promise.all(nodes).then((all) => walk(all, '', [])).catch((error) => {
      throw error instanceof DOMException ? new Error(say('drop.folder')) : error;
    });
  };

  const ofList = (files) => [...files].map(
    (file) => ({ path: file.webkitRelativePath || file.name, file }));

  const kindByBytes = (bytes) => (kMagic.find(
    ([, magic]) => magic.every((byte, i) => bytes[i] === byte)) || [])[0];

  // The bytes of what can be read, and a sentence for each file that cannot.
  const read = async (found) => {
    const size = found.reduce((sum, one) => sum + one.file.size, 0);
    if (size > kMost) {
      throw new Error(say('drop.large', { size: megabytes(size), most: megabytes(kMost) }));
    }
    if (found.length > kMostFiles) throw new Error(say('drop.many', { n: kMostFiles }));
    const files = [];
    const problems = [];
    for (const { path, file } of found) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const kind = kindByBytes(bytes) || kHeard[extension(path)];
      if (kind) {
        problems.push({ kind: 'skipped', where: path, what: say(`refuse.${kind}`) });
      } else {
        files.push({ path, bytes });
      }
    }
    return { files, problems };
  };

  return { ofDrop, ofList, read, extension };
})();
