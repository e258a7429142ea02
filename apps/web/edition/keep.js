// Keeps the project in this browser, so that a closed tab loses nothing; saves it as a file.
const keep = (() => {
  const kDelay = 400;  // ms after the last change
  let base = null;     // the database
  let timer = 0;
  let dirty = false;   // something is neither kept nor in a file
  let known;           // mark of what this tab has kept or taken up: of another tab's it knows nothing

  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  const open = () => new Promise((resolve, reject) => {
    const request = indexedDB.open('slantwise', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('projects');
    request.onsuccess = () => resolve(base = request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });

  // Begins at once when the database is open: a page that is being closed waits for nothing. What
  // another tab has kept since is not replaced.
  const put = (value) => new Promise((resolve, reject) => {
    const transaction = base.transaction('projects', 'readwrite');
    const store = transaction.objectStore('projects');
    const mark = crypto.getRandomValues(new Uint32Array(4)).join();
    let other = false;
    transaction.oncomplete = () => { known = mark; resolve(); };
    transaction.onabort = () => reject(
      other ? new Error('other') : transaction.error || new Error('aborted'));
    store.get('current').onsuccess = ({ target: { result: kept } }) => {
      other = Boolean(kept?.articles?.length) && kept.mark !== known;
      if (other) return transaction.abort();
      try { store.put({ ...value, mark }, 'current'); } catch (error) { reject(error); }
      transaction.commit?.();
    };
  });

  const show = (id, values) => { find('kept').textContent = id ? say(id, values) : ''; };

  // Where a browser keeps nothing, or has no room, the page says so and works on.
  const write = async () => {
    clearTimeout(timer);
    timer = 0;
    const value = project.now();
    try {
      if (!base) await open();
      await put(value);
      if (timer === 0) dirty = false;
      find('kept').dataset.dirty = dirty;
      show(value.articles.length > 0 ? 'kept.here' : '');
    } catch (error) {
      const full = error?.name === 'QuotaExceededError';
      const other = error?.message === 'other';
      show(full ? 'kept.full' : other ? 'kept.other' : 'kept.not');
      document.body.classList.add('unkept');
    }
  };

  const later = () => {
    dirty = true;
    find('kept').dataset.dirty = dirty;
    clearTimeout(timer);
    timer = setTimeout(write, kDelay);
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
      await open();
      const found = await done(base.transaction('projects').objectStore('projects').get('current'));
      known = found?.mark;
      if (!found || !Array.isArray(found.articles) || found.articles.length === 0) return false;
      project.restore(found);
      clearTimeout(timer);
      timer = 0;
      dirty = false;
      show('kept.back');
      return true;
    } catch (error) {
      return false;
    }
  };

  const watch = () => {
    project.onChange(later);
    const now = () => { if (timer) write(); };
    document.addEventListener('visibilitychange', now);
    addEventListener('pagehide', now);
    addEventListener('beforeunload', (event) => {
      now();
      if (dirty && project.now().articles.length > 0) event.preventDefault();
    });
  };

  return { save, resume, watch };
})();
