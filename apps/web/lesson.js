// Colors the pieces of "Whose words?". The page holds no answers: nothing here knows them either.
(() => {
  'use strict';

  const voices = {
    O: ['v-own', 'own words'], Q: ['v-quoted', 'quoted'],
    R: ['v-reported', 'reported'], E: ['v-note', 'editor’s note'],
  };
  const text = document.querySelector('.exercise');
  const pieces = [...text.querySelectorAll('.piece')];
  const count = document.getElementById('count');
  const done = document.getElementById('done');
  const who = document.getElementById('who');
  const signed = document.getElementById('signed');
  const key = `slantwise whose-words ${text.dataset.lesson}`;
  let answers = {};

  document.documentElement.classList.add('js');

  // A browser may forbid storage; then the colors last as long as the page.
  const load = () => {
    try {
      return JSON.parse(localStorage.getItem(key)) || {};
    } catch (error) {
      return {};
    }
  };
  const store = () => {
    try {
      localStorage.setItem(key, JSON.stringify({
        answers, who: who.value, signed: signed ? signed.value : '',
      }));
    } catch (error) { /* see load() */ }
  };

  const paint = (piece) => {
    const letter = answers[piece.id];
    piece.className = letter ? `piece ${voices[letter][0]}` : 'piece';
    piece.setAttribute('aria-pressed', letter ? 'true' : 'false');
    let mark = piece.querySelector('b');
    if (!letter) {
      if (mark) mark.remove();
      return;
    }
    if (!mark) {
      mark = document.createElement('b');
      piece.append(mark);
    }
    mark.textContent = letter;
    mark.setAttribute('aria-label', voices[letter][1]);
  };

  const report = () => {
    const number = Object.keys(answers).length;
    done.value = number;
    count.textContent = `${number} of ${pieces.length}`;
  };

  const color = (piece, letter) => {
    if (letter) {
      answers[piece.id] = letter;
    } else {
      delete answers[piece.id];
    }
    paint(piece);
    report();
    store();
  };

  const pen = () => document.querySelector('input[name=pen]:checked').value;

  text.addEventListener('click', (event) => {
    const piece = event.target.closest('.piece');
    if (!piece) return;
    const letter = pen();
    color(piece, answers[piece.id] === letter ? '' : letter);
  });

  text.addEventListener('keydown', (event) => {
    const piece = event.target.closest('.piece');
    if (!piece || event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = event.key.toUpperCase();
    if (voices[letter]) {
      color(piece, letter);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      color(piece, '');
    } else if (event.key === 'Enter' || event.key === ' ') {
      color(piece, pen());
    } else {
      return;
    }
    event.preventDefault();
  });

  // A leading = + - @ would make a spreadsheet compute: a space keeps it text.
  const field = (value) => `"${value.replace(/^(?=[=+\-@])/, ' ').replaceAll('"', '""')}"`;

  const wordsOf = (piece) => {
    const clone = piece.cloneNode(true);
    for (const mark of clone.querySelectorAll('sup, b')) mark.remove();
    return clone.textContent.replace(/\s+/g, ' ').trim();
  };

  const csv = () => {
    const rows = pieces.map((piece) => [piece.id.slice(1),
      answers[piece.id] ? voices[answers[piece.id]][1] : '', wordsOf(piece)]);
    const lines = [['piece', 'answer', 'words'], ...rows];
    if (signed) lines.push(['', 'the note is signed by', signed.value]);
    lines.push(['', 'name or group', who.value]);
    return lines.map((line) => line.map(field).join(',')).join('\r\n') + '\r\n';
  };

  document.getElementById('save').addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csv()], { type: 'text/csv' }));
    link.download = 'whose-words-answers.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  document.getElementById('print').addEventListener('click', () => window.print());
  document.getElementById('clear').addEventListener('click', () => {
    if (!window.confirm('Remove all your colors?')) return;
    answers = {};
    pieces.forEach(paint);
    report();
    store();
  });
  who.addEventListener('input', store);
  if (signed) signed.addEventListener('input', store);

  const saved = load();
  for (const piece of pieces) {
    const letter = saved.answers && saved.answers[piece.id];
    if (voices[letter]) answers[piece.id] = letter;
    paint(piece);
  }
  if (typeof saved.who === 'string') who.value = saved.who;
  if (signed && typeof saved.signed === 'string') signed.value = saved.signed;
  report();
})();
