
// Which outlets, which story, whose words: what the page shows, and its address says.
const narrow = (() => {
  const { say, textOf } = page;
  const tools = document.getElementById('narrow');
  if (!tools) return {};
  const boxes = [...tools.querySelectorAll('[name="outlet"]')];
  const story = document.getElementById('story');
  const find = document.getElementById('find');
  const cuts = document.getElementById('show-cut');
  const voices = [...document.querySelectorAll('[name="voice"]')];
  const kPlaces = '.source, .column, .tabs li, .tile, .barrow, tbody tr';
  const kTexts = '.source, .column, .tabs li';

  // ----- what is left out

  const columnsOf = (table, off) => {
    const heads = [...(table.tHead?.rows[0]?.cells || [])];
    if (!heads.some((head, i) => i > 0 && head.querySelector('.outlet'))) return;
    const hide = heads.map((head, i) => i > 0 && off.has(textOf(head, '.outlet')));
    for (const row of table.rows) {
      if (row.cells.length !== heads.length) continue;
      hide.forEach((gone, i) => row.cells[i].classList.toggle('off-outlet', gone));
    }
  };

  const leaveOut = (off) => {
    for (const table of document.querySelectorAll('table')) columnsOf(table, off);
    for (const name of document.querySelectorAll('main .outlet')) {
      if (name.closest('thead, .of')) continue;
      name.closest(kPlaces)?.classList.toggle('off-outlet', off.has(name.textContent.trim()));
    }
  };

  const eventOf = (node) => {
    const link = node.querySelector(':scope > a[href^="#a-"]');
    return (link ? document.getElementById(link.hash.slice(1)) : node)?.dataset.event;
  };

  const onlyStory = (event) => {
    for (const node of document.querySelectorAll(kTexts)) {
      node.classList.toggle('off-story', event !== '' && eventOf(node) !== event);
    }
  };

  // Of what was done before, nothing needs doing again.
  let done = { off: '', story: '' };
  const only = () => {
    document.body.dataset.only = (voices.find((input) => input.checked)?.id || '').replace('only-', '');
  };
  const draw = () => {
    only();
    const off = boxes.filter((box) => !box.checked).map((box) => box.value);
    const now = { off: off.join('\n'), story: story ? story.value : '' };
    if (now.off !== done.off) leaveOut(new Set(off));
    if (now.story !== done.story) onlyStory(now.story);
    const narrowed = off.length > 0 || now.story !== '';
    document.getElementById('narrowed').textContent = narrowed ?
      say('narrow.shown', { n: boxes.length - off.length, of: boxes.length }) : '';
    tools.classList.toggle('narrowed', narrowed || find.value !== '');
    done = now;
    search.renew();
  };

  // ----- the address

  const read = () => {
    const state = new URLSearchParams();
    const voice = voices.find((input) => input.checked);
    if (voice && voice.id !== 'only-all') state.set('voice', voice.id.replace(/^only-v-/, ''));
    const on = boxes.filter((box) => box.checked);
    if (on.length < boxes.length) for (const box of on) state.append('outlet', box.value);
    if (on.length === 0) state.append('outlet', '');
    if (story && story.value) state.set('story', story.value);
    if (find.value.trim()) state.set('q', find.value.trim());
    if (cuts && !cuts.checked) state.set('cut', '0');
    if (panel.number()) state.set('open', panel.number());
    return state.toString();
  };

  let applying = false;
  const write = (how, mark = null) => {
    const state = read();
    if (applying || state === (location.hash.includes('=') ? location.hash.slice(1) : '')) return;
    try {
      const address = state ? `#${state}` : location.href.split('#')[0];
      history[how](mark, '', address);
    } catch (error) { /* some browsers forbid it for a file */ }
  };

  // Back closes the panel; opening and closing ten numbers is one step back, not ten.
  const panelOpened = () => write(history.state === 'closed' ? 'replaceState' : 'pushState', 'open');
  const panelClosed = () => write('replaceState', 'closed');

  const apply = () => {
    const hash = location.hash.slice(1);
    const state = new URLSearchParams(hash.includes('=') ? hash : '');
    applying = true;
    panel.restore(state.get('open') || '');
    applying = false;
    if (hash && !hash.includes('=')) return;  // a place on the page
    const voice = document.getElementById(`only-v-${state.get('voice')}`);
    (voice || document.getElementById('only-all')).checked = true;
    const on = state.getAll('outlet');
    for (const box of boxes) box.checked = on.length === 0 || on.includes(box.value);
    if (story) {
      story.value = state.get('story') || '';
      if (story.selectedIndex < 0) story.value = '';
    }
    find.value = state.get('q') || '';
    if (cuts) cuts.checked = state.get('cut') !== '0';
    search.look();
    draw();
  };

  for (const input of [...boxes, ...voices, story, cuts]) {
    input?.addEventListener('change', () => { draw(); write('pushState'); });
  }
  let typing = 0;
  find.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => { search.look(); draw(); write('replaceState'); }, 200);
  });
  const all = (checked) => () => {
    for (const box of boxes) box.checked = checked;
    draw();
    write('pushState');
  };
  document.getElementById('outlets-all')?.addEventListener('click', all(true));
  document.getElementById('outlets-none')?.addEventListener('click', all(false));
  window.addEventListener('popstate', apply);
  window.addEventListener('pageshow', only);  // a browser may keep a choice over a reload
  tools.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !tools.open) return;
    tools.open = false;
    tools.querySelector('summary').focus();
  });
  document.addEventListener('click', (event) => {
    if (!tools.contains(event.target)) tools.open = false;
  });
  if (location.hash.includes('=')) apply();
  return { panelOpened, panelClosed };
})();
