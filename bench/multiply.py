#!/usr/bin/env python3
"""Writes JSONL articles ten times over, so that the repeats are other articles and no copies.

    bench/multiply.py [--times 10] < news.jsonl > many.jsonl

Each repeat has ids of its own and two letters more, the same ones throughout, at the end of nine in ten
words of title and text: words recur within a repeat as they do in the news, and hardly across repeats.
"""
import argparse
import json
import re
import sys
import zlib

LETTERS = "aeioulmnrs"


def altered(text, number):
    if number == 0:
        return text
    ending = LETTERS[number // 10 % 10] + LETTERS[number % 10]
    return re.sub(r"[^\W\d_]{2,}", lambda word: word.group() + ("" if zlib.crc32(
        word.group().encode()) % 10 == 0 else ending), text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=10)
    times = parser.parse_args().times
    for line in sys.stdin:
        record = json.loads(line)
        for number in range(times):
            made = dict(record)
            made["id"] = f"{record['id']}-{number}" if number else record["id"]
            made.pop("url", None)
            for field in ("title", "text"):
                if field in made:
                    made[field] = altered(made[field], number)
            sys.stdout.write(json.dumps(made, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
