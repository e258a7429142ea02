// The comparison: made by the engine, shown in a frame, overruled there, made again.
const comparison = (() => {
  let page = null;  // the report's bytes
  let of = null;    // what it was made of: articles, decisions and language

  const made = () => ({ articles: project.now().articles, decisions: project.now().decisions,
    language: words.language() });
  const stale = () => page && Object.entries(made()).some(([name, value]) => of[name] !== value);

  let target = null;  // the window of the report
  let told = null;    // the decisions it knows

  const tell = () => {
    const { decisions, who } = project.now();
    if (!target || told === decisions) return;
    told = decisions;
    target.postMessage({ slantwise: 'decisions', list: decisions, who }, '*');
  };

  // What was overruled in the report belongs to the project; what is in the project, to the report.
  const listen = (data, from) => {
    if (data.slantwise === 'ready') {
      target = from;
      told = null;
      tell();
    } else if (data.slantwise === 'decisions' && Array.isArray(data.list)) {
      const text = JSON.stringify(data.list);
      if (text.length > 5e6 || text === JSON.stringify(project.now().decisions)) {
        if (data.who !== project.now().who) project.set({ who: String(data.who || '') }, false);
        return;
      }
      told = data.list;
      project.set({ decisions: data.list, who: String(data.who || '') });
    } else if (data.slantwise === 'again') {
      run();
    }
  };

  const problem = () => {
    const { articles } = project.now();
    const without = articles.filter((one) => !one.outlet).length;
    if (articles.length === 0) return say('compare.none');
    if (without > 0) return say('compare.no-outlet', { n: without });
    return '';
  };

  const hint = () => {
    const { articles } = project.now();
    const outlets = new Set(articles.map((one) => one.outlet));
    if (problem()) return problem();
    return outlets.size === 1 ? say('compare.one-outlet') : say('compare.ready', {
      articles: articles.length, outlets: outlets.size });
  };

  const run = async () => {
    if (problem()) {
      steps.show('articles');
      draw();
      return table.firstWithout()?.focus();
    }
    steps.show('comparison');
    const before = made();
    const args = ['compare', ...project.paths(), '-o', '/out/report.html', '--locale',
      words.language(), '--quiet'];
    await start.working(find('comparing'), say('compare.working'), async (progress) => {
      const done = await machine.run({ args, files: project.files(), want: ['/out'] }, progress);
      const report = done.files?.find((file) => file.path === '/out/report.html');
      if (done.exit !== 0 || !report) throw new Error(spoken(done.err));
      page = report.bytes;
      of = before;
      sheet.show(find('report'), page, say('step.comparison'), listen);
    });
    draw();
  };

  const spoken = (err) => err.trim().split('\n').filter(Boolean).map(
    (line) => line.replace(/^slantwise: /, '').replace(/\/in\//g, '')).join(' ') || say('crash');

  const draw = () => {
    tell();
    find('compare-not').textContent = hint();
    find('compare-not').classList.toggle('wanting', Boolean(problem()));
    const again = button(say(page ? 'compare.again' : 'compare.go'), run, page && !stale() ? '' : 'main');
    const tools = page ? [
      button(say('compare.save'), () => give('report.html', 'text/html', page)),
      button(say('open-tab'), () => sheet.open(page)),
      button(say('compare.to-lesson'), () => steps.show('lesson')),
    ] : [];
    find('compare-tools').replaceChildren(again, ...tools);
    find('compare-note').textContent = stale() ? say('compare.stale') : '';
    if (project.now().articles.length === 0 && page) {
      page = target = null;
      sheet.forget(find('report'));
      draw();
    }
  };

  return { run, draw, spoken };
})();
