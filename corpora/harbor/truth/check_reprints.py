#!/usr/bin/env python3
"""Measures the planted reprints: containment of 5-word shingles outside quotations, by pair.

    python3 corpora/harbor/truth/check_reprints.py          fails if a pair is not of its class
    python3 corpora/harbor/truth/check_reprints.py --near   also lists the nearest unplanted pairs

Words are lower case, without punctuation, digit runs as 0; boilerplate is left out; no shingle spans
a removed quotation or boilerplate. C_nq = common shingles / shingles of the shorter text. A pair
that reaches .10 without a row of its own fails too.
"""
import csv
import itertools
import pathlib
import re
import sys

import make_truth

LEAST = 40  # shingles: below, "too short to tell"
CLASSES = {"copy": (0.60, 1.01), "partly": (0.30, 0.60), "shares": (0.10, 0.30),
           "version": (0.60, 1.01), "short": (0.10, 1.01)}
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")


def words(text):
    return ["0" if word.isdigit() else word.replace("’", "'") for word in WORD.findall(text.lower())]


def outside_quotations(source):
    """The stretches of text between quotations and boilerplate, inserts in quotations aside."""
    text, runs = make_truth.read_marked(source.replace("&nbsp;", "\u00a0"))
    stretch = ""
    for begin, end, stack in runs:
        if make_truth.zone_of(stack) == "boilerplate" or any(kind == "q" for kind, _ in stack):
            yield stretch
            stretch = ""
        else:
            stretch += text.encode()[begin:end].decode()
    yield stretch


def shingles(source):
    found = set()
    for stretch in outside_quotations(source):
        row = words(stretch)
        found.update(tuple(row[at:at + 5]) for at in range(len(row) - 4))
    return found


def containment(one, other):
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def planted_rows():
    for path in sorted(make_truth.TRUTH.glob("*reprints.csv")):
        with open(path, encoding="utf-8", newline="") as rows:
            yield from csv.DictReader(rows)


def main():
    marked = {path.stem + ".txt": shingles(path.read_text(encoding="utf-8"))
              for path in sorted((make_truth.TRUTH / "marked").glob("*.marked"))}
    wrong, pairs = 0, []
    for row in planted_rows():
        one, other = row["article"], row["source"]
        pairs.append((one, other))
        measured = containment(marked[one], marked[other])
        low, high = CLASSES[row["class"]]
        short = min(len(marked[one]), len(marked[other])) < LEAST
        good = low <= measured < high and short == (row["class"] == "short")
        wrong += not good
        print(f"{one:32} {other:32} {row['class']:8} {measured:.3f} "
              f"{len(marked[one]):4} {len(marked[other]):4} {'' if good else 'WRONG'}".rstrip())
    others = sorted(((containment(marked[one], marked[other]), one, other)
                     for one, other in itertools.combinations(marked, 2)
                     if (one, other) not in pairs and (other, one) not in pairs), reverse=True)
    unplanted = [row for row in others if row[0] >= 0.10]
    for measured, one, other in others[:10] if "--near" in sys.argv[1:] else unplanted:
        print(f"{one:32} {other:32} unplanted {measured:.3f}")
    if wrong or unplanted:
        raise SystemExit(f"{wrong} pairs are not of their class, {len(unplanted)} are not planted")


if __name__ == "__main__":
    main()
