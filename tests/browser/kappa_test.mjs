// The class page's agreement and kappa (apps/web/agreement.js) against values worked out by hand.
// Usage: node kappa_test.mjs ROOT
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

const root = process.argv[2];
const source = readFileSync(join(root, 'apps/web/agreement.js'), 'utf8');
const agreement = vm.runInNewContext(`${source}; agreement`);
const near = (value, expected) => assert.ok(Math.abs(value - expected) < 1e-12, `${value} is not ${expected}`);

// Three answers A A B: of three pairs one is the same.
near(agreement.pairs(['A', 'A', 'B']), 1 / 3);
near(agreement.pairs(['A', 'A']), 1);
assert.ok(Number.isNaN(agreement.pairs(['A'])), 'one answer agrees with nobody');

// Fleiss (1971), two items, three students: AAA and AAB.
// P1 = 1, P2 = 1/3, mean 2/3. Shares: A (1 + 2/3)/2 = 5/6, B 1/6; by chance 25/36 + 1/36 = 26/36.
// kappa = (24/36 - 26/36) / (36/36 - 26/36) = -2/10.
near(agreement.fleiss([['A', 'A', 'A'], ['A', 'A', 'B']]), -0.2);
// AAA and BBB: complete.
near(agreement.fleiss([['A', 'A', 'A'], ['B', 'B', 'B']]), 1);
// Missing answers: AAA, BB (one has not answered), A (left out).
// P = 1 and 1. Shares 1/2 and 1/2; by chance 1/2. kappa = 1.
near(agreement.fleiss([['A', 'A', 'A'], ['B', 'B'], ['A']]), 1);
// AAB, AB, BBB: P = 1/3, 0, 1, mean 4/9. Shares of A: (2/3 + 1/2 + 0)/3 = 7/18, of B 11/18;
// by chance (49 + 121)/324 = 170/324. kappa = (144/324 - 170/324) / (154/324) = -26/154.
near(agreement.fleiss([['A', 'A', 'B'], ['A', 'B'], ['B', 'B', 'B']]), -26 / 154);
assert.ok(Number.isNaN(agreement.fleiss([['A', 'A'], ['A', 'A']])), 'no variety, no kappa');
assert.ok(Number.isNaN(agreement.fleiss([['A']])), 'nobody to agree with');
assert.ok(Number.isNaN(agreement.fleiss([])), 'nothing to agree on');

// Cohen (1960): AABB and ABBB. The same in 3 of 4. By chance: A 2/4 * 1/4, B 2/4 * 3/4: 1/2.
// kappa = (3/4 - 1/2) / (1/2) = 1/2.
near(agreement.cohen(['A', 'A', 'B', 'B'], ['A', 'B', 'B', 'B']), 0.5);
// What one has not answered is left out: A B against A B.
near(agreement.cohen(['A', undefined, 'B', 'A'], ['A', 'B', 'B', undefined]), 1);
assert.ok(Number.isNaN(agreement.cohen(['A', 'A'], ['A', 'A'])), 'no variety, no kappa');
assert.ok(Number.isNaN(agreement.cohen([], [])), 'nothing to agree on');

console.log('kappa: Fleiss’ and Cohen’s kappa are those worked out by hand');
