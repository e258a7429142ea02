#!/usr/bin/env python3
"""What thousands of patterns cost: a command with 2,000 patterns against the same with one.

    bench/patterns_cost.py PROGRAM ARTICLES [RUNS]

`features` reads, looks for the patterns and counts them: the price of the patterns themselves.
`compare` also tests every term in every outlet with 9,999 shuffles and shows its passages.

The patterns are words, globs, phrases and stems of the texts' own words, so that they are found.
Processor time of one thread is compared, in alternating runs: a busy machine slows both.
"""
import collections
import gzip
import json
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile

HEAD = "name: {}\nversion: '1'\nlanguage: en\nlicense: none\nprovenance: made by a benchmark\nterms:\n"


def words_of(path):
    counts = collections.Counter()
    opened = gzip.open(path, "rt") if path.endswith(".gz") else open(path)
    with opened as file:
        for number, line in enumerate(file):
            if number == 2000:
                break
            counts.update(re.findall(r"[a-z]{4,}", json.loads(line).get("text", "").lower()))
    return [word for word, count in counts.most_common(12000)[300:]]


def patterns(words, number):
    random.seed(1)
    chosen = random.sample(words, number)
    kinds = [lambda w: w, lambda w: w[:6] + "*", lambda w: "the " + w, lambda w: w + " of",
             lambda w: "stem:" + w]
    return sorted({kinds[i % 5](word) for i, word in enumerate(chosen)})


def lexicon(folder, name, given, per_term):
    path = os.path.join(folder, name + ".yaml")
    with open(path, "w") as file:
        file.write(HEAD.format(name))
        for at in range(0, len(given), per_term):
            quoted = ", ".join('"%s"' % one for one in given[at:at + per_term])
            file.write('  - {id: t%d, label: t%d, patterns: [%s], category: c%d}\n'
                       % (at, at, quoted, at % 20))
    return path


def used():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def seconds(program, command, articles, path, out):
    start = used()
    subprocess.run([program, command, articles, "--lexicon", path, "--quiet", "--threads", "1",
                    "-o", out], check=True, stdout=subprocess.DEVNULL)
    return used() - start


def race(program, command, articles, cases, runs):
    times = {name: [] for name in cases}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(runs):
            for name, path in cases.items():
                out = os.path.join(folder, f"{command}{len(times[name])}{len(name)}.json")
                times[name].append(seconds(program, command, articles, path, out))
    base = statistics.median(times["none"])
    for name in cases:
        median = statistics.median(times[name])
        print(f"{command:8} {name:22} {median:6.2f} s  {100 * (median / base - 1):+5.1f} %", flush=True)


def main():
    program, articles = sys.argv[1], sys.argv[2]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    words = words_of(articles)
    with tempfile.TemporaryDirectory() as folder:
        cases = {"none": lexicon(folder, "none", ["zzqx"], 1),
                 "2,000 in 200 terms": lexicon(folder, "many", patterns(words, 2000), 10),
                 "2,000 in 2,000 terms": lexicon(folder, "single", patterns(words, 2000), 1)}
        for command in ("features", "compare"):
            race(program, command, articles, cases, runs)


if __name__ == "__main__":
    main()
