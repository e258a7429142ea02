// A zip archive of files as they are, without compression: any system opens it.
const zip = (() => {
  const table = Uint32Array.from({ length: 256 }, (none, n) => {
    let c = n;
    for (let k = 0; k < 8; ++k) c = c & 1 ? 0xEDB88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });

  const crc32 = (bytes) => {
    let c = 0xFFFFFFFF;
    for (const byte of bytes) c = table[(c ^ byte) & 0xFF] ^ (c >>> 8);
    return (c ^ 0xFFFFFFFF) >>> 0;
  };

  // Numbers of 2 or 4 bytes, the lowest first.
  const packed = (...fields) => {
    const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
    const view = new DataView(bytes.buffer);
    let at = 0;
    for (const [size, value] of fields) {
      if (size === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += size;
    }
    return bytes;
  };

  const kUtf8Name = 0x0800;
  const kDay = (1 << 5) | 1;  // 1980-01-01: the same files, the same archive

  // What the local head and the directory have in common.
  const common = (name, bytes) => [[2, 20], [2, kUtf8Name], [2, 0], [2, 0], [2, kDay],
    [4, crc32(bytes)], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0]];

  // `files`: { path, bytes }. Returns the parts of the archive, in order.
  const parts = (files) => {
    const out = [];
    const directory = [];
    let at = 0;
    let size = 0;
    for (const { path, bytes } of files) {
      const name = utf8(path);
      const head = packed([4, 0x04034B50], ...common(name, bytes));
      const entry = packed([4, 0x02014B50], [2, 20], ...common(name, bytes), [2, 0], [2, 0], [2, 0],
        [4, 0], [4, at]);
      out.push(head, name, bytes);
      directory.push(entry, name);
      at += head.length + name.length + bytes.length;
      size += entry.length + name.length;
    }
    return [...out, ...directory, packed([4, 0x06054B50], [2, 0], [2, 0], [2, files.length],
      [2, files.length], [4, size], [4, at], [2, 0])];
  };

  return { parts };
})();
