#!/usr/bin/env python3
"""Tokens cut per outlet and rule, and random samples of cuts and kept paragraphs to read.

    build/dev/cuts_validation PATH... > cuts.jsonl
    tests/validate/sample_cuts.py cuts.jsonl            # tables
    tests/validate/sample_cuts.py cuts.jsonl cuts 100   # cuts to read (never commit them)
    tests/validate/sample_cuts.py cuts.jsonl kept 100   # kept paragraphs of the ten outlets
                                                        # with most cuts
A fourth number is the seed.
"""
import collections
import json
import random
import sys


def by_outlet(articles):
    table = collections.defaultdict(lambda: collections.Counter())
    for article in articles:
        row = table[article["outlet"]]
        row["articles"] += 1
        row["tokens"] += article["tokens"]
        for cut in article["cuts"]:
            row["learned" if cut["rule"] == "learned" else "rules"] += cut["tokens"]
    return sorted(table.items(), key=lambda e: (-e[1]["rules"] - e[1]["learned"], e[0]))


def tables(articles):
    rows = by_outlet(articles)
    print("| outlet | articles | tokens | by rules | learned | cut |\n|---|--:|--:|--:|--:|--:|")
    for outlet, row in rows[:20]:
        share = 100 * (row["rules"] + row["learned"]) / row["tokens"]
        print(f"| {outlet} | {row['articles']} | {row['tokens']} | {row['rules']} |"
              f" {row['learned']} | {share:.1f}% |")
    total = sum((row for _, row in rows), collections.Counter())
    share = 100 * (total["rules"] + total["learned"]) / total["tokens"]
    print(f"| all {len(rows)} | {total['articles']} | {total['tokens']} | {total['rules']} |"
          f" {total['learned']} | {share:.1f}% |\n")
    rules = collections.Counter()
    tokens = collections.Counter()
    for article in articles:
        for cut in article["cuts"]:
            rules[cut["rule"]] += 1
            tokens[cut["rule"]] += cut["tokens"]
    print("| rule | cuts | tokens |\n|---|--:|--:|")
    for rule, count in sorted(rules.items(), key=lambda e: (-tokens[e[0]], e[0])):
        print(f"| {rule} | {count} | {tokens[rule]} |")


def sample(articles, what, count, seed):
    rng = random.Random(seed)
    if what == "cuts":
        pool = [(a["outlet"], c["rule"], c["text"]) for a in articles for c in a["cuts"]]
    else:
        top = {outlet for outlet, _ in by_outlet(articles)[:10]}
        pool = [(a["outlet"], "", k) for a in articles if a["outlet"] in top for k in a["kept"]]
    for number, (outlet, rule, text) in enumerate(rng.sample(pool, min(count, len(pool))), 1):
        print(f"{number}. [{outlet}] {rule}: {text[:300]!r}")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        articles = [json.loads(line) for line in file]
    if len(sys.argv) == 2:
        tables(articles)
    else:
        seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
        sample(articles, sys.argv[2], int(sys.argv[3]), seed)


main()
