#!/usr/bin/python3
"""ICU's data for the browser edition: what the program reads of it, and nothing else.

Usage: icu_data.py WHOLE.dat ITEMS.txt OUT.dat

A line of ITEMS.txt is an item of the package as it is, or an item, a colon and the paths in it
that are kept, which are read by PyICU from the machine's own data, of the same version. Of the
transliterators those stay that Any-Latin and Latin-ASCII call."""
import os
import re
import subprocess
import sys
import tempfile

import icu

# Their texts are refused or noted (core/text/dictionaries.h); their rules are half of all.
NOT_ROMANIZED = {"Han-Latin", "Bopomofo-Latin", "Myanmar-Latin", "Burmese-Latin", "Thai-Latin"}
STRING, TABLE, INTEGER, ARRAY = 0, 2, 7, 8


def tree(bundle):
    """A resource as Python has it: tables as dictionaries, with aliases followed."""
    kind = bundle.getType()
    if kind == TABLE:
        return {one.getKey(): tree(one) for one in bundle}
    if kind == ARRAY:
        return [tree(one) for one in bundle]
    if kind == STRING:
        return str(bundle.getString())
    if kind == INTEGER:
        return bundle.getInt()
    raise ValueError(f"a resource of type {kind}, which is not written here")


def genrb(value):
    """The text of a resource for ICU's compiler genrb."""
    if isinstance(value, dict):
        return "{\n" + "".join(f"{key}{typed(one)}" for key, one in value.items()) + "}\n"
    if isinstance(value, list):
        return "{" + ",".join(genrb(one) for one in value) + "}\n"
    if isinstance(value, int):
        return f"{{ {value} }}\n"
    return '{ "' + value.replace("\\", "\\\\").replace('"', '\\"') + '" }\n'


def typed(value):
    return (":int" if isinstance(value, int) else ":array" if isinstance(value, list) else "") + genrb(value)


def called(rules):
    """The transliterators that such rules name, and whom an alias means."""
    return [name for part in re.findall(r"::[^;]*;|^[^;]*$", rules)
            for name in re.findall(r"[\w/]+-[\w/]+", part)]


def romanizing(table):
    """Of the transliterators those that Any-Latin and Latin-ASCII need."""
    spelled = {name.lower(): name for name in table}
    waiting = [n for n in table if re.fullmatch(r"[A-Z][A-Za-z]+-Latin|Latin-ASCII", n)]
    kept = set()
    while waiting:
        name = spelled.get(waiting.pop().lower())
        if name is None or name in kept or name in NOT_ROMANIZED:
            continue
        kept.add(name)
        (value,) = table[name].values()
        waiting += called(value["resource"] if isinstance(value, dict) else value)
    return {name: table[name] for name in table if name in kept}


def cut(item, paths):
    """What is kept of an item, as genrb reads it."""
    folder, file = os.path.split(item)
    locale = file.removesuffix(".res")
    bundle = icu.ResourceBundle(f"ICUDATA-{folder}" if folder else "ICUDATA", icu.Locale(locale))
    kept = {}
    for path in paths:
        *above, last = path.split("/")
        here, found = kept, bundle
        for name in above:
            here, found = here.setdefault(name, {}), found.get(name)
        here[last] = tree(found.get(last))
        if last == "RuleBasedTransliteratorIDs":
            here[last] = romanizing(here[last])
    return locale + genrb(kept)


def run(*args):
    subprocess.run(args, check=True, stdout=subprocess.DEVNULL)


def main(whole, items, out):
    with tempfile.TemporaryDirectory() as folder, open(items, encoding="utf-8") as lines:
        wanted = dict(line.strip().partition(":")[::2] for line in lines)
        listed = os.path.join(folder, "items.txt")
        with open(listed, "w", encoding="utf-8") as file:
            file.write("\n".join(wanted) + "\n")
        run("icupkg", "--ignore-deps", "-d", folder, "-x", listed, whole)
        for item, paths in wanted.items():
            if not paths:
                continue
            source = os.path.join(folder, item.replace(".res", ".txt"))
            with open(source, "w", encoding="utf-8") as file:
                file.write(cut(item, paths.split()))
            path, name = os.path.split(source)
            run("genrb", "-q", "-e", "UTF-8", "-s", path, "-d", path, name)
        run("icupkg", "--ignore-deps", "-tl", "-s", folder, "-a", listed, "new", out)


main(*sys.argv[1:])
