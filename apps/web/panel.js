
// The passages of a number in a panel, and whose words one touches.
const panel = (() => {
  const { say, make, button, textOf, articleOf } = page;
  const box = document.getElementById('panel');
  const says = document.getElementById('says');
  let opener = null;
  let restoring = false;
  let opened = null;  // the number whose passages are shown

  // ----- citations

  const citation = (passage) => {
    const who = passage.querySelector('.who').cloneNode(true);
    who.querySelector('b').remove();  // the letter
    const source = articleOf(passage);
    const from = ['cite', '.outlet', '.date'].map((part) => textOf(source, part));
    return say('script.citation', {
      words: textOf(passage, 'blockquote'), from: from.filter(Boolean).join(', '),
      voice: who.textContent.trim().replace(/\s+/g, ' '), where: `${textOf(source, '.id')}, ${textOf(passage, '.where')}`,
    });
  };

  const copyOldWay = (text) => {
    const area = make('textarea', '', 'sr');
    area.value = text;
    box.append(area);
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
    const node = button(say('script.cite'), 'cite', async () => {
      node.textContent = say(await copy(citation(passage)) ? 'script.copied' : 'script.no-copy');
      setTimeout(() => { node.textContent = say('script.cite'); }, 2000);
    });
    return node;
  };

  const addButtons = (passage) => {
    const row = make('p', '', 'act');
    row.append(citeButton(passage));
    if (passage.dataset.at) row.append(overrule.button(passage));
    passage.append(row);
  };

  // ----- the panel

  const forget = () => {
    if (!opened) return;
    opened = null;
    narrow.panelClosed();
  };

  const shut = () => {
    box.close();
    forget();
  };

  const close = () => {
    if (!box.open) return;
    shut();
    if (opener) opener.focus();
  };

  const heading = (what, note) => {
    const top = make('header');
    const title = make('h2', what);
    title.id = 'panel-title';
    title.tabIndex = -1;
    top.append(title, button(say('script.close'), 'close', close));
    if (note) top.append(make('p', note, 'note'));
    return top;
  };

  // Shows `nodes` under a heading; the focus returns to `from`.
  const show = (from, top, ...nodes) => {
    says.hidden = true;
    if (opened !== from) forget();
    box.replaceChildren(top, ...nodes);
    opener = from;
    if (!box.open) box.show();
    box.scrollTop = 0;
    document.getElementById('panel-title').focus();
  };

  const passage = (index) => {
    const source = document.getElementById(`p-${index}`);
    if (!source) return null;
    const clone = source.cloneNode(true);
    clone.removeAttribute('id');
    clone.querySelector('.act')?.remove();  // a clone has no listener
    const head = source.closest('.source');
    clone.dataset.t = head.id.slice(2);
    clone.querySelector('blockquote').after(head.querySelector('.from').cloneNode(true));
    addButtons(clone);
    return clone;
  };

  const numbers = (chip) => [chip.hash.slice(3), ...(chip.dataset.more || '').split(' ')].filter(Boolean);

  // Of a head of a row or a column the name, the outlet and its date; else all of it.
  const nameOf = (head) => {
    const parts = [...head.querySelectorAll('.term-name, .outlet, .date')].map(
      (node) => node.textContent.trim());
    return parts.length > 0 ? parts.join(', ') : head.textContent.trim();
  };

  // What heads the passages of a number: the heads of its row and column, a name first, its voice.
  const whatOf = (chip) => {
    if (chip.dataset.what) return chip.dataset.what;
    const cell = chip.closest('td');
    const column = chip.closest('table').tHead.rows[0].cells[cell.cellIndex];
    const heads = [cell.parentElement.cells[0], column];
    heads.sort((a, b) => Boolean(b.querySelector('.term-name')) - Boolean(a.querySelector('.term-name')));
    return [...heads.map(nameOf), textOf(chip, 'i')].filter(Boolean).join(' · ');
  };

  const open = (chip) => {
    opened = chip;
    if (!restoring) narrow.panelOpened();
    const list = make('ol', '', 'passages');
    list.append(...numbers(chip).map(passage).filter(Boolean));
    const shown = list.children.length;
    const n = Number(chip.dataset.count || shown);
    show(chip, heading(whatOf(chip),
      say(shown < n ? 'script.sample' : 'script.count', { shown, n })), list);
  };

  // ----- whose words are these?

  const chipOf = (number) => [...document.querySelectorAll('a.chip')].find(
    (chip) => numbers(chip).includes(number));

  // `chip`, if any, is the number whose passages one may go (back) to.
  const tell = (piece, chip) => {
    const parts = [piece.dataset.who];
    if (piece.dataset.speaker) parts.push(piece.dataset.speaker);
    if (piece.dataset.rule) parts.push(say('script.rule', { rule: piece.dataset.rule }));
    says.textContent = parts.join(' · ');
    says.className = piece.className;
    if (chip) {
      says.append(button(say(chip === opener ? 'script.back' : 'script.passages'), '',
        () => open(chip)));
    }
    if (piece.dataset.at) {
      says.append(button(say('overrule.button'), '', () => {
        const quote = make('blockquote', piece.textContent);
        quote.dir = 'auto';
        piece.tabIndex = -1;
        show(piece, heading(say('overrule.heading'), parts.join(' · ')), quote,
          overrule.form(piece, close));
      }));
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
    const chip = box.contains(link) ? opener : chipOf(mark.dataset.passage);
    if (box.open) shut();
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
    const chip = event.target.closest('a.chip');
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

  // In the address a number is the how many-eth it is on the page.
  const chips = () => [...document.querySelectorAll('a.chip')];
  const number = () => (opened ? String(chips().indexOf(opened)) : '');
  const restore = (wanted) => {
    if (wanted === number()) return;
    const chip = wanted && chips()[wanted];
    restoring = true;
    if (chip) open(chip);
    else if (opened) close();
    restoring = false;
  };

  return { addButtons, heading, show, close, number, restore };
})();
