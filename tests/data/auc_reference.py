#!/usr/bin/python3
"""Makes auc_reference.csv: the AUC of models/distances/auc.cpp by scikit-learn.

    /usr/bin/python3 tests/data/auc_reference.py > tests/data/auc_reference.csv

The texts are counts of 90 made-up words in 60 texts about 24 events, drawn here. The folds are dealt
as methods 1.5 and 2.1 say, by Philox4x32-10; everything else is scikit-learn's: TfidfTransformer,
LogisticRegression(C=1), roc_auc_score. First the AUC of five ways to label the texts; then a line a
text: its event, its five labels, its score by a model of all texts under the first labels, its counts.
"""
import numpy as np
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

TEXTS, WORDS, EVENTS, FOLDS = 60, 90, 24, 5
MASK = 0xFFFFFFFF


def philox(counter, key):
    c, k = list(counter), list(key)
    for _ in range(10):
        a, b = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(b >> 32) ^ c[1] ^ k[0], b & MASK, (a >> 32) ^ c[3] ^ k[1], a & MASK]
        k = [(k[0] + 0x9E3779B9) & MASK, (k[1] + 0xBB67AE85) & MASK]
    return c


def draws(seed, permutation, stratum, purpose):
    block = 0
    while True:
        yield from philox((block, permutation, stratum, purpose), (seed & MASK, seed >> 32))
        block += 1


def draw(stream, m):
    limit = 2**32 // m * m
    return next(x for x in stream if x < limit) % m


def deal(events):
    known = {}
    blocks = [known.setdefault(e, len(known)) for e in events]
    order, stream = list(range(len(known))), draws(1, 1, 0, 3)
    place = {}
    for i in range(len(order)):
        j = i + draw(stream, len(order) - i)
        order[i], order[j] = order[j], order[i]
        place[order[i]] = i % FOLDS
    return np.array([place[b] for b in blocks])


def model(rows, sides):
    return LogisticRegression(C=1, solver="newton-cg", tol=1e-8, max_iter=1000).fit(rows, sides)


random = np.random.default_rng(20180122)
events = random.integers(0, EVENTS, TEXTS)
labels = [random.permutation(TEXTS) % 2 for _ in range(5)]
rates = 6 / (1 + np.arange(WORDS)) * random.gamma(1, 1, (EVENTS, WORDS))[events]
rates[:, 10:30] *= np.where(labels[0] == 0, 2.5, 1)[:, None]  # the first labels mean something
counts = random.poisson(rates + .02)
rows = TfidfTransformer().fit_transform(counts).toarray()
fold = deal(events)

aucs = []
for label in labels:
    scores = np.zeros(TEXTS)
    for f in range(FOLDS):
        scores[fold == f] = model(rows[fold != f], label[fold != f] == 0).decision_function(rows[fold == f])
    aucs.append(roc_auc_score(label == 0, scores))
print(",".join(map(repr, map(float, aucs))))
whole = model(rows, labels[0] == 0).decision_function(rows)
for t in range(TEXTS):
    print(events[t], *(label[t] for label in labels), repr(float(whole[t])), *counts[t], sep=",")
