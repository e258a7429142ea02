// Articles into the project: the engine reads the files, so that it alone says what an article is.
const intake = (() => {
  const kNoOutlet = '\u2014';  // stands where a text has none yet
  const kMost = 20e6;

  // Texts without a folder have no outlet: they stand in one that is emptied again. A folder that
  // holds folders only, or a list of its files, is not an outlet but the whole.
  const placed = (files) => {
    const listed = files.some(({ path }) => /(^|\/)articles\.(csv|tsv)$/i.test(path));
    const tops = new Set(files.map(({ path }) => (path.includes('/') ? path.split('/')[0] : '')));
    const wraps = tops.size === 1 && !tops.has('') && (listed ||
      files.every(({ path }) => path.split('/').length > 2));
    return files.map(({ path, bytes }) => {
      const below = wraps ? path.slice(path.indexOf('/') + 1) : path;
      const loose = !listed && !below.includes('/') && ['txt', 'text', ''].includes(
        dropped.extension(below));
      const named = dropped.extension(below) || !loose ? below : `${below}.txt`;
      return { path: `/in/new/${loose ? `${kNoOutlet}/` : ''}${named}`, bytes };
    });
  };

  // A folder around all other folders of an archive or a drop is no outlet.
  const unwrapped = (articles) => {
    const paths = articles.map((one) => /^(.*?\.zip\/)?(.*)$/is.exec(one.id));
    const wraps = new Map();
    paths.forEach(([, archive = '', path], i) => {
      const [top, ...below] = path.split('/');
      const fits = below.length > 1 && top === articles[i].outlet;
      wraps.set(archive, fits && [top, undefined].includes(wraps.get(archive)) ? top : null);
    });
    return articles.map((one, i) => (wraps.get(paths[i][1] || '') ?
      { ...one, outlet: paths[i][2].split('/')[1] } : one));
  };

  // What the engine said, without the places that only it knows.
  const sentence = (text) => text.replace(/^slantwise: /, '').replace(/\/?\bin\/new\b\/?/g, '')
    .replaceAll(`${kNoOutlet}/`, '').replace(/^new(?=[/:]|$)/, '').replace(/^[/:]\s*/, '')
    .replace(/--map (\w+)=\w+ says (which|where) it is/, (all, field) => say('read.rename', { field }))
    .replace('; --encoding NAME overrides', '');

  const taken = (found, has) => {
    const article = { notes: [] };
    for (const [name, value] of Object.entries(found)) if (value !== null) article[name] = value;
    const { where } = article;
    delete article.where;
    if (article.outlet === kNoOutlet) article.outlet = '';
    article.id = article.id.replace(new RegExp(`^${kNoOutlet}/`), '');
    const same = has.get(article.id);
    if (same && same.text === article.text) return { where, article: null };
    for (let n = 2; has.has(article.id); ++n) article.id = `${article.id.replace(/~\d+$/, '')}~${n}`;
    has.set(article.id, article);
    return { where, article };
  };

  // What the engine found, as articles of this project; what was said of one stands with it.
  const settled = (read) => {
    const has = new Map(project.now().articles.map((one) => [one.id, one]));
    const pairs = unwrapped(read.articles).map((one) => taken(one, has));
    const articles = pairs.map((one) => one.article).filter(Boolean);
    const problems = [];
    for (const problem of read.problems) {
      const of = pairs.find((one) => one.where === problem.where)?.article;
      if (of && problem.kind !== 'skipped') of.notes.push(sentence(problem.what));
      else problems.push({ ...problem, where: sentence(problem.where), what: sentence(problem.what) });
    }
    const twice = read.duplicates + pairs.length - articles.length;
    if (twice > 0) {
      problems.push({ kind: 'noted', where: '', what: say('read.twice', { n: twice }) });
    }
    return { articles, problems };
  };

  const engine = async (args, files, progress) => {
    const done = await machine.run({ args: ['articles', ...args, '--json', '--full-text', '--quiet'],
      files }, progress);
    if (done.exit === 0) return settled(JSON.parse(fromUtf8(done.out)));
    const said = done.err.trim().split('\n').filter(Boolean).map(sentence);
    throw new Error(said.join(' ') || say('crash'));
  };

  // Adds what it read, or throws an Error whose message is a sentence; then nothing has changed.
  const add = async (args, files, { problems = [], change = {}, progress = () => {} } = {}) => {
    let read = { articles: [], problems: [] };
    try {
      if (args.length > 0) read = await engine(args, files, progress);
    } catch (error) {
      if (problems.length === 0 || error instanceof Cancelled) throw error;
      problems = [...problems, { kind: 'skipped', where: '', what: error.message }];
    }
    const articles = [...project.now().articles, ...read.articles];
    const size = articles.reduce((sum, one) => sum + one.text.length, 0);
    if (size > kMost) throw new Error(say('drop.large', { size: megabytes(size), most: megabytes(kMost) }));
    project.set({ articles, problems: [...problems, ...read.problems], ...change });
    return read.articles;
  };

  const addFiles = async (found, progress) => {
    const { files, problems } = await dropped.read(found);
    return add(files.length > 0 ? ['/in/new'] : [], placed(files), { problems, progress });
  };

  const addText = async (text, { outlet, date }) => {
    const taken = new Set(project.now().articles.map((one) => one.id));
    let n = 1;
    while (taken.has(`pasted-${n}.txt`)) ++n;
    const files = placed([{ path: `pasted-${n}.txt`, bytes: utf8(text) }]);
    return add(['/in/new'], files).then((articles) => {
      const ids = new Set(articles.map((one) => one.id));
      project.set({ articles: project.now().articles.map(
        (one) => (ids.has(one.id) ? { ...one, outlet, date } : one)) }, false);
    });
  };

  const addDemo = (progress) => add(['demo:harbor'], [],
    { progress, change: { name: project.now().name || say('demo.name') } });

  return { addFiles, addText, addDemo };
})();
