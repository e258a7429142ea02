
// Long lists: a box to find an outlet, the articles one by one on a narrow screen, all passages.
(() => {
  const { say, make, textOf } = page;

  const columns = document.querySelector('.columns');
  if (columns && 'IntersectionObserver' in window) {
    const tabs = new Map([...document.querySelectorAll('.tabs a')].map(
      (link) => [link.hash.slice(1), link.parentElement]));
    const watch = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        tabs.get(entry.target.id)?.classList.toggle('here', entry.isIntersecting);
      }
    }, { root: columns, rootMargin: '0px -45% 0px -45%' });
    if (columns.scrollWidth > columns.clientWidth) {
      for (const column of columns.children) watch.observe(column);
    }
  }

  const addFilter = (list) => {
    const rows = [...(list.tBodies ? list.tBodies[0].rows : list.children)];
    if (rows.length <= 30) return;
    let names = null;
    const label = make('label', say('script.find-outlet'), 'find only-js');
    const input = make('input');
    input.type = 'search';
    label.append(input);
    input.addEventListener('input', () => {
      names ||= rows.map((row) => textOf(row, '.outlet').toLowerCase());
      const wanted = input.value.trim().toLowerCase();
      rows.forEach((row, i) => { row.hidden = !names[i].includes(wanted); });
    });
    (list.closest('.scroll') || list).before(label);
  };
  for (const list of document.querySelectorAll('[data-filter]')) addFilter(list);

  // The passages are at hand in the panel: the long list starts closed, but prints.
  const all = document.querySelector('#passages details');
  if (all) {
    all.open = location.hash.startsWith('#p-');
    window.addEventListener('beforeprint', () => { all.open = true; });
    // An item has its buttons once somebody is at it: thousands of them would slow the page.
    const arm = (event) => {
      const item = event.target.closest('.passage');
      if (item && !item.querySelector('.act')) panel.addButtons(item);
    };
    all.addEventListener('pointerover', arm);
    all.addEventListener('focusin', arm);
    all.addEventListener('click', arm);
  }
})();
