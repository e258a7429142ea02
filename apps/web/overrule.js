
// The form that overrules whose words these are, who says them and whom they mean.
const overrule = (() => {
  const { say, make, button, words, voiceOf, speakerOf, articleOf } = page;
  const kSpoken = ['quote', 'paraphrase'];
  let forms = 0;

  const choices = (kind, allowed) => {
    const all = [...words.querySelectorAll(`[data-choice^="${kind} "]`)].map(
      (node) => [node.dataset.choice.slice(kind.length + 1), node.textContent]);
    return allowed ? all.filter(([value]) => allowed.includes(value)) : all;
  };

  const field = (label, input) => {
    input.id = `overrule-${++forms}`;
    const row = make('p');
    const name = make('label', label);
    name.htmlFor = input.id;
    row.append(name, ' ', input);
    return row;
  };

  const select = (options) => {
    const node = make('select');
    node.append(new Option(say('overrule.as-is'), ''));
    for (const [value, label] of options) node.append(new Option(label, value));
    return node;
  };

  const text = (value) => {
    const node = make('input');
    node.value = value;
    node.maxLength = 300;
    node.dir = 'auto';
    return node;
  };

  // The bytes of `node`: of a passage its match, in the reader view its run of words.
  const place = (node) => {
    const [begin, end, field = 'text'] = node.dataset.at.split(' ');
    const passage = node.matches('.passage');
    return {
      article: articleOf(node).dataset.article, field, begin, end,
      was: (passage ? node.querySelector('blockquote mark') : node).textContent,
    };
  };

  const made = (node, form) => {
    const at = { ...place(node), who: '', why: form.why.value };
    const lines = [];
    const voice = form.voice.value || voiceOf(node);
    const said = form.speaker.value.trim();
    const other = kSpoken.includes(voice) && said !== speakerOf(node);
    // With a voice of their own these bytes are all that the speaker says.
    if (form.voice.value || other) lines.push({ ...at, kind: 'voice', now: voice });
    if (other) lines.push({ ...at, kind: 'speaker', now: said });
    if (form.referent?.value) lines.push({ ...at, kind: 'referent', now: form.referent.value });
    if (form.drop?.checked) lines.push({ ...at, kind: 'mention', now: 'drop' });
    return lines;
  };

  // `done` is called when a decision was taken.
  const form = (node, done) => {
    const box = make('form', '', 'overrule');
    const form = { voice: select(choices('voice')), speaker: text(speakerOf(node)),
      why: text('') };
    box.append(field(say('overrule.voice'), form.voice), field(say('overrule.speaker'), form.speaker));
    const spoken = () => {
      form.speaker.disabled = !kSpoken.includes(form.voice.value || voiceOf(node));
    };
    form.voice.addEventListener('change', spoken);
    spoken();
    if (node.dataset.sets) {
      form.referent = select(choices('referent', [...node.dataset.sets.split(' '), 'none']));
      box.append(field(say('overrule.referent'), form.referent));
    }
    if (node.matches('.passage')) {
      form.drop = make('input');
      form.drop.type = 'checkbox';
      const row = field(say('overrule.drop'), form.drop);
      row.prepend(form.drop);
      box.append(row);
    }
    const note = make('p', '', 'note');
    note.setAttribute('role', 'status');
    const keep = make('button', say('overrule.keep'));
    keep.type = 'submit';
    box.append(field(say('overrule.why'), form.why), keep, note);
    box.addEventListener('submit', (event) => {
      event.preventDefault();
      const lines = made(node, form);
      note.textContent = lines.length > 0 ? '' : say('overrule.nothing');
      if (lines.length === 0) return;
      decisions.add(lines);
      done();
    });
    return box;
  };

  // Opens and closes the form below a passage.
  const toggle = (passage) => {
    const node = button(say('overrule.button'), 'overrule-it', () => {
      const old = passage.querySelector('form.overrule');
      if (old) {
        old.remove();
      } else {
        passage.append(form(passage, () => {
          passage.querySelector('form.overrule').remove();
          node.setAttribute('aria-expanded', 'false');
          node.textContent = say('overrule.done');
          node.focus();
        }));
        passage.querySelector('form.overrule select').focus();
      }
      node.setAttribute('aria-expanded', String(!old));
    });
    node.setAttribute('aria-expanded', 'false');
    return node;
  };

  // ----- where a text comes from, and what it is one text with

  const facts = (row) => articleOf(row)?.dataset;
  const rows = () => [...document.querySelectorAll('#copies tr[data-t]')].filter(facts);
  const copiesOf = (one) => [...document.querySelectorAll('.source, #texts > li')].map((node) => node.dataset)
    .filter((other) => other === one || (one.family && other.family === one.family));
  const line = (kind, one, now, why) => ({ kind, article: one.article, field: '', begin: '', end: '',
    was: kind === 'family' ? one.was || '' : '', now, who: '', why });

  // An article alone is a family; two that belong together are, with the copies of both.
  const families = (one, other, why) => {
    if (!other) return [line('family', one, `alone: ${one.article}`, why)];
    const now = other.was || `copies: ${other.article}`;
    return [...new Set([...copiesOf(other), ...copiesOf(one)])].filter((each) => each.was !== now)
      .map((each) => line('family', each, now, why));
  };

  const originForm = (one, done) => {
    const box = make('form', '', 'overrule');
    const others = rows().map(facts).filter((other) => other !== one);
    const ids = (id) => others.map((other) => [other.article, say(id, { id: other.article })]);
    const from = select([...choices('direction'), ...ids('overrule.copy-of')]);
    const family = select([['', say('overrule.alone')], ...ids('overrule.together')].map(
      ([value, label]) => [`=${value}`, label]));
    const why = text('');
    const keep = make('button', say('overrule.keep'));
    keep.type = 'submit';
    box.append(field(say('overrule.direction'), from), field(say('overrule.family'), family),
      field(say('overrule.why'), why), keep);
    // Each says what the other would: one of them is decided.
    from.addEventListener('change', () => { family.disabled = Boolean(from.value); });
    family.addEventListener('change', () => { from.disabled = Boolean(family.value); });
    box.addEventListener('submit', (event) => {
      event.preventDefault();
      if (from.value) {
        decisions.add([line('direction', one, from.value, why.value)]);
      } else if (family.value) {
        const id = family.value.slice(1);
        decisions.add(families(one, others.find((other) => id && other.article === id), why.value));
      } else {
        return;
      }
      done();
    });
    return box;
  };

  for (const row of rows()) {
    const one = facts(row);
    const node = button(say('overrule.button'), 'overrule-it', () => panel.show(node,
      panel.heading(say('overrule.text-from'), one.article), originForm(one, panel.close)));
    row.lastElementChild.append(' ', node);
  }

  return { button: toggle, form };
})();
