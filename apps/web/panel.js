
// The passages of a number in a panel, and whose words one touches.
const panel = (() => {
  const { say, make, button, textOf } = page;
  const box = document.getElementById('panel');
  const says = document.getElementById('says');
  let opener = null;

  // ----- citations

  const citation = (passage) => {
    const who = passage.querySelector('.who').cloneNode(true);
    who.querySelector('.key')?.remove();
    const from = [textOf(passage, 'cite'), textOf(passage, '.outlet'), textOf(passage, '.date')];
    return say('script.citation', {
      words: textOf(passage, 'blockquote'), from: from.filter(Boolean).join(', '),
      voice: who.textContent.trim().replace(/\s+/g, ' '), where: textOf(passage, '.where'),
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

  const close = () => {
    if (!box.open) return;
    box.close();
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
    addButtons(clone);
    return clone;
  };

  const open = (chip) => {
    const list = make('ol', '', 'passages');
    const indices = chip.dataset.passages.trim().split(/\s+/);
    list.append(...indices.map(passage).filter(Boolean));
    const shown = list.children.length;
    const n = Number(chip.dataset.count);
    show(chip, heading(chip.dataset.what,
      say(shown < n ? 'script.sample' : 'script.count', { shown, n })), list);
  };

  // ----- whose words are these?

  const chipOf = (number) => [...document.querySelectorAll('a.chip[data-passages]')].find(
    (chip) => chip.dataset.passages.split(' ').includes(number));

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
    if (box.open) box.close();
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

  return { addButtons, heading, show, close };
})();
