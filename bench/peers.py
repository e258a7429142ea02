#!/usr/bin/env python3
"""Races slantwise against scikit-learn on one file: JSONL -> lower-case word counts -> TF-IDF.

    bench/peers.py [--program build/release/slantwise] [--runs 5] [--threads 1] [FILE.jsonl]

Both must give the same counts first. Then they run in turn; each run is a process of its own, from
reading the file to the weighted matrix in memory. Without FILE: the bulk news of ../shared/data
twice over if it is there, else made-up articles. Exit code 1 if the counts differ.
"""
import argparse
import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
NEWS = os.path.join(HERE, "..", "..", "shared", "data", "news", "articles.jsonl.gz")


def require_sklearn():
    from importlib import metadata
    try:
        return metadata.version("scikit-learn")
    except metadata.PackageNotFoundError:
        sys.exit("bench/peers.py: scikit-learn is missing; install it with\n"
                 "    apt-get install python3-sklearn\n"
                 "or run this with the python of a venv that has it (pip install scikit-learn)")


def texts_of(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def count_with_sklearn(path):
    from sklearn.feature_extraction.text import CountVectorizer
    vectorizer = CountVectorizer()
    return vectorizer.fit_transform(texts_of(path)), vectorizer


def work(path):
    """What one timed run of the peer does."""
    from sklearn.feature_extraction.text import TfidfTransformer
    counts, _ = count_with_sklearn(path)
    weighted = TfidfTransformer().fit_transform(counts)
    print(*weighted.shape, weighted.nnz)


def write_input(path):
    """The bulk news twice over with changed ids, or made-up articles."""
    if not os.path.exists(NEWS):
        with open(path, "wb") as out:
            subprocess.run([sys.executable, os.path.join(HERE, "generate.py")], stdout=out,
                           check=True)
        return "made-up articles"
    with open(path, "w", encoding="utf-8") as out:
        for copy in ("a", "b"):
            with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
                for line in lines:
                    record = json.loads(line)
                    record["id"] = f"{record['id']}-{copy}"
                    # A copy that differs is no duplicate.
                    record["url"] = f"{record.get('url', '')}#{copy}"
                    out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return "bulk news twice over"


def slantwise_command(options, path, *more):
    return [options.program, "features", "--raw", "--tokens", "sklearn", "--quiet",
            "--threads", str(options.threads), *more, path]


def check_counts(path, out):
    """Stops unless both count the same words the same number of times in the same articles."""
    from scipy.io import mmread
    ours = mmread(os.path.join(out, "matrix.mtx")).tocsr()
    with open(os.path.join(out, "cols.tsv"), encoding="utf-8") as lines:
        columns = [line.rstrip("\n") for line in lines][1:]
    theirs, vectorizer = count_with_sklearn(path)
    if columns != list(vectorizer.get_feature_names_out()):
        sys.exit("bench/peers.py: the two found different words")
    if ours.shape != theirs.shape or (ours != theirs).nnz != 0:
        sys.exit("bench/peers.py: the two counted differently")
    print(f"{ours.shape[0]} articles, {ours.shape[1]} words, {ours.nnz} cells; "
          "the counts are identical", flush=True)


def check_in_another_process(options, path, folder):
    """A process hands its peak memory on to those it starts: the race must start small."""
    out = os.path.join(folder, "counts")
    subprocess.run(slantwise_command(options, path, "--weight", "count", "-o", out), check=True,
                   stdout=subprocess.DEVNULL)
    checked = subprocess.run([sys.executable, os.path.abspath(__file__), "--check", out, path])
    if checked.returncode != 0:
        sys.exit(1)


def run(command):
    """Seconds and peak memory in MB of one process."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"bench/peers.py: exit code {child.returncode} from: {' '.join(command)}")
    return seconds, usage.ru_maxrss / 1024


def race(options, path):
    ours, theirs = [], []
    for _ in range(options.runs):
        ours.append(run(slantwise_command(options, path, "--weight", "tfidf-sklearn")))
        theirs.append(run([sys.executable, os.path.abspath(__file__), "--work", path]))
    return ours, theirs


def show(name, runs):
    seconds = [one[0] for one in runs]
    memory = max(one[1] for one in runs)
    print(f"{name:14} median {statistics.median(seconds):7.2f} s  "
          f"(from {min(seconds):.2f} to {max(seconds):.2f})  {memory:7.0f} MB at most")
    return statistics.median(seconds), memory


def compare(options, path, what, folder):
    megabytes = os.path.getsize(path) / 1e6
    print(f"{what}: {megabytes:.0f} MB", flush=True)
    check_in_another_process(options, path, folder)
    ours, theirs = race(options, path)
    our_time, our_memory = show("slantwise", ours)
    their_time, their_memory = show("scikit-learn", theirs)
    print(f"time ratio {their_time / our_time:.1f}x, memory ratio {their_memory / our_memory:.1f}x "
          f"({options.threads} thread{'s' if options.threads != 1 else ''}, {options.runs} runs "
          "each, in turn)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default="build/release/slantwise")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--work", metavar="FILE", help=argparse.SUPPRESS)
    parser.add_argument("--check", metavar="DIR", help=argparse.SUPPRESS)
    parser.add_argument("file", nargs="?")
    options = parser.parse_args()
    version = require_sklearn()
    if options.work:
        return work(options.work)
    if options.check:
        return check_counts(options.file, options.check)
    print(f"scikit-learn {version}, Python {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory() as folder:
        path, what = options.file, options.file
        if path is None:
            path = os.path.join(folder, "articles.jsonl")
            what = write_input(path)
        compare(options, path, what, folder)


if __name__ == "__main__":
    main()
