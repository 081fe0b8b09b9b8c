#!/usr/bin/env python3
"""Measures exports and imports of a corpus of many beads, one core each, and holds them to their bars.

    interchange.py MUWAZI DIRECTORY [--beads N] [--no-bars]

The corpus is made up of words; its layers are written as `muwazi build` writes them. A speed is the bytes
of the files written (of an import: read) by the seconds of the process. Memory must not grow with the
corpus: that of ten times as many documents may be half again as much, no more.
"""

import argparse
import hashlib
import json
import os
import random
import shutil
import sys
import time
from pathlib import Path

WORDS = {
    "fa": "وزیر ایران می‌رود کتاب‌هایشان گفت که در نشست امروز تهران و بغداد همکاری بیشتر می‌خواهند".split(),
    "ar": "قال الوزير إن الاتفاقية بين البلدين ستدخل حيز التنفيذ في الشهر القادم بعد اجتماع بغداد".split(),
}
# Megabytes a second.
BARS = {"export jsonl": 50, "export tei": 25, "import jsonl": 25, "import tei": 25, "import tmx": 25,
        "import xces": 25}


def dump(path: Path, rows) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")


def document(corpus: Path, name: str, language: str, sentences: int, chance) -> str:
    """Writes a document with its layers; returns its entry in the manifest."""
    text, segments, tokens = "", [], []
    pieces, position = [], 0
    for index in range(sentences):
        words = chance.choices(WORDS[language], k=chance.randint(8, 22)) + ["."]
        start = position
        for number, word in enumerate(words):
            if 0 < number < len(words) - 1:
                pieces.append(" ")
                position += 1
            kind = "punctuation" if word == "." else "word"
            tokens.append({"start": position, "end": position + len(word), "text": word,
                           "kind": kind, "segment": index})
            pieces.append(word)
            position += len(word)
        segments.append([start, position, index])
        pieces.append("\n")
        position += 1
    text = "".join(pieces)
    source = corpus / "sources" / language / f"{name}.txt"
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_bytes(text.encode("utf-8"))
    rows = [{"start": s, "end": e, "text": text[s:e], "role": "body", "paragraph": p}
            for s, e, p in segments]
    dump(corpus / "layers" / f"{name}.segments.jsonl", rows)
    dump(corpus / "layers" / f"{name}.tokens.jsonl", tokens)
    sha = hashlib.sha256(source.read_bytes()).hexdigest()
    return (f"  {name}:\n    language: {language}\n    source: sources/{language}/{name}.txt\n"
            f"    sha256: \"{sha}\"\n"), rows


def make(corpus: Path, beads: int, each: int = 1000) -> None:
    shutil.rmtree(corpus, ignore_errors=True)
    chance = random.Random(7)
    manifest = "muwazi: 1\nname: bench\ndescription: \"\"\ndocuments:\n"
    pairs = []
    for number in range(beads // each):
        fa, ar = f"fa-{number:04}", f"ar-{number:04}"
        entry, persian = document(corpus, fa, "fa", each, chance)
        manifest += entry
        entry, arabic = document(corpus, ar, "ar", each, chance)
        manifest += entry
        pairs.append({"fa": fa, "ar": ar, "score": 0.9})
        dump(corpus / "alignments" / f"{fa}__{ar}.beads.jsonl", (
            {"id": f"b{i + 1}", "fa": [i], "ar": [i], "type": "1-1",
             "score": round(chance.random(), 4), "status": "auto", "method": "lexical",
             "annotators": [], "note": "", "fa_spans": [[f["start"], f["end"]]],
             "ar_spans": [[a["start"], a["end"]]], "fa_text": f["text"], "ar_text": a["text"]}
            for i, (f, a) in enumerate(zip(persian, arabic))))
    dump(corpus / "pairs.jsonl", pairs)
    (corpus / "corpus.yaml").write_text(manifest, "utf-8")


def timed(command: list) -> tuple[float, float]:
    """Seconds of processor and megabytes of memory of a command."""
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execv(str(command[0]), [str(part) for part in command])
    _, status, usage = os.wait4(pid, 0)
    assert status == 0, f"{command}: status {status}"
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def size(paths) -> float:
    return sum(path.stat().st_size for path in paths) / 1e6


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("muwazi", type=Path)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--beads", type=int, default=100_000)
    parser.add_argument("--no-bars", action="store_true")
    options = parser.parse_args()
    muwazi = options.muwazi.resolve()
    here = options.directory.resolve() / "interchange"
    large, small = here / "large", here / "small"
    make(large, options.beads)
    make(small, options.beads // 10)
    failed = []

    def report(name: str, megabytes: float, seconds: float, memory: float, before: float | None):
        speed = megabytes / seconds
        bar = BARS.get(name)
        line = f"{name:14} {megabytes:8.1f} MB {seconds:7.2f} s {speed:7.1f} MB/s {memory:7.0f} MB"
        if bar:
            line += f"   bar {bar}"
            if speed < bar:
                failed.append(name)
        if before is not None:
            line += f"   a tenth of it took {before:.0f} MB"
            if memory > before * 1.5 + 16:
                failed.append(f"{name}: memory")
        print(line, flush=True)

    for form in ("jsonl", "tei", "tmx", "xces", "moses", "conllu"):
        out = here / "out" / form
        shutil.rmtree(out, ignore_errors=True)
        _, before = timed([muwazi, "export", small, "--format", form, "--jobs", "1", "--out", out])
        shutil.rmtree(out, ignore_errors=True)
        seconds, memory = timed(
            [muwazi, "export", large, "--format", form, "--jobs", "1", "--out", out])
        files = [path for path in sorted(out.rglob("*")) if path.is_file()]
        # The answer, besides the time.
        if form == "jsonl":
            count = (out / "translation.jsonl").read_bytes().count(b"\n")
            assert count == options.beads // 1000 * 1000, count
        report(f"export {form}", size(files), seconds, memory,
               before if form in ("jsonl", "tei") else None)
    for form in ("jsonl", "tei", "tmx", "xces"):
        out, into = here / "out" / form, here / "imported"
        shutil.rmtree(into, ignore_errors=True)
        files = [path for path in sorted(out.rglob("*"))
                 if path.is_file() and path.suffix in (".jsonl", ".xml", ".tmx")]
        seconds, memory = timed(
            [muwazi, "import", "--quiet", "--format", form, "--into", into, *files])
        report(f"import {form}", size(files), seconds, memory, None)
    shutil.rmtree(here)
    if failed and not options.no_bars:
        print("below the bar: " + ", ".join(failed), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
