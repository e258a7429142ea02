// A lesson: which exercises, made by the engine, looked at here, saved one by one or all at once.
const lesson = (() => {
  const kRoles = [['', 'lesson.students'], ['-key', 'lesson.key'], ['-class', 'lesson.class']];
  let files = [];
  let made = [];         // what the engine says of each: { exercise, number, minutes }
  const known = new Map();  // the exercises that these articles have allowed: name -> title
  let chosen = '';       // the file that is shown

  const option = (name, value) => project.set(
    { options: { ...project.now().options, [name]: value } }, false);

  const check = (label, checked, act) => {
    const row = make('label', '', 'check');
    const node = input('checkbox');
    node.checked = checked;
    node.addEventListener('change', () => act(node.checked));
    row.append(node, ' ', make('span', label));
    return row;
  };

  const drawForm = () => {
    const { options } = project.now();
    const blind = check(say('lesson.blind'), options.blind, (on) => option('blind', on));
    const seed = input('number', options.seed);
    seed.min = 1;
    seed.max = 999999;
    const label = make('label', say('lesson.seed'), 'check');
    label.append(' ', seed);
    seed.addEventListener('change', () => option('seed',
      Math.min(999999, Math.max(1, Math.trunc(Number(seed.value)) || 1))));
    const parts = [blind, label];
    if (known.size > 1) {
      const box = make('details');
      const list = make('div', '', 'choices');
      const wanted = new Set(options.exercises);
      const names = [...known.keys()];
      // All of them are chosen by choosing none: the next articles may allow others.
      const choose = () => {
        const chosen = names.filter((one, i) => list.children[i].firstChild.checked);
        option('exercises', chosen.length === names.length ? [] : chosen);
      };
      list.append(...names.map((name) => check(known.get(name),
        wanted.size === 0 || wanted.has(name), choose)));
      box.open = wanted.size > 0;
      box.append(make('summary', say('lesson.choose')), list);
      parts.push(box);
    }
    find('lesson-form').replaceChildren(...parts);
  };

  const run = () => {
    if (project.now().articles.some((one) => !one.outlet) || project.now().articles.length === 0) {
      return comparison.run();  // says what is missing
    }
    const { options } = project.now();
    const args = ['lesson', ...project.paths(), '-o', '/out/lesson', '--locale', words.language(),
      '--seed', String(options.seed), '--json', '--quiet', ...(options.blind ? ['--blind'] : []),
      ...options.exercises.flatMap((name) => ['--exercise', name])];
    return start.working(find('making'), say('lesson.working'), async (progress) => {
      const done = await machine.run({ args, files: project.files(), want: ['/out'] }, progress);
      if (done.exit !== 0) throw new Error(comparison.spoken(done.err));
      files = done.files.map(({ path, bytes }) => ({ bytes, path: path.replace(/^\/out\/lesson\/?/, '') }))
        .filter(({ path }) => path.endsWith('.html'));
      made = JSON.parse(fromUtf8(done.out)).made;
      for (const file of students()) known.set(nameOf(file), titleOf(file));
      draw();
      look(files.find(({ path }) => path === 'index.html') || files[0]);
    });
  };

  const titleOf = (file) => new DOMParser().parseFromString(fromUtf8(file.bytes), 'text/html')
    .querySelector('h1, title')?.textContent.trim() || file.path;

  const nameOf = ({ path }) => path.replace(/\.html$/, '');
  const numbered = (file) => made.findIndex((one) => one.exercise === nameOf(file));
  const students = () => files.filter((file) => numbered(file) >= 0)
    .sort((a, b) => numbered(a) - numbered(b));

  // In the frame there are no files beside the page, so its links to them would lead nowhere.
  const shown = ({ bytes }) => utf8(fromUtf8(bytes).replace(/ href="[\w-]+\.html"/g, ''));

  const look = (file) => {
    if (!file) return;
    chosen = file.path;
    sheet.show(find('lesson-page'), shown(file), titleOf(file));
    drawFiles();
    document.querySelector('#step-lesson [aria-current]')?.focus({ preventScroll: true });
  };

  const link = (file, label) => {
    const node = button(label, () => {
      look(file);
      if (innerWidth < 992) find('lesson-shown').scrollIntoView({ block: 'start' });
    });
    if (file.path === chosen) node.setAttribute('aria-current', 'true');
    return node;
  };

  const row = (page) => {
    const name = nameOf(page);
    const item = make('li');
    const { minutes } = made[numbered(page)];
    const head = make('div', '', 'title');
    head.append(make('strong', titleOf(page)), ' ', make('span', say('lesson.minutes', { n: minutes }), 'note'));
    const links = make('div', '', 'row');
    for (const [ending, label] of kRoles) {
      const file = files.find(({ path }) => path === `${name}${ending}.html`);
      if (file) links.append(link(file, say(label)));
    }
    item.append(head, links);
    return item;
  };

  const drawFiles = () => {
    const index = files.find(({ path }) => path === 'index.html');
    const list = make('ol');
    list.append(...students().map(row));
    const now = files.find(({ path }) => path === chosen);
    const save = make('span', '', 'row');
    if (now) {
      save.append(...(index ? [link(index, say('lesson.index'))] : []),
        button(say('lesson.save-one', { name: chosen }), () => give(chosen, 'text/html', now.bytes)),
        button(say('open-tab'), () => sheet.open(now.bytes)));
    }
    find('lesson-files').replaceChildren(list);
    find('lesson-shown').replaceChildren(save);
  };

  const draw = () => {
    if (project.now().articles.length === 0) {
      files = [];
      known.clear();
    }
    find('lesson-tools').replaceChildren(
      button(say(files.length > 0 ? 'lesson.again' : 'lesson.make'), run, files.length > 0 ? '' : 'main'),
      ...(files.length > 0 ? [button(say('lesson.save-all'), () => give('lesson.zip',
        'application/zip', zip.parts(files.map((one) => ({ ...one, path: `lesson/${one.path}` })))), 'main')] : []));
    drawForm();
    drawFiles();
    if (files.length === 0) sheet.forget(find('lesson-page'));
  };

  return { draw };
})();
