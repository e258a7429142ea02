#!/usr/bin/env python3
"""Makes the articles of corpora/harbor and their truth files from marked/*.marked.

    python3 corpora/harbor/truth/make_truth.py           writes *.txt and truth/*.csv
    python3 corpora/harbor/truth/make_truth.py --check   fails if one of them is not up to date

The marks, which may be nested:

    <q|Speaker>...</q>   words quoted from a speaker (the quotation marks stay outside)
    <p|Speaker>...</p>   words of a speaker that the article reports in its own wording
    <i|AGENCY>...</i>    an editor's note, and who signs it (by name or as the article's producer)
    <x>...</x>           boilerplate: menus, bylines, datelines, counters, teasers, tails
    <cap>...</cap>       a caption or photo credit

`&nbsp;` is a no-break space; everything else stands as it is. Offsets are bytes of the plain text.
"""
import csv
import io
import pathlib
import re
import sys

TRUTH = pathlib.Path(__file__).resolve().parent
HARBOR = TRUTH.parent
VOICES = {"q": "quote", "p": "paraphrase", "i": "insert"}
ZONES = {"x": "boilerplate", "cap": "caption"}
MARK = re.compile(r"<(/?)(q|p|i|x|cap)(?:\|([^<>]*))?>")
# Counted word by word, any case, a possessive aside; the longest term wins where two begin alike.
TERMS = ["de-escalation", "fighters", "freedom fighters", "militants", "occupation", "opposition",
         "outlawed in Kelmara", "rebels", "regime", "separatists", "so-called", "terrorist",
         "terrorists"]


def read_marked(source):
    """The plain text and its runs: (begin, end, stack of (mark, name))."""
    text, runs, stack, at = "", [], [], 0

    def add(piece):
        nonlocal text
        if piece:
            begin = len(text.encode())
            text += piece
            runs.append((begin, len(text.encode()), tuple(stack)))

    for mark in MARK.finditer(source):
        add(source[at:mark.start()])
        at = mark.end()
        closing, kind, name = mark.groups()
        if not closing:
            stack.append((kind, name or ""))
        elif not stack or stack.pop()[0] != kind:
            raise SystemExit(f"unbalanced </{kind}> near: {source[mark.start() - 60:mark.end()]}")
    add(source[at:])
    if stack:
        raise SystemExit(f"<{stack[-1][0]}> is never closed")
    return text, runs


def voice_of(stack):
    """(voice, speaker, inside, signed_by) of the innermost voice mark."""
    marks = [(VOICES[kind], name) for kind, name in stack if kind in VOICES]
    if not marks:
        return "narration", "", "", ""
    voice, name = marks[-1]
    if voice != "insert":
        return voice, name, "", ""
    inside = marks[-2] if len(marks) > 1 else ("narration", "")
    return voice, "", inside[0], name


def zone_of(stack):
    zones = [ZONES[kind] for kind, _ in stack if kind in ZONES]
    return zones[-1] if zones else ""


def voice_rows(article, runs):
    for begin, end, stack in runs:
        voice, speaker, inside, signed_by = voice_of(stack)
        if voice != "narration":
            yield article, begin, end, voice, speaker, inside, signed_by


def zone_rows(article, runs):
    """Neighboring runs of one zone are one row."""
    rows = []
    for begin, end, stack in runs:
        zone = zone_of(stack)
        if zone and rows and rows[-1][2] == end and rows[-1][3] == zone:
            continue
        if zone and rows and rows[-1][2] == begin and rows[-1][3] == zone:
            rows[-1][2] = end
        elif zone:
            rows.append([article, begin, end, zone])
    return rows


def count_terms(text, runs, title, counts, outlet):
    pattern = "|".join(re.escape(term) for term in sorted(TERMS, key=len, reverse=True))
    pieces = [(0, len(title.encode()), title, ())] + [
        (begin, end, text.encode()[begin:end].decode(), stack) for begin, end, stack in runs]
    for _, _, piece, stack in pieces:
        if zone_of(stack) == "boilerplate":
            continue
        voice = voice_of(stack)[0]
        for hit in re.finditer(rf"(?<!\w)({pattern})(?!\w)", piece, re.IGNORECASE):
            term = next(t for t in TERMS if t.lower() == hit.group().lower())
            key = (term, outlet, voice)
            counts[key] = counts.get(key, 0) + 1


def table(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def make():
    """path -> contents of everything that is generated."""
    files, voices, zones, counts = {}, [], [], {}
    with open(HARBOR / "articles.csv", encoding="utf-8", newline="") as manifest:
        articles = list(csv.DictReader(manifest))
    for article in articles:
        name = article["file"]
        marked = (TRUTH / "marked" / name).with_suffix(".marked")
        source = marked.read_text(encoding="utf-8")
        try:
            text, runs = read_marked(source.replace("&nbsp;", "\u00a0"))
        except SystemExit as error:
            raise SystemExit(f"{name}: {error}")
        files[HARBOR / name] = text
        voices += voice_rows(name, runs)
        zones += zone_rows(name, runs)
        count_terms(text, runs, article["title"], counts, article["outlet"])
    files[TRUTH / "voices.csv"] = table(
        ["article", "begin", "end", "voice", "speaker", "inside", "signed_by"], voices)
    files[TRUTH / "zones.csv"] = table(["article", "begin", "end", "zone"], zones)
    files[TRUTH / "events.csv"] = table(
        ["article", "event"], [(a["file"], a["event"]) for a in articles])
    files[TRUTH / "framing.csv"] = table(
        ["term", "outlet", "voice", "count"],
        [(*key, counts[key]) for key in sorted(counts)])
    return files


def main():
    stale = []
    for path, contents in make().items():
        bytes_ = contents.encode()
        if "--check" in sys.argv[1:]:
            if not path.exists() or path.read_bytes() != bytes_:
                stale.append(str(path.relative_to(HARBOR)))
        else:
            path.write_bytes(bytes_)
    if stale:
        raise SystemExit("not up to date, run make_truth.py: " + ", ".join(stale))


if __name__ == "__main__":
    main()
