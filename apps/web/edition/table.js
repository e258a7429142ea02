// The table of articles: outlet and date can be changed, for one or for several at once.
const table = (() => {
  const kMostRows = 400;  // drawn at once
  const picked = new Set();
  const rows = new Map();
  let whole = false;

  const change = (ids, values) => project.set({ articles: project.now().articles.map(
    (one) => (ids.has(one.id) ? { ...one, ...values } : one)) });
  const remove = (ids) => {
    project.set({ articles: project.now().articles.filter((one) => !ids.has(one.id)) });
    find('table').querySelector('button.undo')?.focus();
  };

  const field = (type, name, id, title) => {
    const node = input(type);
    if (name === 'outlet') node.setAttribute('list', 'outlets');
    node.dir = 'auto';
    node.maxLength = 120;
    node.className = name;
    node.setAttribute('aria-label', `${say(`field.${name}`)}: ${title}`);
    node.addEventListener('change', () => change(new Set([id]), { [name]: node.value.trim() }));
    return node;
  };

  const titleOf = (article) => article.title || article.shown_title || article.id;

  const makeRow = (article) => {
    const title = titleOf(article);
    const row = make('tr');
    const pick = input('checkbox');
    pick.setAttribute('aria-label', `${say('select')}: ${title}`);
    pick.addEventListener('change', () => {
      picked[pick.checked ? 'add' : 'delete'](article.id);
      drawTools();
    });
    const text = make('details');
    const body = make('p', '', 'text');
    body.dir = 'auto';
    text.append(make('summary', title), body);
    text.firstChild.dir = 'auto';
    text.addEventListener('toggle', () => { body.textContent = text.open ? article.text : ''; });
    const cut = button('×', () => remove(new Set([article.id])), 'remove');
    cut.setAttribute('aria-label', `${say('remove')}: ${title}`);
    const notes = make('div', '', 'notes');
    const parts = { pick, outlet: field('text', 'outlet', article.id, title),
      date: field('date', 'date', article.id, title), notes, words: make('td', '', 'num') };
    for (const [name, nodes] of [['pick', [pick]], ['title', [text, notes]],
      ['outlet', [parts.outlet]], ['date', [parts.date]], ['words', parts.words], ['cut', [cut]]]) {
      if (name === 'words') { row.append(nodes); continue; }
      const cell = make('td', '', `c-${name}`);
      cell.append(...nodes);
      row.append(cell);
    }
    return { row, ...parts };
  };

  const drawRow = (article) => {
    const key = article.id;
    if (!rows.has(key)) rows.set(key, makeRow(article));
    const made = rows.get(key);
    made.pick.checked = picked.has(article.id);
    made.outlet.value = article.outlet || '';
    made.outlet.setAttribute('aria-invalid', String(!article.outlet));
    made.outlet.placeholder = article.outlet ? '' : say('outlet.missing');
    made.date.value = article.date || '';
    made.words.textContent = say('words', { n: article.words || 0 });
    made.notes.replaceChildren(...article.notes.map((one) => make('p', one, 'note')));
    return made.row;
  };

  // ----- above the table

  const all = input('checkbox');
  const count = make('span', '', 'note');
  const outlet = input('text');
  const date = input('date');
  const undo = button('', () => project.undo(), 'undo');
  const cut = button('', () => remove(new Set(picked)));
  const set = button('', () => {
    const values = {};
    if (outlet.value.trim()) values.outlet = outlet.value.trim();
    if (date.value) values.date = date.value;
    if (Object.keys(values).length > 0) change(new Set(picked), values);
  });
  const bulk = make('span', '', 'bulk');
  outlet.setAttribute('list', 'outlets');
  outlet.dir = 'auto';
  all.addEventListener('change', () => {
    picked.clear();
    if (all.checked) for (const one of project.now().articles) picked.add(one.id);
    draw();
  });

  const drawTools = () => {
    const { articles } = project.now();
    all.checked = picked.size > 0 && picked.size === articles.length;
    all.indeterminate = picked.size > 0 && picked.size < articles.length;
    all.setAttribute('aria-label', say('select.all'));
    count.textContent = picked.size > 0 ? say('selected', { n: picked.size }) : say('select.hint');
    bulk.hidden = picked.size === 0;
    for (const [node, id] of [[outlet, 'field.outlet'], [date, 'field.date']]) {
      node.setAttribute('aria-label', say(id));
    }
    outlet.placeholder = say('field.outlet');
    set.textContent = say('set');
    cut.textContent = say('remove');
    undo.textContent = say('undo');
    undo.disabled = !project.undoable();
  };

  const head = () => {
    const row = make('tr');
    for (const id of ['', 'field.article', 'field.outlet', 'field.date', 'field.words', '']) {
      const cell = make(id ? 'th' : 'td', id ? say(id) : '');
      if (id) cell.scope = 'col';
      if (id === 'field.words') cell.className = 'num';
      row.append(cell);
    }
    const node = make('thead');
    node.append(row);
    return node;
  };

  const draw = () => {
    const { articles } = project.now();
    const ids = new Set(articles.map((one) => one.id));
    for (const id of rows.keys()) if (!ids.has(id)) rows.delete(id);
    for (const id of picked) if (!ids.has(id)) picked.delete(id);
    const outlets = [...new Set(articles.map((one) => one.outlet).filter(Boolean))].sort();
    find('outlets').replaceChildren(...outlets.map((one) => new Option(one)));
    const shown = whole ? articles : articles.slice(0, kMostRows);
    const body = find('table').querySelector('tbody');
    const wanted = shown.map(drawRow);
    if (wanted.length !== body.children.length || wanted.some((row, i) => body.children[i] !== row)) {
      body.replaceChildren(...wanted);
    }
    const more = find('table').querySelector('button.more');
    more.hidden = shown.length === articles.length;
    more.textContent = say('table.all', { n: articles.length });
    drawTools();
  };

  const rebuild = () => {
    rows.clear();
    const tools = make('div', '', 'tools');
    bulk.replaceChildren(outlet, ' ', date, ' ', set, ' ', cut);
    tools.append(all, ' ', count, ' ', bulk, undo);
    const node = make('table', '', 'articles');
    const caption = make('caption', say('step.articles'), 'sr');
    node.append(caption, head(), make('tbody'));
    find('table').replaceChildren(tools, node, button('', () => { whole = true; draw(); }, 'more'));
    draw();
  };

  // The first article that has no outlet, if any: there the reader has to say something.
  const firstWithout = () => {
    const found = project.now().articles.find((one) => !one.outlet);
    return found && rows.get(found.id)?.outlet;
  };

  return { draw, rebuild, firstWithout };
})();
