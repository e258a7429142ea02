// What the page holds: articles, decisions, options. Every change makes a new value, so that undo is
// the one before. Saved as one file and opened again.
const project = (() => {
  const kVersion = 1;
  const kDepth = 50;  // of undo
  const kFields = ['id', 'outlet', 'date', 'title', 'url', 'language', 'author', 'section', 'genre',
    'family', 'event', 'text'];
  const kDecision = ['kind', 'article', 'field', 'begin', 'end', 'was', 'now', 'who', 'why'];
  const empty = () => ({ name: '', articles: [], problems: [], decisions: [], who: '',
    options: { seed: 1, blind: false, exercises: [] } });

  let now = empty();
  let before = [];
  const listeners = [];

  const tell = (what) => { for (const one of listeners) one(what); };

  // What is not to be undone stands in what undo goes back to as well.
  const follow = (old, change) => ({ ...old, ...Object.fromEntries(
    Object.entries(change).filter(([name]) => old[name] === now[name])) });

  // `change` replaces parts of the project. What is typed letter by letter is not undone so.
  const set = (change, undoable = true) => {
    if (undoable) {
      before = [...before, now].slice(-kDepth);
    } else {
      before = before.map((one) => follow(one, change));
    }
    now = { ...now, ...change };
    tell(change);
  };

  const undo = () => {
    if (before.length === 0) return;
    now = before[before.length - 1];
    before = before.slice(0, -1);
    tell(now);
  };

  const restore = (value) => {
    now = { ...empty(), ...value };
    before = [];
    tell(now);
  };

  // The articles as slantwise reads them: one JSON object a line.
  const lines = () => utf8(now.articles.map((article) => `${JSON.stringify(Object.fromEntries(
    kFields.filter((name) => article[name]).map((name) => [name, article[name]])))}\n`).join(''));

  // decisions.csv, of the articles that are there.
  const decisions = () => {
    const there = new Set(now.articles.map((article) => article.id));
    const cell = (value) => `"${String(value).replace(/"/g, '""')}"`;
    const rows = now.decisions.filter((one) => there.has(one.article)).map((one) => kDecision.map(
      (name) => (name === 'who' ? one.who || now.who : one[name] || '')));
    return rows.length === 0 ? null :
      utf8([kDecision, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join(''));
  };

  // What a run reads: the articles and, if there are any, a person's decisions.
  const files = () => {
    const decided = decisions();
    return [{ path: '/in/articles.jsonl', bytes: lines() },
      ...(decided ? [{ path: '/in/decisions.csv', bytes: decided }] : [])];
  };
  const paths = () => ['/in/articles.jsonl',
    ...(decisions() ? ['--decisions', '/in/decisions.csv'] : [])];

  const file = () => JSON.stringify({ slantwise: 'project', version: kVersion, ...now }, null, 1);

  const isArticle = (one) => one && typeof one === 'object' && one.id &&
    ['id', 'outlet', 'text'].every((name) => typeof one[name] === 'string') &&
    kFields.every((name) => one[name] === undefined || typeof one[name] === 'string');
  const isDecision = (one) => one && typeof one === 'object' &&
    kDecision.every((name) => one[name] === undefined || typeof one[name] === 'string');

  // The project in `text`, or an Error whose message is a sentence. Changes nothing.
  const parsed = (text) => {
    let found;
    try {
      found = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
      throw new Error(say(/^\s*\{\s*"slantwise"/.test(text) ? 'open.cut' : 'open.none'));
    }
    if (found?.slantwise !== 'project') throw new Error(say('open.none'));
    if (!(found.version <= kVersion)) throw new Error(say('open.later'));
    const whole = Array.isArray(found.articles) && found.articles.every(isArticle) &&
      Array.isArray(found.decisions) && found.decisions.every(isDecision);
    if (!whole) throw new Error(say('open.damaged'));
    const options = { ...empty().options, ...found.options };
    if (!Number.isSafeInteger(options.seed)) options.seed = 1;
    if (!Array.isArray(options.exercises)) options.exercises = [];
    const text1 = (value) => (typeof value === 'string' ? value : '');
    return { ...empty(), name: text1(found.name), who: text1(found.who),
      articles: found.articles.map((one) => ({ ...one, words: Number(one.words) || 0,
        notes: Array.isArray(one.notes) ? one.notes.map(String) : [] })),
      decisions: found.decisions, options };
  };

  return {
    now: () => now, set, undo, restore, files, paths, file, parsed, fresh: () => set(empty()),
    undoable: () => before.length > 0, onChange: (listener) => listeners.push(listener),
  };
})();
