#!/usr/bin/env python3
"""Random mentions of the referents of naming sets, to read whether each means the referent.

    build/dev/names_validation conflict,migration.en,protest.en PATH... > names.jsonl
    tests/validate/sample_names.py names.jsonl 100 7       # 100 of all, seed 7 (never commit them)
    tests/validate/sample_names.py names.jsonl 2 7 each    # 2 of each set
Sets without anchors are left out: they promise no referent.
"""
import collections
import json
import random
import sys

AROUND = 150


def shown(number, row):
    sentence = row["sentence"].replace("\n", " ")
    at = max(0, sentence.find(row["words"]))
    end = at + len(row["words"])
    return (f"{number} [{row['set']}/{row['label']}, {row['tie']}] {sentence[max(0, at - AROUND):at]}"
            f">>{sentence[at:end]}<<{sentence[end:end + AROUND]}")


def main():
    count, seed = int(sys.argv[2]), int(sys.argv[3])
    rows = [row for row in map(json.loads, open(sys.argv[1])) if row["anchored"]]
    rng = random.Random(seed)
    groups = collections.defaultdict(list)
    for row in rows:
        groups[row["set"] if len(sys.argv) > 4 else ""].append(row)
    drawn = [row for name in sorted(groups)
             for row in rng.sample(groups[name], min(count, len(groups[name])))]
    for number, row in enumerate(sorted(drawn, key=lambda row: row["set"]), 1):
        print(shown(number, row))


if __name__ == "__main__":
    main()
