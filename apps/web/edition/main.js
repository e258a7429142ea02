// The three steps, and what holds the parts of the page together.
const steps = (() => {
  const kSteps = ['articles', 'comparison', 'lesson'];
  let now = 'articles';

  const draw = () => {
    for (const step of kSteps) {
      find(`step-${step}`).hidden = step !== now;
      const node = document.querySelector(`[data-step="${step}"]`);
      node.disabled = step !== 'articles' && project.now().articles.length === 0;
      if (step === now) node.setAttribute('aria-current', 'step');
      else node.removeAttribute('aria-current');
    }
    document.body.dataset.step = now;
  };

  const show = (step) => {
    const changed = step !== now;
    now = step;
    draw();
    if (!changed) return;
    scrollTo(0, 0);
    find(`step-${step}`).focus({ preventScroll: true });
  };

  return { draw, show };
})();

const problems = () => {
  const list = project.now().problems;
  const box = find('problems');
  box.replaceChildren();
  if (list.length === 0) return;
  const all = make('ul');
  all.append(...list.map(({ where, what }) => {
    const item = make('li');
    if (where) item.append(Object.assign(make('bdi', where), { className: 'where' }), ': ');
    item.append(make('bdi', what));
    return item;
  }));
  const details = make('details');
  details.open = list.length <= 5;
  details.append(make('summary', say('problems', { n: list.length })), all);
  const close = button('×', () => project.set({ problems: [] }), 'remove');
  close.setAttribute('aria-label', say('close'));
  box.append(details, close);
};

const draw = () => {
  const { articles, name } = project.now();
  document.body.classList.toggle('starting', articles.length === 0);
  find('articles-count').textContent = articles.length > 0 ? say('count', { n: articles.length }) : '';
  if (find('project-name') !== document.activeElement) find('project-name').value = name;
  find('project-name').placeholder = say('project.unnamed');
  steps.draw();
  problems();
  table.draw();
  comparison.draw();
  lesson.draw();
};

// What the page shows as it is typed.
const kQuiet = ['options', 'name', 'who'];

const begin = async () => {
  words.apply();
  table.rebuild();
  draw();
  words.offer(find('language'), () => { table.rebuild(); draw(); });
  project.onChange((change) => {
    if (Object.keys(change).some((name) => !kQuiet.includes(name))) draw();
  });
  keep.watch();
  start.watch();
  for (const node of document.querySelectorAll('[data-step]')) {
    node.addEventListener('click', () => steps.show(node.dataset.step));
  }
  find('go-compare').addEventListener('click', comparison.run);
  find('project-name').addEventListener('input', (event) => project.set(
    { name: event.target.value }, false));
  find('project-save').addEventListener('click', keep.save);
  find('project-new').addEventListener('click', () => {
    project.fresh();
    steps.show('articles');
    notice('');
  });
  for (const node of document.querySelectorAll('.menu button')) {
    node.addEventListener('click', () => node.closest('details').removeAttribute('open'));
  }
  await keep.resume();
  document.documentElement.classList.add('ready');
  machine.ready().catch((error) => notice(error.message));
};

begin();
