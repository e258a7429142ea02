// Enhances the page; everything on it reads and prints without this file.
// Text reaches the page only by cloning nodes and by textContent.
(() => {
  'use strict';

  const panel = document.getElementById('panel');
  const says = document.getElementById('says');
  let opener = null;

  document.documentElement.classList.add('js');

  const make = (name, text, className) => {
    const node = document.createElement(name);
    if (text) node.textContent = text;
    if (className) node.className = className;
    return node;
  };

  const textOf = (node, selector) => {
    const found = node.querySelector(selector);
    return found ? found.textContent.trim().replace(/\s+/g, ' ') : '';
  };

  // ----- citations

  const citation = (passage) => {
    const words = textOf(passage, 'blockquote');
    const from = [textOf(passage, 'cite'), textOf(passage, '.outlet'), textOf(passage, '.date')];
    const voice = textOf(passage, '.who').replace(/^[A-Z?](?=[a-z])/, '');
    return `“… ${words} …” ${from.filter(Boolean).join(', ')} (${voice}; ${textOf(passage, '.where')})`;
  };

  const copyOldWay = (text) => {
    const area = make('textarea');
    area.value = text;
    area.className = 'sr';
    panel.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (error) {
      return copyOldWay(text);
    }
  };

  const citeButton = (passage) => {
    const button = make('button', 'Copy as citation', 'cite');
    button.type = 'button';
    button.addEventListener('click', async () => {
      const done = await copy(citation(passage));
      button.textContent = done ? 'Copied' : 'Copying is not allowed here';
      setTimeout(() => { button.textContent = 'Copy as citation'; }, 2000);
    });
    return button;
  };

  // ----- the passages of a number

  const close = () => {
    if (!panel.open) return;
    panel.close();
    if (opener) opener.focus();
  };

  const heading = (what, shown, count) => {
    const top = make('header');
    const title = make('h2', what);
    title.id = 'panel-title';
    title.tabIndex = -1;
    const button = make('button', 'Close', 'close');
    button.type = 'button';
    button.addEventListener('click', close);
    top.append(title, button);
    const number = shown < count ? `${shown} of ${count} passages, a sample` :
      count === 1 ? '1 passage' : `${count} passages`;
    top.append(make('p', number, 'note'));
    return top;
  };

  const passage = (index) => {
    const source = document.getElementById(`p-${index}`);
    if (!source) return null;
    const clone = source.cloneNode(true);
    clone.removeAttribute('id');
    clone.querySelector('.cite')?.remove();  // a clone has no listener
    clone.append(citeButton(clone));
    return clone;
  };

  const open = (chip) => {
    says.hidden = true;
    const list = make('ol', '', 'passages');
    const indices = chip.dataset.passages.trim().split(/\s+/);
    list.append(...indices.map(passage).filter(Boolean));
    panel.replaceChildren(heading(chip.dataset.what, list.children.length,
      Number(chip.dataset.count)), list);
    opener = chip;
    if (!panel.open) panel.show();
    panel.scrollTop = 0;
    document.getElementById('panel-title').focus();
  };

  // ----- whose words are these?

  const chipOf = (number) => [...document.querySelectorAll('a.chip[data-passages]')].find(
    (chip) => chip.dataset.passages.split(' ').includes(number));

  // `chip`, if any, is the number whose passages one may go (back) to.
  const tell = (piece, chip) => {
    const parts = [piece.dataset.who];
    if (piece.dataset.speaker) parts.push(piece.dataset.speaker);
    if (piece.dataset.rule) parts.push(`rule ${piece.dataset.rule}`);
    says.textContent = parts.join(' · ');
    says.className = piece.className;
    if (chip) {
      const button = make('button', chip === opener ? 'Back to the passages' : 'Passages');
      button.type = 'button';
      button.addEventListener('click', () => open(chip));
      says.append(button);
    }
    says.hidden = false;
  };

  // From a passage to its words in the reader view.
  const goTo = (link) => {
    const mark = document.getElementById(link.hash.slice(1));
    if (!mark) return false;
    document.querySelector('mark.found')?.classList.remove('found');
    mark.classList.add('found');
    mark.tabIndex = -1;
    const chip = panel.contains(link) ? opener : chipOf(mark.dataset.passage);
    if (panel.open) panel.close();
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: 'center', inline: 'nearest' });
    tell(mark.closest('[data-who]'), chip);
    return true;
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.to-text');
    if (link) {
      if (goTo(link)) event.preventDefault();
      return;
    }
    const chip = event.target.closest('a.chip[data-passages]');
    if (chip) {
      event.preventDefault();
      open(chip);
      return;
    }
    const piece = event.target.closest('.column [data-who]');
    const mark = event.target.closest('mark[data-passage]');
    if (piece) {
      tell(piece, mark && chipOf(mark.dataset.passage));
    } else if (!says.contains(event.target)) {
      says.hidden = true;
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    says.hidden = true;
    close();
  });

  // ----- the articles one by one, on a narrow screen

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

  // ----- long lists of outlets: a box to find one

  const addFilter = (list) => {
    const rows = [...(list.tBodies ? list.tBodies[0].rows : list.children)];
    if (rows.length <= 30) return;
    const names = rows.map((row) => textOf(row, '.outlet').toLowerCase());
    const label = make('label', 'Find an outlet', 'find only-js');
    const input = make('input');
    input.type = 'search';
    label.append(input);
    input.addEventListener('input', () => {
      const wanted = input.value.trim().toLowerCase();
      rows.forEach((row, i) => { row.hidden = !names[i].includes(wanted); });
    });
    (list.closest('.scroll') || list).before(label);
  };
  for (const list of document.querySelectorAll('[data-filter]')) addFilter(list);

  // The passages are at hand in the panel: the long list starts closed, but prints.
  const all = document.querySelector('#passages details');
  if (all) {
    all.open = Boolean(location.hash.startsWith('#p-'));
    window.addEventListener('beforeprint', () => { all.open = true; });
    // The long list has its buttons when it is read.
    all.addEventListener('toggle', () => {
      for (const item of all.querySelectorAll('.passage:not(:has(.cite))')) {
        item.append(citeButton(item));
      }
    });
  }
})();
