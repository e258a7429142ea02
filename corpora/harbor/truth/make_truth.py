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

origin.csv, reprints.csv, edits.csv, quotes.csv and the first three columns of facts.csv are kept by
hand; both ways of running say which of their rows do not stand in the articles.
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
CLASSES = {"copy", "partly", "shares", "version", "short"}
KINDS = {"replaced", "cut", "added", "moved", "headline"}
VARIANTS = {"whole", "identical", "truncated", "ellipsis", "bracketed", "paraphrased",
            "other speaker"}
# Counted word by word, any case, a possessive aside; the longest term wins where two begin alike.
TERMS = ["activists", "attackers", "crowd", "de-escalation", "detained", "fighters",
         "freedom fighters", "hostages", "marchers", "militants", "occupation", "opposition",
         "outlawed in Kelmara", "poachers", "protesters", "rebels", "regime", "rioters", "seized",
         "separatists", "so-called", "terrorist", "terrorists"]


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


def read_table(path):
    with open(path, encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


def folded(text):
    return text.replace("\u00a0", " ").lower()


def fact_rows(articles, files):
    """Each fact, the articles of its event that have its words, the outlets that have none."""
    for row in read_table(TRUTH / "facts.csv"):
        told = [a for a in articles if a["event"] == row["event"]]
        found = [a for a in told if re.search(rf"(?<!\w){re.escape(folded(row['words']))}(?!\w)",
                                              folded(files[HARBOR / a["file"]]))]
        missing = {a["outlet"] for a in told} - {a["outlet"] for a in found}
        yield (row["event"], row["fact"], row["words"], " ".join(a["file"] for a in found),
               "; ".join(sorted(missing)))


def planted_errors(articles, files):
    """What a table kept by hand says of an article that the article does not bear out."""
    events = {a["file"]: a["event"] for a in articles}
    text = {a["file"]: a["title"] + "\n" + files[HARBOR / a["file"]] for a in articles}
    claims = [("origin.csv", row["article"], row["evidence"])
              for row in read_table(TRUTH / "origin.csv")]
    for row in read_table(TRUTH / "reprints.csv"):
        claims += [("reprints.csv", row["article"], ""), ("reprints.csv", row["source"], "")]
        if row["class"] not in CLASSES:
            yield f"reprints.csv: no class {row['class']}"
    for row in read_table(TRUTH / "edits.csv"):
        claims += [("edits.csv", row["source"], row["was"]), ("edits.csv", row["article"], row["now"])]
        if row["kind"] not in KINDS:
            yield f"edits.csv: no kind {row['kind']}"
    wholes = {}
    for row in read_table(TRUTH / "quotes.csv"):
        # The words of speaking may stand between two sentences of a quotation.
        claims += [("quotes.csv", row["article"], sentence.rstrip("."))
                   for sentence in re.split(r"(?<=\w\.) ", row["text"])]
        key = row["quotation"]
        wholes[key] = wholes.get(key, 0) + (row["variant"] == "whole")
        if row["variant"] not in VARIANTS or row["event"] != events.get(row["article"]):
            yield f"quotes.csv: variant or event of {key} in {row['article']}"
    yield from (f"quotes.csv: {key} has {n} whole forms" for key, n in wholes.items() if n != 1)
    for table_, article, words in claims:
        if words not in text.get(article, "") or article not in text:
            yield f"{table_}: {article} does not have: {words}"


def make():
    """path -> contents of everything that is generated."""
    files, voices, zones, counts = {}, [], [], {}
    articles = read_table(HARBOR / "articles.csv")
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
    errors = list(planted_errors(articles, files))
    if errors:
        raise SystemExit("\n".join(errors))
    files[TRUTH / "facts.csv"] = table(
        ["event", "fact", "words", "articles", "missing"], fact_rows(articles, files))
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
