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
    clone.querySelector('button')?.remove();  // a clone has no listener
    clone.append(citeButton(clone));
    return clone;
  };

  const open = (chip) => {
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

  const tell = (piece) => {
    const parts = [piece.dataset.who];
    if (piece.dataset.speaker) parts.push(piece.dataset.speaker);
    if (piece.dataset.rule) parts.push(`rule ${piece.dataset.rule}`);
    says.textContent = parts.join(' · ');
    says.className = piece.className;
    says.hidden = false;
  };

  document.addEventListener('click', (event) => {
    const chip = event.target.closest('a.chip[data-passages]');
    if (chip) {
      event.preventDefault();
      open(chip);
      return;
    }
    const piece = event.target.closest('.column [data-who]');
    if (piece) {
      tell(piece);
    } else {
      says.hidden = true;
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    says.hidden = true;
    close();
  });

  // The passages are at hand in the panel: the long list starts closed, but prints.
  const all = document.querySelector('#passages details');
  if (all) {
    all.open = Boolean(location.hash.startsWith('#p-'));
    window.addEventListener('beforeprint', () => { all.open = true; });
  }

  for (const item of document.querySelectorAll('#passages .passage')) item.append(citeButton(item));
})();
