
// Tables, charts and the run record as files, made from what the page holds.
(() => {
  const { say, make, textOf, give } = page;
  const box = document.getElementById('take');
  if (!box) return;
  const choice = document.getElementById('take-what');
  const kMostCharts = 300;
  let items = [];

  // What a screen reader hears of a node: marks and what is hidden from it left out.
  const heard = (node) => {
    const clone = node.cloneNode(true);
    for (const gone of clone.querySelectorAll('[aria-hidden="true"], .act')) gone.remove();
    for (const end of clone.querySelectorAll('br, li + li')) end.before('; ');
    return clone.textContent.trim().replace(/\s+/g, ' ');
  };

  const nameOf = (node, own) => {
    const parts = [textOf(node.closest('section'), 'h2'),
      own || textOf(node, 'caption') || node.closest('[role="region"]')?.getAttribute('aria-label') ||
      textOf(node.closest('.tile, .barrow, details') || node, 'h3, summary')];
    return [...new Set(parts.filter(Boolean))].join(' · ');
  };

  // A leading = + - @ would make a spreadsheet compute: a space keeps it text.
  const cell = (text) => {
    const safe = /^[=+\-@]/.test(text) && Number.isNaN(Number(text)) ? ` ${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };

  const csv = (table) => [...table.rows].map(
    (row) => [...row.cells].map((one) => cell(heard(one))).join(',')).join('\r\n').concat('\r\n');

  // ----- charts

  const kStyles = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity',
    'font-family', 'font-size', 'font-weight', 'text-anchor'];
  const kNamespace = document.querySelector('svg')?.namespaceURI;

  const svg = (name, attributes) => {
    const node = document.createElementNS(kNamespace, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };

  const styled = (drawing) => {
    const clone = drawing.cloneNode(true);
    const from = [drawing, ...drawing.querySelectorAll('*')];
    [clone, ...clone.querySelectorAll('*')].forEach((node, i) => {
      const style = getComputedStyle(from[i]);
      for (const name of kStyles) node.setAttribute(name, style.getPropertyValue(name));
    });
    clone.setAttribute('overflow', 'visible');
    return clone;
  };

  // Drawings below each other, each after its words.
  const sheet = (title, rows) => {
    const [kLeft, kWidth] = rows.length > 1 ? [260, 460] : [20, 720];
    const style = getComputedStyle(document.body);
    const text = (words, x, y) => {
      const node = svg('text', { x, y, fill: style.color, 'font-size': 13, 'font-family': 'sans-serif' });
      node.textContent = words;
      return node;
    };
    const out = svg('svg', { role: 'img', 'aria-label': title });
    const ground = svg('rect', { width: '100%', height: '100%', fill: style.backgroundColor });
    out.append(ground, text(title, 20, 28));
    let y = 44;
    for (const [words, drawing] of rows) {
      const height = Number(drawing.getAttribute('height')) || 40;
      const clone = styled(drawing);
      for (const [key, value] of Object.entries({ x: kLeft, y, width: kWidth, height })) {
        clone.setAttribute(key, value);
      }
      if (rows.length > 1) out.append(text(words.slice(0, 38), 20, y + height / 2 + 4));
      out.append(clone);
      y += height + 6;
    }
    out.setAttribute('width', kLeft + kWidth + 20);
    out.setAttribute('height', y + 14);
    return new XMLSerializer().serializeToString(out);
  };

  const rowsOf = (table) => [...table.rows].flatMap((row) => {
    const drawing = row.querySelector('td svg, th svg');
    if (!drawing) return [];
    const words = row.cells[0].matches('thead *') ? [] : [...row.cells].slice(0, 2)
      .filter((one) => !one.matches('.num, .chart, .weight')).map(heard);
    return [[words.join(' · '), drawing]];
  });

  // ----- the run record

  // What was given several times, such as --where, is a list: as in the JSON report.
  const pairs = (list) => Object.fromEntries([...new Set(list.map(([name]) => name))].map((name) => {
    const values = list.filter(([one]) => one === name).map(([, value]) => value);
    return [name, values.length > 1 ? values : values[0]];
  }));

  const record = () => {
    const out = { schema: 'slantwise-run-record', schema_version: 1 };
    for (const list of document.querySelectorAll('[data-record]')) {
      const name = list.dataset.record;
      if (list.tagName === 'TABLE') {
        const number = (one) => Number(one.textContent.replace(/\D/g, ''));
        out.files = Number(list.dataset.files);
        out[name] = [...list.tBodies[0].rows].map(({ cells: [path, bytes, articles, problems, hash] }) => ({
          path: path.textContent, sha256: hash.textContent, bytes: number(bytes),
          articles: number(articles), problems: number(problems),
        }));
      } else if (list.tagName === 'DL') {
        out[name] = pairs([...list.children].map((one) => [textOf(one, 'dt'), textOf(one, 'dd')]));
      } else if (list.dataset.files) {
        out.files_sha256 = textOf(list, '.hash');
      } else {
        out[name] = [...list.children].map((one) => one.textContent);
      }
    }
    return `${JSON.stringify(out, null, 1)}\n`;
  };

  // ----- the list, made when somebody looks at it

  const fill = () => {
    if (items.length > 0) return;
    const all = [...document.querySelectorAll('main table')].filter((one) => one.tBodies[0]?.rows.length);
    const tables = all.map((one) => ({
      name: nameOf(one), ending: 'csv', type: 'text/csv;charset=utf-8', make: () => csv(one) }));
    const plots = all.map((one) => [nameOf(one), rowsOf(one)]).filter(([, rows]) => rows.length > 0);
    const single = [...document.querySelectorAll('main svg[role="img"]')].filter(
      (one) => !one.closest('table')).map(
      (one) => [nameOf(one, one.getAttribute('aria-label')), [['', one]]]);
    const charts = [...plots, ...single].slice(0, kMostCharts).map(([name, rows]) => ({
      name, ending: 'svg', type: 'image/svg+xml', make: () => sheet(name, rows) }));
    const run = { name: say('downloads.record'), ending: 'json', type: 'application/json', make: record };
    items = [run, ...tables, ...charts];
    for (const [label, part] of [['', [run]], [say('downloads.csv'), tables], [say('downloads.svg'), charts]]) {
      if (part.length === 0) continue;
      const group = label ? make('optgroup') : choice;
      if (label) group.label = label;
      for (const item of part) {
        const option = make('option', item.name.slice(0, 120));
        option.value = items.indexOf(item);
        group.append(option);
      }
      if (label) choice.append(group);
    }
  };

  box.addEventListener('toggle', fill);
  document.getElementById('take-it').addEventListener('click', () => {
    const item = items[Number(choice.value)];
    if (!item) return;
    const name = item.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60);
    give(`${name || 'table'}.${item.ending}`, item.type, item.make());
  });
})();
