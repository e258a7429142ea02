// What all parts of the page's script share. Everything on the page reads and prints without it.
// Text reaches the page only by cloning nodes and by textContent.
'use strict';

document.documentElement.classList.add('js');
if (document.querySelector('main.large')) document.documentElement.classList.add('large');

const page = (() => {
  const words = document.getElementById('words');

  // A message of the page's language, with its values put in.
  const say = (id, values = {}) => {
    const found = words && words.querySelector(`[data-message="${id}"]`);
    const text = found ? found.textContent : id;
    return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : all));
  };

  const make = (name, text, className) => {
    const node = document.createElement(name);
    if (text) node.textContent = text;
    if (className) node.className = className;
    return node;
  };

  const button = (text, className, act) => {
    const node = make('button', text, className);
    node.type = 'button';
    node.addEventListener('click', act);
    return node;
  };

  const textOf = (node, selector) => {
    const found = node.querySelector(selector);
    return found ? found.textContent.trim().replace(/\s+/g, ' ') : '';
  };

  // What the page says of a passage or of words in the reader view (apps/html/texts.h).

  const kVoices = { 'v-own': 'narration', 'v-quoted': 'quote', 'v-reported': 'paraphrase',
    'v-note': 'insert' };

  const voiceOf = (node) => node.dataset.voice ||
    kVoices[[...node.classList].find((name) => kVoices[name])];

  const speakerOf = (node) => {
    if (!node.matches('.passage')) return node.dataset.speaker || '';
    return voiceOf(node) === 'insert' ? '' : textOf(node, '.who > bdi');
  };

  // What has the facts of its article: the head of its passages, or of a run of words the column.
  const articleOf = (node) => document.getElementById(`t-${node.dataset.t}`) ||
    node.closest('[data-article]');

  // Where a browser forbids storage, the page works without.
  const key = `slantwise ${words ? words.dataset.page : ''}`;
  const load = () => {
    try { return JSON.parse(localStorage.getItem(key)) || {}; } catch (error) { return {}; }
  };
  const save = (value) => {
    try { localStorage.setItem(key, JSON.stringify(value)); } catch (error) { /* not kept */ }
  };

  // A file for the reader, without a network.
  const give = (name, type, text) => {
    const link = make('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  return { words, say, make, button, textOf, voiceOf, speakerOf, articleOf, give, load, save };
})();
