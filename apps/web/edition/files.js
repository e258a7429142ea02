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

  const all = (reader) => new Promise((resolve, reject) => {
    const entries = [];
    const next = () => reader.readEntries((some) => {
      if (some.length === 0) return resolve(entries);
      entries.push(...some);
      next();
    }, reject);
    next();
  });

  // { path, file } of everything in a dropped folder; what the system puts there is passed over.
  const walk = async (entry, path, found) => {
    if (/^(\.|__MACOSX$|Thumbs\.db$|desktop\.ini$)/.test(entry.name)) return;
    if (found.length > kMostFiles) throw new Error(say('drop.many', { n: kMostFiles }));
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => { entry.file(resolve, reject); });
      found.push({ path: path + entry.name, file });
    } else {
      for (const one of await all(entry.createReader())) {
        await walk(one, `${path}${entry.name}/`, found);
      }
    }
  };

  // REQUIRES: called in the event itself; what was dropped is gone after it.
  const ofDrop = (transfer) => {
    const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    if (entries.length === 0) return Promise.resolve(ofList(transfer.files));
    return (async () => {
      const found = [];
      for (const entry of entries) await walk(entry, '', found);
      return found;
    })();
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
