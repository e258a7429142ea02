// The students' page of every exercise: takes answers, locks them, keeps them, saves them as a file.
// The page holds no right answers: nothing here knows them either.
(() => {
  const say = answers.say;
  const main = document.getElementById('lesson');
  const { lesson, exercise } = main.dataset;
  const key = `slantwise ${lesson} ${exercise}`;
  const at = (id) => document.getElementById(id);
  const items = [...main.querySelectorAll('[data-item]')];
  const pieces = items.filter((node) => node.classList.contains('piece'));
  const first = at('first') ? items.filter((node) => at('first').contains(node)) : [];
  const looks = new Map([...document.querySelectorAll('input[name=pen]')].filter((pen) => pen.value)
    .map((pen) => [pen.value, [pen.dataset.css,
      pen.parentNode.querySelector('span').firstChild.data.trim(),
      pen.parentNode.querySelector('b').textContent]]));
  // A key's letter, or the one that the page's language shows for it.
  const pressed = (letter) => [...looks.keys()].find((one) => one === letter || looks.get(one)[2] === letter);
  const state = { given: {}, lockedFirst: false, locked: false, unsaved: false };

  // ---- one item and its answer

  const fields = (item) => [...item.querySelectorAll('input, textarea')];
  const isPiece = (item) => item.classList.contains('piece');
  const valueOf = (item) => {
    if (item.dataset.control === 'text') return fields(item)[0].value.trim();
    return fields(item).filter((input) => input.checked).map((input) => input.value).join(';');
  };

  const paint = (piece, letter) => {
    const [css, name, shown] = looks.get(letter) || [];
    piece.className = css ? `piece ${css}` : 'piece';
    piece.setAttribute('aria-pressed', css ? 'true' : 'false');
    const mark = piece.querySelector('b');
    if (mark) mark.remove();
    if (!css) return;
    const made = document.createElement('b');
    made.textContent = shown;
    made.setAttribute('aria-label', name);
    made.setAttribute('role', 'img');
    piece.append(made);
  };

  // False if the item cannot have this answer.
  const put = (item, value) => {
    if (isPiece(item)) {
      if (value && !looks.has(value)) return false;
      paint(item, value);
    } else if (item.dataset.control === 'text') {
      fields(item)[0].value = value;
    } else {
      const wanted = value ? value.split(';') : [];
      const known = fields(item).map((input) => input.value);
      if (!wanted.every((one) => known.includes(one))) return false;
      if (item.dataset.control !== 'several' && wanted.length > 1) return false;
      for (const input of fields(item)) input.checked = wanted.includes(input.value);
    }
    if (value) state.given[item.dataset.item] = value;
    else delete state.given[item.dataset.item];
    return true;
  };

  // ---- keeping: a browser may forbid it, or be full

  const store = () => {
    try {
      localStorage.setItem(key, JSON.stringify({
        given: state.given, who: at('who').value, lockedFirst: state.lockedFirst, locked: state.locked,
      }));
      state.unsaved = false;
    } catch (error) {
      state.unsaved = true;
      at('says').textContent = say('lesson.no-storage');
    }
  };
  const kept = () => {
    try {
      const found = JSON.parse(localStorage.getItem(key));
      return found && typeof found === 'object' ? found : {};
    } catch (error) {
      return {};
    }
  };
  window.addEventListener('beforeunload', (event) => { if (state.unsaved) event.preventDefault(); });

  const missing = (among) => among.filter((item) => !state.given[item.dataset.item]).length;

  const show = () => {
    const done = items.length - missing(items);
    at('done').value = done;
    at('count').textContent = say('lesson.count', { n: done, of: items.length });
    const early = first.length > 0 && !state.lockedFirst;
    document.documentElement.classList.toggle('early', early);
    document.documentElement.classList.toggle('locked', state.locked);
    for (const item of items) {
      const shut = state.locked || (state.lockedFirst && first.includes(item));
      for (const input of fields(item)) input.disabled = shut;
      if (isPiece(item)) item.setAttribute('aria-disabled', shut ? 'true' : 'false');
    }
    if (first.length) at('lock-first').disabled = state.lockedFirst;
    at('lock').disabled = state.locked;
    if (at('after')) at('after').hidden = !state.locked;
  };
  const changed = () => { show(); store(); };

  // ---- answering

  const pen = () => document.querySelector('input[name=pen]:checked').value;
  const color = (piece, letter) => {
    if (state.locked || (first.length && !state.lockedFirst)) return;
    put(piece, letter);
    changed();
  };
  main.addEventListener('click', (event) => {
    const piece = event.target.closest('.piece[data-item]');
    if (piece) color(piece, state.given[piece.dataset.item] === pen() ? '' : pen());
  });
  main.addEventListener('keydown', (event) => {
    const piece = event.target.closest('.piece[data-item]');
    if (!piece || event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = pressed(event.key.toUpperCase());
    if (letter) color(piece, letter);
    else if (['Delete', 'Backspace'].includes(event.key)) color(piece, '');
    else if (['Enter', ' '].includes(event.key)) color(piece, pen());
    else return;
    event.preventDefault();
  });
  main.addEventListener('input', (event) => {
    const item = event.target.closest('.item');
    if (!item) return;
    const value = valueOf(item);
    if (value) state.given[item.dataset.item] = value;
    else delete state.given[item.dataset.item];
    changed();
  });
  at('who').addEventListener('input', store);

  // ---- locking, saving, starting again

  // `act` after a second press, where `warning` has something to say.
  const twice = (button, says, warning, act) => {
    let warned = false;
    button.addEventListener('click', () => {
      const text = warning();
      if (text && !warned) {
        warned = true;
        says.textContent = text;
        return;
      }
      warned = false;
      act();
    });
    button.addEventListener('blur', () => { warned = false; });
  };
  const open = (among) => (missing(among) ? say('lesson.open', { n: missing(among) }) : '');

  if (first.length) {
    twice(at('lock-first'), at('first-says'), () => open(first), () => {
      state.lockedFirst = true;
      at('first-says').textContent = say('lesson.locked-first');
      changed();
    });
  }
  twice(at('lock'), at('says'), () => open(items), () => {
    state.locked = state.lockedFirst = true;
    at('says').textContent = say(at('after') ? 'lesson.locked' : 'lesson.locked-blind');
    changed();
  });
  twice(at('clear'), at('says'), () => say('lesson.sure'), () => {
    for (const item of items) put(item, '');
    state.locked = state.lockedFirst = false;
    at('says').textContent = '';
    changed();
  });
  at('print').addEventListener('click', () => window.print());

  at('save').addEventListener('click', () => {
    const who = at('who').value;
    const rows = items.map((item) => {
      const id = item.dataset.item;
      return [lesson, exercise, who, id, state.given[id] || ''];
    });
    const name = who.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'answers';
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([answers.write(rows)], { type: 'text/csv' }));
    link.download = `${exercise}-${name}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    at('says').textContent = say('lesson.saved', { file: link.download });
    state.unsaved = false;
  });

  const load = (file, bytes) => {
    const found = answers.read(bytes);
    if (!found.rows || !found.rows.length) return say('lesson.not-answers', { file });
    const [row] = found.rows;
    if (row.exercise !== exercise) return say('lesson.other-exercise', { file });
    if (row.lesson !== lesson) return say('lesson.other-lesson', { file });
    let unfit = 0;
    let read = 0;
    for (const { item: id, answer } of found.rows) {
      const item = items.find((one) => one.dataset.item === id);
      const shut = item && (state.locked || (state.lockedFirst && first.includes(item)));
      if (!item || shut || !put(item, answer)) ++unfit;
      else if (answer) ++read;
    }
    at('who').value = row.name;
    if (first.length && !missing(first)) state.lockedFirst = true;
    changed();
    return say('lesson.loaded', { n: read }) + (unfit ? ` ${say('lesson.unfit', { n: unfit })}` : '');
  };
  at('earlier').addEventListener('change', async () => {
    const [file] = at('earlier').files;
    if (!file) return;
    try {
      at('says').textContent = load(file.name, await file.text());
    } catch (error) {
      at('says').textContent = say('lesson.unread', { file: file.name });
    }
    at('earlier').value = '';
  });

  // ---- what this browser has kept

  const saved = kept();
  for (const item of items) {
    const value = saved.given && saved.given[item.dataset.item];
    if (!put(item, typeof value === 'string' ? value : '')) put(item, '');
  }
  if (typeof saved.who === 'string') at('who').value = saved.who;
  state.lockedFirst = saved.lockedFirst === true;
  state.locked = saved.locked === true;
  changed();
})();
