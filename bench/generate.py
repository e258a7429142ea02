#!/usr/bin/env python3
"""Writes made-up articles as JSONL: words with Zipf's frequencies. Same arguments, same bytes.

    bench/generate.py --articles 20000 --words 900 > articles.jsonl

With --loaded the articles have terms of framing lists, links, long headlines and 300 outlets: the
largest page that so many articles make.
"""
import argparse
import json
import random
import sys

SYLLABLES = ["ba", "ko", "di", "ru", "men", "tas", "vel", "ship",
             "lo", "gar", "pi", "no", "ther", "qua", "ze", "fi"]


LOADED = ["aggression", "air strike", "annexation", "atrocities", "ceasefire", "civilians", "clashes",
          "conflict", "crackdown", "ethnic cleansing", "execution", "extremists", "fighters",
          "genocide", "government", "guerrillas", "gunmen", "insurgents", "invasion", "liberation",
          "martyrs", "massacre", "mercenaries", "militants", "militia", "murder", "occupation",
          "operation", "provocation", "rebels", "regime", "separatists", "shelling", "slaughter",
          "terrorists", "traitors", "violence", "war", "illegal immigrants", "migrants", "refugees",
          "undocumented", "riot", "protesters", "rioters", "demonstrators"]


def word(rank):
    """The syllables that spell a rank: short words are frequent ones."""
    text, rest = "", rank + 1
    while rest > 0:
        text += SYLLABLES[rest % 16]
        rest //= 16
    return text


def sentences(words, token, capitals=(0,)):
    """Words as token() gives them, with capitals, quotation marks and full stops."""
    parts = []
    for at in range(words):
        part = token()
        if at % 17 in capitals:
            part = part.capitalize()
        if at % 60 == 20:
            part = "\u201c" + part
        if at % 60 == 32:
            part += ",\u201d Minister Bako said"
        if at % 17 == 16:
            part += ".\n\n" if at % 51 == 50 else "."
        parts.append(part)
    return " ".join(parts)


def article(number, words, vocabulary):
    """One record."""
    dice = random.Random(number)
    text = sentences(words, lambda: word(int(vocabulary ** dice.random()) - 1))
    return {"id": f"made-{number}", "outlet": f"Outlet {number % 7}",
            "date": f"2021-{number % 12 + 1:02}-{number % 28 + 1:02}",
            "title": f"Report {number}", "text": text}


def loaded(number, words, vocabulary):
    """As article(), with a framing term in every twelfth place."""
    record = article(number, words, vocabulary)
    dice = random.Random(-number)
    tokens = record["text"].split(" ")
    tokens[::12] = [dice.choice(LOADED) for _ in tokens[::12]]
    outlet = int(300 ** dice.random())
    record.update(id=f"made-article-{number:06}", outlet=f"Outlet of a longer name {outlet}",
                  url=f"https://example.org/{outlet}/2021/a-headline-as-addresses-have-it-{number}",
                  title="A headline of the length that headlines have in a newspaper " + str(number),
                  text=" ".join(tokens))
    return record


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=20000)
    parser.add_argument("--words", type=int, default=900)
    parser.add_argument("--vocabulary", type=int, default=150000)
    parser.add_argument("--loaded", action="store_true")
    options = parser.parse_args()
    for number in range(options.articles):
        make = loaded if options.loaded else article
        record = make(number, options.words, options.vocabulary)
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
