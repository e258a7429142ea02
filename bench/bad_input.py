#!/usr/bin/env python3
"""Time and memory of the same-story commands on input that is wrong or extreme.

    bench/bad_input.py [--program build/release/slantwise] [--articles 10000] [--only NAME] [--timeout 900]

Writes made-up articles into a folder that is removed afterwards, runs every command on every kind and
prints the exit code, seconds of the clock and of the processor, the greatest memory, and the bytes
and the last line that was printed. `--keep DIR` keeps the articles.
"""
import argparse
import datetime
import json
import os
import random
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from generate import sentences, word  # noqa: E402

COMMANDS = {
    "reprints": ["reprints"],
    "changes": ["reprints", "--changes"],
    "events": ["events"],
    "gaps": ["events", "--gaps"],
    "compare": ["compare"],
    "page": ["compare", "-o", "PAGE"],
    "story": ["compare", "--event", "made-1"],
    "quotes": ["quotes", "--shared"],
    "terms": ["terms"],
    "own": ["terms", "--own-writing"],
}


def text(dice, words, story=()):
    """Sentences of Zipf's words; most of them from `story`, if any; names, and a quotation now and then."""
    def token():
        if story and dice.random() < .6:
            return dice.choice(story)
        return word(int(60000 ** dice.random()) - 1)
    return sentences(words, token, capitals=(0, 9))


def record(number, outlets, body, date):
    made = {"id": f"made-{number}", "outlet": f"Outlet {number % outlets}", "title": f"Report {number}",
            "text": body}
    if date:
        made["date"] = date
    return made


def day(number):
    return str(datetime.date(2021, 1, 1) + datetime.timedelta(days=number % 300))


def different(n, outlets, date, words=300):
    dice = random.Random(7)
    return [record(i, outlets, text(dice, words), date(i)) for i in range(n)]


def copied(n, outlets, date, words=300):
    body = text(random.Random(7), words)
    return [record(i, outlets, body, date(i)) for i in range(n)]


def one_event(n):
    dice = random.Random(7)
    story = [word(70000 + i) for i in range(60)]
    return [record(i, 100, text(dice, 300, story), "2021-05-01") for i in range(n)]


def container(n):
    made = different(min(n, 1000), 10, day)
    made.append(record(len(made), 11, "\n\n".join(one["text"] for one in made), "2021-12-01"))
    return made


def half_copied(n, date):
    """Three in four are copies of one of a few texts."""
    dice = random.Random(7)
    sources = [text(dice, 300) for _ in range(max(1, n // 20))]
    return [record(i, 7, dice.choice(sources) if i % 4 else text(dice, 300), date(i)) for i in range(n)]


def wrong_date(n, date):
    made = half_copied(n, day)
    made[1]["date"] = date
    return made


def empty(n):
    made = different(n, 7, day, words=20)
    for one in made:
        one["text"] = "READ MORE: " + one["title"] if one["id"] != "made-1" else one["text"]
    return made


KINDS = {
    "no-dates": lambda n: half_copied(n, lambda _: ""),
    "one-date": lambda n: half_copied(n, lambda _: "2021-05-01"),
    "date-1921": lambda n: wrong_date(n, "1921-01-02"),
    "date-2121": lambda n: wrong_date(n, "2121-01-02"),
    "identical-one-outlet": lambda n: copied(n, 1, day),
    "identical-100-outlets": lambda n: copied(n, 100, day),
    "identical-one-day": lambda n: copied(n, 100, lambda _: "2021-05-01"),
    "container": container,
    "empty": empty,
    "one-event": one_event,
}


def run(command, timeout):
    begin = time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen(command, stdout=out, stderr=err)
        late = False
        while True:
            pid, status, used = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - begin > timeout:
                child.kill()
                late = True
            time.sleep(.02)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        size = out.seek(0, os.SEEK_END)
        lines = [line for line in err.read().decode(errors="replace").splitlines() if line.strip()]
    code = "late" if late else child.returncode
    return code, time.monotonic() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, size, lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default="build/release/slantwise")
    parser.add_argument("--articles", type=int, default=10000)
    parser.add_argument("--only", default="", help="kinds, with commas")
    parser.add_argument("--commands", default="", help="commands, with commas")
    parser.add_argument("--timeout", type=float, default=900)
    parser.add_argument("--keep", help="the folder for the articles")
    options = parser.parse_args()
    kinds = options.only.split(",") if options.only else KINDS
    commands = options.commands.split(",") if options.commands else COMMANDS
    with tempfile.TemporaryDirectory() as made:
        folder = options.keep or made
        os.makedirs(folder, exist_ok=True)
        print("kind\tcommand\tcode\tclock s\tCPU s\tMB\tbytes\tlast line")
        for kind in kinds:
            path = os.path.join(folder, kind + ".jsonl")
            with open(path, "w", encoding="utf-8") as file:
                for one in KINDS[kind](options.articles):
                    file.write(json.dumps(one, ensure_ascii=False) + "\n")
            for name in commands:
                arguments = [os.path.join(made, "page.html") if one == "PAGE" else one
                             for one in COMMANDS[name]]
                code, clock, cpu, memory, size, lines = run(
                    [options.program, *arguments, "--threads", "1", path], options.timeout)
                print(f"{kind}\t{name}\t{code}\t{clock:.1f}\t{cpu:.1f}\t{memory:.0f}\t{size}\t"
                      f"{lines[-1][:120] if lines else ''}", flush=True)


if __name__ == "__main__":
    main()
