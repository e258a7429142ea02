#!/usr/bin/env python3
"""No two types of one name in one namespace: the language forbids it, and no compiler says so.

Usage: one_definition.py FILE... Reads what clang-format has laid out: a namespace and a type of it
begin in the first column."""
import re
import sys


def types(path):
    """The types that a file defines for all to see: (namespace, name)."""
    inside = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            opened = re.match(r"(?:inline )?namespace(?: ([\w:]+))? \{$", line)
            if opened:
                inside.append(opened[1] or "")
            elif line.startswith("}  // namespace"):
                inside.pop()
            defined = re.match(r"(?:struct|class|enum class|union) (\w+)(?: final)?(?: \{| :|$)", line)
            if defined and "" not in inside:
                yield "::".join(inside), defined[1]


def main(paths):
    first, twice = {}, 0
    for path in paths:
        for key in types(path):
            if first.setdefault(key, path) != path:
                twice += 1
                print(f"{path}: {'::'.join(key)} is another type in {first[key]}; give one another "
                      "name, or put it into an unnamed namespace", file=sys.stderr)
    return 1 if twice else 0


sys.exit(main(sys.argv[1:]))
