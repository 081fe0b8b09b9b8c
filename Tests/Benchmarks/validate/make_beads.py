#!/usr/bin/env python3
"""Writes bead records as JSON Lines, the same on every machine.

    make_beads.py COUNT [--faulty EVERY] [--seed N] > beads.jsonl

Every record follows `schemas/bead.schema.json`, but with --faulty one in EVERY breaks it.
"""

import argparse
import json
import random
import sys

PERSIAN = "باران دیروز در شهر بارید و مدرسه‌ها تا پایان هفته بسته ماند دولت گفت کمک می‌رسد".split()
ARABIC = "هطل المطر أمس على المدينة وأغلقت المدارس حتى نهاية الأسبوع وقالت الحكومة إن العون قادم".split()
TYPES = [(1, 1)] * 12 + [(1, 2), (2, 1), (2, 2), (1, 0), (0, 1), (3, 1)]


def side(words: list[str], chance: random.Random, count: int, index: int, start: int):
    """The indexes, spans and text of one side."""
    spans, sentences = [], []
    for _ in range(count):
        sentence = " ".join(chance.choices(words, k=chance.randrange(8, 26))) + "."
        spans.append([start, start + len(sentence)])
        sentences.append(sentence)
        start += len(sentence) + 1
    return list(range(index, index + count)), spans, " ".join(sentences), start


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int)
    parser.add_argument("--faulty", type=int, default=0, metavar="EVERY")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    persian = arabic = persian_start = arabic_start = 0
    for number in range(options.count):
        counts = chance.choice(TYPES)
        fa, fa_spans, fa_text, persian_start = side(
            PERSIAN, chance, counts[0], persian, persian_start)
        ar, ar_spans, ar_text, arabic_start = side(ARABIC, chance, counts[1], arabic, arabic_start)
        persian, arabic = persian + counts[0], arabic + counts[1]
        record = {
            "id": f"b{number + 1}", "fa": fa, "ar": ar, "type": f"{counts[0]}-{counts[1]}",
            "score": round(chance.random(), 4), "status": "auto", "method": "lexical",
            "annotators": [], "note": "", "fa_spans": fa_spans, "ar_spans": ar_spans,
            "fa_text": fa_text, "ar_text": ar_text,
        }
        if options.faulty and number % options.faulty == 0:
            record["score"] = 1.5
        sys.stdout.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
