// Where articles come in: drop, choose, paste, the bundled ones, a saved project.
const start = (() => {
  const drop = find('drop');
  const box = find('paste-box');

  // One thing at a time; what goes wrong is a sentence and changes nothing.
  const working = async (place, text, act) => {
    const bar = make('progress');
    const count = make('span', '', 'note');
    const label = make('span', text);
    bar.setAttribute('aria-label', text);
    place.replaceChildren(label, bar, count, button(say('cancel'), () => machine.cancel()));
    place.hidden = false;
    notice('');
    document.body.classList.add('busy');
    try {
      return await act(({ done, total }) => {
        if (total > 0) {
          bar.max = total;
          bar.value = done;
        }
        count.textContent = total > 0 ? say('progress', { done, total }) : done || '';
      });
    } catch (error) {
      if (!(error instanceof Cancelled)) notice(error.message);
      return undefined;
    } finally {
      document.body.classList.remove('busy');
      place.hidden = true;
      place.replaceChildren();
    }
  };

  const take = (found) => working(find('reading'), say('reading'), async (progress) => {
    const files = await found;
    steps.show('articles');
    const saved = files.length === 1 && /\.slantwise$/i.test(files[0].path);
    if (saved) return openProject(files[0].file);
    if (files.length === 0) return undefined;
    return intake.addFiles(files, progress);
  });

  // A file that is no project, or a part of one, leaves the page as it was.
  const openProject = async (file) => {
    if (!file) return;
    try {
      if (file.size > 60e6) {
        throw new Error(say('drop.large', { size: megabytes(file.size), most: megabytes(20e6) }));
      }
      const found = project.parsed(await file.text());
      project.set(found);
      notice('');
      steps.show('articles');
    } catch (error) {
      notice(error.message);
    }
  };

  const chosen = (node, act) => node.addEventListener('change', () => {
    const files = [...node.files];
    node.value = '';
    act(files);
  });

  const paste = async (event) => {
    event.preventDefault();
    const text = find('paste-text').value;
    const blank = text.trim() === '';
    find('paste-note').textContent = blank ? say('paste.empty') : '';
    if (blank) return find('paste-text').focus();
    box.close();
    await working(find('reading'), say('reading'), () => intake.addText(text, {
      outlet: find('paste-outlet').value.trim(), date: find('paste-date').value }));
    find('paste-text').value = '';
  };

  const watch = () => {
    for (const kind of ['dragover', 'dragenter']) {
      addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add('over'); });
    }
    addEventListener('dragleave', (event) => {
      if (!event.relatedTarget) drop.classList.remove('over');
    });
    addEventListener('drop', (event) => {
      event.preventDefault();
      drop.classList.remove('over');
      take(dropped.ofDrop(event.dataTransfer));
    });
    find('choose').addEventListener('click', () => find('files').click());
    chosen(find('files'), (files) => { if (files.length > 0) take(dropped.ofList(files)); });
    find('demo').addEventListener('click', () => working(find('reading'), say('reading'),
      (progress) => intake.addDemo(progress)));
    for (const id of ['reopen', 'project-open']) {
      find(id).addEventListener('click', () => find('project-file').click());
    }
    chosen(find('project-file'), ([file]) => openProject(file));
    find('paste').addEventListener('click', () => {
      find('paste-note').textContent = '';
      box.showModal();
      find('paste-text').focus();
    });
    find('paste-close').addEventListener('click', () => box.close());
    find('paste-form').addEventListener('submit', paste);
  };

  return { watch, working };
})();
