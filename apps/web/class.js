// The class's answers: reads the students' files, counts, and says what is wrong with a file.
// Nothing is sent and nothing is kept.
(() => {
  const say = answers.say;
  const main = document.getElementById('class');
  const { lesson, exercise } = main.dataset;
  const at = (id) => document.getElementById(id);
  const kMostSentences = 5;  // of one file
  const make = (name, text, className) => {
    const node = document.createElement(name);
    if (text !== undefined) node.textContent = text;
    if (className) node.className = className;
    return node;
  };

  const items = [...main.querySelectorAll('.tally')].map((node) => ({
    node,
    id: node.dataset.item,
    control: node.dataset.control,
    right: node.dataset.right,
    offers: [...node.querySelectorAll('tr[data-value]')].map((row) => row.dataset.value),
  }));
  const byId = new Map(items.map((item) => [item.id, item]));
  const students = new Map();  // name -> {given: Map of item -> answer, time}
  const shown = [];            // {file, text}: what is wrong

  const complain = (file, text) => shown.push({ file, text });

  // ---- a file

  // "b;a" -> "a;b" in the order of the offers; undefined: no such answer.
  const settled = (item, answer) => {
    if (item.control === 'text') return answer;
    const chosen = answer.split(';').map((one) => one.trim());
    const known = item.offers.filter((value) => chosen.includes(value));
    const one = item.control === 'several' || chosen.length === 1;
    return one && known.length === new Set(chosen).size ? known.join(';') : undefined;
  };

  // The answers of one file by student.
  const sorted = (file, rows) => {
    const found = new Map();
    for (const { line, name, item: id, answer } of rows) {
      const item = byId.get(id);
      const who = name || file.replace(/\.[^.]*$/, '');
      if (!found.has(who)) found.set(who, { given: new Map(), seen: new Set(), named: name !== '' });
      const student = found.get(who);
      if (!item) {
        complain(file, say('lesson.class-unknown-item', { file, row: line, item: id }));
      } else if (student.seen.has(id)) {
        complain(file, say('lesson.class-twice', { file, row: line, item: id }));
      } else {
        student.seen.add(id);
        const value = answer ? settled(item, answer) : '';
        if (value) student.given.set(id, value);
        if (value === undefined) {
          complain(file, say('lesson.class-unknown-answer', { file, row: line, answer, item: id }));
        }
      }
    }
    return found;
  };

  const add = (file, time, bytes) => {
    if (!bytes.trim()) return complain(file, say('lesson.class-empty', { file }));
    const { rows, missing, wrong } = answers.read(bytes);
    if (wrong) return complain(file, say('lesson.not-answers', { file }));
    if (missing) {
      return complain(file, say('lesson.class-columns', { file, columns: missing.join(', ') }));
    }
    const here = rows.filter((row) => row.exercise === exercise && row.lesson === lesson);
    if (here.length < rows.length) {
      const another = rows.some((row) => row.exercise !== exercise);
      complain(file, say(another ? 'lesson.other-exercise' : 'lesson.other-lesson', { file }));
    }
    if (!here.length) {
      return rows.length ? undefined : complain(file, say('lesson.class-nothing-usable', { file }));
    }
    for (const [who, { given, named }] of sorted(file, here)) {
      if (!named) complain(file, say('lesson.class-no-name', { file }));
      const before = students.get(who);
      if (before) complain(file, say('lesson.class-same-student', { file, name: who }));
      if (!before || before.time <= time) students.set(who, { given, time });
    }
    return undefined;
  };

  // ---- the class as a whole

  const given = (item) => [...students.values()].map(({ given: all }) => all.get(item.id))
    .filter((value) => value !== undefined);
  const percent = (share) => `${Math.round(share * 100)}%`;
  const two = (number) => number.toFixed(2);
  const closed = items.filter((item) => item.control !== 'text');
  const single = items.filter((item) => item.control === 'one');

  // Items with the same answers to choose from: kappa is of them together.
  const groups = () => {
    const found = new Map();
    for (const item of single) {
      const key = item.offers.join(';');
      found.set(key, [...(found.get(key) || []), item]);
    }
    return [...found.values()].filter((group) => group.length > 1);
  };

  const figure = (name, value, small) => {
    const node = make('div');
    const shownValue = make('dd', value);
    if (small) shownValue.append(make('small', small));
    node.append(make('dt', say(name)), shownValue);
    return node;
  };

  const most = (values) => {
    const counts = [...agreement.tally(values)];
    const top = Math.max(0, ...counts.map(([, n]) => n));
    return { top, values: counts.filter(([, n]) => n === top).map(([value]) => value) };
  };

  const kappaFigures = () => groups().map((group) => {
    const listed = say('lesson.class-items', {
      n: group.length, list: `${group[0].id} – ${group[group.length - 1].id}`,
    });
    if (students.size < 2) return figure('lesson.class-figure-fleiss', '–', say('lesson.class-two-needed'));
    const both = students.size === 2;
    const value = both
      ? agreement.cohen(...[...students.values()].map(({ given: all }) => group.map((item) => all.get(item.id))))
      : agreement.fleiss(group.map(given));
    return figure(`lesson.class-figure-${both ? 'cohen' : 'fleiss'}`,
      Number.isNaN(value) ? '–' : two(value), Number.isNaN(value) ? say('lesson.class-no-kappa') : listed);
  });

  const ofKey = (values, item) => values.filter((value) => value === item.right).length;

  const figures = () => {
    const list = [figure('lesson.class-figure-students', String(students.size))];
    const answered = closed.map(given).filter((values) => values.length > 1);
    if (answered.length) {
      list.push(figure('lesson.class-figure-agreement',
        percent(agreement.mean(answered.map(agreement.pairs))), say('lesson.class-all', { n: answered.length })));
    }
    list.push(...kappaFigures());
    const keyed = closed.filter((item) => item.right);
    const all = keyed.reduce((sum, item) => sum + given(item).length, 0);
    if (all) {
      const right = keyed.reduce((sum, item) => sum + ofKey(given(item), item), 0);
      list.push(figure('lesson.class-figure-key', percent(right / all), say('lesson.class-of', { n: right, of: all })));
      const votes = keyed.map((item) => [most(given(item)).values, item.right]);
      const won = votes.filter(([values, right2]) => values.length === 1 && values[0] === right2).length;
      list.push(figure('lesson.class-figure-majority',
        say('lesson.class-of', { n: won, of: keyed.length })));
    }
    return list;
  };

  // ---- showing

  const names = () => {
    const anonymous = at('anonymous').checked;
    return new Map([...students.keys()].sort((a, b) => a.localeCompare(b))
      .map((name, i) => [name, anonymous ? say('lesson.class-number', { n: i + 1 }) : name]));
  };

  const isolated = (text) => make('bdi', text);

  const studentRows = () => [...names()].map(([name, shownName]) => {
    const all = students.get(name).given;
    const keyed = closed.filter((item) => item.right && all.has(item.id));
    const right = keyed.filter((item) => all.get(item.id) === item.right).length;
    const row = make('tr');
    const head = make('th');
    head.scope = 'row';
    head.append(isolated(shownName));
    row.append(head, make('td', say('lesson.class-of', { n: all.size, of: items.length }), 'num'),
      make('td', keyed.length ? say('lesson.class-of', { n: right, of: keyed.length }) : '–', 'num'));
    return row;
  });

  const texts = (item) => [...names()].filter(([name]) => students.get(name).given.has(item.id))
    .map(([name, shownName]) => {
      const node = make('li');
      node.append(isolated(shownName), ': ', isolated(students.get(name).given.get(item.id)));
      return node;
    });

  const labelOf = (item, value) => {
    const head = item.node.querySelector(`tr[data-value="${CSS.escape(value)}"] th`).cloneNode(true);
    for (const mark of head.querySelectorAll('.right')) mark.remove();
    return head.textContent.trim();
  };

  const verdict = (item, values) => {
    if (!values.length) return say('lesson.class-nobody');
    const { top, values: best } = most(values);
    const named = best.map((value) => value.split(';').map((one) => labelOf(item, one)).join(' + '));
    const counts = { n: top, of: values.length };
    const text = best.length === 1
      ? say('lesson.class-majority', { answer: named[0], ...counts })
      : say('lesson.class-tie', { answers: named.join(', '), ...counts });
    if (values.length < 2) return text;
    return `${text} ${say('lesson.class-pairs', { percent: percent(agreement.pairs(values)) })}`;
  };

  const showItem = (item) => {
    const values = given(item);
    if (item.control === 'text') {
      item.node.querySelector('.texts').replaceChildren(...texts(item));
      return;
    }
    const chosen = agreement.tally(values.flatMap((value) => value.split(';')));
    for (const row of item.node.querySelectorAll('tr[data-value]')) {
      const count = chosen.get(row.dataset.value) || 0;
      row.querySelector('.n').textContent = String(count);
      row.querySelector('meter').value = values.length ? count / values.length : 0;
    }
    item.node.querySelector('.verdict').textContent = verdict(item, values);
  };

  // The first sentences of each file, and how many more.
  const problems = () => {
    const list = [];
    for (const file of new Set(shown.map((one) => one.file))) {
      const here = shown.filter((one) => one.file === file);
      list.push(...here.slice(0, kMostSentences).map((one) => one.text));
      const more = here.length - kMostSentences;
      if (more > 0) list.push(say('lesson.class-more', { file, n: more }));
    }
    return list.map((text) => make('li', text));
  };

  const show = () => {
    const rows = [...students.values()].reduce((sum, one) => sum + one.given.size, 0);
    at('loaded').textContent = say('lesson.class-loaded', { students: students.size, rows });
    at('problems').replaceChildren(...problems());
    at('summary').hidden = students.size === 0;
    at('figures').replaceChildren(...figures());
    at('students').replaceChildren(...studentRows());
    items.forEach(showItem);
  };

  const take = async (files) => {
    const list = [...files].sort((a, b) => a.lastModified - b.lastModified || a.name.localeCompare(b.name));
    for (const file of list) {
      try {
        add(file.name, file.lastModified, await file.text());
      } catch (error) {
        complain(file.name, say('lesson.unread', { file: file.name }));
      }
    }
    show();
  };

  at('files').addEventListener('change', async () => {
    await take(at('files').files);
    at('files').value = '';
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    take(event.dataTransfer.files);
  });
  at('anonymous').addEventListener('change', show);
  at('forget').addEventListener('click', () => {
    students.clear();
    shown.length = 0;
    show();
  });
  items.forEach(showItem);
})();
