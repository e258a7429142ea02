
// The decisions of decisions.csv: what was overruled on this page, kept until it is saved.
const decisions = (() => {
  const { say, make, button, give, load, save, words } = page;
  const kColumns = ['kind', 'article', 'field', 'begin', 'end', 'was', 'now', 'who', 'why'];
  let list = load().decisions || [];
  let who = load().who || '';

  // ----- RFC 4180

  const cell = (value) => (/[",\r\n]|^\s|\s$/.test(value) ? `"${value.replace(/"/g, '""')}"` : value);

  const csv = () => [kColumns, ...list.map((one) => kColumns.map(
    (name) => (name === 'who' ? one.who || who : one[name] || '')))]
    .map((row) => `${row.map(cell).join(',')}\r\n`).join('');

  const rowsOf = (text) => {
    const rows = [[]];
    const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y;
    while (pattern.lastIndex < text.length) {
      const found = pattern.exec(text);
      if (!found) return null;  // no CSV
      rows[rows.length - 1].push(found[1] === undefined ? found[2] : found[1].replace(/""/g, '"'));
      if (found[3] !== ',' && pattern.lastIndex < text.length) rows.push([]);
    }
    return rows;
  };

  const parse = (text) => {
    const [head, ...rows] = rowsOf(text.replace(/^\uFEFF/, '')) || [[]];
    if (!kColumns.every((name) => head.includes(name))) return null;
    return rows.filter((row) => row.some(Boolean)).map((row) => Object.fromEntries(
      kColumns.map((name) => [name, row[head.indexOf(name)] || ''])));
  };

  // ----- the bar

  const bar = make('aside', '', 'decisions');
  const count = make('p', '', 'count');
  const items = make('ol');
  const name = make('input');
  name.maxLength = 80;
  name.autocomplete = 'name';
  name.value = who;
  bar.setAttribute('aria-label', say('decisions.bar'));
  count.setAttribute('role', 'status');

  const nowOf = (one) => {
    if (one.kind !== 'family') return one.now || '–';
    return one.now.startsWith('alone: ') ? say('overrule.alone') :
      say('overrule.together', { id: one.now.replace(/^copies: /, '') });
  };

  const what = (one) => {
    const now = words.querySelector(`[data-choice="${CSS.escape(`${one.kind} ${one.now}`)}"]`);
    return say('decisions.item', {
      was: one.was || one.article, now: now ? now.textContent : nowOf(one),
    });
  };

  const draw = () => {
    bar.hidden = list.length === 0;
    document.body.classList.toggle('decided', list.length > 0);
    count.textContent = say('decisions.count', { n: list.length });
    items.replaceChildren(...list.map((one, i) => {
      const item = make('li');
      const shown = make('bdi', what(one));
      const remove = button('×', 'remove', () => change(list.filter((other, j) => j !== i)));
      remove.setAttribute('aria-label', say('decisions.remove', { what: what(one) }));
      item.append(shown, ' ', remove);
      return item;
    }));
  };

  const change = (next) => {
    list = next;
    keep();
    draw();
  };

  // ----- in the browser edition, whose project keeps them
  let attached = false;
  const tell = (what) => window.parent.postMessage({ slantwise: what, list, who }, '*');
  const keep = () => {
    save({ decisions: list, who });
    if (attached) tell('decisions');
  };
  const lines = (found) => found.filter((one) => one && typeof one === 'object').map(
    (one) => Object.fromEntries(kColumns.map((name) => [name, String(one[name] || '')])));

  // The page around this one answers with the project's decisions, or it is no such page.
  const attach = (row, note) => addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || data?.slantwise !== 'decisions' || !Array.isArray(data.list)) return;
    list = lines(data.list);
    who = name.value = String(data.who || '');
    if (!attached) {
      row.prepend(button(say('decisions.compare'), 'again', () => tell('again')));
      note.hidden = true;
    }
    attached = true;
    draw();
  });

  // The same words are decided once: the last time counts. So does a text's family or direction.
  const kindOf = (one) => (one.kind === 'direction' ? 'family' : one.kind);
  const place = (one) => [kindOf(one), ...['article', 'field', 'begin', 'end'].map((n) => one[n])]
    .join('\n');
  const add = (more) => {
    const places = new Set(more.map(place));
    // What stood there before any decision is still what the input says.
    const first = new Map(list.filter((one) => one.kind === 'family').reverse().map(
      (one) => [place(one), one.was]));
    const lines = more.map((one) => (one.kind === 'family' && first.has(place(one)) ?
      { ...one, was: first.get(place(one)) } : one));
    change([...list.filter((one) => !places.has(place(one))), ...lines]);
  };

  const download = () => give('decisions.csv', 'text/csv;charset=utf-8', csv());

  const read = async (input) => {
    const file = input.files[0];
    if (!file) return;
    const found = parse(await file.text());
    const note = document.getElementById('load-note');
    note.textContent = found ? say('decisions.loaded', { n: found.length }) : say('decisions.bad-file');
    if (found) add(found);
    input.value = '';
  };

  if (words) {
    name.addEventListener('input', () => { who = name.value; keep(); });
    const label = make('label', say('decisions.who'));
    label.append(' ', name);
    const all = make('details');
    all.append(make('summary', say('decisions.show')), items);
    const row = make('p', '', 'row');
    row.append(button(say('decisions.save'), 'save', download),
      button(say('decisions.undo'), 'undo', () => change(list.slice(0, -1))), label);
    const note = make('p', say('decisions.again'), 'note');
    bar.append(count, row, note, all);
    document.querySelector('main').after(bar);
    const input = document.getElementById('load-decisions');
    input?.addEventListener('change', () => read(input));
    draw();
    if (window.parent !== window) {
      attach(row, note);
      tell('ready');
    }
  }

  return { add };
})();
