// The words of this page, in the languages it carries, and small things all parts make use of.
'use strict';

const words = (() => {
  const all = JSON.parse(document.getElementById('words').textContent);
  const kNames = { en: 'English', ar: 'العربية' };
  const kRightToLeft = ['ar', 'he', 'fa', 'ur'];

  // A browser may forbid storage; then the language is chosen anew each time.
  const kept = () => {
    try { return localStorage.getItem('slantwise language'); } catch (error) { return null; }
  };
  const keep = (value) => {
    try { localStorage.setItem('slantwise language', value); } catch (error) { /* not kept */ }
  };

  const wanted = [kept(), ...navigator.languages.map((one) => one.split('-')[0]), 'en'];
  let language = wanted.find((one) => all[one]);

  const shown = (value) => (typeof value === 'number' ? value.toLocaleString('en') : String(value));

  // A message with its values put in; what a language lacks is said in English.
  const say = (id, values = {}) => (all[language][id] || all.en[id] || id).replace(
    /\{(\w+)\}/g, (whole, name) => (name in values ? shown(values[name]) : whole));

  const apply = () => {
    document.documentElement.lang = language;
    document.documentElement.dir = kRightToLeft.includes(language) ? 'rtl' : 'ltr';
    for (const node of document.querySelectorAll('[data-say]')) {
      node.textContent = say(node.dataset.say);
    }
    for (const node of document.querySelectorAll('[data-label]')) {
      node.setAttribute('aria-label', say(node.dataset.label));
    }
  };

  // Fills the choice of languages; `changed` draws what is not in the page's own markup.
  const offer = (select, changed) => {
    select.replaceChildren(...Object.keys(all).map((one) => new Option(kNames[one] || one, one)));
    select.value = language;
    select.addEventListener('change', () => {
      language = select.value;
      keep(language);
      apply();
      changed();
    });
  };

  return { say, apply, offer, language: () => language };
})();

const { say } = words;
const find = (id) => document.getElementById(id);

const make = (name, text, className) => {
  const node = document.createElement(name);
  if (text) node.textContent = text;
  if (className) node.className = className;
  return node;
};

const button = (text, act, className) => {
  const node = make('button', text, className);
  node.type = 'button';
  node.addEventListener('click', act);
  return node;
};

const input = (type, value = '') => {
  const node = make('input');
  node.type = type;
  node.value = value;
  return node;
};

// A file for the reader, without a network.
const give = (name, type, parts) => {
  const link = make('a');
  link.href = URL.createObjectURL(new Blob([parts].flat(), { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};

// One sentence at the top of the page, until it is closed or the next one comes.
const notice = (text) => {
  const box = find('notice');
  box.hidden = !text;
  if (!text) return box.replaceChildren();
  const close = button('×', () => notice(''), 'remove');
  close.setAttribute('aria-label', say('close'));
  const words = make('p', text);
  words.dir = 'auto';
  box.replaceChildren(words, close);
};

const utf8 = (text) => new TextEncoder().encode(text);
const fromUtf8 = (bytes) => new TextDecoder().decode(bytes);
const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
