
// Finds words in the texts and passages: how often, and one after the other.
const search = (() => {
  const { say } = page;
  const input = document.getElementById('find');
  const count = document.getElementById('found');
  const painted = typeof Highlight === 'function' && CSS.highlights;
  const kMost = 2000;
  let hits = [];
  let at = -1;
  let texts = null;

  const gone = (node) => node.closest('.off-outlet, .off-story');

  // The texts once, in lower case: of a page of 5 MB that takes a while.
  const all = () => {
    texts ||= [...document.querySelectorAll('.column > p, #passages blockquote')].map(
      (node) => ({ node, text: node.textContent.toLowerCase() }));
    return texts;
  };

  // The part of `node` from letter `begin` to `end` of its text.
  const range = (node, begin, end) => {
    const result = document.createRange();
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    let before = 0;
    let started = false;
    for (let part = walker.nextNode(); part; part = walker.nextNode()) {
      const after = before + part.data.length;
      if (!started && begin < after) {
        result.setStart(part, begin - before);
        started = true;
      }
      if (started && end <= after) {
        result.setEnd(part, end - before);
        return result;
      }
      before = after;
    }
    result.selectNodeContents(node);
    return result;
  };

  // What stands in a closed list is not seen: it is painted when the list opens.
  const folded = (node) => node.closest('details:not([open])');

  const paint = () => {
    if (!painted) return;
    // Letters whose lower case is longer shift the place by a letter: no harm.
    const shown = hits.filter((hit, i) => i !== at && !folded(hit.node));
    const rest = new Highlight(...shown.map((hit) => hit.range()));
    CSS.highlights.set('search', rest);
    if (at >= 0) CSS.highlights.set('search-here', new Highlight(hits[at].range()));
    else CSS.highlights.delete('search-here');
  };

  const status = () => {
    const none = input.value.trim() === '';
    count.textContent = none ? '' : say(at < 0 ? 'search.found' : 'search.at',
      { n: hits.length, i: at + 1 });
  };

  const look = () => {
    const wanted = input.value.trim().toLowerCase();
    hits = [];
    at = -1;
    if (wanted) {
      for (const { node, text } of all()) {
        if (!text.includes(wanted) || gone(node)) continue;
        for (let i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + wanted.length)) {
          const begin = i;
          let made = null;
          hits.push({ node, range: () => (made ||= range(node, begin, begin + wanted.length)) });
        }
        if (hits.length >= kMost) break;
      }
    }
    status();
    paint();
  };

  const go = (step) => {
    if (hits.length === 0) return;
    at = at < 0 && step < 0 ? hits.length - 1 : (at + step + hits.length) % hits.length;
    const { node } = hits[at];
    const list = folded(node);
    if (list) list.open = true;
    node.classList.add('hit');
    setTimeout(() => node.classList.remove('hit'), 1500);
    node.scrollIntoView({ block: 'center', inline: 'nearest' });
    status();
    paint();
  };

  if (input) {
    document.getElementById('find-next').addEventListener('click', () => go(1));
    document.getElementById('find-before').addEventListener('click', () => go(-1));
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    });
  }

  // After others were left out.
  const renew = () => { if (input.value.trim()) look(); };
  return { look, renew };
})();
