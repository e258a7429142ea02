#!/usr/bin/env python3
"""Measures `frames --suggest` and the evaluative lexicon on NewsWCL50, where it is at hand.

    tests/validate/naming_newswcl50.py PROGRAM FOLDER

Words beside a name: for each concept that people coded ten times or more and that a proper name
names, how many of the first ten suggested words stand in the coded mentions of the concept; and in
these or in what they coded as a property of it.
Evaluation: for each concept and outlet whose codes are more often good or more often bad, whether the
words of the evaluative lexicon in the outlet's own words, in sentences with the name, point the same
way.
"""
import collections
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile

OUTLETS = ["LL", "L", "M", "R", "RR"]
COUNTRIES = {"USA": ["United States", "U.S."], "PRK": ["North Korea"], "KOR": ["South Korea"],
             "JPN": ["Japan"], "RUS": ["Russia"], "IRN": ["Iran"], "FRA": ["France"]}
TITLES = set("Mr Ms Mrs Dr President Senator Sen Gov Director Prime Minister Leader Former The "
             "Secretary Chairman White House".split())
GOOD = set("Power,Importance,Affection,Confidence,Good quality,Reason,Trustworthiness,Honor,"
           "Lawfulness,Positive,Economy positive,Safety,Easiness,Fairness".split(","))
BAD = set("Aggressor,Weakness,No trustworthiness,Unreason,Difficulty,Poor quality,Refusal,Unsafety,"
          "Unlawfulness,Negative,Dishonor,Economy negative,Unimportance".split(","))
LEXICON = os.path.join(os.path.dirname(__file__), "../../corpora/lexicons/evaluative.en.yaml")


def plain(text):
    """The texts are split into tokens; this puts them together again."""
    text = text.replace("\\n", "")
    text = re.sub(r" (['’](?:s|re|ve|ll|d|m)\b|['’](?= )|n['’]t\b)", r"\1", text)
    text = re.sub(r" ([,.;:!?)\]])", r"\1", text)
    text = re.sub(r"([(\[]) ", r"\1", text)
    text = re.sub(r" - (?=[a-z])", "-", text)
    text = text.replace("“ ", "“").replace(" ”", "”")
    return "\n\n".join(line.strip() for line in text.splitlines() if line.strip())


def names_of(code, mentions):
    """What a person would type: the name without titles, in the forms that the texts have."""
    last = code.split("\\")[-1]
    if last in COUNTRIES:
        return COUNTRIES[last]
    if last in ("Jong Un", "Kim"):
        return ["Kim Jong Un", "Kim Jong-un", "Kim"]
    key = last.split()[-1].lower()
    capitals = r"(?:[A-Z][\w'’-]*\.?)(?: [A-Z][\w.'’-]*)*"
    forms = [m for m in mentions if re.fullmatch(capitals, m) and len(m.split()) <= 3 and
             (key in re.split(r"[ -]", m.lower()) or m.lower().endswith("-" + key)) and
             not any(word.strip(".") in TITLES for word in m.split())]
    return [form for form, _ in collections.Counter(forms).most_common()][:4]


def words(texts):
    return {word for text in texts
            for word in re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower().replace("’", "'").replace("'s", ""))}


def table(program, articles, *options):
    done = subprocess.run([program, "frames", articles, "--csv", "--quiet", *options],
                          check=True, capture_output=True, text=True)
    return list(csv.DictReader(io.StringIO(done.stdout)))


def suggestions(program, articles, names):
    rows = table(program, articles, *sum((["--suggest", name] for name in names), []))
    return list(dict.fromkeys(row["word"] for row in rows))[:10]


def quoted(items):
    return ", ".join('"%s"' % item.replace('"', "") for item in items)


def evaluative():
    """Patterns of the lexicon by direction, and the phrases that are no hits of these."""
    sides = {side: ([], []) for side in ("positive", "negative")}
    patterns, nots = [], []
    for line in open(LEXICON):
        line = line.strip()
        if match := re.match(r"(patterns|not): \[(.*)\]", line):
            items = re.findall(r'"[^"]*"|[^, ][^,]*', match.group(2))
            items = [item.strip().strip('"') for item in items]
            patterns, nots = (items, []) if match.group(1) == "patterns" else (patterns, items)
        elif match := re.match(r"category: (positive|negative)", line):
            found, phrases = sides[match.group(1)]
            found += patterns
            phrases += [item for item in nots if item not in phrases]
    return sides


def balances(program, articles, names, sides, folder):
    path = os.path.join(folder, "set.yaml")
    with open(path, "w") as file:
        file.write("name: n\nversion: '1'\nlanguage: en\nlicense: none\nprovenance: made to measure\n"
                   "sets:\n  - id: s\n    referent: r\n    anchors: [%s]\n    labels:\n"
                   % quoted(names))
        for side, (found, nots) in sides.items():
            file.write("      - {id: %s, label: %s, patterns: [%s], not: [%s]}\n"
                       % (side, side, quoted(found), quoted(nots)))
    out = collections.Counter()
    for row in table(program, articles, "--lexicon", path, "--table", "shares"):
        if row["scope"] == "narration":
            out[row["outlet"]] += float(row["hits"]) * (1 if row["label"] == "positive" else -1)
    return out


def main():
    program, data = sys.argv[1], sys.argv[2]
    mentions, properties = collections.defaultdict(list), collections.defaultdict(list)
    codes = collections.Counter()
    for row in csv.DictReader(open(os.path.join(data, "annotations.csv"))):
        if row["code_type"] != "PROPERTY":
            mentions[row["event_id"], row["code_name"]].append(row["code_mention"])
            continue
        for target in row["target_concept"].split(";"):
            target = target.strip().split("\\")[-1]
            properties[row["event_id"], target].append(row["code_mention"])
            sign = (row["code_name"] in GOOD) - (row["code_name"] in BAD)
            codes[row["event_id"], target, row["publisher_id"]] += sign
    sides = evaluative()
    found = right = described = silent = 0
    agreed, words_of = collections.defaultdict(list), collections.defaultdict(list)
    print("event concept: names; right of suggested (or described); others")
    with tempfile.TemporaryDirectory() as folder:
        for event in "01234":
            with open(os.path.join(folder, event + ".jsonl"), "w") as file:
                for outlet in OUTLETS:
                    text = plain(open(os.path.join(data, f"{event}_{outlet}.txt")).read())
                    file.write(json.dumps({"id": event + outlet, "outlet": outlet, "text": text}) + "\n")
        for (event, code), coded in sorted(mentions.items()):
            names = names_of(code, coded)
            if len(coded) < 10 or not names or "Memos" in code or code.startswith("Trip"):
                continue
            articles = os.path.join(folder, event + ".jsonl")
            target = code.split("\\")[-1]
            top = suggestions(program, articles, names)
            own, wide = words(coded), words(coded + properties[event, target])
            good = sum(word in own for word in top)
            found += len(top)
            right += good
            described += sum(word in wide for word in top)
            words_of[event] += [word in own for word in top]
            print(f"{event} {code}: {', '.join(names)}; {good} of {len(top)} "
                  f"({sum(word in wide for word in top)}); {' '.join(w for w in top if w not in own)}")
            balance = balances(program, articles, names, sides, folder)
            for outlet in OUTLETS:
                coded_sign = codes[event, target, outlet]
                if coded_sign == 0:
                    continue
                if balance[outlet] == 0:
                    silent += 1
                    continue
                agreed[event].append(((balance[outlet] > 0) == (coded_sign > 0), coded_sign > 0))
    print(f"\nsuggested words in the coded mentions: {right} of {found} ({right / max(1, found):.3f})")
    print(f"in these or in coded properties: {described} of {found} ({described / max(1, found):.3f})")
    every = [pair for pairs in agreed.values() for pair in pairs]
    good = sum(coded for _, coded in every)
    print(f"evaluation points the coded way: {share([right for right, _ in every])} concepts by outlet; "
          f"the lexicon says nothing of {silent} more; always saying the commoner of the two would be "
          f"right of {max(good, len(every) - good)}")
    for event in sorted(agreed):
        others = [right for other, pairs in agreed.items() if other != event for right, _ in pairs]
        words_left = [right for other, found in words_of.items() if other != event for right in found]
        print(f"event {event}: words {share(words_of[event])}, without it {share(words_left)}; evaluation "
              f"{share([right for right, _ in agreed[event]])}, without it {share(others)}")


def share(rights):
    return f"{sum(rights)} of {len(rights)} ({sum(rights) / max(1, len(rights)):.3f})"


if __name__ == "__main__":
    main()
