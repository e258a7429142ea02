// How far people agree beyond chance. Pure functions; tests/browser/kappa_test.mjs has the values
// worked out by hand.
'use strict';

const agreement = (() => {
  // How many of `values` are each.
  const tally = (values) => {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
    return counts;
  };
  const mean = (numbers) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

  // Of all pairs of two answers to one item, the share that is the same; NaN below two answers.
  const pairs = (values) => {
    const n = values.length;
    let same = 0;
    for (const count of tally(values).values()) same += count * (count - 1);
    return n < 2 ? NaN : same / (n * (n - 1));
  };

  // `items`: of each item the answers given to it. Fleiss (1971). Where not all have answered,
  // an item counts with those who have: its share of each answer is of its own answers, and each
  // item weighs the same. Items with fewer than two answers are left out. NaN where all are the
  // same answer, or nothing is left.
  const fleiss = (items) => {
    const used = items.filter((values) => values.length > 1);
    if (!used.length) return NaN;
    const shares = new Map();
    for (const values of used) {
      for (const [value, count] of tally(values)) {
        shares.set(value, (shares.get(value) || 0) + count / values.length / used.length);
      }
    }
    let expected = 0;
    for (const share of shares.values()) expected += share * share;
    if (shares.size < 2) return NaN;
    return (mean(used.map(pairs)) - expected) / (1 - expected);
  };

  // Two people's answers to the same items, in order; undefined: not answered. Cohen (1960).
  const cohen = (one, other) => {
    const both = one.map((value, i) => [value, other[i]])
      .filter(([a, b]) => a !== undefined && b !== undefined);
    const n = both.length;
    const [first, second] = [tally(both.map(([a]) => a)), tally(both.map(([, b]) => b))];
    let expected = 0;
    for (const [value, count] of first) expected += (count * (second.get(value) || 0)) / (n * n);
    if (!n || expected === 1) return NaN;
    return (both.filter(([a, b]) => a === b).length / n - expected) / (1 - expected);
  };

  return { tally, mean, pairs, fleiss, cohen };
})();
