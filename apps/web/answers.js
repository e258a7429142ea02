// What the pages of a lesson share: messages, and answers as CSV.
// Text reaches a page only by textContent.
'use strict';

document.documentElement.classList.add('js');

const answers = (() => {
  const kColumns = ['lesson', 'exercise', 'name', 'item', 'answer'];

  // A message of the page's language, with its values put in.
  const say = (id, values = {}) => {
    const found = document.querySelector(`#words [data-message="${id}"]`);
    return (found ? found.textContent : id)
      .replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : all));
  };

  // One line each, and a leading = + - @ would make a spreadsheet compute: a blank keeps it text.
  const field = (value) => {
    const line = String(value).replace(/\s+/g, ' ').trim().replace(/^(?=[=+\-@])/, ' ');
    return `"${line.replaceAll('"', '""')}"`;
  };

  // With the mark by which spreadsheets know UTF-8.
  const write = (rows) => '\ufeff' +
    [kColumns, ...rows].map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';

  // Rows of fields; a spreadsheet may have saved it with ; or tabs.
  const parse = (text, separator) => {
    const rows = [[]];
    let at = 0;
    while (at < text.length) {
      let value = '';
      if (text[at] === '"') {
        for (++at; at < text.length; ++at) {
          if (text[at] !== '"') value += text[at];
          else if (text[at + 1] === '"') value += text[++at];
          else break;
        }
        ++at;
      }
      while (at < text.length && text[at] !== separator && text[at] !== '\n') value += text[at++];
      rows[rows.length - 1].push(value.replace(/\s+/g, ' ').trim());
      if (text[at] === '\n') rows.push([]);
      ++at;
    }
    return rows.filter((row) => row.some((value) => value));
  };

  // {rows} of objects by column with `line`, or {missing} columns, or {wrong}: not such a file.
  const read = (bytes) => {
    const text = bytes.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const head = text.slice(0, text.indexOf('\n') + 1 || undefined);
    const separator = [',', ';', '\t'].find((one) => head.split(one).length > 2) || ',';
    const [columns = [], ...rows] = parse(text, separator);
    const names = columns.map((name) => name.toLowerCase());
    const missing = kColumns.filter((name) => !names.includes(name));
    if (missing.length > 3 || text.includes('\0')) return { wrong: true };
    if (missing.length) return { missing };
    return { rows: rows.map((row, i) => Object.fromEntries(
      [['line', i + 2], ...kColumns.map((name) => [name, row[names.indexOf(name)] || ''])])) };
  };

  return { say, write, read };
})();
