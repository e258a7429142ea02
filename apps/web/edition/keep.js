// Keeps the project in this browser, so that a closed tab loses nothing; saves it as a file.
const keep = (() => {
  const kDelay = 400;  // ms after the last change
  let base;            // a promise of the database
  let timer = 0;
  let dirty = false;   // something is neither kept nor in a file
  let last = Promise.resolve();

  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  const open = () => (base ||= new Promise((resolve, reject) => {
    const request = indexedDB.open('slantwise', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('projects');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  }));

  const store = async (mode, act) => {
    const transaction = (await open()).transaction('projects', mode);
    const result = await done(act(transaction.objectStore('projects')));
    if (mode === 'readonly') return result;
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error || new Error('aborted'));
    });
  };

  const show = (id, values) => { find('kept').textContent = id ? say(id, values) : ''; };

  // Where a browser keeps nothing, or has no room, the page says so and works on.
  const write = async () => {
    clearTimeout(timer);
    timer = 0;
    const value = project.now();
    try {
      await store('readwrite', (all) => all.put(value, 'current'));
      if (timer === 0) dirty = false;
      show(value.articles.length > 0 ? 'kept.here' : '');
    } catch (error) {
      const full = error?.name === 'QuotaExceededError';
      show(full ? 'kept.full' : 'kept.not');
      document.body.classList.add('unkept');
    }
  };

  const later = () => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(() => { last = write(); }, kDelay);
  };

  const save = () => {
    const { name } = project.now();
    const safe = (name || say('project.unnamed')).replace(/[\\/:*?"<>|\u0000-\u001F]+/g, ' ').trim();
    give(`${safe || 'slantwise'}.slantwise`, 'application/json', project.file());
    dirty = false;
    show('kept.file', { name: `${safe}.slantwise` });
  };

  // Takes up what was there when the tab was closed. True if there was something.
  const resume = async () => {
    try {
      const found = await store('readonly', (all) => all.get('current'));
      if (!found || !Array.isArray(found.articles) || found.articles.length === 0) return false;
      project.restore(found);
      show('kept.back');
      return true;
    } catch (error) {
      return false;
    }
  };

  const watch = () => {
    project.onChange(later);
    document.addEventListener('visibilitychange', () => {
      if (document.hidden && timer) last = write();
    });
    addEventListener('beforeunload', (event) => {
      if (timer) last = write();
      if (dirty && project.now().articles.length > 0) event.preventDefault();
    });
  };

  return { save, resume, watch, settled: () => last };
})();
